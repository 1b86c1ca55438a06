// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CsvDetect.h"

#include <QBuffer>
#include <QRegularExpression>
#include <algorithm>
#include <utility>

#include "core/base/Text.h"
#include "core/exchange/CellValues.h"
#include "core/exchange/CsvDecode.h"
#include "core/exchange/CsvScan.h"
#include "core/exchange/EncodingGuess.h"
#include "core/exchange/FormulaGuard.h"
#include "core/exchange/OtherDelimiter.h"
#include "core/exchange/TableHead.h"

namespace cartera {
namespace {

constexpr size_t kRecordsLookedAt = 300;

LineEnd guessLineEnd(const std::string& text) {
  size_t lf = 0;
  size_t crlf = 0;
  size_t cr = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') ++lf;
    if (text[i] != '\r') continue;
    if (i + 1 < text.size() && text[i + 1] == '\n') {
      ++crlf;
      ++i;
    } else {
      ++cr;
    }
  }
  const int kinds = (lf > 0) + (crlf > 0) + (cr > 0);
  if (kinds > 1) return LineEnd::Mixed;
  if (crlf > 0) return LineEnd::CrLf;
  return cr > 0 ? LineEnd::Cr : LineEnd::Lf;
}

/// The first records under a dialect; the last one is left out if the sample may cut it.
tablehead::Rows parse(const std::string& text, const CsvDialect& dialect, bool whole, size_t* faults) {
  tablehead::Rows rows;
  csv::Scan scan;
  size_t at = 0;
  while (at < text.size() && rows.size() < kRecordsLookedAt) {
    const csv::ScanLimits limits{whole, !whole, 4 * static_cast<size_t>(kCsvHead)};
    if (!csv::scanRecord(text, at, dialect, limits, scan)) break;
    // A sample that ends inside quotes says nothing of the lines in them: they may all be one note.
    if (scan.gaveUp && !whole && !rows.empty()) break;
    at = scan.next;
    if (scan.cells.size() == 1 && scan.cells[0].begin == scan.cells[0].end && !scan.cells[0].quoted) continue;
    std::vector<std::string> row;
    for (const csv::CellSpan& cell : scan.cells) {
      row.push_back(text.substr(cell.begin, cell.end - cell.begin));
      if (cell.unclosed || cell.stray) ++*faults;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

bool holdsDelimiter(const QString& line) {
  return std::any_of(line.begin(), line.end(),
                     [](QChar c) { return c == u';' || c == u'\t' || c == u',' || c == u'|'; });
}

/// One column of what stands in the address lines of mails: `a@x.es; Eva <b@y.es>`, as many as there are. What parts the
/// addresses parts no columns. A heading may stand above.
bool isOfMailboxes(const std::string& text) {
  bool isFirst = true;
  bool isParted = false;
  int lines = 0;
  for (const QString& raw : QString::fromStdString(text).split(QRegularExpression(QStringLiteral("[\r\n]+")))) {
    const QString line = text::clean(raw);
    if (line.isEmpty()) continue;
    const bool isHeading = std::exchange(isFirst, false) && !line.contains(u'@');
    if (isHeading && holdsDelimiter(line)) return false;
    if (isHeading) continue;
    if (!text::looksLikeEmail(line) && cellvalues::emails(line).isEmpty()) return false;
    isParted = isParted || holdsDelimiter(line);
    if (++lines == static_cast<int>(kRecordsLookedAt)) break;
  }
  return isParted;
}

char guessDelimiter(const std::string& text, CsvDialect dialect, bool whole) {
  char best = ',';
  double bestScore = 0;
  double bestMean = 1.5;
  bool found = false;
  bool anyRecord = false;
  const auto candidates = {';', '\t', ',', '|'};
  for (const char candidate : {';', '\t', ',', '|', ':'}) {
    dialect.delimiter = candidate;
    size_t faults = 0;
    const tablehead::Rows rows = parse(text, dialect, whole, &faults);
    if (rows.empty() || (candidate == ':' && !otherdelimiter::isColonRow(rows.front()))) continue;
    anyRecord = true;
    const auto [width, times] = tablehead::commonWidth(rows);
    double cells = 0;
    for (const auto& row : rows) cells += static_cast<double>(row.size());
    const double mean = cells / static_cast<double>(rows.size());
    if (width < 2) {
      // Baskets and the like: no two records of one width. The delimiter that splits at all will do.
      if (!found && mean > bestMean) {
        bestMean = mean;
        best = candidate;
      }
      continue;
    }
    const double share = static_cast<double>(times) / static_cast<double>(rows.size());
    const bool firstFits = rows.front().size() == width;
    const double clean = 1.0 - std::min(0.5, static_cast<double>(faults) / (cells + 1));
    const double score =
        share * share * (firstFits ? 1.0 : 0.6) * clean + 0.01 * static_cast<double>(std::min<size_t>(width, 20));
    if (!found || score > bestScore) {
      best = candidate;
      bestScore = score;
      found = true;
    }
  }
  if (anyRecord) return best;
  // The first line is longer than all that is looked at: what stands in it most often parts it.
  return *std::max_element(candidates.begin(), candidates.end(), [&text](char a, char b) {
    return std::count(text.begin(), text.end(), a) < std::count(text.begin(), text.end(), b);
  });
}

bool readSepLine(const std::string& text, CsvDialect& dialect, size_t* end) {
  size_t stop = text.find_first_of("\r\n");
  if (stop == std::string::npos) stop = text.size();
  std::string line = text.substr(0, stop);
  if (line.size() >= 2 && line.front() == '"' && line.back() == '"') line = line.substr(1, line.size() - 2);
  if (line.size() != 5 || QByteArray(line.data(), 4).toLower() != "sep=") return false;
  if (!setCsvDelimiter(dialect, line[4] == '\t' ? QString(QStringLiteral("tab")) : QString(QLatin1Char(line[4]))))
    return false;
  dialect.sepLine = true;
  *end = stop;
  return true;
}

}  // namespace

CsvDialect detectCsv(const QByteArray& head, bool whole, const CsvHints& hints) {
  CsvDialect dialect;
  const EncodingGuess encoding = guessEncoding(head, whole);
  dialect.encoding = hints.encoding.value_or(encoding.name);
  dialect.bom = encoding.bom && dialect.encoding == encoding.name;
  dialect.encodingIsDoubtful = encoding.isDoubtful && !hints.encoding;
  if (hints.quote) dialect.quote = *hints.quote;

  std::string text;
  CsvDecoder decoder(dialect.encoding);
  decoder.decode(head.constData(), static_cast<size_t>(head.size()), text);
  if (text.compare(0, 3, "\xEF\xBB\xBF") == 0) text.erase(0, 3);

  size_t behindSep = 0;
  if (readSepLine(text, dialect, &behindSep)) text.erase(0, behindSep);
  dialect.lineEnd = guessLineEnd(text);
  if (hints.delimiter)
    (void)setCsvDelimiter(dialect, *hints.delimiter);
  else if (!dialect.sepLine)
    dialect.delimiter = isOfMailboxes(text) ? '\t' : guessDelimiter(text, dialect, whole);

  size_t faults = 0;
  tablehead::Rows rows = parse(text, dialect, whole, &faults);
  const tablehead::Head table = tablehead::findHead(std::move(rows), hints.header);
  dialect.skipRows = table.titles;
  dialect.header = table.header;
  return dialect;
}

Result<CsvPreview> previewCsv(QIODevice& device, int rows, const CsvHints& hints) {
  QByteArray head = device.peek(kCsvHead + 1);
  const bool whole = head.size() <= kCsvHead;
  if (!whole) head.chop(1);
  CsvPreview preview;
  preview.dialect = detectCsv(head, whole, hints);
  QBuffer buffer(&head);
  (void)buffer.open(QIODevice::ReadOnly);
  CsvReader reader(buffer, preview.dialect);
  CARTERA_TRY(reader.open());
  for (const QString& name : reader.columns()) preview.columns.push_back({name, {}});
  preview.headerProblems = reader.headerProblems();
  preview.problems = preview.headerProblems;
  CsvRecord record;
  while (static_cast<int>(preview.rows.size()) < rows && reader.next(record)) {
    // The last record of a cut head may be half of one.
    if (!whole && reader.bytesRead() == head.size() && reader.atLastRecord()) break;
    preview.problems.insert(preview.problems.end(), record.problems.begin(), record.problems.end());
    std::vector<QString> row;
    for (size_t i = 0; i < record.cells.size(); ++i) {
      row.push_back(record.text(i));
      if (i < preview.columns.size()) {
        const std::string_view bare = formula::bare(record.cells[i]);
        preview.columns[i].values.push_back(
            text::clean(QString::fromUtf8(bare.data(), static_cast<qsizetype>(bare.size()))));
      }
    }
    preview.rows.push_back(std::move(row));
  }
  return preview;
}

}  // namespace cartera
