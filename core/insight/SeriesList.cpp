// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/SeriesList.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "core/base/Text.h"
#include "core/insight/Forecast.h"

namespace cartera::insight {

namespace {

constexpr qint64 kAskEvery = 4096;

struct Row {
  qint64 line = 0;
  QString period, value;
  QString refused;
};

struct Columns {
  std::optional<size_t> id;
  size_t period = 0;
  size_t value = 1;
};

/// What people and programs head such columns with.
bool isOneOf(const QString& heading, std::initializer_list<const char16_t*> words) {
  const QString folded = text::fold(heading).trimmed();
  return std::any_of(words.begin(), words.end(), [&](const char16_t* w) { return folded == QStringView(w); });
}
bool isId(const QString& h) {
  return isOneOf(h,
                 {u"id", u"unique_id", u"serie", u"series", u"series_id", u"item", u"item_id", u"producto", u"product",
                  u"articulo", u"sku", u"codigo", u"code", u"cliente", u"customer", u"tienda", u"store", u"clave"});
}
bool isPeriod(const QString& h) {
  return isOneOf(h, {u"period", u"periodo", u"month", u"mes", u"date", u"fecha", u"ds", u"time", u"tiempo", u"week",
                     u"semana", u"quarter", u"trimestre", u"year", u"ano", u"day", u"dia"});
}
bool isValue(const QString& h) {
  return isOneOf(h, {u"value", u"valor", u"y", u"amount", u"importe", u"sales", u"ventas", u"total", u"revenue",
                     u"ingresos", u"facturacion", u"quantity", u"cantidad", u"unidades", u"units", u"euros", u"eur"});
}

/// What heads the columns. Of a table with hardly a number in it the first look cannot tell a heading from a row, so what
/// stands there decides: headings have no period and no figure.
struct Head {
  /// Empty without headings.
  std::vector<QString> names;
  size_t width = 0;
  /// They are the first record of the source.
  bool isRecord = false;
  /// What was taken for headings is a record.
  bool isNone = false;
};

bool isRow(const std::vector<QString>& cells) {
  return std::any_of(cells.begin(), cells.end(), [](const QString& c) { return readPeriod(c).value.has_value(); });
}

Head headOf(const ImportPlan& plan) {
  Head out;
  for (const auto& c : plan.columns) out.names.push_back(c.name);
  out.width = out.names.size();
  if (plan.dialect.header) {
    out.isNone = isRow(out.names) && std::none_of(out.names.begin(), out.names.end(), isPeriod);
  } else {
    out.isRecord = !plan.preview.empty() && !isRow(plan.preview.front());
    if (out.isRecord) out.names = plan.preview.front();
  }
  if (out.isNone || (!plan.dialect.header && !out.isRecord)) out.names.clear();
  out.names.resize(out.names.empty() ? 0 : out.width);
  return out;
}

std::optional<Columns> columnsOf(const std::vector<QString>& names, size_t width) {
  std::optional<size_t> id;
  std::optional<size_t> period;
  std::optional<size_t> value;
  for (size_t i = 0; i < names.size(); ++i) {
    if (!id && isId(names[i])) id = i;
    if (!period && isPeriod(names[i])) period = i;
    if (!value && isValue(names[i])) value = i;
  }
  if (width > 3) return period && value ? std::optional<Columns>({id, *period, *value}) : std::nullopt;
  if (width == 3) {
    if (id && period) return Columns{id, *period, 3 - *id - *period};
    if (period && value) return Columns{3 - *period - *value, *period, *value};
    return Columns{0, 1, 2};
  }
  if (width != 2) return std::nullopt;
  if (period) return Columns{std::nullopt, *period, 1 - *period};
  if (value) return Columns{std::nullopt, 1 - *value, *value};
  return Columns{std::nullopt, 0, 1};
}

/// As a person or a spreadsheet writes it, or as a program does (1e5, sixteen decimals).
Reading<double> figure(const QString& cell, DecimalMark mark) {
  static const QRegularExpression kPlain(QStringLiteral("^[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?$"));
  const auto read = numbers::read(cell, mark);
  if (read.isEmpty()) return Reading<double>::empty();
  if (read.value) return Reading<double>::of(read.value->toString().toDouble());
  if (mark == DecimalMark::Comma || !kPlain.match(cell.trimmed()).hasMatch()) return {std::nullopt, read.reason};
  bool isNumber = false;
  const double value = cell.trimmed().toDouble(&isNumber);
  return isNumber && std::isfinite(value) ? Reading<double>::of(value) : Reading<double>::refused("value.too_large");
}

/// In which order the days stand. Where no day decides, that in which all are the same day of a month.
DateOrder orderOf(const std::vector<QString>& periods, const MappingDocument& said) {
  if (said.dates) return *said.dates;
  const DateOrder guessed = dates::guess(periods);
  if (guessed != DateOrder::Ambiguous) return guessed;
  for (const DateOrder order : {DateOrder::Dmy, DateOrder::Mdy}) {
    int day = 0;
    const bool isSame = std::all_of(periods.begin(), periods.end(), [&](const QString& p) {
      const auto date = dates::read(p, order);
      if (!date.value) return false;
      if (day == 0) day = date.value->day();
      return date.value->day() == day;
    });
    if (isSame) return order;
  }
  return guessed;
}

/// The rows of one series as figures by period, or what is wrong with the first of them that is.
class Reader {
 public:
  Reader(DateOrder order, DecimalMark mark) : m_order(order), m_mark(mark) {}

