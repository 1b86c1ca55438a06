// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/PairLines.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <functional>

#include "core/base/Text.h"
#include "core/contacts/ContactFields.h"
#include "core/contacts/ContactKeys.h"
#include "core/contacts/FieldKey.h"
#include "ui/text/DuplicateText.h"
#include "ui/text/FieldText.h"

namespace cartera::pairlines {

namespace {

using contactfields::FieldGroup;
using duplicatedata::Comparison;
using duplicatedata::Side;

/// What may be there once: the columns of a contact and fields of one's own.
bool isSingle(const QString& key) {
  const auto parsed = contactfields::parseKey(key);
  if (!parsed) return false;
  switch (parsed->group) {
    case FieldGroup::Text:
    case FieldGroup::Kind:
    case FieldGroup::Stage:
    case FieldGroup::Private:
    case FieldGroup::Date:
    case FieldGroup::Custom: return true;
    default: return false;
  }
}

bool isConsent(const QString& key) {
  const auto parsed = contactfields::parseKey(key);
  return parsed && parsed->group == FieldGroup::Consent && (parsed->part.isEmpty() || parsed->part == u"partners");
}

bool isName(const QString& key) {
  static const QStringList kNames{QStringLiteral("kind"),    QStringLiteral("display_name"), QStringLiteral("prefix"),
                                  QStringLiteral("given"),   QStringLiteral("middle"),       QStringLiteral("family"),
                                  QStringLiteral("suffix"),  QStringLiteral("nickname"),     QStringLiteral("tax_id"),
                                  QStringLiteral("birthday")};
  return kNames.contains(key);
}

/// The kind of point's own comparison: "612 34 56 78" and "+34612345678" are one.
QString keyOf(const Point& p) {
  const QString key = contactkeys::pointKey(p.kind, p.value);
  return key.isEmpty() ? p.value.simplified().toLower() : key;
}

/// What is there once for both, and what each has of a kind.
struct Several {
  QStringList shown;
  QStringList keys;
};

Several pointsOf(const Side& side, PointKind kind) {
  Several out;
  for (const Point& p : side.card.points) {
    if (p.kind != kind) continue;
    const QString value = kind == PointKind::Phone ? text::phoneDisplay(p.value) : p.value;
    out.shown += p.label.isEmpty() ? value : QString(value + QStringLiteral(" (") + pointLabel(p.label) + u')');
    out.keys += keyOf(p);
  }
  return out;
}

Several addressesOf(const Side& side) {
  Several out;
  for (const Address& a : side.card.addresses) {
    QStringList parts;
    for (const QString& part : {a.street, a.street2, a.street3, a.poBox, QString(a.postcode + u' ' + a.city).trimmed(),
                                a.region, a.country, a.formatted})
      if (!part.isEmpty()) parts += part;
    out.shown += parts.join(QStringLiteral(", "));
    out.keys += out.shown.last().toLower();
  }
  return out;
}

Several companiesOf(const Side& side) {
  Several out;
  for (const CardMembership& m : side.card.memberships) {
    out.shown +=
        m.membership.role.isEmpty() ? m.companyName : QString(m.companyName + u' ' + u'·' + u' ' + m.membership.role);
    out.keys += m.membership.company.toString();
  }
  return out;
}

Several tagsOf(const Side& side) {
  Several out;
  for (const Tag& t : side.card.tags) out.shown += t.name;
  out.keys = out.shown;
  return out;
}

class Builder {
 public:
  explicit Builder(const Comparison& pair) : m_pair(pair) {
    for (const auto& choice : pair.choices) m_choices.insert(choice.field, &choice);
    for (const auto& [key, value] : contactfields::flatten(pair.left.card)) remember(key, value, m_left);
    for (const auto& [key, value] : contactfields::flatten(pair.right.card)) remember(key, value, m_right);
  }

