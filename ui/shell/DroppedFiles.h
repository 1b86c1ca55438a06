// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMimeData;

namespace cartera {

/// The files of this computer among what was dropped.
[[nodiscard]] QStringList localFiles(const QMimeData& data);
/// Whether a file is a list to import, by the end of its name; others are for opening. Pure.
[[nodiscard]] bool isList(const QString& path);

}  // namespace cartera
