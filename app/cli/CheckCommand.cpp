// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/cli/Command.h"
#include "app/cli/Printing.h"

namespace cartera::cli {

namespace {

Result<Answer> run(Session& session, const Arguments& args) {
  CARTERA_ASSIGN(const auto workspace, session.read(args.positional[0]));
  const interrupt::Watch watch(*workspace);
  CARTERA_ASSIGN(const QStringList problems, workspace->check());
  if (interrupt::requested()) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
  Answer answer;
  answer.json = QJsonObject{{QStringLiteral("ok"), problems.isEmpty()},
                            {QStringLiteral("problems"), QJsonArray::fromStringList(problems)}};
  answer.status = problems.isEmpty() ? 0 : 1;
  answer.text = problems.isEmpty()
                    ? QCoreApplication::translate("Cli", "All is well.")
                    : QCoreApplication::translate("Cli", "%n problem(s) found:", nullptr, asCount(problems.size()));
  for (const auto& p : problems) answer.text += QStringLiteral("\n  ") + plain(p);
  return answer;
}

}  // namespace

const Command& checkCommand() {
  static const Command c{
      "check", "FILE", QT_TRANSLATE_NOOP("Cli", "Look for anything wrong inside; exit status 1 if there is."), 1, 1,
      {},      run};
  return c;
}

}  // namespace cartera::cli
