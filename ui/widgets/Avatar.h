// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QWidget>

class QPainter;

namespace cartera {

class Theme;

/// One or two capital letters for a name: the first of the first and of the second word that counts ("Lucía Peña Ortiz"
/// → "LP", "María de la O" → "MO", "Talleres Ibarra, S.L." → "TI"). "?" for a name without letters or digits.
[[nodiscard]] QString initials(const QString& name);

/// FNV-1a over UTF-8: the same in every run and on every machine, which qHash is not.
[[nodiscard]] quint32 stableHash(const QString& text);

/// The two colours of an avatar: behind its letters, and theirs.
struct AvatarColours {
  QColor ground;
  QColor text;
};
/// A quiet colour that stays with the name.
[[nodiscard]] AvatarColours avatarColours(const QString& name, bool dark);

/// The round mark of a person or company. For delegates; `where` should be square.
void paintAvatar(QPainter& painter, const QRectF& where, const QString& name, const Theme& theme);

/// The same as a widget. Decoration: the name stands beside it, so screen readers pass over it.
class Avatar final : public QWidget {
  Q_OBJECT
 public:
  Avatar(const Theme& theme, int side, QWidget* parent = nullptr);
  void setName(const QString& name);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& m_theme;
  QString m_name;
};

}  // namespace cartera
