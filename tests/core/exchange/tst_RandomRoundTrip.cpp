// SPDX-License-Identifier: GPL-3.0-or-later
// Rule 5 for lists: whatever people write into a field goes out and comes back, and what cannot go is named.
#include <QRegularExpression>
#include <algorithm>
#include <functional>

#include "core/contacts/ForeignPropertyStore.h"
#include "core/contacts/MembershipStore.h"
#include "core/contacts/PhotoStore.h"
#include "core/contacts/SuppressionStore.h"
#include "tests/core/exchange/RoundTripFixture.h"
#include "tests/core/exchange/vcard/CardFixture.h"
#include "tests/support/Rounds.h"
#include "tests/support/core/RandomPeople.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct RandomRoundTrip : RoundTrip {
  ExportReceipt send(const QString& format, const QString& profile = u"rfc4180"_s) {
    ExportRequest request;
    request.format = format;
    request.profile = profile;
    request.path = path(u"out."_s + format);
    request.overwrite = true;
    return taken(exportContacts(file->db(), request));
  }
  /// All of everybody, by the number that each has.
  static std::map<QString, QStringList> all(Workspace& w) {
    std::map<QString, QStringList> out;
    for (const ContactId id : taken(contacts::ids(w.db(), {}))) {
      const ContactCard card = taken(contacts::card(w.db(), id));
      QStringList fields;
      // Phones and addresses of a kind have columns of their own: which of two kinds comes first, no list says.
      for (const Point& p : card.points) fields.append(toText(p.kind) + u' ' + p.label + u'=' + p.value);
      for (const Address& a : card.addresses)
        fields.append(QStringList{u"addr"_s, a.label, a.street, a.street2, a.street3, a.poBox, a.postcode, a.city,
                                  a.region, a.country, a.formatted}
                          .join(u'|'));
      for (const auto& [key, value] : contactfields::flatten(card)) {
        const QString base = key.left(key.indexOf(QRegularExpression(u"[.\\[]"_s)));
        const bool isListed =
            base == u"phone" || base == u"email" || base == u"url" || base == u"social" || base == u"addr";
        if (!isListed) fields.append(key + u'=' + value);
      }
      fields.sort();
      const QString number = card.contact.externalId.isEmpty() ? displayName(card.contact) : card.contact.externalId;
      out[number] = fields;
    }
    return out;
  }
  /// Of the first ones that differ, the fields that do.
  static std::string difference(const std::map<QString, QStringList>& was, const std::map<QString, QStringList>& is) {
    QStringList out;
    for (const auto& [number, before] : was) {
      const auto it = is.find(number);
      const QStringList after = it == is.end() ? QStringList() : it->second;
      for (const QString& f : before)
        if (!after.contains(f)) out.append(number + u" - "_s + f.left(200));
      for (const QString& f : after)
        if (!before.contains(f)) out.append(number + u" + "_s + f.left(200));
      if (out.size() > 12) break;
    }
    for (const auto& [number, after] : is)
      if (was.count(number) == 0 && out.size() < 20) out.append(number + u" + "_s + after.join(u' ').left(200));
    return out.join(u'\n').toStdString();
  }
  static std::string told(const std::vector<ImportProblem>& problems) {
    QStringList out;
    for (const ImportProblem& p : problems)
      if (out.size() < 8)
        out.append(QString::number(p.line) + u' ' + p.column + u' ' + p.reason + u' ' + p.value.left(200));
    return out.join(u'\n').toStdString();
  }
};

}  // namespace

