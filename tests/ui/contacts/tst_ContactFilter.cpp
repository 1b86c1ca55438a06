// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions of the list, made as a person makes them: popup, chips, phrase; by the keyboard and by the mouse.
#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QToolButton>

#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/InteractionStore.h"
#include "core/query/FilterReader.h"
#include "core/sample/SampleShop.h"
#include "tests/support/ui/Audit.h"
#include "tests/support/ui/FilterFixture.h"
#include "ui/query/ConditionEditor.h"
#include "ui/query/FieldChooser.h"
#include "ui/query/FilterChip.h"
#include "ui/query/FilterChips.h"
#include "ui/query/FilterPopup.h"
#include "ui/query/PhraseEdit.h"
#include "ui/query/ValueChecks.h"
#include "ui/widgets/EmptyState.h"

using namespace cartera;
using namespace cartera::test;

TEST_CASE_METHOD(FilterFixture, "a condition is added by the keyboard alone, and its chip says it in words") {
  bar().addButton()->setFocus(Qt::TabFocusReason);
  key(Qt::Key_Space);
  CHECK(popup().fields()->line()->hasFocus());
  keys("ciud");
  CHECK(popup().fields()->list()->currentItem()->text() == u"Ciudad");
  key(Qt::Key_Return);
  REQUIRE(popup().editor()->ways()->hasFocus());
  CHECK(popup().editor()->ways()->currentText() == u"es");
  key(Qt::Key_Tab);
  REQUIRE(popup().editor()->line()->hasFocus());
  keys("málaga");
  key(Qt::Key_Return);
  CHECK(isClosed());
  CHECK(chips() == QStringList{QStringLiteral("Ciudad: málaga")});
  CHECK(showsNames({kAna, kEva}));
  CHECK(page->findChild<QLabel*>(QStringLiteral("contactCount"))->text() == u"2");
  CHECK(bar().addButton()->hasFocus());
  // Tab goes on to the views, and to the chip; Enter changes it, and leaves the keyboard on it.
  key(Qt::Key_Tab);
  CHECK(bar().viewsButton()->hasFocus());
  key(Qt::Key_Tab);
  REQUIRE(bar().conditions().chip(0)->hasFocus());
  key(Qt::Key_Return);
  popup().editor()->line()->setFocus();
  popup().editor()->line()->selectAll();
  keys("madrid");
  key(Qt::Key_Return);
  CHECK(isClosed());
  CHECK(chips() == QStringList{QStringLiteral("Ciudad: madrid")});
  CHECK(showsNames({kMar}));
  CHECK(bar().conditions().chip(0)->hasFocus());
  // Del takes it away, and the keyboard is back where it was.
  key(Qt::Key_Delete);
  CHECK(chips().isEmpty());
  CHECK(bar().addButton()->hasFocus());
  CHECK(showsNames({kAna, kEva, kMar}));
}

TEST_CASE_METHOD(FilterFixture, "a condition is added and changed by the mouse, and its cross removes it") {
  REQUIRE(language.set(QStringLiteral("en")));
  QTest::mouseClick(bar().addButton(), Qt::LeftButton);
  QListWidget* const list = popup().fields()->list();
  const auto found = list->findItems(QStringLiteral("Last contact"), Qt::MatchExactly);
  REQUIRE(found.size() == 1);
  list->scrollToItem(found.front());
  QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualItemRect(found.front()).center());
  ConditionEditor& editor = *popup().editor();
  REQUIRE(editor.isVisible());
  CHECK(editor.ways()->currentText() == u"more than … ago");
  CHECK(editor.amount()->value() == 90);
  QTest::mouseClick(popup().addButton(), Qt::LeftButton);
  CHECK(isClosed());
  CHECK(chips() == QStringList{QStringLiteral("Last contact: more than 90 days ago")});
  CHECK(showsNames({kAna}));

  QTest::mouseClick(bar().conditions().chip(0), Qt::LeftButton, Qt::NoModifier, QPoint(20, 10));
  REQUIRE(popup().editor()->isVisible());
  CHECK(popup().addButton()->text() == u"Apply");
  popup().editor()->unit()->setCurrentIndex(3);
  QTest::mouseClick(popup().addButton(), Qt::LeftButton);
  CHECK(isClosed());
  CHECK(chips() == QStringList{QStringLiteral("Last contact: more than 90 years ago")});
  CHECK(waitFor([&] { return model().isComplete() && model().rowCount() == 0; }));

  QTest::mouseClick(bar().conditions().chip(0)->cross(), Qt::LeftButton);
  CHECK(chips().isEmpty());
  CHECK(showsNames({kAna, kEva, kMar}));
}

