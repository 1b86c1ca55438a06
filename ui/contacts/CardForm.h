// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <functional>
#include <optional>

#include "core/workspace/Workspace.h"
#include "ui/shell/AppContext.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace cartera {

/// A small window over the card for what does not fit into one line: fields beside their labels, beneath them why
/// something was refused, Save and Cancel. Never modal; it stays with the contact it was opened for, and goes when it is
/// closed. UI thread.
class CardForm : public QDialog {
  Q_OBJECT
 public:
  CardForm(const AppContext& context, ContactId contact, const QString& name, QWidget* parent);
  /// Whether something was changed in it that is not saved.
  [[nodiscard]] bool hasDraft() const { return m_touched || m_saving; }
  void open() override;
  /// Esc, Cancel and closing; not while it saves, for then nobody would hear how that went.
  void reject() override;

 protected:
  void changeEvent(QEvent* event) override;
  /// All texts; also called before the form is shown first.
  virtual void retranslate();
  virtual void save() = 0;

  /// A row of the form, or one across it without a label.
  void addRow(QWidget* field);
  void addWide(QWidget* part);
  [[nodiscard]] QLineEdit* addLine(const char* objectName);
  /// A line that shows something and takes nothing; it looks like that too.
  [[nodiscard]] QLineEdit* addShown(const char* objectName, const QString& text);
  [[nodiscard]] QComboBox* addCombo(const char* objectName);
  /// Of the rows in their order; also their accessible names.
  void setLabels(const QStringList& texts);
  /// At the left of the other buttons.
  [[nodiscard]] QPushButton* addButton(const char* objectName, bool danger);
  void touch() { m_touched = true; }
  /// What is wrong, beneath the rows; asked for again when the language changes.
  void showError(std::function<QString()> text);
  void clearError();
  /// An ISO date, empty for an empty field; nothing when it cannot be read, which is then said.
  [[nodiscard]] std::optional<QString> readDay(QLineEdit* field);
  /// For a form that only shows, and acts by its other buttons.
  void hideSave();
  /// Whether there is enough in it to be saved.
  void setSavable(bool savable);
  /// Writes, and closes when that went well. Until then nothing can be changed, saved twice or closed.
  void run(std::function<Result<ChangeSet>(Workspace&)> what);

  [[nodiscard]] ContactId contact() const { return m_contact; }
  [[nodiscard]] const QString& name() const { return m_name; }
  AppContext m_ctx;

 private:
  void setSaving(bool saving);
  void writeError();

  ContactId m_contact;
  QString m_name;
  bool m_touched = false;
  bool m_saving = false;
  bool m_savable = true;
  /// The lines that are read-only while it saves, and what cannot be pressed.
  QList<QLineEdit*> m_locked;
  QList<QWidget*> m_disabled;
  QGridLayout* m_grid;
  QList<QLabel*> m_labels;
  QList<QWidget*> m_fields;
  QVBoxLayout* m_wide;
  QVBoxLayout* m_buttonsLeft;
  std::function<QString()> m_errorText;
  QLabel* m_error;
  QPushButton* m_cancel;
  QPushButton* m_save;
};

}  // namespace cartera
