// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx/XlsxWriter.h"

#include <xlsxwriter.h>

#include <QDate>
#include <QFile>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <limits>
#include <optional>

#include "core/exchange/FormulaGuard.h"
#include "core/exchange/xlsx/XlsxPackage.h"
#include "core/exchange/xlsx/XlsxText.h"

namespace cartera {

namespace {

/// UTF-16 units that Excel takes in one cell.
constexpr qsizetype kLongestText = 32'767;
constexpr quint32 kMostRows = 1'048'576;
constexpr double kColumnWidth = 18;

tl::unexpected<Error> cannotWrite(const QString& why, bool isFull = false) {
  return fail(isFull ? ErrorCode::DiskFull : ErrorCode::Io, QStringLiteral("file.write"), why);
}

tl::unexpected<Error> cannotWrite(lxw_error why) {
  const int cause = errno;
  return cannotWrite(QString::fromUtf8(lxw_strerror(why)), cause == ENOSPC || cause == EDQUOT);
}

/// The number that a cell holds and gives back as the very same text; nothing where it would not.
std::optional<double> numberOf(const QString& text) {
  bool ok = false;
  const double value = text.toDouble(&ok);
  // Programs for sheets keep fifteen digits of a number.
  constexpr qsizetype kDigits = 15;
  if (!ok || std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) > kDigits)
    return std::nullopt;
  const bool isSame = QString::number(value, 'f', QLocale::FloatingPointShortest) == text;
  return isSame ? std::optional(value) : std::nullopt;
}

/// The day that a cell holds. Before it Excel counts a day that never was.
std::optional<double> serialOf(const QString& iso) {
  if (iso.size() != 10) return std::nullopt;
  const QDate date = QDate::fromString(iso, Qt::ISODate);
  if (!date.isValid() || date < QDate(1900, 3, 1) || date.year() > 9999) return std::nullopt;
  return static_cast<double>(QDate(1899, 12, 30).daysTo(date));
}

}  // namespace

XlsxWriter::XlsxWriter(QIODevice& device, const XlsxStyle& style)
    : m_device(device), m_style(style), m_path(m_folder.filePath(QStringLiteral("list.xlsx"))) {}

XlsxWriter::~XlsxWriter() {
  if (m_book == nullptr) return;
  // Closing an unfinished one would write it first; letting go of it forgets the file in which the rows wait.
  if (m_sheet != nullptr && m_sheet->optimize_tmpfile != nullptr) {
    (void)fclose(m_sheet->optimize_tmpfile);
    m_sheet->optimize_tmpfile = nullptr;
  }
  lxw_workbook_free(m_book);
}

Result<> XlsxWriter::begin() {
  if (!m_folder.isValid()) return cannotWrite(m_folder.errorString());
  const QByteArray path = QFile::encodeName(m_path);
  QByteArray folder = QFile::encodeName(m_folder.path());
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = folder.data();
  errno = 0;
  m_book = workbook_new_opt(path.constData(), &options);
  if (m_book == nullptr) return cannotWrite(LXW_ERROR_CREATING_XLSX_FILE);
  m_sheet = workbook_add_worksheet(m_book, m_style.language == u"es" ? "Contactos" : "Contacts");
  if (m_sheet == nullptr) return cannotWrite(LXW_ERROR_CREATING_TMPFILE);
  m_bold = workbook_add_format(m_book);
  format_set_bold(m_bold);
  // Whatever is typed into the column later is text as well, so that no zero is lost there either.
  m_text = workbook_add_format(m_book);
  format_set_num_format(m_text, "@");
  m_date = workbook_add_format(m_book);
  format_set_num_format(m_date, m_style.dayFirst ? "dd/mm/yyyy" : "yyyy-mm-dd");
  return {};
}

Result<> XlsxWriter::writeHeader(const QStringList& headings, const std::vector<CellKind>& kinds) {
  CARTERA_TRY(begin());
  m_headings = headings;
  m_kinds = kinds;
  m_kinds.resize(static_cast<size_t>(headings.size()), CellKind::Text);
  for (int i = 0; i < headings.size(); ++i) {
    const CellKind kind = m_kinds[static_cast<size_t>(i)];
    lxw_format* format = kind == CellKind::Text ? m_text : kind == CellKind::Date ? m_date : nullptr;
    const auto column = static_cast<lxw_col_t>(i);
    (void)worksheet_set_column(m_sheet, column, column, kColumnWidth, format);
    CARTERA_TRY(writeText(i, headings[i], m_bold));
  }
  worksheet_freeze_panes(m_sheet, 1, 0);
  ++m_row;
  ++m_filled;
  return {};
}

