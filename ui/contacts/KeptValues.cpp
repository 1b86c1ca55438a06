// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/KeptValues.h"

#include <QEvent>
#include <QFormLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/widgets/Buttons.h"
#include "ui/widgets/ReadLabel.h"

namespace cartera {

KeptValues::KeptValues(QWidget* parent)
    : QWidget(parent), m_title(makeLabel({}, "section")), m_hint(makeLabel({}, "small")), m_form(new QFormLayout) {
  setObjectName(QStringLiteral("keptValues"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  layout->addWidget(m_title);
  m_hint->setWordWrap(true);
  layout->addWidget(m_hint);
  m_form->setContentsMargins(0, 2, 0, 0);
  m_form->setHorizontalSpacing(12);
  m_form->setVerticalSpacing(4);
  m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
  layout->addLayout(m_form);
  retranslate();
  hide();
}

void KeptValues::setLines(const Lines& lines) {
  setVisible(!lines.empty());
  if (lines == m_lines) return;
  m_lines = lines;
  while (m_form->rowCount() > 0) m_form->removeRow(0);
  for (const auto& [column, text] : lines) {
    auto* name = makeLabel(column, "muted");
    name->setProperty("column", QStringLiteral("names"));
    // What a list brings is never mark-up.
    name->setWordWrap(true);
    auto* value = new ReadLabel(text);
    value->setObjectName(QString(QStringLiteral("kept.") + column));
    value->setAccessibleName(tr("%1: %2").arg(column, text));
    m_form->addRow(name, value);
  }
}

void KeptValues::retranslate() {
  m_title->setText(tr("From the list, as it stood there"));
  m_hint->setText(tr("No field has taken it over. If one ought to have it, write it there."));
}

void KeptValues::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

KeptValues::Lines keptLines(const QString& json) {
  KeptValues::Lines lines;
  const QJsonObject values = QJsonDocument::fromJson(json.toUtf8()).object();
  for (auto it = values.begin(); it != values.end(); ++it) {
    const QString text = it.value().toVariant().toString();
    if (!text.isEmpty()) lines.emplace_back(it.key(), text);
  }
  return lines;
}

}  // namespace cartera
