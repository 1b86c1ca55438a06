// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong in a file is told with its place, value and reason, and is put right, whatever the format.
#include <algorithm>

#include "core/exchange/Importer.h"
#include "core/exchange/Rejects.h"
#include "tests/support/core/WorkspaceFixture.h"
#include "tests/support/core/XlsxBuilder.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Wrong {
  const char* name;
  QByteArray bytes;
  /// The line, row or first line of the record, and what its e-mail and birthday are called there.
  qint64 line;
  const char* email;
  const char* birthday;
  /// What stands there as a birthday, and how the same sort of date is written.
  const char* noDate;
};

std::vector<Wrong> files() {
  const QByteArray rows = textRow({"Nombre", "Apellidos", "Email", "Cumpleaños"}) +
                          textRow({"Eva", "Ruiz", "eva@example.es", "1/5/1991"}) +
                          textRow({"Ana", "Gil", "ana at home", "31/02/1990"});
  return {
      {"l.csv", "Nombre,Apellidos,Email,Cumpleaños\nEva,Ruiz,eva@example.es,1/5/1991\nAna,Gil,ana at home,31/02/1990\n",
       3, "Email", "Cumpleaños", "31/02/1990"},
      {"l.xlsx", XlsxBuilder::of(rows).bytes(), 3, "Email", "Cumpleaños", "31/02/1990"},
      {"l21.vcf",
       "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Ruiz;Eva\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nN:Gil;Ana\r\n"
       "EMAIL;INTERNET:ana at home\r\nBDAY:31/02/1990\r\nEND:VCARD\r\n",
       5, "email[1]", "birthday", "31/02/1990"},
      {"l30.vcf",
       "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Ruiz;Eva;;;\r\nFN:Eva Ruiz\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\n"
       "N:Gil;Ana;;;\r\nFN:Ana Gil\r\nEMAIL:ana at home\r\nBDAY:1990-02-31\r\nEND:VCARD\r\n",
       6, "email[1]", "birthday", "1990-02-31"},
      {"l40.vcf",
       "BEGIN:VCARD\r\nVERSION:4.0\r\nN:Ruiz;Eva;;;\r\nFN:Eva Ruiz\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\n"
       "N:Gil;Ana;;;\r\nFN:Ana Gil\r\nEMAIL:ana at home\r\nBDAY:19900231\r\nEND:VCARD\r\n",
       6, "email[1]", "birthday", "19900231"},
      {"l.ldif",
       "dn: cn=Eva\nobjectclass: person\ngivenName: Eva\nsn: Ruiz\n\ndn: cn=Ana\nobjectclass: person\ngivenName: Ana\n"
       "sn: Gil\nmail: ana at home\nbirthyear: 1990\nbirthmonth: 2\nbirthday: 31\n\n",
       6, "email[1]", "birthday", "31/2/1990"},
  };
}

}  // namespace

