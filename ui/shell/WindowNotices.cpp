// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WindowNotices.h"

#include "core/base/Clock.h"
#include "ui/shell/NoticeList.h"
#include "ui/widgets/NoticeBar.h"

#include <QWidget>
#include <algorithm>
#include <utility>

namespace cartera {

namespace {
/// As many as the list shows without scrolling.
constexpr std::size_t kMost = 10;
}  // namespace

WindowNotices::WindowNotices(const Theme& theme, const Clock& clock, QWidget* body)
    : QObject(body),
      m_theme(theme),
      m_clock(clock),
      m_standingBar(new NoticeBar(theme, body)),
      m_problemBar(new NoticeBar(theme, body)) {
  connect(m_standingBar, &NoticeBar::buttonClicked, this, [this] {
    if (m_standing && m_standing->run) m_standing->run();
  });
  connect(m_standingBar, &NoticeBar::otherClicked, this, [this] {
    if (m_standing && m_standing->runOther) m_standing->runOther();
  });
  connect(m_problemBar, &NoticeBar::buttonClicked, this, [this] {
    const Told* const shown = current();
    const auto run = shown != nullptr ? shown->notice.run : nullptr;
    setRead();
    if (run) run();
  });
  connect(m_problemBar, &NoticeBar::closed, this, &WindowNotices::setRead);
}

void WindowNotices::setStanding(std::optional<StandingNotice> notice) {
  m_standing = std::move(notice);
  showStanding();
}

void WindowNotices::showStanding() {
  if (!m_standing) {
    m_standingBar->clear();
    return;
  }
  m_standingBar->setNotice(m_standing->tone, m_standing->text(), m_standing->button ? m_standing->button() : QString());
  if (m_standing->other) m_standingBar->setOther(m_standing->other());
}

WindowNotices::Told* WindowNotices::current() {
  const auto it = std::find_if(m_told.begin(), m_told.end(), [](const Told& t) { return !t.isRead; });
  return it == m_told.end() ? nullptr : &*it;
}

int WindowNotices::unread() const {
  return static_cast<int>(std::count_if(m_told.begin(), m_told.end(), [](const Told& t) { return !t.isRead; }));
}

void WindowNotices::keep(Told told) {
  const QString text = told.notice.text();
  std::erase_if(m_told, [&](const Told& t) { return (t.isRead || !told.isRead) && t.notice.text() == text; });
  m_told.insert(m_told.begin(), std::move(told));
  // What was not read is not dropped for what passed by.
  while (m_told.size() > kMost) {
    const auto oldest = std::find_if(m_told.rbegin(), m_told.rend(), [](const Told& t) { return t.isRead; });
    m_told.erase(oldest == m_told.rend() ? m_told.end() - 1 : oldest.base() - 1);
  }
  Q_EMIT unreadChanged(unread());
}

void WindowNotices::tell(StandingNotice notice) {
  keep({std::move(notice), m_clock.nowMs(), false});
  showProblem();
}

void WindowNotices::mention(const QString& text) {
  keep({StandingNotice{Tone::Info, [text] { return text; }}, m_clock.nowMs(), true});
}

void WindowNotices::setRead() {
  if (Told* const shown = current()) shown->isRead = true;
  showProblem();
  Q_EMIT unreadChanged(unread());
}

void WindowNotices::showProblem() {
  const Told* const shown = current();
  if (shown == nullptr) {
    m_problemBar->clear();
    return;
  }
  const StandingNotice& notice = shown->notice;
  m_problemBar->setNotice(notice.tone, notice.text(), notice.button ? notice.button() : QString(), true);
}

void WindowNotices::showList(QWidget* below) {
  if (m_list) m_list->close();
  for (Told& told : m_told) told.isRead = true;
  m_list = new NoticeList(m_theme, m_told, below);
  m_list->openBelow(below);
  showProblem();
  Q_EMIT unreadChanged(0);
}

NoticeList* WindowNotices::list() const { return m_list; }

void WindowNotices::retranslate() {
  if (m_standing) showStanding();
  if (current() != nullptr) showProblem();
}

}  // namespace cartera
