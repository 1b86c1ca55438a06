// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ImportDialog.h"

#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <utility>

#include "ui/dialogs/Prompts.h"
#include "ui/exchange/ExchangeText.h"
#include "ui/exchange/ImportCheckPage.h"
#include "ui/exchange/ImportLookPage.h"
#include "ui/exchange/ImportMappingPage.h"
#include "ui/exchange/ImportResultPage.h"
#include "ui/exchange/ImportSession.h"
#include "ui/settings/Settings.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/NoticeBar.h"

namespace cartera {

namespace {

// A mapping has a line for each column; what is larger is some other file.
constexpr qint64 kLargestMapping = 1024 * 1024;

Result<> writeFile(const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
    return fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), path);
  }
  return {};
}

/// Not QFile::copy, which refuses to write over what the person has just agreed to replace.
Result<> copyFile(const QString& from, const QString& to) {
  QFile source(from);
  QSaveFile target(to);
  const auto failed = [&to] { return fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), to); };
  if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly)) return failed();
  while (!source.atEnd()) {
    const QByteArray block = source.read(1024 * 1024);
    if (block.isEmpty() || target.write(block) != block.size()) return failed();
  }
  if (!target.commit()) return failed();
  return {};
}

/// Beside the settings; nowhere where they are kept nowhere.
QString layoutsOf(const SettingsStore& settings) {
  const QString folder = settings.folder();
  return folder.isEmpty() ? QString() : QDir(folder).filePath(QStringLiteral("layouts"));
}

/// The first field or list of a page: Enter in one of these goes on to the next page, on a button it would press that.
void focusFirst(QWidget* page) {
  for (QWidget* w = page->nextInFocusChain(); w && w != page; w = w->nextInFocusChain()) {
    const auto* button = qobject_cast<QAbstractButton*>(w);
    if (button != nullptr && !button->isCheckable()) continue;
    if (page->isAncestorOf(w) && w->isVisibleTo(page) && w->isEnabled() && (w->focusPolicy() & Qt::TabFocus)) {
      w->setFocus(Qt::TabFocusReason);
      return;
    }
  }
}

}  // namespace

