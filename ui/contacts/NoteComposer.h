// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QWidget>
#include <optional>

#include "core/contacts/Contact.h"

class QButtonGroup;
class QLineEdit;

namespace cartera {

class Theme;

/// Something that happened and is being written down.
struct NoteDraft {
  InteractionKind kind = InteractionKind::Note;
  QString text;
  /// How it ended, in the words of whoever writes; empty for none.
  QString outcome;
  std::optional<int> minutes;

  /// A call that nobody answered needs no words; a note is nothing else.
  [[nodiscard]] bool isEmpty() const { return text.trimmed().isEmpty() && outcome.isEmpty(); }
  bool operator==(const NoteDraft&) const = default;
};

/// Where notes, calls and visits are written down: one line that grows. While something is being written its kind, how it
/// ended and how long it took stand beneath. Ctrl+Enter saves. What was begun for a contact waits there until it is saved,
/// also when another contact is looked at meanwhile.
class NoteComposer final : public QWidget {
  Q_OBJECT
 public:
  explicit NoteComposer(const Theme& theme, QWidget* parent = nullptr);
  ~NoteComposer() override;
  void setContact(ContactId id);
  /// Nothing can be written, and this is why; empty: it can.
  void setReadOnly(const QString& reason);
  /// The keyboard comes here, to write of this kind; what was begun of another kind stays and becomes one.
  void begin(InteractionKind kind);
  /// This is on its way into the file, which may be busy for a while: until the answer comes it is not sent again.
  void setSaving(ContactId id, const NoteDraft& draft);
  /// It was saved: the field is free for the next one, and what was typed meanwhile stays in it.
  void setSaved(ContactId id);
  /// It was not saved: it stays in the field, and can be sent again.
  void setRefused(ContactId id);
  [[nodiscard]] bool isSaving(ContactId id) const { return m_saving.contains(id.value); }
  /// What was begun and not saved, by the number of its contact.
  [[nodiscard]] QHash<qint64, NoteDraft> drafts() const;
  [[nodiscard]] QPlainTextEdit* field() const { return m_text; }
  [[nodiscard]] QPushButton* saveButton() const { return m_save; }

 Q_SIGNALS:
  void submitted(const cartera::NoteDraft& draft);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void makeKinds(QWidget* bar);
  void retranslate();
  void fit();
  void submit();
  /// What stands here now.
  [[nodiscard]] NoteDraft draft() const;
  void setDraft(const NoteDraft& draft);
  void setKind(InteractionKind kind);
  /// The outcomes there are of the kind, with this one chosen.
  void showOutcomes(const QString& chosen);
  /// Back to an empty note.
  void clear();
  /// Shows what belongs to the kind while something is being written.
  void unfold();

  const Theme& m_theme;
  QPlainTextEdit* m_text;
  QWidget* m_bar;
  QButtonGroup* m_kinds;
  QPushButton* m_save;
  QWidget* m_outcomes;
  QButtonGroup* m_outcomeGroup;
  /// Whether the outcome that is being pressed was the chosen one.
  bool m_wasChosen = false;
  QLineEdit* m_minutes;
  InteractionKind m_kind = InteractionKind::Note;
  ContactId m_contact;
  QHash<qint64, NoteDraft> m_drafts;
  /// What was sent and not answered, by the number of its contact.
  QHash<qint64, NoteDraft> m_saving;
  QString m_whyNot;
};

}  // namespace cartera
