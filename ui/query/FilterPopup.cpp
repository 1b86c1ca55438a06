// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/FilterPopup.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/contacts/CustomFieldStore.h"
#include "core/query/FilterNames.h"
#include "core/query/FilterReader.h"
#include "core/query/FilterSql.h"
#include "ui/query/ConditionEditor.h"
#include "ui/query/FieldChooser.h"
#include "ui/query/PhraseEdit.h"
#include "ui/shell/Language.h"
#include "ui/text/ErrorText.h"
#include "ui/text/FilterWords.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EnterPresses.h"

namespace cartera {

namespace {
constexpr int kWidth = 340;
constexpr int kPhraseWidth = 460;
}  // namespace

FilterPopup::FilterPopup(const AppContext& context, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_ctx(context),
      m_back(new QToolButton(this)),
      m_title(makeLabel({}, "section", this)),
      m_fields(new FieldChooser(context.theme, this)),
      m_editor(new ConditionEditor(context, this)),
      m_phrase(new PhraseEdit(context.theme)),
      m_phraseError(makeLabel({}, "error")),
      m_hint(makeLabel({}, "small")),
      m_write(makeButton(tr("Write it…"), ButtonKind::Link)),
      m_cancel(makeButton(tr("Cancel"), ButtonKind::Plain)),
      m_add(makeButton({}, ButtonKind::Primary)) {
  setObjectName(QStringLiteral("filterPopup"));
  setAttribute(Qt::WA_DeleteOnClose);
  setProperty("role", QStringLiteral("overlay"));
  setAccessibleName(tr("Filter"));
  m_write->setObjectName(QStringLiteral("filter.asPhrase"));
  m_cancel->setObjectName(QStringLiteral("filter.cancel"));
  m_add->setObjectName(QStringLiteral("filter.add"));
  m_head = makeHead();
  m_phrasePage = makePhrasePage();
  m_foot = new QWidget(this);
  auto* foot = new QHBoxLayout(m_foot);
  foot->setContentsMargins(0, 4, 0, 0);
  foot->setSpacing(8);
  foot->addWidget(m_write);
  foot->addStretch(1);
  foot->addWidget(m_cancel);
  foot->addWidget(m_add);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 14, 16, 14);
  layout->setSpacing(8);
  layout->setSizeConstraint(QLayout::SetFixedSize);
  layout->addWidget(m_head);
  layout->addWidget(m_fields);
  layout->addWidget(m_editor);
  layout->addWidget(m_phrasePage);
  layout->addWidget(m_foot);
  connect(m_fields, &FieldChooser::chosen, this, &FilterPopup::chooseField);
  connect(m_fields, &FieldChooser::writeRequested, this, &FilterPopup::write);
  connect(m_fields, &FieldChooser::written, this, [this](const QString& phrase) {
    write();
    m_phrase->setPlainText(phrase);
    m_phrase->moveCursor(QTextCursor::End);
    acceptPhrase();
  });
  connect(m_write, &QPushButton::clicked, this, &FilterPopup::write);
  connect(m_back, &QToolButton::clicked, this, [this] { showPage(Page::Fields); });
  connect(m_cancel, &QPushButton::clicked, this, &QWidget::close);
  connect(m_add, &QPushButton::clicked, this, &FilterPopup::accept);
  connect(m_phrase, &PhraseEdit::submitted, this, &FilterPopup::accept);
  connect(m_editor, &ConditionEditor::submitted, this, &FilterPopup::accept);
  connect(m_editor, &ConditionEditor::resized, this, [this] {
    if (isVisible()) place();
  });
  connect(m_phrase, &QPlainTextEdit::textChanged, this, [this] {
    if (m_watches) static_cast<void>(readPhrase());
  });
  context.jobs.query<std::vector<CustomField>>(
      this, [](Connection& db) { return customfields::all(db); },
      [this](Result<std::vector<CustomField>> fields) {
        if (!fields) return;
        m_custom = std::move(*fields);
        m_customKnown = true;
        m_fields->setCustomFields(m_custom);
        // The type of a field of one's own is known only now.
        if (m_filter && m_page == Page::Condition && m_editor->field().source == query::FieldSource::Custom) {
          m_editor->setField(m_editor->field(), m_custom);
          m_editor->setCondition(*m_filter);
        }
      });
}

QWidget* FilterPopup::makeHead() {
  auto* head = new QWidget(this);
  auto* layout = new QHBoxLayout(head);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  m_back->setObjectName(QStringLiteral("filter.back"));
  m_back->setIcon(m_ctx.theme.icon(QStringLiteral("chevron-left")));
  m_back->setText(tr("Another field"));
  m_back->setToolTip(tr("Another field"));
  m_back->setAccessibleName(tr("Another field"));
  m_back->setFocusPolicy(Qt::TabFocus);
  pressOnEnter(*m_back);
  m_title->setObjectName(QStringLiteral("filter.title"));
  layout->addWidget(m_back);
  layout->addWidget(m_title, 1);
  return head;
}

QWidget* FilterPopup::makePhrasePage() {
  auto* page = new QWidget(this);
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  m_phrase->setObjectName(QStringLiteral("filter.phrase"));
  m_phrase->setAccessibleName(tr("The filter as a phrase"));
  m_phrase->setFixedHeight(m_ctx.theme.px(76));
  m_phraseError->setObjectName(QStringLiteral("filter.phraseError"));
  m_phraseError->setWordWrap(true);
  m_phraseError->hide();
  m_hint->setText(tr("For example: (tag = VIP or stage = customer) and last_contact < 90 days ago"));
  m_hint->setWordWrap(true);
  layout->addWidget(m_phrase);
  layout->addWidget(m_phraseError);
  layout->addWidget(m_hint);
  QStringList names;
  for (const QString& name : query::fieldNames()) names += query::nameIn(m_ctx.language.current(), "fields", name);
  names.sort(Qt::CaseInsensitive);
  m_phrase->setNames(names);
  return page;
}

void FilterPopup::openAt(QWidget* anchor, const std::optional<query::Filter>& filter) {
  m_below = anchor->mapToGlobal(QPoint(0, anchor->height() + 4));
  m_changes = filter.has_value();
  m_filter = filter;
  const auto way = filter ? query::wayOf(*filter) : std::nullopt;
  const auto field = filter ? query::findField(filter->field) : std::nullopt;
  // Several numbers or days are no list to choose from.
  const bool isListed = field && (query::typeOf(*field, m_custom) == query::ValueType::Text ||
                                  query::typeOf(*field, m_custom) == query::ValueType::Choice);
  if (way && field && (*way != query::Way::AnyOf || isListed)) {
    m_editor->setField(*field, m_custom);
    m_editor->setCondition(*filter);
    showPage(Page::Condition);
  } else if (filter) {
    write();
  } else {
    showPage(Page::Fields);
  }
  show();
  // The page that is shown has a part that takes the keyboard.
  showPage(m_page);
}

void FilterPopup::showPage(Page page) {
  m_page = page;
  const bool isForm = page == Page::Condition;
  m_fields->setVisible(page == Page::Fields);
  m_editor->setVisible(isForm);
  m_phrasePage->setVisible(page == Page::Phrase);
  m_foot->setVisible(page != Page::Fields);
  m_write->setVisible(isForm);
  m_back->setVisible(!m_changes || isForm);
  m_head->setVisible(page != Page::Fields);
  m_title->setText(isForm ? filterFieldLabel(m_editor->field().name) : tr("Write the filter"));
  m_add->setText(m_changes ? tr("Apply") : tr("Add"));
  m_fields->setFixedWidth(m_ctx.theme.px(kWidth));
  m_editor->setFixedWidth(m_ctx.theme.px(kWidth));
  m_phrasePage->setFixedWidth(m_ctx.theme.px(kPhraseWidth));
  if (isForm) {
    m_editor->takeFocus();
  } else if (page == Page::Phrase) {
    m_phrase->setFocus(Qt::TabFocusReason);
  } else {
    m_fields->line()->setFocus(Qt::TabFocusReason);
  }
  place();
}

void FilterPopup::chooseField(const QString& name) {
  const auto field = query::findField(name);
  if (!field) return;
  if (m_editor->isEmpty() || m_editor->field().name != field->name) m_editor->setField(*field, m_custom);
  showPage(Page::Condition);
}

void FilterPopup::write() {
  // What stands in the form goes along.
  std::optional<query::Filter> begun = m_filter;
  if (m_page == Page::Condition && !m_editor->isEmpty()) {
    if (const auto made = m_editor->condition()) begun = made;
  }
  m_watches = false;
  m_phrase->setPlainText(begun ? query::filterText(*begun, m_ctx.language.current()) : QString());
  m_phrase->moveCursor(QTextCursor::End);
  m_phrase->unmark();
  m_phraseError->hide();
  showPage(Page::Phrase);
}

Result<> FilterPopup::whetherFits(const query::Filter& filter) const {
  return m_customKnown ? query::checkFilter(filter, m_custom) : Result<>();
}

std::optional<query::Filter> FilterPopup::readPhrase() {
  const QString phrase = m_phrase->toPlainText();
  Result<query::Filter> read = query::readFilter(phrase);
  if (read) {
    // Fields of one's own and their types are the file's.
    if (const auto fits = whetherFits(*read); !fits) read = fail(fits.error());
  }
  if (read) {
    m_phrase->unmark();
    m_phraseError->hide();
    place();
    return std::move(*read);
  }
  const Error& error = read.error();
  m_phrase->mark(error.args.value(1).toInt(), error.args.value(2).toInt());
  m_phraseError->setText(errorLine(error));
  m_phraseError->show();
  place();
  return std::nullopt;
}

void FilterPopup::acceptPhrase() {
  const bool known = m_watches;
  m_watches = true;
  const auto filter = readPhrase();
  if (!filter) {
    if (known) return;
    QAccessibleEvent alert(m_phraseError, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    return;
  }
  Q_EMIT accepted(*filter);
  close();
}

void FilterPopup::accept() {
  if (m_page == Page::Phrase) {
    acceptPhrase();
    return;
  }
  const auto made = m_editor->condition();
  if (!made) return;
  if (const auto fits = whetherFits(*made); !fits) {
    m_editor->showError(errorLine(fits.error()));
    place();
    return;
  }
  Q_EMIT accepted(*made);
  close();
}

void FilterPopup::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Back) && m_page != Page::Fields && m_back->isVisible()) {
    showPage(Page::Fields);
    return;
  }
  if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
    QFrame::keyPressEvent(event);
    return;
  }
  if (m_page == Page::Condition && qobject_cast<QLineEdit*>(focusWidget()) == nullptr) {
    accept();
  }
}

void FilterPopup::hideEvent(QHideEvent* event) {
  QFrame::hideEvent(event);
  // Not every system gives the keyboard back by itself.
  QWidget* const window = parentWidget()->window();
  window->activateWindow();
  if (QWidget* before = window->focusWidget()) before->setFocus(Qt::PopupFocusReason);
}

/// Beneath its anchor, as far as the screen reaches.
void FilterPopup::place() {
  // A layout of a fixed size takes one line for a text of several.
  for (QLabel* label : {m_phraseError, m_hint}) {
    label->ensurePolished();
    label->setFixedHeight(qMax(0, label->heightForWidth(m_phrasePage->maximumWidth())));
  }
  layout()->activate();
  adjustSize();
  const QRect room = parentWidget()->screen()->availableGeometry();
  QPoint at = m_below;
  at.setX(qMax(room.left(), qMin(at.x(), room.right() - width() - 8)));
  at.setY(qMax(room.top(), qMin(at.y(), room.bottom() - height() - 8)));
  move(at);
}

}  // namespace cartera
