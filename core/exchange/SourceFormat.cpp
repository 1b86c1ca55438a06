// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/SourceFormat.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cstring>

#include "core/exchange/AddressBooks.h"
#include "core/exchange/CsvLook.h"
#include "core/exchange/CsvSource.h"
#include "core/exchange/ForeignFile.h"
#include "core/exchange/xlsx/XlsxSource.h"

namespace cartera {

namespace {

constexpr qint64 kHead = 4096;
constexpr char kDelimiters[] = {';', ',', '\t', '|'};

const SourceFormat* byKey(QStringView key) {
  const auto& all = SourceFormat::all();
  const auto it = std::find_if(all.begin(), all.end(), [&](const SourceFormat& f) { return f.key == key; });
  return it == all.end() ? nullptr : &*it;
}

/// Whether lines are parted into cells by one character: a comma in one of them may belong to a sentence.
bool hasCells(QByteArray head) {
  const QList<QByteArray> lines = head.replace('\r', '\n').split('\n');
  return std::any_of(std::begin(kDelimiters), std::end(kDelimiters), [&lines](char delimiter) {
    return std::count_if(lines.begin(), lines.end(), [=](const auto& line) { return line.contains(delimiter); }) >= 2;
  });
}

/// The first lines of a list: cells, and no bytes that no text has.
bool isText(const QByteArray& head) {
  if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF")) return true;
  return hasCells(head) && std::none_of(head.begin(), head.end(), [](char c) {
           return c >= 0 && c < ' ' && (c == 0 || std::strchr("\t\r\n\f", c) == nullptr);
         });
}

Result<std::unique_ptr<RecordSource>> openCsv(const ImportPlan& plan) {
  CARTERA_ASSIGN(auto source, CsvSource::open(plan));
  return std::unique_ptr<RecordSource>(std::move(source));
}

Result<std::unique_ptr<RecordSource>> openXlsx(const ImportPlan& plan) {
  CARTERA_ASSIGN(auto source, XlsxSource::open(plan));
  return std::unique_ptr<RecordSource>(std::move(source));
}

}  // namespace

const std::vector<SourceFormat>& SourceFormat::all() {
  // In this order they are asked whether a file is theirs.
  static const std::vector<SourceFormat> kAll{
      {QStringLiteral("xlsx"),
       {QStringLiteral("xlsx"), QStringLiteral("xlsm"), QStringLiteral("xltx")},
       [](const QByteArray& head) { return head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"); },
       lookAtXlsx,
       openXlsx},
      {QStringLiteral("vcard"), {QStringLiteral("vcf"), QStringLiteral("vcard")}, isCardStart, lookAtPeople, openCards},
      {QStringLiteral("ldif"), {QStringLiteral("ldif"), QStringLiteral("ldi")}, isLdifStart, lookAtPeople, openLdif},
      {QStringLiteral("csv"),
       {QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("txt")},
       [](const QByteArray&) { return false; },
       lookAtCsv,
       openCsv},
  };
  return kAll;
}

QStringList SourceFormat::keys() {
  QStringList out;
  for (const SourceFormat& f : all()) out.append(f.key);
  return out;
}

Result<const SourceFormat*> SourceFormat::of(const QString& path, const std::optional<QString>& said) {
  if (said && byKey(*said) == nullptr) return fail(ErrorCode::Invalid, QStringLiteral("source.format"), *said);
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::Io, QStringLiteral("source.cannot_open"), path);
  const QByteArray head = file.peek(kHead);
  if (said) {
    // Bytes of another kind do not become text by being called so.
    if (*said == u"csv") CARTERA_TRY(refuseForeign(file, path));
    return byKey(*said);
  }
  const auto theirs = std::find_if(all().begin(), all().end(), [&](const SourceFormat& f) { return f.isStart(head); });
  if (theirs != all().end()) return &*theirs;
  CARTERA_TRY(refuseForeign(file, path));
  const QString suffix = QFileInfo(path).suffix().toLower();
  const auto named =
      std::find_if(all().begin(), all().end(), [&](const SourceFormat& f) { return f.suffixes.contains(suffix); });
  if (named == all().end()) return byKey(u"csv");
  // A list of text that somebody called a workbook is one; what is neither is told by the reader of workbooks.
  return named->key == u"xlsx" && isText(head) ? byKey(u"csv") : &*named;
}

bool SourceFormat::isNamedOtherwise(const QString& path) const {
  return key == u"csv" && byKey(u"xlsx")->suffixes.contains(QFileInfo(path).suffix().toLower());
}

Result<std::unique_ptr<RecordSource>> openSource(const ImportPlan& plan) {
  const SourceFormat* format = byKey(plan.format);
  if (format == nullptr) return fail(ErrorCode::Invalid, QStringLiteral("source.format"), plan.format);
  return format->open(plan);
}

}  // namespace cartera
