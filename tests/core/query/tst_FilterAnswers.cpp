// SPDX-License-Identifier: GPL-3.0-or-later
// Sixty filters over the sample shop, each beside the same question in SQL written by hand over the recorded tables.
#include <QTemporaryDir>
#include <memory>
#include <set>

#include "core/query/FilterReader.h"
#include "core/query/FilterSql.h"
#include "core/sample/SampleShop.h"
#include "core/storage/Rows.h"
#include "core/workspace/Workspace.h"
#include "tests/support/Catch.h"

using namespace cartera;

namespace {

struct Question {
  const char* phrase;
  /// What must hold for `c`, a row of contact that is not in the trash.
  const char* sql;
};

#define DAY(text) "CAST(strftime('%s', " text ") AS INTEGER) * 1000"
#define AGO(modifier) DAY("'2026-11-20', '" modifier "'")
#define TAGGED(name)                                                                                             \
  "EXISTS (SELECT 1 FROM contact_tag x, tag g WHERE x.contact_id = c.id AND g.id = x.tag_id AND g.name = '" name \
  "' AND x.deleted_at IS NULL AND g.deleted_at IS NULL)"
#define MAIN_CITY                                                                                                 \
  "(SELECT city FROM address a WHERE a.contact_id = c.id AND a.deleted_at IS NULL AND city IS NOT NULL ORDER BY " \
  "is_primary DESC, position, id LIMIT 1)"
#define INTERACTIONS "SELECT count(*) FROM interaction i WHERE i.contact_id = c.id AND i.deleted_at IS NULL"
#define LAST \
  "(SELECT max(at) FROM interaction i WHERE i.contact_id = c.id AND i.deleted_at IS NULL AND i.kind <> 'note')"
#define CONSENT(channel)                                                                   \
  "(SELECT state FROM consent_event e WHERE e.contact_id = c.id AND e.channel = '" channel \
  "' AND e.deleted_at IS NULL ORDER BY at DESC, state IN ('denied','withdrawn') DESC, id DESC LIMIT 1)"
#define CUSTOM(name)                                                                                                  \
  "(SELECT v.value FROM custom_value v, custom_field f WHERE v.contact_id = c.id AND f.id = v.field_id AND f.name = " \
  "'" name "' AND v.deleted_at IS NULL)"
#define POINT(more) "EXISTS (SELECT 1 FROM point p WHERE p.contact_id = c.id AND p.deleted_at IS NULL AND " more ")"
#define ADDRESS(more) "EXISTS (SELECT 1 FROM address a WHERE a.contact_id = c.id AND a.deleted_at IS NULL AND " more ")"
#define COMPANY(more)                                                                                                 \
  "EXISTS (SELECT 1 FROM membership m, contact o WHERE m.contact_id = c.id AND o.id = m.company_id AND m.deleted_at " \
  "IS NULL AND o.deleted_at IS NULL AND " more ")"
#define MEMBER(more)                                                                                                  \
  "EXISTS (SELECT 1 FROM membership m, contact o WHERE m.company_id = c.id AND o.id = m.contact_id AND m.deleted_at " \
  "IS NULL AND o.deleted_at IS NULL AND " more ")"
#define TASK(more) "SELECT count(*) FROM task t WHERE t.contact_id = c.id AND t.deleted_at IS NULL AND " more

const Question kQuestions[] = {
    {"", "1"},
    {"kind = company", "c.kind = 'company'"},
    {"tipo = persona", "c.kind = 'person'"},
    {"kind in (company, household)", "c.kind IN ('company', 'household')"},
    {"kind != person", "c.kind <> 'person'"},
    {"stage = customer", "c.stage = 'customer'"},
    {"etapa = cliente", "c.stage = 'customer'"},
    {"stage in (lead, prospect) and kind = person", "c.stage IN ('lead', 'prospect') AND c.kind = 'person'"},
    {"city = Valencia", MAIN_CITY " = 'Valencia'"},
    {"ciudad = VALENCIA", MAIN_CITY " = 'Valencia'"},
    {"city != Valencia", MAIN_CITY " IS NULL OR " MAIN_CITY " <> 'Valencia'"},
    {"city is empty", MAIN_CITY " IS NULL"},
    {"ciudad no esta vacia", MAIN_CITY " IS NOT NULL"},
    {"city = castello de la plana", MAIN_CITY " = 'Castelló de la Plana'"},
    {"city starts with mis", MAIN_CITY " LIKE 'Mis%'"},
    {"city contains ALEN", MAIN_CITY " LIKE '%alen%'"},
    {"city in (Silla, Moncada, \"Castelló de la Plana\")",
     MAIN_CITY " IN ('Silla', 'Moncada', 'Castelló de la Plana')"},
    {"private in (yes, no)", "1"},
    {"privado in (no, yes)", "1"},
    {"private in (no)", "coalesce(c.private, 0) = 0"},
    {"id starts with 9", "CAST(c.id AS TEXT) LIKE '9%'"},
    {"id starts with 1", "CAST(c.id AS TEXT) LIKE '1%'"},
    {"postcode starts with 460", ADDRESS("a.postcode LIKE '460%'")},
    {"addr.shipping.city = Valencia", ADDRESS("a.label = 'shipping' AND a.city = 'Valencia'")},
    {"provincia = Valencia y no ciudad = Valencia",
     ADDRESS("a.region = 'Valencia'") " AND (" MAIN_CITY " IS NULL OR " MAIN_CITY " <> 'Valencia')"},
    {"tag = VIP", TAGGED("VIP")},
    {"etiqueta = fontaneria", TAGGED("Fontanería")},
    {"tag != VIP", "NOT " TAGGED("VIP")},
    {"tag = VIP or tag = Hotel", TAGGED("VIP") " OR " TAGGED("Hotel")},
    {"tag in (VIP, Hotel) and not city = Valencia",
     "(" TAGGED("VIP") " OR " TAGGED("Hotel") ") AND (" MAIN_CITY " IS NULL OR " MAIN_CITY " <> 'Valencia')"},
    {"tag contains obra", TAGGED("Obra grande")},
    {"tag is empty", "NOT EXISTS (SELECT 1 FROM contact_tag x WHERE x.contact_id = c.id AND x.deleted_at IS NULL)"},
    {"owner = \"Amparo Núñez\"", "c.owner = 'Amparo Núñez'"},
    {"responsable = amparo nunez y origen = tienda", "c.owner = 'Amparo Núñez' AND c.source = 'Tienda'"},
    {"source is empty", "c.source IS NULL"},
    {"language = ca", "c.language = 'ca'"},
    {"last_contact < 90 days ago", LAST " < " AGO("-90 days")},
    {"último contacto >= hace 3 meses", LAST " >= " AGO("-3 months")},
    {"last_contact is empty", LAST " IS NULL"},
    {"city = Valencia and last_contact < 90 days ago and consent.email = yes",
     MAIN_CITY " = 'Valencia' AND " LAST " < " AGO("-90 days") " AND " CONSENT("email") " = 'granted'"},
    {"consent.email = no", CONSENT("email") " IN ('denied', 'withdrawn')"},
    {"consentimiento.correo = retirado", CONSENT("email") " = 'withdrawn'"},
    {"consent.email is empty", CONSENT("email") " IS NULL"},
    {"consent.sms = yes or consent.phone = yes", CONSENT("sms") " = 'granted' OR " CONSENT("phone") " = 'granted'"},
    {"created >= 2025-06-01", "c.created_at >= " DAY("'2025-06-01'")},
    {"created < 1 year ago", "c.created_at < " AGO("-1 year")},
    {"created > 1/6/2025 and created <= 31/12/2025",
     "c.created_at >= " DAY("'2025-06-02'") " AND c.created_at < " DAY("'2026-01-01'")},
    {"email is empty", "NOT " POINT("p.kind = 'email'")},
    {"email contains gmail", POINT("p.kind = 'email' AND p.value LIKE '%gmail%'")},
    {"phone is not empty and phone.mobile is empty",
     POINT("p.kind = 'phone'") " AND NOT " POINT("p.kind = 'phone' AND p.label = 'mobile'")},
    {"birthday.month = 3", "substr(c.birthday, -5, 2) = '03'"},
    {"birthday = 13/04", "substr(c.birthday, -5) = '04-13'"},
    {"birthday < 1960-01-01", "c.birthday < '1960-01-01' AND c.birthday NOT LIKE '--%'"},
    {"calls", "(" INTERACTIONS " AND i.kind = 'call') > 0"},
    {"not llamadas[fecha > hace 90 días]",
     "(" INTERACTIONS " AND i.kind = 'call' AND i.at >= " AGO("-89 days") ") = 0"},
    {"interactions.count >= 10", "(" INTERACTIONS ") >= 10"},
    {"interactions.count < 3", "(" INTERACTIONS ") < 3"},
    {"visits.count = 0", "(" INTERACTIONS " AND i.kind = 'visit') = 0"},
    {"calls[outcome = Resuelto].count >= 2", "(" INTERACTIONS " AND i.kind = 'call' AND i.outcome = 'Resuelto') >= 2"},
    {"interactions[kind in (call, visit) and at > 30 days ago].count != 1",
     "(" INTERACTIONS " AND i.kind IN ('call', 'visit') AND i.at >= " AGO("-29 days") ") <> 1"},
    {"visits.latest < 6 months ago",
     "(SELECT max(at) FROM interaction i WHERE i.contact_id = c.id AND i.deleted_at IS NULL AND i.kind = 'visit') "
     "< " AGO("-6 months")},
    {"interacciones.primera >= 2026-01-01",
     "(SELECT min(at) FROM interaction i WHERE i.contact_id = c.id AND i.deleted_at IS NULL) >= " DAY("'2026-01-01'")},
    {"tasks[done = no]", "(" TASK("t.done_at IS NULL") ") > 0"},
    {"tareas[hecha = no y vence < hoy].cuenta > 0", "(" TASK("t.done_at IS NULL AND t.due_on < '2026-11-20'") ") > 0"},
    {"company.city = Valencia",
     COMPANY("(SELECT city FROM address a WHERE a.contact_id = o.id AND a.deleted_at IS NULL AND city IS NOT NULL "
             "ORDER BY is_primary DESC, position, id LIMIT 1) = 'Valencia'")},
    {"company.tag = Hotel and role = Compras",
     COMPANY("EXISTS (SELECT 1 FROM contact_tag x, tag g WHERE x.contact_id = o.id AND g.id = x.tag_id AND g.name = "
             "'Hotel' AND x.deleted_at IS NULL)") " AND EXISTS (SELECT 1 FROM membership m WHERE m.contact_id = c.id "
                                                  "AND m.deleted_at IS NULL AND m.role = 'Compras')"},
    {"kind = company and not member.calls",
     "c.kind = 'company' AND NOT " MEMBER("EXISTS (SELECT 1 FROM interaction i WHERE i.contact_id = o.id AND i.kind = "
                                          "'call' AND i.deleted_at IS NULL)")},
    {"custom[Tarifa] = Profesional", CUSTOM("Tarifa") " = 'Profesional'"},
    {"custom[Descuento (%)] >= 12,5", "CAST(" CUSTOM("Descuento (%)") " AS REAL) >= 12.5"},
    {"campo[factura electronica] = sí", CUSTOM("Factura electrónica") " = 'yes'"},
    {"custom[Socio del club desde] < 1 year ago", CUSTOM("Socio del club desde") " < '2025-11-20'"},
    {"custom[Tarifa] is empty and kind = company", CUSTOM("Tarifa") " IS NULL AND c.kind = 'company'"},
    {"(tag = VIP or stage = dormant) and (city = Valencia or city is empty)",
     "(" TAGGED("VIP") " OR c.stage = 'dormant') AND (" MAIN_CITY " = 'Valencia' OR " MAIN_CITY " IS NULL)"},
    {"not (kind = company or tag = VIP)", "NOT (c.kind = 'company' OR " TAGGED("VIP") ")"},
    {"consents[state = no]",
     "EXISTS (SELECT 1 FROM consent_event e WHERE e.contact_id = c.id AND e.deleted_at IS NULL AND e.state IN "
     "('denied', 'withdrawn'))"},
    {"phone starts with +34 6",
     POINT("p.kind = 'phone' AND (replace(p.value, ' ', '') LIKE '+346%' OR p.value LIKE '6%')")},
    {"phone starts with 6",
     POINT("p.kind = 'phone' AND (replace(p.value, ' ', '') LIKE '+346%' OR p.value LIKE '6%')")},
    {"phone contains 34 6 and kind = company", POINT("p.kind = 'phone' AND (replace(p.value, ' ', '') LIKE '%346%' OR "
                                                     "p.value LIKE '6%')") " AND c.kind = 'company'"},
    {"tasks[contact_name contains an]",
     "(" TASK("1") ") > 0 AND (SELECT name_key FROM contact_key k WHERE k.contact_id = "
                   "c.id) LIKE '%an%'"},
    {"completeness < 50", "(SELECT completeness FROM contact_stat s WHERE s.contact_id = c.id) < 50"},
};

/// Made once: every question is asked of the same shop.
Workspace& shop() {
  static QTemporaryDir dir;
  static const FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(11, 0), Qt::UTC));
  static const std::unique_ptr<Workspace> file = [] {
    OpenOptions options;
    options.author = QStringLiteral("Prueba");
    auto made = Workspace::create(dir.filePath(QStringLiteral("shop.cartera")), QStringLiteral("es"), options, clock);
    REQUIRE(made);
    REQUIRE(fillSample(**made, QDate(2026, 11, 20), QStringLiteral("es")));
    return std::move(*made);
  }();
  return *file;
}

