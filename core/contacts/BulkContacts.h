// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ContactKeysBulk.h"
#include "core/storage/BulkWriter.h"
#include "core/storage/StoreContext.h"
#include "core/storage/WritesBehind.h"

namespace cartera {

/// Inserts whole contacts in bulk, as the stores would one part at a time, with what is derived from them, and without
/// reading anything back. The writing goes on behind the caller (WritesBehind). Made once for an import, inside the Bulk
/// recording whose context it gets; it must not outlive it. Stores may write to the same contacts before and after the end of a chunk.
class BulkContacts {
 public:
  /// `sortKeys` must outlive it, and be of the file's language.
  BulkContacts(const StoreContext& ctx, const text::SortKeys& sortKeys);

  /// A new contact with its points, addresses, memberships, links to tags, values of fields, stage, consents and notes
  /// (any interaction may be among them); tasks are left out. Numbers that are unset are drawn; a position of 0 is the
  /// next one, and the first of a kind is the primary one unless a later one says so. Companies (with their name in
  /// `companyName`), tags (tags::define) and fields (customfields::define) must be there. Texts are taken as they are:
  /// what a store would clean or refuse is the caller's affair. Internal outside of a Bulk recording. What cannot be
  /// written is told by one of the next calls, or at the end of the chunk at the latest: the recording fails.
  [[nodiscard]] Result<ContactId> insert(ContactCard card);
  /// A consent of a contact that was inserted here, and that has none on its channel yet. Otherwise as insert().
  [[nodiscard]] Result<ConsentId> append(ConsentEvent event);

 private:
  [[nodiscard]] Result<> prepare();
  void number(ContactCard& card);
  void complete(ConsentEvent& event);
  [[nodiscard]] Result<> behind(WritesBehind::Write write, size_t bytes);
  [[nodiscard]] Result<> write(const ContactCard& card);
  [[nodiscard]] Result<> insertRoot(const Contact& c);
  [[nodiscard]] Result<> insertPoint(const Point& p);
  [[nodiscard]] Result<> insertAddress(const Address& a);
  [[nodiscard]] Result<> insertMembership(const Membership& m);
  [[nodiscard]] Result<> insertLinks(const ContactCard& card);
  [[nodiscard]] Result<> insertStages(const ContactCard& card);
  [[nodiscard]] Result<> insertInteraction(const Interaction& i);
  [[nodiscard]] Result<> insertConsent(const ConsentEvent& e);

  StoreContext m_ctx;
  const text::SortKeys& m_sortKeys;
  contactkeys::BulkKeys m_keys;
  Utf8Scratch m_utf8;
  struct {
    BulkTable* contact = nullptr;
    BulkTable* point = nullptr;
    BulkTable* address = nullptr;
    BulkTable* membership = nullptr;
    BulkTable* tag = nullptr;
    BulkTable* value = nullptr;
    BulkTable* stage = nullptr;
    BulkTable* interaction = nullptr;
    BulkTable* consent = nullptr;
  } m_tables;
  WritesBehind m_behind;  // uses all of the others
};

}  // namespace cartera
