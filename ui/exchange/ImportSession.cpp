// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ImportSession.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

#include "core/contacts/CustomFieldStore.h"
#include "core/exchange/SecretColumns.h"
#include "ui/exchange/ExchangeText.h"

namespace cartera {

ImportSession::ImportSession(JobRunner& jobs, const QString& layouts, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_layouts(layouts) {
  connect(&jobs, &JobRunner::jobProgress, this, [this](int job, qint64 done, double share) {
    if (job == m_job && m_busy != Busy::No) Q_EMIT progress(done, share);
  });
}

void ImportSession::open(const QString& path) { look(path, {}, true); }

void ImportSession::setEncoding(const QByteArray& encoding) {
  lookAs([&](MappingDocument& said) { said.encoding = encoding; });
}

void ImportSession::setDelimiter(const QString& name) {
  lookAs([&](MappingDocument& said) { said.delimiter = name; });
}

void ImportSession::setHeader(bool header) {
  lookAs([&](MappingDocument& said) { said.header = header; });
}

void ImportSession::setSheet(const QString& name) {
  lookAs([&](MappingDocument& said) {
    said.sheet = name;
    // Another sheet begins in its own way.
    said.header.reset();
  });
}

void ImportSession::lookAs(const std::function<void(MappingDocument&)>& correct) {
  MappingDocument said = m_said;
  // Other columns come of it, so what was said about columns does not hold any more.
  said.columns.clear();
  correct(said);
  look(m_path, said, true);
}

void ImportSession::useMapping(const MappingDocument& mapping) { look(m_path, mapping, false); }

void ImportSession::forgetRemembered() {
  MappingDocument said = m_said;
  said.columns.clear();
  said.dates.reset();
  said.decimal.reset();
  look(m_path, said, false);
}

void ImportSession::look(const QString& path, MappingDocument said, bool ask) {
  const int generation = ++m_generation;
  setBusy(Busy::Looking);
  m_jobs.query<Looked>(
      this,
      [path, said, ask, folder = m_layouts](Connection& db) -> Result<Looked> {
        Looked out;
        const Layouts layouts = Layouts::withFolder(folder);
        out.faults = layouts.faults();
        CARTERA_ASSIGN(out.profiles, mappings::profiles(db));
        CARTERA_ASSIGN(const auto fields, customfields::all(db));
        out.fields = fields;
        CARTERA_ASSIGN(out.plan, planImport(path, said, {}, fields, layouts));
        if (!ask || !said.columns.empty()) return out;
        CARTERA_ASSIGN(out.remembered, mappings::find(db, out.plan.headerKey));
        if (!out.remembered) return out;
        CARTERA_ASSIGN(out.plan,
                       planImport(path, mappings::applied(out.remembered->mapping, out.plan), {}, fields, layouts));
        return out;
      },
      [this, generation, path, said](Result<Looked> looked) {
        if (generation != m_generation) return;
        setBusy(Busy::No);
        if (!looked) {
          Q_EMIT failed(looked.error());
          return;
        }
        const auto sameNames = [](const PlannedColumn& c, const Column& was) { return c.name == was.found.name; };
        const bool sameColumns = std::equal(looked->plan.columns.begin(), looked->plan.columns.end(), m_columns.begin(),
                                            m_columns.end(), sameNames);
        if (m_path != path || !sameColumns) m_options.corrections.clear();
        m_path = path;
        m_said = said;
        m_plan = std::move(looked->plan);
        m_remembered = std::move(looked->remembered);
        m_layoutFaults = std::move(looked->faults);
        m_profiles = std::move(looked->profiles);
        m_fields = std::move(looked->fields);
        m_dates = m_remembered ? m_remembered->mapping.dates : said.dates;
        m_datesSaid = false;
        m_columns.clear();
        for (const PlannedColumn& column : m_plan->columns) m_columns.push_back({column, column.field, false});
        m_rehearsal.reset();
        m_final.reset();
        Q_EMIT profilesChanged();
        Q_EMIT planChanged();
        Q_EMIT mappingChanged();
      });
}

QStringList ImportSession::profiles() const {
  QStringList out;
  for (const auto& p : m_profiles) out += p.name;
  return out;
}

void ImportSession::useProfile(const QString& name) {
  const auto it =
      std::find_if(m_profiles.begin(), m_profiles.end(), [&](const mappings::Profile& p) { return p.name == name; });
  if (it == m_profiles.end() || !m_plan) return;
  look(m_path, mappings::applied(it->mapping, *m_plan), false);
}

void ImportSession::saveProfile(const QString& name) {
  changeProfiles({QStringLiteral("profile.save"), {name}, ChangeKind::Action},
                 [name, said = mapping()](StoreContext& ctx) { return mappings::saveProfile(ctx, name, said); });
}

void ImportSession::deleteProfile(const QString& name) {
  changeProfiles({QStringLiteral("profile.delete"), {name}, ChangeKind::Action}, [name](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(mappings::removeProfile(ctx, name));
    return {};
  });
}

void ImportSession::changeProfiles(const Op& op, const std::function<Result<>(StoreContext&)>& work) {
  m_jobs.command<ChangeSet>(
      this, [op, work](Workspace& file) { return file.transact(op, work); },
      [this](Result<ChangeSet> done) {
        if (done) {
          loadProfiles();
        } else {
          Q_EMIT failed(done.error());
        }
      });
}

void ImportSession::loadProfiles() {
  m_jobs.query<std::vector<mappings::Profile>>(
      this, [](Connection& db) { return mappings::profiles(db); },
      [this](Result<std::vector<mappings::Profile>> all) {
        if (!all) return;
        m_profiles = std::move(*all);
        Q_EMIT profilesChanged();
      });
}

void ImportSession::setField(size_t column, const FieldRef& field) {
  if (column >= m_columns.size()) return;
  const QString& name = m_columns[column].found.name;
  if (wouldKeepSecrets(name, field, m_fields)) {
    Q_EMIT failed(Error{ErrorCode::Invalid, QStringLiteral("mapping.secret"), name, name, {}, {}});
    // It shows what was chosen, and goes back.
    Q_EMIT mappingChanged();
    return;
  }
  m_columns[column].field = field;
  m_columns[column].decided = true;
  m_rehearsal.reset();
  Q_EMIT mappingChanged();
}

void ImportSession::setDates(std::optional<DateOrder> order) {
  m_dates = order;
  m_datesSaid = true;
  m_rehearsal.reset();
  Q_EMIT mappingChanged();
}

bool ImportSession::asksForDates() const {
  if (m_dates) return false;
  return std::any_of(m_columns.begin(), m_columns.end(),
                     [](const Column& c) { return c.found.dates == DateOrder::Ambiguous && !c.field.is(u"ignore"); });
}

int ImportSession::openQuestions() const {
  const auto asked = std::count_if(m_columns.begin(), m_columns.end(), [](const Column& c) { return c.isAsked(); });
  return static_cast<int>(asked) + (asksForDates() ? 1 : 0);
}

bool ImportSession::hasDecisions() const {
  if (m_report) return false;
  return m_datesSaid || !m_options.corrections.empty() ||
         std::any_of(m_columns.begin(), m_columns.end(), [](const Column& c) { return c.decided; });
}

MappingDocument ImportSession::mapping() const {
  MappingDocument out;
  if (!m_plan) return out;
  out = m_plan->mapping();
  out.format = m_said.format;
  out.columns.clear();
  // What nobody is sure of is no answer: until somebody says what it is, only its refusals count.
  for (const Column& c : m_columns)
    if (c.decided || !c.found.isUnsure) out.columns.push_back({c.found.name, c.field});
  std::sort(out.columns.begin(), out.columns.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  // Only what was said: each column's own look is better than one answer for all.
  out.dates = m_dates;
  out.decimal = m_remembered ? m_remembered->mapping.decimal : m_said.decimal;
  return out;
}

void ImportSession::stopRehearsal() {
  if (m_busy == Busy::Rehearsing && m_job != 0) m_jobs.cancel(m_job);
  m_job = 0;
}

void ImportSession::correct(const ImportProblem& problem, const QString& value) {
  if (!m_final || m_busy == Busy::Importing || value == problem.value) return;
  auto& all = m_options.corrections;
  // What was wrong the second time too was corrected here before; and while the check runs the list still has what was.
  const auto before = std::find_if(all.begin(), all.end(), [&](const CellCorrection& c) {
    return c.line == problem.line && c.column == problem.column && (c.is == problem.value || c.was == problem.value);
  });
  if (before != all.end()) {
    const CellCorrection correction = *before;
    correctAgain(correction, value);
    return;
  }
  all.push_back({problem.line, problem.column, problem.value, value});
  startRehearsal();
}

void ImportSession::correctAgain(const CellCorrection& correction, const QString& value) {
  auto& all = m_options.corrections;
  if (!m_final || m_busy == Busy::Importing) return;
  const auto it = std::find_if(all.begin(), all.end(), [&](const CellCorrection& c) {
    return c.line == correction.line && c.column == correction.column && c.was == correction.was;
  });
  if (it == all.end()) return;
  if (value == it->was) {
    all.erase(it);
  } else {
    it->is = value;
  }
  startRehearsal();
}

void ImportSession::startRehearsal() {
  stopRehearsal();
  ++m_generation;
  setBusy(Busy::Rehearsing);
  start(true, [this](ImportReport report) {
    m_rehearsal = std::move(report);
    Q_EMIT rehearsed();
  });
}

void ImportSession::rehearse() {
  stopRehearsal();
  const int generation = ++m_generation;
  m_rehearsal.reset();
  m_final.reset();
  m_job = 0;
  setBusy(Busy::Rehearsing);
  m_jobs.query<std::shared_ptr<const ImportPlan>>(
      this,
      [path = m_path, said = mapping(),
       folder = m_layouts](Connection& db) -> Result<std::shared_ptr<const ImportPlan>> {
        CARTERA_ASSIGN(const auto fields, customfields::all(db));
        CARTERA_ASSIGN(ImportPlan plan, planImport(path, said, {}, fields, Layouts::withFolder(folder)));
        return std::make_shared<const ImportPlan>(std::move(plan));
      },
      [this, generation](Result<std::shared_ptr<const ImportPlan>> plan) {
        if (generation != m_generation) return;
        if (!plan) {
          setBusy(Busy::No);
          Q_EMIT failed(plan.error());
          return;
        }
        m_final = *plan;
        startRehearsal();
      });
}

void ImportSession::import() {
  if (!m_final || m_busy != Busy::No) return;
  ++m_generation;
  m_undone = false;
  setBusy(Busy::Importing);
  start(false, [this](ImportReport report) {
    m_report = std::move(report);
    remember();
    Q_EMIT imported();
  });
}

void ImportSession::start(bool dryRun, std::function<void(ImportReport)> then) {
  ImportOptions options = m_options;
  options.dryRun = dryRun;
  if (!dryRun && m_folder.isValid()) options.rejectsPath = m_folder.filePath(QStringLiteral("rejects.csv"));
  options.sentence = [](const ImportProblem& p) { return exchangetext::reason(p.reason, p.value); };
  const int generation = m_generation;
  m_job = m_jobs.longJob<ImportReport>(
      this, dryRun ? QStringLiteral("import.check") : QStringLiteral("import"), QFileInfo(m_path).fileName(),
      [options, plan = m_final](Workspace& file, JobHandle& job) mutable {
        options.progress = [&job](qint64 read, double share) { return job.progress(read, share); };
        return importContacts(file, *plan, options);
      },
      [this, generation, dryRun, then = std::move(then)](Result<ImportReport> report) {
        if (generation != m_generation) return;
        if (!report && dryRun) m_rehearsal.reset();
        setBusy(Busy::No);
        if (!report) {
          Q_EMIT failed(report.error());
          return;
        }
        then(std::move(*report));
      });
}

void ImportSession::remember() {
  const QString name = QFileInfo(m_path).fileName();
  m_jobs.command<ChangeSet>(nullptr,
                            [name, key = m_final->headerKey, said = mapping()](Workspace& file) {
                              return file.transact(
                                  {QStringLiteral("mapping.save"), {name}, ChangeKind::Log},
                                  [&](StoreContext& ctx) { return mappings::save(ctx, key, name, said); });
                            },
                            {});
}

QString ImportSession::rejectsPath() const {
  const QString path = m_folder.filePath(QStringLiteral("rejects.csv"));
  return m_report && m_report->skipped > 0 && QFile::exists(path) ? path : QString();
}

void ImportSession::undoImport() {
  if (!m_report || !m_report->change.isSet() || m_undone || m_busy != Busy::No) return;
  setBusy(Busy::Undoing);
  m_jobs.longJob<UndoResult>(
      this, QStringLiteral("undo"), {},
      [change = m_report->change](Workspace& file, JobHandle&) { return file.undo(change); },
      [this](Result<UndoResult> result) {
        setBusy(Busy::No);
        if (!result) {
          Q_EMIT failed(result.error());
          return;
        }
        m_undone = true;
        Q_EMIT undone();
      },
      false);
}

void ImportSession::cancel() {
  if (m_busy != Busy::Rehearsing && m_busy != Busy::Importing) return;
  if (m_job != 0) {
    m_jobs.cancel(m_job);
    return;
  }
  // Still looking, which nobody waits for any more.
  ++m_generation;
  setBusy(Busy::No);
  Q_EMIT failed(Error{ErrorCode::Cancelled, QStringLiteral("cancelled"), {}, {}, {}, {}});
}

void ImportSession::setBusy(Busy busy) {
  if (m_busy == busy) return;
  m_busy = busy;
  Q_EMIT busyChanged();
}

}  // namespace cartera
