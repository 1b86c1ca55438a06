// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/DuplicatesPage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/actions/Action.h"
#include "ui/duplicates/DuplicateSearch.h"
#include "ui/duplicates/FoundText.h"
#include "ui/duplicates/PairPane.h"
#include "ui/duplicates/PairReasons.h"
#include "ui/duplicates/PairView.h"
#include "ui/duplicates/SearchingView.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/LineTable.h"
#include "ui/widgets/NoticeBar.h"

namespace cartera {

namespace {

duplicatedata::PairIds idsOf(const duplicatedata::FoundPair& found) {
  return {ContactId(found.pair.a), ContactId(found.pair.b)};
}

}  // namespace

DuplicatesPage::DuplicatesPage(const AppContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_search(new DuplicateSearch(context.jobs, this)),
      m_model(new PairsModel(this)),
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
  m_stack->addWidget(makeWork());
  m_stack->addWidget(m_empty);
  layout->addWidget(m_stack, 1);
  connect(m_search, &DuplicateSearch::progressed, m_searching, &SearchingView::setShare);
  connect(m_searching->cancelButton(), &QPushButton::clicked, m_search, &DuplicateSearch::cancel);
  connect(m_search, &DuplicateSearch::found, this, &DuplicatesPage::onFound);
  connect(m_search, &DuplicateSearch::failed, this, &DuplicatesPage::onSearchFailed);
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
  const auto may = [this] { return mayDecide(); };
  m_context.actions.add({{.id = "duplicates.merge",
                          .text = QT_TRANSLATE_NOOP("Actions", "Merge this pair"),
                          .icon = "merge",
                          .keys = {QKeySequence(Qt::Key_M)},
                          .context = "duplicates",
                          .enabled = may,
                          .run = [this] { merge(); }},
                         {.id = "duplicates.separate",
                          .text = QT_TRANSLATE_NOOP("Actions", "Keep separate"),
                          .icon = "split",
                          .keys = {QKeySequence(Qt::Key_K)},
                          .context = "duplicates",
                          .enabled = may,
                          .run = [this] { keepSeparate(); }},
                         {.id = "duplicates.later",
                          .text = QT_TRANSLATE_NOOP("Actions", "Decide later"),
                          .icon = "clock",
                          .keys = {QKeySequence(Qt::Key_S)},
                          .context = "duplicates",
                          .enabled = [this] { return isPairShown(); },
                          .run = [this] { later(); }},
                         {.id = "duplicates.swap",
                          .text = QT_TRANSLATE_NOOP("Actions", "The other one stays"),
                          .icon = "swap",
                          .keys = {QKeySequence(Qt::Key_X)},
                          .context = "duplicates",
                          .enabled = may,
                          .run = [this] { swap(); }},
                         {.id = "duplicates.search",
                          .text = QT_TRANSLATE_NOOP("Actions", "Search for duplicates again"),
                          .icon = "search",
                          .keys = {QKeySequence(Qt::Key_F5)},
                          .context = "duplicates",
                          .enabled = [this] { return !m_search->isRunning(); },
                          .run = [this] { search(); }}});
}

QWidget* DuplicatesPage::makeWork() {
  auto* splitter = new QSplitter(Qt::Horizontal);
  splitter->setHandleWidth(1);
  splitter->setChildrenCollapsible(false);
  m_list = new QWidget(splitter);
  m_list->setMinimumWidth(220);
  auto* down = new QVBoxLayout(m_list);
  down->setContentsMargins(0, 0, 0, 0);
  down->setSpacing(0);
  m_table = new LineTable(m_context.theme, m_list);
  m_table->setModel(m_model);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setColumns({200, 92}, PairsModel::Names);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DuplicatesPage::showPair);
  m_limits = makeLabel({}, "small", m_list);
  m_limits->setObjectName(QStringLiteral("duplicates.limits"));
  m_limits->setWordWrap(true);
  m_limits->setContentsMargins(24, 8, 16, 10);
  down->addWidget(m_table, 1);
  down->addWidget(m_limits);

  m_pane = new PairPane(m_context, splitter);
  connect(view(), &PairView::swapWanted, this, &DuplicatesPage::swap);
  splitter->setStretchFactor(0, 0);
  splitter->setStretchFactor(1, 1);
  splitter->setSizes({360, 800});
  return splitter;
}

QList<QWidget*> DuplicatesPage::parts() const {
  if (m_list->isVisible()) return {m_list, m_pane};
  return Page::parts();
}

void DuplicatesPage::activate() {
  const bool isIdle = !m_search->isRunning();
  // Whoever has nothing left to decide and comes again after changes wants to know what is new.
  if (isIdle && (m_state == State::New || (m_stale && m_state == State::Done && m_model->rowCount() == 0))) search();
  showState();
  if (m_stack->currentIndex() == 1) m_table->setFocus(Qt::OtherFocusReason);
}

