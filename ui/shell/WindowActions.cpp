// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WindowActions.h"

#include "ui/actions/Action.h"
#include "ui/settings/AppSettings.h"
#include "ui/shell/Language.h"
#include "ui/shell/MainWindow.h"

#include <QMenuBar>

namespace cartera {

void addWindowActions(MainWindow& window, Theme& theme, Language& language, SettingsStore& settings) {
  const auto change = [&theme, &settings](const std::function<void(Appearance&)>& fn) {
    Appearance wanted = theme.appearance();
    fn(wanted);
    theme.apply(wanted);
    saveAppearance(settings, theme.appearance());
  };
  const auto speak = [&language, &settings](const QString& code) {
    if (language.set(code)) settings::kLanguage.set(settings, code);
  };
  const auto resizeText = [change](int by) {
    change([by](Appearance& a) { a.textPercent = by == 0 ? 100 : a.textPercent + by; });
  };
  ActionRegistry& actions = window.actions();
  QObject::connect(&theme, &Theme::changed, &actions, &ActionRegistry::refresh);
  actions.add({{.id = "view.rail",
                .text = QT_TRANSLATE_NOOP("Actions", "Narrow rail"),
                .words = QT_TRANSLATE_NOOP("ActionWords", "sidebar, places"),
                .icon = "rail",
                .keys = {QKeySequence(Qt::CTRL | Qt::Key_B)},
                .run = [&window] { window.toggleRail(); },
                .checked = [&window] { return window.isRailCollapsed(); }},
               {.id = "view.menubar",
                .text = QT_TRANSLATE_NOOP("Actions", "Menu bar"),
                .words = QT_TRANSLATE_NOOP("ActionWords", "menus"),
                .keys = {QKeySequence(Qt::Key_F10)},
                .run =
                    [&window, &settings] {
                      (void)window.menus();
                      settings::kMenuBar.set(settings, !settings::kMenuBar.get(settings));
                      window.menuBar()->setVisible(settings::kMenuBar.get(settings));
                    },
                .checked = [&settings] { return settings::kMenuBar.get(settings); }},
               {.id = "view.theme",
                .text = QT_TRANSLATE_NOOP("Actions", "Dark colours"),
                .words = QT_TRANSLATE_NOOP("ActionWords", "night, black, light, theme, mode"),
                .icon = "moon",
                .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)},
                // Whoever needs the contrast does not lose it by a key.
                .enabled = [&theme] { return theme.appearance().scheme != Scheme::HighContrast; },
                .needs = QT_TRANSLATE_NOOP("ActionNeeds", "High contrast is on; the settings turn it off"),
                .run =
                    [&theme, change] {
                      change([&theme](Appearance& a) { a.scheme = theme.isDark() ? Scheme::Light : Scheme::Dark; });
                    },
                .checked = [&theme] { return theme.isDark(); }},
               {.id = "view.dense",
                .text = QT_TRANSLATE_NOOP("Actions", "Compact rows"),
                .words = QT_TRANSLATE_NOOP("ActionWords", "density, close lines"),
                .run =
                    [&theme, change] {
                      change([&theme](Appearance& a) {
                        a.density = theme.isCompact() ? Density::Comfortable : Density::Compact;
                      });
                    },
                .checked = [&theme] { return theme.isCompact(); }},
               {.id = "view.larger",
                .text = QT_TRANSLATE_NOOP("Actions", "Larger text"),
                .words = QT_TRANSLATE_NOOP("ActionWords", "zoom in, bigger, font, size"),
                .keys = {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
                .enabled = [&theme] { return theme.appearance().textPercent < 140; },
                .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Larger it does not get"),
                .run = [resizeText] { resizeText(10); }},
               {.id = "view.smaller",
                .text = QT_TRANSLATE_NOOP("Actions", "Smaller text"),
                .words = QT_TRANSLATE_NOOP("ActionWords", "zoom out, font, size"),
                .keys = {QKeySequence(Qt::CTRL | Qt::Key_Minus)},
                .enabled = [&theme] { return theme.appearance().textPercent > 90; },
                .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Smaller it does not get"),
                .run = [resizeText] { resizeText(-10); }},
               {.id = "view.normal",
                .text = QT_TRANSLATE_NOOP("Actions", "Normal text"),
                .words = QT_TRANSLATE_NOOP("ActionWords", "zoom, font, size"),
                .keys = {QKeySequence(Qt::CTRL | Qt::Key_0)},
                .run = [resizeText] { resizeText(0); }},
               // The names of languages are never translated: who took a wrong one must find the way back.
               {.id = "view.english",
                .text = QT_TRANSLATE_NOOP("Actions", "English"),
                .words = QT_TRANSLATE_NOOP("ActionWords", "language"),
                .run = [speak] { speak(QStringLiteral("en")); },
                .checked = [&language] { return language.current() == u"en"; }},
               {.id = "view.spanish",
                .text = QT_TRANSLATE_NOOP("Actions", "Español"),
                .words = QT_TRANSLATE_NOOP("ActionWords", "language, Spanish"),
                .run = [speak] { speak(QStringLiteral("es")); },
                .checked = [&language] { return language.current() == u"es"; }}});
}

}  // namespace cartera
