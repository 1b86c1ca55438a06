// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactFieldList.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>

#include "ui/contacts/FieldHint.h"
#include "ui/duplicates/KnownHint.h"
#include "ui/settings/Settings.h"
#include "ui/shell/Language.h"
#include "ui/text/ErrorText.h"
#include "ui/text/ReasonText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EnterPresses.h"
#include "ui/widgets/FlowLines.h"
#include "ui/widgets/InlineEdit.h"
#include "ui/widgets/ToolTip.h"

namespace cartera {

namespace {
/// The height of a line, and the way from a label to its value.
constexpr int kLine = 24;
constexpr int kGap = 0;
const Setting<bool> kUnfolded{"contacts/all-fields", false};
}  // namespace

ContactFieldList::ContactFieldList(const AppContext& context, QWidget* parent) : QWidget(parent), m_ctx(context) {
  setObjectName(QStringLiteral("contactFields"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  m_lines = new FlowLines(FlowLines::Last::Fills);
  layout->addLayout(m_lines);
  m_more = makeButton({}, ButtonKind::Link, this);
  m_more->setObjectName(QStringLiteral("moreFields"));
  m_add = makeButton({}, ButtonKind::Link, this);
  m_add->setObjectName(QStringLiteral("addField"));
  auto* foot = new QHBoxLayout;
  // The words of the buttons stand where the labels above them do.
  foot->setSpacing(16);
  for (QPushButton* button : {m_more, m_add}) {
    setStyleProperty(button, "beside", QStringLiteral("labels"));
    foot->addWidget(button);
  }
  foot->addStretch(1);
  layout->addLayout(foot);
  m_isUnfolded = kUnfolded.get(m_ctx.settings);
  connect(m_more, &QPushButton::clicked, this, &ContactFieldList::toggleFold);
  connect(m_add, &QPushButton::clicked, this, &ContactFieldList::showAddMenu);
  connect(&m_ctx.theme, &Theme::changed, this, [this] {
    // Labels are as wide as their texts.
    if (m_details.card.contact.id.isSet()) rebuild();
  });
  retranslate();
}

void ContactFieldList::retranslate() {
  m_add->setText(tr("+ Add a field"));
  m_add->setAccessibleName(tr("Add a field"));
}

void ContactFieldList::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  retranslate();
  if (m_details.card.contact.id.isSet()) rebuild();
}

void ContactFieldList::setDetails(const contactdata::Details& details) {
  const bool another = details.card.contact.id != m_details.card.contact.id;
  if (another) {
    leave();
    m_opened.clear();
    // Rows go on with the next contact.
    for (KnownHint* hint : findChildren<KnownHint*>()) hint->clear();
  }
  m_details = details;
  rebuild();
  restoreRefused();
}

// Not by taking the keyboard away: a field of a window that is not active does not hear of it.
void ContactFieldList::leave() {
  for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
    InlineEdit* const edit = it->edit;
    if (edit == nullptr || !edit->isEditing()) continue;
    const QString typed = edit->field()->text();
    if (edit->finish()) continue;
    edit->abandon();
    const QString reason = contactrows::writtenForm(m_details, it.key(), typed, m_ctx.language.current()).reason;
    keepRefused({m_details.card.contact.id, m_details.name, it.key(), typed,
                 [reason, typed] { return reasonText(reason, typed); }});
  }
}

ContactId ContactFieldList::refusedContact() const {
  return m_refused.isEmpty() ? ContactId{} : m_refused.last().contact;
}

void ContactFieldList::keepRefused(const Refused& refused) {
  const auto isIt = [&](const Refused& r) { return r.contact == refused.contact && r.key == refused.key; };
  m_refused.erase(std::remove_if(m_refused.begin(), m_refused.end(), isIt), m_refused.end());
  m_refused += refused;
  m_ctx.notify.offer(
      [name = refused.name, reason = refused.reason] {
        //: %1 is a contact, %2 why something typed for it was not taken.
        return tr("%1: %2").arg(name, reason());
      },
      [] { return tr("Open"); },
      [self = QPointer<ContactFieldList>(this), contact = refused.contact] {
        if (self) self->openRefused(contact);
      });
}

void ContactFieldList::openRefused(ContactId contact) {
  m_asked = contact;
  if (contact == m_details.card.contact.id) restoreRefused();
  m_ctx.openContact(contact);
}

void ContactFieldList::restoreRefused() {
  const ContactId id = m_details.card.contact.id;
  QList<Refused> mine;
  for (const Refused& r : std::as_const(m_refused)) {
    if (r.contact == id) mine += r;
  }
  const bool asked = m_asked == id;
  if (asked || !mine.isEmpty()) m_asked = {};
  if (mine.isEmpty()) return;
  const auto isMine = [id](const Refused& r) { return r.contact == id; };
  m_refused.erase(std::remove_if(m_refused.begin(), m_refused.end(), isMine), m_refused.end());
  for (const Refused& r : std::as_const(mine)) {
    if (!m_opened.contains(r.key)) m_opened += r.key;
  }
  rebuild();
  for (const Refused& r : std::as_const(mine)) {
    if (InlineEdit* field = edit(r.key)) field->reopen(r.typed, r.reason, asked);
  }
}

void ContactFieldList::rebuild() {
  contactrows::Fold fold =
      contactrows::foldedTo(contactrows::rowsOf(m_details, m_opened, m_ctx.language.current()), m_mostLines, kept());
  showFold(fold);
  if (m_isUnfolded) {
    fold.shown.insert(fold.shown.end(), std::make_move_iterator(fold.folded.begin()),
                      std::make_move_iterator(fold.folded.end()));
  }
  const auto& wanted = fold.shown;
  QStringList order;
  for (const contactrows::FieldRow& field : wanted) order += field.key;
  const QStringList before = m_order;
  for (const QString& key : before) {
    if (order.contains(key)) continue;
    putAside(key);
  }
  m_order = order;
  bool isNewPart = false;
  for (const contactrows::FieldRow& field : wanted) {
    auto it = m_rows.find(field.key);
    if (it == m_rows.end()) {
      const auto aside = m_aside.constFind(field.key);
      const bool fits = aside != m_aside.constEnd() && (aside->words != nullptr) == field.readOnly;
      it = m_rows.insert(field.key, fits ? m_aside.take(field.key) : makeRow(field));
    }
    const bool hadOpener = it->opens != nullptr;
    const bool joined = it->data.joins;
    fill(*it, field);
    isNewPart = isNewPart || hadOpener != (it->opens != nullptr) || joined != field.joins;
  }
  if (isNewPart || order != before) arrange();
}

QStringList ContactFieldList::kept() const {
  QStringList keys = m_opened;
  for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
    const InlineEdit* const edit = it->edit;
    if (edit == nullptr || edit->isHidden()) continue;
    if (edit->isEditing() || !edit->errorText().isEmpty() || edit->field()->hasFocus()) keys += it.key();
  }
  return keys;
}

