// SPDX-License-Identifier: GPL-3.0-or-later
// What an export does not hold, its receipt names: column by column of what the file can say of a contact.
#include <QSet>
#include <algorithm>

#include "core/contacts/TagStore.h"
#include "core/storage/Rows.h"
#include "tests/core/exchange/RoundTripFixture.h"
#include "tests/core/exchange/vcard/CardFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kAna = 1001;
constexpr qint64 kCompany = 1002;
constexpr qint64 kOther = 1003;

/// A row that hangs on Ana, with something in every column, and what a receipt may call the part of it that stays behind.
struct Held {
  const char* table;
  QString name;
  Columns columns;
};

std::vector<Held> everything() {
  constexpr qint64 day = 1'700'000'000'000;
  return {
      {"contact",
       {},
       {{"kind", u"person"_s},
        {"display_name", u"Doña Ana Gil"_s},
        {"prefix", u"Dra."_s},
        {"given", u"Ana"_s},
        {"middle", u"Eva"_s},
        {"family", u"Gil"_s},
        {"suffix", u"hija"_s},
        {"nickname", u"Anita"_s},
        {"job_title", u"Jefa de obra"_s},
        {"department", u"Obras"_s},
        {"tax_id", u"12345678Z"_s},
        {"language", u"ca"_s},
        {"birthday", u"1980-03-14"_s},
        {"anniversary", u"2005-06-18"_s},
        {"stage", u"customer"_s},
        {"status", u"fiel"_s},
        {"owner", u"Marta"_s},
        {"source", u"feria"_s},
        {"referred_by", u"Pau"_s},
        {"preferred_channel", u"phone"_s},
        {"best_hour", u"tardes"_s},
        {"likes", u"pintura"_s},
        {"private", 1},
        {"photo_url", u"https://x.example/a.jpg"_s},
        {"external_id", u"a1"_s},
        {"external_id2", u"b2"_s},
        {"confirmed_on", u"2026-02-01"_s},
        {"extra", u"{\"Columna\":\"x\"}"_s},
        {"created_at", day}}},
      {"point",
       {},
       {{"contact_id", kAna},
        {"kind", u"phone"_s},
        {"label", u"home"_s},
        {"value", u"931112233"_s},
        {"is_primary", 1}}},
      {"address",
       {},
       {{"contact_id", kAna},
        {"label", u"work"_s},
        {"street", u"Calle 1"_s},
        {"street2", u"2º"_s},
        {"street3", u"B"_s},
        {"po_box", u"77"_s},
        {"postcode", u"08001"_s},
        {"city", u"Girona"_s},
        {"region", u"Cataluña"_s},
        {"country", u"España"_s},
        {"formatted", u"Calle 1, Girona"_s},
        {"is_primary", 1}}},
      {"membership",
       u"left.roles"_s,
       {{"contact_id", kAna},
        {"company_id", kCompany},
        {"role", u"Socia"_s},
        {"department", u"Ventas"_s},
        {"started_on", u"2019-01-01"_s},
        {"ended_on", u"2025-01-01"_s},
        {"is_primary", 1}}},
      {"stage_entry", u"left.stages"_s, {{"contact_id", kAna}, {"stage", u"lead"_s}, {"entered_at", day}}},
      {"interaction",
       u"left.notes"_s,
       {{"contact_id", kAna},
        {"kind", u"note"_s},
        {"direction", u"in"_s},
        {"at", day},
        {"minutes", 5},
        {"subject", u"Obra nueva"_s},
        {"body", u"Quiere azulejos"_s},
        {"outcome", u"Pide precio"_s},
        {"author", u"Pau"_s}}},
      {"interaction",
       u"left.timeline"_s,
       {{"contact_id", kAna},
        {"kind", u"call"_s},
        {"direction", u"out"_s},
        {"at", day + 1000},
        {"minutes", 7},
        {"subject", u"Presupuesto"_s},
        {"body", u"Lo mira"_s},
        {"outcome", u"Llamar"_s},
        {"author", u"Marta"_s}}},
      {"consent_event",
       u"left.consents"_s,
       {{"contact_id", kAna},
        {"channel", u"email"_s},
        {"state", u"granted"_s},
        {"basis", u"contract"_s},
        {"at", day},
        {"source", u"hoja firmada"_s},
        {"text_version", u"2026-1"_s},
        {"evidence", u"{\"file\":\"scan.pdf\",\"ip\":\"10.0.0.1\"}"_s},
        {"address", u"ana@gil.example"_s},
        {"recorded_at", day + 5000},
        {"recorded_by", u"Pau"_s}}},
      {"suppression",
       u"left.exclusions"_s,
       {{"kind", u"contact"_s},
        {"channel", u"post"_s},
        {"contact_id", kAna},
        {"value", u"x"_s},
        {"reason", u"por carta"_s},
        {"source", u"carta"_s},
        {"at", day}}},
      {"task",
       u"left.tasks"_s,
       {{"title", u"Llamar"_s},
        {"kind", u"call"_s},
        {"due_on", u"2026-12-01"_s},
        {"due_time", u"10:00"_s},
        {"owner", u"Marta"_s},
        {"contact_id", kAna},
        {"record_kind", u"deal"_s},
        {"record_id", 5},
        {"note", u"antes de comer"_s},
        {"done_at", day},
        {"created_at", day},
        {"created_by", u"Pau"_s}}},
      {"photo", u"left.photo"_s, {{"contact_id", kAna}, {"mime", u"image/jpeg"_s}, {"bytes", jpeg(3, 7)}}},
      {"foreign_property", u"left.foreign"_s, {{"contact_id", kAna}, {"format", u"vcard"_s}, {"line", u"X-FOO:1"_s}}},
      {"foreign_property",
       u"left.foreign"_s,
       {{"contact_id", kAna}, {"format", u"ldif"_s}, {"line", u"mozillaCustom: x"_s}}},
      {"pair_decision",
       u"left.decisions"_s,
       {{"contact_a", kAna}, {"contact_b", kOther}, {"verdict", u"separate"_s}, {"at", day}, {"author", u"Pau"_s}}},
      {"contact_merge",
       u"left.decisions"_s,
       {{"kept_id", kAna}, {"other_id", kOther}, {"at", day}, {"author", u"Pau"_s}, {"choices", u"{}"_s}}},
  };
}

