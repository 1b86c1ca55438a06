// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/contacts/ContactData.h"
#include "ui/settings/Settings.h"

class QButtonGroup;

namespace cartera {

class Theme;

/// What of a timeline is looked at.
enum class TimelineView { All, Calls, Emails, Notes, Changes };
template <>
struct SettingWords<TimelineView> {
  static constexpr std::array kWords{"all", "calls", "emails", "notes", "changes"};
};
/// Which interactions belong to a view; none for what has nothing to do with them, and for all.
[[nodiscard]] contactdata::Kinds kindsOf(TimelineView view);
/// Whether an entry of that kind is seen.
[[nodiscard]] bool shows(TimelineView view, InteractionKind kind);
/// What is said when there is nothing of it. `keys` write a call down; empty when no key does.
[[nodiscard]] QString nothingOf(TimelineView view, const QString& keys);

/// Chooses what of the timeline is looked at: small buttons with pictures, of which the chosen one says its word, or all of
/// them where there is room.
class TimelineFilter final : public QWidget {
  Q_OBJECT
 public:
  TimelineFilter(const Theme& theme, TimelineView view, QWidget* parent = nullptr);
  [[nodiscard]] TimelineView view() const { return m_view; }
  void setView(TimelineView view);
  void setAllWords(bool on);

 Q_SIGNALS:
  void changed(cartera::TimelineView view);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  TimelineView m_view;
  bool m_allWords = false;
  QButtonGroup* m_buttons;
};

}  // namespace cartera
