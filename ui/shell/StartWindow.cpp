// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StartWindow.h"

#include "ui/dialogs/Prompts.h"
#include "ui/settings/AppSettings.h"
#include "ui/shell/DroppedFiles.h"
#include "ui/shell/Language.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Translations.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/ReadingOrder.h"

#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace cartera {
namespace {

constexpr int kShown = 5;

QString documents() { return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation); }

}  // namespace

StartWindow::StartWindow(const Services& services)
    : m_services(services),
      m_prompts(services.makePrompts(this)),
      m_notice(new NoticeBar(services.theme)),
      m_body(new QWidget),
      m_title(makeLabel({}, "title")),
      m_line(makeLabel({}, "muted")),
      m_recentTitle(makeLabel({}, "section")),
      m_open(makeButton({})),
      m_languageName(makeLabel({}, "muted")),
      m_language(new QComboBox) {
  setObjectName(QStringLiteral("startWindow"));
  setAcceptDrops(true);
  auto* whole = new QWidget(this);
  auto* outer = new QVBoxLayout(whole);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_notice);
  outer->addStretch(2);
  auto* across = new QHBoxLayout;
  across->addStretch(1);
  m_body->setMaximumWidth(880);
  across->addWidget(m_body, 20);
  across->addStretch(1);
  outer->addLayout(across);
  outer->addStretch(3);
  auto* layout = new QVBoxLayout(m_body);
  layout->setContentsMargins(24, 24, 24, 24);
  layout->setSpacing(8);
  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(new IconLabel(services.theme, QStringLiteral("wallet"), 32, &Tokens::accent));
  head->addWidget(m_title, 1);
  layout->addLayout(head);
  m_line->setWordWrap(true);
  layout->addWidget(m_line);
  layout->addSpacing(16);
  auto* cards = new QHBoxLayout;
  cards->setSpacing(16);
  m_sample = addCard(cards, "start.sample", QStringLiteral("star"), [this] { Q_EMIT sampleRequested(); });
  m_import = addCard(cards, "start.import", QStringLiteral("import"), [this] { askWhatToImport(); });
  m_empty = addCard(cards, "start.empty", QStringLiteral("plus"), [this] { askWhereToMake({}); });
  layout->addLayout(cards);
  layout->addSpacing(24);
  layout->addWidget(m_recentTitle);
  m_recent = new QVBoxLayout;
  m_recent->setSpacing(2);
  layout->addLayout(m_recent);
  layout->addSpacing(8);
  auto* foot = new QHBoxLayout;
  foot->setSpacing(8);
  m_open->setObjectName(QStringLiteral("start.open"));
  setButtonIcon(m_open, services.theme.icon(QStringLiteral("folder")));
  foot->addWidget(m_open);
  foot->addStretch(1);
  foot->addWidget(m_languageName);
  m_languageName->setBuddy(m_language);
  m_language->setObjectName(QStringLiteral("start.language"));
  for (const QString& code : availableLanguages()) m_language->addItem(Language::ownName(code), code);
  foot->addWidget(m_language);
  layout->addLayout(foot);
  setCentralWidget(whole);
  resize(1000, 700);

  connect(m_open, &QPushButton::clicked, this, &StartWindow::askWhatToOpen);
  // The keys of the other windows hold here too.
  const auto key = [this](const QKeySequence& keys, auto run) {
    connect(new QShortcut(keys, this), &QShortcut::activated, this, run);
  };
  key(QKeySequence(QKeySequence::Open), [this] {
    if (m_body->isEnabled()) askWhatToOpen();
  });
  key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [this] {
    if (m_body->isEnabled()) askWhereToMake({});
  });
  key(QKeySequence(Qt::CTRL | Qt::Key_I), [this] {
    if (m_body->isEnabled()) askWhatToImport();
  });
  key(QKeySequence(Qt::CTRL | Qt::Key_W), [this] { close(); });
  key(QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { Q_EMIT quitRequested(); });
  connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
    const QString code = m_language->currentData().toString();
    if (m_services.language.set(code)) settings::kLanguage.set(m_services.settings, code);
  });
  retranslate();
}

StartWindow::~StartWindow() = default;

StartWindow::Card StartWindow::addCard(QHBoxLayout* row, const char* name, const QString& icon,
                                       std::function<void()> run) {
  // The card is the button: one thing to press, with a text of two sizes inside.
  Card card{makeButton({}, ButtonKind::Normal), makeLabel({}, "section"), makeLabel({}, "muted")};
  card.button->setObjectName(QString::fromLatin1(name));
  card.button->setMinimumHeight(150);
  card.button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
  auto* inside = new QVBoxLayout(card.button);
  inside->setContentsMargins(20, 20, 20, 20);
  inside->setSpacing(8);
  inside->addWidget(new IconLabel(m_services.theme, icon, 26, &Tokens::accent));
  inside->addWidget(card.title);
  card.title->setWordWrap(true);
  card.line->setWordWrap(true);
  inside->addWidget(card.line);
  inside->addStretch(1);
  for (QLabel* label : {card.title, card.line}) label->setAttribute(Qt::WA_TransparentForMouseEvents);
  connect(card.button, &QPushButton::clicked, this, std::move(run));
  row->addWidget(card.button, 1);
  return card;
}

