// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx/XlsxPackage.h"

#include <unistd.h>
#include <zip.h>

#include <algorithm>

namespace cartera {

XlsxPart::XlsxPart(XlsxPackage& package, zip_file* file, qint64 promised, qint64 packed)
    : m_package(package), m_file(file), m_promised(promised), m_packed(packed) {
  (void)open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

XlsxPart::~XlsxPart() { zip_fclose(m_file); }

const char* XlsxPart::faultOf() const {
  const XlsxLimits& limits = m_package.m_limits;
  // Whoever reads no more than was promised need not be believed about the rest.
  if (m_unpacked > m_promised) return "xlsx.false_size";
  if (m_unpacked > limits.part || m_package.m_unpacked > limits.total) return "xlsx.too_large";
  return m_package.isTooDense(m_unpacked, m_packed) ? "xlsx.ratio" : nullptr;
}

qint64 XlsxPart::readData(char* data, qint64 size) {
  if (m_fault != nullptr) return -1;
  const qint64 n = zip_fread(m_file, data, static_cast<zip_uint64_t>(size));
  if (n < 0) {
    m_fault = "xlsx.damaged";
    return -1;
  }
  // Less than was promised is as false as more.
  if (n == 0 && m_unpacked != m_promised) {
    m_fault = "xlsx.false_size";
    return -1;
  }
  m_unpacked += n;
  m_package.m_unpacked += n;
  m_fault = faultOf();
  return m_fault == nullptr ? n : -1;
}

Result<std::unique_ptr<XlsxPackage>> XlsxPackage::open(QFileDevice& file, const XlsxLimits& limits) {
  // It closes what it is given; the file is not its to close.
  const int handle = dup(file.handle());
  if (handle < 0) return fail(ErrorCode::Io, QStringLiteral("source.cannot_open"));
  int why = 0;
  zip* archive = zip_fdopen(handle, 0, &why);
  if (archive == nullptr) {
    close(handle);
    return fail(ErrorCode::Invalid, QStringLiteral("xlsx.damaged"));
  }
  return std::unique_ptr<XlsxPackage>(new XlsxPackage(archive, file.size(), limits));
}

XlsxPackage::~XlsxPackage() { zip_discard(m_zip); }

bool XlsxPackage::isTooDense(qint64 unpacked, qint64 packed) const {
  // A packed size that is false as well is no larger than the file.
  const qint64 there = std::clamp<qint64>(packed, 1, std::max<qint64>(1, m_size));
  return unpacked > m_limits.ratioFrom && unpacked / there > m_limits.ratio;
}

qint64 XlsxPackage::find(const QString& name) const {
  const QByteArray utf8 = name.toUtf8();
  qint64 index = zip_name_locate(m_zip, utf8.constData(), 0);
  if (index < 0) index = zip_name_locate(m_zip, utf8.constData(), ZIP_FL_NOCASE);
  // Some programs divide folders as Windows does.
  if (index < 0) index = zip_name_locate(m_zip, QByteArray(utf8).replace('/', '\\').constData(), ZIP_FL_NOCASE);
  return index;
}

bool XlsxPackage::has(const QString& name) const { return find(name) >= 0; }

Result<std::unique_ptr<XlsxPart>> XlsxPackage::part(const QString& name, qint64 most) {
  const qint64 index = find(name);
  zip_stat_t stat;
  zip_stat_init(&stat);
  constexpr zip_uint64_t kNeeded = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
  if (index < 0 || zip_stat_index(m_zip, static_cast<zip_uint64_t>(index), 0, &stat) != 0 ||
      (stat.valid & kNeeded) != kNeeded)
    return fail(ErrorCode::Invalid, QStringLiteral("xlsx.damaged"));
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
    return fail(ErrorCode::Invalid, QStringLiteral("source.encrypted"));
  if (stat.size > static_cast<zip_uint64_t>(std::min(most, m_limits.part)))
    return fail(ErrorCode::Invalid, QStringLiteral("xlsx.too_large"));
  const auto promised = static_cast<qint64>(stat.size);
  const auto packed = static_cast<qint64>(std::min<zip_uint64_t>(stat.comp_size, 1ULL << 62));
  if (isTooDense(promised, packed)) return fail(ErrorCode::Invalid, QStringLiteral("xlsx.ratio"));
  zip_file* file = zip_fopen_index(m_zip, static_cast<zip_uint64_t>(index), 0);
  if (file == nullptr) return fail(ErrorCode::Invalid, QStringLiteral("xlsx.damaged"));
  return std::unique_ptr<XlsxPart>(new XlsxPart(*this, file, promised, packed));
}

}  // namespace cartera
