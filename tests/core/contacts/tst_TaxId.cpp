// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/TaxId.h"
#include "tests/support/Catch.h"

using namespace cartera;

TEST_CASE("Spanish identity numbers are known by their control character", "[taxid]") {
  CHECK(taxid::check(u"12345678Z") == TaxIdCheck{TaxIdKind::Nif, true});
  CHECK(taxid::check(u"12.345.678-z") == TaxIdCheck{TaxIdKind::Nif, true});
  CHECK(taxid::check(u"ES12345678Z") == TaxIdCheck{TaxIdKind::Nif, true});
  CHECK(taxid::check(u"12345678A") == TaxIdCheck{TaxIdKind::Nif, false});
  CHECK(taxid::check(u"X1234567L") == TaxIdCheck{TaxIdKind::Nie, true});
  CHECK(taxid::check(u"X1234567A") == TaxIdCheck{TaxIdKind::Nie, false});
  CHECK(taxid::check(u"A58818501") == TaxIdCheck{TaxIdKind::Cif, true});
  CHECK(taxid::check(u"B-12345674") == TaxIdCheck{TaxIdKind::Cif, true});
  CHECK(taxid::check(u"B12345675") == TaxIdCheck{TaxIdKind::Cif, false});
  CHECK(taxid::check(u"Q2826000H") == TaxIdCheck{TaxIdKind::Cif, true});
}

TEST_CASE("other texts are no Spanish identity number", "[taxid]") {
  CHECK(taxid::check(u"").kind == TaxIdKind::None);
  CHECK(taxid::check(u"600123456").kind == TaxIdKind::None);
  CHECK(taxid::check(u"Ana García").kind == TaxIdKind::None);
  CHECK(taxid::check(u"FR12345678901").kind == TaxIdKind::Foreign);
}
