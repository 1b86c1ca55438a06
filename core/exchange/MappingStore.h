// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/exchange/ImportPlan.h"
#include "core/storage/StoreContext.h"

/// Mappings that a person agreed to, kept in the file by the header they were made for, so that the next list from the
/// same source maps itself. Functions take a connection to read and a StoreContext to write; thread of the connection.
namespace cartera::mappings {

/// A mapping that was kept under the header it was made for.
struct Remembered {
  /// The file it was made for, as a person knows it.
  QString name;
  MappingDocument mapping;
  /// UTC milliseconds.
  qint64 usedAt = 0;
  bool operator==(const Remembered&) const = default;
};

/// The newest mapping of a header (ImportPlan::headerKey), or none. One that cannot be read any more counts as none.
[[nodiscard]] Result<std::optional<Remembered>> find(Connection& db, const QString& headerKey);
/// Takes the place of the one before. Writes nothing when it says the same. Inside a transact of kind Log: it is no work
/// of the user's that undo should stop at.
[[nodiscard]] Result<> save(const StoreContext& ctx, const QString& headerKey, const QString& name,
                            const MappingDocument& mapping);

/// A mapping that a person saved under a name, for any list it fits.
struct Profile {
  QString name;
  MappingDocument mapping;
  bool operator==(const Profile&) const = default;
};

/// Sorted by name. Those that cannot be read any more are left out.
[[nodiscard]] Result<std::vector<Profile>> profiles(Connection& db);
/// By its name, case and accents aside, or none.
[[nodiscard]] Result<std::optional<Profile>> profile(Connection& db, const QString& name);
/// UTF-16 units of the name of a mapping.
inline constexpr qsizetype kLongestName = 120;
/// A name as it is kept. Invalid "mapping.name" for one without letters or digits, "mapping.name_too_long" (args: how long
/// it may be) for one beyond kLongestName.
[[nodiscard]] Result<QString> profileName(const QString& name);
/// Takes the place of one with the same name. Fails as profileName() does. Work of the
/// user's, which undo takes back.
[[nodiscard]] Result<> saveProfile(const StoreContext& ctx, const QString& name, const MappingDocument& mapping);
/// Answers whether there was one.
[[nodiscard]] Result<bool> removeProfile(const StoreContext& ctx, const QString& name);

/// What a remembered mapping says about the columns of a file that was looked at: which field, and how dates and decimals
/// are written. Encoding, delimiter, header and sheet are the file's own and stay
/// as found. Headings are compared folded.
[[nodiscard]] MappingDocument applied(const MappingDocument& remembered, const ImportPlan& plan);
/// The columns that it speaks of and the file does not have: of them it says nothing.
[[nodiscard]] QStringList unused(const MappingDocument& remembered, const ImportPlan& plan);

}  // namespace cartera::mappings
