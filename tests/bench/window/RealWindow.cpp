// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/RealWindow.h"

#include "tests/bench/base/Measure.h"
#include "tests/bench/window/Watch.h"
#include "ui/contacts/ContactListModel.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/dialogs/Prompts.h"
#include "ui/settings/AppSettings.h"
#include "ui/shell/FileSession.h"
#include "ui/shell/MainWindow.h"

namespace cartera::bench {

RealWindow::RealWindow(const QString& file) : m_file(file) {
  m_language.set(QStringLiteral("es"));
  m_theme.apply(loadAppearance(m_settings));
  m_program = std::make_unique<Program>(Services{m_theme, m_language, m_settings, m_clock, {}, [this](QWidget* window) {
                                                   return std::make_unique<WindowPrompts>(m_theme, window);
                                                 }});
  QObject::connect(m_program.get(), &Program::failed, m_program.get(), [](const Error& error) {
    giveUp(QStringLiteral("window: ") + error.subject + u' ' + error.detail);
  });
}

RealWindow::~RealWindow() = default;

void RealWindow::start(const std::function<void()>& then) {
  if (then) QObject::connect(m_program.get(), &Program::opened, m_program.get(), [then](FileSession*) { then(); });
  StartOptions options;
  options.file = m_file;
  options.size = kSize;
  m_program->start(options);
}

void RealWindow::settle() {
  Watch::spinUntil([this] { return !m_program->sessions().empty(); }, "window");
  Watch::spinUntil([this] { return model().isComplete() && showsRows() && page().isSettled(); }, "list");
  Watch::spinUntil([this] { return session().jobs().search()->isReady(); }, "search");
}

FileSession& RealWindow::session() const { return *m_program->sessions().front(); }
ContactsPage& RealWindow::page() const {
  return static_cast<ContactsPage&>(*session().window().page(QStringLiteral("contacts")));
}
ContactTable& RealWindow::table() const { return page().table(); }
ContactListModel& RealWindow::model() const { return static_cast<ContactListModel&>(*table().model()); }

bool RealWindow::showsRows() const {
  const int first = table().rowAt(0);
  if (first < 0) return false;
  const int last = table().rowAt(table().viewport()->height() - 1);
  for (int row = first; row <= (last < 0 ? model().rowCount() - 1 : last); ++row)
    if (model().cached(model().idAt(row)) == nullptr) return false;
  return true;
}

}  // namespace cartera::bench
