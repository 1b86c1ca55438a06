// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <random>

#include "core/contacts/ForeignPropertyStore.h"
#include "tests/support/core/MergeFixture.h"

namespace cartera::test {

/// What hangs on people, as text without owner and place: how often each is there. Copies that a merge or split made are
/// not counted, what stays out of sight with a merged one is.
using Multiset = std::map<QString, int>;

/// Two companies and six people who look alike, for merges, splits, edits and undos at random.
struct Crowd : MergeFixture {
  std::vector<ContactId> people;
  std::vector<ContactId> companies;
  std::mt19937_64 chance;
  int written = 0;

  static QString s(const char* text) { return QString::fromUtf8(text); }

  explicit Crowd(quint64 seed) : chance(seed) {
    for (int i = 0; i < 2; ++i)
      companies.push_back(add({{s("org.name"), QStringLiteral("Firm %1").arg(i)}}, ContactKind::Company));
    for (int i = 0; i < 6; ++i) {
      const QString n = QString::number(i);
      people.push_back(add({{s("given"), s("Ana") + n},
                            {s("family"), s("Gil")},
                            // Some have the same ones.
                            {s("email[1]"), QStringLiteral("ana%1@example.es").arg(i / 2)},
                            {s("phone.mobile"), QStringLiteral("61234567%1").arg(i)},
                            {s("addr.home.city"), s("Getafe") + n},
                            {s("org.name"), QStringLiteral("Firm %1").arg(i % 2)},
                            {s("tags"), i % 2 == 0 ? s("vip;old") : s("vip")},
                            {s("custom[Size]"), n},
                            {s("consent.email"), i % 3 == 0 ? s("no") : s("yes")},
                            {s("note"), s("note ") + n}}));
    }
  }
  size_t below(size_t n) { return static_cast<size_t>(chance() % n); }
  ContactId anybody(const std::vector<ContactId>& of) { return of[below(of.size())]; }
  bool isLive(ContactId id) const {
    return number("SELECT deleted_at IS NULL FROM contact WHERE id = " + id.toString().toLatin1()) == 1;
  }

  /// Some of what a person could choose from the other.
  QStringList someOf(ContactId kept, ContactId other) {
    QStringList take;
    for (const auto& choice : taken(merging::fieldChoices(file->db(), kept, other)))
      if (below(2) == 0) take += choice.field;
    return take;
  }

  /// What the rows of a table say. Tags, fields of one's own and pairs are copied by a merge, photos stay out of sight.
  static const std::map<QByteArray, QByteArray>& texts() {
    static const std::map<QByteArray, QByteArray> all = {
        {"point", "kind || ' ' || value"},
        {"address", "coalesce(street, '') || coalesce(city, '')"},
        {"membership", "coalesce(role, '-')"},
        {"stage_entry", "stage"},
        {"interaction", "kind || ' ' || coalesce(body, '')"},
        {"consent_event", "channel || state || coalesce(text_version, '')"},
        {"suppression", "coalesce(reason, '')"},
        {"foreign_property", "line"},
        {"task", "title"}};
    return all;
  }
  /// Each row that is not in the trash: its table, number and text.
  void eachRelation(const std::function<void(const QByteArray&, qint64, const QString&)>& see) const {
    for (const auto& [table, text] : texts()) {
      const bool hasCopies = table == "consent_event" || table == "suppression";
      const QByteArray sql = "SELECT id, " + text + " FROM " + table + " WHERE deleted_at IS NULL" +
                             QByteArray(hasCopies ? " AND coalesce(source, '') NOT IN ('merge', 'split')" : "");
      Statement q(file->db(), QString::fromLatin1(sql));
      taken(q.each([&, name = table](const Statement& r) {
        see(name, r.integer(0), QString::fromLatin1(name) + QLatin1Char(' ') + r.text(1));
      }));
    }
  }
  [[nodiscard]] Multiset relations() const {
    Multiset out;
    eachRelation([&](const QByteArray&, qint64, const QString& text) { ++out[text]; });
    return out;
  }

  /// Whether the adding of somebody was undone.
  [[nodiscard]] bool isUnmade(ContactId id) const {
    const auto changes = taken(file->history().changesOfRow(Table::Contact, id.value));
    return !taken(file->history().isActive(ChangeId(changes.front())));
  }
  /// A row that is not in the trash hangs on somebody who is to be seen, or who was merged into one, or whose adding was
  /// undone.
  void nothingHangsOnNobody() const {
    QByteArray unmade = "0";
    for (const auto* all : {&people, &companies})
      for (const ContactId id : *all)
        if (isUnmade(id)) unmade += "," + id.toString().toLatin1();
    for (const auto& reference : merging::references()) {
      if (reference.way == merging::Way::Stays) continue;
      const QByteArray table = schema::recordedTable(reference.table)->name;
      INFO(table.toStdString() << "." << reference.column);
      CHECK(number("SELECT count(*) FROM " + table + " t JOIN contact c ON c.id = t." + reference.column +
                   " WHERE t.deleted_at IS NULL AND c.deleted_at IS NOT NULL AND c.id NOT IN (" + unmade +
                   ") AND NOT EXISTS (SELECT 1 FROM contact_merge m WHERE m.other_id = c.id AND m.deleted_at IS "
                   "NULL)") == 0);
    }
    for (const ContactId id : people) {
      if (isUnmade(id)) continue;
      const ContactId kept = taken(merging::keptFor(file->db(), id));
      INFO(id.value << " kept by " << kept.value);
      CHECK(isLive(kept));
    }
  }

  /// Writes one thing more to somebody.
  void edit() {
    const ContactId id = anybody(people);
    if (!isLive(id)) return;
    const QString text = QString::number(++written);
    switch (below(4)) {
      case 0: set(id, s("note"), s("later ") + text); break;
      case 1:
        act("contact.edit", [&](StoreContext& ctx) -> Result<> {
          Point p;
          p.contact = id;
          p.kind = PointKind::Phone;
          p.value = QStringLiteral("69%1").arg(written, 7, 10, QLatin1Char('0'));
          CARTERA_TRY(points::add(ctx, p));
          return {};
        });
        break;
      case 2: set(id, s("custom[Size]"), text); break;
      default:
        act("contact.edit", [&](StoreContext& ctx) -> Result<> {
          Task t;
          t.contact = id;
          t.title = s("task ") + text;
          CARTERA_TRY(tasks::insert(ctx, t));
          return {};
        });
    }
  }
  void mergeTwo() {
    std::vector<ContactId> live = below(5) == 0 ? companies : people;
    std::erase_if(live, [&](ContactId id) { return !isLive(id); });
    if (live.size() < 2) return;
    const size_t kept = below(live.size());
    const size_t other = (kept + 1 + below(live.size() - 1)) % live.size();
    (void)merge(live[kept], live[other], someOf(live[kept], live[other]));
  }
  void splitOne() {
    const ContactId id = anybody(people);
    (void)file->transact(Op{s("contact.split"), {}}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(merging::split(ctx, id));
      return {};
    });
  }
};

}  // namespace cartera::test
