// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactDetail.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/actions/Action.h"
#include "ui/contacts/ConsentForm.h"
#include "ui/contacts/ContactFieldList.h"
#include "ui/contacts/ContactStory.h"
#include "ui/contacts/ExclusionForm.h"
#include "ui/contacts/FieldForm.h"
#include "ui/contacts/KeptValues.h"
#include "ui/contacts/MembershipForm.h"
#include "ui/contacts/NextStepBox.h"
#include "ui/contacts/NoteComposer.h"
#include "ui/contacts/TimelineTexts.h"
#include "ui/duplicates/MergedList.h"
#include "ui/text/ErrorText.h"
#include "ui/text/FieldText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EnterPresses.h"
#include "ui/widgets/InlineEdit.h"

namespace cartera {

namespace {
/// From this width on the timeline stands beside the fields.
constexpr int kTwoColumns = 720;
/// What stands above and beneath the fields; what the timeline is to have at least: a note to write and what happened
/// last.
constexpr int kHead = 248;
constexpr int kStory = 192;
constexpr int kLeastLines = 6;
}  // namespace

ContactDetail::ContactDetail(const AppContext& context, QWidget* parent) : QFrame(parent), m_ctx(context) {
  setObjectName(QStringLiteral("contactDetail"));
  setProperty("role", QStringLiteral("page"));
  setMinimumWidth(kLeastWidth);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  m_scroll = new QScrollArea(this);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setWidgetResizable(true);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  layout->addWidget(m_scroll);
  auto* body = new QFrame;
  body->setProperty("role", QStringLiteral("page"));
  m_columns = new QBoxLayout(QBoxLayout::TopToBottom, body);
  m_columns->setContentsMargins(20, 14, 14, 16);
  m_facts = makeFacts();
  m_story = new ContactStory(m_ctx);
  m_columns->addWidget(m_facts);
  m_columns->addWidget(m_story, 1);
  connect(m_story, &ContactStory::viewChanged, this, [this] {
    if (m_id.isSet()) read();
  });
  connect(m_story, &ContactStory::written, this, [this](InteractionKind kind) {
    m_next->ask(timelinetexts::nextAfter(kind));
    QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(m_next); });
  });
  m_scroll->setWidget(body);
  connect(&m_ctx.theme, &Theme::changed, this, &ContactDetail::fit);
  retranslate();
  fill();
}

QWidget* ContactDetail::makeHead() {
  auto* head = new QWidget;
  auto* layout = new QHBoxLayout(head);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(12);
  m_avatar = new Avatar(m_ctx.theme, 52);
  auto* words = new QVBoxLayout;
  words->setSpacing(4);
  m_name = makeLabel({}, "section");
  m_name->setObjectName(QStringLiteral("contactName"));
  m_name->setWordWrap(true);
  m_sub = makeLabel({}, "muted");
  m_sub->setWordWrap(true);
  words->addStretch(1);
  words->addWidget(m_name);
  words->addWidget(m_sub);
  words->addStretch(1);
  m_more = new QToolButton;
  m_more->setObjectName(QStringLiteral("contactMore"));
  m_more->setIcon(m_ctx.theme.icon(QStringLiteral("more")));
  m_more->setFocusPolicy(Qt::TabFocus);
  pressOnEnter(*m_more);
  connect(m_more, &QToolButton::clicked, this, &ContactDetail::showMoreMenu);
  layout->addWidget(m_avatar, 0, Qt::AlignTop);
  layout->addLayout(words, 1);
  layout->addWidget(m_more, 0, Qt::AlignTop);
  return head;
}

QWidget* ContactDetail::makeFacts() {
  auto* body = new QWidget;
  auto* layout = new QVBoxLayout(body);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(10);
  m_back = makeActionButton(m_ctx.theme, m_ctx.actions.action("contacts.back"), ButtonKind::Plain,
                            QStringLiteral("arrow-left"), body);
  // In a frame of its own: the button's visibility follows its action, the frame's follows the width of the window.
  auto* backFrame = new QWidget;
  auto* backLayout = new QHBoxLayout(backFrame);
  backLayout->setContentsMargins(0, 0, 0, 0);
  backLayout->addWidget(m_back, 0, Qt::AlignLeft);
  layout->addWidget(backFrame);
  layout->addWidget(makeHead());
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(6);
  const auto button = [&](const char* id, const char* icon) {
    auto* made = makeActionButton(m_ctx.theme, m_ctx.actions.action(id), ButtonKind::Normal, QLatin1String(icon));
    buttons->addWidget(made);
  };
  button("contacts.call", "phone");
  button("contacts.mail", "mail");
  button("contacts.note", "note");
  buttons->addStretch(1);
  m_stage = makeButton({}, ButtonKind::Chip);
  m_stage->setCheckable(false);
  m_stage->setObjectName(QStringLiteral("stageButton"));
  connect(m_stage, &QPushButton::clicked, this, &ContactDetail::showStageMenu);
  layout->addLayout(buttons);
  m_next = new NextStepBox(m_ctx);
  layout->addWidget(m_next);
  m_fields = new ContactFieldList(m_ctx);
  auto* stage = new QHBoxLayout;
  stage->setSpacing(8);
  m_stageLabel = makeLabel({}, "muted");
  m_stageLabel->setProperty("column", QStringLiteral("names"));
  stage->addWidget(m_stageLabel);
  stage->addWidget(m_stage);
  stage->addStretch(1);
  auto* facts = new QVBoxLayout;
  facts->setSpacing(0);
  facts->addLayout(stage);
  facts->addWidget(m_fields);
  layout->addLayout(facts);
  m_kept = new KeptValues;
  layout->addWidget(m_kept);
  m_merged = new MergedList;
  layout->addWidget(m_merged);
  connect(m_merged, &MergedList::splitWanted, this, &ContactDetail::split);
  layout->addStretch(1);
  connect(m_fields, &ContactFieldList::consentRequested, this, &ContactDetail::editConsent);
  connect(m_fields, &ContactFieldList::membershipRequested, this, &ContactDetail::editMembership);
  connect(m_fields, &ContactFieldList::exclusionRequested, this, &ContactDetail::editExclusion);
  connect(m_fields, &ContactFieldList::newFieldRequested, this, &ContactDetail::makeField);
  return body;
}

