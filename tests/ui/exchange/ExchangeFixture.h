// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

#include "core/exchange/Importer.h"
#include "tests/support/Places.h"
#include "tests/support/core/WorkspaceFixture.h"
#include "tests/support/ui/FakePrompts.h"
#include "tests/support/ui/WindowFixture.h"
#include "ui/actions/Action.h"
#include "ui/settings/Settings.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/Language.h"

namespace cartera::test {

/// Remembers what a dialog told.
struct NotesFake final : Notifier {
  QStringList toasts;
  std::vector<Error> errors;
  void toast(const QString& text, ChangeId) override { toasts += text; }
  void undoable(const QString& text, std::function<void()>) override { toasts += text; }
  void error(const Error& error) override { errors.push_back(error); }
  void offer(std::function<QString()> text, std::function<QString()>, std::function<void()>) override {
    toasts += text();
  }
};

/// A real file behind a real JobRunner, and the services of a window that answer by themselves.
struct ExchangeFixture : WorkspaceFixture {
  LightTheme look;
  Language language;
  FakePrompts prompts;
  NotesFake notes;
  MemorySettings settings;
  QWidget window;
  ActionRegistry actions{look.theme, &window};
  std::unique_ptr<JobRunner> jobs;
  std::unique_ptr<AppContext> context;

  ExchangeFixture() { REQUIRE(language.set(QStringLiteral("en"))); }
  ~ExchangeFixture() { static_cast<void>(language.set(QStringLiteral("en"))); }

  [[nodiscard]] static QString clientes() { return cartera::test::sourcePath("tests/data/csv/clientes.csv"); }
  void bringIn(const QString& csv) { taken(importContacts(*file, taken(planImport(csv)), {})); }

  /// The file goes to the JobRunner; from here on it is looked into by count().
  AppContext& open() {
    const QString p = file->path();
    file.reset();
    jobs = std::make_unique<JobRunner>(p, options(), clock);
    bool ready = false;
    jobs->start(&window, [&](Result<> opened) {
      REQUIRE(opened);
      ready = true;
    });
    REQUIRE(waitFor([&] { return ready; }));
    context.reset(new AppContext{*jobs, actions, look.theme, prompts, settings, language, clock, notes, {}, {}});
    return *context;
  }
  /// What a reader of its own finds.
  qint64 count(const QByteArray& sql) {
    qint64 n = -1;
    jobs->query<qint64>(
        &window, [sql](Connection& db) { return db.scalar(sql); }, [&](Result<qint64> r) { n = taken(std::move(r)); });
    REQUIRE(waitFor([&] { return n >= 0; }));
    return n;
  }
  /// A picture for people, once everything has found its place.
  static bool picture(QWidget& dialog, const QString& name) {
    QTest::qWait(60);
    return takePicture(dialog, name);
  }
  qint64 people() { return count("SELECT count(*) FROM contact WHERE deleted_at IS NULL AND kind = 'person'"); }
};

template <class T>
T* child(QWidget& parent, const char* name) {
  auto* found = parent.findChild<T*>(QLatin1String(name));
  INFO("there is no " << name);
  REQUIRE(found);
  return found;
}
inline void click(QWidget& parent, const char* name) {
  auto* button = child<QAbstractButton>(parent, name);
  INFO(name << " is visible " << button->isVisible() << " enabled " << button->isEnabled());
  REQUIRE(button->isVisible());
  REQUIRE(button->isEnabled());
  QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
}
/// As a person names the file of an export, and goes ahead.
inline void exportTo(QWidget& dialog, const QString& path) {
  auto* line = child<QLineEdit>(dialog, "export.path");
  line->setFocus();
  QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
  type(line, path);
  click(dialog, "export.go");
}
/// As a person chooses from a list.
inline void choose(QComboBox* combo, const QString& data) {
  const int row = combo->findData(data);
  REQUIRE(row >= 0);
  combo->setCurrentIndex(row);
  Q_EMIT combo->activated(row);
}
inline QStringList texts(QTableView* view, int row) {
  QStringList out;
  for (int c = 0; c < view->model()->columnCount(); ++c) out += view->model()->index(row, c).data().toString();
  return out;
}
/// Everything the keyboard reaches that a screen reader could not name.
inline QStringList nameless(QWidget& dialog) {
  QStringList out;
  for (QWidget* w : dialog.findChildren<QWidget*>()) {
    if (!w->isVisible() || !(w->focusPolicy() & Qt::TabFocus) || w->focusProxy()) continue;
    QAccessibleInterface* a = QAccessible::queryAccessibleInterface(w);
    if (!a || a->text(QAccessible::Name).trimmed().isEmpty()) {
      out += QStringLiteral("%1 %2").arg(QLatin1String(w->metaObject()->className()), w->objectName());
    }
  }
  return out;
}

}  // namespace cartera::test
