// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/Value.h"

#include <QStringDecoder>

#include "core/exchange/CsvDecode.h"

namespace cartera::vcard {

namespace {

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

QString utf8Or1252(const QByteArray& bytes) {
  const std::string_view view(bytes.constData(), static_cast<size_t>(bytes.size()));
  if (isStrictUtf8(view)) return QString::fromUtf8(bytes);
  const std::string repaired = repairUtf8(view);
  return QString::fromUtf8(repaired.data(), static_cast<qsizetype>(repaired.size()));
}

bool isUtf8Name(const QString& charset) {
  return charset.isEmpty() || charset.compare(u"UTF-8", Qt::CaseInsensitive) == 0;
}

/// The web's rule: who says Latin 1 or ASCII means windows-1252.
QByteArray decoderName(const QString& charset) {
  const QString name = charset.toLower();
  const bool isLatin = name == u"iso-8859-1" || name == u"us-ascii" || name == u"latin1" || name == u"ansi";
  return isLatin ? QByteArray("windows-1252") : name.toLatin1();
}

/// Splits at `mark` where no backslash stands before it.
QList<QByteArray> splitBytes(const QByteArray& bytes, char mark) {
  QList<QByteArray> out;
  qsizetype from = 0;
  for (qsizetype i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\\') {
      ++i;
      continue;
    }
    if (bytes[i] != mark) continue;
    out.append(bytes.mid(from, i - from));
    from = i + 1;
  }
  out.append(bytes.mid(from));
  return out;
}

QStringList splitText(QStringView text, QChar mark) {
  QStringList out;
  qsizetype from = 0;
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (text[i] == u'\\') {
      ++i;
      continue;
    }
    if (text[i] != mark) continue;
    out.append(text.mid(from, i - from).toString());
    from = i + 1;
  }
  out.append(text.mid(from).toString());
  return out;
}

}  // namespace

QByteArray fromQuotedPrintable(const QByteArray& bytes) {
  QByteArray out;
  out.reserve(bytes.size());
  for (qsizetype i = 0; i < bytes.size(); ++i) {
    if (bytes[i] != '=') {
      out.append(bytes[i]);
      continue;
    }
    const int high = i + 2 < bytes.size() ? hexDigit(bytes[i + 1]) : -1;
    const int low = i + 2 < bytes.size() ? hexDigit(bytes[i + 2]) : -1;
    if (high >= 0 && low >= 0) {
      out.append(static_cast<char>(high * 16 + low));
      i += 2;
    } else if (i + 1 < bytes.size()) {
      // No code: the sign was meant.
      out.append('=');
    }
  }
  return out;
}

QByteArray unpacked(const Property& property, bool* whole) {
  if (whole != nullptr) *whole = true;
  if (property.isQuotedPrintable()) return fromQuotedPrintable(property.value);
  if (!property.isBase64()) return property.value;
  QByteArray packed = property.value;
  packed.replace(' ', "").replace('\t', "");
  const auto read = QByteArray::fromBase64Encoding(packed, QByteArray::AbortOnBase64DecodingErrors);
  if (whole != nullptr) *whole = read.decodingStatus == QByteArray::Base64DecodingStatus::Ok;
  return read.decoded;
}

QString decoded(const QByteArray& bytes, const QString& charset) {
  QStringDecoder decoder(decoderName(charset).constData());
  const bool asUtf8 = isUtf8Name(charset) || !decoder.isValid();
  // Some sets can spell halves of characters, which no file of ours can hold.
  QString out = asUtf8 ? utf8Or1252(bytes) : QString::fromUtf8(QString(decoder.decode(bytes)).toUtf8());
  // A mark of byte order is none of the value's letters: at its head the next reading would take it away.
  return out.remove(QChar(QChar::ByteOrderMark));
}

bool isGuessed(const Property& property) {
  if (property.isBase64()) return false;
  const QString charset = property.parameter(u"CHARSET");
  if (!isUtf8Name(charset) && QStringDecoder(decoderName(charset).constData()).isValid()) return false;
  const QByteArray bytes = unpacked(property);
  return !isStrictUtf8(std::string_view(bytes.constData(), static_cast<size_t>(bytes.size())));
}

QString unescaped(QStringView text, Version version) {
  QString out;
  out.reserve(text.size());
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (text[i] != u'\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    const QChar next = text[i + 1];
    if (next == u'n' || next == u'N') {
      if (version == Version::V21) {
        out += u'\\';
        continue;
      }
      out += u'\n';
    } else if (next == u'\\' || next == u',' || next == u';' || next == u':') {
      out += next;
    } else {
      // Not an escape: the sign was meant.
      out += u'\\';
      continue;
    }
    ++i;
  }
  return out;
}

QString escaped(QStringView text) {
  QString out;
  out.reserve(text.size() + 8);
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    if (c == u'\\' || c == u',' || c == u';') out += u'\\';
    if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n') continue;
    if (c == u'\n' || c == u'\r') {
      out += QStringLiteral("\\n");
    } else {
      out += c;
    }
  }
  return out;
}

QString text(const Property& property, Version version) {
  return unescaped(decoded(unpacked(property), property.parameter(u"CHARSET")), version);
}

QStringList parts(const Property& property, Version version, const QString& joinedBy) {
  QStringList out;
  const QString charset = property.parameter(u"CHARSET");
  // Parts first, codes then: a ";" in a code belongs to the text.
  const QByteArray whole = property.isBase64() ? unpacked(property) : property.value;
  for (const QByteArray& part : splitBytes(whole, ';')) {
    const QString raw = decoded(property.isQuotedPrintable() ? fromQuotedPrintable(part) : part, charset);
    if (version == Version::V21) {
      out += unescaped(raw, version).trimmed();
      continue;
    }
    QStringList pieces;
    for (const QString& piece : splitText(raw, u',')) {
      const QString plain = unescaped(piece, version).trimmed();
      if (!plain.isEmpty()) pieces += plain;
    }
    out += pieces.join(joinedBy);
  }
  return out;
}

QStringList list(const Property& property, Version version) {
  QStringList out;
  const QString whole = decoded(unpacked(property), property.parameter(u"CHARSET"));
  for (const QString& piece : splitText(whole, u',')) {
    const QString plain = unescaped(piece, version).trimmed();
    if (!plain.isEmpty()) out += plain;
  }
  return out;
}

}  // namespace cartera::vcard
