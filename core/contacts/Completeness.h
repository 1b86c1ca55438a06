// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"

namespace cartera {

/// What is known of a contact, as far as the score asks.
struct CompletenessFacts {
  ContactKind kind = ContactKind::Person;
  bool name = false;
  bool email = false;
  bool phone = false;
  bool address = false;
  bool owner = false;
  bool stage = false;
  bool source = false;
  /// A person's company or job.
  bool company = false;
  bool birthday = false;
  bool taxId = false;
  bool web = false;
  bool operator==(const CompletenessFacts&) const = default;
};

/// Percent, and the keys of what is missing with what each would add, the heaviest first.
struct Completeness {
  /// What is not known, and how many points it would add.
  struct Missing {
    /// name, email, phone, address, owner, stage, source, company, birthday, tax_id, web.
    QString key;
    int points = 0;
    bool operator==(const Missing&) const = default;
  };
  int percent = 0;
  std::vector<Missing> missing;
  bool operator==(const Completeness&) const = default;
};

/// Weights of a person:  name 20, e-mail 20, phone 20, address 10, owner 10, stage 5, source 5, company or job 5,
///                       birthday 5.
/// Weights of a company: name 20, e-mail 15, phone 20, address 15, tax id 10, owner 10, web 5, stage 5.
/// Households and teams: name 30, e-mail 20, phone 20, address 20, owner 10.
/// Each row adds up to 100.
[[nodiscard]] Completeness completeness(const CompletenessFacts& facts);
[[nodiscard]] CompletenessFacts completenessFacts(const ContactCard& card);

}  // namespace cartera
