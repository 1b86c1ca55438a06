// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/NoticeList.h"

#include "core/base/Dates.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/GrowingScroll.h"
#include "ui/widgets/ReadLabel.h"
#include "ui/widgets/ReadingOrder.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>

namespace cartera {
namespace {

constexpr int kWidth = 440;

const char16_t* iconOf(Tone tone) { return tone == Tone::Bad || tone == Tone::Warn ? u"warning" : u"info"; }

TokenRole colourOf(Tone tone) {
  if (tone == Tone::Bad) return &Tokens::bad;
  return tone == Tone::Warn ? &Tokens::warn : &Tokens::text2;
}

}  // namespace

NoticeList::NoticeList(const Theme& theme, const std::vector<WindowNotices::Told>& told, QWidget* parent)
    : QFrame(parent, Qt::Popup) {
  setObjectName(QStringLiteral("noticeList"));
  setAttribute(Qt::WA_DeleteOnClose);
  setProperty("role", QStringLiteral("overlay"));
  setAccessibleName(tr("Notices"));
  // With more of them than the screen has room for it scrolls.
  auto* scroll = new GrowingScroll(this);
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(1, 1, 1, 1);
  outside->addWidget(scroll);
  auto* inside = new QWidget;
  auto* grid = new QGridLayout(inside);
  grid->setContentsMargins(16, 12, 16, 12);
  grid->setHorizontalSpacing(10);
  grid->setVerticalSpacing(2);
  grid->setColumnStretch(1, 1);
  grid->addWidget(makeLabel(tr("Notices"), "section", this), 0, 0, 1, 2);
  int row = 1;
  for (const WindowNotices::Told& t : told) {
    grid->setRowMinimumHeight(row++, 10);
    auto* icon = new IconLabel(theme, QString::fromUtf16(iconOf(t.notice.tone)), 18, colourOf(t.notice.tone), this);
    grid->addWidget(icon, row, 0, Qt::AlignTop);
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(t.at);
    const QString when = QStringLiteral("%1 %2").arg(dates::print(at.date()), at.toString(QStringLiteral("HH:mm")));
    auto* text = new ReadLabel(t.notice.text(), this);
    text->setObjectName(QStringLiteral("notice"));
    text->setMinimumHeight(24);
    text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    //: For screen readers: a notice, and when it was told.
    text->setAccessibleName(tr("%1, %2").arg(text->text(), when));
    grid->addWidget(text, row++, 1);
    grid->addWidget(makeLabel(when, "small", this), row++, 1);
    if (!t.notice.button || !t.notice.run) continue;
    auto* button = makeButton(t.notice.button(), ButtonKind::Link, this);
    connect(button, &QPushButton::clicked, this, [this, run = t.notice.run] {
      close();
      run();
    });
    grid->addWidget(button, row++, 1, Qt::AlignLeft);
  }
  if (told.empty()) {
    // It takes the keyboard, or nobody would be told that the list has come up.
    auto* none = new ReadLabel(tr("Nothing was told yet."), this);
    none->setProperty("role", QStringLiteral("muted"));
    none->setMinimumHeight(24);
    none->setAccessibleName(none->text());
    grid->addWidget(none, row, 0, 1, 2);
  }
  scroll->setWidget(inside);
  scroll->viewport()->setAutoFillBackground(false);
  inside->setAutoFillBackground(false);
  setFixedWidth(theme.px(kWidth));
}

void NoticeList::openBelow(const QWidget* button) {
  // In the fonts it will be shown in.
  const auto parts = findChildren<QWidget*>();
  for (const QWidget* part : parts) part->ensurePolished();
  auto* const scroll = findChild<GrowingScroll*>();
  QLayout* const inside = scroll->widget()->layout();
  inside->invalidate();
  const int height = inside->totalHeightForWidth(width() - 2) + 2;
  const QPoint corner = button->mapToGlobal(QPoint(button->width() - width(), button->height() + 4));
  const QRect room = button->screen()->availableGeometry();
  resize(width(), std::min(height, room.height()));
  move(std::max(room.left(), corner.x()), std::min(corner.y(), room.bottom() - this->height()));
  show();
  focusNextInReadingOrder(*this, true);
}

bool NoticeList::focusNextPrevChild(bool next) { return focusNextInReadingOrder(*this, next); }

}  // namespace cartera
