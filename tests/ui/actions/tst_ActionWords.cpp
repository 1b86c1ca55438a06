// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/WindowFixture.h"
#include "ui/actions/Action.h"
#include "ui/actions/ActionWords.h"
#include "ui/shell/Language.h"

#include <QWidget>

using namespace cartera;
using namespace cartera::test;

namespace {

struct WordsFixture {
  LightTheme looks;
  Language language;
  QWidget window;
  ActionRegistry actions{looks.theme, &window};
  ActionWords words{actions};

  WordsFixture() {
    REQUIRE(language.set(QStringLiteral("en")));
    // Texts of the program itself, so that they have a Spanish.
    add("contacts.trash", "Move to the trash", "delete, remove, throw away");
    add("trash.empty", "Empty the trash…");
    add("go.trash", "Trash");
    add("exchange.export", "Export…");
  }
  void add(const char* id, const char* text, const char* others = nullptr) {
    actions.add({.id = id, .text = text, .words = others, .run = [] {}});
  }
  [[nodiscard]] std::string find(const QString& typed) const {
    QStringList ids;
    for (const ActionSpec* spec : words.find(typed)) ids += QString::fromLatin1(spec->id);
    return ids.join(u' ').toStdString();
  }
};

}  // namespace

TEST_CASE_METHOD(WordsFixture,
                 "an action is found in both languages, whichever is shown, by any of its words in any order") {
  const char* shown = GENERATE("en", "es");
  REQUIRE(language.set(QString::fromLatin1(shown)));
  CHECK(find(QStringLiteral("expor")) == "exchange.export");
  CHECK(find(QStringLiteral("EXPÓRT")) == "exchange.export");
  CHECK(find(QStringLiteral("exportar")) == "exchange.export");
  CHECK(find(QStringLiteral("trash empty")) == "trash.empty");
  CHECK(find(QStringLiteral("vaciar pap")) == "trash.empty");
}

TEST_CASE_METHOD(WordsFixture, "an action is found by what else it is called") {
  CHECK(find(QStringLiteral("delete")) == "contacts.trash");
  CHECK(find(QStringLiteral("borrar")) == "contacts.trash");
  // A word of its text and one that it is called besides.
  CHECK(find(QStringLiteral("remove trash")) == "contacts.trash");
}

TEST_CASE_METHOD(WordsFixture, "of those found the one that is called just so stands first") {
  CHECK(find(QStringLiteral("trash")) == "go.trash contacts.trash trash.empty");
  CHECK(find(QStringLiteral("rash")) == "contacts.trash trash.empty go.trash");
}

TEST_CASE_METHOD(WordsFixture, "no words mean all actions, signs alone none") {
  CHECK(find({}) == "contacts.trash trash.empty go.trash exchange.export");
  CHECK(find(QStringLiteral("??")).empty());
  CHECK(find(QStringLiteral("zebra")).empty());
}

TEST_CASE_METHOD(WordsFixture, "an action that is called otherwise now is found by its new name") {
  actions.setText("go.trash", "Import…");
  CHECK(find(QStringLiteral("importar")) == "go.trash");
}
