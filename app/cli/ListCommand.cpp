// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <map>

#include "app/cli/Command.h"
#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "core/base/Text.h"
#include "core/contacts/ContactFields.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/TagStore.h"
#include "core/contacts/TaskStore.h"
#include "ui/text/FieldText.h"

namespace cartera::cli {

namespace {

using Row = std::map<QString, QString>;

/// "field = value", all of which must hold.
struct Condition {
  QString field;
  QString value;
};

struct Request {
  QStringList columns;
  std::vector<Condition> where;
  QStringList sort;
  qint64 limit = 0;
  qint64 offset = 0;
};

const QStringList& contactColumns() {
  static const QStringList all{QStringLiteral("id"),           QStringLiteral("kind"),        QStringLiteral("name"),
                               QStringLiteral("company"),      QStringLiteral("email"),       QStringLiteral("phone"),
                               QStringLiteral("city"),         QStringLiteral("stage"),       QStringLiteral("owner"),
                               QStringLiteral("last_contact"), QStringLiteral("completeness")};
  return all;
}

const QStringList& taskColumns() {
  static const QStringList all{QStringLiteral("id"),      QStringLiteral("title"),        QStringLiteral("kind"),
                               QStringLiteral("due"),     QStringLiteral("time"),         QStringLiteral("owner"),
                               QStringLiteral("contact"), QStringLiteral("contact_name"), QStringLiteral("note")};
  return all;
}

/// Reads "city = Sevilla and stage = customer". The whole language of filters is not this command's; what is not
/// understood is said, never guessed.
Result<std::vector<Condition>> readPhrase(const QString& phrase) {
  static const QRegularExpression conjunction(QStringLiteral("\\s+(?:and|y)\\s+"),
                                              QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression equality(
      QStringLiteral("^\\s*([a-z_0-9.\\[\\]]+|custom\\[.+\\])\\s*=\\s*(.+?)\\s*$"));
  std::vector<Condition> out;
  if (phrase.trimmed().isEmpty()) return out;
  for (const QString& part : phrase.split(conjunction)) {
    const auto m = equality.match(part);
    if (!m.hasMatch()) return usage("usage.phrase", part.trimmed());
    QString value = m.captured(2);
    if (value.size() >= 2 && value.startsWith(u'"') && value.endsWith(u'"')) value = value.mid(1, value.size() - 2);
    out.push_back({m.captured(1), value});
  }
  return out;
}

Result<Request> readRequest(const Arguments& args, const QStringList& defaults) {
  Request r;
  r.columns = args.has("columns") ? args.value("columns").split(u',', Qt::SkipEmptyParts) : defaults;
  for (auto& c : r.columns) c = c.trimmed();
  r.sort = args.value("sort").split(u',', Qt::SkipEmptyParts);
  CARTERA_ASSIGN(r.where, readPhrase(args.value("where")));
  CARTERA_ASSIGN(r.limit, numberOption(args, "limit", -1, 0));
  CARTERA_ASSIGN(r.offset, numberOption(args, "offset", 0, 0));
  return r;
}

bool isTrue(const QString& value) {
  const QString v = text::fold(value);
  return v == u"yes" || v == u"si" || v == u"1" || v == u"true";
}

Row rowOf(const contacts::ContactRow& r) {
  return {{QStringLiteral("id"), r.id.toString()},
          {QStringLiteral("kind"), toText(r.kind)},
          {QStringLiteral("name"), r.name},
          {QStringLiteral("company"), r.company},
          {QStringLiteral("email"), r.email},
          {QStringLiteral("phone"), r.phone},
          {QStringLiteral("city"), r.city},
          {QStringLiteral("stage"), r.stage},
          {QStringLiteral("owner"), r.owner},
          {QStringLiteral("last_contact"), r.lastContactAt ? instant(*r.lastContactAt) : QString()},
          {QStringLiteral("completeness"), QString::number(r.completeness)}};
}

Result<> knownColumn(const QString& name, const QStringList& own) {
  if (own.contains(name) || name == u"created" || name == u"full_name" || contactfields::isKnown(name)) return {};
  return usage("usage.column", name);
}

QStringList namesOf(const Request& r, bool whereToo) {
  QStringList out = r.columns;
  for (QString s : r.sort) out += s.startsWith(u'-') ? s.mid(1) : s;
  if (whereToo)
    for (const auto& c : r.where) out += c.field;
  return out;
}

bool holds(const Row& row, const std::vector<Condition>& conditions) {
  return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& c) {
    const auto it = row.find(c.field);
    return it != row.end() && text::searchKey(it->second) == text::searchKey(c.value);
  });
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

/// What stands in ContactQuery is asked of the file; the rest is compared row by row.
Result<contacts::ContactQuery> takeQuery(Workspace& workspace, std::vector<Condition>& where, bool& nothing) {
  contacts::ContactQuery query;
  std::vector<Condition> rest;
  for (const auto& c : where) {
    if (c.field == u"kind") {
      const auto kind = contactKindFrom(c.value);
      if (!kind) return usage("usage.phrase", QString(c.field + QStringLiteral(" = ") + c.value));
      query.kind = *kind;
    } else if (c.field == u"stage") {
      if (!isStage(c.value)) return usage("usage.phrase", QString(c.field + QStringLiteral(" = ") + c.value));
      query.stage = c.value;
    } else if (c.field == u"text") {
      query.text = c.value;
    } else if (c.field == u"trash") {
      query.trashed = isTrue(c.value);
    } else if (c.field == u"tag" || c.field == u"tags") {
      CARTERA_ASSIGN(const auto all, tags::all(workspace.db()));
      query.tag = tags::idOf(c.value);
      nothing = nothing || std::none_of(all.begin(), all.end(), [&](const Tag& t) { return t.id == query.tag; });
    } else {
      rest.push_back(c);
    }
  }
  where = rest;
  return query;
}

Result<std::vector<Row>> rowsOf(Workspace& workspace, const std::vector<ContactId>& ids, bool withCards) {
  CARTERA_ASSIGN(const auto found, contacts::rows(workspace.db(), ids));
  std::vector<Row> out;
  out.reserve(found.size());
  for (const auto& r : found) {
    Row row = rowOf(r);
    if (withCards) {
      CARTERA_ASSIGN(const ContactCard card, contacts::card(workspace.db(), r.id));
      for (const auto& f : contactfields::flatten(card)) row.emplace(f.first, f.second);
      row.emplace(QStringLiteral("created"), instant(card.contact.createdAt));
    }
    out.push_back(std::move(row));
  }
  return out;
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

Result<Answer> listContacts(Workspace& workspace, Request request) {
  for (const auto& name : namesOf(request, false)) CARTERA_TRY(knownColumn(name, contactColumns()));
  bool nothing = false;
  CARTERA_ASSIGN(const auto query, takeQuery(workspace, request.where, nothing));
  for (const auto& c : request.where) {
    if (!knownColumn(c.field, contactColumns()))
      return usage("usage.phrase", QString(c.field + QStringLiteral(" = ") + c.value));
  }
  const QStringList names = namesOf(request, true);
  const bool withCards =
      std::any_of(names.begin(), names.end(), [](const QString& n) { return !contactColumns().contains(n); });
  std::vector<ContactId> ids;
  if (!nothing) {
    CARTERA_ASSIGN(ids, contacts::ids(workspace.db(), query));
  }
  qint64 count = static_cast<qint64>(ids.size());
  const bool inFileOrder = request.where.empty() && request.sort.isEmpty();
  if (inFileOrder) cut(ids, request.offset, request.limit);
  CARTERA_ASSIGN(auto rows, rowsOf(workspace, ids, withCards));
  if (!inFileOrder) {
    rows.erase(std::remove_if(rows.begin(), rows.end(), [&](const Row& r) { return !holds(r, request.where); }),
               rows.end());
    count = static_cast<qint64>(rows.size());
    sortRows(rows, request.sort, workspace.language());
    cut(rows, request.offset, request.limit);
  }
  return told(request, count, rows);
}

Result<Answer> listTasks(Workspace& workspace, Request request) {
  for (const auto& name : namesOf(request, false))
    if (!taskColumns().contains(name)) return usage("usage.column", name);
  for (const auto& c : request.where)
    if (!taskColumns().contains(c.field))
      return usage("usage.phrase", QString(c.field + QStringLiteral(" = ") + c.value));
  CARTERA_ASSIGN(const auto open, tasks::openUntil(workspace.db(), QStringLiteral("9999-12-31")));
  std::vector<Row> rows;
  for (const auto& t : open) {
    QString name;
    if (t.contact.isSet()) {
      CARTERA_ASSIGN(const auto contact, contacts::find(workspace.db(), t.contact));
      if (contact) name = displayName(*contact);
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
  rows.erase(std::remove_if(rows.begin(), rows.end(), [&](const Row& r) { return !holds(r, request.where); }),
             rows.end());
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
  CARTERA_ASSIGN(const Request request, readRequest(args, defaults));
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
