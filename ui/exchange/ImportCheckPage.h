// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;

namespace cartera {

class ImportReportView;
class ImportSession;
class Theme;

/// Third page of an import: what would happen, by doing it and taking it back, and what is done with contacts that are
/// there already. Also shows the import itself while it runs.
class ImportCheckPage final : public QWidget {
  Q_OBJECT
 public:
  ImportCheckPage(const Theme& theme, ImportSession& session, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void translate();
  void refresh();
  /// In words: what was found out about the file, for whoever came here without the pages before.
  [[nodiscard]] QString howItIsRead() const;

  ImportSession& m_session;
  QLabel* m_title;
  QLabel* m_read;
  QLabel* m_policyLabel;
  QComboBox* m_policy;
  QCheckBox* m_strict;
  QLabel* m_state;
  QProgressBar* m_bar;
  ImportReportView* m_report;
};

}  // namespace cartera
