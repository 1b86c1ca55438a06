// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Generator.h"

#include <QFile>
#include <QStringList>
#include <random>

#include "core/base/Text.h"

namespace cartera::bench {

namespace {

const QStringList kGiven =
    QStringLiteral(
        "María,Carmen,Ana,Lucía,Laura,Marta,Begoña,Núria,Aitana,Inés,Pilar,Rosa,Elena,Sofía,Ainhoa,Montserrat,"
        "José,Antonio,Manuel,Francisco,Juan,David,Javier,Daniel,Ángel,Íñigo,Jesús,Óscar,Sergio,Raúl,Iván,Joaquín,"
        "Lluís,Jordi,Iker,Martín")
        .split(u',');
const QStringList kFamily =
    QStringLiteral(
        "García,Fernández,González,Rodríguez,López,Martínez,Sánchez,Pérez,Gómez,Martín,Jiménez,Ruiz,Hernández,Díaz,"
        "Moreno,Muñoz,Álvarez,Romero,Alonso,Gutiérrez,Navarro,Torres,Domínguez,Vázquez,Ramos,Gil,Ramírez,Serrano,"
        "Blanco,"
        "Molina,Peña,Núñez,Ibáñez,Ferrer,Puig,Vidal,Etxeberria,Agirre,Otero,Castro")
        .split(u',');
const QStringList kTrade = QStringLiteral(
                               "Ferretería,Reformas,Talleres,Carpintería,Fontanería,Construcciones,Pinturas,"
                               "Hostelería,Jardines,Cerrajería")
                               .split(u',');
const QStringList kCity = QStringLiteral(
                              "Madrid,Barcelona,Valencia,Sevilla,Zaragoza,Málaga,Murcia,Palma,Bilbao,Alicante,"
                              "Córdoba,Valladolid,Vigo,Gijón,A Coruña,Granada,Elche,Oviedo,Cádiz,León")
                              .split(u',');
const QStringList kHost =
    QStringLiteral("gmail.com,hotmail.com,yahoo.es,outlook.es,example.com,telefonica.net").split(u',');
const QStringList kTags = QStringLiteral("VIP,Fontanería,Obra grande,Colegio,Jardín,Paga a 30 días").split(u',');
const QStringList kNotes = QStringLiteral(
                               "Prefiere que le llamen por la tarde,Quiere oferta para la cocina,"
                               "Recomendado por su cuñado,Paga siempre a tiempo")
                               .split(u',');

struct Person {
  QString given, family, company, email, phone, mobile, street, postcode, city, tags, consent, note;
};

class People {
 public:
  explicit People(unsigned seed) : m_random(seed) {}

  Person next(int number) {
    Person p;
    p.given = pick(kGiven) + (m_random() % 5 == 0 ? QString(u' ' + pick(kGiven)) : QString());
    p.family = pick(kFamily) + u' ' + pick(kFamily);
    // As many companies as a tenth of the people who have one.
    if (m_random() % 3 == 0) {
      p.company =
          pick(kTrade) + u' ' + pick(kFamily) + u' ' + QString::number(m_random() % 400) + QStringLiteral(" S.L.");
    }
    p.email = text::fold(p.given.section(u' ', 0, 0)) + u'.' + text::fold(p.family.section(u' ', 0, 0)) +
              QString::number(number) + u'@' + pick(kHost);
    p.phone =
        QStringLiteral("9%1 %2 %3 %4").arg(m_random() % 8 + 1).arg(three()).arg(three()).arg(m_random() % 90 + 10);
    p.mobile = QStringLiteral("+34 6%1 %2 %3").arg(m_random() % 90 + 10).arg(three()).arg(three());
    p.street = QStringLiteral("Calle ") + pick(kFamily) + QStringLiteral(", ") + QString::number(m_random() % 180 + 1);
    p.postcode = QString::number(m_random() % 52000 + 1000).rightJustified(5, u'0');
    p.city = pick(kCity);
    if (m_random() % 4 == 0) p.tags = pick(kTags);
    p.consent = m_random() % 2 == 0 ? QStringLiteral("sí") : QStringLiteral("no");
    if (m_random() % 4 == 0) p.note = pick(kNotes);
    return p;
  }
  unsigned dice(unsigned sides) { return static_cast<unsigned>(m_random() % sides); }

 private:
  const QString& pick(const QStringList& from) {
    return from[static_cast<qsizetype>(m_random() % static_cast<unsigned>(from.size()))];
  }
  unsigned three() { return static_cast<unsigned>(m_random() % 900 + 100); }
  std::mt19937 m_random;
};

}  // namespace

bool writeList(const QString& path, int count, unsigned seed) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return false;
  file.write(
      "Nombre;Apellidos;Empresa;Correo;Teléfono;Móvil;Calle;Código postal;Ciudad;Etiquetas;Acepta "
      "publicidad;Notas\r\n");
  People people(seed);
  QByteArray block;
  for (int i = 0; i < count; ++i) {
    const Person p = people.next(i);
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
  People people(20261122);
  std::mt19937 random(seed);
  QStringList out;
  while (out.size() < count) {
    const Person p = people.next(static_cast<int>(out.size()) * 37);
    const auto length = static_cast<qsizetype>(1 + random() % 6);
    switch (random() % 6) {
      case 0: out.append(p.given.left(length)); break;
      case 1: out.append(p.family.left(length)); break;
      case 2: out.append(p.given.left(3) + u' ' + p.family.left(length)); break;
      case 3: out.append(p.email.mid(static_cast<qsizetype>(random() % 8), length + 2)); break;
      case 4: out.append(p.mobile.left(length + 5)); break;
      default: out.append(p.family.mid(2, length + 1)); break;
    }
  }
  return out;
}

}  // namespace cartera::bench