std::set<qint64> answer(const query::Filter& filter) {
  const auto ids = query::contactIds(shop().db(), filter, shop().clock());
  if (!ids) FAIL(ids.error().subject.toStdString() + " " + ids.error().detail.toStdString());
  std::set<qint64> out;
  for (const ContactId id : *ids) out.insert(id.value);
  CHECK(out.size() == ids->size());
  return out;
}

}  // namespace

TEST_CASE("Sixty filters answer what SQL written by hand answers", "[query]") {
  CHECK(std::size(kQuestions) >= 60);
  int telling = 0;
  for (const Question& q : kQuestions) {
    INFO(q.phrase);
    const auto filter = query::readFilter(QString::fromUtf8(q.phrase));
    if (!filter) FAIL(filter.error().subject.toStdString() + ": " + filter.error().detail.toStdString());
    const QString sql =
        QStringLiteral("SELECT c.id FROM contact c WHERE c.deleted_at IS NULL AND (") + QString::fromUtf8(q.sql) + u')';
    Statement s(shop().db(), sql);
    const auto rows = collect(s, [](Statement& row) { return row.integer(0); });
    if (!rows) FAIL(rows.error().detail.toStdString());
    const std::set<qint64> expected(rows->begin(), rows->end());
    CHECK(answer(*filter) == expected);
    const auto count = query::countContacts(shop().db(), *filter, shop().clock());
    REQUIRE(count);
    CHECK(*count == static_cast<qint64>(expected.size()));
    if (!expected.empty() && expected.size() < 300) ++telling;
    // The opposite is everybody else.
    const auto everybody = answer({});
    CHECK(answer(query::combined(query::Filter::Kind::Not, {*filter})).size() == everybody.size() - expected.size());
    // And the text of a filter means the same.
    const auto again = query::readFilter(query::filterText(*filter));
    if (!again) FAIL(query::filterText(*filter).toStdString() + ": " + again.error().detail.toStdString());
    CHECK(*again == *filter);
    const QString spanish = query::filterText(*filter, QStringLiteral("es"));
    INFO(spanish.toStdString());
    const auto inSpanish = query::readFilter(spanish);
    if (!inSpanish) FAIL(inSpanish.error().subject.toStdString() + ": " + inSpanish.error().detail.toStdString());
    CHECK(*inSpanish == *filter);
  }
  // Questions that nobody or everybody answers would show nothing.
  CHECK(telling >= 60);
}

