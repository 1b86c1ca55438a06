// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactFieldList.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/contacts/FieldHint.h"
#include "ui/contacts/FieldHistoryPopup.h"
#include "ui/duplicates/KnownHint.h"
#include "ui/shell/Language.h"
#include "ui/text/ErrorText.h"
#include "ui/text/ReasonText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/InlineEdit.h"
#include "ui/widgets/ToolTip.h"

namespace cartera {

ContactFieldList::ContactFieldList(const AppContext& context, QWidget* parent) : QWidget(parent), m_ctx(context) {
  setObjectName(QStringLiteral("contactFields"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  m_layout = new QVBoxLayout;
  m_layout->setSpacing(0);
  layout->addLayout(m_layout);
  m_add = makeButton({}, ButtonKind::Link, this);
  m_add->setObjectName(QStringLiteral("addField"));
  auto* foot = new QHBoxLayout;
  foot->addWidget(m_add);
  foot->addStretch(1);
  layout->addLayout(foot);
  connect(m_add, &QPushButton::clicked, this, &ContactFieldList::showAddMenu);
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
  const auto wanted = contactrows::rowsOf(m_details, m_opened, m_ctx.language.current());
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
    fill(*it, field);
    isNewPart = isNewPart || hadOpener != (it->opens != nullptr);
  }
  if (isNewPart || order != before) arrange();
}

/// The next contact but one has the same field again, and making its line takes longer than all else.
void ContactFieldList::putAside(const QString& key) {
  constexpr qsizetype kMostAside = 40;
  const Row row = m_rows.take(key);
  m_layout->removeWidget(row.box);
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
  layout->setSpacing(4);
  row.label = makeLabel({}, "muted", row.box);
  // The style sheet gives it its width, which grows with the text.
  row.label->setProperty("column", QStringLiteral("names"));
  row.label->setMinimumHeight(m_ctx.theme.px(26));
  layout->addWidget(row.label, 0, Qt::AlignTop);
  if (shown.readOnly) {
    row.words = makeLabel({}, nullptr, row.box);
    row.words->setObjectName(QString(QStringLiteral("words.") + shown.key));
    row.words->setWordWrap(true);
    row.words->setContentsMargins(8, 5, 0, 4);
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
  // As high as the line it belongs to: the style sheet says it.
  row.opens->setProperty("kind", QStringLiteral("row"));
  static_cast<QHBoxLayout*>(row.box->layout())->addWidget(row.opens, 0, Qt::AlignTop);
  connect(row.opens, &QToolButton::clicked, this, [this, key = row.data.key] { openForm(key); });
}

void ContactFieldList::makeField(Row& row, const QString& key) {
  row.edit = new InlineEdit(row.box);
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
  row.label->ensurePolished();
  const QString label = row.label->fontMetrics().elidedText(shown.label, Qt::ElideRight, row.label->maximumWidth());
  row.label->setText(label);
  row.label->setToolTip(label == shown.label ? QString() : plainToolTip(shown.label));
  const bool opens = shown.opens != contactrows::FieldRow::Opens::Nothing;
  if (opens && row.opens == nullptr) makeOpener(row);
  if (row.opens != nullptr) {
    row.opens->setAccessibleName(shown.opensText);
    row.opens->setToolTip(plainToolTip(shown.opensText));
    row.opens->setVisible(opens && !why);
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

/// Rows and the way of Tab through them, in order.
void ContactFieldList::arrange() {
  QWidget* last = nullptr;
  for (int i = 0; i < m_order.size(); ++i) {
    const Row& row = m_rows[m_order[i]];
    const QLayoutItem* const there = m_layout->itemAt(i);
    if (there == nullptr || there->widget() != row.box) {
      m_layout->removeWidget(row.box);
      m_layout->insertWidget(i, row.box);
    }
    row.box->show();
    const auto then = [&](QWidget* next) {
      if (next == nullptr) return;
      if (last != nullptr) setTabOrder(last, next);
      last = next;
    };
    then(row.edit != nullptr ? row.edit->field() : nullptr);
    then(row.opens);
  }
  if (last != nullptr) setTabOrder(last, m_add);
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

void ContactFieldList::showAddMenu() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  auto group = contactrows::Addable::Group::Reach;
  for (const contactrows::Addable& field : contactrows::addable(m_details, m_opened)) {
    if (field.group != group) menu->addSeparator();
    group = field.group;
    QAction* action = menu->addAction(field.label);
    action->setObjectName(QString(QStringLiteral("add.") + field.key));
    connect(action, &QAction::triggered, this, [this, key = field.key] {
      if (key == contactrows::newMembershipKey()) {
        Q_EMIT membershipRequested({});
      } else if (key == contactrows::newConsentKey()) {
        Q_EMIT consentRequested(Channel::Email);
      } else if (key == contactrows::newExclusionKey()) {
        Q_EMIT exclusionRequested({});
      } else if (key == contactrows::newFieldKey()) {
        Q_EMIT newFieldRequested();
      } else {
        openField(key);
      }
    });
  }
  menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

void ContactFieldList::showMenu(const QString& key, const QPoint& where) {
  const Row& row = m_rows[key];
  if (row.edit->isEditing()) {
    QMenu* menu = row.edit->field()->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    addHistory(*menu, key);
    menu->popup(where);
    return;
  }
  auto* menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("fieldMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  QAction* change = menu->addAction(tr("Edit"));
  change->setEnabled(!m_ctx.jobs.whyReadOnly());
  connect(change, &QAction::triggered, this, [this, key] {
    if (InlineEdit* field = edit(key)) field->startEditing();
  });
  QAction* copy = menu->addAction(tr("Copy"));
  copy->setEnabled(!row.data.value.isEmpty());
  connect(copy, &QAction::triggered, this, [value = row.data.value] { QGuiApplication::clipboard()->setText(value); });
  addHistory(*menu, key);
  menu->popup(where);
}

void ContactFieldList::addHistory(QMenu& menu, const QString& key) {
  QAction* history = menu.addAction(tr("History of this field"));
  history->setObjectName(QStringLiteral("fieldHistory"));
  history->setEnabled(m_rows[key].data.cell.has_value());
  connect(history, &QAction::triggered, this, [this, key] { showHistory(key); });
}

void ContactFieldList::showHistory(const QString& key) {
  const auto it = m_rows.find(key);
  if (it == m_rows.end() || !it->data.cell) return;
  auto* popup = new FieldHistoryPopup(m_ctx, it->data.label, this);
  popup->showFor(*it->data.cell, it->box->mapToGlobal(QPoint(0, it->box->height())));
}

}  // namespace cartera