void ContactFieldList::showFold(const contactrows::Fold& fold) {
  const auto hidden = static_cast<int>(fold.folded.size());
  QStringList lines;
  for (const contactrows::FieldRow& row : fold.folded) {
    //: A field and its value.
    if (!row.value.isEmpty()) lines += tr("%1: %2").arg(row.name, row.value);
  }
  m_more->setText(m_isUnfolded ? tr("Fewer fields") : tr("%n more fields", nullptr, hidden));
  m_more->setToolTip(m_isUnfolded ? QString() : plainToolTip(lines.join(u'\n')));
  m_more->setVisible(hidden > 0);
}

void ContactFieldList::setMostLines(int lines) {
  if (lines == m_mostLines) return;
  m_mostLines = lines;
  if (m_details.card.contact.id.isSet()) rebuild();
}

void ContactFieldList::toggleFold() {
  m_isUnfolded = !m_isUnfolded;
  kUnfolded.set(m_ctx.settings, m_isUnfolded);
  const QStringList before = m_order;
  const bool byKey = m_more->hasFocus();
  rebuild();
  if (!m_isUnfolded || !byKey) return;
  // The keyboard goes on with what came to light, which is read before the button.
  for (const QString& key : std::as_const(m_order)) {
    InlineEdit* const field = before.contains(key) ? nullptr : edit(key);
    if (field == nullptr) continue;
    field->setFocus(Qt::TabFocusReason);
    return;
  }
}

