// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QIcon>
#include <QKeySequence>
#include <QPushButton>
#include <vector>

class QButtonGroup;
class QVBoxLayout;

namespace cartera {

class Theme;

/// One place to go to.
struct NavItem {
  QString id;
  QString icon;
  /// English, marked with QT_TRANSLATE_NOOP("NavRail", …).
  const char* text = nullptr;
  /// Only written into the tool tip; the action that goes there owns the keys.
  QKeySequence keys = {};
  /// Stands at the foot of the rail (settings, trash).
  bool atFoot = false;
};

/// A button of the rail. It paints itself, because style sheets put picture and text too close together.
class NavButton final : public QPushButton {
  Q_OBJECT
 public:
  NavButton(const Theme& theme, NavItem item, QWidget* parent = nullptr);
  void setCollapsed(bool collapsed);
  void setBadge(int count);
  void setKeys(const QKeySequence& keys);
  void retranslate();
  [[nodiscard]] const NavItem& item() const { return m_item; }
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 Q_SIGNALS:
  void entered();

 private:
  const Theme& m_theme;
  NavItem m_item;
  QIcon m_icon;
  int m_badge = 0;
  bool m_collapsed = false;
};

/// The places of the window, at its left: 200 px, or 64 px with pictures only.
class NavRail final : public QFrame {
  Q_OBJECT
 public:
  explicit NavRail(const Theme& theme, QWidget* parent = nullptr);
  void addItem(NavItem item);
  /// Goes there and emits currentChanged() when it was elsewhere. Unknown ids are ignored.
  void setCurrent(const QString& id);
  [[nodiscard]] QString current() const;
  void setCollapsed(bool collapsed);
  [[nodiscard]] bool isCollapsed() const { return m_collapsed; }
  /// What the tool tip says.
  void setKeys(const QString& id, const QKeySequence& keys);
  /// A number beside the place; 0 takes it away.
  void setBadge(const QString& id, int count);
  [[nodiscard]] NavButton* button(const QString& id) const;

 Q_SIGNALS:
  void currentChanged(const QString& id);
  /// Space or Enter on a place, also on the present one: the keyboard goes there.
  void entered(const QString& id);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void applyWidth();

  const Theme& m_theme;
  QButtonGroup* m_group;
  QVBoxLayout* m_top;
  QVBoxLayout* m_foot;
  QWidget* m_logo;
  std::vector<NavButton*> m_buttons;
  bool m_collapsed = false;
};

}  // namespace cartera
