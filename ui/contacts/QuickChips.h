// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "core/agenda/QuickAdd.h"

namespace cartera {

class FilterChip;
class Theme;

/// What was understood of a quick line, a chip each, in as many lines as they need. A cross, Del or Backspace gives one
/// back; pressing one asks for the words it comes from. UI thread.
class QuickChips final : public QWidget {
  Q_OBJECT
 public:
  explicit QuickChips(const Theme& theme, QWidget* parent);
  /// `language` is "es" or "en". Whoever stood on a chip stands on the one that is there then.
  void setPieces(const std::vector<quickadd::Piece>& pieces, const QString& language);

 Q_SIGNALS:
  void removed(const cartera::quickadd::Piece& piece);
  void pressed(const cartera::quickadd::Piece& piece);
  /// The last one was taken away by the keyboard, which is elsewhere now.
  void emptied();

 private:
  void name(FilterChip* chip, const quickadd::Piece& piece, const QString& language);
  void remove(size_t i);

  const Theme& m_theme;
  std::vector<quickadd::Piece> m_pieces;
  std::vector<FilterChip*> m_chips;
};

}  // namespace cartera
