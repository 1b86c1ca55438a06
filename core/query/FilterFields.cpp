// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/FilterFields.h"

#include <QRegularExpression>

#include "core/base/Text.h"
#include "core/contacts/Contact.h"
#include "core/query/FilterNames.h"

namespace cartera::query {

namespace {

struct ColumnField {
  const char* name;
  const char* column;
  ValueType type;
  FieldSource source = FieldSource::Column;
};

const ColumnField kColumns[] = {
    {"id", "k.contact_id", ValueType::Text, FieldSource::Exact},
    {"name", "k.name_key", ValueType::Text, FieldSource::NameKey},
    {"given", "c.given", ValueType::Text},
    {"middle", "c.middle", ValueType::Text},
    {"family", "c.family", ValueType::Text},
    {"display_name", "c.display_name", ValueType::Text},
    {"nickname", "c.nickname", ValueType::Text},
    {"prefix", "c.prefix", ValueType::Text},
    {"suffix", "c.suffix", ValueType::Text},
    {"kind", "c.kind", ValueType::Choice},
    {"company", "t.company", ValueType::Text},
    {"job_title", "c.job_title", ValueType::Text},
    {"department", "c.department", ValueType::Text},
    {"tax_id", "k.tax_key", ValueType::Text, FieldSource::TaxKey},
    {"city", "t.city", ValueType::Text},
    {"stage", "c.stage", ValueType::Choice},
    {"status", "c.status", ValueType::Text},
    {"owner", "c.owner", ValueType::Text},
    {"source", "c.source", ValueType::Text},
    {"referred_by", "c.referred_by", ValueType::Text},
    {"language", "c.language", ValueType::Text},
    {"preferred_channel", "c.preferred_channel", ValueType::Text},
    {"best_hour", "c.best_hour", ValueType::Text},
    {"likes", "c.likes", ValueType::Text},
    {"external_id", "c.external_id", ValueType::Text, FieldSource::Exact},
    {"external_id2", "c.external_id2", ValueType::Text, FieldSource::Exact},
    {"private", "c.private", ValueType::YesNo},
    {"birthday", "c.birthday", ValueType::Date},
    {"anniversary", "c.anniversary", ValueType::Date},
    {"confirmed_on", "c.confirmed_on", ValueType::Date},
    {"created", "c.created_at", ValueType::Date, FieldSource::Instant},
    {"last_contact", "t.last_contact_at", ValueType::Date, FieldSource::Instant},
    {"completeness", "t.completeness", ValueType::Number},
};

const char* const kAddressColumns[] = {"street", "postcode", "city", "region", "country"};

const RelationSpec kRelations[] = {
    {"interactions", "interaction", "at", true, ""},
    {"calls", "interaction", "at", true, "r.kind = 'call'"},
    {"visits", "interaction", "at", true, "r.kind = 'visit'"},
    {"notes", "interaction", "at", true, "r.kind = 'note'"},
    {"meetings", "interaction", "at", true, "r.kind = 'meeting'"},
    {"emails", "interaction", "at", true, "r.kind = 'email'"},
    {"chats", "interaction", "at", true, "r.kind = 'chat'"},
    {"tasks", "task", "due_on", false, ""},
    {"consents", "consent_event", "at", true, ""},
};

struct RelationField {
  const char* table;
  const char* name;
  const char* column;
  ValueType type;
  FieldSource source = FieldSource::Column;
};

const RelationField kRelationFields[] = {
    {"interaction", "kind", "r.kind", ValueType::Choice},
    {"interaction", "direction", "r.direction", ValueType::Choice},
    {"interaction", "at", "r.at", ValueType::Date, FieldSource::Instant},
    {"interaction", "minutes", "r.minutes", ValueType::Number},
    {"interaction", "subject", "r.subject", ValueType::Text},
    {"interaction", "body", "r.body", ValueType::Text},
    {"interaction", "outcome", "r.outcome", ValueType::Text},
    {"interaction", "author", "r.author", ValueType::Text},
    {"task", "title", "r.title", ValueType::Text},
    {"task", "kind", "r.kind", ValueType::Text},
    {"task", "due", "r.due_on", ValueType::Date},
    {"task", "time", "r.due_time", ValueType::Text},
    {"task", "owner", "r.owner", ValueType::Text},
    {"task", "contact", "r.contact_id", ValueType::Text, FieldSource::Exact},
    {"task", "contact_name", "(SELECT q.name_key FROM contact_key q WHERE q.contact_id = r.contact_id)",
     ValueType::Text, FieldSource::NameKey},
    {"task", "note", "r.note", ValueType::Text},
    {"task", "id", "r.id", ValueType::Text, FieldSource::Exact},
    {"task", "done", "r.done_at", ValueType::YesNo},
    {"consent_event", "channel", "r.channel", ValueType::Choice},
    {"consent_event", "state", "r.state", ValueType::Choice},
    {"consent_event", "basis", "r.basis", ValueType::Text},
    {"consent_event", "at", "r.at", ValueType::Date, FieldSource::Instant},
    {"consent_event", "source", "r.source", ValueType::Text},
};

QStringList choicesOf(const QString& column) {
  if (column == u"c.kind") {
    return {QStringLiteral("person"), QStringLiteral("company"), QStringLiteral("household"), QStringLiteral("team")};
  }
  if (column == u"c.stage") return stageKeys();
  if (column == u"r.direction") return {QStringLiteral("in"), QStringLiteral("out")};
  if (column == u"r.kind") {
    return {QStringLiteral("note"), QStringLiteral("call"),    QStringLiteral("visit"), QStringLiteral("email"),
            QStringLiteral("chat"), QStringLiteral("meeting"), QStringLiteral("other")};
  }
  if (column == u"r.channel" || column == u"suppressed") {
    QStringList out;
    for (const Channel c : allChannels()) out.append(toText(c));
    return out;
  }
  return {QStringLiteral("granted"), QStringLiteral("denied"), QStringLiteral("withdrawn"), QStringLiteral("pending"),
          QStringLiteral("unknown")};
}

FieldSpec columnSpec(const char* name, const char* column, ValueType type, FieldSource source) {
  FieldSpec f;
  f.name = QString::fromLatin1(name);
  f.column = QString::fromLatin1(column);
  f.type = type;
  f.source = source;
  if (type == ValueType::Choice) f.choices = choicesOf(f.column);
  return f;
}

std::optional<FieldSpec> relationSpec(const RelationSpec& relation, const QString& part) {
  FieldSpec f;
  f.relation = &relation;
  f.source = FieldSource::Relation;
  f.part = part;
  f.name = QString::fromLatin1(relation.name) + (part.isEmpty() ? QString() : QString(u'.' + part));
  if (part.isEmpty()) {
    f.type = ValueType::Relation;
  } else if (part == u"count") {
    f.type = ValueType::Number;
  } else if (part == u"latest" || part == u"earliest") {
    f.type = ValueType::Date;
  } else {
    return std::nullopt;
  }
  return f;
}

std::optional<FieldSpec> consentSpec(const QString& channel, const QString& part) {
  if (!channelFrom(channel)) return std::nullopt;
  FieldSpec f;
  f.source = FieldSource::Consent;
  f.kind = channel;
  f.part = part;
  f.name = QStringLiteral("consent.") + channel + (part.isEmpty() ? QString() : QString(u'.' + part));
  if (part.isEmpty()) {
    f.type = ValueType::Choice;
    f.choices = choicesOf(QStringLiteral("consent"));
  } else if (part == u"date") {
    f.type = ValueType::Date;
  } else if (part != u"basis" && part != u"source") {
    return std::nullopt;
  }
  return f;
}

std::optional<FieldSpec> addressSpec(const QString& label, const QString& part) {
  for (const char* column : kAddressColumns) {
    if (part != QLatin1String(column)) continue;
    FieldSpec f;
    f.source = FieldSource::Address;
    f.column = part;
    f.label = label;
    f.name = QStringLiteral("addr.") + (label.isEmpty() ? QString() : QString(label + u'.')) + part;
    return f;
  }
  return std::nullopt;
}

FieldSpec pointSpec(const QString& kind, const QString& label) {
  FieldSpec f;
  f.source = FieldSource::Point;
  f.kind = kind;
  f.label = label;
  f.name = kind + (label.isEmpty() ? QString() : QString(u'.' + label));
  return f;
}

/// A field without a point in its name.
std::optional<FieldSpec> plainField(const QString& name) {
  for (const ColumnField& c : kColumns) {
    if (name == QLatin1String(c.name)) return columnSpec(c.name, c.column, c.type, c.source);
  }
  for (const RelationSpec& r : kRelations) {
    if (name == QLatin1String(r.name)) return relationSpec(r, {});
  }
  if (name == u"email" || name == u"phone" || name == u"url" || name == u"social") return pointSpec(name, {});
  if (name == u"mobile") return pointSpec(QStringLiteral("phone"), name);
  if (auto address = addressSpec({}, name)) {
    address->name = name;
    return address;
  }
  FieldSpec f;
  f.name = name;
  if (name == u"tag") {
    f.source = FieldSource::Tag;
  } else if (name == u"role") {
    f.source = FieldSource::Membership;
    f.column = QStringLiteral("role");
  } else if (name == u"text") {
    f.source = FieldSource::FindText;
  } else if (name == u"trash") {
    f.source = FieldSource::Trash;
    f.type = ValueType::YesNo;
  } else if (name == u"suppressed") {
    f.source = FieldSource::Suppressed;
    f.type = ValueType::Choice;
    f.choices = choicesOf(name);
  } else {
    return std::nullopt;
  }
  return f;
}

std::optional<FieldSpec> dottedField(const QString& base, const QString& rest) {
  const QString part = spelled("parts", rest);
  if (base == u"company" || base == u"member") {
    auto inner = findField(rest);
    if (!inner || inner->source == FieldSource::Trash) return std::nullopt;
    FieldSpec f = *inner;
    f.source = base == u"company" ? FieldSource::OfCompany : FieldSource::OfMember;
    f.name = base + u'.' + inner->name;
    return f;
  }
  if (base == u"consent") {
    const QString channel = spelled("parts", rest.section(u'.', 0, 0));
    const QString detail = rest.contains(u'.') ? spelled("parts", rest.section(u'.', 1)) : QString();
    if (rest.contains(u'.') && detail.isEmpty()) return std::nullopt;
    return consentSpec(channel, detail);
  }
  if (base == u"addr") {
    if (!rest.contains(u'.')) return addressSpec({}, part.isEmpty() ? rest : part);
    const QString label = rest.section(u'.', 0, 0);
    const QString known = spelled("parts", label);
    return addressSpec(known.isEmpty() ? label : known, spelled("parts", rest.section(u'.', 1)));
  }
  if (base == u"phone" || base == u"email" || base == u"url" || base == u"social") {
    return pointSpec(base, part.isEmpty() ? rest : part);
  }
  if ((base == u"birthday" || base == u"anniversary") && (part == u"month" || part == u"day")) {
    FieldSpec f =
        columnSpec("", base == u"birthday" ? "c.birthday" : "c.anniversary", ValueType::Number, FieldSource::DatePart);
    f.part = part;
    f.name = base + u'.' + part;
    return f;
  }
  for (const RelationSpec& r : kRelations) {
    if (base == QLatin1String(r.name) && !part.isEmpty()) return relationSpec(r, part);
  }
  return std::nullopt;
}

}  // namespace

std::optional<FieldSpec> findField(const QString& name) {
  static const QRegularExpression custom(QStringLiteral("^\\s*(\\w+)\\s*\\[(.+)\\]\\s*$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
  if (const auto m = custom.match(name); m.hasMatch()) {
    const QString base = spelled("fields", m.captured(1));
    if ((base == u"email" || base == u"phone") && m.captured(2).trimmed() == u"1") {
      // The first one is what the list shows.
      FieldSpec f = columnSpec("", base == u"email" ? "t.email" : "t.phone", ValueType::Text, FieldSource::Column);
      f.name = base + QStringLiteral("[1]");
      return f;
    }
    if (base != u"custom") return std::nullopt;
    FieldSpec f;
    f.source = FieldSource::Custom;
    f.label = text::clean(m.captured(2));
    f.name = QStringLiteral("custom[") + f.label + u']';
    return f;
  }
  const QString whole = spelled("fields", name);
  if (!whole.isEmpty()) return plainField(whole);
  const qsizetype point = name.indexOf(u'.');
  if (point < 1) return std::nullopt;
  return dottedField(spelled("fields", name.left(point)), name.mid(point + 1).trimmed());
}

std::optional<FieldSpec> findField(const RelationSpec& relation, const QString& name) {
  QString known = spelled("relation", name);
  // What "nota" is called depends on what it is of.
  if (known == u"body" && qstrcmp(relation.table, "task") == 0) known = QStringLiteral("note");
  for (const RelationField& f : kRelationFields) {
    if (qstrcmp(f.table, relation.table) != 0 || known != QLatin1String(f.name)) continue;
    FieldSpec spec = columnSpec(f.name, f.column, f.type, f.source);
    if (spec.type == ValueType::Choice && known == u"state") spec.choices = choicesOf(QStringLiteral("consent"));
    return spec;
  }
  return std::nullopt;
}

QString innerName(const FieldSpec& field) { return field.name.mid(field.name.indexOf(u'.') + 1); }

QStringList fieldNames() {
  QStringList out;
  for (const ColumnField& c : kColumns) out.append(QString::fromLatin1(c.name));
  for (const char* more : {"email",        "phone",        "phone.mobile",    "url",           "social",
                           "street",       "postcode",     "region",          "country",       "addr.home.city",
                           "tag",          "role",         "birthday.month",  "consent.email", "consent.email.date",
                           "custom[Name]", "company.city", "member.name",     "text",          "trash",
                           "suppressed",   "birthday.day", "consent.partners"}) {
    out.append(QString::fromLatin1(more));
  }
  for (const RelationSpec& r : kRelations) {
    const QString name = QString::fromLatin1(r.name);
    out << name << QString(name + QStringLiteral(".count")) << QString(name + QStringLiteral(".latest"))
        << QString(name + QStringLiteral(".earliest"));
  }
  return out;
}

QStringList relationFieldNames(const RelationSpec& relation) {
  QStringList out;
  for (const RelationField& f : kRelationFields) {
    if (qstrcmp(f.table, relation.table) == 0) out.append(QString::fromLatin1(f.name));
  }
  return out;
}

std::optional<QString> choiceOf(const FieldSpec& field, const QString& value) {
  const QString asWritten = nameKey(value);
  for (const QString& c : field.choices) {
    if (nameKey(c) == asWritten) return c;
  }
  const QString known = spelled("values", value);
  if (field.choices.contains(known)) return known;
  return std::nullopt;
}

std::optional<bool> yesNoOf(const QString& value) {
  const QString v = nameKey(value);
  if (v == u"yes" || v == u"si" || v == u"1" || v == u"true") return true;
  if (v == u"no" || v == u"0" || v == u"false") return false;
  return std::nullopt;
}

}  // namespace cartera::query
