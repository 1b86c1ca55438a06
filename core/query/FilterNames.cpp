// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/FilterNames.h"

#include <QFile>
#include <QHash>
#include <algorithm>
#include <numeric>
#include <vector>

#include "core/base/Text.h"

// A static library's resources are registered by hand, outside all namespaces.
static void registerNames() { Q_INIT_RESOURCE(cartera_query); }

namespace cartera::query {

namespace {

/// What names.txt says, by section.
struct Names {
  /// From a way of writing to the one spelling.
  QHash<QString, QHash<QString, QString>> spellings;
  /// From the one spelling to the Spanish one.
  QHash<QString, QHash<QString, QString>> spanish;
};

const Names& names() {
  static const Names kAll = [] {
    registerNames();
    Names all;
    QFile file(QStringLiteral(":/cartera/query/names.txt"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    QString section;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
      const QString l = line.trimmed();
      if (l.isEmpty() || l.startsWith(u'#')) continue;
      if (l.startsWith(u'[')) {
        section = l.mid(1, l.size() - 2);
        continue;
      }
      const QString name = l.section(u'=', 0, 0).trimmed();
      const QStringList others = l.section(u'=', 1).split(u'|');
      all.spellings[section].insert(nameKey(name), name);
      for (const QString& other : others) all.spellings[section].insert(nameKey(other), name);
      all.spanish[section].insert(name, others.front().trimmed());
    }
    return all;
  }();
  return kAll;
}

/// How many letters must be changed, put in or left out to make one word of the other (Levenshtein).
int distance(const QString& a, const QString& b) {
  std::vector<int> row(static_cast<size_t>(b.size()) + 1);
  std::iota(row.begin(), row.end(), 0);
  for (qsizetype i = 1; i <= a.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i);
    for (size_t j = 1; j < row.size(); ++j) {
      const int changed = diagonal + (a[i - 1] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
    }
  }
  return row.back();
}

}  // namespace

QString nameKey(QStringView name) {
  QString out = text::fold(name);
  out.replace(u'_', u' ').replace(u'-', u' ');
  return out.simplified();
}

QString spelled(const char* section, const QString& name) {
  return names().spellings.value(QLatin1String(section)).value(nameKey(name));
}

QString nameIn(const QString& language, const char* section, const QString& name) {
  if (language != u"es") return name;
  const auto& known = names().spanish;
  if (const QString whole = known.value(QLatin1String(section)).value(name); !whole.isEmpty()) return whole;
  const qsizetype end = name.indexOf(u'[') > 0 ? name.indexOf(u'[') : name.indexOf(u'.');
  if (end < 1) return name;
  QString out = known.value(QLatin1String(section)).value(name.left(end), name.left(end));
  // Behind "company." and "member." stands any field.
  if (name.left(end) == u"company" || name.left(end) == u"member") {
    return QString(out + u'.' + nameIn(language, section, name.mid(end + 1)));
  }
  if (name[end] == u'[') return QString(out + name.mid(end));
  const auto& parts = known.value(QStringLiteral("parts"));
  for (const QString& part : name.mid(end + 1).split(u'.')) out += u'.' + parts.value(part, part);
  return out;
}

QStringList fieldSpellings() { return names().spellings.value(QStringLiteral("fields")).keys(); }

QStringList namesNear(const QString& name, const QStringList& among) {
  const QString wanted = nameKey(name);
  // Longer than any name: not a slip of the fingers.
  constexpr qsizetype kLongest = 40;
  QStringList out;
  if (wanted.size() > kLongest) return out;
  for (const QString& one : among) {
    if (distance(wanted, nameKey(one)) <= (wanted.size() > 4 ? 2 : 1)) out.append(one);
  }
  out.sort();
  return out;
}

QStringList fieldNamesLike(const QString& name) {
  QStringList out = namesNear(name, fieldSpellings());
  if (!out.isEmpty()) return out;
  for (const char* common : {"name", "kind", "city", "tag", "stage", "owner", "email", "phone", "last_contact",
                             "created", "consent.email", "calls.count", "custom[...]"}) {
    out.append(QString::fromLatin1(common));
  }
  return out;
}

}  // namespace cartera::query
