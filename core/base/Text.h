// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>
#include <memory>

/// Normal forms of text. All functions are pure and thread-safe.
namespace cartera::text {

/// Accents, case and width do not matter: NFKD without marks, case-folded. "Peña" → "pena", "ﬁn" → "fin", "Straße" → "strasse".
[[nodiscard]] QString fold(QStringView s);

/// For finding and matching: folded, punctuation as blanks, blanks collapsed. "  García-López,  María " → "garcia lopez maria".
[[nodiscard]] QString searchKey(QStringView s);

/// What people do not see but files hold: NBSP to blank, breaks of any kind to line ends, zero-width and control characters
/// out (tabs and joiners within one sign stay), ends trimmed, NFC. Every value of an import and of a form goes through here.
[[nodiscard]] QString clean(QStringView s);
/// Shares the text where there is nothing to clean.
[[nodiscard]] QString clean(const QString& s);

/// Match key of an e-mail address: cleaned, "mailto:" and a trailing dot off, lower case. Empty when it cannot be one.
[[nodiscard]] QString emailKey(QStringView raw);
/// Whether the text is shaped like an address people can be written to (one @, a dot in the domain, no blanks).
[[nodiscard]] bool looksLikeEmail(QStringView raw);

/// Only the digits, "00" at the front read as "+" and dropped. "+34 (612) 34-56" → "346123456".
[[nodiscard]] QString phoneDigits(QStringView raw);
/// Match key of a phone: its last nine digits (a Spanish number without its prefix). Empty below six digits.
[[nodiscard]] QString phoneKey(QStringView raw);
/// E.164 for numbers that can be read without doubt ("+…", "00…", nine Spanish digits starting with 6-9), else empty.
[[nodiscard]] QString phoneE164(QStringView raw);
/// For reading by people: "+34 612 345 678" for Spanish numbers, else the text as it was typed.
[[nodiscard]] QString phoneDisplay(QStringView raw);
[[nodiscard]] bool looksLikePhone(QStringView raw);

/// Match key of an identity number (NIF, NIE, CIF, VAT): upper case, letters and digits only, without a leading "ES".
[[nodiscard]] QString taxIdKey(QStringView raw);

/// A positive 63-bit number drawn from the bytes (SHA-256, cut): ids of natural-key rows and fingerprints. Never 0.
[[nodiscard]] qint64 hash63(const QByteArray& bytes);

/// Sort keys of one language from ICU's collator, so that in Spanish ñ follows n. Compare the bytes.
/// Not thread-safe: one per thread.
class SortKeys {
 public:
  /// `language` is "es" or "en" (any ICU locale works).
  explicit SortKeys(const QString& language);
  ~SortKeys();
  SortKeys(const SortKeys&) = delete;
  SortKeys& operator=(const SortKeys&) = delete;
  [[nodiscard]] QByteArray key(QStringView s) const;
  /// Changes with the ICU library; keys stored under another version are renewed.
  [[nodiscard]] static QString version();

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace cartera::text
