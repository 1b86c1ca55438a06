// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>

#include "core/exchange/vcard/Meaning.h"
#include "tests/support/Catch.h"

namespace cartera::test {

/// All cards of a text.
inline std::vector<vcard::Card> cardsOf(QByteArray bytes, ByteLines::Limits limits = {}) {
  QBuffer buffer(&bytes);
  REQUIRE(buffer.open(QIODevice::ReadOnly));
  vcard::CardReader reader(buffer, limits);
  std::vector<vcard::Card> out;
  vcard::Card card;
  while (reader.next(card)) out.push_back(card);
  if (reader.error()) FAIL(reader.error()->subject.toStdString());
  return out;
}

/// What the only card of a text means.
inline PersonRecord meaning(const QByteArray& bytes) {
  const auto cards = cardsOf(bytes);
  REQUIRE(cards.size() == 1);
  return vcard::meaningOf(cards[0]);
}

/// The same of properties alone, of a version.
inline PersonRecord saidBy(const QByteArray& properties, const QByteArray& version = "3.0") {
  return meaning("BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + properties + "\r\nEND:VCARD\r\n");
}

/// "reason value|reason value".
inline std::string faults(const std::vector<FieldError>& problems) {
  QStringList out;
  for (const FieldError& p : problems) out.append(QString(p.field + u' ' + p.reason + u' ' + p.value).simplified());
  return out.join(u'|').toStdString();
}

/// The smallest heads of pictures of a size.
inline QByteArray png(quint32 width, quint32 height) {
  QByteArray out("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
  for (const quint32 side : {width, height})
    for (int shift = 24; shift >= 0; shift -= 8) out.append(static_cast<char>(side >> shift));
  return out + QByteArray("\x08\x06\0\0\0", 5);
}
inline QByteArray jpeg(int width, int height) {
  QByteArray out("\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xFF\xC0\0\x11\x08", 25);
  for (const int side : {height, width}) {
    out.append(static_cast<char>(side >> 8));
    out.append(static_cast<char>(side));
  }
  return out + QByteArray("\x03\x01\x22\0", 4);
}

}  // namespace cartera::test
