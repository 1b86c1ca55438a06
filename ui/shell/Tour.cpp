// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Tour.h"

#include "ui/actions/Action.h"
#include "ui/shell/FileSession.h"
#include "ui/shell/Language.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Page.h"
#include "ui/shell/Program.h"
#include "ui/shell/StartWindow.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/NoticeBar.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QSet>
#include <QTimer>
#include <algorithm>
#include <cstdio>

namespace cartera {
namespace {

constexpr int kBetweenMs = 80;
/// A page is there when it has looked the same this often.
constexpr int kStill = 3;
constexpr int kPatience = 60;
/// A minute: the file may be large and the machine busy.
constexpr int kSelfTestPatience = 60000 / kBetweenMs;

/// Whether a part of the page says that its content is still to come.
bool isWaiting(const QWidget* page) {
  if (page == nullptr) return false;
  const auto parts = page->findChildren<QWidget*>();
  return std::any_of(parts.begin(), parts.end(), [](const QWidget* part) {
    const QVariant settled = part->property("settled");
    return settled.isValid() && !settled.toBool() && part->isVisible();
  });
}

}  // namespace

bool isBlank(const QImage& picture) {
  QSet<QRgb> colours;
  for (int y = 0; y < picture.height(); y += 3) {
    for (int x = 0; x < picture.width(); x += 3) {
      colours.insert(picture.pixel(x, y));
      if (colours.size() > 6) return false;
    }
  }
  return true;
}

Tour::Tour(Program& program, const QString& folder, QObject* parent)
    : QObject(parent), m_program(program), m_folder(folder) {}

void Tour::start() {
  if (!QDir().mkpath(m_folder) || !writeList()) {
    std::fprintf(stderr, "%s\n", qUtf8Printable(m_folder));
    Q_EMIT finished(1);
    return;
  }
  connect(&m_program, &Program::failed, this, [this](const Error& error) {
    std::fprintf(stderr, "%s\n", qUtf8Printable(errorLine(error)));
    Q_EMIT finished(1);
  });
  connect(&m_program, &Program::opened, this, [this](FileSession* session) {
    plan(*session);
    next();
  });
  m_program.services().language.set(QStringLiteral("es"));
  m_program.openSample();
}

void Tour::plan(FileSession& session) {
  MainWindow* const window = &session.window();
  for (const char* language : {"es", "en"}) {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
      for (const QSize size : {QSize(1366, 768), QSize(1024, 640)}) {
        const QString code = QString::fromLatin1(language);
        for (const char* page : {"contacts", "history", "quality", "duplicates", "trash", "settings"}) {
          const QString id = QString::fromLatin1(page);
          if (!window->page(id)) continue;
          m_stops.push_back({id,
                             [window, id]() -> QWidget* {
                               window->showPage(id);
                               return window;
                             },
                             {},
                             size,
                             code,
                             scheme});
        }
        for (const bool isImport : {true, false}) {
          m_stops.push_back({isImport ? QStringLiteral("import") : QStringLiteral("export"),
                             [this, &session, isImport]() -> QWidget* {
                               session.window().showPage(QStringLiteral("contacts"));
                               if (isImport) {
                                 session.importFile(m_list);
                               } else {
                                 session.window().actions().action("exchange.export")->trigger();
                               }
                               return session.window().findChild<QDialog*>();
                             },
                             [&session] {
                               // Gone before the next one is looked for.
                               delete session.window().findChild<QDialog*>();
                             },
                             size, code, scheme});
        }
        m_stops.push_back({QStringLiteral("start"),
                           [this]() -> QWidget* {
                             m_program.showStart();
                             return m_program.startWindow();
                           },
                           [this] { m_program.startWindow()->hide(); }, size, code, scheme});
      }
    }
  }
}

