// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx/XlsxWorkbook.h"

#include <QDir>
#include <functional>
#include <memory>

#include "core/exchange/xlsx/XlsxXml.h"

namespace cartera {

namespace {

/// More than any program takes.
constexpr size_t kMost = 16'384;

struct Relation {
  QString id;
  /// The last word of its type: both kinds of workbook have the same.
  QString type;
  QString target;
};

/// Calls `each` for the start of each element of a part that only says where others are.
Result<> readPart(XlsxPackage& package, const QString& name, const std::function<void(XlsxXml&)>& each) {
  CARTERA_ASSIGN(const auto part, package.part(name, package.limits().smallPart));
  XlsxXml xml(*part, package.limits());
  while (xml.next())
    if (xml.isStart()) each(xml);
  if (const char* fault = part->fault() != nullptr ? part->fault() : xml.fault())
    return fail(ErrorCode::Invalid, QString::fromLatin1(fault));
  return {};
}

/// Of a part, whose folder the targets are named from.
Result<std::vector<Relation>> relationsOf(XlsxPackage& package, const QString& part) {
  const qsizetype slash = part.lastIndexOf(u'/');
  const QString folder = part.left(slash + 1);
  const QString name =
      QString(folder + QStringLiteral("_rels/") + QStringView(part).mid(slash + 1) + QStringLiteral(".rels"));
  std::vector<Relation> out;
  if (!package.has(name)) return out;
  CARTERA_TRY(readPart(package, name, [&](XlsxXml& xml) {
    if (xml.name() != u"Relationship") return;
    // Nothing outside the file is ever opened.
    if (xml.attribute(u"TargetMode") == u"External") return;
    const QString target = xml.attribute(u"Target");
    const QString whole = target.startsWith(u'/') ? target.mid(1) : QDir::cleanPath(QString(folder + target));
    out.push_back({xml.attribute(u"Id"), xml.attribute(u"Type").section(u'/', -1), whole});
    if (out.size() > kMost) xml.refuse("xlsx.damaged");
  }));
  return out;
}

const Relation* find(const std::vector<Relation>& all, const std::function<bool(const Relation&)>& is) {
  for (const Relation& r : all)
    if (is(r)) return &r;
  return nullptr;
}

/// By what an archive is that holds no workbook.
Error foreign(XlsxPackage& package, const QString& document) {
  const char* subject = "source.archive";
  if (package.has(QStringLiteral("mimetype"))) {
    const auto part = package.part(QStringLiteral("mimetype"), package.limits().smallPart);
    const QByteArray type = part ? (*part)->read(128) : QByteArray();
    if (type.contains("opendocument.spreadsheet")) {
      subject = "source.opendocument";
    } else if (type.contains("opendocument")) {
      subject = "source.document";
    }
  } else if (document.endsWith(QLatin1String(".bin"))) {
    subject = "source.xlsb";
  } else if (document.startsWith(QLatin1String("word/")) || document.startsWith(QLatin1String("ppt/"))) {
    subject = "source.document";
  }
  return {ErrorCode::Invalid, QString::fromLatin1(subject), {}, {}, {}, {}};
}

}  // namespace

Result<XlsxWorkbook> XlsxWorkbook::read(XlsxPackage& package) {
  QString document = QStringLiteral("xl/workbook.xml");
  CARTERA_ASSIGN(const auto top, relationsOf(package, QString()));
  if (const Relation* r = find(top, [](const Relation& x) { return x.type == u"officeDocument"; }))
    document = r->target;
  const bool isWorkbook = document.endsWith(QLatin1String(".xml"), Qt::CaseInsensitive) &&
                          !document.startsWith(QLatin1String("word/")) && !document.startsWith(QLatin1String("ppt/"));
  if (!isWorkbook || !package.has(document)) return fail(foreign(package, document));

  CARTERA_ASSIGN(const auto parts, relationsOf(package, document));
  XlsxWorkbook book;
  const auto partOf = [&](const char16_t* type) {
    const Relation* r = find(parts, [&](const Relation& x) { return x.type == QStringView(type); });
    return r != nullptr && package.has(r->target) ? r->target : QString();
  };
  book.strings = partOf(u"sharedStrings");
  book.styles = partOf(u"styles");
  CARTERA_TRY(readPart(package, document, [&](XlsxXml& xml) {
    if (xml.name() == u"workbookPr") {
      const QString is = xml.attribute(u"date1904");
      book.date1904 = is == u"1" || is == u"true";
    }
    if (xml.name() != u"sheet") return;
    // "r:id", whatever its prefix; the sheet's own number is "sheetId".
    const QString id = xml.attribute(u"id");
    const Relation* r = find(parts, [&](const Relation& x) { return x.id == id; });
    if (r == nullptr || r->type != u"worksheet") return;
    const QString state = xml.attribute(u"state");
    book.sheets.push_back({xml.attribute(u"name"), r->target, state != u"hidden" && state != u"veryHidden"});
    if (book.sheets.size() > kMost) xml.refuse("xlsx.damaged");
  }));
  if (book.sheets.empty()) return fail(ErrorCode::Invalid, QStringLiteral("xlsx.damaged"));
  return book;
}

}  // namespace cartera
