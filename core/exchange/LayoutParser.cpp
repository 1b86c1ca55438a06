// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the text of a layout line by line.
#include <algorithm>

#include "core/base/Text.h"
#include "core/contacts/ContactFields.h"
#include "core/exchange/HeaderSynonyms.h"
#include "core/exchange/Layout.h"
#include "core/exchange/cells/Cells.h"

namespace cartera {

namespace {

const QString kNumber = QStringLiteral("{n}");
const QString kCopy = QStringLiteral("copy");
const QString kExchange = QStringLiteral("exchange-type");

tl::unexpected<Error> fault(const char* what, int line, const QString& word) {
  return fail(ErrorCode::Invalid, QLatin1String(what), QString::number(line), word);
}

QStringList partsOf(QStringView list) {
  QStringList out;
  for (const QStringView part : list.split(u'|')) out.append(part.trimmed().toString());
  return out;
}

/// What stands around a number in a heading, as keys; the second is set only when there is one.
std::pair<QString, std::optional<QString>> keysOf(const QString& heading) {
  const qsizetype at = heading.indexOf(kNumber);
  if (at < 0) return {HeaderSynonyms::key(heading), std::nullopt};
  return {HeaderSynonyms::key(heading.left(at)), HeaderSynonyms::key(heading.mid(at + kNumber.size()))};
}

}  // namespace

class LayoutParser {
 public:
  Result<Layout> run(QStringView text) {
    QString whole = text.toString();
    if (whole.startsWith(QChar(0xFEFF))) whole.remove(0, 1);
    for (const QString& line : whole.split(u'\n')) {
      ++m_line;
      CARTERA_TRY(readLine(line.trimmed()));
    }
    if (m_layout.m_name.isEmpty()) return fault("layout.name", 1, {});
    if (m_layout.m_marks.empty()) return fault("layout.marks", 1, m_layout.m_name);
    return std::move(m_layout);
  }

 private:
  enum class Section { Top, Columns, Cells, Words, Skip, Always };

  Result<> readLine(const QString& line) {
    if (line.isEmpty() || line.startsWith(u'#')) return {};
    if (line.startsWith(u'[') && line.endsWith(u']')) return startSection(line.mid(1).chopped(1).trimmed());
    const qsizetype equals = line.indexOf(QStringLiteral(" = "));
    if (equals < 1) return fault("layout.syntax", m_line, line);
    const QString name = line.left(equals).trimmed();
    const QString value = line.mid(equals + 3).trimmed();
    if (value.isEmpty()) return fault("layout.syntax", m_line, line);
    switch (m_section) {
      case Section::Top: return readTop(name, value);
      case Section::Columns: return readColumns(name, value);
      case Section::Cells: return readCells(name, value);
      case Section::Words: return readWords(name, value);
      case Section::Skip: return readSkip(name, value);
      case Section::Always: return readAlways(name, value);
    }
    return {};
  }

  Result<> startSection(const QString& name) {
    const QString words = QStringLiteral("words ");
    if (name == u"columns") {
      m_section = Section::Columns;
    } else if (name == u"cells") {
      m_section = Section::Cells;
    } else if (name == u"skip") {
      m_section = Section::Skip;
    } else if (name == u"always") {
      m_section = Section::Always;
    } else if (name.startsWith(words)) {
      m_section = Section::Words;
      m_worded = name.mid(words.size()).trimmed();
      if (columnsOf(m_worded).empty()) return fault("layout.heading", m_line, m_worded);
    } else {
      return fault("layout.section", m_line, name);
    }
    return {};
  }

