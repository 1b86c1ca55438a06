// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>
#include <optional>

#include "core/exchange/Importer.h"

class QLabel;
class QModelIndex;
class QPushButton;
class QTableView;

namespace cartera {

class TextTable;
class Theme;

/// What an import did, or would do: figures that add up, and below them each value that was not taken as it stood, with
/// line, column and reason, and each new contact that looks like another. Says nothing while there is no report.
class ImportReportView final : public QWidget {
  Q_OBJECT
 public:
  explicit ImportReportView(const Theme& theme, QWidget* parent = nullptr);
  void setReport(const std::optional<ImportReport>& report);
  /// Lets values be corrected where they stand. `columns` are those of the file, `corrections` what was corrected so far.
  void setCorrections(const QStringList& columns, const std::vector<CellCorrection>& corrections);
  /// The places it tells are rows of a sheet, not lines of a text.
  void setIsSheet(bool isSheet) { m_isSheet = isSheet; }
  /// Whether the contacts of the report are in the file, so that one can go to them.
  void setContactsThere(bool there);

 Q_SIGNALS:
  void contactWanted(cartera::ContactId id);
  void corrected(const cartera::ImportProblem& problem, const QString& value);
  /// What was corrected before is to be something else.
  void correctedAgain(const cartera::CellCorrection& correction, const QString& value);

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  enum Figure { New, Updated, Unchanged, LeftOut, kFigures };
  void translate();
  void refresh();
  void fillTable();
  void take(const std::optional<ImportReport>& report);
  [[nodiscard]] const std::vector<ImportProblem>& listed() const;
  [[nodiscard]] bool mayEdit(int row) const;
  [[nodiscard]] bool isTyping() const;
  void editRow(int row);
  void openCell(const QModelIndex& cell);
  void onEdited(int row, const QString& text);

  std::optional<ImportReport> m_report;
  /// What came while somebody was typing into the table.
  std::optional<std::optional<ImportReport>> m_waiting;
  bool m_mayCorrect = false;
  bool m_contactsThere = false;
  bool m_isSheet = false;
  QStringList m_columns;
  std::vector<CellCorrection> m_corrections;
  /// Those the table has rows for: the list may be another one already.
  std::vector<CellCorrection> m_shownCorrections;
  /// The table is to be filled anew once nobody types into it.
  bool m_isStale = false;
  std::array<QLabel*, kFigures> m_figures{};
  std::array<QLabel*, kFigures> m_names{};
  QLabel* m_sum;
  QLabel* m_duplicates;
  QLabel* m_companies;
  QPushButton* m_problems;
  QPushButton* m_replaced;
  QPushButton* m_kept;
  QPushButton* m_further;
  QPushButton* m_alike;
  QPushButton* m_corrected;
  QLabel* m_hint;
  QLabel* m_fine;
  TextTable* m_table;
  QTableView* m_view;
};

}  // namespace cartera
