// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/PairWork.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/actions/Action.h"
#include "ui/duplicates/FoundText.h"
#include "ui/duplicates/PairPane.h"
#include "ui/duplicates/PairReasons.h"
#include "ui/duplicates/PairView.h"
#include "ui/duplicates/PairsModel.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/LineTable.h"

namespace cartera {

namespace {

duplicatedata::PairIds idsOf(const duplicatedata::FoundPair& found) {
  return {ContactId(found.pair.a), ContactId(found.pair.b)};
}

}  // namespace

PairWork::PairWork(const AppContext& context, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent),
      m_context(context),
      m_model(new PairsModel(this)),
      m_list(new QWidget(this)),
      m_table(new LineTable(context.theme, m_list)),
      m_limits(makeLabel({}, "small", m_list)),
      m_pane(new PairPane(context, this)) {
  setHandleWidth(1);
  setChildrenCollapsible(false);
  m_list->setMinimumWidth(220);
  auto* down = new QVBoxLayout(m_list);
  down->setContentsMargins(0, 0, 0, 0);
  down->setSpacing(0);
  m_table->setModel(m_model);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setColumns({200, 92}, PairsModel::Names);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PairWork::showPair);
  m_limits->setObjectName(QStringLiteral("duplicates.limits"));
  m_limits->setWordWrap(true);
  m_limits->setContentsMargins(24, 8, 16, 10);
  down->addWidget(m_table, 1);
  down->addWidget(m_limits);
  connect(view(), &PairView::swapWanted, this, &PairWork::swap);
  setStretchFactor(0, 0);
  setStretchFactor(1, 1);
  setSizes({360, 800});
  retranslate();
}

PairView* PairWork::view() const { return m_pane->view(); }

QList<QWidget*> PairWork::parts() const { return {m_list, m_pane}; }

void PairWork::setFound(const duplicatedata::Found& found) {
  m_decided.clear();
  m_found = found;
  m_found.pairs.clear();
  m_model->setPairs(found.pairs);
  retranslate();
  select(0);
}

void PairWork::clear() {
  m_model->setPairs({});
  view()->clear();
}

QString PairWork::limits() const { return foundLimits(m_found); }

int PairWork::mergedCount() const { return static_cast<int>(std::count(m_decided.cbegin(), m_decided.cend(), true)); }

int PairWork::separatedCount() const { return static_cast<int>(m_decided.size()) - mergedCount(); }

bool PairWork::isSettled() const { return m_rechecks == 0 && (m_model->rowCount() == 0 || isPairShown()); }

void PairWork::select(int row) {
  if (row < 0 || m_model->rowCount() == 0) return;
  const QModelIndex here = m_model->index(qMin(row, m_model->rowCount() - 1), 0);
  m_table->selectionModel()->setCurrentIndex(here, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  m_table->scrollTo(here);
  showPair();
}

void PairWork::showPair() {
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

void PairWork::readPair(const duplicatedata::FoundPair& pair, ContactId keep) {
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

bool PairWork::isPairShown() const {
  const duplicatedata::FoundPair* found = m_model->at(m_table->currentIndex().row());
  const auto& shown = view()->pair();
  return found != nullptr && shown &&
         idsOf(*found) == std::pair(shown->left.card.contact.id, shown->right.card.contact.id);
}

bool PairWork::mayDecide() const {
  return !m_deciding && m_rechecks == 0 && !m_context.jobs.whyReadOnly() && isPairShown();
}

void PairWork::merge() {
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

void PairWork::keepSeparate() {
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

void PairWork::onDecided(size_t place, bool isMerge, const Result<ChangeSet>& done) {
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
  Q_EMIT changed();
}

void PairWork::later() {
  const int row = m_table->currentIndex().row();
  if (row + 1 < m_model->rowCount()) {
    select(row + 1);
  } else {
    m_context.notify.toast(tr("That was the last pair."), {});
  }
}

void PairWork::swap() {
  if (!mayDecide()) return;
  readPair(*m_model->at(m_table->currentIndex().row()), view()->pair()->other().card.contact.id);
}

void PairWork::recheck(const std::vector<size_t>& places, ChangeId change) {
  using Standings = std::vector<std::optional<duplicatedata::Standing>>;
  ++m_rechecks;
  const auto found = m_model->foundAt(places);
  m_context.jobs.query<Standings>(
      this, [found](Connection& db) { return duplicatedata::standings(db, found); },
      [this, places, found, change](Result<Standings> now) {
        --m_rechecks;
        if (!now) m_context.notify.error(now.error());
        // Otherwise another search has been through meanwhile.
        if (now && m_model->foundAt(places) == found) onStandings(places, change, *now);
        Q_EMIT changed();
      });
}

void PairWork::onStandings(const std::vector<size_t>& places, ChangeId change,
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

bool PairWork::follow(const ChangeSet& change) {
  const std::vector<size_t> places = m_model->concernedBy(change);
  if (!places.empty()) recheck(places, change.id);
  return !places.empty();
}

void PairWork::retranslate() {
  m_table->setAccessibleName(tr("Pairs that look alike"));
  m_limits->setText(limits());
  m_model->retranslate();
}

void PairWork::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QSplitter::changeEvent(event);
}

}  // namespace cartera
