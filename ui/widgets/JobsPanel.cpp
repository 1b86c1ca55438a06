// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/JobsPanel.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

namespace cartera {

namespace {
constexpr int kBarWidth = 140;
}  // namespace

JobsPanel::JobsPanel(const Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme) {
  setAccessibleName(tr("Work in progress"));
  m_layout = new QVBoxLayout(this);
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setSpacing(2);
  hide();
}

JobsPanel::Row JobsPanel::makeRow(quint64 id) {
  Row row;
  row.box = new QWidget(this);
  row.title = makeLabel({}, "small", row.box);
  row.state = makeLabel({}, "small", row.box);
  row.bar = new QProgressBar(row.box);
  row.bar->setTextVisible(false);
  row.bar->setFixedWidth(m_theme.px(kBarWidth));
  row.cancel = makeButton({}, ButtonKind::Link, row.box);
  row.cancel->setProperty("beside", QStringLiteral("chips"));
  auto* across = new QHBoxLayout(row.box);
  across->setContentsMargins(0, 0, 0, 0);
  across->setSpacing(12);
  // The name of a file may be long.
  row.title->setWordWrap(true);
  row.title->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  across->addWidget(row.title, 1);
  across->addWidget(row.bar);
  across->addWidget(row.state);
  across->addWidget(row.cancel);
  m_layout->addWidget(row.box);
  connect(row.cancel, &QPushButton::clicked, this, [this, id] { Q_EMIT cancelRequested(id); });
  return row;
}

void JobsPanel::setJob(const JobRow& job) {
  const bool isNew = !m_rows.contains(job.id);
  if (isNew) m_rows.insert(job.id, makeRow(job.id));
  Row& row = m_rows[job.id];
  row.job = job;
  show(row);
  if (!isNew) return;
  setVisible(true);
  Q_EMIT countChanged(count());
}

void JobsPanel::show(Row& row) {
  const JobRow& job = row.job;
  row.title->setText(job.title);
  row.bar->setAccessibleName(job.title);
  row.bar->setRange(0, job.total > 0 ? 1000 : 0);
  QString state;
  if (job.total > 0) {
    const double part = qBound(0.0, static_cast<double>(job.done) / static_cast<double>(job.total), 1.0);
    row.bar->setValue(static_cast<int>(part * 1000));
    //: Progress of a job; %1 is a whole number.
    state = tr("%1%").arg(static_cast<int>(part * 100));
  }
  if (job.cancelling) state = tr("Stopping…");
  row.state->setText(state);
  row.cancel->setText(tr("Cancel"));
  //: For screen readers; %1 is what the job does.
  row.cancel->setAccessibleName(tr("Cancel: %1").arg(job.title));
  row.cancel->setVisible(job.cancellable);
  row.cancel->setEnabled(!job.cancelling);
}

void JobsPanel::removeJob(quint64 id) {
  const auto found = m_rows.constFind(id);
  if (found == m_rows.cend()) return;
  // Later, because the row's own cancel button may be what got us here.
  found->box->hide();
  found->box->deleteLater();
  m_rows.erase(found);
  if (m_rows.isEmpty()) hide();
  Q_EMIT countChanged(count());
}

QPushButton* JobsPanel::cancelButton(quint64 id) const { return m_rows.value(id).cancel; }

void JobsPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    setAccessibleName(tr("Work in progress"));
    for (Row& row : m_rows) show(row);
  }
  QFrame::changeEvent(event);
}

}  // namespace cartera
