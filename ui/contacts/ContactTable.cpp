// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactTable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <algorithm>

#include "ui/contacts/ContactListDelegate.h"
#include "ui/contacts/ContactListModel.h"
#include "ui/theme/Theme.h"

namespace cartera {

namespace {

/// The name's column has this before another is shown.
constexpr int kNameAtLeast = 300;
/// More than this many are not put back one by one after a fresh start.
constexpr size_t kMostKept = 1000;

/// The first title stands over the avatars, at the edge of the page.
class Header final : public QHeaderView {
 public:
  Header(const Theme& theme, const ContactListModel& model, QWidget* parent)
      : QHeaderView(Qt::Horizontal, parent), m_model(model), m_theme(theme) {}

 protected:
  void paintSection(QPainter* painter, const QRect& rect, int section) const override {
    constexpr int kShift = ContactTable::kEdge - 8;
    if (section == 0) {
      painter->fillRect(rect, m_theme.tokens().surface);
      painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.tokens().border);
    }
    const QRect place = section == 0 ? rect.adjusted(kShift, 0, 0, 0) : rect;
    painter->save();
    QHeaderView::paintSection(painter, place, section);
    painter->restore();
    paintArrow(*painter, place, section);
  }

 private:
  /// Behind the title of the column the list is sorted by. The style would put it at the other end of a wide column.
  void paintArrow(QPainter& painter, const QRect& place, int section) const {
    const contacts::Order& order = m_model.order();
    if (section != ContactListModel::columnOf(order.by)) return;
    constexpr int kPadding = 8;
    constexpr int kArrow = 14;
    QFont titles = font();
    titles.setWeight(QFont::Medium);
    const QString title = m_model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    const int behind = place.left() + kPadding + QFontMetrics(titles).horizontalAdvance(title) + 4;
    const QRect at(std::min(behind, place.right() - kArrow), place.center().y() - kArrow / 2 + 1, kArrow, kArrow);
    m_theme.icon(order.isDescending ? QStringLiteral("arrow-down") : QStringLiteral("arrow-up"), &Tokens::text)
        .paint(&painter, at);
  }

  const ContactListModel& m_model;
  const Theme& m_theme;
};

}  // namespace

ContactTable::ContactTable(const Theme& theme, ContactListModel& model, QWidget* parent)
    : QTableView(parent), m_theme(theme), m_model(model) {
  setObjectName(QStringLiteral("contactTable"));
  setHorizontalHeader(new Header(theme, model, this));
  setModel(&model);
  setItemDelegate(new ContactListDelegate(theme, *this));
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setTabKeyNavigation(false);
  setShowGrid(false);
  setFrameShape(QFrame::NoFrame);
  setWordWrap(false);
  setMouseTracking(true);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setCornerButtonEnabled(false);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionsClickable(true);
  horizontalHeader()->setMinimumSectionSize(40);
  horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
  horizontalHeader()->setSectionsMovable(true);
  horizontalHeader()->setFirstSectionMovable(false);
  connect(horizontalHeader(), &QHeaderView::sectionResized, this, &ContactTable::onEdgeMoved);
  connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &ContactTable::onColumnMoved);
  applyTheme();
  connect(&theme, &Theme::changed, this, &ContactTable::applyTheme);
  connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &ContactTable::remember);
  connect(&model, &QAbstractItemModel::modelReset, this, &ContactTable::restore);
  connect(&model, &ContactListModel::completed, this, [this] {
    if (m_awaiting && !currentIndex().isValid()) restore();
    m_awaiting = false;
  });
  connect(this, &QAbstractItemView::doubleClicked, this, &ContactTable::opened);
}

void ContactTable::applyTheme() {
  verticalHeader()->setMinimumSectionSize(m_theme.rowHeight());
  verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
  horizontalHeader()->setFixedHeight(m_theme.px(36));
  fitColumns();
  viewport()->update();
}

