// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/CustomFieldStore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <optional>

#include "core/base/Dates.h"
#include "core/base/Numbers.h"
#include "core/base/Text.h"
#include "core/storage/Rows.h"

namespace cartera::customfields {

namespace {

const QString kFieldColumns = QStringLiteral("f.id, f.name, f.type, f.choices, f.position, f.archived");

QStringList choicesFrom(const QString& json) {
  QStringList out;
  for (const auto v : QJsonDocument::fromJson(json.toUtf8()).array()) out.append(v.toString());
  return out;
}

QString choicesText(const QStringList& choices) {
  if (choices.isEmpty()) return {};
  return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(choices)).toJson(QJsonDocument::Compact));
}

CustomField read(Statement& s) {
  return {s.id<FieldId>(0),
          s.text(1),
          fieldTypeFrom(s.text(2)).value_or(FieldType::Text),
          choicesFrom(s.text(3)),
          static_cast<int>(s.integer(4)),
          s.flag(5)};
}

Columns columnsOf(const CustomField& f) {
  return {{"name", textNotNull(f.name)},
          {"type", toText(f.type)},
          {"choices", column(choicesText(f.choices))},
          {"position", qint64{f.position}},
          {"archived", flagOrNull(f.archived)}};
}

Result<std::optional<CustomField>> byId(Connection& db, FieldId id) {
  Statement s(db, QStringLiteral("SELECT ") + kFieldColumns +
                      QStringLiteral(" FROM custom_field f WHERE f.id = :id AND f.deleted_at IS NULL"));
  s.bind(":id", id);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) return std::nullopt;
  return read(s);
}

Result<QString> refuse(const CustomField& field, const QString& reason, const QString& raw) {
  Error e{ErrorCode::Invalid, QStringLiteral("values.refused"), {}, {}, {}};
  e.field = QStringLiteral("custom[") + field.name + u']';
  e.fields.push_back({e.field, reason, raw});
  return fail(std::move(e));
}

}  // namespace

qint64 valueId(ContactId contact, FieldId field) {
  return text::hash63("custom_value:" + QByteArray::number(contact.value) + ':' + QByteArray::number(field.value));
}

FieldId idOf(const QString& name) {
  return FieldId(text::hash63("custom_field:" + text::fold(text::clean(name)).toUtf8()));
}

Result<std::vector<CustomField>> all(Connection& db) {
  Statement s(db,
              QStringLiteral("SELECT ") + kFieldColumns +
                  QStringLiteral(" FROM custom_field f WHERE f.deleted_at IS NULL ORDER BY f.position, f.name, f.id"));
  return collect(s, read);
}

Result<std::optional<CustomField>> find(Connection& db, const QString& name) { return byId(db, idOf(name)); }

namespace {

/// `last` is the highest position so far, once it is known.
Result<FieldId> defineBehind(const StoreContext& ctx, const QString& name, FieldType type, const QStringList& choices,
                             std::optional<qint64>& last) {
  const QString cleaned = text::clean(name);
  if (text::fold(cleaned).isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("field.empty"));
  const FieldId id = idOf(cleaned);
  Statement s(ctx.db, QStringLiteral("SELECT deleted_at FROM custom_field WHERE id = :id"));
  s.bind(":id", id);
  CARTERA_ASSIGN(const bool found, s.next());
  if (found) {
    const bool removed = !s.isNull(0);
    s.reset();
    if (removed) CARTERA_TRY(setDeleted(ctx.db, "custom_field", id.value, std::nullopt));
    return id;
  }
  if (!last) {
    CARTERA_ASSIGN(last, ctx.db.scalar("SELECT coalesce(max(position), 0) FROM custom_field"));
  }
  CARTERA_TRY(insertRow(ctx.db, "custom_field", id.value,
                        columnsOf({id, cleaned, type, choices, static_cast<int>(++*last), false})));
  return id;
}

}  // namespace

Result<FieldId> define(const StoreContext& ctx, const QString& name, FieldType type, const QStringList& choices) {
  std::optional<qint64> last;
  return defineBehind(ctx, name, type, choices, last);
}

Result<> defineAll(const StoreContext& ctx, const std::vector<std::pair<QString, FieldType>>& fields) {
  std::optional<qint64> last;
  for (const auto& [name, type] : fields) CARTERA_TRY(defineBehind(ctx, name, type, {}, last));
  return {};
}

Result<FieldId> add(const StoreContext& ctx, const CustomField& field) {
  CARTERA_ASSIGN(const std::optional<CustomField> present, find(ctx.db, field.name));
  if (present) return fail(ErrorCode::Invalid, QStringLiteral("field.exists"), present->name);
  if (field.type == FieldType::Choice && field.choices.isEmpty())
    return fail(ErrorCode::Invalid, QStringLiteral("field.choices"), field.name);
  const QStringList choices = field.type == FieldType::Choice ? field.choices : QStringList();
  CARTERA_ASSIGN(const FieldId id, define(ctx, field.name, field.type, choices));
  CARTERA_ASSIGN(std::optional<CustomField> made, byId(ctx.db, id));
  if (!made) return fail(ErrorCode::NotFound, QStringLiteral("field.missing"), field.name);
  made->name = text::clean(field.name);
  made->type = field.type;
  made->choices = choices;
  made->archived = false;
  CARTERA_TRY(update(ctx, *made));
  return id;
}