TEST_CASE_METHOD(FilterFixture, "chips follow the language") {
  set("city = Málaga and last_contact < 90 days ago and calls.count >= 1");
  CHECK(chips() == QStringList{QStringLiteral("Ciudad: Málaga"), QStringLiteral("Último contacto: hace más de 90 días"),
                               QStringLiteral("Número de llamadas: al menos 1")});
  REQUIRE(language.set(QStringLiteral("en")));
  CHECK(waitFor([&] {
    return chips() == QStringList{QStringLiteral("City: Málaga"), QStringLiteral("Last contact: more than 90 days ago"),
                                  QStringLiteral("Number of calls: at least 1")};
  }));
}

TEST_CASE_METHOD(FilterFixture, "values that exist are offered while one is typed, accents aside") {
  bar().addCondition();
  keys("ciudad");
  key(Qt::Key_Return);
  QLineEdit* const line = popup().editor()->line();
  REQUIRE(waitFor([&] { return line->completer() != nullptr; }));
  line->setFocus();
  keys("mal");
  REQUIRE(line->completer()->completionModel()->rowCount() == 1);
  CHECK(line->completer()->completionModel()->index(0, 0).data().toString() == u"Málaga");
}

TEST_CASE_METHOD(FilterFixture, "a field of one's own has the editor of its type") {
  bar().addCondition();
  REQUIRE(waitFor(
      [&] { return !popup().fields()->list()->findItems(QStringLiteral("Talla"), Qt::MatchExactly).isEmpty(); }));
  keys("talla");
  key(Qt::Key_Return);
  CHECK(popup().editor()->ways()->currentText() == u"al menos");
  popup().editor()->line()->setFocus();
  keys("treinta");
  key(Qt::Key_Return);
  // Still open, with the reason.
  CHECK(popup().editor()->line()->hasFocus());
  CHECK(popup().findChild<QLabel*>(QStringLiteral("filter.error"))->text().contains(QStringLiteral("treinta")));
  popup().editor()->line()->clear();
  keys("38,5");
  key(Qt::Key_Return);
  CHECK(isClosed());
  CHECK(chips() == QStringList{QStringLiteral("Talla: al menos 38,5")});
  CHECK(showsNames({kMar}));
}

TEST_CASE_METHOD(FilterFixture, "yes or no and choices are chosen, not typed") {
  bar().addCondition();
  keys("estado");
  key(Qt::Key_Return);
  CHECK_FALSE(popup().editor()->line()->isVisible());
  QComboBox* const choice = popup().editor()->choice();
  REQUIRE(choice->isVisible());
  choice->setCurrentIndex(choice->findText(QStringLiteral("Cliente")));
  key(Qt::Key_Return);
  CHECK(chips() == QStringList{QStringLiteral("Estado: Cliente")});
  CHECK(showsNames({kAna}));
}

