// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>

#include "core/exchange/ExportReceipt.h"
#include "core/exchange/ImportPlan.h"

/// Words that the import and export dialogs share. UI thread.
namespace cartera::exchangetext {

/// "1.240" in Spanish, "1,240" in English: whole numbers as the language of the window writes them.
[[nodiscard]] QString count(qint64 n);
/// "utf-8" → "Unicode (UTF-8)".
[[nodiscard]] QString encoding(const QByteArray& name);
/// A column as it is shown: of an address book what the field is called, else its heading.
[[nodiscard]] QString columnName(const std::optional<ImportPlan>& plan, const QString& name);
/// ";" → "Semicolon ( ; )"; names as in mapping files.
[[nodiscard]] QString delimiter(const QString& name);
/// A moment as day and time of day, in local time: "12 nov 2026, 10:32".
[[nodiscard]] QString moment(qint64 utcMs);
/// What became of a list since the last export of its kind: "12 new, 5 changed, 3 no longer in it"; nothing is said twice.
[[nodiscard]] QString newsOf(const DeltaCounts& delta);
/// What goes into the part of a list that is gone.
[[nodiscard]] QString goneText(const DeltaCounts& delta);
/// "−97 opted out" and the like: why an export left contacts out.
[[nodiscard]] QString excluded(const QString& reason, qint64 n);
/// "1,240 → 1,102: −97 opted out, −31 no address".
[[nodiscard]] QString funnel(qint64 considered, qint64 rows, const std::vector<Exclusion>& excluded);
/// The name of a format of lists that go out.
[[nodiscard]] QString formatName(const QString& key);
/// The name of an export profile, and a line that says what it is for, in this format.
[[nodiscard]] QString profileName(const QString& key, const QString& format = QStringLiteral("csv"));
[[nodiscard]] QString profileLine(const QString& key, const QString& format);

/// What a field is called, from its name on the outside.
[[nodiscard]] QString field(const QString& name);
/// Why a value was not taken.
[[nodiscard]] QString reason(const QString& key, const QString& value);
/// An error in one line, with what to do.
[[nodiscard]] QString error(const Error& error);

}  // namespace cartera::exchangetext
