// SPDX-License-Identifier: GPL-3.0-or-later
// Consents and companies are changed from the card, by keys and clicks, each as one change that can be undone.
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include "core/contacts/ConsentStore.h"
#include "core/contacts/SuppressionStore.h"
#include "core/storage/History.h"
#include "tests/support/ui/ContactsFixture.h"
#include "ui/contacts/CardForm.h"
#include "ui/contacts/ContactRows.h"

using namespace cartera;
using namespace cartera::test;

namespace {

const QString kLucia = QStringLiteral("Lucía Peña");

Result<> oneWithCompany(Workspace& file) {
  return addAll(file, {{{QStringLiteral("given"), QStringLiteral("Lucía")},
                        {QStringLiteral("family"), QStringLiteral("Peña")},
                        {QStringLiteral("email"), QStringLiteral("lucia@example.es")},
                        {QStringLiteral("org.name"), QStringLiteral("Toldos Mar")}}});
}

struct FormsFixture : ContactsFixture {
  FormsFixture() : ContactsFixture(oneWithCompany) { choose(kLucia); }

  CardForm& open(const char* key) {
    QToolButton* button = page->detail().fields().opener(QLatin1String(key));
    INFO(key << " among " << page->detail().fields().keys().join(u' ').toStdString());
    REQUIRE(button != nullptr);
    QTest::keyClick(button, Qt::Key_Space);
    return shown();
  }
  CardForm& shown() {
    REQUIRE(page->detail().form() != nullptr);
    REQUIRE(QTest::qWaitForWindowActive(page->detail().form()));
    return *page->detail().form();
  }
  /// Takes an entry of the menu "add a field".
  void add(const char* key) {
    QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("addField")), Qt::LeftButton);
    QAction* entry = nullptr;
    for (auto* menu : page->detail().fields().findChildren<QMenu*>()) {
      for (QAction* action : menu->actions()) {
        if (action->objectName() == QLatin1String(key)) entry = action;
      }
      menu->close();
    }
    REQUIRE(entry != nullptr);
    entry->trigger();
  }
  template <class W>
  W* part(const char* name) {
    auto* found = page->detail().form()->findChild<W*>(QLatin1String(name));
    REQUIRE(found != nullptr);
    return found;
  }
  void replace(const char* name, const QString& text) {
    auto* line = part<QLineEdit>(name);
    line->setFocus();
    line->selectAll();
    type(line, text);
  }
  void answer(const char* name) { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
  void save() { QTest::mouseClick(part<QPushButton>("formSave"), Qt::LeftButton); }
  bool isClosed() {
    return waitFor([&] { return page->detail().form() == nullptr; });
  }
  const ContactCard& card() { return page->detail().details().card; }
  QString error() { return part<QLabel>("formError")->text(); }
  void undoLast() {
    elsewhere([](Workspace& file) -> Result<ChangeSet> {
      CARTERA_ASSIGN(const auto changes, History(file.db()).list(1));
      CARTERA_ASSIGN(const UndoResult done, file.undo(changes.at(0).id));
      return done.change;
    });
  }
  /// The name of everything in the form that can have the keyboard.
  void checkNames() {
    for (auto* widget : page->detail().form()->findChildren<QWidget*>()) {
      if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy() != nullptr) continue;
      INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
      CHECK_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).trimmed().isEmpty());
    }
  }
};

}  // namespace