TEST_CASE_METHOD(FilterFixture, "a phrase is taken in either language; what is joined by and becomes a chip each") {
  bar().addCondition();
  key(Qt::Key_Tab);
  while (QApplication::focusWidget() != nullptr && QApplication::focusWidget()->objectName() != u"filter.write")
    key(Qt::Key_Tab);
  key(Qt::Key_Space);
  REQUIRE(popup().phrase()->hasFocus());
  keys("ciudad = Málaga y (llamadas.cuenta > 5 o not last_contact > 30 days ago)");
  key(Qt::Key_Return);
  CHECK(isClosed());
  CHECK(chips() == QStringList{QStringLiteral("Ciudad: Málaga"),
                               QStringLiteral("llamadas.cuenta > 5 o no último contacto > hace 30 días")});
  CHECK(showsNames({kAna}));
  // It is changed as it was written.
  bar().conditions().chip(1)->click();
  REQUIRE(popup().phrase()->isVisible());
  CHECK(popup().phrase()->toPlainText() == u"llamadas.cuenta > 5 o no último contacto > hace 30 días");
}

TEST_CASE_METHOD(FilterFixture,
                 "a whole filter is taken where a field is asked for, and one with a fault is shown as written") {
  bar().addCondition();
  keys("ciudad = Málaga");
  key(Qt::Key_Return);
  CHECK(isClosed());
  CHECK(chips() == QStringList{QStringLiteral("Ciudad: Málaga")});
  CHECK(showsNames({kAna, kEva}));
  bar().addCondition();
  keys("ciudad > > 3");
  key(Qt::Key_Return);
  REQUIRE(popup().phrase()->isVisible());
  CHECK(popup().phrase()->toPlainText() == u"ciudad > > 3");
  CHECK(popup().phraseError()->isVisible());
}

TEST_CASE_METHOD(FilterFixture, "a phrase that is not understood says where and why, and stays") {
  set("not (city = Málaga)");
  bar().conditions().chip(0)->click();
  // The file's own fields come from a reader.
  REQUIRE(waitFor(
      [&] { return !popup().fields()->list()->findItems(QStringLiteral("Talla"), Qt::MatchExactly).isEmpty(); }));
  popup().phrase()->selectAll();
  keys("ciudad = Madrid y pelicula = 3");
  key(Qt::Key_Return);
  REQUIRE(popup().phrase()->extraSelections().size() == 1);
  CHECK(popup().phrase()->extraSelections().front().cursor.selectedText() == u"pelicula");
  CHECK(popup().phraseError()->isVisible());
  CHECK(popup().phraseError()->text().contains(QStringLiteral("pelicula")));
  CHECK(chips() == QStringList{QStringLiteral("no ciudad = Málaga")});
  SECTION("a field of one's own that the file has not is one of these") {
    popup().phrase()->selectAll();
    keys("custom[Peso] > 3");
    key(Qt::Key_Return);
    REQUIRE(popup().phrase()->extraSelections().size() == 1);
    CHECK(popup().phraseError()->text().contains(QStringLiteral("Talla")));
  }
  SECTION("it is looked at again while it is mended") {
    popup().phrase()->selectAll();
    keys("ciudad = Madrid");
    CHECK(popup().phrase()->extraSelections().isEmpty());
    CHECK_FALSE(popup().phraseError()->isVisible());
    key(Qt::Key_Return);
    CHECK(isClosed());
    CHECK(showsNames({kMar}));
  }
  SECTION("Esc leaves everything as it was") {
    key(Qt::Key_Escape);
    CHECK(isClosed());
    CHECK(chips() == QStringList{QStringLiteral("no ciudad = Málaga")});
  }
}

TEST_CASE_METHOD(FilterFixture, "names of fields are completed where one may stand") {
  bar().addCondition();
  popup().fields()->findChild<QPushButton*>(QStringLiteral("filter.write"))->click();
  PhraseEdit& phrase = *popup().phrase();
  keys("ult");
  REQUIRE(phrase.completer()->completionModel()->rowCount() == 1);
  CHECK(phrase.completer()->completionModel()->index(0, 0).data().toString() == u"último contacto");
  phrase.completer()->popup()->setCurrentIndex(phrase.completer()->completionModel()->index(0, 0));
  QTest::keyClick(phrase.completer()->popup(), Qt::Key_Return);
  CHECK(phrase.toPlainText() == u"último contacto ");
  keys("= hoy y ciu");
  CHECK(phrase.completer()->completionModel()->index(0, 0).data().toString() == u"ciudad");
  phrase.completer()->popup()->hide();
}

