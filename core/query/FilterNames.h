// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// The ways people of both languages write the names and values of filters: what names/names.txt holds. Pure
/// and thread-safe.
namespace cartera::query {

/// How names are compared: "Último-contacto" is "ultimo contacto".
[[nodiscard]] QString nameKey(QStringView name);
/// The one spelling of a name in a section of names.txt (fields, parts, relation, values); empty when it is none.
[[nodiscard]] QString spelled(const char* section, const QString& name);
/// What people of a language call a name, or one made of several ("consent.email", "calls.count", "custom[Size]"):
/// in Spanish the first of its spellings there, else itself.
[[nodiscard]] QString nameIn(const QString& language, const char* section, const QString& name);
/// All ways to write a field, folded.
[[nodiscard]] QStringList fieldSpellings();
/// Those of `among` that differ from a name in a letter or two, sorted.
[[nodiscard]] QStringList namesNear(const QString& name, const QStringList& among);
/// For a name that is no field: those that differ in a letter or two, in either language; else some that are used most.
[[nodiscard]] QStringList fieldNamesLike(const QString& name);

}  // namespace cartera::query
