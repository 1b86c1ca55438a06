// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/MergeDialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/duplicates/PairView.h"
#include "ui/text/ErrorText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

MergeDialog::MergeDialog(const AppContext& context, ContactId left, ContactId right, QWidget* window)
    : QDialog(window),
      m_context(context),
      m_left(left),
      m_right(right),
      m_view(new PairView(context.theme, this)),
      m_hint(makeLabel({}, "muted", this)),
      m_error(makeLabel({}, "error", this)),
      m_swap(makeButton({}, ButtonKind::Plain, this)),
      m_cancel(makeButton({}, ButtonKind::Normal, this)),
      m_merge(makeButton({}, ButtonKind::Primary, this)) {
  setObjectName(QStringLiteral("mergeDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  setModal(false);
  m_swap->setObjectName(QStringLiteral("merge.swap"));
  m_cancel->setObjectName(QStringLiteral("merge.cancel"));
  m_merge->setObjectName(QStringLiteral("merge.merge"));
  m_merge->setDefault(true);
  setButtonIcon(m_merge, context.theme.icon(QStringLiteral("merge"), &Tokens::onAccent));
  setButtonIcon(m_swap, context.theme.icon(QStringLiteral("swap")));
  m_hint->setWordWrap(true);
  m_error->setWordWrap(true);
  m_hint->setContentsMargins(24, 0, 24, 0);
  m_error->setContentsMargins(24, 0, 24, 0);
  auto* buttons = new QHBoxLayout;
  buttons->setContentsMargins(24, 0, 24, 0);
  buttons->setSpacing(8);
  buttons->addWidget(m_swap);
  buttons->addStretch(1);
  buttons->addWidget(m_cancel);
  buttons->addWidget(m_merge);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 16, 0, 16);
  layout->setSpacing(10);
  layout->addWidget(m_hint);
  layout->addWidget(m_view, 1);
  layout->addWidget(m_error);
  layout->addLayout(buttons);
  resize(context.theme.px(820), context.theme.px(600));
  connect(m_merge, &QPushButton::clicked, this, &MergeDialog::merge);
  connect(m_cancel, &QPushButton::clicked, this, &MergeDialog::reject);
  const auto swap = [this] {
    if (const auto& pair = m_view->pair()) read(pair->other().card.contact.id);
  };
  connect(m_swap, &QPushButton::clicked, this, swap);
  connect(m_view, &PairView::swapWanted, this, swap);
  connect(m_view, &PairView::openWanted, this, [this](ContactId id) { m_context.openContact(id); });
  connect(&context.jobs, &JobRunner::changed, this, [this](const ChangeSet& change) {
    const auto isOurs = [this](qint64 id) { return id == m_left.value || id == m_right.value; };
    if (m_merging || std::none_of(change.contacts.begin(), change.contacts.end(), isOurs)) return;
    const auto& pair = m_view->pair();
    read(pair ? pair->kept().card.contact.id : ContactId{});
  });
  showError(std::nullopt);
  retranslate();
  read({});
}

QString MergeDialog::errorText() const { return m_error->text(); }

void MergeDialog::read(ContactId keep) {
  m_context.jobs.query<duplicatedata::Comparison>(
      this, [a = m_left, b = m_right, keep](Connection& db) { return duplicatedata::compare(db, a, b, keep); },
      [this, reading = ++m_reading](Result<duplicatedata::Comparison> read) {
        if (reading != m_reading) return;
        if (read) {
          const bool isFirst = !m_view->pair();
          m_view->setPair(*read);
          retranslate();
          if (isFirst) m_merge->setFocus(Qt::OtherFocusReason);
        } else {
          m_view->clear();
          showError(read.error());
        }
        retranslate();
      });
}

void MergeDialog::merge() {
  if (m_merging || !m_view->pair()) return;
  m_merging = true;
  retranslate();
  m_context.jobs.command<ChangeSet>(
      this,
      [seen = *m_view->pair(), take = m_view->take()](Workspace& file) {
        return duplicatedata::merge(file, seen, take);
      },
      [this, kept = m_view->pair()->kept().card.contact.id](Result<ChangeSet> done) {
        m_merging = false;
        if (done) {
          Q_EMIT merged(kept);
          accept();
          return;
        }
        showError(done.error());
        // It may be that they are not what was seen.
        read(kept);
      });
}

void MergeDialog::showError(const std::optional<Error>& error) {
  m_refused = error;
  m_error->setText(error ? errorLine(*error) : QString());
  m_error->setVisible(error.has_value());
}

void MergeDialog::retranslate() {
  setWindowTitle(tr("Merge two contacts"));
  m_hint->setText(tr(
      "One of the two stays and takes over all that hangs on the other: phones, addresses, notes, consents. It can be "
      "undone, and split again at any later time."));
  m_swap->setText(tr("The other one stays"));
  m_cancel->setText(tr("Cancel"));
  m_merge->setText(tr("Merge"));
  const bool ready = m_view->pair() && !m_merging;
  m_swap->setEnabled(ready);
  m_merge->setEnabled(ready);
}

void MergeDialog::changeEvent(QEvent* event) {
  QDialog::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  retranslate();
  showError(m_refused);
}

}  // namespace cartera
