// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ExportDialog.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "ui/dialogs/Prompts.h"
#include "ui/exchange/ExchangeText.h"
#include "ui/exchange/ExportReceiptPage.h"
#include "ui/exchange/ExportSetupPage.h"
#include "ui/shell/Language.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/NoticeBar.h"

namespace cartera {

namespace {

ExportSession* makeSession(const AppContext& context, const ExportScope& scope, QObject* parent) {
  auto* session = new ExportSession(context.jobs, scope, parent);
  const QString format = settings::kExportFormat.get(context.settings);
  if (exportFormats().contains(format)) session->setFormat(format);
  return session;
}

}  // namespace

ExportDialog::ExportDialog(const AppContext& context, const ExportScope& scope, QWidget* window)
    : QDialog(window),
      m_context(context),
      m_session(makeSession(context, scope, this)),
      m_notice(new NoticeBar(context.theme)),
      m_pages(new QStackedWidget),
      m_setup(new ExportSetupPage(context.theme, *m_session)),
      m_receipt(new ExportReceiptPage(context.theme, *m_session)),
      m_fileRow(new QWidget),
      m_fileLabel(makeLabel({}, "strong")),
      m_path(new QLineEdit),
      m_choose(makeButton({})),
      m_bar(new QProgressBar),
      m_state(makeLabel({}, "muted")),
      m_cancel(makeButton({})),
      m_go(makeButton({}, ButtonKind::Primary)) {
  setObjectName(QStringLiteral("exportDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  setModal(false);
  m_cancel->setObjectName(QStringLiteral("export.cancel"));
  m_go->setObjectName(QStringLiteral("export.go"));
  m_go->setDefault(true);
  m_bar->setObjectName(QStringLiteral("export.progress"));
  m_bar->setTextVisible(false);
  m_bar->setMaximumWidth(context.theme.px(240));
  m_pages->addWidget(m_setup);
  m_pages->addWidget(m_receipt);
  m_path->setObjectName(QStringLiteral("export.path"));
  m_choose->setObjectName(QStringLiteral("export.choose"));
  m_fileLabel->setBuddy(m_path);
  auto* file = new QHBoxLayout(m_fileRow);
  file->setContentsMargins(0, 0, 0, 0);
  file->setSpacing(8);
  file->addWidget(m_fileLabel);
  file->addWidget(m_path, 1);
  file->addWidget(m_choose);
  auto* line = new QFrame;
  line->setProperty("role", QStringLiteral("line"));
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addWidget(m_cancel);
  buttons->addSpacing(8);
  buttons->addWidget(m_bar, 1);
  buttons->addWidget(m_state);
  buttons->addStretch(1);
  buttons->addWidget(m_go);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(24, 16, 24, 16);
  layout->setSpacing(12);
  layout->addWidget(m_notice);
  layout->addWidget(m_pages, 1);
  layout->addWidget(m_fileRow);
  layout->addWidget(line);
  layout->addLayout(buttons);
  // Large text must not make it larger than the screen: the choices scroll.
  const QSize space = screen()->availableGeometry().size();
  resize(QSize(context.theme.px(940), context.theme.px(760)).boundedTo(space - QSize(32, 48)));

  connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
  connect(m_go, &QPushButton::clicked, this, &ExportDialog::go);
  connect(m_choose, &QPushButton::clicked, this, &ExportDialog::chooseFile);
  connect(m_path, &QLineEdit::textEdited, this, [this] { m_isProposed = false; });
  connect(m_session, &ExportSession::formatChanged, this, &ExportDialog::proposePath);
  connect(m_session, &ExportSession::previewChanged, this, &ExportDialog::refresh);
  connect(m_session, &ExportSession::writingChanged, this, &ExportDialog::refresh);
  connect(m_session, &ExportSession::failed, this, &ExportDialog::say);
  connect(m_session, &ExportSession::progress, this, [this](qint64 done, double share) {
    m_bar->setRange(0, share < 0 ? 0 : 1000);
    if (share >= 0) m_bar->setValue(static_cast<int>(share * 1000));
    m_state->setText(exchangetext::count(done));
  });
  connect(m_session, &ExportSession::exported, this, [this] {
    m_notice->clear();
    m_pages->setCurrentWidget(m_receipt);
    refresh();
    m_go->setFocus();
  });
  const QString last = settings::kExportProfile.get(context.settings);
  if (ExportProfile::find(last)) {
    m_session->setProfile(last);
  } else {
    m_session->setProfile(context.language.current() == u"en" ? QStringLiteral("excel") : QStringLiteral("excel-es"));
  }
  translate();
  m_setup->setFocus();
  m_session->preview();
}

QString ExportDialog::fileSuffix() const {
  return isCardFormat(m_session->format()) ? QStringLiteral("vcf") : m_session->format();
}

QString ExportDialog::proposedName(const QString& folder) const {
  const QString day = m_context.clock.today().toString(Qt::ISODate);
  //: A file name: letters without accents, no blanks.
  QString what = tr("contacts");
  //: A file name of contacts that are new or changed: letters without accents, no blanks.
  if (m_session->part() == ExportPart::Changes) what = tr("contacts-changes");
  //: A file name of contacts to be removed elsewhere: letters without accents, no blanks.
  if (m_session->part() == ExportPart::Gone) what = tr("contacts-gone");
  const QString stem = QString(what + u'-' + day);
  QString name = QString(stem + u'.' + fileSuffix());
  for (int n = 2; QFileInfo::exists(QDir(folder).filePath(name)); ++n)
    name = QStringLiteral("%1-%2.%3").arg(stem, QString::number(n), fileSuffix());
  return name;
}

void ExportDialog::proposePath() {
  if (!m_isProposed) {
    // The name is the person's, the ending that of the kind of file.
    const QFileInfo named(m_path->text());
    static const QStringList kEndings{QStringLiteral("csv"), QStringLiteral("xlsx"), QStringLiteral("vcf")};
    if (named.suffix() == fileSuffix() || !kEndings.contains(named.suffix())) return;
    m_path->setText(QString(m_path->text().chopped(named.suffix().size()) + fileSuffix()));
    return;
  }
  QString folder = settings::kExportFolder.get(m_context.settings);
  if (folder.isEmpty() || !QFileInfo(folder).isDir())
    folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  m_path->setText(QDir::toNativeSeparators(QDir(folder).filePath(proposedName(folder))));
}

void ExportDialog::translate() {
  //: %1 is the file that the contacts are in.
  setWindowTitle(tr("Export contacts: %1").arg(QFileInfo(m_context.jobs.path()).completeBaseName()));
  m_fileLabel->setText(tr("&Write to"));
  m_path->setAccessibleName(tr("File to write"));
  m_choose->setText(tr("C&hoose…"));
  m_choose->setAccessibleName(tr("Choose another file or folder"));
  m_bar->setAccessibleName(tr("Progress"));
  refresh();
}

void ExportDialog::refresh() {
  const bool done = m_pages->currentWidget() == m_receipt;
  const bool writing = m_session->isWriting();
  m_bar->setVisible(writing);
  m_state->setVisible(writing);
  m_setup->setEnabled(!writing);
  m_fileRow->setVisible(!done);
  m_fileRow->setEnabled(!writing);
  if (!done && !writing) proposePath();
  m_cancel->setVisible(!done);
  m_cancel->setText(writing ? tr("Stop") : tr("Cancel"));
  const auto& preview = m_session->shown();
  const qint64 rows = preview ? preview->rows : 0;
  if (done) {
    m_go->setText(tr("&Close"));
  } else {
    m_go->setText(rows > 0 ? tr("&Export %n contact(s)", nullptr, static_cast<int>(rows)) : tr("&Export"));
  }
  m_go->setEnabled(done || (!writing && rows > 0));
}

void ExportDialog::go() {
  if (m_pages->currentWidget() == m_receipt) {
    accept();
  } else {
    askAndWrite();
  }
}

void ExportDialog::chooseFile() {
  FileQuestion question;
  question.title = tr("Export contacts");
  question.start = QDir::fromNativeSeparators(m_path->text());
  const bool isBook = m_session->format() == u"xlsx";
  const bool isCards = isCardFormat(m_session->format());
  question.filters = {isCards  ? tr("Address cards (*.vcf)")
                      : isBook ? tr("Excel workbook (*.xlsx)")
                               : tr("CSV (*.csv)")};
  question.suffix = fileSuffix();
  m_context.prompts.saveFile(this, question, [this](const QString& path) {
    m_agreed = path;
    m_isProposed = false;
    m_path->setText(QDir::toNativeSeparators(path));
    m_go->setFocus();
  });
}

void ExportDialog::askAndWrite() {
  QString path = QDir::fromNativeSeparators(m_path->text().trimmed());
  if (path.isEmpty()) {
    m_isProposed = true;
    proposePath();
    m_path->setFocus();
    return;
  }
  if (QFileInfo(path).suffix().isEmpty()) path += QString(u'.' + fileSuffix());
  // A bare name is meant for the folder that was shown, not for wherever the program was started.
  if (QFileInfo(path).isRelative()) {
    const QString folder = settings::kExportFolder.get(m_context.settings);
    path = QDir(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : folder)
               .filePath(path);
  }
  m_path->setText(QDir::toNativeSeparators(path));
  if (path == m_agreed || !QFileInfo(path).isFile()) {
    write(path);
    return;
  }
  Confirmation question;
  question.title = tr("Replace the file?");
  question.text = tr("%1 is there already. It is replaced by the new list.").arg(QDir::toNativeSeparators(path));
  question.go = tr("Replace");
  question.destructive = true;
  m_context.prompts.confirm(this, question, [this, path] { write(path); });
}

void ExportDialog::write(const QString& path) {
  settings::kExportProfile.set(m_context.settings, m_session->profile());
  settings::kExportFormat.set(m_context.settings, m_session->format());
  settings::kExportFolder.set(m_context.settings, QFileInfo(path).absolutePath());
  m_notice->clear();
  m_bar->setRange(0, 0);
  m_session->write(path);
}

void ExportDialog::say(const Error& error) {
  if (error.code == ErrorCode::Cancelled) {
    m_notice->setNotice(Tone::Info, [] { return tr("Stopped. No file was written."); });
  } else {
    m_notice->setNotice(Tone::Bad, [error] { return exchangetext::error(error); });
  }
  refresh();
}

void ExportDialog::reject() {
  if (m_session->isWriting()) {
    m_session->cancel();
    return;
  }
  QDialog::reject();
}

void ExportDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) translate();
  QDialog::changeEvent(event);
}

}  // namespace cartera
