// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeySheet.h"

#include "ui/actions/Action.h"
#include "ui/keys/KeyChange.h"
#include "ui/keys/KeyListView.h"
#include "ui/keys/OwnKeys.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ReadingOrder.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace cartera {

KeySheet::KeySheet(const Theme& theme, ActionRegistry& actions, OwnKeys& own, QWidget* window)
    : QDialog(window),
      m_own(own),
      m_model(new KeyListModel(actions, this)),
      m_search(new QLineEdit(this)),
      m_chips(new QButtonGroup(this)),
      m_list(new KeyListView(theme, this)),
      m_none(makeLabel({}, "muted", this)),
      m_change(new KeyChange(actions, own, this)),
      m_foot(new QWidget(this)),
      m_begin(makeButton({}, ButtonKind::Normal, m_foot)),
      m_putBack(makeButton({}, ButtonKind::Normal, m_foot)),
      m_putAllBack(makeButton({}, ButtonKind::Plain, m_foot)),
      m_close(makeButton({}, ButtonKind::Normal, m_foot)) {
  setObjectName(QStringLiteral("keySheet"));
  setAttribute(Qt::WA_DeleteOnClose);
  m_search->setObjectName(QStringLiteral("keySheet.search"));
  m_list->setObjectName(QStringLiteral("keySheet.list"));
  m_begin->setObjectName(QStringLiteral("keySheet.change"));
  m_putBack->setObjectName(QStringLiteral("keySheet.putBack"));
  m_putAllBack->setObjectName(QStringLiteral("keySheet.putAllBack"));
  m_close->setObjectName(QStringLiteral("keySheet.close"));
  m_none->setAlignment(Qt::AlignCenter);
  m_none->setWordWrap(true);
  m_list->setModel(m_model);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 20, 0, 16);
  layout->setSpacing(12);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(24, 0, 24, 0);
  head->setSpacing(8);
  head->addWidget(m_search, 1);
  for (const KeyFilter filter : {KeyFilter::WithKeys, KeyFilter::All, KeyFilter::Own}) {
    QPushButton* const button = makeButton({}, ButtonKind::Chip, this);
    button->setAutoDefault(false);
    m_chips->addButton(button, static_cast<int>(filter));
    head->addWidget(button);
    // Not clicked(): assistive technology toggles.
    connect(button, &QPushButton::toggled, this, [this](bool on) {
      if (on) fill();
    });
  }
  layout->addLayout(head);
  layout->addWidget(m_list, 1);
  layout->addWidget(m_none, 1);
  layout->addWidget(m_change);
  auto* foot = new QHBoxLayout(m_foot);
  foot->setContentsMargins(24, 0, 24, 0);
  foot->setSpacing(8);
  for (QPushButton* button : {m_begin, m_putBack, m_putAllBack, m_close}) {
    button->setAutoDefault(false);
    foot->addWidget(button);
  }
  foot->insertStretch(3, 1);
  layout->addWidget(m_foot);
  m_change->hide();
  resize(theme.px(640), theme.px(620));
  m_search->installEventFilter(this);
  m_list->installEventFilter(this);
  connect(m_search, &QLineEdit::textChanged, this, &KeySheet::fill);
  connect(m_list, &QListView::doubleClicked, this, &KeySheet::beginChange);
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &KeySheet::showButtons);
  connect(m_change, &KeyChange::finished, this, &KeySheet::endChange);
  connect(m_begin, &QPushButton::clicked, this, &KeySheet::beginChange);
  connect(m_putBack, &QPushButton::clicked, this, [this] {
    m_own.putBack(current());
    fill();
  });
  connect(m_putAllBack, &QPushButton::clicked, this, [this] {
    m_own.putAllBack();
    fill();
  });
  connect(m_close, &QPushButton::clicked, this, &QDialog::close);
  chip(KeyFilter::WithKeys)->setChecked(true);
  translate();
}

QPushButton* KeySheet::chip(KeyFilter filter) const {
  return static_cast<QPushButton*>(m_chips->button(static_cast<int>(filter)));
}

void KeySheet::translate() {
  setWindowTitle(tr("Keys"));
  m_search->setPlaceholderText(tr("A word or a key…"));
  m_search->setAccessibleName(tr("Search the keys"));
  chip(KeyFilter::WithKeys)->setText(tr("With a key"));
  chip(KeyFilter::All)->setText(tr("All"));
  chip(KeyFilter::Own)->setText(tr("Your own"));
  m_list->setAccessibleName(tr("All keys, by place"));
  m_begin->setText(tr("Change…"));
  m_putBack->setText(tr("Put back"));
  m_putAllBack->setText(tr("Put all back"));
  m_close->setText(tr("Close"));
  fill();
}

QString KeySheet::current() const { return m_list->currentIndex().data(keyrole::kAction).toString(); }

void KeySheet::fill() {
  const QString chosen = current();
  const auto filter = static_cast<KeyFilter>(m_chips->checkedId());
  m_model->show(m_search->text().trimmed(), filter);
  const int row = chosen.isEmpty() ? -1 : m_model->rowOf(chosen);
  // Of the first line its head is to be seen as well.
  if (row <= 1) {
    m_list->chooseFirst();
  } else {
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_list->currentIndex());
  }
  const bool isOwn = filter == KeyFilter::Own && m_search->text().trimmed().isEmpty();
  m_none->setText(isOwn ? tr("All keys are as they came.") : tr("Nothing here is called that."));
  m_list->setVisible(m_model->lineCount() > 0);
  m_none->setVisible(m_model->lineCount() == 0);
  showButtons();
}

void KeySheet::showButtons() {
  const QString action = current();
  m_begin->setEnabled(!action.isEmpty());
  m_putBack->setEnabled(!action.isEmpty() && m_own.isOwn(action));
  m_putAllBack->setEnabled(m_own.hasAny());
}

void KeySheet::beginChange() {
  const QString action = current();
  if (action.isEmpty()) return;
  m_change->show();
  m_foot->hide();
  m_change->begin(action);
}

void KeySheet::endChange() {
  // Before the field that has the keyboard goes.
  m_search->setFocus(Qt::OtherFocusReason);
  m_change->hide();
  m_foot->show();
  fill();
}

void KeySheet::reject() {
  if (m_change->isHidden()) {
    QDialog::reject();
  } else {
    endChange();
  }
}

bool KeySheet::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress && (watched == m_search || watched == m_list)) {
    switch (static_cast<QKeyEvent*>(event)->key()) {
      case Qt::Key_Return:
      case Qt::Key_Enter: beginChange(); return true;
      case Qt::Key_Up:
      case Qt::Key_Down:
      case Qt::Key_PageUp:
      case Qt::Key_PageDown:
        if (watched == m_list) break;
        // Through the lines while the words stay where they can be mended.
        QCoreApplication::sendEvent(m_list, event);
        return true;
      default: break;
    }
  }
  return QDialog::eventFilter(watched, event);
}

bool KeySheet::focusNextPrevChild(bool next) { return focusNextInReadingOrder(*this, next); }

void KeySheet::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) translate();
  QDialog::changeEvent(event);
}

}  // namespace cartera
