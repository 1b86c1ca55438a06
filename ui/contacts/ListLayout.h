// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/contacts/ContactOrder.h"
#include "ui/contacts/ContactColumns.h"

namespace cartera {

class SettingsStore;

/// In which order a list stands and which columns it has. A value.
struct ListLayout {
  contacts::Order order;
  ContactColumns columns = ContactColumns::usual();

  /// The word of a column, with "-" before it when it stands downwards; empty for the usual order.
  [[nodiscard]] static QString wordOf(const contacts::Order& order);
  /// As wordOf() writes it; the usual order for what is not known.
  [[nodiscard]] static contacts::Order orderOf(const QString& word);

  /// The one of lists that have none of their own, as somebody left it.
  [[nodiscard]] static ListLayout kept(const SettingsStore& settings);
  void keep(SettingsStore& settings) const;

  bool operator==(const ListLayout&) const = default;
};

}  // namespace cartera
