// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/base/Generator.h"

#include <QFile>
#include <QStringList>
#include <algorithm>
#include <random>

#include "core/base/Text.h"

namespace cartera::bench {

namespace {

QStringList words(const char16_t* text) { return QString::fromUtf16(text).split(u','); }

// The frequent ones first.
const QStringList kGiven = words(
    u"María,Antonio,José,Carmen,Manuel,Ana,Francisco,Laura,Juan,Marta,David,Lucía,Javier,Cristina,Daniel,Pilar,"
    u"Alejandro,Elena,Carlos,Paula,Miguel,Isabel,Rafael,Sara,Pedro,Raquel,Pablo,Rosa,Ángel,Beatriz,Sergio,Sofía,"
    u"Fernando,Nuria,Jorge,Silvia,Luis,Julia,Alberto,Patricia,Álvaro,Irene,Diego,Andrea,Adrián,Montserrat,Iván,Rocío,"
    u"Raúl,Mónica,Rubén,Alba,Óscar,Ángela,Joaquín,Inés,Víctor,Núria,Íñigo,Aitana,Jesús,Begoña,Jordi,Ainhoa,Iker,"
    u"Lluís,Martín,Itziar,Andrés,Concepción,Ramón,Encarnación,Xavier,Amparo,Santiago,Lourdes,Joan,Yolanda,Marc,Noelia");
const QStringList kFamily = words(
    u"García,Rodríguez,González,Fernández,López,Martínez,Sánchez,Pérez,Gómez,Martín,Jiménez,Hernández,Ruiz,Díaz,"
    u"Moreno,Muñoz,Álvarez,Romero,Gutiérrez,Alonso,Navarro,Torres,Domínguez,Ramos,Vázquez,Ramírez,Gil,Serrano,Morales,"
    u"Molina,Blanco,Suárez,Castro,Ortega,Delgado,Ortiz,Marín,Rubio,Núñez,Medina,Sanz,Castillo,Iglesias,Cortés,Garrido,"
    u"Santos,Guerrero,Lozano,Cano,Cruz,Méndez,Flores,Prieto,Herrera,Peña,León,Márquez,Cabrera,Gallego,Calvo,Vidal,"
    u"Campos,Reyes,Vega,Fuentes,Carrasco,Díez,Aguilar,Caballero,Nieto,Santana,Vargas,Pascual,Giménez,Herrero,Hidalgo,"
    u"Montero,Lorenzo,Santiago,Benítez,Durán,Ibáñez,Arias,Mora,Ferrer,Carmona,Vicente,Rojas,Soto,Crespo,Román,Pastor,"
    u"Velasco,Parra,Sáez,Moya,Bravo,Rivera,Gallardo,Soler,Esteban,Puig,Etxeberria,Agirre,Otero,Quiñones");
const QStringList kTrade = words(
    u"Ferretería,Reformas,Talleres,Carpintería,Fontanería,Construcciones,Pinturas,Hostelería,Jardinería,Cerrajería,"
    u"Panadería,Clínica,Asesoría,Transportes,Electricidad,Academia,Peluquería,Cristalería,Muebles,Aluminios");
const QStringList kLegal = words(u" S.L., S.L., S.L., S.A., S.L.U.,, e Hijos, y Cía.");
const QStringList kCity = words(
    u"Madrid,Barcelona,Valencia,Sevilla,Zaragoza,Málaga,Murcia,Palma,Bilbao,Alicante,Córdoba,Valladolid,Vigo,Gijón,"
    u"A Coruña,Granada,Elche,Oviedo,Cádiz,León,Getafe,Alcorcón,Logroño,Castellón,Burgos,Salamanca,Huelva,Lleida,"
    u"Marbella,Tarragona,Jaén,Ourense,Lugo,Cáceres,Badajoz,Girona,Ávila,Soria,Teruel,Cuenca");
const QStringList kHost = words(u"gmail.com,hotmail.com,yahoo.es,outlook.es,telefonica.net,example.com,icloud.com");
const QStringList kRoad = words(u"Calle ,Calle ,Calle ,Avenida ,Plaza ,Paseo de ,Ronda de ,C/ ");
const QStringList kTags = words(u"Particular,VIP,Fontanería,Obra grande,Colegio,Jardín,Paga a 30 días,Recomendado");
const QStringList kNoteStart = words(
    u"Prefiere que le llamen por la tarde,Vino a la tienda,Llamó preguntando por el presupuesto,Quiere oferta,"
    u"Recomendado por su cuñado,Paga siempre a tiempo,Se quejó del retraso,Cambia de casa en primavera,"
    u"Tiene dos hijos y un perro,Le gustó el catálogo,Viene de la competencia,Obra terminada");
const QStringList kNoteWhat = words(
    u"la cocina,el baño,las ventanas del salón,una caldera nueva,el tejado,un armario a medida,la instalación "
    u"eléctrica,"
    u"el jardín,las puertas,un toldo,la fachada,un suelo laminado");
const QStringList kNoteMore = words(
    u"volver a llamar la semana que viene,enviar muestras,espera la subvención,el aparcamiento es difícil,"
    u"las llaves las tiene el portero,mejor por correo,no antes de las diez,pidió factura con IVA reducido,"
    u"medir otra vez,mandar fotos");

struct Person {
  QString given, family, company, email, phone, mobile, street, postcode, city, tags, consent, note;
};

class People {
 public:
  People(int first, int count, unsigned seed)
      : m_number(first),
        m_companies(static_cast<unsigned>(std::max(1, count / 10))),
        m_random(seed + static_cast<unsigned>(first)) {}

