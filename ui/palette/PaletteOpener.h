// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "ui/palette/Palette.h"

namespace cartera {

class MainWindow;

/// Gives a window its palette: "go.anything" (Ctrl+K), which takes over what stands in the search field of the top bar, and
/// ">" or "?" typed into that field while it is empty. `path` is the file for which it remembers what was opened; empty
/// for none. It is made when it is first asked for. What the context refers to outlives the window.
class PaletteOpener final : public QObject {
  Q_OBJECT
 public:
  PaletteOpener(const AppContext& context, MainWindow& window, PaletteDeeds deeds, const QString& path);
  void open(const QString& typed);
  /// Somebody was opened by other means: he is among the last ones, too.
  void noteOpened(ContactId contact) { m_opened.note(contact); }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  Palette& palette();

  AppContext m_context;
  MainWindow& m_window;
  PaletteDeeds m_deeds;
  OpenedThings m_opened;
  Palette* m_palette = nullptr;
};

}  // namespace cartera
