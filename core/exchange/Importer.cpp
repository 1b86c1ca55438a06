// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/Importer.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>

#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/RecordNames.h"
#include "core/contacts/SuppressionStore.h"
#include "core/exchange/CompanyDirectory.h"
#include "core/exchange/ImportApply.h"
#include "core/exchange/Rejects.h"
#include "core/exchange/RowMatcher.h"
#include "core/exchange/RowsAhead.h"
#include "core/storage/LaterIndexes.h"
#include "core/storage/Statement.h"
#include "core/storage/StatementWatch.h"

namespace cartera {

namespace {

// Cancel is to answer within 200 ms; a row costs well below a millisecond.
constexpr qint64 kProgressEvery = 64;
// From so many records on, and when at most a quarter as many contacts are there, building indexes behind the rows is
// quicker than keeping them up.
constexpr qint64 kIndexesLaterFrom = 5'000;
constexpr qint64 kIndexesLaterShare = 4;

/// One run over a file.
class Run {
 public:
  Run(Workspace& file, const ImportPlan& plan, const ImportOptions& options)
      : m_file(file),
        m_plan(plan),
        m_options(options),
        m_matcher(file.db()),
        m_directory(file.db()),
        m_sortKeys(file.language()) {}

  Result<ImportReport> go();

 private:
  Result<> work(const StoreContext& ctx);
  Result<> readAll(const StoreContext& ctx);
  Result<> startRun(const StoreContext& ctx);
  Result<bool> takesIndexesOff(const Connection& db) const;
  [[nodiscard]] bool tellProgress();
  Result<> finishRun(const StoreContext& ctx);
  Result<> take(const StoreContext& ctx, RowsAhead::Row& next);
  Result<> settle(const StoreContext& ctx, ImportRow& row, const RowMatcher::Sought& sought);
  Result<> heedNo(const StoreContext& ctx, const std::vector<ContactId>& there, ImportRow& row);
  Result<> create(const StoreContext& ctx, ImportRow& row, const RowMatcher::Sought& sought, qint64 importKey,
                  ContactId similar);
  Result<> noteLookAlike(const StoreContext& ctx, qint64 line, ContactId made, ContactId similar);
  Result<> merge(const StoreContext& ctx, ContactId there, ImportRow& row);
  Result<> refuseOnly(const StoreContext& ctx, ImportRow& row, const RowMatcher::Sought& sought);
  Result<> heedSlipped(const StoreContext& ctx);
  Result<> heedDoubts(const StoreContext& ctx);
  Result<> putIndexesBack();
  void meet(ContactId contact) {
    if (m_options.onDuplicate == OnDuplicate::Overwrite) m_met.insert(contact.value);
  }
  void skip(ImportRow& row, const QString& reason, const QString& column = {});
  [[nodiscard]] QString nameColumn() const;
  void note(std::vector<ImportProblem>& list, qint64& count, ImportProblem problem);
  static void noteBehind(std::vector<ImportProblem>& list, qint64& count, ImportProblem problem);

