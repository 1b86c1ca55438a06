// SPDX-License-Identifier: GPL-3.0-or-later
// Merges, splits, edits, and undo of any change of any age: what is there is what the changes that are on say, and a no
// that was said to several holds for each of them.
#include <algorithm>
#include <set>

#include "tests/core/duplicates/Crowd.h"

using namespace cartera;
using namespace cartera::test;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// One row, and what the changes made of it. What of it is on is asked of the journal, what it then says is worked out here.
struct Fact {
  QByteArray table;
  qint64 row = 0;
  /// The first one made it.
  std::vector<std::pair<ChangeId, QString>> says;
  std::vector<ChangeId> removed;
};

/// Edits that are known in full, so that what is to be there need not be read from the file.
struct ModelledCrowd : Crowd {
  std::vector<Fact> facts;
  /// How many changes of each kind were switched, by the code of the change.
  std::map<QString, int> switched;

  explicit ModelledCrowd(quint64 seed) : Crowd(seed) {
    eachRelation([&](const QByteArray& table, qint64 row, const QString& text) {
      const auto changes = taken(file->history().changesOfRow(*numberOf(table), row));
      facts.push_back({table, row, {{ChangeId(changes.front()), text}}, {}});
    });
  }
  static std::optional<Table> numberOf(const QByteArray& name) {
    for (const auto& table : schema::recordedTables())
      if (name == table.name) return table.number;
    return std::nullopt;
  }
  [[nodiscard]] bool isOn(ChangeId change) const {
    const auto known = m_isOn.find(change.value);
    if (known != m_isOn.end()) return known->second;
    return m_isOn[change.value] = taken(file->history().isActive(change));
  }
  [[nodiscard]] bool isThere(const Fact& fact) const {
    return isOn(fact.says.front().first) &&
           std::none_of(fact.removed.begin(), fact.removed.end(), [&](ChangeId c) { return isOn(c); });
  }
  [[nodiscard]] Multiset expected() const {
    m_isOn.clear();
    Multiset out;
    for (const Fact& fact : facts) {
      if (!isThere(fact)) continue;
      QString text = fact.says.front().second;
      for (const auto& [change, says] : fact.says)
        if (isOn(change)) text = says;
      ++out[text];
    }
    return out;
  }

  /// Something new for somebody, of every kind.
  void addOne() {
    const ContactId id = anybody(people);
    if (!isLive(id)) return;
    const QString n = QString::number(++written);
    QByteArray table;
    QString text;
    qint64 row = 0;
    const ChangeSet done = act("contact.edit", [&](StoreContext& ctx) -> Result<> {
      switch (below(7)) {
        case 0: return newNote(ctx, id, n, table, text, row);
        case 1: return newTask(ctx, id, n, table, text, row);
        case 2: return newPhone(ctx, id, n, table, text, row);
        case 3: return newAddress(ctx, id, n, table, text, row);
        case 4: return newAnswer(ctx, id, n, table, text, row);
        case 5: return newExclusion(ctx, id, n, table, text, row);
        default: return newLine(ctx, id, n, table, text, row);
      }
    });
    facts.push_back({table, row, {{done.id, QString::fromLatin1(table) + QLatin1Char(' ') + text}}, {}});
  }
  /// Says something else in a note, task or phone that is to be seen, or removes it.
  void changeOne() {
    Fact& fact = facts[below(facts.size())];
    const bool isPhone = fact.says.front().second.startsWith(QLatin1String("point phone"));
    const bool isKnown = fact.table == "interaction" || fact.table == "task" || isPhone;
    if (!isKnown || !isThere(fact)) return;
    const ContactId owner(
        number("SELECT contact_id FROM " + fact.table + " WHERE id = " + QByteArray::number(fact.row)));
    if (!isLive(owner)) return;
    const bool isRemoved = below(3) == 0;
    // The number of somebody who is on the list of exclusions stays there when it is taken from them.
    const bool isKept = isPhone && number(
                                       "SELECT count(*) FROM suppression WHERE kind = 'contact' AND deleted_at IS "
                                       "NULL AND contact_id = " +
                                       owner.toString().toLatin1()) > 0;
    QString text;
    const ChangeSet done = act("contact.edit", [&](StoreContext& ctx) -> Result<> {
      if (isRemoved) return remove(ctx, fact);
      return write(ctx, fact, QString::number(++written), text);
    });
    if (isRemoved) {
      fact.removed.push_back(done.id);
    } else {
      fact.says.emplace_back(done.id, QString::fromLatin1(fact.table) + QLatin1Char(' ') + text);
    }
    // For messages and for calls.
    for (int i = 0; isKept && i < 2; ++i)
      facts.push_back({"suppression", 0, {{done.id, s("suppression opted_out")}}, {}});
  }
  /// Switches any change of any age; one that cannot be changes nothing. Whoever stays though their adding is off is there
  /// with all that is theirs, and is brought back at once: what is on says nothing of them.
  void switchOne() {
    const auto changes = taken(file->history().list(1000));
    const auto& change = changes[below(changes.size())];
    const Multiset before = relations();
    const auto done = file->undo(change.id);
    if (!done) {
      REQUIRE(relations() == before);
      return;
    }
    const auto isSomebody = [](const LeftCell& left) { return left.table == Table::Contact && left.column.isEmpty(); };
    if (std::none_of(done->left.begin(), done->left.end(), isSomebody)) {
      ++switched[change.op.kind == ChangeKind::Action ? change.op.code : s("switch")];
      return;
    }
    REQUIRE(relations() == before);
    REQUIRE(file->undo(done->change.id));
  }