  Result<> readTop(const QString& name, const QString& value) {
    const QString atLeast = QStringLiteral("at least ");
    if (name == u"name") {
      m_layout.m_name = value;
    } else if (name.startsWith(u"name.")) {
      m_layout.m_titles.insert(name.mid(5), value);
    } else if (name == u"fallback" && (value == u"yes" || value == u"no")) {
      m_layout.m_isFallback = value == u"yes";
    } else if (name == u"none of") {
      for (const QString& heading : partsOf(value)) m_layout.m_foreign.append(HeaderSynonyms::key(heading));
    } else if (name == u"order") {
      for (const QString& word : partsOf(value)) {
        const Result<FieldRef> ref = parseField(word);
        if (!ref) return fault("layout.field", m_line, word);
        m_layout.m_order.push_back(*ref);
      }
    } else if (name.startsWith(atLeast)) {
      Layout::Mark mark;
      bool ok = false;
      mark.least = name.mid(atLeast.size()).toInt(&ok);
      for (const QString& heading : partsOf(value)) mark.keys.append(HeaderSynonyms::key(heading));
      if (!ok || mark.least < 1 || mark.least > mark.keys.size()) return fault("layout.syntax", m_line, name);
      m_layout.m_marks.push_back(mark);
    } else {
      return fault("layout.syntax", m_line, name);
    }
    return {};
  }

  Result<> readColumns(const QString& name, const QString& value) {
    const bool isCounted = name.contains(QStringLiteral("[n]"));
    const Result<FieldRef> ref =
        parseField(isCounted ? QString(name).replace(QStringLiteral("[n]"), QStringLiteral("[1]")) : name);
    if (!ref) return fault("layout.field", m_line, name);
    Layout::Column column;
    column.field = *ref;
    for (const QString& heading : partsOf(value)) {
      const auto [before, behind] = keysOf(heading);
      const bool isEmpty = before.isEmpty() && (!behind || behind->isEmpty());
      if (isEmpty || (isCounted && !behind)) return fault("layout.syntax", m_line, heading);
      const auto there = columnsOf(heading);
      if (!there.empty() && there.front()->field != column.field) return fault("layout.twice", m_line, heading);
      if (!there.empty()) continue;
      if (behind) {
        m_layout.m_counted.push_back({before, *behind, isCounted, column});
      } else {
        m_layout.m_columns.insert(before, column);
      }
    }
    return {};
  }

  Result<> readCells(const QString& name, const QString& value) {
    const bool isOwn = name == kCopy || name == kExchange;
    if (!isOwn && cells::formNamed(name) == nullptr) return fault("layout.form", m_line, name);
    for (const QString& heading : partsOf(value)) {
      const auto columns = columnsOf(heading);
      if (columns.empty()) return fault("layout.heading", m_line, heading);
      for (Layout::Column* column : columns) {
        if (!isOwn) column->forms.append(name);
        column->isCopy = column->isCopy || name == kCopy;
        column->saysExchange = column->saysExchange || name == kExchange;
      }
    }
    return {};
  }

  Result<> readWords(const QString& name, const QString& value) {
    const QString word = name == u"nothing" ? QString() : name;
    for (Layout::Column* column : columnsOf(m_worded))
      for (const QString& one : partsOf(value)) column->words.insert(text::searchKey(one), word);
    return {};
  }

  Result<> readSkip(const QString& name, const QString& value) {
    if (columnsOf(name).empty()) return fault("layout.heading", m_line, name);
    Layout::Skip skip{HeaderSynonyms::key(name), {}};
    for (const QString& word : partsOf(value)) skip.words.insert(text::searchKey(word));
    m_layout.m_skips.push_back(skip);
    return {};
  }

  Result<> readAlways(const QString& name, const QString& value) {
    const Result<FieldRef> ref = parseField(name);
    // What people agreed to is said by themselves, never by a layout.
    const bool isHeld = ref && !ref->isConsent() && contactfields::isKnown(ref->toString());
    if (!isHeld) return fault("layout.field", m_line, name);
    m_layout.m_constants.emplace_back(ref->toString(), value);
    return {};
  }

  /// The columns of a heading, by the very spelling of the columns section.
  std::vector<Layout::Column*> columnsOf(const QString& heading) {
    const auto [before, behind] = keysOf(heading);
    std::vector<Layout::Column*> out;
    if (behind) {
      for (Layout::Counted& c : m_layout.m_counted)
        if (c.before == before && c.behind == *behind) out.push_back(&c.column);
    } else if (const auto it = m_layout.m_columns.find(before); it != m_layout.m_columns.end()) {
      out.push_back(&*it);
    }
    return out;
  }

  Layout m_layout;
  Section m_section = Section::Top;
  QString m_worded;
  int m_line = 0;
};

Result<Layout> Layout::parse(QStringView text) { return LayoutParser().run(text); }

}  // namespace cartera