TEST_CASE_METHOD(FilterFixture, "search, view and conditions hold together, and one button removes all") {
  set("city = Málaga");
  page->search().setText(QStringLiteral("sol"));
  CHECK(showsNames({kEva}));
  page->search().setText(QStringLiteral("paz"));
  REQUIRE(waitFor([&] { return model().isComplete() && model().rowCount() == 0; }));
  QPushButton* clear = nullptr;
  for (auto* state : page->findChildren<EmptyState*>()) {
    if (state->isVisible()) clear = state->primaryButton();
  }
  REQUIRE(clear != nullptr);
  CHECK(clear->text() == u"Quitar filtros");
  QTest::mouseClick(clear, Qt::LeftButton);
  CHECK(chips().isEmpty());
  CHECK(page->search().text().isEmpty());
  CHECK(showsNames({kAna, kEva, kMar}));
  set("stage = customer and city = Málaga");
  CHECK(bar().chip(QStringLiteral("customer"))->isChecked());
  CHECK(chips() == QStringList{QStringLiteral("Ciudad: Málaga")});
  CHECK(showsNames({kAna}));
  bar().chip(QStringLiteral("all"))->click();
  CHECK(chips().isEmpty());
  CHECK(showsNames({kAna, kEva, kMar}));
}

TEST_CASE_METHOD(FilterFixture, "the same condition twice is one chip, and several are removed at once") {
  set("city = Málaga and calls.count >= 1 and stage is empty");
  bar().conditions().put(9, *query::readFilter(QStringLiteral("ciudad = Málaga")));
  CHECK(chips().size() == 3);
  REQUIRE(bar().conditions().clearButton()->isVisible());
  QTest::mouseClick(bar().conditions().clearButton(), Qt::LeftButton);
  CHECK(chips().isEmpty());
  CHECK_FALSE(bar().conditions().isVisible());
  CHECK(showsNames({kAna, kEva, kMar}));
}

TEST_CASE_METHOD(FilterFixture, "the list follows what changes in the file") {
  set("city = Madrid");
  REQUIRE(showsNames({kMar}));
  elsewhere([](Workspace& file) {
    return file.transact({QStringLiteral("contact.add"), {}}, [](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(contactfields::create(ctx, ContactKind::Person,
                                        {{QStringLiteral("given"), QStringLiteral("Paz")},
                                         {QStringLiteral("addr.home.city"), QStringLiteral("Madrid")}}));
      return {};
    });
  });
  CHECK(waitFor([&] { return model().isComplete() && model().rowCount() == 2; }));
}

TEST_CASE_METHOD(FilterFixture, "a filter over a field that was taken away shows nobody, and says why") {
  set("custom[Talla] = 40");
  REQUIRE(showsNames({kMar}));
  // As after an undo of the field.
  set("custom[Peso] = 40");
  REQUIRE(waitFor([&] { return model().isComplete() && model().rowCount() == 0; }));
  REQUIRE(notifier.errors.size() == 1);
  CHECK(notifier.errors.front().subject == u"filter.custom");
  page->filters().clear();
  CHECK(showsNames({kAna, kEva, kMar}));
}

