// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/SearchWords.h"

#include "tests/support/Catch.h"

using cartera::search::SearchWords;
using cartera::search::searchWords;

TEST_CASE("Accents, case and signs around words do not matter", "[search]") {
  CHECK(searchWords(QStringLiteral("  GARCÍA-lópez, Peña ")).words ==
        std::vector<QByteArray>{"garcia", "lopez", "pena"});
  CHECK(searchWords(QStringLiteral("garcia")).digits.isEmpty());
}

TEST_CASE("An e-mail address is one word", "[search]") {
  CHECK(searchWords(QStringLiteral("Ana@Example.es")).words == std::vector<QByteArray>{"ana@example.es"});
  CHECK(searchWords(QStringLiteral("@hotmail")).words == std::vector<QByteArray>{"@hotmail"});
}

TEST_CASE("A phone is one number, however it is grouped", "[search]") {
  for (const char* typed : {"612 34 56 78", "612-345-678", "(612) 345.678", "612/34/56/78"}) {
    INFO(typed);
    CHECK(searchWords(QString::fromLatin1(typed)).digits == "612345678");
  }
  CHECK(searchWords(QStringLiteral("+34 612 345 678")).digits == "34612345678");
  const SearchWords withPrefix = searchWords(QStringLiteral("0034 612"));
  CHECK(withPrefix.digits == "34612");
  CHECK(withPrefix.words == std::vector<QByteArray>{"34", "612"});
  CHECK(searchWords(QStringLiteral("12")).digits.isEmpty());
  CHECK(searchWords(QStringLiteral("calle 1234")).digits.isEmpty());
}

TEST_CASE("Signs alone look for nobody", "[search]") {
  CHECK(searchWords(QStringLiteral("???")).isEmpty());
  CHECK(searchWords(QString()).isEmpty());
}

TEST_CASE("No word holds a control character, which the index uses between parts", "[search]") {
  CHECK(searchWords(QStringLiteral("a\x01@\nb")).words == std::vector<QByteArray>{"a@", "b"});
  CHECK(searchWords(QStringLiteral("a\x1f@b\nb")).words == std::vector<QByteArray>{"a", "@b", "b"});
}

TEST_CASE("An e-mail address is found as it was pasted", "[search]") {
  for (const char* pasted : {"ana@x.es,", "<ana@x.es>", "mailto:ana@x.es", "MAILTO:Ana@x.es?subject=hola",
                             "(ana@x.es);", "\"ana@x.es\"", "<mailto:ana@x.es>,", "'ana@x.es'."}) {
    INFO(pasted);
    CHECK(searchWords(QString::fromLatin1(pasted)).words == std::vector<QByteArray>{"ana@x.es"});
  }
  CHECK(searchWords(QStringLiteral("Ana <ana@x.es>")).words == std::vector<QByteArray>{"ana", "ana@x.es"});
  CHECK(searchWords(QStringLiteral("ana@")).words == std::vector<QByteArray>{"ana@"});
  CHECK(searchWords(QStringLiteral("+news_1@x.es")).words == std::vector<QByteArray>{"+news_1@x.es"});
  CHECK(searchWords(QStringLiteral("<,>@")).words == std::vector<QByteArray>{"@"});
}
