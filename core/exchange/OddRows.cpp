// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/OddRows.h"

#include <QSet>
#include <algorithm>

#include "core/base/Text.h"

namespace cartera::oddrows {

namespace {

constexpr qsizetype kLongestLabel = 60;

/// Whether a first cell is worth folding: nearly none is, and each row of an import is asked.
bool mayBeTotal(const QString& cell) {
  if (cell.size() > kLongestLabel) return false;
  const auto is = [&cell](qsizetype i, QStringView rest) {
    return QStringView(cell).mid(i + 1).startsWith(rest, Qt::CaseInsensitive);
  };
  for (qsizetype i = 0; i < cell.size(); ++i) {
    switch (cell[i].unicode() | 0x20) {
      case 't':
        if (is(i, u"otal")) return true;
        break;
      case 's':
        if (is(i, u"um")) return true;
        break;
      case 'r':
        if (is(i, u"egist") || is(i, u"ecord") || is(i, u"ecuento") || is(i, u"ows")) return true;
        break;
      case 'f':
        if (is(i, u"ilas")) return true;
        break;
      default: break;
    }
  }
  return false;
}

enum class Label { None, Total, Count };

/// "TOTAL", "Total general:", "Subtotal" stand for themselves; "Suma", "Registros: 35", "Total clientes 35" need a number.
Label labelOf(const QString& cell) {
  static const QSet<QString> kTotal{QStringLiteral("total"),      QStringLiteral("totales"),
                                    QStringLiteral("totals"),     QStringLiteral("subtotal"),
                                    QStringLiteral("subtotales"), QStringLiteral("subtotals")};
  static const QSet<QString> kCount{QStringLiteral("suma"),      QStringLiteral("sumas"),   QStringLiteral("sum"),
                                    QStringLiteral("registros"), QStringLiteral("records"), QStringLiteral("recuento"),
                                    QStringLiteral("filas"),     QStringLiteral("rows")};
  static const QSet<QString> kBeside{
      QStringLiteral("general"),  QStringLiteral("grand"),     QStringLiteral("de"),        QStringLiteral("numero"),
      QStringLiteral("n"),        QStringLiteral("no"),        QStringLiteral("of"),        QStringLiteral("number"),
      QStringLiteral("clientes"), QStringLiteral("contactos"), QStringLiteral("customers"), QStringLiteral("contacts"),
      QStringLiteral("lineas"),   QStringLiteral("lines"),     QStringLiteral("sub"),       QStringLiteral("euros"),
      QStringLiteral("eur"),      QStringLiteral("affected")};
  Label label = Label::None;
  bool beside = false;
  bool number = false;
  for (const QString& word : text::searchKey(cell).split(u' ', Qt::SkipEmptyParts)) {
    if (kTotal.contains(word)) {
      if (label == Label::None) label = Label::Total;
    } else if (kCount.contains(word)) {
      label = Label::Count;
    } else if (kBeside.contains(word)) {
      beside = beside || (word != u"general" && word != u"grand" && word != u"sub");
    } else {
      if (!std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; })) return Label::None;
      number = true;
    }
  }
  if (label == Label::None) return Label::None;
  if (number) return Label::Total;
  return beside ? Label::Count : label;
}

bool isSumOrCount(const PlannedColumn& column, const QString& cell) {
  const Reading<Decimal> number = numbers::read(cell);
  if (!number.value && number.reason != QLatin1String("number.ambiguous")) return false;
  const qsizetype digits = text::phoneDigits(cell).size();
  const QString& base = column.field.base;
  if (base == u"phone") return digits < 7;
  return base != u"addr" || digits < 4;
}

/// A column in which an address has no business.
bool isOfSomethingElse(const FieldRef& f) {
  static const QSet<QString> kBases{QStringLiteral("full_name"), QStringLiteral("given"),    QStringLiteral("middle"),
                                    QStringLiteral("family"),    QStringLiteral("prefix"),   QStringLiteral("org"),
                                    QStringLiteral("job_title"), QStringLiteral("phone"),    QStringLiteral("addr"),
                                    QStringLiteral("birthday"),  QStringLiteral("tax_id"),   QStringLiteral("stage"),
                                    QStringLiteral("kind"),      QStringLiteral("language"), QStringLiteral("created")};
  return kBases.contains(f.base);
}

}  // namespace

std::optional<OddRow> findTotal(const ImportPlan& plan, const SourceRecord& record) {
  const size_t width = plan.columns.size();
  const auto& filled = record.cells.filled();
  if (filled.empty() || filled.front().column >= width || !mayBeTotal(filled.front().text)) return std::nullopt;
  const Label label = labelOf(filled.front().text);
  if (label == Label::None) return std::nullopt;
  bool sums = false;
  for (size_t i = 1; i < filled.size() && filled[i].column < width; ++i) {
    const QString cell = text::clean(filled[i].text);
    if (cell.isEmpty()) continue;
    if (!isSumOrCount(plan.columns[filled[i].column], cell)) return std::nullopt;
    sums = true;
  }
  if (label == Label::Count && !sums) return std::nullopt;
  return OddRow{QStringLiteral("row.total"), plan.columns[filled.front().column].name,
                text::clean(filled.front().text)};
}

std::optional<OddRow> findShift(const ImportPlan& plan, const SourceRecord& record) {
  const size_t width = plan.columns.size();
  const bool ragged = record.cells.size() > width ||
                      std::any_of(record.problems.begin(), record.problems.end(),
                                  [](const FieldError& p) { return p.reason == QLatin1String("row.short"); });
  std::optional<OddRow> wrong;
  bool elsewhere = false;
  for (const auto& [i, stored] : record.cells.filled()) {
    const QString cell = text::clean(stored);
    if (cell.isEmpty()) continue;
    const bool isAddress = text::looksLikeEmail(cell);
    if (i < width && plan.columns[i].field.base == u"email" && plan.columns[i].field.part.isEmpty()) {
      if (isAddress) return std::nullopt;
      if (!wrong) wrong = OddRow{QStringLiteral("row.shifted"), plan.columns[i].name, cell};
    } else if (isAddress) {
      // Notes and the like may hold one; in a row of another length that is no chance.
      elsewhere = elsewhere || ragged || i >= width || isOfSomethingElse(plan.columns[i].field);
    }
  }
  return elsewhere ? wrong : std::nullopt;
}

}  // namespace cartera::oddrows
