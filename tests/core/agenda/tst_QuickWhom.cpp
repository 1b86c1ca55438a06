// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agenda/QuickWhom.h"
#include "tests/support/core/ContactBuilder.h"

using namespace cartera;
using cartera::test::ContactBuilder;
using cartera::test::MemoryFile;
using cartera::test::must;

TEST_CASE("Whoever is meant by a name in a quick line is found", "[agenda][quickadd]") {
  MemoryFile file;
  search::ContactSearch search;
  ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("García López"));
  ContactBuilder(file, QStringLiteral("Ana"), QStringLiteral("Soler"));
  ContactBuilder(file, QStringLiteral("Mariana"), QStringLiteral("Gil"));
  ContactBuilder(file, ContactKind::Company, QStringLiteral("Hotel Mirador"));
  ContactBuilder(file, ContactKind::Company, QStringLiteral("Hotel Mirador Playa"));
  file.renew();
  if (GENERATE(true, false)) must(search.build(*file.db));
  const auto meant = [&](const char* whom) {
    QStringList names;
    for (const auto& row : must(quickadd::whoIsMeant(*file.db, search, QString::fromUtf8(whom)))) names += row.name;
    names.sort();
    return names.join(QStringLiteral(", "));
  };
  // An Ana is not Mariana, where there is one.
  CHECK(meant("Ana") == u"Ana García López, Ana Soler");
  CHECK(meant("ana garcia") == u"Ana García López");
  CHECK(meant("mariana") == u"Mariana Gil");
  // Whoever is called exactly so stands alone.
  CHECK(meant("hotel mirador") == u"Hotel Mirador");
  // What stands behind the name and belongs to nobody is left away.
  CHECK(meant("Ana Soler comprar tornillos") == u"Ana Soler");
  CHECK(meant("Wenceslao").isEmpty());
  CHECK(meant("").isEmpty());
  CHECK(meant("de la").isEmpty());
}
