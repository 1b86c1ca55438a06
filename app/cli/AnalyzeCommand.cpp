// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFileInfo>

#include "app/cli/Analyze.h"
#include "app/cli/Parsing.h"
#include "core/exchange/ListTarget.h"

namespace cartera::cli {

Result<> refuseAnalyzeTarget(const QString& target, const QString& source) {
  const QFileInfo to(target);
  if (to.exists() && to.canonicalFilePath() == QFileInfo(source).canonicalFilePath())
    return fail(ErrorCode::Conflict, QStringLiteral("analyze.over_source"), target);
  return refuseListTarget(target, {});
}

namespace {

/// A method of `analyze`; each is a function in a file of its own.
struct Method {
  const char* name;
  /// Besides --in, --out, --encoding and --delimiter.
  QStringList options;
  Result<Answer> (*run)(Session& session, const Arguments& args);
};

const std::vector<Method>& methods() {
  static const std::vector<Method> all{{"duplicates", {QStringLiteral("mapping")}, analyzeDuplicates},
                                       {"forecast",
                                        {QStringLiteral("horizon"), QStringLiteral("season"), QStringLiteral("method"),
                                         QStringLiteral("today"), QStringLiteral("dates"), QStringLiteral("decimal")},
                                        analyzeForecast}};
  return all;
}

/// An option of another method would be passed over in silence.
Result<> refuseOptions(const Method& method, const Arguments& args) {
  static const QStringList common{QStringLiteral("in"), QStringLiteral("out"), QStringLiteral("encoding"),
                                  QStringLiteral("delimiter")};
  QStringList given = args.options.keys();
  given.sort();
  for (const QString& option : std::as_const(given)) {
    if (common.contains(option) || method.options.contains(option)) continue;
    return usage("usage.option.unknown", QStringLiteral("--") + option,
                 {QStringLiteral("analyze ") + QLatin1String(method.name),
                  QStringLiteral("cartera-cli ") + usageForPeople(analyzeCommand())});
  }
  return {};
}

Result<Answer> run(Session& session, const Arguments& args) {
  const QString wanted = args.positional[0];
  QStringList known;
  for (const auto& method : methods()) {
    if (wanted != QLatin1String(method.name)) {
      known += QLatin1String(method.name);
      continue;
    }
    CARTERA_TRY(refuseOptions(method, args));
    if (args.value("in").isEmpty()) return usage("usage.option.needed", QStringLiteral("--in"));
    return method.run(session, args);
  }
  return usage("usage.choice", wanted, {known.join(QStringLiteral(", "))});
}

}  // namespace

const Command& analyzeCommand() {
  static const Command c{
      "analyze",
      "duplicates|forecast --in SOURCE [--out OUT] [--encoding E] [--delimiter D] "
      "(duplicates: [--mapping M]; forecast: --horizon H [--season M] "
      "[--method combined|theta|ets|snaive|holtwinters] [--today DATE] [--dates ORDER] [--decimal MARK])",
      QT_TRANSLATE_NOOP("Cli",
                        "Find who stands in a list twice, or forecast sales series; needs no file. A file that stands "
                        "at OUT is replaced."),
      1,
      1,
      {{"in", "SOURCE"},
       {"out", "OUT"},
       {"encoding", "E"},
       {"delimiter", "D"},
       {"mapping", "M"},
       {"horizon", "H"},
       {"season", "M"},
       {"method", "METHOD"},
       {"today", "DATE"},
       {"dates", "ORDER"},
       {"decimal", "MARK"}},
      run};
  return c;
}

}  // namespace cartera::cli
