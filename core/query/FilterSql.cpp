// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/FilterSql.h"

#include "core/base/Text.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/TagStore.h"
#include "core/query/FilterNames.h"
#include "core/query/FilterPredicate.h"
#include "core/query/FilterReader.h"
#include "core/storage/Rows.h"

namespace cartera::query {

namespace {

/// Writes one SELECT. Companies of people are a SELECT of their own inside it.
class Writer {
 public:
  Writer(const FilterContext& context, std::vector<std::pair<QByteArray, QVariant>>& binds)
      : m_context(context), m_binds(binds) {}

  Result<QString> fromWhere(const Filter& filter) {
    CARTERA_ASSIGN(const QString what, node(filter));
    QString sql = QStringLiteral(" FROM contact_key k");
    if (m_asksContact) sql += QStringLiteral(" JOIN contact c ON c.id = k.contact_id");
    if (m_asksStat) sql += QStringLiteral(" LEFT JOIN contact_stat t ON t.contact_id = k.contact_id");
    sql += QStringLiteral(" WHERE ");
    if (filter.isEverybody()) return QString(sql + QStringLiteral("k.live = 1"));
    // Without figures of its own SQLite takes the index of the list (live = 1: nearly everybody) for the narrowest one;
    // the plus keeps it from that where a key names a few.
    if (!m_speaksOfTrash)
      sql += isNarrow(filter) ? QStringLiteral("+k.live = 1 AND ") : QStringLiteral("k.live = 1 AND ");
    return QString(sql + what);
  }

  /// What must hold for a row r of the table of a relation.
  Result<QString> whereOf(const RelationSpec& relation, const Filter& filter) {
    m_relation = &relation;
    auto what = node(filter);
    m_relation = nullptr;
    return what;
  }

 private:
  QString bind(const QVariant& value) {
    const QByteArray name = ":f" + QByteArray::number(m_binds.size());
    m_binds.emplace_back(name, value);
    return QString::fromLatin1(name);
  }
  /// Whether everybody meant has a key that an index finds at once.
  [[nodiscard]] static bool isNarrow(const Filter& f) {
    if (f.kind == Filter::Kind::And) return std::any_of(f.parts.begin(), f.parts.end(), isNarrow);
    if (f.kind != Filter::Kind::Condition) return false;
    const auto field = findField(f.field);
    if (!field) return false;
    const bool equal = f.comparison == Comparison::Equal || f.comparison == Comparison::In;
    switch (field->source) {
      case FieldSource::NameKey: return equal || f.comparison == Comparison::StartsWith;
      case FieldSource::TaxKey:
      case FieldSource::Exact: return equal && field->name != u"external_id2";
      default: return false;
    }
  }

  [[nodiscard]] Predicate predicate() {
    return Predicate(m_context.today, [this](const QVariant& v) { return bind(v); });
  }

  Result<QString> node(const Filter& f) {
    switch (f.kind) {
      case Filter::Kind::Condition: return one(f);
      case Filter::Kind::Not: {
        CARTERA_ASSIGN(const QString inner, node(f.parts.front()));
        return QString(QStringLiteral("NOT ") + inner);
      }
      case Filter::Kind::And:
      case Filter::Kind::Or: break;
    }
    if (f.parts.empty()) return QStringLiteral("1");
    QString out;
    for (const Filter& part : f.parts) {
      CARTERA_ASSIGN(const QString inner, node(part));
      if (!out.isEmpty()) out += f.kind == Filter::Kind::And ? QStringLiteral(" AND ") : QStringLiteral(" OR ");
      out += inner;
    }
    return QString(u'(' + out + u')');
  }

