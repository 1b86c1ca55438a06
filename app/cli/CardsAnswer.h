// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

#include "core/exchange/ImportPlan.h"

namespace cartera::cli {

/// The people of an address book, at most `most` of them, as `read` answers them: {line, fn, n, kind, email, tel, adr, url,
/// social, org, title, bday, note, categories, uid, photo, foreign, parameters, fields, problems, refused}; what nobody
/// said is not there. `parameters` are those that no field holds ("LANGUAGE=da:EMAIL;work;ana@example.es"). `fields` are all values by our names.
[[nodiscard]] Result<QJsonArray> cardsJson(const ImportPlan& plan, qint64 most);

}  // namespace cartera::cli
