// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/exchange/ExportSession.h"
#include "ui/settings/Settings.h"
#include "ui/shell/AppContext.h"

class QLabel;
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
  /// "clientes-2026-11-21.csv", in the language of the window.
  [[nodiscard]] QString proposedName() const;
  [[nodiscard]] QString fileSuffix() const;

  void reject() override;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void translate();
  void refresh();
  void go();
  void write();
  void say(const Error& error);

  AppContext m_context;
  ExportSession* m_session;
  NoticeBar* m_notice;
  QStackedWidget* m_pages;
  ExportSetupPage* m_setup;
  ExportReceiptPage* m_receipt;
  QProgressBar* m_bar;
  QLabel* m_state;
  QPushButton* m_cancel;
  QPushButton* m_go;
};

}  // namespace cartera
