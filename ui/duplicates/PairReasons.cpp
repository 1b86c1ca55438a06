// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/PairReasons.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include "ui/text/DuplicateText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Pill.h"

namespace cartera {

namespace {

/// Shown while there is something to say.
void say(QLabel* label, const QString& text) {
  label->setText(text);
  label->setVisible(!text.isEmpty());
}

}  // namespace

PairReasons::PairReasons(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_certainty(new Pill(theme, this)),
      m_for(makeLabel({}, nullptr, this)),
      m_against(makeLabel({}, "muted", this)),
      m_merged(makeLabel({}, "muted", this)) {
  m_for->setObjectName(QStringLiteral("duplicates.for"));
  m_against->setObjectName(QStringLiteral("duplicates.against"));
  m_merged->setObjectName(QStringLiteral("duplicates.merged"));
  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(24, 4, 24, 0);
  layout->setHorizontalSpacing(10);
  layout->setVerticalSpacing(2);
  layout->addWidget(m_certainty, 0, 0, Qt::AlignTop);
  int row = 0;
  for (QLabel* label : {m_for, m_against, m_merged}) {
    label->setWordWrap(true);
    layout->addWidget(label, row++, 1);
  }
  layout->setColumnStretch(1, 1);
  explain();
}

void PairReasons::setPair(const duplicatedata::FoundPair* found) {
  m_found = found != nullptr ? std::optional(*found) : std::nullopt;
  explain();
}

void PairReasons::explain() {
  m_certainty->setVisible(m_found.has_value());
  QStringList speaksFor;
  QStringList against;
  if (m_found) {
    const bool certain = m_found->pair.certainty == duplicates::Certainty::Certain;
    //: How likely two contacts are one (99.8 %), and how sure that is ("certain").
    m_certainty->set(tr("%1 · %2").arg(likelihoodText(m_found->pair.posterior), certaintyText(m_found->pair.certainty)),
                     certain ? Tone::Ok : Tone::Warn);
    for (const auto& reason : m_found->pair.reasons)
      (reason.weight > 0 ? speaksFor : against) += duplicateReasonDetail(reason);
  }
  m_for->setText(speaksFor.join(QStringLiteral(" · ")));
  say(m_against, against.isEmpty() ? QString() : tr("Against it: %1").arg(against.join(QStringLiteral(" · "))));
  // Weighing two alone would take the whole search again.
  say(m_merged, !m_found || m_found->merged.isEmpty() ? QString()
                                                      : tr("Found before %1 was merged: these are the reasons of then.")
                                                            .arg(m_found->merged.join(QStringLiteral(", "))));
}

void PairReasons::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) explain();
}

}  // namespace cartera
