// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <functional>
#include <optional>
#include <vector>

#include "ui/theme/Tokens.h"

class QWidget;

namespace cartera {

class Clock;
class NoticeBar;
class NoticeList;
class Theme;

/// A notice that stays as long as its cause. Texts are asked for again when the language changes.
struct StandingNotice {
  Tone tone = Tone::Info;
  std::function<QString()> text;
  std::function<QString()> button = {};
  std::function<void()> run = {};
  /// A second button before it.
  std::function<QString()> other = {};
  std::function<void()> runOther = {};
};

/// What a window told somebody: the strips above the page, and the list behind the bell. A problem stands above the page
/// until it was read, one after the other, the newest first; the list keeps it, and the passing words as well. UI thread.
class WindowNotices final : public QObject {
  Q_OBJECT
 public:
  struct Told {
    StandingNotice notice;
    /// UTC milliseconds.
    qint64 at = 0;
    bool isRead = false;
  };

  /// The strips become children of `body`, for whoever lays them out.
  WindowNotices(const Theme& theme, const Clock& clock, QWidget* body);

  [[nodiscard]] NoticeBar* standingBar() const { return m_standingBar; }
  [[nodiscard]] NoticeBar* problemBar() const { return m_problemBar; }

  /// Another one takes the place of the first.
  void setStanding(std::optional<StandingNotice> notice);
  /// Something that has to be read. The same text again is one notice, of now.
  void tell(StandingNotice notice);
  /// Something that passed by at the foot of the window.
  void mention(const QString& text);
  /// The problem above the page was read; the one before it takes its place.
  void setRead();
  void retranslate();

  [[nodiscard]] int unread() const;
  /// The newest first.
  [[nodiscard]] const std::vector<Told>& told() const { return m_told; }
  /// Everything told, below a button. It is read with that.
  void showList(QWidget* below);
  [[nodiscard]] NoticeList* list() const;

 Q_SIGNALS:
  void unreadChanged(int count);

 private:
  void keep(Told told);
  [[nodiscard]] Told* current();
  void showStanding();
  void showProblem();

  const Theme& m_theme;
  const Clock& m_clock;
  NoticeBar* m_standingBar;
  NoticeBar* m_problemBar;
  std::optional<StandingNotice> m_standing;
  std::vector<Told> m_told;
  QPointer<NoticeList> m_list;
};

}  // namespace cartera
