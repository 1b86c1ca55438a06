// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/RecordList.h"

#include <QSet>
#include <algorithm>
#include <numeric>

#include "core/base/Text.h"
#include "core/contacts/PersonName.h"
#include "core/exchange/CellValues.h"
#include "core/exchange/ColumnContent.h"
#include "core/exchange/CompanyNames.h"

namespace cartera::duplicates {

namespace {

constexpr qint64 kAskEvery = 4096;
// Enough to see whether people or companies stand in a column.
constexpr size_t kNamesLookedAt = 2000;

/// Adds a text behind another, as columns of one field are joined.
void join(QString& to, const QString& value) {
  if (value.isEmpty()) return;
  if (!to.isEmpty()) to += u' ';
  to += value;
}

void add(QStringList& to, const QStringList& several, const QString& one) {
  if (!several.isEmpty()) {
    to += several;
  } else if (!one.isEmpty()) {
    to += one;
  }
}

/// The addresses of one record while its cells are read: one for each sort of address in the heading.
struct AddressParts {
  QString sort, street, street2, city, postcode, region;
};

/// A birthday whose parts stand in columns of their own.
struct BirthdayParts {
  QString year, month, day;
};

class CellReader {
 public:
  explicit CellReader(const ImportPlan& plan) : m_plan(plan), m_today(QDate::currentDate()) {}

  [[nodiscard]] PersonRecord read(const SourceRecord& record) {
    m_addresses.clear();
    m_birthday = {};
    PersonRecord out;
    for (const auto& [i, cell] : record.cells.filled()) {
      if (i >= m_plan.columns.size()) break;
      const QString value = text::clean(cell);
      if (!value.isEmpty()) put(m_plan.columns[i], value, out);
    }
    const QString joined = joinedBirthday();
    if (!joined.isEmpty()) out.birthday = joined;
    for (const auto& a : m_addresses) {
      add(out.streets, {}, a.street);
      add(out.streets2, {}, a.street2);
      add(out.cities, {}, a.city);
      add(out.postcodes, {}, a.postcode);
      add(out.regions, {}, a.region);
    }
    if (out.given.isEmpty() && out.family.isEmpty() && out.name.isEmpty() && !out.organisations.isEmpty())
      out.name = out.organisations.takeFirst();
    return out;
  }

  /// Whether what stands in a column is compared.
  [[nodiscard]] static bool takes(const FieldRef& f) {
    static const QSet<QString> kPlain{
        QStringLiteral("given"),         QStringLiteral("middle"),    QStringLiteral("family"),
        QStringLiteral("full_name"),     QStringLiteral("suffix"),    QStringLiteral("display_name"),
        QStringLiteral("birthday"),      QStringLiteral("tax_id"),    QStringLiteral("org.name"),
        QStringLiteral("birthday.year"), QStringLiteral("org.phone"), QStringLiteral("birthday.month"),
        QStringLiteral("birthday.day")};
    const bool isPoint = (f.base == u"email" || f.base == u"phone") && f.part != u"label";
    return isPoint || f.base == u"addr" || kPlain.contains(f.toString());
  }

 private:
  void put(const PlannedColumn& column, const QString& value, PersonRecord& out) {
    const FieldRef& f = column.field;
    if (!takes(f)) return;
    const QString key = f.toString();
    if (f.base == u"email") return add(out.emails, cellvalues::emails(value), value);
    if (f.base == u"phone" || key == u"org.phone") return add(out.phones, cellvalues::phones(value), value);
    if (f.base == u"addr") return putAddress(f, value);
    if (f.base == u"birthday") return putBirthday(column, value, out);
    if (key == u"given" || key == u"middle") return join(out.given, value);
    if (key == u"family") return join(out.family, value);
    if (key == u"suffix") return join(out.suffix, value);
    if (key == u"tax_id") return join(out.taxId, value);
    if (key == u"org.name") return add(out.organisations, {}, value);
    join(out.name, value);
  }

  void putAddress(const FieldRef& f, const QString& value) {
    const QString sort = f.kind + QString::number(f.index);
    auto at = std::find_if(m_addresses.begin(), m_addresses.end(), [&](const auto& a) { return a.sort == sort; });
    if (at == m_addresses.end()) at = m_addresses.insert(m_addresses.end(), AddressParts{sort, {}, {}, {}, {}, {}});
    if (f.part == u"city") return join(at->city, value);
    if (f.part == u"postcode") return join(at->postcode, value);
    if (f.part == u"region") return join(at->region, value);
    if (f.part == u"street2" || f.part == u"street3") return join(at->street2, value);
    const bool isStreet = f.part == u"street" || f.part == u"po_box" || f.part == u"formatted";
    if (isStreet) join(at->street, value);
  }

