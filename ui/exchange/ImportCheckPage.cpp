// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ImportCheckPage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/exchange/ExchangeText.h"
#include "ui/exchange/ImportReportView.h"
#include "ui/exchange/ImportSession.h"
#include "ui/text/Translations.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

ImportCheckPage::ImportCheckPage(const Theme& theme, ImportSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_title(makeLabel({}, "section")),
      m_read(makeLabel({})),
      m_policyLabel(makeLabel({})),
      m_policy(new QComboBox),
      m_strict(new QCheckBox),
      m_state(makeLabel({}, "muted")),
      m_bar(new QProgressBar),
      m_report(new ImportReportView(theme)) {
  m_policy->setObjectName(QStringLiteral("import.duplicates"));
  m_policy->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_read->setObjectName(QStringLiteral("import.read"));
  m_read->setTextFormat(Qt::PlainText);
  m_read->setWordWrap(true);
  m_policyLabel->setBuddy(m_policy);
  m_strict->setObjectName(QStringLiteral("import.strict"));
  m_bar->setObjectName(QStringLiteral("import.progress"));
  m_bar->setTextVisible(false);
  auto* options = new QHBoxLayout;
  options->setSpacing(8);
  options->addWidget(m_policyLabel);
  options->addWidget(m_policy);
  options->addSpacing(12);
  options->addWidget(m_strict);
  options->addStretch(1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(12);
  layout->addWidget(m_title);
  layout->addWidget(m_read);
  layout->addLayout(options);
  layout->addWidget(m_state);
  layout->addWidget(m_bar);
  layout->addWidget(m_report, 1);

  connect(m_policy, &QComboBox::activated, this, [this](int i) {
    const auto policy = onDuplicateFrom(m_policy->itemData(i).toString());
    if (!policy || *policy == m_session.onDuplicate()) return;
    m_session.setOnDuplicate(*policy);
    m_session.rehearse();
  });
  connect(m_strict, &QCheckBox::toggled, this, [this](bool on) {
    m_session.setStrict(on);
    m_session.rehearse();
  });
  connect(m_report, &ImportReportView::corrected, this,
          [this](const ImportProblem& problem, const QString& value) { m_session.correct(problem, value); });
  connect(
      m_report, &ImportReportView::correctedAgain, this,
      [this](const CellCorrection& correction, const QString& value) { m_session.correctAgain(correction, value); });
  connect(&session, &ImportSession::busyChanged, this, &ImportCheckPage::refresh);
  connect(&session, &ImportSession::rehearsed, this, &ImportCheckPage::refresh);
  connect(&session, &ImportSession::progress, this, [this](qint64 done, double share) {
    if (share >= 0) {
      m_bar->setRange(0, 1000);
      m_bar->setValue(static_cast<int>(share * 1000));
    }
    m_state->setText(
        (m_session.busy() == ImportSession::Busy::Importing ? tr("Importing: %1 records") : tr("Checking: %1 records"))
            .arg(exchangetext::count(done)));
  });
  translate();
}

void ImportCheckPage::translate() {
  m_title->setText(tr("What is going to happen"));
  m_policyLabel->setText(tr("Who is there &already:"));
  m_policy->setAccessibleName(tr("Who is there already"));
  m_strict->setText(tr("Leave out records with any &problem"));
  m_bar->setAccessibleName(tr("Progress"));
  const QSignalBlocker quiet(m_policy);
  const int current = m_policy->currentIndex();
  m_policy->clear();
  m_policy->addItem(tr("Fill what is empty"), QStringLiteral("fill"));
  m_policy->addItem(tr("Overwrite with the file"), QStringLiteral("overwrite"));
  m_policy->addItem(tr("Leave as they are"), QStringLiteral("skip"));
  m_policy->addItem(tr("Create once more"), QStringLiteral("create"));
  m_policy->setCurrentIndex(qMax(0, current));
  refresh();
}

QString ImportCheckPage::howItIsRead() const {
  const auto& plan = m_session.plan();
  if (!plan) return {};
  QStringList out;
  if (m_session.remembered()) {
    out += tr("Columns as in “%1”, which was imported before.").arg(m_session.remembered()->name);
  } else if (plan->layout) {
    out += tr("Recognised as: %1.").arg(plan->layout->title(currentLanguage()));
  }
  if (plan->isCsv()) {
    out += tr("Characters: %1; columns divided by: %2.")
               .arg(exchangetext::encoding(plan->dialect.encoding),
                    exchangetext::delimiter(csvDelimiterName(plan->dialect)));
  }
  QStringList unused;
  for (const auto& column : m_session.columns()) {
    if (column.field.is(u"ignore") && !column.found.name.isEmpty()) unused += column.found.name;
  }
  if (!unused.isEmpty()) out += tr("Not brought in: %1.").arg(unused.join(QStringLiteral(", ")));
  return out.join(u' ');
}

void ImportCheckPage::refresh() {
  const auto busy = m_session.busy();
  m_read->setText(howItIsRead());
  m_read->setVisible(!m_read->text().isEmpty());
  const bool working = busy == ImportSession::Busy::Rehearsing || busy == ImportSession::Busy::Importing;
  m_policy->setEnabled(!working);
  m_strict->setEnabled(!working);
  m_bar->setVisible(working);
  m_report->setEnabled(busy != ImportSession::Busy::Importing);
  m_state->setVisible(true);
  if (working) {
    m_bar->setRange(0, 0);
    m_state->setText(busy == ImportSession::Busy::Importing ? tr("Importing…") : tr("Checking…"));
  } else {
    m_state->setText(tr("Nothing has been written yet. The import can be undone as one step."));
  }
  QStringList columns;
  for (const auto& column : m_session.columns()) columns += column.found.name;
  m_report->setIsSheet(m_session.plan() && m_session.plan()->isSheet());
  m_report->setCorrections(columns, m_session.corrections());
  // Corrected values stay in sight while they are checked.
  if (busy != ImportSession::Busy::Rehearsing || !m_session.rehearsal()) m_report->setReport(m_session.rehearsal());
}

void ImportCheckPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) translate();
  QWidget::changeEvent(event);
}

}  // namespace cartera
