// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agenda/QuickAdd.h"
#include "tests/support/Catch.h"

using namespace cartera;
using namespace cartera::quickadd;

namespace {

/// Monday, half past ten.
const QDateTime kNow(QDate(2026, 11, 23), QTime(10, 30));

struct Case {
  const char* text;
  /// "call|Ana|2026-11-24|10:00|renovación|title", each part as the reader gives it.
  const char* wanted;
};

QString valueOf(const Understood& u, PieceKind kind) {
  const Piece* piece = u.find(kind);
  return piece == nullptr ? QString() : piece->value;
}

QString told(const Understood& u) {
  if (u.shape != Shape::Task) return u.shape == Shape::Contact ? QStringLiteral("contact") : QStringLiteral("nothing");
  QStringList tags;
  for (const Piece& piece : u.pieces)
    if (piece.kind == PieceKind::Tag) tags += piece.value;
  return QStringList{valueOf(u, PieceKind::Do),
                     valueOf(u, PieceKind::Whom),
                     valueOf(u, PieceKind::Day),
                     valueOf(u, PieceKind::Time),
                     tags.join(u','),
                     u.title}
      .join(u'|');
}

QString told(const char* text) { return told(read(QString::fromUtf8(text), kNow)); }

QString doubtOf(const char* text, PieceKind kind) {
  const Understood u = read(QString::fromUtf8(text), kNow);
  const Piece* piece = u.find(kind);
  return piece == nullptr ? QStringLiteral("none") : QString(piece->doubt);
}

/// Every piece and every rest stands where it says, none over another, and nothing that says something is outside.
void checkPlaces(const QString& text, const Understood& u) {
  std::vector<bool> taken(static_cast<size_t>(text.size()), false);
  const auto take = [&](Place place) {
    REQUIRE(place.from >= 0);
    REQUIRE(place.end() <= text.size());
    bool isTaken = false;
    for (qsizetype i = place.from; i < place.end(); ++i) {
      isTaken = isTaken || taken[static_cast<size_t>(i)];
      taken[static_cast<size_t>(i)] = true;
    }
    CHECK_FALSE(isTaken);
  };
  for (const Piece& piece : u.pieces) take(piece.place);
  for (const LeftOver& left : u.rest) take(left.place);
  int lost = 0;
  for (qsizetype i = 0; i < text.size(); ++i)
    if (!taken[static_cast<size_t>(i)] && text[i].isDigit()) ++lost;
  CHECK(lost == 0);
}

}  // namespace

