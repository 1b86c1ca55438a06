// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ChoiceName.h"

#include <QComboBox>
#include <QLabel>

namespace cartera {

void setChoiceName(QComboBox& box, const QString& name) {
  box.setAccessibleName(name);
  const QString labelName = QStringLiteral("choiceName");
  QLabel* label = nullptr;
  for (auto* known : box.parentWidget()->findChildren<QLabel*>(labelName, Qt::FindDirectChildrenOnly)) {
    if (known->buddy() == &box) label = known;
  }
  if (label == nullptr) {
    label = new QLabel(box.parentWidget());
    label->setObjectName(labelName);
    label->setBuddy(&box);
    // In no layout and never seen.
    label->hide();
  }
  // A label with a buddy takes "&" for the mark of a letter.
  label->setText(QString(name).replace(u'&', QStringLiteral("&&")));
}

}  // namespace cartera
