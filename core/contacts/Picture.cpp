// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/Picture.h"

#include <QtEndian>
#include <algorithm>

namespace cartera {

namespace {

std::optional<PictureHead> pngHead(const QByteArray& bytes) {
  constexpr qsizetype kHead = 24;
  if (bytes.size() < kHead || !bytes.startsWith("\x89PNG\r\n\x1A\n") || bytes.mid(12, 4) != "IHDR") return std::nullopt;
  const auto side = [&](qsizetype at) { return qFromBigEndian<quint32>(bytes.constData() + at); };
  constexpr quint32 kMost = 0x7FFFFFFF;
  const quint32 width = std::min(side(16), kMost);
  const quint32 height = std::min(side(20), kMost);
  if (width == 0 || height == 0) return std::nullopt;
  return PictureHead{QStringLiteral("image/png"), static_cast<int>(width), static_cast<int>(height)};
}

/// The segments of a JPEG up to the one that says how large it is.
std::optional<PictureHead> jpegHead(const QByteArray& bytes) {
  if (!bytes.startsWith("\xFF\xD8\xFF")) return std::nullopt;
  const auto at = [&](qsizetype i) { return static_cast<unsigned char>(bytes[i]); };
  qsizetype i = 2;
  while (i + 9 < bytes.size()) {
    if (at(i) != 0xFF) return std::nullopt;
    const int marker = at(i + 1);
    if (marker == 0xFF) {
      ++i;
      continue;
    }
    if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
      i += 2;
      continue;
    }
    const bool isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (isFrame) {
      const int height = at(i + 5) * 256 + at(i + 6);
      const int width = at(i + 7) * 256 + at(i + 8);
      if (width == 0 || height == 0) return std::nullopt;
      return PictureHead{QStringLiteral("image/jpeg"), width, height};
    }
    const int length = at(i + 2) * 256 + at(i + 3);
    if (length < 2) return std::nullopt;
    i += 2 + length;
  }
  return std::nullopt;
}

}  // namespace

std::optional<PictureHead> pictureHead(const QByteArray& bytes) {
  if (auto png = pngHead(bytes)) return png;
  return jpegHead(bytes);
}

PictureLook lookAtPicture(const QByteArray& bytes) {
  if (bytes.size() > kPictureBytes)
    return {{}, QStringLiteral("photo.bytes"), QStringLiteral("%1 kB").arg(bytes.size() / 1024)};
  const auto head = pictureHead(bytes);
  if (!head) return {{}, QStringLiteral("photo.kind"), {}};
  if (head->width > kPictureSide || head->height > kPictureSide)
    return {{}, QStringLiteral("photo.pixels"), QStringLiteral("%1 × %2").arg(head->width).arg(head->height)};
  return {Picture{head->mime, bytes}, {}, {}};
}

}  // namespace cartera
