// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agenda/QuickAdd.h"
#include "tests/support/Catch.h"

using namespace cartera;
using namespace cartera::quickadd;

namespace {

const QDateTime kNow(QDate(2026, 11, 23), QTime(10, 30));

struct Case {
  const char* text;
  /// "full_name=Ana; phone:mobile=612…; -rest".
  const char* wanted;
};

QString told(const QString& text) {
  const Understood u = read(text, kNow);
  QStringList out;
  if (u.shape == Shape::Task) return QStringLiteral("task");
  if (u.contactKind != ContactKind::Person) out += toText(u.contactKind);
  for (const Piece& piece : u.pieces) {
    const QString label = piece.label.isEmpty() ? QString() : QString(u':' + piece.label);
    const QString key = piece.kind == PieceKind::Tag ? QStringLiteral("#") : piece.key;
    out += QString(key + label + u'=' + piece.value);
  }
  for (const LeftOver& left : u.rest) out += QString((left.isForm ? u'~' : u'-') + left.text);
  return out.join(QStringLiteral("; ")).replace(QStringLiteral("addr[1]."), QStringLiteral("@"));
}

void checkPlaces(const QString& text) {
  const Understood u = read(text, kNow);
  std::vector<bool> taken(static_cast<size_t>(text.size()), false);
  const auto take = [&](Place place) {
    REQUIRE(place.from >= 0);
    REQUIRE(place.end() <= text.size());
    for (qsizetype i = place.from; i < place.end(); ++i) {
      CHECK_FALSE(taken[static_cast<size_t>(i)]);
      taken[static_cast<size_t>(i)] = true;
    }
  };
  for (const Piece& piece : u.pieces) take(piece.place);
  for (const LeftOver& left : u.rest) take(left.place);
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (taken[static_cast<size_t>(i)] || !text[i].isDigit()) continue;
    INFO(text.left(i).toStdString());
    CHECK(taken[static_cast<size_t>(i)]);
  }
}

}  // namespace

TEST_CASE("A name with what stands beside it on one line", "[agenda][quickadd]") {
  const Case c = GENERATE(values<Case>({
      {"Ana García López", "full_name=Ana García López"},
      {"ana garcía 612345678", "full_name=ana garcía; phone:mobile=612345678"},
      {"Ana García 612 34 56 78 ana@example.es Hotel Mirador",
       "full_name=Ana García; phone:mobile=612 34 56 78; email=ana@example.es; org.name=Hotel Mirador"},
      {"Ana García, Hotel Mirador, +34 963 12 34 56",
       "full_name=Ana García; org.name=Hotel Mirador; phone=+34 963 12 34 56"},
      {"Ana García (Reformas Turia, S.L.) tel. 963 123 456",
       "full_name=Ana García; org.name=Reformas Turia, S.L.; phone=963 123 456"},
      {"Ana de Hotel Mirador 612345678", "full_name=Ana; org.name=Hotel Mirador; phone:mobile=612345678"},
      {"Ana García, directora comercial de Acme, S.A., ana@acme.es",
       "full_name=Ana García; job_title=directora comercial; org.name=Acme, S.A.; email=ana@acme.es"},
      {"Ana García gerente Talleres Gil 612345678",
       "full_name=Ana García; job_title=gerente; org.name=Talleres Gil; phone:mobile=612345678"},
      {"Reformas Turia, S.L. 963 12 34 56", "company; full_name=Reformas Turia, S.L.; phone=963 12 34 56"},
      {"Familia Gil Soler 963123456", "household; full_name=Familia Gil Soler; phone=963123456"},
      {"Lucía Peña Ortiz, Barcelona, 612 34 56 78 #vip #boda",
       "full_name=Lucía Peña Ortiz; @city=Barcelona; phone:mobile=612 34 56 78; #=vip; #=boda"},
      {"García López, Ana 612345678", "full_name=García López, Ana; phone:mobile=612345678"},
      {"Tom Baker, Sales Manager at Acme Ltd, tom@acme.co.uk, 020 7946 0958",
       "full_name=Tom Baker; job_title=Sales Manager; org.name=Acme Ltd; email=tom@acme.co.uk; phone=020 7946 0958"},
      {"Tom Baker mobile 07700 900123 office 020 7946 0958",
       "full_name=Tom Baker; phone:mobile=07700 900123; phone:work=020 7946 0958"},
      {"Tom Baker (555) 234-5678", "full_name=Tom Baker; phone=(555) 234-5678"},
      {"Ana García móvil: 612345678 fijo: 963123456",
       "full_name=Ana García; phone:mobile=612345678; phone:home=963123456"},
      {"Ana García 612345678 963123456", "full_name=Ana García; phone:mobile=612345678; phone=963123456"},
      {"Ana García 12345678Z 612345678", "full_name=Ana García; tax_id=12345678Z; phone:mobile=612345678"},
      {"Camino Plaza 612345678", "full_name=Camino Plaza; phone:mobile=612345678"},
      {"Valencia García Ana 612345678", "full_name=Valencia García Ana; phone:mobile=612345678"},
      {"María del Mar de la Fuente", "full_name=María del Mar de la Fuente"},
      {"Ana García, C/ Mayor 5, 2º B, 28013 Madrid",
       "full_name=Ana García; @street=C/ Mayor 5, 2º B; @postcode=28013; @city=Madrid"},
      {"Ana García <ana@example.es>", "full_name=Ana García; email=ana@example.es"},
      {"ana@example.es", "email=ana@example.es"},
      {"Ana García www.ana.es", "full_name=Ana García; url=www.ana.es"},
      {"Dr. Tom O'Brien-Smith +44 20 7946 0958", "full_name=Dr. Tom O'Brien-Smith; phone=+44 20 7946 0958"},
  }));
  INFO(c.text);
  CHECK(told(QString::fromUtf8(c.text)) == QString::fromUtf8(c.wanted));
  checkPlaces(QString::fromUtf8(c.text));
}

