// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/cli/Command.h"
#include "app/cli/Printing.h"
#include "ui/text/CheckText.h"

namespace cartera::cli {

namespace {

Result<Answer> run(Session& session, const Arguments& args) {
  CARTERA_ASSIGN(const auto workspace, session.read(args.positional[0]));
  const interrupt::Watch watch(*workspace);
  CARTERA_ASSIGN(const auto problems, workspace->problems());
  if (interrupt::requested()) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
  QJsonArray lines;
  QJsonArray details;
  QString text;
  for (const auto& p : problems) {
    const ErrorSentence said = checkText(p);
    lines.append(p.technical());
    details.append(QJsonObject{{QStringLiteral("code"), p.code},
                               {QStringLiteral("args"), QJsonArray::fromStringList(p.args)},
                               {QStringLiteral("message"), said.message},
                               {QStringLiteral("next"), said.next}});
    text += QStringLiteral("\n  ") + plain(said.message) + u' ' + plain(said.next);
  }
  Answer answer;
  answer.json = QJsonObject{{QStringLiteral("ok"), problems.empty()},
                            {QStringLiteral("problems"), lines},
                            {QStringLiteral("details"), details}};
  answer.status = problems.empty() ? 0 : 1;
  // lupdate never ends over a cast inside the call.
  const int count = asCount(static_cast<qint64>(problems.size()));
  answer.text = problems.empty() ? QCoreApplication::translate("Cli", "All is well.")
                                 : QCoreApplication::translate("Cli", "%n problem(s) found:", nullptr, count) + text;
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
