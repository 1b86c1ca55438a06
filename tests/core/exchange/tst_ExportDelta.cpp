// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ExportDelta.h"

#include <QBuffer>
#include <random>
#include <set>

#include "core/contacts/ContactFields.h"
#include "core/duplicates/Merge.h"
#include "core/exchange/Exporter.h"
#include "core/query/FilterReader.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What a row says: its cells that are not empty, by heading; of a card its text.
using Cells = std::map<QString, QString>;
using Rows = std::map<QString, Cells>;

template <class T>
Result<> asVoid(const Result<T>& r) {
  return r ? Result<>() : Result<>(fail(r.error()));
}

struct DeltaFixture : WorkspaceFixture {
  ChangeSet act(const std::function<Result<>(StoreContext&)>& work) {
    clock.advance(1000);
    return taken(file->transact(Op{u"contact.edit"_s, {}, ChangeKind::Action}, work));
  }
  ContactId add(const contactfields::FieldValues& values) {
    ContactId id;
    act([&](StoreContext& ctx) -> Result<> {
      CARTERA_ASSIGN(id, contactfields::create(ctx, ContactKind::Person, values));
      return {};
    });
    return id;
  }
  void edit(ContactId id, const contactfields::FieldValues& values) {
    act([&](StoreContext& ctx) { return asVoid(contactfields::apply(ctx, id, values)); });
  }
  void trash(ContactId id) {
    act([&](StoreContext& ctx) { return asVoid(contacts::moveToTrash(ctx, id)); });
  }
  ContactId friendly(const QString& given, const QString& email) {
    return add({{u"given"_s, given}, {u"email[1]"_s, email}, {u"consent.email"_s, u"yes"_s}});
  }

  ExportReceipt receipt;
  /// What would be written; nothing is kept of it.
  QByteArray look(const ExportRequest& request) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    receipt = taken(exportContactsTo(file->db(), request, buffer));
    return buffer.data();
  }
  /// An export as a person makes it.
  QByteArray give(const ExportRequest& request) {
    clock.advance(60'000);
    const QByteArray out = look(request);
    taken(logExport(*file, receipt));
    CHECK(receipt.logged);
    return out;
  }
  QByteArray give(ExportRequest request, ExportPart part) {
    request.part = part;
    return give(request);
  }
  qint64 leftOut(const QString& reason) const {
    for (const Exclusion& e : receipt.excluded)
      if (e.reason == reason) return e.count;
    return 0;
  }
};

ExportRequest list(const QString& profile, const QStringList& columns = {}, const QString& where = {}) {
  ExportRequest out;
  out.profile = profile;
  out.columns = columns;
  out.query.where = *query::readFilter(where);
  return out;
}

const QStringList kColumns{u"external_id"_s, u"given"_s, u"email[1]"_s};

/// Lists of the tests hold no quotes and no line ends.
Rows rowsOf(const QByteArray& csv, const QString& key) {
  Rows out;
  const QStringList lines = QString::fromUtf8(csv).split(u"\r\n"_s, Qt::SkipEmptyParts);
  const QStringList header = lines.value(0).split(u',');
  for (qsizetype i = 1; i < lines.size(); ++i) {
    const QStringList cells = lines[i].split(u',');
    Cells row;
    for (qsizetype c = 0; c < cells.size(); ++c)
      if (!cells[c].isEmpty() && header.value(c) != u"cartera.id") row[header.value(c)] = cells[c];
    REQUIRE(row.count(key) == 1);
    out[row[key]] = row;
  }
  return out;
}

Rows cardsOf(const QByteArray& cards) {
  Rows out;
  for (const QString& text : QString::fromUtf8(cards).split(u"BEGIN:VCARD"_s, Qt::SkipEmptyParts)) {
    QString key;
    for (const QString& line : text.split(u"\r\n"_s))
      if (line.startsWith(u"UID"_s)) key = line;
    REQUIRE_FALSE(key.isEmpty());
    out[key][u"card"_s] = text;
  }
  return out;
}

std::set<QString> keys(const Rows& rows) {
  std::set<QString> out;
  for (const auto& entry : rows) out.insert(entry.first);
  return out;
}

}  // namespace

