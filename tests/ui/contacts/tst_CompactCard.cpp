// SPDX-License-Identifier: GPL-3.0-or-later
// The card on a small screen: what matters is in sight, the rest is one key away, and nothing is cut.
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

#include "core/contacts/InteractionStore.h"
#include "tests/support/ui/ContactsFixture.h"
#include "tests/support/ui/FocusOrder.h"
#include "ui/contacts/NextStepBox.h"
#include "ui/contacts/NoteComposer.h"
#include "ui/contacts/Timeline.h"
#include "ui/widgets/ReadingOrder.h"

using namespace cartera;
using namespace cartera::test;

namespace {

/// What the page has of a window of 1366 by 768 with its bars and a notice.
const QSize kSmallScreen{1166, 668};
const QString kLucia = QStringLiteral("Lucía Peña Ortiz");
const QString kOther = QStringLiteral("Zoe Otra");

contactfields::FieldValues much(const QString& given, const QString& family) {
  return {{QStringLiteral("given"), given},
          {QStringLiteral("family"), family},
          {QStringLiteral("phone.mobile"), QStringLiteral("612345678")},
          {QStringLiteral("phone.work"), QStringLiteral("963555463")},
          {QStringLiteral("email[1]"), QStringLiteral("lucia.pena.ortiz@correo.example")},
          {QStringLiteral("email[2]"), QStringLiteral("lucia@penadecoracion.example")},
          {QStringLiteral("org.name"), QStringLiteral("Peña Decoración, S.L.")},
          {QStringLiteral("job_title"), QStringLiteral("Gerente")},
          {QStringLiteral("org.department"), QStringLiteral("Compras")},
          {QStringLiteral("addr.work.street"), QStringLiteral("C/ Colón, 14")},
          {QStringLiteral("addr.work.postcode"), QStringLiteral("46004")},
          {QStringLiteral("addr.work.city"), QStringLiteral("Valencia")},
          {QStringLiteral("tags"), QStringLiteral("Feria;VIP")},
          {QStringLiteral("owner"), QStringLiteral("Amparo")},
          {QStringLiteral("birthday"), QStringLiteral("1980-02-10")},
          {QStringLiteral("language"), QStringLiteral("eu")},
          {QStringLiteral("source"), QStringLiteral("Feria Hábitat")},
          {QStringLiteral("best_hour"), QStringLiteral("mañanas")},
          {QStringLiteral("external_id"), QStringLiteral("C-0196")}};
}

Result<> twoWithMuch(Workspace& file) {
  CARTERA_TRY(addAll(file, {much(QStringLiteral("Lucía"), QStringLiteral("Peña Ortiz")),
                            much(QStringLiteral("Zoe"), QStringLiteral("Otra"))}));
  return file
      .transact({QStringLiteral("note.add"), {}},
                [](StoreContext& ctx) -> Result<> {
                  CARTERA_ASSIGN(const auto ids, contacts::ids(ctx.db, {}));
                  for (const ContactId id : ids) {
                    Interaction call;
                    call.contact = id;
                    call.kind = InteractionKind::Call;
                    call.body = QStringLiteral("Pregunta por descuento");
                    CARTERA_TRY(interactions::insert(ctx, call));
                  }
                  return {};
                })
      .map([](const ChangeSet&) {});
}

struct Card : ContactsFixture {
  explicit Card(QSize size = kSmallScreen) : ContactsFixture(twoWithMuch, OpenOptions::Access::Write, size) {
    choose(kLucia);
  }
  [[nodiscard]] InlineEdit* field(const char* key) const { return page->detail().fields().edit(QLatin1String(key)); }
  [[nodiscard]] QPushButton& more() const { return *page->findChild<QPushButton*>(QStringLiteral("moreFields")); }
  /// Where a part of the card stands in what is in sight of it.
  [[nodiscard]] QRect place(const QWidget* part) const {
    return {part->mapTo(scroll()->viewport(), QPoint()), part->size()};
  }
  [[nodiscard]] QScrollArea* scroll() const { return page->detail().findChild<QScrollArea*>(); }
  [[nodiscard]] bool isLaidOut() const {
    return waitFor([&] {
      return place(&page->detail().timeline()).top() > place(field("phone[1]")).bottom() ||
             place(&page->detail().timeline()).left() > place(field("phone[1]")).right();
    });
  }
  QString stored(const char* key) {
    return read([id = page->detail().contact(), key](Connection& db) -> Result<QString> {
      CARTERA_ASSIGN(const ContactCard card, contacts::card(db, id));
      for (const auto& [k, v] : contactfields::flatten(card)) {
        if (k == QLatin1String(key)) return v;
      }
      return QString();
    });
  }
};

}  // namespace

TEST_CASE_METHOD(Card,
                 "on a small screen the place for a note and what happened last are in sight, however much is known") {
  const int bottom = scroll()->viewport()->height();
  CHECK(waitFor([&] { return place(&page->detail().composer()).bottom() < bottom; }));
  CHECK(waitFor([&] { return place(&page->detail().timeline()).top() + 60 < bottom; }));
  // What one calls and writes to comes before what is only good to know.
  for (const char* key : {"given", "phone[1]", "phone[2]", "email[1]", "email[2]", "org.name", "addr[1].street"}) {
    INFO(key);
    REQUIRE(field(key) != nullptr);
    CHECK(field(key)->isVisible());
  }
  CHECK(field("external_id") == nullptr);
  CHECK(more().isVisible());
  CHECK(more().toolTip().contains(QStringLiteral("C-0196")));
}