TEST_CASE_METHOD(FormsFixture, "a consent is written down with basis, source and day, and taken back later") {
  CardForm* form = &open("@consent");
  checkNames();
  CHECK(part<QLabel>("consentHistory")->text() == u"Para esto aún no se ha dicho nada.");
  answer("consentYes");
  auto* basis = part<QComboBox>("consentBasis");
  basis->setFocus();
  QTest::keyClick(basis, Qt::Key_Down);
  replace("consentSource", QStringLiteral("Feria de Valencia"));
  replace("consentDay", QStringLiteral("3/11/2026"));
  CHECK(form->hasDraft());
  CHECK(page->hasDrafts());
  QTest::keyClick(part<QLineEdit>("consentDay"), Qt::Key_Return);
  REQUIRE(isClosed());
  REQUIRE(waitFor([&] { return card().consents.size() == 1; }));
  const ConsentEvent yes = card().consents.front();
  CHECK(yes.channel == Channel::Email);
  CHECK(yes.state == ConsentState::Granted);
  CHECK(yes.basis == u"customer_relation");
  CHECK(yes.source == u"Feria de Valencia");
  CHECK(yes.recordedBy == u"Ana");
  CHECK(QDateTime::fromMSecsSinceEpoch(yes.at).date() == QDate(2026, 11, 3));

  SECTION("the form then shows what was said, and supposes nothing") {
    open("@consent:email");
    CHECK_FALSE(part<QPushButton>("consentYes")->isChecked());
    CHECK_FALSE(part<QPushButton>("consentNo")->isChecked());
    CHECK_FALSE(part<QComboBox>("consentBasis")->isEnabled());
    CHECK(part<QLabel>("consentHistory")->text() == u"03/11/2026 · sí · relación de cliente · Feria de Valencia · Ana");
    SECTION("withdrawn today, and then nothing can be saved by Enter alone") {
      answer("consentNo");
      save();
      REQUIRE(isClosed());
      REQUIRE(waitFor([&] { return card().consents.size() == 2; }));
      CHECK(consents::current(card().consents, Channel::Email)->state == ConsentState::Withdrawn);
      CHECK(card().consents.front() == yes);
      open("@consent:email");
      CHECK_FALSE(part<QPushButton>("consentYes")->isChecked());
      CHECK_FALSE(part<QPushButton>("formSave")->isEnabled());
      QTest::keyClick(part<QLineEdit>("consentDay"), Qt::Key_Return);
      save();
      CHECK(page->detail().form() != nullptr);
      QTest::keyClick(part<QLineEdit>("consentDay"), Qt::Key_Escape);
      REQUIRE(isClosed());
      CHECK(consents::current(card().consents, Channel::Email)->state == ConsentState::Withdrawn);
      undoLast();
      REQUIRE(waitFor([&] { return card().consents.size() == 1; }));
      CHECK(consents::current(card().consents, Channel::Email)->state == ConsentState::Granted);
    }
    SECTION("an answer older than the last one is refused, and so is a day to come") {
      answer("consentNo");
      replace("consentDay", QStringLiteral("1/11/2026"));
      save();
      CHECK(error().contains(QStringLiteral("03/11/2026")));
      replace("consentDay", QStringLiteral("1/12/2026"));
      save();
      CHECK(error() == u"Ese día aún no ha llegado.");
      REQUIRE(language.set(QStringLiteral("en")));
      CHECK(waitFor([&] { return error() == u"That day is still to come."; }));
      REQUIRE(language.set(QStringLiteral("es")));
      replace("consentDay", QStringLiteral("31/2/2026"));
      save();
      CHECK_FALSE(error().isEmpty());
      CHECK(page->detail().form() != nullptr);
      CHECK(card().consents.size() == 1);
    }
    SECTION("on the day of the last answer another one follows it") {
      QTest::keyClick(part<QLineEdit>("consentDay"), Qt::Key_Escape);
      REQUIRE(isClosed());
      elsewhere([event = yes](Workspace& file) mutable {
        event.id = {};
        event.at = QDateTime(QDate(2026, 11, 14), QTime(10, 0)).toMSecsSinceEpoch();
        event.state = ConsentState::Withdrawn;
        return contactdata::addConsent(file, kLucia, event);
      });
      REQUIRE(waitFor([&] { return card().consents.size() == 2; }));
      open("@consent:email");
      answer("consentYes");
      replace("consentDay", QStringLiteral("14/11/2026"));
      save();
      REQUIRE(isClosed());
      REQUIRE(waitFor([&] { return card().consents.size() == 3; }));
      const auto last = consents::current(card().consents, Channel::Email);
      CHECK(last->state == ConsentState::Granted);
      CHECK(QDateTime::fromMSecsSinceEpoch(last->at).date() == QDate(2026, 11, 14));
    }
    SECTION("another channel has an answer of its own") {
      answer("consentYes");
      auto* channel = part<QComboBox>("consentChannel");
      channel->setFocus();
      QTest::keyClick(channel, Qt::Key_Down);
      CHECK_FALSE(part<QPushButton>("consentYes")->isChecked());
      CHECK_FALSE(part<QPushButton>("formSave")->isEnabled());
      answer("consentNo");
      save();
      REQUIRE(isClosed());
      REQUIRE(waitFor([&] { return card().consents.size() == 2; }));
      CHECK(consents::current(card().consents, Channel::Sms)->state == ConsentState::Denied);
      CHECK(consents::current(card().consents, Channel::Email)->state == ConsentState::Granted);
    }
  }
}

