// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <optional>
#include <vector>

#include "core/contacts/BulkEdit.h"
#include "ui/shell/AppContext.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace cartera {

/// One thing that is to be done to the chosen contacts: what, and beneath it how many change from which value and how many
/// have it already, before anything is written. Not modal; gone when it is closed. The work goes on behind, with progress
/// and cancel, and is one step for undo. UI thread.
class BulkEditDialog final : public QDialog {
  Q_OBJECT
 public:
  enum class Kind { Tag, Stage, Owner };
  BulkEditDialog(const AppContext& context, Kind kind, std::vector<ContactId> contacts, QWidget* window);

  /// What is chosen now; nothing when no value is.
  [[nodiscard]] std::optional<bulkedit::Edit> edit() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void fillStages();
  [[nodiscard]] static QString stageText(const QString& stage);
  /// Tags, or owners, to choose from.
  void readValues();
  /// Asks what the present choice would do.
  void look();
  void showPreview();
  void run();

  AppContext m_context;
  Kind m_kind;
  std::vector<ContactId> m_contacts;
  QLabel* m_whatLabel;
  /// Tags are put on or taken off.
  QComboBox* m_way = nullptr;
  QLabel* m_valueLabel;
  QComboBox* m_value;
  QLabel* m_preview;
  QPushButton* m_cancel;
  QPushButton* m_run;
  std::optional<bulkedit::Edit> m_looked;
  std::optional<bulkedit::Preview> m_told;
  quint64 m_asked = 0;
};

/// Opens one for these; nothing happens for nobody.
void openBulkEdit(const AppContext& context, BulkEditDialog::Kind kind, std::vector<ContactId> contacts,
                  QWidget* window);

}  // namespace cartera
