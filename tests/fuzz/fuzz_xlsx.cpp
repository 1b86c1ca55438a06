// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a part of a workbook: the table of texts, the formats, or a sheet. Read whole and in tiny pieces with equal
// answers, within the limits, and what stands in cells can be written so that it comes back.
#include <QBuffer>

#include "core/exchange/xlsx/XlsxRows.h"
#include "core/exchange/xlsx/XlsxText.h"
#include "tests/fuzz/Fuzz.h"

using namespace cartera;
using fuzz::demand;

namespace {

/// Gives its bytes a few at a time.
class Drops final : public QIODevice {
 public:
  Drops(const QByteArray& bytes, qint64 most) : m_bytes(bytes), m_most(most) { (void)open(ReadOnly | Unbuffered); }
  [[nodiscard]] bool isSequential() const override { return true; }

 protected:
  qint64 readData(char* data, qint64 size) override {
    const qint64 n = std::min({size, m_most, static_cast<qint64>(m_bytes.size()) - m_at});
    if (n > 0) memcpy(data, m_bytes.constData() + m_at, static_cast<size_t>(n));
    m_at += n;
    return n > 0 ? n : -1;
  }
  qint64 writeData(const char* /*data*/, qint64 /*size*/) override { return -1; }

 private:
  const QByteArray& m_bytes;
  const qint64 m_most;
  qint64 m_at = 0;
};

XlsxLimits limits() {
  XlsxLimits small;
  small.cell = 4096;
  small.rows = 1000;
  small.columns = 100;
  return small;
}

struct Answer {
  std::vector<std::vector<QString>> rows;
  std::vector<QString> texts;
  std::vector<XlsxNumberFormat> formats;
  QByteArray fault;
  bool operator==(const Answer&) const = default;
};

Answer read(unsigned char kind, const QByteArray& bytes, qint64 most) {
  Drops drops(bytes, most);
  XlsxXml xml(drops, limits());
  Answer answer;
  XlsxStrings strings;
  XlsxStyles styles;
  if (kind == 0) {
    strings.read(xml);
    for (size_t i = 0; i < strings.size(); ++i) answer.texts.push_back(*strings.at(i));
    demand(!strings.at(strings.size()));
  } else if (kind == 1) {
    styles.read(xml);
    for (qsizetype i = 0; i < 50; ++i) {
      answer.formats.push_back(styles.of(i));
      for (const char16_t* stored : {u"45413.75", u"0", u"-1", u"1e300", u"60", u"x"})
        answer.texts.push_back(xlsxtext::formatted(QString::fromUtf16(stored), styles.of(i), bytes.size() % 2 == 0));
    }
  } else {
    XlsxRows rows(xml, strings, styles, false, limits());
    XlsxRow row;
    qint64 number = 0;
    while (rows.next(row)) {
      demand(row.number > number && row.number <= limits().rows);
      number = row.number;
      demand(static_cast<qint64>(row.cells.size()) <= limits().columns);
      for (const RecordCells::Cell& cell : row.cells.filled()) demand(cell.text.size() <= limits().cell);
      answer.rows.push_back(row.cells.all());
    }
  }
  answer.fault = xml.fault();
  return answer;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
  if (size < 2) return 0;
  const auto kind = static_cast<unsigned char>(data[0] % 3);
  const qint64 most = data[1] % 32 + 1;
  const QByteArray bytes(reinterpret_cast<const char*>(data + 2), static_cast<qsizetype>(size - 2));
  const Answer whole = read(kind, bytes, 1 << 20);
  const Answer drops = read(kind, bytes, most);
  // A fault is found with the bytes around it: how much was read before hangs on their number.
  demand(whole.fault.isEmpty() == drops.fault.isEmpty());
  if (whole.fault.isEmpty()) demand(whole == drops);
  for (const auto& row : whole.rows)
    for (const QString& cell : row) demand(xlsxtext::unescaped(xlsxtext::escaped(cell)) == cell);
  for (const QString& text : whole.texts) demand(xlsxtext::unescaped(xlsxtext::escaped(text)) == text);
  return 0;
}
