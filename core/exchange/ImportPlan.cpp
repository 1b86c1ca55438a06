// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ImportPlan.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

#include "core/base/Text.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/exchange/CellValues.h"
#include "core/exchange/ColumnEvidence.h"
#include "core/exchange/CompanyNames.h"
#include "core/exchange/CsvSource.h"
#include "core/exchange/HeaderSynonyms.h"

namespace cartera {

namespace {

/// Characters of a cell that a preview shows.
constexpr qsizetype kPreviewChars = 4096;
// A record is read in microseconds; cancel is to answer within 200 ms.
constexpr qint64 kProgressEvery = 1024;

bool isDateField(const FieldRef& f) {
  static const QStringList kDates{QStringLiteral("birthday"), QStringLiteral("created"),
                                  QStringLiteral("updated"),  QStringLiteral("last_activity"),
                                  QStringLiteral("event"),    QStringLiteral("confirmed")};
  return (kDates.contains(f.base) && f.part.isEmpty()) || f.part.endsWith(QLatin1String("date")) ||
         f.part == QLatin1String("confirmed");
}

/// A field of its own takes the type that all of its values have; codes with leading zeros are text.
FieldType typeOf(const std::vector<QString>& values) {
  switch (sniffContent(values)) {
    case ContentKind::YesNo: return FieldType::YesNo;
    case ContentKind::Date: {
      const DateOrder order = dates::guess(values);
      for (const auto& v : values)
        if (dates::readPartial(v, order).isRefused()) return FieldType::Text;
      return FieldType::Date;
    }
    case ContentKind::Number: {
      const DecimalMark mark = numbers::guess(values);
      for (const auto& v : values) {
        const bool code = v.size() > 1 && v[0] == u'0' && v[1].isDigit();
        if (code || numbers::read(v, mark).isRefused()) return FieldType::Text;
      }
      return FieldType::Number;
    }
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

std::vector<QString> shown(const std::vector<QString>& cells) {
  std::vector<QString> out = cells;
  for (QString& cell : out)
    if (cell.size() > kPreviewChars) cell = QString(cell.left(kPreviewChars) + QChar(0x2026));
  return out;
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

/// Mailchimp says in the name of a file whether its people are subscribed; nothing in it does. A name alone is not
/// enough: "cleaned_contacts.csv" is a tidy list as well.
ListOf listOf(const QString& path, const std::vector<QString>& columns) {
  static const QSet<QString> kTheirs{
      QStringLiteral("memberrating"), QStringLiteral("optintime"), QStringLiteral("optinip"),
      QStringLiteral("confirmtime"),  QStringLiteral("confirmip"), QStringLiteral("lastchanged"),
      QStringLiteral("leid"),         QStringLiteral("euid"),      QStringLiteral("unsubtime"),
      QStringLiteral("cleantime"),    QStringLiteral("gmtoff"),    QStringLiteral("dstoff")};
  const auto known = std::count_if(columns.begin(), columns.end(),
                                   [](const QString& c) { return kTheirs.contains(HeaderSynonyms::key(c)); });
  if (known < 2) return ListOf::Anybody;
  static const QRegularExpression kName(QStringLiteral("(?<![a-z])(unsubscribed|cleaned)(?![a-z])"),
                                        QRegularExpression::CaseInsensitiveOption);
  const auto found = kName.match(QFileInfo(path).completeBaseName());
  if (!found.hasMatch()) return ListOf::Anybody;
  return found.captured(1).compare(QLatin1String("cleaned"), Qt::CaseInsensitive) == 0 ? ListOf::Bounced
                                                                                       : ListOf::Unsubscribed;
}

void askForZeros(ImportPlan& plan, const PlannedColumn& column, const std::vector<QString>& values) {
  if (column.field.part != QLatin1String("postcode")) return;
  const Postcodes postcodes(values);
  if (postcodes.mayHaveLostZeros()) plan.ask.push_back({QStringLiteral("zeros"), column.name, postcodes.sample});
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

/// Where the list does not say what anybody is, names with a legal form are told: "Bar Pepe, S.L. · Vega S.A. (2)".
void tellCompanies(ImportPlan& plan, const std::vector<std::vector<QString>>& values) {
  const auto isOf = [&](const char16_t* name) {
    return std::any_of(plan.columns.begin(), plan.columns.end(),
                       [name](const PlannedColumn& c) { return c.field.is(QStringView(name)); });
  };
  if (isOf(u"kind") || isOf(u"cartera.id")) return;
  for (size_t i = 0; i < plan.columns.size(); ++i) {
    const PlannedColumn& column = plan.columns[i];
    if (!column.field.is(u"full_name") && !column.field.is(u"given")) continue;
    QStringList names;
    for (const QString& v : values[i])
      if (companynames::endsInLegalForm(v)) names += v;
    if (names.isEmpty()) continue;
    constexpr qsizetype kNames = 3;
    ++plan.warningCount;
    plan.warnings.push_back({1, column.name,
                             QString(names.mid(0, kNames).join(QStringLiteral(" · ")) + QStringLiteral(" (") +
                                     QString::number(names.size()) + u')'),
                             QStringLiteral("names.companies")});
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

/// A column that our list of rejects has beside those of the file.
bool isOurs(const QString& heading) { return heading.startsWith(QLatin1String("cartera_")); }

void decideTypes(PlannedColumn& column, const std::vector<QString>& values, const MappingDocument& said,
                 const std::vector<CustomField>& fields) {
  if (isOwn(column)) column.type = typeIn(fields, column.field.key).value_or(typeOf(values));
  if (holdsDates(column) || isOwn(column)) {
    column.dates = said.dates.value_or(dates::guess(values));
    // One "never" among dates makes text of a new field; of one that is there the rest are dates all the same.
    if (!holdsDates(column) && column.dates == DateOrder::Ambiguous) column.dates = DateOrder::None;
  }
  if (isOwn(column)) column.decimal = said.decimal.value_or(numbers::guess(values));
  if (column.field.base == QLatin1String("full_name")) column.surnamesFirst = areTurned(values);
  if (column.field.part != QLatin1String("postcode")) return;
  const Postcodes postcodes(values);
  column.lostZeros = postcodes.haveLostZeros() || (said.restoreZeros.value_or(false) && postcodes.four > 0);
}

}  // namespace

MappingDocument ImportPlan::mapping() const {
  MappingDocument m;
  if (restoreZeros) m.restoreZeros = true;
  for (size_t i = 0; i < columns.size(); ++i) {
    const PlannedColumn& c = columns[i];
    // The empty tail of a sheet says nothing about the next one.
    const bool isTail = c.field.is(u"ignore") && c.samples.empty() && c.name == QString::number(i + 1);
    if (!isTail && !c.isUnsure) m.columns.push_back({c.name, c.field});
    if (!m.dates && holdsDates(c) && c.dates != DateOrder::None && c.dates != DateOrder::Ambiguous) m.dates = c.dates;
    if (!m.decimal && holdsNumbers(c) && c.decimal != DecimalMark::Unknown) m.decimal = c.decimal;
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
    ++plan.warningCount;
    plan.warnings.push_back({1, c.name, sample, QStringLiteral("dates.assumed")});
  }
}

/// So with numbers, but nothing is assumed: a thousand or one is too much of a difference.
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

}  // namespace

ImportPlan fitted(ImportPlan plan, const std::vector<CustomField>& fields) {
  for (PlannedColumn& c : plan.columns)
    if (isOwn(c)) c.type = typeIn(fields, c.field.key).value_or(c.type);
  return plan;
}

Result<std::unique_ptr<RecordSource>> openSource(const ImportPlan& plan) {
  CARTERA_ASSIGN(auto source, CsvSource::open(plan.path, plan.dialect));
  return std::unique_ptr<RecordSource>(std::move(source));
}

Result<ImportPlan> planImport(const QString& path, const MappingDocument& said, const ImportProgress& progress,
                              const std::vector<CustomField>& fields) {
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
  plan.restoreZeros = said.restoreZeros.value_or(false);
  for (const CsvProblem& p : looked.headerProblems) {
    const auto column = static_cast<size_t>(p.column);
    const bool isNamed = p.column > 0 && column <= source->columns().size();
    ++plan.warningCount;
    if (plan.warnings.size() < ImportPlan::kProblemsListed)
      plan.warnings.push_back({p.line, isNamed ? source->columns()[column - 1] : QString(), p.value, p.reason});
  }

  plan.listOf = listOf(path, source->columns());
  if (plan.listOf != ListOf::Anybody) {
    ++plan.warningCount;
    const bool bounced = plan.listOf == ListOf::Bounced;
    plan.warnings.insert(
        plan.warnings.begin(),
        {1, {}, QFileInfo(path).fileName(), QLatin1String(bounced ? "list.bounced" : "list.unsubscribed")});
  }

  // What the file is, before what its columns mean: every value may be evidence.
  const size_t width = source->columns().size();
  ColumnEvidence evidence(width);
  SourceRecord record;
  const auto total = static_cast<double>(std::max<qint64>(1, source->bytesTotal()));
  while (source->next(record)) {
    ++plan.records;
    if (progress && plan.records % kProgressEvery == 0 &&
        !progress(plan.records, static_cast<double>(source->bytesRead()) / total))
      return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    if (plan.preview.size() < ImportPlan::kPreviewRows) plan.preview.push_back(shown(record.cells));
    for (const auto& p : record.problems) {
      ++plan.warningCount;
      if (plan.warnings.size() < ImportPlan::kProblemsListed)
        plan.warnings.push_back({record.line, p.field, p.value, p.reason});
    }
    evidence.take(record.cells);
  }
  if (source->error()) return fail(*source->error());
  plan.sha256 = source->sha256();

  std::vector<ColumnSample> samples;
  std::vector<std::vector<QString>> found(width);
  for (size_t i = 0; i < width; ++i) {
    found[i] = evidence.takeOut(i);
    const auto& values = found[i];
    samples.push_back(
        {source->columns()[i],
         {values.begin(), values.begin() + static_cast<std::ptrdiff_t>(std::min<size_t>(200, values.size()))},
         someDistinct(values)});
  }
  const auto matches = matchColumns(samples, plan.kind, fields);
  for (size_t i = 0; i < width; ++i) {
    PlannedColumn column;
    column.name = source->columns()[i];
    column.field = matches[i].field;
    column.how = matches[i].how;
    column.sureness = matches[i].sureness;
    column.isUnsure = matches[i].isUnsure;
    if (const FieldRef* decided = said.find(column.name)) {
      column.field = *decided;
      column.how = MatchHow::Header;
      column.sureness = 1;
      column.isUnsure = false;
    }
    if (column.field.is(u"ignore") && said.find(column.name) == nullptr && !isOurs(column.name)) {
      ++plan.warningCount;
      plan.warnings.push_back({1, column.name, column.name, QStringLiteral("column.secret")});
    }
    // The tail of a sheet: no heading, no value, nothing to ask.
    if (column.how == MatchHow::Proposal && evidence.isEmpty(i) && column.name == QString::number(i + 1)) {
      column.field = field(u"ignore");
      column.how = MatchHow::Content;
      column.sureness = 1;
    }
    decideTypes(column, found[i], said, fields);
    for (const auto& v : found[i]) {
      if (column.samples.size() == 3) break;
      if (std::find(column.samples.begin(), column.samples.end(), v) == column.samples.end())
        column.samples.push_back(v);
    }
    if (column.surnamesFirst) {
      const auto turned = std::find_if(found[i].begin(), found[i].end(),
                                       [](const QString& v) { return cellvalues::turnedName(v).has_value(); });
      ++plan.warningCount;
      plan.warnings.push_back({1, column.name, *turned, QStringLiteral("names.turned")});
    }
    if (!said.restoreZeros) askForZeros(plan, column, found[i]);
    if (column.how == MatchHow::Proposal)
      plan.ask.push_back({QStringLiteral("column"), column.name, column.field.toString()});
    if (column.isUnsure) plan.ask.push_back({QStringLiteral("consent"), column.name, column.field.toString()});
    plan.columns.push_back(std::move(column));
  }
  tellCompanies(plan, found);
  agreeOnDates(plan);
  agreeOnDecimals(plan, found);
  return plan;
}

}  // namespace cartera
