// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>
#include <optional>

#include "core/exchange/Importer.h"

class QLabel;
class QPushButton;
class QTableView;

namespace cartera {

class TextTable;
class Theme;

/// What an import did, or would do: figures that add up, and below them each value that was not taken as it stood, with
/// line, column and reason. Says nothing while there is no report.
class ImportReportView final : public QWidget {
  Q_OBJECT
 public:
  explicit ImportReportView(const Theme& theme, QWidget* parent = nullptr);
  void setReport(const std::optional<ImportReport>& report);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  enum Figure { New, Updated, Unchanged, LeftOut, kFigures };
  void translate();
  void refresh();
  void fillTable();

  std::optional<ImportReport> m_report;
  std::array<QLabel*, kFigures> m_figures{};
  std::array<QLabel*, kFigures> m_names{};
  QLabel* m_sum;
  QLabel* m_duplicates;
  QPushButton* m_problems;
  QPushButton* m_kept;
  QLabel* m_fine;
  TextTable* m_table;
  QTableView* m_view;
};

}  // namespace cartera
