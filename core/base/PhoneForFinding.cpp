// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PhoneForFinding.h"

#include "core/base/Text.h"

namespace cartera::text {

QString phoneForFinding(const QString& phone) {
  const QString e164 = phoneE164(phone);
  return e164.isEmpty() ? phoneDigits(phone) : e164.mid(1);
}

}  // namespace cartera::text
