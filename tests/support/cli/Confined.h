// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include "tests/support/Catch.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/inotify.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <cerrno>
#include <cstddef>
#include <vector>

namespace cartera::test {

/// What a confined program ended with.
struct Confined {
  bool killed = false;
  int status = -1;
  QByteArray out, err;
};

/// The filter under which a socket that reaches beyond this machine, a second process and a second program kill the one
/// that asks. Empty where there is none for this kind of processor.
inline std::vector<sock_filter> filterWithoutNetworkAndProcesses(const char* theOnlyProgram) {
#if defined(__x86_64__)
  constexpr unsigned kArch = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
  constexpr unsigned kArch = AUDIT_ARCH_AARCH64;
#else
  return {};
#endif
  constexpr unsigned kThread = 0x00010000;  // CLONE_THREAD
  constexpr auto kCall = static_cast<unsigned>(offsetof(seccomp_data, nr));
  constexpr auto kFirst = static_cast<unsigned>(offsetof(seccomp_data, args));
  const auto path = reinterpret_cast<quintptr>(theOnlyProgram);
  const auto low = static_cast<unsigned>(path & 0xffffffffU);
  const auto high = static_cast<unsigned>(path >> 32U);
  const auto load = [](unsigned offset) { return sock_filter{BPF_LD | BPF_W | BPF_ABS, 0, 0, offset}; };
  const auto isNot = [](unsigned value, unsigned char skip) {
    return sock_filter{BPF_JMP | BPF_JEQ | BPF_K, 0, skip, value};
  };
  const auto answer = [](unsigned what) { return sock_filter{BPF_RET | BPF_K, 0, 0, what}; };
  const sock_filter kill = answer(SECCOMP_RET_KILL_PROCESS);
  const sock_filter allow = answer(SECCOMP_RET_ALLOW);
  return {
    load(static_cast<unsigned>(offsetof(seccomp_data, arch))), isNot(kArch, 1), sock_filter{BPF_JMP | BPF_JA, 0, 0, 1},
        kill, load(kCall),
        // Only sockets of this machine, which a library may ask who the user is.
        isNot(__NR_socket, 4), load(kFirst), isNot(AF_UNIX, 1), allow, kill, isNot(__NR_connect, 1),
        answer(SECCOMP_RET_ERRNO | EACCES),
        // Threads are made with clone; clone3 hides its flags, and libraries do without it.
        isNot(__NR_clone3, 1), answer(SECCOMP_RET_ERRNO | ENOSYS), isNot(__NR_clone, 4), load(kFirst),
        sock_filter{BPF_JMP | BPF_JSET | BPF_K, 0, 1, kThread}, allow, kill,
#if defined(__NR_fork)
        isNot(__NR_fork, 1), kill, isNot(__NR_vfork, 1), kill,
#endif
        isNot(__NR_execveat, 1), kill,
        // The program itself is known by the address of its name, which is gone once it runs.
        isNot(__NR_execve, 6), load(kFirst), isNot(low, 3), load(kFirst + 4), isNot(high, 1), allow, kill, allow
  };
}

/// Asks for no privileges and no package. The child it is called in may have but a small stack and its parent's memory,
/// so the filter is made before.
inline bool putOn(const sock_fprog& filter) {
  return filter.len > 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

/// Runs `program` so. `prepare` gives it its environment and place.
template <typename Prepare>
Confined runConfined(const QString& program, const QStringList& args, const Prepare& prepare) {
  constexpr int kNoFilter = 97;
  constexpr int kNoProgram = 98;
  std::vector<QByteArray> words{program.toLocal8Bit()};
  for (const auto& a : args) words.push_back(a.toUtf8());
  std::vector<char*> argv;
  for (auto& w : words) argv.push_back(w.data());
  argv.push_back(nullptr);
  QProcess p;
  prepare(p);
  std::vector<QByteArray> variables;
  for (const auto& e : p.processEnvironment().toStringList())
    if (!e.startsWith(QLatin1String("ASAN_OPTIONS="))) variables.push_back(e.toUtf8());
  // Looking for leaks takes a second process.
  variables.emplace_back("ASAN_OPTIONS=detect_leaks=0");
  std::vector<char*> environment;
  for (auto& v : variables) environment.push_back(v.data());
  environment.push_back(nullptr);
  std::vector<sock_filter> rules = filterWithoutNetworkAndProcesses(argv[0]);
  const sock_fprog filter{static_cast<unsigned short>(rules.size()), rules.data()};
  p.setChildProcessModifier([&] {
    if (!putOn(filter)) _exit(kNoFilter);
    execve(argv[0], argv.data(), environment.data());
    _exit(kNoProgram);
  });
  // What QProcess itself would start is never reached.
  p.start(program, args);
  INFO(program.toStdString() << " " << args.join(u' ').toStdString());
  REQUIRE(p.waitForFinished(60000));
  Confined out{p.exitStatus() == QProcess::CrashExit, p.exitCode(), p.readAllStandardOutput(),
               p.readAllStandardError()};
  REQUIRE(out.status != kNoProgram);
  REQUIRE(out.status != kNoFilter);
  return out;
}

/// Sees who opens a folder's files, by whatever way and name.
class OpenWatch {
 public:
  explicit OpenWatch(const QString& folder) : m_fd(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    REQUIRE(m_fd >= 0);
    REQUIRE(inotify_add_watch(m_fd, folder.toLocal8Bit().constData(), IN_OPEN | IN_CREATE | IN_MODIFY | IN_DELETE) >=
            0);
  }
  ~OpenWatch() { close(m_fd); }
  OpenWatch(const OpenWatch&) = delete;
  OpenWatch& operator=(const OpenWatch&) = delete;
  /// Whether anything was opened, made, changed or removed since it was asked last.
  [[nodiscard]] bool sawAnything() const {
    char events[4096];
    bool any = false;
    while (read(m_fd, events, sizeof events) > 0) any = true;
    return any;
  }

 private:
  int m_fd;
};

}  // namespace cartera::test
