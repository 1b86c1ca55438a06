// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Services.h"

#include "ui/settings/AppSettings.h"

namespace cartera {

QString Services::author() const {
  const QString chosen = settings::kAuthor.get(settings);
  if (!chosen.isEmpty()) return chosen;
  for (const char* name : {"CARTERA_AUTHOR", "USER", "LOGNAME", "USERNAME"}) {
    if (const QString user = qEnvironmentVariable(name); !user.isEmpty()) return user;
  }
  return QStringLiteral("cartera");
}

}  // namespace cartera
