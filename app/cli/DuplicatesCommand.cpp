// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/cli/PairAnswers.h"
#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/RecordNames.h"
#include "core/duplicates/DuplicateScan.h"
#include "core/duplicates/PairDecisions.h"
#include "ui/text/DuplicateText.h"
#include "ui/text/OpText.h"

namespace cartera::cli {

namespace {

Result<QString> nameOf(Connection& db, qint64 id) {
  CARTERA_ASSIGN(const Contact contact, contacts::get(db, ContactId(id)));
  return recordnames::ofContact(db, contact);
}

/// `--separate A,B`
Result<Answer> keepSeparate(Session& session, const Arguments& args) {
  const QStringList two = args.value("separate").split(u',', Qt::SkipEmptyParts);
  if (two.size() != 2) return usage("usage.pair", args.value("separate"));
  CARTERA_ASSIGN(const qint64 a, recordNumber(two[0].trimmed()));
  CARTERA_ASSIGN(const qint64 b, recordNumber(two[1].trimmed()));
  CARTERA_ASSIGN(const auto workspace, session.write(args.positional[0]));
  CARTERA_ASSIGN(const QString nameA, nameOf(workspace->db(), a));
  CARTERA_ASSIGN(const QString nameB, nameOf(workspace->db(), b));
  const Op op{QStringLiteral("pair.separate"), {nameA, nameB}};
  CARTERA_ASSIGN(const ChangeSet change, session.transact(*workspace, op, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(pairs::keepSeparate(ctx, ContactId(a), ContactId(b)));
    return {};
  }));
  const QJsonValue number = change.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(change.id.toString());
  return Answer{QJsonObject{{QStringLiteral("id"), QString::number(pairs::idOf(ContactId(a), ContactId(b)))},
                            {QStringLiteral("change"), number}},
                change.isEmpty() ? QCoreApplication::translate("Cli", "Nothing to change.") : plain(opText(change.op))};
}

Result<Answer> run(Session& session, const Arguments& args) {
  if (args.has("separate")) return keepSeparate(session, args);
  CARTERA_ASSIGN(const qint64 limit, numberOption(args, "limit", 1'000'000, 0));
  CARTERA_ASSIGN(const auto workspace, session.read(args.positional[0]));
  const interrupt::Watch watch(*workspace);
  CARTERA_ASSIGN(const auto found, duplicates::scanDuplicates(workspace->db(), comparing(session)));
  session.endProgress();
  constexpr size_t kReasons = 3;
  const auto shown = std::min(static_cast<size_t>(limit), found.pairs.size());
  QJsonArray json;
  std::vector<QStringList> rows;
  for (size_t i = 0; i < shown; ++i) {
    const auto& p = found.pairs[i];
    CARTERA_ASSIGN(const QString nameA, nameOf(workspace->db(), p.a));
    CARTERA_ASSIGN(const QString nameB, nameOf(workspace->db(), p.b));
    json.append(QJsonObject{{QStringLiteral("a"), QString::number(p.a)},
                            {QStringLiteral("b"), QString::number(p.b)},
                            {QStringLiteral("name_a"), nameA},
                            {QStringLiteral("name_b"), nameB},
                            {QStringLiteral("posterior"), p.posterior},
                            {QStringLiteral("certainty"), toText(p.certainty)},
                            {QStringLiteral("reasons"), reasonsJson(p.reasons)}});
    rows.push_back({QString::number(p.a), nameA, QString::number(p.b), nameB, likelihood(p.posterior),
                    certaintyText(p.certainty), reasonsText(p.reasons, kReasons)});
  }
  QString text = fitText(found);
  if (!rows.empty()) text += u'\n' + table({}, rows, {4});
  return Answer{json, text};
}

}  // namespace

const Command& duplicatesCommand() {
  static const Command c{"duplicates",
                         "FILE [--limit N] [--separate ID,ID]",
                         QT_TRANSLATE_NOOP("Cli", "Who is in the file twice, or keep two apart that look alike."),
                         1,
                         1,
                         {{"limit", "N"}, {"separate", "ID,ID"}},
                         run};
  return c;
}

}  // namespace cartera::cli
