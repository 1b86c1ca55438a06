// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "app/cli/Command.h"
#include "app/cli/ContactFilter.h"
#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "core/base/Text.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/RecordNames.h"
#include "core/contacts/TaskStore.h"
#include "core/query/FilterReader.h"
#include "ui/text/FieldText.h"

namespace cartera::cli {

namespace {

struct Request {
  QStringList columns;
  QString where;
  QStringList sort;
  qint64 limit = 0;
  qint64 offset = 0;
};

const QStringList& taskColumns() {
  static const QStringList all{QStringLiteral("id"),      QStringLiteral("title"),        QStringLiteral("kind"),
                               QStringLiteral("due"),     QStringLiteral("time"),         QStringLiteral("owner"),
                               QStringLiteral("contact"), QStringLiteral("contact_name"), QStringLiteral("note")};
  return all;
}

Result<Request> readRequest(const Arguments& args, const QString& what, const QStringList& defaults) {
  Request r;
  r.columns = args.has("columns") ? args.value("columns").split(u',', Qt::SkipEmptyParts) : defaults;
  for (auto& c : r.columns) c = c.trimmed();
  r.sort = args.value("sort").split(u',', Qt::SkipEmptyParts);
  r.where = args.value("where");
  // A phrase that is not understood is wrong usage, whatever the file is.
  if (what == u"tasks") {
    CARTERA_TRY(readPhrase(r.where));
  } else {
    CARTERA_TRY(query::readFilter(r.where));
  }
  CARTERA_ASSIGN(r.limit, numberOption(args, "limit", -1, 0));
  CARTERA_ASSIGN(r.offset, numberOption(args, "offset", 0, 0));
  return r;
}

QStringList namesOf(const Request& r) {
  QStringList out = r.columns;
  for (const QString& s : r.sort) out += s.startsWith(u'-') ? s.mid(1) : s;
  return out;
}

void sortRows(std::vector<Row>& rows, const QStringList& by, const QString& language) {
  if (by.isEmpty()) return;
  const text::SortKeys keys(language);
  static const QStringList numbers{QStringLiteral("completeness"), QStringLiteral("id")};
  // From the least important to the first: each sort keeps the order of the one before.
  for (auto it = by.rbegin(); it != by.rend(); ++it) {
    const bool down = it->startsWith(u'-');
    const QString name = down ? it->mid(1) : *it;
    std::vector<std::pair<QByteArray, size_t>> order;
    for (size_t i = 0; i < rows.size(); ++i) {
      const QString value = rows[i][name];
      order.emplace_back(numbers.contains(name) ? value.rightJustified(20, u'0').toLatin1() : keys.key(value), i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](const auto& a, const auto& b) { return down ? b.first < a.first : a.first < b.first; });
    std::vector<Row> sorted;
    sorted.reserve(rows.size());
    for (const auto& o : order) sorted.push_back(std::move(rows[o.second]));
    rows = std::move(sorted);
  }
}

template <class T>
void cut(std::vector<T>& all, qint64 offset, qint64 limit) {
  all.erase(all.begin(), all.begin() + std::min<qint64>(offset, static_cast<qint64>(all.size())));
  if (limit >= 0 && static_cast<qint64>(all.size()) > limit) all.resize(static_cast<size_t>(limit));
}

Answer told(const Request& request, qint64 count, std::vector<Row>& rows) {
  QJsonArray json;
  std::vector<QStringList> lines;
  for (auto& row : rows) {
    QJsonObject object;
    QStringList line;
    for (const auto& c : request.columns) {
      object.insert(c, row[c]);
      line += c == u"kind" ? kindLabel(row[c]) : c == u"stage" ? stageLabel(row[c]) : row[c];
    }
    json.append(object);
    lines.push_back(line);
  }
  QStringList header;
  for (const auto& c : request.columns) header += fieldLabel(c);
  return Answer{
      QJsonObject{{QStringLiteral("count"), count}, {QStringLiteral("rows"), json}},
      QString(table(header, lines) + QCoreApplication::translate("Cli", "%n record(s)", nullptr, asCount(count)))};
}

Result<Answer> listContacts(Workspace& workspace, const Request& request) {
  for (const auto& name : namesOf(request)) CARTERA_TRY(knownContactColumn(name));
  CARTERA_ASSIGN(auto ids, contactsWhere(workspace, request.where));
  const auto count = static_cast<qint64>(ids.size());
  // In the order of the file only the stretch that is shown needs to be read.
  if (request.sort.isEmpty()) cut(ids, request.offset, request.limit);
  CARTERA_ASSIGN(auto rows, contactRows(workspace, ids, namesOf(request)));
  if (!request.sort.isEmpty()) {
    sortRows(rows, request.sort, workspace.language());
    cut(rows, request.offset, request.limit);
  }
  return told(request, count, rows);
}

Result<Answer> listTasks(Workspace& workspace, const Request& request) {
  for (const auto& name : namesOf(request))
    if (!taskColumns().contains(name)) return usage("usage.column", name);
  CARTERA_ASSIGN(const auto conditions, readPhrase(request.where));
  for (const auto& c : conditions)
    if (!taskColumns().contains(c.field)) return usage("usage.phrase", c.text());
  CARTERA_ASSIGN(const auto open, tasks::openUntil(workspace.db(), QStringLiteral("9999-12-31")));
  std::vector<Row> rows;
  for (const auto& t : open) {
    QString name;
    if (t.contact.isSet()) {
      CARTERA_ASSIGN(const auto contact, contacts::find(workspace.db(), t.contact));
      if (contact) {
        CARTERA_ASSIGN(name, recordnames::ofContact(workspace.db(), *contact));
      }
    }
    rows.push_back({{QStringLiteral("id"), t.id.toString()},
                    {QStringLiteral("title"), t.title},
                    {QStringLiteral("kind"), t.kind},
                    {QStringLiteral("due"), t.dueOn},
                    {QStringLiteral("time"), t.dueTime},
                    {QStringLiteral("owner"), t.owner},
                    {QStringLiteral("contact"), t.contact.isSet() ? t.contact.toString() : QString()},
                    {QStringLiteral("contact_name"), name},
                    {QStringLiteral("note"), t.note}});
  }
  rows.erase(std::remove_if(rows.begin(), rows.end(), [&](const Row& r) { return !holds(r, conditions); }), rows.end());
  const auto count = static_cast<qint64>(rows.size());
  sortRows(rows, request.sort, workspace.language());
  cut(rows, request.offset, request.limit);
  return told(request, count, rows);
}

Result<Answer> run(Session& session, const Arguments& args) {
  const QString what = args.positional[1];
  if (what != u"contacts" && what != u"tasks") return usage("usage.choice", what, {QStringLiteral("contacts, tasks")});
  const QStringList defaults =
      what == u"tasks" ? QStringList{QStringLiteral("id"), QStringLiteral("due"), QStringLiteral("title"),
                                     QStringLiteral("contact_name")}
                       : QStringList{QStringLiteral("id"),    QStringLiteral("name"),  QStringLiteral("company"),
                                     QStringLiteral("email"), QStringLiteral("phone"), QStringLiteral("city"),
                                     QStringLiteral("stage")};
  CARTERA_ASSIGN(const Request request, readRequest(args, what, defaults));
  CARTERA_ASSIGN(const auto workspace, session.read(args.positional[0]));
  const interrupt::Watch watch(*workspace);
  return what == u"tasks" ? listTasks(*workspace, request) : listContacts(*workspace, request);
}

}  // namespace

const Command& listCommand() {
  static const Command c{
      "list",
      "FILE contacts|tasks [--where PHRASE] [--columns a,b] [--sort a,-b] [--limit N] [--offset N]",
      QT_TRANSLATE_NOOP("Cli", "Rows of contacts or open tasks; PHRASE is like: city = Sevilla and stage = customer."),
      2,
      2,
      {{"where", "PHRASE"}, {"columns", "a,b"}, {"sort", "a,-b"}, {"limit", "N"}, {"offset", "N"}},
      run};
  return c;
}

}  // namespace cartera::cli
