// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <memory>
#include <optional>
#include <vector>

#include "core/exchange/CompanyDirectory.h"
#include "core/exchange/ImportApply.h"
#include "core/exchange/Importer.h"
#include "core/exchange/Rejects.h"
#include "core/exchange/RowMatcher.h"
#include "core/exchange/RowsAhead.h"
#include "core/exchange/TrashedPeople.h"
#include "core/storage/LaterIndexes.h"

namespace cartera {

/// One run over a file: for importContacts() alone. What becomes of one row is in ImportRunRows.cpp. Thread of the file.
class ImportRun {
 public:
  ImportRun(Workspace& file, const ImportPlan& plan, const ImportOptions& options)
      : m_file(file),
        m_plan(plan),
        m_options(options),
        m_matcher(file.db()),
        m_directory(file.db()),
        m_sortKeys(file.language()) {}

  /// Once. On error the file is as it was.
  [[nodiscard]] Result<ImportReport> go();

 private:
  Result<> work(const StoreContext& ctx);
  Result<> readAll(const StoreContext& ctx);
  Result<> startRun(const StoreContext& ctx);
  Result<QSet<qint64>> readNumbers();
  Result<bool> takesIndexesOff(const Connection& db) const;
  [[nodiscard]] bool tellProgress();
  Result<> finishRun(const StoreContext& ctx);
  Result<> saveMapping(const StoreContext& ctx) const;
  Result<> saveMappingAlone();
  Result<> take(const StoreContext& ctx, RowsAhead::Row& next);
  Result<> settle(const StoreContext& ctx, ImportRow& row, const RowMatcher::Sought& sought);
  Result<> heedNo(const StoreContext& ctx, const std::vector<ContactId>& there, ImportRow& row);
  Result<> create(const StoreContext& ctx, ImportRow& row, const RowMatcher::Sought& sought, qint64 importKey,
                  ContactId similar);
  Result<> noteLookAlike(const StoreContext& ctx, qint64 line, ContactId made, ContactId similar);
  Result<> merge(const StoreContext& ctx, ContactId there, ImportRow& row);
  Result<> tell(const StoreContext& ctx, ContactId there, ImportRow& row, const ImportApply::Difference& difference,
                bool overwrites);
  static Result<QString> nameOf(const StoreContext& ctx, ContactId contact);
  Result<Heeded> refuseOnly(const StoreContext& ctx, ImportRow& row, const RowMatcher::Sought& sought);
  Result<> heedSlipped(const StoreContext& ctx);
  Result<> heedDoubts(const StoreContext& ctx);
  Result<> putIndexesBack();
  void meet(ContactId contact) {
    if (m_options.onDuplicate == OnDuplicate::Overwrite) m_met.insert(contact.value);
  }
  void skip(ImportRow& row, const QString& reason, const QString& column = {});
  [[nodiscard]] QString nameColumn() const;
  [[nodiscard]] QString headingOf(const QString& key);
  void note(std::vector<ImportProblem>& list, qint64& count, ImportProblem problem);
  static void noteBehind(std::vector<ImportProblem>& list, qint64& count, ImportProblem problem);

  Workspace& m_file;
  const ImportPlan& m_plan;
  const ImportOptions& m_options;
  RowMatcher m_matcher;
  TrashedPeople m_trashed;
  CompanyDirectory m_directory;
  text::SortKeys m_sortKeys;
  std::optional<LaterIndexes> m_indexes;
  std::unique_ptr<RowsAhead> m_rows;
  qint64 m_bytesRead = 0;
  std::unique_ptr<Rejects> m_rejects;
  std::unique_ptr<ImportApply> m_apply;
  ImportRunId m_run;
  /// Contacts that a line of this list was about, where that counts.
  QSet<qint64> m_met;
  /// Of fields; made when one is first asked for.
  QHash<QString, QString> m_headings;
  /// A row that was left out told of a refusal all the same.
  bool m_refusedOnly = false;
  /// Refusals that wait for the end of the list.
  std::vector<SlippedRow> m_slipped;
  ImportReport m_report;
};

}  // namespace cartera
