// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/Hand.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QWheelEvent>

#include "tests/bench/window/RealWindow.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ContactsPage.h"

namespace cartera::bench {

namespace {
constexpr int kFrameMs = 16;
}

Hand::Hand(RealWindow& window) : m_window(window) {
  m_frame.setTimerType(Qt::PreciseTimer);
  QObject::connect(&m_frame, &QTimer::timeout, &m_frame, [this] {
    if (m_last.isValid()) m_gaps.push_back(static_cast<double>(m_last.nsecsElapsed()) / 1e6);
    m_last.start();
    move();
  });
}

void Hand::start() {
  m_gaps.clear();
  m_last.invalidate();
  m_frame.start(kFrameMs);
}

void Hand::move() {
  constexpr int kRound = 240;
  const int at = m_tick++ % kRound;
  if (at < 90) {
    wheel(at < 60 ? -120 : 120);
  } else if (at < 150) {
    if (at % 15 == 0) jump();
  } else if (at % 8 == 0) {
    type();
  }
  if (at == kRound - 1) m_window.page().search().clear();
}

void Hand::wheel(int notch) {
  QWidget* const viewport = m_window.table().viewport();
  const QPointF at = viewport->rect().center();
  QWheelEvent event(at, viewport->mapToGlobal(at), {}, {0, notch}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                    false);
  QCoreApplication::sendEvent(viewport, &event);
}

void Hand::jump() {
  QScrollBar* const bar = m_window.table().verticalScrollBar();
  if (bar->maximum() > 0) bar->setValue(static_cast<int>(m_random() % static_cast<unsigned>(bar->maximum())));
}

void Hand::type() {
  static const QString kTyped = QStringLiteral("maria garc");
  const QChar c = kTyped[m_letter++ % kTyped.size()];
  QLineEdit& search = m_window.page().search();
  for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
    QKeyEvent event(type, Qt::Key_unknown, Qt::NoModifier, QString(c));
    QCoreApplication::sendEvent(&search, &event);
  }
}

}  // namespace cartera::bench