void ContactTable::fitColumns() {
  const QScopedValueRollback arranging(m_arranging, true);
  int left = viewport()->width() - m_theme.px(kNameAtLeast);
  for (const ContactColumns::One& c : m_columns.all) {
    const int width = m_theme.px(c.width);
    const bool fits = c.isShown && left >= width;
    setColumnHidden(c.column, !fits);
    if (!fits) continue;
    setColumnWidth(c.column, width);
    left -= width;
  }
  setColumnWidth(ContactListModel::Name, m_theme.px(kNameAtLeast) + left);
}

void ContactTable::setColumns(ContactColumns columns) {
  if (columns == m_columns) return;
  m_columns = std::move(columns);
  {
    const QScopedValueRollback arranging(m_arranging, true);
    QHeaderView& header = *horizontalHeader();
    for (size_t i = 0; i < m_columns.all.size(); ++i)
      header.moveSection(header.visualIndex(m_columns.all[i].column), static_cast<int>(i) + 1);
  }
  fitColumns();
  Q_EMIT columnsChanged();
}

void ContactTable::onEdgeMoved(int column, int before, int now) {
  if (m_arranging) return;
  const QScopedValueRollback arranging(m_arranging, true);
  QHeaderView& header = *horizontalHeader();
  int at = header.visualIndex(column) + 1;
  while (at < header.count() && header.isSectionHidden(header.logicalIndex(at))) ++at;
  if (at >= header.count()) {
    header.resizeSection(column, before);
    return;
  }
  const int next = header.logicalIndex(at);
  const int both = before + header.sectionSize(next);
  const int least = m_theme.px(column == ContactListModel::Name ? kNameAtLeast : ContactColumns::kNarrowest);
  now = std::max(least, std::min(now, both - m_theme.px(ContactColumns::kNarrowest)));
  header.resizeSection(column, now);
  header.resizeSection(next, both - now);
  for (ContactColumns::One& c : m_columns.all)
    if (c.column == column || c.column == next)
      c.width = qRound(header.sectionSize(c.column) * 1000.0 / m_theme.px(1000));
  Q_EMIT columnsChanged();
}

void ContactTable::onColumnMoved() {
  if (m_arranging) return;
  QHeaderView& header = *horizontalHeader();
  {
    // The name stays at the edge.
    const QScopedValueRollback arranging(m_arranging, true);
    if (const int at = header.visualIndex(ContactListModel::Name); at != 0) header.moveSection(at, 0);
  }
  std::stable_sort(m_columns.all.begin(), m_columns.all.end(), [&](const auto& a, const auto& b) {
    return header.visualIndex(a.column) < header.visualIndex(b.column);
  });
  fitColumns();
  Q_EMIT columnsChanged();
}

int ContactTable::sizeHintForColumn(int column) const {
  if (column == ContactListModel::Name) return columnWidth(column);
  constexpr int kBeside = 32;
  const QFontMetrics metrics(m_theme.font());
  const int last = rowAt(viewport()->height() - 1);
  int widest = 0;
  for (int row = std::max(0, rowAt(0)); row < m_model.rowCount() && (last < 0 || row <= last); ++row)
    widest = std::max(widest, metrics.horizontalAdvance(m_model.index(row, column).data().toString()));
  return widest + m_theme.px(kBeside);
}

int ContactTable::lastVisibleColumn() const {
  const QHeaderView& header = *horizontalHeader();
  int at = header.count() - 1;
  while (at > 0 && header.isSectionHidden(header.logicalIndex(at))) --at;
  return header.logicalIndex(at);
}

std::vector<ContactId> ContactTable::selectedIds() const {
  std::vector<int> rows;
  for (const QItemSelectionRange& range : selectionModel()->selection()) {
    for (int row = range.top(); row <= range.bottom(); ++row) rows.push_back(row);
  }
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  std::vector<ContactId> ids;
  ids.reserve(rows.size());
  for (const int row : rows) ids.push_back(m_model.idAt(row));
  return ids;
}

int ContactTable::selectedCount() const {
  int rows = 0;
  for (const QItemSelectionRange& range : selectionModel()->selection()) rows += range.height();
  return rows;
}

