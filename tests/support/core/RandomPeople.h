// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>
#include <random>
#include <utility>
#include <vector>

#include "core/contacts/ContactFields.h"

namespace cartera::test {

/// People whose fields hold what readers and writers of lists and cards stumble over: accents put together and apart, emoji,
/// line ends, leading zeros, formulas, quotes, codes, markup, very long texts. The same seed makes the same people.
class RandomPeople {
 public:
  explicit RandomPeople(unsigned seed) : m_random(seed) {}

  /// One sign: woman, woman, girl and a joiner between each.
  static QString familySign() { return QStringLiteral("\U0001F469\u200D\U0001F469\u200D\U0001F467"); }
  /// Fields of their own that must be there first. Others are made as they come.
  static std::vector<std::pair<QString, FieldType>> ownFields() {
    return {{QStringLiteral("Descuento"), FieldType::Number}, {QStringLiteral("Código"), FieldType::Text},
            {QStringLiteral("Clave"), FieldType::Text},       {QStringLiteral("Saldo"), FieldType::Number},
            {QStringLiteral("Alta"), FieldType::Date},        {QStringLiteral("Socio"), FieldType::YesNo}};
  }

  /// What the next one is made of, "kind" first. Some have no name and cannot be made.
  contactfields::FieldValues next() {
    contactfields::FieldValues v;
    const auto put = [&](const QString& key, const QString& value) {
      if (!value.isEmpty()) v.emplace_back(key, value);
    };
    const auto maybe = [&](const QString& key, const QString& value, int share = 3) {
      if (pick(share) == 0) put(key, value);
    };
    const auto numbered = [](const char* base, int n) {
      return QStringLiteral("%1[%2]").arg(QLatin1String(base)).arg(n);
    };
    ++m_count;
    const QString own = QString::number(m_count);
    static const char* const kKinds[] = {"person", "person",  "person",    "person",
                                         "person", "company", "household", "team"};
    const QString kind = QLatin1String(kKinds[pick(8)]);
    put(QStringLiteral("kind"), kind);
    if (kind == u"person") {
      maybe(QStringLiteral("given"), line(), 2);
      maybe(QStringLiteral("family"), line(), 2);
      for (const char* key : {"middle", "prefix", "suffix", "nickname"}) maybe(QLatin1String(key), line(), 6);
    }
    if (kind != u"person" || pick(4) == 0) put(QStringLiteral("display_name"), line());
    if (kind == u"person") maybe(QStringLiteral("org.name"), QStringLiteral("Taller %1").arg(pick(9)));
    for (const char* key : {"job_title", "org.department", "likes", "source", "owner", "status", "photo_url"})
      maybe(QLatin1String(key), line(), 5);
    maybe(QStringLiteral("language"), QStringLiteral("ca"));
    maybe(QStringLiteral("birthday"), pick(2) == 0 ? QStringLiteral("--02-29") : day(50'000));
    maybe(QStringLiteral("event.anniversary"), QStringLiteral("2005-06-18"));
    maybe(QStringLiteral("stage"), QStringLiteral("customer"));
    maybe(QStringLiteral("tax_id"), QStringLiteral("00") + digits(8), 4);
    put(QStringLiteral("external_id"), u'n' + own);
    const int emails = pick(3);
    for (int i = 1; i <= emails; ++i) {
      put(numbered("email", i), QStringLiteral("p%1.%2+o'b@example.es").arg(m_count).arg(i));
      maybe(numbered("email", i) + QStringLiteral(".label"), label());
    }
    const int phones = pick(4);
    for (int i = 1; i <= phones; ++i) {
      static const char* const kNumbers[] = {"+34 612 345 678", "0034/91.123", "007 007", "(93) 123 45 67 ext. 5",
                                             "*123#"};
      put(numbered("phone", i), QLatin1String(kNumbers[pick(5)]) + own);
      maybe(numbered("phone", i) + QStringLiteral(".label"), label(), 2);
    }
    const int addresses = pick(3);
    for (int i = 1; i <= addresses; ++i) {
      const QString key = numbered("addr", i) + u'.';
      for (const char* part : {"street", "street2", "street3", "po_box", "city", "region", "country", "formatted"})
        maybe(key + QLatin1String(part), line());
      put(key + QStringLiteral("postcode"), pick(2) == 0 ? u'0' + QString::number(1000 + pick(9000)) : QString());
      maybe(key + QStringLiteral("label"), label(), 2);
    }
    for (const char* base : {"url", "social"}) {
      if (pick(3) != 0) continue;
      put(numbered(base, 1),
          pick(2) == 0 ? QStringLiteral("skype:ana,gil") : QStringLiteral("https://x.es/?a=%1;b:c").arg(m_count));
      maybe(numbered(base, 1) + QStringLiteral(".label"), label(), 2);
    }
    maybe(QStringLiteral("tags"), QStringLiteral("vip;obra, nueva;a:b\\c"));
    maybe(QStringLiteral("note"), block(), 2);
    maybe(QStringLiteral("custom[a;b, \"c\"]"), line());
    maybe(QStringLiteral("custom[Descuento]"), QStringLiteral("-12.5"));
    maybe(QStringLiteral("custom[Código]"), pick(2) == 0 ? QStringLiteral("007") : digits(25));
    maybe(QStringLiteral("custom[Clave]"), line());
    maybe(QStringLiteral("custom[Saldo]"), amount());
    maybe(QStringLiteral("custom[Alta]"), day(60'000));
    maybe(QStringLiteral("custom[Socio]"), pick(2) == 0 ? QStringLiteral("yes") : QStringLiteral("no"));
    maybe(QStringLiteral("relation[1]"), line(), 5);
    maybe(QStringLiteral("consent.email"), pick(2) == 0 ? QStringLiteral("yes") : QStringLiteral("no"));
    maybe(QStringLiteral("extra"), QStringLiteral("{\"Columna;1\":\"=1+1\"}"), 5);
    return v;
  }

  int pick(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
  /// Of pieces that mean something to a reader of some format.
  QString line() {
    static const QStringList kPieces{QStringLiteral("Ana"),
                                     QStringLiteral("Pen\u0303a"),
                                     QStringLiteral("Jose\u0301"),
                                     QStringLiteral("ñandú"),
                                     familySign(),
                                     QStringLiteral("😀"),
                                     QStringLiteral("東京"),
                                     QStringLiteral("007"),
                                     QStringLiteral("12345678901234567890"),
                                     QStringLiteral("1e5"),
                                     QStringLiteral("TRUE"),
                                     QStringLiteral("2024-05-01"),
                                     QStringLiteral("01/02/03"),
                                     QStringLiteral("1.234,50"),
                                     QStringLiteral("=1+1"),
                                     QStringLiteral("@SUM(A1)"),
                                     QStringLiteral("+34"),
                                     QStringLiteral("-5"),
                                     QStringLiteral("\"q\""),
                                     QStringLiteral("'x"),
                                     QStringLiteral("''90s"),
                                     QStringLiteral("a,b"),
                                     QStringLiteral("c;d"),
                                     QStringLiteral("e:f"),
                                     QStringLiteral("a\tb"),
                                     QStringLiteral("|"),
                                     QStringLiteral("\\"),
                                     QStringLiteral("\\n"),
                                     QStringLiteral("^n^'"),
                                     QStringLiteral("=3D"),
                                     QStringLiteral("END:VCARD"),
                                     QStringLiteral("S.L."),
                                     QStringLiteral("item1."),
                                     QStringLiteral("{}"),
                                     QStringLiteral("«ñ»"),
                                     QStringLiteral("x@y"),
                                     QStringLiteral("100%"),
                                     QStringLiteral("_$!<Home>!$_"),
                                     QStringLiteral("<b>&amp;</b>"),
                                     QStringLiteral("_x000D_"),
                                     QStringLiteral("]]>"),
                                     QStringLiteral("#N/A"),
                                     QStringLiteral("Ürün ß"),
                                     QStringLiteral("ﬁn"),
                                     QStringLiteral("L'Hospitalet"),
                                     QStringLiteral("=\"08001\""),
                                     QStringLiteral("＝1")};
    QString out;
    for (int n = 1 + pick(4); n > 0; --n)
      out += (out.isEmpty() || pick(2) == 0 ? QString() : QStringLiteral(" ")) +
             kPieces[pick(static_cast<int>(kPieces.size()))];
    return out;
  }
  /// Of several lines, some empty, or very long.
  QString block() {
    if (pick(8) == 0) return line() + QString(5000 + pick(25'000), u'ñ');
    return line() + u'\n' + line() + QStringLiteral("\n\nEND:VCARD\n ") + line();
  }
  QString label() {
    static const QStringList kLabels{QStringLiteral("home"),     QStringLiteral("work"),
                                     QStringLiteral("other"),    QStringLiteral("mobile"),
                                     QStringLiteral("fax.work"), QStringLiteral("pager"),
                                     QStringLiteral("whatsapp"), QStringLiteral("preferred"),
                                     QStringLiteral("twitter"),  QStringLiteral("Mi \"obra\", nº 1"),
                                     QStringLiteral("x-y"),      QStringLiteral("voice"),
                                     QStringLiteral("Work")};
    return kLabels[pick(static_cast<int>(kLabels.size()))];
  }

 private:
  QString digits(int most) {
    QString out;
    for (int n = 1 + pick(most); n > 0; --n) out += QChar(u'0' + pick(10));
    return out;
  }
  QString day(int span) { return QDate(1880, 1, 1).addDays(pick(span)).toString(Qt::ISODate); }
  /// Without a zero at its end, which a number does not keep.
  QString amount() {
    const QString whole = QString::number(pick(2'000'000) - 1'000'000);
    return pick(2) == 0 ? whole : QString(whole + u'.' + QString::number(1 + pick(9)) + u'5');
  }

  std::mt19937 m_random;
  int m_count = 0;
};

}  // namespace cartera::test
