// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at one kind of what happened.
#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

#include "core/contacts/InteractionStore.h"
#include "tests/support/ui/Audit.h"
#include "tests/support/ui/ContactsFixture.h"
#include "ui/contacts/NoteComposer.h"
#include "ui/contacts/Timeline.h"

using namespace cartera;
using namespace cartera::test;

namespace {

const QString kLucia = QStringLiteral("Lucía");
const QString kZoe = QStringLiteral("Zoe");

/// A call, and so many notes after it that it is on no first page; of Zoe nothing is known.
Result<> callBehindNotes(Workspace& file) {
  CARTERA_TRY(addAll(file, {{{QStringLiteral("given"), kLucia}}, {{QStringLiteral("given"), kZoe}}}));
  return file
      .transact({QStringLiteral("note.add"), {}},
                [](StoreContext& ctx) -> Result<> {
                  contacts::ContactQuery query;
                  query.text = QStringLiteral("lucia");
                  CARTERA_ASSIGN(const auto ids, contacts::ids(ctx.db, query));
                  const qint64 day = 1'780'000'000'000;
                  for (int i = 0; i <= contactdata::kTimelinePage; ++i) {
                    Interaction entry;
                    entry.contact = ids.at(0);
                    entry.kind = i == 0 ? InteractionKind::Call : InteractionKind::Note;
                    entry.body = i == 0 ? QStringLiteral("La primera") : QString::number(i);
                    entry.at = day + i;
                    CARTERA_TRY(interactions::insert(ctx, entry));
                  }
                  Interaction mail;
                  mail.contact = ids.at(0);
                  mail.kind = InteractionKind::Email;
                  mail.subject = QStringLiteral("Oferta");
                  mail.at = day - 1;
                  CARTERA_TRY(interactions::insert(ctx, mail));
                  return {};
                })
      .map([](const ChangeSet&) {});
}

struct Filtering : ContactsFixture {
  Filtering() : ContactsFixture(callBehindNotes, OpenOptions::Access::Write, {1166, 668}) { choose(kLucia); }
  [[nodiscard]] QAbstractButton* view(const char* name) const {
    return page->detail().findChild<QAbstractButton*>(QStringLiteral("timeline.%1").arg(QLatin1String(name)));
  }
  [[nodiscard]] QStringList titles() const {
    QStringList out;
    for (const TimelineEntry& entry : page->detail().timeline().entries()) out += entry.title;
    return out;
  }
  [[nodiscard]] bool shows(const QStringList& wanted) const {
    return waitFor([&] { return titles() == wanted; });
  }
  [[nodiscard]] QLabel* nothing() const { return page->detail().findChild<QLabel*>(QStringLiteral("timelineNothing")); }
};

}  // namespace

TEST_CASE_METHOD(Filtering, "calls alone are all calls there are, however many notes came after them") {
  CHECK(titles().size() >= contactdata::kTimelinePage);
  CHECK_FALSE(titles().contains(QStringLiteral("Llamada")));
  QTest::mouseClick(view("calls"), Qt::LeftButton);
  CHECK(shows({QStringLiteral("Llamada")}));
  CHECK_FALSE(page->detail().findChild<QPushButton*>(QStringLiteral("olderEntries"))->isVisible());
  QTest::mouseClick(view("emails"), Qt::LeftButton);
  CHECK(shows({QStringLiteral("Correo: Oferta")}));
}

TEST_CASE_METHOD(Filtering,
                 "the view is chosen with the arrow keys, kept for the next contact, and for the next start") {
  view("all")->setFocus(Qt::TabFocusReason);
  QTest::keyClick(view("all"), Qt::Key_Right);
  CHECK(view("calls")->isChecked());
  CHECK(view("calls")->text().trimmed() == u"Llamadas");
  REQUIRE(shows({QStringLiteral("Llamada")}));
  choose(kZoe);
  CHECK(waitFor([&] { return nothing()->isVisible(); }));
  // What to do about it stands there, and what is not there takes no keyboard.
  CHECK(nothing()->text() == u"Aún no hay llamadas. Ctrl+Mayús+L anota una.");
  CHECK_FALSE(page->detail().timeline().isVisible());
  const ContactDetail later(
      AppContext{*jobs, *actions, looks.theme, prompts, settings, language, clock, notifier, {}, {}});
  CHECK(later.findChild<QAbstractButton*>(QStringLiteral("timeline.calls"))->isChecked());
}

TEST_CASE_METHOD(Filtering, "changes alone are where a contact came from, its stages and its consents") {
  QTest::mouseClick(view("changes"), Qt::LeftButton);
  CHECK(shows({QStringLiteral("Añadido al archivo")}));
  CHECK_FALSE(nothing()->isVisible());
}

TEST_CASE_METHOD(Filtering, "what is written while something else is looked at is seen at once") {
  QTest::mouseClick(view("calls"), Qt::LeftButton);
  REQUIRE(shows({QStringLiteral("Llamada")}));
  page->writeNote();
  type(page->detail().composer().field(), QStringLiteral("Una nota"));
  QTest::keyClick(page->detail().composer().field(), Qt::Key_Return, Qt::ControlModifier);
  CHECK(waitFor([&] {
    const auto& entries = page->detail().timeline().entries();
    return view("all")->isChecked() && !entries.empty() && entries.front().body == u"Una nota";
  }));
}

TEST_CASE_METHOD(Filtering, "an empty view stands in both languages, themes and sizes, with names for everything") {
  choose(kZoe);
  QTest::mouseClick(view("calls"), Qt::LeftButton);
  for (const bool dark : {false, true}) {
    looks.theme.apply({.scheme = dark ? Scheme::Dark : Scheme::Light});
    for (const auto& in : {QStringLiteral("es"), QStringLiteral("en")}) {
      REQUIRE(language.set(in));
      REQUIRE(waitFor([&] { return view("calls")->text().trimmed() == (in == u"es" ? u"Llamadas" : u"Calls"); }));
      for (const QSize size : {QSize(1366, 768), QSize(1024, 640)}) {
        window.resize(size);
        page->table().setFocus();
        QTest::keyClick(&page->table(), Qt::Key_Return);
        REQUIRE(waitFor([&] { return page->detail().isVisible() && isSettled(); }));
        CHECK(takePicture(window, QStringLiteral("contacts-views-%1-%2-%3")
                                      .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"), in)
                                      .arg(size.width())));
        CHECK(auditAccessibility(window).join(u'\n').toStdString() == std::string());
        if (page->isDetailAlone()) page->back();
      }
    }
  }
}
