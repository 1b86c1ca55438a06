// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ExportSession.h"

#include <QFileInfo>

#include "core/search/ContactFinder.h"

namespace cartera {

ExportSession::ExportSession(JobRunner& jobs, ExportScope scope, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_scope(std::move(scope)), m_profile(ExportProfile::all().front().key) {
  if (m_scope.selection.size() > 1) {
    m_who = Who::Selection;
  } else if (!m_scope.filter.isEverybody()) {
    m_who = Who::Filter;
  }
  connect(&jobs, &JobRunner::changed, this, [this] {
    ++m_changes;
    m_counted.clear();
    // What is shown, and promised by the button, is counted anew; not while it is being written, nor afterwards.
    if (!isWriting() && !m_receipt) preview();
  });
  connect(&jobs, &JobRunner::jobProgress, this, [this](int job, qint64 done, double share) {
    if (job == m_job && m_job != 0) Q_EMIT progress(done, share);
  });
}

ExportSession::~ExportSession() {
  if (m_stale) m_stale->store(true);
}

void ExportSession::setWho(Who who) {
  if (who == m_who) return;
  m_who = who;
  preview();
}

void ExportSession::setFormat(const QString& format) {
  if (format == m_format) return;
  const bool wasCards = isCardFormat(std::exchange(m_format, format));
  Q_EMIT formatChanged();
  if (wasCards != isCardFormat(format)) {
    // A card is for everybody and holds everything.
    m_ownColumns = false;
    preview();
    return;
  }
  if (m_preview) {
    countOrSample();
  } else if (m_stale) {
    preview();
  }
}

void ExportSession::countOrSample() {
  // How values are written changes nothing about who is, and under which headings; but each kind of file has its own last
  // export.
  if (m_preview->delta) {
    preview();
    return;
  }
  const auto stale = overtake();
  m_jobs.query<bool>(
      this, [request = request()](Connection& db) { return hasEarlierExport(db, request); },
      [this, stale](Result<bool> has) {
        if (stale->load()) return;
        if (!has) {
          Q_EMIT failed(has.error());
        } else if (*has || !m_preview) {
          preview();
        } else {
          sample();
        }
      });
}

ExportPart ExportSession::part() const { return delta() ? m_part : ExportPart::Everyone; }

void ExportSession::setPart(ExportPart part) {
  if (part == m_part) return;
  m_part = part;
  tell();
}

void ExportSession::tell() {
  m_shown = m_preview ? std::optional<ExportPreview>(m_preview->of(part())) : std::nullopt;
  Q_EMIT previewChanged();
}

void ExportSession::setProfile(const QString& key) {
  if (key == m_profile) return;
  m_profile = key;
  m_ownColumns = false;
  preview();
}

void ExportSession::setColumns(std::vector<Column> columns) {
  if (columns == m_columns) return;
  m_columns = std::move(columns);
  m_ownColumns = true;
  // Which columns are written changes nothing about who is, but what went out under them is another thing then.
  if (m_preview && !m_preview->delta) {
    sample();
  } else {
    preview();
  }
}

ExportRequest ExportSession::request() const {
  ExportRequest r;
  r.part = part();
  r.format = m_format;
  r.profile = isCardFormat(m_format) ? QStringLiteral("rfc4180") : m_profile;
  if (m_who == Who::Selection) r.ids = m_scope.selection;
  if (m_who == Who::Filter) {
    r.query = m_scope.filter;
    if (!m_scope.listed.empty()) r.ids = m_scope.listed;
    r.filterText = m_scope.filterText;
  }
  if (m_ownColumns) {
    for (const Column& c : m_columns) {
      if (c.chosen) r.columns += c.field;
    }
  }
  return r;
}

QString ExportSession::choice() const {
  return QString(QString::number(static_cast<int>(m_who)) + u' ' + m_format + u' ' + m_profile);
}

std::shared_ptr<std::atomic<bool>> ExportSession::overtake() {
  if (m_stale) m_stale->store(true);
  m_stale = std::make_shared<std::atomic<bool>>(false);
  return m_stale;
}

void ExportSession::lookForListed() {
  const auto stale = overtake();
  m_preview.reset();
  tell();
  using Ids = std::vector<ContactId>;
  m_jobs.query<Ids>(
      this,
      [stale, query = m_scope.filter, search = m_jobs.search()](Connection& db) {
        return search::listWithNotes(db, *search, query, [stale] { return stale->load(); });
      },
      [this, stale](Result<Ids> ids) {
        if (stale->load()) return;
        if (!ids) {
          Q_EMIT failed(ids.error());
          return;
        }
        m_scope.listed = std::move(*ids);
        m_scope.isListOpen = false;
        preview();
      },
      JobRunner::Length::Long);
}

void ExportSession::preview() {
  if (m_who == Who::Filter && m_scope.isListOpen) {
    lookForListed();
    return;
  }
  const auto stale = overtake();
  if (const auto known = m_counted.constFind(choice());
      known != m_counted.constEnd() && !(m_ownColumns && known->delta)) {
    show(*known);
    if (m_ownColumns) sample();
    return;
  }
  m_preview.reset();
  tell();
  m_jobs.query<ExportPreview>(
      this,
      [stale, request = request()](Connection& db) {
        return exportPreview(db, request, 5, [stale](qint64, qint64) { return !stale->load(); });
      },
      [this, stale, changes = m_changes](Result<ExportPreview> preview) {
        if (stale->load()) return;
        if (!preview) {
          Q_EMIT failed(preview.error());
          return;
        }
        if (!m_ownColumns && changes == m_changes) m_counted.insert(choice(), *preview);
        show(std::move(*preview));
      });
}

void ExportSession::show(ExportPreview preview) {
  m_preview = std::move(preview);
  if (!m_ownColumns) {
    m_columns.clear();
    for (int i = 0; i < m_preview->columns.size(); ++i) {
      m_columns.push_back({m_preview->columns[i], m_preview->header.value(i), true});
    }
    Q_EMIT columnsChanged();
  }
  tell();
}

void ExportSession::sample() {
  const auto stale = overtake();
  m_jobs.query<ExportPreview>(
      this,
      [stale, request = request()](Connection& db) -> Result<ExportPreview> {
        if (stale->load()) return ExportPreview{};
        return exportSample(db, request);
      },
      [this, stale](Result<ExportPreview> sample) {
        if (stale->load() || !m_preview) return;
        if (!sample) {
          Q_EMIT failed(sample.error());
          return;
        }
        m_preview->header = std::move(sample->header);
        m_preview->columns = std::move(sample->columns);
        m_preview->firstRows = std::move(sample->firstRows);
        tell();
      });
}

void ExportSession::write(const QString& path) {
  if (isWriting() || (m_who == Who::Filter && m_scope.isListOpen)) return;
  ExportRequest wanted = request();
  wanted.path = path;
  m_job = m_jobs.longJob<ExportReceipt>(
      this, QStringLiteral("export"), QFileInfo(path).fileName(),
      [wanted](Workspace& file, JobHandle& job) -> Result<ExportReceipt> {
        CARTERA_ASSIGN(ExportReceipt receipt, exportContacts(file.db(), wanted, [&job](qint64 done, qint64 total) {
                         return job.progress(done,
                                             total > 0 ? static_cast<double>(done) / static_cast<double>(total) : -1);
                       }));
        // The file is written by now: that it could not be noted down is no reason to call it a failure.
        static_cast<void>(logExport(file, receipt));
        return receipt;
      },
      [this](Result<ExportReceipt> receipt) {
        m_job = 0;
        if (receipt) m_receipt = std::move(*receipt);
        Q_EMIT writingChanged();
        if (receipt) {
          Q_EMIT exported();
        } else {
          Q_EMIT failed(receipt.error());
        }
      });
  Q_EMIT writingChanged();
}

void ExportSession::cancel() {
  if (m_job != 0) m_jobs.cancel(m_job);
}

}  // namespace cartera
