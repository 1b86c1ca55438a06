// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/Completeness.h"

#include "core/contacts/AddressStore.h"

namespace cartera {

Completeness completeness(const CompletenessFacts& f) {
  struct Part {
    const char* key;
    int points;
    bool known;
  };
  std::vector<Part> parts;
  switch (f.kind) {
    case ContactKind::Person:
      parts = {{"name", 20, f.name},       {"email", 20, f.email},    {"phone", 20, f.phone},
               {"address", 10, f.address}, {"owner", 10, f.owner},    {"stage", 5, f.stage},
               {"source", 5, f.source},    {"company", 5, f.company}, {"birthday", 5, f.birthday}};
      break;
    case ContactKind::Company:
      parts = {{"name", 20, f.name},    {"phone", 20, f.phone}, {"email", 15, f.email}, {"address", 15, f.address},
               {"tax_id", 10, f.taxId}, {"owner", 10, f.owner}, {"web", 5, f.web},      {"stage", 5, f.stage}};
      break;
    case ContactKind::Household:
    case ContactKind::Team:
      parts = {{"name", 30, f.name},
               {"email", 20, f.email},
               {"phone", 20, f.phone},
               {"address", 20, f.address},
               {"owner", 10, f.owner}};
      break;
  }
  Completeness c;
  for (const Part& p : parts) {
    if (p.known) {
      c.percent += p.points;
    } else {
      c.missing.push_back({QLatin1String(p.key), p.points});
    }
  }
  return c;
}

CompletenessFacts completenessFacts(const ContactCard& card) {
  CompletenessFacts f;
  const Contact& c = card.contact;
  f.kind = c.kind;
  f.name = !displayName(c).isEmpty();
  for (const Point& p : card.points) {
    f.email = f.email || p.kind == PointKind::Email;
    f.phone = f.phone || p.kind == PointKind::Phone;
    f.web = f.web || p.kind == PointKind::Url;
  }
  for (const Address& a : card.addresses) f.address = f.address || !addresses::isEmpty(a);
  f.owner = !c.owner.isEmpty();
  f.stage = !c.stage.isEmpty();
  f.source = !c.source.isEmpty();
  f.company = !card.memberships.empty() || !c.jobTitle.isEmpty();
  f.birthday = !c.birthday.isEmpty();
  f.taxId = !c.taxId.isEmpty();
  return f;
}

}  // namespace cartera