TEST_CASE_METHOD(FormsFixture, "role, department and dates in a company are edited, ended and taken away") {
  open("org.name");
  checkNames();
  CHECK(part<QLineEdit>("membershipCompany")->isReadOnly());
  replace("membershipRole", QStringLiteral("Jefa de compras"));
  replace("membershipStarted", QStringLiteral("1/3/2020"));
  SECTION("saved") {
    save();
    REQUIRE(isClosed());
    REQUIRE(waitFor([&] { return card().memberships.front().membership.role == u"Jefa de compras"; }));
    CHECK(card().memberships.front().membership.startedOn == u"2020-03-01");
    REQUIRE(page->detail().fields().opener(QStringLiteral("org.name")) != nullptr);
    undoLast();
    REQUIRE(waitFor([&] { return card().memberships.front().membership.role.isEmpty(); }));
  }
  SECTION("an end before the beginning is refused") {
    replace("membershipEnded", QStringLiteral("1/3/2019"));
    save();
    CHECK(error() == u"El final es anterior al principio.");
    CHECK(page->detail().form() != nullptr);
  }
  SECTION("ended today by one click") {
    QTest::mouseClick(part<QPushButton>("membershipEndToday"), Qt::LeftButton);
    save();
    REQUIRE(isClosed());
    REQUIRE(waitFor([&] { return card().memberships.front().membership.endedOn == u"2026-11-21"; }));
  }
  SECTION("taken away, and brought back") {
    QTest::mouseClick(part<QPushButton>("membershipRemove"), Qt::LeftButton);
    REQUIRE(isClosed());
    REQUIRE(waitFor([&] { return card().memberships.empty(); }));
    undoLast();
    REQUIRE(waitFor([&] { return card().memberships.size() == 1; }));
  }
  SECTION("Esc leaves all as it was") {
    QTest::keyClick(part<QLineEdit>("membershipRole"), Qt::Key_Escape);
    REQUIRE(isClosed());
    CHECK(card().memberships.front().membership.role.isEmpty());
    CHECK_FALSE(page->hasDrafts());
  }
}

TEST_CASE_METHOD(FormsFixture, "a second company is added, and becomes the main one when the first has ended") {
  add("add.@newmembership");
  shown();
  save();
  CHECK(error() == u"¿Qué empresa?");
  replace("membershipCompany", QStringLiteral("Hotel Mirador"));
  replace("membershipRole", QStringLiteral("Gerente"));
  save();
  REQUIRE(isClosed());
  REQUIRE(waitFor([&] { return card().memberships.size() == 2; }));
  CHECK(card().memberships[0].companyName == u"Toldos Mar");
  CHECK(card().memberships[1].companyName == u"Hotel Mirador");
  CHECK(card().memberships[1].membership.role == u"Gerente");
  open("org.name");
  QTest::mouseClick(part<QPushButton>("membershipEndToday"), Qt::LeftButton);
  save();
  REQUIRE(isClosed());
  REQUIRE(waitFor([&] { return card().memberships[0].companyName == u"Hotel Mirador"; }));
  CHECK(card().memberships[1].membership.endedOn == u"2026-11-21");
}

TEST_CASE_METHOD(FormsFixture, "a form with something unsaved is not replaced by another") {
  CardForm* form = &open("org.name");
  replace("membershipRole", QStringLiteral("Gerente"));
  QTest::mouseClick(page->detail().fields().opener(QStringLiteral("@consent")), Qt::LeftButton);
  CHECK(page->detail().form() == form);
  CHECK(part<QLineEdit>("membershipRole")->text() == u"Gerente");
}