TEST_CASE_METHOD(WorkspaceFixture,
                 "A wrong value is told with line, column, value and reason in each format, and comes in put right",
                 "[import][faults]") {
  for (const Wrong& wrong : files()) {
    CAPTURE(wrong.name);
    file = create(QLatin1String(wrong.name) + u".cartera"_s);
    const QString path = write(QLatin1String(wrong.name), wrong.bytes);
    const ImportPlan plan = taken(planImport(path));
    CHECK(plan.ask.empty());
    const ImportReport plain = taken(importContacts(*file, plan, {}));
    CHECK(plain.imported == 2);
    const auto find = [&](const char* column) {
      const auto it = std::find_if(plain.problems.begin(), plain.problems.end(), [&](const ImportProblem& p) {
        return p.column == QString::fromUtf8(column) && p.line == wrong.line;
      });
      for (const ImportProblem& p : plain.problems)
        UNSCOPED_INFO(p.line << ' ' << p.column.toStdString() << ' ' << p.reason.toStdString() << ' '
                             << p.value.toStdString());
      REQUIRE(it != plain.problems.end());
      return *it;
    };
    const ImportProblem email = find(wrong.email);
    CHECK(email.reason == u"email.expected"_s);
    CHECK(email.value == u"ana at home"_s);
    const ImportProblem birthday = find(wrong.birthday);
    CHECK(birthday.reason == u"date.impossible"_s);
    CHECK(birthday.value == QLatin1String(wrong.noDate));
    // The window corrects what names a column of the plan.
    const bool isColumn = std::any_of(plan.columns.begin(), plan.columns.end(),
                                      [&](const PlannedColumn& c) { return c.name == birthday.column; });
    CHECK(isColumn);

    file = create(QLatin1String(wrong.name) + u"-right.cartera"_s);
    ImportOptions options;
    options.corrections = {{email.line, email.column, email.value, u"ana@example.es"_s},
                           {birthday.line, birthday.column, birthday.value, u"28/02/1990"_s}};
    const ImportReport right = taken(importContacts(*file, plan, options));
    CHECK(right.problems.empty());
    CHECK(value(u"Ana Gil"_s, u"email[1]"_s) == u"ana@example.es"_s);
    CHECK(value(u"Ana Gil"_s, u"birthday"_s) == u"1990-02-28"_s);
    CHECK(taken(importContacts(*file, plan, options)).unchanged == 2);

    // What a strict import leaves out is written down, and that list comes in once it is put right.
    file = create(QLatin1String(wrong.name) + u"-strict.cartera"_s);
    ImportOptions strict;
    strict.strict = true;
    strict.rejectsPath = this->path(u"rejects.csv"_s);
    QFile::remove(strict.rejectsPath);
    const ImportReport left = taken(importContacts(*file, plan, strict));
    CHECK(left.imported == 1);
    CHECK(left.skipped == 1);
    CHECK(bytes(strict.rejectsPath).contains("ana at home"));
    CHECK(number("SELECT count(*) FROM contact") == 1);
    taken(file->undoLast());
    CHECK(number("SELECT count(*) FROM contact WHERE deleted_at IS NULL") == 0);
  }
}

TEST_CASE_METHOD(WorkspaceFixture, "A tax number whose control does not fit is told with its place, and kept as it is",
                 "[import][faults]") {
  struct List {
    const char* name;
    QByteArray bytes;
    qint64 line;
    QString column;
  };
  const std::vector<List> lists{
      {"t.csv", "Nombre;NIF\nEva;12345678Z\nAna;12.345.678-A\nLeo;DE123456789\nIker;\n", 3, u"NIF"_s},
      {"t.xlsx",
       XlsxBuilder::of(textRow({"Nombre", "CIF"}) + textRow({"Eva", "12345678Z"}) + textRow({"Ana", "12.345.678-A"}) +
                       textRow({"Leo", "DE123456789"}) + textRow({"Iker", ""}))
           .bytes(),
       3, u"CIF"_s},
      {"t.vcf",
       "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Eva\r\nN:;Eva;;;\r\nX-CARTERA-FIELD:tax_id;12345678Z\r\nEND:VCARD\r\n"
       "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nN:;Ana;;;\r\nX-CARTERA-FIELD:tax_id;12.345.678-A\r\nEND:VCARD\r\n"
       "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Leo\r\nN:;Leo;;;\r\nX-CARTERA-FIELD:tax_id;DE123456789\r\nEND:VCARD\r\n"
       "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Iker\r\nN:;Iker;;;\r\nEND:VCARD\r\n",
       7, u"tax_id"_s}};
  for (const List& list : lists) {
    CAPTURE(list.name);
    file = create(QLatin1String(list.name) + u".cartera"_s);
    const ImportPlan plan = taken(planImport(write(QLatin1String(list.name), list.bytes)));
    const ImportReport report = taken(importContacts(*file, plan, {}));
    CHECK(report.imported == 4);
    REQUIRE(report.problems.size() == 1);
    const ImportProblem& problem = report.problems[0];
    CHECK(problem.line == list.line);
    CHECK(problem.column == list.column);
    CHECK(problem.value == u"12.345.678-A"_s);
    CHECK(problem.reason == u"tax_id.check"_s);
    CHECK_FALSE(problem.skipped);
    CHECK(value(u"Ana"_s, u"tax_id"_s) == u"12.345.678-A"_s);

    // Put right before it comes in.
    file = create(QLatin1String(list.name) + u"-right.cartera"_s);
    ImportOptions options;
    options.corrections = {{problem.line, problem.column, problem.value, u"12345678Z"_s}};
    CHECK(taken(importContacts(*file, plan, options)).problems.empty());
  }
}
