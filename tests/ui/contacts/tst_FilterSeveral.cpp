// SPDX-License-Identifier: GPL-3.0-or-later
// Several values in one condition, conditions inside relations, and the key of the popup.
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

#include "tests/support/ui/Audit.h"
#include "tests/support/ui/FilterFixture.h"
#include "ui/query/ConditionEditor.h"
#include "ui/query/FieldChooser.h"
#include "ui/query/PhraseEdit.h"
#include "ui/query/ValueChecks.h"

using namespace cartera;
using namespace cartera::test;

namespace {

struct SeveralFixture : FilterFixture {
  /// The form of a field, on "is one of".
  ValueChecks& oneOf(const char* field, const char* words) const {
    bar().addCondition();
    keys(field);
    key(Qt::Key_Return);
    QComboBox* const ways = popup().editor()->ways();
    const int at = ways->findText(QString::fromUtf8(words));
    REQUIRE(at >= 0);
    ways->setCurrentIndex(at);
    key(Qt::Key_Tab);
    REQUIRE(popup().editor()->values()->isVisible());
    CHECK_FALSE(popup().editor()->line()->isVisible());
    return *popup().editor()->values();
  }
  static QListWidgetItem* row(const ValueChecks& values, const char* text) {
    const auto found = values.list()->findItems(QString::fromUtf8(text), Qt::MatchExactly);
    REQUIRE(found.size() == 1);
    return found.front();
  }
};

}  // namespace

TEST_CASE_METHOD(SeveralFixture, "several values are checked by the keyboard alone") {
  ValueChecks& values = oneOf("ciudad", "es uno de");
  REQUIRE(waitFor([&] { return values.list()->count() == 2; }));
  REQUIRE(values.line()->hasFocus());
  keys("mala");
  CHECK(row(values, "Madrid")->isHidden());
  key(Qt::Key_Return);
  CHECK(values.checked() == QStringList{QStringLiteral("Málaga")});
  // One the file has not yet is typed.
  keys("Oviedo");
  key(Qt::Key_Return);
  CHECK(values.checked() == QStringList{QStringLiteral("Oviedo"), QStringLiteral("Málaga")});
  CHECK(values.line()->text().isEmpty());
  key(Qt::Key_Return);
  CHECK(isClosed());
  CHECK(chips() == QStringList{QStringLiteral("Ciudad: Oviedo o Málaga")});
  CHECK(showsNames({kAna, kEva}));
  REQUIRE(language.set(QStringLiteral("en")));
  CHECK(waitFor([&] { return chips() == QStringList{QStringLiteral("City: Oviedo or Málaga")}; }));
}

TEST_CASE_METHOD(SeveralFixture, "several values are checked by the mouse, and the chip opens with them") {
  REQUIRE(language.set(QStringLiteral("en")));
  ValueChecks* values = &oneOf("stage", "is one of");
  CHECK_FALSE(values->line()->isVisible());
  const auto click = [&](const char* text) {
    QListWidgetItem* item = row(*values, text);
    values->list()->scrollToItem(item);
    QTest::mouseClick(values->list()->viewport(), Qt::LeftButton, Qt::NoModifier,
                      values->list()->visualItemRect(item).center());
  };
  SECTION("none of them is no condition") {
    QTest::mouseClick(popup().addButton(), Qt::LeftButton);
    CHECK(popup().findChild<QLabel*>(QStringLiteral("filter.error"))->isVisible());
    CHECK(chips().isEmpty());
  }
  SECTION("two of them are one condition") {
    click("Customer");
    click("Lead");
    click("Dormant");
    click("Dormant");
    QTest::mouseClick(popup().addButton(), Qt::LeftButton);
    CHECK(isClosed());
    REQUIRE(bar().conditions().conditions().size() == 1);
    CHECK(bar().conditions().conditions().front() == *query::readFilter(QStringLiteral("stage in (lead, customer)")));
    CHECK(showsNames({kAna}));
    bar().conditions().chip(0)->click();
    values = popup().editor()->values();
    REQUIRE(values->isVisible());
    CHECK(values->checked() == QStringList{QStringLiteral("lead"), QStringLiteral("customer")});
    click("Customer");
    QTest::mouseClick(popup().addButton(), Qt::LeftButton);
    CHECK(chips() == QStringList{QStringLiteral("Stage: Lead")});
  }
}

TEST_CASE_METHOD(SeveralFixture, "a phrase with several values opens in the form, and numbers in the phrase") {
  set("city in (Málaga, Madrid)");
  CHECK(showsNames({kAna, kEva, kMar}));
  bar().conditions().chip(0)->click();
  REQUIRE(popup().editor()->values()->isVisible());
  CHECK(popup().editor()->values()->checked() == QStringList{QStringLiteral("Málaga"), QStringLiteral("Madrid")});
  // What stands in the line when Apply is pressed counts.
  keys("Cuenca");
  QTest::mouseClick(popup().addButton(), Qt::LeftButton);
  CHECK(chips() == QStringList{QStringLiteral("Ciudad: Málaga, Madrid o Cuenca")});
  set("calls.count in (1, 2)");
  bar().conditions().chip(0)->click();
  CHECK(popup().phrase()->isVisible());
  CHECK(popup().phrase()->toPlainText() == u"llamadas.cuenta en (1, 2)");
}

TEST_CASE_METHOD(SeveralFixture, "a relation with conditions of its own is changed as a phrase from its chip") {
  set("interactions[kind = call and at > 90 days ago]");
  CHECK(showsNames({kEva}));
  QTest::mouseClick(bar().conditions().chip(0), Qt::LeftButton, Qt::NoModifier, QPoint(20, 10));
  REQUIRE(popup().phrase()->isVisible());
  const QString phrase = popup().phrase()->toPlainText();
  CHECK(phrase == chips().front());
  popup().phrase()->selectAll();
  keys(phrase.toUtf8().replace(">", "<").constData());
  key(Qt::Key_Return);
  CHECK(isClosed());
  CHECK(chips().size() == 1);
  CHECK(showsNames({kAna}));
}

TEST_CASE_METHOD(SeveralFixture, "the popup has a key of its own") {
  for (const auto& lang : {QStringLiteral("es"), QStringLiteral("en")}) {
    REQUIRE(language.set(lang));
    page->table().setFocus();
    QTest::keyClick(&page->table(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(popup().fields()->line()->hasFocus());
    key(Qt::Key_Escape);
    CHECK(isClosed());
  }
  CHECK(waitFor([&] { return bar().addButton()->toolTip() == u"Add a filter (Ctrl+Shift+F)"; }));
}

TEST_CASE_METHOD(SeveralFixture, "the values have names for a screen reader") {
  ValueChecks& values = oneOf("ciudad", "es uno de");
  REQUIRE(waitFor([&] { return values.list()->count() == 2; }));
  CHECK(auditAccessibility(popup()).join(u'\n').toStdString().empty());
}
