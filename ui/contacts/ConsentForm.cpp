// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ConsentForm.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "core/base/Dates.h"
#include "core/contacts/ConsentStore.h"
#include "ui/contacts/ContactData.h"
#include "ui/text/FieldText.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ReadLabel.h"

namespace cartera {

namespace {

const char* const kBases[]{"consent", "customer_relation", "contract", "business_contact"};

}  // namespace

ConsentForm::ConsentForm(const AppContext& context, ContactId contact, const QString& name,
                         std::vector<ConsentEvent> events, Channel channel, QWidget* parent)
    : CardForm(context, contact, name, parent), m_events(std::move(events)) {
  setObjectName(QStringLiteral("consentForm"));
  m_channel = addCombo("consentChannel");
  for (const Channel c : allChannels()) m_channel->addItem(QString(), toText(c));
  m_channel->setCurrentIndex(m_channel->findData(toText(channel)));
  auto* answer = new QWidget(this);
  auto* chips = new QHBoxLayout(answer);
  chips->setContentsMargins(0, 0, 0, 0);
  chips->setSpacing(8);
  m_yesButton = makeButton({}, ButtonKind::Chip, answer);
  m_yesButton->setObjectName(QStringLiteral("consentYes"));
  m_noButton = makeButton({}, ButtonKind::Chip, answer);
  m_noButton->setObjectName(QStringLiteral("consentNo"));
  chips->addWidget(m_yesButton);
  chips->addWidget(m_noButton);
  chips->addStretch(1);
  addRow(answer);
  m_basis = addCombo("consentBasis");
  for (const char* basis : kBases) m_basis->addItem(QString(), QString::fromLatin1(basis));
  m_source = addLine("consentSource");
  m_day = addLine("consentDay");
  m_day->setText(dates::print(m_ctx.clock.today()));
  m_historyTitle = makeLabel({}, "strong", this);
  m_history = new ReadLabel({}, this);
  m_history->setObjectName(QStringLiteral("consentHistory"));
  addWide(m_historyTitle);
  addWide(m_history);
  connect(m_channel, &QComboBox::currentIndexChanged, this, [this] {
    forgetAnswer();
    showHistory();
  });
  m_either = new QButtonGroup(this);
  m_either->addButton(m_yesButton);
  m_either->addButton(m_noButton);
  forgetAnswer();
  // Not clicked(): assistive technology toggles.
  for (QPushButton* choice : {m_yesButton, m_noButton}) {
    connect(choice, &QPushButton::toggled, this, [this](bool on) {
      if (on) touch();
      showAnswer();
    });
  }
}

Channel ConsentForm::channel() const {
  return channelFrom(m_channel->currentData().toString()).value_or(Channel::Email);
}

void ConsentForm::forgetAnswer() {
  m_either->setExclusive(false);
  m_yesButton->setChecked(false);
  m_noButton->setChecked(false);
  m_either->setExclusive(true);
  showAnswer();
}

void ConsentForm::showAnswer() {
  m_basis->setEnabled(m_yesButton->isChecked());
  setSavable(m_yesButton->isChecked() || m_noButton->isChecked());
}

void ConsentForm::retranslate() {
  CardForm::retranslate();
  setWindowTitle(tr("Consent of %1").arg(name()));
  setLabels({tr("For"), tr("Answer"), tr("Basis"), tr("Said in"), tr("Day")});
  for (int i = 0; i < m_channel->count(); ++i)
    m_channel->setItemText(i, channelLabel(m_channel->itemData(i).toString()));
  for (int i = 0; i < m_basis->count(); ++i) m_basis->setItemText(i, basisLabel(m_basis->itemData(i).toString()));
  m_yesButton->setText(tr("Yes"));
  m_noButton->setText(tr("No"));
  m_source->setPlaceholderText(tr("Form, paper, phone call…"));
  m_day->setPlaceholderText(tr("dd/mm/yyyy"));
  m_historyTitle->setText(tr("So far"));
  showHistory();
}

void ConsentForm::showHistory() {
  QStringList lines;
  for (auto it = m_events.rbegin(); it != m_events.rend(); ++it) {
    if (it->channel != channel()) continue;
    QStringList parts{dates::print(QDateTime::fromMSecsSinceEpoch(it->at).date()), consentLabel(toText(it->state))};
    if (!it->basis.isEmpty()) parts += basisLabel(it->basis);
    if (!it->source.isEmpty()) parts += it->source == QLatin1String("typed") ? tr("typed") : it->source;
    if (!it->recordedBy.isEmpty()) parts += it->recordedBy;
    lines += parts.join(QStringLiteral(" · "));
  }
  m_history->setText(lines.isEmpty() ? tr("Nothing was said for this yet.") : lines.join(u'\n'));
  m_history->setAccessibleName(m_history->text());
}

void ConsentForm::save() {
  const auto day = readDay(m_day);
  if (!day) return;
  const QDate today = m_ctx.clock.today();
  const QDate said = day->isEmpty() ? today : QDate::fromString(*day, Qt::ISODate);
  if (said > today) {
    showError([] { return tr("That day is still to come."); });
    m_day->setFocus(Qt::OtherFocusReason);
    return;
  }
  const auto now = consents::current(m_events, channel());
  ConsentEvent event;
  event.contact = contact();
  event.channel = channel();
  if (m_yesButton->isChecked()) {
    event.state = ConsentState::Granted;
    event.basis = m_basis->currentData().toString();
  } else {
    event.state = now && now->state == ConsentState::Granted ? ConsentState::Withdrawn : ConsentState::Denied;
  }
  // Today is this moment: it comes after all that was said before today. Of another day only the day is known: whoever
  // says two things on one, said this one last.
  event.at = said == today ? m_ctx.clock.nowMs() : said.startOfDay().toMSecsSinceEpoch();
  const QDate before = now ? QDateTime::fromMSecsSinceEpoch(now->at).date() : QDate();
  if (now && said == before) event.at = qMax(event.at, now->at + 1);
  event.source = m_source->text().trimmed();
  if (event.source.isEmpty()) event.source = QStringLiteral("typed");
  if (now && said < before) {
    showError([before] {
      return tr("There is a newer answer, of %1. Choose that day or a later one.").arg(dates::print(before));
    });
    m_day->setFocus(Qt::OtherFocusReason);
    return;
  }
  run([event, name = name()](Workspace& file) { return contactdata::addConsent(file, name, event); });
}

}  // namespace cartera
