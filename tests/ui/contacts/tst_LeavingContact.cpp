// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed for one contact stays with that contact, whoever is shown next.
#include <QLineEdit>
#include <QPushButton>

#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/RecordNames.h"
#include "tests/support/ui/ContactsFixture.h"
#include "ui/contacts/QuickAdd.h"

using namespace cartera;
using namespace cartera::test;

namespace {

const QString kAitor = QStringLiteral("Aitor Sanz");
const QString kLucia = QStringLiteral("Lucía Peña");
const QString kVisits = QStringLiteral("custom[Visitas]");

Result<> twoPeople(Workspace& file) {
  CARTERA_TRY(addAll(file, {{{QStringLiteral("given"), QStringLiteral("Aitor")},
                             {QStringLiteral("family"), QStringLiteral("Sanz")},
                             {QStringLiteral("email"), QStringLiteral("aitor@example.es")}},
                            {{QStringLiteral("given"), QStringLiteral("Lucía")},
                             {QStringLiteral("family"), QStringLiteral("Peña")},
                             {QStringLiteral("email"), QStringLiteral("lucia@example.es")}}}));
  CARTERA_ASSIGN(const auto ids, contacts::ids(file.db(), {}));
  for (const ContactId id : ids) {
    CustomField field;
    field.name = QStringLiteral("Visitas");
    field.type = FieldType::Number;
    if (id == ids.front()) {
      CARTERA_TRY(contactdata::addField(file, id, field, QStringLiteral("3")));
    } else {
      CARTERA_TRY(contactdata::edit(file, id, {}, kVisits, QStringLiteral("5")));
    }
  }
  return {};
}

struct LeavingContact : ContactsFixture {
  LeavingContact() : ContactsFixture(twoPeople) { choose(kAitor); }

  InlineEdit& open(const QString& key, const QString& text) {
    InlineEdit* edit = page->detail().fields().edit(key);
    INFO(key.toStdString());
    REQUIRE(edit != nullptr);
    edit->field()->setFocus();
    QTest::keyClick(edit->field(), Qt::Key_F2);
    REQUIRE(edit->isEditing());
    edit->field()->selectAll();
    type(edit->field(), text);
    return *edit;
  }
  /// A value in the file, by the name of the contact.
  QString stored(const QString& name, const QString& key) {
    return read([name, key](Connection& db) -> Result<QString> {
      CARTERA_ASSIGN(const auto ids, contacts::ids(db, {}));
      for (const ContactId id : ids) {
        CARTERA_ASSIGN(const ContactCard card, contacts::card(db, id));
        CARTERA_ASSIGN(const QString called, recordnames::ofContact(db, card.contact));
        if (called != name) continue;
        for (const auto& [k, v] : contactfields::flatten(card)) {
          if (k == key) return v;
        }
      }
      return QString();
    });
  }
  InlineEdit* field(const QString& key) { return page->detail().fields().edit(key); }
  void add(const QString& name) {
    QTest::keyClick(&page->table(), Qt::Key_N, Qt::ControlModifier);
    REQUIRE(page->quickAdd() != nullptr);
    REQUIRE(QTest::qWaitForWindowActive(page->quickAdd()));
    auto* line = page->quickAdd()->findChild<QLineEdit*>(QStringLiteral("quickName"));
    type(line, name);
    QTest::keyClick(line, Qt::Key_Return);
    REQUIRE(waitFor([&] { return page->detail().isLoaded() && page->detail().shownName() == name; }));
  }
};

}  // namespace

TEST_CASE_METHOD(LeavingContact, "what is typed for one contact goes to that one when a new contact opens") {
  SECTION("typed into an open field") {
    open(QStringLiteral("phone[1]"), QStringLiteral("611222333"));
    add(QStringLiteral("Zoe Nueva"));
    REQUIRE(waitFor([&] { return !stored(kAitor, QStringLiteral("phone[1]")).isEmpty(); }));
    CHECK(stored(kAitor, QStringLiteral("phone[1]")).contains(QStringLiteral("611222333")));
  }
  SECTION("typed and refused") {
    open(kVisits, QStringLiteral("muchas"));
    add(QStringLiteral("Zoe Nueva"));
    REQUIRE(notifier.offers.size() == 1);
    CHECK(notifier.offers.front().text().contains(kAitor));
    CHECK(stored(kAitor, kVisits) == u"3");
  }
  for (const QString& key : page->detail().fields().keys()) {
    InlineEdit* edit = field(key);
    if (edit == nullptr) continue;
    INFO(key.toStdString());
    CHECK_FALSE(edit->isEditing());
    CHECK_FALSE(edit->field()->text().contains(QStringLiteral("611")));
  }
  CHECK(stored(QStringLiteral("Zoe Nueva"), QStringLiteral("phone[1]")).isEmpty());
}

TEST_CASE_METHOD(LeavingContact, "a value that was refused after leaving is told with its contact, and can be mended") {
  QString key;
  QString typed;
  SECTION("refused by the file") {
    key = QStringLiteral("email[1]");
    typed = QStringLiteral("abc");
  }
  SECTION("refused before it reaches the file") {
    key = kVisits;
    typed = QStringLiteral("muchas");
  }
  open(key, typed);
  choose(kLucia);
  REQUIRE(waitFor([&] { return notifier.offers.size() == 1; }));
  CHECK(notifier.errors.empty());
  CHECK(notifier.offers.front().text().contains(kAitor));
  CHECK_FALSE(notifier.offers.front().button().isEmpty());
  CHECK(page->hasDrafts());
  CHECK(field(key)->field()->text() != typed);
  CHECK_FALSE(field(key)->isEditing());

  notifier.offers.front().run();
  REQUIRE(waitFor([&] { return page->detail().isLoaded() && page->detail().shownName() == kAitor; }));
  REQUIRE(field(key)->isEditing());
  CHECK(field(key)->field()->text() == typed);
  CHECK(field(key)->field()->hasFocus());
  CHECK_FALSE(field(key)->errorText().isEmpty());
  QTest::keyClick(field(key)->field(), Qt::Key_Escape);
  CHECK_FALSE(page->hasDrafts());
  CHECK(field(key)->value() == (key == kVisits ? QStringLiteral("3") : QStringLiteral("aitor@example.es")));
}

TEST_CASE_METHOD(LeavingContact, "a refused value waits on its card, also when one comes back another way") {
  open(QStringLiteral("email[1]"), QStringLiteral("abc"));
  choose(kLucia);
  REQUIRE(waitFor([&] { return notifier.offers.size() == 1; }));
  page->table().setFocus();
  choose(kAitor);
  InlineEdit* edit = field(QStringLiteral("email[1]"));
  REQUIRE(edit->isEditing());
  CHECK(edit->field()->text() == u"abc");
  CHECK_FALSE(edit->errorText().isEmpty());
  // Whoever walks through the list with the arrow keys goes on walking.
  CHECK_FALSE(edit->field()->hasFocus());
}
