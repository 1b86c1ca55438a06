// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Text.h"
#include "core/contacts/AddressStore.h"
#include "core/contacts/ContactKeys.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/MembershipStore.h"
#include "core/contacts/PointStore.h"
#include "core/contacts/TagStore.h"
#include "core/storage/Rows.h"
#include "core/storage/Schema.h"
#include "tests/support/Catch.h"

namespace cartera::test {

/// The value, or a failed test that says the error.
template <class T>
T must(Result<T> r) {
  if (!r) {
    INFO(r.error().subject.toStdString() << " " << r.error().detail.toStdString());
    for (const FieldError& f : r.error().fields) UNSCOPED_INFO(f.field.toStdString() << ": " << f.reason.toStdString());
    REQUIRE(r.has_value());
  }
  if constexpr (!std::is_void_v<T>) return std::move(*r);
}

/// Ids that count on by one, so that a test knows them.
class CounterIds final : public RowIds {
 public:
  [[nodiscard]] qint64 next() override { return ++m_last; }

 private:
  qint64 m_last = 1000;
};

/// A file in memory with the schema and nothing else: stores without journal or workspace.
class MemoryFile {
 public:
  MemoryFile() { must(schema::migrate(*db)); }
  [[nodiscard]] StoreContext ctx() { return {*db, ids, clock, QStringLiteral("Marta")}; }
  /// What the journal does after each transaction: derived rows of everybody.
  void renew() {
    Statement s(*db, QStringLiteral("SELECT id FROM contact"));
    const auto all = must(collect(s, [](Statement& row) { return row.integer(0); }));
    must(contactkeys::renewContacts(*db, all, keys));
  }
  [[nodiscard]] qint64 scalar(const char* sql) { return must(db->scalar(sql)); }

  std::unique_ptr<Connection> db = must(Connection::inMemory());
  CounterIds ids;
  FixedClock clock{QDateTime(QDate(2026, 3, 2), QTime(10, 0), Qt::UTC)};
  text::SortKeys keys{QStringLiteral("es")};
};

/// ContactBuilder(file, "Ana", "Peña").email("ana@example.es").city("Getafe").id
class ContactBuilder {
 public:
  ContactBuilder(MemoryFile& file, const QString& given, const QString& family) : m_file(file) {
    Contact c;
    c.given = given;
    c.family = family;
    id = must(contacts::insert(file.ctx(), c));
  }
  ContactBuilder(MemoryFile& file, ContactKind kind, const QString& name) : m_file(file) {
    Contact c;
    c.kind = kind;
    c.displayName = name;
    id = must(contacts::insert(file.ctx(), c));
  }
  ContactBuilder& email(const QString& value) { return point(PointKind::Email, value, QString()); }
  ContactBuilder& phone(const QString& value, const QString& label = QStringLiteral("mobile")) {
    return point(PointKind::Phone, value, label);
  }
  ContactBuilder& city(const QString& value) {
    Address a;
    a.contact = id;
    a.city = value;
    must(addresses::add(m_file.ctx(), a));
    return *this;
  }
  ContactBuilder& worksAt(ContactId company) {
    Membership m;
    m.contact = id;
    m.company = company;
    must(memberships::add(m_file.ctx(), m));
    return *this;
  }
  ContactBuilder& tag(const QString& name) {
    must(tags::add(m_file.ctx(), id, name));
    return *this;
  }

  ContactId id;

 private:
  ContactBuilder& point(PointKind kind, const QString& value, const QString& label) {
    Point p;
    p.contact = id;
    p.kind = kind;
    p.value = value;
    p.label = label;
    must(points::add(m_file.ctx(), p));
    return *this;
  }
  MemoryFile& m_file;
};

}  // namespace cartera::test
