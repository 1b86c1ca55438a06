// SPDX-License-Identifier: GPL-3.0-or-later
// What one cell says, by the field its column is of.
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <utility>

#include "core/base/Text.h"
#include "core/contacts/ValueFaults.h"
#include "core/exchange/CellValues.h"
#include "core/exchange/CodeWords.h"
#include "core/exchange/ImportRow.h"
#include "core/exchange/PhoneCells.h"
#include "core/exchange/RecordMark.h"
#include "core/exchange/RowKeys.h"
#include "core/exchange/RowMatcher.h"

namespace cartera {

namespace {

void put(ImportRow& row, const QString& key, const QString& value) {
  for (auto& [k, v] : row.values) {
    if (k == key) {
      // Two columns for one field: street and number, two surnames; joined in the order of the file.
      v = v.isEmpty() ? value : QString(v + u' ' + value);
      return;
    }
  }
  row.values.emplace_back(key, value);
}

/// "email[3]": the first number from `from` on that the row does not fill.
QString freeKey(const ImportRow& row, QStringView base, int from) {
  const auto keyOf = [base](int n) { return QString(base + u'[' + QString::number(n) + u']'); };
  while (!row.value(keyOf(from)).isEmpty()) ++from;
  return keyOf(from);
}

/// Kept as it stands; what our own exports give out of it comes back as what it was.
void keepExtra(const PlannedColumn& column, const QString& value, ImportRow& row) {
  const QJsonObject ours = QJsonDocument::fromJson(value.toUtf8()).object();
  if (ours.isEmpty()) row.extra.emplace_back(column.name, value);
  for (auto it = ours.begin(); it != ours.end(); ++it) row.extra.emplace_back(it.key(), it.value().toString());
}

QString stageFrom(const QString& value) {
  // Beside those of our own lists.
  static const QHash<QString, QString> kWords{{QStringLiteral("client"), QStringLiteral("customer")},
                                              {QStringLiteral("contacto"), QStringLiteral("prospect")},
                                              {QStringLiteral("potencial"), QStringLiteral("prospect")},
                                              {QStringLiteral("propuesta"), QStringLiteral("proposal")},
                                              {QStringLiteral("dormido"), QStringLiteral("dormant")},
                                              {QStringLiteral("baja"), QStringLiteral("former")}};
  const QString key = text::searchKey(value);
  if (isStage(key)) return key;
  return codewords::codeOf(QStringLiteral("stage"), value).value_or(kWords.value(key));
}

std::optional<ContactKind> kindFrom(const QString& value) {
  const QString key = text::searchKey(value);
  if (auto known = contactKindFrom(key)) return known;
  static const QHash<QString, ContactKind> kWords{
      {QStringLiteral("persona"), ContactKind::Person},       {QStringLiteral("particular"), ContactKind::Person},
      {QStringLiteral("individual"), ContactKind::Person},    {QStringLiteral("contacto"), ContactKind::Person},
      {QStringLiteral("empresa"), ContactKind::Company},      {QStringLiteral("organizacion"), ContactKind::Company},
      {QStringLiteral("organisation"), ContactKind::Company}, {QStringLiteral("organization"), ContactKind::Company},
      {QStringLiteral("hogar"), ContactKind::Household},      {QStringLiteral("familia"), ContactKind::Household},
      {QStringLiteral("equipo"), ContactKind::Team}};
  const auto it = kWords.constFind(key);
  return it == kWords.constEnd() ? std::nullopt : std::optional(*it);
}

}  // namespace

bool RowReader::readNamed(const PlannedColumn& column, const QString& value, ImportRow& row) const {
  const FieldRef& f = column.field;
  if (f.base == QLatin1String("email") && f.part.isEmpty()) {
    if (text::looksLikeEmail(value)) {
      put(row, keyOf(column), value);
    } else {
      readEmails(column, value, row);
    }
    return true;
  }
  if (f.base == QLatin1String("phone") && f.part.isEmpty()) {
    if (text::phoneDigits(value).size() >= 3 && !value.contains(u'@')) {
      put(row, keyOf(column), value);
    } else {
      refuse(row, column, value, QStringLiteral("phone.expected"));
    }
    return true;
  }
  if (f.base == QLatin1String("tax_id")) {
    readTaxId(column, value, row);
    return true;
  }
  const bool isPlain = f.base == QLatin1String("addr") || f.base == QLatin1String("tags") ||
                       f.base == QLatin1String("full_name") || f.base.startsWith(QLatin1String("external_id"));
  if (isPlain) put(row, keyOf(column), value);
  return isPlain;
}

void RowReader::readCell(const PlannedColumn& column, const QString& value, ImportRow& row) const {
  const FieldRef& f = column.field;
  if (m_plan.namesFields && readNamed(column, value, row)) return;
  if (f.base == QLatin1String("suppressed")) {
    for (auto& e : exclusions::read(value)) row.excluded.push_back(std::move(e));
    return;
  }
  if (f.isConsent() || f.base == QLatin1String("bounce")) return readConsent(column, value, row);
  if (f.base == QLatin1String("extra")) return keepExtra(column, value, row);
  if (f.base == QLatin1String("custom")) return readCustom(column, value, row);
  if (f.base == QLatin1String("email") && f.part.isEmpty()) return readEmails(column, value, row);
  if (f.base == QLatin1String("birthday") && f.kind.isEmpty()) return readDate(column, value, row);
  if (f.base == QLatin1String("event") && f.part.isEmpty()) return readDate(column, value, row);
  if (f.base == QLatin1String("confirmed")) {
    const auto date = dates::read(value, column.dates);
    if (date.isRefused()) return refuse(row, column, value, date.reason);
    if (date.value) put(row, keyOf(column), dates::iso(*date.value));
    return;
  }
  if (f.base == QLatin1String("created")) {
    const auto at = dates::readInstant(value, column.dates);
    if (at.isRefused()) return refuse(row, column, value, at.reason);
    if (at.value)
      put(row, QStringLiteral("created"), QDateTime::fromMSecsSinceEpoch(*at.value, Qt::UTC).toString(Qt::ISODate));
    return;
  }
  if (f.base == QLatin1String("last_activity")) return readMeeting(column, value, row);
  // A spreadsheet's 6.00E+08 has lost its digits; nothing brings them back, and two such numbers are not the same one.
  // Without the sign it may be the code of an article or a member, "5E3".
  const bool isPhone = f.base == QLatin1String("phone") && f.part.isEmpty();
  const bool isNumber = f.base == QLatin1String("tax_id") || f.base.startsWith(QLatin1String("external_id")) ||
                        f.part == QLatin1String("postcode");
  if ((isPhone || (isNumber && value.contains(u'+'))) && cellvalues::isExponent(value))
    return refuse(row, column, value, QStringLiteral("number.exponent"));
  if (isPhone) return readPhones(column, value, row);
  if (f.base == QLatin1String("tax_id")) return readTaxId(column, value, row);
  if (f.part == QLatin1String("postcode")) return readPostcode(column, value, row);
  if (f.base == QLatin1String("full_name") && m_nameIsWhole) return readName(column, value, row);
  if (f.base == QLatin1String("tags")) {
    const QString tags = cellvalues::tags(value);
    if (!tags.isEmpty()) put(row, QStringLiteral("tags"), tags);
    return;
  }
  if (f.base == QLatin1String("stage")) {
    const QString stage = stageFrom(value);
    if (stage.isEmpty()) return refuse(row, column, value, QStringLiteral("stage.unknown"));
    return put(row, QStringLiteral("stage"), stage);
  }
  if (f.base == QLatin1String("kind")) {
    const auto kind = kindFrom(value);
    if (!kind) return refuse(row, column, value, QStringLiteral("kind.unknown"));
    return put(row, QStringLiteral("kind"), toText(*kind));
  }
  const QString key = keyOf(column);
  if (!contactfields::isKnown(key)) {
    // Known outside, but a contact has no place for it (an order's number, another program's dates): kept and shown.
    row.extra.emplace_back(column.name, value);
    return;
  }
  put(row, key, value);
}

void RowReader::readSaid(size_t i, const QString& value, ImportRow& row) const {
  const PlannedColumn& column = m_plan.columns[i];
  for (const cells::Said& said : m_layout.read(i, value)) {
    PlannedColumn one;
    one.name = column.name;
    one.field = said.field;
    one.dates = column.dates;
    one.decimal = column.decimal;
    one.type = column.type;
    if (said.isFurther) {
      const int from = said.field.base == u"email" ? m_freeEmail : said.field.base == u"url" ? m_freeUrl : m_freePhone;
      one.field = field(freeKey(row, said.field.base, from));
    }
    readCell(one, said.value, row);
  }
}

void RowReader::readDate(const PlannedColumn& column, const QString& value, ImportRow& row) const {
  const auto date = dates::readPartial(value, column.dates, m_today);
  if (date.isRefused()) return refuse(row, column, value, date.reason);
  if (!date.value) return;
  const QString iso = date.value->toIso();
  // Address books and lists of ours come back as they went out: what they hold was told when it came in.
  const bool isDoubted = column.field.base == QLatin1String("birthday") && !m_plan.namesFields && !m_isOwn;
  const char* fault = isDoubted ? valuefaults::ofBirthday(iso, m_today) : nullptr;
  if (fault != nullptr) row.problems.push_back({row.line, column.name, value, QLatin1String(fault), false});
  put(row, keyOf(column), iso);
}

void RowReader::readMeeting(const PlannedColumn& column, const QString& value, ImportRow& row) const {
  const auto at = dates::readInstant(value, column.dates);
  if (at.isRefused()) return refuse(row, column, value, at.reason);
  if (!at.value) return;
  // It would be newer than every contact until then.
  if (*at.value > m_today.endOfDay().toMSecsSinceEpoch())
    return refuse(row, column, value, QStringLiteral("date.future"));
  const qint64 last = dates::readLastInstant(value, column.dates).value.value_or(*at.value);
  row.meetings.push_back({*at.value, std::max(*at.value, last), column.name});
}

void RowReader::readEmails(const PlannedColumn& column, const QString& value, ImportRow& row) const {
  std::vector<cellvalues::Mailbox> parts = cellvalues::mailboxes(value);
  if (parts.empty())
    for (const QString& address : cellvalues::emails(value)) parts.push_back({{}, address});
  if (parts.empty()) {
    if (!text::looksLikeEmail(value)) return refuse(row, column, value, QStringLiteral("email.expected"));
    parts.push_back({{}, value});
  }
  bool isFirst = std::none_of(row.values.begin(), row.values.end(),
                              [](const auto& kv) { return rowkeys::addressKind(kv.first) == PointKind::Email; });
  // The first is the column's own; the numbers that other columns fill stay theirs.
  for (size_t i = 0; i < parts.size(); ++i) {
    QString address = parts[i].address;
    if (address.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive)) address.remove(0, 7);
    while (address.endsWith(u'.')) address.chop(1);
    put(row, i == 0 ? keyOf(column) : freeKey(row, u"email", m_freeEmail), address);
    if (!parts[i].name.isEmpty()) row.mailNames.push_back({column.name, parts[i].name, address, isFirst});
    isFirst = false;
  }
}

