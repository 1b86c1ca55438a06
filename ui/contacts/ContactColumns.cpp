// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactColumns.h"

#include <QStringList>
#include <algorithm>

#include "ui/contacts/ContactListModel.h"

namespace cartera {

namespace {

/// In the order of ContactListModel::Column.
constexpr const char* kWords[]{"name",  "phone",   "stage", "last_contact", "city",
                               "email", "company", "owner", "complete"};
static_assert(std::size(kWords) == ContactListModel::kColumns);

}  // namespace

ContactColumns ContactColumns::usual() {
  // The most telling first; the company stands beneath the name as well.
  return {{{ContactListModel::Phone, true, 150},
           {ContactListModel::Stage, true, 112},
           {ContactListModel::LastContact, true, 126},
           {ContactListModel::City, true, 120},
           {ContactListModel::Email, true, 240},
           {ContactListModel::Company, false, 180},
           {ContactListModel::Owner, false, 130},
           {ContactListModel::Completeness, false, 100}}};
}

ContactColumns ContactColumns::from(const QString& text) {
  ContactColumns out;
  const auto has = [&out](int column) {
    return std::any_of(out.all.begin(), out.all.end(), [column](const One& c) { return c.column == column; });
  };
  for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
    const bool isShown = !word.startsWith(u'-');
    const QStringList parts = word.mid(isShown ? 0 : 1).split(u':');
    const int column = columnOf(parts[0]);
    const int width = parts.value(1).toInt();
    if (column <= ContactListModel::Name || has(column) || width < kNarrowest || width > kWidest) continue;
    out.all.push_back({column, isShown, width});
  }
  for (const One& c : usual().all)
    if (!has(c.column)) out.all.push_back(c);
  return out;
}

QString ContactColumns::text() const {
  QStringList out;
  for (const One& c : all)
    out += (c.isShown ? QString() : QStringLiteral("-")) + wordOf(c.column) + u':' + QString::number(c.width);
  return out.join(u' ');
}

std::vector<int> ContactColumns::shown() const {
  std::vector<int> out{ContactListModel::Name};
  for (const One& c : all)
    if (c.isShown) out.push_back(c.column);
  return out;
}

QString ContactColumns::wordOf(int column) {
  return column >= 0 && column < ContactListModel::kColumns ? QString::fromLatin1(kWords[column]) : QString();
}

int ContactColumns::columnOf(const QString& word) {
  for (int column = 0; column < ContactListModel::kColumns; ++column)
    if (word == QLatin1String(kWords[column])) return column;
  return -1;
}

}  // namespace cartera