TEST_CASE_METHOD(DeltaFixture, "The second export of a kind gives out only who is new or was changed",
                 "[export][delta]") {
  const ContactId ana = add({{u"external_id"_s, u"1"_s}, {u"given"_s, u"Ana"_s}});
  const ContactId eva = add({{u"external_id"_s, u"2"_s}, {u"given"_s, u"Eva"_s}});
  const ExportRequest request = list(u"rfc4180"_s, kColumns);
  CHECK(keys(rowsOf(give(request, ExportPart::Changes), u"external_id"_s)) == std::set<QString>{u"1"_s, u"2"_s});
  CHECK_FALSE(receipt.delta);
  const qint64 first = clock.nowMs();

  SECTION("nobody, if nothing happened") {
    CHECK(rowsOf(give(request, ExportPart::Changes), u"external_id"_s).empty());
    REQUIRE(receipt.delta);
    CHECK(receipt.delta->since == first);
    CHECK(receipt.delta->same == 2);
    CHECK(receipt.rows == 0);
    CHECK(leftOut(u"unchanged"_s) == 2);
    CHECK(receipt.considered == 2);
  }
  SECTION("not for values that are not in the list, but for those that are") {
    edit(eva, {{u"nickname"_s, u"Evita"_s}});
    CHECK(rowsOf(look(list(u"rfc4180"_s, kColumns)), u"external_id"_s).size() == 2);
    CHECK(receipt.delta->same == 2);
    edit(eva, {{u"email[1]"_s, u"eva@example.es"_s}});
    add({{u"external_id"_s, u"3"_s}, {u"given"_s, u"Iker"_s}});
    CHECK(keys(rowsOf(give(request, ExportPart::Changes), u"external_id"_s)) == std::set<QString>{u"2"_s, u"3"_s});
    CHECK(receipt.delta->fresh == 1);
    CHECK(receipt.delta->changed == 1);
    CHECK(rowsOf(give(request, ExportPart::Changes), u"external_id"_s).empty());
  }
  SECTION("not for what was taken back") {
    const ChangeSet change = act([&](StoreContext& ctx) {
      return asVoid(contactfields::apply(ctx, ana, {{u"given"_s, u"Anabel"_s}}));
    });
    taken(file->undo(change.id));
    CHECK(rowsOf(give(request, ExportPart::Changes), u"external_id"_s).empty());
  }
  SECTION("columns in another order, and one that nobody fills, change nobody") {
    ExportRequest turned = request;
    turned.columns = QStringList{u"given"_s, u"nickname"_s, u"external_id"_s, u"email[1]"_s};
    static_cast<void>(look(turned));
    CHECK(receipt.delta->same == 2);
    turned.columns = QStringList{u"external_id"_s, u"email[1]"_s};
    static_cast<void>(look(turned));
    CHECK(receipt.delta->changed == 2);
  }
  SECTION("each profile, format and filter is a kind of its own, a selection is none") {
    static_cast<void>(look(list(u"excel"_s, kColumns)));
    CHECK_FALSE(receipt.delta);
    static_cast<void>(look(list(u"rfc4180"_s, kColumns, u"given = Ana"_s)));
    CHECK_FALSE(receipt.delta);
    ExportRequest book = request;
    book.format = u"xlsx"_s;
    static_cast<void>(look(book));
    CHECK_FALSE(receipt.delta);
    ExportRequest chosen = request;
    chosen.ids = {ana};
    CHECK(exportKind(chosen).isEmpty());
    static_cast<void>(give(chosen));
    CHECK_FALSE(receipt.delta);
    CHECK(number("SELECT count(*) FROM export_sent") == 1);
    ExportRequest spelled = list(u"rfc4180"_s, kColumns, u"nombre = Ana"_s);
    CHECK(exportKind(spelled) == exportKind(list(u"rfc4180"_s, kColumns, u"name = Ana"_s)));
  }
  SECTION("an undo of the export's own line in the history leaves what went out as it is") {
    const auto last = taken(file->history().list(1, 0));
    REQUIRE(last.size() == 1);
    static_cast<void>(file->undo(last[0].id));
    static_cast<void>(look(request));
    CHECK(receipt.delta);
  }
  SECTION("a file that can only be read is compared all the same") {
    const QString p = file->path();
    file.reset();
    OpenOptions reading = options();
    reading.access = OpenOptions::Access::Read;
    file = taken(Workspace::open(p, reading, clock));
    static_cast<void>(look(request));
    REQUIRE(receipt.delta);
    CHECK(receipt.delta->same == 2);
    CHECK(taken(logExport(*file, receipt)).isEmpty());
  }
}