  Person next() {
    const int number = m_number++;
    Person p;
    // One draw a statement: the order inside an expression is the compiler's.
    p.given = frequent(kGiven);
    if (dice(5) == 0) p.given += u' ' + frequent(kGiven);
    p.family = frequent(kFamily);
    p.family += u' ' + frequent(kFamily);
    if (dice(3) == 0) p.company = company(dice(m_companies));
    if (dice(100) < 80) {
      p.email = text::fold(p.given.section(u' ', 0, 0)) + u'.' + text::fold(p.family.section(u' ', 0, 0)) +
                QString::number(number) + u'@' + frequent(kHost);
    }
    if (dice(100) < 45) p.phone = phone(u'9', number, 48271);
    if (dice(100) < 85 || p.email.isEmpty()) p.mobile = phone(u'6', number, 69621);
    p.street = kRoad[dice(kRoad.size())];
    p.street += frequent(kFamily);
    p.street += QStringLiteral(", ") + QString::number(1 + dice(180));
    if (dice(4) == 0) p.street += QStringLiteral(", ") + QString::number(1 + dice(9)) + QStringLiteral("º");
    p.city = frequent(kCity);
    p.postcode = QString::number(1000 + kCity.indexOf(p.city) * 1000 + dice(900)).rightJustified(5, u'0');
    if (dice(4) == 0) p.tags = frequent(kTags);
    const unsigned said = dice(10);
    if (said < 8) p.consent = said < 5 ? QStringLiteral("sí") : QStringLiteral("no");
    if (dice(4) == 0) p.note = note();
    return p;
  }

 private:
  unsigned dice(qsizetype sides) { return static_cast<unsigned>(m_random() % static_cast<unsigned>(sides)); }
  /// The first of a list come far more often than the last.
  const QString& frequent(const QStringList& from) {
    const auto n = static_cast<unsigned>(from.size());
    return from[static_cast<qsizetype>(std::min(dice(n), dice(n)))];
  }
  /// No number is given twice, and no name to two of them.
  static QString company(unsigned number) {
    const auto trades = static_cast<unsigned>(kTrade.size());
    const auto families = static_cast<unsigned>(kFamily.size());
    const unsigned round = number / (trades * families);
    return kTrade[number % trades] + u' ' + kFamily[number / trades % families] +
           (round > 0 ? QString(u' ' + QString::number(round + 1)) : QString()) +
           kLegal[number % static_cast<unsigned>(kLegal.size())];
  }
  QString phone(QChar start, int number, quint64 factor) {
    constexpr quint64 kPrime = 99'999'989;  // so that another number is another phone
    const QString d =
        start + QString::number((static_cast<quint64>(number) * factor + 12'345) % kPrime).rightJustified(8, u'0');
    switch (dice(4)) {
      case 0: return d;
      case 1: return QStringLiteral("+34") + d;
      default: return d.left(3) + u' ' + d.mid(3, 2) + u' ' + d.mid(5, 2) + u' ' + d.mid(7);
    }
  }
  QString note() {
    QString out = kNoteStart[dice(kNoteStart.size())];
    if (dice(3) != 0) out += QStringLiteral(": ") + kNoteWhat[dice(kNoteWhat.size())];
    for (unsigned i = dice(4); i > 0; --i) out += QStringLiteral(". ") + kNoteMore[dice(kNoteMore.size())];
    return out;
  }

  int m_number;
  unsigned m_companies;
  std::mt19937 m_random;
};

}  // namespace

bool writeList(const QString& path, int count, int first, unsigned seed) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return false;
  QByteArray block = QStringLiteral(
                         "Nombre;Apellidos;Empresa;Correo;Teléfono;Móvil;Calle;Código postal;Ciudad;Etiquetas;Acepta "
                         "publicidad;Notas\r\n")
                         .toUtf8();
  People people(first, count, seed);
  for (int i = 0; i < count; ++i) {
    const Person p = people.next();
    block += QStringList{p.given,    p.family, p.company, p.email,   p.phone, p.mobile, QString(u'"' + p.street + u'"'),
                         p.postcode, p.city,   p.tags,    p.consent, p.note}
                 .join(u';')
                 .toUtf8();
    block += "\r\n";
    if (block.size() > 1 << 20) {
      if (file.write(block) != block.size()) return false;
      block.clear();
    }
  }
  return file.write(block) == block.size();
}

QStringList fragments(int count, unsigned seed) {
  People people(0, 100'000, 20261122);
  std::mt19937 random(seed);
  QStringList out;
  while (out.size() < count) {
    const Person p = people.next();
    const auto length = static_cast<qsizetype>(1 + random() % 6);
    QString typed;
    switch (random() % 7) {
      case 0: typed = p.given.left(length); break;
      case 1: typed = p.family.left(length); break;
      case 2: typed = p.given.left(3) + u' ' + p.family.left(length); break;
      case 3: typed = p.email.mid(static_cast<qsizetype>(random() % 8), length + 2); break;
      case 4: typed = p.mobile.left(length + 5); break;
      case 5: typed = p.company.left(length + 3); break;
      default: typed = p.family.mid(2, length + 1); break;
    }
    if (!typed.trimmed().isEmpty()) out.append(typed);
  }
  return out;
}

}  // namespace cartera::bench
