// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "app/cli/Command.h"
#include "app/cli/ContactFilter.h"
#include "app/cli/FieldWords.h"
#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "core/base/Text.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/RecordNames.h"
#include "core/contacts/TaskStore.h"
#include "core/query/FilterReader.h"
#include "core/query/FilterSql.h"
#include "ui/text/FieldText.h"
#include "ui/text/Translations.h"

namespace cartera::cli {

namespace {

struct Column {
  /// As it was asked for: the key in JSON.
  QString asked;
  /// In its one spelling.
  QString name;
};

struct SortBy {
  QString name;
  bool down = false;
};

struct Request {
  std::vector<Column> columns;
  QString where;
  std::vector<SortBy> sort;
  qint64 limit = 0;
  qint64 offset = 0;

  [[nodiscard]] QStringList names() const {
    QStringList out;
    for (const Column& c : columns) out += c.name;
    for (const SortBy& s : sort) out += s.name;
    return out;
  }
};

/// A column by what people of both languages call it.
Result<QString> columnOf(const QString& asked, bool ofTasks) {
  if (!ofTasks) {
    if (const auto name = listColumn(asked)) return *name;
    return usage("usage.column", asked, {columnWords(listColumns(), currentLanguage())});
  }
  if (taskColumns().contains(asked)) return asked;
  if (const auto name = taskField(asked); name && taskColumns().contains(*name)) return *name;
  return usage("usage.column.tasks", asked, {columnWords(taskColumns(), currentLanguage())});
}

Result<Request> readRequest(const Arguments& args, const QString& what, const QStringList& defaults) {
  const bool ofTasks = what == u"tasks";
  Request r;
  for (const QString& c : args.has("columns") ? args.value("columns").split(u',', Qt::SkipEmptyParts) : defaults) {
    CARTERA_ASSIGN(const QString name, columnOf(c.trimmed(), ofTasks));
    r.columns.push_back({c.trimmed(), name});
  }
  for (const QString& part : args.value("sort").split(u',', Qt::SkipEmptyParts)) {
    const QString c = part.trimmed();
    const bool down = c.startsWith(u'-');
    CARTERA_ASSIGN(const QString name, columnOf(down ? c.mid(1) : c, ofTasks));
    r.sort.push_back({name, down});
  }
  CARTERA_ASSIGN(r.where, phraseOption(args));
  // A phrase that is not understood is wrong usage, whatever the file is.
  CARTERA_TRY(ofTasks ? query::readTaskFilter(r.where) : query::readFilter(r.where));
  CARTERA_ASSIGN(r.limit, numberOption(args, "limit", -1, 0));
  CARTERA_ASSIGN(r.offset, numberOption(args, "offset", 0, 0));
  return r;
}

void sortRows(std::vector<Row>& rows, const std::vector<SortBy>& by, const QString& language) {
  if (by.empty()) return;
  const text::SortKeys keys(language);
  static const QStringList numbers{QStringLiteral("completeness"), QStringLiteral("id")};
  // From the least important to the first: each sort keeps the order of the one before.
  for (auto it = by.rbegin(); it != by.rend(); ++it) {
    const QString& name = it->name;
    std::vector<std::pair<QByteArray, size_t>> order;
    for (size_t i = 0; i < rows.size(); ++i) {
      const QString value = rows[i][name];
      order.emplace_back(numbers.contains(name) ? value.rightJustified(20, u'0').toLatin1() : keys.key(value), i);
    }
    std::stable_sort(order.begin(), order.end(), [descends = it->down](const auto& a, const auto& b) {
      return descends ? b.first < a.first : a.first < b.first;
    });
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
    for (const Column& c : request.columns) {
      object.insert(c.asked, row[c.name]);
      line += fieldValueText(c.name, row[c.name]);
    }
    json.append(object);
    lines.push_back(line);
  }
  QStringList header;
  for (const Column& c : request.columns) header += fieldLabel(c.name);
  return Answer{
      QJsonObject{{QStringLiteral("count"), count}, {QStringLiteral("rows"), json}},
      QString(table(header, lines) + QCoreApplication::translate("Cli", "%n record(s)", nullptr, asCount(count)))};
}

Result<Answer> listContacts(Workspace& workspace, const Request& request) {
  CARTERA_ASSIGN(auto ids, contactsWhere(workspace, request.where));
  const auto count = static_cast<qint64>(ids.size());
  // In the order of the file only the stretch that is shown needs to be read.
  if (request.sort.empty()) cut(ids, request.offset, request.limit);
  CARTERA_ASSIGN(auto rows, contactRows(workspace, ids, request.names()));
  if (!request.sort.empty()) {
    sortRows(rows, request.sort, workspace.language());
    cut(rows, request.offset, request.limit);
  }
  return told(request, count, rows);
}

/// Whether a filter asks which tasks are done: else only open ones are listed.
bool asksWhatIsDone(const query::Filter& filter) {
  return filter.field == u"done" || std::any_of(filter.parts.begin(), filter.parts.end(), asksWhatIsDone);
}

/// The tasks that are meant, by when they are due.
Result<std::vector<Task>> tasksWhere(Workspace& workspace, const query::Filter& filter) {
  CARTERA_ASSIGN(const auto ids, query::taskIds(workspace.db(), filter, workspace.clock()));
  const bool all = asksWhatIsDone(filter);
  std::vector<Task> out;
  for (const TaskId id : ids) {
    CARTERA_ASSIGN(Task task, tasks::get(workspace.db(), id));
    if (all || !task.doneAt) out.push_back(std::move(task));
  }
  return out;
}

Result<Answer> listTasks(Workspace& workspace, const Request& request) {
  CARTERA_ASSIGN(const query::Filter filter, query::readTaskFilter(request.where));
  CARTERA_ASSIGN(const auto meant, filter.isEverybody() ? tasks::openUntil(workspace.db(), QStringLiteral("9999-12-31"))
                                                        : tasksWhere(workspace, filter));
  std::vector<Row> rows;
  for (const auto& t : meant) {
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
