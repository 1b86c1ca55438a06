// SPDX-License-Identifier: GPL-3.0-or-later
// The other way: from a filter to its phrase.
#include "core/base/Dates.h"
#include "core/query/FilterComparisons.h"
#include "core/query/FilterFields.h"
#include "core/query/FilterNames.h"
#include "core/query/FilterReader.h"
#include "core/query/RelativeDays.h"

namespace cartera::query {

namespace {

/// Writes phrases in one language. Spanish ones name fields, values and days as people of it type them.
class Phrase {
 public:
  explicit Phrase(const QString& language) : m_language(language), m_spanish(language == u"es") {}

  [[nodiscard]] QString of(const Filter& f) {
    switch (f.kind) {
      case Filter::Kind::Condition: return condition(f);
      case Filter::Kind::Not: return QString(word("not ", "no ") + part(f.parts.front()));
      case Filter::Kind::And:
      case Filter::Kind::Or: break;
    }
    QStringList parts;
    for (const Filter& p : f.parts) parts.append(part(p));
    return parts.join(f.kind == Filter::Kind::And ? word(" and ", " y ") : word(" or ", " o "));
  }

 private:
  [[nodiscard]] QString word(const char* english, const char* spanish) const {
    return QString::fromUtf8(m_spanish ? spanish : english);
  }

  /// And binds closer than or; a chain inside another one of the same kind keeps its brackets.
  QString part(const Filter& f) {
    const bool chain = (f.kind == Filter::Kind::And || f.kind == Filter::Kind::Or) && !f.parts.empty();
    return chain ? QString(u'(' + of(f) + u')') : of(f);
  }

  QString condition(const Filter& f) {
    const auto field = m_relation != nullptr ? findField(*m_relation, f.field) : findField(f.field);
    QString out = name(f.field);
    if (!f.within.empty() && field && field->relation != nullptr) {
      // "calls.count" with a filter is "calls[...].count".
      const qsizetype point = out.indexOf(u'.');
      m_relation = field->relation;
      const QString within = of(f.within.front());
      m_relation = nullptr;
      out = (point < 0 ? out : out.left(point)) + u'[' + within + u']' + (point < 0 ? QString() : out.mid(point));
    }
    const QString sign = comparisonText(f.comparison, m_language);
    if (!sign.isEmpty()) out += u' ' + sign;
    if (f.comparison == Comparison::In) {
      QStringList all;
      for (const Value& v : f.values) all.append(value(v, field));
      return QString(out + QStringLiteral(" (") + all.join(QStringLiteral(", ")) + u')');
    }
    if (!f.values.empty()) out += u' ' + value(f.values.front(), field);
    return out;
  }

  [[nodiscard]] QString name(const QString& field) const {
    if (m_relation != nullptr) return nameIn(m_language, "relation", field);
    const qsizetype bracket = field.indexOf(u'[');
    if (bracket > 0 && !field.endsWith(QLatin1String("[1]"))) {
      // The name of a field of one's own, whose brackets may be no pairs.
      const QString own = field.mid(bracket + 1, field.size() - bracket - 2);
      const QString base = nameIn(m_language, "fields", field.left(bracket));
      return QString(base + u'[' + (isPlainName(own) ? own : inQuotes(own)) + u']');
    }
    // Numbered ones have this one name.
    return field.endsWith(QLatin1String("[1]")) ? field : nameIn(m_language, "fields", field);
  }

  /// Whether brackets around it end where they should.
  static bool isPlainName(const QString& name) {
    int depth = 0;
    for (const QChar c : name) {
      depth += c == u'[' ? 1 : c == u']' ? -1 : 0;
      if (depth < 0) return false;
    }
    static const QString kQuotes = QStringLiteral("\"\u201C\u201D");
    return depth == 0 && !name.isEmpty() && !kQuotes.contains(name[0]);
  }

  static QString inQuotes(QString text) {
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return QString(u'"' + text + u'"');
  }

  static QString quoted(const QString& text) {
    // Always in quotes unless it is one plain word: what is written must be read back as it was.
    const bool plain = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
      return c.isLetterOrNumber() || c == u'-' || c == u'.' || c == u'@' || c == u'_' || c == u'+';
    });
    static const QStringList kMeant{QStringLiteral("and"), QStringLiteral("or"), QStringLiteral("not"),
                                    QStringLiteral("y"),   QStringLiteral("e"),  QStringLiteral("o"),
                                    QStringLiteral("u"),   QStringLiteral("no")};
    return plain && !kMeant.contains(nameKey(text)) && !relativeDate(text) ? text : inQuotes(text);
  }

  [[nodiscard]] QString value(const Value& v, const std::optional<FieldSpec>& field) const {
    if (v.isRelative) return relativeText(v.relative, m_language);
    if (!m_spanish || !field) return quoted(v.text);
    switch (field->type) {
      case ValueType::Choice: return quoted(nameIn(m_language, "values", v.text));
      case ValueType::YesNo: return v.text == u"yes" ? QStringLiteral("sí") : v.text;
      case ValueType::Date:
        if (const QDate day = QDate::fromString(v.text, Qt::ISODate); day.isValid()) return dates::print(day);
        break;
      default: break;
    }
    return quoted(v.text);
  }

  QString m_language;
  bool m_spanish;
  /// Whose fields the names are; none: those of contacts.
  const RelationSpec* m_relation = nullptr;
};

}  // namespace

QString filterText(const Filter& filter, const QString& language) { return Phrase(language).of(filter); }

}  // namespace cartera::query
