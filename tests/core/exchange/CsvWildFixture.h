// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/Importer.h"
#include "tests/support/core/WorkspaceFixture.h"

namespace cartera::test {

/// A list from the wild on its whole way: looked at, imported, told, and brought in once more.
struct CsvWild : WorkspaceFixture {
  ImportPlan plan;
  ImportReport report;

  /// The counts must add up, and the same list again must change nothing.
  void bring(const QByteArray& csv, const MappingDocument& said = {}, const ImportOptions& options = {}) {
    const QString list = write(QStringLiteral("list.csv"), csv);
    plan = taken(planImport(list, said));
    report = taken(importContacts(*file, plan, options));
    CHECK(plan.records == report.read);
    CHECK(report.read == report.imported + report.updated + report.unchanged + report.skipped);
    const auto again = taken(importContacts(*file, plan, {}));
    CHECK(again.imported + again.updated == 0);
  }
  [[nodiscard]] ImportPlan look(const QByteArray& csv) const {
    return taken(planImport(write(QStringLiteral("look.csv"), csv)));
  }
  [[nodiscard]] Error refusal(const QByteArray& csv) const {
    const auto looked = planImport(write(QStringLiteral("refused.csv"), csv));
    REQUIRE_FALSE(looked);
    return looked.error();
  }
  /// "Ana|Eva": everybody who is there now.
  [[nodiscard]] QString names() const {
    QStringList out;
    for (const auto& one : everybody()) out += one.first;
    return out.join(u'|');
  }
  /// "3 Email email.expected: ana at home", one a line, those that cost the row with a cross.
  [[nodiscard]] QString told() const {
    QStringList out;
    for (const auto& p : report.problems) {
      out += line(p.line, p.column, p.reason, p.value);
      if (p.skipped) out.last() += QStringLiteral(" ×");
    }
    return out.join(u'\n');
  }
  [[nodiscard]] QString warned() const {
    QStringList out;
    for (const auto& w : plan.warnings) out += line(w.line, w.column, w.reason, w.value);
    return out.join(u'\n');
  }
  [[nodiscard]] QString asked() const {
    QStringList out;
    for (const auto& q : plan.ask) out += q.what + u' ' + q.column + u' ' + q.value;
    return out.join(u'\n');
  }

 private:
  static QString line(qint64 n, const QString& column, const QString& reason, const QString& value) {
    QString out = QString::number(n) + u' ';
    if (!column.isEmpty()) out += column + u' ';
    out += reason;
    if (!value.isEmpty()) out += QStringLiteral(": ") + value;
    return out;
  }
};

}  // namespace cartera::test
