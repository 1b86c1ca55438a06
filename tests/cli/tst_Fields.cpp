// SPDX-License-Identifier: GPL-3.0-or-later
// One name for a thing, whatever command it is said to, in both languages; and a manual that has them all.
#include "app/cli/FieldWords.h"

#include <QDate>
#include <QRegularExpression>

#include "core/exchange/ExportProfile.h"
#include "core/exchange/FieldNames.h"
#include "core/exchange/FieldVocabulary.h"
#include "core/query/FilterFields.h"
#include "core/query/FilterNames.h"
#include "tests/support/Places.h"
#include "tests/support/cli/CliRun.h"

using namespace cartera;
using namespace cartera::test;

namespace {

QString str(const QJsonObject& o, const char* key) { return o.value(QString::fromUtf8(key)).toString(); }

QStringList args(const QString& command, const QString& file, const std::vector<QByteArray>& more) {
  QStringList out{command, file};
  for (const QByteArray& m : more) out += QString::fromUtf8(m);
  return out;
}

/// A section of a page of the manual, as people read it.
QString section(const char* page, const char* title) {
  const QString text = QString::fromUtf8(bytesOf(cartera::test::sourcePath("packaging/man/") + QLatin1String(page)));
  const qsizetype from = text.indexOf(QStringLiteral(".SH ") + QString::fromUtf8(title));
  REQUIRE(from >= 0);
  const qsizetype to = text.indexOf(QStringLiteral("\n.SH "), from);
  return text.mid(from, to - from).remove(u'\\').remove(u'"');
}

bool names(const QString& text, const QString& word) {
  const QRegularExpression whole(
      QStringLiteral("(?<![\\w.])") + QRegularExpression::escape(word) + QStringLiteral("(?![\\w])"),
      QRegularExpression::UseUnicodePropertiesOption);
  return whole.match(text).hasMatch();
}

QString firstContact(const CliFixture& f, const QString& file) {
  return str(f.json({QStringLiteral("list"), file, QStringLiteral("contacts")})
                 .json()
                 .value(QLatin1String("rows"))
                 .toArray()
                 .first()
                 .toObject(),
             "id");
}

}  // namespace

TEST_CASE("the manual names every field there is, in both languages, and what filters call them in Spanish") {
  const FieldVocabulary& words = fieldVocabulary();
  REQUIRE(words.plain.size() > 60);
  for (const auto& [page, title] : {std::pair("cartera-cli.1", "FIELDS"), std::pair("es/cartera-cli.1", "CAMPOS")}) {
    const QString text = section(page, title);
    INFO(page);
    QStringList missing;
    for (const QString& name : words.plain + words.addressLabels + words.addressParts + words.consentParts)
      if (!names(text, name)) missing += name;
    for (const QString& base : words.counted)
      if (!text.contains(QString(base + u'['))) missing += base;
    for (const QString& channel : words.consentChannels)
      if (!names(text, QStringLiteral("consent.") + channel)) missing += channel;
    for (const QString& name : cli::listColumns())
      if (!names(text, name)) missing += name;
    for (const QString& name : query::fieldNames()) {
      if (name.contains(u'.') || !cli::listColumn(name)) continue;
      const QString spanish = query::nameIn(QStringLiteral("es"), "fields", name);
      if (!text.contains(spanish.section(u'[', 0, 0))) missing += spanish;
    }
    CHECK(missing.join(u' ') == QString());
  }
}

TEST_CASE("help names every field, with what else means it, and none that is refused") {
  CliFixture f;
  QHash<QString, QStringList> told;
  for (const auto& entry : f.json({QStringLiteral("help"), QStringLiteral("fields")}).array()) {
    QStringList also;
    for (const auto& word : entry.toObject().value(QLatin1String("also")).toArray()) also += word.toString();
    told.insert(str(entry.toObject(), "field"), also);
  }
  for (const QString& name : fieldVocabulary().plain) CHECK(told.contains(name));
  for (auto it = told.cbegin(); it != told.cend(); ++it) {
    INFO(it.key().toStdString());
    CHECK(isKnownField(it.key()));
    for (const QString& word : it.value())
      CHECK(cli::contactField(word).value_or(QString()).startsWith(it.key().section(u'[', 0, 0)));
  }
  CHECK(told.value(QStringLiteral("full_name")).contains(QStringLiteral("nombre")));
  CHECK(told.value(QStringLiteral("phone.mobile")).contains(QStringLiteral("móvil")));
  CHECK(told.value(QStringLiteral("addr[1].postcode")).contains(QStringLiteral("código postal")));
  CHECK(told.value(QStringLiteral("consent.email")).contains(QStringLiteral("consentimiento.correo")));
  const QByteArray es =
      f.run({QStringLiteral("--lang"), QStringLiteral("es"), QStringLiteral("help"), QStringLiteral("fields")}).out;
  CHECK(es.contains("Apellidos"));
  CHECK(f.run({QStringLiteral("help"), QStringLiteral("fly")}).status == 2);
}