  /// Every condition is true or false, never NULL, so that NOT means the others.
  Result<QString> one(const Filter& f) {
    const auto field = m_relation != nullptr ? findField(*m_relation, f.field) : findField(f.field);
    if (!field)
      return filterError("filter.field", f.field, f.place, fieldNamesLike(f.field).join(QStringLiteral(", ")));
    // Whoever has no value is meant by "is empty" and by "is not …": written as the opposite.
    Filter positive = f;
    if (f.comparison == Comparison::NotEqual || f.comparison == Comparison::Empty) {
      positive.comparison = f.comparison == Comparison::Empty ? Comparison::NotEmpty : Comparison::Equal;
      CARTERA_ASSIGN(const QString inner, holds(positive, *field));
      return QString(QStringLiteral("NOT (") + inner + u')');
    }
    CARTERA_ASSIGN(const QString inner, holds(positive, *field));
    return QString(u'(' + inner + u')');
  }

  Result<QString> holds(const Filter& f, const FieldSpec& field) {
    switch (field.source) {
      case FieldSource::Point: return point(f, field);
      case FieldSource::Address:
        return among(f, field, QStringLiteral("address"), QStringLiteral("r.") + field.column, field.label);
      case FieldSource::Membership:
        return among(f, field, QStringLiteral("membership"), QStringLiteral("r.") + field.column, {});
      case FieldSource::Tag: return tag(f, field);
      case FieldSource::Consent: return consent(f, field);
      case FieldSource::Custom: return custom(f, field);
      case FieldSource::Relation: return relation(f, field);
      case FieldSource::Trash:
        m_speaksOfTrash = true;
        if (Predicate::asks(f, u"yes") && Predicate::asks(f, u"no")) return QStringLiteral("1");
        return Predicate::asks(f, u"yes") ? QStringLiteral("k.live = 0") : QStringLiteral("k.live = 1");
      case FieldSource::Suppressed: return suppressed(f);
      case FieldSource::OfCompany: return related(f, field, "contact_id", "company_id");
      case FieldSource::OfMember: return related(f, field, "company_id", "contact_id");
      default: {
        m_asksContact = m_asksContact || field.column.startsWith(QLatin1String("c."));
        m_asksStat = m_asksStat || field.column.startsWith(QLatin1String("t."));
        return predicate().of(f, field, field.column);
      }
    }
  }

  static QString theseContacts(const QString& select) {
    return QString(QStringLiteral("k.contact_id IN (") + select + u')');
  }

  Result<QString> among(const Filter& f, const FieldSpec& field, const QString& table, const QString& column,
                        const QString& label) {
    QString sql = QStringLiteral("SELECT r.contact_id FROM ") + table + QStringLiteral(" r WHERE r.deleted_at IS NULL");
    if (!label.isEmpty()) sql += QStringLiteral(" AND cartera_fold(r.label) = ") + bind(text::searchKey(label));
    CARTERA_ASSIGN(const QString what, predicate().of(f, field, column));
    return theseContacts(QString(sql + QStringLiteral(" AND ") + what));
  }

  Result<QString> point(const Filter& f, const FieldSpec& field) {
    const QString kind = bind(field.kind);
    const QString labelled =
        field.label.isEmpty()
            ? QString()
            : QString(QStringLiteral(" AND cartera_fold(r.label) = ") + bind(text::searchKey(field.label)));
    if (f.comparison == Comparison::NotEmpty) {
      return theseContacts(QStringLiteral("SELECT r.contact_id FROM point r WHERE r.deleted_at IS NULL AND r.kind = ") +
                           kind + labelled);
    }
    if (field.kind == u"phone" && Predicate::needsDigits(f)) {
      return theseContacts(QStringLiteral("SELECT r.contact_id FROM point r WHERE r.deleted_at IS NULL AND r.kind = ") +
                           kind + labelled + QStringLiteral(" AND ") +
                           predicate().ofDigits(f, QStringLiteral("cartera_phone(r.value)")));
    }
    QString sql = QStringLiteral("SELECT p.contact_id FROM point_key p");
    if (!labelled.isEmpty()) sql += QStringLiteral(" JOIN point r ON r.id = p.point_id");
    CARTERA_ASSIGN(const QString what, predicate().ofPoint(f, field, QStringLiteral("p.key")));
    return theseContacts(sql + QStringLiteral(" WHERE p.kind = ") + kind + labelled + QStringLiteral(" AND ") + what);
  }

