// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <algorithm>

#include "core/exchange/Exporter.h"
#include "core/exchange/Importer.h"
#include "tests/support/core/WorkspaceFixture.h"

namespace cartera::test {

/// Lists come in, and a list for a mailing goes out: who would be written to.
struct MailedFixture : WorkspaceFixture {
  ImportPlan plan;
  ImportReport import(const QByteArray& csv, const ImportOptions& options = {},
                      const QString& name = QStringLiteral("list.csv"), const MappingDocument& said = {}) {
    clock.advance(1000);
    plan = taken(planImport(write(name, csv), said));
    const auto report = taken(importContacts(*file, plan, options));
    CHECK(report.read == report.imported + report.updated + report.unchanged + report.skipped);
    return report;
  }
  /// The addresses a mailing list would hold now.
  [[nodiscard]] QStringList mailed() const {
    ExportRequest request;
    request.profile = QStringLiteral("mailchimp");
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    taken(exportContactsTo(file->db(), request, buffer));
    QStringList out;
    for (const QString& line : QString::fromUtf8(buffer.data()).split(QStringLiteral("\r\n")).mid(1))
      if (!line.isEmpty()) out.append(line.section(u',', 0, 0));
    return out;
  }
  [[nodiscard]] static bool told(const ImportReport& report, const char* reason) {
    const auto is = [&](const ImportProblem& p) { return p.reason == QLatin1String(reason); };
    return std::any_of(report.kept.begin(), report.kept.end(), is) ||
           std::any_of(report.problems.begin(), report.problems.end(), is);
  }
  [[nodiscard]] bool asks(const char* what) const {
    return std::any_of(plan.ask.begin(), plan.ask.end(),
                       [&](const ImportQuestion& q) { return q.what == QLatin1String(what); });
  }
};

}  // namespace cartera::test
