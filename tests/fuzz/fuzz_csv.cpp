// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: they are looked at, read whole and in tiny blocks with equal answers, written and read back equal.
#include <QBuffer>

#include "core/exchange/CsvDecode.h"
#include "core/exchange/CsvDetect.h"
#include "core/exchange/CsvReader.h"
#include "core/exchange/CsvWriter.h"
#include "core/exchange/FormulaGuard.h"
#include "tests/fuzz/Fuzz.h"

using namespace cartera;
using fuzz::demand;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Answer {
  Rows rows;
  std::vector<CsvProblem> problems;
  bool failed = false;
  bool operator==(const Answer&) const = default;
};

Answer readAll(QByteArray bytes, const CsvDialect& dialect, CsvReader::Limits limits) {
  QBuffer buffer(&bytes);
  (void)buffer.open(QIODevice::ReadOnly);
  CsvReader reader(buffer, dialect, limits);
  Answer answer;
  if (!reader.open()) {
    answer.failed = true;
    return answer;
  }
  CsvRecord record;
  while (reader.next(record)) {
    answer.rows.emplace_back(record.cells.begin(), record.cells.end());
    answer.problems.insert(answer.problems.end(), record.problems.begin(), record.problems.end());
  }
  answer.failed = reader.error().has_value();
  return answer;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
  if (size < 2) return 0;
  const size_t block = data[0] % 32 + 1;
  const size_t record = data[1] % 2 ? 64 : 1 << 20;
  const QByteArray bytes(reinterpret_cast<const char*>(data + 2), static_cast<qsizetype>(size - 2));

  const CsvDialect dialect = detectCsv(bytes, true);
  const Answer whole = readAll(bytes, dialect, {4096, record});
  demand(whole == readAll(bytes, dialect, {block, record}));
  for (const auto& row : whole.rows)
    for (const std::string& cell : row) {
      demand(isStrictUtf8(cell));
      demand(formula::bare(cell).size() <= cell.size());
    }

  // A mark at the start of a first cell cannot be told from that of a joined file, so it is left out of the round trip.
  // A line beyond the limits was given without cells: there is nothing of it to be written.
  Rows rows = whole.rows;
  std::erase_if(rows, [](const auto& row) { return row.empty(); });
  for (auto& row : rows) {
    while (row[0].compare(0, 3, "\xEF\xBB\xBF") == 0) row[0].erase(0, 3);
  }
  for (CsvFormat format : {CsvFormat::excelEs(), CsvFormat::rfc4180()}) {
    QByteArray out;
    QBuffer buffer(&out);
    (void)buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, format);
    for (const auto& row : rows)
      demand(writer.writeRow(std::vector<std::string_view>(row.begin(), row.end())).has_value());
    demand(writer.finish().has_value());
    CsvDialect back;
    back.delimiter = format.delimiter;
    back.header = false;
    Answer again = readAll(out, back, {4096, 64 << 20});
    for (auto& row : again.rows)
      for (std::string& cell : row) cell = std::string(formula::bare(cell));
    demand(again.rows == rows);
  }
  return 0;
}
