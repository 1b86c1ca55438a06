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

/// What names.txt says, by section: from a way of writing to the one spelling.
const QHash<QString, QHash<QString, QString>>& spellings() {
  static const QHash<QString, QHash<QString, QString>> kAll = [] {
    registerNames();
    QHash<QString, QHash<QString, QString>> all;
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
      all[section].insert(nameKey(name), name);
      for (const QString& other : l.section(u'=', 1).split(u'|')) all[section].insert(nameKey(other), name);
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
  return spellings().value(QLatin1String(section)).value(nameKey(name));
}

QStringList fieldNamesLike(const QString& name) {
  const QString wanted = nameKey(name);
  // Longer than any name: not a slip of the fingers.
  constexpr qsizetype kLongest = 40;
  QStringList out;
  if (wanted.size() <= kLongest) {
    const auto& all = spellings().value(QStringLiteral("fields"));
    for (auto it = all.begin(); it != all.end(); ++it) {
      if (distance(wanted, it.key()) <= (wanted.size() > 4 ? 2 : 1)) out.append(it.key());
    }
  }
  out.sort();
  if (!out.isEmpty()) return out;
  for (const char* common : {"name", "kind", "city", "tag", "stage", "owner", "email", "phone", "last_contact",
                             "created", "consent.email", "calls.count", "custom[...]"}) {
    out.append(QString::fromLatin1(common));
  }
  return out;
}

}  // namespace cartera::query
