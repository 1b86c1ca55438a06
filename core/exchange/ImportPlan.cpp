// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ImportPlan.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

#include "core/base/Text.h"
#include "core/exchange/CsvSource.h"

namespace cartera {

namespace {

// Whole-column evidence, but bounded: a million dates of the same shape decide no more than these.
constexpr size_t kEvidence = 20'000;
// A record is read in microseconds; cancel is to answer within 200 ms.
constexpr qint64 kProgressEvery = 1024;

bool isDateField(const FieldRef& f) {
  static const QStringList kDates{QStringLiteral("birthday"), QStringLiteral("created"), QStringLiteral("updated"),
                                  QStringLiteral("last_activity"), QStringLiteral("event")};
  return (kDates.contains(f.base) && f.part.isEmpty()) || f.part.endsWith(QLatin1String("date")) ||
         f.part == QLatin1String("confirmed");
}

/// A field of its own takes the type that all of its values have; codes with leading zeros are text.
FieldType typeOf(const std::vector<QString>& values) {
  switch (sniffContent(values)) {
    case ContentKind::YesNo: return FieldType::YesNo;
    case ContentKind::Date:
      for (const auto& v : values)
        if (dates::readPartial(v, dates::guess(values)).isRefused()) return FieldType::Text;
      return FieldType::Date;
    case ContentKind::Number:
      for (const auto& v : values) {
        const bool code = v.size() > 1 && v[0] == u'0' && v[1].isDigit();
        if (code || numbers::read(v, numbers::guess(values)).isRefused()) return FieldType::Text;
      }
      return FieldType::Number;
    default: return FieldType::Text;
  }
}

/// Each value once, as far as they are few: the one "unsubscribed" of a list may stand far down.
std::vector<QString> someDistinct(const std::vector<QString>& values) {
  constexpr size_t kMany = 40;
  std::vector<QString> out;
  for (const auto& v : values) {
    if (std::find(out.begin(), out.end(), v) != out.end()) continue;
    if (out.size() == kMany) return {};
    out.push_back(v);
  }
  return out;
}

QString headerKeyOf(const std::vector<QString>& columns) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (const auto& c : columns) hash.addData(QByteArray(text::searchKey(c).toUtf8() + '\n'));
  return QString::fromLatin1(hash.result().toHex());
}

Result<> checkMapping(const MappingDocument& said, const std::vector<QString>& columns) {
  Error error{ErrorCode::Invalid, QStringLiteral("mapping.no_column"), {}, {}, {}, {}};
  for (const auto& c : said.columns) {
    if (std::find(columns.begin(), columns.end(), c.name) == columns.end())
      error.fields.push_back({c.name, QStringLiteral("mapping.no_column"), {}});
  }
  if (error.fields.empty()) return {};
  error.detail = error.fields.front().field;
  return fail(error);
}

/// Refuses what is another kind of file altogether, by its first bytes: read as text it would import as rubbish.
Result<> refuseForeign(QFile& file, const QString& path) {
  const QByteArray head = file.peek(512);
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"))
    return fail(ErrorCode::Invalid, QStringLiteral("source.spreadsheet"), path);
  if (head.startsWith("\xD0\xCF\x11\xE0")) return fail(ErrorCode::Invalid, QStringLiteral("source.old_excel"), path);
  if (head.startsWith("SQLite format 3")) return fail(ErrorCode::Invalid, QStringLiteral("source.database"), path);
  if (head.startsWith("%PDF")) return fail(ErrorCode::Invalid, QStringLiteral("source.pdf"), path);
  QByteArray start = head.startsWith("\xEF\xBB\xBF") ? head.mid(3) : head;
  start = start.trimmed().toLower();
  if (start.startsWith("<html") || start.startsWith("<!doctype html"))
    return fail(ErrorCode::Invalid, QStringLiteral("source.web_page"), path);
  return {};
}

void decideTypes(PlannedColumn& column, const std::vector<QString>& values, const MappingDocument& said) {
  const bool custom = column.field.base == QLatin1String("custom");
  if (custom) column.type = typeOf(values);
  if (isDateField(column.field) || (custom && column.type == FieldType::Date))
    column.dates = said.dates.value_or(dates::guess(values));
  if (custom && column.type == FieldType::Number) column.decimal = said.decimal.value_or(numbers::guess(values));
}

}  // namespace

