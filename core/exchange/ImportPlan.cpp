// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ImportPlan.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <iterator>

#include "core/base/Text.h"
#include "core/exchange/CellValues.h"
#include "core/exchange/ColumnEvidence.h"
#include "core/exchange/ColumnTypes.h"
#include "core/exchange/CompanyNames.h"
#include "core/exchange/HeaderSynonyms.h"
#include "core/exchange/LeavingWords.h"
#include "core/exchange/SecretColumns.h"
#include "core/exchange/SecretHeadings.h"
#include "core/exchange/SourceFormat.h"
#include "core/exchange/cells/Cells.h"

namespace cartera {

namespace {

/// Characters of a cell that a preview shows.
constexpr qsizetype kPreviewChars = 4096;
// A record is read in microseconds; cancel is to answer within 200 ms.
constexpr qint64 kProgressEvery = 1024;

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

std::vector<QString> shown(std::vector<QString> cells) {
  for (QString& cell : cells)
    if (cell.size() > kPreviewChars) cell = QString(cell.left(kPreviewChars) + QChar(0x2026));
  return cells;
}

QString headerKeyOf(const std::vector<QString>& columns) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (const auto& c : columns) hash.addData(QByteArray(text::searchKey(c).toUtf8() + '\n'));
  return QString::fromLatin1(hash.result().toHex());
}

Result<> checkMapping(const MappingDocument& said, const std::vector<QString>& columns,
                      const std::vector<CustomField>& fields) {
  Error error{ErrorCode::Invalid, QStringLiteral("mapping.no_column"), {}, {}, {}, {}};
  for (const auto& c : said.columns) {
    if (std::find(columns.begin(), columns.end(), c.name) == columns.end())
      error.fields.push_back({c.name, QStringLiteral("mapping.no_column"), {}});
  }
  if (!error.fields.empty()) {
    error.detail = error.fields.front().field;
    return fail(error);
  }
  for (const auto& c : said.columns)
    if (wouldKeepSecrets(c.name, c.field, fields))
      return fail(ErrorCode::Invalid, QStringLiteral("mapping.secret"), c.name, c.name);
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
    plan.tell({1, column.name,
               QString(names.mid(0, kNames).join(QStringLiteral(" · ")) + QStringLiteral(" (") +
                       QString::number(names.size()) + u')'),
               QStringLiteral("names.companies")});
  }
}

/// Columns that are named by our fields already.
std::vector<ColumnMatch> ownNames(const std::vector<QString>& columns) {
  std::vector<ColumnMatch> out;
  for (const QString& name : columns) {
    ColumnMatch match;
    match.field = field(name);
    match.how = MatchHow::Header;
    match.sureness = 1;
    out.push_back(std::move(match));
  }
  return out;
}

/// Columns about orders and deals have no place yet: "Total · Subtotal · Taxes (14)".
void tellLater(ImportPlan& plan) {
  QStringList names;
  for (const PlannedColumn& column : plan.columns)
    if (isOfPurchaseOrDeal(column.field)) names += column.name;
  if (names.isEmpty()) return;
  constexpr qsizetype kNames = 3;
  plan.tell({1,
             {},
             QString(names.mid(0, kNames).join(QStringLiteral(" · ")) + QStringLiteral(" (") +
                     QString::number(names.size()) + u')'),
             QStringLiteral("columns.later")});
}

/// The cross that stands for a yes to mailings: it may as well mark something else. Nothing where each answer is in words.
QString crossAmong(const PlannedColumn& column, const std::vector<QString>& values) {
  const FieldRef& f = column.field;
  if (column.isUnsure || !f.isConsent() || !(f.part.isEmpty() || f.part == u"status" || f.part == u"partners"))
    return {};
  const auto cross =
      std::find_if(values.begin(), values.end(), [](const QString& v) { return text::searchKey(v) == u"x"; });
  return cross != values.end() ? *cross : QString();
}

/// A column that our list of rejects has beside those of the file.
bool isOurs(const QString& heading) { return heading.startsWith(QLatin1String("cartera_")); }

/// Neither heading nor values, at the end of a sheet.
bool isTail(const PlannedColumn& column, size_t i) {
  return column.field.is(u"ignore") && column.samples.empty() && column.name == QString::number(i + 1);
}

/// Whether secrets are kept out though nobody has said so. What is certain stays out also when a mapping wants it.
bool isLeftOut(const PlannedColumn& column, const MappingDocument& said) {
  const bool isIgnored = column.field.is(u"ignore");
  if (isSecretColumn(column.name)) return !isIgnored || said.find(column.name) == nullptr;
  return isIgnored && said.find(column.name) == nullptr && mayBeSecretColumn(column.name);
}

