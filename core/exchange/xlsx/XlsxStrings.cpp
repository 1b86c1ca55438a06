// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx/XlsxStrings.h"

#include <algorithm>
#include <limits>

#include "core/exchange/xlsx/XlsxText.h"

namespace cartera {

void XlsxStrings::add(const QByteArray& utf8) {
  if (m_begins.empty() || m_begins.back().size() == kBlock) m_begins.emplace_back().reserve(kBlock);
  m_begins.back().push_back(static_cast<quint32>(m_end));
  ++m_size;
  const auto size = static_cast<size_t>(utf8.size());
  for (size_t at = 0; at < size;) {
    if (m_text.empty() || m_text.back().size() == kBlock) m_text.emplace_back().reserve(kBlock);
    const size_t n = std::min(size - at, kBlock - m_text.back().size());
    m_text.back().append(utf8.constData() + at, n);
    at += n;
  }
  m_end += size;
}

void XlsxStrings::read(XlsxXml& xml) {
  QString text;
  while (xml.next()) {
    if (!xml.isStart(u"si") || xml.depth() != 2) continue;
    // Its memory is used again.
    text.resize(0);
    xlsxtext::readString(xml, text);
    add(text.toUtf8());
    const bool isFull = m_end > std::numeric_limits<quint32>::max() || static_cast<qint64>(m_size) > xml.limits().texts;
    if (isFull) xml.refuse("xlsx.too_large");
  }
}

std::optional<QString> XlsxStrings::at(size_t index) const {
  if (index >= m_size) return std::nullopt;
  const auto beginOf = [this](size_t i) {
    return i < m_size ? static_cast<size_t>(m_begins[i / kBlock][i % kBlock]) : m_end;
  };
  const size_t end = beginOf(index + 1);
  size_t at = beginOf(index);
  if (at / kBlock == end / kBlock || (end % kBlock == 0 && at / kBlock + 1 == end / kBlock)) {
    if (at == end) return QString();
    return xlsxtext::unescaped(
        QString::fromUtf8(m_text[at / kBlock].data() + at % kBlock, static_cast<qsizetype>(end - at)));
  }
  // Across blocks, which may cut a character.
  std::string whole;
  while (at < end) {
    const size_t n = std::min(end - at, kBlock - at % kBlock);
    whole.append(m_text[at / kBlock], at % kBlock, n);
    at += n;
  }
  return xlsxtext::unescaped(QString::fromUtf8(whole.data(), static_cast<qsizetype>(whole.size())));
}

}  // namespace cartera
