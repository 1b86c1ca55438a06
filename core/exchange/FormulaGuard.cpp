// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/FormulaGuard.h"

namespace cartera::formula {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// "+34 600 11 22 33", "+34-600-112-233", "-1.234,50 €", "-5": a sign, then digits and what stands between and behind
/// them. A letter would make it a name and a second sign a sum, so neither may occur, but for the dashes of a phone.
bool isSignedNumberOrPhone(std::string_view s) {
  const bool plus = s[0] == '+';
  int digits = 0;
  int dashes = 0;
  for (size_t i = 1; i < s.size(); ++i) {
    const char c = s[i];
    if (isDigit(c))
      ++digits;
    else if (s.substr(i, 2) == "\xC2\xA0" || s.substr(i, 2) == "\xC2\xA3")  // no-break space, £
      ++i;
    else if (s.substr(i, 3) == "\xE2\x82\xAC" || s.substr(i, 3) == "\xE2\x80\xAF")  // €, narrow no-break space
      i += 2;
    else if (c == ' ' || c == '.' || c == ',' || c == '$' || c == '%' || (plus && (c == '(' || c == ')')))
      continue;
    else if (plus && c == '-')
      ++dashes;
    else
      return false;
  }
  return dashes > 0 ? digits >= 7 && digits <= 15 : digits > 0;
}

/// What other programs put an apostrophe before: numbers, postcodes, phones.
bool isNumberLike(std::string_view s) {
  if (s.empty()) return false;
  if (s[0] == '+' || s[0] == '-') return isSignedNumberOrPhone(s);
  if (!isDigit(s[0])) return false;
  for (const char c : s)
    if (!isDigit(c) && c != ' ' && c != '.' && c != ',' && c != '-') return false;
  return true;
}

}  // namespace

bool isDangerous(std::string_view cell) {
  if (cell.empty()) return false;
  switch (cell[0]) {
    case '=':
    case '@':
    case '\t':
    case '\r':
    case '\n':
    case '\0': return true;
    case '+':
    case '-': return !isSignedNumberOrPhone(cell);
    default: break;
  }
  const std::string_view first = cell.substr(0, 3);
  return first == "\xEF\xBC\x9D" || first == "\xEF\xBC\x8B" || first == "\xEF\xBC\x8D" || first == "\xEF\xBC\xA0";
}

bool needsGuard(std::string_view cell) {
  // One pass over leading apostrophes, without recursion: ''''=x is as deep as somebody likes.
  const size_t behind = cell.find_first_not_of('\'');
  if (behind == std::string_view::npos) return false;
  const std::string_view rest = cell.substr(behind);
  return isDangerous(rest) || (behind > 0 && isNumberLike(rest));
}

std::string guard(std::string_view cell) {
  std::string out;
  out.reserve(cell.size() + 1);
  if (needsGuard(cell)) out.push_back('\'');
  out.append(cell);
  return out;
}

std::string_view unguard(std::string_view cell) {
  if (cell.size() < 2 || cell[0] != '\'') return cell;
  return needsGuard(cell) ? cell.substr(1) : cell;
}

std::string_view bare(std::string_view cell) {
  if (cell.size() < 3 || cell.substr(0, 2) != "=\"" || cell.back() != '"') return unguard(cell);
  const std::string_view inside = cell.substr(2, cell.size() - 3);
  return inside.find('"') == std::string_view::npos ? inside : cell;
}

bool looksGuarded(std::string_view cell) { return bare(cell).size() != cell.size(); }

}  // namespace cartera::formula