TEST_CASE_METHOD(DeltaFixture, "Who went out and is no longer in the list stays to be removed until that was given out",
                 "[export][delta]") {
  const ContactId ana = add({{u"external_id"_s, u"1"_s}, {u"given"_s, u"Ana"_s}, {u"addr.home.city"_s, u"Madrid"_s}});
  const ContactId eva = add({{u"external_id"_s, u"2"_s}, {u"given"_s, u"Eva"_s}, {u"addr.home.city"_s, u"Madrid"_s}});
  add({{u"external_id"_s, u"3"_s}, {u"given"_s, u"Iker"_s}, {u"addr.home.city"_s, u"Madrid"_s}});
  const ExportRequest request = list(u"rfc4180"_s, kColumns, u"city = Madrid"_s);
  static_cast<void>(give(request));
  trash(ana);
  edit(eva, {{u"addr.home.city"_s, u"Vigo"_s}});
  static_cast<void>(give(request));
  CHECK(receipt.delta->gone == 2);
  CHECK(keys(rowsOf(give(request, ExportPart::Gone), u"external_id"_s)) == std::set<QString>{u"1"_s, u"2"_s});
  CHECK(receipt.rows == 2);
  CHECK(receipt.considered == 2);
  CHECK(rowsOf(give(request, ExportPart::Gone), u"external_id"_s).empty());
  edit(eva, {{u"addr.home.city"_s, u"Madrid"_s}});
  CHECK(keys(rowsOf(give(request, ExportPart::Changes), u"external_id"_s)) == std::set<QString>{u"2"_s});
  CHECK(receipt.delta->fresh == 1);
}

TEST_CASE_METHOD(DeltaFixture, "A mailing list is told which addresses to take off, and nothing else of them",
                 "[export][delta]") {
  const ContactId ana = friendly(u"Ana"_s, u"ana@example.es"_s);
  const ContactId eva = friendly(u"Eva"_s, u"eva@example.es"_s);
  const ContactId iker = friendly(u"Iker"_s, u"iker@example.es"_s);
  const ContactId twin = friendly(u"Anita"_s, u"anita@example.es"_s);
  const ExportRequest request = list(u"mailchimp"_s);
  static_cast<void>(give(request));
  edit(ana, {{u"consent.email"_s, u"no"_s}});
  edit(eva, {{u"email[1]"_s, u"eva@otra.example"_s}});
  SECTION("of those who said no, and of those who have another one now") {
    const QByteArray gone = give(request, ExportPart::Gone);
    CHECK(gone == "Email Address\r\nana@example.es\r\neva@example.es\r\n");
    CHECK(receipt.columns == QStringList{u"@email"_s});
    const QByteArray fresh = give(request, ExportPart::Changes);
    CHECK(keys(rowsOf(fresh, u"Email Address"_s)) == std::set<QString>{u"eva@otra.example"_s});
  }
  SECTION("not of those who were merged and are written to under the same address") {
    taken(file->transact(Op{u"contact.merge"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
      merging::MergeRequest merge;
      merge.keep = iker;
      merge.other = twin;
      return asVoid(merging::merge(ctx, merge));
    }));
    edit(ana, {{u"consent.email"_s, u"yes"_s}});
    edit(eva, {{u"email[1]"_s, u"eva@example.es"_s}});
    CHECK(give(request, ExportPart::Gone) == "Email Address\r\nanita@example.es\r\n");
  }
}

TEST_CASE_METHOD(DeltaFixture, "Of whoever is erased nothing stays behind in what went out", "[export][delta][erase]") {
  const ContactId ana = friendly(u"Ana"_s, u"zoraida@quintanilla.example"_s);
  friendly(u"Eva"_s, u"eva@example.es"_s);
  const ExportRequest mails = list(u"mailchimp"_s);
  const ExportRequest all = list(u"rfc4180"_s, kColumns);
  static_cast<void>(give(mails));
  static_cast<void>(give(all));
  trash(ana);
  taken(file->erase({.contacts = {ana}, .tasks = {}, .interactions = {}}));
  for (const auto& request : {mails, all}) {
    const auto earlier = taken(sentrows::of(file->db(), exportKind(request)));
    REQUIRE(earlier);
    CHECK(earlier->erased == 1);
    REQUIRE(earlier->rows.size() == 1);
    CHECK(earlier->rows.contact(0) != ana.value);
    CHECK(earlier->rows.address(0).find("zoraida") == std::string_view::npos);
    static_cast<void>(give(request, ExportPart::Gone));
    CHECK(receipt.rows == 0);
    CHECK(leftOut(u"erased"_s) == 1);
    CHECK(receipt.considered == 1);
    // It has been said.
    static_cast<void>(give(request, ExportPart::Gone));
    CHECK(leftOut(u"erased"_s) == 0);
  }
}

