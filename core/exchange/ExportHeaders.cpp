// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ExportHeaders.h"

#include <QFile>
#include <QStringList>
#include <algorithm>
#include <limits>

// A static library's resources are registered by hand, outside all namespaces.
static void registerLayouts() { Q_INIT_RESOURCE(cartera_layouts); }

namespace cartera {
namespace {

const QString kNumber = QStringLiteral("{n}");

/// Fields that users made have the name they gave them, marked so that it is not taken for one of ours.
const QString kCustomEs = QStringLiteral(" (propio)");
const QString kCustomEn = QStringLiteral(" (custom)");

/// "addr[2].city" → "addr[n].city" and 2; 0 if nothing is counted.
std::pair<QString, int> counted(const QString& field) {
  const Result<FieldRef> ref = parseField(field);
  if (!ref || ref->index == 0) return {field, 0};
  QString pattern = ref->base + QStringLiteral("[n]");
  if (!ref->part.isEmpty()) pattern += QString(u'.' + ref->part);
  return {pattern, ref->index};
}

/// A text with its one run of digits replaced, and that number; 0 if there is none, or more than one.
std::pair<QString, int> withoutNumber(const QString& heading) {
  qsizetype from = -1;
  qsizetype to = -1;
  for (qsizetype i = 0; i < heading.size(); ++i) {
    if (heading[i] < u'0' || heading[i] > u'9') continue;
    if (from < 0)
      from = i;
    else if (to != i)
      return {heading, 0};
    to = i + 1;
  }
  if (from < 0 || to - from > 4 || heading[from] == u'0') return {heading, 0};
  const QString pattern = heading.left(from) + kNumber + heading.mid(to);
  return {pattern, heading.mid(from, to - from).toInt()};
}

}  // namespace

const ExportHeaders& ExportHeaders::builtIn() {
  static const ExportHeaders kHeaders = [] {
    registerLayouts();
    QFile file(QStringLiteral(":/cartera/layouts/export_headers.txt"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    Result<ExportHeaders> headers = parse(QString::fromUtf8(file.readAll()));
    Q_ASSERT_X(headers.has_value(), "ExportHeaders", "layouts/export_headers.txt is wrong");
    return headers ? std::move(*headers) : ExportHeaders();
  }();
  return kHeaders;
}

Result<ExportHeaders> ExportHeaders::parse(QStringView text) {
  ExportHeaders headers;
  QHash<QString, int> groups;
  int number = 0;
  for (const QStringView line : text.split(u'\n')) {
    ++number;
    if (line.trimmed().isEmpty() || line.startsWith(u'#')) continue;
    const QList<QStringView> parts = line.split(u'\t');
    if (parts.size() != 3) return fail(ErrorCode::Invalid, QStringLiteral("layout.syntax"), QString::number(number));
    const QString field = parts[0].trimmed().toString();
    QString example = field;
    if (!isKnownField(example.replace(QStringLiteral("[n]"), QStringLiteral("[2]"))))
      return fail(ErrorCode::Invalid, QStringLiteral("layout.field"), QString::number(number), field);
    const QString base = field.contains(u'[') ? field.left(field.indexOf(u'[')) : field;
    if (!groups.contains(base)) groups.insert(base, number);
    const Words words{number, groups.value(base), parts[1].trimmed().toString(), parts[2].trimmed().toString()};
    headers.m_words.insert(field, words);
    headers.m_fields.append(field);
    for (const QString& heading : {words.es, words.en}) {
      if (headers.m_back.value(heading, field) != field)
        return fail(ErrorCode::Invalid, QStringLiteral("layout.twice"), QString::number(number), heading);
      headers.m_back.insert(heading, field);
    }
  }
  return headers;
}

QString ExportHeaders::heading(const QString& field, const QString& language) const {
  const bool spanish = language == u"es";
  if (!spanish && language != u"en") return field;
  if (field.startsWith(u"custom[") && field.endsWith(u']'))
    return field.mid(7, field.size() - 8) + (spanish ? kCustomEs : kCustomEn);
  auto words = m_words.constFind(field);
  const auto [pattern, number] = counted(field);
  if (words == m_words.constEnd()) words = m_words.constFind(pattern);
  if (words == m_words.constEnd()) return field;
  QString heading = spanish ? words->es : words->en;
  return heading.replace(kNumber, QString::number(number));
}

FieldRef ExportHeaders::fieldOf(const QString& heading) const {
  for (const QString& mark : {kCustomEs, kCustomEn}) {
    const QString name = heading.chopped(qMin(heading.size(), mark.size()));
    // Its name goes through the grammar, so that "2024" is the same field here and there.
    if (heading.endsWith(mark) && !name.trimmed().isEmpty())
      return parseField(QString(QStringLiteral("custom[") + name + u']')).value_or(FieldRef{});
  }
  if (const auto it = m_back.constFind(heading); it != m_back.constEnd() && !it->contains(QStringLiteral("[n]")))
    return field(*it);
  const auto [pattern, number] = withoutNumber(heading);
  if (const auto it = m_back.constFind(pattern); number > 0 && it != m_back.constEnd()) {
    QString name = *it;
    return field(name.replace(QStringLiteral("[n]"), QString(u'[' + QString::number(number) + u']')));
  }
  // A word of daily life ("Extra", "Status") is for the synonyms; our own names are those that nobody else writes.
  if (heading == u"ignore") return {};
  const Result<FieldRef> named = parseField(heading);
  return named ? *named : FieldRef{};
}

bool ExportHeaders::areOurs(const std::vector<QString>& columns) const {
  const auto has = [&](QStringView field) {
    return std::any_of(columns.begin(), columns.end(), [&](const QString& name) { return fieldOf(name).is(field); });
  };
  return has(u"cartera.id") || (has(u"kind") && has(u"created"));
}

std::tuple<int, int, int> ExportHeaders::rank(const QString& field) const {
  constexpr int kLast = std::numeric_limits<int>::max();
  const auto [pattern, number] = counted(field);
  auto words = m_words.constFind(field);
  if (words == m_words.constEnd()) words = m_words.constFind(pattern);
  if (words == m_words.constEnd()) return {kLast, number, kLast};
  return {number > 0 ? words->group : words->line, number, words->line};
}

}  // namespace cartera
