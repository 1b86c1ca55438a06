// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyListView.h"

#include "ui/keys/KeyListModel.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/KeyCaps.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace cartera {
namespace {

constexpr int kEdge = 24;

class KeyDelegate final : public QStyledItemDelegate {
 public:
  KeyDelegate(const Theme& theme, QListView* view) : QStyledItemDelegate(view), m_theme(theme), m_view(view) {}

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
    // The first head needs no air above it.
    const bool isHead = index.data(keyrole::kHead).toBool();
    return {0, m_theme.px(isHead ? (index.row() == 0 ? 30 : 42) : 32)};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const Tokens& t = m_theme.tokens();
    const QRect& r = option.rect;
    QRect room = r.adjusted(kEdge, 0, -kEdge, 0);
    painter->save();
    if (index.data(keyrole::kHead).toBool()) {
      painter->setFont(m_theme.font(TextSize::Small, QFont::DemiBold));
      painter->setPen(t.text2);
      painter->drawText(room.adjusted(0, 0, 0, -m_theme.px(7)), int(Qt::AlignLeft | Qt::AlignBottom),
                        index.data().toString());
      painter->fillRect(QRect(room.left(), r.bottom(), room.width(), 1), t.border);
      painter->restore();
      return;
    }
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(r, selected ? t.accentSoft : t.surface);
    if (selected) painter->fillRect(QRect(r.left(), r.top(), 3, r.height()), m_view->hasFocus() ? t.accent : t.border);
    const int side = m_theme.px(16);
    if (const QString icon = index.data(keyrole::kIcon).toString(); !icon.isEmpty()) {
      m_theme.icon(icon).paint(painter, QRect(room.left(), room.center().y() - side / 2, side, side));
    }
    room.setLeft(room.left() + side + 12);
    const QStringList keys = index.data(keyrole::kKeys).toStringList();
    paintKeyCaps(*painter, room, keys, m_theme);
    if (!keys.isEmpty()) room.setRight(room.right() - keyCapsWidth(keys, m_theme) - 12);
    if (index.data(keyrole::kOwn).toBool()) {
      const QString own = KeyListView::tr("your own");
      painter->setFont(m_theme.font(TextSize::Small));
      painter->setPen(t.text2);
      painter->drawText(room, int(Qt::AlignRight | Qt::AlignVCenter), own);
      room.setRight(room.right() - painter->fontMetrics().horizontalAdvance(own) - 12);
    }
    painter->setFont(m_theme.font());
    painter->setPen(t.text);
    painter->drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter),
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    painter->restore();
  }

 private:
  const Theme& m_theme;
  QListView* m_view;
};

}  // namespace

KeyListView::KeyListView(const Theme& theme, QWidget* parent) : QListView(parent) {
  setItemDelegate(new KeyDelegate(theme, this));
  setFrameShape(QFrame::NoFrame);
  setEditTriggers(NoEditTriggers);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(&theme, &Theme::changed, this, &QListView::doItemsLayout);
}

void KeyListView::chooseFirst() {
  for (int row = 0; model() && row < model()->rowCount(); ++row) {
    const QModelIndex index = model()->index(row, 0);
    if (index.data(keyrole::kHead).toBool()) continue;
    setCurrentIndex(index);
    scrollToTop();
    return;
  }
}

}  // namespace cartera
