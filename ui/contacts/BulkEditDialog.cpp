// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/BulkEditDialog.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "core/base/Text.h"
#include "core/contacts/Contact.h"
#include "core/query/FilterFields.h"
#include "core/query/FilterValues.h"
#include "ui/contacts/ContactData.h"
#include "ui/shell/Language.h"
#include "ui/text/FieldText.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

namespace {

using bulkedit::Edit;

/// More different values than this are told as a sum.
constexpr qsizetype kMostLines = 6;

}  // namespace

BulkEditDialog::BulkEditDialog(const AppContext& context, Kind kind, std::vector<ContactId> contacts, QWidget* window)
    : QDialog(window), m_context(context), m_kind(kind), m_contacts(std::move(contacts)) {
  setObjectName(QStringLiteral("bulkEdit"));
  setAttribute(Qt::WA_DeleteOnClose);
  setModal(false);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(24, 20, 24, 20);
  layout->setSpacing(12);
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(12);
  form->setVerticalSpacing(8);
  m_whatLabel = makeLabel({}, "muted", this);
  m_valueLabel = makeLabel({}, "muted", this);
  if (kind == Kind::Tag) {
    m_way = new QComboBox(this);
    m_way->setObjectName(QStringLiteral("bulkWay"));
    m_whatLabel->setBuddy(m_way);
    form->addRow(m_whatLabel, m_way);
    connect(m_way, &QComboBox::activated, this, &BulkEditDialog::look);
  } else {
    m_whatLabel->hide();
  }
  m_value = new QComboBox(this);
  m_value->setObjectName(QStringLiteral("bulkValue"));
  m_value->setMinimumWidth(280);
  m_value->setEditable(kind != Kind::Stage);
  m_value->setInsertPolicy(QComboBox::NoInsert);
  m_valueLabel->setBuddy(m_value);
  form->addRow(m_valueLabel, m_value);
  layout->addLayout(form);
  m_preview = makeLabel({}, nullptr, this);
  m_preview->setObjectName(QStringLiteral("bulkPreview"));
  m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_preview->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  layout->addWidget(m_preview, 1);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addStretch(1);
  m_cancel = makeButton({}, ButtonKind::Plain, this);
  m_cancel->setAutoDefault(false);
  m_run = makeButton({}, ButtonKind::Primary, this);
  m_run->setObjectName(QStringLiteral("bulkRun"));
  m_run->setDefault(true);
  buttons->addWidget(m_cancel);
  buttons->addWidget(m_run);
  layout->addLayout(buttons);
  connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_run, &QPushButton::clicked, this, &BulkEditDialog::run);
  connect(m_value, &QComboBox::activated, this, &BulkEditDialog::look);
  if (m_value->isEditable()) connect(m_value, &QComboBox::editTextChanged, this, &BulkEditDialog::look);
  retranslate();
  if (kind == Kind::Stage) {
    fillStages();
    look();
  } else {
    readValues();
  }
  m_value->setFocus(Qt::OtherFocusReason);
}

void BulkEditDialog::retranslate() {
  const int n = static_cast<int>(m_contacts.size());
  switch (m_kind) {
    case Kind::Tag: setWindowTitle(tr("Tag %n contact(s)", nullptr, n)); break;
    case Kind::Stage: setWindowTitle(tr("Stage of %n contact(s)", nullptr, n)); break;
    case Kind::Owner: setWindowTitle(tr("Owner of %n contact(s)", nullptr, n)); break;
  }
  if (m_way != nullptr) {
    const int way = std::max(0, m_way->currentIndex());
    m_way->clear();
    m_way->addItems({tr("Put the tag on"), tr("Take the tag off")});
    m_way->setCurrentIndex(way);
    m_whatLabel->setText(tr("What to do"));
    m_way->setAccessibleName(m_whatLabel->text());
  }
  m_valueLabel->setText(m_kind == Kind::Tag ? tr("Tag") : m_kind == Kind::Stage ? tr("Stage") : tr("Owner"));
  m_value->setAccessibleName(m_valueLabel->text());
  if (m_kind == Kind::Owner) m_value->lineEdit()->setPlaceholderText(tr("Nobody"));
  if (m_kind == Kind::Stage) {
    for (int i = 0; i < m_value->count(); ++i) m_value->setItemText(i, stageText(m_value->itemData(i).toString()));
  }
  m_cancel->setText(tr("Cancel"));
  showPreview();
}

QString BulkEditDialog::stageText(const QString& stage) { return stage.isEmpty() ? tr("No stage") : stageLabel(stage); }

void BulkEditDialog::fillStages() {
  for (const QString& stage : stageKeys()) m_value->addItem(stageText(stage), stage);
  m_value->addItem(stageText({}), QString());
}

