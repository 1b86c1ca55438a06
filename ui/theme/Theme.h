// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QFont>
#include <QIcon>
#include <QObject>
#include <memory>
#include <optional>

namespace cartera {

/// Which colours: those of the system, or always the same.
enum class Scheme { System, Light, Dark, HighContrast };
/// How close lines stand.
enum class Density { Comfortable, Compact };

/// How the user wants the window to look. Kept in the settings, never in the data file.
struct Appearance {
  Scheme scheme = Scheme::System;
  Density density = Density::Comfortable;
  /// 90 to 140; other values are brought inside.
  int textPercent = 100;
  bool operator==(const Appearance&) const = default;
};

/// The sizes of text there are, from the smallest to that of figures.
enum class TextSize { Small, Body, Section, Title, Figures };

struct IconSource;

/// Turns tokens into the palette, the style sheet and the fonts of the whole application, and hands out icons.
/// Make one beside the QApplication and pass it to whatever paints. UI thread only.
///
/// For style sheets, widgets say what they are by dynamic properties: buttons `kind` = primary | danger | plain | chip
/// | link; frames `role` = page | card | sunken | bar | overlay; labels `role` = title | section | muted | small |
/// strong | figure | error.
class Theme final : public QObject {
  Q_OBJECT
 public:
  /// Sets the Fusion style. Must come before any window, because Scheme::System is read from the start-up palette.
  explicit Theme(QObject* parent = nullptr);
  ~Theme() override;

  /// Restyles every widget of the application and emits changed(). Does nothing when nothing changes.
  void apply(const Appearance& wanted);
  /// Whether the desktop is dark by now, for Scheme::System; unset: as its palette was at the start.
  void setSystemDark(std::optional<bool> dark);
  [[nodiscard]] const Appearance& appearance() const { return m_appearance; }
  [[nodiscard]] const Tokens& tokens() const;
  [[nodiscard]] bool isDark() const { return tokens().dark; }

  /// One of resources/icons by name without its ending. In text2 it turns to accentText while its button is on.
  [[nodiscard]] QIcon icon(const QString& name, TokenRole role = &Tokens::text2) const;

  [[nodiscard]] QFont font(TextSize size = TextSize::Body, QFont::Weight weight = QFont::Normal) const;
  /// For columns of figures: its digits are all equally wide, which Inter's are not.
  [[nodiscard]] QFont numberFont(QFont::Weight weight = QFont::Normal) const;
  /// Logical pixels that grow with the text size; use for heights that hold text.
  [[nodiscard]] int px(int atHundredPercent) const;
  /// Height of a list row: 52 or 36 at 100 %.
  [[nodiscard]] int rowHeight() const;
  /// Of labels with `column` = names, beside the values of a card.
  [[nodiscard]] int namesWidth() const;
  [[nodiscard]] bool isCompact() const { return m_appearance.density == Density::Compact; }

 Q_SIGNALS:
  void changed();

 private:
  [[nodiscard]] QString styleSheet() const;
  [[nodiscard]] bool isSystemDark() const { return m_systemDark.value_or(m_startedDark); }
  void restyle();

  Appearance m_appearance;
  std::shared_ptr<IconSource> m_source;
  bool m_startedDark = false;
  std::optional<bool> m_systemDark;
  bool m_applied = false;
};

/// Restyles a widget after one of its dynamic properties changed, which Qt does not do by itself.
void setStyleProperty(QWidget* widget, const char* property, const QVariant& value);

}  // namespace cartera