/// What is certain of columns before their values are looked at.
std::vector<PlannedColumn> decided(const MappingDocument& said, const std::vector<CustomField>& fields) {
  std::vector<PlannedColumn> out;
  for (const auto& c : said.columns) {
    out.push_back({});
    out.back().name = c.name;
    out.back().field = c.field;
  }
  for (const CustomField& own : fields) {
    if (said.find(own.name) != nullptr) continue;
    out.push_back({});
    out.back().name = own.name;
    out.back().field = customField(own.name);
  }
  return out;
}

/// Which encoding was found where it is none that goes without saying, or that none fits.
void tellEncoding(ImportPlan& plan) {
  const CsvDialect& d = plan.dialect;
  if (d.encoding == "utf-8-twice") return plan.tell({1, {}, {}, QStringLiteral("encoding.twice")});
  if (d.encoding == "macintosh" || d.encoding == "ibm850")
    return plan.tell({1, {}, QString::fromLatin1(d.encoding), QStringLiteral("encoding.guessed")});
  if (d.encodingIsDoubtful) plan.tell({1, {}, {}, QStringLiteral("encoding.doubted")});
}

}  // namespace

void ImportPlan::warn(Warning warning) {
  ++warningCount;
  if (warnings.size() < kProblemsListed) warnings.push_back(std::move(warning));
}

void ImportPlan::tell(Warning warning) {
  ++warningCount;
  warning.isGeneral = true;
  warnings.push_back(std::move(warning));
}

std::vector<ImportPlan::Warning> ImportPlan::general() const {
  std::vector<Warning> out;
  std::copy_if(warnings.begin(), warnings.end(), std::back_inserter(out), [](const Warning& w) { return w.isGeneral; });
  return out;
}

QStringList ImportPlan::leftOut() const {
  QStringList out;
  for (size_t i = 0; i < columns.size(); ++i) {
    const PlannedColumn& c = columns[i];
    const bool isOut = c.field.is(u"ignore") || (!namesFields && isSecretColumn(c.name));
    if (isOut && !isTail(c, i) && !isOurs(c.name)) out += c.name;
  }
  return out;
}