  Result<QString> tag(const Filter& f, const FieldSpec& field) {
    const QString sql = QStringLiteral(
        "SELECT x.contact_id FROM contact_tag x JOIN tag g ON g.id = x.tag_id WHERE x.deleted_at IS NULL AND "
        "g.deleted_at IS NULL");
    if (f.comparison == Comparison::NotEmpty) return theseContacts(sql);
    if (f.comparison == Comparison::Equal || f.comparison == Comparison::In) {
      QStringList ids;
      for (const Value& v : f.values) ids.append(bind(tags::idOf(v.text).value));
      return theseContacts(sql + QStringLiteral(" AND x.tag_id IN (") + ids.join(QStringLiteral(", ")) + u')');
    }
    CARTERA_ASSIGN(const QString what, predicate().of(f, field, QStringLiteral("g.name")));
    return theseContacts(sql + QStringLiteral(" AND ") + what);
  }

  /// What holds now (consents::current) decides.
  Result<QString> consent(const Filter& f, const FieldSpec& field) {
    static const QHash<QString, QString> kColumns{{QString(), QStringLiteral("r.state")},
                                                  {QStringLiteral("date"), QStringLiteral("r.at")},
                                                  {QStringLiteral("basis"), QStringLiteral("r.basis")},
                                                  {QStringLiteral("source"), QStringLiteral("r.source")}};
    const QString expression =
        QStringLiteral("(SELECT ") + kColumns.value(field.part) +
        QStringLiteral(" FROM consent_event r WHERE r.contact_id = k.contact_id AND r.channel = ") + bind(field.kind) +
        QStringLiteral(" AND r.deleted_at IS NULL") + consents::newestFirst(QStringLiteral("r")) +
        QStringLiteral("LIMIT 1)");
    if (!field.part.isEmpty()) {
      FieldSpec part = field;
      part.source = field.part == u"date" ? FieldSource::Instant : FieldSource::Column;
      return predicate().of(f, part, expression);
    }
    if (f.comparison == Comparison::NotEmpty) return QString(expression + QStringLiteral(" IS NOT NULL"));
    QStringList states;
    bool orNone = false;
    for (const Value& v : f.values) {
      states.append(bind(v.text));
      // Who has taken a yes back says no.
      if (v.text == u"denied") states.append(bind(QStringLiteral("withdrawn")));
      orNone = orNone || v.text == u"unknown";
    }
    const QString state = orNone ? QString(QStringLiteral("coalesce(") + expression + QStringLiteral(", 'unknown')"))
                                 : QString(QStringLiteral("coalesce(") + expression + QStringLiteral(", '')"));
    return QString(state + QStringLiteral(" IN (") + states.join(QStringLiteral(", ")) + u')');
  }