void ContactDetail::retranslate() {
  m_more->setAccessibleName(tr("More about this contact"));
  m_more->setToolTip(tr("More"));
  m_stageLabel->setText(tr("Stage"));
  const auto& why = m_ctx.jobs.whyReadOnly();
  m_stage->setEnabled(!why);
  m_stage->setToolTip(why ? errorLine(*why) : tr("Change the stage"));
}

int ContactDetail::leastWidth(const Theme& theme) {
  constexpr int kLeastForText = 300;
  return qMax(kLeastWidth, theme.px(kLeastForText));
}

void ContactDetail::fit() {
  const Theme& theme = m_ctx.theme;
  const bool isWide = width() >= theme.px(kTwoColumns);
  m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_columns->setSpacing(isWide ? 32 : 10);
  m_facts->setMaximumWidth(isWide ? width() * 9 / 20 : QWIDGETSIZE_MAX);
  m_facts->setMinimumWidth(isWide ? width() * 2 / 5 : 0);
  const int besides = theme.px(isWide ? kHead : kHead + kStory);
  m_fields->setMostLines(qMax(kLeastLines, (height() - besides) / theme.px(24)));
}

void ContactDetail::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  fit();
}

Timeline& ContactDetail::timeline() const { return m_story->timeline(); }

NoteComposer& ContactDetail::composer() const { return m_story->composer(); }

void ContactDetail::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  retranslate();
  fit();
  fill();
}

void ContactDetail::show(ContactId id) {
  if (id == m_id) return;
  m_id = id;
  m_story->setContact(id);
  if (id.isSet()) {
    read();
  } else {
    ++m_generation;
    m_details = {};
    fill();
  }
}

void ContactDetail::onChanged(const ChangeSet& change) {
  if (!m_id.isSet()) return;
  const auto& touched = change.contacts;
  const bool isMine = std::find(touched.begin(), touched.end(), m_id.value) != touched.end();
  // An address or a domain may be this contact's; a field may be added to anybody.
  if (isMine || change.touches(Table::Suppression) || change.touches(Table::CustomField)) read();
}

void ContactDetail::read() {
  m_ctx.jobs.query<contactdata::Details>(
      this, [id = m_id, kinds = m_story->kinds()](Connection& db) { return contactdata::load(db, id, kinds); },
      [this, generation = ++m_generation](Result<contactdata::Details> details) {
        if (generation != m_generation) return;
        if (!details) {
          m_ctx.notify.error(details.error());
          return;
        }
        const bool another = details->card.contact.id != m_details.card.contact.id;
        m_details = std::move(*details);
        fill();
        if (another) m_scroll->verticalScrollBar()->setValue(0);
        Q_EMIT loaded();
      });
}

void ContactDetail::fill() {
  const ContactCard& card = m_details.card;
  const bool known = card.contact.id.isSet();
  m_scroll->setVisible(known);
  if (!known) {
    m_fields->leave();
    return;
  }
  const QString name = m_details.name;
  m_avatar->setName(name);
  m_name->setText(name);
  QStringList sub;
  if (!card.memberships.empty()) sub += card.memberships.front().companyName;
  if (!card.addresses.empty() && !card.addresses.front().city.isEmpty()) sub += card.addresses.front().city;
  if (sub.isEmpty()) sub += kindLabel(toText(card.contact.kind));
  m_sub->setText(sub.join(QStringLiteral(" · ")));
  const QString stage = stageLabel(card.contact.stage);
  m_stage->setText(stage.isEmpty() ? tr("No stage") : stage);
  m_stage->setAccessibleName(tr("Stage: %1").arg(m_stage->text()));
  m_next->setCard(card);
  m_fields->setDetails(m_details);
  m_kept->setLines(keptLines(card.contact.extra));
  m_merged->setMerged(m_details.merged, !m_ctx.jobs.whyReadOnly());
  m_story->setDetails(m_details);
  // From the inside out, now: each would wait a turn of the loop for what is in it, and lines lie over each other meanwhile.
  for (const QWidget* part : {static_cast<QWidget*>(m_fields), m_facts, m_scroll->widget()}) part->layout()->activate();
}

