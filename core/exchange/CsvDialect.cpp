// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CsvDialect.h"

namespace cartera {

const QList<QByteArray>& csvEncodings() {
  static const QList<QByteArray> kNames = {"utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be", "windows-1252",
                                           "iso-8859-15", "macintosh", "ibm850",
                                           // UTF-8 taken for windows-1252 and written as UTF-8 once more
                                           "utf-8-twice"};
  return kNames;
}

QByteArray csvEncodingName(QStringView name) {
  QString key;
  for (const QChar c : name)
    if (c.isLetterOrNumber()) key.append(c.toLower());
  for (const QByteArray& known : csvEncodings())
    if (key == QString::fromLatin1(known).remove(u'-')) return known;
  if (key == u"cp1252" || key == u"1252" || key == u"ansi" || key == u"latin1" || key == u"iso88591" || key == u"ascii")
    return "windows-1252";  // what the web made of ISO-8859-1 as well
  if (key == u"latin9") return "iso-8859-15";
  if (key == u"cp850" || key == u"850") return "ibm850";
  if (key == u"macroman" || key == u"mac") return "macintosh";
  if (key == u"utf16") return "utf-16le";
  if (key == u"utf32") return "utf-32le";
  return {};
}

QString csvDelimiterName(const CsvDialect& dialect) {
  if (dialect.whitespaceRuns) return QStringLiteral("whitespace");
  if (dialect.delimiter == '\t') return QStringLiteral("tab");
  return QString(QLatin1Char(dialect.delimiter));
}

bool setCsvDelimiter(CsvDialect& dialect, QStringView name) {
  if (name == u"whitespace") {
    dialect.whitespaceRuns = true;
    return true;
  }
  char c = 0;
  if (name == u"tab") {
    c = '\t';
  } else if (name.size() == 1 && name[0].unicode() < 128) {
    c = name[0].toLatin1();
    if (name[0].isLetterOrNumber() || c == '"' || c == '\'' || c == '\n' || c == '\r' || c == 0) return false;
  } else {
    return false;
  }
  dialect.delimiter = c;
  dialect.whitespaceRuns = false;
  return true;
}

}  // namespace cartera
