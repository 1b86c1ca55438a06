// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>

#include "app/cli/Command.h"
#include "app/cli/Printing.h"
#include "ui/text/ErrorText.h"

namespace cartera::cli {

namespace {
// Often enough to look alive, seldom enough to cost nothing.
constexpr qint64 kProgressEveryMs = 100;
}  // namespace

OpenOptions Session::options(OpenOptions::Access access) const {
  OpenOptions o;
  o.access = access;
  o.author = m_environment.author;
  o.backupFolder = m_environment.backupFolder;
  return o;
}

Result<std::unique_ptr<Workspace>> Session::read(const QString& path) const {
  return Workspace::open(path, options(OpenOptions::Access::Read), clock());
}

Result<std::unique_ptr<Workspace>> Session::write(const QString& path) {
  CARTERA_ASSIGN(auto workspace, Workspace::open(path, options(OpenOptions::Access::Write), clock()));
  if (!workspace->isWritable()) return fail(*workspace->whyReadOnly());
  // A backup that cannot be made must not keep anybody from working, but it is said.
  const auto backup = workspace->backupIfDue();
  if (!backup) note(errorLine(backup.error()));
  return workspace;
}

Result<ChangeSet> Session::transact(Workspace& workspace, const Op& op,
                                    const std::function<Result<>(StoreContext&)>& work) const {
  const interrupt::Watch watch(workspace);
  return workspace.transact(op, [&](StoreContext& context) -> Result<> {
    CARTERA_TRY(work(context));
    // An interrupt between two statements stops none of them: it is asked for once more before the commit.
    if (interrupt::requested()) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    return {};
  });
}

void Session::note(const QString& text) {
  if (m_quiet || text.isEmpty()) return;
  endProgress();
  m_err << plain(text) << '\n';
  m_err.flush();
}

void Session::progress(const QString& what, qint64 done, qint64 total) {
  if (m_quiet || !m_environment.errorIsTerminal) return;
  const qint64 now = QDateTime::currentMSecsSinceEpoch();
  if (now - m_shownAt < kProgressEveryMs) return;
  m_shownAt = now;
  m_showsProgress = true;
  // Back to the start of the line, and clear what stood there.
  m_err << "\r\x1b[K" << plain(what);
  if (total > 0) m_err << ' ' << done * 100 / total << " %";
  m_err.flush();
}

void Session::endProgress() {
  if (!m_showsProgress) return;
  m_showsProgress = false;
  m_err << "\r\x1b[K";
  m_err.flush();
}

}  // namespace cartera::cli
