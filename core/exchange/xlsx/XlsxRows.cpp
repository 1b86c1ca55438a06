// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx/XlsxRows.h"

#include <utility>

#include "core/exchange/xlsx/XlsxText.h"

namespace cartera {

namespace {

/// The column of "AB12", from 0; -1 where it names none, and beyond any sheet where it goes on.
qint64 columnOf(QStringView reference) {
  qint64 column = 0;
  for (const QChar c : reference) {
    const char16_t upper = c.toUpper().unicode();
    if (upper < u'A' || upper > u'Z') break;
    column = column * 26 + (upper - u'A' + 1);
    if (column > 1'000'000) break;
  }
  return column - 1;
}

}  // namespace

bool XlsxRows::next(XlsxRow& row) {
  while (m_xml.next()) {
    if (!m_isInside) {
      // What stands before and behind the cells (widths, links, drawings) is nothing to us.
      if (m_xml.isStart(u"sheetData")) {
        m_isInside = true;
      } else if (m_xml.isStart() && m_xml.depth() > 1) {
        m_xml.skip();
      }
      continue;
    }
    if (m_xml.isEnd(u"sheetData")) {
      m_isInside = false;
      // The rest is read to its end, so that a file that was cut off there is not taken for whole.
      continue;
    }
    if (!m_xml.isStart()) continue;
    if (m_xml.name() != u"row") {
      m_xml.skip();
      continue;
    }
    readRow(row);
    if (m_xml.fault() != nullptr) return false;
    if (!row.cells.empty() || !row.problems.empty()) return true;
  }
  return false;
}

void XlsxRows::readRow(XlsxRow& row) {
  row.cells.clear();
  row.problems.clear();
  row.fractions.clear();
  const qint64 said = m_xml.attribute(u"r").toLongLong();
  m_number = said > m_number ? said : m_number + 1;
  row.number = m_number;
  if (m_number > m_limits.rows) {
    m_xml.refuse("xlsx.too_many_rows");
    return;
  }
  qint64 column = -1;
  while (m_xml.next() && !m_xml.isEnd(u"row")) {
    if (!m_xml.isStart()) continue;
    if (m_xml.name() == u"c") {
      readCell(row, column);
    } else {
      m_xml.skip();
    }
  }
  row.cells = RecordCells::of(std::exchange(m_cells, {}));
}

void XlsxRows::readCell(XlsxRow& row, qint64& column) {
  QString type;
  qint64 said = -1;
  m_style = 0;
  for (const QXmlStreamAttribute& a : m_xml.attributes()) {
    if (a.name() == u"r") said = columnOf(a.value());
    if (a.name() == u"t") type = a.value().toString();
    if (a.name() == u"s") m_style = a.value().toLongLong();
  }
  // A cell that does not say where it is stands behind the one before.
  column = said >= 0 ? said : column + 1;
  if (column >= m_limits.columns) {
    m_xml.refuse("xlsx.too_many_columns");
    return;
  }
  QString stored;
  bool isThere = false;
  bool isFormula = false;
  const int outside = m_xml.depth() - 1;
  while (m_xml.next() && !(m_xml.isEnd() && m_xml.depth() == outside)) {
    if (!m_xml.isStart()) continue;
    if (m_xml.name() == u"v") {
      m_xml.readText(stored);
      isThere = true;
    } else if (m_xml.name() == u"is") {
      xlsxtext::readString(m_xml, stored);
      type = QStringLiteral("inlineStr");
      isThere = true;
    } else {
      isFormula = isFormula || m_xml.name() == u"f";
      m_xml.skip();
    }
    if (stored.size() > m_limits.cell) m_xml.refuse("xlsx.cell_too_long");
  }
  put(row, static_cast<size_t>(column), type, isFormula, stored, isThere);
}

void XlsxRows::put(XlsxRow& row, size_t column, const QString& type, bool isFormula, const QString& stored,
                   bool isThere) {
  const auto lost = [&](const char* reason, const QString& value) {
    row.problems.push_back({column, QString::fromLatin1(reason), value});
  };
  QString text;
  if (!isThere || (stored.isEmpty() && type.isEmpty())) {
    // What a program wrote that does not calculate; an empty text is a result.
    if (isFormula && type != u"str") lost("cell.formula", {});
  } else if (type == u"s") {
    bool ok = false;
    const auto found = m_strings.at(stored.trimmed().toUInt(&ok));
    if (ok && found) {
      text = *found;
    } else {
      lost("cell.damaged", stored);
    }
  } else if (type == u"e") {
    lost("cell.error", stored.trimmed());
  } else if (type == u"b") {
    text = stored.trimmed() == u"1" || stored.trimmed() == u"true" ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
  } else if (type == u"d") {
    text = xlsxtext::isoDate(stored);
  } else if (type == u"str" || type == u"inlineStr") {
    text = xlsxtext::unescaped(stored);
  } else {
    const XlsxNumberFormat format = m_styles.of(static_cast<qsizetype>(m_style));
    text = xlsxtext::formatted(stored, format, m_date1904);
    if (!format.isMoment() && text.contains(u'.')) row.fractions.push_back(column);
    if (!format.isMoment() && text.size() > 15 && xlsxtext::isRounded(stored)) lost("number.rounded", text);
  }
  if (!text.isEmpty()) m_cells.push_back({column, text});
}

}  // namespace cartera