TEST_CASE_METHOD(FilterFixture, "all of it has names for a screen reader, in any width") {
  for (const auto& lang : {QStringLiteral("es"), QStringLiteral("en")}) {
    REQUIRE(language.set(lang));
    set("city = Málaga and last_contact < 90 days ago and (city = A or tag = B) and calls.count >= 1");
    for (const int width : {1400, 900}) {
      window.resize(width, 700);
      // As many lines as they need, and no gap beneath.
      REQUIRE(waitFor([&] {
        const QRect last = bar().conditions().chip(3)->geometry();
        return last.right() <= bar().conditions().width() && last.bottom() + 1 == bar().conditions().height();
      }));
      CHECK(auditAccessibility(window).join(u'\n').toStdString() == std::string());
    }
    bar().addCondition();
    CHECK(auditAccessibility(popup()).join(u'\n').toStdString().empty());
    key(Qt::Key_Return);
    CHECK(popup().editor()->isVisible());
    CHECK(auditAccessibility(popup()).join(u'\n').toStdString().empty());
    popup().close();
    bar().conditions().chip(2)->click();
    CHECK(popup().phrase()->isVisible());
    CHECK(auditAccessibility(popup()).join(u'\n').toStdString().empty());
    popup().close();
    REQUIRE(isClosed());
  }
}

TEST_CASE("the filter of the list stands in both languages and themes", "[tour]") {
  ContactsFixture f([](Workspace& file) { return fillSample(file, QDate(2026, 11, 21), QStringLiteral("es")); },
                    OpenOptions::Access::Write, {1366, 768});
  ContactFilterBar& bar = f.page->filters();
  for (const bool dark : {false, true}) {
    Appearance looks;
    looks.scheme = dark ? Scheme::Dark : Scheme::Light;
    f.looks.theme.apply(looks);
    for (const auto& lang : {QStringLiteral("es"), QStringLiteral("en")}) {
      REQUIRE(f.language.set(lang));
      const QString tail = QString(lang + (dark ? QStringLiteral("-dark") : QStringLiteral("-light")));
      bar.setFilter(*query::readFilter(
          QStringLiteral("city = Valencia and last_contact < 90 days ago and consent.email = yes and (tag = VIP or "
                         "tag = Hotel or stage = customer)")));
      REQUIRE(waitFor([&] { return f.isSettled(); }));
      QTest::qWait(60);
      CHECK(takePicture(f.window, QStringLiteral("filter-list-%1").arg(tail)));
      bar.addCondition();
      QTest::qWait(60);
      CHECK(takePicture(*bar.popup(), QStringLiteral("filter-fields-%1").arg(tail)));
      for (const char* field : {"last_contact", "city", "stage"}) {
        Q_EMIT bar.popup()->fields()->chosen(QLatin1String(field));
        QTest::qWait(60);
        CHECK(takePicture(*bar.popup(), QStringLiteral("filter-%1-%2").arg(QLatin1String(field), tail)));
      }
      bar.popup()->close();
      for (const char* several : {"city in (Valencia, Paterna)", "stage in (customer, lead)"}) {
        bar.setFilter(*query::readFilter(QLatin1String(several)));
        bar.conditions().chip(0)->click();
        REQUIRE(waitFor([&] { return bar.popup()->editor()->values()->list()->count() > 2; }));
        QTest::qWait(60);
        CHECK(takePicture(*bar.popup(), QStringLiteral("filter-in-%1-%2").arg(QLatin1String(several).left(4), tail)));
        bar.popup()->close();
      }
      bar.setFilter(
          *query::readFilter(QStringLiteral("city = Valencia and last_contact < 90 days ago and "
                                            "consent.email = yes and (tag = VIP or stage = customer)")));
      // One of them is what the chip of a view says.
      bar.conditions().chip(2)->click();
      bar.popup()->phrase()->setPlainText(QStringLiteral("etiqueta = VIP o ciudat = Silla"));
      Q_EMIT bar.popup()->phrase()->submitted();
      QTest::qWait(60);
      CHECK(takePicture(*bar.popup(), QStringLiteral("filter-phrase-%1").arg(tail)));
      bar.popup()->close();
      f.window.resize(900, 640);
      QTest::qWait(120);
      CHECK(takePicture(f.window, QStringLiteral("filter-narrow-%1").arg(tail)));
      f.window.resize(1366, 768);
    }
  }
}
