// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ContactOrder.h"

#include <QHash>
#include <algorithm>

#include "core/base/Text.h"
#include "core/contacts/Contact.h"
#include "core/storage/RawRows.h"
#include "core/storage/Rows.h"

namespace cartera::contacts {

namespace {

/// Fewer are asked for one by one: of a list of a hundred nobody reads a million rows.
constexpr size_t kFew = 20'000;

/// How the rows of a question become an order.
enum class Way {
  /// (contact, number): by the number.
  Number,
  /// (contact, words), of which many have the same: by the collator.
  Words,
  /// (contact, stage).
  Stage,
  /// (contact): as SQLite sorts them.
  Rows
};

struct Question {
  Way way;
  /// Of everybody, and of those in ?1.
  const char* all;
  const char* some;
};

#define CARTERA_OF(select, where, order) \
  select " WHERE " where order, select " WHERE " where " AND contact_id IN (SELECT value FROM json_each(?1))" order

Question questionFor(SortBy by) {
  switch (by) {
    case SortBy::Company:
      return {Way::Words, CARTERA_OF("SELECT contact_id, company FROM contact_stat", "company IS NOT NULL", "")};
    case SortBy::City:
      return {Way::Words, CARTERA_OF("SELECT contact_id, city FROM contact_stat", "city IS NOT NULL", "")};
    case SortBy::Phone:
      return {Way::Rows, CARTERA_OF("SELECT contact_id FROM contact_stat", "phone IS NOT NULL", " ORDER BY phone")};
    case SortBy::Email:
      return {Way::Rows,
              CARTERA_OF("SELECT contact_id FROM contact_stat", "email IS NOT NULL", " ORDER BY email COLLATE NOCASE")};
    case SortBy::LastContact:
      return {Way::Number,
              CARTERA_OF("SELECT contact_id, last_contact_at FROM contact_stat", "last_contact_at IS NOT NULL", "")};
    case SortBy::Stage:
      return {Way::Stage, "SELECT id, stage FROM contact WHERE stage IS NOT NULL",
              "SELECT id, stage FROM contact WHERE stage IS NOT NULL AND id IN (SELECT value FROM json_each(?1))"};
    case SortBy::Owner:
      return {Way::Words, "SELECT id, owner FROM contact WHERE owner IS NOT NULL",
              "SELECT id, owner FROM contact WHERE owner IS NOT NULL AND id IN (SELECT value FROM json_each(?1))"};
    case SortBy::Completeness:
      return {Way::Number, CARTERA_OF("SELECT contact_id, completeness FROM contact_stat", "completeness >= 0", "")};
    case SortBy::Name:
    case SortBy::Best: break;
  }
  // The index has them so.
  return {Way::Rows, "SELECT contact_id FROM contact_key ORDER BY live, sort_key",
          "SELECT contact_id FROM contact_key WHERE contact_id IN (SELECT value FROM json_each(?1)) ORDER BY sort_key"};
}

#undef CARTERA_OF

struct Keyed {
  qint64 id;
  qint64 key;
};

/// Different words, each with a number in the order they were met in.
class Words {
 public:
  qint64 numberOf(std::string_view word) {
    const auto size = static_cast<qsizetype>(word.size());
    const auto known = m_numbers.constFind(QByteArray::fromRawData(word.data(), size));
    if (known != m_numbers.constEnd()) return *known;
    const QByteArray kept(word.data(), size);
    m_numbers.insert(kept, static_cast<qint64>(m_words.size()));
    m_words.push_back(kept);
    return static_cast<qint64>(m_words.size()) - 1;
  }
  /// Their places when they are sorted, by number; those that sort alike share one.
  [[nodiscard]] std::vector<qint64> places(const QString& language) const {
    const text::SortKeys collator(language);
    std::vector<std::pair<QByteArray, size_t>> sorted;
    sorted.reserve(m_words.size());
    for (size_t i = 0; i < m_words.size(); ++i) sorted.emplace_back(collator.key(QString::fromUtf8(m_words[i])), i);
    std::sort(sorted.begin(), sorted.end());
    std::vector<qint64> out(m_words.size());
    qint64 place = 0;
    for (size_t i = 0; i < sorted.size(); ++i) {
      if (i > 0 && sorted[i].first != sorted[i - 1].first) ++place;
      out[sorted[i].second] = place;
    }
    return out;
  }

 private:
  QHash<QByteArray, qint64> m_numbers;
  std::vector<QByteArray> m_words;
};

/// Who has something to sort by, and its place.
Result<std::vector<Keyed>> keysOf(const Connection& db, const Question& question, const QByteArray& ids,
                                  const QString& language) {
  std::vector<Keyed> out;
  Words words;
  const QStringList& stages = stageKeys();
  CARTERA_TRY(eachRaw(db, ids.isEmpty() ? question.all : question.some, ids, [&](const RawRow& row) {
    qint64 key = std::ssize(out);
    switch (question.way) {
      case Way::Number: key = row.integer(1); break;
      case Way::Words: key = words.numberOf(row.text(1)); break;
      case Way::Stage: {
        const std::string_view stage = row.text(1);
        key = stages.indexOf(QLatin1String(stage.data(), static_cast<qsizetype>(stage.size())));
        if (key < 0) return true;
        break;
      }
      case Way::Rows: break;
    }
    out.push_back({row.integer(0), key});
    return true;
  }));
  if (question.way == Way::Words) {
    const std::vector<qint64> places = words.places(language);
    for (Keyed& k : out) k.key = places[static_cast<size_t>(k.key)];
  }
  return out;
}

}  // namespace

Result<std::vector<ContactId>> sorted(const Connection& db, std::vector<ContactId> ids, const Order& order,
                                      const QString& language) {
  if (order.isBest() || ids.size() < 2) return ids;
  QByteArray asked;
  if (ids.size() <= kFew) {
    std::vector<qint64> numbers;
    numbers.reserve(ids.size());
    for (const ContactId id : ids) numbers.push_back(id.value);
    asked = jsonIds(numbers).toUtf8();
  }
  CARTERA_ASSIGN(std::vector<Keyed> keys, keysOf(db, questionFor(order.by), asked, language));
  const auto byId = [](const Keyed& a, const Keyed& b) { return a.id < b.id; };
  if (!std::is_sorted(keys.begin(), keys.end(), byId)) std::sort(keys.begin(), keys.end(), byId);

  struct Placed {
    ContactId id;
    qint64 key;
  };
  std::vector<Placed> placed;
  placed.reserve(ids.size());
  std::vector<ContactId> without;
  for (const ContactId id : ids) {
    const auto found = std::lower_bound(keys.begin(), keys.end(), Keyed{id.value, 0}, byId);
    if (found != keys.end() && found->id == id.value) {
      placed.push_back({id, order.isDescending ? -found->key : found->key});
    } else {
      without.push_back(id);
    }
  }
  std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return a.key < b.key; });
  std::transform(placed.begin(), placed.end(), ids.begin(), [](const Placed& p) { return p.id; });
  std::copy(without.begin(), without.end(), ids.begin() + std::ssize(placed));
  return ids;
}

}  // namespace cartera::contacts
