// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/CustomFieldStore.h"
#include "core/exchange/Exporter.h"
#include "core/exchange/Importer.h"
#include "tests/support/core/WorkspaceFixture.h"

namespace cartera::test {

/// Contacts that go out into a list and come back into another file.
struct RoundTrip : WorkspaceFixture {
  void add(ContactKind kind, const contactfields::FieldValues& values) {
    taken(file->transact(Op{QStringLiteral("contact.add"), {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(contactfields::create(ctx, kind, values));
      return {};
    }));
    clock.advance(3'600'000);
  }
  void define(const QString& name, FieldType type) {
    taken(file->transact(Op{QStringLiteral("field.add"), {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(customfields::define(ctx, name, type));
      return {};
    }));
  }
  ImportReport import(Workspace& into, const QString& from) {
    const ImportReport report = taken(importContacts(into, taken(planImport(from)), {}));
    for (const ImportProblem& p : report.problems)
      FAIL_CHECK(p.line << ' ' << p.column.toStdString() << ": " << p.value.toStdString() << " - "
                        << p.reason.toStdString());
    return report;
  }
};

/// Only what differs, one line each, so that a failure can be read.
inline QString difference(const std::map<QString, contactfields::FieldValues>& before,
                          const std::map<QString, contactfields::FieldValues>& after) {
  QStringList out;
  const auto missing = [&](const auto& a, const auto& b, QChar sign) {
    for (const auto& [name, values] : a) {
      const auto it = b.find(name);
      for (const auto& value : values) {
        const bool there = it != b.end() && std::find(it->second.begin(), it->second.end(), value) != it->second.end();
        if (!there) out.append(sign + name + u' ' + value.first + u'=' + value.second);
      }
    }
  };
  missing(before, after, u'-');
  missing(after, before, u'+');
  return out.join(u'\n');
}

}  // namespace cartera::test