TEST_CASE_METHOD(DeltaFixture, "The preview counts what the export then writes", "[export][delta]") {
  std::vector<ContactId> people;
  for (int i = 0; i < 12; ++i)
    people.push_back(add({{u"external_id"_s, QString::number(i)},
                          {u"given"_s, u"N%1"_s.arg(i)},
                          {u"email[1]"_s, u"n%1@example.es"_s.arg(i)},
                          {u"consent.email"_s, u"yes"_s}}));
  ExportRequest cards = list(u"rfc4180"_s);
  cards.format = u"vcard"_s;
  for (const ExportRequest& request :
       {list(u"rfc4180"_s), list(u"excel-es"_s, kColumns), list(u"mailchimp"_s), cards}) {
    INFO(exportKind(request).toStdString());
    CHECK_FALSE(taken(exportPreview(file->db(), request)).delta);
    static_cast<void>(give(request));
    edit(people[3], {{u"given"_s, QString(u"G"_s + exportKind(request).mid(12, 9).remove(u'"').remove(u','))}});
    trash(people.back());
    people.pop_back();
    const ContactId more = add({{u"external_id"_s, u"x%1"_s.arg(people.size())},
                                {u"given"_s, u"Neu"_s},
                                {u"email[1]"_s, u"neu%1@example.es"_s.arg(people.size())},
                                {u"consent.email"_s, u"yes"_s}});
    const ExportPreview preview = taken(exportPreview(file->db(), request));
    REQUIRE(preview.delta);
    CHECK(preview.delta->fresh == 1);
    CHECK(preview.delta->changed == 1);
    CHECK(preview.delta->gone == 1);
    for (const ExportPart part : {ExportPart::Everyone, ExportPart::Changes, ExportPart::Gone}) {
      ExportRequest one = request;
      one.part = part;
      static_cast<void>(look(one));
      const ExportPreview shown = preview.of(part);
      CHECK(shown.rows == receipt.rows);
      CHECK(shown.considered == receipt.considered);
      CHECK(shown.excluded == receipt.excluded);
      REQUIRE(receipt.delta);
      CHECK(receipt.delta->gone == preview.delta->gone);
      if (part != ExportPart::Gone) CHECK(receipt.delta == preview.delta);
      CHECK(static_cast<qint64>(shown.firstRows.size()) == std::min<qint64>(5, shown.rows));
      if (!isCardFormat(request.format)) CHECK(shown.columns == receipt.columns);
    }
    trash(more);
  }
}

