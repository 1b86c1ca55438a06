// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/NumberedFields.h"

#include <algorithm>
#include <map>

#include "core/base/Text.h"
#include "core/contacts/FieldKey.h"
#include "core/exchange/FieldNames.h"
#include "core/exchange/RowKeys.h"

namespace cartera::numberedfields {

namespace {

QString keyOf(PointKind kind, const QString& value) {
  if (kind == PointKind::Email) return text::emailKey(value);
  return kind == PointKind::Phone ? text::phoneKey(value) : QString();
}

bool isSame(PointKind kind, const QString& a, const QString& b) {
  // What is too short to be a number has no key, and is itself alone.
  const QString key = keyOf(kind, a);
  return (!key.isEmpty() && key == keyOf(kind, b)) || rowkeys::isSameValue(a, b);
}

QString numbered(PointKind kind, int number) { return toText(kind) + u'[' + QString::number(number) + u']'; }

/// What a row says of one numbered point.
struct Numbered {
  QString value, label;
};

/// The points of one kind of a card, and which of them a row has spoken of.
class Places {
 public:
  Places(const ContactCard& card, const QHash<QString, QString>& flat, PointKind kind, const ImportRow& row)
      : m_kind(kind) {
    const QString base = toText(kind);
    for (const Point& p : card.points) {
      if (p.kind != kind) continue;
      const bool hasHeading = !flat.contains(numbered(kind, static_cast<int>(m_points.size()) + 1));
      const bool isNamed = std::any_of(row.values.begin(), row.values.end(), [&](const auto& kv) {
        return kv.first.startsWith(base) && !kv.first.endsWith(QLatin1String(".label")) &&
               isSame(kind, kv.second, p.value);
      });
      m_points.push_back({&p, hasHeading, isNamed, false});
    }
    m_count = static_cast<int>(m_points.size());
  }

  /// The place of what a row says, and whether it is there as it stands; a new place if there is none.
  struct Found {
    int number = 0;
    const Point* there = nullptr;
    bool isSame = false;
  };
  Found behind() { return {++m_count, nullptr, false}; }
  Found find(int number, const Numbered& said) {
    if (const size_t i = sameAs(said); i < m_points.size()) {
      m_points[i].isMet = true;
      return {static_cast<int>(i) + 1, m_points[i].point, true};
    }
    const auto take = [this](size_t i) {
      m_points[i].isTaken = true;
      return Found{static_cast<int>(i) + 1, m_points[i].point, false};
    };
    const auto firstOf = [this](const QString& label) {
      size_t i = 0;
      while (i < m_points.size() && (m_points[i].isTaken || text::fold(m_points[i].point->label) != text::fold(label)))
        ++i;
      return i;
    };
    const size_t none = m_points.size();
    if (!said.label.isEmpty() && firstOf(said.label) != none) return take(firstOf(said.label));
    // "Correo 2" of a list is one more address, and no newer state of the contact's second.
    if (m_kind == PointKind::Email && number > 1 && said.label.isEmpty()) return behind();
    const auto own = static_cast<size_t>(number) - 1;
    if (own >= none) return behind();
    if (!m_points[own].isTaken && !m_points[own].hasHeading) return take(own);
    if (said.label.isEmpty() && firstOf({}) != none) return take(firstOf({}));
    return behind();
  }