TEST_CASE("the manual names no field that is none") {
  for (const auto& [page, title] : {std::pair("cartera-cli.1", "FIELDS"), std::pair("es/cartera-cli.1", "CAMPOS")}) {
    int seen = 0;
    for (QString line : section(page, title).section(QStringLiteral(".PP"), 0, 0).split(u'\n')) {
      if (!line.startsWith(QLatin1String(".B "))) continue;
      static const QRegularExpression aside(QStringLiteral("\\([^()]*\\)"));
      for (const QString& name : line.mid(3).remove(aside).split(u',')) {
        INFO(name.toStdString());
        CHECK(cli::contactField(name.trimmed()));
        ++seen;
      }
    }
    CHECK(seen > 60);
  }
}

TEST_CASE("the manual has every profile, each word of --on-duplicate, and a mapping file that works") {
  CliFixture f;
  for (const auto& [page, profiles, commands, mappings] :
       {std::tuple("cartera-cli.1", "PROFILES", "COMMANDS", "\"MAPPING FILES\""),
        std::tuple("es/cartera-cli.1", "PERFILES", "ÓRDENES", "\"ARCHIVOS DE CORRESPONDENCIAS\"")}) {
    INFO(page);
    const QString text = section(page, profiles);
    for (const ExportProfile& p : ExportProfile::all()) CHECK(names(text, p.key));
    const QString import = section(page, commands);
    for (const char* word : {"fill", "overwrite", "skip", "create"})
      CHECK(import.contains(QStringLiteral(".B ") + QLatin1String(word) + u'\n'));

    const QString whole = QString::fromUtf8(bytesOf(cartera::test::sourcePath("packaging/man/") + QLatin1String(page)));
    const QString shape = whole.section(QString::fromUtf8(mappings), 1).section(QStringLiteral(".nf\n"), 1);
    const QString mapping = shape.section(QStringLiteral("\n.fi"), 0, 0).remove(u'\\');
    writeBytes(f.path("mapping.json"), mapping.toUtf8());
    writeBytes(f.path("list.csv"), "Correo;Apellidos;Ciudad;Talla;Clave\nana@example.es;Peña;Madrid;M;secret\n");
    const Ran ran =
        f.json({QStringLiteral("read"), f.path("list.csv"), QStringLiteral("--mapping"), f.path("mapping.json")});
    INFO(mapping.toStdString() << ran.out.toStdString());
    CHECK(ran.status == 0);
    CHECK(str(ran.json().value(QLatin1String("mapping")).toObject(), "Ciudad") == QStringLiteral("addr.home.city"));
  }
}

