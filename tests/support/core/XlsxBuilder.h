// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <zip.h>

#include <QByteArray>
#include <QFile>
#include <QString>
#include <utility>
#include <vector>

#include "tests/support/Catch.h"

namespace cartera::test {

/// A zip archive of these parts, in their order.
inline QByteArray zipped(const std::vector<std::pair<QByteArray, QByteArray>>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* out = zip_source_buffer_create(nullptr, 0, 0, &error);
  REQUIRE(out != nullptr);
  zip_source_keep(out);
  zip_t* archive = zip_open_from_source(out, ZIP_TRUNCATE, &error);
  REQUIRE(archive != nullptr);
  for (const auto& [name, bytes] : parts) {
    zip_source_t* part = zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
    REQUIRE(zip_file_add(archive, name.constData(), part, ZIP_FL_ENC_UTF_8) >= 0);
  }
  REQUIRE(zip_close(archive) == 0);
  REQUIRE(zip_source_open(out) == 0);
  zip_stat_t stat;
  REQUIRE(zip_source_stat(out, &stat) == 0);
  QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
  REQUIRE(zip_source_read(out, bytes.data(), stat.size) == static_cast<zip_int64_t>(stat.size));
  zip_source_close(out);
  zip_source_free(out);
  return bytes;
}

/// A workbook put together by hand, of one sheet unless there are more. Each part can be anything.
struct XlsxBuilder {
  QByteArray ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  QByteArray types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  QByteArray rels = "http://schemas.openxmlformats.org/package/2006/relationships";
  /// {name, state, what stands in <sheetData>}
  struct Sheet {
    QByteArray name, state, rows;
  };
  std::vector<Sheet> sheets;
  QByteArray strings, styles, workbookPr;
  /// What is in their place, by name.
  std::vector<std::pair<QByteArray, QByteArray>> instead;

  static XlsxBuilder of(const QByteArray& rows) {
    XlsxBuilder b;
    b.sheets.push_back({"Hoja1", "visible", rows});
    return b;
  }

  [[nodiscard]] QByteArray bytes() const {
    QByteArray names;
    QByteArray links;
    std::vector<std::pair<QByteArray, QByteArray>> parts;
    for (size_t i = 0; i < sheets.size(); ++i) {
      const QByteArray n = QByteArray::number(static_cast<int>(i) + 1);
      names += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + n + "\" state=\"" + sheets[i].state +
               "\" r:id=\"s" + n + "\"/>";
      links +=
          "<Relationship Id=\"s" + n + "\" Type=\"" + types + "/worksheet\" Target=\"worksheets/sheet" + n + ".xml\"/>";
      parts.emplace_back("xl/worksheets/sheet" + n + ".xml",
                         "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + ns + "\"><sheetData>" +
                             sheets[i].rows + "</sheetData></worksheet>");
    }
    if (!strings.isEmpty()) {
      links += "<Relationship Id=\"t\" Type=\"" + types + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>";
      parts.emplace_back("xl/sharedStrings.xml", "<sst xmlns=\"" + ns + "\">" + strings + "</sst>");
    }
    if (!styles.isEmpty()) {
      links += "<Relationship Id=\"f\" Type=\"" + types + "/styles\" Target=\"styles.xml\"/>";
      parts.emplace_back("xl/styles.xml", "<styleSheet xmlns=\"" + ns + "\">" + styles + "</styleSheet>");
    }
    parts.emplace_back("xl/workbook.xml", "<workbook xmlns=\"" + ns + "\" xmlns:r=\"" + types + "\">" + workbookPr +
                                              "<sheets>" + names + "</sheets></workbook>");
    parts.emplace_back("xl/_rels/workbook.xml.rels",
                       "<Relationships xmlns=\"" + rels + "\">" + links + "</Relationships>");
    parts.emplace_back("_rels/.rels", "<Relationships xmlns=\"" + rels + "\"><Relationship Id=\"r\" Type=\"" + types +
                                          "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    for (const auto& [name, content] : instead) {
      for (auto& part : parts)
        if (part.first == name) part.second = content;
    }
    return zipped(parts);
  }
};

/// Cells and rows for it.
inline QByteArray textCell(const QByteArray& text) { return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>"; }
inline QByteArray textRow(const std::vector<QByteArray>& cells) {
  QByteArray out = "<row>";
  for (const QByteArray& c : cells) out += c.isEmpty() ? QByteArray("<c/>") : textCell(c);
  return out + "</row>";
}

}  // namespace cartera::test
