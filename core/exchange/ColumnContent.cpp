// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ColumnContent.h"

#include <algorithm>
#include <array>

#include "core/base/Dates.h"
#include "core/base/Numbers.h"
#include "core/base/Text.h"
#include "core/contacts/TaxId.h"
#include "core/exchange/CellValues.h"

namespace cartera {
namespace {

bool allDigits(QStringView s) {
  for (const QChar c : s)
    if (c < u'0' || c > u'9') return false;
  return !s.isEmpty();
}

bool looksLikeUrl(QStringView s) {
  if (s.contains(u' ') || s.contains(u'@') || !s.contains(u'.')) return false;
  return s.startsWith(u"http://", Qt::CaseInsensitive) || s.startsWith(u"https://", Qt::CaseInsensitive) ||
         s.startsWith(u"www.", Qt::CaseInsensitive);
}

/// 01000 to 52999; the first two digits are the province.
bool looksLikePostcode(QStringView s) {
  if (s.size() != 5 || !allDigits(s)) return false;
  const int province = s.left(2).toInt();
  return province >= 1 && province <= 52;
}

bool looksLikeFullPhone(QStringView s) {
  if (!text::looksLikePhone(s)) return false;
  return s.startsWith(u'+') || s.startsWith(u"00") || text::phoneDigits(s).size() >= 9;
}

bool isJoiningWord(QStringView word) {
  static constexpr std::array<const char16_t*, 16> kWords = {u"de",  u"del", u"la",  u"las", u"los", u"y",
                                                             u"i",   u"e",   u"dos", u"da",  u"do",  u"van",
                                                             u"von", u"der", u"d",   u"di"};
  return std::any_of(kWords.begin(), kWords.end(), [word](const char16_t* w) { return word == QStringView(w); });
}

/// How many words of a name stand there; 0 if something else does.
int wordsOfName(const QString& value) {
  constexpr int kMost = 7;
  int words = 0;
  bool named = false;
  for (const QString& word : value.split(u' ', Qt::SkipEmptyParts)) {
    for (const QChar c : word)
      if (!c.isLetter() && !c.isMark() && !QStringView(u"'’`´.,-·ªº").contains(c)) return 0;
    const bool capital = word.front().isUpper();
    if (!capital && !isJoiningWord(word)) return 0;
    named = named || capital;
    ++words;
  }
  return named && words <= kMost ? words : 0;
}

/// Of the values that are there: how many there are, and how many of them are names, of one word and of more.
struct Names {
  size_t filled = 0, names = 0, whole = 0;
  [[nodiscard]] bool isMostOfThem() const { return filled > 0 && names * 10 >= filled * 9; }
};
Names namesAmong(const std::vector<QString>& values) {
  Names out;
  for (const QString& value : values) {
    const QString s = text::clean(value);
    if (s.isEmpty()) continue;
    ++out.filled;
    const int words = wordsOfName(s);
    out.names += words > 0 ? 1 : 0;
    out.whole += words > 1 ? 1 : 0;
  }
  return out;
}

/// A cell that is ticked or not, in the words of sheets.
bool isTruth(QStringView key) { return key == u"true" || key == u"false" || key == u"verdadero" || key == u"falso"; }

}  // namespace

bool looksLikeNames(const std::vector<QString>& values) {
  const Names found = namesAmong(values);
  return found.isMostOfThem() && found.whole * 2 >= found.filled;
}

bool areNames(const std::vector<QString>& values) { return namesAmong(values).isMostOfThem(); }

ContentKind sniffValue(QStringView value) {
  const QString s = text::clean(value);
  if (s.isEmpty()) return ContentKind::Empty;
  if (text::looksLikeEmail(s) || (s.contains(u'@') && !cellvalues::emails(s).isEmpty())) return ContentKind::Email;
  if (looksLikeUrl(s)) return ContentKind::Url;
  const TaxIdCheck tax = taxid::check(s);
  if (tax.valid && tax.kind != TaxIdKind::Foreign) return ContentKind::TaxId;
  if (dates::guess({s}) != DateOrder::None && !dates::readPartial(s, DateOrder::None).isEmpty()) {
    const Reading<PartialDate> date = dates::readPartial(s);
    if (date.value || date.reason == QLatin1String("date.ambiguous")) return ContentKind::Date;
  }
  if (looksLikePostcode(s)) return ContentKind::Postcode;
  if (looksLikeFullPhone(s)) return ContentKind::Phone;
  const Reading<Decimal> number = numbers::read(s);
  if (number.value || number.reason == QLatin1String("number.ambiguous")) return ContentKind::Number;
  if (readYesNo(s)) return ContentKind::YesNo;
  return ContentKind::Unknown;
}

ContentKind sniffContent(const std::vector<QString>& values) {
  std::array<size_t, 10> counts = {};
  size_t filled = 0;
  for (const QString& value : values) {
    const ContentKind kind = sniffValue(value);
    if (kind == ContentKind::Empty) continue;
    ++filled;
    ++counts[static_cast<size_t>(kind)];
  }
  if (filled == 0) return ContentKind::Empty;
  for (const ContentKind kind : {ContentKind::Email, ContentKind::Phone, ContentKind::TaxId, ContentKind::Url,
                                 ContentKind::Postcode, ContentKind::Date, ContentKind::Number, ContentKind::YesNo})
    if (counts[static_cast<size_t>(kind)] * 10 >= filled * 9) return kind;
  return ContentKind::Unknown;
}

std::optional<bool> readYesNo(QStringView value) {
  static constexpr std::array<const char16_t*, 26> kYes = {
      u"si",         u"s",        u"yes",    u"y",        u"x",       u"1",       u"true",   u"verdadero", u"v",
      u"acepta",     u"aceptado", u"acepto", u"accepted", u"consent", u"granted", u"ok",     u"on",        u"t",
      u"subscribed", u"suscrito", u"activo", u"oui",      u"ja",      u"sim",     u"opt in", u"autorizado"};
  static constexpr std::array<const char16_t*, 22> kNo = {
      u"no",           u"n",         u"0",         u"false",   u"falso", u"f",
      u"off",          u"denied",    u"rechazado", u"rechaza", u"baja",  u"unsubscribed",
      u"desuscrito",   u"cancelado", u"non",       u"nein",    u"nao",   u"opt out",
      u"not accepted", u"no acepta", u"cleaned",   u"denegado"};
  const QString key = text::searchKey(value);
  const auto is = [&key](const char16_t* word) { return key == QStringView(word); };
  if (std::any_of(kYes.begin(), kYes.end(), is)) return true;
  if (std::any_of(kNo.begin(), kNo.end(), is)) return false;
  return std::nullopt;
}

std::optional<bool> readPlainYesNo(QStringView value) {
  static constexpr std::array<const char16_t*, 11> kYes = {u"si",        u"s",   u"yes", u"y",  u"x", u"true",
                                                           u"verdadero", u"oui", u"sim", u"ja", u"1"};
  static constexpr std::array<const char16_t*, 8> kNo = {u"no",  u"n",   u"false", u"falso",
                                                         u"non", u"nao", u"nein",  u"0"};
  const QString key = text::searchKey(value);
  const auto is = [&key](const char16_t* word) { return key == QStringView(word); };
  if (std::any_of(kYes.begin(), kYes.end(), is)) return true;
  if (std::any_of(kNo.begin(), kNo.end(), is)) return false;
  return std::nullopt;
}

bool holdsPlainYesNo(const std::vector<QString>& values) {
  size_t crosses = 0;
  size_t truths = 0;
  bool yes = false;
  bool no = false;
  for (const QString& value : values) {
    const std::optional<bool> read = readPlainYesNo(value);
    if (!read) return false;
    yes = yes || *read;
    no = no || !*read;
    const QString key = text::searchKey(value);
    crosses += key == u"x" ? 1 : 0;
    truths += isTruth(key) ? 1 : 0;
  }
  // "S" and "X" are sizes, and nothing but "S" may be anything; 1 and 0 alone are numbers. How a sheet says it is certain.
  return (yes && no) || (!values.empty() && (crosses == values.size() || truths == values.size()));
}

}  // namespace cartera
