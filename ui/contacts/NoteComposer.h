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
  /// The note was saved: the field is free for the next one.
  void clearFor(ContactId id);
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
  QString m_whyNot;
};

}  // namespace cartera
