// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "core/contacts/ContactStore.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/exchange/DirectRows.h"
#include "core/exchange/ExclusionColumn.h"
#include "core/exchange/ExportCells.h"
#include "core/exchange/ExportDelta.h"
#include "core/exchange/Exporter.h"
#include "core/exchange/LeftBehind.h"
#include "core/exchange/ListWriter.h"
#include "core/exchange/MailingFunnel.h"
#include "core/storage/Statement.h"

namespace cartera {

/// Counts by reason, in the order of the funnel.
class ExclusionCounts {
 public:
  void add(const QString& reason, ContactId who);
  /// Without saying who.
  void count(const QString& reason, qint64 more);
  [[nodiscard]] std::vector<Exclusion> take();

 private:
  std::map<QString, Exclusion> m_byReason;
};

/// One export: whom, which columns, and then row after row. Made inside the snapshot it reads. Thread of the connection.
class ExportRows {
 public:
  /// What is done with a contact that may be in the file; its address where the list is a mailing. Answers whether it is
  /// in the file: see takes().
  using Write = std::function<Result<bool>(const ContactCard&, const QString& address)>;

  ExportRows(Connection& db, const ExportRequest& request, const ExportProgress& progress);

  /// To be called first. Invalid for columns there are not.
  [[nodiscard]] Result<> prepare();
  /// Compares what is written with the last export of this kind (see exportKind); nothing if it is empty.
  [[nodiscard]] Result<> follow(const QString& kind);
  /// Whether this part of the list has the contact, by what is written of it; to be asked once for each.
  [[nodiscard]] bool takes(ContactId contact, quint64 digest, const QString& address);
  [[nodiscard]] bool isFollowed() const { return m_delta.has_value(); }
  /// Calls `write` for each contact that may be in the file, and counts the others.
  [[nodiscard]] Result<> each(const Write& write);
  /// The row of a contact that each() let through.
  [[nodiscard]] Result<QStringList> rowOf(const ContactCard& card, const QString& address);
  /// The number of RecordMark.h.
  [[nodiscard]] QString markOf(ContactId contact) const;
  /// The list of exclusions as a field, for formats without columns; empty where the contact is not on it.
  [[nodiscard]] Result<contactfields::FieldValues> exclusionsOf(const ContactCard& card);
  /// All rows of the part, into `writer`.
  [[nodiscard]] Result<> writeRows(ListWriter& writer);
  /// Goes through the list without writing, so that it is known who is gone.
  [[nodiscard]] Result<> meetAll();
  /// The cards of whoever is gone, as they are now; up to `limit` of them.
  [[nodiscard]] Result<> eachGone(const std::function<Result<>(const ContactCard&)>& fn, qint64 limit = -1);
  /// For RowDigest.
  [[nodiscard]] const RowDigest& digest() const { return *m_digest; }
  /// After the last row.
  void finishDelta();
  [[nodiscard]] ExportDelta& delta() { return *m_delta; }
  [[nodiscard]] std::optional<DeltaCounts> deltaCounts() const;
  /// For the receipt; to be asked once.
  [[nodiscard]] std::shared_ptr<const SentList> takeSent();

  [[nodiscard]] const ExportCells& cells() const { return *m_cells; }
  [[nodiscard]] const ExportProfile& profile() const { return m_profile; }
  [[nodiscard]] qint64 rowCount() const { return m_rows; }
  [[nodiscard]] qint64 considered() const;
  [[nodiscard]] std::vector<Exclusion> takeExclusions() { return m_exclusions.take(); }
  /// What the columns that were found do not hold; nothing where they were chosen, or are a program's.
  [[nodiscard]] QStringList leftBehind() const { return m_behind ? m_behind->names() : QStringList(); }

 private:
  /// When there was contact with somebody last, as an instant in ISO; empty if never.
  class LastContacts {
   public:
    explicit LastContacts(Connection& db);
    [[nodiscard]] Result<QString> of(ContactId contact);

   private:
    Statement m_read;
  };

  [[nodiscard]] bool meansTrash() const;
  [[nodiscard]] Result<> writeDirectly(ListWriter& writer);
  [[nodiscard]] Result<> writeGone(ListWriter& writer);
  [[nodiscard]] Result<> eachCard(const std::function<Result<>(const ContactCard&)>& fn, ExclusionCounts* left);
  [[nodiscard]] Result<QStringList> fieldsInUse();

  Connection& m_db;
  const ExportRequest& m_request;
  const ExportProgress& m_progress;
  ExportProfile m_profile;
  std::vector<ContactId> m_ids;
  std::vector<CustomField> m_custom;
  std::optional<MailingFunnel> m_funnel;
  std::optional<ExportCells> m_cells;
  std::optional<DirectRows> m_direct;
  std::optional<LeftBehind> m_behind;
  QString m_kind;
  std::optional<ExportDelta> m_delta;
  std::optional<RowDigest> m_digest;
  exclusions::Reader m_exclusionReader{m_db};
  LastContacts m_lastContacts{m_db};
  QString m_fileNumber;
  ExclusionCounts m_exclusions;
  bool m_keeps = false;
  std::vector<std::optional<ContactCard>> m_kept;
  qint64 m_rows = 0;
  qint64 m_done = 0;
  qint64 m_total = 0;
};

}  // namespace cartera
