// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Command.h"

namespace cartera::cli {

const std::vector<Command>& commands() {
  // A command stands here as soon as its capability does.
  static const std::vector<Command> all{
      newCommand(),      infoCommand(),     readCommand(),   analyzeCommand(),    importCommand(),
      mappingsCommand(), findCommandSpec(), showCommand(),   listCommand(),       addCommand(),
      editCommand(),     trashCommand(),    eraseCommand(),  duplicatesCommand(), mergeCommand(),
      splitCommand(),    exportCommand(),   reportCommand(), historyCommand(),    undoCommand(),
      redoCommand(),     checkCommand(),    backupCommand(), restoreCommand(),    helpCommand(),
  };
  return all;
}

const Command* findCommand(const QString& name) {
  for (const auto& c : commands())
    if (name == QLatin1String(c.name)) return &c;
  return nullptr;
}

}  // namespace cartera::cli
