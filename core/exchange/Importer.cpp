// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/Importer.h"

#include "core/contacts/CustomFieldStore.h"
#include "core/exchange/ImportRun.h"

namespace cartera {

std::optional<OnDuplicate> onDuplicateFrom(QStringView text) {
  if (text == u"skip") return OnDuplicate::Skip;
  if (text == u"fill") return OnDuplicate::Fill;
  if (text == u"overwrite") return OnDuplicate::Overwrite;
  if (text == u"create") return OnDuplicate::Create;
  return std::nullopt;
}

Result<ImportReport> importContacts(Workspace& file, const ImportPlan& plan, const ImportOptions& options) {
  if (plan.kind != QLatin1String("contacts")) return fail(ErrorCode::Invalid, QStringLiteral("import.kind"), plan.kind);
  if (!file.isWritable()) return fail(*file.whyReadOnly());
  // The types of the file's own fields decide, also where the plan was made without them.
  CARTERA_ASSIGN(const auto fields, customfields::all(file.db()));
  const ImportPlan forFile = fitted(plan, fields);
  return ImportRun(file, forFile, options).go();
}

}  // namespace cartera
