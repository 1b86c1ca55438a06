// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <vector>

#include "core/workspace/RestoreFile.h"
#include "ui/dialogs/Prompts.h"
#include "ui/shell/AppContext.h"

class QLabel;
class QPushButton;
class QTableView;

namespace cartera {

class TextTable;

/// The backups of the open file, the newest first: one of them, or any other file, is chosen to take its place. It asks
/// once more and says what happens; nothing is done here. Deletes itself when closed. UI thread.
class RestoreDialog final : public QDialog {
  Q_OBJECT
 public:
  explicit RestoreDialog(const AppContext& context, QWidget* window = nullptr);
  [[nodiscard]] QTableView* table() const { return m_view; }

 Q_SIGNALS:
  /// Chosen and confirmed.
  void chosen(const QString& backup);

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void read();
  void translate();
  void fill();
  void restoreCurrent();
  void chooseOther();
  void ask(const QString& backup, const QString& what);

  AppContext m_context;
  bool m_isRead = false;
  std::vector<backup::Info> m_backups;
  QLabel* m_title;
  QLabel* m_text;
  QLabel* m_none;
  TextTable* m_table;
  QTableView* m_view;
  QPushButton* m_other;
  QPushButton* m_cancel;
  QPushButton* m_go;
};

/// What is told when a backup has been put back: where the file that stood there is, and what it knew besides.
[[nodiscard]] Message restoredMessage(const RestoreResult& done);

}  // namespace cartera
