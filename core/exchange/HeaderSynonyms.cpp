// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/HeaderSynonyms.h"

#include <QFile>
#include <QStringList>

#include "core/base/Text.h"
#include "core/exchange/FieldNames.h"

// A static library's resources are registered by hand, outside all namespaces.
static void registerLayouts() { Q_INIT_RESOURCE(cartera_layouts); }

namespace cartera {

namespace {

/// Short forms of "teléfono" and its sisters.
constexpr QLatin1String kTelephone[] = {QLatin1String("tel"), QLatin1String("telf"), QLatin1String("telef"),
                                        QLatin1String("tlf"), QLatin1String("tlfn"), QLatin1String("tlfno"),
                                        QLatin1String("tfn"), QLatin1String("tfno"), QLatin1String("tfo")};

}  // namespace

const HeaderSynonyms& HeaderSynonyms::generic() {
  static const HeaderSynonyms kGeneric = [] {
    registerLayouts();
    QFile file(QStringLiteral(":/cartera/layouts/generic.txt"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    Result<HeaderSynonyms> synonyms = parse(QString::fromUtf8(file.readAll()));
    Q_ASSERT_X(synonyms.has_value(), "HeaderSynonyms", "layouts/generic.txt is wrong");
    return synonyms ? std::move(*synonyms) : HeaderSynonyms();
  }();
  return kGeneric;
}

Result<HeaderSynonyms> HeaderSynonyms::parse(QStringView text) {
  HeaderSynonyms synonyms;
  bool consent = false;
  int number = 0;
  for (QStringView line : text.split(u'\n')) {
    ++number;
    line = line.trimmed();
    const QString where = QString::number(number);
    if (line.isEmpty() || line.startsWith(u'#')) continue;
    if (line.startsWith(u'[') && line.endsWith(u']')) {
      consent = line == u"[consent]";
      continue;
    }
    const qsizetype equals = line.indexOf(u'=');
    if (equals < 1) return fail(ErrorCode::Invalid, QStringLiteral("layout.syntax"), where);
    const QString name = line.left(equals).trimmed().toString();
    if (!name.startsWith(u'@')) {
      const Result<FieldRef> known = parseField(name);
      if (!known) return fail(ErrorCode::Invalid, QStringLiteral("layout.field"), where, name);
    }
    for (const QStringView heading : line.mid(equals + 1).split(u'|')) {
      const QString k = key(heading);
      if (k.isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("layout.syntax"), where);
      const auto it = synonyms.m_entries.constFind(k);
      if (it != synonyms.m_entries.constEnd() && it->field != name)
        return fail(ErrorCode::Invalid, QStringLiteral("layout.twice"), where, heading.trimmed().toString());
      synonyms.m_entries.insert(k, Entry{name, consent});
    }
  }
  return synonyms;
}

QString HeaderSynonyms::key(QStringView heading) {
  // camelCase needs no care: without blanks "firstName" and "First name" are one.
  const QString folded = text::fold(heading);
  QString k;
  k.reserve(folded.size());
  for (const QChar c : folded)
    if (c.isLetterOrNumber()) k.append(c);
  return k;
}

const HeaderSynonyms::Entry* HeaderSynonyms::find(const QString& key) const {
  const auto it = m_entries.constFind(key);
  if (it != m_entries.constEnd()) return &*it;
  // "Tlf. fijo", "Telf. móvil", "Tél. fixe": everybody shortens the word in another way.
  if (!key.startsWith(u't')) return nullptr;
  for (const QLatin1String shortened : kTelephone) {
    if (!key.startsWith(shortened)) continue;
    for (const QLatin1String whole :
         {QLatin1String("telefono"), QLatin1String("telefon"), QLatin1String("telephone")}) {
      const auto longer = m_entries.constFind(QString(whole + QStringView(key).mid(shortened.size())));
      if (longer != m_entries.constEnd()) return &*longer;
    }
  }
  return nullptr;
}

bool HeaderSynonyms::knows(QStringView heading) const {
  const QString whole = key(heading);
  if (whole.isEmpty()) return false;
  if (find(whole) || find(key(withoutParentheses(heading)))) return true;
  const NumberedKey numbered = splitNumber(whole);
  return numbered.number > 0 && find(numbered.base);
}

QString withoutParentheses(QStringView heading) {
  QString text;
  int depth = 0;
  for (const QChar c : heading) {
    if (c == u'(' || c == u'[') {
      ++depth;
    } else if (c == u')' || c == u']') {
      depth = depth > 0 ? depth - 1 : 0;
    } else if (depth == 0) {
      text.append(c);
    }
  }
  return text;
}

NumberedKey splitNumber(const QString& key) {
  NumberedKey result;
  int runs = 0;
  bool inRun = false;
  for (const QChar c : key) {
    if (c >= u'0' && c <= u'9') {
      if (!inRun) ++runs;
      inRun = true;
      result.number = result.number > 99 ? 100 : result.number * 10 + (c.unicode() - u'0');
    } else {
      inRun = false;
      result.base.append(c);
    }
  }
  if (runs != 1 || result.number < 1 || result.number > 99 || result.base.isEmpty()) result.number = 0;
  return result;
}

}  // namespace cartera
