// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/QualityPage.h"

#include "core/base/Dates.h"
#include "ui/actions/Action.h"
#include "ui/text/QualityText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/LineTable.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <utility>

namespace cartera {

QualityPage::QualityPage(const AppContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_figures(new FiguresModel(this)),
      m_faults(new FaultsModel(this)),
      m_title(makeLabel({}, "title")),
      m_score(makeLabel({}, "muted")),
      m_figuresTable(new LineTable(context.theme)),
      m_faultsTitle(makeLabel({}, "section")),
      m_faultsHint(makeLabel({}, "muted")),
      m_faultsTable(new LineTable(context.theme)) {
  setObjectName(QStringLiteral("page.quality"));
  auto* layout = makeGround({0, 16, 0, 0}, 12);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(24, 0, 16, 0);
  head->setSpacing(8);
  head->addWidget(m_title);
  head->addWidget(m_score);
  head->addStretch(1);
  layout->addLayout(head);
  m_figuresTable->setModel(m_figures);
  m_figuresTable->setSelectionMode(QAbstractItemView::SingleSelection);
  m_figuresTable->setColumns({200, 100, 90, 150, 300}, FiguresModel::Who);
  // Seven lines, all of them in sight where the window has the room.
  m_figuresTable->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
  m_figuresTable->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  layout->addWidget(m_figuresTable);
  auto* below = new QHBoxLayout;
  below->setContentsMargins(24, 0, 16, 0);
  below->setSpacing(8);
  below->addWidget(m_faultsTitle);
  below->addWidget(m_faultsHint);
  below->addStretch(1);
  layout->addLayout(below);
  m_faultsTable->setModel(m_faults);
  m_faultsTable->setSelectionMode(QAbstractItemView::SingleSelection);
  m_faultsTable->setColumns({240, 160, 300}, FaultsModel::Why);
  layout->addWidget(m_faultsTable, 1);
  layout->addStretch(0);
  connect(m_figuresTable, &QTableView::activated, this, [this](const QModelIndex& i) { openFigure(i.row()); });
  connect(m_faultsTable, &QTableView::activated, this, [this](const QModelIndex& i) { openFault(i.row()); });
  retranslate();
}

void QualityPage::activate() {
  m_figuresTable->setFocus(Qt::OtherFocusReason);
  if (!m_figuresTable->currentIndex().isValid()) m_figuresTable->setCurrentIndex(m_figures->index(0, 0));
  if (m_stale) reload();
}

void QualityPage::onChanged(const ChangeSet& change) {
  if (change.contacts.empty() && !change.touches(Table::PairDecision)) return;
  // Counting a large file takes a second or two: not while somebody works elsewhere.
  m_stale = true;
  if (isVisible()) reload();
}

void QualityPage::reload() {
  // What comes meanwhile is counted when this one is through.
  if (m_reading) return;
  m_stale = false;
  m_reading = true;
  m_context.jobs.query<QualitySnapshot>(
      this, [today = m_context.clock.today()](Connection& db) { return qualitydata::read(db, today); },
      [this](Result<QualitySnapshot> read) {
        m_reading = false;
        if (read) {
          show(std::move(*read));
        } else {
          m_context.notify.error(read.error());
        }
        if (m_stale && isVisible()) reload();
      },
      JobRunner::Length::Long);
}

void QualityPage::show(QualitySnapshot snapshot) {
  m_snapshot = std::move(snapshot);
  m_figures->setFigures(m_snapshot.now.figures, m_snapshot.before);
  m_faults->setFaults(std::exchange(m_snapshot.faults, {}));
  retranslate();
  m_context.jobs.command<int>(
      this, [measured = m_snapshot.now](Workspace& file) { return qualitydata::remember(file, measured); },
      [](Result<int>) {});  // a day without figures is a gap in the trend, and no reason to disturb anybody
}

void QualityPage::openFigure(int row) {
  const quality::CountKey* count = FiguresModel::at(row);
  if (count == nullptr) return;
  if (count->phrase != nullptr) {
    m_context.showContacts(QLatin1String(count->phrase));
  } else if (count->member == &quality::Figures::duplicate) {
    if (QAction* go = m_context.actions.find(QStringLiteral("go.duplicates"))) go->trigger();
  } else if (count->member == &quality::Figures::invalid && m_faults->rowCount() > 0) {
    m_faultsTable->setFocus(Qt::OtherFocusReason);
    m_faultsTable->setCurrentIndex(m_faults->index(0, 0));
  }
}

void QualityPage::openFault(int row) {
  if (const quality::Fault* fault = m_faults->at(row)) m_context.openContact(fault->contact);
}

void QualityPage::retranslate() {
  const QLocale locale;
  const quality::Figures& now = m_snapshot.now.figures;
  m_title->setText(tr("Data quality"));
  if (now.contacts == 0) {
    m_score->setText(m_snapshot.now.day.isValid() ? tr("There is nobody in the file yet.") : QString());
  } else if (m_snapshot.before) {
    m_score->setText(tr("%n contact(s), %1 % complete on average; %2 % on %3", nullptr, static_cast<int>(now.contacts))
                         .arg(locale.toString(now.completeness, 'f', 1),
                              locale.toString(m_snapshot.before->figures.completeness, 'f', 1),
                              dates::print(m_snapshot.before->day)));
  } else {
    m_score->setText(tr("%n contact(s), %1 % complete on average", nullptr, static_cast<int>(now.contacts))
                         .arg(locale.toString(now.completeness, 'f', 1)));
  }
  m_score->setToolTip(qualityExplained(QStringLiteral("completeness")));
  m_figuresTable->setAccessibleName(tr("What is missing, out of date, wrong or there twice"));
  m_faultsTable->setAccessibleName(tr("Values that cannot be right"));
  m_figures->retranslate();
  retranslateFaults();
}

void QualityPage::retranslateFaults() {
  m_faultsTitle->setText(tr("Values that cannot be right"));
  if (m_snapshot.moreFaults) {
    m_faultsHint->setText(tr("The first %1; Enter opens the card").arg(QLocale().toString(qualitydata::kMostFaults)));
  } else {
    m_faultsHint->setText(m_faults->rowCount() > 0 ? tr("Enter opens the card") : tr("None was found."));
  }
  m_faultsTable->setVisible(m_faults->rowCount() > 0);
  m_faults->retranslate();
}

void QualityPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Page::changeEvent(event);
}

}  // namespace cartera
