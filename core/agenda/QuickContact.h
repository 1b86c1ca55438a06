// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agenda/QuickWords.h"

/// Who somebody is: a name with what stands beside it, or the signature of a mail. For quickadd alone. Pure and
/// thread-safe.
namespace cartera::quickadd {

/// What is read of a contact, and which characters say it.
struct ContactText {
  explicit ContactText(QStringView readableText) : text(readableText), claims(readableText.size()) {}
  QStringView text;
  Claims claims;
  std::vector<Piece> pieces = {};
  /// Greetings and what mail programs add.
  std::vector<Place> forms = {};
  /// Words that only say what stands behind them: "Dirección:".
  std::vector<Place> labels = {};

  /// Takes a piece; `place` may reach further than the value: "Tel.: 612 …".
  void add(const char* key, const QString& value, Place place, const QString& label = {}, const char* doubt = "");
  [[nodiscard]] bool has(const char* key) const;
  [[nodiscard]] bool hasAddress() const;
};

/// Reads all of a readable() text, with several lines or one.
struct ContactRead {
  ContactKind kind = ContactKind::Person;
  std::vector<Piece> pieces;
  std::vector<Place> forms;
  std::vector<Place> labels;
};
[[nodiscard]] ContactRead readContact(QStringView text, Place whole);

/// E-mail addresses, web pages, tags, tax numbers and phones with their labels.
void readReach(ContactText& contact, Place line);
/// "Móvil: 612…", "Empresa: Acme": lines that say themselves what they are. Before readReach().
void readLabelled(ContactText& contact, Place line);

/// A stretch between commas and the like.
using Segments = std::vector<Place>;
/// Streets, postcodes, towns and countries among the segments of a line; those that it takes go out of the list.
void readPlaces(ContactText& contact, Segments& segments);

/// No post has more words.
inline constexpr qsizetype kMostWordsOfJob = 9;
/// Whether a text begins, or ends, with what somebody does: "Directora comercial", "Sales Manager".
[[nodiscard]] bool isJob(const QString& segment);
[[nodiscard]] bool isDepartment(const QString& segment);
/// Whether a text says itself that it is a company: a legal form, "Hotel …", "Talleres …".
[[nodiscard]] bool isCompany(const QString& segment);
/// Where in the words of a segment a company or a job begins, behind a name; 0 if nowhere.
[[nodiscard]] size_t secondPartOf(const std::vector<Word>& words);
/// Whether it is one of the greetings and notices that stand around a signature.
[[nodiscard]] bool isForm(const QString& line);

}  // namespace cartera::quickadd