bool Tour::writeList() {
  m_list = QDir(m_folder).filePath(QStringLiteral("clientes.csv"));
  QFile file(m_list);
  return file.open(QIODevice::WriteOnly) && file.write(
                                                "Nombre;Apellidos;Correo;Tel\xc3\xa9"
                                                "fono;Ciudad\n"
                                                "Rosa;Gil Marco;rosa@example.com;+34 600 555 101;Valencia\n"
                                                "Pau;Ferrer Soler;pau@example.com;+34 600 555 102;Gandia\n"
                                                "Nuria;Iba\xc3\xb1"
                                                "ez Pe\xc3\xb1"
                                                "a;nuria@example;+34 600 555 103;Alzira\n") > 0;
}

void Tour::next() {
  if (m_at == m_stops.size()) {
    for (const QString& fault : m_faults) std::fprintf(stderr, "%s\n", qUtf8Printable(fault));
    std::printf("%d pictures in %s\n", static_cast<int>(m_pictures.size()), qUtf8Printable(m_folder));
    Q_EMIT finished(m_faults.isEmpty() ? 0 : 1);
    return;
  }
  const Stop& stop = m_stops[m_at];
  m_program.services().language.set(stop.language);
  m_program.services().theme.apply({.scheme = stop.scheme});
  m_shown = stop.show();
  if (!m_shown) {
    m_faults += QString(stop.name % QStringLiteral(": does not open"));
    ++m_at;
    next();
    return;
  }
  if (!qobject_cast<QDialog*>(m_shown)) m_shown->resize(stop.size);
  m_last = {};
  m_same = 0;
  look(kPatience);
}

void Tour::look(int patience) {
  QTimer::singleShot(kBetweenMs, this, [this, patience] {
    const QImage now = m_shown ? m_shown->grab().toImage() : QImage();
    m_same = now == m_last && !isWaiting(m_shown) ? m_same + 1 : 0;
    m_last = now;
    if (m_same < kStill && patience > 0) {
      look(patience - 1);
      return;
    }
    save(now);
    if (m_stops[m_at].after) m_stops[m_at].after();
    ++m_at;
    next();
  });
}

void Tour::save(const QImage& picture) {
  const Stop& stop = m_stops[m_at];
  const QString name =
      QStringLiteral("%1-%2-%3-%4.png")
          .arg(stop.name, stop.language, stop.scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
          .arg(stop.size.width());
  const QString path = QDir(m_folder).filePath(name);
  if (isBlank(picture)) m_faults += QString(path % QStringLiteral(": blank"));
  if (!picture.save(path)) m_faults += QString(path % QStringLiteral(": not saved"));
  m_pictures += path;
}

SelfTest::SelfTest(Program& program, const QString& file, QObject* parent)
    : QObject(parent), m_program(program), m_file(file) {}

void SelfTest::start() {
  connect(&m_program, &Program::failed, this, [this](const Error& error) {
    std::fprintf(stderr, "%s\n", qUtf8Printable(errorLine(error)));
    Q_EMIT finished(1);
  });
  connect(&m_program, &Program::opened, this, [this](FileSession* session) { look(session, kSelfTestPatience); });
  m_program.open(m_file);
}

void SelfTest::look(FileSession* session, int patience) {
  QTimer::singleShot(kBetweenMs, session, [this, session, patience] {
    MainWindow& window = session->window();
    if (!window.errorBar()->isHidden()) {
      fail(window.errorBar()->text());
      return;
    }
    if (const auto& why = session->jobs().whyReadOnly()) {
      fail(errorLine(*why));
      return;
    }
    if (!window.currentPage()->isSettled()) {
      if (patience > 0) {
        look(session, patience - 1);
      } else {
        fail(tr("The list of contacts did not appear."));
      }
      return;
    }
    if (isBlank(window.grab().toImage())) {
      fail(tr("The window shows nothing."));
      return;
    }
    std::printf("ok\n");
    Q_EMIT finished(0);
  });
}

void SelfTest::fail(const QString& why) {
  std::fprintf(stderr, "%s\n", qUtf8Printable(why));
  Q_EMIT finished(1);
}

}  // namespace cartera