ImportDialog::ImportDialog(const AppContext& context, const QString& path, QWidget* window)
    : QDialog(window),
      m_context(context),
      m_session(new ImportSession(context.jobs, layoutsOf(context.settings), this)),
      m_notice(new NoticeBar(context.theme)),
      m_pages(new QStackedWidget),
      m_cancel(makeButton({})),
      m_back(makeButton({})),
      m_next(makeButton({}, ButtonKind::Primary)) {
  setObjectName(QStringLiteral("importDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  setModal(false);
  m_cancel->setObjectName(QStringLiteral("import.cancel"));
  m_back->setObjectName(QStringLiteral("import.back"));
  m_next->setObjectName(QStringLiteral("import.next"));
  m_next->setDefault(true);

  auto* steps = new QHBoxLayout;
  steps->setSpacing(16);
  for (QLabel*& step : m_steps) {
    step = makeLabel({}, "muted");
    steps->addWidget(step);
  }
  steps->addStretch(1);
  auto* look = new ImportLookPage(context.theme, *m_session);
  auto* mapping = new ImportMappingPage(context.theme, *m_session);
  auto* check = new ImportCheckPage(context.theme, *m_session);
  auto* result = new ImportResultPage(context.theme, *m_session);
  for (QWidget* page : std::initializer_list<QWidget*>{look, mapping, check, result}) m_pages->addWidget(page);
  auto* line = new QFrame;
  line->setProperty("role", QStringLiteral("line"));
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addWidget(m_cancel);
  buttons->addStretch(1);
  buttons->addWidget(m_back);
  buttons->addWidget(m_next);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(24, 16, 24, 16);
  layout->setSpacing(12);
  layout->addLayout(steps);
  layout->addWidget(m_notice);
  layout->addWidget(m_pages, 1);
  layout->addWidget(line);
  layout->addLayout(buttons);
  // What each page has comes first, then the buttons below.
  setTabOrder(m_cancel, m_back);
  setTabOrder(m_back, m_next);
  resize(context.theme.px(860), context.theme.px(620));

  connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
  connect(m_back, &QPushButton::clicked, this, &ImportDialog::back);
  connect(m_next, &QPushButton::clicked, this, &ImportDialog::next);
  connect(look, &ImportLookPage::otherFileWanted, this, &ImportDialog::chooseFile);
  connect(mapping, &ImportMappingPage::loadWanted, this, &ImportDialog::loadMapping);
  connect(mapping, &ImportMappingPage::saveWanted, this, &ImportDialog::saveMapping);
  connect(result, &ImportResultPage::saveRejectsWanted, this, &ImportDialog::saveRejects);
  connect(result, &ImportResultPage::contactWanted, this, &ImportDialog::showContact);
  connect(result, &ImportResultPage::duplicatesWanted, this, &ImportDialog::findDuplicates);
  connect(m_session, &ImportSession::busyChanged, this, &ImportDialog::refresh);
  connect(m_session, &ImportSession::mappingChanged, this, &ImportDialog::refresh);
  connect(m_session, &ImportSession::planChanged, this, [this] {
    m_notice->clear();
    tellLayoutFaults();
    translate();
    if (std::exchange(m_isSkipping, false)) {
      start(firstNeeded());
    } else if (focusWidget() == nullptr || qobject_cast<QPushButton*>(focusWidget()) != nullptr) {
      // Until now there was nothing on the page but the button for another file.
      focusFirst(m_pages->currentWidget());
    }
  });
  connect(m_session, &ImportSession::rehearsed, this, [this] {
    refresh();
    // While it ran there was nothing but the button that stops it.
    if (m_cancel->hasFocus() && m_next->isEnabled()) m_next->setFocus();
  });
  connect(m_session, &ImportSession::undone, this, &ImportDialog::refresh);
  connect(m_session, &ImportSession::imported, this, [this] { go(Done); });
  connect(m_session, &ImportSession::failed, this, &ImportDialog::say);
  translate();
  go(Look);
  m_session->open(path);
}

ImportDialog::ImportDialog(const AppContext& context, PastedList pasted, QWidget* window)
    : ImportDialog(context, pasted.path, window) {
  m_pasted = std::move(pasted);
}

ImportDialog::Page ImportDialog::page() const { return static_cast<Page>(m_pages->currentIndex()); }

void ImportDialog::translate() {
  const QString file = QFileInfo(m_session->path()).fileName();
  setWindowTitle(file.isEmpty() ? tr("Import contacts") : tr("Import contacts from %1").arg(file));
  m_steps[Look]->setText(tr("1. File"));
  m_steps[Mapping]->setText(tr("2. Columns"));
  m_steps[Check]->setText(tr("3. Check"));
  m_steps[Done]->setText(tr("4. Result"));
  m_back->setText(tr("&Back"));
  refresh();
}

void ImportDialog::refresh() {
  using Busy = ImportSession::Busy;
  const Busy busy = m_session->busy();
  const Page at = page();
  const auto& rehearsal = m_session->rehearsal();
  const qint64 changes = rehearsal ? rehearsal->imported + rehearsal->updated : 0;
  for (size_t i = 0; i < m_steps.size(); ++i) {
    setStyleProperty(m_steps[i], "role",
                     static_cast<int>(i) == at ? QStringLiteral("strong") : QStringLiteral("muted"));
  }
  m_cancel->setVisible(at != Done);
  m_cancel->setText(busy == Busy::Rehearsing || busy == Busy::Importing ? tr("Stop") : tr("Cancel"));
  m_back->setVisible(at == Mapping || at == Check);
  m_back->setEnabled(busy == Busy::No);
  switch (at) {
    case Look: m_next->setText(tr("&Next")); break;
    case Mapping: m_next->setText(tr("&Check")); break;
    case Check:
      m_next->setText(changes > 0 ? tr("&Import %n record(s)", nullptr, static_cast<int>(changes)) : tr("&Import"));
      break;
    case Done: m_next->setText(tr("&Close")); break;
  }
  bool ready = busy == Busy::No;
  if (at == Look) ready = ready && m_session->plan().has_value();
  if (at == Mapping) ready = ready && !m_session->asksForDates();
  if (at == Check) ready = ready && changes > 0;
  m_next->setEnabled(ready);
}

void ImportDialog::go(Page to) {
  m_pages->setCurrentIndex(to);
  refresh();
  // Where the keyboard goes on: the first control of the page, or the button that closes.
  if (to == Done) {
    m_next->setFocus();
  } else {
    focusFirst(m_pages->currentWidget());
  }
}

void ImportDialog::start(Page at) {
  go(at);
  if (at == Check) m_session->rehearse();
  // The next step, for whoever has nothing to change.
  if (at != Look) m_next->setFocus();
}

ImportDialog::Page ImportDialog::firstNeeded() const {
  const ImportPlan& plan = *m_session->plan();
  if (plan.warningCount > 0 || plan.sheets.size() > 1 || !m_session->layoutFaults().empty()) return Look;
  const bool isKnown = plan.namesFields || plan.layout || m_session->remembered();
  return isKnown && m_session->openQuestions() == 0 && !m_session->asksForDates() ? Check : Mapping;
}

void ImportDialog::next() {
  m_notice->clear();
  switch (page()) {
    case Look: go(Mapping); break;
    case Mapping:
      go(Check);
      m_session->rehearse();
      break;
    case Check: m_session->import(); break;
    case Done: accept(); break;
  }
}

void ImportDialog::back() {
  m_notice->clear();
  go(page() == Check ? Mapping : Look);
}

void ImportDialog::reject() {
  const auto busy = m_session->busy();
  if (busy == ImportSession::Busy::Rehearsing || busy == ImportSession::Busy::Importing) {
    m_session->cancel();
    return;
  }
  if (!hasDrafts()) {
    QDialog::reject();
    return;
  }
  m_context.prompts.confirm(this,
                            {tr("Nothing has been imported yet"),
                             tr("The columns you chose and the values you corrected are lost. The list itself stays as "
                                "it is."),
                             tr("Close without importing"),
                             true,
                             {},
                             tr("Keep open")},
                            [this] { QDialog::reject(); });
}

bool ImportDialog::hasDrafts() const { return m_session->hasDecisions(); }

void ImportDialog::showDrafts() {
  show();
  raise();
  activateWindow();
}

void ImportDialog::say(const Error& error) {
  if (error.code == ErrorCode::Cancelled) {
    m_notice->setNotice(Tone::Info, [] { return tr("Stopped. Nothing was changed."); });
    if (page() == Check) go(Mapping);
  } else {
    m_notice->setNotice(Tone::Bad, [error] { return exchangetext::error(error); });
    if (page() == Check && !m_session->rehearsal()) go(Mapping);
  }
}

void ImportDialog::tellLayoutFaults() {
  if (m_session->layoutFaults().empty()) return;
  const LayoutFault fault = m_session->layoutFaults().front();
  m_notice->setNotice(Tone::Warn, [fault] {
    return tr("Your layout %1 is not used; line %2 is faulty: %3")
        .arg(fault.file, QString::number(fault.line), exchangetext::reason(fault.reason, fault.value));
  });
}

void ImportDialog::showContact(ContactId id) {
  m_context.openContact(id);
  // The card is at the right of the window, and this stands before it.
  if (QWidget* const main = parentWidget()) {
    move(main->window()->x(), y());
    main->window()->activateWindow();
  }
}

void ImportDialog::findDuplicates() {
  const auto& report = m_session->report();
  if (!report || !m_context.findDuplicates) return;
  m_context.findDuplicates(report->change, QFileInfo(m_session->path()).fileName());
  // Unless there are records left out to be saved, it has said all it has to say.
  if (m_session->rejectsPath().isEmpty()) {
    accept();
  } else if (QWidget* const main = parentWidget()) {
    main->window()->activateWindow();
  }
}

void ImportDialog::chooseFile() {
  FileQuestion question;
  question.title = tr("Import contacts");
  question.start = QFileInfo(m_session->path()).absolutePath();
  question.filters = importFilters();
  m_context.prompts.openFile(this, question, [this](const QString& path) { m_session->open(path); });
}

void ImportDialog::loadMapping() {
  FileQuestion question;
  question.title = tr("Open mapping");
  question.start = QFileInfo(m_session->path()).absolutePath();
  question.filters = {tr("Mapping (*.json)")};
  m_context.prompts.openFile(this, question, [this](const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestMapping) {
      say(Error{ErrorCode::Io, QStringLiteral("source.cannot_open"), path, {}, {}, {}});
      return;
    }
    const auto mapping = readMapping(file.readAll());
    if (mapping) {
      m_session->useMapping(*mapping);
    } else {
      say(mapping.error());
    }
  });
}

void ImportDialog::saveMapping() {
  FileQuestion question;
  question.title = tr("Save mapping");
  const QFileInfo source(m_session->path());
  const QDir place(m_pasted.folder ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                   : source.absolutePath());
  question.start = place.filePath(QString(source.completeBaseName() % QStringLiteral(".mapping.json")));
  question.filters = {tr("Mapping (*.json)")};
  question.suffix = QStringLiteral("json");
  m_context.prompts.saveFile(this, question, [this](const QString& path) {
    const auto written = writeFile(path, writeMapping(m_session->mapping()));
    if (!written) {
      say(written.error());
      return;
    }
    m_notice->setNotice(Tone::Ok,
                        [path] { return tr("The mapping was saved as %1.").arg(QFileInfo(path).fileName()); });
  });
}

void ImportDialog::saveRejects() {
  FileQuestion question;
  question.title = tr("Save left-out rows");
  const QFileInfo source(m_session->path());
  //: End of a file name: customers-left-out.csv
  question.start = source.dir().filePath(tr("%1-left-out.csv").arg(source.completeBaseName()));
  question.filters = {tr("CSV (*.csv)")};
  question.suffix = QStringLiteral("csv");
  m_context.prompts.saveFile(this, question, [this](const QString& path) {
    struct Nothing {};
    m_context.jobs.query<Nothing>(
        this,
        [from = m_session->rejectsPath(), path](Connection&) -> Result<Nothing> {
          CARTERA_TRY(copyFile(from, path));
          return Nothing{};
        },
        [this, path](Result<Nothing> done) {
          if (!done) {
            say(done.error());
            return;
          }
          m_notice->setNotice(
              Tone::Ok, [path] { return tr("The left-out rows were saved as %1.").arg(QFileInfo(path).fileName()); });
        });
  });
}

void ImportDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) translate();
  QDialog::changeEvent(event);
}

QStringList ImportDialog::importFilters() {
  return {tr("Lists and address books (*.csv *.tsv *.txt *.xlsx *.vcf *.ldif)"), tr("All files (*)")};
}

}  // namespace cartera
