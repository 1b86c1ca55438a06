// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/vcard/Property.h"

/// What the value of a property says, unpacked: transfer encoding, character set, escapes. Pure and thread-safe.
namespace cartera::vcard {

/// The bytes behind quoted-printable or base64; as they are otherwise. `whole` is false for base64 that is none.
[[nodiscard]] QByteArray unpacked(const Property& property, bool* whole = nullptr);
/// Bytes in a character set; what says none, or none that there is, is UTF-8 where it can be, else windows-1252.
[[nodiscard]] QString decoded(const QByteArray& bytes, const QString& charset);
/// Whether decoded() has to guess: bytes that say they are UTF-8, or nothing, and are not.
[[nodiscard]] bool isGuessed(const Property& property);
/// A value that is one text.
[[nodiscard]] QString text(const Property& property, Version version);
/// A value in parts between ";", each a text ("family;given;…").
[[nodiscard]] QStringList parts(const Property& property, Version version, const QString& joinedBy);
/// A value that is a list between ",".
[[nodiscard]] QStringList list(const Property& property, Version version);
/// "\n", "\,", "\;" and "\\" as what they stand for; 2.1 knows no line ends among them.
[[nodiscard]] QString unescaped(QStringView text, Version version);
/// A text as a value of 3.0 and 4.0.
[[nodiscard]] QString escaped(QStringView text);
/// Quoted-printable; soft breaks have gone already.
[[nodiscard]] QByteArray fromQuotedPrintable(const QByteArray& bytes);

}  // namespace cartera::vcard
