// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/FileCheck.h"

#include "core/base/Text.h"
#include "core/contacts/ContactKeys.h"
#include "core/storage/ChangesetCodec.h"
#include "core/storage/Erase.h"
#include "core/storage/Schema.h"
#include "core/storage/Statement.h"
#include "core/storage/WordIndex.h"

namespace cartera {

QString FileProblem::technical() const {
  const auto arg = [&](int i) { return args.value(i); };
  if (code == u"check.integrity") return QStringLiteral("integrity: ") + arg(0);
  if (code == u"check.reference")
    return QStringLiteral("reference: ") + arg(0) + u' ' + arg(1) + QStringLiteral(" -> ") + arg(2);
  if (code == u"check.schema") return QStringLiteral("schema: ") + arg(0);
  if (code == u"check.journal_gap")
    return QStringLiteral("journal: device ") + arg(0) + QStringLiteral(" has ") + arg(1) + QStringLiteral(" of ") +
           arg(2);
  if (code == u"check.journal") return QStringLiteral("journal: change ") + arg(0) + QStringLiteral(" is damaged");
  if (code == u"check.erased") return QStringLiteral("erased: ") + arg(0) + u' ' + arg(1);
  if (code == u"check.derived")
    return QStringLiteral("derived: ") + arg(0) + u' ' + arg(1) + QStringLiteral(": ") + arg(2);
  if (code == u"check.words") return QStringLiteral("words: the index of the timeline");
  return code + u' ' + args.join(u' ');
}

Result<std::vector<FileProblem>> checkFile(Connection& db, const QString& language) {
  std::vector<FileProblem> out;
  const auto add = [&](const char* code, const QStringList& args) { out.push_back({QLatin1String(code), args}); };
  Statement integrity(db, QStringLiteral("PRAGMA integrity_check(20)"));
  CARTERA_TRY(integrity.each([&](const Statement& row) {
    if (row.text(0) != QLatin1String("ok")) add("check.integrity", {row.text(0)});
  }));
  Statement references(db, QStringLiteral("PRAGMA foreign_key_check"));
  CARTERA_TRY(references.each([&](const Statement& row) {
    add("check.reference", {row.text(0), row.text(1), row.text(2)});
  }));
  CARTERA_ASSIGN(const QStringList altered, schema::differences(db));
  for (const auto& name : altered) add("check.schema", {name});
  Statement gap(db, QStringLiteral("SELECT dev, count(*), max(seq) FROM change GROUP BY dev "
                                   "HAVING count(*) <> max(seq)"));
  CARTERA_TRY(gap.each([&](const Statement& row) {
    add("check.journal_gap", {row.text(0), row.text(1), row.text(2)});
  }));
  Statement changes(db, QStringLiteral("SELECT id, cs FROM change ORDER BY id"));
  CARTERA_TRY(changes.each([&](const Statement& row) {
    const auto raw = changeset::unpack(row.blob(1));
    if (!raw || !changeset::forEachRow(*raw, [](const RowChange&) { return Result<>(); }))
      add("check.journal", {row.text(0)});
  }));
  CARTERA_ASSIGN(const auto remains, erase::check(db));
  for (const auto& r : remains)
    add("check.erased", {QLatin1String(schema::recordedTable(r.first)->name), QString::number(r.second)});
  CARTERA_ASSIGN(const auto derived, contactkeys::check(db, text::SortKeys(language)));
  for (const auto& d : derived) add("check.derived", {d.table, QString::number(d.row), d.what});
  // Of a file that somebody altered nobody knows what the index is.
  CARTERA_ASSIGN(const bool wordsAreSound, altered.isEmpty() ? wordindex::isSound(db) : Result<bool>(true));
  if (!wordsAreSound) add("check.words", {});
  return out;
}

}  // namespace cartera