TEST_CASE("A line in Spanish says what is to be done, with whom and when", "[agenda][quickadd]") {
  const Case c = GENERATE(values<Case>({
      {"llamar a Ana mañana 10:00 #renovación", "call|Ana|2026-11-24|10:00|renovación|llamar a Ana"},
      {"comida con Iker el jueves", "meeting|Iker|2026-11-26|||comida con Iker"},
      {"Llamar a Ana García mañana a las 10", "call|Ana García|2026-11-24|10:00||Llamar a Ana García"},
      {"llamar a ana garcía pasado mañana por la tarde",
       "call|ana garcía|2026-11-25|||llamar a ana garcía por la tarde"},
      {"visitar Hotel Mirador el próximo lunes a las 9:30",
       "visit|Hotel Mirador|2026-11-30|09:30||visitar Hotel Mirador"},
      {"enviar presupuesto a Lucía Peña Ortiz en 3 días",
       "todo|Lucía Peña Ortiz|2026-11-26|||enviar presupuesto a Lucía Peña Ortiz"},
      {"reunión con Reformas Turia el 15/12 a las 5 de la tarde",
       "meeting|Reformas Turia|2026-12-15|17:00||reunión con Reformas Turia"},
      {"escribir a Marta sobre la factura en 2 semanas", "email|Marta|2026-12-07|||escribir a Marta sobre la factura"},
      {"dentro de 15 días llamar a Pepe", "call|Pepe|2026-12-08|||llamar a Pepe"},
      {"cobrar factura a Rosa Gil el 3 de enero", "todo|Rosa Gil|2027-01-03|||cobrar factura a Rosa Gil"},
      {"cobrar factura a Rosa Gil el 3 de enero de 2027", "todo|Rosa Gil|2027-01-03|||cobrar factura a Rosa Gil"},
      {"llamar a María del Carmen Ruiz el viernes a las diez y media",
       "call|María del Carmen Ruiz|2026-11-27|10:30||llamar a María del Carmen Ruiz"},
      {"llamar al fontanero hoy", "call|fontanero|2026-11-23|||llamar al fontanero"},
      {"quedar con Ana el 31", "meeting|Ana|2026-12-31|||quedar con Ana"},
      {"Ana: llamar el lunes", "call|Ana|2026-11-30|||Ana: llamar"},
      {"llamar a Domingo el domingo", "call|Domingo|2026-11-29|||llamar a Domingo"},
      {"llamar a Julio mañana", "call|Julio|2026-11-24|||llamar a Julio"},
      {"el viernes comida con Abril Soler", "meeting|Abril Soler|2026-11-27|||comida con Abril Soler"},
      {"recordar que hay que llamar a Ana el 01/12/2026", "call|Ana|2026-12-01|||recordar que hay que llamar a Ana"},
      {"llamar a Ana el lunes 30 de noviembre", "call|Ana|2026-11-30|||llamar a Ana"},
      {"llamar a Ana el lunes de la semana que viene", "call|Ana|2026-11-30|||llamar a Ana"},
      {"llamar a Ana a fin de mes", "call|Ana|2026-11-30|||llamar a Ana"},
      {"llamar a Ana en media hora", "call|Ana|2026-11-23|11:00||llamar a Ana"},
      {"whatsapp a Ana: fotos de la obra, mañana", "chat|Ana|2026-11-24|||whatsapp a Ana: fotos de la obra"},
      {"entregar 12 cajas en 3 días hábiles", "todo||2026-11-26|||entregar 12 cajas"},
      {"el lunes a las 10 reunión con Pinturas Arcoíris del Mar",
       "meeting|Pinturas Arcoíris del Mar|2026-11-30|10:00||reunión con Pinturas Arcoíris del Mar"},
      {"llamar al 612 34 56 78 mañana a mediodía", "call|612 34 56 78|2026-11-24|12:00||llamar al 612 34 56 78"},
      {"Llamar Lucía Peña jueves 12h", "call|Lucía Peña|2026-11-26|12:00||Llamar Lucía Peña"},
      {"llamar a Ana en 5 días laborables", "call|Ana|2026-11-30|||llamar a Ana"},
      {"LLAMAR A ANA MAÑANA", "call|ANA|2026-11-24|||LLAMAR A ANA"},
  }));
  INFO(c.text);
  CHECK(told(c.text) == QString::fromUtf8(c.wanted));
  const QString text = QString::fromUtf8(c.text);
  checkPlaces(text, read(text, kNow));
}

TEST_CASE("A line in English says what is to be done, with whom and when", "[agenda][quickadd]") {
  const Case c = GENERATE(values<Case>({
      {"call Ana tomorrow at 10 #renewal", "call|Ana|2026-11-24|10:00|renewal|call Ana"},
      {"Call Ana García tomorrow at 10am", "call|Ana García|2026-11-24|10:00||Call Ana García"},
      {"lunch with Iker on Thursday", "meeting|Iker|2026-11-26|||lunch with Iker"},
      {"visit Hotel Mirador next Monday at 9:30", "visit|Hotel Mirador|2026-11-30|09:30||visit Hotel Mirador"},
      {"send the quote to Lucía Peña in 3 days", "todo|Lucía Peña|2026-11-26|||send the quote to Lucía Peña"},
      {"meeting with Acme Ltd on 15/12 at 5pm", "meeting|Acme Ltd|2026-12-15|17:00||meeting with Acme Ltd"},
      {"email Tom about the invoice in two weeks", "email|Tom|2026-12-07|||email Tom about the invoice"},
      {"in a fortnight call Pat", "call|Pat|2026-12-07|||call Pat"},
      {"call May on the 3rd of January", "call|May|2027-01-03|||call May"},
      {"remind me to call Ana on December 15th", "call|Ana|2026-12-15|||remind me to call Ana"},
      {"call Ana the day after tomorrow", "call|Ana|2026-11-25|||call Ana"},
      {"call Ana at half past four", "call|Ana|2026-11-23|16:30||call Ana"},
      {"call Ana at 9", "call|Ana|2026-11-24|09:00||call Ana"},
      {"meet Tom next Friday", "meeting|Tom|2026-12-04|||meet Tom"},
      {"meet Tom on Friday", "meeting|Tom|2026-11-27|||meet Tom"},
      {"text Rosa in 20 minutes", "chat|Rosa|2026-11-23|10:50||text Rosa"},
      {"invoice Acme by the end of the month", "todo|Acme|2026-11-30|||invoice Acme"},
      {"order 20 boxes for Tuesday", "todo||2026-11-24|||order 20 boxes"},
      {"call April on 2027-04-05 at noon", "call|April|2027-04-05|12:00||call April"},
      {"visit ana lopez fri", "visit|ana lopez|2026-11-27|||visit ana lopez"},
      {"quote to Ana by Wednesday, 10:15", "todo|Ana|2026-11-25|10:15||quote to Ana"},
      {"ask Mary for the keys on the 2nd", "todo|Mary|2026-12-02|||ask Mary for the keys"},
      {"visit 20m, wants offer A, call Fri", "visit||2026-11-27|||visit 20m, wants offer A, call"},
      {"call Ana in 2 business days", "call|Ana|2026-11-25|||call Ana"},
      {"Call Ana 24/11/26 quarter to six", "call|Ana|2026-11-24|17:45||Call Ana"},
  }));
  INFO(c.text);
  CHECK(told(c.text) == QString::fromUtf8(c.wanted));
  const QString text = QString::fromUtf8(c.text);
  checkPlaces(text, read(text, kNow));
}

