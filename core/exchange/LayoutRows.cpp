// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/LayoutRows.h"

#include <algorithm>

#include "core/base/Text.h"
#include "core/exchange/HeaderSynonyms.h"
#include "core/exchange/ImportRow.h"

namespace cartera {

namespace {

const QString kLabel = QStringLiteral(".label");

/// "addr[2].city" → "addr[2]".
QString addressOf(const QString& key) { return key.left(key.lastIndexOf(u'.')); }

}  // namespace

LayoutRows::LayoutRows(const ImportPlan& plan) : m_plan(plan) {
  if (!plan.layout) return;
  const size_t width = plan.columns.size();
  m_forms.resize(width);
  m_words.resize(width);
  m_sortOf.assign(width, -1);
  std::vector<std::pair<int, size_t>> sorts;
  for (size_t i = 0; i < width; ++i) {
    const PlannedColumn& column = plan.columns[i];
    const auto is = plan.layout->find(column.name);
    const FieldRef& f = column.field;
    if (is && is->saysExchange)
      sorts.emplace_back(std::max(1, splitNumber(HeaderSynonyms::key(column.name)).number), i);
    for (const Layout::Skip& skip : plan.layout->skips())
      if (HeaderSynonyms::key(column.name) == skip.heading) m_skips.emplace_back(i, skip.words);
    if (!is || is->field != column.field) continue;
    // Our own columns of days and relations are none of the layout's: they come back as they went.
    m_hasEntries = m_hasEntries || f.base == u"relation" || f.base == u"event" || (f.base == u"custom" && f.index > 0);
    for (const QString& form : is->forms) m_forms[i].push_back(cells::formNamed(form));
    m_words[i] = is->words;
    m_hasFurtherAddresses =
        m_hasFurtherAddresses || (f.base == u"addr" && is->forms.contains(QStringLiteral("several")));
    if (is->isCopy) m_copies.append(addressOf(column.field.toString()));
  }
  for (size_t i = 0; i < width; ++i) {
    const FieldRef& f = plan.columns[i].field;
    if (f.base != u"email" || !f.part.isEmpty()) continue;
    const auto sort =
        std::find_if(sorts.begin(), sorts.end(), [&f](const auto& s) { return s.first == std::max(1, f.index); });
    if (sort != sorts.end()) m_sortOf[i] = static_cast<std::ptrdiff_t>(sort->second);
  }
}

std::vector<cells::Said> LayoutRows::read(size_t column, const QString& value) const {
  const PlannedColumn& c = m_plan.columns[column];
  const auto word = m_words[column].constFind(text::searchKey(value));
  std::vector<cells::Said> said{{c.field, word == m_words[column].constEnd() ? value : *word, false}};
  for (const cells::Form form : m_forms[column]) form(said, c.dates);
  said.erase(std::remove_if(said.begin(), said.end(), [](const cells::Said& s) { return s.value.isEmpty(); }),
             said.end());
  return said;
}

bool LayoutRows::isNoAddress(size_t column, const SourceRecord& record) const {
  if (column >= m_sortOf.size() || m_sortOf[column] < 0) return false;
  const auto sort = static_cast<size_t>(m_sortOf[column]);
  return sort < record.cells.size() && text::clean(record.cells[sort]) == u"EX";
}

void LayoutRows::finish(const SourceRecord& record, ImportRow& row) const {
  if (!m_plan.layout) return;
  dropCopies(row);
  if (m_hasEntries) nameEntries(row);
  if (m_hasFurtherAddresses) labelFurtherAddresses(row);
  const bool isEmpty = row.values.empty();
  for (const auto& [key, value] : m_plan.layout->constants()) {
    // A label is one of a value.
    const bool isOfNothing = key.endsWith(kLabel) && row.value(key.chopped(kLabel.size())).isEmpty();
    if (!isEmpty && !isOfNothing && row.value(key).isEmpty()) row.values.emplace_back(key, value);
  }
  for (const auto& [column, words] : m_skips) {
    if (column >= record.cells.size() || !words.contains(text::searchKey(text::clean(record.cells[column])))) continue;
    row.refused = QStringLiteral("row.layout");
    row.problems.push_back({row.line, m_plan.columns[column].name, record.cells[column], row.refused, true});
    return;
  }
}

void LayoutRows::dropCopies(ImportRow& row) const {
  for (const QString& address : m_copies) {
    const QString copy = address + QStringLiteral(".formatted");
    const bool hasParts = std::any_of(row.values.begin(), row.values.end(), [&](const auto& kv) {
      return kv.first != copy && kv.first.startsWith(QString(address + u'.')) && !kv.first.endsWith(kLabel);
    });
    if (hasParts) row.take(copy);
  }
}

/// A value and what it is called stand in two columns. One of a field of one's own becomes that field, a day or a relation
/// is kept under its name.
void LayoutRows::nameEntries(ImportRow& row) {
  const auto isEntry = [](const QString& key) {
    return key.startsWith(QLatin1String("custom[")) || key.startsWith(QLatin1String("relation[")) ||
           key.startsWith(QLatin1String("event["));
  };
  contactfields::FieldValues entries;
  for (const auto& kv : row.values)
    if (isEntry(kv.first)) entries.push_back(kv);
  for (const auto& [key, value] : entries) {
    row.take(key);
    const QString base = key.left(key.indexOf(u'['));
    const bool isNumbered = key.endsWith(u']') && key[base.size() + 1].isDigit();
    if (!isNumbered) {
      if (!key.endsWith(kLabel)) row.values.emplace_back(key, value);
      continue;
    }
    QString name;
    for (const auto& [k, v] : entries)
      if (k == key + kLabel) name = v;
    if (name.isEmpty()) name = key;
    static const QStringList kAnniversaries{QStringLiteral("anniversary"), QStringLiteral("aniversario"),
                                            QStringLiteral("aniversari"), QStringLiteral("anniversaire")};
    if (base == u"custom") {
      row.values.emplace_back(customField(name).toString(), value);
    } else if (base == u"event" && kAnniversaries.contains(text::searchKey(name)) &&
               row.value(QStringLiteral("event.anniversary")).isEmpty()) {
      row.values.emplace_back(QStringLiteral("event.anniversary"), value);
    } else {
      row.extra.emplace_back(name, value);
    }
  }
}

/// "several" gives the second address of a cell a number of its own; what it is stands beside the first.
void LayoutRows::labelFurtherAddresses(ImportRow& row) {
  contactfields::FieldValues labels;
  for (const auto& [key, value] : row.values) {
    const FieldRef ref = parseField(key).value_or(FieldRef{});
    if (ref.base != u"addr" || ref.index < 10) continue;
    const QString own = QString(addressOf(key) + kLabel);
    FieldRef of = ref;
    of.index = ref.index % 10;
    of.part = QStringLiteral("label");
    const QString first = row.value(of.toString());
    const bool isThere = std::any_of(labels.begin(), labels.end(), [&own](const auto& l) { return l.first == own; });
    if (!first.isEmpty() && !isThere) labels.emplace_back(own, first);
  }
  row.values.insert(row.values.end(), labels.begin(), labels.end());
}

}  // namespace cartera