QStringList readChoices(const QString& text) {
  QStringList out, seen;
  for (const QString& part : text.split(u';', Qt::SkipEmptyParts)) {
    const QString choice = text::clean(part);
    const QString key = text::fold(choice);
    if (key.isEmpty() || seen.contains(key)) continue;
    seen += key;
    out += choice;
  }
  return out;
}

Result<bool> update(const StoreContext& ctx, const CustomField& field) {
  CARTERA_ASSIGN(const std::optional<CustomField> was, byId(ctx.db, field.id));
  if (!was) return fail(ErrorCode::NotFound, QStringLiteral("field.missing"), field.id.toString());
  return updateRow(ctx.db, "custom_field", field.id.value, columnsOf(*was), columnsOf(field));
}

Result<std::vector<CustomValue>> ofContact(Connection& db, ContactId contact) {
  Statement s(db, QStringLiteral("SELECT ") + kFieldColumns +
                      QStringLiteral(", v.value FROM custom_value v JOIN custom_field f ON f.id = v.field_id WHERE "
                                     "v.contact_id = :contact AND v.deleted_at IS NULL AND v.value IS NOT NULL AND "
                                     "f.deleted_at IS NULL ORDER BY f.position, f.name, f.id"));
  s.bind(":contact", contact);
  return collect(s, [](Statement& row) { return CustomValue{read(row), row.text(6)}; });
}

Result<QString> checked(const CustomField& field, const QString& raw) {
  const QString value = text::clean(raw);
  if (value.isEmpty()) return QString();
  switch (field.type) {
    case FieldType::Text: return value;
    case FieldType::Number: {
      // What we store ourselves ("1.234") must read back as it is; only then may the reader ask which sign is meant.
      auto number = numbers::read(value);
      if (number.reason == QLatin1String("number.ambiguous")) number = numbers::read(value, DecimalMark::Point);
      if (!number.value) return refuse(field, QStringLiteral("number.expected"), raw);
      return number.value->toString();
    }
    case FieldType::Date: {
      const auto date = dates::read(value, DateOrder::Dmy);
      if (date.isEmpty()) return QString();
      if (!date.value) return refuse(field, QStringLiteral("date.expected"), raw);
      return dates::iso(*date.value);
    }
    case FieldType::Choice: {
      const QString key = text::fold(value);
      for (const QString& choice : field.choices) {
        if (text::fold(choice) == key) return choice;
      }
      return refuse(field, QStringLiteral("choice.expected"), raw);
    }
    case FieldType::YesNo: {
      static const QStringList yes{QStringLiteral("yes"),       QStringLiteral("si"), QStringLiteral("y"),
                                   QStringLiteral("s"),         QStringLiteral("1"),  QStringLiteral("true"),
                                   QStringLiteral("verdadero"), QStringLiteral("x")};
      static const QStringList no{QStringLiteral("no"), QStringLiteral("n"), QStringLiteral("0"),
                                  QStringLiteral("false"), QStringLiteral("falso")};
      const QString key = text::fold(value);
      if (yes.contains(key)) return QStringLiteral("yes");
      if (no.contains(key)) return QStringLiteral("no");
      return refuse(field, QStringLiteral("yesno.expected"), raw);
    }
  }
  return value;
}

Result<bool> set(const StoreContext& ctx, ContactId contact, FieldId field, const QString& raw) {
  CARTERA_ASSIGN(const std::optional<CustomField> f, byId(ctx.db, field));
  if (!f) return fail(ErrorCode::NotFound, QStringLiteral("field.missing"), field.toString());
  CARTERA_ASSIGN(const QString value, checked(*f, raw));
  const qint64 id = valueId(contact, field);
  Statement s(ctx.db, QStringLiteral("SELECT value, deleted_at FROM custom_value WHERE id = :id"));
  s.bind(":id", id);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) {
    if (value.isEmpty()) return false;
    CARTERA_TRY(insertRow(ctx.db, "custom_value", id,
                          {{"contact_id", contact.value}, {"field_id", field.value}, {"value", value}}));
    return true;
  }
  const Columns was{{"value", column(s.text(0))}, {"deleted_at", s.isNull(1) ? QVariant() : QVariant(s.integer(1))}};
  s.reset();
  return updateRow(ctx.db, "custom_value", id, was, {{"value", column(value)}, {"deleted_at", QVariant()}});
}

}  // namespace cartera::customfields
