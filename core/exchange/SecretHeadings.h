// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cartera {

/// Whether a heading says beyond doubt that passwords, access codes or cards that one pays with stand below it ("Contraseña",
/// "Clave web", "Access code", "Número de tarjeta", "CVV"). They are never stored, whatever a mapping says. Pure, any thread.
[[nodiscard]] bool isSecretColumn(const QString& heading);
/// Whether a heading by itself may mean secrets or something else ("Clave", "PIN", "Tarjeta"): nobody is shown what stands
/// below it until a mapping or a person says what it is. Pure, any thread.
[[nodiscard]] bool mayBeSecretColumn(const QString& heading);
/// The same of the name of an attribute or property of an address book ("userPassword", "X-PIN"): nobody says there what
/// it is, so what may be secret is. Pure, any thread.
[[nodiscard]] bool isSecretProperty(const QString& name);

}  // namespace cartera
