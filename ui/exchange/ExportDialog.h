// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/exchange/ExportSession.h"
#include "ui/settings/Settings.h"
#include "ui/shell/AppContext.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace cartera {

class ExportReceiptPage;
class ExportSetupPage;
class NoticeBar;

namespace settings {
inline const Setting<QString> kExportProfile{"export/profile", {}};
inline const Setting<QString> kExportFormat{"export/format", {}};
inline const Setting<QString> kExportFolder{"export/folder", {}};
}  // namespace settings

/// Writes contacts into a file for another program, and shows the receipt: what went in, what did not and why. A window
/// of its own beside the main one. Closing it while it writes first stops that. Deletes itself when closed. UI thread.
class ExportDialog final : public QDialog {
  Q_OBJECT
 public:
  ExportDialog(const AppContext& context, const ExportScope& scope, QWidget* window = nullptr);
  [[nodiscard]] ExportSession& session() { return *m_session; }
  /// "clientes-2026-11-21.csv", in the language of the window; with a number behind it where `folder` has that already.
  [[nodiscard]] QString proposedName(const QString& folder) const;
  [[nodiscard]] QString fileSuffix() const;

  void reject() override;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void translate();
  void refresh();
  void go();
  /// Another proposal, unless the person named the file.
  void proposePath();
  void chooseFile();
  /// Asks first where a file would be replaced.
  void askAndWrite();
  void write(const QString& path);
  void say(const Error& error);

  AppContext m_context;
  ExportSession* m_session;
  NoticeBar* m_notice;
  QStackedWidget* m_pages;
  ExportSetupPage* m_setup;
  ExportReceiptPage* m_receipt;
  QWidget* m_fileRow;
  QLabel* m_fileLabel;
  QLineEdit* m_path;
  QPushButton* m_choose;
  /// The path that the file dialog answered: it has asked already whether to replace what is there.
  QString m_agreed;
  /// What stands in m_path is a proposal.
  bool m_isProposed = true;
  QProgressBar* m_bar;
  QLabel* m_state;
  QPushButton* m_cancel;
  QPushButton* m_go;
};

}  // namespace cartera
