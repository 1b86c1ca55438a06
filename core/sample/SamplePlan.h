// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/contacts/Contact.h"
#include "core/sample/SampleLists.h"

/// The sample shop as values, before anything is written.
namespace cartera::sample {

/// Who is spoken to: the craft, other firms, or people at home.
enum class Segment { Pro, Firm, Home };

/// A membership whose company has no number yet.
struct PlannedMembership {
  /// Place of the company in Plan::people.
  size_t company = 0;
  Membership membership;
};

/// One contact with everything that hangs on it. Ids are not set yet.
struct PlannedContact {
  Contact contact;
  std::vector<Point> points;
  std::vector<Address> addresses;
  std::vector<PlannedMembership> memberships;
  QStringList tags;
  /// Place in Plan::fields, and the value.
  std::vector<std::pair<size_t, QString>> customValues;
  std::vector<StageEntry> stages;
  std::vector<ConsentEvent> consents;
  std::vector<Suppression> suppressions;
  std::vector<Interaction> interactions;
  std::vector<Task> tasks;
  /// When it was put in the trash; 0 is never.
  qint64 trashedAt = 0;

  // What the timeline needs to know.
  QDate createdOn;
  /// The last day anything happened with it.
  QDate endedOn;
  Segment segment = Segment::Home;
  QStringList productGroups;
  /// How often it comes, against the others.
  int rhythm = 1;
  QString firstSurname;
  QString mailDomain;
};

/// The whole shop.
struct Plan {
  std::vector<CustomField> fields;
  std::vector<PlannedContact> people;
};

/// What all makers of the plan share.
struct Maker {
  const Lists& lists;
  QDate today;
  bool spanish = true;
  Random random;

  /// The text of a line that holds Spanish at `column` and English behind it.
  [[nodiscard]] QString say(const Row& row, int column = 0) const { return row.value(spanish ? column : column + 1); }
  [[nodiscard]] QString pickText(const char* section) { return say(random.pick(lists.rows(section))); }
  /// Replaces {p}, {n} and {e} in the text (in this order, whatever the language).
  [[nodiscard]] QString fill(QString text, const QStringList& productGroups);
  /// A minute of the day at which the shop is open; today only its first hour is over.
  [[nodiscard]] int openMinute(const QDate& date);
  /// A day between the two that is not a Sunday.
  [[nodiscard]] QDate dayBetween(const QDate& first, const QDate& last);
};

/// The three people of the shop, the owner first.
[[nodiscard]] const std::array<QString, 3>& staff();
inline constexpr int kDaysOfHistory = 730;

/// Companies, households, people with their data, memberships and life stages.
void addPeople(Plan& plan, Maker& maker);
/// Who said yes or no to what.
void addConsents(Plan& plan, Maker& maker);
/// Two years of notes, calls, visits and messages.
void addInteractions(Plan& plan, Maker& maker);
void addTasks(Plan& plan, Maker& maker);

/// "12345678" with its letter; seven digits with the letter in front for foreigners and companies.
[[nodiscard]] QString nifOf(int number);
[[nodiscard]] QString nieOf(QChar first, int number);
[[nodiscard]] QString cifOf(QChar first, int number);

}  // namespace cartera::sample
