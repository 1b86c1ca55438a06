// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyChange.h"

#include "ui/actions/KeyText.h"
#include "ui/keys/KeyField.h"
#include "ui/keys/KeyPlaces.h"
#include "ui/widgets/Buttons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace cartera {

KeyChange::KeyChange(ActionRegistry& actions, OwnKeys& own, QWidget* parent)
    : QFrame(parent),
      m_actions(actions),
      m_own(own),
      m_title(makeLabel({}, "strong", this)),
      m_field(new KeyField(this)),
      m_objection(makeLabel({}, "error", this)),
      m_take(makeButton({}, ButtonKind::Normal, this)),
      m_none(makeButton({}, ButtonKind::Normal, this)),
      m_cancel(makeButton({}, ButtonKind::Plain, this)) {
  setObjectName(QStringLiteral("keyChange"));
  m_field->setObjectName(QStringLiteral("keyChange.field"));
  m_take->setObjectName(QStringLiteral("keyChange.take"));
  m_none->setObjectName(QStringLiteral("keyChange.none"));
  m_cancel->setObjectName(QStringLiteral("keyChange.cancel"));
  for (QPushButton* button : {m_take, m_none, m_cancel}) button->setAutoDefault(false);
  m_title->setWordWrap(true);
  m_objection->setWordWrap(true);
  auto* down = new QVBoxLayout(this);
  down->setContentsMargins(24, 4, 24, 4);
  down->setSpacing(8);
  down->addWidget(m_title);
  auto* across = new QHBoxLayout;
  across->setSpacing(8);
  across->addWidget(m_field, 1);
  across->addWidget(m_take);
  across->addWidget(m_none);
  across->addWidget(m_cancel);
  down->addLayout(across);
  down->addWidget(m_objection);
  connect(m_field, &KeyField::pressed, this, &KeyChange::onPressed);
  connect(m_take, &QPushButton::clicked, this, [this] {
    if (const ActionSpec* s = spec()) m_own.take(*s, m_field->keys());
    Q_EMIT finished();
  });
  connect(m_none, &QPushButton::clicked, this, [this] {
    m_own.set(m_action, {});
    Q_EMIT finished();
  });
  connect(m_cancel, &QPushButton::clicked, this, &KeyChange::finished);
  translate();
}

const ActionSpec* KeyChange::spec() const { return m_actions.spec(m_action); }

void KeyChange::begin(const QString& action) {
  m_action = action;
  m_against = {};
  m_field->setKeys({});
  m_none->setEnabled(!m_actions.action(action.toLatin1().constData())->shortcuts().isEmpty());
  translate();
  m_field->setFocus(Qt::OtherFocusReason);
}

void KeyChange::onPressed(const QKeySequence& keys) {
  const ActionSpec* const s = spec();
  if (s == nullptr) return;
  m_against = objectionTo(m_actions, *s, keys);
  if (m_against.why == KeyObjection::Why::None) {
    m_own.set(m_action, {keys});
    Q_EMIT finished();
    return;
  }
  object();
  QAccessibleEvent alert(m_objection, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void KeyChange::object() {
  const QString keys = keyText(m_field->keys());
  QString text;
  if (m_against.why == KeyObjection::Why::Typed) {
    text = tr("%1 is needed for typing and for moving about: take one with Ctrl or Alt, or an F key.").arg(keys);
  } else if (m_against.why == KeyObjection::Why::Taken) {
    text = tr("%1 is “%2” already (%3).")
               .arg(keys, m_actions.action(m_against.by->id)->text(), keyPlace(*m_against.by).text);
  }
  m_objection->setText(text);
  m_objection->setVisible(!text.isEmpty());
  m_take->setVisible(m_against.why == KeyObjection::Why::Taken);
}

void KeyChange::translate() {
  const QAction* action = m_actions.find(m_action);
  m_title->setText(action ? tr("Press the new keys for “%1”").arg(action->text()) : QString());
  m_field->setPlaceholderText(tr("Ctrl+…"));
  m_field->setAccessibleName(m_title->text().isEmpty() ? tr("New keys") : m_title->text());
  m_take->setText(tr("Take them from there"));
  m_none->setText(tr("No key"));
  m_cancel->setText(tr("Cancel"));
  object();
}

void KeyChange::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) translate();
  QFrame::changeEvent(event);
}

void KeyChange::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    Q_EMIT finished();
    return;
  }
  QFrame::keyPressEvent(event);
}

}  // namespace cartera
