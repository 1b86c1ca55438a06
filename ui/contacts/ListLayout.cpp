// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ListLayout.h"

#include "ui/contacts/ContactListModel.h"
#include "ui/settings/Settings.h"

namespace cartera {

namespace {

const Setting<QString> kOrder{"contacts/order", {}};
/// As ContactColumns writes them.
const Setting<QString> kColumns{"contacts/columns", {}};

}  // namespace

contacts::Order ListLayout::orderOf(const QString& word) {
  const bool isDescending = word.startsWith(u'-');
  const int column = ContactColumns::columnOf(word.mid(isDescending ? 1 : 0));
  if (column < 0) return {};
  return {ContactListModel::sortOf(column), isDescending};
}

QString ListLayout::wordOf(const contacts::Order& order) {
  const int column = ContactListModel::columnOf(order.by);
  if (column < 0) return {};
  return (order.isDescending ? QStringLiteral("-") : QString()) + ContactColumns::wordOf(column);
}

ListLayout ListLayout::kept(const SettingsStore& settings) {
  return {orderOf(kOrder.get(settings)), ContactColumns::from(kColumns.get(settings))};
}

void ListLayout::keep(SettingsStore& settings) const {
  const ListLayout before = kept(settings);
  if (!(before.order == order)) kOrder.set(settings, wordOf(order));
  if (before.columns != columns) kColumns.set(settings, columns.text());
}

}  // namespace cartera