TEST_CASE("a field goes by every name that filters know, in each command") {
  CliFixture f;
  const QString file = f.path("shop.cartera");
  REQUIRE(f.run({QStringLiteral("new"), file}).status == 0);
  const Ran added = f.json(
      args(QStringLiteral("add"), file,
           {"contact", "nombre=Ana Peña", "etapa=cliente", "móvil=612 345 678", "cp=41001", "ciudad=Sevilla",
            "etiqueta=VIP", "empresa=Talleres Sur", "consentimiento.correo=sí", "privado=no", "campo[Talla]=M"}));
  INFO(added.out.toStdString() << added.err.toStdString());
  REQUIRE(added.status == 0);
  const QString id = str(added.json(), "id");
  const auto shown = f.json({QStringLiteral("show"), file, id}).json();
  CHECK(str(shown, "full_name") == QStringLiteral("Ana Peña"));
  CHECK(str(shown, "stage") == QStringLiteral("customer"));
  CHECK_FALSE(str(shown, "phone.mobile").isEmpty());
  CHECK(str(shown, "addr[1].postcode") == QStringLiteral("41001"));
  CHECK(str(shown, "addr[1].city") == QStringLiteral("Sevilla"));
  CHECK(str(shown, "tags") == QStringLiteral("VIP"));
  CHECK(str(shown, "org.name") == QStringLiteral("Talleres Sur"));
  CHECK(str(shown, "consent.email") == QStringLiteral("yes"));
  CHECK(str(shown, "custom[Talla]") == QStringLiteral("M"));

  // What was put in under a name is found and listed under it; the keys of rows are the words that were asked for.
  const auto listed =
      f.json({QStringLiteral("list"), file, QStringLiteral("contacts"), QStringLiteral("--where"),
              QStringLiteral("cp = 41001 y etapa = cliente y móvil = 612345678"), QStringLiteral("--columns"),
              QStringLiteral("nombre,postcode,etiqueta,móvil,phone[1],ciudad,empresa,tag"), QStringLiteral("--sort"),
              QStringLiteral("-nombre")});
  INFO(listed.out.toStdString());
  REQUIRE(listed.json().value(QLatin1String("rows")).toArray().size() == 1);
  const auto row = listed.json().value(QLatin1String("rows")).toArray().first().toObject();
  CHECK(str(row, "nombre") == QStringLiteral("Ana Peña"));
  CHECK(str(row, "postcode") == QStringLiteral("41001"));
  CHECK(str(row, "etiqueta") == QStringLiteral("VIP"));
  CHECK(str(row, "tag") == QStringLiteral("VIP"));
  CHECK(str(row, "móvil") == str(shown, "phone.mobile"));
  CHECK(str(row, "phone[1]") == str(shown, "phone.mobile"));
  CHECK(str(row, "ciudad") == QStringLiteral("Sevilla"));
  CHECK(str(row, "empresa") == QStringLiteral("Talleres Sur"));

  REQUIRE(f.run(args(QStringLiteral("edit"), file, {id.toUtf8(), "name=Ana Ruiz", "postcode=41002"})).status == 0);
  const auto exported =
      f.json({QStringLiteral("export"), file, f.path("out.csv"), QStringLiteral("--profile"), QStringLiteral("rfc4180"),
              QStringLiteral("--columns"), QStringLiteral("name,postcode,etiqueta,stage")});
  INFO(exported.out.toStdString());
  REQUIRE(exported.status == 0);
  const QByteArray out = bytesOf(f.path("out.csv"));
  CHECK(out.contains("full_name,addr[1].postcode,tags,stage"));
  CHECK(out.contains("Ana Ruiz,41002,VIP,customer"));
}

TEST_CASE("what a list from elsewhere calls the last activity is the column of the last contact") {
  CHECK(cli::listColumn(QStringLiteral("last_activity")) == QStringLiteral("last_contact"));
  CHECK(cli::listColumn(QStringLiteral("último contacto")) == QStringLiteral("last_contact"));
  CHECK(cli::listColumn(QStringLiteral("cartera.id")) == QStringLiteral("cartera.id"));
}

