// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/NoteComposer.h"

#include <QApplication>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <utility>

#include "ui/contacts/TimelineTexts.h"
#include "ui/text/FieldText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FlowLines.h"

namespace cartera {

namespace {

constexpr int kMostLines = 6;
/// A day.
constexpr int kMostMinutes = 1440;
/// What can be written down here, in the order of the buttons.
constexpr InteractionKind kKinds[] = {InteractionKind::Note, InteractionKind::Call, InteractionKind::Visit,
                                      InteractionKind::Meeting, InteractionKind::Email};

bool isEnter(const QKeyEvent& key) {
  const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
  return enter && (key.modifiers() & Qt::ControlModifier) != 0;
}

}  // namespace

NoteComposer::NoteComposer(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  m_text = new QPlainTextEdit(this);
  m_text->setObjectName(QStringLiteral("noteField"));
  m_text->setTabChangesFocus(true);
  m_text->document()->setDocumentMargin(2);
  m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_text->installEventFilter(this);
  layout->addWidget(m_text);
  m_bar = new QWidget(this);
  makeKinds(m_bar);
  layout->addWidget(m_bar);
  m_outcomes = new QWidget(this);
  new FlowLines(FlowLines::Last::Keeps, 6, m_outcomes);
  m_outcomeGroup = new QButtonGroup(this);
  m_minutes = new QLineEdit(m_outcomes);
  m_minutes->setObjectName(QStringLiteral("noteMinutes"));
  m_minutes->setValidator(new QIntValidator(0, kMostMinutes, m_minutes));
  m_minutes->setMaxLength(4);
  m_minutes->setFixedWidth(m_theme.px(52));
  // As high as the chips it stands among.
  setStyleProperty(m_minutes, "inline", false);
  layout->addWidget(m_outcomes);
  connect(m_text, &QPlainTextEdit::textChanged, this, &NoteComposer::fit);
  connect(qApp, &QApplication::focusChanged, this, &NoteComposer::unfold);
  connect(m_save, &QPushButton::clicked, this, &NoteComposer::submit);
  retranslate();
  setKind(InteractionKind::Note);
}

// A field that goes gives the keyboard away, and nobody is left here to hear of it.
NoteComposer::~NoteComposer() { disconnect(qApp, nullptr, this, nullptr); }

void NoteComposer::makeKinds(QWidget* bar) {
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2);
  m_kinds = new QButtonGroup(this);
  for (const InteractionKind kind : kKinds) {
    auto* button = makeChoice(m_theme.icon(timelinetexts::iconOf(kind)), bar);
    button->setObjectName(QString(QStringLiteral("kind.") + toText(kind)));
    m_kinds->addButton(button, static_cast<int>(kind));
    row->addWidget(button);
    // By keys too: they choose what they come to.
    connect(button, &QAbstractButton::toggled, this, [this, kind](bool on) {
      if (on && kind != m_kind) setKind(kind);
    });
  }
  m_save = makeButton({}, ButtonKind::Primary, bar);
  m_save->setObjectName(QStringLiteral("saveNote"));
  row->addStretch(1);
  row->addWidget(m_save);
}

void NoteComposer::retranslate() {
  const QString hint = timelinetexts::askOf(m_kind);
  m_text->setPlaceholderText(m_whyNot.isEmpty() ? hint : m_whyNot);
  m_text->setAccessibleName(m_kind == InteractionKind::Note ? tr("New note") : interactionLabel(toText(m_kind)));
  for (QAbstractButton* button : m_kinds->buttons()) {
    const auto kind = static_cast<InteractionKind>(m_kinds->id(button));
    const QString name = interactionLabel(toText(kind));
    // One is told by its word, all by their pictures: five words have no room on the card.
    setChoiceText(static_cast<QToolButton*>(button), name, kind == m_kind);
  }
  m_minutes->setPlaceholderText(tr("min"));
  m_minutes->setAccessibleName(tr("Minutes"));
  m_minutes->setToolTip(tr("How many minutes it took"));
  m_save->setText(tr("Save"));
  m_save->setToolTip(tr("Ctrl+Enter"));
}

void NoteComposer::setReadOnly(const QString& reason) {
  m_whyNot = reason;
  m_text->setEnabled(reason.isEmpty());
  m_text->setToolTip(reason);
  retranslate();
}

void NoteComposer::begin(InteractionKind kind) {
  setKind(kind);
  m_text->setFocus(Qt::ShortcutFocusReason);
}

void NoteComposer::setContact(ContactId id) {
  if (id == m_contact) return;
  m_drafts = drafts();
  m_contact = id;
  setDraft(m_drafts.value(id.value));
}

NoteDraft NoteComposer::draft() const {
  NoteDraft out;
  out.kind = m_kind;
  out.text = m_text->toPlainText();
  if (m_kind == InteractionKind::Note) return out;
  if (const auto* chosen = m_outcomeGroup->checkedButton()) out.outcome = chosen->text();
  bool isNumber = false;
  const int minutes = m_minutes->text().toInt(&isNumber);
  if (isNumber) out.minutes = minutes;
  return out;
}

