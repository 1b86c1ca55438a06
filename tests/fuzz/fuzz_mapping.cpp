// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as an identity number, a field name, a guarded cell, headings with values, a mapping document: no input may
// break them, and what is printed reads back equal.
#include "core/contacts/TaxId.h"
#include "core/exchange/ColumnMatcher.h"
#include "core/exchange/FieldNames.h"
#include "core/exchange/FormulaGuard.h"
#include "core/exchange/MappingFile.h"
#include "tests/fuzz/Fuzz.h"

using namespace cartera;
using fuzz::demand;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
  if (size > 2048) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const QByteArray raw(bytes.data(), static_cast<qsizetype>(size));
  const QString text = QString::fromUtf8(raw);

  (void)taxid::check(text);
  if (const Result<FieldRef> ref = parseField(text)) demand(parseField(ref->toString()) == *ref);
  demand(formula::unguard(formula::guard(bytes)) == bytes);
  demand(!formula::isDangerous(formula::guard(bytes)));
  if (const Result<MappingDocument> mapping = readMapping(raw))
    demand(*readMapping(writeMapping(*mapping)) == *mapping);

  const QStringList lines = text.split(u'\n').mid(0, 30);
  const std::vector<QString> values(lines.begin(), lines.end());
  std::vector<ColumnSample> columns;
  for (const QString& line : lines) columns.push_back({line, values});
  const std::vector<ColumnMatch> matches = matchColumns(columns);
  demand(matches.size() == columns.size());
  for (const ColumnMatch& match : matches) demand(match.field.isSet());
  return 0;
}