 private:
  // Until somebody writes again.
  mutable std::map<qint64, bool> m_isOn;

  static Result<> newNote(StoreContext& ctx, ContactId id, const QString& n, QByteArray& table, QString& text,
                          qint64& row) {
    Interaction x;
    x.contact = id;
    x.body = n;
    CARTERA_ASSIGN(const InteractionId made, interactions::insert(ctx, x));
    table = "interaction";
    text = s("note ") + n;
    row = made.value;
    return {};
  }
  static Result<> newTask(StoreContext& ctx, ContactId id, const QString& n, QByteArray& table, QString& text,
                          qint64& row) {
    Task x;
    x.contact = id;
    x.title = n;
    CARTERA_ASSIGN(const TaskId made, tasks::insert(ctx, x));
    table = "task";
    text = n;
    row = made.value;
    return {};
  }
  static Result<> newPhone(StoreContext& ctx, ContactId id, const QString& n, QByteArray& table, QString& text,
                           qint64& row) {
    Point x;
    x.contact = id;
    x.kind = PointKind::Phone;
    x.value = QStringLiteral("69%1").arg(n.toInt(), 7, 10, QLatin1Char('0'));
    CARTERA_ASSIGN(const PointId made, points::add(ctx, x));
    table = "point";
    text = s("phone ") + x.value;
    row = made.value;
    return {};
  }
  static Result<> newAddress(StoreContext& ctx, ContactId id, const QString& n, QByteArray& table, QString& text,
                             qint64& row) {
    Address x;
    x.contact = id;
    x.city = s("City ") + n;
    CARTERA_ASSIGN(const AddressId made, addresses::add(ctx, x));
    table = "address";
    text = x.city;
    row = made.value;
    return {};
  }
  Result<> newAnswer(StoreContext& ctx, ContactId id, const QString& n, QByteArray& table, QString& text, qint64& row) {
    ConsentEvent x;
    x.contact = id;
    x.channel = Channel::Post;
    x.state = below(2) == 0 ? ConsentState::Denied : ConsentState::Granted;
    x.textVersion = n;
    CARTERA_ASSIGN(const ConsentId made, consents::append(ctx, x));
    table = "consent_event";
    text = toText(x.channel) + toText(x.state) + n;
    row = made.value;
    return {};
  }
  static Result<> newExclusion(StoreContext& ctx, ContactId id, const QString& n, QByteArray& table, QString& text,
                               qint64& row) {
    Suppression x;
    x.kind = SuppressionKind::Contact;
    x.contact = id;
    x.reason = n;
    CARTERA_ASSIGN(const SuppressionId made, suppressions::add(ctx, x));
    table = "suppression";
    text = n;
    row = made.value;
    return {};
  }
  static Result<> newLine(StoreContext& ctx, ContactId id, const QString& n, QByteArray& table, QString& text,
                          qint64& row) {
    text = s("X-N:") + n;
    CARTERA_TRY(foreignproperties::add(ctx, id, s("vcard"), {text}));
    table = "foreign_property";
    Statement q(ctx.db, QStringLiteral("SELECT id FROM foreign_property WHERE line = :line"));
    q.bind(":line", text);
    CARTERA_TRY(q.next());
    row = q.integer(0);
    return {};
  }
  static Result<> remove(StoreContext& ctx, const Fact& fact) {
    if (fact.table == "interaction") {
      CARTERA_TRY(interactions::remove(ctx, InteractionId(fact.row)));
    } else if (fact.table == "task") {
      CARTERA_TRY(tasks::remove(ctx, TaskId(fact.row)));
    } else {
      CARTERA_TRY(points::remove(ctx, PointId(fact.row)));
    }
    return {};
  }
  static Result<> write(StoreContext& ctx, const Fact& fact, const QString& n, QString& text) {
    if (fact.table == "interaction") {
      CARTERA_ASSIGN(Interaction x, interactions::get(ctx.db, InteractionId(fact.row)));
      x.body = n;
      text = toText(x.kind) + u' ' + n;
      CARTERA_TRY(interactions::update(ctx, x));
    } else if (fact.table == "task") {
      CARTERA_ASSIGN(Task x, tasks::get(ctx.db, TaskId(fact.row)));
      text = x.title = n;
      CARTERA_TRY(tasks::update(ctx, x));
    } else {
      CARTERA_ASSIGN(Point x, points::get(ctx.db, PointId(fact.row)));
      x.value = QStringLiteral("68%1").arg(n.toInt(), 7, 10, QLatin1Char('0'));
      text = toText(x.kind) + u' ' + x.value;
      CARTERA_TRY(points::update(ctx, x));
    }
    return {};
  }
};