/// Kept for the file's own use, and what is written down elsewhere: which comes first is tst_RandomRoundTrip's.
const QSet<QString>& bookkeeping() {
  static const QSet<QString> kColumns{u"id"_s, u"position"_s, u"import_run_id"_s, u"import_key"_s, u"deleted_at"_s};
  return kColumns;
}

/// Columns that say something: no references to other rows, and nothing of the file's own.
struct Saying {
  QString name;
  bool isNeeded = false;
};

std::vector<Saying> columnsOf(const Connection& db, const QString& table) {
  QSet<QString> references;
  Statement keys(db, u"SELECT \"from\" FROM pragma_foreign_key_list('%1')"_s.arg(table));
  REQUIRE(keys.each([&](const Statement& s) { references.insert(s.text(0)); }));
  std::vector<Saying> out;
  Statement all(db, u"SELECT name, \"notnull\" AND dflt_value IS NULL FROM pragma_table_info('%1')"_s.arg(table));
  REQUIRE(all.each([&](const Statement& s) {
    if (!references.contains(s.text(0)) && !bookkeeping().contains(s.text(0))) out.push_back({s.text(0), s.flag(1)});
  }));
  return out;
}

/// What a row has in a column; null where nobody has thought of one.
QVariant sampleOf(const Held& held, const QString& column) {
  const auto it = std::find_if(held.columns.begin(), held.columns.end(),
                               [&](const auto& c) { return column == QLatin1String(c.first); });
  return it == held.columns.end() ? QVariant() : it->second;
}