void BulkEditDialog::readValues() {
  const auto field = query::findField(m_kind == Kind::Tag ? QStringLiteral("tags") : QStringLiteral("owner"));
  look();
  if (!field) return;
  m_context.jobs.query<QStringList>(
      this, [field = *field](Connection& db) { return query::knownValues(db, field); },
      [this](Result<QStringList> values) {
        // Without them one can still type.
        if (!values) return;
        const QString typed = m_value->currentText();
        const QSignalBlocker quiet(m_value);
        m_value->addItems(*values);
        m_value->setCurrentIndex(-1);
        m_value->setEditText(typed);
      },
      JobRunner::Length::Long);
}

std::optional<Edit> BulkEditDialog::edit() const {
  if (m_kind == Kind::Stage) return Edit{Edit::What::Stage, m_value->currentData().toString()};
  const QString value = text::clean(m_value->currentText());
  if (m_kind == Kind::Owner) return Edit{Edit::What::Owner, value};
  if (value.isEmpty() || m_way == nullptr) return std::nullopt;
  return Edit{m_way->currentIndex() == 0 ? Edit::What::AddTag : Edit::What::RemoveTag, value};
}

void BulkEditDialog::look() {
  const auto wanted = edit();
  // Enter in the field says once more what is there; it also presses the button, which must not go away for it.
  if (m_asked > 0 && wanted == m_looked) return;
  m_looked = wanted;
  const quint64 asked = ++m_asked;
  m_told.reset();
  showPreview();
  if (!wanted) return;
  m_context.jobs.query<bulkedit::Preview>(
      this, [edit = *wanted, ids = m_contacts](Connection& db) { return bulkedit::preview(db, ids, edit); },
      [this, asked](Result<bulkedit::Preview> told) {
        if (asked != m_asked) return;
        if (told) {
          m_told = std::move(*told);
        } else {
          m_context.notify.error(told.error());
        }
        showPreview();
      },
      JobRunner::Length::Long);
}

void BulkEditDialog::showPreview() {
  const qint64 changing = m_told ? m_told->changingCount() : 0;
  const QLocale locale(m_context.language.current());
  m_run->setEnabled(changing > 0);
  m_run->setText(changing > 0 ? tr("Change %1").arg(locale.toString(changing)) : tr("Change"));
  if (!m_told) {
    m_preview->setText(edit() ? tr("Counting…") : tr("Choose a tag, or type a new one."));
    return;
  }
  const auto shown = [this](const QString& value) {
    if (m_kind == Kind::Stage) return stageText(value);
    if (m_kind == Kind::Owner) return value.isEmpty() ? tr("Nobody") : value;
    return value.isEmpty() ? tr("without the tag") : value;
  };
  const QString after = edit()->what == Edit::What::RemoveTag ? shown({}) : shown(edit()->value);
  QStringList lines;
  qint64 others = 0;
  for (qsizetype i = 0; i < std::ssize(m_told->changing); ++i) {
    const auto& value = m_told->changing[static_cast<size_t>(i)];
    if (i >= kMostLines) {
      others += value.contacts;
      continue;
    }
    //: Before and after, and how many contacts change so: "Lead → Customer: 5"
    lines += tr("%1 → %2: %3").arg(shown(value.before), after, locale.toString(value.contacts));
  }
  if (others > 0) lines += tr("Others → %1: %2").arg(after, locale.toString(others));
  if (changing == 0) lines += tr("Nothing changes.");
  if (m_told->same > 0) lines += tr("%1 stay as they are.").arg(locale.toString(m_told->same));
  m_preview->setText(lines.join(u'\n'));
}

void BulkEditDialog::run() {
  const auto wanted = edit();
  if (!wanted || !m_told || m_told->changingCount() == 0) return;
  // Answered to the page: this window is gone by then.
  Notifier& notify = m_context.notify;
  m_context.jobs.longJob<ChangeSet>(
      parentWidget(), QStringLiteral("bulk"), {},
      [edit = *wanted, ids = std::move(m_contacts)](Workspace& file, JobHandle& job) {
        return contactdata::editMany(file, ids, edit,
                                     [&job](qint64 n, double share) { return job.progress(n, share); });
      },
      [&notify](Result<ChangeSet> done) {
        if (!done) {
          notify.error(done.error());
        } else {
          notify.toast(tr("%n contact(s) changed", nullptr, static_cast<int>(done->contacts.size())), done->id);
        }
      });
  accept();
}

void BulkEditDialog::changeEvent(QEvent* event) {
  QDialog::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void openBulkEdit(const AppContext& context, BulkEditDialog::Kind kind, std::vector<ContactId> contacts,
                  QWidget* window) {
  if (contacts.empty()) return;
  auto* dialog = new BulkEditDialog(context, kind, std::move(contacts), window);
  dialog->show();
}

}  // namespace cartera