bool DuplicatesPage::isSettled() const {
  return !m_search->isRunning() && m_rechecks == 0 && (m_model->rowCount() == 0 || isPairShown());
}

PairView* DuplicatesPage::view() const { return m_pane->view(); }

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
  m_decided.clear();
  m_found = found;
  m_found.pairs.clear();
  m_model->setPairs(found.pairs);
  showState();
  if (isVisible() && m_model->rowCount() > 0) m_table->setFocus(Qt::OtherFocusReason);
  select(0);
}

void DuplicatesPage::onSearchFailed(const Error& error) {
  m_state = error.code == ErrorCode::Cancelled ? State::Stopped : State::Failed;
  if (m_state == State::Failed) m_context.notify.error(error);
  m_model->setPairs({});
  view()->clear();
  showState();
}

void DuplicatesPage::showState() {
  const bool isWork = m_state == State::Done && m_model->rowCount() > 0;
  m_stack->setCurrentIndex(m_state == State::Searching || m_state == State::New ? 0 : isWork ? 1 : 2);
  m_searching->setRunning(m_state == State::Searching);
  if (m_stack->currentWidget() == m_empty && isVisible() && !m_empty->primaryButton()->hasFocus())
    m_empty->primaryButton()->setFocus(Qt::OtherFocusReason);
  retranslate();
  m_context.actions.refresh();
}

