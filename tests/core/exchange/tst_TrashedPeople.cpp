// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody was thrown away, and a list brings them again.
#include "tests/support/core/RefusalFixture.h"

using namespace cartera;
using cartera::test::RefusalFixture;
using namespace Qt::Literals::StringLiterals;

namespace {

/// "line: name" of those who are told to lie in the trash.
QStringList trashedOf(const ImportReport& report) {
  QStringList out;
  for (const ImportProblem& p : report.problems) {
    if (p.reason != u"contact.in_trash") continue;
    CHECK_FALSE(p.skipped);
    out += QString::number(p.line) + u": " + p.value;
  }
  return out;
}

}  // namespace

TEST_CASE_METHOD(RefusalFixture, "Whoever lies in the trash comes in anew, and that is told", "[import][trash]") {
  import("Nombre;Email;Teléfono;NIF\nAna Gil;ana@x.es;600111222;12345678Z\nEva;eva@x.es;;\n");
  trash(id(u"Ana Gil"_s));
  SECTION("by the same row") {
    const auto again = import("Nombre;Email;Teléfono;NIF\nAna Gil;ana@x.es;600111222;12345678Z\nEva;eva@x.es;;\n");
    CHECK(again.imported == 1);
    CHECK(trashedOf(again) == QStringList{u"2: Ana Gil"_s});
  }
  SECTION("by the e-mail with the name") {
    CHECK(trashedOf(import("Email;Nombre\nANA@x.es;Ana Gil\n")) == QStringList{u"2: Ana Gil"_s});
  }
  SECTION("by the phone") {
    CHECK(trashedOf(import("Nombre;Móvil\nAna Gil;+34 600 11 12 22\n")) == QStringList{u"2: Ana Gil"_s});
  }
  SECTION("by the identity number, whatever the name") {
    CHECK(trashedOf(import("Nombre;NIF\nA. G.;12345678-Z\n")) == QStringList{u"2: Ana Gil"_s});
  }
}

TEST_CASE_METHOD(RefusalFixture, "Whoever has nothing of those in the trash is not told of", "[import][trash]") {
  import("Nombre;Email\nAna Gil;ana@x.es\nEva Ruiz;eva@x.es\n");
  SECTION("another name on the same address") {
    trash(id(u"Ana Gil"_s));
    CHECK(trashedOf(import("Nombre;Email\nPedro Mora;ana@x.es\n")).isEmpty());
  }
  SECTION("brought back") {
    const ContactId ana = id(u"Ana Gil"_s);
    trash(ana);
    trash(ana, false);
    CHECK(trashedOf(import("Nombre;Email\nAna Gil;ana@x.es\n")).isEmpty());
  }
  SECTION("the import was undone") {
    REQUIRE(file->undoLast());
    const auto again = import("Nombre;Email\nAna Gil;ana@x.es\nEva Ruiz;eva@x.es\n");
    CHECK(again.imported == 2);
    CHECK(trashedOf(again).isEmpty());
  }
}
