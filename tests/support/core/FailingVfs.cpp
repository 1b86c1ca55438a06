// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/core/FailingVfs.h"

namespace cartera::test {

namespace {

struct File {
  sqlite3_file base;
  FailingVfs* vfs;
  bool isMain;
  // The real file follows in the same piece of memory.
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File* own(sqlite3_file* f) { return reinterpret_cast<File*>(f); }
sqlite3_file* real(sqlite3_file* f) { return own(f)->real(); }
FailingVfs* shim(sqlite3_vfs* v) { return static_cast<FailingVfs*>(v->pAppData); }

int xClose(sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); }
int xRead(sqlite3_file* f, void* to, int n, sqlite3_int64 at) {
  const int rc = own(f)->vfs->judge(FailingVfs::On::Read, own(f)->isMain, 0);
  return rc != SQLITE_OK ? rc : real(f)->pMethods->xRead(real(f), to, n, at);
}
int xWrite(sqlite3_file* f, const void* from, int n, sqlite3_int64 at) {
  const int rc = own(f)->vfs->judge(FailingVfs::On::Write, own(f)->isMain, at + n);
  return rc != SQLITE_OK ? rc : real(f)->pMethods->xWrite(real(f), from, n, at);
}
int xTruncate(sqlite3_file* f, sqlite3_int64 n) { return real(f)->pMethods->xTruncate(real(f), n); }
int xSync(sqlite3_file* f, int flags) {
  const int rc = own(f)->vfs->judge(FailingVfs::On::Sync, own(f)->isMain, 0);
  return rc != SQLITE_OK ? rc : real(f)->pMethods->xSync(real(f), flags);
}
int xFileSize(sqlite3_file* f, sqlite3_int64* n) { return real(f)->pMethods->xFileSize(real(f), n); }
int xLock(sqlite3_file* f, int level) { return real(f)->pMethods->xLock(real(f), level); }
int xUnlock(sqlite3_file* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); }
int xCheckReservedLock(sqlite3_file* f, int* out) { return real(f)->pMethods->xCheckReservedLock(real(f), out); }
int xFileControl(sqlite3_file* f, int op, void* arg) { return real(f)->pMethods->xFileControl(real(f), op, arg); }
int xSectorSize(sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); }
int xDeviceCharacteristics(sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); }
int xShmMap(sqlite3_file* f, int page, int size, int extend, void volatile** out) {
  return real(f)->pMethods->xShmMap(real(f), page, size, extend, out);
}
int xShmLock(sqlite3_file* f, int at, int n, int flags) { return real(f)->pMethods->xShmLock(real(f), at, n, flags); }
void xShmBarrier(sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); }
int xShmUnmap(sqlite3_file* f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); }

// Version 2: with shared memory for the log, without memory maps, which would read past the counter.
const sqlite3_io_methods kMethods = {2,
                                     xClose,
                                     xRead,
                                     xWrite,
                                     xTruncate,
                                     xSync,
                                     xFileSize,
                                     xLock,
                                     xUnlock,
                                     xCheckReservedLock,
                                     xFileControl,
                                     xSectorSize,
                                     xDeviceCharacteristics,
                                     xShmMap,
                                     xShmLock,
                                     xShmBarrier,
                                     xShmUnmap,
                                     nullptr,
                                     nullptr};

int xOpen(sqlite3_vfs* v, const char* name, sqlite3_file* f, int flags, int* outFlags) {
  File* file = own(f);
  file->base.pMethods = nullptr;
  file->vfs = shim(v);
  file->isMain = (flags & SQLITE_OPEN_MAIN_DB) != 0;
  sqlite3_vfs* below = shim(v)->real();
  const int rc = below->xOpen(below, name, file->real(), flags, outFlags);
  if (file->real()->pMethods != nullptr) file->base.pMethods = &kMethods;
  return rc;
}
int xDelete(sqlite3_vfs* v, const char* name, int sync) {
  return shim(v)->real()->xDelete(shim(v)->real(), name, sync);
}
int xAccess(sqlite3_vfs* v, const char* name, int flags, int* out) {
  return shim(v)->real()->xAccess(shim(v)->real(), name, flags, out);
}
int xFullPathname(sqlite3_vfs* v, const char* name, int n, char* out) {
  return shim(v)->real()->xFullPathname(shim(v)->real(), name, n, out);
}

}  // namespace

FailingVfs::FailingVfs() : m_real(sqlite3_vfs_find(nullptr)) {
  m_vfs = *m_real;
  m_vfs.pNext = nullptr;
  m_vfs.zName = "failing";
  m_vfs.pAppData = this;
  m_vfs.szOsFile = static_cast<int>(sizeof(File)) + m_real->szOsFile;
  m_vfs.xOpen = xOpen;
  m_vfs.xDelete = xDelete;
  m_vfs.xAccess = xAccess;
  m_vfs.xFullPathname = xFullPathname;
  sqlite3_vfs_register(&m_vfs, 1);
}

FailingVfs::~FailingVfs() {
  sqlite3_vfs_unregister(&m_vfs);
  sqlite3_vfs_register(m_real, 1);
}

void FailingVfs::failFrom(On on, int n, int rc, Files files) {
  m_armed = true;
  m_failed = false;
  m_on = on;
  m_files = files;
  m_left = n;
  m_rc = rc;
}

void FailingVfs::heal() {
  m_armed = false;
  m_failed = false;
  m_limit = 0;
}

int FailingVfs::judge(On on, bool mainFile, sqlite3_int64 end) {
  if (m_limit > 0 && on == On::Write && end > m_limit) {
    m_failed = true;
    return SQLITE_FULL;
  }
  if (!m_armed || on != m_on || (m_files == Files::Main && !mainFile)) return SQLITE_OK;
  if (m_left > 1) {
    --m_left;
    return SQLITE_OK;
  }
  m_failed = true;
  return m_rc;
}

}  // namespace cartera::test
