// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ImportRow.h"

#include <algorithm>
#include <array>

#include "core/base/ControlCharacters.h"
#include "core/base/Text.h"
#include "core/exchange/CompanyNames.h"
#include "core/exchange/OddRows.h"
#include "core/exchange/RowKeys.h"

namespace cartera {

namespace {

/// The tax number of a company beside one of its people is the company's: nobody is known again by that of their employer.
void seeCompanysNumber(ImportRow& row) {
  const QString tax = QStringLiteral("tax_id");
  const QString number = row.value(tax);
  const QString org = text::searchKey(row.value(QStringLiteral("org.name")));
  if (!row.namesPerson() || org.isEmpty() || !companynames::isCompanyNumber(number)) return;
  for (const char* name : {"full_name", "display_name", "given"})
    if (text::searchKey(row.value(QLatin1String(name))) == org) return;
  row.take(tax);
  row.values.emplace_back(QStringLiteral("org.tax_id"), number);
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

std::optional<ContactKind> ImportRow::kindSaid() const {
  const auto said = contactKindFrom(value(QStringLiteral("kind")));
  return said || !isCompany ? said : ContactKind::Company;
}

bool ImportRow::isNamed() const {
  static const std::array<QString, 6> kNames{QStringLiteral("given"),     QStringLiteral("family"),
                                             QStringLiteral("full_name"), QStringLiteral("display_name"),
                                             QStringLiteral("middle"),    QStringLiteral("nickname")};
  return std::any_of(kNames.begin(), kNames.end(), [this](const QString& key) { return !value(key).isEmpty(); });
}

bool ImportRow::namesPerson() const {
  const auto said = kindSaid();
  return said ? *said == ContactKind::Person : isNamed();
}

bool ImportRow::saysYes() const {
  return std::any_of(consents.begin(), consents.end(), [](const ImportedConsent& c) { return c.isYes(); });
}

bool ImportRow::saysNo() const {
  return bounced || !excluded.empty() || !slipped.refused.empty() ||
         std::any_of(consents.begin(), consents.end(), [](const ImportedConsent& c) { return c.isNo() || c.unread; });
}

void ImportRow::take(const QString& key) {
  values.erase(std::remove_if(values.begin(), values.end(), [&](const auto& kv) { return kv.first == key; }),
               values.end());
}

RowReader::RowReader(const ImportPlan& plan, const QDate& today) : m_plan(plan), m_today(today), m_layout(plan) {
  int names = 0;
  bool parts = false;
  int phones = 0;
  for (const PlannedColumn& column : plan.columns) {
    const FieldRef& f = column.field;
    m_keys.push_back(f.toString());
    m_isLater.push_back(isOfPurchaseOrDeal(f));
    m_prints.push_back(m_keys.back().toUtf8() + '\x1f');
    if (f.base == u"full_name") ++names;
    parts = parts || f.base == u"given" || f.base == u"family" || f.base == u"display_name" || f.base == u"kind" ||
            f.is(u"cartera.id");
    if (f.base == u"kind" || f.is(u"cartera.id")) m_kindIsOpen = false;
    m_isOwn = m_isOwn || f.is(u"cartera.id");
    if (f.base == u"email") m_freeEmail = std::max(m_freeEmail, f.index + 1);
    if (f.base == u"url") m_freeUrl = std::max(m_freeUrl, f.index + 1);
    if (f.base != u"phone" || !f.part.isEmpty()) continue;
    m_freePhone = std::max(m_freePhone, f.index + 1);
    ++phones;
  }
  m_freePhone = std::max(m_freePhone, phones + 1);
  m_nameIsWhole = names == 1 && !parts;
}

ImportRow RowReader::read(const SourceRecord& record) const {
  ImportRow row;
  row.line = record.line;
  row.refused = record.refused;
  for (const auto& p : record.problems)
    row.problems.push_back({record.line, p.field, p.value, p.reason, !record.refused.isEmpty()});
  if (!row.refused.isEmpty()) {
    // Somebody's no may be in it, as far to the right as there are cells too many.
    if (row.refused == QLatin1String("row.other_delimiter"))
      row.slipped = readPasted(record);
    else if (const auto surplus =
                 static_cast<qsizetype>(record.cells.size()) - static_cast<qsizetype>(m_plan.columns.size());
             surplus > 0 || row.refused == QLatin1String("row.endless"))
      row.slipped = readSlipped(record, 0, std::max<qsizetype>(surplus, 0));
    return row;
  }
  const auto leaveOut = [&](const oddrows::OddRow& odd) {
    row.problems.push_back({record.line, odd.column, odd.value, odd.reason, true});
    row.refused = odd.reason;
    return row;
  };
  if (!m_plan.namesFields) {
    if (const auto total = oddrows::findTotal(m_plan, record)) return leaveOut(*total);
  }
  row.photo = record.photo;
  row.foreign = record.foreign;
  const size_t told = row.problems.size();

  QByteArray print;
  bool isOfLater = false;
  for (const auto& [i, cell] : record.cells.filled()) {
    if (i >= m_plan.columns.size()) break;
    const PlannedColumn& column = m_plan.columns[i];
    const QString value = text::clean(cell);
    if (value.isEmpty() || column.field.base == QLatin1String("ignore")) continue;
    // A value that had nothing to clean is shared. Of a zero character its reader tells, and address books of all of them.
    if (!m_plan.namesFields && value.constData() != cell.constData() && !cell.contains(QChar(u'\0')) &&
        text::losesControls(cell))
      row.problems.push_back({record.line, column.name, value, QStringLiteral("cell.control"), false});
    if (column.field.is(u"cartera.id")) {
      // Who it is, not what is known of them: a row with nothing else is empty.
      row.mark = value;
      continue;
    }
    if (m_isLater[i]) {
      // There is no place for it yet, and the next order of the same customer would only contradict it.
      isOfLater = true;
      continue;
    }
    print += m_prints[i] + value.toUtf8() + '\x1e';
    seeLeaving(column, value, row);
    if (m_layout.isNoAddress(i, record)) {
      row.extra.emplace_back(column.name, value);
    } else if (m_layout.changes(i)) {
      readSaid(i, value, row);
    } else {
      readCell(column, value, row);
    }
  }
  row.fingerprint = print;
  m_layout.finish(record, row);
  settleMailNames(row);
  // On a card, and in a list of ours, one number under two headings was there twice.
  if (!m_plan.namesFields && !m_isOwn) joinTwins(row);
  seeCompany(row);
  if (!m_plan.namesFields && !m_isOwn) seeCompanysNumber(row);
  if (!print.isEmpty()) readListOf(row);
  if (print.isEmpty()) row.refused = isOfLater ? QStringLiteral("row.item") : QStringLiteral("row.empty");
  const bool wrongAddress = std::any_of(row.problems.begin(), row.problems.end(), [](const ImportProblem& p) {
    return p.reason == QLatin1String("email.expected");
  });
  if (!wrongAddress || m_plan.namesFields) return row;
  if (const auto shift = oddrows::findShift(m_plan, record)) {
    // Nothing of it is believed where it stands, as of a row that is too long.
    ImportRow bare;
    bare.line = row.line;
    bare.fingerprint = row.fingerprint;
    bare.problems.assign(row.problems.begin(), row.problems.begin() + static_cast<std::ptrdiff_t>(told));
    constexpr qsizetype kBeside = 2;
    bare.slipped = readSlipped(record, kBeside, kBeside);
    row = std::move(bare);
    return leaveOut(*shift);
  }
  return row;
}

void RowReader::joinTwins(ImportRow& row) {
  struct Said {
    QString key, match;
    bool isLabelled = false;
  };
  std::vector<Said> points;
  for (const auto& [key, value] : row.values) {
    const auto kind = rowkeys::addressKind(key);
    if (!kind) continue;
    const QString match = *kind == PointKind::Email ? text::emailKey(value) : text::phoneKey(value);
    if (match.isEmpty()) continue;
    // "phone.mobile" has its label in its name.
    const bool isLabelled = key.contains(u'.') || !row.value(key + QStringLiteral(".label")).isEmpty();
    points.push_back({key, match, isLabelled});
  }
  if (points.size() < 2) return;
  for (size_t i = 0; i < points.size(); ++i) {
    if (points[i].isLabelled) continue;
    const bool isTwin = std::any_of(points.begin(), points.end(), [&](const Said& other) {
      return other.match == points[i].match && &other != &points[i] && (other.isLabelled || &other < &points[i]);
    });
    if (isTwin) row.take(points[i].key);
  }
}

void RowReader::seeCompany(ImportRow& row) const {
  if (!m_kindIsOpen || !row.value(QStringLiteral("family")).isEmpty()) return;
  const QString whole = row.value(QStringLiteral("full_name"));
  const QString given = row.value(QStringLiteral("given"));
  const QString& name = whole.isEmpty() ? given : whole;
  if (name.isEmpty() || (!whole.isEmpty() && !given.isEmpty())) return;
  // Somebody who works for another company is a person, whatever they are called.
  const QString org = row.value(QStringLiteral("org.name"));
  if (!org.isEmpty() && text::searchKey(org) != text::searchKey(name)) return;
  row.isCompany =
      companynames::endsInLegalForm(name) ||
      (m_nameIsWhole && !whole.isEmpty() && companynames::isCompanyNumber(row.value(QStringLiteral("tax_id"))));
  if (!row.isCompany || given.isEmpty()) return;
  row.take(QStringLiteral("given"));
  row.values.emplace_back(QStringLiteral("full_name"), name);
}

}  // namespace cartera