/// The next contact but one has the same field again, and making its line takes longer than all else.
void ContactFieldList::putAside(const QString& key) {
  constexpr qsizetype kMostAside = 40;
  const Row row = m_rows.take(key);
  m_lines->removeWidget(row.box);
  row.box->hide();
  const bool isClean = row.edit == nullptr || (!row.edit->isEditing() && row.edit->errorText().isEmpty());
  if (isClean && m_aside.size() < kMostAside && !m_aside.contains(key)) {
    m_aside.insert(key, row);
  } else {
    row.box->deleteLater();
  }
}

ContactFieldList::Row ContactFieldList::makeRow(const contactrows::FieldRow& shown) {
  Row row;
  row.box = new QWidget(this);
  auto* layout = new QHBoxLayout(row.box);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kGap);
  row.label = makeLabel({}, "muted", row.box);
  // The style sheet gives it its width, which grows with the text.
  row.label->setProperty("column", QStringLiteral("names"));
  row.label->setWordWrap(true);
  layout->addWidget(row.label, 0, Qt::AlignTop);
  if (shown.readOnly) {
    row.words = makeLabel({}, nullptr, row.box);
    row.words->setObjectName(QString(QStringLiteral("words.") + shown.key));
    row.words->setWordWrap(true);
    row.words->setContentsMargins(8, 0, 0, 0);
    layout->addWidget(row.words, 1);
  } else {
    makeField(row, shown.key);
    layout->addWidget(row.edit, 1);
  }
  return row;
}

/// The button beside a line. The same line may have more to it for one contact and not for the next.
void ContactFieldList::makeOpener(Row& row) {
  row.opens = new QToolButton(row.box);
  row.opens->setObjectName(QString(QStringLiteral("open.") + row.data.key));
  row.opens->setIcon(m_ctx.theme.icon(QStringLiteral("more")));
  row.opens->setFocusPolicy(Qt::TabFocus);
  pressOnEnter(*row.opens);
  // As high as the line it belongs to: the style sheet says it.
  row.opens->setProperty("kind", QStringLiteral("row"));
  static_cast<QHBoxLayout*>(row.box->layout())->addWidget(row.opens, 0, Qt::AlignTop);
  connect(row.opens, &QToolButton::clicked, this, [this, key = row.data.key] { openForm(key); });
}

void ContactFieldList::makeField(Row& row, const QString& key) {
  row.edit = new InlineEdit(row.box);
  row.edit->setSnug(true);
  row.edit->setObjectName(QString(QStringLiteral("field.") + key));
  row.edit->setCheck([this, key](const QString& typed) {
    const auto value = contactrows::writtenForm(m_details, key, typed, m_ctx.language.current());
    return value.isRefused() ? reasonText(value.reason, typed) : QString();
  });
  connect(row.edit, &InlineEdit::committed, this, [this, key](const QString& typed) { commit(key, typed); });
  watchForKnown(m_ctx, *row.edit, key, [this] { return m_details.card.contact.id; });
  QLineEdit* field = row.edit->field();
  field->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(field, &QWidget::customContextMenuRequested, this,
          [this, key, field](const QPoint& at) { showMenu(key, field->mapToGlobal(at)); });
}

