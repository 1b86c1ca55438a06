// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/QualityKeys.h"

namespace cartera::quality {

const std::vector<CountKey>& countKeys() {
  static const std::vector<CountKey> keys{
      {"unreachable", &Figures::unreachable, "email is empty and phone is empty"},
      {"no_email", &Figures::withoutEmail, "email is empty"},
      {"no_phone", &Figures::withoutPhone, "phone is empty"},
      {"no_owner", &Figures::withoutOwner, "owner is empty"},
      {"stale", &Figures::stale, nullptr},
      {"invalid", &Figures::invalid, nullptr},
      {"duplicate", &Figures::duplicate, nullptr},
  };
  return keys;
}

}  // namespace cartera::quality