TEST_CASE_METHOD(RandomRoundTrip, "Rule 5: a thousand people with anything in their fields come back from a list",
                 "[export][roundtrip][random]") {
  const QString format = GENERATE(u"csv"_s, u"xlsx"_s);
  const QString profile = GENERATE(u"excel-es"_s, u"excel"_s, u"rfc4180"_s);
  CAPTURE(format.toStdString(), profile.toStdString());
  for (const auto& [name, type] : RandomPeople::ownFields()) define(name, type);
  RandomPeople people(20261123);
  qint64 families = 0;
  taken(file->transact(Op{u"contact.add"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
    for (int i = 0; i < rounds(1000); ++i) {
      const contactfields::FieldValues values = people.next();
      const auto kind = contactKindFrom(values.front().second).value_or(ContactKind::Person);
      const auto made = contactfields::create(ctx, kind, values);
      const bool isNameless =
          !made && made.error().fields.size() == 1 && made.error().fields[0].reason == u"name.missing"_s;
      if (!made && !isNameless && made.error().subject != u"name.missing"_s) return fail(made.error());
      families += made && std::any_of(values.begin(), values.end(), [](const auto& kv) {
                    return kv.first == u"note" && kv.second.contains(RandomPeople::familySign());
                  });
    }
    return {};
  }));
  const ExportReceipt receipt = send(format, profile);
  CHECK(receipt.rows > rounds(900));
  auto other = create(u"other.cartera"_s);
  const ImportPlan plan = taken(planImport(receipt.file));
  CHECK(plan.ask.empty());
  const ImportReport report = taken(importContacts(*other, plan, {}));
  CHECK(told(report.problems) == "");
  CHECK(report.read == receipt.rows);
  CHECK(report.skipped == 0);
  CHECK(difference(all(*file), all(*other)) == "");
  CHECK(all(*file).size() == all(*other).size());
  // Against what was typed: cleaning would take the same away from both.
  REQUIRE((families > 0 || kSanitized));
  for (Workspace* w : {file.get(), other.get()})
    CHECK(taken(w->db().scalar("SELECT count(*) FROM interaction WHERE instr(CAST(body AS BLOB), x'" +
                               RandomPeople::familySign().toUtf8().toHex() + "')")) == families);
  CHECK(taken(other->check()).isEmpty());
  // Again, there and here, is no news.
  for (Workspace* w : {other.get(), file.get()}) {
    const auto before = all(*w);
    const ImportReport again = taken(importContacts(*w, taken(planImport(receipt.file)), {}));
    CHECK(told(again.problems) == "");
    CHECK(told(again.kept) == "");
    CHECK(difference(before, all(*w)) == "");
    CHECK(again.unchanged == report.read);
  }
}