void ContactFieldList::fill(Row& row, const contactrows::FieldRow& shown) {
  const auto& why = m_ctx.jobs.whyReadOnly();
  row.data = shown;
  row.label->setText(shown.label);
  row.label->ensurePolished();
  row.label->setMinimumHeight(qMax(m_ctx.theme.px(kLine), row.label->heightForWidth(m_ctx.theme.namesWidth())));
  row.label->setVisible(!shown.joins);
  if (row.words != nullptr) row.words->setMinimumHeight(m_ctx.theme.px(kLine));
  const bool opens = shown.opens != contactrows::FieldRow::Opens::Nothing;
  if (opens && row.opens == nullptr) makeOpener(row);
  if (row.opens != nullptr) {
    row.opens->setAccessibleName(shown.opensText);
    row.opens->setToolTip(plainToolTip(shown.opensText));
    row.opens->setVisible(opens && !why);
    row.opens->setFixedHeight(m_ctx.theme.px(kLine));
  }
  if (row.words != nullptr) {
    row.words->setText(shown.value);
    return;
  }
  row.edit->setFieldName(shown.name);
  row.edit->setPlaceholder(why ? QString() : shown.placeholder);
  row.edit->setReadOnly(why.has_value());
  row.edit->setValue(shown.value);
  if (why) row.edit->field()->setToolTip(errorLine(*why));
}

void ContactFieldList::arrange() {
  std::vector<FlowLines::Part> parts;
  for (const QString& key : std::as_const(m_order)) {
    const Row& row = m_rows[key];
    row.box->show();
    parts.push_back({row.box, row.data.joins});
  }
  m_lines->setIndent(m_ctx.theme.namesWidth() + kGap);
  m_lines->setParts(parts);
  m_add->setVisible(!m_ctx.jobs.whyReadOnly().has_value());
}

InlineEdit* ContactFieldList::edit(const QString& key) const {
  const auto it = m_rows.find(key);
  return it == m_rows.end() ? nullptr : it->edit;
}

QToolButton* ContactFieldList::opener(const QString& key) const {
  const auto it = m_rows.find(key);
  const bool opens = it != m_rows.end() && it->data.opens != contactrows::FieldRow::Opens::Nothing;
  return opens ? it->opens : nullptr;
}

void ContactFieldList::openForm(const QString& key) {
  const contactrows::FieldRow& shown = m_rows[key].data;
  if (shown.opens == contactrows::FieldRow::Opens::Consent) {
    Q_EMIT consentRequested(shown.channel);
  } else if (shown.opens == contactrows::FieldRow::Opens::Exclusion) {
    Q_EMIT exclusionRequested(shown.exclusion);
  } else {
    Q_EMIT membershipRequested(shown.membership);
  }
}

void ContactFieldList::startEditing() {
  if (!m_order.isEmpty()) m_rows[m_order.first()].edit->startEditing();
}

void ContactFieldList::openField(const QString& key) {
  if (!m_opened.contains(key)) m_opened += key;
  rebuild();
  if (InlineEdit* field = edit(key)) field->startEditing();
}

void ContactFieldList::commit(const QString& key, const QString& typed) {
  const ContactId id = m_details.card.contact.id;
  const QString name = m_details.name;
  // Never refused here: the field has asked before.
  const QString value = contactrows::writtenForm(m_details, key, typed, m_ctx.language.current()).value.value_or(typed);
  m_ctx.jobs.command<ChangeSet>(
      this, [id, name, key, value](Workspace& file) { return contactdata::edit(file, id, name, key, value); },
      [this, id, name, key, typed](Result<ChangeSet> done) {
        if (done) {
          // Nothing was written: what stands in the file is shown again. Else the card is on its way.
          if (done->isEmpty() && id == m_details.card.contact.id) rebuild();
          return;
        }
        const auto reason = [error = done.error()] { return refusalText(error); };
        InlineEdit* const field = id == m_details.card.contact.id ? edit(key) : nullptr;
        if (field != nullptr) {
          field->refuse(reason);
        } else {
          keepRefused({id, name, key, typed, reason});
        }
      });
}

}  // namespace cartera
