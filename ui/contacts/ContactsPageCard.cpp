// SPDX-License-Identifier: GPL-3.0-or-later
// The card beside the list, or in its place where there is no room for both.
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/actions/Action.h"
#include "ui/contacts/ContactDetail.h"
#include "ui/contacts/ContactFilterBar.h"
#include "ui/contacts/ContactListModel.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ContactsPage.h"

namespace cartera {

namespace {

/// Below this the card is a page of its own.
constexpr int kNarrow = 1100;

}  // namespace

ContactDetail& ContactsPage::detail() {
  if (m_detail == nullptr) {
    m_detail = new ContactDetail(m_ctx, m_detailPlace);
    auto* whole = new QVBoxLayout(m_detailPlace);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_detail);
    connect(m_detail, &ContactDetail::backRequested, this, &ContactsPage::back);
    connect(m_detail, &ContactDetail::loaded, this, [this] {
      sayBeside();
      m_ctx.actions.refresh();
    });
    m_detail->setAlone(m_narrow);
    m_detail->show(m_wanted.isSet() ? m_wanted : m_table->currentId());
    m_ctx.actions.refresh();
  }
  return *m_detail;
}

std::function<void()> ContactsPage::wayBack() {
  // Of the list, whoever was opened may still be on the way.
  const ContactId shown = m_detail != nullptr ? m_detail->contact() : m_table->currentId();
  return [this, text = m_search->text(), view = m_filters->view().key(), filter = m_filters->filter(), shown,
          open = m_detailOpen] {
    m_filters->show(view, filter);
    m_search->setText(text);
    if (shown.isSet()) openContact(shown);
    // The list of then is on its way, and would choose the best answer.
    if (!m_model->isComplete()) m_wanted = shown;
    m_detailOpen = open;
    fit();
    if (!isDetailAlone()) m_table->setFocus(Qt::OtherFocusReason);
  };
}

void ContactsPage::onCurrent(ContactId id) {
  if (m_beside.isSet() && !id.isSet()) return;
  m_beside = {};
  if (m_detail != nullptr) m_detail->show(id);
  if (!id.isSet() && m_detailOpen) back();
  m_ctx.actions.refresh();
}

/// The row may have been chosen all the time, while the card of somebody was shown whom the list had not yet.
bool ContactsPage::selectAndShow(ContactId id) {
  if (!m_table->select(id)) return false;
  if (m_detail != nullptr) m_detail->show(id);
  return true;
}

void ContactsPage::openContact(ContactId id) {
  m_detailOpen = true;
  fit();
  if (selectAndShow(id)) return;
  detail().show(id);
  if (m_model->isComplete()) {
    showBeside(id, true);
  } else {
    m_wanted = id;
    m_isWantedNew = false;
  }
}

void ContactsPage::takeKeyboard(bool list) {
  if (list && m_table->isVisible()) {
    m_table->setFocus(Qt::OtherFocusReason);
    return;
  }
  if (detail().isLoaded()) {
    m_detail->takeFocus();
    return;
  }
  connect(
      m_detail, &ContactDetail::loaded, this,
      [this, id = m_detail->contact()] {
        // Another one may have been chosen meanwhile.
        if (m_detail->contact() == id) m_detail->takeFocus();
      },
      Qt::SingleShotConnection);
}

void ContactsPage::openCurrent() {
  m_detailOpen = true;
  fit();
  detail().takeFocus();
}

void ContactsPage::back() {
  m_detailOpen = false;
  fit();
  m_table->setFocus(Qt::BacktabFocusReason);
}

bool ContactsPage::isDetailAlone() const { return m_narrow && m_detailOpen; }

void ContactsPage::fit() {
  m_narrow = window()->width() < kNarrow;
  m_list->setVisible(!m_narrow || !m_detailOpen);
  m_detailPlace->setVisible(!m_narrow || m_detailOpen);
  m_detailPlace->setMinimumWidth(ContactDetail::leastWidth(m_ctx.theme));
  m_detailPlace->setMaximumWidth(m_narrow ? QWIDGETSIZE_MAX : ContactDetail::kMostWidth);
  if (m_detail != nullptr) m_detail->setAlone(m_narrow);
  m_ctx.actions.refresh();
}

}  // namespace cartera
