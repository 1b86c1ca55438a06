// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/Tour.h"

#include "ui/actions/Action.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/shell/FileSession.h"
#include "ui/shell/Language.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Page.h"
#include "ui/shell/Program.h"
#include "ui/text/ErrorText.h"
#include "ui/tour/LayoutFaults.h"

#include <QDir>
#include <QMenu>
#include <QTimer>
#include <algorithm>
#include <cstdio>

namespace cartera {
namespace {

constexpr int kBetweenMs = 10;
/// A page is there when it has looked the same this often.
constexpr int kStill = 2;
/// Ten seconds, on a machine that has nothing else to do.
constexpr int kPatience = 1000;
/// Labels wrap and buttons grow in the turns of the loop behind a change.
constexpr int kSettling = 60;

/// Whether a part of the page says that its content is still to come.
bool isWaiting(const QWidget& page) {
  const auto parts = page.findChildren<QWidget*>();
  return std::any_of(parts.begin(), parts.end(), [](const QWidget* part) {
    const QVariant settled = part->property("settled");
    return settled.isValid() && !settled.toBool() && part->isVisible();
  });
}

}  // namespace

QString TourLook::name() const {
  const QString colours = scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light");
  const QString text = textPercent == 100 ? QString() : QStringLiteral("-%1").arg(textPercent);
  return QStringLiteral("%1-%2-%3%4").arg(language, colours).arg(size.width()).arg(text);
}

std::vector<TourLook> tourLooks() {
  // A screen of 1366×768 at 150 % has room for as much as one of 911×512.
  constexpr QSize kUsual(1366, 768);
  constexpr QSize kSmall(1024, 640);
  constexpr QSize kScaled(911, 512);
  constexpr int kLargest = 140;
  std::vector<TourLook> out;
  for (const char* code : {"es", "en"}) {
    const QString language = QString::fromLatin1(code);
    out.push_back({language, Scheme::Light, kUsual});
    out.push_back({language, Scheme::Dark, kUsual});
    out.push_back({language, Scheme::Light, kSmall});
    out.push_back({language, Scheme::Light, kScaled});
    out.push_back({language, Scheme::Light, kUsual, kLargest});
  }
  return out;
}

Tour::Tour(Program& program, const QString& folder, std::vector<TourLook> looks, QObject* parent)
    : QObject(parent), m_program(program), m_folder(folder), m_looks(std::move(looks)), m_stops(tourStops()) {}

void Tour::start() {
  std::erase_if(m_stops, [this](const TourStop& stop) { return !stop.name.startsWith(m_only); });
  if (!QDir().mkpath(m_folder) || !writeTourLists(m_files.path())) {
    std::fprintf(stderr, "%s\n", qUtf8Printable(m_folder));
    Q_EMIT finished(1);
    return;
  }
  connect(&m_program, &Program::failed, this, [this](const Error& error) {
    // A stop of its own shows how that looks.
    if (m_place) return;
    std::fprintf(stderr, "%s\n", qUtf8Printable(errorLine(error)));
    Q_EMIT finished(1);
  });
  connect(&m_program, &Program::opened, this, &Tour::onOpened);
  m_program.services().language.set(QStringLiteral("es"));
  m_program.openSample();
}

void Tour::onOpened(FileSession* session) {
  if (!m_place) {
    m_place.emplace(TourPlace{m_program, *session, {}, m_files.path()});
    m_program.create(m_files.filePath(QStringLiteral("tienda.cartera")));
    return;
  }
  m_place->own = session;
  session->window().actions().action("file.backup")->trigger();
  m_place->window().raise();
  begin();
}

void Tour::begin() {
  if (m_look == m_looks.size() || m_stops.empty()) return finish();
  const TourLook& look = m_looks[m_look];
  m_program.services().language.set(look.language);
  m_program.services().theme.apply({.scheme = look.scheme, .textPercent = look.textPercent});
  m_stop = 0;
  beginStop();
}

void Tour::beginStop() {
  MainWindow& window = m_place->window();
  if (window.size() != m_looks[m_look].size) window.resize(m_looks[m_look].size);
  window.activateWindow();
  go(Phase::Way);
}

void Tour::go(Phase phase) {
  m_phase = phase;
  m_step = 0;
  m_patience = kPatience;
  m_shown = nullptr;
  m_last = {};
  m_same = 0;
  later();
}

void Tour::later() { QTimer::singleShot(kBetweenMs, this, &Tour::tick); }

bool Tour::walk(const std::vector<TourStep>& way) {
  while (m_step < way.size() && way[m_step](*m_place)) ++m_step;
  return m_step == way.size();
}

void Tour::tick() {
  if (--m_patience < 0) {
    static constexpr const char* kPhases[] = {"on the way there", "in what is to be seen", "on the way back",
                                              "at home"};
    fault(QStringLiteral("goes no further %1, step %2")
              .arg(QString::fromLatin1(kPhases[static_cast<int>(m_phase)]))
              .arg(m_step));
    if (m_phase == Phase::Home) return next();
    backToList(*m_place);
    return go(Phase::Home);
  }
  switch (m_phase) {
    case Phase::Way: return walk(stop().way) ? go(Phase::Look) : later();
    case Phase::Look: return look();
    case Phase::Back:
      if (!walk(stop().back)) return later();
      backToList(*m_place);
      return go(Phase::Home);
    case Phase::Home: return m_place->contacts().isSettled() && m_place->opened() == nullptr ? next() : later();
  }
}

void Tour::look() {
  const TourLook& as = m_looks[m_look];
  QWidget* const now = stop().shown(*m_place);
  if (now == nullptr) return later();
  if (m_shown != now) {
    m_shown = now;
    m_patience = kPatience;
    const bool isMain = qobject_cast<QMainWindow*>(now) != nullptr;
    // As a window manager does on such a screen.
    const QSize most = isMain ? as.size : now->size().boundedTo(as.size);
    if (now->size() != most && qobject_cast<QMenu*>(now) == nullptr) now->resize(most);
    return later();
  }
  if (isWaiting(*now)) return later();
  QImage picture;
  if (as.isSaved) {
    picture = now->grab().toImage();
    m_same = picture == m_last ? m_same + 1 : 0;
    m_last = picture;
    if (m_same < kStill && m_patience > 0) return later();
  }
  if (m_patience > kPatience - kSettling && !layoutFaults(*now).isEmpty()) return later();
  examine(*now, as.isSaved ? picture : now->grab().toImage());
  go(Phase::Back);
}

void Tour::examine(QWidget& shown, const QImage& picture) {
  const TourLook& as = m_looks[m_look];
  if (isBlank(picture)) fault(QStringLiteral("blank"));
  // Rail and bar of a window are never blank.
  if (auto* const window = qobject_cast<MainWindow*>(&shown)) {
    if (isBlank(window->currentPage()->grab().toImage())) fault(QStringLiteral("the page is blank"));
  }
  for (const QString& one : layoutFaults(shown)) fault(one);
  const bool scrolls = qobject_cast<QMenu*>(&shown) != nullptr;
  if (!scrolls && (shown.width() > as.size.width() || shown.height() > as.size.height())) {
    fault(QStringLiteral("is %1×%2 and does not fit a screen of %3×%4")
              .arg(shown.width())
              .arg(shown.height())
              .arg(as.size.width())
              .arg(as.size.height()));
  }
  if (!as.isSaved) return;
  const QString path = QDir(m_folder).filePath(QStringLiteral("%1-%2.png").arg(stop().name, as.name()));
  if (!picture.save(path)) fault(QStringLiteral("not saved"));
  m_pictures += path;
}

void Tour::next() {
  if (++m_stop < m_stops.size()) return beginStop();
  ++m_look;
  begin();
}

void Tour::finish() {
  std::printf("%d pictures in %s\n", static_cast<int>(m_pictures.size()), qUtf8Printable(m_folder));
  // Its file goes with the tour: it is closed before.
  const auto end = [this] { Q_EMIT finished(m_faults.isEmpty() ? 0 : 1); };
  if (m_place->own == nullptr) return end();
  connect(m_place->own, &QObject::destroyed, this, end);
  m_place->own->window().close();
}

void Tour::fault(const QString& what) {
  if (m_said.contains(what)) return;
  // Of each stop that is not reached there is something to be said.
  if (m_phase == Phase::Look) m_said.insert(what);
  m_faults += QStringLiteral("%1, %2: %3").arg(stop().name, m_looks[m_look].name(), what);
  std::fprintf(stderr, "%s\n", qUtf8Printable(m_faults.last()));
}

}  // namespace cartera