void StartWindow::setError(const std::optional<Error>& error) {
  m_error = error;
  if (error) {
    m_notice->setNotice(Tone::Bad, errorLine(*error), {}, true);
  } else {
    m_notice->clear();
  }
}

void StartWindow::setBusy(bool busy) {
  m_body->setEnabled(!busy);
  if (busy)
    m_notice->setNotice(Tone::Info, tr("One moment…"));
  else
    setError(m_error);
}

void StartWindow::readRecent() {
  while (QLayoutItem* item = m_recent->takeAt(0)) {
    if (item->widget()) item->widget()->deleteLater();
    delete item;
  }
  const QStringList paths = settings::kRecentFiles.get(m_services.settings).mid(0, kShown);
  for (const QString& path : paths) {
    const QFileInfo info(path);
    auto* button = makeButton({}, ButtonKind::Plain);
    button->setObjectName(QStringLiteral("start.recent"));
    auto* inside = new QHBoxLayout(button);
    inside->setContentsMargins(8, 0, 8, 0);
    inside->setSpacing(10);
    inside->addWidget(new IconLabel(m_services.theme, QStringLiteral("file"), 18));
    inside->addWidget(makeLabel(info.completeBaseName(), "strong"));
    const QString folder = QDir::toNativeSeparators(info.absolutePath());
    inside->addWidget(makeLabel(folder, "muted"));
    inside->addStretch(1);
    button->setAccessibleName(QString(info.completeBaseName() % QStringLiteral(", ") % folder));
    connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT openRequested(path); });
    m_recent->addWidget(button);
  }
  m_recentTitle->setVisible(!paths.isEmpty());
}

void StartWindow::askWhereToMake(const QString& importPath) {
  const QString name = importPath.isEmpty() ? tr("My customers") : QFileInfo(importPath).completeBaseName();
  const QString start = QDir(documents()).filePath(QString(name % QStringLiteral(".cartera")));
  m_prompts->saveFile(this,
                      {tr("Where shall your file be?"), start, {tr("Cartera (*.cartera)")}, QStringLiteral("cartera")},
                      [this, importPath](const QString& path) { Q_EMIT createRequested(path, importPath); });
}

void StartWindow::askWhatToImport() {
  m_prompts->openFile(this,
                      {tr("Which list?"),
                       documents(),
                       {tr("Lists and address books (*.csv *.tsv *.txt *.xlsx *.vcf *.ldif)"), tr("All files (*)")}},
                      [this](const QString& path) { askWhereToMake(path); });
}

void StartWindow::askWhatToOpen() {
  m_prompts->openFile(this, {tr("Open a file"), documents(), {tr("Cartera (*.cartera)"), tr("All files (*)")}},
                      [this](const QString& path) { Q_EMIT openRequested(path); });
}

void StartWindow::retranslate() {
  setWindowTitle(QStringLiteral("Cartera"));
  m_title->setText(tr("Welcome to Cartera"));
  m_line->setText(tr("Your customers in one file of your own. Nothing leaves this computer."));
  const auto fill = [](const Card& card, const QString& title, const QString& line) {
    card.title->setText(title);
    card.line->setText(line);
    card.button->setAccessibleName(title);
    card.button->setAccessibleDescription(line);
  };
  fill(m_sample, tr("Open a sample shop"),
       tr("A hardware shop with 300 customers, to look around. It goes when you close it, unless you keep it as a "
          "file."));
  fill(m_import, tr("Import from Excel or CSV"),
       tr("Begin with the list you have, or with an address book. You see everything before it comes in."));
  fill(m_empty, tr("Start empty"), tr("A new file, and the first customer by hand."));
  m_recentTitle->setText(tr("Recent files"));
  m_open->setText(tr("Open another file…"));
  m_open->setAccessibleName(tr("Open another file"));
  m_languageName->setText(tr("Language"));
  m_language->setAccessibleName(tr("Language"));
  const QSignalBlocker quiet(m_language);
  m_language->setCurrentIndex(m_language->findData(m_services.language.current()));
  if (m_error && !m_notice->isHidden()) setError(m_error);
}

void StartWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QMainWindow::changeEvent(event);
}

bool StartWindow::focusNextPrevChild(bool next) { return focusNextInReadingOrder(*this, next); }

void StartWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (!localFiles(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void StartWindow::dropEvent(QDropEvent* event) {
  const QStringList paths = localFiles(*event->mimeData());
  if (paths.isEmpty()) return;
  event->acceptProposedAction();
  if (isList(paths.first())) {
    askWhereToMake(paths.first());
  } else {
    Q_EMIT openRequested(paths.first());
  }
}

}  // namespace cartera
