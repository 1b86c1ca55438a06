// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/NoteComposer.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "ui/widgets/Buttons.h"

namespace cartera {

namespace {
constexpr int kMostLines = 6;
}  // namespace

NoteComposer::NoteComposer(QWidget* parent) : QWidget(parent) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  m_text = new QPlainTextEdit(this);
  m_text->setObjectName(QStringLiteral("noteField"));
  m_text->setTabChangesFocus(true);
  m_text->document()->setDocumentMargin(2);
  m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_text->installEventFilter(this);
  m_save = makeButton({}, ButtonKind::Primary, this);
  m_save->setObjectName(QStringLiteral("saveNote"));
  m_save->hide();
  layout->addWidget(m_text);
  layout->addWidget(m_save, 0, Qt::AlignRight);
  connect(m_text, &QPlainTextEdit::textChanged, this, &NoteComposer::fit);
  connect(m_save, &QPushButton::clicked, this, &NoteComposer::submit);
  retranslate();
  fit();
}

void NoteComposer::retranslate() {
  const QString hint = tr("Write a note…   Ctrl+Enter saves");
  m_text->setPlaceholderText(m_whyNot.isEmpty() ? hint : m_whyNot);
  m_text->setAccessibleName(tr("New note"));
  m_save->setText(tr("Save note"));
}

void NoteComposer::setReadOnly(const QString& reason) {
  m_whyNot = reason;
  m_text->setEnabled(reason.isEmpty());
  m_text->setToolTip(reason);
  retranslate();
}

void NoteComposer::setContact(ContactId id) {
  if (id == m_contact) return;
  m_drafts = drafts();
  m_contact = id;
  m_text->setPlainText(m_drafts.value(id.value));
  fit();
}

QHash<qint64, QString> NoteComposer::drafts() const {
  QHash<qint64, QString> all = m_drafts;
  const QString text = m_text->toPlainText();
  if (text.trimmed().isEmpty()) {
    all.remove(m_contact.value);
  } else {
    all.insert(m_contact.value, text);
  }
  return all;
}

void NoteComposer::setSaving(ContactId id, const QString& text) {
  m_saving.insert(id.value, text);
  fit();
}

void NoteComposer::setSaved(ContactId id) {
  const QString sent = m_saving.take(id.value);
  const QString before = id == m_contact ? m_text->toPlainText() : m_drafts.value(id.value);
  // What was typed behind it meanwhile is the next note. A text that was changed otherwise is all still to be saved.
  QString rest = before.trimmed();
  if (rest.startsWith(sent)) rest = rest.mid(sent.size()).trimmed();
  if (rest.isEmpty()) {
    m_drafts.remove(id.value);
  } else {
    m_drafts.insert(id.value, rest);
  }
  if (id != m_contact) return;
  const bool isSame = rest == before;
  if (!isSame) {
    m_text->setPlainText(rest);
    m_text->moveCursor(QTextCursor::End);
  }
  fit();
}

void NoteComposer::setRefused(ContactId id) {
  m_saving.remove(id.value);
  fit();
}

void NoteComposer::fit() {
  const bool empty = m_text->toPlainText().isEmpty();
  const int lines = qBound(1, static_cast<int>(m_text->document()->size().height()), kMostLines);
  m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * lines + 18);
  m_save->setVisible(!empty);
  m_save->setEnabled(!isSaving(m_contact));
}

void NoteComposer::submit() {
  const QString text = m_text->toPlainText().trimmed();
  if (!text.isEmpty() && !isSaving(m_contact)) Q_EMIT submitted(text);
}

bool NoteComposer::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_text && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && (key->modifiers() & Qt::ControlModifier) != 0) {
      submit();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void NoteComposer::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
  if (event->type() == QEvent::FontChange) fit();
}

}  // namespace cartera
