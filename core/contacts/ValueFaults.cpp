// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ValueFaults.h"

#include <algorithm>

#include "core/base/Text.h"
#include "core/contacts/TaxId.h"

namespace cartera::valuefaults {

namespace {

constexpr int kOldestYear = 1900;
constexpr int kProvinces = 52;
// E.164.
constexpr qsizetype kMostDigits = 15;

}  // namespace

const char* ofEmail(const QString& value) { return text::looksLikeEmail(value) ? nullptr : "email.expected"; }

const char* ofPhone(const QString& value) {
  const QString digits = text::phoneDigits(value);
  if (text::phoneKey(value).isEmpty()) return "phone.short";
  if (std::all_of(digits.begin(), digits.end(), [&](QChar c) { return c == digits[0]; })) return "phone.same";
  // Behind a word there may be an extension.
  const bool isBare = std::none_of(value.begin(), value.end(), [](QChar c) { return c.isLetter(); });
  return isBare && digits.size() > kMostDigits ? "phone.long" : nullptr;
}

const char* ofTaxId(const QString& value) {
  const TaxIdCheck check = taxid::check(value);
  return check.kind == TaxIdKind::None || check.valid ? nullptr : "tax_id.check";
}

const char* ofSpanishPostcode(const QString& value) {
  const bool digits =
      value.size() == 5 && std::all_of(value.begin(), value.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
  const int province = digits ? QStringView(value).left(2).toInt() : 0;
  return province >= 1 && province <= kProvinces ? nullptr : "postcode.shape";
}

const char* ofBirthday(const QString& iso, const QDate& today) {
  const QDate day = QDate::fromString(iso, Qt::ISODate);
  if (!day.isValid()) return nullptr;  // without a year nothing can be said
  if (day > today) return "date.future";
  return day.year() < kOldestYear ? "date.old" : nullptr;
}

}  // namespace cartera::valuefaults
