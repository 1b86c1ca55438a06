// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "core/exchange/MappingStore.h"
#include "ui/text/OpText.h"

namespace cartera::cli {

namespace {

Error unknown(const QString& name, const std::vector<mappings::Profile>& all) {
  QStringList names;
  for (const auto& p : all) names += p.name;
  Error error{ErrorCode::NotFound, QStringLiteral("mapping.not_saved"), name, {}, {}, {}};
  error.args = {names.isEmpty() ? QStringLiteral("-") : names.join(QStringLiteral(", "))};
  return error;
}

/// `--delete NAME`
Result<Answer> remove(Session& session, const Arguments& args) {
  CARTERA_ASSIGN(const auto workspace, session.write(args.positional[0]));
  CARTERA_ASSIGN(const auto saved, mappings::profile(workspace->db(), args.value("delete")));
  if (!saved) {
    CARTERA_ASSIGN(const auto all, mappings::profiles(workspace->db()));
    return fail(unknown(args.value("delete"), all));
  }
  const Op op{QStringLiteral("profile.delete"), {saved->name}, ChangeKind::Action};
  CARTERA_ASSIGN(const ChangeSet change, session.transact(*workspace, op, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(mappings::removeProfile(ctx, saved->name));
    return {};
  }));
  return Answer{QJsonObject{{QStringLiteral("name"), saved->name}, {QStringLiteral("change"), change.id.toString()}},
                plain(opText(change.op))};
}

Result<Answer> run(Session& session, const Arguments& args) {
  if (args.has("delete")) return remove(session, args);
  CARTERA_ASSIGN(const auto workspace, session.read(args.positional[0]));
  CARTERA_ASSIGN(const auto all, mappings::profiles(workspace->db()));
  QJsonArray json;
  std::vector<QStringList> rows;
  for (const auto& p : all) {
    QJsonObject columns;
    QStringList headings;
    for (const auto& c : p.mapping.columns) {
      columns.insert(c.name, c.field.toString());
      headings += c.name;
    }
    json.append(QJsonObject{{QStringLiteral("name"), p.name}, {QStringLiteral("columns"), columns}});
    rows.push_back({p.name, headings.join(QStringLiteral(" · "))});
  }
  if (rows.empty()) return Answer{json, QCoreApplication::translate("Cli", "No mapping is saved in this file.")};
  return Answer{
      json,
      table({QCoreApplication::translate("Cli", "Mapping"), QCoreApplication::translate("Cli", "Columns")}, rows)};
}

}  // namespace

const Command& mappingsCommand() {
  static const Command c{"mappings",
                         "FILE [--delete NAME]",
                         QT_TRANSLATE_NOOP("Cli", "The mappings that were saved under a name, or delete one."),
                         1,
                         1,
                         {{"delete", "NAME"}},
                         run};
  return c;
}

}  // namespace cartera::cli