  std::vector<Line> take() {
    addSingles([](const QString& key) { return isName(key); });
    addSeveral("org.name", companiesOf);
    addSeveral("email", [](const Side& s) { return pointsOf(s, PointKind::Email); });
    addMain("email[1]", [](const QString& value) { return value; });
    addSeveral("phone", [](const Side& s) { return pointsOf(s, PointKind::Phone); });
    addMain("phone[1]", text::phoneDisplay);
    addSeveral("addr", addressesOf);
    addSeveral("url", [](const Side& s) { return pointsOf(s, PointKind::Url); });
    addSeveral("social", [](const Side& s) { return pointsOf(s, PointKind::Social); });
    addSingles([](const QString& key) { return !isName(key) && isSingle(key); });
    addSeveral("tags", tagsOf);
    addConsents();
    addTimeline();
    return std::move(m_lines);
  }

 private:
  void remember(const QString& key, const QString& value, QHash<QString, QString>& values) {
    if (!m_order.contains(key)) m_order += key;
    values.insert(key, value);
  }

  void addSingles(const std::function<bool(const QString&)>& isMeant) {
    for (const QString& key : std::as_const(m_order)) {
      if (!isSingle(key) || !isMeant(key)) continue;
      Line line{key, fieldLabel(key), fieldValueText(key, m_left.value(key)), fieldValueText(key, m_right.value(key))};
      line.way = wayOf(key, line);
      m_lines.push_back(line);
    }
  }

  Way wayOf(const QString& key, Line& line) const {
    const merging::FieldChoice* choice = m_choices.value(key);
    if (choice == nullptr) return m_left.value(key) == m_right.value(key) ? Way::Same : Way::Both;
    line.showsRight = choice->takesOther != m_pair.keepsRight;
    // What only the other has fills the gap, unless it would make another name of two.
    return choice->kept.isEmpty() && choice->takesOther ? Way::Both : Way::Choose;
  }

  template <class Read>
  void addSeveral(const char* field, Read read) {
    const Several left = read(m_pair.left);
    const Several right = read(m_pair.right);
    if (left.shown.isEmpty() && right.shown.isEmpty()) return;
    const bool isSame =
        QSet<QString>(left.keys.begin(), left.keys.end()) == QSet<QString>(right.keys.begin(), right.keys.end());
    const QString key = QLatin1String(field);
    m_lines.push_back(
        {key, fieldLabel(key), left.shown.join(u'\n'), right.shown.join(u'\n'), isSame ? Way::Same : Way::Both});
  }

  /// Which of them is the main one, where both have another.
  void addMain(const char* field, const std::function<QString(const QString&)>& shown) {
    const QString key = QLatin1String(field);
    const merging::FieldChoice* choice = m_choices.value(key);
    if (choice == nullptr) return;
    const bool keepsRight = m_pair.keepsRight;
    m_lines.push_back({key, mergeFieldLabel(key), shown(keepsRight ? choice->other : choice->kept),
                       shown(keepsRight ? choice->kept : choice->other), Way::Choose,
                       choice->takesOther != keepsRight});
  }

  void addConsents() {
    for (const QString& key : std::as_const(m_order)) {
      if (!isConsent(key)) continue;
      const bool isSame = m_left.value(key) == m_right.value(key);
      m_lines.push_back({key, fieldLabel(key), fieldValueText(key, m_left.value(key)),
                         fieldValueText(key, m_right.value(key)), isSame ? Way::Same : Way::Stricter});
    }
  }

  void addTimeline() {
    const auto say = [](const Side& side) {
      if (side.entries == 0) return QString();
      return side.entries < duplicatedata::kMostEntries
                 ? QCoreApplication::translate("PairLines", "%n entries", nullptr, side.entries)
                 : QCoreApplication::translate("PairLines", "%n entries or more", nullptr, side.entries);
    };
    if (m_pair.left.entries + m_pair.right.entries == 0) return;
    m_lines.push_back({QStringLiteral("timeline"), QCoreApplication::translate("PairLines", "Timeline"),
                       say(m_pair.left), say(m_pair.right), Way::Both});
  }

  const Comparison& m_pair;
  QHash<QString, const merging::FieldChoice*> m_choices;
  /// Outside names in the order of a card, of either.
  QStringList m_order;
  QHash<QString, QString> m_left, m_right;
  std::vector<Line> m_lines;
};

}  // namespace

std::vector<Line> linesOf(const Comparison& pair) { return Builder(pair).take(); }

}  // namespace cartera::pairlines