TEST_CASE("tasks and notes go by names of both languages, and days by their words") {
  CliFixture f;
  const QString file = f.shop();
  const QString who = firstContact(f, file);
  const QDate today = QDate::currentDate();
  const auto due = [&](const char* word) {
    const Ran ran = f.json(args(QStringLiteral("add"), file,
                                {"task", "título=Llamar", "contacto=" + who.toUtf8(), QByteArray("vence=") + word}));
    INFO(ran.out.toStdString() << ran.err.toStdString());
    REQUIRE(ran.status == 0);
    return str(f.json({QStringLiteral("show"), file, str(ran.json(), "id")}).json(), "due");
  };
  CHECK(due("hoy") == today.toString(Qt::ISODate));
  CHECK(due("mañana") == today.addDays(1).toString(Qt::ISODate));
  CHECK(due("ayer") == today.addDays(-1).toString(Qt::ISODate));
  CHECK(due("today") == today.toString(Qt::ISODate));
  CHECK(due("tomorrow") == today.addDays(1).toString(Qt::ISODate));
  CHECK(due("yesterday") == today.addDays(-1).toString(Qt::ISODate));
  CHECK(due("en 2 semanas") == today.addDays(14).toString(Qt::ISODate));

  const auto count = [&](const QByteArray& phrase) {
    const Ran ran = f.json(
        {QStringLiteral("list"), file, QStringLiteral("tasks"), QStringLiteral("--where"), QString::fromUtf8(phrase)});
    INFO(phrase.toStdString() << ran.out.toStdString());
    REQUIRE(ran.status == 0);
    return ran.json().value(QLatin1String("count")).toInt(-1);
  };
  CHECK(count("due < today") == 2);
  CHECK(count("vence < hoy") == 2);
  CHECK(count("vence > hoy y título contiene llam") == 3);
  CHECK(count("done = no") == 7);
  CHECK(count("hecha = sí") == 0);
  CHECK(count("contact_name = \"Ana Peña\"") == 7);
  CHECK(count("nombre del contacto contiene ana") == 7);
  // Each of them has a day.
  CHECK(count("nombre del contacto contiene ana and due is empty") == 0);
  CHECK(count("nombre del contacto contiene ana and due is not empty") == 7);
  CHECK(count("contacto = " + who.toUtf8()) == 7);
  const Ran wrong = f.run({QStringLiteral("list"), file, QStringLiteral("tasks"), QStringLiteral("--where"),
                           QStringLiteral("colour = red")});
  CHECK(wrong.status == 2);
  CHECK(wrong.err.contains("title, kind, due"));

  const Ran note = f.json(args(QStringLiteral("add"), file,
                               {"note", "contacto=" + who.toUtf8(), "tipo=visita", "nota=Quiere presupuesto"}));
  REQUIRE(note.status == 0);
  CHECK(str(f.json({QStringLiteral("show"), file, str(note.json(), "id")}).json(), "kind") == QStringLiteral("visit"));
  // It was not there yet; the day is understood.
  CHECK(f.json({QStringLiteral("show"), file, who, QStringLiteral("--at"), QStringLiteral("ayer")}).errorCode() ==
        QStringLiteral("record.not_yet"));
  CHECK(f.json({QStringLiteral("show"), file, who, QStringLiteral("--at"), QStringLiteral("today")}).status == 0);
}

TEST_CASE("a name that is no field is answered with the nearest ones, or with where they all stand") {
  CliFixture f;
  const QString file = f.shop();
  const QString who = firstContact(f, file);
  const auto told = [&](const QStringList& a) {
    const Ran ran = f.run(a);
    CHECK(ran.status != 0);
    return QString::fromUtf8(ran.err);
  };
  CHECK(told({QStringLiteral("edit"), file, who, QStringLiteral("famly=Ruiz")}).contains(QStringLiteral("family")));
  CHECK(told({QStringLiteral("edit"), file, who, QStringLiteral("apelidos=Ruiz")}).contains(QStringLiteral("family")));
  CHECK(told({QStringLiteral("edit"), file, who, QStringLiteral("xyzzy=1")})
            .contains(QStringLiteral("cartera-cli help fields")));
  CHECK(told({QStringLiteral("export"), file, f.path("o.csv"), QStringLiteral("--columns"), QStringLiteral("emial")})
            .contains(QStringLiteral("email")));
  CHECK(told({QStringLiteral("list"), file, QStringLiteral("contacts"), QStringLiteral("--columns"),
              QStringLiteral("xyzzy")})
            .contains(QStringLiteral("completeness")));
  CHECK(told({QStringLiteral("add"), file, QStringLiteral("task"), QStringLiteral("titel=Call")})
            .contains(QStringLiteral("title, kind, due")));
  writeBytes(f.path("mapping.json"), R"({"columns": {"Name": "name"}})");
  writeBytes(f.path("list.csv"), "Name\nAna\n");
  CHECK(told({QStringLiteral("read"), f.path("list.csv"), QStringLiteral("--mapping"), f.path("mapping.json")})
            .contains(QStringLiteral("full_name")));
}

