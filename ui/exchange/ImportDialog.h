// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <array>

#include "ui/exchange/PastedList.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/Drafts.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace cartera {

class ImportSession;
class NoticeBar;

/// Brings a file of contacts in, in four pages: look, columns, check, result. Nothing is written before the last step, and
/// going back is always safe. A window of its own beside the main one: work goes on there. Closing it while something
/// runs first stops that; what was chosen and corrected is thrown away only when that was said. Deletes itself when
/// closed. UI thread.
class ImportDialog final : public QDialog, public DraftHolder {
  Q_OBJECT
 public:
  /// The four pages, in the order of their numbers.
  enum Page { Look, Mapping, Check, Done };

  /// Looks at the file at once. The context outlives the dialog.
  ImportDialog(const AppContext& context, const QString& path, QWidget* window = nullptr);
  /// The same of what was copied elsewhere, which goes with the dialog.
  ImportDialog(const AppContext& context, PastedList pasted, QWidget* window = nullptr);
  /// Begins with the first page that has something to ask, once the file was looked at: the check where every column is
  /// known by its program or an earlier import, the columns where nothing was odd in reading it. To be said before the
  /// window is shown; going back shows the others.
  void skipWhatIsCertain() { m_isSkipping = true; }
  [[nodiscard]] ImportSession& session() { return *m_session; }
  [[nodiscard]] Page page() const;
  /// What a dialog for choosing a file offers.
  [[nodiscard]] static QStringList importFilters();

  void reject() override;
  [[nodiscard]] bool hasDrafts() const override;
  void showDrafts() override;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void translate();
  void refresh();
  void go(Page to);
  void start(Page at);
  void next();
  void back();
  [[nodiscard]] Page firstNeeded() const;
  /// In the window behind.
  void showContact(ContactId id);
  /// Those that are new, in the window behind.
  void findDuplicates();
  void chooseFile();
  void loadMapping();
  void saveMapping();
  void saveRejects();
  void tellLayoutFaults();
  void say(const Error& error);

  // By value: what it refers to outlives every window, the struct itself need not.
  AppContext m_context;
  PastedList m_pasted;
  ImportSession* m_session;
  NoticeBar* m_notice;
  bool m_isSkipping = false;
  std::array<QLabel*, 4> m_steps{};
  QStackedWidget* m_pages;
  QPushButton* m_cancel;
  QPushButton* m_back;
  QPushButton* m_next;
};

}  // namespace cartera
