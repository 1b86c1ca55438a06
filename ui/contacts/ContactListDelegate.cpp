// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactListDelegate.h"

#include <QPainter>
#include <vector>

#include "ui/contacts/ContactListModel.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ContactTexts.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/Pill.h"

namespace cartera {

namespace {

void line(QPainter& painter, const QRectF& where, const QString& text, const QFont& font, const QColor& colour) {
  painter.setFont(font);
  painter.setPen(colour);
  painter.drawText(where, Qt::AlignVCenter | Qt::AlignLeft,
                   QFontMetricsF(font).elidedText(text, Qt::ElideRight, where.width()));
}

/// Less than this before the first word found, when the line is too short for all of it.
constexpr qsizetype kFewBefore = 12;

/// One line with the words found in it made stronger. Where it is too long it begins shortly before the first of them:
/// that is what the line is for.
void markedLine(QPainter& painter, const QRectF& where, const search::Snippet& found, const QFont& font,
                const QColor& colour, const QColor& strongColour) {
  QFont strong = font;
  strong.setWeight(QFont::DemiBold);
  const QFontMetricsF plainWidth(font);
  const QFontMetricsF strongWidth(strong);
  struct Run {
    QString text;
    bool isFound;
  };
  const auto runsFrom = [&](qsizetype head, qsizetype skip) {
    // What it is in stays in front.
    std::vector<Run> runs{{skip > head ? QString(found.text.left(head) + u'…') : QString(), false}};
    qsizetype at = skip > head ? skip : 0;
    for (const search::Place& place : found.places) {
      if (place.from < at) continue;
      runs.push_back({found.text.mid(at, place.from - at), false});
      runs.push_back({found.text.mid(place.from, place.length), true});
      at = place.from + place.length;
    }
    runs.push_back({found.text.mid(at), false});
    return runs;
  };
  const qsizetype head = found.text.indexOf(u": ") + 2;
  qsizetype skip = 0;
  if (!found.places.empty()) {
    const search::Place& first = found.places.front();
    const QString upTo = found.text.left(first.from + first.length);
    if (strongWidth.horizontalAdvance(upTo) > where.width() - plainWidth.horizontalAdvance(u'…'))
      skip = std::max(head, first.from - kFewBefore);
    // From the beginning of a word, if there is one.
    if (skip > head) {
      const qsizetype blank = found.text.indexOf(u' ', skip);
      if (blank >= 0 && blank < first.from) skip = blank + 1;
    }
  }
  double x = where.left();
  for (const Run& run : runsFrom(head, skip)) {
    const QFontMetricsF& width = run.isFound ? strongWidth : plainWidth;
    const double room = where.right() - x;
    const double wanted = width.horizontalAdvance(run.text);
    if (room <= 0) break;
    line(painter, QRectF(x, where.top(), room, where.height()), run.text, run.isFound ? strong : font,
         run.isFound ? strongColour : colour);
    if (wanted > room) break;
    x += wanted;
  }
}

}  // namespace

ContactListDelegate::ContactListDelegate(const Theme& theme, ContactTable& table)
    : QStyledItemDelegate(&table), m_theme(theme), m_table(table) {}

QSize ContactListDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {80, m_theme.rowHeight()};
}

void ContactListDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const {
  const Tokens& t = m_theme.tokens();
  const bool selected = (option.state & QStyle::State_Selected) != 0;
  const QRect& r = option.rect;
  painter.fillRect(r, selected ? t.accentSoft : index.row() == m_table.hoveredRow() ? t.hover : t.surface);
  painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.border);
  if (index.row() != m_table.currentIndex().row()) return;
  if (selected && index.column() == 0) painter.fillRect(QRect(r.left(), r.top(), 3, r.height()), t.accent);
  if (!m_table.showsFocus()) return;
  painter.fillRect(QRect(r.left(), r.top(), r.width(), 2), t.accent);
  painter.fillRect(QRect(r.left(), r.bottom() - 1, r.width(), 2), t.accent);
  if (index.column() == m_table.lastVisibleColumn()) {
    painter.fillRect(QRect(r.right() - 1, r.top(), 2, r.height()), t.accent);
  }
}

void ContactListDelegate::paintName(QPainter& painter, const QRect& where, const QModelIndex& index) const {
  const Tokens& t = m_theme.tokens();
  const QString name = index.data(Qt::DisplayRole).toString();
  const bool compact = m_theme.isCompact();
  const int side = m_theme.px(compact ? 24 : 32);
  const QRect face(where.left() + ContactTable::kEdge, where.center().y() - side / 2 + 1, side, side);
  paintAvatar(painter, face, name, m_theme);
  const double x = face.right() + 13;
  const double width = where.right() - 8 - x;
  const QFont strong = m_theme.font(TextSize::Body, QFont::DemiBold);
  const QVariant match = index.data(ContactListModel::MatchRole);
  const QFont small = m_theme.font(TextSize::Small);
  if (compact) {
    line(painter, QRectF(x, where.top(), width, where.height()), name, strong, t.text);
    if (!match.isValid()) return;
    const double beside = QFontMetricsF(strong).horizontalAdvance(name) + 12;
    if (beside < width)
      markedLine(painter, QRectF(x + beside, where.top(), width - beside, where.height()),
                 match.value<search::Snippet>(), small, t.text2, t.text);
    return;
  }
  const double high = QFontMetricsF(strong).height();
  const double low = QFontMetricsF(small).height();
  const double y = where.top() + (where.height() - high - low) / 2;
  line(painter, QRectF(x, y, width, high), name, strong, t.text);
  const QRectF beneath(x, y + high, width, low);
  if (match.isValid()) {
    markedLine(painter, beneath, match.value<search::Snippet>(), small, t.text2, t.text);
  } else {
    line(painter, beneath, index.data(ContactListModel::SecondLineRole).toString(), small, t.text2);
  }
}

void ContactListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  painter->save();
  paintGround(*painter, option, index);
  const QString text = index.data(Qt::DisplayRole).toString();
  const QRectF where = QRectF(option.rect).adjusted(8, 0, -8, -1);
  const Tokens& t = m_theme.tokens();
  switch (index.column()) {
    case ContactListModel::Name:
      if (!text.isEmpty()) paintName(*painter, option.rect, index);
      break;
    case ContactListModel::Stage:
      paintPill(*painter, where, text, contacttexts::stageTone(index.data(ContactListModel::StageRole).toString()),
                m_theme, (option.state & QStyle::State_Selected) != 0);
      break;
    case ContactListModel::Phone: line(*painter, where, text, m_theme.numberFont(), t.text); break;
    case ContactListModel::Email: line(*painter, where, text, m_theme.font(), t.text); break;
    default: line(*painter, where, text, m_theme.font(), t.text2); break;
  }
  painter->restore();
}

}  // namespace cartera