  /// What suppressions::find() would say of the contact and of one of the addresses.
  QString suppressed(const Filter& f) {
    if (f.comparison == Comparison::NotEmpty) return suppressedFor(std::nullopt);
    QStringList all;
    for (const Value& v : f.values) all.append(suppressedFor(channelFrom(v.text)));
    return u'(' + all.join(QStringLiteral(" OR ")) + u')';
  }
  QString suppressedFor(std::optional<Channel> channel) {
    const auto entries = [&](const char* kind) {
      QString sql = QStringLiteral(
                        "FROM suppression_key x JOIN suppression y ON y.id = x.suppression_id AND y.deleted_at IS NULL "
                        "WHERE x.kind = '") +
                    QLatin1String(kind) + u'\'';
      if (channel) sql += QStringLiteral(" AND (x.channel IS NULL OR x.channel = ") + bind(toText(*channel)) + u')';
      return sql;
    };
    // An address is forbidden to what goes out to it: a mail to a phone is none.
    QString kinds = QStringLiteral("p.kind IN ('email', 'phone')");
    if (channel == Channel::Email) kinds = QStringLiteral("p.kind = 'email'");
    if (channel == Channel::Sms || channel == Channel::Phone) kinds = QStringLiteral("p.kind = 'phone'");
    if (channel == Channel::Post) kinds = QStringLiteral("0");
    const QString hashes = entries("hash");
    return theseContacts(
        QStringLiteral("SELECT CAST(x.key AS INTEGER) ") + entries("contact") +
        QStringLiteral(" UNION SELECT p.contact_id FROM point_key p WHERE ") + kinds +
        QStringLiteral(" AND p.key IN (SELECT x.key ") + entries("address") +
        QStringLiteral(") UNION SELECT p.contact_id FROM point_key p JOIN (SELECT x.key AS name ") + entries("domain") +
        QStringLiteral(") d ON substr(p.key, -length(d.name) - 1) IN ('@' || d.name, '.' || d.name) WHERE p.kind = "
                       "'email' AND ") +
        kinds +
        // Nothing is hashed where nobody was.
        QStringLiteral(
            " UNION SELECT p.contact_id FROM point_key p JOIN (SELECT '' AS salt UNION SELECT value FROM meta "
            "WHERE key = 'suppression.salt' OR key LIKE 'suppression.salt.%') n WHERE EXISTS (SELECT 1 ") +
        hashes + QStringLiteral(") AND ") + kinds +
        QStringLiteral(" AND cartera_sha256(n.salt || p.key) IN (SELECT x.key ") + entries("hash") + u')');
  }

  Result<QString> custom(const Filter& f, const FieldSpec& field) {
    const FieldId id = customfields::idOf(field.label);
    const auto known = std::find_if(m_context.customFields.begin(), m_context.customFields.end(),
                                    [&](const CustomField& c) { return c.id == id; });
    if (known == m_context.customFields.end()) {
      QStringList names;
      for (const CustomField& c : m_context.customFields) names.append(c.name);
      return filterError("filter.custom", field.label, f.place, names.join(QStringLiteral(", ")));
    }
    const QString sql =
        QStringLiteral("SELECT r.contact_id FROM custom_value r WHERE r.deleted_at IS NULL AND r.field_id = ") +
        bind(id.value) + QStringLiteral(" AND ");
    CARTERA_ASSIGN(const QString what, predicate().ofCustom(f, *known, QStringLiteral("r.value")));
    return theseContacts(QString(sql + what));
  }

  Result<QString> relation(const Filter& f, const FieldSpec& field) {
    const RelationSpec& r = *field.relation;
    QString rows = QStringLiteral("SELECT r.contact_id FROM ") + QLatin1String(r.table) +
                   QStringLiteral(" r WHERE r.deleted_at IS NULL AND r.contact_id IS NOT NULL");
    if (*r.restriction != '\0') rows += QStringLiteral(" AND ") + QLatin1String(r.restriction);
    if (!f.within.empty()) {
      CARTERA_ASSIGN(const QString within, whereOf(r, f.within.front()));
      rows += QStringLiteral(" AND ") + within;
    }
    if (field.part.isEmpty()) return theseContacts(rows);
    const QString grouped = rows + QStringLiteral(" GROUP BY r.contact_id HAVING ");
    if (field.part == u"count") {
      CARTERA_ASSIGN(const QString what, predicate().of(f, field, QStringLiteral("count(*)")));
      // Who has no such record is in no group: when none counts as well, the opposite is looked for.
      if (!Predicate::holdsForZero(f)) return theseContacts(QString(grouped + what));
      return QString(QStringLiteral("NOT ") + theseContacts(QString(grouped + QStringLiteral("NOT (") + what + u')')));
    }
    const QString extreme = (field.part == u"latest" ? QStringLiteral("max(r.") : QStringLiteral("min(r.")) +
                            QLatin1String(r.dateColumn) + u')';
    FieldSpec date = field;
    date.source = r.isInstant ? FieldSource::Instant : FieldSource::Column;
    CARTERA_ASSIGN(const QString what, predicate().of(f, date, extreme));
    return theseContacts(QString(grouped + what));
  }

