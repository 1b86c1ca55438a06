// SPDX-License-Identifier: GPL-3.0-or-later
// The places of the window, and the way between them.
#include <QStackedWidget>
#include <algorithm>

#include "ui/actions/Action.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Page.h"
#include "ui/widgets/Toast.h"

namespace cartera {

void MainWindow::addPage(const NavItem& place, MakePage make) {
  m_places.push_back({place.id, std::move(make), nullptr});
  m_rail->addItem(place);
  if (m_places.size() == 1) m_rail->setCurrent(place.id);
}

Page* MainWindow::made(Place& place) {
  if (place.page == nullptr) {
    place.page = place.make(m_stack);
    m_stack->addWidget(place.page);
  }
  return place.page;
}

Page* MainWindow::page(const QString& id) {
  const auto it = std::find_if(m_places.begin(), m_places.end(), [&id](const Place& place) { return place.id == id; });
  return it == m_places.end() ? nullptr : made(*it);
}

QList<Page*> MainWindow::pages() const {
  QList<Page*> out;
  for (const Place& place : m_places) {
    if (place.page != nullptr) out += place.page;
  }
  return out;
}

Page* MainWindow::currentPage() const { return static_cast<Page*>(m_stack->currentWidget()); }

void MainWindow::showPage(const QString& id) { m_rail->setCurrent(id); }

void MainWindow::onPlace(const QString& id) {
  Page* to = page(id);
  if (!to) return;
  if (to != currentPage()) leaveTrail();
  m_stack->setCurrentWidget(to);
  setSearchAside(id != m_searchPage);
  to->activate();
  m_toast->makeWay();
  m_actions->refresh();
}

TrailStep MainWindow::here() {
  Page* const page = currentPage();
  return page == nullptr ? TrailStep{} : TrailStep{page->id(), page->wayBack()};
}

void MainWindow::leaveTrail() {
  // The first page that comes to the front was made before there was anywhere to leave.
  if (m_isTravelling || currentPage() == nullptr) return;
  m_trail.leave(here());
}

bool MainWindow::canGoBack() const {
  const Page* const page = currentPage();
  return m_trail.canGoBack() || (page != nullptr && page->hasInnerBack());
}

void MainWindow::goBack() {
  if (Page* const page = currentPage(); page != nullptr && page->hasInnerBack()) {
    page->innerBack();
    return;
  }
  goTo(m_trail.back(here()));
}

void MainWindow::goForward() { goTo(m_trail.forward(here())); }

void MainWindow::goTo(const std::optional<TrailStep>& step) {
  if (!step) return;
  m_isTravelling = true;
  showPage(step->page);
  if (step->restore) step->restore();
  m_isTravelling = false;
  m_actions->refresh();
}

}  // namespace cartera