TEST_CASE("What is no phone, tax number or address is given back", "[agenda][quickadd]") {
  const Case c = GENERATE(values<Case>({
      {"Ana García 1234567", "full_name=Ana García; -1234567"},
      {"Ana García pedido 4500012345", "full_name=Ana García; -pedido 4500012345"},
      {"Ana García ES91 2100 0418 4502 0005 1332", "full_name=Ana García; -ES91 2100 0418 4502 0005 1332"},
      {"Ana García 12345678A", "full_name=Ana García; -12345678A"},
      {"Ana García 612345678 ext. 12", "full_name=Ana García; phone:mobile=612345678; -ext. 12"},
      {"Hola Ana, te mando el presupuesto", "-Hola Ana, te mando el presupuesto"},
      {"Ana García ana@", "full_name=Ana García; -ana@"},
      {"Ana García 1.250,00 €", "full_name=Ana García; -1.250,00 €"},
  }));
  INFO(c.text);
  CHECK(told(QString::fromUtf8(c.text)) == QString::fromUtf8(c.wanted));
  checkPlaces(QString::fromUtf8(c.text));
}

TEST_CASE("A pasted signature", "[agenda][quickadd]") {
  const Case c = GENERATE(values<Case>({
      {"Un saludo,\n\nAna García López\nDirectora comercial\nFerretería Núñez, S.L.\nC/ Mayor, 5, 2º B\n28013 Madrid\n"
       "Tel. 913 12 34 56 | Móvil: 612 34 56 78\nFax: 913 12 34 "
       "57\nana.garcia@ferreterianunez.es\nwww.ferreterianunez.es",
       "full_name=Ana García López; job_title=Directora comercial; org.name=Ferretería Núñez, S.L.; "
       "@street=C/ Mayor, 5, 2º B; @postcode=28013; @city=Madrid; phone=913 12 34 56; phone:mobile=612 34 56 78; "
       "phone:fax=913 12 34 57; email=ana.garcia@ferreterianunez.es; url=www.ferreterianunez.es; ~Un saludo"},
      {"--\nJavier Soler Vidal\nResponsable de Compras - Dpto. de Compras\nNortex\nPol. Ind. La Cova, nave 12\n"
       "46940 Manises (Valencia)\nT: +34 961 234 567\nM: +34 655 90 12 34\nE: jsoler@nortex.com\nW: nortex.com",
       "full_name=Javier Soler Vidal; job_title=Responsable de Compras; org.department=Dpto. de Compras; "
       "org.name=Nortex; "
       "@street=Pol. Ind. La Cova, nave 12; @postcode=46940; @city=Manises; @region=Valencia; phone=+34 961 234 567; "
       "phone:mobile=+34 655 90 12 34; email=jsoler@nortex.com; url=nortex.com"},
      {"MARÍA PEÑA ORTIZ | Gerente\nHOTEL MIRADOR\nAvda. del Puerto, 120 · 46023 Valencia · España\n"
       "☎ 963 12 34 56 ✉ maria@hotelmirador.es\nCIF: B12345674\nAntes de imprimir este mensaje piense en el medio "
       "ambiente.",
       "full_name=MARÍA PEÑA ORTIZ; job_title=Gerente; org.name=HOTEL MIRADOR; @street=Avda. del Puerto, 120; "
       "@postcode=46023; @city=Valencia; @country=España; phone=963 12 34 56; email=maria@hotelmirador.es; "
       "tax_id=B12345674; ~Antes de imprimir este mensaje piense en el medio ambiente."},
      {"Kind regards,\nTom Baker\nSales Manager\nAcme Tools Ltd\n12 High Street\nLondon SW1A 1AA\nUnited Kingdom\n"
       "Office: +44 20 7946 0958\nMobile: +44 7700 900123\ntom.baker@acmetools.co.uk\nSent from my iPhone",
       "full_name=Tom Baker; job_title=Sales Manager; org.name=Acme Tools Ltd; @street=12 High Street; @city=London; "
       "@postcode=SW1A 1AA; @country=United Kingdom; phone:work=+44 20 7946 0958; phone:mobile=+44 7700 900123; "
       "email=tom.baker@acmetools.co.uk; ~Kind regards; ~Sent from my iPhone"},
      {"Jane Doe\nHead of Marketing, Globex\n742 Evergreen Terrace, Springfield, IL 62704\nPhone: (555) 234-5678\n"
       "jane@globex.com",
       "full_name=Jane Doe; job_title=Head of Marketing; org.name=Globex; @street=742 Evergreen Terrace; "
       "@city=Springfield; "
       "@region=IL; @postcode=62704; phone=(555) 234-5678; email=jane@globex.com"},
      {"Nombre: Rosa Gil\nEmpresa: Bar Pepe\nCargo: Encargada\nMóvil: 655 90 12 34\nCorreo: rosa@example.es\n"
       "Dirección: Calle Mayor 5, 28013 Madrid",
       "full_name=Rosa Gil; org.name=Bar Pepe; job_title=Encargada; phone:mobile=655 90 12 34; email=rosa@example.es; "
       "@street=Calle Mayor 5; @postcode=28013; @city=Madrid"},
      {"Pau Vidal\npau@example.cat\nHorario: de 9 a 14\nLlámame cuando quieras para hablar de lo del otro día",
       "full_name=Pau Vidal; email=pau@example.cat; -Horario: de 9 a 14; "
       "-Llámame cuando quieras para hablar de lo del otro día"},
      {"Aoife Byrne\r\nOwner\r\nByrne Hardware\r\n4 Main Street, Dublin D02 AF30, Ireland\r\n+353 1 234 5678",
       "full_name=Aoife Byrne; job_title=Owner; org.name=Byrne Hardware; @street=4 Main Street; @city=Dublin; "
       "@postcode=D02 AF30; @country=Ireland; phone=+353 1 234 5678"},
      {"> Ana García\n> 612 34 56 78", "full_name=Ana García; phone:mobile=612 34 56 78"},
      {"Luis Gil\n(+34) 612 34 56 78\n<mailto:luis@example.es>",
       "full_name=Luis Gil; phone:mobile=(+34) 612 34 56 78; email=luis@example.es"},
      {"Luis Gil\n963 12 34 56 / 612 34 56 78\nluis@gil.es · LUIS@gil.es",
       "full_name=Luis Gil; phone=963 12 34 56; phone:mobile=612 34 56 78; email=luis@gil.es; -LUIS@gil.es"},
      {"Ferretería Núñez\nPlaza Mayor, 1\n28013 - Madrid\n913123456",
       "company; full_name=Ferretería Núñez; @street=Plaza Mayor, 1; @postcode=28013; @city=Madrid; phone=913123456"},
  }));
  INFO(c.text);
  CHECK(told(QString::fromUtf8(c.text)) == QString::fromUtf8(c.wanted));
  checkPlaces(QString::fromUtf8(c.text));
}