  Result<QString> related(const Filter& f, const FieldSpec& field, const char* here, const char* there) {
    Filter inner = f;
    inner.field = innerName(field);
    Writer writer(m_context, m_binds);
    CARTERA_ASSIGN(const QString others, writer.fromWhere(inner));
    return theseContacts(QStringLiteral("SELECT m.") + QLatin1String(here) +
                         QStringLiteral(" FROM membership m WHERE m.deleted_at IS NULL AND m.") + QLatin1String(there) +
                         QStringLiteral(" IN (SELECT k.contact_id") + others + u')');
  }

  const FilterContext& m_context;
  std::vector<std::pair<QByteArray, QVariant>>& m_binds;
  const RelationSpec* m_relation = nullptr;
  bool m_speaksOfTrash = false;
  bool m_asksContact = false;
  bool m_asksStat = false;
};

Result<Statement> prepared(Connection& db, const QString& select, const Filter& filter, const Clock& clock,
                           const QString& tail) {
  CARTERA_ASSIGN(const FilterContext context, filterContext(db, clock));
  CARTERA_ASSIGN(const Sql sql, filterSql(filter, context));
  Statement s(db, select + sql.text + tail);
  for (const auto& [name, value] : sql.binds) s.bind(name.constData(), value);
  return s;
}

}  // namespace

Result<FilterContext> filterContext(Connection& db, const Clock& clock) {
  CARTERA_ASSIGN(auto fields, customfields::all(db));
  return FilterContext{clock.today(), std::move(fields)};
}

Result<Sql> filterSql(const Filter& filter, const FilterContext& context) {
  Sql sql;
  CARTERA_ASSIGN(sql.text, Writer(context, sql.binds).fromWhere(filter));
  return sql;
}

Result<> checkFilter(const Filter& filter, const std::vector<CustomField>& customFields) {
  // Which day it is makes no difference.
  CARTERA_TRY(filterSql(filter, {QDate(2000, 1, 1), customFields}));
  return {};
}

Result<std::vector<ContactId>> contactIds(Connection& db, const Filter& filter, const Clock& clock) {
  CARTERA_ASSIGN(Statement s, prepared(db, QStringLiteral("SELECT k.contact_id"), filter, clock,
                                       QStringLiteral(" ORDER BY k.sort_key, k.contact_id")));
  return collect(s, [](Statement& row) { return row.id<ContactId>(0); });
}

Result<std::vector<TaskId>> taskIds(Connection& db, const Filter& filter, const Clock& clock) {
  CARTERA_ASSIGN(const FilterContext context, filterContext(db, clock));
  const auto tasks = findField(QStringLiteral("tasks"));
  std::vector<std::pair<QByteArray, QVariant>> binds;
  CARTERA_ASSIGN(const QString where, Writer(context, binds).whereOf(*tasks->relation, filter));
  Statement s(db, QStringLiteral("SELECT r.id FROM task r WHERE r.deleted_at IS NULL AND ") + where +
                      QStringLiteral(" ORDER BY r.due_on, r.due_time, r.id"));
  for (const auto& [name, value] : binds) s.bind(name.constData(), value);
  return collect(s, [](Statement& row) { return row.id<TaskId>(0); });
}

Result<qint64> countContacts(Connection& db, const Filter& filter, const Clock& clock) {
  CARTERA_ASSIGN(Statement s, prepared(db, QStringLiteral("SELECT count(*)"), filter, clock, {}));
  CARTERA_TRY(s.next());
  return s.integer(0);
}

}  // namespace cartera::query
