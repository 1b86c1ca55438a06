// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <memory>
#include <string_view>
#include <vector>

#include "core/base/Id.h"
#include "core/storage/SentRows.h"

namespace cartera {

/// Which part of a list is written.
enum class ExportPart {
  Everyone,
  /// Who was not in the last list of this kind, or was in it with other values in these columns. Who has never been given
  /// out at all is new, so the first time it is everyone.
  Changes,
  /// Who went out earlier and is no longer in the list: as it was trashed, merged, does not fit the filter any more, or may
  /// no longer be written to. A mailing list then holds addresses alone, also those that somebody had before.
  Gone
};

/// "everyone", "changes", "gone", and back; nothing for other names.
[[nodiscard]] QString toText(ExportPart part);
[[nodiscard]] std::optional<ExportPart> exportPartFrom(const QString& text);

/// How a list compares with what went out before. rows now = fresh + changed + same.
struct DeltaCounts {
  /// When everybody, or what was new and changed, was last taken out; in UTC milliseconds.
  qint64 since = 0;
  qint64 fresh = 0;
  qint64 changed = 0;
  qint64 same = 0;
  qint64 gone = 0;
  /// Who went out and was erased since: nobody knows any more who that was.
  qint64 erased = 0;
  bool operator==(const DeltaCounts&) const = default;
};

/// A number for what a row says: equal for equal values under equal fields, in whatever order and beside whatever empty
/// columns. The number of RecordMark.h is not looked at; it comes and goes with the others in the list.
class RowDigest {
 public:
  explicit RowDigest(const QStringList& fields);
  [[nodiscard]] quint64 of(const std::vector<std::string_view>& cells) const;
  [[nodiscard]] quint64 of(const QStringList& cells) const;

 private:
  /// 0: not looked at.
  std::vector<quint64> m_seeds;
};

/// Compares the rows of one export, in the order they come, with what went out before. Thread of the connection.
class ExportDelta {
 public:
  /// New to the list, in it with other values, or as it was.
  enum class News { Fresh, Changed, Same };

  explicit ExportDelta(bool byAddress) : m_sent(byAddress) {}
  /// Looks for the last export of this kind.
  [[nodiscard]] Result<> load(const Connection& db, const QString& kind, size_t rows);
  [[nodiscard]] bool hasEarlier() const { return m_earlier.has_value(); }
  /// Once for each row that belongs to the list.
  News note(ContactId contact, quint64 digest, std::string_view address = {});
  /// After the last row: who is gone is known from here on.
  void finish();

  /// What the receipt says; nothing for the first of its kind.
  [[nodiscard]] std::optional<DeltaCounts> counts() const;
  [[nodiscard]] const SentRows& gone() const { return m_gone; }
  /// All rows of the list as it is now. To be asked once.
  [[nodiscard]] SentRows takeSent() { return std::move(m_sent); }

 private:
  SentRows m_sent;
  SentRows m_gone;
  std::optional<sentrows::Earlier> m_earlier;
  /// Where the next row probably stands: most lists come in the order they were kept in.
  size_t m_next = 0;
  DeltaCounts m_counts;
};

/// What went out with an export, for the next one of its kind: see logExport().
struct SentList {
  /// Empty: nothing is kept of it.
  QString kind;
  ExportPart part = ExportPart::Everyone;
  /// The list as it is now; of ExportPart::Gone who was written as gone.
  SentRows rows;
};

/// Keeps it in the file. Only inside a transaction.
[[nodiscard]] Result<> keepSent(Connection& db, const SentList& sent, qint64 at);

}  // namespace cartera
