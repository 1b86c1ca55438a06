// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

#include "core/exchange/FieldNames.h"

namespace cartera {

/// How one program writes its lists: the headings that give it away, and what each column means. Made from a text file
/// that people can write (see layouts/README.md). Immutable after making, then thread-safe.
class Layout {
 public:
  /// What stands below a heading.
  struct Column {
    FieldRef field;
    /// Changes of its cells (cells/Cells.h), in their order.
    QStringList forms;
    /// Words that stand for others there, folded.
    QHash<QString, QString> words;
    /// A formatted copy of an address, of use only where its parts are empty.
    bool isCopy = false;
    /// Whether an e-mail address is none is said here: "EX" is a name inside Exchange.
    bool saysExchange = false;
    bool operator==(const Column&) const = default;
  };
  /// A row is left out when its cell below the heading is one of the words.
  struct Skip {
    QString heading;
    QSet<QString> words;
  };
  /// A value that every row has which does not say it itself.
  using Constants = std::vector<std::pair<QString, QString>>;

  /// Fails with Invalid and the line as `detail`, the word that is wrong as `field`: layout.syntax, layout.section,
  /// layout.field (unknown), layout.form (unknown), layout.heading (names a column that the layout has not), layout.twice
  /// (one heading, two fields), layout.name (missing), layout.marks (nothing to know it by).
  [[nodiscard]] static Result<Layout> parse(QStringView text);

  /// The name it is known by, in no language.
  [[nodiscard]] const QString& name() const { return m_name; }
  /// For people; the name, where there is none in that language.
  [[nodiscard]] QString title(const QString& language) const { return m_titles.value(language, m_name); }
  /// Asked for only when no other fits: what it knows a list by, others have too.
  [[nodiscard]] bool isFallback() const { return m_isFallback; }

  /// Whether a list with these headings (HeaderSynonyms::key()) is one of this program.
  [[nodiscard]] bool fits(const QSet<QString>& keys) const;
  /// Whether the program always writes its columns in one order, in whatever language their headings are.
  [[nodiscard]] const std::vector<FieldRef>& order() const { return m_order; }
  /// The same layout for a list whose columns are known by their places; there are as many names as places, or more.
  [[nodiscard]] Layout inOrder(const std::vector<QString>& names) const;
  [[nodiscard]] std::optional<Column> find(const QString& heading) const;
  [[nodiscard]] const std::vector<Skip>& skips() const { return m_skips; }
  [[nodiscard]] const Constants& constants() const { return m_constants; }

 private:
  friend class LayoutParser;
  /// "E-mail {n} - Value", by what stands around the number.
  struct Counted {
    QString before, behind;
    /// Whether the field has that number too.
    bool countsField = false;
    Column column;
  };
  /// At least so many of these headings.
  struct Mark {
    int least = 1;
    QStringList keys;
  };

  QString m_name;
  QHash<QString, QString> m_titles;
  bool m_isFallback = false;
  std::vector<Mark> m_marks;
  QStringList m_foreign;
  std::vector<FieldRef> m_order;
  QHash<QString, Column> m_columns;
  std::vector<Counted> m_counted;
  std::vector<Skip> m_skips;
  Constants m_constants;
};

}  // namespace cartera
