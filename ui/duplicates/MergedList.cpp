// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/MergedList.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/history/HistoryModel.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

MergedList::MergedList(QWidget* parent) : QWidget(parent), m_title(makeLabel({}, "section", this)) {
  setObjectName(QStringLiteral("mergedList"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  layout->addWidget(m_title);
  m_title->setText(tr("Merged into this one"));
  hide();
}

void MergedList::setMerged(const std::vector<duplicatedata::Merged>& merged, bool maySplit) {
  setVisible(!merged.empty());
  if (merged == m_merged && maySplit == m_maySplit) return;
  m_merged = merged;
  m_maySplit = maySplit;
  rebuild();
}

void MergedList::rebuild() {
  delete m_rows;
  m_rows = new QWidget(this);
  auto* rows = new QVBoxLayout(m_rows);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(2);
  for (const auto& one : m_merged) {
    auto* across = new QHBoxLayout;
    across->setSpacing(8);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* name = makeLabel(one.name, nullptr, m_rows);
    name->setWordWrap(true);
    //: When somebody was merged, and by whom.
    auto* when = makeLabel(
        one.author.isEmpty() ? momentText(one.at) : tr("%1 · %2").arg(momentText(one.at), one.author), "small", m_rows);
    words->addWidget(name);
    words->addWidget(when);
    across->addLayout(words, 1);
    if (m_maySplit) {
      auto* split = makeButton(tr("Split"), ButtonKind::Link, m_rows);
      split->setObjectName(QString(QStringLiteral("split.") + one.other.toString()));
      split->setAccessibleName(tr("Split %1 from this contact").arg(one.name));
      split->setToolTip(tr("Gives back all that came from there; what was added since stays here"));
      connect(split, &QPushButton::clicked, this, [this, other = one.other] { Q_EMIT splitWanted(other); });
      across->addWidget(split, 0, Qt::AlignTop);
    }
    rows->addLayout(across);
  }
  layout()->addWidget(m_rows);
}

void MergedList::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  m_title->setText(tr("Merged into this one"));
  if (m_rows != nullptr) rebuild();
}

}  // namespace cartera