void NoteComposer::setDraft(const NoteDraft& draft) {
  m_kind = draft.kind;
  m_kinds->button(static_cast<int>(draft.kind))->setChecked(true);
  m_text->setPlainText(draft.text);
  m_minutes->setText(draft.minutes ? QString::number(*draft.minutes) : QString());
  showOutcomes(draft.outcome);
  retranslate();
  fit();
}

void NoteComposer::setKind(InteractionKind kind) {
  m_kind = kind;
  m_kinds->button(static_cast<int>(kind))->setChecked(true);
  showOutcomes({});
  retranslate();
  fit();
}

void NoteComposer::showOutcomes(const QString& chosen) {
  std::vector<FlowLines::Part> parts;
  const auto before = m_outcomeGroup->buttons();
  for (QAbstractButton* button : before) {
    m_outcomeGroup->removeButton(button);
    button->hide();
    button->deleteLater();
  }
  QStringList words = timelinetexts::outcomesOf(m_kind);
  // Written down in another language.
  if (!chosen.isEmpty() && !words.contains(chosen)) words += chosen;
  for (const QString& word : std::as_const(words)) {
    auto* button = makeButton(word, ButtonKind::Chip, m_outcomes);
    button->setObjectName(QStringLiteral("outcome.%1").arg(parts.size()));
    button->setChecked(word == chosen);
    m_outcomeGroup->addButton(button);
    button->show();
    parts.push_back({button, true});
    connect(button, &QPushButton::toggled, this, &NoteComposer::unfold);
    // Chosen once more it is taken back, which a group of its own does not know.
    connect(button, &QPushButton::pressed, this, [this, button] { m_wasChosen = button->isChecked(); });
    connect(button, &QPushButton::clicked, this, [this, button] {
      if (!m_wasChosen) return;
      m_outcomeGroup->setExclusive(false);
      button->setChecked(false);
      m_outcomeGroup->setExclusive(true);
    });
  }
  parts.push_back({m_minutes, true});
  static_cast<FlowLines*>(m_outcomes->layout())->setParts(parts);
}

QHash<qint64, NoteDraft> NoteComposer::drafts() const {
  QHash<qint64, NoteDraft> all = m_drafts;
  const NoteDraft here = draft();
  if (here.isEmpty()) {
    all.remove(m_contact.value);
  } else {
    all.insert(m_contact.value, here);
  }
  return all;
}

void NoteComposer::setSaving(ContactId id, const NoteDraft& draft) {
  m_saving.insert(id.value, draft);
  fit();
}

void NoteComposer::setSaved(ContactId id) {
  const NoteDraft sent = m_saving.take(id.value);
  const NoteDraft before = id == m_contact ? draft() : m_drafts.value(id.value);
  // What was typed behind it meanwhile is the next note. A text that was changed otherwise is all still to be saved.
  NoteDraft rest = before;
  rest.text = before.text.trimmed();
  const bool isSent = rest.text.startsWith(sent.text);
  if (isSent) rest = {InteractionKind::Note, rest.text.mid(sent.text.size()).trimmed(), {}, {}};
  if (rest.isEmpty()) {
    m_drafts.remove(id.value);
  } else {
    m_drafts.insert(id.value, rest);
  }
  if (id != m_contact) return;
  if (rest != before) {
    setDraft(rest);
    m_text->moveCursor(QTextCursor::End);
  }
  fit();
}

void NoteComposer::setRefused(ContactId id) {
  m_saving.remove(id.value);
  fit();
}

void NoteComposer::fit() {
  const int lines = qBound(1, static_cast<int>(m_text->document()->size().height()), kMostLines);
  m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * lines + 18);
  unfold();
}

void NoteComposer::unfold() {
  const bool isNote = m_kind == InteractionKind::Note;
  // A place for a note that nobody has begun is one line, also for who comes through it with Tab.
  const QWidget* const now = window()->focusWidget();
  const bool isHere = now != nullptr && m_bar->isAncestorOf(now);
  const bool isOpen = !isNote || isHere || !m_text->toPlainText().isEmpty();
  m_bar->setVisible(isOpen && m_whyNot.isEmpty());
  m_outcomes->setVisible(!isNote && m_whyNot.isEmpty());
  m_save->setEnabled(!isSaving(m_contact) && !draft().isEmpty());
}

void NoteComposer::submit() {
  NoteDraft now = draft();
  now.text = now.text.trimmed();
  if (!now.isEmpty() && !isSaving(m_contact)) Q_EMIT submitted(now);
}

void NoteComposer::clear() { setDraft({}); }

bool NoteComposer::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_text) return QWidget::eventFilter(watched, event);
  if (event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (isEnter(*key)) {
      submit();
      return true;
    }
    if (key->key() == Qt::Key_Escape && draft().isEmpty() && m_kind != InteractionKind::Note) {
      clear();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void NoteComposer::keyPressEvent(QKeyEvent* event) {
  // From the buttons beneath.
  if (isEnter(*event)) {
    submit();
  } else {
    QWidget::keyPressEvent(event);
  }
}

void NoteComposer::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    showOutcomes(draft().outcome);
  }
  if (event->type() == QEvent::FontChange) fit();
}

}  // namespace cartera
