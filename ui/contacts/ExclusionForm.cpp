// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ExclusionForm.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "core/base/Dates.h"
#include "ui/contacts/ContactData.h"
#include "ui/text/FieldText.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

ExclusionForm::ExclusionForm(const AppContext& context, ContactId contact, const QString& name,
                             const Suppression& entry, QWidget* parent)
    : CardForm(context, contact, name, parent), m_entry(entry) {
  setObjectName(QStringLiteral("exclusionForm"));
  m_channel = addCombo("exclusionChannel");
  m_channel->addItem(QString(), QString());
  for (const Channel channel : allChannels()) m_channel->addItem(QString(), toText(channel));
  m_reason = isNew() ? addLine("exclusionReason") : addShown("exclusionReason", {});
  if (!isNew()) {
    m_since = addShown("exclusionSince", dates::print(QDateTime::fromMSecsSinceEpoch(m_entry.at).date()));
    m_channel->setCurrentIndex(m_channel->findData(m_entry.channel ? toText(*m_entry.channel) : QString()));
    m_channel->setEnabled(false);
    hideSave();
  }
  m_what = makeLabel({}, "muted", this);
  m_what->setObjectName(QStringLiteral("exclusionWhat"));
  m_what->setWordWrap(true);
  addWide(m_what);
  if (isNew()) return;
  m_lift = addButton("exclusionLift", true);
  connect(m_lift, &QPushButton::clicked, this, [this] {
    run([entry = m_entry, name = this->name()](Workspace& file) {
      return contactdata::liftExclusion(file, name, entry.id);
    });
  });
}

void ExclusionForm::retranslate() {
  CardForm::retranslate();
  setWindowTitle(tr("Never write to %1").arg(name()));
  QStringList labels{tr("For"), tr("Reason")};
  if (!isNew()) labels += tr("Since");
  setLabels(labels);
  m_channel->setItemText(0, exclusionChannelLabel({}));
  for (int i = 1; i < m_channel->count(); ++i)
    m_channel->setItemText(i, exclusionChannelLabel(m_channel->itemData(i).toString()));
  m_reason->setPlaceholderText(isNew() ? tr("Asked for it on the phone…") : QString());
  if (!isNew()) m_reason->setText(exclusionReasonLabel(m_entry.reason));
  if (m_lift != nullptr) m_lift->setText(tr("Lift it"));
  switch (m_entry.kind) {
    case SuppressionKind::Contact:
      m_what->setText(isNew() ? tr("No list for a mailing will have this contact in it, whatever an import says.")
                              : QString());
      break;
    case SuppressionKind::Address: m_what->setText(tr("Holds for the address %1.").arg(m_entry.value)); break;
    case SuppressionKind::Domain: m_what->setText(tr("Holds for everybody at %1.").arg(m_entry.value)); break;
    case SuppressionKind::Hash:
      m_what->setText(tr("Holds for an address of this contact that the list keeps without its letters."));
      break;
  }
  m_what->setVisible(!m_what->text().isEmpty());
}

void ExclusionForm::save() {
  if (!isNew()) return;
  Suppression entry;
  entry.kind = SuppressionKind::Contact;
  entry.contact = contact();
  entry.channel = channelFrom(m_channel->currentData().toString());
  entry.reason = m_reason->text().trimmed();
  if (entry.reason.isEmpty()) entry.reason = QStringLiteral("asked");
  entry.source = QStringLiteral("typed");
  run([entry, name = name()](Workspace& file) { return contactdata::addExclusion(file, name, entry); });
}

}  // namespace cartera
