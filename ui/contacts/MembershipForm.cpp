// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/MembershipForm.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include "core/base/Dates.h"
#include "ui/contacts/ContactData.h"
#include "ui/contacts/ContactTexts.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

MembershipForm::MembershipForm(const AppContext& context, ContactId contact, const QString& name,
                               const CardMembership& membership, QWidget* parent)
    : CardForm(context, contact, name, parent), m_was(membership) {
  setObjectName(QStringLiteral("membershipForm"));
  // Another company is another membership.
  m_company = isNew() ? addLine("membershipCompany") : addShown("membershipCompany", membership.companyName);
  m_role = addLine("membershipRole");
  m_role->setText(membership.membership.role);
  m_department = addLine("membershipDepartment");
  m_department->setText(membership.membership.department);
  m_started = addLine("membershipStarted");
  m_started->setText(contacttexts::day(membership.membership.startedOn));
  auto* until = new QWidget(this);
  auto* across = new QHBoxLayout(until);
  across->setContentsMargins(0, 0, 0, 0);
  across->setSpacing(8);
  m_ended = new QLineEdit(until);
  m_ended->setObjectName(QStringLiteral("membershipEnded"));
  m_ended->setText(contacttexts::day(membership.membership.endedOn));
  m_endToday = makeButton({}, ButtonKind::Normal, until);
  m_endToday->setObjectName(QStringLiteral("membershipEndToday"));
  m_endToday->setAutoDefault(false);
  across->addWidget(m_ended, 1);
  across->addWidget(m_endToday);
  until->setFocusProxy(m_ended);
  addRow(until);
  m_main = new QCheckBox(this);
  m_main->setObjectName(QStringLiteral("membershipMain"));
  m_main->setChecked(membership.membership.isPrimary);
  // There is always one: another one is made the main one instead.
  m_main->setEnabled(!membership.membership.isPrimary);
  addWide(m_main);
  connect(m_ended, &QLineEdit::textEdited, this, [this] {
    touch();
    clearError();
  });
  // Not clicked(): assistive technology toggles.
  connect(m_main, &QCheckBox::toggled, this, &MembershipForm::touch);
  connect(m_endToday, &QPushButton::clicked, this, [this] {
    touch();
    m_ended->setText(dates::print(m_ctx.clock.today()));
  });
  if (isNew()) return;
  m_remove = addButton("membershipRemove", true);
  connect(m_remove, &QPushButton::clicked, this, [this] {
    run([id = m_was.membership.id, name = this->name()](Workspace& file) {
      return contactdata::removeMembership(file, name, id);
    });
  });
}

void MembershipForm::retranslate() {
  CardForm::retranslate();
  setWindowTitle(isNew() ? tr("New company of %1").arg(name()) : tr("%1 in %2").arg(name(), m_was.companyName));
  setLabels({tr("Company"), tr("Role"), tr("Department"), tr("Since"), tr("Until")});
  m_ended->setAccessibleName(tr("Until"));
  m_started->setPlaceholderText(tr("dd/mm/yyyy"));
  m_ended->setPlaceholderText(tr("dd/mm/yyyy"));
  m_endToday->setText(tr("Today"));
  m_endToday->setAccessibleName(tr("Until today"));
  m_main->setText(tr("Main company"));
  if (m_remove != nullptr) m_remove->setText(tr("Remove"));
  if (m_remove != nullptr) m_remove->setAccessibleName(tr("Remove from %1").arg(m_was.companyName));
}

void MembershipForm::save() {
  CardMembership is = m_was;
  is.companyName = m_company->text().trimmed();
  if (is.companyName.isEmpty()) {
    showError([] { return tr("Which company?"); });
    m_company->setFocus(Qt::OtherFocusReason);
    return;
  }
  const auto started = readDay(m_started);
  if (!started) return;
  const auto ended = readDay(m_ended);
  if (!ended) return;
  if (!started->isEmpty() && !ended->isEmpty() && *ended < *started) {
    showError([] { return tr("The end comes before the beginning."); });
    m_ended->setFocus(Qt::OtherFocusReason);
    return;
  }
  is.membership.contact = contact();
  is.membership.role = m_role->text().trimmed();
  is.membership.department = m_department->text().trimmed();
  is.membership.startedOn = *started;
  is.membership.endedOn = *ended;
  is.membership.isPrimary = m_main->isChecked();
  run([is, name = name()](Workspace& file) { return contactdata::saveMembership(file, name, is); });
}

}  // namespace cartera
