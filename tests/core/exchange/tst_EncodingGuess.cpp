// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CsvDecode.h"
#include "core/exchange/EncodingGuess.h"
#include "core/exchange/TwiceEncoded.h"
#include "tests/core/exchange/MailedFixture.h"

using namespace cartera;
using cartera::test::MailedFixture;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kList = u"Nombre;Apellidos;Email\nMaría;Muñoz Peña;m@x.es\nJosé;Núñez;j@x.es\nÁngel;Ibáñez;a@x.es\n"_s;

/// The text in an encoding of one byte a letter.
QByteArray inTable(const QString& text, const char* encoding) {
  QByteArray out;
  for (const QChar c : text) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string utf8;
      CsvDecoder decoder(encoding);
      const char one = static_cast<char>(byte);
      decoder.decode(&one, 1, utf8);
      if (QString::fromStdString(utf8) != QString(c)) continue;
      out.append(one);
      break;
    }
  }
  return out;
}

/// UTF-8 taken for windows-1252 and written as UTF-8 once more.
QByteArray twiceOf(const QString& text) {
  std::string out;
  CsvDecoder decoder("windows-1252");
  const QByteArray once = text.toUtf8();
  decoder.decode(once.constData(), static_cast<size_t>(once.size()), out);
  return QByteArray::fromStdString(out);
}

QByteArray guessed(const QByteArray& bytes) { return guessEncoding(bytes, true).name; }

}  // namespace

TEST_CASE("an encoding of one byte a letter is known by the letters it makes", "[encoding]") {
  CHECK(guessed(inTable(kList, "windows-1252")) == "windows-1252");
  CHECK(guessed(inTable(kList, "macintosh")) == "macintosh");
  CHECK(guessed(inTable(kList, "ibm850")) == "ibm850");
  const QString upper = u"NOMBRE;CIUDAD\nJOSÉ LÓPEZ;MÁLAGA\nBEGOÑA GARCÍA;LEÓN\n"_s;
  for (const char* encoding : {"windows-1252", "macintosh", "ibm850"}) {
    INFO(encoding);
    CHECK(guessed(inTable(upper, encoding)) == encoding);
  }
}

TEST_CASE("signs of a Windows list make no other encoding of it", "[encoding]") {
  for (const QString& text : {u"Nota\n“Hola” – dijo…\n"_s, u"Precio\n10 €\n20€\n"_s, u"Piso\n3º B\nMª José\n"_s,
                              u"Ciudad\nL’Hospitalet\nd’Or\n"_s, u"Nota\n¿Quién? ¡Él!\n"_s,
                              u"Nom\nGràcia Col·lell\nÀngels Peñíscola\n"_s, u"Nombre\nÍñigo\n"_s}) {
    INFO(text.toStdString());
    const EncodingGuess guess = guessEncoding(inTable(text, "windows-1252"), true);
    CHECK(guess.name == "windows-1252");
    CHECK_FALSE(guess.isDoubtful);
  }
}

TEST_CASE("where no encoding makes letters of it, that is said", "[encoding]") {
  const EncodingGuess guess = guessEncoding(
      "Nombre\nMar\xB1"
      "a\nJos\xBB"
      "a\n",
      true);
  CHECK(guess.isDoubtful);
}

TEST_CASE("UTF-8 that was written as UTF-8 twice is known, and other UTF-8 is not", "[encoding]") {
  CHECK(guessed(twiceOf(kList)) == "utf-8-twice");
  CHECK(guessed(kList.toUtf8()) == "utf-8");
  CHECK(guessed("Nombre\nAna\n") == "utf-8");
  for (const QString& text :
       {u"Nome\nJOÃO\nMAGALHÃES\n"_s, u"Ville\nÂme\nFORÊT\n"_s, u"Nombre\nMaría – Ángel “x” €\n"_s}) {
    INFO(text.toStdString());
    CHECK(guessed(text.toUtf8()) == "utf-8");
  }
}

TEST_CASE("what was garbled twice is put right, also where a block cuts it, and the rest stays", "[encoding]") {
  const QString text = u"María Ñoño € “x” Ýðis 日本 😀"_s;
  const QByteArray bytes = twiceOf(text);
  const auto step = GENERATE(1, 2, 3, 7, 1000);
  std::string out;
  CsvDecoder decoder("utf-8-twice");
  for (qsizetype at = 0; at < bytes.size(); at += step)
    decoder.decode(bytes.constData() + at, static_cast<size_t>(std::min<qsizetype>(step, bytes.size() - at)), out);
  decoder.finish(out);
  CHECK(QString::fromStdString(out) == text);
  CHECK(QString::fromStdString(twice::mend(text.toStdString())) == text);
}

TEST_CASE_METHOD(MailedFixture, "Letters of another encoding come in well, and that is told", "[import][encoding]") {
  struct Case {
    QByteArray bytes;
    QString reason;
  };
  const Case c =
      GENERATE(Case{twiceOf(kList), u"encoding.twice"_s}, Case{inTable(kList, "macintosh"), u"encoding.guessed"_s},
               Case{inTable(kList, "ibm850"), u"encoding.guessed"_s}, Case{inTable(kList, "windows-1252"), QString()},
               Case{kList.toUtf8(), QString()});
  INFO(c.bytes.toStdString());
  import(c.bytes);
  CHECK(
      text(
          "SELECT group_concat(name, '|') FROM (SELECT given || ' ' || family AS name FROM contact ORDER BY family)") ==
      u"Ángel Ibáñez|María Muñoz Peña|José Núñez"_s);
  QStringList told;
  for (const auto& w : plan.general())
    if (w.reason.startsWith(u"encoding.")) told += w.reason;
  CHECK(told.join(u'|') == c.reason);
}
