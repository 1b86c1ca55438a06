// SPDX-License-Identifier: GPL-3.0-or-later
// The other way: from a filter to its phrase.
#include "core/query/FilterReader.h"

namespace cartera::query {

namespace {

QString quoted(const QString& text) {
  // Always in quotes unless it is one plain word: what is written must be read back as it was.
  const bool plain = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
    return c.isLetterOrNumber() || c == u'-' || c == u'.' || c == u'@' || c == u'_' || c == u'+';
  });
  if (plain && text != u"and" && text != u"or" && text != u"not") return text;
  QString escaped = text;
  escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
  return QString(u'"' + escaped + u'"');
}

QString relativeText(const RelativeDate& r) {
  if (r.amount == 0) return QStringLiteral("today");
  static const char* const kUnits[] = {"day", "week", "month", "year"};
  const int n = std::abs(r.amount);
  const QString counted = QString::number(n) + u' ' + QString::fromLatin1(kUnits[static_cast<int>(r.unit)]) +
                          (n == 1 ? QString() : QStringLiteral("s"));
  return r.amount < 0 ? QString(counted + QStringLiteral(" ago")) : QString(QStringLiteral("in ") + counted);
}

QString valueText(const Value& v) { return v.isRelative ? relativeText(v.relative) : quoted(v.text); }

QString signOf(Comparison c) {
  switch (c) {
    case Comparison::Equal: return QStringLiteral("=");
    case Comparison::NotEqual: return QStringLiteral("!=");
    case Comparison::Less: return QStringLiteral("<");
    case Comparison::LessOrEqual: return QStringLiteral("<=");
    case Comparison::Greater: return QStringLiteral(">");
    case Comparison::GreaterOrEqual: return QStringLiteral(">=");
    case Comparison::Contains: return QStringLiteral("contains");
    case Comparison::StartsWith: return QStringLiteral("starts with");
    case Comparison::In: return QStringLiteral("in");
    case Comparison::Empty: return QStringLiteral("is empty");
    case Comparison::NotEmpty: return QStringLiteral("is not empty");
    case Comparison::Exists: break;
  }
  return {};
}

QString conditionText(const Filter& f) {
  QString out = f.field;
  if (!f.within.empty()) {
    // "calls.count" with a filter is "calls[...].count".
    const qsizetype point = f.field.indexOf(u'.');
    out = (point < 0 ? f.field : f.field.left(point)) + u'[' + filterText(f.within.front()) + u']' +
          (point < 0 ? QString() : f.field.mid(point));
  }
  const QString sign = signOf(f.comparison);
  if (!sign.isEmpty()) out += u' ' + sign;
  if (f.comparison == Comparison::In) {
    QStringList all;
    for (const Value& v : f.values) all.append(valueText(v));
    return QString(out + QStringLiteral(" (") + all.join(QStringLiteral(", ")) + u')');
  }
  if (!f.values.empty()) out += u' ' + valueText(f.values.front());
  return out;
}

/// And binds closer than or; a chain inside another one of the same kind keeps its brackets.
QString partText(const Filter& part) {
  const bool chain = (part.kind == Filter::Kind::And || part.kind == Filter::Kind::Or) && !part.parts.empty();
  return chain ? QString(u'(' + filterText(part) + u')') : filterText(part);
}

}  // namespace

QString filterText(const Filter& f) {
  switch (f.kind) {
    case Filter::Kind::Condition: return conditionText(f);
    case Filter::Kind::Not: return QString(QStringLiteral("not ") + partText(f.parts.front()));
    case Filter::Kind::And:
    case Filter::Kind::Or: break;
  }
  QStringList parts;
  for (const Filter& p : f.parts) parts.append(partText(p));
  return parts.join(f.kind == Filter::Kind::And ? QStringLiteral(" and ") : QStringLiteral(" or "));
}

}  // namespace cartera::query
