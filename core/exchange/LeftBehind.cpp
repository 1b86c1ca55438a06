// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/LeftBehind.h"

#include <algorithm>
#include <map>

#include "core/exchange/ColumnContent.h"
#include "core/exchange/ColumnTypes.h"
#include "core/exchange/ExportHeaders.h"

namespace cartera {

namespace {

/// Whether the columns stand in another order than the phones, pages and addresses of a contact: those of the usual kinds
/// have a column each, and an import takes them as the columns come.
bool changesOrder(const contactfields::FieldValues& values) {
  const ExportHeaders& headers = ExportHeaders::builtIn();
  std::map<QString, std::tuple<int, int, int>> last;
  QString address;
  for (const auto& entry : values) {
    const QString& key = entry.first;
    const auto end = std::find_if(key.begin(), key.end(), [](QChar c) { return c == u'.' || c == u'['; });
    const QString base = key.left(end - key.begin());
    const bool isAddress = base == u"addr";
    if ((!isAddress && base != u"phone" && base != u"url") || key.endsWith(u".label")) continue;
    const QString one = isAddress ? QString(key.left(key.lastIndexOf(u'.')) + QStringLiteral(".street")) : key;
    // The parts of an address stay together.
    if (isAddress && std::exchange(address, one) == one) continue;
    const auto rank = headers.rank(one);
    const auto [before, isFirst] = last.try_emplace(base, rank);
    if (!isFirst && rank < before->second) return true;
    before->second = rank;
  }
  return false;
}

bool hasRole(const CardMembership& m) {
  return !(m.membership.role.isEmpty() && m.membership.department.isEmpty() && m.membership.startedOn.isEmpty() &&
           m.membership.endedOn.isEmpty());
}

}  // namespace

LeftBehind::LeftBehind(Connection& db, In in) : m_db(db), m_in(in) {
  add("left.timeline", "interaction WHERE kind <> 'note'");
  if (in == In::List) {
    add("left.photo", "photo WHERE true");
    add("left.foreign", "foreign_property WHERE true");
  } else {
    add("left.foreign", "foreign_property WHERE format <> 'vcard'");
  }
  add("left.decisions", "pair_decision WHERE true", "contact_a");
  add("left.decisions", "pair_decision WHERE true", "contact_b");
  add("left.decisions", "contact_merge WHERE true", "kept_id");
}

void LeftBehind::add(const char* name, const char* rows, const char* whose) {
  const QString from = QLatin1String(rows) + QStringLiteral(" AND deleted_at IS NULL");
  const QString sql = QStringLiteral("SELECT 1 FROM ") + from + QStringLiteral(" AND ") + QLatin1String(whose) +
                      QStringLiteral(" = :id LIMIT 1");
  m_rows.push_back({name, from, Statement(m_db, sql), {}});
}

void LeftBehind::note(const char* name) {
  if (!m_names.contains(QLatin1String(name))) m_names.append(QLatin1String(name));
}

QStringList LeftBehind::names() const {
  QStringList out = m_names;
  const QString fields = QStringLiteral("left.fields");
  const bool isReadOtherwise =
      std::any_of(m_answers.cbegin(), m_answers.cend(), [](const Answers& a) { return a.isReadOtherwise(); });
  if (isReadOtherwise && !out.contains(fields)) out.append(fields);
  return out;
}

void LeftBehind::seeField(const CustomValue& value) {
  const CustomField& field = value.field;
  if (field.archived) note("left.fields");
  if (field.type == FieldType::Choice) return note("left.choices");
  // Cards say what a field is, and dates are plain to see.
  if (m_in == In::Cards || field.type == FieldType::Date) return;
  const auto known = m_answers.find(field.id);
  (known != m_answers.end() ? *known : *m_answers.insert(field.id, {field.type})).see(value.value);
}

void LeftBehind::Answers::see(const QString& value) {
  if (type != FieldType::YesNo && (numbers || dates)) {
    // A number that may be a phone or a postcode is read as text.
    const FieldType alone = columntypes::typeOf({value}, DecimalMark::Point);
    numbers = numbers && alone == FieldType::Number;
    dates = dates && alone == FieldType::Date;
  }
  if (type == FieldType::Number || !answers || (type == FieldType::YesNo && yes && no)) return;
  const std::optional<bool> answer = readPlainYesNo(value);
  answers = answer.has_value();
  yes = yes || answer == true;
  no = no || answer == false;
}

bool LeftBehind::Answers::isReadOtherwise() const {
  if (type == FieldType::Number) return !numbers;
  // One answer alone may be anything.
  const bool areAnswers = answers && yes && no;
  return type == FieldType::YesNo ? !areAnswers : numbers || dates || areAnswers;
}

Result<> LeftBehind::see(const ContactCard& card, const contactfields::FieldValues& values) {
  // Nearly nobody has several of anything.
  const bool mayChange = m_in == In::List && (card.points.size() > 1 || card.addresses.size() > 1);
  if (mayChange && !m_names.contains(QLatin1String("left.order")) && changesOrder(values)) note("left.order");
  if (!card.notes.empty()) note("left.notes");
  if (!card.tasks.empty()) note("left.tasks");
  if (!card.stageEntries.empty()) note("left.stages");
  if (card.memberships.size() > 1) note("left.memberships");
  if (std::any_of(card.memberships.begin(), card.memberships.end(), hasRole)) note("left.roles");
  if (!card.consents.empty()) note("left.consents");
  const bool hasMarkedTag =
      std::any_of(card.tags.begin(), card.tags.end(), [](const Tag& t) { return t.archived || !t.colour.isEmpty(); });
  if (hasMarkedTag) note("left.tags");
  for (const CustomValue& v : card.customValues) seeField(v);
  for (Rows& rows : m_rows) {
    if (!rows.isAny) {
      Statement any(m_db, QStringLiteral("SELECT 1 FROM ") + rows.from + QStringLiteral(" LIMIT 1"));
      CARTERA_ASSIGN(rows.isAny, any.next());
    }
    if (!*rows.isAny || m_names.contains(QLatin1String(rows.name))) continue;
    rows.ofContact.reset();
    rows.ofContact.bind(":id", card.contact.id);
    CARTERA_ASSIGN(const bool found, rows.ofContact.next());
    rows.ofContact.reset();
    if (found) note(rows.name);
  }
  return {};
}

}  // namespace cartera
