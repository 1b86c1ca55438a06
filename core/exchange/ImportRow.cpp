// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ImportRow.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

#include "core/base/Text.h"

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

/// Kept as it stands; what our own exports give out of it comes back as what it was.
void keepExtra(const PlannedColumn& column, const QString& value, ImportRow& row) {
  const QJsonObject ours = QJsonDocument::fromJson(value.toUtf8()).object();
  if (ours.isEmpty()) row.extra.emplace_back(column.name, value);
  for (auto it = ours.begin(); it != ours.end(); ++it) row.extra.emplace_back(it.key(), it.value().toString());
}

QString stageFrom(const QString& value) {
  static const QHash<QString, QString> kWords{{QStringLiteral("cliente"), QStringLiteral("customer")},
                                              {QStringLiteral("client"), QStringLiteral("customer")},
                                              {QStringLiteral("interesado"), QStringLiteral("lead")},
                                              {QStringLiteral("contacto"), QStringLiteral("prospect")},
                                              {QStringLiteral("potencial"), QStringLiteral("prospect")},
                                              {QStringLiteral("propuesta"), QStringLiteral("proposal")},
                                              {QStringLiteral("presupuesto"), QStringLiteral("proposal")},
                                              {QStringLiteral("dormido"), QStringLiteral("dormant")},
                                              {QStringLiteral("inactivo"), QStringLiteral("dormant")},
                                              {QStringLiteral("baja"), QStringLiteral("former")},
                                              {QStringLiteral("antiguo"), QStringLiteral("former")}};
  const QString key = text::searchKey(value);
  return isStage(key) ? key : kWords.value(key);
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

void RowReader::refuse(ImportRow& row, const PlannedColumn& column, const QString& value, const QString& reason) {
  row.problems.push_back({row.line, column.name, value, reason, false});
  row.untaken.emplace_back(column.name, value);
}

QString ImportRow::value(const QString& key) const {
  for (const auto& [k, v] : values)
    if (k == key) return v;
  return {};
}

bool ImportRow::saysNo() const {
  return bounced || !excluded.empty() ||
         std::any_of(consents.begin(), consents.end(), [](const ImportedConsent& c) { return c.isNo() || c.unread; });
}

void ImportRow::take(const QString& key) {
  values.erase(std::remove_if(values.begin(), values.end(), [&](const auto& kv) { return kv.first == key; }),
               values.end());
}

ImportRow RowReader::read(const SourceRecord& record) const {
  ImportRow row;
  row.line = record.line;
  row.refused = record.refused;
  for (const auto& p : record.problems)
    row.problems.push_back({record.line, p.field, p.value, p.reason, !record.refused.isEmpty()});
  if (!row.refused.isEmpty()) return row;

  QByteArray print;
  for (size_t i = 0; i < m_plan.columns.size() && i < record.cells.size(); ++i) {
    const PlannedColumn& column = m_plan.columns[i];
    const QString value = text::clean(record.cells[i]);
    if (value.isEmpty() || column.field.base == QLatin1String("ignore")) continue;
    if (column.field.is(u"cartera.id")) {
      // Who it is, not what is known of them: a row with nothing else is empty.
      row.mark = value;
      continue;
    }
    print += column.field.toString().toUtf8() + '\x1f' + value.toUtf8() + '\x1e';
    readCell(column, value, row);
  }
  row.fingerprint = print;
  if (print.isEmpty()) row.refused = QStringLiteral("row.empty");
  return row;
}

void RowReader::readCell(const PlannedColumn& column, const QString& value, ImportRow& row) const {
  const FieldRef& f = column.field;
  if (f.base == QLatin1String("suppressed")) {
    for (auto& e : exclusions::read(value)) row.excluded.push_back(std::move(e));
    return;
  }
  if (f.isConsent() || f.base == QLatin1String("bounce")) return readConsent(column, value, row);
  if (f.base == QLatin1String("extra")) return keepExtra(column, value, row);
  if (f.base == QLatin1String("custom")) return readCustom(column, value, row);
  if (f.base == QLatin1String("email") && f.part.isEmpty()) return readEmails(column, value, row);
  if (f.base == QLatin1String("birthday") && f.part.isEmpty()) return readDate(column, value, row);
  if (f.base == QLatin1String("event")) return readDate(column, value, row);
  if (f.base == QLatin1String("created")) {
    const auto at = dates::readInstant(value, column.dates);
    if (at.isRefused()) return refuse(row, column, value, at.reason);
    if (at.value)
      put(row, QStringLiteral("created"), QDateTime::fromMSecsSinceEpoch(*at.value, Qt::UTC).toString(Qt::ISODate));
    return;
  }
  if (f.base == QLatin1String("phone") && f.part.isEmpty()) {
    // A spreadsheet's 6.00E+08 has lost its digits; nothing brings them back.
    static const QRegularExpression kExponent(QStringLiteral("^\\d[.,]?\\d*[eE]\\+?\\d+$"));
    if (kExponent.match(value).hasMatch()) return refuse(row, column, value, QStringLiteral("number.exponent"));
    if (text::phoneDigits(value).size() < 3) return refuse(row, column, value, QStringLiteral("phone.expected"));
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
  const QString key = f.toString();
  if (!contactfields::isKnown(key)) {
    // Known outside, but a contact has no place for it (an order's number, another program's dates): kept and shown.
    row.extra.emplace_back(column.name, value);
    return;
  }
  put(row, key, value);
}

void RowReader::readDate(const PlannedColumn& column, const QString& value, ImportRow& row) const {
  const auto date = dates::readPartial(value, column.dates, m_today);
  if (date.isRefused()) return refuse(row, column, value, date.reason);
  if (date.value) put(row, column.field.toString(), date.value->toIso());
}

void RowReader::readEmails(const PlannedColumn& column, const QString& value, ImportRow& row) const {
  static const QRegularExpression kBetween(QStringLiteral("[;,\\s]+"));
  const QStringList parts = value.split(kBetween, Qt::SkipEmptyParts);
  const bool several = parts.size() > 1 && std::all_of(parts.begin(), parts.end(),
                                                       [](const QString& p) { return text::looksLikeEmail(p); });
  if (!several) {
    if (!text::looksLikeEmail(value)) return refuse(row, column, value, QStringLiteral("email.expected"));
    QString address = value;
    if (address.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive)) address.remove(0, 7);
    while (address.endsWith(u'.')) address.chop(1);
    return put(row, column.field.toString(), address);
  }
  int index = std::max(1, column.field.index);
  for (const auto& part : parts) {
    // The numbers that other columns fill stay theirs.
    while (!row.value(QStringLiteral("email[%1]").arg(index)).isEmpty()) ++index;
    put(row, QStringLiteral("email[%1]").arg(index), part);
  }
}

void RowReader::readCustom(const PlannedColumn& column, const QString& value, ImportRow& row) const {
  const QString key = column.field.toString();
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
      const auto yes = readYesNo(value);
      if (!yes) return refuse(row, column, value, QStringLiteral("yesno.expected"));
      return put(row, key, *yes ? QStringLiteral("yes") : QStringLiteral("no"));
    }
    case FieldType::Text:
    case FieldType::Choice: break;
  }
  put(row, key, value);
}

}  // namespace cartera
