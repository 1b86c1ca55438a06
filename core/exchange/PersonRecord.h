// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>

#include "core/base/Result.h"
#include "core/contacts/ContactFields.h"
#include "core/contacts/Picture.h"

namespace cartera {

/// Somebody in an address book of another program, in our words.
struct PersonRecord {
  /// Where it starts in the file, 1-based.
  qint64 line = 0;
  /// Outside keys and values: "given", "email[1]", "email[1].label", "addr[2].city"; the preferred of its kind comes first.
  contactfields::FieldValues values;
  /// Of users' fields that a card of ours brings: what they hold.
  std::map<QString, FieldType> types;
  std::optional<Picture> photo;
  /// Lines that no field of ours holds, as they stood.
  QStringList foreign;
  /// What was left out of those because of its name (isSecretProperty()).
  QStringList secrets;
  /// {field or property, reason, value}.
  std::vector<FieldError> problems;
  /// Set when it cannot be trusted as a whole.
  QString refused;
  /// It is a list of people and not somebody: a tag of that name for its members.
  bool isGroup = false;
  QString groupName;
  /// Of a list: the `names` of who is in it.
  QStringList members;
  /// How lists name this one; in small letters.
  QStringList names;

  [[nodiscard]] QString value(const QString& key) const;
  /// Puts a value where there is none yet; empty ones are nothing. False if another one is there.
  bool set(const QString& key, const QString& value);
  /// Decides what somebody is called, once the parts of the name and all addresses are among the values. `whole` is the
  /// name in one piece: it goes where the parts do not say it already, in whatever order and with or without "Dra." and
  /// "Jr."; an address is no name. Whoever is called as their organisation, and nothing else, is that company, unless
  /// `kind` says what it is.
  void takeNames(const QString& whole, QString organisation, QString kind);
  /// Of a list: whether it can be reached itself, by an e-mail, phone, page or address.
  [[nodiscard]] bool isReached() const;
  /// Of a list: what it says of itself besides its name, number and members, for a person to read.
  [[nodiscard]] QStringList ownWords() const;
  /// Of a list that can be reached: it is a contact as well, a team of that name.
  void becomeContact();
};

/// A tag as it can stand among others, which are parted by ";": with "," in its place.
[[nodiscard]] QString tagAmongOthers(QString name);

/// Reads an address book one after the other. Each format has one. Not thread-safe.
class PersonReader {
 public:
  PersonReader() = default;
  PersonReader(const PersonReader&) = delete;
  PersonReader& operator=(const PersonReader&) = delete;
  virtual ~PersonReader() = default;
  /// False at the end or after an error; see error().
  [[nodiscard]] virtual bool next(PersonRecord& person) = 0;
  [[nodiscard]] virtual std::optional<Error> error() const = 0;
};

}  // namespace cartera
