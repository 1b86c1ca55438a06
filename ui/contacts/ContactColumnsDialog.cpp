// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactColumnsDialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>

#include "ui/contacts/ContactListModel.h"
#include "ui/contacts/ContactTable.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/RowDelegate.h"

namespace cartera {

ContactColumnsDialog::ContactColumnsDialog(ContactTable& table) : QDialog(table.window()), m_table(table) {
  setObjectName(QStringLiteral("contactColumns"));
  setAttribute(Qt::WA_DeleteOnClose);
  setModal(false);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(24, 20, 24, 20);
  layout->setSpacing(12);
  m_text = makeLabel({}, "muted", this);
  m_text->setWordWrap(true);
  layout->addWidget(m_text);
  auto* middle = new QHBoxLayout;
  middle->setSpacing(12);
  m_list = new QListWidget(this);
  m_list->setObjectName(QStringLiteral("columnList"));
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setItemDelegate(new RowDelegate(table.theme(), m_list));
  middle->addWidget(m_list, 1);
  auto* side = new QVBoxLayout;
  side->setSpacing(8);
  m_up = makeButton({}, ButtonKind::Normal, this);
  m_up->setObjectName(QStringLiteral("columnUp"));
  m_down = makeButton({}, ButtonKind::Normal, this);
  m_down->setObjectName(QStringLiteral("columnDown"));
  m_widthLabel = makeLabel({}, "muted", this);
  m_width = new QSpinBox(this);
  m_width->setObjectName(QStringLiteral("columnWidth"));
  m_width->setRange(ContactColumns::kNarrowest, ContactColumns::kWidest);
  m_width->setSingleStep(10);
  // The arrow keys and the wheel do the same.
  m_width->setButtonSymbols(QAbstractSpinBox::NoButtons);
  m_widthLabel->setBuddy(m_width);
  m_usual = makeButton({}, ButtonKind::Normal, this);
  m_usual->setObjectName(QStringLiteral("columnsUsual"));
  side->addWidget(m_up);
  side->addWidget(m_down);
  side->addSpacing(8);
  side->addWidget(m_widthLabel);
  side->addWidget(m_width);
  side->addStretch(1);
  side->addWidget(m_usual);
  middle->addLayout(side);
  layout->addLayout(middle, 1);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  m_close = makeButton({}, ButtonKind::Primary, this);
  m_close->setDefault(true);
  buttons->addWidget(m_close);
  layout->addLayout(buttons);
  resize(table.theme().px(460), table.theme().px(420));
  for (QPushButton* b : {m_up, m_down, m_usual}) b->setAutoDefault(false);
  connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
  connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
  connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
  connect(m_usual, &QPushButton::clicked, this, [this] { m_table.setColumns(ContactColumns::usual()); });
  connect(m_width, &QSpinBox::valueChanged, this, &ContactColumnsDialog::apply);
  connect(m_list, &QListWidget::itemChanged, this, &ContactColumnsDialog::apply);
  connect(m_list, &QListWidget::currentRowChanged, this, &ContactColumnsDialog::showRow);
  connect(&table, &ContactTable::columnsChanged, this, &ContactColumnsDialog::fill);
  connect(&table, &QObject::destroyed, this, &QDialog::close);
  fill();
  retranslate();
  m_list->setCurrentRow(0);
  m_list->setFocus(Qt::OtherFocusReason);
}

void ContactColumnsDialog::retranslate() {
  setWindowTitle(tr("Columns of the list"));
  m_text->setText(
      tr("From the top down they stand from left to right, behind the name. For what is left out the window "
         "is too narrow."));
  m_list->setAccessibleName(windowTitle());
  m_up->setText(tr("Further left"));
  m_down->setText(tr("Further right"));
  m_widthLabel->setText(tr("Width"));
  m_width->setAccessibleName(m_widthLabel->text());
  //: Behind a number: pixels.
  m_width->setSuffix(tr(" px"));
  m_usual->setText(tr("As usual"));
  m_close->setText(tr("Close"));
  fill();
}

void ContactColumnsDialog::fill() {
  const QSignalBlocker quiet(m_list);
  const auto& all = m_table.columns().all;
  const int row = std::max(0, m_list->currentRow());
  while (m_list->count() < static_cast<int>(all.size())) m_list->addItem(QString());
  for (int i = 0; i < m_list->count(); ++i) {
    const ContactColumns::One& c = all[static_cast<size_t>(i)];
    QListWidgetItem& item = *m_list->item(i);
    item.setText(m_table.model()->headerData(c.column, Qt::Horizontal, Qt::DisplayRole).toString());
    item.setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item.setCheckState(c.isShown ? Qt::Checked : Qt::Unchecked);
  }
  m_list->setCurrentRow(row);
  showRow();
}

void ContactColumnsDialog::showRow() {
  const int row = m_list->currentRow();
  if (row < 0) return;
  m_up->setEnabled(row > 0);
  m_down->setEnabled(row + 1 < m_list->count());
  const QSignalBlocker quiet(m_width);
  m_width->setValue(m_table.columns().all[static_cast<size_t>(row)].width);
}

void ContactColumnsDialog::apply() {
  ContactColumns columns = m_table.columns();
  for (int i = 0; i < m_list->count(); ++i)
    columns.all[static_cast<size_t>(i)].isShown = m_list->item(i)->checkState() == Qt::Checked;
  if (const int row = m_list->currentRow(); row >= 0) columns.all[static_cast<size_t>(row)].width = m_width->value();
  m_table.setColumns(std::move(columns));
}

void ContactColumnsDialog::move(int by) {
  const int row = m_list->currentRow();
  const int other = row + by;
  ContactColumns columns = m_table.columns();
  std::swap(columns.all[static_cast<size_t>(row)], columns.all[static_cast<size_t>(other)]);
  {
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(other);
  }
  m_table.setColumns(std::move(columns));
}

void ContactColumnsDialog::changeEvent(QEvent* event) {
  QDialog::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void openContactColumns(ContactTable& table) {
  auto* dialog = table.window()->findChild<ContactColumnsDialog*>(QString(), Qt::FindDirectChildrenOnly);
  if (dialog == nullptr) dialog = new ContactColumnsDialog(table);
  dialog->show();
  dialog->raise();
  dialog->activateWindow();
}

}  // namespace cartera