TEST_CASE("Spanish answers are Spanish throughout, and what they name can be typed") {
  CliFixture f;
  const QString file = f.path("shop.cartera");
  const auto es = [&](QStringList a) {
    a = QStringList{QStringLiteral("--lang"), QStringLiteral("es")} + a;
    const Ran ran = f.run(a);
    return QString::fromUtf8(ran.out + ran.err);
  };
  REQUIRE(f.run({QStringLiteral("new"), file, QStringLiteral("--lang"), QStringLiteral("es")}).status == 0);
  REQUIRE(f.run({QStringLiteral("add"), file, QStringLiteral("field"), QStringLiteral("name=Saldo"),
                 QStringLiteral("type=number")})
              .status == 0);
  const Ran added = f.json(args(QStringLiteral("add"), file,
                                {"contact", "given=Ana", "birthday=1971-05-03", "consent.email=yes",
                                 "consent.email.basis=consent", "email[1]=ana@example.es", "email[1].label=Work",
                                 "private=yes", "custom[Saldo]=1234.50", "extra={\"F. nacimiento\":\"31/02/1980\"}"}));
  REQUIRE(added.status == 0);
  const QString shown = es({QStringLiteral("show"), file, str(added.json(), "id")});
  INFO(shown.toStdString());
  CHECK(shown.contains(QStringLiteral("03/05/1971")));
  CHECK(shown.contains(QStringLiteral("1.234,5")));
  CHECK(shown.contains(QStringLiteral("consentimiento")));
  CHECK(shown.contains(QStringLiteral("trabajo")));
  CHECK(shown.contains(QStringLiteral("F. nacimiento: 31/02/1980")));
  for (const char* english : {"yes", "consent\n", "Work", "1971-05-03", "T0", "{"})
    CHECK_FALSE(shown.contains(QLatin1String(english)));

  const auto where = [&](const char* phrase) {
    return es({QStringLiteral("list"), file, QStringLiteral("contacts"), QStringLiteral("--where"),
               QString::fromUtf8(phrase)});
  };
  CHECK(where("completo > mucho").contains(QStringLiteral("un número")));
  CHECK(where("creado > nunca").contains(QStringLiteral("hoy")));
  CHECK(where("etapa = rey").contains(QStringLiteral("interesado, posible cliente")));
  CHECK(where("xyzzy = 1").contains(QStringLiteral("nombre, tipo, ciudad")));
  CHECK(where("ciudad").contains(QStringLiteral("contiene")));
  CHECK(where("ciudad = Sevilla y").contains(QStringLiteral("ciudad = Sevilla")));
  CHECK(where("etapa = interesado").contains(QStringLiteral("0 registros")));
  const QString tasks = es({QStringLiteral("list"), file, QStringLiteral("tasks"), QStringLiteral("--where"),
                            QStringLiteral("color = rojo")});
  CHECK(tasks.contains(QStringLiteral("título, tipo, vence")));

  CHECK(es({QStringLiteral("list"), file, QStringLiteral("contacts"), QStringLiteral("--columns"), QStringLiteral("x")})
            .contains(QStringLiteral("último contacto")));
  CHECK(es({QStringLiteral("edit"), file, str(added.json(), "id"), QStringLiteral("etapa=rey")})
            .contains(QStringLiteral("posible cliente")));

  const QString help = es({QStringLiteral("help")});
  for (const char* english : {"FILE", "SOURCE", " OUT", "TEXT ", "DATE", "PHRASE", "key=value", "city", "customer"})
    CHECK_FALSE(help.contains(QLatin1String(english)));
  CHECK(help.contains(QStringLiteral("list ARCHIVO contacts|tasks [--where FRASE]")));
}

TEST_CASE("what an import kept is told by the column that speaks of it") {
  CliFixture f;
  const QString file = f.shop();
  REQUIRE(f.run({QStringLiteral("edit"), file, firstContact(f, file), QStringLiteral("consent.email=no"),
                 QStringLiteral("job_title=Baker")})
              .status == 0);
  writeBytes(f.path("list.csv"), "Nombre;Apellidos;Correo;Acepta publicidad;Cargo\nAna;Peña;ana@example.es;sí;Cook\n");
  const QString told = QString::fromUtf8(
      f.run({QStringLiteral("import"), file, f.path("list.csv"), QStringLiteral("--lang"), QStringLiteral("es")}).out);
  INFO(told.toStdString());
  CHECK(told.contains(QStringLiteral("Acepta publicidad")));
  CHECK_FALSE(told.contains(QStringLiteral("consent.email")));
  CHECK_FALSE(told.contains(QStringLiteral("job_title")));
}

TEST_CASE("info adds up, also with households and teams") {
  CliFixture f;
  const QString file = f.path("shop.cartera");
  REQUIRE(f.run({QStringLiteral("new"), file, QStringLiteral("--sample")}).status == 0);
  const auto counts = f.json({QStringLiteral("info"), file}).json().value(QLatin1String("counts")).toObject();
  const auto n = [&](const char* key) { return counts.value(QLatin1String(key)).toInt(-1); };
  CHECK(n("households") > 0);
  CHECK(n("people") + n("companies") + n("households") + n("teams") == n("contacts"));
}

