// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeySheet.h"

#include "ui/actions/Action.h"
#include "ui/keys/KeyListModel.h"
#include "ui/keys/KeyListView.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace cartera {

KeySheet::KeySheet(const Theme& theme, ActionRegistry& actions, QWidget* window)
    : QDialog(window),
      m_model(new KeyListModel(actions, this)),
      m_search(new QLineEdit),
      m_list(new KeyListView(theme)),
      m_none(makeLabel({}, "muted")),
      m_foot(makeLabel({}, "small")),
      m_close(makeButton({})) {
  setObjectName(QStringLiteral("keySheet"));
  setAttribute(Qt::WA_DeleteOnClose);
  m_search->setObjectName(QStringLiteral("keySheet.search"));
  m_list->setObjectName(QStringLiteral("keySheet.list"));
  m_close->setObjectName(QStringLiteral("keySheet.close"));
  m_close->setAutoDefault(false);
  m_none->setAlignment(Qt::AlignCenter);
  m_none->setWordWrap(true);
  m_foot->setWordWrap(true);
  m_list->setModel(m_model);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 20, 0, 16);
  layout->setSpacing(12);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(24, 0, 24, 0);
  head->addWidget(m_search);
  layout->addLayout(head);
  layout->addWidget(m_list, 1);
  layout->addWidget(m_none, 1);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(24, 0, 24, 0);
  foot->setSpacing(12);
  foot->addWidget(m_foot, 1);
  foot->addWidget(m_close);
  layout->addLayout(foot);
  resize(theme.px(600), theme.px(620));
  m_search->installEventFilter(this);
  connect(m_search, &QLineEdit::textChanged, this, &KeySheet::fill);
  connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
  translate();
}

void KeySheet::translate() {
  setWindowTitle(tr("Keys"));
  m_search->setPlaceholderText(tr("A word or a key…"));
  m_search->setAccessibleName(tr("Search the keys"));
  m_list->setAccessibleName(tr("All keys, by place"));
  m_none->setText(tr("No key is called that."));
  m_foot->setText(tr("What has no key is found by its name, too."));
  m_close->setText(tr("Close"));
  fill();
}

void KeySheet::fill() {
  const QString typed = m_search->text().trimmed();
  m_model->show(typed, KeyFilter::WithKeys);
  m_list->chooseFirst();
  m_list->setVisible(m_model->lineCount() > 0);
  m_none->setVisible(m_model->lineCount() == 0);
}

bool KeySheet::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_search && event->type() == QEvent::KeyPress) {
    switch (static_cast<QKeyEvent*>(event)->key()) {
      case Qt::Key_Up:
      case Qt::Key_Down:
      case Qt::Key_PageUp:
      case Qt::Key_PageDown:
        // Through the lines while the words stay where they can be mended.
        QCoreApplication::sendEvent(m_list, event);
        return true;
      default: break;
    }
  }
  return QDialog::eventFilter(watched, event);
}

void KeySheet::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) translate();
  QDialog::changeEvent(event);
}

}  // namespace cartera
