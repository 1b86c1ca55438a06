// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactStory.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/contacts/RecordNames.h"
#include "ui/actions/Action.h"
#include "ui/actions/KeyText.h"
#include "ui/contacts/Timeline.h"
#include "ui/contacts/TimelineTexts.h"
#include "ui/text/ErrorText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

namespace {
const Setting<TimelineView> kView{"contacts/timeline", TimelineView::All};
/// With this much room all views say their word.
constexpr int kRoomForWords = 540;
}  // namespace

ContactStory::ContactStory(const AppContext& context, QWidget* parent) : QWidget(parent), m_ctx(context) {
  setObjectName(QStringLiteral("contactStory"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(10);
  m_title = makeLabel({}, "section");
  m_filter = new TimelineFilter(m_ctx.theme, kView.get(m_ctx.settings));
  auto* head = new QHBoxLayout;
  head->addWidget(m_title);
  head->addStretch(1);
  head->addWidget(m_filter);
  layout->addLayout(head);
  m_composer = new NoteComposer(m_ctx.theme);
  layout->addWidget(m_composer);
  m_timeline = new Timeline(m_ctx);
  layout->addWidget(m_timeline);
  m_nothing = makeLabel({}, "muted");
  m_nothing->setObjectName(QStringLiteral("timelineNothing"));
  m_nothing->setWordWrap(true);
  layout->addWidget(m_nothing);
  m_older = makeButton({}, ButtonKind::Link);
  m_older->setObjectName(QStringLiteral("olderEntries"));
  layout->addWidget(m_older, 0, Qt::AlignLeft);
  layout->addStretch(1);
  connect(m_composer, &NoteComposer::submitted, this, [this](const NoteDraft& draft) { save(m_id, draft, true); });
  connect(m_filter, &TimelineFilter::changed, this, [this](TimelineView view) {
    kView.set(m_ctx.settings, view);
    Q_EMIT viewChanged();
  });
  connect(m_older, &QPushButton::clicked, this, &ContactStory::showOlder);
  retranslate();
}

void ContactStory::retranslate() {
  m_title->setText(tr("Timeline"));
  m_timeline->setAccessibleName(tr("Timeline"));
  m_older->setText(tr("Show older entries"));
  const auto& why = m_ctx.jobs.whyReadOnly();
  m_composer->setReadOnly(why ? errorLine(*why) : QString());
}

void ContactStory::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  retranslate();
  fill();
}

void ContactStory::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_filter->setAllWords(width() >= m_ctx.theme.px(kRoomForWords));
}

void ContactStory::setContact(ContactId id) {
  m_id = id;
  m_composer->setContact(id);
}

void ContactStory::setDetails(const contactdata::Details& details) {
  ++m_generation;
  m_details = details;
  fill();
}

void ContactStory::fill() {
  const TimelineView view = m_filter->view();
  m_timeline->setEntries(timelineOf(m_details, view));
  // Nothing is no place for the keyboard.
  const bool isEmpty = m_timeline->entries().empty();
  m_timeline->setVisible(!isEmpty);
  m_nothing->setVisible(isEmpty);
  m_nothing->setText(isEmpty ? nothingOf(view, keyText(m_ctx.actions.action("contacts.log")->shortcut())) : QString());
  m_older->setVisible(m_details.moreInteractions && view != TimelineView::Changes);
  m_older->setEnabled(true);
}

bool ContactStory::hasDrafts() const { return !m_composer->drafts().isEmpty(); }

void ContactStory::saveDrafts() {
  const auto drafts = m_composer->drafts();
  for (auto it = drafts.cbegin(); it != drafts.cend(); ++it) save(ContactId(it.key()), it.value(), false);
}

void ContactStory::save(ContactId id, NoteDraft draft, bool asks) {
  if (m_composer->isSaving(id)) return;
  draft.text = draft.text.trimmed();
  m_composer->setSaving(id, draft);
  Interaction entry;
  entry.contact = id;
  entry.kind = draft.kind;
  entry.body = draft.text;
  entry.outcome = draft.outcome;
  entry.minutes = draft.minutes;
  m_ctx.jobs.command<ChangeSet>(
      this,
      [entry](Workspace& file) -> Result<ChangeSet> {
        CARTERA_ASSIGN(const Contact contact, contacts::get(file.db(), entry.contact));
        CARTERA_ASSIGN(const QString name, recordnames::ofContact(file.db(), contact));
        return contactdata::addInteraction(file, name, entry);
      },
      [this, id, kind = draft.kind, asks](Result<ChangeSet> done) {
        if (!done) {
          m_composer->setRefused(id);
          m_ctx.notify.error(done.error());
          return;
        }
        m_composer->setSaved(id);
        // Nobody wonders where it went.
        if (!shows(m_filter->view(), kind)) m_filter->setView(TimelineView::All);
        if (kind == InteractionKind::Note) return;
        m_ctx.notify.toast(timelinetexts::writtenDown(kind), done->id);
        if (asks && id == m_id) Q_EMIT written(kind);
      });
}

void ContactStory::showOlder() {
  if (m_details.interactions.empty()) return;
  // Until the answer is there: the same page would be put beneath twice.
  m_older->setEnabled(false);
  const ContactId id = m_details.card.contact.id;
  m_ctx.jobs.query<std::vector<Interaction>>(
      this,
      [id, last = m_details.interactions.back(), kinds = kinds()](Connection& db) {
        return contactdata::older(db, id, last, kinds);
      },
      [this, generation = m_generation](Result<std::vector<Interaction>> more) {
        if (generation != m_generation) return;
        m_older->setEnabled(true);
        if (!more) {
          m_ctx.notify.error(more.error());
          return;
        }
        m_details.moreInteractions = more->size() == contactdata::kTimelinePage;
        m_details.interactions.insert(m_details.interactions.end(), more->begin(), more->end());
        fill();
      });
}

}  // namespace cartera