TEST_CASE_METHOD(FormsFixture, "a field of one's own has a kind, choices and a first value, and is one change") {
  add("add.@newfield");
  shown();
  checkNames();
  const auto kind = [&](FieldType type) {
    auto* combo = part<QComboBox>("fieldType");
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Home);
    while (combo->currentData().toString() != toText(type)) QTest::keyClick(combo, Qt::Key_Down);
  };
  const auto valueShown = [&](const char* key) {
    InlineEdit* field = page->detail().fields().edit(QLatin1String(key));
    return field == nullptr ? QString() : field->value();
  };
  SECTION("without a name there is none") {
    save();
    REQUIRE(waitFor([&] { return !error().isEmpty(); }));
    CHECK(error().contains(QStringLiteral("Un campo necesita un nombre")));
  }
  SECTION("a number is read and shown with the marks of the language") {
    replace("fieldName", QStringLiteral("Talla"));
    kind(FieldType::Number);
    CHECK_FALSE(part<QLineEdit>("fieldChoices")->isEnabled());
    replace("fieldValue", QStringLiteral("grande"));
    save();
    CHECK(error() == u"«grande» no es un número.");
    replace("fieldValue", QStringLiteral("1.234,5"));
    save();
    REQUIRE(isClosed());
    REQUIRE(waitFor([&] { return valueShown("custom[Talla]") == u"1.234,5"; }));
    REQUIRE(card().customValues.size() == 1);
    CHECK(card().customValues.front().field.type == FieldType::Number);
    CHECK(card().customValues.front().value == u"1234.5");
    undoLast();
    REQUIRE(waitFor([&] { return card().customValues.empty(); }));
    REQUIRE(waitFor([&] { return page->detail().details().customFields.empty(); }));
  }
  SECTION("a choice takes only its choices, on the card too") {
    replace("fieldName", QStringLiteral("Ruta"));
    kind(FieldType::Choice);
    save();
    REQUIRE(waitFor([&] { return !error().isEmpty(); }));
    CHECK(error().contains(QStringLiteral("no tiene nada que elegir")));
    replace("fieldChoices", QStringLiteral("Norte; Sur; norte; Centro"));
    replace("fieldValue", QStringLiteral("Oeste"));
    save();
    REQUIRE(waitFor([&] { return error().contains(QStringLiteral("Oeste")); }));
    CHECK(page->detail().details().customFields.empty());
    replace("fieldValue", QStringLiteral("sur"));
    save();
    REQUIRE(isClosed());
    REQUIRE(waitFor([&] { return valueShown("custom[Ruta]") == u"Sur"; }));
    const CustomField made = card().customValues.front().field;
    CHECK(made.type == FieldType::Choice);
    CHECK(made.choices == QStringList{QStringLiteral("Norte"), QStringLiteral("Sur"), QStringLiteral("Centro")});
    InlineEdit* field = page->detail().fields().edit(QStringLiteral("custom[Ruta]"));
    CHECK(field->field()->placeholderText() == u"Norte / Sur / Centro");
    QTest::mouseDClick(field->field(), Qt::LeftButton);
    field->field()->selectAll();
    type(field->field(), QStringLiteral("Este"));
    QTest::keyClick(field->field(), Qt::Key_Return);
    REQUIRE(waitFor([&] { return field->isEditing(); }));
    CHECK(field->errorText().contains(QStringLiteral("Este")));
    QTest::keyClick(field->field(), Qt::Key_Escape);
    SECTION("a second one of that name is refused") {
      add("add.@newfield");
      shown();
      replace("fieldName", QStringLiteral("RUTA"));
      save();
      REQUIRE(waitFor([&] { return error().contains(QStringLiteral("Ruta")); }));
      CHECK(page->detail().details().customFields.size() == 1);
    }
  }
  SECTION("made without a value it stands in the menu of all") {
    replace("fieldName", QStringLiteral("Alta"));
    kind(FieldType::Date);
    save();
    REQUIRE(isClosed());
    REQUIRE(waitFor([&] { return page->detail().details().customFields.size() == 1; }));
    add("add.custom[Alta]");
    InlineEdit* field = page->detail().fields().edit(QStringLiteral("custom[Alta]"));
    REQUIRE(field != nullptr);
    CHECK(field->field()->placeholderText() == u"dd/mm/aaaa");
    type(field->field(), QStringLiteral("3/11/2026"));
    QTest::keyClick(field->field(), Qt::Key_Return);
    REQUIRE(
        waitFor([&] { return !card().customValues.empty() && card().customValues.front().value == u"2026-11-03"; }));
  }
}