ContactId ContactTable::currentId() const { return m_model.idAt(currentIndex().row()); }

bool ContactTable::select(ContactId id) {
  const int row = m_model.rowOf(id);
  if (row < 0) return false;
  selectRow(row);
  return true;
}

void ContactTable::selectRow(int row) {
  const QModelIndex index = m_model.index(row, 0);
  selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  scrollTo(index);
}

void ContactTable::remember() {
  m_resetting = true;
  // While the whole list is awaited nobody is chosen: the one that was is not forgotten for that.
  if (!m_awaiting || currentIndex().isValid()) {
    m_keptCurrent = currentId();
    m_keptSelection = selectedIds();
  }
  if (m_keptSelection.size() > kMostKept) m_keptSelection.clear();
  m_keptOffset = currentIndex().isValid() ? rowViewportPosition(currentIndex().row()) : -1;
}

void ContactTable::restore() {
  const bool best = m_chooseBest && m_model.rowCount() > 0;
  const int row = best ? -1 : m_model.rowOf(m_keptCurrent);
  m_awaiting = !best && row < 0 && m_keptCurrent.isSet() && !m_model.isComplete();
  if (best) {
    m_chooseBest = false;
    selectRow(0);
  } else if (row >= 0) {
    QItemSelection selection;
    for (const ContactId id : m_keptSelection) {
      if (const int r = m_model.rowOf(id); r >= 0) {
        selection.select(m_model.index(r, 0), m_model.index(r, ContactListModel::kColumns - 1));
      }
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    selectionModel()->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::NoUpdate);
    // Where it stood on the screen, it stands again.
    if (m_keptOffset >= 0 && m_keptOffset < viewport()->height()) {
      verticalScrollBar()->setValue(row * m_theme.rowHeight() - m_keptOffset);
    } else {
      scrollTo(m_model.index(row, 0));
    }
  }
  m_resetting = false;
  announceCurrent();
}

void ContactTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTableView::currentChanged(current, previous);
  viewport()->update();
  if (!m_resetting) announceCurrent();
}

void ContactTable::rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) {
  const int row = currentIndex().row();
  if (m_letGo.isSet() && row >= first && row <= last && currentId() == m_letGo) {
    clearSelection();
    setCurrentIndex({});
  }
  QTableView::rowsAboutToBeRemoved(parent, first, last);
}

void ContactTable::announceCurrent() {
  const ContactId id = currentId();
  if (id == m_announced) return;
  m_announced = id;
  Q_EMIT currentContactChanged(id);
}

void ContactTable::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    if (currentIndex().isValid()) Q_EMIT opened();
    return;
  }
  if (event->key() == Qt::Key_Escape && selectedCount() > 1) {
    selectRow(currentIndex().row());
    return;
  }
  const QString text = event->text();
  const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
  if (plain && !text.isEmpty() && text.at(0).isPrint() && !text.at(0).isSpace()) {
    Q_EMIT typed(text);
    return;
  }
  m_byKeyboard = true;
  QTableView::keyPressEvent(event);
}

void ContactTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  fitColumns();
}

void ContactTable::setHovered(int row) {
  if (row == m_hovered) return;
  m_hovered = row;
  viewport()->update();
}

void ContactTable::mouseMoveEvent(QMouseEvent* event) {
  QTableView::mouseMoveEvent(event);
  setHovered(rowAt(event->pos().y()));
}

void ContactTable::leaveEvent(QEvent* event) {
  QTableView::leaveEvent(event);
  setHovered(-1);
}

void ContactTable::focusInEvent(QFocusEvent* event) {
  m_byKeyboard = event->reason() != Qt::MouseFocusReason;
  QTableView::focusInEvent(event);
  viewport()->update();
}

void ContactTable::focusOutEvent(QFocusEvent* event) {
  QTableView::focusOutEvent(event);
  viewport()->update();
}

void ContactTable::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) m_model.retranslate();
}

}  // namespace cartera
