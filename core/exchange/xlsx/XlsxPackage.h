// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDevice>
#include <QIODevice>
#include <memory>

#include "core/base/Result.h"
#include "core/exchange/xlsx/XlsxLimits.h"

struct zip;
struct zip_file;

namespace cartera {

class XlsxPackage;

/// One part of a package, unpacked while it is read from its start to its end. A read fails where a limit is passed.
class XlsxPart final : public QIODevice {
 public:
  ~XlsxPart() override;
  /// Why no more comes, where that is not its end: "xlsx.damaged", "xlsx.too_large", "xlsx.ratio", "xlsx.false_size".
  [[nodiscard]] const char* fault() const { return m_fault; }
  /// Bytes unpacked so far, and how many the package says there are.
  [[nodiscard]] qint64 unpacked() const { return m_unpacked; }
  [[nodiscard]] qint64 promised() const { return m_promised; }
  [[nodiscard]] bool isSequential() const override { return true; }

 protected:
  qint64 readData(char* data, qint64 size) override;
  qint64 writeData(const char* /*data*/, qint64 /*size*/) override { return -1; }

 private:
  friend class XlsxPackage;
  XlsxPart(XlsxPackage& package, zip_file* file, qint64 promised, qint64 packed);
  [[nodiscard]] const char* faultOf() const;
  XlsxPackage& m_package;
  zip_file* m_file;
  const qint64 m_promised;
  const qint64 m_packed;
  qint64 m_unpacked = 0;
  const char* m_fault = nullptr;
};

/// The zip archive that a workbook is. Parts must be gone before it is. Not thread-safe.
class XlsxPackage {
 public:
  /// Of an open file, whose bytes it reads beside it. Invalid "xlsx.damaged" where they are no whole archive.
  [[nodiscard]] static Result<std::unique_ptr<XlsxPackage>> open(QFileDevice& file, const XlsxLimits& limits);
  ~XlsxPackage();
  XlsxPackage(const XlsxPackage&) = delete;
  XlsxPackage& operator=(const XlsxPackage&) = delete;

  [[nodiscard]] bool has(const QString& name) const;
  /// A part of at most `most` bytes. Invalid "xlsx.damaged" where there is none, "xlsx.too_large" or "xlsx.ratio" where it is
  /// so by its own account, "source.encrypted" with a password.
  [[nodiscard]] Result<std::unique_ptr<XlsxPart>> part(const QString& name, qint64 most);
  [[nodiscard]] const XlsxLimits& limits() const { return m_limits; }

 private:
  friend class XlsxPart;
  XlsxPackage(zip* archive, qint64 size, const XlsxLimits& limits) : m_zip(archive), m_size(size), m_limits(limits) {}
  [[nodiscard]] qint64 find(const QString& name) const;
  [[nodiscard]] bool isTooDense(qint64 unpacked, qint64 packed) const;
  zip* m_zip;
  const qint64 m_size;
  const XlsxLimits m_limits;
  /// Of all parts.
  qint64 m_unpacked = 0;
};

}  // namespace cartera
