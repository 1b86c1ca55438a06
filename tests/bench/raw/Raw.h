// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <memory>
#include <string>
#include <vector>

/// The floors: the same work written by hand on the raw sqlite3 API, with nothing around it, as fast as its author can
/// make it. README.md beside this folder says what each does and leaves out.
namespace cartera::bench::raw {

/// An empty file with the product's tables.
void createFile(const QString& file);
/// Reads a list of Generator.h and inserts what the product inserts for it into the product's tables, in one
/// transaction: contacts, companies, points, addresses, tags, consents, notes, and the derived rows; then builds the
/// indexes, and the index of words. No checks, no matching, no journal. The answer keeps the file open, as the product's
/// is after an import: let it go when the clock has stopped.
[[nodiscard]] std::shared_ptr<void> importList(const QString& list, const QString& file);

/// Opens the file and reads the first 50 rows of the list.
void firstPage(const QString& file);
/// All numbers in the order of the list.
[[nodiscard]] std::vector<qint64> listIds(const QString& file);

/// Questions to a file that is open already, as the product's is.
class Queries {
 public:
  explicit Queries(const QString& file);
  ~Queries();
  Queries(const Queries&) = delete;
  Queries& operator=(const Queries&) = delete;
  /// The filter of FilterFigures.cpp: a city, a tag, and a yes to e-mail that holds.
  [[nodiscard]] qint64 countFiltered();
  /// Those who pass it, or everybody, with the columns of a plain export, as CSV.
  void exportFiltered(const QString& out);
  void exportAll(const QString& out);

 private:
  struct Opened;
  std::unique_ptr<Opened> m_opened;
};

/// One UPDATE of a nickname, with the text it is found by, in a transaction of its own, `times` times; milliseconds of one.
[[nodiscard]] double editOne(const QString& file, int times);

/// What is searched: one folded line a contact, the important first, each line beginning with a sign.
[[nodiscard]] std::string searchText(const QString& file);
/// Goes through the text until 50 lines hold all words at word starts, or it ends; answers how many do, or, when they are
/// fewer, how many hold them anywhere, at most 50. `digits` found anywhere count as a word start.
[[nodiscard]] int scan(const std::string& text, const std::vector<QByteArray>& words, const QByteArray& digits);

/// How the contents of two files differ in what an import writes: rows, values and bytes of each column of each table
/// but the journal's, and how many notes hold some words. Empty when they are equal.
[[nodiscard]] QStringList differences(const QString& a, const QString& b);

}  // namespace cartera::bench::raw
