// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Buttons.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/EnterPresses.h"

#include <QAction>
#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace cartera {
namespace {

const char* wordOf(ButtonKind kind) {
  switch (kind) {
    case ButtonKind::Primary: return "primary";
    case ButtonKind::Danger: return "danger";
    case ButtonKind::Plain: return "plain";
    case ButtonKind::Link: return "link";
    case ButtonKind::Chip: return "chip";
    case ButtonKind::Normal: break;
  }
  return "normal";
}

/// "Import…" asks something before it acts; as a name to be read aloud it is "Import".
QString withoutDots(QString text) {
  if (text.endsWith(QChar(0x2026))) text.chop(1);
  return text;
}

void dress(QPushButton& button, ButtonKind kind) {
  button.setProperty("kind", QString::fromLatin1(wordOf(kind)));
  button.setCheckable(kind == ButtonKind::Chip);
  // A click leaves no ring behind; the keyboard does.
  button.setFocusPolicy(Qt::TabFocus);
  button.setAutoDefault(false);
  pressOnEnter(button);
}

}  // namespace

QPushButton* makeButton(const QString& text, ButtonKind kind, QWidget* parent) {
  auto* button = new QPushButton(text, parent);
  dress(*button, kind);
  return button;
}

ShorteningButton::ShorteningButton(const QString& text, ButtonKind kind, QWidget* parent) : QPushButton(text, parent) {
  dress(*this, kind);
}

void ShorteningButton::paintEvent(QPaintEvent*) {
  QStylePainter painter(this);
  QStyleOptionButton option;
  initStyleOption(&option);
  const QRect room = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
  option.text = option.fontMetrics.elidedText(option.text, Qt::ElideRight, room.width(), Qt::TextShowMnemonic);
  painter.drawControl(QStyle::CE_PushButton, option);
}

void setButtonIcon(QAbstractButton* button, const QIcon& icon) {
  button->setIcon(icon);
  button->setIconSize(QSize(20, 16));
}

QPushButton* makeActionButton(const Theme& theme, QAction* action, ButtonKind kind, const QString& icon,
                              QWidget* parent) {
  auto* button = makeButton(action->text(), kind, parent);
  button->setObjectName(QString(QStringLiteral("button.") % action->objectName()));
  if (!icon.isEmpty()) {
    TokenRole role = &Tokens::text2;
    if (kind == ButtonKind::Primary) role = &Tokens::onAccent;
    if (kind == ButtonKind::Danger) role = &Tokens::bad;
    setButtonIcon(button, theme.icon(icon, role));
  }
  const auto follow = [button, action] {
    const QString text = withoutDots(action->text());
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(action->toolTip());
    button->setEnabled(action->isEnabled());
  };
  follow();
  // Not made visible here: without a parent yet it would be a window for a moment, and take the keyboard.
  if (!action->isVisible()) button->hide();
  QObject::connect(action, &QAction::changed, button, [button, action, follow] {
    follow();
    button->setVisible(action->isVisible());
  });
  QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
  return button;
}

QToolButton* makeActionTool(QAction* action, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setDefaultAction(action);
  button->setObjectName(QString(QStringLiteral("tool.") % action->objectName()));
  button->setToolButtonStyle(Qt::ToolButtonIconOnly);
  button->setIconSize(QSize(20, 20));
  button->setFocusPolicy(Qt::TabFocus);
  pressOnEnter(*button);
  const auto name = [button, action] { button->setAccessibleName(withoutDots(action->text())); };
  name();
  QObject::connect(action, &QAction::changed, button, name);
  return button;
}

QToolButton* makeChoice(const QIcon& icon, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setProperty("kind", QStringLiteral("choice"));
  button->setCheckable(true);
  button->setFocusPolicy(Qt::TabFocus);
  pressOnEnter(*button);
  button->setIcon(icon);
  return button;
}

void setChoiceText(QToolButton* button, const QString& name, bool shown) {
  const bool pictured = !button->icon().isNull();
  // A thin blank: the picture has no air of its own behind it. Screen readers have the name.
  button->setText(pictured ? QString(QChar(0x2009) + name) : name);
  button->setToolButtonStyle(!pictured ? Qt::ToolButtonTextOnly
                             : shown   ? Qt::ToolButtonTextBesideIcon
                                       : Qt::ToolButtonIconOnly);
  button->setAccessibleName(name);
  button->setToolTip(pictured && !shown ? name : QString());
}

QLabel* makeLabel(const QString& text, const char* role, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setTextFormat(Qt::PlainText);
  if (role) label->setProperty("role", QString::fromLatin1(role));
  return label;
}

IconLabel::IconLabel(const Theme& theme, const QString& icon, int side, TokenRole role, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_side(side) {
  setFixedSize(side, side);
  setIcon(icon, role);
}

void IconLabel::setIcon(const QString& icon, TokenRole role) {
  m_icon = icon.isEmpty() ? QIcon() : m_theme.icon(icon, role);
  update();
}

void IconLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  m_icon.paint(&painter, rect());
}

}  // namespace cartera
