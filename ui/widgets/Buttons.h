// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QAbstractButton>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

class QAction;

namespace cartera {

class Theme;

/// How a button looks, by how much it weighs in its window.
enum class ButtonKind { Normal, Primary, Danger, Plain, Link, Chip };

/// A push button that looks as `kind` says. Chips are checkable.
[[nodiscard]] QPushButton* makeButton(const QString& text, ButtonKind kind = ButtonKind::Normal,
                                      QWidget* parent = nullptr);

/// A push button that ends its text in "…" where it has no room for it.
class ShorteningButton final : public QPushButton {
  Q_OBJECT
 public:
  ShorteningButton(const QString& text, ButtonKind kind, QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;
};

/// Gives a button a picture with air before its text.
void setButtonIcon(QAbstractButton* button, const QIcon& icon);

/// A push button that follows an action: text, tool tip, enabled, visible. `icon` names the picture, because a primary
/// button needs it in another colour than a menu; empty for none.
[[nodiscard]] QPushButton* makeActionButton(const Theme& theme, QAction* action, ButtonKind kind = ButtonKind::Normal,
                                            const QString& icon = {}, QWidget* parent = nullptr);

/// A button that shows only the action's picture; its text is the accessible name and, with the keys, the tool tip.
[[nodiscard]] QToolButton* makeActionTool(QAction* action, QWidget* parent = nullptr);

/// A small button of several of which one is chosen: a picture, and beside it its word where that is to be read. An empty
/// icon leaves the word alone.
[[nodiscard]] QToolButton* makeChoice(const QIcon& icon, QWidget* parent = nullptr);
void setChoiceText(QToolButton* button, const QString& name, bool shown);

/// A label in one of the style sheet's roles: title, section, muted, small, strong, figure, error.
[[nodiscard]] QLabel* makeLabel(const QString& text, const char* role = nullptr, QWidget* parent = nullptr);

/// A picture that stands by itself. Its colour follows the theme.
class IconLabel final : public QWidget {
  Q_OBJECT
 public:
  IconLabel(const Theme& theme, const QString& icon, int side = 20, TokenRole role = &Tokens::text2,
            QWidget* parent = nullptr);
  void setIcon(const QString& icon, TokenRole role);
  [[nodiscard]] QSize sizeHint() const override { return {m_side, m_side}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& m_theme;
  QIcon m_icon;
  int m_side;
};

}  // namespace cartera
