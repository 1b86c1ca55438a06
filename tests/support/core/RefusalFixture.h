// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <algorithm>

#include "core/contacts/ConsentStore.h"
#include "core/contacts/SuppressionStore.h"
#include "core/exchange/Exporter.h"
#include "core/exchange/Importer.h"
#include "tests/support/core/WorkspaceFixture.h"

namespace cartera::test {

/// A file that lists come into, and the mailing list that goes out of it.
struct RefusalFixture : WorkspaceFixture {
  ImportReport import(const QByteArray& csv, const ImportOptions& options = {}) {
    clock.advance(1000);
    const auto plan = taken(planImport(write(QStringLiteral("list.csv"), csv)));
    const auto report = taken(importContacts(*file, plan, options));
    CHECK(report.read == report.imported + report.updated + report.unchanged + report.skipped);
    return report;
  }
  /// The value of one key of an edit as the command line gives it: key=value.
  contactfields::Applied edit(const QString& name, const char* key, const char* word) {
    return edit(id(name), {{QLatin1String(key), QString::fromUtf8(word)}});
  }
  /// Puts a contact on the list of exclusions for all channels, or takes it off.
  ChangeSet exclude(ContactId who, bool on = true) {
    clock.advance(1000);
    return taken(file->transact(Op{QStringLiteral("suppression.add"), {}, ChangeKind::Action},
                                [&](StoreContext& ctx) -> Result<> {
                                  if (!on) {
                                    CARTERA_ASSIGN(const ContactCard card, contacts::card(ctx.db, who));
                                    CARTERA_TRY(suppressions::lift(ctx, who, suppressions::addressesOf(card)));
                                    return {};
                                  }
                                  Suppression s;
                                  s.kind = SuppressionKind::Contact;
                                  s.contact = who;
                                  CARTERA_TRY(suppressions::add(ctx, s));
                                  return {};
                                }));
  }
  [[nodiscard]] ContactId id(const QString& name) const {
    return ContactId(number("SELECT contact_id FROM contact_key WHERE live = 1 AND name = '" + name.toUtf8() + "'"));
  }
  contactfields::Applied edit(ContactId who, const contactfields::FieldValues& values) {
    clock.advance(1000);
    contactfields::Applied applied;
    taken(
        file->transact(Op{QStringLiteral("contact.edit"), {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
          CARTERA_ASSIGN(applied, contactfields::apply(ctx, who, values));
          return {};
        }));
    return applied;
  }
  contactfields::Applied answer(const QString& name, const char* word) {
    return edit(id(name), {{QStringLiteral("consent.email"), QString::fromUtf8(word)}});
  }
  void trash(ContactId who, bool on = true) {
    clock.advance(1000);
    taken(
        file->transact(Op{QStringLiteral("contact.trash"), {}, ChangeKind::Action}, [&](StoreContext& ctx) -> Result<> {
          CARTERA_TRY(on ? contacts::moveToTrash(ctx, who) : contacts::restore(ctx, who));
          return {};
        }));
  }
  /// The addresses a mailing list would hold now, and why others are not on it.
  QStringList mailed(std::vector<Exclusion>* excluded = nullptr) {
    ExportRequest request;
    request.profile = QStringLiteral("mailchimp");
    request.columns = QStringList{QStringLiteral("given")};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const ExportReceipt receipt = taken(exportContactsTo(file->db(), request, buffer));
    if (excluded != nullptr) *excluded = receipt.excluded;
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
};

}  // namespace cartera::test
