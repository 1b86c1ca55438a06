// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QSize>
#include <QTemporaryDir>
#include <memory>
#include <optional>
#include <vector>

#include "ui/theme/Theme.h"
#include "ui/tour/TourStops.h"

namespace cartera {

/// How a round of a tour looks at things.
struct TourLook {
  QString language;
  Scheme scheme = Scheme::Light;
  /// Of the window, and of the screen that dialogs have to fit on.
  QSize size{1366, 768};
  int textPercent = 100;
  /// Whether pictures are saved; what is wrong is looked for in any case.
  bool isSaved = true;

  /// "es-light-1366", and behind it the size of the text where it is not the usual one.
  [[nodiscard]] QString name() const;
};

/// Both languages, light and dark, on a usual and on a small screen, on one that shows all half as large again, and with
/// the largest text.
[[nodiscard]] std::vector<TourLook> tourLooks();

/// Goes through every page and dialog of the sample shop once for each look, saves pictures for people to look at, and says
/// what is blank, cut off, covered or out of its place. UI thread; steps come from timers.
class Tour final : public QObject {
  Q_OBJECT
 public:
  /// Pictures go to `folder` as STOP-LOOK.png. Services of the program need a folder for backups, or there is no picture
  /// of them.
  Tour(Program& program, const QString& folder, std::vector<TourLook> looks, QObject* parent = nullptr);
  /// Only the stops whose names begin so; for looking at one that is being worked on.
  void setOnly(const QString& names) { m_only = names; }
  void start();
  [[nodiscard]] const QStringList& pictures() const { return m_pictures; }
  /// Each with the first stop and look it was found in.
  [[nodiscard]] const QStringList& faults() const { return m_faults; }

 Q_SIGNALS:
  /// 0 when every stop was reached, every picture saved, and nothing found wrong.
  void finished(int exitCode);

 private:
  enum class Phase { Way, Look, Back, Home };
  void onOpened(FileSession* session);
  void begin();
  void beginStop();
  void later();
  void tick();
  [[nodiscard]] bool walk(const std::vector<TourStep>& way);
  void look();
  void examine(QWidget& shown, const QImage& picture);
  void go(Phase phase);
  void next();
  void finish();
  void fault(const QString& what);
  [[nodiscard]] const TourStop& stop() const { return m_stops[m_stop]; }

  Program& m_program;
  QString m_folder;
  QString m_only;
  std::vector<TourLook> m_looks;
  std::vector<TourStop> m_stops;
  /// The file of its own, and its backups.
  QTemporaryDir m_files;
  std::optional<TourPlace> m_place;
  std::size_t m_look = 0;
  std::size_t m_stop = 0;
  Phase m_phase = Phase::Way;
  std::size_t m_step = 0;
  int m_patience = 0;
  QPointer<QWidget> m_shown;
  QImage m_last;
  int m_same = 0;
  QStringList m_pictures;
  QStringList m_faults;
  /// What was said already: what stands in every window is said once.
  QSet<QString> m_said;
};

}  // namespace cartera
