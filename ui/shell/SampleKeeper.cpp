// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SampleKeeper.h"

#include "ui/dialogs/Prompts.h"
#include "ui/shell/MainWindow.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace cartera {

SampleKeeper::SampleKeeper(JobRunner& jobs, Prompts& prompts, MainWindow& window, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_prompts(prompts), m_window(window) {
  connect(&jobs, &JobRunner::changed, this, [this] { m_isChanged = true; });
}

bool SampleKeeper::mayClose() {
  if (!m_isChanged || m_isDecided) return true;
  Confirmation question;
  question.title = tr("Keep what you did in the sample shop?");
  question.text = tr("The sample shop goes when its window closes, and with it what you changed or added in it.");
  question.go = tr("Keep as a file…");
  question.other = tr("Discard");
  question.runOther = [this] {
    m_isDecided = true;
    m_window.close();
  };
  m_prompts.confirm(this, question, [this] { askWhere(true); });
  return false;
}

void SampleKeeper::askWhere(bool isClosing) {
  const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  FileQuestion question;
  question.title = tr("Where shall the sample shop be kept?");
  question.start = QDir(documents).filePath(QFileInfo(m_jobs.path()).fileName());
  question.filters = {tr("Cartera (*.cartera)")};
  question.suffix = QStringLiteral("cartera");
  m_prompts.saveFile(this, question, [this, isClosing](const QString& path) { write(path, isClosing); });
}

void SampleKeeper::write(const QString& path, bool isClosing) {
  m_jobs.command<backup::Info>(
      this, [path](Workspace& file) { return file.backupNow(path, QStringLiteral("manual")); },
      [this, path, isClosing](const Result<backup::Info>& made) {
        if (!made) {
          m_window.error(made.error());
          return;
        }
        m_isChanged = false;
        m_isDecided = isClosing;
        Q_EMIT kept(path, isClosing);
        if (isClosing) m_window.close();
      });
}

}  // namespace cartera
