// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The floors: the same work written by hand on the raw sqlite3 API, with nothing around it. On a failure they say it and
/// end the program: a floor that did not do its work would flatter.
namespace cartera::bench::raw {

/// Reads a list of Generator.h and inserts what the product inserts for it into the product's tables and indexes, in one
/// transaction: contacts, companies, points, addresses, tags, consents, notes, and the derived rows. No checks, no
/// matching, no journal.
void importList(const QString& list, const QString& file);

/// Opens the file and reads the first 50 names of the list.
void firstPage(const QString& file);
/// Every contact with the columns of a plain export, written as CSV.
void exportAll(const QString& file, const QString& out);
/// A count over three relations: city, no contact for 90 days, a yes to e-mail.
qint64 countFiltered(const QString& file, qint64 ninetyDaysAgoMs);
/// One UPDATE of a name in a transaction of its own, `times` times; milliseconds of one.
double editOne(const QString& file, int times);

}  // namespace cartera::bench::raw
