// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Theme.h"

#include "ui/theme/IconEngine.h"

#include <QApplication>
#include <QFile>
#include <QPalette>
#include <QPixmapCache>
#include <QRegularExpression>
#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace cartera {
namespace {

constexpr double kBasePt = 9.5;
/// The column of names beside the values of a card.
constexpr int kNamesWidth = 104;

double stepOf(TextSize size) {
  switch (size) {
    case TextSize::Small: return -1.0;
    case TextSize::Section: return 1.5;
    case TextSize::Title: return 7.5;
    case TextSize::Figures: return 9.5;
    case TextSize::Body: break;
  }
  return 0.0;
}

QPalette paletteOf(const Tokens& t) {
  QPalette p;
  p.setColor(QPalette::Window, t.surface);
  p.setColor(QPalette::WindowText, t.text);
  p.setColor(QPalette::Base, t.surface);
  p.setColor(QPalette::AlternateBase, t.window);
  p.setColor(QPalette::Text, t.text);
  p.setColor(QPalette::PlaceholderText, t.text2);
  p.setColor(QPalette::Button, t.surface);
  p.setColor(QPalette::ButtonText, t.text);
  p.setColor(QPalette::BrightText, t.bad);
  p.setColor(QPalette::ToolTipBase, t.text);
  p.setColor(QPalette::ToolTipText, t.surface);
  p.setColor(QPalette::Highlight, t.accent);
  p.setColor(QPalette::HighlightedText, t.onAccent);
  p.setColor(QPalette::Link, t.accentText);
  p.setColor(QPalette::LinkVisited, t.accentText);
  // Fusion draws its edges and check boxes from these.
  p.setColor(QPalette::Light, t.hover);
  p.setColor(QPalette::Midlight, t.border);
  p.setColor(QPalette::Mid, t.border);
  p.setColor(QPalette::Dark, t.borderStrong);
  p.setColor(QPalette::Shadow, t.dark ? QColor(Qt::black) : t.borderStrong);
  QColor faint = t.text2;
  faint.setAlphaF(0.6F);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    p.setColor(QPalette::Disabled, role, faint);
  }
  p.setColor(QPalette::Disabled, QPalette::Highlight, t.border);
  p.setColor(QPalette::Disabled, QPalette::HighlightedText, t.text2);
  return p;
}

}  // namespace

Theme::Theme(QObject* parent) : QObject(parent), m_source(std::make_shared<IconSource>()) {
  // Qt 6.4 has no QStyleHints::colorScheme(); the palette the platform starts with is what is known until somebody says
  // more (SystemScheme).
  m_startedDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
  QApplication::setStyle(QStringLiteral("Fusion"));
  m_source->tokens = isSystemDark() ? darkTokens() : lightTokens();
}

Theme::~Theme() = default;

const Tokens& Theme::tokens() const { return m_source->tokens; }

void Theme::apply(const Appearance& wanted) {
  Appearance a = wanted;
  a.textPercent = std::clamp(a.textPercent, 90, 140);
  if (m_applied && a == m_appearance) return;
  m_applied = true;
  m_appearance = a;
  restyle();
}

void Theme::setSystemDark(std::optional<bool> dark) {
  const bool before = isSystemDark();
  m_systemDark = dark;
  if (m_applied && m_appearance.scheme == Scheme::System && isSystemDark() != before) restyle();
}

void Theme::restyle() {
  switch (m_appearance.scheme) {
    case Scheme::System: m_source->tokens = isSystemDark() ? darkTokens() : lightTokens(); break;
    case Scheme::Light: m_source->tokens = lightTokens(); break;
    case Scheme::Dark: m_source->tokens = darkTokens(); break;
    case Scheme::HighContrast: m_source->tokens = highContrastTokens(); break;
  }
  QPixmapCache::clear();
  // Where one sheet follows another, Qt polishes each widget once for every widget it stands in. A sheet that follows none
  // is a new style, which polishes each once: a fifth of the time.
  qApp->setStyleSheet(QString());
  QApplication::setFont(font());
  QApplication::setPalette(paletteOf(tokens()));
  qApp->setStyleSheet(styleSheet());
  Q_EMIT changed();
}

QIcon Theme::icon(const QString& name, TokenRole role) const { return QIcon(new IconEngine(name, role, m_source)); }

QFont Theme::font(TextSize size, QFont::Weight weight) const {
  QFont f;
  f.setFamilies({QStringLiteral("Inter"), QStringLiteral("Segoe UI Variable Text"), QStringLiteral("Segoe UI"),
                 QStringLiteral("SF Pro Text"), QStringLiteral("Noto Sans")});
  f.setHintingPreference(QFont::PreferNoHinting);
  f.setPointSizeF((kBasePt + stepOf(size)) * m_appearance.textPercent / 100.0);
  f.setWeight(weight);
  return f;
}

QFont Theme::numberFont(QFont::Weight weight) const {
  QFont f = font(TextSize::Body, weight);
  f.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI"), QStringLiteral("Inter")});
  return f;
}

int Theme::px(int atHundredPercent) const { return qRound(atHundredPercent * m_appearance.textPercent / 100.0); }

int Theme::rowHeight() const { return px(isCompact() ? 36 : 52); }

int Theme::namesWidth() const { return px(kNamesWidth); }

QString Theme::styleSheet() const {
  QFile file(QStringLiteral(":/cartera/theme/cartera.qss"));
  if (!file.open(QIODevice::ReadOnly)) qFatal("The style sheet is missing from the program.");
  const QString source = QString::fromUtf8(file.readAll());
  const auto value = [this](const QString& name) -> QString {
    if (const QColor c = tokens().named(name); c.isValid()) return c.name();
    if (name == u"control") return QString::number(px(isCompact() ? 28 : 32) - 2);
    if (name == u"icon") return QString::number(px(16));
    if (name == u"iconRoom") return QString::number(px(16) + 4);
    if (name == u"tool") return QString::number(px(20));
    if (name == u"palette") return QString::number(px(46));
    if (name == u"names") return QString::number(namesWidth());
    if (name == u"chip") return QString::number(px(24));
    // A line of a card, within its edge: of one pixel, and of two while it has the keyboard.
    if (name == u"line") return QString::number(px(24) - 2);
    if (name == u"lineInRing") return QString::number(px(24) - 4);
    if (name == u"small") return QString::number(font(TextSize::Small).pointSizeF());
    if (name == u"section") return QString::number(font(TextSize::Section).pointSizeF());
    if (name == u"title") return QString::number(font(TextSize::Title).pointSizeF());
    if (name == u"figures") return QString::number(font(TextSize::Figures).pointSizeF());
    // Style sheets cannot colour a picture: the few they use stand twice in the resources.
    if (name == u"ground") return isDark() ? QStringLiteral("dark") : QStringLiteral("light");
    qWarning("The style sheet asks for the unknown token @%s.", qUtf8Printable(name));
    return {};
  };
  static const QRegularExpression token(QStringLiteral("@\\{?([a-z]+2?(?:[A-Z][a-z]+)*)\\}?"));
  QString out;
  qsizetype from = 0;
  for (auto it = token.globalMatch(source); it.hasNext();) {
    const QRegularExpressionMatch m = it.next();
    out += QStringView(source).mid(from, m.capturedStart() - from);
    out += value(m.captured(1));
    from = m.capturedEnd();
  }
  out += QStringView(source).mid(from);
  return out;
}

void setStyleProperty(QWidget* widget, const char* property, const QVariant& value) {
  if (widget->property(property) == value) return;
  widget->setProperty(property, value);
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
  widget->update();
}

}  // namespace cartera
