// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <algorithm>

#include "core/contacts/ConsentStore.h"
#include "core/contacts/SuppressionStore.h"
#include "core/exchange/CsvDetect.h"
#include "core/exchange/Importer.h"
#include "tests/support/Places.h"
#include "tests/support/core/WorkspaceFixture.h"

namespace cartera::test {

/// A list as a program writes it, and what each of its columns is (tests/data/layouts/README.md).
struct LayoutList {
  struct Column {
    QString heading;
    QString field;
    /// Without it nothing tells of the program.
    bool isOnlySign = false;
  };
  QString name;
  QString layout;
  std::vector<Column> columns;

  [[nodiscard]] static QString folder() { return cartera::test::sourcePath("tests/data/layouts/"); }
  [[nodiscard]] QString path() const { return folder() + name + QStringLiteral(".csv"); }
  [[nodiscard]] bool needsAllSigns() const {
    return std::all_of(columns.begin(), columns.end(), [](const Column& c) { return c.isOnlySign; });
  }

  [[nodiscard]] static LayoutList read(const QString& name) {
    LayoutList out{name, {}, {}};
    QFile file(folder() + name + QStringLiteral(".fields"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    for (QString line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
      if (line.startsWith(QStringLiteral("# layout: "))) {
        out.layout = line.mid(10);
        continue;
      }
      const bool isOnly = line.startsWith(u'!');
      if (isOnly) line.remove(0, 1);
      out.columns.push_back({line.section(u'\t', 0, 0), line.section(u'\t', 1, 1), isOnly});
    }
    return out;
  }
  [[nodiscard]] static std::vector<LayoutList> all() {
    std::vector<LayoutList> out;
    for (const QString& file : QDir(folder()).entryList({QStringLiteral("*.fields")}, QDir::Files, QDir::Name))
      out.push_back(read(file.chopped(7)));
    return out;
  }

  /// Its rows, the headings first.
  [[nodiscard]] std::vector<QStringList> rows() const {
    QFile file(path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto looked = WorkspaceFixture::taken(previewCsv(file, 1000));
    std::vector<QStringList> out(1);
    for (const ColumnSample& c : looked.columns) out[0].append(c.name);
    for (const auto& row : looked.rows) {
      out.emplace_back(row.begin(), row.end());
      while (out.back().size() < out[0].size()) out.back().append(QString());
    }
    return out;
  }
};

/// Rows as a comma-separated file, every cell in quotes.
inline QByteArray csvOf(const std::vector<QStringList>& rows) {
  QString out;
  for (const QStringList& row : rows) {
    QStringList cells;
    for (QString cell : row) cells.append(u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"');
    out += cells.join(u',') + u'\n';
  }
  return out.toUtf8();
}

/// A list comes in, and its people are looked at.
struct LayoutFixture : WorkspaceFixture {
  ImportPlan plan;
  ImportReport report;

  void bring(const QString& path) {
    plan = taken(planImport(path));
    report = taken(importContacts(*file, plan, {}));
    CHECK(report.read == report.imported + report.updated + report.unchanged + report.skipped);
  }
  void bringList(const char* name) { bring(LayoutList::read(QLatin1String(name)).path()); }
  [[nodiscard]] QString fieldOf(const QString& heading) const {
    for (const PlannedColumn& c : plan.columns)
      if (c.name == heading) return c.field.toString();
    return {};
  }
  /// What was told, but for `reasons`.
  [[nodiscard]] QString toldBut(const QStringList& reasons) const {
    QStringList out;
    for (const auto& p : report.problems)
      if (!reasons.contains(p.reason))
        out += QString::number(p.line) + u' ' + p.column + u' ' + p.reason + u' ' + p.value;
    return out.join(u'\n');
  }
  /// The channels on which somebody has refused, themselves or by one of their addresses.
  [[nodiscard]] QStringList refusedBy(const QString& name) {
    QStringList out;
    for (const auto id : taken(contacts::ids(file->db(), {}))) {
      const auto card = taken(contacts::card(file->db(), id));
      if (displayName(card.contact) != name) continue;
      for (const auto& s : taken(suppressions::concerning(file->db(), id, suppressions::addressesOf(card)))) {
        const QString channel = s.channel ? toText(*s.channel) : QStringLiteral("all");
        if (!out.contains(channel)) out.append(channel);
      }
      for (const Channel channel : allChannels()) {
        const auto holds = taken(consents::current(file->db(), id, channel));
        if (holds && consents::isNo(holds->state) && !out.contains(toText(channel))) out.append(toText(channel));
      }
    }
    return out;
  }
  /// What is kept beside somebody, as JSON.
  [[nodiscard]] QString extraOf(const QString& name) const { return value(name, QStringLiteral("extra")); }
};

}  // namespace cartera::test