 private:
  struct OnCard {
    const Point* point;
    /// A column of its own: the first mobile is no "phone[1]".
    bool hasHeading;
    bool isTaken;
    bool isMet = false;
  };
  /// Who has one number under two labels says it twice: each time it is the one of that label, or one not met yet.
  [[nodiscard]] size_t sameAs(const Numbered& said) const {
    const auto firstOf = [&](const auto& fits) {
      const auto it = std::find_if(m_points.begin(), m_points.end(), [&](const OnCard& p) {
        return isSame(m_kind, p.point->value, said.value) && fits(p);
      });
      return static_cast<size_t>(it - m_points.begin());
    };
    const size_t labelled =
        firstOf([&](const OnCard& p) { return !p.isMet && rowkeys::isSameValue(p.point->label, said.label); });
    if (labelled < m_points.size()) return labelled;
    const size_t open = firstOf([](const OnCard& p) { return !p.isMet && !p.hasHeading; });
    return open < m_points.size() ? open : firstOf([](const OnCard&) { return true; });
  }
  PointKind m_kind;
  std::vector<OnCard> m_points;
  int m_count = 0;
};

}  // namespace

Place pointOf(const ContactCard& card, PointKind kind, const QString& value) {
  int number = 0;
  for (const Point& p : card.points) {
    if (p.kind != kind) continue;
    ++number;
    if (isSame(kind, p.value, value)) return {&p, number};
  }
  return {};
}

bool isPoint(const QString& key) {
  const qsizetype end = key.indexOf(u'[');
  return end > 0 && pointKindFrom(key.left(end)).has_value();
}

PointChanges comparePoints(const ContactCard& card, const QHash<QString, QString>& flat, const ImportRow& row,
                           bool overwrites) {
  PointChanges out;
  std::map<PointKind, std::map<int, Numbered>> said;
  for (const auto& [key, value] : row.values) {
    if (!isPoint(key)) continue;
    const FieldRef ref = parseField(key).value_or(FieldRef{});
    const auto kind = pointKindFrom(ref.base);
    if (!kind || ref.index == 0) continue;
    Numbered& one = said[*kind][ref.index];
    (ref.part.isEmpty() ? one.value : one.label) = value;
  }
  for (const auto& [kind, ofKind] : said) {
    Places places(card, flat, kind, row);
    const bool isTold = kind == PointKind::Email || kind == PointKind::Phone;
    const bool mayBeMore = !overwrites && isTold;
    const bool hasOne =
        std::any_of(card.points.begin(), card.points.end(), [kind = kind](const Point& p) { return p.kind == kind; });
    QStringList added;
    for (const auto& [number, one] : ofKind) {
      const auto isOne = [&, kind = kind, &one = one](const QString& v) { return isSame(kind, v, one.value); };
      if (one.value.isEmpty() || std::any_of(added.begin(), added.end(), isOne)) continue;
      auto found = places.find(number, one);
      if (mayBeMore && found.there != nullptr && !found.isSame) found = places.behind();
      if (isTold && hasOne && found.there == nullptr) out.further.emplace_back(numbered(kind, number), one.value);
      const QString key = numbered(kind, found.number);
      const QString label = key + QStringLiteral(".label");
      if (found.there == nullptr) {
        added.append(one.value);
        out.fills.emplace_back(key, one.value);
        if (!one.label.isEmpty()) out.fills.emplace_back(label, one.label);
        continue;
      }
      if (!found.isSame) {
        out.differs.emplace_back(key, one.value);
        if (isTold) out.replaced.emplace_back(numbered(kind, number), found.there->value);
      }
      if (one.label.isEmpty() || rowkeys::isSameValue(found.there->label, one.label)) continue;
      // The label of another number says nothing of this one.
      (found.isSame && found.there->label.isEmpty() ? out.fills : out.differs).emplace_back(label, one.label);
    }
  }
  return out;
}

int nextNumber(const ContactCard& card, PointKind kind, const contactfields::FieldValues& fills) {
  auto last = static_cast<int>(
      std::count_if(card.points.begin(), card.points.end(), [kind](const Point& p) { return p.kind == kind; }));
  for (const auto& [key, value] : fills) {
    const auto field = contactfields::parseKey(key);
    if (field && field->group == contactfields::FieldGroup::Point && field->pointKind == kind)
      last = std::max(last, field->index);
  }
  return last + 1;
}

bool names(const ImportRow& row, const QString& value) {
  return std::any_of(row.values.begin(), row.values.end(), [&value](const auto& kv) {
    const auto kind = rowkeys::addressKind(kv.first);
    return kind && isSame(*kind, kv.second, value);
  });
}

bool holdsPhone(const contactfields::FieldValues& values, const QString& phone) {
  return std::any_of(values.begin(), values.end(), [&phone](const auto& kv) {
    return rowkeys::addressKind(kv.first) == PointKind::Phone && isSame(PointKind::Phone, kv.second, phone);
  });
}

void compareAddresses(const ContactCard& card, const ImportRow& row, contactfields::FieldValues& fills) {
  std::map<int, contactfields::FieldValues> ofRow;
  for (const auto& [key, value] : row.values) {
    if (!key.startsWith(QLatin1String("addr["))) continue;
    const FieldRef ref = parseField(key).value_or(FieldRef{});
    if (ref.index > 0) ofRow[ref.index].emplace_back(ref.part, value);
  }
  const auto valueOf = [](const Address& a, const QString& part) {
    for (const contactfields::AddressPart& p : contactfields::addressParts())
      if (part == QLatin1String(p.key)) return a.*p.member;
    return part == QLatin1String("label") ? a.label : QString();
  };
  int next = static_cast<int>(card.addresses.size());
  for (const auto& [number, parts] : ofRow) {
    size_t found = card.addresses.size();
    for (size_t i = 0; i < card.addresses.size() && found == card.addresses.size(); ++i) {
      bool agrees = false;
      bool contradicts = false;
      for (const auto& [part, value] : parts) {
        const QString there = valueOf(card.addresses[i], part);
        if (part == QLatin1String("label") || there.isEmpty()) continue;
        (rowkeys::isSameValue(there, value) ? agrees : contradicts) = true;
      }
      if (agrees && !contradicts) found = i;
    }
    const bool isNew = found == card.addresses.size();
    const QString base =
        QStringLiteral("addr[") + QString::number(isNew ? ++next : static_cast<int>(found) + 1) + QStringLiteral("].");
    for (const auto& [part, value] : parts)
      if (isNew || valueOf(card.addresses[found], part).isEmpty()) fills.emplace_back(base + part, value);
  }
}

}  // namespace cartera::numberedfields
