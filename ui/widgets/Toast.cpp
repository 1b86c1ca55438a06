// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Toast.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/StatusLine.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <algorithm>
#include <utility>

namespace cartera {
namespace {
constexpr int kMargin = 24;
constexpr int kWidest = 620;
}  // namespace

Toast::Toast(QWidget* host) : QFrame(host), m_label(makeLabel({})), m_button(makeButton({})) {
  setObjectName(QStringLiteral("toast"));
  setProperty("liesOver", true);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(16, 8, 8, 8);
  layout->setSpacing(16);
  m_label->setWordWrap(true);
  m_label->setMinimumHeight(32);
  layout->addWidget(m_label, 1);
  layout->addWidget(m_button);
  m_clock.setSingleShot(true);
  connect(&m_clock, &QTimer::timeout, this, &Toast::dismiss);
  connect(m_button, &QPushButton::clicked, this, [this] {
    const auto run = std::exchange(m_run, {});
    dismiss();
    if (run) run();
  });
  host->installEventFilter(this);
  m_button->installEventFilter(this);
  hide();
}

QString Toast::text() const { return m_label->text(); }

void Toast::showMessage(const QString& text, const QString& action, std::function<void()> run, const QString& keys) {
  m_label->setText(text);
  setAccessibleName(text);
  m_run = std::move(run);
  m_button->setVisible(!action.isEmpty());
  m_button->setText(keys.isEmpty() ? action : QStringLiteral("%1  %2").arg(action, keys));
  m_button->setAccessibleName(action);
  ensurePolished();
  place();
  show();
  raise();
  m_left = m_duration;
  if (underMouse() || m_button->hasFocus()) {
    m_clock.stop();
  } else {
    resume();
  }
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void Toast::dismiss() {
  m_clock.stop();
  m_run = {};
  // Do not leave the keyboard in nowhere.
  if (m_button->hasFocus()) parentWidget()->setFocus(Qt::OtherFocusReason);
  hide();
}

void Toast::makeWay() {
  if (isVisible()) QMetaObject::invokeMethod(this, &Toast::place, Qt::QueuedConnection);
}

void Toast::place() {
  const QSize room = parentWidget()->size();
  const int widest = std::min(kWidest, room.width() - 2 * kMargin);
  int aside = 24;
  if (!m_button->isHidden()) aside += m_button->sizeHint().width() + 16;
  // One line when it fits, else as many as the widest allows: a wrapping label alone would choose a narrow column.
  const int oneLine = m_label->fontMetrics().horizontalAdvance(m_label->text()) + 8;
  const int width = std::clamp(oneLine + aside, std::min(240, widest), widest);
  const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
  // Buttons that stand at the foot of a page are pressed again and again: it stands above them.
  int bottom = room.height();
  const auto all = parentWidget()->findChildren<QWidget*>();
  for (QWidget* foot : all) {
    if (foot->objectName() != kPageFoot && foot->objectName() != kStatusLine) continue;
    // Some come only once there is something to press them for.
    foot->installEventFilter(this);
    if (foot->isVisible()) bottom = std::min(bottom, foot->mapTo(parentWidget(), QPoint()).y());
  }
  setGeometry((room.width() - width) / 2, bottom - height - kMargin, width, height);
}

void Toast::hold() {
  if (!m_clock.isActive()) return;
  m_left = std::max(2000, m_left - static_cast<int>(m_since.elapsed()));
  m_left = std::min(m_left, m_duration);
  m_clock.stop();
}

void Toast::resume() {
  m_since.start();
  m_clock.start(m_left);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
  if (watched->objectName() == kPageFoot && (event->type() == QEvent::Show || event->type() == QEvent::Move)) makeWay();
  if (watched == m_button) {
    if (event->type() == QEvent::FocusIn) hold();
    if (event->type() == QEvent::FocusOut && isVisible() && !underMouse()) resume();
  }
  return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent* event) {
  hold();
  QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent* event) {
  if (isVisible() && !m_button->hasFocus()) resume();
  QFrame::leaveEvent(event);
}

void Toast::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    dismiss();
    return;
  }
  QFrame::keyPressEvent(event);
}

}  // namespace cartera
