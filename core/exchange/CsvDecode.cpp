// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CsvDecode.h"

#include <cstdint>
#include <cstring>

#include "core/exchange/TwiceEncoded.h"

namespace cartera {
namespace {

/// Length of the UTF-8 character at `p`: 1-4, 0 if it is bad, -1 if it is cut by `end`.
int sequence(const unsigned char* p, const unsigned char* end) {
  const unsigned char c = *p;
  if (c < 0x80) return 1;
  int length = 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
  if (c >= 0xC2 && c <= 0xDF) {
    length = 2;
  } else if (c >= 0xE0 && c <= 0xEF) {
    length = 3;
    if (c == 0xE0) low = 0xA0;
    if (c == 0xED) high = 0x9F;
  } else if (c >= 0xF0 && c <= 0xF4) {
    length = 4;
    if (c == 0xF0) low = 0x90;
    if (c == 0xF4) high = 0x8F;
  } else {
    return 0;
  }
  for (int i = 1; i < length; ++i) {
    if (p + i == end) return -1;
    if (p[i] < low || p[i] > high) return 0;
    low = 0x80;
    high = 0xBF;
  }
  return length;
}

std::array<std::string, 256> makeTable(const QByteArray& encoding) {
  std::array<std::string, 256> table;
  for (size_t i = 0; i < 256; ++i) {
    QStringDecoder decoder(encoding.constData());
    const char byte = static_cast<char>(i);
    const QString text = decoder.decode(QByteArrayView(&byte, 1));
    table[i] = i < 128 ? std::string(1, byte) : text.toUtf8().toStdString();
  }
  return table;
}

const std::array<std::string, 256>& windows1252() {
  static const std::array<std::string, 256> kTable = makeTable("windows-1252");
  return kTable;
}

}  // namespace

CsvDecoder::CsvDecoder(const QByteArray& encoding) {
  if (encoding == "utf-8") return;
  if (encoding == "utf-8-twice") {
    m_kind = Kind::Twice;
    return;
  }
  if (encoding.startsWith("utf-")) {
    m_kind = Kind::Wide;
    QStringConverter::Encoding wide = QStringConverter::Utf16LE;
    if (encoding == "utf-16be") wide = QStringConverter::Utf16BE;
    if (encoding == "utf-32le") wide = QStringConverter::Utf32LE;
    if (encoding == "utf-32be") wide = QStringConverter::Utf32BE;
    m_wide = std::make_unique<QStringDecoder>(wide, QStringConverter::Flag::ConvertInitialBom);
    return;
  }
  m_kind = Kind::Table;
  m_table = encoding == "windows-1252" ? windows1252() : makeTable(encoding);
}

void CsvDecoder::decode(const char* data, size_t size, std::string& out) {
  if (m_kind == Kind::Utf8) {
    out.append(data, size);
    return;
  }
  if (m_kind == Kind::Table) {
    for (size_t i = 0; i < size; ++i) {
      const char c = data[i];
      if (static_cast<unsigned char>(c) < 0x80)
        out.push_back(c);
      else
        out.append(m_table[static_cast<unsigned char>(c)]);
    }
    return;
  }
  if (m_kind == Kind::Twice) {
    m_tail.append(data, size);
    // No pair holds an ASCII character; a run of megabytes without one is no text.
    constexpr size_t kMost = 4096;
    size_t end = m_tail.size();
    while (end > 0 && static_cast<unsigned char>(m_tail[end - 1]) >= 0x80) --end;
    if (m_tail.size() - end > kMost) end = m_tail.size();
    out.append(twice::mend(repairUtf8(std::string_view(m_tail).substr(0, end))));
    m_tail.erase(0, end);
    return;
  }
  QString text = m_wide->decode(QByteArrayView(data, static_cast<qsizetype>(size)));
  if (!m_highSurrogate.isNull()) text.prepend(m_highSurrogate);
  m_highSurrogate = QChar();
  if (!text.isEmpty() && text.back().isHighSurrogate()) {
    m_highSurrogate = text.back();
    text.chop(1);
  }
  const QByteArray utf8 = text.toUtf8();
  out.append(utf8.constData(), static_cast<size_t>(utf8.size()));
}

void CsvDecoder::finish(std::string& out) {
  out.append(twice::mend(repairUtf8(m_tail)));
  m_tail.clear();
  if (!m_highSurrogate.isNull()) out.append("\xEF\xBF\xBD");
  m_highSurrogate = QChar();
}

bool isStrictUtf8(std::string_view bytes, bool cutEnd) {
  const auto* p = reinterpret_cast<const unsigned char*>(bytes.data());
  const unsigned char* end = p + bytes.size();
  while (p < end) {
    // Most text is ASCII: eight bytes at a time.
    while (end - p >= 8) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, p, 8);
      if (eight & 0x8080808080808080ULL) break;
      p += 8;
    }
    if (p == end) break;
    const int length = sequence(p, end);
    if (length == -1) return cutEnd;
    if (length == 0) return false;
    p += length;
  }
  return true;
}

Utf8Share utf8Share(std::string_view bytes) {
  Utf8Share share;
  const auto* p = reinterpret_cast<const unsigned char*>(bytes.data());
  const unsigned char* end = p + bytes.size();
  while (p < end) {
    const int length = sequence(p, end);
    if (length > 1) ++share.good;
    if (length < 1) ++share.bad;
    p += length > 0 ? length : 1;
  }
  return share;
}

std::string repairUtf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + 8);
  const auto* p = reinterpret_cast<const unsigned char*>(bytes.data());
  const unsigned char* end = p + bytes.size();
  while (p < end) {
    const int length = sequence(p, end);
    if (length > 0) {
      out.append(reinterpret_cast<const char*>(p), static_cast<size_t>(length));
      p += length;
    } else {
      out.append(windows1252()[*p]);
      ++p;
    }
  }
  return out;
}

}  // namespace cartera
