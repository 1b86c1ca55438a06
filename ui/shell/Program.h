// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSize>
#include <QTemporaryDir>
#include <functional>
#include <memory>
#include <vector>

#include "core/base/Result.h"
#include "ui/shell/Services.h"
#include "ui/shell/StartOptions.h"

class QWidget;

namespace cartera {

class FileSession;
class StartWindow;

/// The program with its windows: one for each open file, or the first window. Opening and making files goes on behind;
/// what fails is said in the first window, and the file is left as it was. UI thread.
class Program final : public QObject {
  Q_OBJECT
 public:
  explicit Program(Services services, QObject* parent = nullptr);
  ~Program() override;

  /// Opens what was asked for: the file, the last one, or the first window.
  void start(const StartOptions& options);
  /// A file that is open already comes to the front.
  void open(const QString& path);
  /// A new file; then the import of `importPath`, if it is set.
  void create(const QString& path, const QString& importPath = {});
  /// The sample shop, made anew beside the system's temporary files; it goes with its window. One that is open already
  /// comes to the front.
  void openSample();
  /// Closes every window; one that has to write or to ask first closes later, or stays. The last one ends the program.
  void quit();
  void showStart(const std::optional<Error>& error = {});

  [[nodiscard]] const Services& services() const { return m_services; }
  [[nodiscard]] StartWindow* startWindow() const { return m_start.get(); }
  [[nodiscard]] const std::vector<std::unique_ptr<FileSession>>& sessions() const { return m_sessions; }

 Q_SIGNALS:
  void opened(cartera::FileSession* session);
  void failed(const cartera::Error& error);

 private:
  /// The folder of a sample, which its window keeps; none for a file of one's own.
  using SampleFolder = std::shared_ptr<QTemporaryDir>;
  /// What is done once a window is there.
  using Then = std::function<void(FileSession&)>;
  void openAs(const QString& path, const SampleFolder& sample, const Then& then = {});
  /// Makes a file on a thread of its own.
  void make(const QString& path, const SampleFolder& sample, const Then& then = {});
  void show(std::unique_ptr<class JobRunner> jobs, const SampleFolder& sample, const Then& then);
  /// Puts a backup in the place of a file nobody has open, and opens that.
  void restore(const QString& backup, const QString& path);
  void onClosed(FileSession* session);
  void onSampleKept(FileSession* sample, const QString& path, bool isClosing);
  /// Brings the window of an open file to the front, in the place of the first window.
  void bringForward(FileSession& session);
  void refuse(const Error& error);
  /// Gives the first window the size that was asked for.
  void place(QWidget& window);
  /// A window exactly over another one would look as if that one had changed its file.
  void stagger(QWidget& window);
  void remember(const QString& path);
  void drop(FileSession* session);

  Services m_services;
  std::unique_ptr<StartWindow> m_start;
  std::vector<std::unique_ptr<FileSession>> m_sessions;
  std::vector<std::unique_ptr<class JobRunner>> m_opening;
  bool m_isMakingSample = false;
  QString m_firstPage;
  QSize m_firstSize;
};

}  // namespace cartera
