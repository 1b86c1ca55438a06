// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/PaletteOpener.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <utility>

#include "ui/actions/Action.h"
#include "ui/shell/MainWindow.h"
#include "ui/widgets/TopBar.h"

namespace cartera {

PaletteOpener::PaletteOpener(const AppContext& context, MainWindow& window, PaletteDeeds deeds, const QString& path)
    : QObject(&window),
      m_context(context),
      m_window(window),
      m_deeds(std::move(deeds)),
      m_opened(context.settings, path) {
  QLineEdit* const field = window.topBar()->search();
  field->installEventFilter(this);
  window.actions().add({.id = "go.anything",
                        .text = QT_TRANSLATE_NOOP("Actions", "Search or run a command…"),
                        .words = QT_TRANSLATE_NOOP("ActionWords", "palette, go to, find anything"),
                        .icon = "search",
                        .keys = {QKeySequence(Qt::CTRL | Qt::Key_K)},
                        .run = [this, field] {
                          if (m_palette != nullptr && m_palette->isVisible()) {
                            m_palette->dismiss();
                          } else {
                            open(field->hasFocus() ? field->text() : QString());
                          }
                        }});
}

Palette& PaletteOpener::palette() {
  if (m_palette == nullptr) m_palette = new Palette(m_context, m_deeds, m_opened, m_window.centralWidget());
  return *m_palette;
}

void PaletteOpener::open(const QString& typed) {
  // With the menus every command is there.
  (void)m_window.menus();
  palette().open(typed);
}

bool PaletteOpener::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress && m_window.topBar()->search()->text().isEmpty()) {
    const QString typed = static_cast<QKeyEvent*>(event)->text();
    if (typed == u">" || typed == u"?") {
      open(typed);
      return true;
    }
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace cartera
