// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Tokens.h"

#include <array>
#include <cmath>
#include <utility>

namespace cartera {
namespace {

struct NamedRole {
  const char16_t* name;
  TokenRole role;
};

constexpr std::array<NamedRole, 20> kRoles{{{u"window", &Tokens::window},
                                            {u"surface", &Tokens::surface},
                                            {u"sunken", &Tokens::sunken},
                                            {u"hover", &Tokens::hover},
                                            {u"border", &Tokens::border},
                                            {u"borderStrong", &Tokens::borderStrong},
                                            {u"text", &Tokens::text},
                                            {u"text2", &Tokens::text2},
                                            {u"accent", &Tokens::accent},
                                            {u"onAccent", &Tokens::onAccent},
                                            {u"accentSoft", &Tokens::accentSoft},
                                            {u"accentText", &Tokens::accentText},
                                            {u"ok", &Tokens::ok},
                                            {u"okSoft", &Tokens::okSoft},
                                            {u"warn", &Tokens::warn},
                                            {u"warnSoft", &Tokens::warnSoft},
                                            {u"bad", &Tokens::bad},
                                            {u"badSoft", &Tokens::badSoft},
                                            {u"info", &Tokens::info},
                                            {u"infoSoft", &Tokens::infoSoft}}};

/// A colour written as in the design's table.
QColor rgb(QRgb value) { return QColor(value); }

QColor midway(const QColor& a, const QColor& b) {
  return QColor((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2);
}

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
  return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

}  // namespace

QColor Tokens::named(QStringView name) const {
  for (const NamedRole& r : kRoles) {
    if (name == QStringView(r.name)) return this->*r.role;
  }
  // Buttons have words; their edge may be quieter than a field's, which is all there is to see of an empty one.
  if (name == u"buttonEdge") return midway(border, borderStrong);
  if (name == u"disabledText") return midway(text2, surface);
  if (name == u"accentHover") return dark ? accent.lighter(112) : accent.darker(112);
  if (name == u"railHover") return railHover();
  // In high contrast hairlines are as strong as words.
  if (name == u"track") return border == text ? hover : border;
  return {};
}

QColor Tokens::railHover() const { return dark ? hover : border; }

Tokens lightTokens() {
  return {.window = rgb(0xF5F6F8),
          .surface = rgb(0xFFFFFF),
          .sunken = rgb(0xECEFF3),
          .hover = rgb(0xF0F3F6),
          .border = rgb(0xE0E5EB),
          .borderStrong = rgb(0x8893A2),
          .text = rgb(0x18212D),
          .text2 = rgb(0x566273),
          .accent = rgb(0x0F766E),
          .onAccent = rgb(0xFFFFFF),
          .accentSoft = rgb(0xDDF1EE),
          .accentText = rgb(0x0B5F59),
          .ok = rgb(0x166534),
          .okSoft = rgb(0xDCF3E4),
          .warn = rgb(0x92400E),
          .warnSoft = rgb(0xFCEFD2),
          .bad = rgb(0xB42318),
          .badSoft = rgb(0xFDE4E1),
          .info = rgb(0x1D4FA8),
          .infoSoft = rgb(0xE0EAFB),
          .dark = false};
}

Tokens darkTokens() {
  return {.window = rgb(0x12171D),
          .surface = rgb(0x1A2028),
          .sunken = rgb(0x0E1217),
          .hover = rgb(0x232B35),
          .border = rgb(0x2B343F),
          .borderStrong = rgb(0x6B7787),
          .text = rgb(0xE7ECF2),
          .text2 = rgb(0x9EABBB),
          .accent = rgb(0x2FB8A8),
          .onAccent = rgb(0x06201D),
          .accentSoft = rgb(0x15383A),
          .accentText = rgb(0x6FDACD),
          .ok = rgb(0x7FD79B),
          .okSoft = rgb(0x183325),
          .warn = rgb(0xF2BE67),
          .warnSoft = rgb(0x3A2C14),
          .bad = rgb(0xFF9C90),
          .badSoft = rgb(0x3F201E),
          .info = rgb(0x93BBFF),
          .infoSoft = rgb(0x1B2C48),
          .dark = true};
}

Tokens highContrastTokens() {
  return {.window = rgb(0x000000),
          .surface = rgb(0x000000),
          .sunken = rgb(0x000000),
          .hover = rgb(0x262626),
          .border = rgb(0xFFFFFF),
          .borderStrong = rgb(0xFFFFFF),
          .text = rgb(0xFFFFFF),
          .text2 = rgb(0xFFFFFF),
          .accent = rgb(0xFFE14D),
          .onAccent = rgb(0x000000),
          .accentSoft = rgb(0x333000),
          .accentText = rgb(0xFFE14D),
          .ok = rgb(0x8CFF9E),
          .okSoft = rgb(0x00290A),
          .warn = rgb(0xFFD166),
          .warnSoft = rgb(0x2E2100),
          .bad = rgb(0xFFA8A2),
          .badSoft = rgb(0x330805),
          .info = rgb(0x9CC7FF),
          .infoSoft = rgb(0x04203F),
          .dark = true};
}

ToneColours toneColours(const Tokens& t, Tone tone) {
  switch (tone) {
    case Tone::Accent: return {t.accentText, t.accentSoft};
    case Tone::Ok: return {t.ok, t.okSoft};
    case Tone::Warn: return {t.warn, t.warnSoft};
    case Tone::Bad: return {t.bad, t.badSoft};
    case Tone::Info: return {t.info, t.infoSoft};
    case Tone::Neutral: break;
  }
  return {t.text2, t.sunken};
}

double contrastRatio(const QColor& a, const QColor& b) {
  double la = luminance(a);
  double lb = luminance(b);
  if (la < lb) std::swap(la, lb);
  return (la + 0.05) / (lb + 0.05);
}

std::vector<ContrastPair> contrastPairs(const Tokens& t) {
  std::vector<ContrastPair> pairs;
  const auto use = [&](QStringView front, QStringView back, double least) {
    pairs.push_back({QString(front % QStringLiteral(" on ") % back), t.named(front), t.named(back), least});
  };
  for (const char16_t* ground : {u"window", u"surface", u"sunken", u"hover", u"accentSoft"}) {
    use(u"text", ground, 4.5);
    use(u"text2", ground, 4.5);
  }
  for (const char16_t* ground : {u"surface", u"window", u"sunken", u"accentSoft", u"hover"}) {
    use(u"accentText", ground, 4.5);
  }
  // A link in the box of the next step.
  for (const char16_t* ground : {u"warnSoft", u"badSoft"}) use(u"accentText", ground, 4.5);
  use(u"text2", u"railHover", 4.5);
  use(u"onAccent", u"accent", 4.5);
  use(u"onAccent", u"accentHover", 4.5);
  for (const char16_t* front : {u"ok", u"warn", u"bad", u"info"}) {
    use(front, u"surface", 4.5);
    use(front, QString(QStringView(front) % QStringLiteral("Soft")), 4.5);
  }
  // A notice has its words in the common text colour, and a pill in a selected row stands on the surface.
  for (const char16_t* ground : {u"okSoft", u"warnSoft", u"badSoft", u"infoSoft"}) use(u"text", ground, 4.5);
  // The toast is the window turned over.
  use(u"surface", u"text", 4.5);
  use(u"surface", u"text2", 4.5);
  // The number at the bell.
  use(u"surface", u"bad", 4.5);
  use(u"borderStrong", u"surface", 3.0);
  use(u"bad", u"surface", 3.0);
  // The ring of what has the keyboard, wherever it may be.
  for (const char16_t* ground : {u"surface", u"window", u"sunken", u"hover", u"accentSoft", u"warnSoft", u"badSoft"}) {
    use(u"accent", ground, 3.0);
  }
  return pairs;
}

}  // namespace cartera