TEST_CASE("the examples of the manual answer something on the sample shop, in both languages") {
  CliFixture f;
  for (const auto& [page, title, language] :
       {std::tuple("cartera-filter.7", "EXAMPLES", "en"), std::tuple("es/cartera-filter.7", "EJEMPLOS", "es")}) {
    const QString file = f.path(language);
    REQUIRE(f.run({QStringLiteral("new"), file, QStringLiteral("--sample"), QStringLiteral("--lang"),
                   QLatin1String(language)})
                .status == 0);
    int seen = 0;
    for (const QString& line : section(page, title).split(u'\n')) {
      if (!line.startsWith(QLatin1String(".B "))) continue;
      const QString phrase = line.mid(3).replace(QStringLiteral("(dq"), QStringLiteral("\""));
      INFO(phrase.toStdString());
      const Ran ran =
          f.json({QStringLiteral("list"), file, QStringLiteral("contacts"), QStringLiteral("--where"), phrase});
      CHECK(ran.status == 0);
      CHECK(ran.json().value(QLatin1String("count")).toInt() > 0);
      ++seen;
    }
    CHECK(seen >= 6);
  }
}

TEST_CASE("the manual of filters names every field there is, in both languages") {
  using namespace cartera::query;
  struct Page {
    const char* file;
    const char* fields;
    const char* relations;
    QString language;
  };
  for (const Page& page :
       {Page{"cartera-filter.7", "FIELDS", "\"WHAT HANGS ON A CONTACT", QStringLiteral("en")},
        Page{"es/cartera-filter.7", "CAMPOS", "\"LO QUE CUELGA DE UN CONTACTO", QStringLiteral("es")}}) {
    const QString fields = section(page.file, page.fields);
    const QString relations = section(page.file, page.relations);
    QStringList missing;
    for (const QString& name : fieldNames()) {
      const auto field = findField(name);
      REQUIRE(field);
      if (field->relation != nullptr) {
        if (!names(relations, nameIn(page.language, "fields", QString::fromLatin1(field->relation->name))))
          missing += name;
        for (const QString& inner : relationFieldNames(*field->relation)) {
          const QString said = nameIn(page.language, "relation", inner);
          if (!names(relations, said)) missing += said;
        }
        continue;
      }
      // Of families one stands for all; parts of one name may stand behind it without it (".sms").
      QString said = nameIn(page.language, "fields", name).section(u'[', 0, 0);
      if (name.startsWith(QLatin1String("company.")) || name.startsWith(QLatin1String("member.")))
        said = said.section(u'.', 0, 0);
      const QString part = u'.' + said.section(u'.', -1);
      if (!names(fields, said) && !(said.contains(u'.') && fields.contains(part))) missing += said;
    }
    CHECK(missing.join(u' ') == QString());
    // And none that is not there.
    for (const QString& line : fields.split(u'\n')) {
      if (!line.startsWith(QLatin1String(".B "))) continue;
      static const QRegularExpression aside(QStringLiteral(" \\([^)]*\\)"));
      for (const QString& name : line.mid(3).remove(aside).split(QStringLiteral(", "))) {
        INFO(name.toStdString());
        const bool isPart = name.startsWith(u'.') || name.contains(QLatin1String("FIELD")) ||
                            name.contains(QLatin1String("CAMPO")) || name.contains(u'=');
        if (!isPart) CHECK(findField(name));
      }
    }
  }
}

TEST_CASE("history says which change an undo undid") {
  CliFixture f;
  const QString file = f.shop();
  const QString change = str(
      f.json({QStringLiteral("edit"), file, firstContact(f, file), QStringLiteral("family=Ruiz")}).json(), "change");
  REQUIRE(f.run({QStringLiteral("undo"), file}).status == 0);
  const auto newest = f.json({QStringLiteral("history"), file}).array().first().toObject();
  CHECK(str(newest, "undoes") == change);
  CHECK(f.run({QStringLiteral("history"), file}).out.count(change.toUtf8()) == 2);
}

TEST_CASE("an import tells the title lines above its headings, as read does") {
  CliFixture f;
  const QString file = f.shop();
  writeBytes(f.path("list.csv"),
             "Listado de clientes 2026;;\n\nNombre;Correo;Ciudad\nLuis Gil;luis@example.es;Madrid\nEva "
             "Sol;eva@example.es;Vigo\n");
  const Ran ran = f.run({QStringLiteral("import"), file, f.path("list.csv")});
  INFO(ran.out.toStdString() << ran.err.toStdString());
  CHECK(ran.err.contains("Listado de clientes 2026"));
}
