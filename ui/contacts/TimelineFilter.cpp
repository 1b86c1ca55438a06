// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/TimelineFilter.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>
#include <algorithm>

#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

namespace {

constexpr TimelineView kViews[] = {TimelineView::All, TimelineView::Calls, TimelineView::Emails, TimelineView::Notes,
                                   TimelineView::Changes};

QString iconOf(TimelineView view) {
  switch (view) {
    case TimelineView::All: break;
    case TimelineView::Calls: return QStringLiteral("phone");
    case TimelineView::Emails: return QStringLiteral("mail");
    case TimelineView::Notes: return QStringLiteral("note");
    case TimelineView::Changes: return QStringLiteral("pipeline");
  }
  return {};
}

}  // namespace

contactdata::Kinds kindsOf(TimelineView view) {
  switch (view) {
    case TimelineView::Calls: return {InteractionKind::Call};
    case TimelineView::Emails: return {InteractionKind::Email, InteractionKind::Chat};
    case TimelineView::Notes:
      return {InteractionKind::Note, InteractionKind::Visit, InteractionKind::Meeting, InteractionKind::Other};
    case TimelineView::All:
    case TimelineView::Changes: break;
  }
  return {};
}

bool shows(TimelineView view, InteractionKind kind) {
  if (view == TimelineView::All) return true;
  const contactdata::Kinds kinds = kindsOf(view);
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

QString nothingOf(TimelineView view, const QString& keys) {
  switch (view) {
    case TimelineView::Calls:
      //: %1 is a key: "Ctrl+Shift+L".
      return keys.isEmpty() ? TimelineFilter::tr("No calls yet.")
                            : TimelineFilter::tr("No calls yet. %1 writes one down.").arg(keys);
    case TimelineView::Emails: return TimelineFilter::tr("No e-mails or chats yet.");
    case TimelineView::Notes: return TimelineFilter::tr("No notes, visits or meetings yet.");
    case TimelineView::All:
    case TimelineView::Changes: break;
  }
  return TimelineFilter::tr("Nothing has happened yet.");
}

TimelineFilter::TimelineFilter(const Theme& theme, TimelineView view, QWidget* parent)
    : QWidget(parent), m_view(view), m_buttons(new QButtonGroup(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2);
  for (const TimelineView each : kViews) {
    const QString icon = iconOf(each);
    auto* button = makeChoice(icon.isEmpty() ? QIcon() : theme.icon(icon), this);
    button->setObjectName(QStringLiteral("timeline.%1")
                              .arg(QLatin1String(SettingWords<TimelineView>::kWords[static_cast<size_t>(each)])));
    button->setChecked(each == view);
    m_buttons->addButton(button, static_cast<int>(each));
    row->addWidget(button);
    connect(button, &QToolButton::toggled, this, [this, each](bool on) {
      if (!on || each == m_view) return;
      m_view = each;
      retranslate();
      Q_EMIT changed(each);
    });
  }
  retranslate();
}

void TimelineFilter::setView(TimelineView view) { m_buttons->button(static_cast<int>(view))->setChecked(true); }

void TimelineFilter::setAllWords(bool on) {
  if (on == m_allWords) return;
  m_allWords = on;
  retranslate();
}

void TimelineFilter::retranslate() {
  const QString words[] = {tr("All"), tr("Calls"), tr("E-mails"), tr("Notes"), tr("Changes")};
  const QString whole[] = {tr("Everything that happened"), tr("Calls alone"), tr("E-mails and chats alone"),
                           tr("Notes, visits and meetings alone"), tr("Changes of stage and consent alone")};
  for (const TimelineView each : kViews) {
    auto* button = static_cast<QToolButton*>(m_buttons->button(static_cast<int>(each)));
    setChoiceText(button, words[static_cast<size_t>(each)], m_allWords || each == m_view);
    button->setAccessibleName(whole[static_cast<size_t>(each)]);
    button->setToolTip(whole[static_cast<size_t>(each)]);
  }
}

void TimelineFilter::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace cartera
