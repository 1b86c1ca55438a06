// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/Analysis.h"

#include <algorithm>
#include <cmath>

namespace cartera::duplicates {

namespace {

// How the work is shared out, for progress.
constexpr double kPrepared = 0.3;
constexpr double kCompared = 0.8;
constexpr double kFitted = 0.9;

/// What stands in a field of a record, as it was written.
QString writtenIn(const PersonRecord& r, Field field) {
  const auto joined = [](QStringList values) {
    values.removeAll(QString());
    return values.join(QStringLiteral(", "));
  };
  switch (field) {
    case Field::Given: return r.given;
    case Field::Family: return r.family;
    case Field::Name: return r.given.isEmpty() && r.family.isEmpty() ? r.name : joined({r.given, r.family});
    case Field::Birthday: return r.birthday;
    case Field::TaxId: return r.taxId;
    case Field::Email: return joined(r.emails);
    case Field::Phone: return joined(r.phones);
    case Field::Street: return joined(r.streets);
    case Field::Street2: return joined(r.streets2);
    case Field::City: return joined(r.cities);
    case Field::Postcode: return joined(r.postcodes);
    case Field::Region: return joined(r.regions);
    case Field::Organisation: break;
  }
  return joined(r.organisations);
}

Certainty certaintyOf(const ComparedRecords& records, const Candidate& pair, const Judgement& judged, NameWay way) {
  if (judged.posterior < kCertainFrom || judged.compared < kFewestFields) return Certainty::Possible;
  const auto isSame = [&](Field f) { return pair.pattern.level(f) == levelsOf(specOf(f).type) - 1; };
  const auto differs = [&](Field f) { return pair.pattern.level(f) == 0; };
  const bool isNamedSame = isSame(Field::Name) || (isSame(Field::Given) && !differs(Field::Family));
  const bool isItself = isSame(Field::Birthday) || isSame(Field::TaxId) || isSame(Field::Email) ||
                        (isSame(Field::Phone) && way != NameWay::Swapped);
  const bool isAnother = differs(Field::Birthday) || differs(Field::TaxId) ||
                         (differs(Field::Street) && way != NameWay::ByColumn) ||
                         records.haveDifferentSuffixes(pair.a, pair.b);
  return isNamedSame && isItself && !isAnother ? Certainty::Certain : Certainty::Possible;
}

Agreement agreementOf(const NameMatch& names) {
  switch (names.way) {
    case NameWay::Swapped: return names.isSame() ? Agreement::Swapped : Agreement::SwappedClose;
    case NameWay::Whole: return names.isSame() ? Agreement::Whole : Agreement::WholeClose;
    case NameWay::Divided: return Agreement::Divided;
    case NameWay::ByColumn: break;
  }
  return Agreement::Differs;
}

std::vector<Reason> reasonsOf(const Candidate& pair, const Judgement& judged, const NameMatch& names,
                              const PersonRecord& a, const PersonRecord& b) {
  std::vector<Reason> out;
  const auto weightOf = [&](Field field) { return judged.weights[static_cast<size_t>(field)]; };
  // Of a name in other columns one thing is to be said, and not one of each of them.
  const bool isElsewhere = names.way != NameWay::ByColumn;
  if (isElsewhere)
    out.push_back({Field::Name, agreementOf(names), writtenIn(a, Field::Name), writtenIn(b, Field::Name),
                   weightOf(Field::Given) + weightOf(Field::Family)});
  for (const auto& spec : fieldSpecs()) {
    const int level = pair.pattern.level(spec.field);
    if (level == Pattern::kMissing || (isElsewhere && isPartOfName(spec.field))) continue;
    out.push_back({spec.field, agreementAt(spec.type, level), writtenIn(a, spec.field), writtenIn(b, spec.field),
                   weightOf(spec.field)});
  }
  std::stable_sort(out.begin(), out.end(), [](const Reason& x, const Reason& y) {
    if ((x.weight > 0) != (y.weight > 0)) return x.weight > 0;
    return std::abs(x.weight) > std::abs(y.weight);
  });
  return out;
}

}  // namespace

QString toText(Certainty certainty) {
  return certainty == Certainty::Certain ? QStringLiteral("certain") : QStringLiteral("possible");
}

Result<Analysis> analyse(const std::vector<PersonRecord>& records, const Progress& progress) {
  Analysis out;
  out.records = static_cast<qint64>(records.size());
  if (progress && !progress(0)) return cancelled();
  CARTERA_ASSIGN(const ComparedRecords compared, ComparedRecords::make(records, partOf(progress, 0, kPrepared)));
  CARTERA_ASSIGN(Candidates found, candidates(compared, partOf(progress, kPrepared, kCompared)));
  CARTERA_ASSIGN(out.model, fitModel(compared, found.pairs, partOf(progress, kCompared, kFitted)));
  out.compared = static_cast<qint64>(found.pairs.size());
  out.skipped = std::move(found.skipped);
  const Progress judging = partOf(progress, kFitted, 1);
  size_t done = 0;
  for (const auto& candidate : found.pairs) {
    if (!goesOn(judging, ++done, found.pairs.size())) return cancelled();
    const Judgement judged = judge(out.model, compared, candidate);
    if (judged.posterior < kLeastPosterior) continue;
    const PersonRecord* a = &records[compared.source(candidate.a)];
    const PersonRecord* b = &records[compared.source(candidate.b)];
    const NameMatch names = compared.namesOf(candidate.a, candidate.b);
    const Certainty certainty = certaintyOf(compared, candidate, judged, names.way);
    if (a->id > b->id) std::swap(a, b);
    out.pairs.push_back({a->id, b->id, judged.posterior, certainty, reasonsOf(candidate, judged, names, *a, *b)});
  }
  std::sort(out.pairs.begin(), out.pairs.end(), [](const Pair& x, const Pair& y) {
    if (x.posterior != y.posterior) return x.posterior > y.posterior;
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  return out;
}

}  // namespace cartera::duplicates
