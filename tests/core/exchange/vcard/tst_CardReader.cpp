// SPDX-License-Identifier: GPL-3.0-or-later
// How cards lie in files: folds, packing, frames, and what is missing or too much.
#include "core/exchange/vcard/Foreign.h"
#include "core/exchange/vcard/Value.h"
#include "tests/core/exchange/vcard/CardFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<std::string> linesOf(QByteArray bytes, ByteLines::Limits limits = {}) {
  QBuffer buffer(&bytes);
  REQUIRE(buffer.open(QIODevice::ReadOnly));
  vcard::ContentLines lines(buffer, limits);
  std::vector<std::string> out;
  vcard::ContentLine line;
  while (lines.next(line)) out.push_back(line.bytes);
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Lines end in every way that files know, wherever the blocks end", "[vcard][lines]") {
  const size_t block = GENERATE(4, 5, 7, 64);
  for (const char* text : {"A:1\nB:2\n", "A:1\r\nB:2\r\n", "A:1\rB:2\r", "A:1\r\r\nB:2\r\r\n", "A:1\n\nB:2",
                           "\xEF\xBB\xBF"
                           "A:1\r\nB:2"})
    CHECK(linesOf(text, {block, 100, 1000}) == Lines{"A:1", "B:2"});
}

TEST_CASE("A file in UTF-16 is read by its mark", "[vcard][lines]") {
  const QString text = u"N:Peña\r\nFN:Ñ\r\n"_s;
  QByteArray bytes("\xFF\xFE");
  bytes.append(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
  CHECK(linesOf(bytes, {5, 100, 1000}) == Lines{"N:Pe\xC3\xB1"
                                                "a",
                                                "FN:\xC3\x91"});
}

TEST_CASE("Folds are taken out of the bytes, also inside a character", "[vcard][lines]") {
  CHECK(linesOf("NOTE:Pe\xC3\r\n \xB1"
                "a\r\n\t y más\r\nFN:x\r\n") == Lines{"NOTE:Pe\xC3\xB1"
                                                      "a y más",
                                                      "FN:x"});
  // With a blank line between all lines, as some programs double their line ends.
  CHECK(linesOf("NOTE:one\n\n  two\n\nFN:x\n\n") == Lines{"NOTE:one two", "FN:x"});
}

TEST_CASE("A card that stands further to the right is a card, and its folds are folds", "[vcard][lines]") {
  const QByteArray plain = "BEGIN:VCARD\nVERSION:3.0\nFN:Uno\nEND:VCARD\n";
  const QByteArray indented = " BEGIN:VCARD\n VERSION:3.0\n FN:Dos\n NOTE:one\n  two\n END:VCARD\n";
  QByteArray deep = indented;
  deep.replace("\n ", "\n\t  ").prepend("\t ");
  const auto names = [](const QByteArray& bytes) {
    QStringList out;
    for (const auto& card : cardsOf(bytes)) {
      CHECK(card.refused.isEmpty());
      CHECK(card.problems.empty());
      out += vcard::meaningOf(card).value(u"full_name"_s);
    }
    return out.join(u' ').toStdString();
  };
  CHECK(names(plain + indented + plain) == "Uno Dos Uno");
  CHECK(names(indented) == "Dos");
  CHECK(names(deep + plain + deep) == "Dos Uno Dos");
  CHECK(cardsOf(deep)[0].properties.back().value == "onetwo");
  // One that was never ended does not swallow the next.
  const auto open = cardsOf("BEGIN:VCARD\nVERSION:3.0\nFN:Uno\n" + indented);
  REQUIRE(open.size() == 2);
  REQUIRE(open[0].problems.size() == 1);
  CHECK(open[0].problems[0].reason == u"card.no_end"_s);
  CHECK(vcard::meaningOf(open[1]).value(u"full_name"_s) == u"Dos"_s);
  // What stands between the frame alone may be indented.
  QByteArray inner = indented;
  inner.replace(" BEGIN", "BEGIN").replace(" END", "END");
  CHECK(names(plain + inner + plain) == "Uno Dos Uno");
  QByteArray shallow = deep;
  shallow.replace("\t  END", " END");
  CHECK(names(plain + shallow + plain + shallow) == "Uno Dos Uno Dos");
  // Words of a value that was folded there are no frame.
  for (const char* words : {"BEGIN:VCARD", "END:VCARD"}) {
    const auto folded =
        cardsOf("BEGIN:VCARD\nVERSION:3.0\nFN:Uno\nNOTE:one \n " + QByteArray(words) + "\nTEL:1\nEND:VCARD\n");
    REQUIRE(folded.size() == 1);
    CHECK(folded[0].properties.at(folded[0].properties.size() - 2).value == "one " + QByteArray(words));
    CHECK(folded[0].properties.back().value == "1");
    const auto last = cardsOf("BEGIN:VCARD\nVERSION:3.0\nNOTE:one \n " + QByteArray(words) + "\nEND:VCARD\n" + plain);
    REQUIRE(last.size() == 2);
    CHECK(last[0].properties.back().value == "one " + QByteArray(words));
  }
  // A card within a card, indented alone.
  const auto agent = cardsOf(
      "BEGIN:VCARD\nVERSION:2.1\nFN:Uno\nAGENT:\n BEGIN:VCARD\n FN:Eva\n END:VCARD\nNOTE:one\n two\nEND:VCARD\n");
  REQUIRE(agent.size() == 1);
  CHECK(agent[0].properties.back().value == "onetwo");
}

TEST_CASE("An end with more behind it ends the card, and what stands there is told", "[vcard]") {
  const auto cards = cardsOf("BEGIN:VCARD\nVERSION:3.0\nFN:Uno\nEND:VCARD BEGIN:VCARD\nFN:Dos\nEND:VCARD\n");
  REQUIRE(cards.size() == 2);
  CHECK(faults(cards[0].problems) == "card.line_unreadable END:VCARD BEGIN:VCARD");
  CHECK(cards[0].refused.isEmpty());
  CHECK(cards[1].refused == u"card.outside"_s);
}

TEST_CASE("Soft breaks of quoted-printable go before folds, and what follows keeps its blanks", "[vcard][lines]") {
  CHECK(linesOf("N;ENCODING=QUOTED-PRINTABLE:Pe=C3=\r\n=B1a;=\r\n Ana\r\nFN:x") ==
        Lines{"N;ENCODING=QUOTED-PRINTABLE:Pe=C3=B1a; Ana", "FN:x"});
  // A value that ends in "=" is no break before the end of the card.
  CHECK(linesOf("NOTE;QUOTED-PRINTABLE:1+1=\r\nEND:VCARD\r\n") == Lines{"NOTE;QUOTED-PRINTABLE:1+1=", "END:VCARD"});
  // Without that encoding it is a letter.
  CHECK(linesOf("NOTE:1+1=\r\nFN:x") == Lines{"NOTE:1+1=", "FN:x"});
}

TEST_CASE("How a value is packed is said by the whole head of its property, folds and quotes included",
          "[vcard][lines]") {
  // Cut at its fold, this head would say of itself what its quotes hold.
  CHECK(linesOf("X-A;X-B=\"c;ENCODING=QUOTED-PRINTABLE:d=\r\n e\":v\r\nFN:x") ==
        Lines{"X-A;X-B=\"c;ENCODING=QUOTED-PRINTABLE:d=e\":v", "FN:x"});
  CHECK(linesOf("X-A;X-B=\"c;BASE64:d\r\n e\":v\r\nAAAA\r\nFN:x") ==
        Lines{"X-A;X-B=\"c;BASE64:de\":v", "AAAA", "FN:x"});
  // What stands behind the fold counts as well.
  CHECK(linesOf("NOTE;LANGUAGE=es;\r\n ENCODING=QUOTED-PRINTABLE:uno=\r\n dos\r\nFN:x") ==
        Lines{"NOTE;LANGUAGE=es;ENCODING=QUOTED-PRINTABLE:uno dos", "FN:x"});
  CHECK(linesOf("PHOTO;TYPE=JPEG;\r\n ENCODING=b:/9j/\r\n4AAQ\r\n\r\nFN:x") ==
        Lines{"PHOTO;TYPE=JPEG;ENCODING=b:/9j/4AAQ", "FN:x"});
  // A quote that is never closed is a letter.
  CHECK(linesOf("N;X-B=\"c;QUOTED-PRINTABLE:Pe=C3=\r\n=B1a\r\nFN:x") ==
        Lines{"N;X-B=\"c;QUOTED-PRINTABLE:Pe=C3=B1a", "FN:x"});
}

TEST_CASE("A picture goes on over lines that are not indented, up to its blank line", "[vcard][lines]") {
  CHECK(linesOf("PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\nSkZJRgAB\r\nAQ==\r\n\r\nTEL:1\r\n") ==
        Lines{"PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ==", "TEL:1"});
  CHECK(linesOf("PHOTO;BASE64;JPEG:\r\n  /9j/\r\n  4AAQ\r\nEND:VCARD") ==
        Lines{"PHOTO;BASE64;JPEG: /9j/ 4AAQ", "END:VCARD"});
}

TEST_CASE("A line that is too long is cut, and one without an end is no text", "[vcard][lines]") {
  const auto cut = linesOf("NOTE:" + QByteArray(200, 'x') + "\r\nFN:y", {16, 50, 1000});
  REQUIRE(cut.size() == 2);
  CHECK(cut[0].size() == 50);
  CHECK(cut[1] == "FN:y");
  QByteArray endless(5000, 'x');
  QBuffer buffer(&endless);
  REQUIRE(buffer.open(QIODevice::ReadOnly));
  vcard::CardReader reader(buffer, {64, 50, 1000});
  vcard::Card card;
  CHECK_FALSE(reader.next(card));
  REQUIRE(reader.error());
  CHECK(reader.error()->subject == u"source.endless_line"_s);
}

TEST_CASE("A card that goes on and on, folded or not, is told by the line it begins in", "[vcard][lines]") {
  const QByteArray one = "BEGIN:VCARD\r\nFN:Ana\r\nEND:VCARD\r\n";
  const QByteArray begun = one + "BEGIN:VCARD\r\nFN:Eva\r\n";
  const ByteLines::Limits limits{64, 50, 1000, 20'000};
  for (const QByteArray& goesOn : std::vector<QByteArray>{
           "NOTE:x\r\n" + QByteArray(" bbbbbbbbbb\r\n").repeated(500), QByteArray("X-P:v\r\n").repeated(500),
           "PHOTO;ENCODING=BASE64:\r\n" + QByteArray("QUJD\r\n").repeated(500), QByteArray("\r\n").repeated(5000)}) {
    INFO(goesOn.left(30).toStdString());
    QByteArray bytes = begun + goesOn + one;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    vcard::CardReader reader(buffer, limits);
    vcard::Card card;
    REQUIRE(reader.next(card));
    CHECK(card.refused.isEmpty());
    CHECK_FALSE(reader.next(card));
    REQUIRE(reader.error());
    CHECK(reader.error()->subject == u"source.endless_record"_s);
    CHECK(reader.error()->detail == u"4"_s);
  }
  // A file of many cards is as long as it likes.
  QByteArray many = one.repeated(1000);
  QBuffer buffer(&many);
  REQUIRE(buffer.open(QIODevice::ReadOnly));
  vcard::CardReader reader(buffer, limits);
  vcard::Card card;
  int cards = 0;
  while (reader.next(card)) ++cards;
  CHECK(cards == 1000);
  CHECK_FALSE(reader.error());
}

TEST_CASE("Cards without anything in them, one behind the other, are no address book", "[vcard][lines]") {
  const int most = vcard::CardReader::kEmptyCards;
  for (const char* empty : {"BEGIN:VCARD\n", "BEGIN:VCARD\nEND:VCARD\n", "BEGIN:VCARD\nFN:\nEND:VCARD\n"}) {
    CAPTURE(empty);
    const QByteArray one = "BEGIN:VCARD\nFN:Ana\nEND:VCARD\n";
    const auto read = [](QByteArray bytes) {
      QBuffer buffer(&bytes);
      REQUIRE(buffer.open(QIODevice::ReadOnly));
      vcard::CardReader reader(buffer);
      vcard::Card card;
      int cards = 0;
      while (reader.next(card)) ++cards;
      return std::pair(cards, reader.error());
    };
    const auto [cards, error] = read(one + QByteArray(empty).repeated(most + 2) + one);
    CHECK(cards == 1 + most);
    REQUIRE(error);
    CHECK(error->subject == u"source.empty_cards"_s);
    CHECK(error->detail == u"4"_s);
    // Some may lie between people.
    const auto many = read(QByteArray(one + QByteArray(empty).repeated(most / 2)).repeated(3));
    CHECK(many.first == 3 + most / 2 * 3);
    CHECK_FALSE(many.second);
  }
}

TEST_CASE("A property is its group, its name, its parameters and its value", "[vcard][property]") {
  const auto parse = [](const char* text) { return vcard::parseProperty({1, text, false, false}); };
  const auto phone = parse("item1.tel;TYPE=work,\"voice,pref\";X-A=\"a:b;c\";CELL:+34 600: 1");
  REQUIRE(phone);
  CHECK(phone->group == u"item1"_s);
  CHECK(phone->name == u"TEL"_s);
  CHECK(phone->types() == QStringList{u"work"_s, u"voice"_s, u"pref"_s, u"cell"_s});
  CHECK(phone->parameter(u"X-A") == u"a:b;c"_s);
  CHECK(phone->value == "+34 600: 1");
  CHECK(phone->preference() == 1);
  // RFC 6868.
  CHECK(parse("ADR;LABEL=\"a^nb^^c^'d^x\":;;")->parameter(u"LABEL") == u"a\nb^c\"d^x"_s);
  // Neither what stands before a sign nor blanks in a list are what they seem.
  CHECK(parse("TEL;a\"b;c\"=1;work, home:1")->types() == QStringList{u"a\"b;c\"=1"_s, u"work"_s, u"home"_s});
  for (const char* kept : {"X;TYPE=\" a\":1", "X;TYPE=a^'b:1", "X;L=\"a, b\":1", "X;ENCODING=b:iV²=="})
    CHECK(vcard::foreignLine(*parse(kept), vcard::Version::V30).toStdString() == kept);
  CHECK(parse("TEL;PREF=7:1")->preference() == 7);
  CHECK(parse("TEL:1")->preference() == 101);
  // A quote that nobody closes is a letter.
  CHECK(parse("TEL;TYPE=\"work:123")->value == "123");
  CHECK_FALSE(parse("no property"));
  CHECK_FALSE(parse("two words:x"));
}

TEST_CASE("Texts are unpacked from their codes, their character set and their escapes", "[vcard][value]") {
  using vcard::Version;
  const auto read = [](const QByteArray& line, Version version) {
    return vcard::text(*vcard::parseProperty({1, line.toStdString(), false, false}), version);
  };
  CHECK(read("FN:Pe\xC3\xB1"
             "a\\, Ana\\nGil \\\\ x\\;y",
             Version::V30) == u"Peña, Ana\nGil \\ x;y"_s);
  CHECK(read("FN:Pe\xF1"
             "a",
             Version::V30) == u"Peña"_s);
  CHECK(read("FN;CHARSET=ISO-8859-15;ENCODING=QUOTED-PRINTABLE:5=A4", Version::V21) == u"5€"_s);
  CHECK(read("FN;CHARSET=no-such;ENCODING=QUOTED-PRINTABLE:Pe=C3=B1a=ZZ=", Version::V21) == u"Peña=ZZ"_s);
  // A path of 2.1 has no line ends in it.
  CHECK(read("NOTE:C:\\new", Version::V21) == u"C:\\new"_s);
  const auto name = *vcard::parseProperty({1, "N;QUOTED-PRINTABLE:G\\;il;Ana=3B=20B", false, false});
  CHECK(vcard::parts(name, Version::V21, u" "_s) == QStringList{u"G;il"_s, u"Ana; B"_s});
  for (const auto& text : {u"a,b;c\\d\ne"_s, u"\\n"_s, u"plain"_s})
    CHECK(vcard::unescaped(vcard::escaped(text), Version::V40) == text);
}

TEST_CASE("Two cards without an end between them are two, and that is told", "[vcard][reader]") {
  const auto cards =
      cardsOf("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Eva\r\nEND:VCARD\r\n");
  REQUIRE(cards.size() == 2);
  CHECK(faults(cards[0].problems) == "card.no_end");
  CHECK(cards[0].refused.isEmpty());
  CHECK(cards[0].line == 1);
  CHECK(cards[1].line == 4);
  CHECK(cards[1].version == vcard::Version::V40);
  CHECK(cards[1].problems.empty());
}

TEST_CASE("A file that was cut says so wherever it was cut", "[vcard][reader]") {
  const QByteArray whole =
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Eva\r\nTEL:600\r\nEND:"
      "VCARD";
  REQUIRE(cardsOf(whole).size() == 2);
  const qsizetype second = whole.lastIndexOf("BEGIN");
  for (qsizetype size = second + 1; size < whole.size(); ++size) {
    CAPTURE(size);
    const auto cards = cardsOf(whole.left(size));
    REQUIRE(cards.size() == 2);
    CHECK(cards[0].refused.isEmpty());
    CHECK((cards[1].refused == u"card.cut"_s || cards[1].refused == u"card.outside"_s));
  }
}

TEST_CASE("A card within a card is not somebody of the list", "[vcard][reader]") {
  const char* written = GENERATE("AGENT:\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nFN:Eva\r\nEND:VCARD\r\n",
                                 "AGENT:BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Eva\r\nEND:VCARD\r\n");
  const auto cards =
      cardsOf(QByteArray("BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Ana\r\n") + written + "TEL:600\r\nEND:VCARD\r\n");
  REQUIRE(cards.size() == 1);
  CHECK(faults(cards[0].problems) == "AGENT card.agent");
  const auto said = vcard::meaningOf(cards[0]);
  CHECK(said.value(u"full_name"_s) == u"Ana"_s);
  CHECK(said.value(u"phone[1]"_s) == u"600"_s);
  REQUIRE(said.foreign.size() == 1);
  CHECK(said.foreign[0] == u"AGENT:BEGIN:VCARD\\nVERSION:2.1\\nFN:Eva\\nEND:VCARD\\n"_s);
  // UTF-7 can spell half of a character: a sign takes its place.
  const QString half = vcard::decoded("+2Dw-", u"UTF-7"_s);
  CHECK(half == QString::fromUtf8(half.toUtf8()));
  // A mark of byte order is no letter, wherever it stands: read again, the value is the same.
  CHECK(vcard::decoded("\xEF\xBB\xBF\xEF\xBB\xBFx\xEF\xBB\xBFy", {}) == u"xy"_s);
  CHECK(vcard::decoded(QByteArray("\xFE\xFF\xFE\xFF\0a", 6), u"UTF-16"_s) == u"a"_s);
  // Some bytes are no text in any line.
  vcard::Property agent;
  agent.name = u"AGENT"_s;
  agent.value = QByteArray("FN:E\0va", 7);
  CHECK(vcard::foreignLine(agent, vcard::Version::V21) == u"AGENT:FN:Eva"_s);
}

TEST_CASE("What is no card, and what is too much for one, is told with its line", "[vcard][reader]") {
  const auto cards = cardsOf("Dear all,\r\nhere they are\r\nBEGIN:VCARD\r\nFN:Ana\r\nwhat is this\r\nEND:VCARD\r\n");
  REQUIRE(cards.size() == 2);
  CHECK(cards[0].refused == u"card.outside"_s);
  CHECK(faults(cards[0].problems) == "card.outside Dear all,");
  CHECK(faults(cards[1].problems) == "card.line_unreadable what is this");
  QByteArray many = "BEGIN:VCARD\r\n";
  for (size_t i = 0; i <= vcard::CardReader::kProperties; ++i) many += "X-A:1\r\n";
  const auto large = cardsOf(many + "END:VCARD\r\nBEGIN:VCARD\r\nFN:Eva\r\nEND:VCARD\r\n");
  REQUIRE(large.size() == 2);
  CHECK(large[0].refused == u"card.too_large"_s);
  CHECK(large[0].properties.empty());
  CHECK(large[1].refused.isEmpty());
}

TEST_CASE("A byte order mark among the words of a property is none of them", "[vcard][cards]") {
  const auto bare = saidBy("X-A;~,\xEF\xBB\xBF,\xEF\xBB\xBFz:1");
  CHECK(bare.foreign == QStringList{u"X-A;TYPE=~,z:1"_s});
  const auto named = saidBy("X-A;X-P=\xEF\xBB\xBFz:1");
  CHECK(named.foreign == QStringList{u"X-A;X-P=z:1"_s});
}

TEST_CASE("A note with its line ends as they are is one note", "[vcard][reader]") {
  CHECK(saidBy("NOTE:First\r\nand second").value(u"note"_s) == u"First\nand second"_s);
}
