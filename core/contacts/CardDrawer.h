// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>

#include "core/contacts/ContactFields.h"
#include "core/contacts/FieldEntries.h"

namespace cartera {

/// Draws new contacts from outside keys and values: the card that contactfields::create() would write, before anything of
/// it is written. Made once for many contacts, inside the recording whose context it gets: it remembers the keys, tags
/// and fields it has met. Thread of the connection.
class CardDrawer {
 public:
  explicit CardDrawer(const StoreContext& ctx);

  /// The card, without numbers and without a company; tags are added to, as an import adds them. Tags and fields that
  /// are not there yet are made. Nothing when a value is one that only create() takes: a company, consents, a bounce, a
  /// field that is named twice. Errors as those of create(), and then nothing was written.
  [[nodiscard]] Result<std::optional<ContactCard>> draw(ContactKind kind, const contactfields::FieldValues& values,
                                                        ImportRunId run);

 private:
  [[nodiscard]] Result<> addTags(const QString& names, ContactCard& card);
  /// False if the card has a value of that field already.
  [[nodiscard]] Result<bool> addCustom(const contactfields::Entry& e, ContactCard& card);
  static void addOrganisation(const contactfields::Entries& entries, ContactCard& card);

  StoreContext m_ctx;
  QDate m_today;
  contactfields::EntryReader m_entries;
  QHash<QString, Tag> m_tags;
};

}  // namespace cartera
