// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/RowKeys.h"

#include "core/base/Text.h"

namespace cartera::rowkeys {

std::optional<PointKind> addressKind(const QString& key) {
  if (key.endsWith(QLatin1String(".label"))) return std::nullopt;
  if (key.startsWith(QLatin1String("email"))) return PointKind::Email;
  if (key.startsWith(QLatin1String("phone"))) return PointKind::Phone;
  return std::nullopt;
}

bool isSameValue(const QString& a, const QString& b) { return text::clean(a) == text::clean(b); }

}  // namespace cartera::rowkeys