  Workspace& m_file;
  const ImportPlan& m_plan;
  const ImportOptions& m_options;
  RowMatcher m_matcher;
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
  /// A row that was left out told of a refusal all the same.
  bool m_refusedOnly = false;
  /// Refusals that wait for the end of the list.
  std::vector<SlippedRow> m_slipped;
  ImportReport m_report;
};

void Run::note(std::vector<ImportProblem>& list, qint64& count, ImportProblem problem) {
  ++count;
  if (list.size() < ImportPlan::kProblemsListed) list.push_back(std::move(problem));
}

/// Told behind all rows, among the others of its line.
void Run::noteBehind(std::vector<ImportProblem>& list, qint64& count, ImportProblem problem) {
  ++count;
  const auto behind = std::upper_bound(list.begin(), list.end(), problem.line,
                                       [](qint64 line, const ImportProblem& p) { return line < p.line; });
  list.insert(behind, std::move(problem));
  if (list.size() > ImportPlan::kProblemsListed) list.pop_back();
}

void Run::skip(ImportRow& row, const QString& reason, const QString& column) {
  ++m_report.skipped;
  // The reason is told once: by the problem that caused it if there is one, else by one of its own.
  bool told = false;
  for (auto& p : row.problems)
    if (p.reason == reason) told = p.skipped = true;
  if (!told) row.problems.push_back({row.line, column, {}, reason, true});
  row.refused = reason;
}

Result<> Run::startRun(const StoreContext& ctx) {
  m_run = ImportRunId(ctx.ids.next());
  // The hash of when it was looked at; work() makes sure that it is still the same.
  Statement earlier(ctx.db, QStringLiteral("SELECT id FROM import_run WHERE sha256 = :h AND deleted_at IS NULL"));
  earlier.bindText(":h", m_plan.sha256);
  std::vector<ImportRunId> sameFile;
  CARTERA_TRY(earlier.each([&](const Statement& row) { sameFile.push_back(row.id<ImportRunId>(0)); }));
  m_apply = std::make_unique<ImportApply>(m_plan, m_run, std::move(sameFile), m_directory,
                                          m_options.way == ImportWay::Stores ? nullptr : &m_sortKeys);
  if (!m_options.corrections.empty()) m_apply->heedCorrections();
  CARTERA_ASSIGN(const bool later, takesIndexesOff(ctx.db));
  if (later) {
    CARTERA_TRY(m_matcher.keepInMemory());
    CARTERA_TRY(m_directory.keepInMemory());
    std::vector<QByteArray> names = RowMatcher::spared();
    names.emplace_back(CompanyDirectory::kSpared);
    names.emplace_back("contact_key_list");
    CARTERA_ASSIGN(m_indexes, LaterIndexes::takeOff(ctx.db, names, LaterIndexes::Words::Later));
  }
  Statement s(ctx.db, QStringLiteral("INSERT INTO import_run(id, at, author, file, format, mapping) "
                                     "VALUES(:id, :at, :author, :file, :format, :mapping)"));
  s.bind(":id", m_run.value).bind(":at", ctx.clock.nowMs()).bind(":author", ctx.author);
  s.bind(":file", QFileInfo(m_plan.path).fileName()).bind(":format", m_plan.format);
  s.bind(":mapping", QString::fromUtf8(writeMapping(m_plan.mapping())));
  return s.run();
}

Result<bool> Run::takesIndexesOff(const Connection& db) const {
  if (m_options.way != ImportWay::Quickest) return m_options.way == ImportWay::IndexesLater;
  if (m_plan.records < kIndexesLaterFrom) return false;
  const qint64 most = m_plan.records / kIndexesLaterShare;
  CARTERA_ASSIGN(const qint64 there,
                 db.scalar("SELECT count(*) FROM (SELECT 1 FROM contact LIMIT " + QByteArray::number(most + 1) + ')'));
  return there <= most;
}

Result<> Run::finishRun(const StoreContext& ctx) {
  const QJsonObject counts{{QStringLiteral("read"), m_report.read},
                           {QStringLiteral("imported"), m_report.imported},
                           {QStringLiteral("updated"), m_report.updated},
                           {QStringLiteral("unchanged"), m_report.unchanged},
                           {QStringLiteral("skipped"), m_report.skipped}};
  Statement s(ctx.db, QStringLiteral("UPDATE import_run SET counts = :c, sha256 = :h WHERE id = :id"));
  s.bind(":h", m_rows->sha256());
  s.bind(":c", QString::fromUtf8(QJsonDocument(counts).toJson(QJsonDocument::Compact))).bind(":id", m_run.value);
  return s.run();
}

Result<> Run::create(const StoreContext& ctx, ImportRow& row, const RowMatcher::Sought& sought, qint64 importKey,
                     ContactId similar) {
  const QString name = row.value(QStringLiteral("full_name"));
  const qint64 before = ctx.ids.next();
  CARTERA_ASSIGN(const auto made, m_apply->create(ctx, row, importKey));
  if (!made.isSet()) {
    skip(row, QStringLiteral("name.missing"), nameColumn());
    return {};
  }
  if (m_apply->usedStores()) {
    CARTERA_TRY(m_matcher.rememberWritten(made, before));
  } else {
    m_matcher.remember(row, sought, made);
  }
  meet(made);
  ++m_report.imported;
  constexpr qsizetype kNames = 3;
  if (row.isCompany && ++m_report.companies <= kNames) m_report.companyNames += name;
  return similar.isSet() ? noteLookAlike(ctx, row.line, made, similar) : Result<>{};
}

Result<> Run::noteLookAlike(const StoreContext& ctx, qint64 line, ContactId made, ContactId similar) {
  ++m_report.duplicates;
  if (m_report.lookAlikes.size() >= ImportPlan::kProblemsListed) return {};
  const auto nameOf = [&ctx](ContactId id) -> Result<QString> {
    CARTERA_ASSIGN(const Contact contact, contacts::get(ctx.db, id));
    return recordnames::ofContact(ctx.db, contact);
  };
  CARTERA_ASSIGN(const QString name, nameOf(made));
  CARTERA_ASSIGN(const QString other, nameOf(similar));
  m_report.lookAlikes.push_back({line, made, name, similar, other});
  return {};
}

Result<> Run::merge(const StoreContext& ctx, ContactId there, ImportRow& row) {
  CARTERA_ASSIGN(const auto difference, m_apply->difference(ctx, there, row));
  // What an earlier line of this list said of the same contact is not overwritten by a later one: the list twice would
  // change it to and fro.
  const bool isMet = m_met.contains(there.value);
  meet(there);
  const bool overwrite = m_options.onDuplicate == OnDuplicate::Overwrite && !isMet;
  if (m_options.onDuplicate == OnDuplicate::Skip || m_options.onDuplicate == OnDuplicate::Create) {
    CARTERA_ASSIGN(const bool refused, m_apply->refuse(ctx, difference));
    if (refused) {
      ++m_report.updated;
    } else if (difference.isEmpty()) {
      ++m_report.unchanged;
    } else {
      skip(row, QStringLiteral("duplicate.skipped"));
    }
    return {};
  }
  if (!overwrite) {
    for (const auto* list : {&difference.differs, &difference.extraDiffers})
      for (const auto& d : *list)
        note(m_report.kept, m_report.keptCount, {row.line, d.first, d.second, QStringLiteral("value.kept"), false});
    if (difference.photoDiffers)
      note(m_report.kept, m_report.keptCount,
           {row.line, QStringLiteral("photo"), {}, QStringLiteral("value.kept"), false});
  }
  const qint64 before = ctx.ids.next();
  CARTERA_ASSIGN(const bool changed, m_apply->update(ctx, there, row, difference, overwrite));
  if (changed) CARTERA_TRY(m_matcher.rememberWritten(there, before));
  ++(changed ? m_report.updated : m_report.unchanged);
  return {};
}

/// Who says no in a row that is left out says no: nobody goes on being written to because another cell was faulty.
Result<> Run::refuseOnly(const StoreContext& ctx, ImportRow& row, const RowMatcher::Sought& sought) {
  if (!row.saysNo()) return {};
  if (!row.slipped.refused.empty()) {
    m_slipped.push_back(row.slipped);
    return {};
  }
  CARTERA_ASSIGN(const auto answer, m_matcher.find(row, sought));
  bool news = false;
  if (answer.same.isSet()) {
    CARTERA_ASSIGN(const auto difference, m_apply->difference(ctx, answer.same, row));
    CARTERA_ASSIGN(news, m_apply->refuse(ctx, difference));
  } else {
    CARTERA_ASSIGN(news, m_apply->refuseAddresses(ctx, row));
  }
  if (!news) return {};
  m_refusedOnly = true;
  row.problems.push_back({row.line, {}, {}, QStringLiteral("refusal.kept"), false});
  return {};
}

/// Whoever has one of the addresses may come, or say yes, further down the list: so it is read to its end first.
Result<> Run::heedSlipped(const StoreContext& ctx) {
  if (m_slipped.empty()) return {};
  CARTERA_TRY(putIndexesBack());
  qint64 done = 0;
  for (const SlippedRow& row : m_slipped) {
    if (++done % kProgressEvery == 0 && !tellProgress()) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    CARTERA_ASSIGN(const bool news, m_apply->doubtSlipped(ctx, row));
    if (!news) continue;
    m_refusedOnly = true;
    noteBehind(m_report.problems, m_report.problemCount, {row.line, {}, {}, QStringLiteral("refusal.kept"), false});
  }
  return {};
}

/// A yes may stand further up than what leaves it in doubt.
Result<> Run::heedDoubts(const StoreContext& ctx) {
  const auto doubted = m_apply->takeDoubtedYes();
  if (doubted.empty()) return {};
  CARTERA_TRY(putIndexesBack());
  qint64 done = 0;
  for (const auto& yes : doubted) {
    if (++done % kProgressEvery == 0 && !tellProgress()) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    CARTERA_ASSIGN(const bool news, m_apply->doubtYes(ctx, yes));
    m_refusedOnly = m_refusedOnly || news;
    for (auto& p : m_apply->takeKept()) noteBehind(m_report.kept, m_report.keptCount, std::move(p));
  }
  return {};
}

Result<> Run::putIndexesBack() {
  // Room for what sorts the indexes and is searched.
  m_matcher.letGo();
  m_directory.letGo();
  if (m_indexes) CARTERA_TRY(m_indexes->putBack());
  m_indexes.reset();
  return {};
}

/// Whoever has said no under a number is not written to under another name with the same one.
Result<> Run::heedNo(const StoreContext& ctx, const std::vector<ContactId>& there, ImportRow& row) {
  for (const ContactId other : there) {
    for (ImportedConsent& said : row.consents) {
      if (!said.isYes()) continue;
      CARTERA_ASSIGN(const auto holds, consents::current(ctx.db, other, said.channel));
      CARTERA_ASSIGN(const auto excluded, suppressions::find(ctx.db, other, said.channel, {}));
      if (!(holds && consents::isNo(holds->state)) && !excluded) continue;
      note(m_report.kept, m_report.keptCount,
           {row.line, QStringLiteral("consent.") + toText(said.channel), QStringLiteral("yes"),
            QStringLiteral("consent.refused"), false});
      // Its day and its proof stay; they allow nothing by themselves.
      said.granted.reset();
    }
  }
  return {};
}

Result<> Run::settle(const StoreContext& ctx, ImportRow& row, const RowMatcher::Sought& sought) {
  if (row.refused.isEmpty() && m_options.strict && !row.problems.empty()) row.refused = row.problems.front().reason;
  if (!row.refused.isEmpty()) {
    CARTERA_TRY(refuseOnly(ctx, row, sought));
    skip(row, row.refused);
    return {};
  }
  const qint64 importKey = m_matcher.importKey(row, sought);
  CARTERA_ASSIGN(auto answer, m_matcher.find(row, sought));
  if (m_options.onDuplicate == OnDuplicate::Create && answer.same.isSet()) {
    answer.similar = answer.same;
    // A second record of somebody who says no does not leave the first one with a yes.
    if (row.saysNo()) {
      CARTERA_ASSIGN(const auto difference, m_apply->difference(ctx, answer.same, row));
      CARTERA_TRY(m_apply->refuse(ctx, difference));
    }
    answer.same = {};
  }
  if (!answer.same.isSet()) {
    CARTERA_ASSIGN(answer.same, m_matcher.findByImportKey(importKey));
  }
  if (!answer.same.isSet() && !answer.similar.isSet() && m_options.onDuplicate != OnDuplicate::Create) {
    CARTERA_ASSIGN(answer.same, m_apply->knownByNameAlone(ctx, row));
  }
  CARTERA_TRY(heedNo(ctx, answer.sameNumber, row));
  if (answer.same.isSet()) return merge(ctx, answer.same, row);
  return create(ctx, row, sought, importKey, answer.similar);
}

/// Where a name would stand.
QString Run::nameColumn() const {
  for (const char* base : {"full_name", "given", "family", "org"}) {
    for (const PlannedColumn& column : m_plan.columns) {
      if (column.field.base == QLatin1String(base)) return column.name;
    }
  }
  return {};
}

Result<> Run::take(const StoreContext& ctx, RowsAhead::Row& next) {
  ++m_report.read;
  m_bytesRead = next.bytesRead;
  ImportRow& row = next.row;
  ImportApply::keepNumberWithoutCompany(row);
  CARTERA_TRY(settle(ctx, row, next.sought));
  if (!row.refused.isEmpty() && m_rejects) CARTERA_TRY(m_rejects->write(next.record, row, m_options.sentence));
  for (auto& p : row.problems) note(m_report.problems, m_report.problemCount, std::move(p));
  for (auto& p : m_apply->takeKept()) note(m_report.kept, m_report.keptCount, std::move(p));
  return {};
}

bool Run::tellProgress() {
  if (!m_options.progress) return true;
  const qint64 total = m_rows->bytesTotal();
  const double share = total > 0 ? static_cast<double>(m_bytesRead) / static_cast<double>(total) : 0;
  return m_options.progress(m_report.read, share);
}

Result<> Run::readAll(const StoreContext& ctx) {
  const auto goOn = [this] { return tellProgress(); };
  for (;;) {
    CARTERA_ASSIGN(RowsAhead::Row* const next, m_rows->next(goOn));
    if (next == nullptr) return {};
    CARTERA_TRY(take(ctx, *next));
    if (m_report.read % kProgressEvery == 0 && !tellProgress())
      return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    if (m_report.read % std::max(m_options.rowsAtOnce, 1) == 0) {
      CARTERA_TRY(m_file.chunk());
      m_matcher.forget();
      m_apply->forget();
    }
  }
}

Result<> Run::work(const StoreContext& ctx) {
  CARTERA_TRY(startRun(ctx));
  CARTERA_TRY(readAll(ctx));
  // What a person agreed to, and corrected line by line, was another file.
  if (!m_plan.sha256.isEmpty() && m_rows->sha256() != m_plan.sha256)
    return fail(ErrorCode::Conflict, QStringLiteral("source.changed"), m_plan.path);
  CARTERA_TRY(heedSlipped(ctx));
  CARTERA_TRY(heedDoubts(ctx));
  // Before the commit, so that a disk too full for it takes the import back.
  if (m_rejects) CARTERA_TRY(m_rejects->finish());
  const bool news = m_report.imported + m_report.updated > 0 || m_refusedOnly || m_apply->saidAgain();
  if (!news || m_options.dryRun)
    return fail(ErrorCode::Cancelled, QStringLiteral("import.nothing"));  // takes the run itself back, too
  // A short list is read before anybody was asked.
  if (!tellProgress()) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
  CARTERA_TRY(putIndexesBack());
  CARTERA_TRY(finishRun(ctx));
  return m_file.chunk();  // here it can still be cancelled
}

Result<ImportReport> Run::go() {
  CARTERA_ASSIGN(auto source, openSource(m_plan));
  if (!m_options.rejectsPath.isEmpty()) {
    CARTERA_ASSIGN(m_rejects, Rejects::open(m_options.rejectsPath, m_plan, m_options.mappingPath, m_file.path()));
  }
  m_rows = std::make_unique<RowsAhead>(std::move(source), m_plan, m_file.clock().today(), m_options.corrections);
  if (!m_options.dryRun && !m_file.backupFolder().isEmpty())
    CARTERA_TRY(m_file.backupNow({}, QStringLiteral("import"), [this] { return tellProgress(); }));
  const Op op{QStringLiteral("import"), {QFileInfo(m_plan.path).fileName()}, ChangeKind::Bulk};
  const auto done = m_file.transact(op, [this](StoreContext& ctx) {
    std::optional<StatementWatch> watch;
    if (m_options.progress) watch.emplace(ctx.db, [this] { return tellProgress(); });
    auto worked = work(ctx);
    m_apply.reset();  // its statements belong to the recording
    return worked;
  });
  if (!done && done.error().subject != QLatin1String("import.nothing")) return fail(done.error());
  if (done) m_report.change = done->id;
  if (m_rejects) {
    const auto named = m_rejects->commit();
    if (!named && !done) return fail(named.error());
    // The import stands: an error would say that it does not. First, so that the longest list still holds it.
    if (!named) {
      ++m_report.problemCount;
      m_report.problems.insert(m_report.problems.begin(),
                               {0, {}, m_options.rejectsPath, QStringLiteral("rejects.cannot_write"), false});
    }
  }
  return m_report;
}

}  // namespace

std::optional<OnDuplicate> onDuplicateFrom(QStringView text) {
  if (text == u"skip") return OnDuplicate::Skip;
  if (text == u"fill") return OnDuplicate::Fill;
  if (text == u"overwrite") return OnDuplicate::Overwrite;
  if (text == u"create") return OnDuplicate::Create;
  return std::nullopt;
}

Result<ImportReport> importContacts(Workspace& file, const ImportPlan& plan, const ImportOptions& options) {
  if (plan.kind != QLatin1String("contacts")) return fail(ErrorCode::Invalid, QStringLiteral("import.kind"), plan.kind);
  if (!file.isWritable()) return fail(*file.whyReadOnly());
  // The types of the file's own fields decide, also where the plan was made without them.
  CARTERA_ASSIGN(const auto fields, customfields::all(file.db()));
  const ImportPlan forFile = fitted(plan, fields);
  return Run(file, forFile, options).go();
}

}  // namespace cartera
