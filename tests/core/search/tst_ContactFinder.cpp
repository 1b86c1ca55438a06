// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/ContactFinder.h"

#include "core/contacts/InteractionStore.h"
#include "core/query/FilterReader.h"
#include "tests/support/core/ContactBuilder.h"

using namespace cartera;
using namespace cartera::search;
using cartera::test::ContactBuilder;
using cartera::test::MemoryFile;
using cartera::test::must;

namespace {

struct Finder {
  MemoryFile file;
  ContactSearch search;
  std::vector<qint64> list(const contacts::ContactQuery& query, int limit = 1000) {
    std::vector<qint64> out;
    for (const ContactId id : must(listIds(*file.db, search, query, limit))) out.push_back(id.value);
    return out;
  }
  static contacts::ContactQuery text(const char* typed) {
    contacts::ContactQuery q;
    q.text = QString::fromUtf8(typed);
    return q;
  }
};

}  // namespace

TEST_CASE_METHOD(Finder, "A list with text has the best first, and by name until the search is ready", "[search]") {
  const ContactId mariana = ContactBuilder(file, QStringLiteral("Mariana"), QStringLiteral("Alba")).id;
  const ContactId ana = ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Zubiri")).id;
  const ContactId other = ContactBuilder(file, QStringLiteral("Luis"), QStringLiteral("Bosch")).id;
  file.renew();
  CHECK(list(text("ana")) == std::vector<qint64>{ana.value, mariana.value});  // by name: Ana, Mariana
  CHECK(list(text("a")) == std::vector<qint64>{ana.value, mariana.value});
  must(search.build(*file.db));
  // "ana" begins a word of one and stands inside a word of the other.
  CHECK(list(text("ana")) == std::vector<qint64>{ana.value, mariana.value});
  CHECK(list(text("alba")) == std::vector<qint64>{mariana.value});
  // Without text it is the order of names.
  CHECK(list({}) == std::vector<qint64>{ana.value, other.value, mariana.value});
}

TEST_CASE_METHOD(Finder, "Text and filter hold together, however few of those found are of the kind", "[search]") {
  contacts::ContactQuery companies = text("ferr");
  companies.where = must(query::readFilter(QStringLiteral("kind = company")));
  std::vector<qint64> wanted;
  for (int i = 0; i < 400; ++i) {
    if (i % 40 == 0) {
      wanted.push_back(ContactBuilder(file, ContactKind::Company, QStringLiteral("Ferretería %1").arg(i)).id.value);
    } else {
      ContactBuilder(file, QStringLiteral("Ferran"), QStringLiteral("N%1").arg(i));
    }
  }
  file.renew();
  must(search.build(*file.db));
  std::sort(wanted.rbegin(), wanted.rend());  // the newest first: nobody was spoken to
  CHECK(list(companies) == wanted);
  CHECK(list(companies, 3) == std::vector<qint64>(wanted.begin(), wanted.begin() + 3));
  companies.where = must(query::readFilter(QStringLiteral("kind = company and stage = customer")));
  CHECK(list(companies).empty());
}

TEST_CASE_METHOD(Finder, "Old notes of those whom a filter means are found behind thousands of newer ones",
                 "[search]") {
  const auto person = [&](const char16_t* given, const char16_t* tag) {
    return ContactBuilder(file, QString::fromUtf16(given), QStringLiteral("Gil")).tag(QString::fromUtf16(tag)).id;
  };
  const auto note = [&](ContactId who, const QString& body, qint64 at) {
    Interaction i;
    i.contact = who;
    i.kind = InteractionKind::Note;
    i.body = body;
    i.at = at;
    must(interactions::insert(file.ctx(), i));
  };
  const ContactId eva = person(u"Eva", u"Soria");
  const ContactId luz = person(u"Luz", u"Soria");
  const ContactId ana = person(u"Ana", u"Madrid");
  note(eva, QStringLiteral("quiere presupuesto"), 1'600'000'000'000);
  note(luz, QStringLiteral("otra cosa"), 1'600'000'000'001);
  const int others = 5 * kMostNotes;
  for (int i = 0; i < others; ++i) note(ana, QStringLiteral("presupuesto"), 1'700'000'000'000 + i);
  file.renew();
  must(search.build(*file.db));
  const auto noted = [&](const contacts::ContactQuery& query) {
    NotedContacts found = must(listNoted(*file.db, search, query));
    std::vector<qint64> who;
    for (const NotedContact& c : found.contacts) who.push_back(c.note.contact.value);
    return std::make_pair(who, found.onlyNewest);
  };
  using Ids = std::vector<qint64>;
  contacts::ContactQuery query = text("presupuesto");
  CHECK(noted(query) == std::make_pair(Ids{ana.value}, true));
  query.where = must(query::readFilter(QStringLiteral("tag = Soria")));
  CHECK(noted(query) == std::make_pair(Ids{eva.value}, false));
  query.where = must(query::readFilter(QStringLiteral("tag = Madrid")));
  CHECK(noted(query) == std::make_pair(Ids{ana.value}, true));
  // A name and a word of a note, and a filter on top.
  query.text = QStringLiteral("eva presupuesto");
  CHECK(noted(query).first.empty());
  query.where = must(query::readFilter(QStringLiteral("tag = Soria")));
  CHECK(noted(query) == std::make_pair(Ids{eva.value}, false));
  // A filter that fits the file no longer is an error here as well.
  query.where = must(query::readFilter(QStringLiteral("custom[Talla] = 40")));
  CHECK_FALSE(listNoted(*file.db, search, query));
}

