// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>

#include "core/contacts/SavedViews.h"
#include "tests/support/ui/FilterFixture.h"
#include "ui/contacts/ContactViewing.h"
#include "ui/contacts/ContactViews.h"
#include "ui/contacts/ViewDialog.h"

namespace cartera::test {

/// The page over three people, and hands for its views.
struct ViewsFixture : FilterFixture {
  [[nodiscard]] QPushButton* chip(const QString& key) const { return bar().chip(key); }
  [[nodiscard]] bool isChosen(const QString& key) const { return chip(key) != nullptr && chip(key)->isChecked(); }
  [[nodiscard]] ViewDialog* dialog() const { return window.findChild<ViewDialog*>(); }
  /// And the keyboard is in the window again, as where a window manager sees to it.
  [[nodiscard]] bool isDialogGone() {
    if (!waitFor([&] { return dialog() == nullptr; })) return false;
    window.activateWindow();
    return waitFor([&] { return window.isActiveWindow(); });
  }
  template <class W>
  [[nodiscard]] W& in(const char* name) const {
    REQUIRE(dialog() != nullptr);
    auto* widget = dialog()->findChild<W*>(QLatin1String(name));
    REQUIRE(widget != nullptr);
    return *widget;
  }
  [[nodiscard]] QString note() const {
    const auto& label = in<QLabel>("viewNote");
    return label.isVisible() ? label.text() : QString();
  }
  void run(const char* action) const { actions->action(action)->trigger(); }
  /// One that asks: the keyboard is in the dialog's first field.
  void ask(const char* action) const {
    run(action);
    REQUIRE(waitFor([&] { return in<QLineEdit>("viewName").hasFocus(); }));
  }
  /// As a person does with the mouse: the order, a name, whom it is for, and Save.
  void saveAs(const QString& name, bool shared = false) {
    ask("views.save");
    type(&in<QLineEdit>("viewName"), name);
    if (shared) QTest::mouseClick(&in<QRadioButton>("viewShared"), Qt::LeftButton, Qt::NoModifier, QPoint(8, 8));
    QTest::mouseClick(&in<QPushButton>("viewSave"), Qt::LeftButton);
    REQUIRE(isDialogGone());
    const QString key = (shared ? QStringLiteral("shared/") : QStringLiteral("own/")) + name;
    REQUIRE(waitFor([&] { return isChosen(key); }));
  }
  /// The keys of all views that were saved.
  [[nodiscard]] QStringList saved() const {
    QStringList out;
    const auto chips = bar().findChildren<QPushButton*>();
    for (const QPushButton* one : chips) {
      const QString name = one->objectName();
      if ((name.startsWith(QLatin1String("chip.own/")) || name.startsWith(QLatin1String("chip.shared/"))) &&
          chip(name.mid(5)) == one)
        out += name.mid(5);
    }
    out.sort();
    return out;
  }
  /// What the file keeps, by name.
  [[nodiscard]] QStringList kept() {
    const QString names = read([](Connection& db) -> Result<QString> {
      CARTERA_ASSIGN(const auto all, views::all(db));
      QStringList out;
      for (const auto& view : all) out += view.name;
      return out.join(u'|');
    });
    return names.split(u'|', Qt::SkipEmptyParts);
  }
  [[nodiscard]] QMenu* menu(const char* name) const { return bar().findChild<QMenu*>(QLatin1String(name)); }
  [[nodiscard]] static QStringList textsOf(const QMenu& menu) {
    QStringList out;
    for (const QAction* action : menu.actions())
      if (!action->isSeparator()) out += action->text().section(u'\t', 0, 0);
    return out;
  }
};

}  // namespace cartera::test
