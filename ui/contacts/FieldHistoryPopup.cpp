// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/FieldHistoryPopup.h"

#include <QLabel>
#include <QVBoxLayout>

#include "core/base/Dates.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ReadLabel.h"

namespace cartera {

namespace {
/// The newest of them; the page of history has all.
constexpr qsizetype kMost = 12;
}  // namespace

FieldHistoryPopup::FieldHistoryPopup(const AppContext& context, const QString& field, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_ctx(context) {
  setObjectName(QStringLiteral("fieldHistoryPopup"));
  setAttribute(Qt::WA_DeleteOnClose);
  setProperty("role", QStringLiteral("overlay"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 12, 16, 12);
  layout->setSpacing(6);
  m_title = makeLabel(field, "section", this);
  m_text = new ReadLabel({}, this);
  m_text->setMaximumWidth(420);
  m_text->setMinimumWidth(280);
  layout->addWidget(m_title);
  layout->addWidget(m_text);
  setAccessibleName(tr("History of %1").arg(field));
}

void FieldHistoryPopup::showFor(const contactdata::Cell& cell, const QPoint& where) {
  m_ctx.jobs.query<std::vector<contactdata::PastValue>>(
      this, [cell](Connection& db) { return contactdata::pastOf(db, cell); },
      [this, where](Result<std::vector<contactdata::PastValue>> past) {
        if (!past) {
          m_ctx.notify.error(past.error());
          deleteLater();
          return;
        }
        fill(*past);
        adjustSize();
        move(where);
        show();
      });
}

void FieldHistoryPopup::fill(const std::vector<contactdata::PastValue>& past) {
  QStringList lines;
  for (const contactdata::PastValue& p : past) {
    if (lines.size() == kMost) break;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(p.at);
    const QString day = dates::print(at.date());
    const QString time = at.toString(QStringLiteral("HH:mm"));
    const QString value = p.after.isEmpty() ? tr("empty") : p.after;
    if (p.before.isEmpty()) {
      //: Day, time, person, and the value a field was given.
      lines += tr("%1 %2 · %3: “%4”").arg(day, time, p.author, value);
    } else {
      //: Day, time, person, the value of a field before and after.
      lines += tr("%1 %2 · %3: “%4”, before “%5”").arg(day, time, p.author, value, p.before);
    }
  }
  m_text->setText(lines.isEmpty() ? tr("Never changed.") : lines.join(u'\n'));
  m_text->setAccessibleName(m_text->text());
}

}  // namespace cartera
