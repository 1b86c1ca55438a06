// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ColumnTypes.h"

#include <QRegularExpression>
#include <algorithm>

#include "core/contacts/CustomFieldStore.h"
#include "core/exchange/CellValues.h"
#include "core/exchange/ColumnContent.h"

namespace cartera::columntypes {

namespace {

bool isDateField(const FieldRef& f) {
  static const QStringList kDates{QStringLiteral("birthday"), QStringLiteral("created"),
                                  QStringLiteral("updated"),  QStringLiteral("last_activity"),
                                  QStringLiteral("event"),    QStringLiteral("confirmed")};
  // A birthday may stand in three columns.
  const bool isWhole = f.part.isEmpty() && (f.base != u"birthday" || f.kind.isEmpty());
  // What stands in a column of opt-outs may be their days.
  return (kDates.contains(f.base) && isWhole) || f.part.endsWith(QLatin1String("date")) ||
         f.part == QLatin1String("confirmed") || f.part == QLatin1String("optout");
}

DecimalMark markOf(const std::vector<QString>& values, DecimalMark known) {
  return known != DecimalMark::Unknown ? known : numbers::guess(values);
}

/// Postcodes of four digits, and Spanish ones of five.
struct Postcodes {
  size_t four = 0;
  size_t five = 0;
  size_t all = 0;
  QString sample;

