// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <functional>

class QKeyEvent;
class QLabel;
class QLineEdit;

namespace cartera {

class ValueLine;

/// A value that turns into a field where it stands: a click, F2 or Enter opens it with its text selected, what is typed or
/// pasted onto it opens it and takes the text's place. Enter, Tab or leaving it commits, Esc puts back what was. A refused
/// value keeps it open, with a red edge and the reason beneath. Dragging over a closed value selects, for copying.
///
///     connect(edit, &InlineEdit::committed, this, [=](const QString& text) {
///       save(text, [=](Result<> r) {
///         r ? edit->setValue(text) : edit->refuse([error = r.error()] { return sentence(error); });
///       });
///     });
class InlineEdit final : public QWidget {
  Q_OBJECT
 public:
  explicit InlineEdit(QWidget* parent = nullptr);

  /// Shows `value` and ends editing. While the user is typing it waits: the new value is what Esc returns to. A field
  /// that is open and was not touched shows it at once.
  void setValue(const QString& value);
  /// The value shown when not editing.
  [[nodiscard]] const QString& value() const { return m_value; }

  /// What a screen reader calls the field ("Phone").
  void setFieldName(const QString& name);
  /// Shown when the value is empty ("Add a phone").
  void setPlaceholder(const QString& text);
  /// Answers with what is wrong with a text, or an empty text. Asked before committed().
  void setCheck(std::function<QString(const QString&)> check) { m_check = std::move(check); }
  void setReadOnly(bool readOnly);
  /// Wants no more width than what stands in it, while nobody types: for values that stand beside each other.
  void setSnug(bool snug);
  /// Stands beneath the field from then on; whoever gives it shows and hides it.
  void setFoot(QWidget* foot);

  [[nodiscard]] bool isEditing() const { return m_editing; }
  /// The words beneath the field, empty when all is well.
  [[nodiscard]] QString errorText() const;
  /// Opens the field with everything selected.
  void startEditing();
  /// Commits what is being typed, as leaving the field does. False when it was refused and stays open.
  bool finish() { return !m_editing || commit(); }
  /// Puts back what was before, as Esc does.
  void abandon();
  /// The words beneath a field; asked for again when the language changes.
  using Reason = std::function<QString()>;
  /// Opens the field again, with what was typed, after a committed() that could not be saved.
  void refuse(const Reason& reason);
  /// The same for a text that is not in the field any more. The keyboard stays where it is unless `takeFocus`.
  void reopen(const QString& typed, const Reason& reason, bool takeFocus);

  [[nodiscard]] QLineEdit* field() const;

 Q_SIGNALS:
  /// The user changed the value. value() already is the new one. Not sent when nothing changed.
  void committed(const QString& value);
  void editingChanged(bool editing);

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  /// False when the value was refused and the field stays open.
  bool commit();
  void revert();
  void leave();
  void begin(bool takeFocus);
  void showError(const Reason& reason);
  void showReason();
  /// The value, and below it how it is changed.
  void describe();
  bool onKey(int key);
  /// Whether this is a letter or a paste: what opens a closed value.
  [[nodiscard]] static bool isTyping(const QKeyEvent& event);

  ValueLine* m_field;
  QLabel* m_error;
  QString m_value;
  QString m_before;
  /// What stood in the field before the first key: only what differs from it was typed.
  QString m_opened;
  std::function<QString(const QString&)> m_check;
  Reason m_reason;
  bool m_editing = false;
  bool m_readOnly = false;
  /// The click that opened it was the last thing that happened to it.
  bool m_justClicked = false;
};

}  // namespace cartera
