// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/NavRail.h"

#include "ui/actions/KeyText.h"
#include "ui/theme/Theme.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <utility>

namespace cartera {
namespace {

/// The mark and name of the program at the head of the rail.
class Logo final : public QWidget {
 public:
  Logo(const Theme& theme, QWidget* parent)
      : QWidget(parent), m_theme(theme), m_icon(theme.icon(QStringLiteral("wallet"), &Tokens::accent)) {
    setFixedHeight(26);
  }
  void setCollapsed(bool collapsed) {
    m_collapsed = collapsed;
    update();
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const int side = 22;
    const int x = m_collapsed ? (width() - side) / 2 : 9;
    m_icon.paint(&painter, QRect(x, (height() - side) / 2, side, side));
    if (m_collapsed) return;
    painter.setFont(m_theme.font(TextSize::Section, QFont::DemiBold));
    painter.setPen(m_theme.tokens().text);
    painter.drawText(rect().adjusted(x + side + 8, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     QStringLiteral("Cartera"));
  }

 private:
  const Theme& m_theme;
  QIcon m_icon;
  bool m_collapsed = false;
};

}  // namespace

NavButton::NavButton(const Theme& theme, NavItem item, QWidget* parent)
    : QPushButton(parent), m_theme(theme), m_item(std::move(item)), m_icon(theme.icon(m_item.icon)) {
  setObjectName(QString(QStringLiteral("nav.") % m_item.id));
  setCheckable(true);
  setFocusPolicy(Qt::TabFocus);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  retranslate();
}

QSize NavButton::sizeHint() const { return {m_collapsed ? 39 : 175, m_theme.px(34)}; }

void NavButton::setCollapsed(bool collapsed) {
  m_collapsed = collapsed;
  retranslate();
  updateGeometry();
  update();
}

void NavButton::setBadge(int count) {
  m_badge = count;
  retranslate();
  update();
}

void NavButton::setKeys(const QKeySequence& keys) {
  if (keys == m_item.keys) return;
  m_item.keys = keys;
  retranslate();
}

void NavButton::retranslate() {
  const QString name = QCoreApplication::translate("NavRail", m_item.text);
  setText(name);
  setAccessibleName(m_badge > 0 ? QStringLiteral("%1, %2").arg(name).arg(m_badge) : name);
  const QString keys = keyText(m_item.keys);
  setToolTip(keys.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, keys));
}

void NavButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Tokens& t = m_theme.tokens();
  QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
  painter.setPen(Qt::NoPen);
  if (isChecked()) {
    painter.setBrush(t.accentSoft);
    painter.drawRoundedRect(rect(), 6, 6);
  } else if (underMouse()) {
    painter.setBrush(t.railHover());
    painter.drawRoundedRect(rect(), 6, 6);
  }
  if (hasFocus()) {
    painter.setPen(QPen(t.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box, 6, 6);
  }
  const int side = m_theme.px(18);
  const int x = m_collapsed ? (width() - side) / 2 : 10;
  m_icon.paint(&painter, QRect(x, (height() - side) / 2, side, side), Qt::AlignCenter, QIcon::Normal,
               isChecked() ? QIcon::On : QIcon::Off);
  int right = width() - 10;
  if (m_badge > 0) {
    const QFont font = m_theme.font(TextSize::Small, QFont::DemiBold);
    const QString number = m_badge > 99 ? QStringLiteral("99+") : QString::number(m_badge);
    const double high = m_theme.px(m_collapsed ? 16 : 18);
    const double wide = qMax(high, QFontMetricsF(font).horizontalAdvance(number) + 10);
    const QRectF pill =
        m_collapsed ? QRectF(width() - wide, 0, wide, high) : QRectF(right - wide, (height() - high) / 2, wide, high);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.accent);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(t.onAccent);
    painter.setFont(font);
    painter.drawText(pill, Qt::AlignCenter, number);
    right -= qCeil(wide) + 6;
  }
  if (m_collapsed) return;
  const QFont font = m_theme.font(TextSize::Body, isChecked() ? QFont::DemiBold : QFont::Medium);
  painter.setFont(font);
  painter.setPen(isChecked() ? t.accentText : t.text2);
  const QRect room(x + side + 11, 0, right - x - side - 11, height());
  painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                   QFontMetrics(font).elidedText(text(), Qt::ElideRight, room.width()));
}

void NavButton::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter) {
    setChecked(true);
    Q_EMIT entered();
    return;
  }
  QPushButton::keyPressEvent(event);
}

NavRail::NavRail(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_group(new QButtonGroup(this)), m_logo(new Logo(theme, this)) {
  setObjectName(QStringLiteral("navRail"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(12, 12, 12, 12);
  layout->setSpacing(0);
  layout->addWidget(m_logo);
  layout->addSpacing(14);
  m_top = new QVBoxLayout;
  m_top->setSpacing(2);
  m_foot = new QVBoxLayout;
  m_foot->setSpacing(2);
  layout->addLayout(m_top);
  layout->addStretch(1);
  layout->addLayout(m_foot);
  m_group->setExclusive(true);
  connect(&theme, &Theme::changed, this, [this] {
    for (NavButton* b : m_buttons) b->updateGeometry();
    applyWidth();
  });
  changeEvent(nullptr);
  applyWidth();
}

void NavRail::addItem(NavItem item) {
  auto* button = new NavButton(m_theme, std::move(item), this);
  button->setCollapsed(m_collapsed);
  m_group->addButton(button);
  (button->item().atFoot ? m_foot : m_top)->addWidget(button);
  m_buttons.push_back(button);
  // toggled(), not clicked(): assistive technology presses "Toggle", and that one does not click.
  connect(button, &QPushButton::toggled, this, [this, button](bool on) {
    if (on) Q_EMIT currentChanged(button->item().id);
  });
  connect(button, &NavButton::entered, this, [this, button] { Q_EMIT entered(button->item().id); });
}

NavButton* NavRail::button(const QString& id) const {
  for (NavButton* b : m_buttons) {
    if (b->item().id == id) return b;
  }
  return nullptr;
}

void NavRail::setCurrent(const QString& id) {
  if (NavButton* b = button(id)) b->setChecked(true);
}

QString NavRail::current() const {
  const auto* b = qobject_cast<const NavButton*>(m_group->checkedButton());
  return b ? b->item().id : QString();
}

void NavRail::setCollapsed(bool collapsed) {
  if (m_collapsed == collapsed) return;
  m_collapsed = collapsed;
  static_cast<Logo*>(m_logo)->setCollapsed(collapsed);
  for (NavButton* b : m_buttons) b->setCollapsed(collapsed);
  applyWidth();
}

void NavRail::applyWidth() { setFixedWidth(m_collapsed ? 64 : m_theme.px(200)); }

void NavRail::setBadge(const QString& id, int count) {
  if (NavButton* b = button(id)) b->setBadge(count);
}

void NavRail::setKeys(const QString& id, const QKeySequence& keys) {
  if (NavButton* b = button(id)) b->setKeys(keys);
}

void NavRail::changeEvent(QEvent* event) {
  if (!event || event->type() == QEvent::LanguageChange) {
    setAccessibleName(tr("Places"));
    for (NavButton* b : m_buttons) b->retranslate();
  }
  if (event) QFrame::changeEvent(event);
}

}  // namespace cartera