struct LeftBehindFixture : RoundTrip {
  void change(Workspace& w, const std::function<Result<>(const StoreContext&)>& work) {
    taken(w.transact(Op{u"contact.edit"_s, {}, ChangeKind::Action}, work));
  }
  /// Who else there must be: the company, and somebody whom Ana may be confused with.
  void addOthers(Workspace& w) {
    change(w, [](const StoreContext& ctx) -> Result<> {
      CARTERA_TRY(insertRow(ctx.db, "contact", kCompany,
                            {{"kind", u"company"_s}, {"display_name", u"Gil S.L."_s}, {"created_at", 5}}));
      return insertRow(ctx.db, "contact", kOther,
                       {{"kind", u"person"_s}, {"given", u"Pau"_s}, {"external_id", u"p"_s}, {"created_at", 5}});
    });
  }
  ExportReceipt send(Workspace& w, const QString& format) {
    ExportRequest request;
    request.format = format;
    request.profile = u"rfc4180"_s;
    request.path = path(u"out."_s + format);
    return taken(exportContacts(w.db(), request));
  }
  /// Whether a row of whoever has Ana's number has it in that column.
  static bool has(Workspace& w, const QString& table, const QString& column, const QVariant& value) {
    const QString whose = table == u"contact"         ? u"id"_s
                          : table == u"pair_decision" ? u"contact_a"_s
                          : table == u"contact_merge" ? u"kept_id"_s
                                                      : u"contact_id"_s;
    Statement s(w.db(),
                u"SELECT EXISTS(SELECT 1 FROM %1 WHERE %2 = :v AND deleted_at IS NULL AND "
                "%3 = (SELECT id FROM contact WHERE external_id = 'a1'))"_s.arg(table, column, whose));
    s.bind(":v", value);
    REQUIRE(taken(s.next()));
    return s.flag(0);
  }
};

}  // namespace

TEST_CASE_METHOD(LeftBehindFixture,
                 "Each column of what hangs on a contact comes back from a file, or its receipt names it",
                 "[export][roundtrip]") {
  const QString format = GENERATE(u"csv"_s, u"xlsx"_s, u"vcard"_s, u"vcard4"_s);
  const std::vector<Held> all = everything();
  addOthers(*file);
  change(*file, [&](const StoreContext& ctx) -> Result<> {
    for (size_t i = 0; i < all.size(); ++i)
      CARTERA_TRY(insertRow(ctx.db, all[i].table, kAna + static_cast<qint64>(i == 0 ? 0 : 100 + i), all[i].columns));
    return {};
  });
  const ExportReceipt receipt = send(*file, format);
  auto other = create(u"other.cartera"_s);
  taken(importContacts(*other, taken(planImport(receipt.file)), {}));

  // Each alone: what stands beside it may be what was named.
  auto bare = create(u"bare.cartera"_s);
  addOthers(*bare);
  // An undo leaves rows where they are, out of sight.
  qint64 number = kAna;
  for (const Held& held : all) {
    const QString table = QLatin1String(held.table);
    const std::vector<Saying> saying = columnsOf(file->db(), table);
    const auto isLeftOut = [&](const QString& name, const QString& alone) {
      const auto it = std::find_if(saying.begin(), saying.end(), [&](const Saying& k) { return k.name == name; });
      return it != saying.end() && !it->isNeeded && name != alone;
    };
    for (const Saying& c : saying) {
      if (has(*other, table, c.name, sampleOf(held, c.name))) continue;
      CAPTURE(format.toStdString(), held.table, c.name.toStdString());
      number += 10;
      change(*bare, [&](const StoreContext& ctx) -> Result<> {
        const QVariant kind(u"person"_s);
        CARTERA_TRY(insertRow(ctx.db, "contact", number, {{"kind", kind}, {"given", u"Ana"_s}, {"created_at", 5}}));
        Columns columns;
        for (const auto& [name, value] : held.columns)
          if (!isLeftOut(QLatin1String(name), c.name))
            columns.emplace_back(name, value == QVariant(kAna) ? number : value);
        return insertRow(ctx.db, held.table, number + 1, columns);
      });
      CHECK(send(*bare, format).leftBehind.contains(held.name));
      taken(bare->undoLast());
    }
  }
}

TEST_CASE_METHOD(LeftBehindFixture,
                 "Nothing hangs on a contact of which nobody has thought what becomes of it in a list",
                 "[export][roundtrip]") {
  const std::vector<Held> all = everything();
  Statement tables(file->db(),
                   u"SELECT DISTINCT m.name FROM sqlite_master m, pragma_foreign_key_list(m.name) k WHERE "
                   "m.type = 'table' AND k.\"table\" = 'contact'"_s);
  QStringList unthought;
  REQUIRE(tables.each([&](const Statement& s) {
    const bool isThought =
        std::any_of(all.begin(), all.end(), [&](const Held& h) { return s.text(0) == QLatin1String(h.table); });
    if (!isThought) unthought.append(s.text(0));
  }));
  // Of these the names and values go out; the test below looks at what tags and fields are besides.
  CHECK(unthought == QStringList{u"contact_tag"_s, u"custom_value"_s});
  for (const Held& held : all)
    for (const Saying& c : columnsOf(file->db(), QLatin1String(held.table))) {
      CAPTURE(held.table, c.name.toStdString());
      CHECK_FALSE(sampleOf(held, c.name).isNull());
    }
}

