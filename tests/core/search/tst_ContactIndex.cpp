// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/ContactIndex.h"

#include <algorithm>
#include <map>
#include <random>

#include "tests/support/Catch.h"
#include "tests/support/Rounds.h"

using namespace cartera;
using cartera::test::rounds;
using namespace cartera::search;

namespace {

/// The meaning of a search, written down plainly and slowly over whole QStrings: what the index must agree with.
struct BruteForce {
  std::map<qint64, IndexedContact> contacts;

  static bool isLetterOrDigit(QChar c) { return c.unicode() >= 0x80 || c.isLetterOrNumber(); }
  /// 2: at a word start, 1: inside a word, 0: nowhere.
  static int standsIn(const QStringList& parts, const QString& word) {
    int best = 0;
    for (const QString& part : parts) {
      for (qsizetype at = part.indexOf(word); at >= 0; at = part.indexOf(word, at + 1)) {
        const bool start = at == 0 || !isLetterOrDigit(part[at - 1]) || !isLetterOrDigit(word[0]);
        best = std::max(best, start ? 2 : 1);
      }
    }
    return best;
  }
  static int match(const IndexedContact& c, const SearchWords& words) {
    const QStringList parts = QString::fromUtf8(c.text).split(u'\n');
    const auto holdsDigits = [&](const QString& p) { return p.contains(QString::fromUtf8(words.digits)); };
    if (!words.digits.isEmpty() && std::any_of(parts.begin(), parts.end(), holdsDigits)) return 2;
    int all = 2;
    for (const QByteArray& w : words.words) all = std::min(all, standsIn(parts, QString::fromUtf8(w)));
    return all;
  }
  std::vector<Hit> find(const SearchWords& words) const {
    std::vector<std::pair<IndexedContact, int>> found;
    for (const auto& [id, c] : contacts) {
      if (const int m = words.isEmpty() ? 0 : match(c, words); m > 0) found.emplace_back(c, m);
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
      if (a.second != b.second) return a.second > b.second;
      if (a.first.importance != b.first.importance) return a.first.importance > b.first.importance;
      return a.first.id.value > b.first.id.value;
    });
    std::vector<Hit> hits;
    for (const auto& f : found) hits.push_back({f.first.id, f.second == 1});
    return hits;
  }
};

QStringList list(std::initializer_list<const char*> texts) {
  QStringList out;
  for (const char* t : texts) out.append(QString::fromUtf8(t));
  return out;
}

/// Names and addresses that share many letters, so that fragments hit.
IndexedContact randomContact(std::mt19937& random, qint64 id) {
  static const QStringList given = list({"maria", "jose luis", "ana", "marta", "ramon", "li", "иван", "nuria", "mar"});
  static const QStringList family = list({"garcia lopez", "martin", "perez", "marti puig", "almar", "otegui", "zhu"});
  static const QStringList hosts = list({"hotmail.com", "example.es", "gmail.com", "mar.example"});
  static const QStringList cities = list({"madrid", "barcelona", "palma de mallorca", "a coruna", ""});
  const auto pick = [&](const QStringList& from) { return from[static_cast<int>(random() % from.size())]; };
  const QString g = pick(given);
  const QString f = pick(family);
  QStringList parts{g + u' ' + f,
                    QString(g).remove(u' ') + u'.' + f.left(3) + QString::number(random() % 50) + u'@' + pick(hosts),
                    QStringLiteral("34") + QString::number(600000000 + random() % 200000000), pick(cities)};
  parts.removeAll(QString());
  return {ContactId(id), static_cast<qint64>(random() % 40), parts.join(u'\n').toUtf8()};
}

/// What people type: the beginnings, middles and ends of what is there, one or two words, and phones in groups.
QString randomFragment(std::mt19937& random, const BruteForce& all) {
  auto it = all.contacts.begin();
  std::advance(it, static_cast<long>(random() % all.contacts.size()));
  const QStringList parts = QString::fromUtf8(it->second.text).split(u'\n');
  const QString part = parts[static_cast<int>(random() % parts.size())];
  const auto cut = [&](const QString& s) {
    const auto from = static_cast<qsizetype>(random() % 3 == 0 ? random() % s.size() : 0);
    return s.mid(from, 1 + static_cast<qsizetype>(random() % 7));
  };
  switch (random() % 5) {
    case 0: return cut(part) + u' ' + cut(parts[0]);
    case 1: return part;
    case 2: return part.left(3) + u' ' + part.mid(3, 3);
    default: return cut(part);
  }
}

std::vector<IndexedContact> asVector(const BruteForce& all) {
  std::vector<IndexedContact> out;
  for (const auto& [id, c] : all.contacts) out.push_back(c);
  return out;
}