TEST_CASE("Both languages are understood in one line", "[agenda][quickadd]") {
  CHECK(told("call Ana mañana a las 10 #vip") == u"call|Ana|2026-11-24|10:00|vip|call Ana");
  CHECK(told("llamar a Ana tomorrow at 10") == u"call|Ana|2026-11-24|10:00||llamar a Ana");
}

TEST_CASE("What can be read in more than one way is said to be so", "[agenda][quickadd]") {
  CHECK(doubtOf("llamar a Ana a las 5", PieceKind::Time) == u"time.afternoon");
  CHECK(doubtOf("llamar a Ana a las 05:00", PieceKind::Time).isEmpty());
  CHECK(doubtOf("llamar a Ana a las 17:00", PieceKind::Time).isEmpty());
  CHECK(doubtOf("reunión con Ana mañana 10:00-12:00", PieceKind::Time) == u"time.end");
  CHECK(doubtOf("llamar a Ana a las 11", PieceKind::Day) == u"day.implied");
  CHECK(doubtOf("llamar a Ana cada lunes", PieceKind::Day) == u"day.repeats");
  CHECK(doubtOf("call Ana every 2 weeks", PieceKind::Day) == u"day.repeats");
  CHECK(doubtOf("llamar a Ana el 01/02/2020", PieceKind::Day) == u"day.past");
  CHECK(doubtOf("llamar a Ana la semana que viene", PieceKind::Day) == u"day.chosen");
  CHECK(doubtOf("call Ana next month", PieceKind::Day) == u"day.chosen");
  CHECK(doubtOf("llamar a Ana esta tarde", PieceKind::Day) == u"day.part");
  CHECK(doubtOf("llamar a Ana antes del viernes", PieceKind::Day) == u"day.before");
  CHECK(doubtOf("llamar a Ana el lunes 24/11", PieceKind::Day) == u"day.weekday");
  CHECK(doubtOf("llamar a Ana mañana 10:00", PieceKind::Day).isEmpty());
}

TEST_CASE("What is no day or hour stays in the title and is given back", "[agenda][quickadd]") {
  const auto restOf = [](const char* text) { return read(QString::fromUtf8(text), kNow).note(); };
  CHECK(told("llamar a Ana el 31/02") == u"call|Ana||||llamar a Ana el 31/02");
  CHECK(restOf("llamar a Ana el 31/02") == u"el 31/02");
  CHECK(told("llamar a Ana 12/25") == u"call|Ana||||llamar a Ana 12/25");
  CHECK(told("llamar a Ana a las 25:00") == u"call|Ana||||llamar a Ana a las 25:00");
  CHECK(told("pedir codo de 3/4 pulgadas") == u"todo|||||pedir codo de 3/4 pulgadas");
  CHECK(told("enviar 10 cajas a Ana") == u"todo|Ana||||enviar 10 cajas a Ana");
  CHECK(told("call Ana at 5 Main Street") == u"call|Ana||||call Ana at 5 Main Street");
  CHECK(told("visitar a Ana una mañana") == u"visit|Ana||||visitar a Ana una mañana");
  CHECK(told("llamar a Ana el lunes o el martes") == u"call|Ana|2026-11-30|||llamar a Ana o el martes");
  CHECK(restOf("llamar a Ana el lunes o el martes") == u"o el martes");
  CHECK(restOf("llamar a Ana mañana sobre la factura 2026/031") == u"sobre la factura 2026/031");
}

