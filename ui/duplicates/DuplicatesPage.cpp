// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/DuplicatesPage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/duplicates/PairDecisions.h"
#include "ui/actions/Action.h"
#include "ui/duplicates/DuplicateSearch.h"
#include "ui/duplicates/PairView.h"
#include "ui/text/DuplicateText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/LineTable.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/Pill.h"

namespace cartera {

namespace {

constexpr int kSteps = 1000;

std::pair<ContactId, ContactId> idsOf(const duplicatedata::FoundPair& found) {
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
  m_stack->addWidget(makeSearching());
  m_stack->addWidget(makeWork());
  m_stack->addWidget(m_empty);
  layout->addWidget(m_stack, 1);
  connect(m_search, &DuplicateSearch::progressed, this,
          [this](double share) { m_bar->setValue(static_cast<int>(share * kSteps)); });
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

QWidget* DuplicatesPage::makeSearching() {
  auto* box = new QWidget;
  auto* layout = new QVBoxLayout(box);
  layout->setContentsMargins(24, 24, 24, 24);
  layout->setSpacing(12);
  m_searching = makeLabel({}, nullptr, box);
  m_searching->setAlignment(Qt::AlignHCenter);
  m_bar = new QProgressBar(box);
  m_bar->setRange(0, kSteps);
  m_bar->setTextVisible(false);
  m_bar->setFixedWidth(m_context.theme.px(320));
  m_cancel = makeButton({}, ButtonKind::Normal, box);
  m_cancel->setObjectName(QStringLiteral("duplicates.cancel"));
  connect(m_cancel, &QPushButton::clicked, m_search, &DuplicateSearch::cancel);
  layout->addStretch(1);
  layout->addWidget(m_searching);
  layout->addWidget(m_bar, 0, Qt::AlignHCenter);
  layout->addWidget(m_cancel, 0, Qt::AlignHCenter);
  layout->addStretch(2);
  return box;
}

QWidget* DuplicatesPage::makeWork() {
  auto* splitter = new QSplitter(Qt::Horizontal);
  splitter->setHandleWidth(1);
  splitter->setChildrenCollapsible(false);
  auto* list = new QWidget(splitter);
  list->setMinimumWidth(220);
  auto* down = new QVBoxLayout(list);
  down->setContentsMargins(0, 0, 0, 0);
  down->setSpacing(0);
  m_table = new LineTable(m_context.theme, list);
  m_table->setModel(m_model);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setColumns({200, 92}, PairsModel::Names);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DuplicatesPage::showPair);
  m_limits = makeLabel({}, "small", list);
  m_limits->setObjectName(QStringLiteral("duplicates.limits"));
  m_limits->setWordWrap(true);
  m_limits->setContentsMargins(24, 8, 16, 10);
  down->addWidget(m_table, 1);
  down->addWidget(m_limits);

  auto* pair = new QFrame(splitter);
  pair->setProperty("role", QStringLiteral("page"));
  auto* layout = new QVBoxLayout(pair);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  auto* why = new QGridLayout;
  why->setContentsMargins(24, 4, 24, 0);
  why->setHorizontalSpacing(10);
  why->setVerticalSpacing(2);
  m_certainty = new Pill(m_context.theme, pair);
  m_for = makeLabel({}, nullptr, pair);
  m_for->setObjectName(QStringLiteral("duplicates.for"));
  m_against = makeLabel({}, "muted", pair);
  m_against->setObjectName(QStringLiteral("duplicates.against"));
  for (QLabel* label : {m_for, m_against}) label->setWordWrap(true);
  why->addWidget(m_certainty, 0, 0, Qt::AlignTop);
  why->addWidget(m_for, 0, 1);
  why->addWidget(m_against, 1, 1);
  why->setColumnStretch(1, 1);
  layout->addLayout(why);
  m_view = new PairView(m_context.theme, pair);
  connect(m_view, &PairView::swapWanted, this, &DuplicatesPage::swap);
  connect(m_view, &PairView::openWanted, this, [this](ContactId id) { m_context.openContact(id); });
  layout->addWidget(m_view, 1);
  auto* line = new QFrame(pair);
  line->setProperty("role", QStringLiteral("line"));
  layout->addWidget(line);
  auto* buttons = new QHBoxLayout;
  buttons->setContentsMargins(24, 4, 24, 0);
  buttons->setSpacing(8);
  const auto button = [&](const char* id, ButtonKind kind, const char* icon) {
    buttons->addWidget(
        makeActionButton(m_context.theme, m_context.actions.action(id), kind, QLatin1String(icon), pair));
  };
  button("duplicates.merge", ButtonKind::Primary, "merge");
  button("duplicates.separate", ButtonKind::Normal, "split");
  button("duplicates.later", ButtonKind::Normal, "");
  buttons->addStretch(1);
  button("duplicates.swap", ButtonKind::Plain, "swap");
  layout->addLayout(buttons);
  m_keys = makeLabel({}, "small", pair);
  m_keys->setContentsMargins(24, 0, 24, 10);
  m_keys->setWordWrap(true);
  layout->addWidget(m_keys);
  splitter->setStretchFactor(0, 0);
  splitter->setStretchFactor(1, 1);
  splitter->setSizes({360, 800});
  return splitter;
}

void DuplicatesPage::activate() {
  const bool isIdle = !m_search->isRunning();
  // Whoever has nothing left to decide and comes again after changes wants to know what is new.
  if (isIdle && (m_state == State::New || (m_stale && m_state == State::Done && m_model->rowCount() == 0))) search();
  showState();
  if (m_stack->currentIndex() == 1) m_table->setFocus(Qt::OtherFocusReason);
}

bool DuplicatesPage::isSettled() const { return !m_search->isRunning() && (m_model->rowCount() == 0 || isPairShown()); }

void DuplicatesPage::searchBrought(ChangeId change, const QString& name) {
  m_broughtBy = change;
  m_broughtName = name;
  search();
}

void DuplicatesPage::search() {
  m_state = State::Searching;
  m_stale = false;
  m_bar->setValue(0);
  m_search->start(m_broughtBy);
  showState();
  if (isVisible()) m_cancel->setFocus(Qt::OtherFocusReason);
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
  m_view->clear();
  showState();
}

void DuplicatesPage::showState() {
  const bool isWork = m_state == State::Done && m_model->rowCount() > 0;
  m_stack->setCurrentIndex(m_state == State::Searching || m_state == State::New ? 0 : isWork ? 1 : 2);
  // The tour of pictures waits for it.
  m_searching->setProperty("settled", m_state != State::Searching);
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
    m_view->clear();
    explain();
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
          m_view->setPair(*read);
          explain();
        } else {
          m_view->clear();
          m_context.notify.error(read.error());
        }
        m_context.actions.refresh();
      });
  m_context.actions.refresh();
}

