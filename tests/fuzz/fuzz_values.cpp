// SPDX-License-Identifier: GPL-3.0-or-later
// The readers that every cell of a stranger's file goes through: no input may break them, and what they accept must be
// printed so that it reads back equal.
#include <QString>
#include <algorithm>

#include "core/base/Dates.h"
#include "core/base/Money.h"
#include "core/base/Numbers.h"
#include "core/base/Text.h"
#include "core/contacts/TaxId.h"
#include "core/exchange/CellValues.h"
#include "tests/fuzz/Fuzz.h"

namespace {

using cartera::fuzz::demand;

void readNumbers(const QString& text) {
  using namespace cartera;
  for (const auto mark : {DecimalMark::Unknown, DecimalMark::Point, DecimalMark::Comma}) {
    const auto number = numbers::read(text, mark);
    if (!number.value) continue;
    demand(numbers::read(number.value->toString(), DecimalMark::Point).value == number.value);
    demand(numbers::read(numbers::print(*number.value, u"es"), DecimalMark::Comma).value == number.value);
    demand(numbers::read(numbers::print(*number.value, u"en"), DecimalMark::Point).value == number.value);
  }
  const auto amount = money::read(text);
  if (amount.value) {
    demand(money::read(money::printPlain(*amount.value), amount.value->currency, DecimalMark::Point).value ==
           amount.value);
  }
}

void readDates(const QString& text) {
  using namespace cartera;
  for (const auto order : {DateOrder::None, DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd, DateOrder::Yyyymmdd}) {
    const auto date = dates::read(text, order);
    if (date.value) demand(dates::read(dates::iso(*date.value)).value == date.value);
    const auto birthday = dates::readPartial(text, order);
    if (birthday.value) demand(dates::readPartial(birthday.value->toIso()).value == birthday.value);
    (void)dates::readInstant(text, order);
  }
}

void readTexts(const QString& text) {
  using namespace cartera;
  const QString clean = text::clean(text);
  demand(text::clean(clean) == clean);
  const QString folded = text::fold(text);
  demand(text::fold(folded) == folded);
  const QString key = text::searchKey(text);
  demand(text::searchKey(key) == key);
  (void)text::emailKey(text);
  (void)text::phoneE164(text);
  (void)text::phoneDisplay(text);
  (void)text::phoneKey(text);
  demand(text::taxIdKey(text::taxIdKey(text)) == text::taxIdKey(text));
}

/// Of what is taken apart each part is whole, and a name loses no letter.
void readParts(const QString& text) {
  using namespace cartera;
  const QString cell = text::clean(text);
  for (const QString& address : cellvalues::emails(cell)) demand(text::looksLikeEmail(address));
  for (const QString& phone : cellvalues::phones(cell)) demand(text::looksLikePhone(phone));
  (void)cellvalues::tags(cell);
  (void)cellvalues::isExponent(cell);
  (void)cellvalues::isShortPostcode(cell);
  if (const auto name = cellvalues::turnedName(cell)) {
    demand(!name->given.isEmpty() && !name->family.isEmpty());
    const auto letters = [](const QString& s) {
      return std::count_if(s.begin(), s.end(), [](QChar c) { return c.isLetter(); });
    };
    demand(letters(joined(*name)) == letters(cell));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
  // Long inputs say nothing new about single values and make each run slow.
  if (size > 256) return 0;
  const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  readNumbers(text);
  readDates(text);
  readTexts(text);
  readParts(text);
  return 0;
}
