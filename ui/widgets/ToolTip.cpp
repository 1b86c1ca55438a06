// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ToolTip.h"

#include <QTextDocument>

namespace cartera {

QString plainToolTip(const QString& text) {
  if (!Qt::mightBeRichText(text)) return text;
  return QString(QStringLiteral("<qt>") + text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")) +
                 QStringLiteral("</qt>"));
}

}  // namespace cartera
