// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/DuplicatesPage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/actions/Action.h"
#include "ui/duplicates/DuplicateSearch.h"
#include "ui/duplicates/PairWork.h"
#include "ui/duplicates/PairsModel.h"
#include "ui/duplicates/SearchingView.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/LineTable.h"
#include "ui/widgets/NoticeBar.h"

namespace cartera {

DuplicatesPage::DuplicatesPage(const AppContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_search(new DuplicateSearch(context.jobs, this)),
      m_title(makeLabel({}, "title")),
      m_count(makeLabel({}, "muted")),
      m_notice(new NoticeBar(context.theme)),
      m_stack(new QStackedWidget),
      m_searching(new SearchingView(context.theme)),
      m_empty(new EmptyState(context.theme)) {
  setObjectName(QStringLiteral("page.duplicates"));
  addActions();
  auto* layout = makeGround({0, 16, 0, 0}, 12);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(24, 0, 16, 0);
  head->setSpacing(8);
  head->addWidget(m_title);
  m_count->setObjectName(QStringLiteral("duplicates.count"));
  head->addWidget(m_count);
  head->addStretch(1);
  head->addWidget(makeActionButton(context.theme, context.actions.action("duplicates.search"), ButtonKind::Normal,
                                   QStringLiteral("search")));
  layout->addLayout(head);
  layout->addWidget(m_notice);
  m_stack->addWidget(m_searching);
  m_work = new PairWork(context);
  m_stack->addWidget(m_work);
  m_stack->addWidget(m_empty);
  layout->addWidget(m_stack, 1);
  connect(m_search, &DuplicateSearch::progressed, m_searching, &SearchingView::setShare);
  connect(m_searching->cancelButton(), &QPushButton::clicked, m_search, &DuplicateSearch::cancel);
  connect(m_search, &DuplicateSearch::found, this, &DuplicatesPage::onFound);
  connect(m_search, &DuplicateSearch::failed, this, &DuplicatesPage::onSearchFailed);
  connect(m_work, &PairWork::changed, this, &DuplicatesPage::showState);
  connect(m_empty, &EmptyState::primaryClicked, this, &DuplicatesPage::search);
  connect(m_notice, &NoticeBar::buttonClicked, this, [this] {
    m_broughtBy = {};
    search();
  });
  retranslate();
  showState();
}

DuplicatesPage::~DuplicatesPage() = default;

void DuplicatesPage::addActions() {
  m_context.actions.bindContext("duplicates", this);
  const auto may = [this] { return m_state == State::Done && m_work->mayDecide(); };
  m_context.actions.add({{.id = "duplicates.merge",
                          .text = QT_TRANSLATE_NOOP("Actions", "Merge this pair"),
                          .words = QT_TRANSLATE_NOOP("ActionWords", "join, same person"),
                          .icon = "merge",
                          .keys = {QKeySequence(Qt::Key_M)},
                          .context = "duplicates",
                          .enabled = may,
                          .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a pair first"),
                          .run = [this] { m_work->merge(); }},
                         {.id = "duplicates.separate",
                          .text = QT_TRANSLATE_NOOP("Actions", "Keep separate"),
                          .words = QT_TRANSLATE_NOOP("ActionWords", "not the same, different"),
                          .icon = "split",
                          .keys = {QKeySequence(Qt::Key_K)},
                          .context = "duplicates",
                          .enabled = may,
                          .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a pair first"),
                          .run = [this] { m_work->keepSeparate(); }},
                         {.id = "duplicates.later",
                          .text = QT_TRANSLATE_NOOP("Actions", "Decide later"),
                          .words = QT_TRANSLATE_NOOP("ActionWords", "skip"),
                          .icon = "clock",
                          .keys = {QKeySequence(Qt::Key_S)},
                          .context = "duplicates",
                          .enabled = [this] { return m_work->isPairShown(); },
                          .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a pair first"),
                          .run = [this] { m_work->later(); }},
                         {.id = "duplicates.swap",
                          .text = QT_TRANSLATE_NOOP("Actions", "The other one stays"),
                          .words = QT_TRANSLATE_NOOP("ActionWords", "the other way round"),
                          .icon = "swap",
                          .keys = {QKeySequence(Qt::Key_X)},
                          .context = "duplicates",
                          .enabled = may,
                          .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a pair first"),
                          .run = [this] { m_work->swap(); }},
                         {.id = "duplicates.search",
                          .text = QT_TRANSLATE_NOOP("Actions", "Search for duplicates again"),
                          .words = QT_TRANSLATE_NOOP("ActionWords", "scan, look again"),
                          .icon = "search",
                          .keys = {QKeySequence(Qt::Key_F5)},
                          .context = "duplicates",
                          .enabled = [this] { return !m_search->isRunning(); },
                          .needs = QT_TRANSLATE_NOOP("ActionNeeds", "The search is under way"),
                          .run = [this] { search(); }}});
}

QList<QWidget*> DuplicatesPage::parts() const {
  if (m_work->isVisible()) return m_work->parts();
  return Page::parts();
}

void DuplicatesPage::activate() {
  const bool isIdle = !m_search->isRunning();
  // Whoever has nothing left to decide and comes again after changes wants to know what is new.
  if (isIdle && (m_state == State::New || (m_stale && m_state == State::Done && model()->rowCount() == 0))) search();
  showState();
  if (m_stack->currentIndex() == 1) table()->setFocus(Qt::OtherFocusReason);
}

bool DuplicatesPage::isSettled() const { return !m_search->isRunning() && m_work->isSettled(); }

LineTable* DuplicatesPage::table() const { return m_work->table(); }

PairsModel* DuplicatesPage::model() const { return m_work->model(); }

PairView* DuplicatesPage::view() const { return m_work->view(); }

QPushButton* DuplicatesPage::cancelButton() const { return m_searching->cancelButton(); }

void DuplicatesPage::searchBrought(ChangeId change, const QString& name) {
  m_broughtBy = change;
  m_broughtName = name;
  search();
}

void DuplicatesPage::search() {
  m_state = State::Searching;
  m_stale = false;
  m_searching->setShare(0);
  m_search->start(m_broughtBy);
  showState();
  if (isVisible()) cancelButton()->setFocus(Qt::OtherFocusReason);
}

void DuplicatesPage::onFound(const duplicatedata::Found& found) {
  m_state = State::Done;
  m_work->setFound(found);
  showState();
  if (isVisible() && model()->rowCount() > 0) table()->setFocus(Qt::OtherFocusReason);
}

void DuplicatesPage::onSearchFailed(const Error& error) {
  m_state = error.code == ErrorCode::Cancelled ? State::Stopped : State::Failed;
  if (m_state == State::Failed) m_context.notify.error(error);
  m_work->clear();
  showState();
}

void DuplicatesPage::showState() {
  const bool isWork = m_state == State::Done && model()->rowCount() > 0;
  m_stack->setCurrentIndex(m_state == State::Searching || m_state == State::New ? 0 : isWork ? 1 : 2);
  m_searching->setRunning(m_state == State::Searching);
  if (m_stack->currentWidget() == m_empty && isVisible() && !m_empty->primaryButton()->hasFocus())
    m_empty->primaryButton()->setFocus(Qt::OtherFocusReason);
  retranslate();
  m_context.actions.refresh();
}

void DuplicatesPage::onChanged(const ChangeSet& change) {
  const bool isListed = m_work->follow(change);
  const bool isDecision =
      change.op.code == u"contact.merge" || change.op.code == u"contact.split" || change.op.code == u"pair.separate";
  // A decision about pairs that are not listed concerns the next search; one that runs may not know of it.
  const bool isElsewhere = isDecision && (!isListed || m_search->isRunning());
  const bool isOther =
      !isDecision && (change.touches(Table::Contact) || change.touches(Table::Point) || change.touches(Table::Address));
  m_stale = m_stale || isElsewhere || isOther;
  tellNotice();
}

void DuplicatesPage::tellNotice() {
  if (m_broughtBy.isSet() && m_state != State::New) {
    m_notice->setNotice(Tone::Info, tr("Only pairs with somebody whom %1 brought.").arg(m_broughtName),
                        tr("Look at everybody"));
  } else if (m_stale && m_state == State::Done) {
    m_notice->setNotice(Tone::Info, tr("Contacts have changed since this search."), tr("Search again"), true);
  } else {
    m_notice->clear();
  }
}

void DuplicatesPage::retranslate() {
  m_title->setText(tr("Duplicates"));
  m_count->setText(m_state == State::Done && model()->rowCount() > 0
                       ? tr("%n pair(s) to decide", nullptr, model()->rowCount())
                       : QString());
  EmptyContent empty{QStringLiteral("merge"), {}, {}, tr("Search again"), {}};
  if (m_state == State::Stopped || m_state == State::Failed) {
    empty.title = m_state == State::Stopped ? tr("The search was stopped") : tr("The search did not come through");
    empty.line = tr("Nothing was changed.");
  } else if (!model()->pairs().empty()) {
    empty.title = tr("Every pair is decided");
    empty.line = tr("%1 · %2").arg(tr("%n merged", nullptr, m_work->mergedCount()),
                                   tr("%n kept separate", nullptr, m_work->separatedCount()));
  } else {
    empty.title = tr("Nobody looks like they are here twice");
    empty.line = m_work->limits();
  }
  m_empty->setContent(empty);
  m_empty->primaryButton()->setIcon({});
  tellNotice();
}

void DuplicatesPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Page::changeEvent(event);
}

}  // namespace cartera
