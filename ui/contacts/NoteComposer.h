// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QWidget>

#include "core/base/Id.h"

namespace cartera {

/// Where notes are written: one line that grows. Ctrl+Enter saves. What was begun for a contact waits there until it is
/// saved, also when another contact is looked at meanwhile.
class NoteComposer final : public QWidget {
  Q_OBJECT
 public:
  explicit NoteComposer(QWidget* parent = nullptr);
  void setContact(ContactId id);
  /// Nothing can be written, and this is why; empty: it can.
  void setReadOnly(const QString& reason);
  /// This is on its way into the file, which may be busy for a while: until the answer comes it is not sent again.
  void setSaving(ContactId id, const QString& text);
  /// The note was saved: the field is free for the next one, and what was typed meanwhile stays in it.
  void setSaved(ContactId id);
  /// The note was not saved: it stays in the field, and can be sent again.
  void setRefused(ContactId id);
  [[nodiscard]] bool isSaving(ContactId id) const { return m_saving.contains(id.value); }
  /// What was begun and not saved, by the number of its contact.
  [[nodiscard]] QHash<qint64, QString> drafts() const;
  [[nodiscard]] QPlainTextEdit* field() const { return m_text; }
  [[nodiscard]] QPushButton* saveButton() const { return m_save; }

 Q_SIGNALS:
  void submitted(const QString& text);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void fit();
  void submit();

  QPlainTextEdit* m_text;
  QPushButton* m_save;
  ContactId m_contact;
  QHash<qint64, QString> m_drafts;
  /// What was sent and not answered, by the number of its contact.
  QHash<qint64, QString> m_saving;
  QString m_whyNot;
};

}  // namespace cartera