std::string difference(const Multiset& is, const Multiset& expected) {
  Multiset more = is;
  for (const auto& [text, count] : expected) more[text] -= count;
  QStringList out;
  for (const auto& [text, count] : more)
    if (count != 0) out += QStringLiteral("%1 %2").arg(count).arg(text);
  return out.join(QStringLiteral(", ")).toStdString();
}

}  // namespace

TEST_CASE("merges, edits, splits, undos and redos of any change in any order lose nothing") {
  const quint64 seed = GENERATE(range(1, 13));
  INFO("seed " << seed);
  ModelledCrowd crowd(seed);
  for (int step = 0; step < 80; ++step) {
    INFO("step " << step);
    const auto what = crowd.below(12);
    if (what < 2) {
      crowd.addOne();
    } else if (what < 4) {
      crowd.changeOne();
    } else if (what < 7) {
      crowd.mergeTwo();
    } else if (what < 9) {
      crowd.splitOne();
    } else {
      crowd.switchOne();
    }
    REQUIRE(difference(crowd.relations(), crowd.expected()) == "");
    crowd.nothingHangsOnNobody();
  }
  CHECK(crowd.number("SELECT count(*) FROM contact_merge") >= 3);
  crowd.mustBeSound();
  // Of those that were refused nothing is known.
  int all = 0;
  for (const auto& [code, count] : crowd.switched) all += count;
  CHECK(all >= 5);
  // Over all seeds, each kind of change often enough.
  static std::map<QString, int> total;
  for (const auto& [code, count] : crowd.switched) total[code] += count;
  if (seed != 12) return;
  for (const char* code : {"contact.add", "contact.edit", "contact.merge", "contact.split", "switch"}) {
    INFO(code << ": " << total[s(code)]);
    CHECK(total[s(code)] >= 8);
  }
}

