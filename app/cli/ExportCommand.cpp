// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include "app/cli/Command.h"
#include "app/cli/ContactFilter.h"
#include "app/cli/FieldWords.h"
#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "core/exchange/Exporter.h"
#include "core/exchange/ListTarget.h"
#include "core/query/FilterReader.h"
#include "ui/text/ErrorText.h"
#include "ui/text/FieldText.h"
#include "ui/text/ReasonText.h"

namespace cartera::cli {

namespace {

QString deltaOf(const ExportReceipt& r) {
  if (!r.delta) {
    if (r.part == ExportPart::Everyone) return {};
    return QCoreApplication::translate("Cli", "There was no earlier export of this kind.") + u'\n';
  }
  const DeltaCounts& d = *r.delta;
  const QString since = QDateTime::fromMSecsSinceEpoch(d.since).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
  //: %1 is a date and time, the others are numbers of contacts.
  return QCoreApplication::translate("Cli", "Since the last one of this kind (%1): %2 new, %3 changed, %4 gone.")
             .arg(since, QString::number(d.fresh), QString::number(d.changed), QString::number(d.gone)) +
         u'\n';
}

QString textOf(const ExportReceipt& r) {
  QString out = QCoreApplication::translate("Cli", "%1 written, with %n contact(s).", nullptr, asCount(r.rows))
                    .arg(plain(r.file)) +
                u'\n';
  // Of those that were gone through to find who is gone it is not known who is new.
  if (r.part != ExportPart::Gone || !r.delta) out += deltaOf(r);
  std::vector<QStringList> rows;
  for (const auto& e : r.excluded) rows.push_back({QString::number(e.count), reasonText(e.reason)});
  if (!rows.empty()) out += QCoreApplication::translate("Cli", "Left out:") + u'\n' + table({}, rows, {0});
  QStringList words;
  for (const QString& field : r.onlyOurs) words += fieldLabel(field);
  words.removeDuplicates();
  if (!words.isEmpty())
    out += QCoreApplication::translate("Cli", "Only Cartera reads from these cards: %1.")
               .arg(words.join(QStringLiteral("; "))) +
           u'\n';
  words.clear();
  for (const QString& what : r.leftBehind) words += reasonText(what);
  const QString behind = isCardFormat(r.profile) ? QCoreApplication::translate("Cli", "Not in the cards: %1.")
                                                 : QCoreApplication::translate("Cli", "Not in the list: %1.");
  if (!words.isEmpty()) out += behind.arg(words.join(QStringLiteral("; "))) + u'\n';
  return out + QStringLiteral("SHA-256 ") + QString::fromLatin1(r.sha256) + u'\n';
}

Result<Answer> run(Session& session, const Arguments& args) {
  if (args.has("what") && args.value("what") != u"contacts")
    return usage("usage.choice", args.value("what"), {QStringLiteral("contacts")});
  if (args.has("format") && !exportFormats().contains(args.value("format")))
    return usage("usage.choice", args.value("format"), {exportFormats().join(QStringLiteral(", "))});
  const auto part = exportPartFrom(args.value("only", QStringLiteral("everyone")));
  if (!part) return usage("usage.choice", args.value("only"), {QStringLiteral("everyone, changes, gone")});
  ExportRequest request;
  request.part = *part;
  request.path = args.positional[1];
  request.format = args.value("format");
  if (request.format.isEmpty()) {
    // That it would go over a file of ours is the graver of the two.
    CARTERA_TRY(refuseListTarget(request.path, args.positional[0]));
    CARTERA_ASSIGN(request.format, exportFormatOf(request.path));
  }
  const QString profile = session.language() == u"es" ? QStringLiteral("excel-es") : QStringLiteral("excel");
  request.profile = args.value("profile", isCardFormat(request.format) ? QStringLiteral("rfc4180") : profile);
  for (const QString& column : args.value("columns").split(u',', Qt::SkipEmptyParts))
    request.columns += contactField(column.trimmed()).value_or(column.trimmed());
  CARTERA_ASSIGN(request.filterText, phraseOption(args));
  // Beside the numbers that it is looked up for: the next export of the same filter is compared with this one.
  CARTERA_ASSIGN(request.query.where, query::readFilter(request.filterText));

  // For writing, so that the file remembers who took out what; but a file that cannot be written is exported all the same.
  CARTERA_ASSIGN(const auto workspace,
                 Workspace::open(args.positional[0], session.options(OpenOptions::Access::Write), session.clock()));
  const interrupt::Watch watch(*workspace);
  if (args.has("where")) {
    CARTERA_ASSIGN(request.ids, contactsWhere(*workspace, request.filterText));
  }
  const bool replaced = QFileInfo::exists(request.path);
  CARTERA_ASSIGN(ExportReceipt receipt, exportContacts(workspace->db(), request, [&](qint64 done, qint64 total) {
                   session.progress(QCoreApplication::translate("Cli", "Exporting"), done, total);
                   return !interrupt::requested();
                 }));
  if (replaced)
    session.note(QCoreApplication::translate("Cli", "The file that stood at %1 was replaced.").arg(receipt.file));
  // The list is out: a note that fails must not look as if it were not.
  const auto logged = logExport(*workspace, receipt);
  if (!logged) session.note(errorLine(logged.error()));

  QJsonArray excluded;
  for (const auto& e : receipt.excluded)
    excluded.append(QJsonObject{{QStringLiteral("reason"), e.reason}, {QStringLiteral("count"), e.count}});
  QJsonObject answer{{QStringLiteral("file"), receipt.file},
                     {QStringLiteral("format"), request.format},
                     {QStringLiteral("profile"), receipt.profile},
                     {QStringLiteral("rows"), receipt.rows},
                     {QStringLiteral("considered"), receipt.considered},
                     {QStringLiteral("columns"), QJsonArray::fromStringList(receipt.columns)},
                     {QStringLiteral("filter"), receipt.filter},
                     {QStringLiteral("excluded"), excluded},
                     {QStringLiteral("only_ours"), QJsonArray::fromStringList(receipt.onlyOurs)},
                     {QStringLiteral("left_behind"), QJsonArray::fromStringList(receipt.leftBehind)},
                     {QStringLiteral("sha256"), QString::fromLatin1(receipt.sha256)},
                     {QStringLiteral("logged"), receipt.logged},
                     {QStringLiteral("replaced"), replaced},
                     {QStringLiteral("only"), toText(receipt.part)}};
  if (receipt.delta) {
    const DeltaCounts& d = *receipt.delta;
    answer.insert(QStringLiteral("since"), QDateTime::fromMSecsSinceEpoch(d.since, Qt::UTC).toString(Qt::ISODate));
    answer.insert(QStringLiteral("gone"), d.gone);
    answer.insert(QStringLiteral("erased"), d.erased);
    if (receipt.part != ExportPart::Gone) {
      answer.insert(QStringLiteral("new"), d.fresh);
      answer.insert(QStringLiteral("changed"), d.changed);
      answer.insert(QStringLiteral("unchanged"), d.same);
    }
  }
  return Answer{answer, textOf(receipt)};
}

}  // namespace

const Command& exportCommand() {
  static const Command c{
      "export",
      "FILE OUT [--what contacts] [--where PHRASE] [--format csv|xlsx|vcard|vcard4] [--profile "
      "excel-es|excel|rfc4180|mailchimp|brevo] [--columns a,b] [--only everyone|changes|gone]",
      QT_TRANSLATE_NOOP("Cli",
                        "Write a list, and a receipt of who is in it and who is not. "
                        "A file that stands at OUT is replaced."),
      2,
      2,
      {{"what", "W"}, {"where", "PHRASE"}, {"format", "F"}, {"profile", "P"}, {"columns", "a,b"}, {"only", "PART"}},
      run};
  return c;
}

}  // namespace cartera::cli
