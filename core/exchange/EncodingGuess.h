// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace cartera {

/// What the bytes of a text say of how they are to be read.
struct EncodingGuess {
  /// One of csvEncodings().
  QByteArray name;
  /// There is a byte order mark in front.
  bool bom = false;
  /// Nothing fits: letters look wrong in any of them.
  bool isDoubtful = false;
};

/// By the byte order mark, the NUL pattern (UTF-16, UTF-32), UTF-8 (a few bad bytes among it do not make another encoding
/// of the whole; written twice over it is "utf-8-twice"), else by which encoding makes letters of the bytes that stand
/// among letters: windows-1252 unless MacRoman or CP850 is clearly better. `whole` says that `head` is all there is. Pure
/// and thread-safe.
[[nodiscard]] EncodingGuess guessEncoding(const QByteArray& head, bool whole);

}  // namespace cartera
