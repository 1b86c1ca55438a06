// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx/XlsxBook.h"

#include <QFileInfo>
#include <algorithm>

namespace cartera {

Error XlsxBook::named(Error error) const {
  // The sheets there are, or the row, stand behind the file in the sentence.
  error.detail = m_file.fileName();
  return error;
}

Result<std::unique_ptr<XlsxBook>> XlsxBook::open(const QString& path, const XlsxLimits& limits) {
  if (!QFileInfo(path).isFile()) return fail(ErrorCode::NotFound, QStringLiteral("source.missing"), path);
  std::unique_ptr<XlsxBook> book(new XlsxBook(path, limits));
  if (!book->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
    return fail(ErrorCode::Io, QStringLiteral("source.cannot_open"), path);
  CARTERA_TRY(book->hash());
  auto package = XlsxPackage::open(book->m_file, limits);
  if (!package) return fail(book->named(package.error()));
  book->m_package = std::move(*package);
  auto workbook = XlsxWorkbook::read(*book->m_package);
  if (!workbook) return fail(book->named(workbook.error()));
  book->m_workbook = std::move(*workbook);
  return book;
}

/// Of its bytes in their order, before they are read back and forth as an archive is.
Result<> XlsxBook::hash() {
  QByteArray block(1 << 20, Qt::Uninitialized);
  bool isFirst = true;
  for (;;) {
    const qint64 n = m_file.read(block.data(), block.size());
    if (n < 0) return fail(ErrorCode::Io, QStringLiteral("source.cannot_open"), m_file.fileName());
    if (isFirst && !QByteArrayView(block.constData(), n).startsWith("PK"))
      return fail(ErrorCode::Invalid, QStringLiteral("source.not_xlsx"), m_file.fileName());
    isFirst = false;
    if (n == 0) return {};
  }
}

QStringList XlsxBook::visibleSheets() const {
  QStringList visible;
  QStringList all;
  for (const XlsxWorkbook::Sheet& s : m_workbook.sheets) {
    all.append(s.name);
    if (s.visible) visible.append(s.name);
  }
  return visible.isEmpty() ? all : visible;
}

/// Texts and formats, which all sheets share.
Result<> XlsxBook::readTables() {
  if (m_knowsTables) return {};
  m_knowsTables = true;
  const auto read = [this](const QString& name, const std::function<void(XlsxXml&)>& table) -> Result<> {
    if (name.isEmpty()) return {};
    auto part = m_package->part(name, m_limits.part);
    if (!part) return fail(named(part.error()));
    XlsxXml xml(**part, m_limits);
    table(xml);
    if (const char* fault = (*part)->fault() != nullptr ? (*part)->fault() : xml.fault())
      return fail(named({ErrorCode::Invalid, QString::fromLatin1(fault), {}, {}, {}, {}}));
    return {};
  };
  CARTERA_TRY(read(m_workbook.styles, [this](XlsxXml& xml) { m_styles.read(xml); }));
  return read(m_workbook.strings, [this](XlsxXml& xml) { m_strings.read(xml); });
}

Result<> XlsxBook::begin(const QString& sheet) {
  const auto& all = m_workbook.sheets;
  const auto it = std::find_if(all.begin(), all.end(), [&](const XlsxWorkbook::Sheet& s) { return s.name == sheet; });
  if (it == all.end()) {
    Error error{ErrorCode::Invalid, QStringLiteral("xlsx.no_sheet"), {}, {}, {}, {}};
    error.args = {sheet, visibleSheets().join(QStringLiteral(", "))};
    return fail(named(std::move(error)));
  }
  CARTERA_TRY(readTables());
  m_rows.reset();
  m_xml.reset();
  m_part.reset();
  m_error.reset();
  auto part = m_package->part(it->part, m_limits.part);
  if (!part) return fail(named(part.error()));
  m_part = std::move(*part);
  m_xml = std::make_unique<XlsxXml>(*m_part, m_limits);
  m_rows = std::make_unique<XlsxRows>(*m_xml, m_strings, m_styles, m_workbook.date1904, m_limits);
  return {};
}

bool XlsxBook::next(XlsxRow& row) {
  if (!m_rows || m_error) return false;
  if (m_rows->next(row)) return true;
  if (const char* fault = m_part->fault() != nullptr ? m_part->fault() : m_xml->fault()) {
    Error error{ErrorCode::Invalid, QString::fromLatin1(fault), {}, {}, {}, {}};
    error.args = {QString::number(m_rows->number())};
    m_error = named(std::move(error));
  }
  return false;
}

}  // namespace cartera