TEST_CASE_METHOD(FormsFixture, "a contact is put on the list of exclusions from the card, and taken off it again") {
  const auto words = [&] {
    QStringList all;
    for (auto* label : page->detail().fields().findChildren<QLabel*>()) {
      if (label->objectName().startsWith(QStringLiteral("words.@excluded")) && label->isVisible()) all += label->text();
    }
    return all;
  };
  const auto entries = [&]() -> const std::vector<Suppression>& { return page->detail().details().exclusions; };
  CHECK(words().isEmpty());
  add("add.@newexclusion");
  shown();
  checkNames();
  auto* channel = part<QComboBox>("exclusionChannel");
  CHECK(channel->currentText() == u"Todos los canales");
  SECTION("for e-mail, with a reason") {
    channel->setFocus();
    QTest::keyClick(channel, Qt::Key_Down);
    replace("exclusionReason", QStringLiteral("Lo pidió en la feria"));
    save();
    REQUIRE(isClosed());
    REQUIRE(
        waitFor([&] { return words() == QStringList(QStringLiteral("Correo: Lo pidió en la feria · 21/11/2026")); }));
    REQUIRE(entries().size() == 1);
    CHECK(entries().front().contact == page->detail().contact());
    CHECK(entries().front().channel == Channel::Email);
    SECTION("undone") {
      undoLast();
      REQUIRE(waitFor([&] { return words().isEmpty(); }));
    }
    SECTION("shown with its reason and day, and lifted: one change that can be undone") {
      open(QString(QStringLiteral("@excluded:") + entries().front().id.toString()).toLatin1().constData());
      checkNames();
      CHECK(part<QLineEdit>("exclusionReason")->text() == u"Lo pidió en la feria");
      CHECK(part<QLineEdit>("exclusionSince")->text() == u"21/11/2026");
      CHECK_FALSE(part<QPushButton>("formSave")->isVisible());
      CHECK(part<QPushButton>("formCancel")->text() == u"Cerrar");
      QTest::mouseClick(part<QPushButton>("exclusionLift"), Qt::LeftButton);
      REQUIRE(isClosed());
      REQUIRE(waitFor([&] { return words().isEmpty(); }));
      SECTION("taken back") {
        undoLast();
        REQUIRE(waitFor([&] { return words().size() == 1; }));
      }
      SECTION("put there again it holds for what is said now") {
        add("add.@newexclusion");
        shown();
        auto* again = part<QComboBox>("exclusionChannel");
        again->setFocus();
        QTest::keyClick(again, Qt::Key_Down);
        replace("exclusionReason", QStringLiteral("Otra vez no"));
        save();
        REQUIRE(isClosed());
        REQUIRE(waitFor([&] { return words() == QStringList(QStringLiteral("Correo: Otra vez no · 21/11/2026")); }));
      }
    }
  }
  SECTION("for all channels, without words for it") {
    save();
    REQUIRE(isClosed());
    REQUIRE(
        waitFor([&] { return words() == QStringList(QStringLiteral("Todos los canales: lo pidió · 21/11/2026")); }));
    CHECK_FALSE(entries().front().channel.has_value());
  }
  SECTION("an entry of an address or a domain is seen as well, as soon as it is there") {
    QTest::keyClick(part<QLineEdit>("exclusionReason"), Qt::Key_Escape);
    REQUIRE(isClosed());
    elsewhere([](Workspace& file) {
      return file.transact({QStringLiteral("suppression.add"), {}}, [](StoreContext& ctx) -> Result<> {
        Suppression address;
        address.channel = Channel::Email;
        address.value = QStringLiteral("LUCIA@example.es");
        address.reason = QStringLiteral("bounced");
        CARTERA_TRY(suppressions::add(ctx, address));
        Suppression domain;
        domain.kind = SuppressionKind::Domain;
        domain.value = QStringLiteral("example.es");
        CARTERA_TRY(suppressions::add(ctx, domain));
        Suppression other;
        other.value = QStringLiteral("oscar@example.com");
        CARTERA_TRY(suppressions::add(ctx, other));
        return {};
      });
    });
    REQUIRE(waitFor([&] { return entries().size() == 2; }));
    CHECK(waitFor([&] { return words().size() == 2; }));
  }
}
