// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ProfileBar.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include "ui/exchange/ImportSession.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

ProfileBar::ProfileBar(ImportSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_label(makeLabel({}, "muted")),
      m_names(new QComboBox),
      m_save(makeButton({}, ButtonKind::Link)),
      m_delete(makeButton({}, ButtonKind::Link)) {
  m_names->setObjectName(QStringLiteral("import.profile"));
  m_names->setEditable(true);
  // What is typed becomes an item only when it is saved.
  m_names->setInsertPolicy(QComboBox::NoInsert);
  m_names->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  m_save->setObjectName(QStringLiteral("import.profile.save"));
  m_delete->setObjectName(QStringLiteral("import.profile.delete"));
  m_label->setBuddy(m_names);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  layout->addWidget(m_label);
  layout->addWidget(m_names, 1);
  layout->addWidget(m_save);
  layout->addWidget(m_delete);
  connect(m_names, &QComboBox::activated, this, [this](int i) { m_session.useProfile(m_names->itemText(i)); });
  connect(m_names, &QComboBox::editTextChanged, this, &ProfileBar::refresh);
  connect(m_save, &QPushButton::clicked, this, [this] { m_session.saveProfile(m_names->currentText().trimmed()); });
  connect(m_delete, &QPushButton::clicked, this, [this] { m_session.deleteProfile(m_names->currentText().trimmed()); });
  connect(&session, &ImportSession::profilesChanged, this, &ProfileBar::fill);
  translate();
  fill();
}

QList<QWidget*> ProfileBar::controls() const { return {m_names, m_save, m_delete}; }

void ProfileBar::translate() {
  m_label->setText(tr("Saved mapping&s:"));
  m_names->setAccessibleName(tr("Saved mappings"));
  m_names->lineEdit()->setAccessibleName(m_names->accessibleName());
  m_names->lineEdit()->setPlaceholderText(tr("Choose one, or type a name and save"));
  m_save->setText(tr("Save"));
  m_save->setToolTip(tr("Save this mapping under the name"));
  m_delete->setText(tr("Delete"));
  m_delete->setToolTip(tr("Delete the saved mapping of this name"));
}

void ProfileBar::fill() {
  const QString typed = m_names->currentText();
  const QStringList names = m_session.profiles();
  {
    const QSignalBlocker quiet(m_names);
    m_names->clear();
    m_names->addItems(names);
    m_names->setCurrentIndex(static_cast<int>(names.indexOf(typed)));
    // A name that was deleted is not left standing as if it were there.
    m_names->setEditText(names.contains(typed) ? typed : QString());
  }
  refresh();
}

void ProfileBar::refresh() {
  const QString typed = m_names->currentText().trimmed();
  m_save->setEnabled(!typed.isEmpty() && m_session.plan().has_value());
  m_delete->setEnabled(m_session.profiles().contains(typed));
}

void ProfileBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) translate();
  QWidget::changeEvent(event);
}

}  // namespace cartera