TEST_CASE("What was guessed is said to be a guess", "[agenda][quickadd]") {
  const Understood u = read(QStringLiteral("Javier Soler\nResponsable de Compras\nNortex\njavier@gmail.com"), kNow);
  REQUIRE(u.field(QLatin1String("org.name")) != nullptr);
  CHECK(u.field(QLatin1String("org.name"))->doubt == u"company.guessed");
  const Understood sure = read(QStringLiteral("Javier Soler\nResponsable de Compras\nNortex\njavier@nortex.com"), kNow);
  CHECK(sure.field(QLatin1String("org.name"))->doubt.isEmpty());
  const Understood wrong = read(QStringLiteral("Ana García\nNIF: 12345678A"), kNow);
  CHECK(wrong.field(QLatin1String("tax_id"))->doubt == u"tax_id.control");
}

TEST_CASE("The fields of a contact stand under their numbers, with their labels", "[agenda][quickadd]") {
  const Understood u = read(QStringLiteral("Ana García 963123456 móvil 612345678 ana@example.es #vip #boda"), kNow);
  const contactfields::FieldValues wanted{{QStringLiteral("full_name"), QStringLiteral("Ana García")},
                                          {QStringLiteral("phone[1]"), QStringLiteral("963123456")},
                                          {QStringLiteral("phone[2]"), QStringLiteral("612345678")},
                                          {QStringLiteral("phone[2].label"), QStringLiteral("mobile")},
                                          {QStringLiteral("email[1]"), QStringLiteral("ana@example.es")},
                                          {QStringLiteral("tags"), QStringLiteral("vip;boda")}};
  CHECK(u.fields() == wanted);
}

