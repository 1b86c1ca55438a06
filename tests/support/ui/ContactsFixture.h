// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QTemporaryDir>

#include "core/contacts/ContactFields.h"
#include "core/contacts/ContactStore.h"
#include "tests/support/ui/FakePrompts.h"
#include "tests/support/ui/WindowFixture.h"
#include "ui/actions/Action.h"
#include "ui/contacts/ContactDetail.h"
#include "ui/contacts/ContactFieldList.h"
#include "ui/contacts/ContactFilterBar.h"
#include "ui/contacts/ContactListModel.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/settings/Settings.h"
#include "ui/shell/Language.h"
#include "ui/widgets/InlineEdit.h"

namespace cartera::test {

/// Remembers what a page told.
class FakeNotifier final : public Notifier {
 public:
  struct Toast {
    QString text;
    ChangeId undo;
  };
  std::vector<Toast> toasts;
  std::vector<Error> errors;
  void toast(const QString& text, ChangeId undo) override { toasts.push_back({text, undo}); }
  /// What toasts offer to take back that is no change of the file, in their order.
  std::vector<std::function<void()>> undos;
  void undoable(const QString& text, std::function<void()> undo) override {
    toasts.push_back({text, {}});
    undos.push_back(std::move(undo));
  }
  void error(const Error& error) override { errors.push_back(error); }
  struct Offer {
    std::function<QString()> text;
    std::function<QString()> button;
    std::function<void()> run;
  };
  std::vector<Offer> offers;
  void offer(std::function<QString()> text, std::function<QString()> button, std::function<void()> run) override {
    offers.push_back({std::move(text), std::move(button), std::move(run)});
  }
};

/// A real file in a folder of its own, filled before the window opens it, and the page of contacts over a real
/// JobRunner in a window.
class ContactsFixture {
 public:
  using Fill = std::function<Result<>(Workspace&)>;
  explicit ContactsFixture(const Fill& fill, OpenOptions::Access access = OpenOptions::Access::Write,
                           QSize size = {1166, 712}) {
    REQUIRE(language.set(QStringLiteral("es")));
    path = folder.filePath(QStringLiteral("shop.cartera"));
    {
      OpenOptions options;
      options.author = QStringLiteral("Ana");
      auto file = Workspace::create(path, QStringLiteral("es"), options, clock);
      REQUIRE(file.has_value());
      if (auto done = fill(**file); !done) {
        FAIL(done.error().subject.toStdString() << ": " << done.error().detail.toStdString());
      }
    }
    OpenOptions options;
    options.author = QStringLiteral("Ana");
    options.access = access;
    jobs = std::make_unique<JobRunner>(path, options, clock);
    bool open = false;
    jobs->start(&window, [&](Result<> done) {
      REQUIRE(done.has_value());
      open = true;
    });
    REQUIRE(waitFor([&] { return open; }));
    actions = new ActionRegistry(looks.theme, &window);
    AppContext context{*jobs,   *actions, looks.theme,
                       prompts, settings, language,
                       clock,   notifier, [this](ContactId id) { page->openContact(id); },
                       {}};
    page = new ContactsPage(context);
    QObject::connect(jobs.get(), &JobRunner::changed, page, [this](const ChangeSet& c) { page->onChanged(c); });
    window.setCentralWidget(page);
    window.resize(size);
    showActive(window);
    page->activate();
    REQUIRE(waitFor([&] { return isSettled(); }));
  }
  ~ContactsFixture() { window.hide(); }

  [[nodiscard]] ContactListModel& model() const { return static_cast<ContactListModel&>(*page->table().model()); }
  [[nodiscard]] bool isSettled() const {
    return model().isComplete() && (model().rowCount() == 0 || page->detail().isLoaded());
  }
  /// What the first column shows, once it was fetched.
  [[nodiscard]] QStringList names() const {
    QStringList out;
    for (int row = 0; row < model().rowCount(); ++row) out += model().index(row, 0).data().toString();
    return out;
  }
  [[nodiscard]] bool showsNames(const QStringList& wanted) const {
    return waitFor([&] { return model().isComplete() && names() == wanted; });
  }
  /// Selects by name and waits for the card.
  void choose(const QString& name) const {
    REQUIRE(waitFor([&] { return names().contains(name); }));
    page->table().selectRow(static_cast<int>(names().indexOf(name)));
    REQUIRE(waitFor([&] { return page->detail().isLoaded() && page->detail().shownName() == name; }));
  }
  /// Runs a change as if somebody else had made it.
  void elsewhere(const std::function<Result<ChangeSet>(Workspace&)>& change) {
    bool done = false;
    jobs->command<ChangeSet>(&window, change, [&](Result<ChangeSet> result) {
      CHECK(result.has_value());
      done = true;
    });
    REQUIRE(waitFor([&] { return done; }));
  }
  /// A number out of the file, read by a reader.
  [[nodiscard]] QString read(const std::function<Result<QString>(Connection&)>& what) {
    QString out;
    bool done = false;
    jobs->query<QString>(&window, what, [&](Result<QString> result) {
      CHECK(result.has_value());
      out = result.value_or(QString());
      done = true;
    });
    REQUIRE(waitFor([&] { return done; }));
    return out;
  }

  QTemporaryDir folder;
  QString path;
  FixedClock clock{QDateTime(QDate(2026, 11, 21), QTime(10, 0))};
  LightTheme looks;
  Language language;
  FakePrompts prompts;
  MemorySettings settings;
  FakeNotifier notifier;
  std::unique_ptr<JobRunner> jobs;
  QMainWindow window;
  ActionRegistry* actions = nullptr;
  ContactsPage* page = nullptr;
};

/// Adds contacts, one change each.
inline Result<> addAll(Workspace& file, const std::vector<contactfields::FieldValues>& contacts) {
  for (const contactfields::FieldValues& values : contacts) {
    CARTERA_TRY(file.transact({QStringLiteral("contact.add"), {}}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(contactfields::create(ctx, ContactKind::Person, values));
      return {};
    }));
  }
  return {};
}

}  // namespace cartera::test
