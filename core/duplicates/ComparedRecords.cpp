// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/ComparedRecords.h"

#include <QCryptographicHash>
#include <algorithm>
#include <numeric>
#include <tuple>

#include "core/base/SortUnique.h"
#include "core/base/Text.h"
#include "core/duplicates/NormalForms.h"
#include "core/duplicates/Similarity.h"

namespace cartera::duplicates {

namespace {

constexpr double kAllWords = 0.999;
constexpr double kMostWords = 0.7;
constexpr double kSomeWords = 0.4;
// The digits of month and day, which is all there is of a birthday without a year.
constexpr qsizetype kDayOfYear = 4;

int codeLevel(const QString& a, const QString& b) { return withinOneEdit(a, b) ? 1 : 0; }

int dateLevel(const QString& a, const QString& b) {
  const bool onlyOneHasYear = (a.size() == kDayOfYear) != (b.size() == kDayOfYear);
  if (onlyOneHasYear) return a.right(kDayOfYear) == b.right(kDayOfYear) ? 1 : 0;
  return codeLevel(a, b);
}

int wordsLevel(const std::vector<quint32>& a, const std::vector<quint32>& b) {
  const double common = jaccard(a, b);
  if (common >= kAllWords) return 3;
  if (common >= kMostWords) return 2;
  return common >= kSomeWords ? 1 : 0;
}

}  // namespace

/// The normal forms of one record, by field.
struct ComparedRecords::Forms {
  std::array<QStringList, kFields> values;
  QStringList nameWords;
  QString suffix;
  bool isWhole = false;

  explicit Forms(const PersonRecord& r) {
    const auto put = [this](Field field, const QString& value) {
      if (!value.isEmpty()) values[static_cast<size_t>(field)].append(value);
    };
    isWhole = r.given.isEmpty() && r.family.isEmpty() && !r.name.isEmpty();
    put(Field::Given, normal::givenName(r.given));
    put(Field::Family, normal::name(r.family));
    const QStringList parts{r.given, r.family};
    nameWords = isWhole ? normal::companyWords(r.name) : normal::words(parts.join(u' '));
    put(Field::Name, nameWords.join(u' '));
    put(Field::Birthday, normal::date(r.birthday));
    put(Field::TaxId, normal::code(r.taxId));
    for (const auto& e : r.emails) put(Field::Email, normal::email(e));
    for (const auto& p : r.phones) put(Field::Phone, normal::phone(p));
    for (const auto& s : r.streets) put(Field::Street, normal::words(s).join(u' '));
    for (const auto& s : r.streets2) put(Field::Street2, normal::words(s).join(u' '));
    for (const auto& c : r.cities) put(Field::City, normal::name(c));
    for (const auto& p : r.postcodes) put(Field::Postcode, normal::code(p));
    for (const auto& g : r.regions) put(Field::Region, normal::name(g));
    for (const auto& o : r.organisations) put(Field::Organisation, normal::companyWords(o).join(u' '));
    suffix = normal::name(r.suffix);
    for (auto& list : values) {
      list.sort();
      list.removeDuplicates();
    }
  }

  /// Equal for equal records, whatever their number.
  [[nodiscard]] QByteArray digest() const {
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto add = [&](const QString& value, char end) {
      hash.addData(value.toUtf8());
      hash.addData(QByteArrayView(&end, 1));
    };
    for (const auto& list : values) {
      for (const auto& v : list) add(v, '\1');
      add({}, '\2');
    }
    add(suffix, '\3');
    return hash.result();
  }
};

void ComparedRecords::Column::add(const QString& text) {
  const auto next = static_cast<quint32>(texts.size());
  const auto found = numbers.constFind(text);
  const quint32 id = found == numbers.constEnd() ? next : *found;
  if (id == next) {
    numbers.insert(text, id);
    texts.push_back(text);
    counts.push_back(0);
  }
  ++counts[id];
  ids.push_back(id);
}

void ComparedRecords::Column::endRecord() {
  if (starts.back() != ids.size()) ++present;
  std::sort(ids.begin() + starts.back(), ids.end());
  starts.push_back(static_cast<quint32>(ids.size()));
}

void ComparedRecords::Column::seal() {
  numbers = {};
  wordNumbers = {};
}

Result<ComparedRecords> ComparedRecords::make(const std::vector<PersonRecord>& records, const Progress& progress) {
  ComparedRecords out;
  auto& order = out.m_order;
  order.resize(records.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::vector<QByteArray> digests;
  digests.reserve(records.size());
  // Each is made twice: the forms of all at once would take more room than all that is kept of them.
  const size_t steps = 2 * records.size();
  for (const auto& r : records) {
    digests.push_back(Forms(r).digest());
    if (!goesOn(progress, digests.size(), steps)) return cancelled();
  }
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    const int which = digests[a].compare(digests[b]);
    return which != 0 ? which < 0 : records[a].id < records[b].id;
  });
  digests = {};
  out.m_isWhole.reserve(records.size());
  for (const size_t at : order) {
    out.add(Forms(records[at]));
    if (!goesOn(progress, records.size() + out.m_isWhole.size(), steps)) return cancelled();
  }
  for (auto& column : out.m_columns) column.seal();
  out.m_nameWords.seal();
  out.m_suffixes.seal();
  return out;
}