TEST_CASE_METHOD(Card, "fields without room come with a key, which is remembered") {
  const auto hidden = more().text();
  CHECK(hidden.contains(QStringLiteral("campos más")));
  more().setFocus();
  QTest::keyClick(&more(), Qt::Key_Space);
  REQUIRE(waitFor([&] { return field("external_id") != nullptr && field("external_id")->isVisible(); }));
  // Where one goes on reading.
  auto* now = qobject_cast<QLineEdit*>(window.focusWidget());
  REQUIRE(now != nullptr);
  CHECK(now->isReadOnly());
  CHECK(now != field("given")->field());
  CHECK(more().text() == u"Menos campos");
  choose(kOther);
  CHECK(field("external_id") != nullptr);
  // What has the keyboard would stay.
  page->table().setFocus();
  QTest::mouseClick(&more(), Qt::LeftButton);
  CHECK(waitFor([&] { return field("external_id") == nullptr; }));
  CHECK(more().text() == hidden);
}

TEST_CASE_METHOD(Card, "a field that was asked for is shown though there is no room, until another contact comes") {
  page->detail().fields().openField(QStringLiteral("nickname"));
  InlineEdit* nick = field("nickname");
  REQUIRE(nick != nullptr);
  type(nick->field(), QStringLiteral("Luci"));
  QTest::keyClick(nick->field(), Qt::Key_Return);
  REQUIRE(waitFor([&] { return stored("nickname") == u"Luci"; }));
  CHECK(field("nickname") != nullptr);
  CHECK(field("external_id") == nullptr);
}

TEST_CASE_METHOD(Card, "a name and an address take as many lines as they need, and no part of them is cut") {
  REQUIRE(isLaidOut());
  CHECK(place(field("given")).top() == place(field("family")).top());
  CHECK(place(field("addr[1].street")).left() == place(field("phone[1]")).left());
  for (const char* key : {"given", "family", "addr[1].street", "addr[1].postcode", "addr[1].city", "job_title"}) {
    QLineEdit* line = field(key)->field();
    INFO(key);
    CHECK(waitFor([&] { return line->fontMetrics().horizontalAdvance(line->text()) <= line->width() - 12; }));
  }
  SECTION("who types has room for more, and the parts beside make place") {
    field("given")->field()->setFocus();
    QTest::keyClick(field("given")->field(), Qt::Key_F2);
    type(field("given")->field(), QStringLiteral("María de los Desamparados"));
    CHECK(waitFor([&] { return place(field("family")).top() > place(field("given")).top(); }));
    QTest::keyClick(field("given")->field(), Qt::Key_Escape);
    CHECK(waitFor([&] { return place(field("family")).top() == place(field("given")).top(); }));
  }
  SECTION("no label is cut") {
    int seen = 0;
    for (const char* const in : {"es", "en"}) {
      REQUIRE(language.set(QLatin1String(in)));
      REQUIRE(waitFor([&] { return page->detail().nextStep().text() != u"" && isSettled(); }));
      for (auto* label : page->detail().fields().findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty()) continue;
        INFO(label->text().toStdString());
        CHECK(waitFor([&] { return label->heightForWidth(label->width()) <= label->height(); }));
        ++seen;
      }
    }
    CHECK(seen > 16);
  }
}

TEST_CASE_METHOD(Card, "a language is shown and typed by its name, and kept by its code") {
  more().setFocus();
  QTest::keyClick(&more(), Qt::Key_Space);
  REQUIRE(waitFor([&] { return field("language") != nullptr; }));
  CHECK(field("language")->value() == u"euskera");
  const auto write = [&](const QString& text) {
    QLineEdit* line = field("language")->field();
    line->setFocus();
    QTest::keyClick(line, Qt::Key_F2);
    type(line, text);
    QTest::keyClick(line, Qt::Key_Return);
  };
  write(QStringLiteral("Ingles"));
  CHECK(waitFor([&] { return stored("language") == u"en"; }));
  CHECK(waitFor([&] { return field("language")->value() == u"inglés"; }));
  write(QStringLiteral("klingon"));
  CHECK(waitFor([&] { return stored("language") == u"klingon" && field("language")->value() == u"klingon"; }));
}

TEST_CASE("a card with a page to itself has the timeline beside the fields, and Tab reads one after the other") {
  Card f({960, 540});
  f.page->table().setFocus();
  QTest::keyClick(&f.page->table(), Qt::Key_Return);
  REQUIRE(waitFor([&] { return f.page->detail().isVisible() && f.page->detail().width() == f.page->width(); }));
  REQUIRE(f.isLaidOut());
  CHECK(f.place(&f.page->detail().timeline()).left() > f.place(f.field("phone[1]")).right());
  CHECK(f.place(&f.page->detail().timeline()).top() < f.place(f.field("given")).top());
  const QList<QWidget*> stops = inReadingOrder(f.page->detail());
  const auto at = [&](const QWidget* w) { return stops.indexOf(const_cast<QWidget*>(w)); };
  CHECK(at(f.field("given")->field()) >= 0);
  CHECK(at(f.field("given")->field()) + 1 == at(f.field("family")->field()));
  CHECK(at(f.field("family")->field()) < at(f.field("phone[1]")->field()));
  CHECK(at(&f.more()) > at(f.field("addr[1].city")->field()));
  CHECK(at(f.page->detail().composer().field()) > at(&f.more()));
  CHECK(at(&f.page->detail().timeline()) > at(f.page->detail().composer().field()));
}
