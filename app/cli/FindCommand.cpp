// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/cli/Command.h"
#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "core/base/Text.h"
#include "core/search/FileSearch.h"
#include "ui/text/FieldText.h"

namespace cartera::cli {

namespace {

QString joined(const QStringList& parts) {
  QStringList out;
  for (const auto& p : parts)
    if (!p.isEmpty()) out += p;
  return out.join(QStringLiteral(" · "));
}

QString subtitleOf(const contacts::ContactRow& row) { return joined({row.company, row.email, row.phone, row.city}); }

QJsonObject jsonOf(const contacts::ContactRow& row, const QString& matched) {
  return {{QStringLiteral("id"), row.id.toString()},
          {QStringLiteral("kind"), toText(row.kind)},
          {QStringLiteral("title"), row.name},
          {QStringLiteral("subtitle"), subtitleOf(row)},
          {QStringLiteral("matched"), matched}};
}

QJsonObject jsonOf(const search::FoundNote& found) {
  QJsonArray places;
  for (const auto& p : found.snippet.places) places.append(QJsonArray{p.from, p.length});
  return {{QStringLiteral("id"), found.note.id.toString()},
          {QStringLiteral("kind"), toText(found.note.kind)},
          {QStringLiteral("at"), instant(found.note.at)},
          {QStringLiteral("text"), found.snippet.text},
          {QStringLiteral("places"), places},
          {QStringLiteral("others"), found.others}};
}

/// "20/11/2026  Call: … offer A …  (+2)"
QStringList lineOf(const search::FoundNote& found) {
  const QString more = found.others > 0 ? QStringLiteral("  (+%1)").arg(found.others) : QString();
  return {found.contact.id.toString(),     kindLabel(toText(found.contact.kind)),     found.contact.name,
          instantForPeople(found.note.at), interactionLabel(toText(found.note.kind)), found.snippet.text + more};
}

Result<Answer> run(Session& session, const Arguments& args) {
  CARTERA_ASSIGN(const qint64 limit, numberOption(args, "limit", 20, 0));
  const QString wanted = QStringList(args.positional.mid(1)).join(u' ');
  if (text::clean(wanted).isEmpty()) return usage("usage.text.empty");
  CARTERA_ASSIGN(const auto workspace, session.read(args.positional[0]));
  const interrupt::Watch watch(*workspace);
  search::ContactSearch& people = *workspace->search();
  CARTERA_TRY(people.build(workspace->db(), [] { return interrupt::requested(); }));
  const auto most = static_cast<int>(std::min<qint64>(limit, 100'000));
  CARTERA_ASSIGN(auto found, search::findInFile(workspace->db(), people, wanted, {most, most}));
  // N in all: contacts first.
  const auto room = static_cast<size_t>(most) - std::min(static_cast<size_t>(most), found.contacts.size());
  if (found.notes.size() > room) {
    found.notes.resize(room);
    found.moreNotes = true;
  }

  QJsonArray json;
  std::vector<QStringList> rows;
  for (const auto& c : found.contacts) {
    json.append(jsonOf(c.contact, c.matched));
    rows.push_back({c.contact.id.toString(), kindLabel(toText(c.contact.kind)), c.contact.name, subtitleOf(c.contact)});
  }
  QString text = table({}, rows);
  rows.clear();
  for (const auto& n : found.notes) {
    QJsonObject line = jsonOf(n.contact, QStringLiteral("note"));
    line.insert(QStringLiteral("note"), jsonOf(n));
    json.append(line);
    rows.push_back(lineOf(n));
  }
  if (!rows.empty()) {
    if (!text.isEmpty()) text += u'\n';
    text += QCoreApplication::translate("Cli", "In notes, calls and mails:") + u'\n' + table({}, rows);
  }
  if (found.isEmpty() && !found.moreContacts && !found.moreNotes)
    session.note(QCoreApplication::translate("Cli", "Nothing found."));
  if (found.moreContacts || found.moreNotes)
    session.note(QCoreApplication::translate("Cli", "There are more; --limit N shows them."));
  if (found.onlyNewestNotes) {
    const int newest = search::kMostNotes;
    session.note(
        QCoreApplication::translate("Cli", "Of the notes only the newest %1 that match were looked at.").arg(newest));
  }
  return Answer{json, text};
}

}  // namespace

const Command& findCommandSpec() {
  static const Command c{
      "find",
      "FILE TEXT [--limit N]",
      QT_TRANSLATE_NOOP("Cli",
                        "Find contacts by name, company, e-mail, phone, city or tag, and by what their notes say."),
      2,
      -1,
      {{"limit", "N"}},
      run};
  return c;
}

}  // namespace cartera::cli
