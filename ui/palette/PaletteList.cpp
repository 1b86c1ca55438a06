// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/PaletteList.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

#include "ui/theme/Theme.h"
#include "ui/widgets/KeyCaps.h"

namespace cartera {
namespace {

constexpr int kAir = 4;

class PaletteDelegate final : public QStyledItemDelegate {
 public:
  PaletteDelegate(const Theme& theme, const PaletteModel& model, PaletteList* list)
      : QStyledItemDelegate(list), m_theme(theme), m_model(model), m_list(list) {}

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {0, m_list->rowHeight()};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const PaletteEntry* entry = m_model.at(index.row());
    if (entry == nullptr) return;
    const Tokens& t = m_theme.tokens();
    const bool chosen = m_list->currentIndex() == index;
    const QRect r = option.rect.adjusted(8, 1, -8, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (chosen) {
      // Colour alone is not enough where both grounds are nearly one (high contrast).
      painter->setPen(t.accentSoft == t.surface ? QPen(t.accent, 2) : QPen(Qt::NoPen));
      painter->setBrush(t.accentSoft);
      painter->drawRoundedRect(QRectF(r).adjusted(1, 1, -1, -1), 6, 6);
    }
    QRect room = r.adjusted(12, 0, -12, 0);
    const int side = m_theme.px(18);
    m_theme.icon(entry->icon).paint(painter, QRect(room.left(), room.center().y() - side / 2, side, side));
    room.setLeft(room.left() + side + 12);
    paintKeyCaps(*painter, room, entry->keys, m_theme);
    if (!entry->keys.isEmpty()) room.setRight(room.right() - keyCapsWidth(entry->keys, m_theme) - 12);
    const QFont first = m_theme.font(TextSize::Body, QFont::Medium);
    const QFont second = m_theme.font(TextSize::Small);
    const int firstHeight = QFontMetrics(first).height();
    const int secondHeight = QFontMetrics(second).height();
    const int top = room.top() + (room.height() - firstHeight - secondHeight) / 2;
    const auto draw = [&](int y, int height, const QFont& font, const QColor& colour, const QString& text) {
      painter->setFont(font);
      painter->setPen(colour);
      const QRect line(room.left(), y, room.width(), height);
      painter->drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter),
                        QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width()));
    };
    draw(top, firstHeight, first, entry->enabled ? t.text : t.text2, entry->title);
    draw(top + firstHeight, secondHeight, second, t.text2, entry->second);
    painter->restore();
  }

 private:
  const Theme& m_theme;
  const PaletteModel& m_model;
  PaletteList* m_list;
};

}  // namespace

void PaletteModel::setEntries(std::vector<PaletteEntry> entries) {
  beginResetModel();
  m_entries = std::move(entries);
  endResetModel();
}

const PaletteEntry* PaletteModel::at(int row) const {
  return row < 0 || row >= std::ssize(m_entries) ? nullptr : &m_entries[static_cast<std::size_t>(row)];
}

int PaletteModel::rowOf(const PaletteEntry& entry) const {
  const auto it =
      std::find_if(m_entries.begin(), m_entries.end(), [&entry](const PaletteEntry& e) { return e.isSame(entry); });
  return it == m_entries.end() ? -1 : static_cast<int>(it - m_entries.begin());
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
  const PaletteEntry* entry = at(index.row());
  if (entry == nullptr) return {};
  switch (role) {
    case Qt::DisplayRole: return entry->title;
    case Qt::AccessibleTextRole:
      return (QStringList{entry->title, entry->second} + entry->keys).join(QStringLiteral(", "));
    default: return {};
  }
}

PaletteList::PaletteList(const Theme& theme, PaletteModel* model, QWidget* parent)
    : QListView(parent), m_theme(theme), m_model(model) {
  setModel(model);
  setItemDelegate(new PaletteDelegate(theme, *model, this));
  setFrameShape(QFrame::NoFrame);
  setEditTriggers(NoEditTriggers);
  setFocusPolicy(Qt::NoFocus);
  setUniformItemSizes(true);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setViewportMargins(0, kAir, 0, kAir);
  setMouseTracking(true);
  // Else the page behind the palette is painted anew with each letter.
  viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
}

int PaletteList::rowHeight() const {
  const int lines = QFontMetrics(m_theme.font(TextSize::Body, QFont::Medium)).height() +
                    QFontMetrics(m_theme.font(TextSize::Small)).height();
  return std::max(m_theme.px(46), lines + 10);
}

int PaletteList::heightOf(int rows) const { return rows * rowHeight() + 2 * kAir; }

const PaletteEntry* PaletteList::current() const { return m_model->at(currentIndex().row()); }

void PaletteList::choose(int row) {
  const QModelIndex index = m_model->index(row, 0);
  setCurrentIndex(index);
  if (!index.isValid()) return;
  scrollTo(index);
  if (!QAccessible::isActive()) return;
  // The keyboard is in the field: nobody would hear of it otherwise.
  QAccessibleEvent event(this, QAccessible::Focus);
  event.setChild(row);
  QAccessible::updateAccessibility(&event);
}

void PaletteList::move(int by) {
  const int count = m_model->rowCount();
  if (count == 0) return;
  const int from = currentIndex().row();
  int to = from + by;
  if (by == 1 || by == -1) {
    to = (to + count) % count;
  } else {
    to = std::clamp(to, 0, count - 1);
  }
  choose(to);
}

void PaletteList::paintEvent(QPaintEvent* event) {
  QPainter(viewport()).fillRect(event->rect(), m_theme.tokens().surface);
  QListView::paintEvent(event);
}

void PaletteList::mouseMoveEvent(QMouseEvent* event) {
  if (const QModelIndex index = indexAt(event->pos()); index.isValid() && index != currentIndex()) choose(index.row());
  QListView::mouseMoveEvent(event);
}

}  // namespace cartera