TEST_CASE("A pasted vCard", "[agenda][quickadd]") {
  const QString card = QStringLiteral(
      "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Somebody//EN\r\nN:García López;Ana;;Dra.;\r\nFN:Dra. Ana García "
      "López\r\n"
      "ORG:Hotel Mirador;Compras\r\nTITLE:Gerente\r\nTEL;TYPE=CELL:+34 612 34 56 78\r\nTEL;TYPE=WORK:963123456\r\n"
      "EMAIL:ana@example.es\r\nADR;TYPE=WORK:;;C/ Mayor 5;Madrid;;28013;España\r\nCATEGORIES:vip,boda\r\n"
      "X-SHOE-SIZE:38\r\nEND:VCARD\r\n");
  const Understood u = read(card, kNow);
  CHECK(u.shape == Shape::Contact);
  const auto valueOf = [&](const char* key) {
    const Piece* piece = u.field(QLatin1String(key));
    return piece == nullptr ? QString() : piece->value;
  };
  CHECK(valueOf("full_name") == u"Dra. Ana García López");
  CHECK(valueOf("org.name") == u"Hotel Mirador");
  CHECK(valueOf("org.department") == u"Compras");
  CHECK(valueOf("job_title") == u"Gerente");
  CHECK(valueOf("addr[1].street") == u"C/ Mayor 5");
  CHECK(valueOf("addr[1].postcode") == u"28013");
  CHECK(valueOf("email") == u"ana@example.es");
  QStringList phones;
  QStringList tags;
  for (const Piece& piece : u.pieces) {
    if (piece.key == u"phone") phones += QString(piece.label + u' ' + piece.value);
    if (piece.kind == PieceKind::Tag) tags += piece.value;
  }
  CHECK(phones == QStringList{QStringLiteral("mobile +34 612 34 56 78"), QStringLiteral("work 963123456")});
  CHECK(tags == QStringList{QStringLiteral("vip"), QStringLiteral("boda")});
  bool toldShoes = false;
  for (const LeftOver& left : u.rest) toldShoes = toldShoes || left.text.contains(u"SHOE-SIZE");
  CHECK(toldShoes);
  CHECK(u.note().isEmpty());

  SECTION("what stands around it is given back, and further cards are counted") {
    const Understood two = read(QString(QStringLiteral("Hola Ana\n") + card + card + card), kNow);
    CHECK(two.furtherCards == 2);
    REQUIRE_FALSE(two.rest.empty());
    CHECK(two.rest.front().text == u"Hola Ana");
  }
  SECTION("one that ends in the middle is given back whole") {
    const Understood cut = read(card.left(120), kNow);
    CHECK(cut.pieces.empty());
    REQUIRE(cut.rest.size() == 1);
    CHECK(cut.rest[0].text.contains(u"García"));
  }
  SECTION("plain line ends and small letters do") {
    const Understood plain =
        read(QStringLiteral("begin:vcard\nversion:2.1\nfn:Rosa Gil\ntel:612345678\nend:vcard"), kNow);
    REQUIRE(plain.field(QLatin1String("full_name")) != nullptr);
    CHECK(plain.field(QLatin1String("full_name"))->value == u"Rosa Gil");
  }
}