void checkAgrees(const ContactIndex& index, const BruteForce& all, const QString& typed, ScanKind kind) {
  const SearchWords words = searchWords(typed);
  const auto expected = all.find(words);
  for (const int limit : {1, 7, 50, 100'000}) {
    const Hits hits = index.find(words, limit, kind);
    INFO("typed \"" << typed.toStdString() << "\", limit " << limit);
    const auto end = expected.begin() + std::min<std::ptrdiff_t>(limit, std::ssize(expected));
    REQUIRE(hits.hits == std::vector<Hit>(expected.begin(), end));
    REQUIRE(hits.more == (std::ssize(expected) > limit));
  }
  for (const auto& [id, c] : all.contacts) {
    const bool isHit =
        std::any_of(expected.begin(), expected.end(), [&, i = id](const Hit& h) { return h.id.value == i; });
    if (ContactIndex::holds({c.text.constData(), static_cast<size_t>(c.text.size())}, words) != isHit)
      FAIL("contact " << id << " alone");
  }
}

}  // namespace

TEST_CASE("The index answers what a plain look at every contact answers, in the same order", "[search]") {
  const ScanKind kind = GENERATE(ScanKind::Plain, ScanKind::Avx2);
  if (kind == ScanKind::Avx2 && bestScan() != ScanKind::Avx2) {
    WARN("skipped: this processor has no AVX2");
    return;
  }
  std::mt19937 random(20261122);
  BruteForce all;
  for (qint64 id = 1; id <= 2000; ++id) all.contacts.emplace(id, randomContact(random, id));
  const ContactIndex index(asVector(all));
  CHECK(index.size() == 2000);
  for (int i = 0; i < rounds(500); ++i) checkAgrees(index, all, randomFragment(random, all), kind);
  for (const char* typed : {"m", "mar", "otmail", "@hotmail", ".com", "иван", "34", "a c", "zzz", "es es", "600 1"}) {
    checkAgrees(index, all, QString::fromUtf8(typed), kind);
  }
}

TEST_CASE("After many edits the index answers as one that was built just now, renewed or not", "[search]") {
  std::mt19937 random(7);
  BruteForce all;
  for (qint64 id = 1; id <= 500; ++id) all.contacts.emplace(id, randomContact(random, id));
  ContactIndex index(asVector(all));
  qint64 next = 500;
  for (int step = 1; step <= 3000; ++step) {
    const auto id = static_cast<qint64>(1 + random() % static_cast<unsigned>(next));
    switch (random() % 4) {
      case 0:
        all.contacts.erase(id);
        index.remove(ContactId(id));
        break;
      case 1: ++next; [[fallthrough]];
      default: {
        const qint64 target = random() % 4 == 0 ? next : id;
        const IndexedContact c = randomContact(random, target);
        all.contacts.insert_or_assign(target, c);
        index.put(c);
      }
    }
    if (step % 700 == 0) index = index.renewed();
    if (step % 100 == 0) {
      CHECK(index.size() == all.contacts.size());
      for (int i = 0; i < 10; ++i) checkAgrees(index, all, randomFragment(random, all), bestScan());
    }
  }
  const ContactIndex renewed = index.renewed();
  CHECK(renewed.tailSize() == 0);
  CHECK(renewed.size() == all.contacts.size());
  for (int i = 0; i < 50; ++i) checkAgrees(renewed, all, randomFragment(random, all), bestScan());
}

TEST_CASE("A word never reaches from one part of a contact into the next, nor into the next contact", "[search]") {
  const ContactIndex index({{ContactId(1), 1, "ana\nmaria"}, {ContactId(2), 0, "luisa\npena"}});
  CHECK(index.find(searchWords(QStringLiteral("anamaria")), 10).hits.empty());
  CHECK(index.find(searchWords(QStringLiteral("marialuisa")), 10).hits.empty());
  CHECK(index.find(searchWords(QStringLiteral("maria ana")), 10).hits.size() == 1);
}

TEST_CASE("An empty index and an empty question have no answers", "[search]") {
  CHECK(ContactIndex().find(searchWords(QStringLiteral("ana")), 10).hits.empty());
  CHECK(ContactIndex().renewed().size() == 0);
  const ContactIndex index({{ContactId(1), 1, "ana"}});
  CHECK(index.find(searchWords(QString()), 10).hits.empty());
  CHECK(index.find(searchWords(QStringLiteral("ana")), 0).hits.empty());
  CHECK(index.find(searchWords(QStringLiteral("...")), 10).hits.empty());
  CHECK_FALSE(ContactIndex::holds("ana", searchWords(QStringLiteral("..."))));
}

TEST_CASE("Both scans find the same places, at every offset and length around their width", "[search]") {
  if (bestScan() != ScanKind::Avx2) {
    WARN("skipped: this processor has no AVX2");
    return;
  }
  std::mt19937 random(3);
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (unsigned i = 0; i < random() % 150; ++i) text += "ab 1"[random() % 4];
    std::string needle;
    for (unsigned i = 0; i < 1 + random() % 40; ++i) needle += "ab 1"[random() % 4];
    if (random() % 2 == 0 && text.size() > needle.size())
      text.replace(random() % (text.size() - needle.size()), needle.size(), needle);
    for (size_t from = 0; from <= text.size(); from += 1 + random() % 9) {
      for (const bool starts : {false, true}) {
        REQUIRE(findBytes(text, needle, from, starts, ScanKind::Avx2) ==
                findBytes(text, needle, from, starts, ScanKind::Plain));
      }
    }
    REQUIRE(findBytes(text, needle, 0, false, ScanKind::Plain) == text.find(needle));
  }
}