TEST_CASE("A day without a year is the next one there is", "[agenda][quickadd]") {
  CHECK(told("llamar a Ana 23/11") == u"call|Ana|2026-11-23|||llamar a Ana");
  CHECK(told("llamar a Ana 22/11") == u"call|Ana|2027-11-22|||llamar a Ana");
  CHECK(told("llamar a Ana 29/2") == u"call|Ana|2028-02-29|||llamar a Ana");
  CHECK(told("llamar a Ana el lunes") == u"call|Ana|2026-11-30|||llamar a Ana");
}

TEST_CASE("The same words are read as what they are said to be", "[agenda][quickadd]") {
  const QString text = QStringLiteral("Ana mañana");
  CHECK(read(text, kNow).shape == Shape::Task);
  const Understood contact = read(text, kNow, Shape::Contact);
  REQUIRE(contact.field(QLatin1String("full_name")) != nullptr);
  CHECK(contact.field(QLatin1String("full_name"))->value == text);
  CHECK(read(QStringLiteral("Domingo García"), kNow).shape == Shape::Contact);
  CHECK(read(QStringLiteral("Mail Boxes 963 12 34 56"), kNow).shape == Shape::Contact);
  CHECK(read(QStringLiteral("Ana García 612345678 mañana"), kNow).shape == Shape::Contact);
}

TEST_CASE("What is refused goes back to what was not understood", "[agenda][quickadd]") {
  const QString text = QStringLiteral("llamar a Ana mañana 10:00 #vip");
  Understood u = read(text, kNow);
  const Refused day = refusalOf(text, *u.find(PieceKind::Day));
  withhold(u, text, {day});
  CHECK(told(u) == u"call|Ana||10:00|vip|llamar a Ana mañana");
  CHECK(u.note() == u"mañana");
  // The refusal holds while the words stand, wherever they go.
  const QString longer = QStringLiteral("hay que llamar a Ana mañana sin falta");
  Understood later = read(longer, kNow);
  withhold(later, longer, {day});
  CHECK(later.find(PieceKind::Day) == nullptr);
  CHECK(later.title == longer);
  Understood other = read(QStringLiteral("llamar a Ana el jueves"), kNow);
  withhold(other, QStringLiteral("llamar a Ana el jueves"), {day});
  CHECK(other.find(PieceKind::Day) != nullptr);
}

TEST_CASE("Input of any kind is read to its end or given back", "[agenda][quickadd]") {
  CHECK(read({}, kNow).shape == Shape::Nothing);
  CHECK(read(QStringLiteral(" \n\t\r\n "), kNow).shape == Shape::Nothing);
  CHECK(read(QString(5000, QChar(0)), kNow).shape == Shape::Nothing);
  QString nuls = QStringLiteral("llamar a Ana mañana");
  nuls.insert(6, QChar(0));
  CHECK(read(nuls, kNow).find(PieceKind::Day) != nullptr);
  const QString lines = QStringLiteral("Ana García 612 34 56 78\n").repeated(10'000);
  const Understood many = read(lines, kNow);
  CHECK(many.isCut);
  CHECK(many.rest.back().place.end() == lines.size());
  for (const QString& odd : {QString(30'000, u'a'), QString(30'000, u'1'), QString(20'000, u'('), QString(20'000, u'#'),
                             QStringLiteral("1 ").repeated(15'000), QStringLiteral("a@").repeated(15'000),
                             QStringLiteral("a.").repeated(15'000), QStringLiteral("de la ").repeated(5'000),
                             QStringLiteral("\U0001F600").repeated(15'000), QString(3, QChar(0xD800))}) {
    const Understood u = read(odd, kNow);
    checkPlaces(odd, u);
    checkPlaces(odd, read(odd, kNow, Shape::Task));
  }
}
