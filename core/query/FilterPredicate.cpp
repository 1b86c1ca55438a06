// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/FilterPredicate.h"

#include <algorithm>

#include "core/base/Dates.h"
#include "core/base/Numbers.h"
#include "core/base/Text.h"
#include "core/contacts/ContactKeys.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/query/FilterComparisons.h"
#include "core/query/FilterReader.h"
#include "core/query/RelativeDays.h"
#include "core/search/SearchWords.h"

namespace cartera::query {

namespace {

const char* signOf(Comparison c) {
  switch (c) {
    case Comparison::Less: return " < ";
    case Comparison::LessOrEqual: return " <= ";
    case Comparison::Greater: return " > ";
    case Comparison::GreaterOrEqual: return " >= ";
    default: return " = ";
  }
}

/// One way to say a condition for each of several values, any of which will do.
template <class F>
QString anyOf(const std::vector<Value>& values, F&& one) {
  QStringList all;
  for (const Value& v : values) all.append(one(v));
  return all.size() == 1 ? all.front() : QString(u'(' + all.join(QStringLiteral(" OR ")) + u')');
}

QString known(const QString& expression) { return QString(expression + QStringLiteral(" IS NOT NULL")); }
QString knownAnd(const QString& expression, const QString& what) {
  return QString(known(expression) + QStringLiteral(" AND ") + what);
}

}  // namespace

bool Predicate::asks(const Filter& f, QStringView word) {
  return std::any_of(f.values.begin(), f.values.end(), [word](const Value& v) { return v.text == word; });
}

QDate Predicate::day(const Value& value) const {
  if (!value.isRelative) return QDate::fromString(value.text, Qt::ISODate);
  return dayOf(value.relative, m_today);
}

Result<QString> Predicate::of(const Filter& f, const FieldSpec& field, const QString& expression) const {
  if (field.source == FieldSource::FindText) return findText(f);
  if (f.comparison == Comparison::NotEmpty) return known(expression);
  if (field.source == FieldSource::Instant) return instant(f, expression);
  if (field.source == FieldSource::DatePart) {
    // "1960-02-10" or "--02-10": the last five are month and day.
    const QString from = field.part == u"month" ? QStringLiteral(", -5, 2)") : QStringLiteral(", -2, 2)");
    return knownAnd(expression,
                    number(f, QStringLiteral("CAST(substr(") + expression + from + QStringLiteral(" AS INTEGER)")));
  }
  switch (field.type) {
    case ValueType::Number: return knownAnd(expression, number(f, expression));
    case ValueType::Date: return date(f, expression);
    case ValueType::YesNo: {
      const QString isSet = u'(' + knownAnd(expression, QString(expression + QStringLiteral(" <> 0"))) + u')';
      if (asks(f, u"yes") && asks(f, u"no")) return QStringLiteral("1");
      return asks(f, u"yes") ? isSet : QString(QStringLiteral("NOT ") + isSet);
    }
    case ValueType::Choice:
      return knownAnd(expression, anyOf(f.values, [&](const Value& v) {
                        const QString is = expression + QStringLiteral(" = ");
                        // Who has taken a yes back says no.
                        const bool isNo = v.text == u"denied" && field.choices.contains(QStringLiteral("withdrawn"));
                        return isNo ? QString(u'(' + is + m_bind(v.text) + QStringLiteral(" OR ") + is +
                                              m_bind(QStringLiteral("withdrawn")) + u')')
                                    : QString(is + m_bind(v.text));
                      }));
    case ValueType::Text:
    case ValueType::Relation: break;
  }
  switch (field.source) {
    case FieldSource::NameKey: return text(f, expression, [](const QString& v) { return text::searchKey(v); });
    case FieldSource::TaxKey: return text(f, expression, [](const QString& v) { return text::taxIdKey(v); });
    case FieldSource::Exact: {
      // A number is less than any text: to be compared in parts it must be one.
      const bool partial = f.comparison == Comparison::Contains || f.comparison == Comparison::StartsWith;
      return text(f, partial ? QString(QStringLiteral("CAST(") + expression + QStringLiteral(" AS TEXT)")) : expression,
                  [](const QString& v) { return v; });
    }
    default: break;
  }
  return knownAnd(expression, text(f, QStringLiteral("cartera_fold(") + expression + u')',
                                   [](const QString& v) { return text::searchKey(v); }));
}

QString Predicate::text(const Filter& f, const QString& expression,
                        const std::function<QString(const QString&)>& key) const {
  if (f.values.size() > 1 && f.comparison == Comparison::In) {
    // As a list: a thousand of OR are too deep for SQLite.
    QStringList all;
    for (const Value& v : f.values)
      if (const QString wanted = key(v.text); !wanted.isEmpty()) all.append(m_bind(wanted));
    return all.isEmpty()
               ? QStringLiteral("0")
               : knownAnd(expression,
                          QString(expression + QStringLiteral(" IN (") + all.join(QStringLiteral(", ")) + u')'));
  }
  return knownAnd(expression, anyOf(f.values, [&](const Value& v) -> QString {
                    const QString wanted = key(v.text);
                    // Signs alone are nobody's name.
                    if (wanted.isEmpty()) return QStringLiteral("0");
                    switch (f.comparison) {
                      case Comparison::Contains:
                        return QStringLiteral("instr(") + expression + QStringLiteral(", ") + m_bind(wanted) +
                               QStringLiteral(") > 0");
                      case Comparison::StartsWith:
                        // As a range, which an index over the keys can answer.
                        return u'(' + expression + QStringLiteral(" >= ") + m_bind(wanted) + QStringLiteral(" AND ") +
                               expression + QStringLiteral(" < ") +
                               m_bind(QString(wanted + QString::fromUcs4(U"\U0010FFFF", 1))) + u')';
                      default: return expression + QStringLiteral(" = ") + m_bind(wanted);
                    }
                  }));
}

QString Predicate::number(const Filter& f, const QString& expression) const {
  return anyOf(f.values, [&](const Value& v) {
    bool whole = false;
    const qint64 n = v.text.toLongLong(&whole);
    return QString(expression + QLatin1String(signOf(f.comparison)) +
                   m_bind(whole ? QVariant(n) : QVariant(v.text.toDouble())));
  });
}

QString Predicate::date(const Filter& f, const QString& expression) const {
  if (!f.values.empty() && f.values.front().text.startsWith(QLatin1String("--"))) {
    return knownAnd(
        expression, anyOf(f.values, [&](const Value& v) {
          return QString(QStringLiteral("substr(") + expression + QStringLiteral(", -5) = ") + m_bind(v.text.mid(2)));
        }));
  }
  // A birthday without a year ("--02-10") is before or after nothing.
  return knownAnd(
      expression,
      QString(expression + QStringLiteral(" >= '0' AND ") + anyOf(f.values, [&](const Value& v) {
                return QString(expression + QLatin1String(signOf(f.comparison)) + m_bind(dates::iso(day(v))));
              })));
}

QString Predicate::instant(const Filter& f, const QString& expression) const {
  return knownAnd(expression, anyOf(f.values, [&](const Value& v) -> QString {
                    const QDate d = day(v);
                    const auto from = [&] { return m_bind(d.startOfDay().toMSecsSinceEpoch()); };
                    const auto behind = [&] { return m_bind(d.addDays(1).startOfDay().toMSecsSinceEpoch()); };
                    switch (f.comparison) {
                      case Comparison::Less: return expression + QStringLiteral(" < ") + from();
                      case Comparison::LessOrEqual: return expression + QStringLiteral(" < ") + behind();
                      case Comparison::Greater: return expression + QStringLiteral(" >= ") + behind();
                      case Comparison::GreaterOrEqual: return expression + QStringLiteral(" >= ") + from();
                      default:
                        return u'(' + expression + QStringLiteral(" >= ") + from() + QStringLiteral(" AND ") +
                               expression + QStringLiteral(" < ") + behind() + u')';
                    }
                  }));
}

QString Predicate::findText(const Filter& f) const {
  return anyOf(f.values, [&](const Value& v) -> QString {
    const search::SearchWords wanted = search::searchWords(v.text);
    QStringList words;
    const auto holds = [&](const QByteArray& word) {
      return QString(QStringLiteral("instr(k.find_text, ") + m_bind(QString::fromUtf8(word)) + QStringLiteral(") > 0"));
    };
    for (const QByteArray& word : wanted.words) words.append(holds(word));
    if (words.isEmpty()) return QStringLiteral("0");
    QString all = u'(' + words.join(QStringLiteral(" AND ")) + u')';
    if (!wanted.digits.isEmpty()) all = u'(' + all + QStringLiteral(" OR ") + holds(wanted.digits) + u')';
    return all;
  });
}

Result<QString> Predicate::ofPoint(const Filter& f, const FieldSpec& field, const QString& expression) const {
  const PointKind kind = pointKindFrom(field.kind).value_or(PointKind::Email);
  return text(f, expression, [&](const QString& v) -> QString {
    if (f.comparison == Comparison::Equal || f.comparison == Comparison::In) return contactkeys::pointKey(kind, v);
    return text::fold(text::clean(v));
  });
}

bool Predicate::needsDigits(const Filter& f) {
  if (f.comparison == Comparison::Contains || f.comparison == Comparison::StartsWith) return true;
  return std::any_of(f.values.begin(), f.values.end(),
                     [](const Value& v) { return contactkeys::pointKey(PointKind::Phone, v.text).isEmpty(); });
}

QString Predicate::ofDigits(const Filter& f, const QString& expression) const {
  return anyOf(f.values, [&](const Value& v) -> QString {
    const QString digits = text::phoneDigits(v.text);
    if (digits.isEmpty()) return QStringLiteral("0");
    const auto begins = [&](const QString& with) {
      return QString(QStringLiteral("substr(") + expression + QStringLiteral(", 1, ") + QString::number(with.size()) +
                     QStringLiteral(") = ") + m_bind(with));
    };
    switch (f.comparison) {
      case Comparison::Contains:
        return QStringLiteral("instr(") + expression + QStringLiteral(", ") + m_bind(digits) + QStringLiteral(") > 0");
      case Comparison::StartsWith: {
        const QString written = text::clean(v.text);
        const bool withCountry = written.startsWith(u'+') || written.startsWith(QLatin1String("00"));
        // "612" begins +34 612 as people say it, but not +33 612.
        return withCountry ? begins(digits)
                           : QString(u'(' + begins(digits) + QStringLiteral(" OR ") +
                                     begins(QString(QStringLiteral("34") + digits)) + u')');
      }
      default: {
        const QString key = contactkeys::pointKey(PointKind::Phone, v.text);
        return key.isEmpty()
                   ? QString(expression + QStringLiteral(" = ") + m_bind(digits))
                   : QString(QStringLiteral("substr(") + expression + QStringLiteral(", -9) = ") + m_bind(key));
      }
    }
  });
}

Result<QString> Predicate::ofCustom(const Filter& f, const CustomField& field, const QString& expression) const {
  if (f.comparison == Comparison::NotEmpty) return known(expression);
  const bool isText = field.type == FieldType::Text || field.type == FieldType::Choice;
  const bool ordered = f.comparison == Comparison::Less || f.comparison == Comparison::LessOrEqual ||
                       f.comparison == Comparison::Greater || f.comparison == Comparison::GreaterOrEqual;
  const bool partial = f.comparison == Comparison::Contains || f.comparison == Comparison::StartsWith;
  const bool canOrder = field.type == FieldType::Number || field.type == FieldType::Date;
  if ((ordered && !canOrder) || (partial && !isText))
    return filterError("filter.operator", comparisonText(f.comparison), f.place, field.name);

  Filter read = f;
  for (size_t i = 0; i < read.values.size(); ++i) {
    Value& v = read.values[i];
    // Of a number it is not known whether "12,5" in a list is one or two.
    if (field.type == FieldType::Number && v.decimal.to > v.decimal.from) {
      const QString next = i + 1 < read.values.size() ? read.values[i + 1].text : QString();
      return filterError("filter.comma_number", QString(v.text + u',' + next), v.decimal, field.name);
    }
    if (v.isRelative && field.type == FieldType::Date) continue;
    // Values are read as the form of the field reads them; a choice may be one that was removed since.
    if (v.isRelative || !isText) {
      const auto checked = v.isRelative ? Result<QString>(fail(ErrorCode::Invalid, QStringLiteral("filter.value")))
                                        : customfields::checked(field, v.text);
      const QString piece = v.isRelative ? relativeText(v.relative) : v.text;
      if (!checked) return filterError("filter.value", piece, f.place, toText(field.type));
      v.text = *checked;
    }
  }
  FieldSpec spec;
  spec.name = field.name;
  switch (field.type) {
    case FieldType::Number: {
      const QString value = QStringLiteral("CAST(") + expression + QStringLiteral(" AS REAL)");
      return knownAnd(expression, number(read, value));
    }
    case FieldType::Date: return date(read, expression);
    case FieldType::YesNo:
      return knownAnd(expression, anyOf(read.values, [&](const Value& v) {
                        return QString(expression + QStringLiteral(" = ") + m_bind(v.text));
                      }));
    case FieldType::Text:
    case FieldType::Choice: break;
  }
  return of(read, spec, expression);
}

bool Predicate::holdsForZero(const Filter& f) {
  return std::any_of(f.values.begin(), f.values.end(), [&](const Value& v) {
    const double n = v.text.toDouble();
    switch (f.comparison) {
      case Comparison::Less: return 0 < n;
      case Comparison::LessOrEqual: return 0 <= n;
      case Comparison::Greater: return 0 > n;
      case Comparison::GreaterOrEqual: return 0 >= n;
      default: return n == 0;
    }
  });
}

}  // namespace cartera::query
