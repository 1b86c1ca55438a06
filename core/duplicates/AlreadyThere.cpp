// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/AlreadyThere.h"

#include <QSet>
#include <algorithm>

#include "core/base/Text.h"
#include "core/contacts/ContactKeys.h"
#include "core/contacts/ContactStore.h"
#include "core/duplicates/NormalForms.h"
#include "core/duplicates/Similarity.h"
#include "core/storage/Rows.h"

namespace cartera::duplicates {

namespace {

QStringList wordsOf(const QString& name, ContactKind kind) {
  return kind == ContactKind::Person ? normal::words(name) : normal::companyWords(name);
}

/// The same but for one letter in a long one. "Maria" and "Mario" differ in what matters.
bool areWordsSimilar(const QString& a, const QString& b) {
  if (a == b) return true;
  constexpr qsizetype kLong = 4;
  if (std::min(a.size(), b.size()) < kLong || !withinOneEdit(a, b)) return false;
  const auto isGender = [](QChar c) { return c == u'a' || c == u'o'; };
  const bool differsInGender =
      a.size() == b.size() && a.chopped(1) == b.chopped(1) && isGender(a.back()) && isGender(b.back());
  return !differsInGender;
}

Result<std::vector<ContactId>> withTaxId(Connection& db, const QString& taxId) {
  const QString key = text::taxIdKey(taxId);
  if (key.isEmpty()) return std::vector<ContactId>{};
  Statement s(db, QStringLiteral("SELECT contact_id FROM contact_key WHERE tax_key = :key AND live = 1 ORDER BY "
                                 "contact_id"));
  s.bind(":key", key);
  return collect(s, [](Statement& row) { return row.id<ContactId>(0); });
}

/// Questions that find whoever is called like that, one word written otherwise included: its first letters are right, or
/// the other words are.
QStringList questionsFor(const QStringList& words) {
  constexpr qsizetype kBeginning = 3;
  QStringList beginnings;
  for (const QString& word : words) beginnings += word.left(kBeginning);
  QStringList out{words.join(u' '), beginnings.join(u' ')};
  for (qsizetype left = 0; words.size() > 1 && left < words.size(); ++left) {
    QStringList others = words;
    others.removeAt(left);
    out += others.join(u' ');
  }
  return out;
}

Result<std::vector<ContactId>> withSimilarName(Connection& db, const search::ContactSearch& search,
                                               const Typed& typed) {
  const QStringList words = wordsOf(typed.name, typed.kind);
  const bool isPerson = typed.kind == ContactKind::Person;
  if (words.size() < (isPerson ? 2 : 1) || !search.isReady()) return std::vector<ContactId>{};
  // Each question takes a scan of the memory; whoever has a longer name has enough in its first words.
  constexpr int kMostWords = 5;
  constexpr int kMostLooked = 100;
  std::vector<ContactId> candidates;
  QSet<qint64> seen;
  for (const QString& question : questionsFor(words.mid(0, kMostWords))) {
    for (const search::Hit& hit : search.find(search::searchWords(question), kMostLooked).hits) {
      if (seen.contains(hit.id.value)) continue;
      seen.insert(hit.id.value);
      candidates.push_back(hit.id);
    }
  }
  CARTERA_ASSIGN(const auto rows, contacts::rows(db, candidates));
  std::vector<ContactId> out;
  for (const auto& row : rows) {
    const bool isSameKind = (row.kind == ContactKind::Person) == isPerson;
    if (!isSameKind || !areNamesSimilar(typed.name, row.name, typed.kind)) continue;
    // Whoever is called just so comes first.
    const bool isSame = wordsOf(row.name, typed.kind) == words;
    out.insert(isSame ? out.begin() : out.end(), row.id);
  }
  return out;
}

}  // namespace

bool areNamesSimilar(const QString& a, const QString& b, ContactKind kind) {
  QStringList shorter = wordsOf(a, kind);
  QStringList longer = wordsOf(b, kind);
  if (shorter.size() > longer.size()) std::swap(shorter, longer);
  const qsizetype least = kind == ContactKind::Person ? 2 : 1;
  if (shorter.size() < least) return false;
  // "Bar Pepe" is not every bar: of a company all words count.
  if (kind != ContactKind::Person && shorter.size() != longer.size()) return false;
  return std::all_of(shorter.cbegin(), shorter.cend(), [&](const QString& word) {
    const auto it =
        std::find_if(longer.cbegin(), longer.cend(), [&](const QString& w) { return areWordsSimilar(word, w); });
    if (it == longer.cend()) return false;
    longer.erase(it);
    return true;
  });
}

Result<std::vector<Known>> alreadyThere(Connection& db, const search::ContactSearch& search, const Typed& typed) {
  std::vector<Known> out;
  const auto add = [&](const std::vector<ContactId>& ids, KnownBy by) {
    for (const ContactId id : ids) {
      const auto isIt = [id](const Known& known) { return known.contact == id; };
      if (out.size() < kMostKnown && id != typed.self && std::none_of(out.begin(), out.end(), isIt))
        out.push_back({id, by});
    }
  };
  CARTERA_ASSIGN(const auto byEmail,
                 contacts::withPoint(db, PointKind::Email, contactkeys::pointKey(PointKind::Email, typed.email)));
  add(byEmail, KnownBy::Email);
  CARTERA_ASSIGN(const auto byPhone,
                 contacts::withPoint(db, PointKind::Phone, contactkeys::pointKey(PointKind::Phone, typed.phone)));
  add(byPhone, KnownBy::Phone);
  CARTERA_ASSIGN(const auto byTax, withTaxId(db, typed.taxId));
  add(byTax, KnownBy::TaxId);
  if (out.size() == kMostKnown) return out;
  CARTERA_ASSIGN(const auto byName, withSimilarName(db, search, typed));
  add(byName, KnownBy::Name);
  return out;
}

}  // namespace cartera::duplicates
