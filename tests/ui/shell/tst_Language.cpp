// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/WindowFixture.h"
#include "ui/shell/Language.h"
#include "ui/text/Translations.h"
#include "ui/widgets/JobsPanel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace cartera;
using namespace cartera::test;

TEST_CASE("a window changes its language while it is open") {
  LightTheme looks;
  Language language;
  REQUIRE(language.set(QStringLiteral("en")));
  QWidget window;
  auto* layout = new QVBoxLayout(&window);
  auto* panel = new JobsPanel(looks.theme);
  layout->addWidget(panel);
  panel->setJob({.id = 1, .title = QStringLiteral("x.csv")});
  window.show();
  CHECK(panel->cancelButton(1)->text() == u"Cancel");
  const QSignalSpy changed(&language, &Language::changed);

  REQUIRE(language.set(QStringLiteral("es")));
  CHECK(waitFor([&] { return panel->cancelButton(1)->text() == u"Cancelar"; }));
  CHECK(language.current() == u"es");
  REQUIRE(language.set(QStringLiteral("en")));
  CHECK(waitFor([&] { return panel->cancelButton(1)->text() == u"Cancel"; }));
  CHECK(changed.size() == 2);
}

TEST_CASE("Qt's own buttons speak Spanish as well") {
  // Without qtbase_es.qm half of each dialog would be English: it belongs to what the program needs.
  REQUIRE(makeQtTranslator(QStringLiteral("es")));
  Language language;
  REQUIRE(language.set(QStringLiteral("es")));
  const QDialogButtonBox box(QDialogButtonBox::Cancel);
  CHECK(box.button(QDialogButtonBox::Cancel)->text().remove(QLatin1Char('&')) == u"Cancelar");
}

TEST_CASE("a language we do not have changes nothing") {
  Language language;
  REQUIRE(language.set(QStringLiteral("es")));
  CHECK_FALSE(language.set(QStringLiteral("fr")));
  CHECK(language.current() == u"es");
}

TEST_CASE("the system's languages decide: Spain's read Spanish, all others English") {
  CHECK(languageFor({QStringLiteral("es-MX")}) == u"es");
  CHECK(languageFor({QStringLiteral("es_ES")}) == u"es");
  CHECK(languageFor({QStringLiteral("ca-ES"), QStringLiteral("en-US")}) == u"es");
  CHECK(languageFor({QStringLiteral("fr-FR"), QStringLiteral("es-ES")}) == u"es");
  CHECK(languageFor({QStringLiteral("de-DE")}) == u"en");
  CHECK(languageFor({}) == u"en");
}