QString ContactDetail::shownName() const { return m_name->text(); }

void ContactDetail::setAlone(bool alone) {
  m_back->parentWidget()->setVisible(alone);
  setMaximumWidth(alone ? QWIDGETSIZE_MAX : kMostWidth);
}

void ContactDetail::takeFocus() {
  if (!m_fields->keys().isEmpty()) m_fields->edit(m_fields->keys().first())->setFocus(Qt::TabFocusReason);
}

void ContactDetail::startEditing() { m_fields->startEditing(); }

void ContactDetail::write(InteractionKind kind) {
  composer().begin(kind);
  // When it has the height that it takes now.
  QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(&composer()); });
}

QString ContactDetail::firstPoint(PointKind kind) const {
  for (const Point& p : m_details.card.points) {
    if (p.kind == kind) return p.value;
  }
  return {};
}

void ContactDetail::showStageMenu() {
  // While another card is being read, name and stage are still those of the one before.
  if (!isLoaded()) return;
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const QString present = m_details.card.contact.stage;
  for (const QString& stage : stageKeys()) {
    QAction* action = menu->addAction(stageLabel(stage));
    action->setObjectName(QString(QStringLiteral("stage.") + stage));
    action->setCheckable(true);
    action->setChecked(stage == present);
    connect(action, &QAction::triggered, this, [this, stage, contact = m_id, name = m_details.name] {
      m_ctx.jobs.command<ChangeSet>(
          this, [contact, name, stage](Workspace& file) { return contactdata::setStage(file, contact, name, stage); },
          [this](Result<ChangeSet> done) {
            if (!done) m_ctx.notify.error(done.error());
          });
    });
  }
  menu->popup(m_stage->mapToGlobal(QPoint(0, m_stage->height())));
}

void ContactDetail::showMoreMenu() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const char* const toTrash = m_details.card.contact.deletedAt ? "contacts.restore" : "contacts.trash";
  for (const char* id : {"contacts.log", "contacts.visit", "contacts.edit", "contacts.copy", "contacts.merge"})
    menu->addAction(m_ctx.actions.action(id));
  if (!m_details.merged.empty()) menu->addAction(m_ctx.actions.action("contacts.split"));
  menu->addAction(m_ctx.actions.action(toTrash));
  menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void ContactDetail::split(ContactId other) {
  m_ctx.jobs.command<ChangeSet>(
      this, [other](Workspace& file) { return duplicatedata::split(file, other); },
      [this](Result<ChangeSet> done) {
        if (!done) m_ctx.notify.error(done.error());
      });
}

bool ContactDetail::hasDrafts() const {
  return m_story->hasDrafts() || !m_next->drafts().isEmpty() || (m_form && m_form->hasDraft()) ||
         m_fields->refusedContact().isSet();
}

void ContactDetail::showDrafts() {
  if (const ContactId refused = m_fields->refusedContact(); refused.isSet()) m_ctx.openContact(refused);
  if (m_form && m_form->hasDraft()) m_form->open();
}

CardForm* ContactDetail::form() const { return m_form; }

bool ContactDetail::mayOpenForm() {
  if (!m_form) return true;
  if (m_form->hasDraft()) {
    m_form->open();
    return false;
  }
  m_form->close();
  return true;
}

void ContactDetail::openForm(CardForm* form) {
  m_form = form;
  form->open();
}

void ContactDetail::editConsent(Channel channel) {
  if (!isLoaded() || !mayOpenForm()) return;
  openForm(new ConsentForm(m_ctx, m_id, shownName(), m_details.card.consents, channel, window()));
}

void ContactDetail::editMembership(MembershipId id) {
  if (!isLoaded() || !mayOpenForm()) return;
  CardMembership membership;
  for (const CardMembership& m : m_details.card.memberships) {
    if (m.membership.id == id) membership = m;
  }
  openForm(new MembershipForm(m_ctx, m_id, shownName(), membership, window()));
}

void ContactDetail::editExclusion(const Suppression& entry) {
  if (!isLoaded() || !mayOpenForm()) return;
  Suppression shown = entry;
  if (!shown.id.isSet()) shown.kind = SuppressionKind::Contact;
  openForm(new ExclusionForm(m_ctx, m_id, shownName(), shown, window()));
}

void ContactDetail::makeField() {
  if (!isLoaded() || !mayOpenForm()) return;
  openForm(new FieldForm(m_ctx, m_id, shownName(), window()));
}

void ContactDetail::saveDrafts() {
  m_next->saveDrafts();
  m_story->saveDrafts();
}

}  // namespace cartera