MappingDocument ImportPlan::mapping() const {
  MappingDocument m;
  if (restoreZeros) m.restoreZeros = true;
  for (size_t i = 0; i < columns.size(); ++i) {
    const PlannedColumn& c = columns[i];
    // The empty tail of a sheet says nothing about the next one.
    if (!isTail(c, i) && !c.isUnsure) m.columns.push_back({c.name, c.field});
    if (!m.dates && columntypes::holdsDates(c) && c.dates != DateOrder::None && c.dates != DateOrder::Ambiguous)
      m.dates = c.dates;
    if (!m.decimal && columntypes::holdsNumbers(c) && c.decimal != DecimalMark::Unknown) m.decimal = c.decimal;
  }
  std::sort(m.columns.begin(), m.columns.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  m.kind = kind;
  m.header = dialect.header;
  if (sheetWasSaid) m.sheet = sheet;
  if (isCsv()) {
    m.delimiter = csvDelimiterName(dialect);
    m.encoding = dialect.encoding;
  }
  return m;
}

ImportPlan fitted(ImportPlan plan, const std::vector<CustomField>& fields) {
  for (PlannedColumn& c : plan.columns)
    if (columntypes::isOwn(c)) c.type = columntypes::typeIn(fields, c.field.key).value_or(c.type);
  return plan;
}

Result<ImportPlan> planImport(const QString& path, const MappingDocument& said, const ImportProgress& progress,
                              const std::vector<CustomField>& fields, const Layouts& layouts) {
  if (QFileInfo(path).isDir()) return fail(ErrorCode::Invalid, QStringLiteral("source.directory"), path);
  if (!QFileInfo::exists(path)) return fail(ErrorCode::NotFound, QStringLiteral("source.missing"), path);
  // A pipe or a device would block or never end, and it is read more than once.
  if (!QFileInfo(path).isFile()) return fail(ErrorCode::Invalid, QStringLiteral("source.not_regular"), path);
  CARTERA_ASSIGN(const SourceFormat* const format, SourceFormat::of(path, said.format));

  ImportPlan plan;
  plan.path = path;
  plan.format = format->key;
  plan.kind = said.kind.value_or(plan.kind);
  CARTERA_TRY(format->look(said, plan));
  plan.columns = decided(said, fields);
  CARTERA_ASSIGN(const auto source, format->open(plan));
  plan.columns.clear();
  CARTERA_TRY(checkMapping(said, source->columns(), fields));
  plan.headerKey = headerKeyOf(source->columns());
  plan.namesFields = source->namesFields();
  if (!said.format && format->isNamedOtherwise(path))
    plan.tell({1, {}, QFileInfo(path).fileName(), QStringLiteral("source.is_text")});
  for (const SourceNotice& n : source->notices()) plan.tell({n.line, n.column, n.value, n.reason});
  if (plan.isCsv() && !said.encoding) tellEncoding(plan);
  plan.restoreZeros = said.restoreZeros.value_or(false);

  plan.listOf = listOf(path, source->columns());
  if (plan.listOf != ListOf::Anybody) {
    ++plan.warningCount;
    const bool bounced = plan.listOf == ListOf::Bounced;
    plan.warnings.insert(
        plan.warnings.begin(),
        {1, {}, QFileInfo(path).fileName(), QLatin1String(bounced ? "list.bounced" : "list.unsubscribed"), true});
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
    if (plan.preview.size() < ImportPlan::kPreviewRows) plan.preview.push_back(shown(record.cells.all()));
    for (const auto& p : record.problems) plan.warn({record.line, p.field, p.value, p.reason});
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
  if (plan.dialect.header && !plan.namesFields) plan.layout = layouts.recognise(samples);
  const auto matches =
      plan.namesFields ? ownNames(source->columns()) : matchColumns(samples, plan.kind, fields, plan.layout.get());
  for (size_t i = 0; i < width; ++i) {
    PlannedColumn column;
    column.name = source->columns()[i];
    column.field = matches[i].field;
    column.how = matches[i].how;
    column.sureness = matches[i].sureness;
    column.isUnsure = matches[i].isUnsure;
    column.tellsStanding = leaving::isOfStanding(column.name, found[i]);
    if (const FieldRef* decided = said.find(column.name)) {
      column.field = *decided;
      column.how = MatchHow::Header;
      column.sureness = 1;
      column.isUnsure = false;
    }
    if (!plan.namesFields && isLeftOut(column, said))
      plan.tell({1, column.name, column.name, QStringLiteral("column.secret")});
    // The tail of a sheet: no heading, no value, nothing to ask.
    if (column.how == MatchHow::Proposal && evidence.isEmpty(i) && column.name == QString::number(i + 1)) {
      column.field = field(u"ignore");
      column.how = MatchHow::Content;
      column.sureness = 1;
    }
    // A field called "1" says nothing to anybody: what is in it is kept beside the contact.
    if (column.how == MatchHow::Proposal && !plan.dialect.header && !plan.namesFields) column.field = field(u"extra");
    if (plan.namesFields) {
      if (columntypes::isOwn(column))
        column.type =
            columntypes::typeIn(fields, column.field.key).value_or(source->fieldType(i).value_or(FieldType::Text));
    } else {
      columntypes::decide(column, found[i], said, fields, source->decimalMark(i));
    }
    const auto is = plan.layout ? plan.layout->find(column.name) : std::nullopt;
    if (is && is->forms.contains(QStringLiteral("month-day")) && is->field == column.field)
      column.dates = said.dates.value_or(cells::monthDayOrder(found[i]));
    for (const auto& v : found[i]) {
      if (column.samples.size() == 3) break;
      if (std::find(column.samples.begin(), column.samples.end(), v) == column.samples.end())
        column.samples.push_back(v);
    }
    if (column.surnamesFirst) {
      const auto turned = std::find_if(found[i].begin(), found[i].end(),
                                       [](const QString& v) { return cellvalues::turnedName(v).has_value(); });
      plan.tell({1, column.name, *turned, QStringLiteral("names.turned")});
    }
    if (column.how == MatchHow::Content && column.field.is(u"full_name") && column.sureness < 0.5)
      plan.tell(
          {1, column.name, column.samples.empty() ? QString() : column.samples[0], QStringLiteral("names.guessed")});
    if (!said.restoreZeros && !plan.namesFields) columntypes::askForZeros(plan, column, found[i]);
    if (column.how == MatchHow::Proposal)
      plan.ask.push_back({QStringLiteral("column"), column.name, column.field.toString()});
    if (const auto cross = crossAmong(column, found[i]); !cross.isEmpty() && !said.find(column.name))
      plan.tell({1, column.name, cross, QStringLiteral("consent.cross")});
    if (column.isUnsure) plan.ask.push_back({QStringLiteral("consent"), column.name, column.field.toString()});
    plan.columns.push_back(std::move(column));
  }
  tellCompanies(plan, found);
  if (plan.namesFields) return plan;
  tellLater(plan);
  columntypes::agreeOnDates(plan);
  columntypes::agreeOnDecimals(plan, found);
  return plan;
}

}  // namespace cartera
