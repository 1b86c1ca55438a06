// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/storage/Journal.h"
#include "core/storage/Schema.h"
#include "core/storage/Statement.h"
#include "core/storage/Undo.h"
#include "tests/support/Catch.h"

namespace cartera::test {

/// An empty file in memory with its journal and a clock that moves a second with each action.
struct JournalFixture {
  FixedClock clock{1'760'000'000'000};
  std::unique_ptr<Connection> db;
  std::unique_ptr<Journal> journal;

  JournalFixture() {
    auto opened = Connection::inMemory();
    REQUIRE(opened);
    db = std::move(*opened);
    REQUIRE(schema::migrate(*db));
    auto j = Journal::open(*db, clock, QStringLiteral("Ana"), nullptr);
    REQUIRE(j);
    journal = std::move(*j);
  }

  /// One action from plain SQL.
  ChangeSet act(const QByteArray& sql, ChangeKind kind = ChangeKind::Action) {
    clock.advance(1000);
    auto done = journal->record(Op{QStringLiteral("test"), {}, kind}, [&] { return db->execScript(sql); });
    if (!done) FAIL(done.error().subject.toStdString() + ": " + done.error().detail.toStdString());
    return *done;
  }
  QByteArray insertContact(qint64 id, const QByteArray& name) {
    return "INSERT INTO contact(id, kind, given, created_at) VALUES(" + QByteArray::number(id) + ", 'person', '" +
           name + "', 1);";
  }
  QString text(const QByteArray& sql) {
    auto t = db->scalarText(sql);
    REQUIRE(t);
    return *t;
  }
  qint64 number(const QByteArray& sql) {
    auto n = db->scalar(sql);
    if (!n) FAIL(n.error().detail.toStdString());
    return *n;
  }
  /// The content of every recorded table as text, for comparing files.
  static QString dump(const Connection& db) {
    QString out;
    for (const auto& t : schema::recordedTables()) {
      Statement s(db, QStringLiteral("SELECT * FROM ") + QLatin1String(t.name) + QStringLiteral(" ORDER BY id"));
      auto columns = schema::columnsOf(db, t);
      REQUIRE(columns);
      REQUIRE(s.each([&](const Statement& row) {
        out += QLatin1String(t.name);
        for (int c = 0; c < columns->size(); ++c) out += u'|' + (row.isNull(c) ? QStringLiteral("~") : row.text(c));
        out += u'\n';
      }));
    }
    return out;
  }
};

}  // namespace cartera::test
