// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QString>
#include <functional>
#include <vector>

class QWidget;

namespace cartera {

class ContactsPage;
class FileSession;
class MainWindow;
class Program;

/// Where a tour is: in the sample shop, and for what the sample has not (backups) in a file of its own. UI thread.
struct TourPlace {
  Program& program;
  FileSession& session;
  QPointer<FileSession> own;
  /// Of lists and of what is written on the way.
  QString folder;

  [[nodiscard]] MainWindow& window() const;
  [[nodiscard]] ContactsPage& contacts() const;
  /// The dialog, popup or menu that is in front of the windows; null for none.
  [[nodiscard]] QWidget* opened() const;
};

/// Tried again, a turn of a timer later, until it answers that it is done.
using TourStep = std::function<bool(const TourPlace&)>;

/// One page or dialog: the way to it, what there is to be seen, and what has to be taken back afterwards.
struct TourStop {
  QString name;
  std::vector<TourStep> way;
  /// Null as long as it is not there.
  std::function<QWidget*(const TourPlace&)> shown;
  std::vector<TourStep> back = {};
};

/// Every page and dialog of the program, in the order of a visit.
[[nodiscard]] std::vector<TourStop> tourStops();

/// Closes what is open and brings the list of contacts back, with its first row chosen and nothing searched for.
void backToList(const TourPlace& place);

/// Writes the lists that stops need into the folder of the place.
[[nodiscard]] bool writeTourLists(const QString& folder);

}  // namespace cartera