  explicit Postcodes(const std::vector<QString>& values) : all(values.size()) {
    for (const QString& v : values) {
      if (v.size() == 5 && sniffValue(v) == ContentKind::Postcode) ++five;
      if (!cellvalues::isShortPostcode(v)) continue;
      ++four;
      if (sample.isEmpty()) sample = v;
    }
  }
  /// A column of nothing but four digits may be of another country: that is asked.
  [[nodiscard]] bool mayHaveLostZeros() const { return four > 0 && (four + five) * 10 >= all * 9; }
  /// Beside those of five each one is told.
  [[nodiscard]] bool haveLostZeros() const { return four > 0 && five >= four; }
};

/// "2026-03-04T17:30:00": a field of dates would lose the time. Midnight is how programs write a mere day.
bool hasTimeOfDay(const QString& value) {
  static const QRegularExpression time(QStringLiteral("\\d[T ](\\d{1,2}:\\d{2}(:\\d{2})?)"));
  const auto found = time.match(value);
  return found.hasMatch() && found.capturedView(1).toString().remove(u':').toInt() != 0;
}

bool isDigitAnswer(const QString& value) { return value == u"0" || value == u"1"; }

/// What tells the order of the dates in a column. Beside the day of an opt-out there may be words.
std::vector<QString> daysOf(const PlannedColumn& column, const std::vector<QString>& values) {
  if (column.field.part != QLatin1String("optout")) return values;
  std::vector<QString> out;
  for (const QString& value : values)
    if (const QString day = cellvalues::dayIn(value); !day.isEmpty()) out.push_back(day);
  return out;
}

/// "Hotel Sol, Madrid" among names without a comma is no Madrid by name.
bool areTurned(const std::vector<QString>& values) {
  const auto turned = std::count_if(values.begin(), values.end(),
                                    [](const QString& v) { return cellvalues::turnedName(v).has_value(); });
  const auto companies = std::count_if(values.begin(), values.end(), [](const QString& v) {
    return v.contains(u',') && !cellvalues::turnedName(v).has_value();
  });
  return turned > 0 && turned * 2 > static_cast<std::ptrdiff_t>(values.size()) - companies;
}

}  // namespace

FieldType typeOf(const std::vector<QString>& values, DecimalMark known) {
  // A sheet has 1 for the one tick and FALSE for the next.
  if (holdsPlainYesNo(values) && !std::all_of(values.begin(), values.end(), isDigitAnswer)) return FieldType::YesNo;
  switch (sniffContent(values)) {
    case ContentKind::Date: {
      const DateOrder order = dates::guess(values);
      for (const auto& v : values)
        if (dates::readPartial(v, order).isRefused() || hasTimeOfDay(v)) return FieldType::Text;
      return FieldType::Date;
    }
    case ContentKind::Number: {
      const DecimalMark mark = markOf(values, known);
      for (const auto& v : values) {
        const bool code = v.size() > 1 && v[0] == u'0' && v[1].isDigit();
        if (code || numbers::read(v, mark).isRefused()) return FieldType::Text;
      }
      return FieldType::Number;
    }
    default: return FieldType::Text;
  }
}

bool isOwn(const PlannedColumn& column) { return column.field.base == QLatin1String("custom"); }
bool holdsDates(const PlannedColumn& column) {
  return isDateField(column.field) || (isOwn(column) && column.type == FieldType::Date);
}
bool holdsNumbers(const PlannedColumn& column) { return isOwn(column) && column.type == FieldType::Number; }

std::optional<FieldType> typeIn(const std::vector<CustomField>& fields, const QString& name) {
  const FieldId id = customfields::idOf(name);
  for (const CustomField& f : fields)
    if (customfields::idOf(f.name) == id) return f.type;
  return std::nullopt;
}

void decide(PlannedColumn& column, const std::vector<QString>& values, const MappingDocument& said,
            const std::vector<CustomField>& fields, DecimalMark mark) {
  // A numbered one is called what another column says, row by row.
  if (isOwn(column) && column.field.key.isEmpty()) return;
  if (isOwn(column)) column.type = typeIn(fields, column.field.key).value_or(typeOf(values, mark));
  if (holdsDates(column) || isOwn(column)) {
    column.dates = said.dates.value_or(dates::guess(daysOf(column, values)));
    // One "never" among dates makes text of a new field; of one that is there the rest are dates all the same.
    if (!holdsDates(column) && column.dates == DateOrder::Ambiguous) column.dates = DateOrder::None;
  }
  if (isOwn(column)) column.decimal = said.decimal.value_or(markOf(values, mark));
  if (column.field.base == QLatin1String("full_name")) column.surnamesFirst = areTurned(values);
  if (column.field.part != QLatin1String("postcode")) return;
  const Postcodes postcodes(values);
  column.lostZeros = postcodes.haveLostZeros() || (said.restoreZeros.value_or(false) && postcodes.four > 0);
}

void askForZeros(ImportPlan& plan, const PlannedColumn& column, const std::vector<QString>& values) {
  if (column.field.part != QLatin1String("postcode")) return;
  const Postcodes postcodes(values);
  if (postcodes.mayHaveLostZeros()) plan.ask.push_back({QStringLiteral("zeros"), column.name, postcodes.sample});
}

void agreeOnDates(ImportPlan& plan) {
  DateOrder order = DateOrder::Ambiguous;
  for (const auto& c : plan.columns)
    if (holdsDates(c) && (c.dates == DateOrder::Dmy || c.dates == DateOrder::Mdy)) order = c.dates;
  const bool assumed = order == DateOrder::Ambiguous && plan.dialect.delimiter == ';' && !plan.dialect.whitespaceRuns;
  if (assumed) order = DateOrder::Dmy;
  bool asked = false;
  for (auto& c : plan.columns) {
    if (c.dates != DateOrder::Ambiguous) continue;
    c.dates = order;
    const QString sample = c.samples.empty() ? QString() : c.samples[0];
    // The answer holds for the whole file, so it is asked once.
    if (order == DateOrder::Ambiguous && !asked) plan.ask.push_back({QStringLiteral("dates"), c.name, sample});
    asked = true;
    if (!assumed) continue;
    plan.tell({1, c.name, sample, QStringLiteral("dates.assumed")});
  }
}

void agreeOnDecimals(ImportPlan& plan, const std::vector<std::vector<QString>>& values) {
  DecimalMark mark = DecimalMark::Unknown;
  for (const auto& c : plan.columns)
    if (holdsNumbers(c) && c.decimal != DecimalMark::Unknown) mark = c.decimal;
  bool asked = false;
  for (size_t i = 0; i < plan.columns.size(); ++i) {
    PlannedColumn& c = plan.columns[i];
    if (!holdsNumbers(c) || c.decimal != DecimalMark::Unknown) continue;
    c.decimal = mark;
    const auto open = std::find_if(values[i].begin(), values[i].end(), [mark](const QString& v) {
      return numbers::read(v, mark).reason == QLatin1String("number.ambiguous");
    });
    if (open == values[i].end() || asked) continue;
    plan.ask.push_back({QStringLiteral("decimal"), c.name, *open});
    asked = true;
  }
}

}  // namespace cartera::columntypes
