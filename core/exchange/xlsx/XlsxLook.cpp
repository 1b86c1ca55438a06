// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/exchange/xlsx/XlsxSource.h"

namespace cartera {

namespace {

/// Characters of a title that a warning shows.
constexpr qsizetype kExcerpt = 80;

Result<std::vector<XlsxRow>> firstRows(XlsxBook& book, const QString& sheet) {
  CARTERA_TRY(book.begin(sheet));
  std::vector<XlsxRow> rows;
  XlsxRow row;
  while (rows.size() < kXlsxRowsLookedAt && book.next(row)) {
    rows.push_back(std::move(row));
    row = {};
  }
  if (book.error()) return fail(*book.error());
  return rows;
}

/// A row of a list saved as text has all of its cells, and so have these: of very wide sheets fewer rows.
tablehead::Rows asTable(const std::vector<XlsxRow>& rows) {
  constexpr size_t kMostCells = 500'000;
  size_t width = 1;
  for (const XlsxRow& row : rows) width = std::max(width, row.cells.size());
  tablehead::Rows out;
  for (size_t i = 0; i < std::min(rows.size(), kMostCells / width); ++i) {
    std::vector<std::string>& cells = out.emplace_back(width);
    for (const auto& [column, text] : rows[i].cells.filled()) cells[column] = text.toStdString();
  }
  return out;
}

/// One that cannot be read is told rather than passed over.
bool holdsSomething(XlsxBook& book, const QString& sheet) {
  if (!book.begin(sheet)) return true;
  XlsxRow row;
  return book.next(row) || book.error();
}

/// Where nobody said which sheet: who reads one of them might take it for the whole book. "Socios · Proveedores".
void tellOtherSheets(XlsxBook& book, ImportPlan& plan) {
  constexpr qsizetype kLookedInto = 50;
  constexpr qsizetype kNames = 3;
  QStringList others;
  for (qsizetype i = 0; i < plan.sheets.size(); ++i) {
    const QString& sheet = plan.sheets[i];
    if (sheet != plan.sheet && (i >= kLookedInto || holdsSomething(book, sheet))) others += sheet;
  }
  if (others.isEmpty()) return;
  QString names = others.mid(0, kNames).join(QStringLiteral(" · "));
  if (others.size() > kNames) names += QStringLiteral(" … (") + QString::number(others.size()) + u')';
  plan.tell({1, {}, names, QStringLiteral("sheets.others")});
}

}  // namespace

Result<> lookAtXlsx(const MappingDocument& said, ImportPlan& plan) {
  CARTERA_ASSIGN(const auto book, XlsxBook::open(plan.path));
  plan.sheets = book->visibleSheets();
  plan.sheetWasSaid = said.sheet.has_value();
  std::vector<XlsxRow> rows;
  for (const QString& sheet : said.sheet ? QStringList{*said.sheet} : plan.sheets) {
    CARTERA_ASSIGN(rows, firstRows(*book, sheet));
    if (plan.sheet.isEmpty() || !rows.empty()) plan.sheet = sheet;
    if (!rows.empty()) break;
  }
  if (rows.empty() && !said.sheet) plan.sheet = plan.sheets.value(0);
  const tablehead::Head head = tablehead::findHead(asTable(rows), said.header);
  plan.dialect.skipRows = head.titles;
  plan.dialect.header = head.header;
  for (size_t i = 0; i < static_cast<size_t>(head.titles); ++i) {
    QStringList texts;
    for (const auto& [column, cell] : rows[i].cells.filled())
      if (!cell.trimmed().isEmpty()) texts.append(cell.trimmed());
    if (!texts.isEmpty()) plan.tell({rows[i].number, {}, texts.join(u' ').left(kExcerpt), QStringLiteral("row.title")});
  }
  if (!said.sheet) tellOtherSheets(*book, plan);
  return {};
}

}  // namespace cartera
