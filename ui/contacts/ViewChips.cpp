// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ViewChips.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <algorithm>

#include "ui/text/ErrorText.h"
#include "ui/text/FilterWords.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ToolTip.h"

namespace cartera {

namespace {

constexpr int kGap = 8;
/// A longer name is shortened; in characters of middle width.
constexpr int kLongest = 24;

/// As a button or a menu wants it: "&" would be a key.
QString plain(QString name) { return name.replace(u'&', QStringLiteral("&&")); }

}  // namespace

ViewChips::ViewChips(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_layout(new QHBoxLayout(this)),
      m_more(makeButton(QStringLiteral("…"), ButtonKind::Chip, this)) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setSpacing(kGap);
  m_more->setObjectName(QStringLiteral("chip.more"));
  m_more->setCheckable(false);
  m_more->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  m_layout->addWidget(m_more);
  connect(m_more, &QPushButton::clicked, this, &ViewChips::showHidden);
}

QPushButton* ViewChips::makeChip(const QString& key) {
  auto* chip = makeButton({}, ButtonKind::Chip, this);
  chip->setObjectName(QStringLiteral("chip.") + key);
  chip->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  chip->installEventFilter(this);
  // toggled() and not clicked(): assistive technology toggles what is checkable.
  connect(chip, &QPushButton::toggled, this, [this, chip] {
    if (m_marking) return;
    if (const One* one = oneOf(chip)) Q_EMIT pressed(one->view.key());
    // Whoever hears of it may have left everything as it was.
    setChosen(m_chosen, m_isChanged);
  });
  return chip;
}

void ViewChips::setViews(const std::vector<ContactView>& views, const QString& chosen) {
  std::vector<One> old = std::move(m_all);
  m_all.clear();
  for (const ContactView& view : views) {
    const auto same = std::find_if(old.begin(), old.end(), [key = view.key()](const One& one) {
      return one.chip != nullptr && one.view.key() == key;
    });
    // A chip that stays keeps the keyboard.
    m_all.push_back({view, same == old.end() ? makeChip(view.key()) : std::exchange(same->chip, nullptr)});
  }
  bool hadFocus = false;
  for (const One& gone : old) {
    if (gone.chip == nullptr) continue;
    hadFocus = hadFocus || window()->focusWidget() == gone.chip;
    m_layout->removeWidget(gone.chip);
    gone.chip->hide();
    // It may be in the middle of telling that it was pressed.
    gone.chip->deleteLater();
  }
  QWidget* before = nullptr;
  for (size_t i = 0; i < m_all.size(); ++i) {
    m_layout->removeWidget(m_all[i].chip);
    m_layout->insertWidget(static_cast<int>(i), m_all[i].chip);
    // What is made later stands last in the order of Tab, wherever it is seen.
    if (before != nullptr) setTabOrder(before, m_all[i].chip);
    before = m_all[i].chip;
  }
  if (before != nullptr) setTabOrder(before, m_more);
  setChosen(chosen, m_isChanged);
  if (QPushButton* const held = chip(chosen); hadFocus && held != nullptr) held->setFocus(Qt::TabFocusReason);
}

void ViewChips::setChosen(const QString& key, bool isChanged) {
  m_chosen = key;
  m_isChanged = isChanged;
  const QScopedValueRollback<bool> marking(m_marking, true);
  for (const One& one : m_all) one.chip->setChecked(one.view.key() == key);
  label();
}

QPushButton* ViewChips::chip(const QString& key) const {
  for (const One& one : m_all)
    if (one.view.key() == key) return one.chip;
  return nullptr;
}

const ViewChips::One* ViewChips::oneOf(const QObject* chip) const {
  const auto it = std::find_if(m_all.begin(), m_all.end(), [chip](const One& one) { return one.chip == chip; });
  return it == m_all.end() ? nullptr : &*it;
}

void ViewChips::label() {
  const int longest = kLongest * fontMetrics().averageCharWidth();
  for (const One& one : m_all) {
    const QString name = one.view.shownName();
    const bool isChanged = m_isChanged && one.view.key() == m_chosen;
    QString text = fontMetrics().elidedText(name, Qt::ElideRight, longest);
    if (isChanged) text += QStringLiteral(" •");
    one.chip->setText(plain(text));
    // Asked for when it is needed: a picture on each chip would cost the first one its time.
    if (one.view.fault.has_value() == one.chip->icon().isNull())
      one.chip->setIcon(one.view.fault ? m_theme.icon(QStringLiteral("warning"), &Tokens::warn) : QIcon());
    //: A chip above the list of contacts, as it is read aloud.
    QString aloud = isChanged ? tr("View: %1, changed").arg(name) : tr("View: %1").arg(name);
    if (one.view.fault) aloud = tr("View: %1, does not fit the file").arg(name);
    one.chip->setAccessibleName(aloud);
    QStringList about;
    if (text != name) about += name;
    if (one.view.fault) about += errorLine(*one.view.fault);
    if (isChanged) about += tr("The list shows something else than the view says.");
    if (!one.view.view.filter.isEverybody()) about += filterWords(one.view.view.filter);
    QString home;
    if (one.view.home == ContactView::Home::Own) home = tr("Only for you, on this computer");
    if (one.view.home == ContactView::Home::Shared) home = tr("For everybody who opens the file");
    if (!home.isEmpty()) about += home;
    one.chip->setAccessibleDescription(one.view.fault ? errorLine(*one.view.fault) : home);
    one.chip->setToolTip(plainToolTip(about.join(u'\n')));
  }
  m_more->setAccessibleName(tr("More views"));
  m_more->setToolTip(tr("More views"));
  fit(m_room);
  Q_EMIT changed();
}

void ViewChips::fit(int room) {
  m_room = room;
  const auto roomOf = [](QPushButton* chip) {
    chip->ensurePolished();
    return chip->sizeHint().width() + kGap;
  };
  int all = 0;
  for (const One& one : m_all) all += roomOf(one.chip);
  // Behind the last one there is no gap.
  int left = room + kGap;
  const bool isTight = all > left;
  if (isTight) left -= roomOf(m_more);
  if (QPushButton* const chosen = chip(m_chosen)) left -= roomOf(chosen);
  bool isCut = false;
  for (const One& one : m_all) {
    if (one.view.key() == m_chosen) {
      one.chip->setVisible(true);
      continue;
    }
    // Once one has no room none behind it has: a gap in the row would be taken for an end.
    isCut = isCut || left < roomOf(one.chip);
    if (!isCut) left -= roomOf(one.chip);
    one.chip->setVisible(!isCut);
  }
  m_more->setVisible(isCut);
}

void ViewChips::showHidden() {
  auto* menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("chip.menu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const One& one : m_all) {
    if (!one.chip->isHidden()) continue;
    const QString key = one.view.key();
    connect(menu->addAction(plain(one.view.shownName())), &QAction::triggered, this,
            [this, key] { Q_EMIT pressed(key); });
  }
  menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

bool ViewChips::eventFilter(QObject* watched, QEvent* event) {
  const One* const one = oneOf(watched);
  if (one == nullptr || !one->view.isSaved()) return QWidget::eventFilter(watched, event);
  const QString key = one->view.key();
  if (event->type() == QEvent::ContextMenu) {
    const auto* asked = static_cast<QContextMenuEvent*>(event);
    const bool isByKey = asked->reason() == QContextMenuEvent::Keyboard;
    Q_EMIT menuRequested(key, isByKey ? one->chip->mapToGlobal(QPoint(0, one->chip->height())) : asked->globalPos());
    return true;
  }
  if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
    return QWidget::eventFilter(watched, event);
  const auto* pressedKey = static_cast<QKeyEvent*>(event);
  const bool edits = pressedKey->key() == Qt::Key_F2 && pressedKey->modifiers() == Qt::NoModifier;
  const bool removes = pressedKey->key() == Qt::Key_Delete && pressedKey->modifiers() == Qt::NoModifier;
  if (!edits && !removes) return QWidget::eventFilter(watched, event);
  if (event->type() == QEvent::ShortcutOverride) {
    event->accept();
  } else if (edits) {
    Q_EMIT editRequested(key);
  } else {
    Q_EMIT removeRequested(key);
  }
  return true;
}

void ViewChips::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) label();
}

}  // namespace cartera