TEST_CASE_METHOD(Finder, "The whole list is who answers and whose notes do, each once", "[search]") {
  const ContactId presu = ContactBuilder(file, QStringLiteral("Luis"), QStringLiteral("Presupuesto")).id;
  const ContactId eva = ContactBuilder(file, QStringLiteral("Eva"), QStringLiteral("Gil")).id;
  for (const ContactId who : {eva, presu}) {
    Interaction i;
    i.contact = who;
    i.body = QStringLiteral("presupuesto de marzo");
    i.at = 1'700'000'000'000;
    must(interactions::insert(file.ctx(), i));
  }
  file.renew();
  must(search.build(*file.db));
  CHECK(must(listWithNotes(*file.db, search, text("presu"))) == std::vector<ContactId>{presu, eva});
  CHECK(must(listWithNotes(*file.db, search, text("luis"))) == std::vector<ContactId>{presu});
}

TEST_CASE_METHOD(Finder, "A question to the notes that is past ends while it runs", "[search]") {
  const ContactId ana = ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Gil")).id;
  must(
      file.db->execScript("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000) "
                          "INSERT INTO interaction(id, contact_id, kind, at, body) "
                          "SELECT 5000 + i, " +
                          QByteArray::number(ana.value) + ", 'note', 1700000000000 + i, 'presupuesto' FROM n"));
  file.renew();
  must(search.build(*file.db));
  contacts::ContactQuery query = text("presupuesto");
  query.where = must(query::readFilter(QStringLiteral("name = Nadie")));
  int asked = 0;
  const auto stopped = listNoted(*file.db, search, query, [&] { return ++asked == 2; });
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().code == ErrorCode::Cancelled);
  CHECK(asked == 2);
  // The connection serves the next one.
  CHECK(must(listNoted(*file.db, search, query, [] { return false; })).contacts.empty());
}

TEST_CASE_METHOD(Finder, "The trash is looked through as well, and signs alone find nobody", "[search]") {
  const ContactId gone = ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Ida")).id;
  ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Queda"));
  must(contacts::moveToTrash(file.ctx(), gone));
  file.renew();
  must(search.build(*file.db));
  contacts::ContactQuery trash = text("ana");
  trash.where = must(query::readFilter(QStringLiteral("trash = yes")));
  CHECK(list(trash) == std::vector<qint64>{gone.value});
  CHECK(list(text("???")).empty());
}

TEST_CASE_METHOD(Finder, "Words and a filter of days hold together, counted from the day that is given", "[search]") {
  const auto spokenTo = [&](const char16_t* given, int daysAgo) {
    const ContactId id = ContactBuilder(file, QString::fromUtf16(given), QStringLiteral("Gil")).id;
    Interaction call;
    call.contact = id;
    call.kind = InteractionKind::Call;
    call.at = QDate(2026, 11, 20).addDays(-daysAgo).startOfDay().toMSecsSinceEpoch();
    must(interactions::insert(file.ctx(), call));
    return id.value;
  };
  const qint64 longAgo = spokenTo(u"Eva", 100);
  spokenTo(u"Ana", 80);
  spokenTo(u"Mar", 300);
  file.renew();
  must(search.build(*file.db));
  contacts::ContactQuery q = text("eva");
  q.where = must(query::readFilter(QStringLiteral("last_contact < 90 days ago")));
  q.today = QDate(2026, 11, 20);
  CHECK(list(q) == std::vector<qint64>{longAgo});
  // Two weeks before, it was 86 days ago.
  q.today = QDate(2026, 11, 6);
  CHECK(list(q).empty());
  q.text.clear();
  CHECK(list(q).size() == 1);
  CHECK(must(contacts::count(*file.db, q)) == 1);
}

TEST_CASE_METHOD(Finder, "A filter over a field of one's own that the file has not is refused by name", "[search]") {
  ContactBuilder(file, QStringLiteral("Eva"), QStringLiteral("Gil"));
  file.renew();
  contacts::ContactQuery q;
  q.where = must(query::readFilter(QStringLiteral("custom[Talla] = 40")));
  const auto answer = listIds(*file.db, search, q, 10);
  REQUIRE_FALSE(answer);
  CHECK(answer.error().subject == u"filter.custom");
  CHECK(answer.error().detail == u"Talla");
}