  void putBirthday(const PlannedColumn& column, const QString& value, PersonRecord& out) {
    const QString& part = column.field.part;
    if (part == u"year") {
      m_birthday.year = value;
    } else if (part == u"month") {
      m_birthday.month = value;
    } else if (part == u"day") {
      m_birthday.day = value;
    } else {
      const auto date = dates::readPartial(value, column.dates, m_today);
      out.birthday = date.value ? date.value->toIso() : value;
      // "Birth day" beside a column of months is the day alone.
      if (value.size() <= 2) m_birthday.day = value;
    }
  }

  [[nodiscard]] QString joinedBirthday() const {
    if (m_birthday.year.isEmpty() && m_birthday.month.isEmpty()) return {};
    const auto two = [](const QString& s) { return s.rightJustified(2, u'0'); };
    return m_birthday.year + u'-' + two(m_birthday.month) + u'-' + two(m_birthday.day);
  }

  const ImportPlan& m_plan;
  QDate m_today;
  std::vector<AddressParts> m_addresses;
  BirthdayParts m_birthday;
};

/// Takes whole names apart where people stand in the column.
void splitNames(std::vector<PersonRecord>& records) {
  std::vector<QString> names;
  for (const auto& r : records)
    if (!r.name.isEmpty() && names.size() < kNamesLookedAt) names.push_back(r.name);
  if (names.empty() || !looksLikeNames(names)) return;
  for (auto& r : records) {
    if (r.name.isEmpty() || !r.given.isEmpty() || !r.family.isEmpty() || companynames::endsInLegalForm(r.name))
      continue;
    const auto turned = cellvalues::turnedName(r.name);
    const PersonName parts = turned ? *turned : splitPersonName(r.name);
    r.given = parts.given;
    r.family = parts.family;
  }
}

/// Which columns may be what the records are called by: all values there, all different.
class NameColumns {
 public:
  explicit NameColumns(size_t columns) : m_seen(columns), m_isOut(columns, false), m_open(columns) {
    std::iota(m_open.begin(), m_open.end(), size_t{0});
  }
  void see(const RecordCells& cells) {
    std::erase_if(m_open, [&](size_t i) {
      const QString value = text::clean(cells[i]);
      const auto before = m_seen[i].size();
      if (!value.isEmpty()) m_seen[i].insert(value);
      if (m_seen[i].size() != before) {
        m_values[i].append(value);
        return false;
      }
      m_isOut[i] = true;
      m_seen[i] = {};
      m_values[i] = {};
      return true;
    });
  }
  [[nodiscard]] bool fits(size_t i) const { return !m_isOut[i]; }
  [[nodiscard]] const QStringList& values(size_t i) { return m_values[i]; }

 private:
  std::vector<QSet<QString>> m_seen;
  std::vector<bool> m_isOut;
  /// Those that are not out: of many columns that are few soon.
  std::vector<size_t> m_open;
  QHash<size_t, QStringList> m_values;
};

}  // namespace

Result<RecordList> readRecordList(const ImportPlan& plan, const ImportProgress& progress) {
  RecordList out;
  for (const auto& c : plan.columns)
    if (CellReader::takes(c.field)) out.comparedColumns += c.name;
  if (out.comparedColumns.isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("duplicates.no_fields"), plan.path);
  CARTERA_ASSIGN(const auto source, openSource(plan));
  CellReader reader(plan);
  NameColumns named(plan.columns.size());
  for (SourceRecord record; source->next(record);) {
    if (!record.refused.isEmpty()) {
      ++out.leftOut;
      continue;
    }
    named.see(record.cells);
    PersonRecord person = reader.read(record);
    person.id = static_cast<qint64>(out.records.size());
    out.records.push_back(std::move(person));
    const auto count = static_cast<qint64>(out.records.size());
    if (count % kAskEvery == 0 && progress &&
        !progress(count, static_cast<double>(source->bytesRead()) / static_cast<double>(source->bytesTotal())))
      return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
  }
  if (const auto error = source->error()) return fail(*error);
  splitNames(out.records);
  const auto isNumber = [&](size_t i) { return plan.columns[i].field.is(u"external_id"); };
  std::vector<size_t> order;
  for (size_t i = 0; i < plan.columns.size(); ++i)
    if (isNumber(i)) order.push_back(i);
  for (size_t i = 0; i < plan.columns.size(); ++i)
    if (!isNumber(i)) order.push_back(i);
  for (const size_t i : order) {
    if (out.records.empty() || !named.fits(i)) continue;
    out.names = named.values(i);
    out.nameColumn = plan.columns[i].name;
    return out;
  }
  for (size_t i = 1; i <= out.records.size(); ++i) out.names += QString::number(i);
  return out;
}

}  // namespace cartera::duplicates
