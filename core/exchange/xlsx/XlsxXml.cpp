// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx/XlsxXml.h"

#include <algorithm>
#include <cstring>

namespace cartera {

namespace {

constexpr qsizetype kBlock = 64 * 1024;
/// No workbook comes near: a tag of a sheet has some ten attributes, and its elements lie some ten deep.
constexpr qint64 kLongestTag = 64 * 1024;
constexpr int kMostAttributes = 128;
constexpr int kDeepest = 32;
/// Prefixes that an element introduces, the outermost and those within: each name with one is looked for among all.
constexpr qsizetype kMostPrefixes = 64;
constexpr qsizetype kMostPrefixesInside = 8;

}  // namespace

XmlGuard::XmlGuard(QIODevice& device, qint64 longest) : m_device(device), m_longest(longest) {
  (void)open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

void XmlGuard::enter(In in) {
  m_in = in;
  m_length = 0;
  m_matched = 0;
}

/// Whether "-->", "]]>" or "?>" ends at this character.
bool XmlGuard::endsAt(char c) {
  const bool isInstruction = m_in == In::Instruction;
  const char mark = isInstruction ? '?' : m_in == In::Comment ? '-' : ']';
  const int needed = isInstruction ? 1 : 2;
  if (c == '>' && m_matched >= needed) return true;
  m_matched = c == mark ? m_matched + 1 : 0;
  return false;
}

/// Behind "<!" there may be a comment or a piece taken as it stands; all else belongs to a document type.
const char* XmlGuard::bang(char c) {
  m_bang += c;
  if (m_bang == "--") {
    enter(In::Comment);
  } else if (m_bang == "[CDATA[") {
    enter(In::Literal);
  } else if (!QByteArrayView("--").startsWith(m_bang) && !QByteArrayView("[CDATA[").startsWith(m_bang)) {
    return "xlsx.entities";
  }
  return nullptr;
}

const char* XmlGuard::look(const char* data, qint64 size) {
  const char* const end = data + size;
  for (const char* p = data; p < end; ++p) {
    if (m_in == In::Text) {
      const auto* open = static_cast<const char*>(std::memchr(p, '<', static_cast<size_t>(end - p)));
      m_length += (open != nullptr ? open : end) - p;
      if (m_length > m_longest) return "xlsx.cell_too_long";
      if (open == nullptr) return nullptr;
      p = open;
      enter(In::Open);
      continue;
    }
    const char c = *p;
    ++m_length;
    switch (m_in) {
      case In::Open:
        m_bang.clear();
        m_attributes = 0;
        enter(c == '!' ? In::Bang : c == '?' ? In::Instruction : c == '>' ? In::Text : In::Tag);
        break;
      case In::Bang:
        if (const char* fault = bang(c)) return fault;
        break;
      case In::Tag:
        if (c == '>') enter(In::Text);
        if (c == '"') m_in = In::Double;
        if (c == '\'') m_in = In::Single;
        if (c == '=' && ++m_attributes > kMostAttributes) return "xlsx.damaged";
        break;
      case In::Single:
        if (c == '\'') m_in = In::Tag;
        break;
      case In::Double:
        if (c == '"') m_in = In::Tag;
        break;
      case In::Instruction:
      case In::Comment:
      case In::Literal:
        if (endsAt(c)) enter(In::Text);
        break;
      case In::Text: break;
    }
    const bool isTag = m_in == In::Tag || m_in == In::Single || m_in == In::Double || m_in == In::Instruction;
    if (m_length > (isTag ? kLongestTag : m_longest)) return isTag ? "xlsx.damaged" : "xlsx.cell_too_long";
  }
  return nullptr;
}

bool XmlGuard::refill() {
  m_at = 0;
  m_block.resize(kBlock);
  // Filled however little the source gives at once: what the parser says of a text hangs on the pieces it gets.
  qint64 n = 0;
  while (n < kBlock) {
    const qint64 got = m_device.read(m_block.data() + n, kBlock - n);
    if (got <= 0) break;
    n += got;
  }
  m_block.resize(n);
  if (n == 0) return false;
  if (m_head.size() < 4) {
    m_head = QByteArray(m_head + m_block).left(4);
    // Two or four bytes a character: what looks like a tag need be none. No program writes workbooks so.
    if (m_head.contains('\0') || m_head[0] == '\xFE' || m_head[0] == '\xFF') m_fault = "xlsx.damaged";
  }
  if (m_fault == nullptr) m_fault = look(m_block.constData(), m_block.size());
  return m_fault == nullptr;
}

qint64 XmlGuard::readData(char* data, qint64 size) {
  if (m_fault != nullptr) return -1;
  if (m_at == m_block.size() && !refill()) return -1;
  const qint64 n = std::min<qint64>(size, m_block.size() - m_at);
  std::memcpy(data, m_block.constData() + m_at, static_cast<size_t>(n));
  m_at += n;
  return n;
}

XlsxXml::XlsxXml(QIODevice& device, const XlsxLimits& limits)
    : m_limits(limits), m_guard(device, limits.cell), m_xml(&m_guard) {}

bool XlsxXml::next() {
  while (m_fault == nullptr && !m_isAtEnd) {
    switch (m_xml.readNext()) {
      case QXmlStreamReader::StartElement:
        if (++m_depth > kDeepest) m_fault = "xlsx.damaged";
        if (m_xml.namespaceDeclarations().size() > (m_depth == 1 ? kMostPrefixes : kMostPrefixesInside))
          m_fault = "xlsx.damaged";
        if (++m_elements > m_limits.elements) m_fault = "xlsx.too_large";
        return m_fault == nullptr;
      case QXmlStreamReader::EndElement: --m_depth; return true;
      case QXmlStreamReader::Characters: return true;
      case QXmlStreamReader::DTD:
      case QXmlStreamReader::EntityReference: m_fault = "xlsx.entities"; return false;
      case QXmlStreamReader::StartDocument: {
        // Another one could hide tags from the guard.
        const QString encoding = m_xml.documentEncoding().toString().toLower();
        if (!encoding.isEmpty() && encoding != u"utf-8" && encoding != u"us-ascii") m_fault = "xlsx.damaged";
        break;
      }
      case QXmlStreamReader::EndDocument: m_isAtEnd = true; return false;
      case QXmlStreamReader::Invalid:
        m_fault = m_guard.fault() != nullptr ? m_guard.fault() : "xlsx.damaged";
        return false;
      default: break;
    }
  }
  return false;
}

QString XlsxXml::attribute(QStringView name) const {
  const QXmlStreamAttributes all = m_xml.attributes();
  const auto it = std::find_if(all.begin(), all.end(), [&](const QXmlStreamAttribute& a) { return a.name() == name; });
  return it == all.end() ? QString() : it->value().toString();
}

void XlsxXml::skip() {
  const int outside = m_depth - 1;
  while (next())
    if (isEnd() && m_depth == outside) return;
}

void XlsxXml::readText(QString& out) {
  const int outside = m_depth - 1;
  while (next()) {
    if (isEnd() && m_depth == outside) return;
    if (!m_xml.isCharacters() || m_depth != outside + 1) continue;
    out += m_xml.text();
    if (out.size() > m_limits.cell) refuse("xlsx.cell_too_long");
  }
}

}  // namespace cartera
