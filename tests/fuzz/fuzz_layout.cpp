// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a layout of somebody's lists: it is refused with the line of its fault, or what it says of headings is a field.
#include <QRegularExpression>

#include "core/exchange/HeaderSynonyms.h"
#include "core/exchange/Layout.h"
#include "tests/fuzz/Fuzz.h"

using namespace cartera;
using fuzz::demand;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
  // Each heading is folded; long files say nothing new of the parser.
  if (size > 4096) return 0;
  const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  const Result<Layout> layout = Layout::parse(text);
  if (!layout) {
    const int line = layout.error().detail.toInt();
    demand(layout.error().code == ErrorCode::Invalid && layout.error().subject.startsWith(QStringLiteral("layout.")));
    demand(line >= 1 && line <= text.count(u'\n') + 1);
    return 0;
  }
  demand(!layout->name().isEmpty() && !layout->title(QStringLiteral("es")).isEmpty());
  for (const auto& [key, value] : layout->constants()) demand(isKnownField(key) && !value.isEmpty());
  for (const FieldRef& field : layout->order()) demand(field.isSet());
  // Every word of the text as a heading, with and without a number.
  QSet<QString> keys;
  std::vector<QString> names;
  for (QString word : text.split(QRegularExpression(QStringLiteral("[\\n|=]")))) {
    word = word.trimmed();
    for (const char16_t* number : {u"1", u"42"}) {
      const QString heading = QString(word).replace(QStringLiteral("{n}"), QString::fromUtf16(number));
      keys.insert(HeaderSynonyms::key(heading));
      if (const auto column = layout->find(heading)) demand(column->field.isSet() && *layout->find(heading) == *column);
    }
    names.push_back(word);
  }
  (void)layout->fits({});
  (void)layout->fits(keys);
  const Layout placed = layout->inOrder(names);
  for (size_t i = 0; i < placed.order().size() && i < names.size(); ++i) demand(placed.find(names[i]).has_value());
  return 0;
}
