// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <functional>
#include <memory>
#include <vector>

#include "app/cli/Cli.h"
#include "app/cli/Interrupt.h"
#include "core/workspace/Workspace.h"

namespace cartera::cli {

/// The arguments of one command, sorted by the parser; all options are known ones.
struct Arguments {
  /// Without the command itself: FILE first.
  QStringList positional;
  QHash<QString, QString> options;

  [[nodiscard]] bool has(const char* option) const { return options.contains(QLatin1String(option)); }
  [[nodiscard]] QString value(const char* option, const QString& fallback = {}) const {
    return options.value(QLatin1String(option), fallback);
  }
};

/// What a command has to say: one JSON document, and the same for people.
struct Answer {
  QJsonValue json;
  QString text;
  /// 1 only for `check`, which was done and found something, and for an import that could take nothing of its list.
  int status = 0;
  /// Why the status is not 0, where the answer does not say it: goes to standard error behind it, however quiet.
  QString complaint = {};
};

/// What a command works with.
class Session {
 public:
  Session(const Environment& environment, QTextStream& err, QString language, bool quiet)
      : m_environment(environment), m_err(err), m_language(std::move(language)), m_quiet(quiet) {}

  [[nodiscard]] const Environment& environment() const { return m_environment; }
  [[nodiscard]] const Clock& clock() const { return *m_environment.clock; }
  [[nodiscard]] const QString& language() const { return m_language; }
  [[nodiscard]] OpenOptions options(OpenOptions::Access access) const;

  /// For reading: works while somebody else has the file.
  [[nodiscard]] Result<std::unique_ptr<Workspace>> read(const QString& path) const;
  /// For writing: fails with the reason where that is not possible. Makes the daily backup if it is due.
  [[nodiscard]] Result<std::unique_ptr<Workspace>> write(const QString& path);
  /// One change of the user's; Cancelled, and nothing changed, if Ctrl+C came before the end.
  [[nodiscard]] Result<ChangeSet> transact(Workspace& workspace, const Op& op,
                                           const std::function<Result<>(StoreContext&)>& work) const;

  /// A message for people, on standard error.
  void note(const QString& text);
  /// A line that replaces itself, if a person is looking. `total` 0 is not known.
  void progress(const QString& what, qint64 done, qint64 total);
  void endProgress();

 private:
  const Environment& m_environment;
  QTextStream& m_err;
  QString m_language;
  bool m_quiet = false;
  bool m_showsProgress = false;
  qint64 m_shownAt = 0;
};

/// An option that a command takes.
struct Option {
  const char* name;
  /// What stands behind it in help ("N"); nullptr for one without a value.
  const char* value;
};

/// One command: a file of its own each.
struct Command {
  const char* name;
  /// The arguments as help shows them.
  const char* usage;
  /// One line for help, marked for translation in the context "Cli".
  const char* summary;
  int minArguments;
  /// -1: any number.
  int maxArguments;
  std::vector<Option> options;
  Result<Answer> (*run)(Session& session, const Arguments& args);
};

/// "list FILE contacts|tasks …" with its placeholders in the language of the answers.
[[nodiscard]] QString usageForPeople(const Command& command);

/// All commands, in the order help shows them.
[[nodiscard]] const std::vector<Command>& commands();
[[nodiscard]] const Command* findCommand(const QString& name);

const Command& newCommand();
const Command& infoCommand();
const Command& readCommand();
const Command& analyzeCommand();
const Command& importCommand();
const Command& mappingsCommand();
const Command& findCommandSpec();
const Command& showCommand();
const Command& listCommand();
const Command& addCommand();
const Command& editCommand();
const Command& trashCommand();
const Command& eraseCommand();
const Command& duplicatesCommand();
const Command& mergeCommand();
const Command& splitCommand();
const Command& exportCommand();
const Command& reportCommand();
const Command& historyCommand();
const Command& undoCommand();
const Command& redoCommand();
const Command& checkCommand();
const Command& backupCommand();
const Command& restoreCommand();
const Command& helpCommand();

}  // namespace cartera::cli
