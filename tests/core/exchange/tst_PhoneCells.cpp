// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/PhoneCells.h"
#include "tests/core/exchange/MailedFixture.h"

using namespace cartera;
using cartera::test::MailedFixture;
using namespace Qt::Literals::StringLiterals;

namespace {

/// "number=label number" of the phones in a cell.
QString apart(const char* cell) {
  QStringList out;
  for (const auto& phone : phonecells::apart(QString::fromUtf8(cell)))
    out += phone.label.isEmpty() ? phone.number : QString(phone.number + u'=' + phone.label);
  return out.join(u'|');
}

}  // namespace

TEST_CASE("two phones in one cell are told apart, with the words beside them", "[phones]") {
  CHECK(apart("600111222 / casa 911234567") == u"600111222|911234567=home");
  CHECK(apart("600111222 - 911234567") == u"600111222|911234567");
  CHECK(apart("600111222 – 911234567") == u"600111222|911234567");
  CHECK(apart("600111222-911234567") == u"600111222|911234567");
  CHECK(apart("600111222 911234567") == u"600111222|911234567");
  CHECK(apart("600 11 12 22 casa 911 234 567") == u"600 11 12 22|911 234 567=home");
  CHECK(apart("Móvil: 600111222; Trabajo: 911234567") == u"600111222=mobile|911234567=work");
  CHECK(apart("600111222 (móvil) 911234567 (casa)") == u"600111222=mobile|911234567=home");
  CHECK(apart("600111222 móvil / 911234567 casa") == u"600111222=mobile|911234567=home");
  CHECK(apart("600111222 / 911234567 (Marta)") == u"600111222|911234567=Marta");
  CHECK(apart("tel. 600111222 y 911234567") == u"600111222|911234567");
  CHECK(apart("+34 600 111 222 - +34 911 234 567") == u"+34 600 111 222|+34 911 234 567");
  CHECK(apart("600111222 (911234567)") == u"600111222|911234567");
  CHECK(apart("600111222 / 600 111 222") == u"600111222");
}

TEST_CASE("one number in a cell stays one, and what is doubtful stays as it stands", "[phones]") {
  for (const char* cell :
       {"600111222", "93-456-78-90", "+34 93 456 78 90", "93 456 78 90/91", "030/1234567", "911234567 ext 12",
        "600111222 (de 9 a 14)", "600111222 / 911234567 ext 12", "600111222 llamar solo por la tarde a 911234567",
        "600111222 911234", "casa", "", "ref 600111222333 44"}) {
    INFO(cell);
    CHECK(phonecells::apart(QString::fromUtf8(cell)).empty());
  }
  CHECK(phonecells::holdsSeveral(u"600111222 / 911234567 ext 12"_s));
  CHECK(phonecells::holdsSeveral(u"600111222333444555"_s));
  CHECK_FALSE(phonecells::holdsSeveral(u"+34 93 456 78 90/91"_s));
  CHECK_FALSE(phonecells::holdsSeveral(u"911234567 ext 12"_s));
}

TEST_CASE_METHOD(MailedFixture, "Both phones of a cell come in, the second under its own name", "[import][phones]") {
  const auto report = import("Nombre;Teléfono\nAna;600111222 / casa 911234567\n");
  CHECK(report.problems.empty());
  CHECK(text("SELECT group_concat(value || ':' || COALESCE(label, ''), '|') FROM (SELECT value, label FROM point "
             "WHERE kind = 'phone' ORDER BY value)") == u"600111222:|911234567:home"_s);
}

TEST_CASE_METHOD(MailedFixture, "What cannot be a phone, a tax number or a birthday is told with its place",
                 "[import][phones]") {
  const auto report = import(
      "Nombre;NIF;Teléfono;Fecha de nacimiento\n"
      "Ana;12345678A;123;31/02/1980\n"
      "Eva;X1234567A;000000000;01/01/2199\n"
      "Luis;B12345678;600111222333444555;01/01/1850\n"
      "Pep;;600111222 / 911234567 ext 12;\n"
      "Sol;12345678Z;600111222;25/12/1990\n");
  QStringList told;
  for (const ImportProblem& p : report.problems)
    told += QString::number(p.line) + u' ' + p.column + u' ' + p.value + u' ' + p.reason;
  told.sort();
  CHECK(told == QStringList{u"2 Fecha de nacimiento 31/02/1980 date.impossible"_s, u"2 NIF 12345678A tax_id.check"_s,
                            u"2 Teléfono 123 phone.short"_s, u"3 Fecha de nacimiento 01/01/2199 date.future"_s,
                            u"3 NIF X1234567A tax_id.check"_s, u"3 Teléfono 000000000 phone.same"_s,
                            u"4 Fecha de nacimiento 01/01/1850 date.old"_s, u"4 NIF B12345678 tax_id.check"_s,
                            u"4 Teléfono 600111222333444555 phone.several"_s,
                            u"5 Teléfono 600111222 / 911234567 ext 12 phone.several"_s});
  CHECK(report.imported == 5);
}
