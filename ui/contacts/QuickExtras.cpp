// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/QuickExtras.h"

#include <QGridLayout>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <algorithm>

#include "ui/text/QuickText.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

QuickExtras::QuickExtras(QGridLayout& grid, int firstRow, QWidget* form)
    : QObject(form), m_form(form), m_grid(grid), m_firstRow(firstRow) {}

void QuickExtras::setValues(const contactfields::FieldValues& values) {
  QHash<QString, QString> labels;
  for (const auto& [key, value] : values)
    if (key.endsWith(u".label")) labels.insert(key.chopped(6), value);
  std::vector<Row> before = std::move(m_rows);
  m_rows.clear();
  for (const auto& [key, value] : values) {
    if (key.endsWith(u".label")) continue;
    const auto known = std::find_if(before.begin(), before.end(), [k = key](const Row& row) { return row.key == k; });
    Row row;
    if (known != before.end()) {
      row = *known;
      before.erase(known);
    } else {
      row.key = key;
      row.name = makeLabel({}, "muted", m_form);
      row.field = new QLineEdit(m_form);
      row.field->setObjectName(QStringLiteral("quick.") + key);
      row.name->setBuddy(row.field);
      connect(row.field, &QLineEdit::textEdited, this, [this, k = key] {
        for (Row& r : m_rows)
          if (r.key == k) r.isChanged = true;
      });
    }
    row.label = labels.value(key.startsWith(u"addr[") ? key.left(key.indexOf(u']') + 1) : key);
    row.value = value;
    // A line edit has one line.
    if (!row.isChanged) row.field->setText(QString(value).replace(u'\n', QStringLiteral(" · ")));
    row.field->setCursorPosition(0);
    m_rows.push_back(row);
  }
  for (const Row& row : before) {
    for (QWidget* part : {static_cast<QWidget*>(row.name), static_cast<QWidget*>(row.field)}) {
      m_grid.removeWidget(part);
      part->hide();
      part->deleteLater();
    }
  }
  int at = m_firstRow;
  for (const Row& row : m_rows) {
    m_grid.addWidget(row.name, at, 0);
    m_grid.addWidget(row.field, at++, 1);
    row.name->show();
    row.field->show();
  }
  retranslate();
}

contactfields::FieldValues QuickExtras::values() const {
  contactfields::FieldValues out;
  QStringList labelled;
  for (const Row& row : m_rows) {
    const QString said = row.isChanged ? row.field->text().trimmed() : row.value;
    if (said.isEmpty()) continue;
    out.emplace_back(row.key, said);
    const QString base = row.key.startsWith(u"addr[") ? row.key.left(row.key.indexOf(u']') + 1) : row.key;
    if (row.label.isEmpty() || labelled.contains(base)) continue;
    labelled += base;
    out.emplace_back(QString(base + u".label"), row.label);
  }
  return out;
}

void QuickExtras::setReadOnly(bool on) {
  for (const Row& row : m_rows) row.field->setReadOnly(on);
}

void QuickExtras::retranslate() {
  for (const Row& row : m_rows) {
    const QString name = quickFieldText(row.key, row.label);
    row.name->setText(name);
    row.field->setAccessibleName(name);
  }
}

}  // namespace cartera
