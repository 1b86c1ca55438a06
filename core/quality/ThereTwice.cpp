// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/ThereTwice.h"

#include <QHash>
#include <algorithm>

#include "core/contacts/TaxId.h"
#include "core/duplicates/DuplicateScan.h"
#include "core/duplicates/NameMatch.h"
#include "core/duplicates/NormalForms.h"
#include "core/duplicates/PairDecisions.h"
#include "core/storage/Statement.h"

namespace cartera::quality {

namespace {

using Pair = std::pair<qint64, qint64>;

struct Sharer {
  qint64 contact = 0;
  QString name;
};

/// The same for all names that have the same words one after the other, wherever they begin: "maria garcia lopez", "garcia
/// lopez maria".
QString roundName(const QString& name) {
  constexpr qsizetype kMostWords = 12;
  const QStringList words = name.split(u' ');
  if (words.size() < 2 || words.size() > kMostWords) return name;
  QString least = name;
  for (qsizetype i = 1; i < words.size(); ++i)
    least = std::min(least, QStringList(words.mid(i) + words.mid(0, i)).join(u' '));
  return least;
}

/// Asks whether two names of the same words are one, of the columns that they stand in.
class Columns {
 public:
  explicit Columns(const Connection& db) : m_names(db) {}

  Result<bool> areOne(qint64 a, qint64 b) {
    CARTERA_ASSIGN(const Name one, of(a));
    CARTERA_ASSIGN(const Name other, of(b));
    const auto match = duplicates::matchNames({one.given, one.family}, {other.given, other.family}, true);
    return match.way != duplicates::NameWay::ByColumn && match.isSame();
  }
  void forget() { m_known.clear(); }

 private:
  struct Name {
    QString given, family;
  };
  Result<Name> of(qint64 contact) {
    if (const auto it = m_known.constFind(contact); it != m_known.constEnd()) return *it;
    CARTERA_ASSIGN(const duplicates::PersonRecord record, m_names.of(ContactId(contact)));
    const Name name{duplicates::normal::givenName(record.given), duplicates::normal::name(record.family)};
    m_known.insert(contact, name);
    return name;
  }

  duplicates::NameReader m_names;
  QHash<qint64, Name> m_known;
};

/// Contacts with one key, by the name they share.
class Sharers {
 public:
  Sharers(const Connection& db, QSet<Pair> separate) : m_columns(db), m_separate(std::move(separate)) {}

  void add(const QString& name, qint64 contact) { m_byName[roundName(name)].push_back({contact, name}); }
  /// The key is done with.
  Result<> close() {
    for (const auto& sharers : std::as_const(m_byName)) CARTERA_TRY(take(sharers));
    m_byName.clear();
    m_columns.forget();
    return {};
  }
  [[nodiscard]] qint64 count() const { return m_found.size(); }

 private:
  Result<> take(const std::vector<Sharer>& sharers) {
    for (size_t i = 0; i < sharers.size(); ++i) {
      for (size_t k = 0; k < sharers.size(); ++k) {
        const Sharer& a = sharers[i];
        const Sharer& b = sharers[k];
        if (a.contact == b.contact || m_separate.contains(std::minmax(a.contact, b.contact))) continue;
        bool isOne = a.name == b.name;
        if (!isOne) {
          CARTERA_ASSIGN(isOne, m_columns.areOne(a.contact, b.contact));
        }
        if (!isOne) continue;
        m_found.insert(a.contact);
        break;
      }
    }
    return {};
  }

  Columns m_columns;
  QSet<Pair> m_separate;
  QSet<qint64> m_found;
  QHash<QString, std::vector<Sharer>> m_byName;
};

bool isCompanyNumber(const QString& taxKey) { return taxid::check(taxKey).kind == TaxIdKind::Cif; }

QString secondText(const Statement& row) { return row.text(1); }

/// `sql` gives key, name and contact, equal keys together. `nameOf` says by which name they must share it.
Result<> sharing(const Connection& db, const QString& sql, Sharers& sharers,
                 QString (*nameOf)(const Statement&) = secondText) {
  QString last;
  Statement s(db, sql);
  while (true) {
    CARTERA_ASSIGN(const bool more, s.next());
    if (!more) return sharers.close();
    const QString key = s.text(0);
    if (key != last) CARTERA_TRY(sharers.close());
    last = key;
    sharers.add(nameOf(s), s.integer(2));
  }
}

}  // namespace

Result<qint64> countThereTwice(const Connection& db) {
  CARTERA_ASSIGN(auto separate, pairs::keptSeparate(db));
  Sharers sharers(db, std::move(separate));
  for (const char* kind : {"email", "phone"})
    CARTERA_TRY(sharing(db,
                        QStringLiteral("SELECT p.key, k.name_key, k.contact_id FROM point_key p JOIN contact_key k ON "
                                       "k.contact_id = p.contact_id AND k.live = 1 AND k.name_key <> '' "
                                       "WHERE p.kind = '%1' ORDER BY p.key")
                            .arg(QLatin1String(kind)),
                        sharers));
  // Whoever has one tax number is one, whatever the names; but of a company's several people may have it.
  CARTERA_TRY(sharing(
      db,
      QStringLiteral("SELECT k.tax_key, k.name_key, k.contact_id, c.kind = 'person' FROM contact_key k CROSS JOIN "
                     "contact c ON c.id = k.contact_id WHERE k.live = 1 AND k.tax_key IS NOT NULL ORDER BY k.tax_key"),
      sharers, [](const Statement& r) { return r.flag(3) && isCompanyNumber(r.text(0)) ? r.text(1) : QString(); }));
  return sharers.count();
}

}  // namespace cartera::quality
