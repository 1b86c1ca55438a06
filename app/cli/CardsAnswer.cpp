// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CardsAnswer.h"

#include <QJsonObject>
#include <map>

#include "core/exchange/vcard/KeptParameters.h"

namespace cartera::cli {

namespace {

/// One person of an address book as JSON.
class Card {
 public:
  Card(const std::vector<QString>& columns, const SourceRecord& record) : m_record(record) {
    for (size_t i = 0; i < columns.size() && i < record.cells.size(); ++i) {
      if (record.cells[i].isEmpty()) continue;
      m_values[columns[i]] = record.cells[i];
      m_fields.insert(columns[i], record.cells[i]);
    }
  }

  [[nodiscard]] QJsonObject json() {
    m_out.insert(QStringLiteral("line"), m_record.line);
    put("fn", wholeName());
    name();
    for (const auto& [key, field] : std::initializer_list<std::pair<const char*, const char*>>{{"kind", "kind"},
                                                                                               {"nickname", "nickname"},
                                                                                               {"title", "job_title"},
                                                                                               {"bday", "birthday"},
                                                                                               {"note", "note"},
                                                                                               {"uid", "external_id"}})
      put(key, value(field));
    list("email", "email");
    list("tel", "phone");
    list("url", "url");
    list("social", "social");
    addresses();
    organisation();
    const QString tags = value("tags");
    if (!tags.isEmpty())
      m_out.insert(QStringLiteral("categories"), QJsonArray::fromStringList(tags.split(u';', Qt::SkipEmptyParts)));
    if (m_record.photo)
      m_out.insert(QStringLiteral("photo"), QJsonObject{{QStringLiteral("mime"), m_record.photo->mime},
                                                        {QStringLiteral("bytes"), m_record.photo->bytes.size()}});
    QJsonArray foreign;
    QJsonArray parameters;
    for (const QString& line : m_record.foreign) {
      const bool isKept = vcard::isKeptLine(line);
      (isKept ? parameters : foreign).append(isKept ? line.mid(line.indexOf(u';') + 1) : line);
    }
    if (!foreign.isEmpty()) m_out.insert(QStringLiteral("foreign"), foreign);
    if (!parameters.isEmpty()) m_out.insert(QStringLiteral("parameters"), parameters);
    m_out.insert(QStringLiteral("fields"), m_fields);
    QJsonArray problems;
    for (const FieldError& p : m_record.problems)
      problems.append(QJsonObject{{QStringLiteral("column"), p.field},
                                  {QStringLiteral("reason"), p.reason},
                                  {QStringLiteral("value"), p.value}});
    if (!problems.isEmpty()) m_out.insert(QStringLiteral("problems"), problems);
    put("refused", m_record.refused);
    return m_out;
  }

 private:
  [[nodiscard]] QString value(const char* field) const { return of(QLatin1String(field)); }
  [[nodiscard]] QString of(const QString& field) const {
    const auto it = m_values.find(field);
    return it == m_values.end() ? QString() : it->second;
  }
  void put(const char* key, const QString& text) {
    if (!text.isEmpty()) m_out.insert(QLatin1String(key), text);
  }

  /// As it is shown.
  [[nodiscard]] QString wholeName() const {
    for (const char* field : {"display_name", "full_name"})
      if (const QString name = value(field); !name.isEmpty()) return name;
    QStringList parts;
    for (const char* field : {"given", "middle", "family"})
      if (const QString part = value(field); !part.isEmpty()) parts += part;
    if (!parts.isEmpty()) return parts.join(u' ');
    for (const char* field : {"nickname", "org.name"})
      if (const QString name = value(field); !name.isEmpty()) return name;
    return {};
  }

  void name() {
    QJsonObject n;
    for (const char* part : {"family", "given", "middle", "prefix", "suffix"})
      if (const QString text = value(part); !text.isEmpty()) n.insert(QLatin1String(part), text);
    if (!n.isEmpty()) m_out.insert(QStringLiteral("n"), n);
  }

  void list(const char* key, const char* base) {
    QJsonArray values;
    for (int i = 1;; ++i) {
      const QString text = of(QLatin1String(base) + QStringLiteral("[%1]").arg(i));
      if (text.isEmpty()) break;
      values.append(text);
    }
    if (!values.isEmpty()) m_out.insert(QLatin1String(key), values);
  }

  void addresses() {
    std::map<int, QJsonObject> found;
    for (const auto& [field, text] : m_values) {
      if (!field.startsWith(u"addr[")) continue;
      const qsizetype end = field.indexOf(u']');
      found[field.mid(5, end - 5).toInt()].insert(field.mid(end + 2), text);
    }
    QJsonArray values;
    for (const auto& entry : found) values.append(entry.second);
    if (!values.isEmpty()) m_out.insert(QStringLiteral("adr"), values);
  }

  void organisation() {
    QJsonObject org;
    if (const QString text = value("org.name"); !text.isEmpty()) org.insert(QStringLiteral("name"), text);
    if (const QString text = value("org.department"); !text.isEmpty()) org.insert(QStringLiteral("department"), text);
    if (!org.isEmpty()) m_out.insert(QStringLiteral("org"), org);
  }

  const SourceRecord& m_record;
  std::map<QString, QString> m_values;
  QJsonObject m_fields;
  QJsonObject m_out;
};

}  // namespace

Result<QJsonArray> cardsJson(const ImportPlan& plan, qint64 most) {
  CARTERA_ASSIGN(const auto source, openSource(plan));
  QJsonArray out;
  SourceRecord record;
  while (out.size() < most && source->next(record)) out.append(Card(source->columns(), record).json());
  if (source->error()) return fail(*source->error());
  return out;
}

}  // namespace cartera::cli
