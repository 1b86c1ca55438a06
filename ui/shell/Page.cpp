// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Page.h"

#include <QFrame>
#include <QVBoxLayout>

namespace cartera {

QVBoxLayout* Page::makeGround(const QMargins& margins, int spacing) {
  auto* ground = new QFrame;
  ground->setProperty("role", QStringLiteral("page"));
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(ground);
  auto* layout = new QVBoxLayout(ground);
  layout->setContentsMargins(margins);
  layout->setSpacing(spacing);
  return layout;
}

}  // namespace cartera