TEST_CASE("The trash is meant only when the filter speaks of it", "[query]") {
  const auto trash = query::readFilter(QStringLiteral("papelera = sí"));
  REQUIRE(trash);
  const qint64 expected = *shop().db().scalar("SELECT count(*) FROM contact WHERE deleted_at IS NOT NULL");
  CHECK(expected > 0);
  CHECK(static_cast<qint64>(answer(*trash).size()) == expected);
}

TEST_CASE("Who asks for the trash and for the others gets everybody", "[query]") {
  const qint64 everybody = *shop().db().scalar("SELECT count(*) FROM contact");
  for (const char* phrase : {"trash in (yes, no)", "papelera in (no, sí)"}) {
    INFO(phrase);
    const auto both = query::readFilter(QString::fromUtf8(phrase));
    REQUIRE(both);
    CHECK(static_cast<qint64>(answer(*both).size()) == everybody);
  }
}

TEST_CASE("Thousands of values of one field are asked for at once", "[query]") {
  QStringList cities{QStringLiteral("Valencia")};
  for (int i = 0; i < 3'000; ++i) cities.append(QStringLiteral("Villa %1").arg(i));
  const auto many = query::readFilter(QStringLiteral("city in (") + cities.join(QStringLiteral(", ")) + u')');
  const auto one = query::readFilter(QStringLiteral("city = Valencia"));
  REQUIRE(many);
  REQUIRE(one);
  CHECK_FALSE(answer(*one).empty());
  CHECK(answer(*many) == answer(*one));
}
