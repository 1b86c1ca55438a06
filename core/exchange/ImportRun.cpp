// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ImportRun.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "core/exchange/MappingStore.h"
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

}  // namespace

void ImportRun::note(std::vector<ImportProblem>& list, qint64& count, ImportProblem problem) {
  ++count;
  if (list.size() < ImportPlan::kProblemsListed) list.push_back(std::move(problem));
}

/// Told behind all rows, among the others of its line.
void ImportRun::noteBehind(std::vector<ImportProblem>& list, qint64& count, ImportProblem problem) {
  ++count;
  const auto behind = std::upper_bound(list.begin(), list.end(), problem.line,
                                       [](qint64 line, const ImportProblem& p) { return line < p.line; });
  list.insert(behind, std::move(problem));
  if (list.size() > ImportPlan::kProblemsListed) list.pop_back();
}

/// All of the list, for a row that has to know what comes behind it.
Result<QSet<qint64>> ImportRun::readNumbers() {
  CARTERA_ASSIGN(auto source, openSource(m_plan));
  RowsAhead rows(std::move(source), m_plan, m_file.clock().today(), m_options.corrections);
  QSet<qint64> out;
  for (;;) {
    CARTERA_ASSIGN(const RowsAhead::Row* const next, rows.next([this] { return tellProgress(); }));
    if (next == nullptr) return out;
    RowMatcher::addNumber(next->sought, out);
  }
}

Result<> ImportRun::startRun(const StoreContext& ctx) {
  m_run = ImportRunId(ctx.ids.next());
  m_matcher.setRun(m_run, [this] { return readNumbers(); });
  // The hash of when it was looked at; work() makes sure that it is still the same.
  Statement earlier(ctx.db, QStringLiteral("SELECT id FROM import_run WHERE sha256 = :h AND deleted_at IS NULL"));
  earlier.bindText(":h", m_plan.sha256);
  std::vector<ImportRunId> sameFile;
  CARTERA_TRY(earlier.each([&](const Statement& row) { sameFile.push_back(row.id<ImportRunId>(0)); }));
  m_apply = std::make_unique<ImportApply>(m_plan, m_run, std::move(sameFile), m_directory,
                                          m_options.way == ImportWay::Stores ? nullptr : &m_sortKeys);
  if (!m_options.corrections.empty()) m_apply->heedCorrections();
  CARTERA_TRY(m_trashed.read(ctx.db, ctx.clock.nowMs()));
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

Result<bool> ImportRun::takesIndexesOff(const Connection& db) const {
  if (m_options.way != ImportWay::Quickest) return m_options.way == ImportWay::IndexesLater;
  if (m_plan.records < kIndexesLaterFrom) return false;
  const qint64 most = m_plan.records / kIndexesLaterShare;
  CARTERA_ASSIGN(const qint64 there,
                 db.scalar("SELECT count(*) FROM (SELECT 1 FROM contact LIMIT " + QByteArray::number(most + 1) + ')'));
  return there <= most;
}

Result<> ImportRun::finishRun(const StoreContext& ctx) {
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

Result<> ImportRun::saveMapping(const StoreContext& ctx) const {
  if (!m_options.saveMappingAs) return {};
  return mappings::saveProfile(ctx, *m_options.saveMappingAs, m_plan.mapping());
}

Result<> ImportRun::saveMappingAlone() {
  if (!m_options.saveMappingAs || m_options.dryRun) return {};
  const Op op{QStringLiteral("profile.save"), {*m_options.saveMappingAs}, ChangeKind::Action};
  CARTERA_ASSIGN(const ChangeSet done, m_file.transact(op, [this](StoreContext& ctx) { return saveMapping(ctx); }));
  m_report.change = done.id;
  return {};
}

/// Whoever has one of the addresses may come, or say yes, further down the list: so it is read to its end first.
Result<> ImportRun::heedSlipped(const StoreContext& ctx) {
  if (m_slipped.empty()) return {};
  CARTERA_TRY(putIndexesBack());
  qint64 done = 0;
  for (const SlippedRow& row : m_slipped) {
    if (++done % kProgressEvery == 0 && !tellProgress()) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    CARTERA_ASSIGN(const Heeded heeded, m_apply->doubtSlipped(ctx, row));
    if (heeded != Heeded::No) --m_report.refused;
    if (heeded != Heeded::Now) continue;
    m_refusedOnly = true;
    noteBehind(m_report.problems, m_report.problemCount, {row.line, {}, {}, QStringLiteral("refusal.kept"), false});
  }
  return {};
}

/// A yes may stand further up than what leaves it in doubt.
Result<> ImportRun::heedDoubts(const StoreContext& ctx) {
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

Result<> ImportRun::putIndexesBack() {
  // Room for what sorts the indexes and is searched.
  m_matcher.letGo();
  m_directory.letGo();
  if (m_indexes) CARTERA_TRY(m_indexes->putBack());
  m_indexes.reset();
  return {};
}

Result<> ImportRun::take(const StoreContext& ctx, RowsAhead::Row& next) {
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

bool ImportRun::tellProgress() {
  if (!m_options.progress) return true;
  const qint64 total = m_rows->bytesTotal();
  const double share = total > 0 ? static_cast<double>(m_bytesRead) / static_cast<double>(total) : 0;
  return m_options.progress(m_report.read, share);
}

Result<> ImportRun::readAll(const StoreContext& ctx) {
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

Result<> ImportRun::work(const StoreContext& ctx) {
  CARTERA_TRY(startRun(ctx));
  CARTERA_TRY(readAll(ctx));
  // What a person agreed to, and corrected line by line, was another file.
  if (!m_plan.sha256.isEmpty() && m_rows->sha256() != m_plan.sha256)
    return fail(ErrorCode::Conflict, QStringLiteral("source.changed"), m_plan.path);
  CARTERA_TRY(heedSlipped(ctx));
  CARTERA_TRY(heedDoubts(ctx));
  // Before the commit, so that a disk too full for it takes the import back.
  if (m_rejects) CARTERA_TRY(m_rejects->finish());
  m_report.broughtIn = m_report.imported + m_report.updated > 0 || m_refusedOnly || m_apply->saidAgain();
  if (!m_report.broughtIn || m_options.dryRun)
    return fail(ErrorCode::Cancelled, QStringLiteral("import.nothing"));  // takes the run itself back, too
  // A short list is read before anybody was asked.
  if (!tellProgress()) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
  CARTERA_TRY(putIndexesBack());
  CARTERA_TRY(finishRun(ctx));
  CARTERA_TRY(saveMapping(ctx));
  return m_file.chunk();  // here it can still be cancelled
}

Result<ImportReport> ImportRun::go() {
  if (m_options.saveMappingAs) {
    CARTERA_TRY(mappings::profileName(*m_options.saveMappingAs));
    if (m_plan.namesFields || m_plan.mapping().columns.empty())
      return fail(ErrorCode::Invalid, QStringLiteral("mapping.nothing_to_save"), m_plan.path);
  }
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
  if (!done) CARTERA_TRY(saveMappingAlone());
  return m_report;
}

}  // namespace cartera
