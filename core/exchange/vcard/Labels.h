// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// What cards call the sorts of phones and addresses, and what we do.
namespace cartera::vcard {

/// Of the types of a property: "mobile", "fax.work"; for others than the usual ones the type itself; empty if none says
/// anything.
[[nodiscard]] QString phoneLabel(const QStringList& types);
/// The same of addresses, e-mail and web pages: "home", "work", …
[[nodiscard]] QString placeLabel(const QStringList& types);
/// What an X-ABLabel says: "_$!<HomeFAX>!$_" is "fax.home", other text is as it stands.
[[nodiscard]] QString appleLabel(const QString& text);

/// The way back: the types that say it. Empty: no types say it, it needs an X-ABLabel.
[[nodiscard]] QStringList phoneTypes(const QString& label);
[[nodiscard]] QStringList placeTypes(const QString& label);
/// The text of an X-ABLabel.
[[nodiscard]] QString appleText(const QString& label);

}  // namespace cartera::vcard
