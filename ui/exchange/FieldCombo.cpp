// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/FieldCombo.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QWheelEvent>

#include "core/base/Text.h"
#include "core/exchange/ExportHeaders.h"
#include "ui/exchange/ExchangeText.h"

namespace cartera {

namespace {

QStandardItem* itemOf(const QString& field) {
  auto* item = new QStandardItem;
  item->setData(field, FieldList::kFieldRole);
  return item;
}

void label(QStandardItem* item) {
  const QString text = exchangetext::field(item->data(FieldList::kFieldRole).toString());
  item->setText(text);
  item->setData(text::searchKey(text), FieldList::kKeyRole);
}

}  // namespace

FieldList::FieldList(QObject* parent) : QStandardItemModel(parent) {
  appendRow(itemOf(QStringLiteral("ignore")));
  for (const QString& name : ExportHeaders::builtIn().fields()) {
    if (!name.contains(QLatin1String("[n]"))) {
      if (isKnownField(name)) appendRow(itemOf(name));
      continue;
    }
    if (name.endsWith(QLatin1String(".label")) || name.startsWith(QLatin1String("addr"))) continue;
    // The first e-mail and web page have headings of their own.
    const bool first = name.startsWith(QLatin1String("phone")) || name.startsWith(QLatin1String("social"));
    for (int n = first ? 1 : 2; n <= 3; ++n) {
      const QString numbered = QString(name).replace(QLatin1String("[n]"), QStringLiteral("[%1]").arg(n));
      if (isKnownField(numbered)) appendRow(itemOf(numbered));
    }
  }
  translate();
}

int FieldList::rowOf(const QString& field) {
  for (int row = 0; row < rowCount(); ++row) {
    if (item(row)->data(kFieldRole).toString() == field) return row;
  }
  auto* added = itemOf(field);
  label(added);
  // Fields of their own stand together behind "leave out".
  const bool own = field.startsWith(QLatin1String("custom["));
  insertRow(own ? 1 : rowCount(), added);
  return own ? 1 : rowCount() - 1;
}

void FieldList::translate() {
  for (int row = 0; row < rowCount(); ++row) label(item(row));
}

FieldCombo::FieldCombo(FieldList* fields, const FieldRef& own, QWidget* parent)
    : QComboBox(parent), m_fields(fields), m_found(new QSortFilterProxyModel(this)) {
  static_cast<void>(fields->rowOf(own.toString()));
  setEditable(true);
  setInsertPolicy(NoInsert);
  setFocusPolicy(Qt::StrongFocus);
  setMaxVisibleItems(14);
  setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(20);
  setModel(fields);
  m_found->setSourceModel(fields);
  m_found->setFilterRole(FieldList::kKeyRole);
  auto* completer = new QCompleter(m_found, this);
  completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  completer->setMaxVisibleItems(10);
  setCompleter(completer);
  connect(lineEdit(), &QLineEdit::textEdited, this,
          [this](const QString& typed) { m_found->setFilterFixedString(text::searchKey(typed)); });
  connect(completer, QOverload<const QModelIndex&>::of(&QCompleter::activated), this,
          [this](const QModelIndex& index) { choose(index.data(FieldList::kFieldRole).toString()); });
  connect(this, &QComboBox::activated, this,
          [this](int row) { choose(itemData(row, FieldList::kFieldRole).toString()); });
  connect(lineEdit(), &QLineEdit::editingFinished, this, &FieldCombo::takeText);
}

FieldRef FieldCombo::field() const {
  const auto parsed = parseField(m_field);
  return parsed ? *parsed : FieldRef();
}

void FieldCombo::setField(const FieldRef& field) {
  m_field = field.toString();
  setCurrentIndex(m_fields->rowOf(m_field));
  setEditText(itemText(currentIndex()));
  lineEdit()->setCursorPosition(0);
}

void FieldCombo::choose(const QString& name) {
  // The same again is an answer, too: somebody agrees to what was found.
  if (name.isEmpty()) return;
  const auto parsed = parseField(name);
  if (!parsed) return;
  setField(*parsed);
  Q_EMIT chosen(*parsed);
}

void FieldCombo::takeText() {
  const QString key = text::searchKey(currentText());
  const auto keyAt = [this](int row) { return m_fields->item(row)->data(FieldList::kKeyRole).toString(); };
  QString wanted;
  if (!key.isEmpty() && key != keyAt(m_fields->rowOf(m_field))) {
    m_found->setFilterFixedString(key);
    // What only one field has in its name is clear enough.
    if (m_found->rowCount() == 1) wanted = m_found->index(0, 0).data(FieldList::kFieldRole).toString();
    for (int row = 0; wanted.isEmpty() && row < m_fields->rowCount(); ++row) {
      if (keyAt(row) == key) wanted = m_fields->item(row)->data(FieldList::kFieldRole).toString();
    }
  }
  setCurrentIndex(m_fields->rowOf(m_field));
  setEditText(itemText(currentIndex()));
  choose(wanted);
}

void FieldCombo::wheelEvent(QWheelEvent* event) { event->ignore(); }

}  // namespace cartera
