// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/DuplicateScan.h"

#include <QHash>
#include <algorithm>

#include "core/contacts/Contact.h"
#include "core/contacts/PersonName.h"
#include "core/duplicates/PairDecisions.h"
#include "core/exchange/CompanyNames.h"
#include "core/storage/Statement.h"

namespace cartera::duplicates {

namespace {

using Places = QHash<qint64, size_t>;
using PairSet = QSet<std::pair<qint64, qint64>>;

// How the work is shared out, for progress.
constexpr double kRead = 0.2;

/// Each row, until somebody cancels. How many there are nobody knows before.
template <class Use>
Result<> eachRow(Statement& s, const Progress& progress, const Use& use) {
  for (size_t n = 1;; ++n) {
    CARTERA_ASSIGN(const bool more, s.next());
    if (!more) return {};
    if (!goesOn(progress, n, 0)) return cancelled();
    use(s);
  }
}

QString joined(const QString& a, const QString& b) {
  return a.isEmpty() || b.isEmpty() ? a + b : QString(a + u' ' + b);
}

/// A list of nothing takes memory, too.
void put(QStringList& to, const QString& value) {
  if (!value.isEmpty()) to.append(value);
}

QString selectNames(const char* where) {
  return QStringLiteral(
             "SELECT id, kind, display_name, given, middle, family, suffix, nickname, birthday, tax_id FROM "
             "contact WHERE ") +
         QLatin1String(where);
}

PersonRecord recordOf(const Statement& row) {
  PersonRecord p;
  p.id = row.integer(0);
  const QString whole = row.text(2);
  p.given = joined(row.text(3), row.text(4));
  p.family = row.text(5);
  p.suffix = row.text(6);
  p.birthday = row.text(8);
  p.taxId = row.text(9);
  const bool hasParts = !p.given.isEmpty() || !p.family.isEmpty();
  if (hasParts) return p;
  p.name = whole.isEmpty() ? row.text(7) : whole;
  // A company that was written down as a person keeps its name whole.
  const bool isPerson = row.text(1) == toText(ContactKind::Person) && !companynames::endsInLegalForm(p.name);
  if (!isPerson || whole.isEmpty()) return p;
  const PersonName parts = splitPersonName(whole);
  p.given = parts.given;
  p.family = parts.family;
  return p;
}

Result<> readPoints(Connection& db, const Places& places, std::vector<PersonRecord>& records,
                    const Progress& progress) {
  Statement s(db, QStringLiteral("SELECT contact_id, kind, value FROM point WHERE deleted_at IS NULL AND kind IN "
                                 "('email', 'phone') ORDER BY contact_id, id"));
  return eachRow(s, progress, [&](const Statement& row) {
    const auto at = places.constFind(row.integer(0));
    if (at == places.constEnd()) return;
    PersonRecord& p = records[*at];
    (row.text(1) == u"email" ? p.emails : p.phones).append(row.text(2));
  });
}

Result<> readAddresses(Connection& db, const Places& places, std::vector<PersonRecord>& records,
                       const Progress& progress) {
  Statement s(db,
              QStringLiteral("SELECT contact_id, coalesce(street, po_box, formatted), street2, city, postcode, region "
                             "FROM address WHERE deleted_at IS NULL ORDER BY contact_id, id"));
  return eachRow(s, progress, [&](const Statement& row) {
    const auto at = places.constFind(row.integer(0));
    if (at == places.constEnd()) return;
    PersonRecord& p = records[*at];
    put(p.streets, row.text(1));
    put(p.streets2, row.text(2));
    put(p.cities, row.text(3));
    put(p.postcodes, row.text(4));
    put(p.regions, row.text(5));
  });
}

Result<> readCompanies(Connection& db, const Places& places, std::vector<PersonRecord>& records,
                       const Progress& progress) {
  Statement s(db,
              QStringLiteral("SELECT m.contact_id, coalesce(c.display_name, c.nickname) FROM membership m JOIN contact "
                             "c ON c.id = m.company_id WHERE m.deleted_at IS NULL AND c.deleted_at IS NULL ORDER BY "
                             "m.contact_id, m.id"));
  return eachRow(s, progress, [&](const Statement& row) {
    const auto at = places.constFind(row.integer(0));
    if (at != places.constEnd()) records[*at].organisations.append(row.text(1));
  });
}

/// Who belongs to whom.
Result<PairSet> memberPairs(Connection& db) {
  PairSet out;
  Statement s(db, QStringLiteral("SELECT contact_id, company_id FROM membership WHERE deleted_at IS NULL"));
  CARTERA_TRY(s.each([&](const Statement& row) { out.insert(std::minmax({row.integer(0), row.integer(1)})); }));
  return out;
}

}  // namespace

Result<std::vector<PersonRecord>> readContacts(Connection& db, const Progress& progress) {
  std::vector<PersonRecord> out;
  Places places;
  Statement s(db, selectNames("deleted_at IS NULL ORDER BY id"));
  CARTERA_TRY(eachRow(s, progress, [&](const Statement& row) {
    places.insert(row.integer(0), out.size());
    out.push_back(recordOf(row));
  }));
  CARTERA_TRY(readPoints(db, places, out, progress));
  CARTERA_TRY(readAddresses(db, places, out, progress));
  CARTERA_TRY(readCompanies(db, places, out, progress));
  return out;
}

NameReader::NameReader(const Connection& db) : m_read(db, selectNames("id = :id")) {}

Result<PersonRecord> NameReader::of(ContactId contact) {
  m_read.reset();
  m_read.bind(":id", contact);
  CARTERA_ASSIGN(const bool found, m_read.next());
  const PersonRecord out = found ? recordOf(m_read) : PersonRecord{};
  m_read.reset();
  return out;
}

Result<Analysis> scanDuplicates(Connection& db, const Progress& progress) {
  CARTERA_ASSIGN(const auto records, readContacts(db, partOf(progress, 0, kRead)));
  CARTERA_ASSIGN(Analysis found, analyse(records, partOf(progress, kRead, 1)));
  // Files of before, opened for reading, have no decisions.
  CARTERA_ASSIGN(const qint64 knowsPairs,
                 db.scalar("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'pair_decision'"));
  CARTERA_ASSIGN(const PairSet separate, knowsPairs == 0 ? Result<PairSet>(PairSet()) : pairs::keptSeparate(db));
  CARTERA_ASSIGN(const PairSet together, memberPairs(db));
  const auto isKnown = [&](const Pair& p) {
    const std::pair<qint64, qint64> key(p.a, p.b);
    return separate.contains(key) || together.contains(key);
  };
  found.pairs.erase(std::remove_if(found.pairs.begin(), found.pairs.end(), isKnown), found.pairs.end());
  return found;
}

}  // namespace cartera::duplicates
