// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RestoreDialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/exchange/ExchangeTables.h"
#include "ui/history/HistoryModel.h"
#include "ui/text/RestoreText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"

namespace cartera {
namespace {

/// Why a backup was made.
QString reasonOf(const QString& reason) {
  static constexpr std::pair<const char*, const char*> kReasons[]{
      {"manual", QT_TRANSLATE_NOOP("BackupReason", "by hand")},
      {"daily", QT_TRANSLATE_NOOP("BackupReason", "daily")},
      {"import", QT_TRANSLATE_NOOP("BackupReason", "before an import")},
      {"migration", QT_TRANSLATE_NOOP("BackupReason", "before a new version of Cartera")},
      {"restore", QT_TRANSLATE_NOOP("BackupReason", "before a backup was put back")}};
  for (const auto& [key, text] : kReasons) {
    if (reason == QLatin1String(key)) return QCoreApplication::translate("BackupReason", text);
  }
  return reason;
}

QString sizeOf(qint64 bytes) {
  constexpr qint64 kMega = 1000 * 1000;
  return QLocale().formattedDataSize(bytes, bytes < kMega ? 0 : 1, QLocale::DataSizeSIFormat);
}

}  // namespace

RestoreDialog::RestoreDialog(const AppContext& context, QWidget* window)
    : QDialog(window),
      m_context(context),
      m_title(makeLabel({}, "section")),
      m_text(makeLabel({}, "muted")),
      m_none(makeLabel({}, "muted")),
      m_table(new TextTable(this)),
      m_view(makeTextTable(context.theme, m_table, QStringLiteral("restore.backups"))),
      m_other(makeButton({})),
      m_cancel(makeButton({})),
      m_go(makeButton({}, ButtonKind::Primary)) {
  setObjectName(QStringLiteral("restoreDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  m_other->setObjectName(QStringLiteral("restore.other"));
  m_cancel->setObjectName(QStringLiteral("restore.cancel"));
  m_go->setObjectName(QStringLiteral("restore.go"));
  m_text->setWordWrap(true);
  m_none->setWordWrap(true);
  m_go->setDefault(true);
  for (QPushButton* button : {m_other, m_cancel}) button->setAutoDefault(false);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addWidget(m_other);
  buttons->addStretch(1);
  buttons->addWidget(m_cancel);
  buttons->addWidget(m_go);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(24, 20, 24, 16);
  layout->setSpacing(12);
  layout->addWidget(m_title);
  layout->addWidget(m_text);
  layout->addWidget(m_none);
  layout->addWidget(m_view, 1);
  layout->addLayout(buttons);
  resize(context.theme.px(620), context.theme.px(440));
  m_view->installEventFilter(this);
  connect(m_other, &QPushButton::clicked, this, &RestoreDialog::chooseOther);
  connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_go, &QPushButton::clicked, this, &RestoreDialog::restoreCurrent);
  connect(m_view, &QTableView::doubleClicked, this, &RestoreDialog::restoreCurrent);
  translate();
  read();
}

void RestoreDialog::read() {
  // On the writer, which knows the folder; looking into a folder may take time.
  m_context.jobs.command<std::vector<backup::Info>>(
      this,
      [](Workspace& file) -> Result<std::vector<backup::Info>> {
        return file.backupFolder().isEmpty() ? std::vector<backup::Info>{} : backup::list(file.backupFolder());
      },
      [this](Result<std::vector<backup::Info>> found) {
        m_isRead = true;
        if (found) m_backups = std::move(*found);
        fill();
        if (m_backups.empty()) return;
        m_view->setCurrentIndex(m_table->index(0, 0));
        m_view->setFocus();
      });
}

void RestoreDialog::fill() {
  const int row = m_view->currentIndex().row();
  std::vector<QStringList> rows;
  for (const backup::Info& b : m_backups)
    rows.push_back({momentText(b.madeAt.toMSecsSinceEpoch()), reasonOf(b.reason), sizeOf(b.bytes)});
  m_none->setVisible(m_isRead && m_backups.empty());
  m_view->setVisible(!m_backups.empty());
  m_go->setEnabled(!m_backups.empty());
  m_table->setContent({tr("Made"), tr("Why"), tr("Size")}, std::move(rows));
  fitColumns(m_view, 320);
  if (row >= 0) m_view->setCurrentIndex(m_table->index(row, 0));
}

void RestoreDialog::translate() {
  setWindowTitle(tr("Restore a backup"));
  m_title->setText(tr("Restore a backup"));
  m_text->setText(tr("Choose which state %1 is to go back to.").arg(QFileInfo(m_context.jobs.path()).fileName()));
  m_none->setText(tr("There is no backup of this file yet. One that is kept elsewhere can be chosen too."));
  m_other->setText(tr("Another file…"));
  m_cancel->setText(tr("Cancel"));
  m_go->setText(tr("Restore"));
  m_view->setAccessibleName(tr("Backups, the newest first"));
  fill();
}

void RestoreDialog::restoreCurrent() {
  const int row = m_view->currentIndex().row();
  if (row < 0 || static_cast<size_t>(row) >= m_backups.size()) return;
  const backup::Info& b = m_backups[static_cast<size_t>(row)];
  ask(b.path, tr("Go back to how it was on %1?").arg(momentText(b.madeAt.toMSecsSinceEpoch())));
}

void RestoreDialog::chooseOther() {
  FileQuestion question;
  question.title = tr("Which backup?");
  question.start = m_backups.empty() ? QFileInfo(m_context.jobs.path()).absolutePath()
                                     : QFileInfo(m_backups.front().path).absolutePath();
  question.filters = {tr("Cartera (*.cartera)"), tr("All files (*)")};
  m_context.prompts.openFile(this, question, [this](const QString& path) {
    ask(path, tr("Go back to what stands in %1?").arg(QFileInfo(path).fileName()));
  });
}

void RestoreDialog::ask(const QString& backup, const QString& what) {
  Confirmation question;
  question.title = what;
  question.text = tr("The window closes, the backup is checked and takes the place of %1, and the window opens again. "
                     "The file as it is now is kept beside it under another name. Whoever has refused since then is "
                     "still not written to.")
                      .arg(QFileInfo(m_context.jobs.path()).fileName());
  question.go = tr("Restore");
  m_context.prompts.confirm(this, question, [this, backup] {
    accept();
    Q_EMIT chosen(backup);
  });
}

bool RestoreDialog::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_view && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      restoreCurrent();
      return true;
    }
  }
  return QDialog::eventFilter(watched, event);
}

void RestoreDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) translate();
  QDialog::changeEvent(event);
}

Message restoredMessage(const RestoreResult& done) {
  QStringList lines;
  if (!done.kept.isEmpty()) {
    lines += RestoreDialog::tr("The file that stood there is kept as %1.").arg(QDir::toNativeSeparators(done.kept));
  }
  lines += newerText(done);
  const bool isOdd = done.notCompared || done.notCarried || done.erasures > 0;
  return {RestoreDialog::tr("The backup is back"), lines.join(QStringLiteral("\n\n")), {}, isOdd};
}

}  // namespace cartera