void RowReader::settleMailNames(ImportRow& row) {
  for (const ImportRow::MailName& m : std::exchange(row.mailNames, {})) {
    if (m.isOfFirst && !row.isNamed() && row.kindSaid().value_or(ContactKind::Person) == ContactKind::Person) {
      const auto turned = cellvalues::turnedName(m.name);
      put(row, turned ? QStringLiteral("given") : QStringLiteral("full_name"), turned ? turned->given : m.name);
      if (turned) put(row, QStringLiteral("family"), turned->family);
      if (turned && !turned->prefix.isEmpty()) put(row, QStringLiteral("prefix"), turned->prefix);
      continue;
    }
    const QString name = RowMatcher::nameKey(row);
    if (!name.isEmpty() && recordmark::namesAgree(text::searchKey(m.name), name)) continue;
    const QString whole = m.name + QStringLiteral(" <") + m.address + u'>';
    row.problems.push_back({row.line, m.column, whole, QStringLiteral("email.name"), false});
    row.untaken.emplace_back(m.column, whole);
  }
}

void RowReader::readPhones(const PlannedColumn& column, const QString& value, ImportRow& row) const {
  std::vector<phonecells::Phone> parts;
  if (m_isOwn) {
    // What stands in one cell of ours was one value.
    for (const QString& number : cellvalues::phones(value)) parts.push_back({number, {}});
  } else {
    parts = phonecells::apart(value);
  }
  if (parts.empty()) {
    if (text::phoneDigits(value).size() < 3 || value.contains(u'@'))
      return refuse(row, column, value, QStringLiteral("phone.expected"));
    // It stays as it is: a person knows better than we do, and has the list at hand now.
    const char* fault = m_isOwn                           ? nullptr
                        : phonecells::holdsSeveral(value) ? "phone.several"
                                                          : valuefaults::ofPhone(value);
    if (fault != nullptr) row.problems.push_back({row.line, column.name, value, QLatin1String(fault), false});
    parts.push_back({value, {}});
  }
  for (size_t i = 0; i < parts.size(); ++i) {
    const phonecells::Phone& phone = parts[i];
    const QString& kind = column.field.kind;
    // The column's own place, unless its name says another label than the cell.
    const bool isOwn = i == 0 && (kind.isEmpty() || phone.label.isEmpty() || phone.label == kind);
    const QString key = isOwn ? keyOf(column) : freeKey(row, u"phone", m_freePhone);
    put(row, key, phone.number);
    const QString& label = phone.label.isEmpty() ? kind : phone.label;
    if (!label.isEmpty() && !(isOwn && !kind.isEmpty())) put(row, QString(key + QStringLiteral(".label")), label);
  }
}