Result<> XlsxWriter::writeText(int column, const QString& text, lxw_format* format) {
  const QString stored = xlsxtext::escaped(text);
  if (stored.size() > kLongestText) {
    Error error{ErrorCode::Invalid, QStringLiteral("export.cell_too_long"), {}, {}, {}, {}};
    error.args = {QString::number(m_row + 1), m_headings.value(column), QString::number(text.size())};
    return fail(std::move(error));
  }
  errno = 0;
  const lxw_error wrote =
      worksheet_write_string(m_sheet, m_row, static_cast<lxw_col_t>(column), stored.toUtf8().constData(), format);
  if (wrote != LXW_NO_ERROR) return cannotWrite(wrote);
  return {};
}

Result<> XlsxWriter::writeCell(int column, const QString& text) {
  if (text.isEmpty()) return {};
  const auto at = static_cast<size_t>(column);
  const CellKind kind = at < m_kinds.size() ? m_kinds[at] : CellKind::Text;
  std::optional<double> value;
  if (kind == CellKind::Number) value = numberOf(text);
  if (kind == CellKind::Date) value = serialOf(text);
  if (!value) {
    // Whoever reads it takes apostrophes off that other programs have put before numbers and formulas.
    const bool looksGuarded = formula::looksGuarded(text.toStdString());
    return writeText(column, looksGuarded ? QString(u'\'' + text) : text, m_text);
  }
  errno = 0;
  const lxw_error wrote = worksheet_write_number(m_sheet, m_row, static_cast<lxw_col_t>(column), *value,
                                                 kind == CellKind::Date ? m_date : nullptr);
  if (wrote != LXW_NO_ERROR) return cannotWrite(wrote);
  return {};
}

Result<> XlsxWriter::writeRow(const QStringList& cells) {
  if (m_row >= kMostRows) return fail(ErrorCode::Invalid, QStringLiteral("export.too_many_rows"));
  bool isFilled = false;
  for (int i = 0; i < cells.size(); ++i) {
    CARTERA_TRY(writeCell(i, cells[i]));
    isFilled = isFilled || !cells[i].isEmpty();
  }
  ++m_row;
  if (isFilled) ++m_filled;
  return {};
}

Result<> XlsxWriter::writeRow(const std::vector<std::string_view>& cells) {
  QStringList row;
  row.reserve(static_cast<qsizetype>(cells.size()));
  for (const std::string_view cell : cells)
    row.append(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
  return writeRow(row);
}

/// The library does not look whether its waiting rows could be written: a disk that was full for a moment would make a
/// shorter list without a word.
Result<> XlsxWriter::checkWhole() const {
  QFile file(m_path);
  if (!file.open(QIODevice::ReadOnly)) return cannotWrite(file.errorString());
  XlsxLimits none;
  none.part = none.total = none.ratioFrom = std::numeric_limits<qint64>::max();
  const auto broken = [] { return cannotWrite(QStringLiteral("the rows could not be kept meanwhile")); };
  const auto package = XlsxPackage::open(file, none);
  if (!package) return broken();
  const auto sheet = (*package)->part(QStringLiteral("xl/worksheets/sheet1.xml"), none.part);
  if (!sheet) return broken();
  const QByteArray row("<row ");
  const QByteArray end("</worksheet>");
  quint32 rows = 0;
  QByteArray tail;
  for (;;) {
    const QByteArray block = (*sheet)->read(1 << 18);
    if (block.isEmpty()) break;
    rows += static_cast<quint32>(QByteArray(tail.right(row.size() - 1) + block).count(row));
    tail = QByteArray(tail + block).right(end.size());
  }
  if ((*sheet)->fault() != nullptr || tail != end || rows != m_filled) return broken();
  return {};
}

Result<> XlsxWriter::copyOut() {
  QFile file(m_path);
  if (!file.open(QIODevice::ReadOnly)) return cannotWrite(file.errorString());
  QByteArray block(1 << 18, Qt::Uninitialized);
  for (;;) {
    const qint64 n = file.read(block.data(), block.size());
    if (n < 0) return cannotWrite(file.errorString());
    if (n == 0) break;
    const QByteArrayView bytes(block.constData(), n);
    m_hash.addData(bytes);
    for (qint64 written = 0; written < n;) {
      const qint64 m = m_device.write(bytes.data() + written, n - written);
      const auto* target = qobject_cast<QFileDevice*>(&m_device);
      if (m <= 0)
        return cannotWrite(m_device.errorString(), target != nullptr && target->error() == QFileDevice::ResourceError);
      written += m;
    }
  }
  if (auto* target = qobject_cast<QFileDevice*>(&m_device); target != nullptr && !target->flush())
    return cannotWrite(target->errorString(), target->error() == QFileDevice::ResourceError);
  return {};
}

Result<> XlsxWriter::finish() {
  errno = 0;
  const lxw_error closed = workbook_close(m_book);
  m_book = nullptr;
  if (closed != LXW_NO_ERROR) return cannotWrite(closed);
  CARTERA_TRY(checkWhole());
  return copyOut();
}

}  // namespace cartera
