// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ControlCharacters.h"
#include "core/base/Text.h"
#include "tests/support/Catch.h"

using namespace cartera;

TEST_CASE("Folding makes accents, case and width not matter", "[text]") {
  CHECK(text::fold(u"PEÑA") == QStringLiteral("pena"));
  CHECK(text::fold(u"Straße") == QStringLiteral("strasse"));
  CHECK(text::fold(u"Pen\u0303a") == text::fold(u"Peña"));
  CHECK(text::fold(u"ﬁn Ａ") == QStringLiteral("fin a"));
  CHECK(text::fold(u"plain ASCII") == QStringLiteral("plain ascii"));
}

TEST_CASE("A search key has words parted by single blanks and no punctuation", "[text]") {
  CHECK(text::searchKey(u"  García-López,  María ") == QStringLiteral("garcia lopez maria"));
  CHECK(text::searchKey(u"O'Brien & Sons") == QStringLiteral("obrien sons"));
  CHECK(text::searchKey(u"---").isEmpty());
}

TEST_CASE("Cleaning takes off what people do not see and nothing else", "[text]") {
  CHECK(text::clean(u"\u00A0 Ana\u200B María\uFEFF ") == QStringLiteral("Ana María"));
  CHECK(text::clean(u"C/ Mayor\n3º") == QStringLiteral("C/ Mayor\n3º"));
  // A break of whatever kind never glues what stands around it.
  for (const char16_t part : {u'\x0B', u'\x0C', u'\x1C', u'\x1D', u'\x1E', u'\x1F'}) {
    CHECK(text::clean(QString(QStringLiteral("C/ Sol 1") + QChar(part) + QStringLiteral("2º B"))) ==
          QStringLiteral("C/ Sol 1\n2º B"));
    CHECK_FALSE(text::losesControls(QString(QChar(part))));
  }
  // The lines of Windows are those of everybody else: else the same note is another one in the next format.
  CHECK(text::clean(u"uno\r\ndos\rtres\r\n\r\ncuatro") == QStringLiteral("uno\ndos\ntres\n\ncuatro"));
  CHECK(text::clean(u"Pe\x01ña\x7F") == QStringLiteral("Peña"));
  CHECK(text::losesControls(u"Pe\x01"));
  CHECK(text::losesControls(u"Peña\x7F"));
  CHECK_FALSE(text::losesControls(u"Pe\u200Bña\t\r\n"));
  CHECK(text::clean(u"Pen\u0303a") == QStringLiteral("Peña"));
}

TEST_CASE("Joiners stay where they make one sign of several, and go where they are dirt", "[text]") {
  for (const auto* one :
       {u"👩\u200D👩\u200D👧", u"👨🏽\u200D⚕\uFE0F", u"می\u200Cخواهم", u"क्\u200Dष", u"Ana 👩\u200D👧"})
    CHECK(text::clean(one) == QString::fromUtf16(one));
  CHECK(text::clean(u"A\u200Dna\u200C Pe\u200Dña\u200D") == QStringLiteral("Ana Peña"));
  CHECK(text::clean(u"\u200D👩\u200D 👧\u200D") == QStringLiteral("👩 👧"));
  CHECK(text::clean(u"Ω\u200DЖ6\u200D7é\u200Dß’\u200D…") == QStringLiteral("ΩЖ67éß’…"));
}

TEST_CASE("E-mail keys ignore case, mailto and a trailing dot, and refuse what is not an address", "[text]") {
  CHECK(text::emailKey(u" MAILTO:Ana@Example.ES. ") == QStringLiteral("ana@example.es"));
  for (const auto* bad : {u"ana", u"ana@", u"@x.es", u"a b@x.es", u"a@b@c.es", u"a@localhost", u"a..b@x.es"}) {
    CHECK(text::emailKey(bad).isEmpty());
  }
}

TEST_CASE("Phones written in different ways have one key", "[text]") {
  const QString key = text::phoneKey(u"612 345 678");
  CHECK(key == QStringLiteral("612345678"));
  for (const auto* same : {u"+34 612-345-678", u"0034612345678", u"(+34) 612.345.678", u"34612345678"}) {
    CHECK(text::phoneKey(same) == key);
  }
  CHECK(text::phoneKey(u"112").isEmpty());
}

TEST_CASE("A phone is only given a country when there is no doubt", "[text]") {
  CHECK(text::phoneE164(u"612 345 678") == QStringLiteral("+34612345678"));
  CHECK(text::phoneE164(u"0049 30 123456") == QStringLiteral("+4930123456"));
  CHECK(text::phoneE164(u"030 123456").isEmpty());
  CHECK(text::phoneDisplay(u"0034612345678") == QStringLiteral("+34 612 345 678"));
  CHECK(text::phoneDisplay(u"030 123456") == QStringLiteral("030 123456"));
}

TEST_CASE("Sort keys put ñ after n in Spanish and not in English", "[text]") {
  const text::SortKeys es(QStringLiteral("es"));
  const text::SortKeys en(QStringLiteral("en"));
  CHECK(es.key(u"nz") < es.key(u"ñu"));
  CHECK(en.key(u"ñu") < en.key(u"nz"));
  CHECK(es.key(u"ábaco") < es.key(u"abeto"));
  CHECK(es.key(u"Calle 9") < es.key(u"calle 10"));
}

TEST_CASE("A key of any length is whole", "[text]") {
  const text::SortKeys es(QStringLiteral("es"));
  const QString longName(2000, u'x');
  CHECK(es.key(longName) < es.key(QString(longName + u'y')));
}

TEST_CASE("A hash for ids is positive, stable and not zero", "[text]") {
  // First eight bytes of SHA-256("abc") are ba7816bf8f01cfea (FIPS 180-4), cut to 63 bits.
  CHECK(text::hash63("abc") == static_cast<qint64>(0xba7816bf8f01cfeaULL >> 1));
}
