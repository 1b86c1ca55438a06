// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ContactFields.h"
#include "tests/support/ui/ProgramFixture.h"
#include "ui/actions/Action.h"
#include "ui/duplicates/DuplicatesPage.h"
#include "ui/duplicates/PairView.h"
#include "ui/duplicates/PairsModel.h"
#include "ui/widgets/LineTable.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

namespace cartera::test {

/// The whole program over a file in which two people are there twice, and one is not.
struct DuplicatesFixture : ProgramFixture {
  using Values = contactfields::FieldValues;

  static ContactId add(Workspace& file, const Values& values) {
    ContactId id;
    REQUIRE(file.transact({QStringLiteral("contact.add"), {values.front().second}}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_ASSIGN(id, contactfields::create(ctx, ContactKind::Person, values));
      return {};
    }));
    return id;
  }
  static Values lucia() {
    using namespace Qt::StringLiterals;
    return {{u"given"_s, u"Lucía"_s},
            {u"family"_s, u"Peña Ortiz"_s},
            {u"email"_s, u"lucia@example.com"_s},
            {u"phone"_s, u"612 34 56 78"_s},
            {u"job_title"_s, u"Decoradora"_s},
            {u"birthday"_s, u"1980-02-10"_s},
            {u"addr.home.city"_s, u"Valencia"_s},
            {u"owner"_s, u"Ana"_s}};
  }
  /// The same person as another list has her.
  static Values luciaAgain() {
    using namespace Qt::StringLiterals;
    return {{u"given"_s, u"Lucia"_s},        {u"family"_s, u"Pena Ortiz"_s},      {u"email"_s, u"lucia@example.com"_s},
            {u"phone"_s, u"+34612345678"_s}, {u"job_title"_s, u"Interiorista"_s}, {u"birthday"_s, u"1980-02-10"_s},
            {u"tax_id"_s, u"12345678Z"_s}};
  }
  static Values iker() {
    using namespace Qt::StringLiterals;
    return {{u"given"_s, u"Iker"_s},
            {u"family"_s, u"Etxeberria Lasa"_s},
            {u"email"_s, u"iker@example.com"_s},
            {u"phone"_s, u"633 11 22 33"_s}};
  }
  static Values ikerAgain() {
    using namespace Qt::StringLiterals;
    return {{u"given"_s, u"Iker"_s}, {u"family"_s, u"Etxeberria Lasa"_s}, {u"email"_s, u"iker@example.com"_s}};
  }

  /// These, and a few who have nothing to do with them: what most of a file share tells nothing.
  static std::vector<Values> among(std::vector<Values> people) {
    using namespace Qt::StringLiterals;
    const QStringList names{u"Aitor Bengoa"_s, u"Blanca Ferrer"_s, u"César Duarte"_s, u"Dolores Vidal"_s,
                            u"Emilio Pardo"_s, u"Fátima Rubio"_s,  u"Gonzalo Mena"_s, u"Helena Cuesta"_s,
                            u"Íñigo Zabala"_s, u"Julia Tapia"_s};
    for (qsizetype i = 0; i < names.size(); ++i)
      people.push_back({{u"given"_s, names[i].section(u' ', 0, 0)},
                        {u"family"_s, names[i].section(u' ', 1)},
                        {u"email"_s, u"persona%1@example.org"_s.arg(i)},
                        {u"phone"_s, u"60%1 00 11 22"_s.arg(i)}});
    return people;
  }
  /// One person of three lists: the second has the e-mail of the first and the phone of the third, and these two share no
  /// more than a first name.
  static std::vector<Values> threeCopies() {
    using namespace Qt::StringLiterals;
    return {{{u"given"_s, u"Nerea"_s},
             {u"family"_s, u"Olabarri Unzueta"_s},
             {u"email"_s, u"nerea@example.com"_s},
             {u"phone"_s, u"644 10 20 30"_s},
             {u"birthday"_s, u"1975-03-04"_s},
             {u"job_title"_s, u"Fontanera"_s},
             {u"addr.home.city"_s, u"Bilbao"_s},
             {u"owner"_s, u"Ana"_s},
             {u"custom[Talla]"_s, u"38"_s}},
            {{u"given"_s, u"Nerea"_s},
             {u"family"_s, u"Olabarri"_s},
             {u"email"_s, u"nerea@example.com"_s},
             {u"phone"_s, u"655 77 88 99"_s},
             {u"custom[Talla]"_s, u"39"_s}},
            {{u"given"_s, u"Nerea"_s},
             {u"family"_s, u"Olabarri"_s},
             {u"phone"_s, u"655 77 88 99"_s},
             {u"birthday"_s, u"1957-11-30"_s}}};
  }
  /// Two pairs.
  FileSession& openPairs() {
    using namespace Qt::StringLiterals;
    FileSession& session =
        open(fill({lucia(), iker(), luciaAgain(), ikerAgain(), {{u"given"_s, u"Marta"_s}, {u"family"_s, u"Núñez"_s}}}));
    return session;
  }
  QString fill(const std::vector<Values>& people) {
    OpenOptions options;
    options.author = QStringLiteral("Ana");
    auto file = Workspace::create(path(QStringLiteral("twice.cartera")), QStringLiteral("en"), options, clock);
    REQUIRE(file);
    for (const Values& who : people) {
      add(**file, who);
      clock.advance(1000);
    }
    return path(QStringLiteral("twice.cartera"));
  }
  /// The page in front, its search through.
  static DuplicatesPage* page(FileSession& session) {
    session.window().showPage(QStringLiteral("duplicates"));
    auto* page = static_cast<DuplicatesPage*>(session.window().page(QStringLiteral("duplicates")));
    REQUIRE(waitFor([&] { return page->isSettled(); }));
    return page;
  }
  /// What the pairs are called, in their order.
  static QStringList names(const DuplicatesPage* page) {
    QStringList out;
    for (int row = 0; row < page->model()->rowCount(); ++row)
      out += page->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return out;
  }
  static void press(DuplicatesPage* page, Qt::Key key) {
    REQUIRE(waitFor([&] { return page->isSettled(); }));
    QTest::keyClick(page->table(), key);
  }
  static bool hasPairs(DuplicatesPage* page, int n) {
    return waitFor([&] { return page->model()->rowCount() == n && page->isSettled(); });
  }
  static void undo(FileSession& session) { QTest::keyClick(&session.window(), Qt::Key_Z, Qt::ControlModifier); }
  static QString field(FileSession& session, ContactId id, const QString& key) {
    return run<QString>(session, [id, key](Workspace& file) -> Result<QString> {
      CARTERA_ASSIGN(const auto card, contacts::card(file.db(), id));
      for (const auto& [k, v] : contactfields::flatten(card))
        if (k == key) return v;
      return QString();
    });
  }
  /// Which pair is current, by the name of its first one.
  static void chooseRow(DuplicatesPage* page, const QString& name) {
    for (int row = 0; row < page->model()->rowCount(); ++row) {
      if (!names(page)[row].contains(name)) continue;
      page->table()->selectionModel()->setCurrentIndex(page->model()->index(row, 0),
                                                       QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    REQUIRE(waitFor([&] { return page->isSettled(); }));
  }
};

}  // namespace cartera::test