TEST_CASE_METHOD(LeftBehindFixture,
                 "What a tag or a field of one's own is comes back from a file, or its receipt names it",
                 "[export][roundtrip]") {
  const QString format = GENERATE(u"csv"_s, u"xlsx"_s, u"vcard"_s, u"vcard4"_s);
  add(ContactKind::Person, {{u"given"_s, u"Ana"_s}, {u"external_id"_s, u"a1"_s}});
  const ContactId ana = taken(contacts::ids(file->db(), {})).front();
  int files = 0;
  const auto look = [&](const char* what, const char* name, const std::function<Result<>(const StoreContext&)>& work,
                        const QByteArray& asked) {
    CAPTURE(format.toStdString(), what);
    change(*file, work);
    const ExportReceipt receipt = send(*file, format);
    auto other = create(u"other%1.cartera"_s.arg(++files));
    import(*other, receipt.file);
    const bool isBack = taken(other->db().scalarText(asked)) == taken(file->db().scalarText(asked));
    CAPTURE(taken(file->db().scalarText(asked)).toStdString(), taken(other->db().scalarText(asked)).toStdString());
    CHECK(receipt.leftBehind == (isBack ? QStringList() : QStringList{QLatin1String(name)}));
    taken(file->undoLast());
  };
  const auto tag = [&](Tag t) {
    return [=](const StoreContext& ctx) -> Result<> {
      CARTERA_TRY(tags::add(ctx, ana, t.name));
      Tag made = t;
      made.id = tags::idOf(t.name);
      return tags::update(ctx, made).map([](bool) {});
    };
  };
  const QByteArray tagsAsked =
      "SELECT group_concat(name || '|' || coalesce(colour, '') || '|' || coalesce(archived, 0)) FROM tag";
  look("tag", "", tag({{}, u"Obra, nueva"_s, {}, false}), tagsAsked);
  look("colour", "left.tags", tag({{}, u"vip"_s, u"#aa0000"_s, false}), tagsAsked);
  look("archived tag", "left.tags", tag({{}, u"vip"_s, {}, true}), tagsAsked);
  const QByteArray fieldsAsked =
      "SELECT group_concat(f.name || '|' || f.type || '|' || coalesce(f.choices, '') || '|' || coalesce(f.archived, 0) "
      "|| "
      "'|' || v.value) FROM custom_field f JOIN custom_value v ON v.field_id = f.id AND v.deleted_at IS NULL";
  const auto field = [&](FieldType type, const QString& value, bool archived = false) {
    return [=, &files](const StoreContext& ctx) -> Result<> {
      CustomField f;
      f.name = u"Talla %1"_s.arg(files);
      f.type = type;
      if (type == FieldType::Choice) f.choices = QStringList{u"M"_s, u"L"_s};
      CARTERA_ASSIGN(f.id, customfields::add(ctx, f));
      CARTERA_TRY(customfields::set(ctx, ana, f.id, value));
      f.archived = archived;
      return customfields::update(ctx, f).map([](bool) {});
    };
  };
  for (const FieldType type :
       {FieldType::Text, FieldType::Number, FieldType::Date, FieldType::Choice, FieldType::YesNo})
    for (const QString& value :
         {u"M"_s, u"12"_s, u"1"_s, u"0"_s, u"007"_s, u"1.5"_s, u"12345"_s, u"600123456"_s, u"2026-01-02"_s, u"yes"_s}) {
      CustomField f;
      f.type = type;
      f.choices = QStringList{u"M"_s, u"L"_s};
      if (!customfields::checked(f, value)) continue;
      look(QString(toText(type) + u' ' + value).toStdString().c_str(),
           type == FieldType::Choice ? "left.choices" : "left.fields", field(type, value), fieldsAsked);
    }
  look("archived field", "left.fields", field(FieldType::Text, u"M"_s, true), fieldsAsked);
}