void ComparedRecords::add(const Forms& forms) {
  for (const auto& spec : fieldSpecs()) {
    Column& column = m_columns[static_cast<size_t>(spec.field)];
    for (const auto& value : forms.values[static_cast<size_t>(spec.field)]) {
      column.add(value);
      if (spec.type != FieldType::Tokens || column.words.size() == column.texts.size()) continue;
      std::vector<quint32> words;
      for (const auto& word : value.split(u' ')) {
        const auto next = static_cast<quint32>(column.wordNumbers.size());
        const auto found = column.wordNumbers.constFind(word);
        words.push_back(found == column.wordNumbers.constEnd() ? *column.wordNumbers.insert(word, next) : *found);
      }
      sortUnique(words);
      column.words.push_back(std::move(words));
    }
    column.endRecord();
  }
  for (const auto& word : forms.nameWords) m_nameWords.add(word);
  m_nameWords.endRecord();
  if (!forms.suffix.isEmpty()) m_suffixes.add(forms.suffix);
  m_suffixes.endRecord();
  m_isWhole.push_back(forms.isWhole);
}

int ComparedRecords::level(const FieldSpec& spec, size_t a, size_t b) const {
  const Column& values = column(spec.field);
  const Span left = values.of(a);
  const Span right = values.of(b);
  if (left.empty() || right.empty()) return Pattern::kMissing;
  const int best = levelsOf(spec.type) - 1;
  int found = 0;
  for (const quint32 x : left) {
    for (const quint32 y : right) {
      if (x == y) return best;
      const int here = spec.field == Field::Birthday  ? dateLevel(values.texts[x], values.texts[y])
                       : spec.field == Field::Family  ? surnameLevel(values.texts[x], values.texts[y])
                       : spec.type == FieldType::Name ? nameLevel(values.texts[x], values.texts[y])
                       : spec.type == FieldType::Code ? codeLevel(values.texts[x], values.texts[y])
                                                      : wordsLevel(values.words[x], values.words[y]);
      found = std::max(found, here);
    }
  }
  return found;
}

NameParts ComparedRecords::partsOf(size_t at) const {
  const auto text = [&](Field field) -> QStringView {
    const Span values = column(field).of(at);
    return values.empty() ? QStringView() : QStringView(column(field).texts[*values.first]);
  };
  return {text(Field::Given), text(Field::Family)};
}

NameMatch ComparedRecords::namesOf(size_t a, size_t b) const {
  if (m_isWhole[a] || m_isWhole[b]) return {};
  const Span left = m_nameWords.of(a);
  const Span right = m_nameWords.of(b);
  return matchNames(partsOf(a), partsOf(b), std::equal(left.begin(), left.end(), right.begin(), right.end()));
}

Pattern ComparedRecords::compare(size_t a, size_t b) const {
  Pattern out;
  // Names are compared part by part where both have parts, and word by word where one of them came in one piece.
  const bool byParts = !m_isWhole[a] && !m_isWhole[b];
  const NameMatch names = namesOf(a, b);
  for (const auto& spec : fieldSpecs()) {
    const bool isPart = isPartOfName(spec.field);
    if (isPart ? !byParts : spec.field == Field::Name && byParts) continue;
    const bool isElsewhere = isPart && names.way != NameWay::ByColumn;
    const int elsewhere = spec.field == Field::Given ? names.given : names.family;
    const int at = isElsewhere ? elsewhere : level(spec, a, b);
    if (at != Pattern::kMissing) out.set(spec.field, at);
  }
  return out;
}

double ComparedRecords::Column::share(quint32 value, double without) const {
  const double others = std::max(1.0, static_cast<double>(present) - without);
  return std::max(0.0, static_cast<double>(counts[value]) - without) / others;
}

double ComparedRecords::shareOfCommon(Field field, size_t a, size_t b, Share share) const {
  const Span right = values(field, b);
  double rarest = 1;
  bool isThere = false;
  for (const quint32 x : values(field, a)) {
    if (!std::binary_search(right.begin(), right.end(), x)) continue;
    isThere = true;
    rarest = std::min(rarest, column(field).share(x, share == Share::Besides ? 2 : 0));
  }
  return isThere || !isPartOfName(field) ? rarest : shareElsewhere(field, a, b, share);
}

std::pair<double, double> ComparedRecords::sharesOfName(size_t at, Share share) const {
  const auto shareIn = [&](Field field) {
    const Span own = values(field, at);
    return own.empty() ? 1 : column(field).share(*own.first, share == Share::Besides ? 1 : 0);
  };
  std::pair<double, double> out{shareIn(Field::Given), shareIn(Field::Family)};
  // All of a name that stands in one column is what the two have in common.
  if (!partsOf(at).areBoth()) out = {std::min(out.first, out.second), 1};
  return out;
}

double ComparedRecords::shareElsewhere(Field field, size_t a, size_t b, Share share) const {
  const bool isApart = partsOf(a).areBoth();
  const auto left = sharesOfName(a, share);
  const auto right = sharesOfName(b, share);
  // One of the two has its words where they belong, and there they are the more frequent: nobody else has the first name
  // "García López".
  const auto rank = [](const auto& shares) { return std::tuple(shares.first * shares.second, shares); };
  const bool isLeft = isApart == partsOf(b).areBoth() ? rank(left) >= rank(right) : isApart;
  const auto& those = isLeft ? left : right;
  return field == Field::Given ? those.first : those.second;
}

bool ComparedRecords::haveDifferentSuffixes(size_t a, size_t b) const {
  const Span left = m_suffixes.of(a);
  const Span right = m_suffixes.of(b);
  // One without a suffix may be anybody of the family.
  if (left.empty() != right.empty()) return true;
  return !left.empty() && *left.first != *right.first;
}

}  // namespace cartera::duplicates