TEST_CASE_METHOD(DeltaFixture, "Random work between exports: each part is what a comparison of the files would say",
                 "[export][delta][property]") {
  ExportRequest cards = list(u"rfc4180"_s);
  cards.format = u"vcard"_s;
  struct Kind {
    ExportRequest request;
    QString key;
    Rows given = {};
    bool isKnown = false;
  };
  std::vector<Kind> kinds{{list(u"rfc4180"_s, kColumns), u"external_id"_s},
                          {list(u"rfc4180"_s, kColumns + QStringList{u"note"_s}, u"city = Madrid"_s), u"external_id"_s},
                          {list(u"rfc4180"_s, {}, u"city = Vigo or given = Keeper"_s), u"external_id"_s},
                          {list(u"mailchimp"_s), u"Email Address"_s},
                          {cards, {}}};
  const auto read = [](const Kind& kind, const QByteArray& bytes) {
    return kind.key.isEmpty() ? cardsOf(bytes) : rowsOf(bytes, kind.key);
  };
  const int seed = GENERATE(1, 2, 3);
  std::mt19937 random(static_cast<quint32>(seed));
  const auto draw = [&](size_t below) { return static_cast<size_t>(random() % below); };
  const QStringList cities{u"Madrid"_s, u"Vigo"_s, u"Soria"_s};
  const QStringList answers{u"yes"_s, u"no"_s};
  std::vector<ContactId> people{add({{u"external_id"_s, u"k"_s}, {u"given"_s, u"Keeper"_s}})};
  std::vector<ChangeId> changes;
  int made = 0;
  int exports = 0;
  for (int step = 0; step < 260; ++step) {
    INFO("seed " << seed << ", step " << step);
    const ContactId who = people[1 + draw(std::max<size_t>(people.size() - 1, 1)) - (people.size() == 1 ? 1 : 0)];
    const bool isFixed = who == people[0];
    clock.advance(1000);
    const auto action = [&](const std::function<Result<>(StoreContext&)>& work) {
      // What lies in the trash refuses some of it: then nothing happens.
      const auto done = file->transact(Op{u"contact.edit"_s, {}, ChangeKind::Action}, work);
      if (done && !done->isEmpty()) changes.push_back(done->id);
    };
    switch (isFixed ? 0 : draw(9)) {
      case 0: {
        const QString n = QString::number(++made);
        people.push_back(add({{u"external_id"_s, u"e"_s + n},
                              {u"given"_s, u"N"_s + n},
                              {u"addr.home.city"_s, cities[static_cast<qsizetype>(draw(3))]},
                              {u"email[1]"_s, u"n%1@example.es"_s.arg(draw(12))},
                              {u"consent.email"_s, answers[static_cast<qsizetype>(draw(2))]}}));
        break;
      }
      case 1:
        action([&](StoreContext& ctx) {
          return asVoid(contactfields::apply(ctx, who, {{u"given"_s, u"G"_s + QString::number(draw(4))}}));
        });
        break;
      case 2:
        action([&](StoreContext& ctx) {
          return asVoid(contactfields::apply(ctx, who, {{u"email[1]"_s, u"n%1@example.es"_s.arg(draw(12))}}));
        });
        break;
      case 3:
        action([&](StoreContext& ctx) {
          return asVoid(
              contactfields::apply(ctx, who, {{u"addr.home.city"_s, cities[static_cast<qsizetype>(draw(3))]}}));
        });
        break;
      case 4: action([&](StoreContext& ctx) { return asVoid(contacts::moveToTrash(ctx, who)); }); break;
      case 5: action([&](StoreContext& ctx) { return asVoid(contacts::restore(ctx, who)); }); break;
      case 6:
        action([&](StoreContext& ctx) {
          return asVoid(
              contactfields::apply(ctx, who, {{u"consent.email"_s, answers[static_cast<qsizetype>(draw(2))]}}));
        });
        break;
      case 7:
        if (!changes.empty()) {
          const auto undone = file->undo(changes[draw(changes.size())]);
          if (undone && !undone->change.isEmpty()) changes.push_back(undone->change.id);
        }
        break;
      default: static_cast<void>(file->undoLast());
    }
    if (draw(3) != 0) continue;

    Kind& kind = kinds[draw(kinds.size())];
    const auto part = static_cast<ExportPart>(draw(3));
    const Rows now = read(kind, look(kind.request));
    Rows changed;
    Rows gone;
    for (const auto& [key, row] : now)
      if (const auto it = kind.given.find(key); it == kind.given.end() || it->second != row) changed[key] = row;
    for (const auto& [key, row] : kind.given)
      if (now.count(key) == 0) gone[key] = row;

    INFO(exportKind(kind.request).toStdString() << " " << toText(part).toStdString());
    const Rows written = read(kind, give(kind.request, part));
    ++exports;
    REQUIRE(receipt.delta.has_value() == kind.isKnown);
    if (kind.isKnown) {
      if (part != ExportPart::Gone)
        CHECK(receipt.delta->fresh + receipt.delta->changed == static_cast<qint64>(changed.size()));
      CHECK(receipt.delta->gone == static_cast<qint64>(gone.size()));
    }
    qint64 out = 0;
    for (const Exclusion& e : receipt.excluded) out += e.count;
    CHECK(receipt.considered == receipt.rows + out);
    switch (part) {
      case ExportPart::Everyone: CHECK(written == now); break;
      case ExportPart::Changes: CHECK(written == changed); break;
      case ExportPart::Gone: REQUIRE(keys(written) == keys(gone)); break;
    }
    if (part == ExportPart::Gone) {
      for (const auto& entry : gone) kind.given.erase(entry.first);
    } else {
      for (const auto& [key, row] : now) kind.given[key] = row;
      kind.isKnown = true;
    }
  }
  CHECK(exports > 40);
}
