// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/RecordNames.h"

#include "tests/support/core/RefusalFixture.h"

using namespace cartera;
using cartera::test::RefusalFixture;
using namespace Qt::Literals::StringLiterals;

TEST_CASE_METHOD(RefusalFixture, "An exclusion is called by its address, or by whom it is about", "[refusal][names]") {
  const auto named = [this](const char* kind) {
    const qint64 row = number("SELECT id FROM suppression WHERE kind = '" + QByteArray(kind) + "'");
    return taken(recordnames::ofRow(file->db(), Table::Suppression, row));
  };
  import("Nombre;Email;Exclusiones;Rebotado\nAna;ana@x.es;todo;\nBea;bea@x.es;;sí\n");
  CHECK(named("contact") == u"Ana"_s);
  CHECK(named("address") == u"bea@x.es"_s);
}