/// "GARCÍA LÓPEZ, MARÍA" says itself which part is which.
void RowReader::readName(const PlannedColumn& column, const QString& value, ImportRow& row) const {
  const auto name = column.surnamesFirst ? cellvalues::turnedName(value) : std::nullopt;
  if (!name) return put(row, QStringLiteral("full_name"), value);
  if (!name->prefix.isEmpty()) put(row, QStringLiteral("prefix"), name->prefix);
  put(row, QStringLiteral("given"), name->given);
  put(row, QStringLiteral("family"), name->family);
}

void RowReader::readPostcode(const PlannedColumn& column, const QString& value, ImportRow& row) const {
  const QString key = keyOf(column);
  if (!column.lostZeros || !cellvalues::isShortPostcode(value)) return put(row, key, value);
  if (m_plan.restoreZeros) return put(row, key, QString(u'0' + value));
  // Never guessed: it stays as it is and is told, so that a person may put it right.
  row.problems.push_back({row.line, column.name, value, QStringLiteral("postcode.short"), false});
  put(row, key, value);
}

void RowReader::readTaxId(const PlannedColumn& column, const QString& value, ImportRow& row) const {
  put(row, keyOf(column), value);
  // It stays as it is: a person knows better than we do, and has the list at hand now.
  if (const char* fault = valuefaults::ofTaxId(value); fault != nullptr)
    row.problems.push_back({row.line, column.name, value, QLatin1String(fault), false});
}

void RowReader::readCustom(const PlannedColumn& column, const QString& value, ImportRow& row) const {
  const QString key = keyOf(column);
  switch (column.type) {
    case FieldType::Date: {
      const auto date = dates::read(value, column.dates);
      if (date.isRefused()) return refuse(row, column, value, date.reason);
      if (date.value) put(row, key, dates::iso(*date.value));
      return;
    }
    case FieldType::Number: {
      const auto number = numbers::read(value, column.decimal);
      if (number.isRefused()) return refuse(row, column, value, number.reason);
      if (number.value) put(row, key, number.value->toString());
      return;
    }
    case FieldType::YesNo: {
      const auto yes = readPlainYesNo(value);
      if (!yes) return refuse(row, column, value, QStringLiteral("yesno.expected"));
      return put(row, key, *yes ? QStringLiteral("yes") : QStringLiteral("no"));
    }
    case FieldType::Text:
    case FieldType::Choice: break;
  }
  put(row, key, value);
}

}  // namespace cartera
