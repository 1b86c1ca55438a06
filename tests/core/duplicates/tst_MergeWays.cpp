// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that points at a contact may be forgotten by a merge: held over the schema of a new file.
#include <set>

#include "core/duplicates/MergeWays.h"
#include "core/storage/Statement.h"
#include "tests/support/core/ContactBuilder.h"

using namespace cartera;
using namespace cartera::test;

TEST_CASE("each column that points at a contact says what a merge does with its rows", "[schema]") {
  const MemoryFile file;
  std::set<std::pair<QString, QString>> inSchema;
  for (const auto& table : schema::recordedTables()) {
    Statement s(*file.db, QStringLiteral("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(:t)"));
    s.bindText(":t", QLatin1String(table.name));
    must(s.each([&](const Statement& r) {
      if (r.text(1) == u"contact") inSchema.insert({QLatin1String(table.name), r.text(0)});
    }));
  }
  REQUIRE(inSchema.size() > 10);
  std::set<std::pair<QString, QString>> told;
  for (const auto& reference : merging::references()) {
    const auto* table = schema::recordedTable(reference.table);
    REQUIRE(table != nullptr);
    INFO(table->name << "." << reference.column);
    // Once each, and rows whose number is made of the contact's are never moved: they would not be found again.
    CHECK(told.insert({QLatin1String(table->name), QLatin1String(reference.column)}).second);
    const bool isNumberedByContact = table->naturalKey && reference.table != Table::Suppression;
    CHECK((reference.way == merging::Way::Copied) == isNumberedByContact);
  }
  CHECK(told == inSchema);
}
