// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LineTable.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/Pill.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace cartera {
namespace {

QRect insetOf(const QRect& cell, int column, int columns) {
  return cell.adjusted(column == 0 ? 24 : 8, 0, column == columns - 1 ? -24 : -8, 0);
}

int alignmentOf(const QModelIndex& index) {
  const QVariant said = index.data(Qt::TextAlignmentRole);
  return said.isValid() ? said.toInt() : int(Qt::AlignLeft | Qt::AlignVCenter);
}

QFont fontOf(const Theme& theme, const QModelIndex& index) {
  if (alignmentOf(index) & Qt::AlignRight) return theme.numberFont();
  return theme.font(TextSize::Body, index.data(linerole::kStrong).toBool() ? QFont::Medium : QFont::Normal);
}

bool fitsInOneLine(const QFont& font, const QString& text, const QRect& room) {
  return QFontMetrics(font).horizontalAdvance(text) <= room.width();
}

/// Whether a cell may be written in several lines, and has the room for them.
bool fitsWrapped(const QFont& font, const QModelIndex& index, const QString& text, const QRect& room) {
  if (!index.data(linerole::kWraps).toBool()) return false;
  const QRect needed = QFontMetrics(font).boundingRect(room, int(Qt::AlignLeft | Qt::TextWordWrap), text);
  return needed.height() <= room.height() && needed.width() <= room.width();
}

class LineDelegate final : public QStyledItemDelegate {
 public:
  LineDelegate(const Theme& theme, QTableView* view) : QStyledItemDelegate(view), m_theme(theme), m_view(view) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const Tokens& t = m_theme.tokens();
    const bool selected = option.state & QStyle::State_Selected;
    const QRect& r = option.rect;
    painter->save();
    painter->fillRect(r, selected ? t.accentSoft : t.surface);
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.border);
    if (selected && index.column() == 0) painter->fillRect(QRect(r.left(), r.top(), 3, r.height()), t.accent);
    const bool current = m_view->hasFocus() && m_view->currentIndex().row() == index.row();
    if (current && !selected) painter->fillRect(QRect(r.left(), r.bottom() - 1, r.width(), 2), t.accent);
    QRect room = insetOf(r, index.column(), index.model()->columnCount());
    const QString text = index.data(Qt::DisplayRole).toString();
    if (const QVariant tone = index.data(linerole::kPill); tone.isValid() && !text.isEmpty()) {
      paintPill(*painter, room, text, static_cast<Tone>(tone.toInt()), m_theme, selected);
      painter->restore();
      return;
    }
    if (const QString icon = index.data(linerole::kIcon).toString(); !icon.isEmpty()) {
      const int side = m_theme.px(18);
      m_theme.icon(icon).paint(painter, QRect(room.left(), room.center().y() - side / 2, side, side));
      room.setLeft(room.left() + side + 12);
    }
    if (const QString second = index.data(linerole::kSecond).toString(); !second.isEmpty()) {
      paintTwo(painter, room, text, second);
      painter->restore();
      return;
    }
    const int align = alignmentOf(index);
    const QFont font = fontOf(m_theme, index);
    painter->setFont(font);
    painter->setPen(index.data(linerole::kStrong).toBool() ? t.text : t.text2);
    if (!fitsInOneLine(font, text, room) && fitsWrapped(font, index, text, room)) {
      painter->drawText(room, align | int(Qt::TextWordWrap), text);
    } else {
      painter->drawText(room, align, QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
    }
    painter->restore();
  }

 private:
  void paintTwo(QPainter* painter, const QRect& room, const QString& first, const QString& second) const {
    const Tokens& t = m_theme.tokens();
    const QFont strong = m_theme.font(TextSize::Body, QFont::Medium);
    const QFont plain = m_theme.font();
    const auto draw = [&](const QRect& at, const QFont& font, const QColor& colour, const QString& text) {
      painter->setFont(font);
      painter->setPen(colour);
      painter->drawText(at, int(Qt::AlignLeft | Qt::AlignVCenter),
                        QFontMetrics(font).elidedText(text, Qt::ElideRight, at.width()));
    };
    const int height = QFontMetrics(strong).height();
    if (room.height() < 2 * height + 4) {
      draw(room, strong, t.text, first + QStringLiteral(" · ") + second);
      return;
    }
    const int top = room.top() + (room.height() - 2 * height) / 2;
    draw(QRect(room.left(), top, room.width(), height), strong, t.text, first);
    draw(QRect(room.left(), top + height, room.width(), height), plain, t.text2, second);
  }

