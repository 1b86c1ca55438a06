// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTemporaryDir>
#include <memory>

#include "core/workspace/JobRunner.h"
#include "ui/exchange/ExportSession.h"
#include "ui/shell/Services.h"

namespace cartera {

class ContactsPage;
class FileGate;
class MainWindow;
class Page;
class PaletteOpener;
class SampleKeeper;
class Undoing;
struct AppContext;

/// One open file with its window: makes the pages and the actions of the file, and hears its changes. UI thread.
class FileSession final : public QObject {
  Q_OBJECT
 public:
  /// `jobs` was started. `sampleFolder` is set for the sample shop, which has a banner; it lives as long as the file is
  /// open here.
  FileSession(const Services& services, std::unique_ptr<JobRunner> jobs, std::shared_ptr<QTemporaryDir> sampleFolder,
              QObject* parent = nullptr);
  ~FileSession() override;

  [[nodiscard]] MainWindow& window() { return *m_window; }
  [[nodiscard]] JobRunner& jobs() { return *m_jobs; }
  [[nodiscard]] Prompts& prompts() { return *m_prompts; }
  [[nodiscard]] bool isSample() const { return m_sampleFolder != nullptr; }
  [[nodiscard]] QString path() const { return m_jobs->path(); }
  /// What a CSV file dropped on the window, or chosen in the first window, is handed to.
  void importFile(const QString& path);
  /// The daily backup, behind the scenes.
  void backUpIfDue();
  void raise();
  /// Closes the window, so that this backup can take the place of its file. What has to be written or asked before comes
  /// first; whoever stays in the window stays with the file as it is.
  void closeToRestore(const QString& backup);
  /// The backup that is to take the place of the file; empty unless the window was closed for that.
  [[nodiscard]] QString toRestore() const { return m_toRestore; }

 Q_SIGNALS:
  /// The sample shop is a file of one's own now. `isClosing` when its window goes, and nothing takes its place.
  void sampleKept(const QString& path, bool isClosing);
  void openRequested(const QString& path);
  void newRequested();
  void startRequested();
  void quitRequested();
  void closed();

 private:
  void addPages();
  [[nodiscard]] Page* makeContacts(QWidget* parent);
  [[nodiscard]] Page* makeSettings(QWidget* parent);
  [[nodiscard]] ContactsPage& contactsPage();
  /// What the first picture did without, a step in each turn of the event loop.
  void makeRest();
  void addActions();
  void leaveContacts();
  void openContact(ContactId id);
  void showContacts(const QString& phrase);
  void findDuplicates(ChangeId change, const QString& name);
  [[nodiscard]] ExportScope exportScope() const;
  void onDropped(const QStringList& paths);
  void showStanding();
  void backUp();
  void chooseBackup();

  const Services& m_services;
  /// Before the file in it, which is closed first.
  std::shared_ptr<QTemporaryDir> m_sampleFolder;
  std::unique_ptr<JobRunner> m_jobs;
  std::unique_ptr<MainWindow> m_window;
  std::unique_ptr<Prompts> m_prompts;
  std::unique_ptr<AppContext> m_context;
  std::unique_ptr<FileGate> m_gate;
  Undoing* m_undoing = nullptr;
  PaletteOpener* m_palette = nullptr;
  /// Null for a file of one's own.
  SampleKeeper* m_sampleKeeper = nullptr;
  QString m_toRestore;
};

}  // namespace cartera
