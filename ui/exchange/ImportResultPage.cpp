// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ImportResultPage.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/exchange/ExchangeText.h"
#include "ui/exchange/ImportReportView.h"
#include "ui/exchange/ImportSession.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

ImportResultPage::ImportResultPage(const Theme& theme, ImportSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_icon(new IconLabel(theme, QStringLiteral("check-circle"), 24, &Tokens::ok)),
      m_title(makeLabel({}, "section")),
      m_report(new ImportReportView(theme)),
      m_rejects(makeButton({})),
      m_undo(makeButton({})),
      m_duplicates(makeButton({})) {
  m_title->setObjectName(QStringLiteral("import.result"));
  m_rejects->setObjectName(QStringLiteral("import.rejects"));
  m_undo->setObjectName(QStringLiteral("import.undo"));
  m_duplicates->setObjectName(QStringLiteral("import.lookalike"));
  setButtonIcon(m_duplicates, theme.icon(QStringLiteral("merge")));
  setButtonIcon(m_rejects, theme.icon(QStringLiteral("save")));
  setButtonIcon(m_undo, theme.icon(QStringLiteral("undo")));
  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(m_icon);
  head->addWidget(m_title, 1);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addWidget(m_duplicates);
  buttons->addWidget(m_undo);
  buttons->addWidget(m_rejects);
  buttons->addStretch(1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(12);
  layout->addLayout(head);
  layout->addLayout(buttons);
  layout->addWidget(m_report, 1);
  connect(m_rejects, &QPushButton::clicked, this, &ImportResultPage::saveRejectsWanted);
  connect(m_duplicates, &QPushButton::clicked, this, &ImportResultPage::duplicatesWanted);
  connect(m_undo, &QPushButton::clicked, &session, &ImportSession::undoImport);
  connect(m_report, &ImportReportView::contactWanted, this, &ImportResultPage::contactWanted);
  connect(&session, &ImportSession::imported, this, &ImportResultPage::refresh);
  connect(&session, &ImportSession::undone, this, &ImportResultPage::refresh);
  connect(&session, &ImportSession::busyChanged, this, &ImportResultPage::refresh);
  translate();
}

void ImportResultPage::translate() {
  m_rejects->setText(tr("Save left-out rows…"));
  m_undo->setText(tr("Undo import"));
  m_duplicates->setText(tr("Look for duplicates among the new ones"));
  refresh();
}

void ImportResultPage::refresh() {
  const auto& report = m_session.report();
  m_report->setIsSheet(m_session.plan() && m_session.plan()->isSheet());
  m_report->setContactsThere(report && report->change.isSet() && !m_session.isUndone());
  m_report->setReport(report);
  if (!report) return;
  const QString file = QFileInfo(m_session.path()).fileName();
  if (m_session.isUndone()) {
    m_icon->setIcon(QStringLiteral("undo"), &Tokens::text2);
    m_title->setText(tr("The import of %1 was undone. Redo brings it back.").arg(file));
  } else if (!report->change.isSet()) {
    m_icon->setIcon(QStringLiteral("info"), &Tokens::info);
    m_title->setText(tr("Nothing in %1 was new.").arg(file));
  } else {
    m_icon->setIcon(QStringLiteral("check-circle"), &Tokens::ok);
    m_title->setText(tr("%1 was imported.").arg(file));
  }
  m_undo->setVisible(report->change.isSet());
  m_duplicates->setVisible(report->change.isSet() && report->imported > 0 && !m_session.isUndone());
  m_undo->setEnabled(!m_session.isUndone() && m_session.busy() == ImportSession::Busy::No);
  m_rejects->setVisible(!m_session.rejectsPath().isEmpty());
}

void ImportResultPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) translate();
  QWidget::changeEvent(event);
}

}  // namespace cartera