TEST_CASE_METHOD(RandomRoundTrip, "What hangs on people and no list can hold is named in the receipt",
                 "[export][roundtrip]") {
  const QString format = GENERATE(u"csv"_s, u"xlsx"_s, u"vcard"_s, u"vcard4"_s);
  CAPTURE(format.toStdString());
  const bool isList = !isCardFormat(format);
  add(ContactKind::Person, {{u"given"_s, u"Ana"_s}});
  CHECK(send(format).leftBehind.isEmpty());
  const ContactId ana = taken(contacts::ids(file->db(), {})).front();
  taken(file->transact(Op{u"contact.edit"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(photos::set(ctx, ana, Picture{u"image/jpeg"_s, jpeg(3, 7)}));
    CARTERA_TRY(foreignproperties::add(ctx, ana, u"vcard"_s, {u"X-FOO:1"_s}));
    return {};
  }));
  CHECK(send(format).leftBehind == (isList ? QStringList{u"left.photo"_s, u"left.foreign"_s} : QStringList()));
  taken(file->transact(Op{u"contact.edit"_s, {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
    return foreignproperties::add(ctx, ana, u"ldif"_s, {u"mozillaNickname: x"_s}).map([](bool) {});
  }));
  CHECK(send(format).leftBehind.contains(u"left.foreign"_s));
  // Whoever chooses the columns knows what is not in them.
  if (!isList) return;
  ExportRequest chosen;
  chosen.format = format;
  chosen.profile = u"rfc4180"_s;
  chosen.columns = QStringList{u"given"_s};
  chosen.path = path(u"chosen"_s);
  CHECK(taken(exportContacts(file->db(), chosen)).leftBehind.isEmpty());
}

TEST_CASE_METHOD(RandomRoundTrip, "Of what a field holds only in part, the receipt names the rest",
                 "[export][roundtrip]") {
  const QString format = GENERATE(u"csv"_s, u"xlsx"_s, u"vcard"_s, u"vcard4"_s);
  CAPTURE(format.toStdString());
  add(ContactKind::Person, {{u"given"_s, u"Ana"_s}, {u"org.name"_s, u"Gil"_s}});
  add(ContactKind::Company, {{u"display_name"_s, u"Ruiz"_s}});
  const ContactId ana = taken(contacts::ids(file->db(), {})).front();
  const auto named = [&](const char* what) { return send(format).leftBehind == QStringList{QLatin1String(what)}; };
  const auto isNamedFrom = [&](const char* what, const std::function<Result<>(const StoreContext&)>& work) {
    CAPTURE(what);
    CHECK(send(format).leftBehind.isEmpty());
    taken(file->transact(Op{u"contact.edit"_s, {}, ChangeKind::Action}, work));
    CHECK(named(what));
    taken(file->undoLast());
  };
  const auto set = [&](const char* key, const char* value) {
    return [=](const StoreContext& ctx) {
      return contactfields::apply(ctx, ana, {{QLatin1String(key), QLatin1String(value)}}).map([](const auto&) {});
    };
  };
  isNamedFrom("left.notes", set("note", "Llamar"));
  isNamedFrom("left.stages", set("stage", "lead"));
  isNamedFrom("left.consents", set("consent.email", "yes"));
  isNamedFrom("left.choices", [&](const StoreContext& ctx) -> Result<> {
    CARTERA_TRY(customfields::define(ctx, u"Talla"_s, FieldType::Choice, {u"S"_s, u"M"_s}));
    return contactfields::apply(ctx, ana, {{u"custom[Talla]"_s, u"M"_s}}).map([](const auto&) {});
  });
  isNamedFrom("left.exclusions", [&](const StoreContext& ctx) -> Result<> {
    Suppression s;
    s.kind = SuppressionKind::Contact;
    s.contact = ana;
    return suppressions::add(ctx, s).map([](const auto&) {});
  });
  isNamedFrom("left.memberships", [&](const StoreContext& ctx) -> Result<> {
    Membership m;
    m.contact = ana;
    m.company = taken(contacts::companiesNamed(ctx.db, u"Ruiz"_s)).front();
    return memberships::add(ctx, m).map([](const auto&) {});
  });
  isNamedFrom("left.roles", [&](const StoreContext& ctx) -> Result<> {
    Membership m = taken(contacts::card(ctx.db, ana)).memberships.front().membership;
    m.role = u"Jefa"_s;
    return memberships::update(ctx, m).map([](const auto&) {});
  });
}

TEST_CASE_METHOD(RandomRoundTrip,
                 "Which phone or address comes first comes back from a list, or the receipt says that it does not",
                 "[export][roundtrip]") {
  const QString base = GENERATE(u"phone"_s, u"url"_s, u"addr"_s);
  QStringList labels{u"home"_s, u"work"_s, u"mobile"_s, QString()};
  const auto value = [&](int n) {
    return base == u"addr"  ? u"Calle %1"_s.arg(n)
           : base == u"url" ? u"https://x%1.example"_s.arg(n)
                            : u"60012345%1"_s.arg(n);
  };
  const auto order = [&](Workspace& w) {
    const ContactCard card = taken(contacts::card(w.db(), taken(contacts::ids(w.db(), {})).front()));
    QStringList out;
    for (const Point& p : card.points) out.append(p.value);
    for (const Address& a : card.addresses) out.append(a.street);
    return out;
  };
  int kept = 0;
  int lost = 0;
  std::sort(labels.begin(), labels.end());
  do {
    contactfields::FieldValues values{{u"given"_s, u"Ana"_s}, {u"external_id"_s, u"1"_s}};
    for (int i = 0; i < labels.size(); ++i) {
      const QString key = base + u"[%1]"_s.arg(i + 1);
      values.emplace_back(base == u"addr" ? QString(key + u".street"_s) : key, value(i));
      if (!labels[i].isEmpty()) values.emplace_back(key + u".label"_s, labels[i]);
    }
    const QString name = labels.join(u'-');
    file = create(name + u".cartera"_s);
    add(ContactKind::Person, values);
    REQUIRE(order(*file).size() == labels.size());
    const ExportReceipt receipt = send(u"csv"_s);
    auto other = create(name + u"-other.cartera"_s);
    import(*other, receipt.file);
    CAPTURE(base.toStdString(), name.toStdString(), order(*file).join(u' ').toStdString(),
            order(*other).join(u' ').toStdString());
    const bool isKept = order(*other) == order(*file);
    CHECK(receipt.leftBehind.contains(u"left.order"_s) == !isKept);
    ++(isKept ? kept : lost);
  } while (std::next_permutation(labels.begin(), labels.end()));
  CHECK(kept > 0);
  CHECK(lost > 0);
  // A card keeps it.
  CHECK_FALSE(send(u"vcard"_s).leftBehind.contains(u"left.order"_s));
}

TEST_CASE_METHOD(RandomRoundTrip, "Days and relations come back as such, also among headings of a plain list",
                 "[export][roundtrip]") {
  add(ContactKind::Person, {{u"given"_s, u"Ana"_s},
                            {u"family"_s, u"Gil"_s},
                            {u"email[1]"_s, u"ana@gil.example"_s},
                            {u"phone.mobile"_s, u"600123456"_s},
                            {u"addr.home.street"_s, u"Calle 1"_s},
                            {u"addr.home.city"_s, u"Girona"_s},
                            {u"event[1]"_s, u"2010-05-01"_s},
                            {u"event[1].label"_s, u"Boda"_s},
                            {u"relation[1]"_s, u"Kirsten"_s},
                            {u"relation[1].label"_s, u"hermana"_s}});
  const ExportReceipt receipt = send(GENERATE(u"csv"_s, u"xlsx"_s), GENERATE(u"excel-es"_s, u"excel"_s));
  const ImportPlan plan = taken(planImport(receipt.file));
  REQUIRE(plan.layout);
  auto other = create(u"other.cartera"_s);
  taken(importContacts(*other, plan, {}));
  CHECK(difference(all(*file), all(*other)) == "");
  CHECK(taken(importContacts(*file, plan, {})).unchanged == 1);
}

TEST_CASE_METHOD(RandomRoundTrip, "A list of our own doubts nobody whose yes stands beside words of leaving",
                 "[export][roundtrip][consent]") {
  const auto [field, words] =
      GENERATE(std::pair(u"status"_s, u"inactive"_s), std::pair(u"status"_s, u"baja"_s),
               std::pair(u"tags"_s, u"baja newsletter"_s), std::pair(u"note"_s, u"No quiere recibir emails."_s));
  CAPTURE(words.toStdString());
  for (const auto* name : {"Ana", "Eva"})
    add(ContactKind::Person, {{u"given"_s, QString::fromLatin1(name)},
                              {u"external_id"_s, QString::fromLatin1(name)},
                              {u"email[1]"_s, QString::fromLatin1(name) + u"@gil.example"_s},
                              {u"status"_s, u"active"_s},
                              {u"consent.email"_s, u"yes"_s}});
  const ContactId ana = taken(contacts::ids(file->db(), {})).front();
  taken(
      file->transact(Op{u"contact.edit"_s, {}, ChangeKind::Action}, [&, key = field, value = words](StoreContext& ctx) {
        return contactfields::apply(ctx, ana, {{key, value}}).map([](const auto&) {});
      }));
  const auto before = all(*file);
  const ImportReport again = import(*file, send(GENERATE(u"csv"_s, u"xlsx"_s)).file);
  CHECK(again.unchanged == 2);
  CHECK(difference(before, all(*file)) == "");
}
