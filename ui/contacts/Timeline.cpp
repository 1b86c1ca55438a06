// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/Timeline.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include "ui/contacts/ContactTexts.h"
#include "ui/shell/Language.h"
#include "ui/theme/Theme.h"

namespace cartera {

namespace {
constexpr int kDot = 24;
constexpr int kText = 38;
constexpr int kGap = 14;
constexpr int kDayRoom = 92;
}  // namespace

class Timeline::Model final : public QAbstractListModel {
 public:
  explicit Model(Timeline* owner) : QAbstractListModel(owner), m_owner(*owner) {}
  [[nodiscard]] int rowCount(const QModelIndex& parent) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_owner.m_entries.size());
  }
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
    const TimelineEntry& e = m_owner.m_entries[static_cast<size_t>(index.row())];
    if (role == Qt::DisplayRole) return e.title;
    if (role == Qt::AccessibleTextRole) {
      const QDate day = QDateTime::fromMSecsSinceEpoch(e.at).date();
      return QString(contacttexts::shortDay(day, m_owner.m_ctx.clock.today(), m_owner.m_ctx.language.current()) +
                     QStringLiteral(", ") + e.title + (e.body.isEmpty() ? QString() : QStringLiteral(". ")) + e.body);
    }
    return {};
  }
  void begin() { beginResetModel(); }
  void end() { endResetModel(); }

 private:
  Timeline& m_owner;
};

class Timeline::Delegate final : public QStyledItemDelegate {
 public:
  explicit Delegate(Timeline* owner) : QStyledItemDelegate(owner), m_owner(*owner), m_theme(owner->m_ctx.theme) {}

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
    const int width = m_owner.viewport()->width();
    const TimelineEntry& e = entry(index);
    const int text = titleHeight(e, width) + bodyHeight(e, width);
    return {qMin(width, 40), qMax(text, kDot) + kGap};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const TimelineEntry& e = entry(index);
    const Tokens& t = m_theme.tokens();
    const QRect r = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF dot(r.left() + 1, r.top(), kDot, kDot);
    if (index.row() + 1 < index.model()->rowCount()) {
      painter->fillRect(QRectF(dot.center().x() - 0.5, dot.bottom() + 2, 1, r.height() - kDot - 4), t.border);
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.sunken);
    painter->drawEllipse(dot);
    m_theme.icon(e.icon).paint(painter, dot.adjusted(5, 5, -5, -5).toRect());
    if (m_owner.hasFocus() && (option.state & QStyle::State_HasFocus) != 0) {
      painter->setPen(QPen(t.accent, 2));
      painter->setBrush(Qt::NoBrush);
      painter->drawRoundedRect(QRectF(r).adjusted(1, -1, -1, 5 - kGap), 6, 6);
    }
    const QFont small = m_theme.font(TextSize::Small);
    const QRect title(r.left() + kText, r.top() + 2, r.width() - kText - m_theme.px(kDayRoom),
                      titleHeight(e, r.width()));
    painter->setFont(m_theme.font(TextSize::Small, QFont::DemiBold));
    painter->setPen(t.text);
    painter->drawText(title, Qt::TextWordWrap, e.title);
    painter->setFont(small);
    painter->setPen(t.text2);
    const QDate day = QDateTime::fromMSecsSinceEpoch(e.at).date();
    painter->drawText(QRect(r.left(), r.top() + 2, r.width() - 3, title.height()), Qt::AlignRight | Qt::AlignTop,
                      contacttexts::shortDay(day, m_owner.m_ctx.clock.today(), m_owner.m_ctx.language.current()));
    painter->drawText(
        QRect(title.left(), r.top() + 2 + title.height(), r.width() - kText - 4, bodyHeight(e, r.width())),
        Qt::TextWordWrap, e.body);
    painter->restore();
  }

 private:
  [[nodiscard]] const TimelineEntry& entry(const QModelIndex& i) const {
    return m_owner.m_entries[static_cast<size_t>(i.row())];
  }
  static int height(const QFont& font, int width, const QString& text) {
    return QFontMetrics(font).boundingRect(QRect(0, 0, qMax(40, width), 10'000), Qt::TextWordWrap, text).height();
  }
  [[nodiscard]] int titleHeight(const TimelineEntry& e, int width) const {
    return height(m_theme.font(TextSize::Small, QFont::DemiBold), width - kText - m_theme.px(kDayRoom), e.title);
  }
  [[nodiscard]] int bodyHeight(const TimelineEntry& e, int width) const {
    return e.body.isEmpty() ? 0 : height(m_theme.font(TextSize::Small), width - kText - 4, e.body) + 2;
  }

  Timeline& m_owner;
  const Theme& m_theme;
};

Timeline::Timeline(const AppContext& context, QWidget* parent)
    : QListView(parent), m_ctx(context), m_model(new Model(this)) {
  setObjectName(QStringLiteral("timeline"));
  setModel(m_model);
  setItemDelegate(new Delegate(this));
  setFrameShape(QFrame::NoFrame);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setSelectionMode(QAbstractItemView::NoSelection);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setTabKeyNavigation(false);
  connect(&m_ctx.theme, &Theme::changed, this, &Timeline::fitHeight);
}

void Timeline::setEntries(std::vector<TimelineEntry> entries) {
  m_model->begin();
  m_entries = std::move(entries);
  m_model->end();
  fitHeight();
}

QSize Timeline::sizeHint() const {
  int height = 4;
  const QStyleOptionViewItem option;
  for (int i = 0; i < m_model->rowCount({}); ++i)
    height += itemDelegate()->sizeHint(option, m_model->index(i)).height();
  return {280, height};
}

void Timeline::fitHeight() {
  scheduleDelayedItemsLayout();
  setFixedHeight(sizeHint().height());
}

void Timeline::resizeEvent(QResizeEvent* event) {
  QListView::resizeEvent(event);
  // Narrower, the texts take more lines.
  if (event->oldSize().width() != event->size().width()) fitHeight();
}

void Timeline::wheelEvent(QWheelEvent* event) { event->ignore(); }

void Timeline::focusInEvent(QFocusEvent* event) {
  QListView::focusInEvent(event);
  if (!currentIndex().isValid() && m_model->rowCount({}) > 0) setCurrentIndex(m_model->index(0));
}

}  // namespace cartera
