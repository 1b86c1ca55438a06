// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ContactStore.h"
#include "tests/support/ui/FakePrompts.h"
#include "tests/support/ui/WindowFixture.h"
#include "ui/settings/AppSettings.h"
#include "ui/shell/FileSession.h"
#include "ui/shell/Language.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Program.h"
#include "ui/shell/StartWindow.h"

#include <QFile>
#include <QPointer>
#include <QTemporaryDir>

namespace cartera::test {

/// The whole program over files in a folder of its own, in light colours and English, with answers instead of dialogs.
struct ProgramFixture {
  QTemporaryDir folder;
  FixedClock clock{QDateTime(QDate(2026, 11, 21), QTime(10, 0))};
  LightTheme looks;
  Language language;
  MemorySettings settings;
  /// Those of the newest window.
  QPointer<QObject> alive;
  std::vector<FakePrompts*> prompts;
  std::unique_ptr<Program> program;

  ProgramFixture() {
    REQUIRE(folder.isValid());
    REQUIRE(language.set(QStringLiteral("en")));
    settings::kLanguage.set(settings, QStringLiteral("en"));
    settings::kScheme.set(settings, Scheme::Light);
    settings::kAuthor.set(settings, QStringLiteral("Ana"));
    program = std::make_unique<Program>(Services{looks.theme, language, settings, clock, {}, [this](QWidget*) {
                                                   auto made = std::make_unique<FakePrompts>();
                                                   prompts.push_back(made.get());
                                                   return made;
                                                 }});
  }
  [[nodiscard]] QString path(const QString& name) const { return folder.filePath(name); }

  /// A file with three people, closed.
  QString makeFile(const QString& name = QStringLiteral("shop.cartera")) {
    OpenOptions options;
    options.author = QStringLiteral("Ana");
    auto file = Workspace::create(path(name), QStringLiteral("en"), options, clock);
    REQUIRE(file);
    for (const char* who : {"Lucía Peña", "Iker Etxeberria", "Marta Núñez"}) {
      const QString person = QString::fromUtf8(who);
      REQUIRE((*file)->transact({QStringLiteral("contact.add"), {person}}, [&](StoreContext& ctx) -> Result<> {
        Contact contact;
        contact.displayName = person;
        CARTERA_TRY(contacts::insert(ctx, contact));
        return {};
      }));
    }
    return path(name);
  }
  QString write(const QString& name, const QByteArray& bytes) const {
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
  }
  [[nodiscard]] static QByteArray bytes(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
  }

  /// Opens a file and waits for its window.
  FileSession& open(const QString& file) {
    const std::size_t before = program->sessions().size();
    program->open(file);
    REQUIRE(waitFor([&] { return program->sessions().size() == before + 1; }));
    FileSession& session = *program->sessions().back();
    REQUIRE(QTest::qWaitForWindowActive(&session.window()));
    return session;
  }
  FileSession& open() { return open(makeFile()); }

  /// Runs work on the file's writer and waits for its answer.
  template <class T>
  static T run(FileSession& session, std::function<Result<T>(Workspace&)> work) {
    std::optional<Result<T>> answer;
    session.jobs().command<T>(&session, std::move(work), [&](Result<T> r) { answer = std::move(r); });
    REQUIRE(waitFor([&] { return answer.has_value(); }));
    if (!*answer) FAIL(answer->error().subject.toStdString());
    return **answer;
  }
  static ContactId idOf(FileSession& session, const QString& name) {
    return run<ContactId>(session, [name](Workspace& file) -> Result<ContactId> {
      contacts::ContactQuery query;
      query.text = name;
      CARTERA_ASSIGN(const auto ids, contacts::ids(file.db(), query));
      return ids.empty() ? ContactId{} : ids.front();
    });
  }
  /// Everybody who is not in the trash.
  static qint64 people(FileSession& session) {
    return run<qint64>(session, [](Workspace& file) { return contacts::count(file.db(), {}); });
  }
  static ChangeId trash(FileSession& session, const QString& name) {
    const ContactId id = idOf(session, name);
    return run<ChangeId>(session, [id, name](Workspace& file) -> Result<ChangeId> {
      CARTERA_ASSIGN(const auto change,
                     file.transact({QStringLiteral("contact.trash"), {name}}, [id](StoreContext& ctx) -> Result<> {
                       CARTERA_TRY(contacts::moveToTrash(ctx, id));
                       return {};
                     }));
      return change.id;
    });
  }
  static ChangeId setStage(FileSession& session, const QString& name, const QString& stage) {
    const ContactId id = idOf(session, name);
    return run<ChangeId>(session, [id, name, stage](Workspace& file) -> Result<ChangeId> {
      CARTERA_ASSIGN(const auto change, file.transact({QStringLiteral("contact.stage"), {name, stage}},
                                                      [&](StoreContext& ctx) -> Result<> {
                                                        CARTERA_TRY(contacts::setStage(ctx, id, stage, 1));
                                                        return {};
                                                      }));
      return change.id;
    });
  }
  static QString stageOf(FileSession& session, ContactId id) {
    return run<QString>(session, [id](Workspace& file) -> Result<QString> {
      CARTERA_ASSIGN(const auto contact, contacts::get(file.db(), id));
      return contact.stage;
    });
  }
};

}  // namespace cartera::test
