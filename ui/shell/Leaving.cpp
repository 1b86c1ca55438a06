// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Leaving.h"

#include "ui/dialogs/Prompts.h"
#include "ui/shell/Drafts.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Page.h"
#include "ui/widgets/InlineEdit.h"

#include <QDialog>
#include <QLineEdit>
#include <algorithm>
#include <utility>

namespace cartera {
namespace {

/// The dialogs over a window with something in them that is not saved.
QList<DraftHolder*> draftsOver(const QWidget& window) {
  QList<DraftHolder*> out;
  for (auto* dialog : window.findChildren<QDialog*>()) {
    auto* const holder = dynamic_cast<DraftHolder*>(dialog);
    if (holder != nullptr && dialog->isVisible() && holder->hasDrafts()) out += holder;
  }
  return out;
}

}  // namespace

Leaving::Leaving(JobRunner& jobs, Prompts& prompts, MainWindow& window, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_prompts(prompts), m_window(window) {
  // Queued: others hear of the end of the work before the window goes.
  connect(
      &jobs, &JobRunner::jobFinished, this,
      [this] {
        if (m_isStopping && !m_jobs.isBusy()) close();
      },
      Qt::QueuedConnection);
}

bool Leaving::mayClose() {
  if (std::exchange(m_isDecided, false)) return true;
  if (m_isWriting || m_isStopping) return false;
  if (m_jobs.isBusy()) {
    askToStop();
    return false;
  }
  const bool wasOpen = openField() != nullptr;
  commitFields();
  if (showOpenField()) {
    Q_EMIT stayed();
    return false;
  }
  if (!wasOpen && !hasDrafts()) return true;
  for (Page* page : m_window.pages()) page->saveDrafts();
  m_isWriting = true;
  // Answers come in the order of the questions: after this one it is known how the others went.
  m_jobs.command<int>(
      this, [](Workspace&) -> Result<int> { return 0; }, [this](const Result<int>&) { onWritten(); });
  return false;
}

void Leaving::askToStop() {
  const bool stops = m_window.canCancelJobs();
  m_prompts.confirm(
      this,
      {tr("Work is still going on"),
       stops ? tr("Stopping leaves the file as it was before. The window closes as soon as the work has stopped.")
             : tr("It cannot be stopped halfway. The window closes as soon as it is done."),
       stops ? tr("Stop and close") : tr("Close when it is done"),
       stops,
       {},
       tr("Keep open"),
       {},
       {},
       [this] { Q_EMIT stayed(); }},
      [this] {
        m_isStopping = true;
        m_window.cancelJobs();
        if (!m_jobs.isBusy()) close();
      });
}

void Leaving::commitFields() {
  if (QWidget* field = m_window.focusWidget()) {
    field->clearFocus();
    // Whoever stays in the window goes on where he was.
    if (!m_window.focusWidget() && field->isVisible()) field->setFocus(Qt::OtherFocusReason);
  }
  for (InlineEdit* field : m_window.findChildren<InlineEdit*>()) field->finish();
}

InlineEdit* Leaving::openField() const {
  for (InlineEdit* field : m_window.findChildren<InlineEdit*>()) {
    if (field->isEditing()) return field;
  }
  return nullptr;
}

bool Leaving::showOpenField() {
  InlineEdit* const field = openField();
  if (field == nullptr) return false;
  for (Page* page : m_window.pages()) {
    if (page->isAncestorOf(field)) m_window.showPage(page->id());
  }
  field->field()->setFocus(Qt::OtherFocusReason);
  return true;
}

bool Leaving::hasDrafts() const {
  const QList<Page*> pages = m_window.pages();
  return std::any_of(pages.begin(), pages.end(), [](const Page* page) { return page->hasDrafts(); }) ||
         !draftsOver(m_window).isEmpty();
}

void Leaving::onWritten() {
  m_isWriting = false;
  if (showOpenField()) {
    Q_EMIT stayed();
    return;
  }
  if (!hasDrafts()) {
    close();
    return;
  }
  for (Page* page : m_window.pages()) page->showDrafts();
  for (DraftHolder* holder : draftsOver(m_window)) holder->showDrafts();
  m_prompts.confirm(this,
                    {tr("Not everything is saved"),
                     tr("What you wrote is lost when the window closes."),
                     tr("Close without saving"),
                     true,
                     {},
                     tr("Keep open"),
                     {},
                     {},
                     [this] { Q_EMIT stayed(); }},
                    [this] {
                      m_isDecided = true;
                      close();
                    });
}

void Leaving::close() {
  m_isStopping = false;
  m_window.close();
}

}  // namespace cartera