TEST_CASE("whom the trash names as merged into one are those who go along when that one is erased") {
  const quint64 seed = GENERATE(range(80, 92));
  INFO("seed " << seed);
  Crowd crowd(seed);
  auto& db = crowd.file->db();
  // Over all seeds: in some of them those who hold others are not thrown away.
  static int named = 0;
  for (int step = 0; step < 50; ++step) {
    INFO("step " << step);
    const auto what = crowd.below(8);
    const ContactId id = crowd.anybody(crowd.people);
    if (what < 3) {
      crowd.mergeTwo();
    } else if (what < 4) {
      crowd.splitOne();
    } else if (what < 6 && crowd.isLive(id)) {
      crowd.act("contact.trash", [&](StoreContext& ctx) -> Result<> {
        CARTERA_TRY(contacts::moveToTrash(ctx, id));
        return {};
      });
    } else {
      const auto changes = MergeFixture::taken(crowd.file->history().list(1000));
      (void)crowd.file->undo(changes[crowd.below(changes.size())].id);
    }
    for (const TrashEntry& entry : MergeFixture::taken(trash::list(db, crowd.clock.nowMs()))) {
      QStringList merged;
      for (const ContactId one : MergeFixture::taken(merging::heldBy(db, {entry.id})))
        merged += displayName(MergeFixture::taken(contacts::get(db, one)));
      merged.sort();
      QStringList told = entry.merged;
      told.sort();
      INFO(entry.name.toStdString());
      CHECK(told == merged);
      named += static_cast<int>(told.size());
    }
  }
  if (seed == 91) CHECK(named >= 20);
}

TEST_CASE("a no that was said to several who were one holds for each of them, whoever is split off and merged again") {
  const quint64 seed = GENERATE(range(60, 72));
  INFO("seed " << seed);
  Crowd crowd(seed);
  auto& db = crowd.file->db();
  std::set<qint64> mail;
  std::set<qint64> all;
  for (int step = 0; step < 60; ++step) {
    INFO("step " << step);
    const auto what = crowd.below(6);
    const ContactId id = crowd.anybody(crowd.people);
    if (what < 2) {
      crowd.mergeTwo();
    } else if (what < 4) {
      crowd.splitOne();
    } else if (crowd.isLive(id) && crowd.below(4) == 0) {
      auto both = MergeFixture::taken(merging::heldBy(db, {id}));
      both.push_back(id);
      const bool isNo = crowd.below(2) == 0;
      // A no that holds already is not said again.
      if (isNo && !consents::allows(MergeFixture::taken(consents::current(db, id, Channel::Email)))) continue;
      for (const ContactId one : both) (isNo ? mail : all).insert(one.value);
      if (isNo) {
        crowd.set(id, s("consent.email"), s("no"));
      } else {
        crowd.act("suppression.add", [&](StoreContext& ctx) -> Result<> {
          Suppression x;
          x.kind = SuppressionKind::Contact;
          x.contact = id;
          CARTERA_TRY(suppressions::add(ctx, x));
          return {};
        });
      }
    }
    for (const qint64 one : mail) {
      const ContactId kept = MergeFixture::taken(merging::keptFor(db, ContactId(one)));
      INFO(one << " kept by " << kept.value);
      REQUIRE_FALSE(consents::allows(MergeFixture::taken(consents::current(db, kept, Channel::Email))));
    }
    for (const qint64 one : all) {
      const ContactId kept = MergeFixture::taken(merging::keptFor(db, ContactId(one)));
      INFO(one << " kept by " << kept.value);
      REQUIRE(MergeFixture::taken(suppressions::find(db, kept, Channel::Email, {})));
    }
  }
  crowd.mustBeSound();
}
