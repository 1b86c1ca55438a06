// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace cartera::cli {

/// `trash FILE --empty`: erases the contacts in the trash, or those that lie there for so many days.
[[nodiscard]] Result<Answer> emptyTrash(Session& session, const Arguments& args);

}  // namespace cartera::cli
