// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ImportReportView.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/exchange/ExchangeTables.h"
#include "ui/exchange/ExchangeText.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

using exchangetext::count;

ImportReportView::ImportReportView(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_sum(makeLabel({}, "muted")),
      m_duplicates(makeLabel({}, "muted")),
      m_problems(makeButton({}, ButtonKind::Chip)),
      m_kept(makeButton({}, ButtonKind::Chip)),
      m_fine(makeLabel({}, "muted")),
      m_table(new TextTable(this)),
      m_view(makeTextTable(theme, m_table, QStringLiteral("import.problems"))) {
  static constexpr std::array<const char*, kFigures> kNames{"new", "updated", "unchanged", "skipped"};
  auto* figures = new QHBoxLayout;
  figures->setSpacing(12);
  for (size_t i = 0; i < kFigures; ++i) {
    auto* card = new QFrame;
    card->setProperty("role", QStringLiteral("card"));
    m_figures[i] = makeLabel({}, "figure");
    m_figures[i]->setObjectName(QStringLiteral("import.count.%1").arg(QLatin1String(kNames[i])));
    m_names[i] = makeLabel({}, "muted");
    auto* box = new QVBoxLayout(card);
    box->setContentsMargins(16, 10, 16, 10);
    box->setSpacing(0);
    box->addWidget(m_figures[i]);
    box->addWidget(m_names[i]);
    figures->addWidget(card, 1);
  }
  m_sum->setObjectName(QStringLiteral("import.sum"));
  m_problems->setObjectName(QStringLiteral("import.show.problems"));
  m_kept->setObjectName(QStringLiteral("import.show.kept"));
  m_duplicates->setWordWrap(true);
  auto* group = new QButtonGroup(this);
  group->addButton(m_problems);
  group->addButton(m_kept);
  m_problems->setChecked(true);
  m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_view->horizontalHeader()->setStretchLastSection(false);
  auto* chips = new QHBoxLayout;
  chips->setSpacing(8);
  chips->addWidget(m_problems);
  chips->addWidget(m_kept);
  chips->addStretch(1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  layout->addLayout(figures);
  layout->addWidget(m_sum);
  layout->addWidget(m_duplicates);
  layout->addSpacing(4);
  layout->addLayout(chips);
  layout->addWidget(m_fine);
  layout->addWidget(m_view, 1);
  layout->addStretch(0);
  connect(group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton*, bool on) {
    if (on) fillTable();
  });
  translate();
}

void ImportReportView::setReport(const std::optional<ImportReport>& report) {
  m_report = report;
  if (m_report) {
    const bool onlyKept = m_report->problemCount == 0 && m_report->keptCount > 0;
    (onlyKept ? m_kept : m_problems)->setChecked(true);
  }
  refresh();
}

void ImportReportView::translate() {
  m_names[New]->setText(tr("New"));
  m_names[Updated]->setText(tr("Updated"));
  m_names[Unchanged]->setText(tr("Unchanged"));
  m_names[LeftOut]->setText(tr("Left out"));
  m_fine->setText(tr("Every value was taken as it stands."));
  refresh();
}

void ImportReportView::refresh() {
  const bool there = m_report.has_value();
  const ImportReport none;
  const ImportReport& r = there ? *m_report : none;
  const std::array<qint64, kFigures> numbers{r.imported, r.updated, r.unchanged, r.skipped};
  for (size_t i = 0; i < kFigures; ++i) m_figures[i]->setText(there ? count(numbers[i]) : QString(QChar(0x2013)));
  m_sum->setText(
      there ? tr("%1 records read = %2 new + %3 updated + %4 unchanged + %5 left out")
                  .arg(count(r.read), count(r.imported), count(r.updated), count(r.unchanged), count(r.skipped))
            : tr("Counting…"));
  m_duplicates->setVisible(r.duplicates > 0);
  m_duplicates->setText(tr("%n new contact(s) share an e-mail, phone or tax number with another: worth a look.",
                           nullptr, static_cast<int>(r.duplicates)));
  m_problems->setText(tr("Problems: %1").arg(count(r.problemCount)));
  m_kept->setText(tr("Kept as they were: %1").arg(count(r.keptCount)));
  m_problems->setVisible(r.problemCount > 0);
  m_kept->setVisible(r.keptCount > 0);
  m_fine->setVisible(there && r.problemCount == 0 && r.keptCount == 0);
  fillTable();
}

void ImportReportView::fillTable() {
  const bool kept = m_kept->isChecked();
  m_view->setAccessibleName(kept ? tr("Values that were kept") : tr("Values that were not taken"));
  constexpr int kReason = 3;
  std::vector<QStringList> rows;
  if (m_report) {
    for (const ImportProblem& p : kept ? m_report->kept : m_report->problems) {
      rows.push_back({count(p.line), p.column, p.value, exchangetext::reason(p.reason, p.value),
                      p.skipped ? tr("left out") : QString()});
    }
  }
  m_view->setVisible(!rows.empty());
  m_table->setContent({tr("Line"), tr("Column"), tr("Value"), tr("Reason"), tr("Record")}, std::move(rows));
  fitColumns(m_view, 200);
  if (m_table->columnCount() > kReason) m_view->horizontalHeader()->setSectionResizeMode(kReason, QHeaderView::Stretch);
}

void ImportReportView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) translate();
  QWidget::changeEvent(event);
}

}  // namespace cartera
