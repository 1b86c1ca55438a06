// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Printing.h"

#include <QDateTime>
#include <algorithm>

namespace cartera::cli {

namespace {

int width(const QString& text) {
  int out = 0;
  for (const uint c : text.toUcs4()) {
    const auto category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
      continue;
    const bool wide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) ||
                      (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
                      (c >= 0x1f300 && c <= 0x1faff);
    out += wide ? 2 : 1;
  }
  return out;
}

QString padded(const QString& text, int to, bool right) {
  const QString blanks(std::max(0, to - width(text)), u' ');
  return right ? QString(blanks + text) : QString(text + blanks);
}

}  // namespace

QString plain(const QString& text) {
  QString out;
  out.reserve(text.size());
  for (const QChar c : text) {
    const auto category = c.category();
    const bool control =
        category == QChar::Other_Control || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
    out += control ? QChar(u' ') : c;
  }
  return out;
}

QString table(const QStringList& header, const std::vector<QStringList>& rows, const std::vector<int>& right) {
  std::vector<QStringList> lines;
  if (!header.isEmpty()) lines.push_back(header);
  for (const auto& row : rows) {
    QStringList line;
    for (const auto& cell : row) line += plain(cell);
    lines.push_back(line);
  }
  std::vector<int> widths;
  for (const auto& line : lines) {
    widths.resize(std::max(widths.size(), static_cast<size_t>(line.size())), 0);
    for (qsizetype i = 0; i < line.size(); ++i)
      widths[static_cast<size_t>(i)] = std::max(widths[static_cast<size_t>(i)], width(line[i]));
  }
  QString out;
  for (const auto& line : lines) {
    QString text;
    for (qsizetype i = 0; i < line.size(); ++i) {
      const bool toRight = std::find(right.begin(), right.end(), static_cast<int>(i)) != right.end();
      if (i > 0) text += QStringLiteral("  ");
      text += padded(line[i], widths[static_cast<size_t>(i)], toRight);
    }
    while (text.endsWith(u' ')) text.chop(1);
    out += text + u'\n';
  }
  return out;
}

QString pairs(const std::vector<std::pair<QString, QString>>& lines) {
  std::vector<QStringList> rows;
  for (const auto& line : lines)
    if (!line.second.isEmpty()) rows.push_back({line.first, line.second});
  return table({}, rows);
}

QString instant(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate); }

QString instantForPeople(qint64 ms) {
  return QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("dd/MM/yyyy HH:mm"));
}

}  // namespace cartera::cli