  struct Figure {
    Period period;
    double value = 0;
    bool isThere = false;
    qint64 line = 0;
    QString text;
  };

  [[nodiscard]] std::optional<ListedSeries::Problem> read(const std::vector<Row>& rows,
                                                          std::vector<Figure>& out) const {
    using Problem = ListedSeries::Problem;
    for (const Row& row : rows) {
      if (!row.refused.isEmpty()) return Problem{row.line, row.refused, {}};
      const auto period = readPeriod(row.period, m_order);
      if (!period.value)
        return Problem{row.line, period.isEmpty() ? QStringLiteral("period.expected") : QString(period.reason),
                       row.period};
      if (!out.empty() && out.front().period.written != period.value->written)
        return Problem{row.line, QStringLiteral("period.mixed"), row.period};
      const auto value = figure(row.value, m_mark);
      if (value.isRefused()) return Problem{row.line, value.reason, row.value};
      if (value.value && std::abs(*value.value) > kLargestValue)
        return Problem{row.line, QStringLiteral("value.too_large"), row.value};
      out.push_back({*period.value, value.value.value_or(0), value.value.has_value(), row.line, row.period});
    }
    return std::nullopt;
  }

 private:
  DateOrder m_order;
  DecimalMark m_mark;
};

using Figures = std::vector<Reader::Figure>;

std::vector<Period> periodsOf(const Figures& figures) {
  std::vector<Period> out;
  out.reserve(figures.size());
  for (const auto& f : figures) out.push_back(f.period);
  return out;
}

/// Puts figures in order of time.
void sort(ListedSeries& series, Figures& figures) {
  const auto isEarlier = [](const auto& a, const auto& b) { return a.period.at < b.period.at; };
  series.wasUnsorted = !std::is_sorted(figures.begin(), figures.end(), isEarlier);
  std::stable_sort(figures.begin(), figures.end(), isEarlier);
  const auto twice = std::adjacent_find(figures.begin(), figures.end(),
                                        [](const auto& a, const auto& b) { return a.period.at == b.period.at; });
  if (twice != figures.end())
    series.problem = {(twice + 1)->line, QStringLiteral("period.repeated"), (twice + 1)->text};
}

/// Lays figures on the grid.
void fill(ListedSeries& out, const Figures& figures, const PeriodGrid& grid) {
  out.series.periods = grid.of(periodsOf(figures));
  const qint64 count = grid.place(out.series.periods, figures.back().period) + 1;
  if (count > kMostPeriods) {
    out.problem = {figures.back().line, QStringLiteral("period.span"), figures.back().text};
    return;
  }
  out.series.values.assign(static_cast<size_t>(count), 0);
  out.filled = count;
  for (const auto& f : figures) {
    out.series.values[static_cast<size_t>(grid.place(out.series.periods, f.period))] = f.value;
    if (f.isThere) --out.filled;
  }
}

}  // namespace

Result<SeriesList> readSeriesList(const ImportPlan& plan, const MappingDocument& said, const ImportProgress& progress) {
  const Head head = headOf(plan);
  const auto columns = columnsOf(head.names, head.width);
  if (!columns) return fail(ErrorCode::Invalid, QStringLiteral("series.columns"), plan.path);
  // "Clave" may be a password in a list of people; here it says whose figures they are.
  ImportPlan known = plan;
  if (head.isNone) known.dialect.header = false;
  if (columns->id) known.columns[*columns->id].field = field(u"external_id");
  CARTERA_ASSIGN(const auto source, openSource(known));
  const QString single = head.names.empty() ? QStringLiteral("1") : text::clean(head.names[columns->value]);

  SeriesList out;
  QHash<QString, size_t> places;
  std::vector<std::vector<Row>> rows;
  std::vector<QString> periods;
  std::vector<QString> values;
  qint64 count = 0;
  for (SourceRecord record; source->next(record);) {
    if (++count % kAskEvery == 0 && progress &&
        !progress(count, static_cast<double>(source->bytesRead()) / static_cast<double>(source->bytesTotal())))
      return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    const auto cell = [&](size_t i) { return i < record.cells.size() ? text::clean(record.cells[i]) : QString(); };
    if (record.refused == QLatin1String("row.header_repeated") || (count == 1 && head.isRecord)) continue;
    const Row row{record.line, cell(columns->period), cell(columns->value), record.refused};
    const QString id = columns->id ? cell(*columns->id) : single;
    if (row.period.isEmpty() && row.value.isEmpty() && (!columns->id || id.isEmpty())) continue;
    auto at = places.constFind(id);
    if (at == places.constEnd()) {
      at = places.insert(id, rows.size());
      rows.emplace_back();
      out.series.push_back({id, {}, 0, false, {}});
    }
    rows[*at].push_back(row);
    periods.push_back(row.period);
    values.push_back(row.value);
  }
  if (const auto error = source->error()) return fail(*error);

  DecimalMark mark = said.decimal.value_or(DecimalMark::Unknown);
  if (mark == DecimalMark::Unknown) mark = source->decimalMark(columns->value);
  if (mark == DecimalMark::Unknown) mark = numbers::guess(values);
  if (mark == DecimalMark::Unknown) {
    // Whoever separates cells by commas has points in the figures, and a semicolon stands where a comma is one of them.
    mark = plan.isCsv() && plan.dialect.delimiter == ';' ? DecimalMark::Comma : DecimalMark::Point;
    if (std::any_of(values.begin(), values.end(),
                    [](const QString& v) { return numbers::read(v).reason == QLatin1String("number.ambiguous"); }))
      out.assumed = mark;
  }
  const Reader reader(orderOf(periods, said), mark);
  std::vector<Figures> figures(rows.size());
  std::vector<std::vector<Period>> usable;
  for (size_t i = 0; i < rows.size(); ++i) {
    ListedSeries& series = out.series[i];
    series.problem = reader.read(rows[i], figures[i]);
    if (!series.problem) sort(series, figures[i]);
    if (!series.problem) usable.push_back(periodsOf(figures[i]));
  }
  // One kind of period has one grid; a table that mixes them by series has several.
  QHash<int, std::vector<std::vector<Period>>> kinds;
  for (auto& periodsOfOne : usable) {
    const int kind = static_cast<int>(periodsOfOne.front().written);
    kinds[kind].push_back(std::move(periodsOfOne));
  }
  QHash<int, PeriodGrid> grids;
  for (auto it = kinds.constBegin(); it != kinds.constEnd(); ++it) grids.insert(it.key(), PeriodGrid(it.value()));
  for (size_t i = 0; i < rows.size(); ++i)
    if (!out.series[i].problem)
      fill(out.series[i], figures[i], *grids.constFind(static_cast<int>(figures[i].front().period.written)));
  return out;
}

}  // namespace cartera::insight
