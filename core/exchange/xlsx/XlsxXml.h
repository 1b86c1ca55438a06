// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QXmlStreamReader>

#include "core/exchange/xlsx/XlsxLimits.h"

namespace cartera {

/// Lets XML through to the parser as long as nothing in it makes one work or remember without end: no document type, no
/// piece or tag of any length, no tag of any number of attributes. The parser's own limit on entities is not enough: one
/// of 4,000 characters, used 250,000 times, is within it.
class XmlGuard final : public QIODevice {
 public:
  XmlGuard(QIODevice& device, qint64 longest);
  /// Why no more comes, where it is the guard's doing: "xlsx.entities", "xlsx.cell_too_long", "xlsx.damaged".
  [[nodiscard]] const char* fault() const { return m_fault; }
  [[nodiscard]] bool isSequential() const override { return true; }

 protected:
  qint64 readData(char* data, qint64 size) override;
  qint64 writeData(const char* /*data*/, qint64 /*size*/) override { return -1; }

 private:
  enum class In { Text, Open, Bang, Tag, Single, Double, Instruction, Comment, Literal };
  [[nodiscard]] bool refill();
  [[nodiscard]] const char* look(const char* data, qint64 size);
  [[nodiscard]] const char* bang(char c);
  [[nodiscard]] bool endsAt(char c);
  void enter(In in);
  QIODevice& m_device;
  const qint64 m_longest;
  QByteArray m_block;
  qsizetype m_at = 0;
  In m_in = In::Text;
  /// Bytes in here, attributes of the tag, and how far an end like "-->" has come.
  qint64 m_length = 0;
  int m_attributes = 0;
  int m_matched = 0;
  /// The first four bytes.
  QByteArray m_head;
  QByteArray m_bang;
  const char* m_fault = nullptr;
};

/// Reads the XML of a workbook token by token. Names are without their prefix: programs choose different ones, and the
/// strict kind of workbook has other namespaces.
class XlsxXml {
 public:
  XlsxXml(QIODevice& device, const XlsxLimits& limits);

  /// The next start or end of an element, or text; false at the end and after a fault.
  [[nodiscard]] bool next();
  [[nodiscard]] bool isStart() const { return m_xml.isStartElement(); }
  [[nodiscard]] bool isEnd() const { return m_xml.isEndElement(); }
  [[nodiscard]] QStringView name() const { return m_xml.name(); }
  [[nodiscard]] bool isStart(QStringView name) const { return isStart() && m_xml.name() == name; }
  [[nodiscard]] bool isEnd(QStringView name) const { return isEnd() && m_xml.name() == name; }
  /// Of the element that starts here, without prefix.
  [[nodiscard]] QXmlStreamAttributes attributes() const { return m_xml.attributes(); }
  [[nodiscard]] QString attribute(QStringView name) const;
  /// How deep the element that starts here lies; 1 for the outermost.
  [[nodiscard]] int depth() const { return m_depth; }
  /// Goes to the end of the element that starts here.
  void skip();
  /// Appends the text of the element that starts here, and goes to its end.
  void readText(QString& out);
  [[nodiscard]] const XlsxLimits& limits() const { return m_limits; }
  /// No further, for this reason.
  void refuse(const char* fault) {
    if (m_fault == nullptr) m_fault = fault;
  }
  /// Why it ended before its end: those of XmlGuard, "xlsx.damaged", "xlsx.too_large", and what refuse()
  /// was told.
  [[nodiscard]] const char* fault() const { return m_fault; }

 private:
  const XlsxLimits m_limits;
  XmlGuard m_guard;
  QXmlStreamReader m_xml;
  int m_depth = 0;
  qint64 m_elements = 0;
  bool m_isAtEnd = false;
  const char* m_fault = nullptr;
};

}  // namespace cartera
