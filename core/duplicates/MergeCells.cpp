// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/MergeCells.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include "core/base/Text.h"
#include "core/contacts/Contact.h"
#include "core/contacts/PersonName.h"
#include "core/storage/Rows.h"
#include "core/storage/Schema.h"

namespace cartera::merging {

namespace {

/// About the row itself, not about the person.
const QSet<QString>& ownColumns() {
  static const QSet<QString> kColumns{QStringLiteral("id"), QStringLiteral("import_run_id"),
                                      QStringLiteral("import_key"), QStringLiteral("created_at"),
                                      QStringLiteral("deleted_at")};
  return kColumns;
}

const QStringList& nameParts() {
  static const QStringList kParts{QStringLiteral("given"), QStringLiteral("middle"), QStringLiteral("family")};
  return kParts;
}

/// Columns that are called otherwise outside.
QString outsideName(const QString& column) {
  if (column == u"anniversary") return QStringLiteral("event.anniversary");
  if (column == u"department") return QStringLiteral("org.department");
  if (column == u"confirmed_on") return QStringLiteral("confirmed");
  return column;
}

using Cells = std::map<QString, QVariant>;

Result<QStringList> columnsOf(Connection& db) {
  QStringList out;
  CARTERA_ASSIGN(const QStringList all, schema::columnsOf(db, *schema::recordedTable(Table::Contact)));
  for (const QString& column : all)
    if (!ownColumns().contains(column)) out += column;
  return out;
}

Result<Cells> cellsOf(Connection& db, ContactId contact, const QStringList& columns) {
  Statement s(db, QStringLiteral("SELECT ") + columns.join(QStringLiteral(", ")) +
                      QStringLiteral(" FROM contact WHERE id = :id"));
  s.bind(":id", contact);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) return fail(ErrorCode::NotFound, QStringLiteral("contact.missing"), contact.toString());
  Cells out;
  for (qsizetype i = 0; i < columns.size(); ++i) {
    const auto at = static_cast<int>(i);
    out[columns[i]] = s.isNull(at) ? QVariant() : s.value(at);
  }
  return out;
}

bool isEmpty(const QVariant& value) { return !value.isValid() || value.isNull() || value.toString().isEmpty(); }

/// The parts as they are said, as far as there are any.
QString saidParts(const Cells& cells) {
  QStringList out;
  for (const QString& part : nameParts())
    if (!isEmpty(cells.at(part))) out += cells.at(part).toString();
  return text::searchKey(out.join(u' '));
}

/// Whether a name that was written in one piece ("Ana Mas Roca", "Mas Roca, Ana") is the other's, said in parts.
bool isWholeOf(const QString& whole, const Cells& other) {
  const QString parts = saidParts(other);
  if (parts.isEmpty()) return false;
  const PersonName guessed = splitPersonName(whole);
  const QString said = guessed.given + u' ' + guessed.family;
  return text::searchKey(whole) == parts || text::searchKey(said) == parts;
}

/// Whether the other's parts of the name may fill gaps of the kept one's: nothing that both have says otherwise.
bool namesFit(const Cells& kept, const Cells& other) {
  const QString whole = kept.at(QStringLiteral("display_name")).toString();
  if (!whole.isEmpty() && kept.at(QStringLiteral("kind")) != toText(ContactKind::Person)) return false;
  if (!whole.isEmpty() && !isWholeOf(whole, other)) return false;
  for (const QString& part : nameParts()) {
    const QString a = text::searchKey(kept.at(part).toString());
    const QString b = text::searchKey(other.at(part).toString());
    if (!a.isEmpty() && !b.isEmpty() && a != b) return false;
  }
  return true;
}

bool hasName(const Cells& cells) {
  for (const QString& part : nameParts())
    if (!isEmpty(cells.at(part))) return true;
  return !isEmpty(cells.at(QStringLiteral("display_name")));
}

/// Columns an import could not place are kept together: those of the kept one, then what only the other has.
QVariant joinedExtra(const QVariant& kept, const QVariant& other) {
  QJsonObject all = QJsonDocument::fromJson(other.toString().toUtf8()).object();
  const QJsonObject first = QJsonDocument::fromJson(kept.toString().toUtf8()).object();
  for (auto it = first.begin(); it != first.end(); ++it) all.insert(it.key(), it.value());
  return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

/// 63 bits do not fit the numbers of JSON.
QJsonValue toJson(const QVariant& value) {
  if (isEmpty(value)) return QJsonValue::Null;
  return value.typeId() == QMetaType::LongLong ? QJsonValue(QJsonArray{value.toString()})
                                               : QJsonValue(value.toString());
}

QVariant fromJson(const QJsonValue& value) {
  if (value.isArray()) return value.toArray().first().toString().toLongLong();
  return value.isNull() ? QVariant() : QVariant(value.toString());
}

Result<> writeCell(Connection& db, ContactId contact, const QString& column, const QVariant& value) {
  Statement s(db, QStringLiteral("UPDATE contact SET ") + column + QStringLiteral(" = :value WHERE id = :id"));
  s.bind(":value", value).bind(":id", contact);
  return s.run();
}

}  // namespace

Result<MergedCells> mergedCells(Connection& db, ContactId keptId, ContactId otherId, QStringList& wanted) {
  CARTERA_ASSIGN(const QStringList columns, columnsOf(db));
  CARTERA_ASSIGN(const Cells kept, cellsOf(db, keptId, columns));
  CARTERA_ASSIGN(const Cells other, cellsOf(db, otherId, columns));
  const bool fit = namesFit(kept, other) || !hasName(kept);
  MergedCells out;
  for (const QString& column : columns) {
    const QVariant& a = kept.at(column);
    const QVariant& b = other.at(column);
    const QString field = outsideName(column);
    if (isEmpty(b) || a == b) continue;
    const bool isAsked = wanted.removeAll(field) + wanted.removeAll(column) > 0;
    const bool isPart = nameParts().contains(column);
    const bool mayFill = isPart ? fit : column != u"display_name" || !hasName(kept);
    FieldChoice choice{field, a.toString(), b.toString(), isAsked || (isEmpty(a) && mayFill)};
    if (column == u"extra" && !isEmpty(a) && !isAsked) {
      out.writes[column] = {a, joinedExtra(a, b)};
    } else if (choice.takesOther) {
      out.writes[column] = {a, b};
    }
    if (choice.takesOther || !isEmpty(a) || !mayFill) out.choices.push_back(std::move(choice));
  }
  return out;
}

QJsonObject cellsToJson(const MergedCells& cells) {
  QJsonObject out;
  for (const auto& [column, values] : cells.writes)
    out.insert(column, QJsonObject{{QStringLiteral("was"), toJson(values.first)},
                                   {QStringLiteral("set"), toJson(values.second)}});
  return out;
}

Result<> writeCells(Connection& db, ContactId contact, const MergedCells& cells) {
  for (const auto& [column, values] : cells.writes)
    CARTERA_TRY(writeCell(db, contact, column, isEmpty(values.second) ? QVariant() : values.second));
  return {};
}

Result<> giveCellsBack(Connection& db, ContactId contact, const QJsonObject& cells) {
  CARTERA_ASSIGN(const QStringList columns, columnsOf(db));
  CARTERA_ASSIGN(const Cells present, cellsOf(db, contact, columns));
  for (auto it = cells.begin(); it != cells.end(); ++it) {
    const auto at = present.find(it.key());
    if (at == present.end()) continue;
    const QJsonObject cell = it.value().toObject();
    // What was written there since is the kept one's own.
    if (toJson(at->second) != cell.value(QLatin1String("set"))) continue;
    CARTERA_TRY(writeCell(db, contact, it.key(), fromJson(cell.value(QLatin1String("was")))));
  }
  return {};
}

}  // namespace cartera::merging