bool DuplicatesPage::isPairShown() const {
  const duplicatedata::FoundPair* found = m_model->at(m_table->currentIndex().row());
  const auto& shown = m_view->pair();
  return found != nullptr && shown &&
         idsOf(*found) == std::pair(shown->left.card.contact.id, shown->right.card.contact.id);
}

bool DuplicatesPage::mayDecide() const {
  return !m_deciding && !m_context.jobs.whyReadOnly() && m_state == State::Done && isPairShown();
}

void DuplicatesPage::merge() {
  if (!mayDecide()) return;
  m_deciding = true;
  m_context.actions.refresh();
  m_context.jobs.command<ChangeSet>(
      this,
      [seen = *m_view->pair(), take = m_view->take()](Workspace& file) {
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
    if (m_model->rowOf(place) == m_table->currentIndex().row()) m_view->clear();
    recheck({place}, {});
    return;
  }
  m_own = done->id;
  m_decided.insert(place, isMerge);
  const int row = m_model->rowOf(place);
  const bool isCurrent = row == m_table->currentIndex().row();
  m_model->setOpen(place, false);
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
  readPair(*m_model->at(m_table->currentIndex().row()), m_view->pair()->other().card.contact.id);
}

void DuplicatesPage::onChanged(const ChangeSet& change) {
  const auto& all = m_model->pairs();
  QHash<qint64, std::vector<size_t>> placesOf;
  for (size_t i = 0; i < all.size(); ++i) {
    placesOf[all[i].pair.a].push_back(i);
    placesOf[all[i].pair.b].push_back(i);
    placesOf[pairs::idOf(ContactId(all[i].pair.a), ContactId(all[i].pair.b))].push_back(i);
  }
  std::vector<size_t> places;
  const auto look = [&](const std::vector<qint64>& ids) {
    for (const qint64 id : ids) {
      const auto at = placesOf.constFind(id);
      if (at != placesOf.constEnd()) places.insert(places.end(), at->begin(), at->end());
    }
  };
  look(change.contacts);
  if (const auto rows = change.rows.find(Table::PairDecision); rows != change.rows.end()) look(rows->second);
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
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
  std::vector<std::pair<ContactId, ContactId>> asked;
  asked.reserve(places.size());
  for (const size_t place : places) asked.push_back(idsOf(m_model->pairs()[place]));
  m_context.jobs.query<std::vector<bool>>(
      this, [asked](Connection& db) { return duplicatedata::areOpen(db, asked); },
      [this, places, asked, change](Result<std::vector<bool>> open) {
        if (!open) {
          m_context.notify.error(open.error());
          return;
        }
        const int before = m_table->currentIndex().row();
        const size_t current = before >= 0 ? m_model->placeOf(before) : 0;
        bool isCurrentConcerned = false;
        int reopened = -1;
        for (size_t i = 0; i < places.size(); ++i) {
          const size_t place = places[i];
          // Another search may have been through meanwhile.
          if (place >= m_model->pairs().size() || idsOf(m_model->pairs()[place]) != asked[i]) return;
          isCurrentConcerned = isCurrentConcerned || (before >= 0 && place == current);
          const bool opens = (*open)[i] && !m_model->isOpen(place);
          m_model->setOpen(place, (*open)[i]);
          if (!opens) continue;
          m_decided.remove(place);
          reopened = m_model->rowOf(place);
        }
        const bool isOwn = change.isSet() && change == m_own;
        if (reopened >= 0) {
          // Whoever takes a decision back wants to see its pair.
          select(reopened);
        } else if (isCurrentConcerned && !m_deciding && !m_model->isOpen(current)) {
          if (!isOwn)
            m_context.notify.toast(tr("The pair was passed over: it is decided, or one of the two has gone."), {});
          select(qMin(before, m_model->rowCount() - 1));
        } else if (isCurrentConcerned && !m_deciding) {
          // One of the two reads otherwise now.
          const auto& shown = m_view->pair();
          readPair(m_model->pairs()[current], shown && isPairShown() ? shown->kept().card.contact.id : ContactId{});
        }
        if (m_model->rowCount() == 0) showPair();
        showState();
      });
}

void DuplicatesPage::explain() {
  const duplicatedata::FoundPair* found = m_model->at(m_table->currentIndex().row());
  m_certainty->setVisible(found != nullptr);
  if (found == nullptr) {
    m_for->clear();
    m_against->clear();
    return;
  }
  const bool certain = found->pair.certainty == duplicates::Certainty::Certain;
  //: How likely two contacts are one (99.8 %), and how sure that is ("certain").
  m_certainty->set(tr("%1 · %2").arg(likelihoodText(found->pair.posterior), certaintyText(found->pair.certainty)),
                   certain ? Tone::Ok : Tone::Warn);
  QStringList speaksFor;
  QStringList against;
  for (const auto& reason : found->pair.reasons)
    (reason.weight > 0 ? speaksFor : against) += duplicateReasonDetail(reason);
  m_for->setText(speaksFor.join(QStringLiteral(" · ")));
  m_against->setText(against.isEmpty() ? QString() : tr("Against it: %1").arg(against.join(QStringLiteral(" · "))));
  m_against->setVisible(!against.isEmpty());
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
  const QLocale locale;
  m_title->setText(tr("Duplicates"));
  m_table->setAccessibleName(tr("Pairs that look alike"));
  m_searching->setText(tr("Comparing everybody with everybody…"));
  m_bar->setAccessibleName(tr("Progress of the search"));
  m_cancel->setText(tr("Stop"));
  m_count->setText(m_state == State::Done && m_model->rowCount() > 0
                       ? tr("%n pair(s) to decide", nullptr, m_model->rowCount())
                       : QString());
  m_keys->setText(
      tr("M merges · K keeps separate · S later · X the other one stays · ↑ ↓ another pair · Ctrl+Z takes back"));
  QStringList limits{tr("%n contact(s) compared.", nullptr, static_cast<int>(m_found.records))};
  if (m_found.allPairs > static_cast<qint64>(duplicatedata::kMostPairs))
    limits +=
        tr("The first %1 of %2 pairs; the others come with the next search.")
            .arg(locale.toString(static_cast<qlonglong>(duplicatedata::kMostPairs)), locale.toString(m_found.allPairs));
  if (m_found.passedOver > 0)
    limits += tr("%n value(s) that very many share tell nothing and were passed over.", nullptr,
                 static_cast<int>(m_found.passedOver));
  if (const QString why = duplicateFitText(m_found.model); !why.isEmpty() && m_found.allPairs > 0) limits += why;
  m_limits->setText(limits.join(u' '));
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
    empty.line = limits.join(u' ');
  }
  m_empty->setContent(empty);
  m_empty->primaryButton()->setIcon({});
  m_model->retranslate();
  explain();
  tellNotice();
}

void DuplicatesPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Page::changeEvent(event);
}

}  // namespace cartera
