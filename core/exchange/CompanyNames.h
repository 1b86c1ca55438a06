// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Which names of a list are those of companies. Pure, any thread.
namespace cartera::companynames {

/// Whether a name ends in a legal form: "Bar Pepe, S.L.", "CARPINTERIA LOPEZ SLU", "Vega S. Coop.", "Bauer GmbH". Forms
/// that are surnames as well count only where they cannot be one: "Vega, SA" and "Vega S.A.", but not "Ana Sa".
[[nodiscard]] bool endsInLegalForm(const QString& name);
/// The name without it: "Bar Pepe". Any other name as it is.
[[nodiscard]] QString withoutLegalForm(const QString& name);
/// Whether it is the tax number of a legal person (a CIF), with the control character it must have.
[[nodiscard]] bool isCompanyNumber(const QString& taxId);

}  // namespace cartera::companynames
