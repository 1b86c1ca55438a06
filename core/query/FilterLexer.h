// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "core/base/Result.h"

/// The words and signs of a phrase; for FilterReader alone.
namespace cartera::query {

/// A piece of a phrase and where it stands: [from, to).
struct Token {
  /// What a piece is.
  enum class Kind {
    /// A run of letters, digits and signs that mean nothing here.
    Word,
    /// Between double quotes; `text` is without them.
    Quoted,
    /// "custom[...]" or "email[1]": brackets that belong to a name.
    Name,
    /// = != < <= > >= ~
    Operator,
    /// ( ) [ ] ,
    Sign,
    End
  };
  Kind kind = Kind::End;
  QString text;
  int from = 0;
  int to = 0;
  [[nodiscard]] bool is(Kind k, const char* t) const { return kind == k && text == QLatin1String(t); }
  [[nodiscard]] bool isSign(const char* t) const { return is(Kind::Sign, t); }
};

/// Ends with an End token. Fails with "filter.quote" where a quote is never closed.
[[nodiscard]] Result<std::vector<Token>> tokensOf(const QString& phrase);

}  // namespace cartera::query
