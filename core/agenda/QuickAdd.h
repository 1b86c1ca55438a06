// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLatin1String>
#include <QString>
#include <optional>
#include <vector>

#include "core/contacts/ContactFields.h"

/// What somebody types or pastes in a hurry: "llamar a Ana mañana 10:00 #renovación", "Ana García 612 34 56 78, Hotel
/// Mirador", the signature of a mail, a vCard. Spanish and English at once, whichever is set. Whatever is not understood is
/// given back, with its place. Pure and thread-safe.
namespace cartera::quickadd {

/// What the text is for.
enum class Shape { Nothing, Contact, Task };

/// What a piece of the text says. Field: the field of a contact that `Piece::key` names.
enum class PieceKind { Do, Whom, Day, Time, Tag, Field };

/// A stretch of the text.
struct Place {
  qsizetype from = 0;
  qsizetype length = 0;
  [[nodiscard]] qsizetype end() const { return from + length; }
  bool operator==(const Place&) const = default;
};

/// Something that was understood.
struct Piece {
  PieceKind kind = PieceKind::Field;
  /// Of a field: its outside name without a number ("phone", "addr[1].city"), see ContactFields.h.
  QString key = {};
  /// Of a phone, address, …: "mobile", "work", "fax", …
  QString label = {};
  /// Do: "call", "visit", "email", "chat", "meeting", "todo". Day: ISO. Time: HH:MM. Otherwise the words themselves.
  QString value = {};
  /// Where it stands; of no length where no word says it.
  Place place = {};
  /// Why a person should look at it; empty if it can be read in one way only. "day.repeats" (each Monday: only the first is
  /// meant), "day.past", "day.chosen" (of a week or a month its first day), "day.part" (the part of the day is not kept),
  /// "day.before" (the day itself, not the one before), "day.weekday" (another day of the week), "day.implied" (an hour
  /// without a day), "time.afternoon" (5 is 17:00), "time.end" (an end is not kept), "name.guessed", "company.guessed", "tax_id.control".
  QLatin1String doubt = {};
  bool operator==(const Piece&) const = default;
};

/// Something that was not.
struct LeftOver {
  QString text;
  Place place = {};
  /// It belongs to the form and says nothing of anybody: "Un saludo,", what a card says of the program that wrote it.
  bool isForm = false;
  bool operator==(const LeftOver&) const = default;
};

/// The most that is read of a text; of a vCard, which may hold a portrait, kMostOfCard.
inline constexpr qsizetype kMostCharacters = 20'000;
inline constexpr int kMostLines = 200;
inline constexpr qsizetype kMostOfCard = 4'000'000;

/// What came of reading a text.
struct Understood {
  Shape shape = Shape::Nothing;
  ContactKind contactKind = ContactKind::Person;
  /// In the order of the text.
  std::vector<Piece> pieces = {};
  std::vector<LeftOver> rest = {};
  /// Of a task: what is to be done, in the words of the text, without day, time and tags.
  QString title = {};
  /// The text is longer than is read; its end is the last of `rest`.
  bool isCut = false;
  /// Cards behind the first one, none of which was read.
  int furtherCards = 0;

  /// Null if there is none.
  [[nodiscard]] const Piece* find(PieceKind kind) const;
  [[nodiscard]] const Piece* field(QLatin1String key) const;
  /// What is put into a contact: the fields under their numbers with their labels, and the tags.
  [[nodiscard]] contactfields::FieldValues fields() const;
  /// What is left of a contact's text, for its notes: lines.
  [[nodiscard]] QString note() const;
  bool operator==(const Understood&) const = default;
};

/// Something that a person says is not so, by what stands in the text.
struct Refused {
  PieceKind kind = PieceKind::Field;
  QString key = {};
  /// The words of the text.
  QString words = {};
  bool operator==(const Refused&) const = default;
};

/// Reads a text. `now` is the user's local time. `as` forces a shape: the same words may be a name and a task. Times of the
/// clock stay what they are when the clock is put back or forward.
[[nodiscard]] Understood read(const QString& text, const QDateTime& now, std::optional<Shape> as = {});

/// How a piece is known again in a text that has changed since.
[[nodiscard]] Refused refusalOf(const QString& text, const Piece& piece);
/// Gives back what was refused: those pieces go, and their words are left over. `text` is what was read.
void withhold(Understood& understood, const QString& text, const std::vector<Refused>& refused);

}  // namespace cartera::quickadd
