// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/OwnViews.h"

#include "core/query/FilterReader.h"
#include "tests/support/Catch.h"
#include "ui/settings/Settings.h"

using namespace cartera;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("own views are of one file, and what a newer version wrote among them stays", "[views]") {
  MemorySettings settings;
  OwnViews here(settings, u"here"_s);
  OwnViews there(settings, u"there"_s);
  const views::SavedView sur{u"Sur"_s, *query::readFilter(u"city = Málaga"_s), u"x"_s, u"-city"_s, u"city:100"_s};
  here.put(sur);
  CHECK(here.all() == std::vector{sur});
  CHECK(there.all().empty());
  const QString key = u"views/here/own"_s;
  QString newer = settings.value(key).toString();
  newer.insert(1, uR"({"name":"Nueva","view":{"where":"moon phase of birth = full"}},)"_s);
  settings.setValue(key, newer);
  CHECK(here.all() == std::vector{sur});
  CHECK(here.unreadable() == QStringList{u"Nueva"_s});
  views::SavedView other = sur;
  other.name = u"SUR"_s;
  here.put(other);
  CHECK(here.all() == std::vector{other});
  here.remove(u"sur"_s);
  CHECK(here.all().empty());
  CHECK(settings.value(key).toString().contains(u"moon phase"_s));
  settings.setValue(key, u"not JSON"_s);
  CHECK(here.all().empty());
  here.put(sur);
  CHECK(here.all() == std::vector{sur});

  here.setLast({u"shared/Sur"_s, sur});
  CHECK(here.last().key == u"shared/Sur");
  CHECK(here.last().view == sur);
  CHECK(there.last().key.isEmpty());
  here.setLast({u"customer"_s, std::nullopt});
  CHECK(here.last().key == u"customer");
  CHECK_FALSE(here.last().view);
  here.setLast({});
  CHECK(here.last().key.isEmpty());
}
