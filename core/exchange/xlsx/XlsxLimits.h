// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace cartera {

/// What a workbook may be, so that no file made for it can fill the memory or the day. Bytes are counted as they are
/// unpacked; what the file says about itself is believed only where it refuses itself. Tests make them small.
struct XlsxLimits {
  /// Of one part, unpacked.
  qint64 part = 256LL << 20;
  /// Of a part that only says where the others are.
  qint64 smallPart = 16LL << 20;
  /// Of all parts that are read.
  qint64 total = 512LL << 20;
  /// Unpacked bytes to packed ones, from so many unpacked ones on.
  qint64 ratio = 200;
  qint64 ratioFrom = 10LL << 20;
  /// Characters of a cell, and bytes of XML between two tags.
  qint64 cell = 1LL << 20;
  /// Elements of a part: some more than a part of the largest size has that a program wrote. And texts of its table.
  qint64 elements = 32'000'000;
  qint64 texts = 16'000'000;
  /// As many as Excel has.
  qint64 rows = 1'048'576;
  qint64 columns = 16'384;
};

}  // namespace cartera