  const Theme& m_theme;
  QTableView* m_view;
};

/// Titles stand exactly over what is below them, which a style sheet cannot say of the first and last column.
class LineHeader final : public QHeaderView {
 public:
  LineHeader(const Theme& theme, QWidget* parent) : QHeaderView(Qt::Horizontal, parent), m_theme(theme) {}
  [[nodiscard]] QSize sizeHint() const override { return {0, m_theme.px(34)}; }

 protected:
  void paintSection(QPainter* painter, const QRect& r, int section) const override {
    const Tokens& t = m_theme.tokens();
    painter->fillRect(r, t.surface);
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.border);
    const QVariant align = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
    const QFont font = m_theme.font(TextSize::Body, QFont::Medium);
    painter->setFont(font);
    painter->setPen(t.text2);
    const QRect room = insetOf(r, section, count());
    painter->drawText(room, align.isValid() ? align.toInt() : int(Qt::AlignLeft | Qt::AlignVCenter),
                      QFontMetrics(font).elidedText(model()->headerData(section, Qt::Horizontal).toString(),
                                                    Qt::ElideRight, room.width()));
  }

 private:
  const Theme& m_theme;
};

}  // namespace

LineTable::LineTable(const Theme& theme, QWidget* parent) : QTableView(parent), m_theme(theme) {
  setHorizontalHeader(new LineHeader(theme, this));
  setItemDelegate(new LineDelegate(theme, this));
  setFrameShape(QFrame::NoFrame);
  setShowGrid(false);
  setTabKeyNavigation(false);
  setWordWrap(false);
  setSelectionBehavior(SelectRows);
  setEditTriggers(NoEditTriggers);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setContextMenuPolicy(Qt::CustomContextMenu);
  setCornerButtonEnabled(false);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionsClickable(false);
  connect(&theme, &Theme::changed, this, &LineTable::applyTheme);
  applyTheme();
}

void LineTable::setColumns(const QList<int>& widths, int stretch) {
  m_widths = widths;
  m_stretch = stretch;
  applyTheme();
}

void LineTable::applyTheme() {
  verticalHeader()->setDefaultSectionSize(m_theme.isCompact() ? m_theme.px(32) : m_theme.px(44));
  if (!model()) return;
  for (int c = 0; c < m_widths.size() && c < model()->columnCount(); ++c) {
    horizontalHeader()->setSectionResizeMode(c, c == m_stretch ? QHeaderView::Stretch : QHeaderView::Fixed);
    if (c != m_stretch) horizontalHeader()->resizeSection(c, m_theme.px(m_widths[c]));
  }
}

bool LineTable::isCut(const QModelIndex& index) const {
  const QRect room = insetOf(visualRect(index), index.column(), index.model()->columnCount());
  const QFont font = fontOf(m_theme, index);
  const QString text = index.data(Qt::DisplayRole).toString();
  return !fitsInOneLine(font, text, room) && !fitsWrapped(font, index, text, room);
}

void LineTable::focusInEvent(QFocusEvent* event) {
  QTableView::focusInEvent(event);
  // Qt makes the first line the current one without choosing it: Enter would act on a line that does not look like it.
  if (selectionMode() == SingleSelection && currentIndex().isValid() && !selectionModel()->hasSelection())
    selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void LineTable::keyPressEvent(QKeyEvent* event) {
  // Typing is for the search field of the window, not for jumping in columns.
  if (!event->text().isEmpty() && event->text().front().isPrint() && event->key() != Qt::Key_Space) {
    event->ignore();
    return;
  }
  QTableView::keyPressEvent(event);
}

}  // namespace cartera
