// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/MappingFile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <algorithm>

namespace cartera {
namespace {

tl::unexpected<Error> badValue(const QString& key, const QJsonValue& value) {
  QString shown = value.toVariant().toString();
  if (value.isObject() || value.isArray() || value.isNull()) shown = QStringLiteral("{}");
  return fail(ErrorCode::Invalid, QStringLiteral("mapping.value"), shown, key);
}

const QStringList& kinds() {
  static const QStringList kKinds = {QStringLiteral("contacts"), QStringLiteral("purchases"), QStringLiteral("deals"),
                                     QStringLiteral("products"), QStringLiteral("tickets"),   QStringLiteral("tasks"),
                                     QStringLiteral("mail")};
  return kKinds;
}

Result<> readColumns(const QJsonObject& object, MappingDocument& document) {
  Error error{ErrorCode::Invalid, QStringLiteral("mapping.field"), {}, {}, {}};
  for (auto it = object.begin(); it != object.end(); ++it) {
    const QString name = it.value().toString();
    const Result<FieldRef> ref = parseField(name);
    if (ref)
      document.columns.push_back({it.key(), *ref});
    else
      error.fields.push_back({it.key(), QStringLiteral("field.unknown"), name});
  }
  if (error.fields.empty()) return {};
  error.field = error.fields.front().field;
  error.detail = error.fields.front().value;
  return fail(std::move(error));
}

Result<> readKey(const QString& key, const QJsonValue& value, MappingDocument& document) {
  if (key == u"header") {
    if (!value.isBool()) return badValue(key, value);
    document.header = value.toBool();
    return {};
  }
  if (key == u"restore_zeros") {
    if (!value.isBool()) return badValue(key, value);
    document.restoreZeros = value.toBool();
    return {};
  }
  const QString text = value.toString();
  if (key == u"kind") {
    if (!kinds().contains(text)) return badValue(key, value);
    document.kind = text;
  } else if (key == u"format" || key == u"sheet") {
    if (text.isEmpty()) return badValue(key, value);
    (key == u"format" ? document.format : document.sheet) = text;
  } else if (key == u"delimiter") {
    CsvDialect dialect;
    if (!setCsvDelimiter(dialect, text == u"\t" ? QStringLiteral("tab") : text)) return badValue(key, value);
    document.delimiter = csvDelimiterName(dialect);
  } else if (key == u"encoding") {
    const QByteArray encoding = csvEncodingName(text);
    if (encoding.isEmpty()) return badValue(key, value);
    document.encoding = encoding;
  } else if (key == u"dates") {
    const std::optional<DateOrder> order = dates::orderFromName(text);
    if (!order) return badValue(key, value);
    document.dates = order;
  } else if (key == u"decimal") {
    if (text != u"," && text != u".") return badValue(key, value);
    document.decimal = text == u"," ? DecimalMark::Comma : DecimalMark::Point;
  } else {
    return fail(ErrorCode::Invalid, QStringLiteral("mapping.key"), key, key);
  }
  return {};
}

const QStringList& keys() {
  static const QStringList kKeys{QStringLiteral("columns"),      QStringLiteral("kind"),   QStringLiteral("format"),
                                 QStringLiteral("sheet"),        QStringLiteral("header"), QStringLiteral("delimiter"),
                                 QStringLiteral("encoding"),     QStringLiteral("dates"),  QStringLiteral("decimal"),
                                 QStringLiteral("restore_zeros")};
  return kKeys;
}

/// What `read --json` answers, or the columns alone as it says them under "mapping", as a document.
QJsonObject asDocument(const QJsonObject& said) {
  const QString columns = QStringLiteral("columns");
  if (said.value(columns).isObject()) return said;
  QJsonObject out;
  const QJsonValue mapping = said.value(QLatin1String("mapping"));
  if (mapping.isObject()) {
    out.insert(columns, mapping);
    for (const char* key : {"format", "sheet", "header", "delimiter", "encoding"})
      if (said.contains(QLatin1String(key))) out.insert(QLatin1String(key), said.value(QLatin1String(key)));
    return out;
  }
  const auto isField = [](const QJsonValue& v) { return parseField(v.toString()).has_value(); };
  const QStringList names = said.keys();
  // With one of our keys it is a document that lacks its columns, unless all of it are fields.
  const bool isPlain = std::none_of(names.begin(), names.end(), [](const QString& n) { return keys().contains(n); });
  const bool areFields = std::all_of(said.begin(), said.end(), isField);
  if (said.isEmpty() || !(isPlain || areFields)) return said;
  out.insert(columns, said);
  return out;
}

}  // namespace

const FieldRef* MappingDocument::find(QStringView column) const {
  for (const Column& c : columns)
    if (c.name == column) return &c.field;
  return nullptr;
}

CsvHints MappingDocument::hints() const {
  CsvHints hints;
  hints.encoding = encoding;
  hints.delimiter = delimiter;
  hints.header = header;
  return hints;
}

Result<MappingDocument> readMapping(const QByteArray& json) {
  QJsonParseError parse;
  const QJsonDocument parsed = QJsonDocument::fromJson(json, &parse);
  if (parse.error != QJsonParseError::NoError || !parsed.isObject())
    return fail(ErrorCode::Invalid, QStringLiteral("mapping.json"), QString::number(parse.offset));
  const QJsonObject object = asDocument(parsed.object());
  const QString columns = QStringLiteral("columns");
  if (!object.value(columns).isObject()) return fail(ErrorCode::Invalid, QStringLiteral("mapping.columns"));
  MappingDocument document;
  CARTERA_TRY(readColumns(object.value(columns).toObject(), document));
  for (auto it = object.begin(); it != object.end(); ++it)
    if (it.key() != columns) CARTERA_TRY(readKey(it.key(), it.value(), document));
  return document;
}

QByteArray writeMapping(const MappingDocument& document) {
  QJsonObject columns;
  for (const MappingDocument::Column& c : document.columns) columns.insert(c.name, c.field.toString());
  QJsonObject object;
  object.insert(QStringLiteral("columns"), columns);
  if (document.kind) object.insert(QStringLiteral("kind"), *document.kind);
  if (document.format) object.insert(QStringLiteral("format"), *document.format);
  if (document.sheet) object.insert(QStringLiteral("sheet"), *document.sheet);
  if (document.header) object.insert(QStringLiteral("header"), *document.header);
  if (document.delimiter) object.insert(QStringLiteral("delimiter"), *document.delimiter);
  if (document.encoding) object.insert(QStringLiteral("encoding"), QString::fromLatin1(*document.encoding));
  if (document.dates) object.insert(QStringLiteral("dates"), dates::orderName(*document.dates));
  if (document.decimal && *document.decimal != DecimalMark::Unknown)
    object.insert(QStringLiteral("decimal"),
                  *document.decimal == DecimalMark::Comma ? QStringLiteral(",") : QStringLiteral("."));
  if (document.restoreZeros) object.insert(QStringLiteral("restore_zeros"), *document.restoreZeros);
  return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

}  // namespace cartera
