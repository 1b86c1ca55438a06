// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/Blocking.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace cartera::duplicates {

namespace {

// A word of a name is rare when no more records than this have it.
constexpr quint32 kRareWord = 50;
constexpr size_t kKinds = 8;
// How the work is shared out, for progress.
constexpr double kKeyed = 0.3;

/// One key of one record. Two numbers, since some keys are made of two values.
struct Entry {
  BlockKey key;
  quint32 first, second, record;
  [[nodiscard]] auto group() const { return std::make_tuple(key, first, second); }
  bool operator<(const Entry& other) const {
    return std::tie(key, first, second, record) < std::tie(other.key, other.first, other.second, other.record);
  }
};

/// Records begin[0] up to end[0] of the entries share a key.
struct Block {
  size_t begin, end;
  [[nodiscard]] size_t members() const { return end - begin; }
  [[nodiscard]] size_t pairs() const { return members() * (members() - 1) / 2; }
};

Result<std::vector<Entry>> entriesOf(const ComparedRecords& records, const Progress& progress) {
  // Kind by kind, so that no sort keeps a cancel waiting for long.
  std::array<std::vector<Entry>, kKinds> kinds;
  const auto add = [&kinds](const Entry& entry) { kinds[static_cast<size_t>(entry.key)].push_back(entry); };
  for (size_t at = 0; at < records.size(); ++at) {
    if (!goesOn(progress, at, records.size())) return cancelled();
    const auto record = static_cast<quint32>(at);
    const auto one = [&](BlockKey key, ComparedRecords::Span values) {
      for (const quint32 v : values) add({key, v, 0, record});
    };
    const auto two = [&](BlockKey key, Field first, Field second) {
      for (const quint32 v : records.values(first, at))
        for (const quint32 w : records.values(second, at)) add({key, v, w + 1, record});
    };
    one(BlockKey::Email, records.values(Field::Email, at));
    one(BlockKey::Phone, records.values(Field::Phone, at));
    one(BlockKey::TaxId, records.values(Field::TaxId, at));
    one(BlockKey::Birthday, records.values(Field::Birthday, at));
    two(BlockKey::FamilyPostcode, Field::Family, Field::Postcode);
    two(BlockKey::GivenPostcode, Field::Given, Field::Postcode);
    two(BlockKey::StreetCity, Field::Street, Field::City);
    for (const quint32 word : records.nameWords(at))
      if (records.recordsWithWord(word) <= kRareWord) add({BlockKey::NameWord, word, 0, record});
    // One word alone is everybody's.
    const auto words = records.nameWords(at);
    if (words.last - words.first > 1)
      for (const quint32 name : records.values(Field::Name, at)) add({BlockKey::NameWord, name, 1, record});
  }
  std::vector<Entry> out;
  for (auto& kind : kinds) {
    if (progress && !progress(1)) return cancelled();
    std::sort(kind.begin(), kind.end());
    out.insert(out.end(), kind.begin(), kind.end());
    kind = {};
  }
  return out;
}

std::vector<Block> blocksOf(const std::vector<Entry>& entries) {
  std::vector<Block> out;
  for (size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
    while (end < entries.size() && entries[end].group() == entries[begin].group()) ++end;
    if (end - begin > 1) out.push_back({begin, end});
  }
  // Equal sizes stay in the order of their keys, which does not depend on that of the list.
  std::stable_sort(out.begin(), out.end(), [](const Block& a, const Block& b) { return a.members() < b.members(); });
  return out;
}

void tell(std::vector<SkippedKeys>& skipped, BlockKey key, const Block& block, const QString& why) {
  auto at = std::find_if(skipped.begin(), skipped.end(), [&](const auto& s) { return s.key == key && s.why == why; });
  if (at == skipped.end()) at = skipped.insert(skipped.end(), SkippedKeys{key, why, 0, 0});
  ++at->keys;
  at->members = std::max(at->members, static_cast<qint64>(block.members()));
}

/// Whether both records stand in `block` and in none before it. Each list is ascending.
bool meetFirstIn(quint32 block, const std::vector<quint32>& a, const std::vector<quint32>& b) {
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) return a[i] == block;
    if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return false;
}

}  // namespace

QString toText(BlockKey key) {
  switch (key) {
    case BlockKey::Email: return QStringLiteral("email");
    case BlockKey::Phone: return QStringLiteral("phone");
    case BlockKey::TaxId: return QStringLiteral("tax_id");
    case BlockKey::FamilyPostcode: return QStringLiteral("family+postcode");
    case BlockKey::GivenPostcode: return QStringLiteral("given+postcode");
    case BlockKey::NameWord: return QStringLiteral("name");
    case BlockKey::Birthday: return QStringLiteral("birthday");
    case BlockKey::StreetCity: break;
  }
  return QStringLiteral("street+city");
}

Result<Candidates> candidates(const ComparedRecords& records, const Progress& progress) {
  CARTERA_ASSIGN(const std::vector<Entry> entries, entriesOf(records, partOf(progress, 0, kKeyed)));
  const Progress meeting = partOf(progress, kKeyed, 1);
  std::vector<Block> blocks = blocksOf(entries);
  Candidates out;
  const size_t budget = kPairsPerRecord * records.size();
  size_t atMost = 0;
  // Which blocks each record stands in, so that a pair is taken where it first meets and nothing need be remembered.
  std::vector<std::vector<quint32>> blocksOfRecord(records.size());
  std::vector<Block> taken;
  for (const Block& block : blocks) {
    const BlockKey key = entries[block.begin].key;
    if (block.members() > kMostMembers) {
      tell(out.skipped, key, block, QStringLiteral("members"));
    } else if (atMost + block.pairs() > budget) {
      tell(out.skipped, key, block, QStringLiteral("pairs"));
    } else {
      atMost += block.pairs();
      for (size_t e = block.begin; e < block.end; ++e)
        blocksOfRecord[entries[e].record].push_back(static_cast<quint32>(taken.size()));
      taken.push_back(block);
    }
  }
  size_t met = 0;
  for (size_t n = 0; n < taken.size(); ++n) {
    for (size_t i = taken[n].begin; i < taken[n].end; ++i) {
      for (size_t j = i + 1; j < taken[n].end; ++j) {
        if (!goesOn(meeting, ++met, atMost)) return cancelled();
        const quint32 a = entries[i].record;
        const quint32 b = entries[j].record;
        if (!meetFirstIn(static_cast<quint32>(n), blocksOfRecord[a], blocksOfRecord[b])) continue;
        out.pairs.push_back({a, b, records.compare(a, b)});
      }
    }
  }
  return out;
}

}  // namespace cartera::duplicates
