// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace cartera {

/// A portrait as cards hold it.
struct Picture {
  /// "image/jpeg" or "image/png": what its bytes are, whatever its card says.
  QString mime;
  QByteArray bytes;
  bool operator==(const Picture&) const = default;
};

/// The limits of what is stored: more than any address book shows, and little enough that a file stays small and a
/// picture that unpacks to gigabytes is never unpacked.
constexpr qsizetype kPictureBytes = 1 << 20;
constexpr int kPictureSide = 4096;

/// What the first bytes of a picture say. The picture itself is not unpacked.
struct PictureHead {
  QString mime;
  int width = 0;
  int height = 0;
  bool operator==(const PictureHead&) const = default;
};
/// Nothing for what is neither a JPEG nor a PNG.
[[nodiscard]] std::optional<PictureHead> pictureHead(const QByteArray& bytes);

/// A picture that may be stored, or why not.
struct PictureLook {
  std::optional<Picture> picture;
  /// "photo.kind" (another format, or none), "photo.bytes", "photo.pixels"; empty if it may.
  QString fault;
  /// What the fault is about: "5000 × 6000", "1400 kB".
  QString value;
};
[[nodiscard]] PictureLook lookAtPicture(const QByteArray& bytes);

}  // namespace cartera
