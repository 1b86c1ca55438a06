// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <vector>

namespace cartera {

/// Every colour of the window, by what it is for. Delegates and widgets read these when they paint and name no colour
/// of their own.
struct Tokens {
  QColor window;        ///< Ground of cards and dashboards.
  QColor surface;       ///< Ground of pages, lists, dialogs and the top bar. Fields stand on it.
  QColor sunken;        ///< Rail and board columns.
  QColor hover;         ///< A row or button under the pointer.
  QColor border;        ///< Hairlines that only decorate.
  QColor borderStrong;  ///< Edges of fields and checks, which must be seen.
  QColor text;
  QColor text2;  ///< Second lines, labels, placeholders.
  QColor accent;
  QColor onAccent;
  QColor accentSoft;  ///< Selection.
  QColor accentText;
  QColor ok;
  QColor okSoft;
  QColor warn;
  QColor warnSoft;
  QColor bad;
  QColor badSoft;
  QColor info;
  QColor infoSoft;
  bool dark = false;

  bool operator==(const Tokens&) const = default;
  /// The colour called `name` in this struct ("accentSoft"), or made of its colours: "accentHover", "buttonEdge",
  /// "disabledText", "railHover", "track". Invalid when there is none. For style sheets.
  [[nodiscard]] QColor named(QStringView name) const;
  /// A place of the rail under the pointer: the rail is darker than what `hover` was made for.
  [[nodiscard]] QColor railHover() const;
};

/// Points at one colour of whichever tokens are in force, so that a theme switch reaches what is already made.
using TokenRole = QColor Tokens::*;

[[nodiscard]] Tokens lightTokens();
[[nodiscard]] Tokens darkTokens();
[[nodiscard]] Tokens highContrastTokens();

/// The kinds of coloured meaning (pills, notices, toasts). Never used without words beside it.
enum class Tone { Neutral, Accent, Ok, Warn, Bad, Info };
/// The two colours of a tone: that of its words and that behind them.
struct ToneColours {
  QColor text;
  QColor ground;
};
[[nodiscard]] ToneColours toneColours(const Tokens& tokens, Tone tone);

/// Contrast of two opaque colours as WCAG 2 computes it, from 1 to 21.
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);

/// One use of two colours together, and how far apart they have to be.
struct ContrastPair {
  QString name;
  QColor front;
  QColor back;
  double least = 4.5;
};
/// All pairs the window uses: 4.5 for text, 3 for edges of fields. A test holds them for every theme.
[[nodiscard]] std::vector<ContrastPair> contrastPairs(const Tokens& tokens);

}  // namespace cartera