MappingDocument ImportPlan::mapping() const {
  MappingDocument m;
  for (const auto& c : columns) {
    m.columns.push_back({c.name, c.field});
    if (!m.dates && c.dates != DateOrder::None && c.dates != DateOrder::Ambiguous) m.dates = c.dates;
    if (!m.decimal && c.decimal != DecimalMark::Unknown) m.decimal = c.decimal;
  }
  std::sort(m.columns.begin(), m.columns.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  m.kind = kind;
  m.header = dialect.header;
  m.delimiter = csvDelimiterName(dialect);
  m.encoding = dialect.encoding;
  return m;
}

namespace {

/// A file writes all of its dates in one order: what one column shows holds for those that show nothing. And whoever
/// separates by semicolons has a decimal comma, and writes the day first; that is told as assumed.
void agreeOnDates(ImportPlan& plan) {
  DateOrder order = DateOrder::Ambiguous;
  for (const auto& c : plan.columns)
    if (c.dates == DateOrder::Dmy || c.dates == DateOrder::Mdy) order = c.dates;
  const bool assumed = order == DateOrder::Ambiguous && plan.dialect.delimiter == ';' && !plan.dialect.whitespaceRuns;
  if (assumed) order = DateOrder::Dmy;
  for (auto& c : plan.columns) {
    if (c.dates != DateOrder::Ambiguous) continue;
    c.dates = order;
    const QString sample = c.samples.empty() ? QString() : c.samples[0];
    if (order == DateOrder::Ambiguous) plan.ask.push_back({QStringLiteral("dates"), c.name, sample});
    if (!assumed) continue;
    ++plan.warningCount;
    plan.warnings.push_back({1, c.name, sample, QStringLiteral("dates.assumed")});
  }
}

}  // namespace

Result<std::unique_ptr<RecordSource>> openSource(const ImportPlan& plan) {
  CARTERA_ASSIGN(auto source, CsvSource::open(plan.path, plan.dialect));
  return std::unique_ptr<RecordSource>(std::move(source));
}

Result<ImportPlan> planImport(const QString& path, const MappingDocument& said, const ImportProgress& progress) {
  if (QFileInfo(path).isDir()) return fail(ErrorCode::Invalid, QStringLiteral("source.directory"), path);
  if (!QFileInfo::exists(path)) return fail(ErrorCode::NotFound, QStringLiteral("source.missing"), path);
  // A pipe or a device would block or never end, and it is read more than once.
  if (!QFileInfo(path).isFile()) return fail(ErrorCode::Invalid, QStringLiteral("source.not_regular"), path);
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::Io, QStringLiteral("source.cannot_open"), path);
  CARTERA_TRY(refuseForeign(file, path));
  CARTERA_ASSIGN(const CsvPreview looked, previewCsv(file, 200, said.hints()));
  file.close();

  ImportPlan plan;
  plan.path = path;
  plan.dialect = looked.dialect;
  plan.kind = said.kind.value_or(plan.kind);
  CARTERA_ASSIGN(const auto source, openSource(plan));
  CARTERA_TRY(checkMapping(said, source->columns()));
  plan.headerKey = headerKeyOf(source->columns());

  // What the file is, before what its columns mean: every value may be evidence.
  const size_t width = source->columns().size();
  std::vector<std::vector<QString>> evidence(width);
  SourceRecord record;
  const auto total = static_cast<double>(std::max<qint64>(1, source->bytesTotal()));
  while (source->next(record)) {
    ++plan.records;
    if (progress && plan.records % kProgressEvery == 0 &&
        !progress(plan.records, static_cast<double>(source->bytesRead()) / total))
      return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    if (plan.preview.size() < ImportPlan::kPreviewRows) plan.preview.push_back(record.cells);
    for (const auto& p : record.problems) {
      ++plan.warningCount;
      if (plan.warnings.size() < ImportPlan::kProblemsListed)
        plan.warnings.push_back({record.line, p.field, p.value, p.reason});
    }
    for (size_t i = 0; i < width; ++i) {
      if (evidence[i].size() >= kEvidence) continue;
      const QString value = text::clean(record.cells[i]);
      if (!value.isEmpty()) evidence[i].push_back(value);
    }
  }
  if (source->error()) return fail(*source->error());
  plan.sha256 = source->sha256();

  std::vector<ColumnSample> samples;
  for (size_t i = 0; i < width; ++i) {
    const auto& values = evidence[i];
    samples.push_back(
        {source->columns()[i],
         {values.begin(), values.begin() + static_cast<std::ptrdiff_t>(std::min<size_t>(200, values.size()))},
         someDistinct(values)});
  }
  const auto matches = matchColumns(samples, plan.kind);
  for (size_t i = 0; i < width; ++i) {
    PlannedColumn column;
    column.name = source->columns()[i];
    column.field = matches[i].field;
    column.how = matches[i].how;
    column.sureness = matches[i].sureness;
    if (const FieldRef* decided = said.find(column.name)) {
      column.field = *decided;
      column.how = MatchHow::Header;
      column.sureness = 1;
    }
    decideTypes(column, evidence[i], said);
    for (const auto& v : evidence[i]) {
      if (column.samples.size() == 3) break;
      if (std::find(column.samples.begin(), column.samples.end(), v) == column.samples.end())
        column.samples.push_back(v);
    }
    if (column.how == MatchHow::Proposal)
      plan.ask.push_back({QStringLiteral("column"), column.name, column.field.toString()});
    plan.columns.push_back(std::move(column));
  }
  agreeOnDates(plan);
  return plan;
}

}  // namespace cartera
