// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/cli/Command.h"
#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "core/base/Text.h"
#include "core/contacts/ContactFields.h"
#include "core/contacts/ContactStore.h"
#include "ui/text/FieldText.h"

namespace cartera::cli {

namespace {

/// The first field that holds a word of what was looked for: why this one was found. The name wins.
QString matchedField(const contactfields::FieldValues& fields, const QString& wanted) {
  const QString digits = text::phoneDigits(wanted);
  const QString address = text::fold(text::clean(wanted));
  const QStringList words = text::searchKey(wanted).split(u' ', Qt::SkipEmptyParts);
  const bool isAddress = wanted.contains(u'@');
  const auto holds = [&](const QString& key, const QString& value, bool all) {
    if (isAddress) return text::fold(value).contains(address);
    if (key.startsWith(QLatin1String("phone")) && digits.size() >= 4) return text::phoneDigits(value).contains(digits);
    const QString folded = text::searchKey(value);
    const auto has = [&](const QString& w) { return folded.contains(w); };
    return all ? std::all_of(words.begin(), words.end(), has) : std::any_of(words.begin(), words.end(), has);
  };
  // A field that holds every word tells more than one that holds some.
  for (const bool all : {true, false}) {
    for (const auto& f : fields)
      if (f.first == u"full_name" && holds(f.first, f.second, all)) return f.first;
    for (const auto& f : fields)
      if (!f.first.endsWith(QLatin1String(".label")) && holds(f.first, f.second, all)) return f.first;
  }
  return {};
}

QString joined(const QStringList& parts) {
  QStringList out;
  for (const auto& p : parts)
    if (!p.isEmpty()) out += p;
  return out.join(QStringLiteral(" · "));
}

Result<Answer> run(Session& session, const Arguments& args) {
  CARTERA_ASSIGN(const qint64 limit, numberOption(args, "limit", 20, 0));
  const QString wanted = QStringList(args.positional.mid(1)).join(u' ');
  if (text::clean(wanted).isEmpty()) return usage("usage.text.empty");
  CARTERA_ASSIGN(const auto workspace, session.read(args.positional[0]));
  const interrupt::Watch watch(*workspace);
  search::ContactSearch& search = *workspace->search();
  CARTERA_TRY(search.build(workspace->db(), [] { return interrupt::requested(); }));
  const auto hits = search.find(search::searchWords(wanted), static_cast<int>(std::min<qint64>(limit, 100'000)));
  std::vector<ContactId> ids;
  ids.reserve(hits.hits.size());
  for (const auto& hit : hits.hits) ids.push_back(hit.id);
  CARTERA_ASSIGN(const auto found, contacts::rows(workspace->db(), ids));
  QJsonArray json;
  std::vector<QStringList> rows;
  for (const auto& r : found) {
    CARTERA_ASSIGN(const ContactCard card, contacts::card(workspace->db(), r.id));
    const QString matched = matchedField(contactfields::flatten(card), wanted);
    const QString subtitle = joined({r.company, r.email, r.phone, r.city});
    json.append(QJsonObject{{QStringLiteral("id"), r.id.toString()},
                            {QStringLiteral("kind"), toText(r.kind)},
                            {QStringLiteral("title"), r.name},
                            {QStringLiteral("subtitle"), subtitle},
                            {QStringLiteral("matched"), matched}});
    rows.push_back({r.id.toString(), kindLabel(toText(r.kind)), r.name, subtitle});
  }
  if (rows.empty()) session.note(QCoreApplication::translate("Cli", "Nothing found."));
  if (hits.more) session.note(QCoreApplication::translate("Cli", "There are more; --limit N shows them."));
  return Answer{json, table({}, rows)};
}

}  // namespace

const Command& findCommandSpec() {
  static const Command c{"find",
                         "FILE TEXT [--limit N]",
                         QT_TRANSLATE_NOOP("Cli", "Find contacts by name, company, e-mail, phone, city or tag."),
                         2,
                         -1,
                         {{"limit", "N"}},
                         run};
  return c;
}

}  // namespace cartera::cli