void DuplicatesPage::select(int row) {
  if (row < 0 || m_model->rowCount() == 0) return;
  const QModelIndex here = m_model->index(qMin(row, m_model->rowCount() - 1), 0);
  m_table->selectionModel()->setCurrentIndex(here, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  m_table->scrollTo(here);
  showPair();
}

void DuplicatesPage::showPair() {
  const duplicatedata::FoundPair* found = m_model->at(m_table->currentIndex().row());
  if (found == nullptr) {
    ++m_reading;
    view()->clear();
    m_pane->reasons()->setPair(nullptr);
    return;
  }
  if (isPairShown()) return;
  readPair(*found, {});
}

void DuplicatesPage::readPair(const duplicatedata::FoundPair& pair, ContactId keep) {
  const auto [a, b] = idsOf(pair);
  m_context.jobs.query<duplicatedata::Comparison>(
      this, [a = a, b = b, keep](Connection& db) { return duplicatedata::compare(db, a, b, keep); },
      [this, reading = ++m_reading](Result<duplicatedata::Comparison> read) {
        if (reading != m_reading) return;
        if (read) {
          view()->setPair(*read);
          m_pane->reasons()->setPair(m_model->at(m_table->currentIndex().row()));
        } else {
          view()->clear();
          m_context.notify.error(read.error());
        }
        m_context.actions.refresh();
      });
  m_context.actions.refresh();
}

bool DuplicatesPage::isPairShown() const {
  const duplicatedata::FoundPair* found = m_model->at(m_table->currentIndex().row());
  const auto& shown = view()->pair();
  return found != nullptr && shown &&
         idsOf(*found) == std::pair(shown->left.card.contact.id, shown->right.card.contact.id);
}

bool DuplicatesPage::mayDecide() const {
  return !m_deciding && m_rechecks == 0 && !m_context.jobs.whyReadOnly() && m_state == State::Done && isPairShown();
}

void DuplicatesPage::merge() {
  if (!mayDecide()) return;
  m_deciding = true;
  m_context.actions.refresh();
  m_context.jobs.command<ChangeSet>(
      this,
      [seen = *view()->pair(), take = view()->take()](Workspace& file) {
        return duplicatedata::merge(file, seen, take);
      },
      [this, place = m_model->placeOf(m_table->currentIndex().row())](Result<ChangeSet> done) {
        onDecided(place, true, done);
      });
}

void DuplicatesPage::keepSeparate() {
  if (!mayDecide()) return;
  m_deciding = true;
  m_context.actions.refresh();
  const auto [a, b] = idsOf(*m_model->at(m_table->currentIndex().row()));
  m_context.jobs.command<ChangeSet>(
      this, [a = a, b = b](Workspace& file) { return duplicatedata::keepSeparate(file, a, b); },
      [this, place = m_model->placeOf(m_table->currentIndex().row())](Result<ChangeSet> done) {
        onDecided(place, false, done);
      });
}

void DuplicatesPage::onDecided(size_t place, bool isMerge, const Result<ChangeSet>& done) {
  m_deciding = false;
  if (!done) {
    m_context.notify.error(done.error());
    // It is not what was seen: to be looked at once more, or gone.
    if (m_model->rowOf(place) == m_table->currentIndex().row()) view()->clear();
    recheck({place}, {});
    return;
  }
  m_own = done->id;
  m_decided.insert(place, isMerge);
  const int row = m_model->rowOf(place);
  const bool isCurrent = row == m_table->currentIndex().row();
  m_model->close(place);
  if (isCurrent) select(row);
  if (m_model->rowCount() == 0) showPair();
  showState();
}

void DuplicatesPage::later() {
  const int row = m_table->currentIndex().row();
  if (row + 1 < m_model->rowCount()) {
    select(row + 1);
  } else {
    m_context.notify.toast(tr("That was the last pair."), {});
  }
}

void DuplicatesPage::swap() {
  if (!mayDecide()) return;
  readPair(*m_model->at(m_table->currentIndex().row()), view()->pair()->other().card.contact.id);
}

void DuplicatesPage::onChanged(const ChangeSet& change) {
  const std::vector<size_t> places = m_model->concernedBy(change);
  const bool isDecision =
      change.op.code == u"contact.merge" || change.op.code == u"contact.split" || change.op.code == u"pair.separate";
  // A decision about pairs that are not listed concerns the next search; one that runs may not know of it.
  const bool isElsewhere = isDecision && (places.empty() || m_search->isRunning());
  const bool isOther =
      !isDecision && (change.touches(Table::Contact) || change.touches(Table::Point) || change.touches(Table::Address));
  m_stale = m_stale || isElsewhere || isOther;
  if (!places.empty()) recheck(places, change.id);
  tellNotice();
}

void DuplicatesPage::recheck(const std::vector<size_t>& places, ChangeId change) {
  using Standings = std::vector<std::optional<duplicatedata::Standing>>;
  ++m_rechecks;
  const auto found = m_model->foundAt(places);
  m_context.jobs.query<Standings>(
      this, [found](Connection& db) { return duplicatedata::standings(db, found); },
      [this, places, found, change](Result<Standings> now) {
        --m_rechecks;
        if (!now) {
          m_context.notify.error(now.error());
        } else if (m_model->foundAt(places) == found) {
          // Otherwise another search has been through meanwhile.
          onStandings(places, change, *now);
        }
        showState();
      });
}

void DuplicatesPage::onStandings(const std::vector<size_t>& places, ChangeId change,
                                 const std::vector<std::optional<duplicatedata::Standing>>& standings) {
  const int before = m_table->currentIndex().row();
  const size_t current = before >= 0 ? m_model->placeOf(before) : 0;
  const bool isCurrentConcerned = before >= 0 && std::find(places.begin(), places.end(), current) != places.end();
  const std::vector<size_t> opened = m_model->setStandings(places, standings);
  const bool isOwn = change.isSet() && change == m_own;
  int reopened = -1;
  bool isTakenBack = false;
  for (const size_t place : opened) {
    // Of all that opens with it, the pair that was decided here is the one.
    const bool wasDecided = m_decided.remove(place) > 0;
    if (isTakenBack && !wasDecided) continue;
    isTakenBack = isTakenBack || wasDecided;
    reopened = m_model->rowOf(place);
  }
  if (reopened >= 0 && !isOwn) {
    // Whoever takes a decision back wants to see its pair.
    select(reopened);
  } else if (isCurrentConcerned && !m_deciding && !m_model->isOpen(current)) {
    if (!isOwn) m_context.notify.toast(tr("The pair was passed over: it is decided, or one of the two has gone."), {});
    select(qMin(before, m_model->rowCount() - 1));
  } else if (isCurrentConcerned && !m_deciding) {
    // One of the two reads otherwise now.
    const auto& shown = view()->pair();
    readPair(m_model->pairs()[current], shown && isPairShown() ? shown->kept().card.contact.id : ContactId{});
  }
  if (m_model->rowCount() == 0) showPair();
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
  m_table->setAccessibleName(tr("Pairs that look alike"));
  m_count->setText(m_state == State::Done && m_model->rowCount() > 0
                       ? tr("%n pair(s) to decide", nullptr, m_model->rowCount())
                       : QString());
  const QString limits = foundLimits(m_found);
  m_limits->setText(limits);
  EmptyContent empty{QStringLiteral("merge"), {}, {}, tr("Search again"), {}};
  if (m_state == State::Stopped || m_state == State::Failed) {
    empty.title = m_state == State::Stopped ? tr("The search was stopped") : tr("The search did not come through");
    empty.line = tr("Nothing was changed.");
  } else if (!m_model->pairs().empty()) {
    const auto merged = static_cast<int>(std::count(m_decided.cbegin(), m_decided.cend(), true));
    const auto separated = static_cast<int>(m_decided.size()) - merged;
    empty.title = tr("Every pair is decided");
    empty.line = tr("%1 · %2").arg(tr("%n merged", nullptr, merged), tr("%n kept separate", nullptr, separated));
  } else {
    empty.title = tr("Nobody looks like they are here twice");
    empty.line = limits;
  }
  m_empty->setContent(empty);
  m_empty->primaryButton()->setIcon({});
  m_model->retranslate();
  tellNotice();
}

void DuplicatesPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Page::changeEvent(event);
}

}  // namespace cartera
