// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/PersonRecord.h"
#include "core/exchange/vcard/CardReader.h"

namespace cartera::vcard {

/// The most phones, addresses, … of one kind that a card may have; more are kept as they stand and told.
constexpr int kMostOfAKind = 50;

/// What a card says, in our words. Problems beside those of the card: "photo.remote", "photo.kind", "photo.bytes",
/// "photo.pixels", "photo.second", "card.line_too_long", "card.too_many". Members of lists are named by their UID without
/// "urn:uuid:", or by "mailto:" and an address. Nothing is fetched from anywhere. Pure and thread-safe.
[[nodiscard]] PersonRecord meaningOf(const Card& card);

/// The cards of a file, each as a person.
class CardPeople final : public PersonReader {
 public:
  explicit CardPeople(QIODevice& device) : m_cards(device) {}
  [[nodiscard]] bool next(PersonRecord& person) override;
  [[nodiscard]] std::optional<Error> error() const override { return m_cards.error(); }

 private:
  CardReader m_cards;
};

/// "1980-03-14", "19800314T000000Z", "--0314", a year 1604 that stands for none: as ISO. As it stands if it is none of
/// these.
[[nodiscard]] QString cardDate(const QString& text);

/// The UID under which our own cards name somebody who has no number of another program: "cartera-" and the mark of
/// RecordMark.h.
[[nodiscard]] QString uidOfMark(const QString& mark);
/// Empty if it is no such UID.
[[nodiscard]] QString markOfUid(const QString& uid);

}  // namespace cartera::vcard
