// SPDX-License-Identifier: GPL-3.0-or-later
// One list that answers twice for an address, under whatever names: what the list as a whole does not support is no yes.
#include "tests/support/core/RefusalFixture.h"

using namespace cartera;
using cartera::test::RefusalFixture;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kHeader = "Nombre;Email;Acepta publicidad\n";
const QByteArray kYes = "Ana García;x@y.es;sí\n";
const QByteArray kOther = "Bea;bea@y.es;sí\n";

struct TwiceFixture : RefusalFixture {
  static QStringList kept(const ImportReport& report) {
    QStringList out;
    for (const ImportProblem& p : report.kept)
      out.append(QString::number(p.line) + u' ' + p.column + u' ' + p.value + u' ' + p.reason);
    return out;
  }
};

}  // namespace

TEST_CASE_METHOD(TwiceFixture, "A yes above a doubt of its address waits, whatever name the doubt gives it",
                 "[refusal][import]") {
  const QByteArray word = GENERATE("?", "quizá", "no consta", "pendiente");
  const QByteArray name = GENERATE("Ana", "Ana García", "Pepe Gil");
  ImportOptions options;
  options.way = GENERATE(ImportWay::Stores, ImportWay::IndexesLater);
  options.onDuplicate = GENERATE(OnDuplicate::Fill, OnDuplicate::Skip, OnDuplicate::Overwrite, OnDuplicate::Create);
  INFO(word.toStdString() << " of " << name.toStdString() << " by policy " << static_cast<int>(options.onDuplicate));
  const QByteArray list = kHeader + kYes + kOther + name + ";x@y.es;" + word + '\n';
  const ImportReport report = import(list, options);
  CHECK(mailed() == QStringList{u"bea@y.es"_s});
  CHECK(kept(report).contains(u"4 consent.email x@y.es consent.doubted_below"_s));
  CHECK(told(report, "consent.expected") == (word != "pendiente"));
  // The yes stays on record, with what came after it.
  CHECK(number("SELECT count(*) FROM consent_event WHERE state = 'granted' AND address = 'x@y.es'") == 1);
  if (options.onDuplicate == OnDuplicate::Create) return;

  const qint64 events = number("SELECT count(*) FROM consent_event");
  CHECK(import(list, options).updated == 0);
  CHECK(number("SELECT count(*) FROM consent_event") == events);
  answer(u"Ana García"_s, "yes");
  CHECK(mailed().contains(u"x@y.es"_s));
  import(list, options);
  CHECK(mailed().contains(u"x@y.es"_s));
}

TEST_CASE_METHOD(TwiceFixture, "A yes below one that waits for its confirmation waits as well", "[refusal][import]") {
  const QByteArray name = GENERATE("Ana", "Ana García");
  const QByteArray list = kHeader + name + ";x@y.es;pendiente\n" + kYes;
  CHECK(kept(import(list)).contains(u"3 consent.email yes consent.doubted_above"_s));
  CHECK(mailed().isEmpty());
  CHECK(import(list).updated == 0);
  CHECK(import(kHeader + kYes).updated == 1);
  CHECK(mailed() == QStringList{u"x@y.es"_s});
}

TEST_CASE_METHOD(TwiceFixture, "A doubt in a line that is left out takes the yes above it as well",
                 "[refusal][import]") {
  ImportOptions options;
  options.strict = true;
  const ImportReport report = import(kHeader + kYes + "Ana;x@y.es;?\n", options);
  CHECK(report.skipped == 1);
  CHECK(mailed().isEmpty());
  CHECK(kept(report) == QStringList{u"3 consent.email x@y.es consent.doubted_below"_s});
}

TEST_CASE_METHOD(TwiceFixture, "A no of a list beats its yes in either order, under whatever name",
                 "[refusal][import]") {
  const QByteArray name = GENERATE("Ana", "Ana García");
  const QByteArray no = name + ";x@y.es;no\n";
  const bool isFirst = GENERATE(true, false);
  import(kHeader + (isFirst ? no + kYes : kYes + no));
  CHECK(mailed().isEmpty());
}

TEST_CASE_METHOD(TwiceFixture, "An empty answer, and one that says that nothing is known, are no doubt of a yes",
                 "[refusal][import]") {
  const QByteArray word = GENERATE("", "desconocido", "unknown");
  const QByteArray name = GENERATE("Ana", "Ana García");
  const QByteArray empty = name + ";x@y.es;" + word + '\n';
  const bool isFirst = GENERATE(true, false);
  const ImportReport report = import(kHeader + (isFirst ? empty + kYes : kYes + empty));
  CHECK(report.kept.empty());
  CHECK(mailed() == QStringList{u"x@y.es"_s});
}

TEST_CASE_METHOD(TwiceFixture, "What only waits for its confirmation says nothing against the yes of another list",
                 "[refusal][import]") {
  import(kHeader + kYes);
  const QByteArray pending = "Ana;x@y.es;pendiente\n";
  const bool isFirst = GENERATE(true, false);
  const ImportReport report = import(kHeader + (isFirst ? pending + kYes : kYes + pending));
  CHECK(mailed() == QStringList{u"x@y.es"_s});
  CHECK(kept(report).isEmpty());
}

TEST_CASE_METHOD(TwiceFixture, "What nobody can read takes a yes of another list that this one repeats",
                 "[refusal][import]") {
  import(kHeader + kYes);
  const QByteArray doubt = "Ana;x@y.es;?\n";
  const bool isFirst = GENERATE(true, false);
  const QByteArray list = kHeader + (isFirst ? doubt + kYes : kYes + doubt);
  import(list);
  CHECK(mailed().isEmpty());
  const qint64 events = number("SELECT count(*) FROM consent_event");
  CHECK(import(list).updated == 0);
  CHECK(number("SELECT count(*) FROM consent_event") == events);
}

TEST_CASE_METHOD(TwiceFixture, "A doubt that was told and asked about is not told anew when another cell is corrected",
                 "[refusal][import]") {
  const QByteArray doubt = "Ana;x@y.es;?\n";
  const bool isFirst = GENERATE(true, false);
  const QByteArray list = kHeader + (isFirst ? doubt + kYes : kYes + doubt) + "Bea;roto@;sí\n";
  import(list);
  answer(u"Ana García"_s, "yes");
  CHECK(mailed() == QStringList{u"x@y.es"_s});
  ImportOptions options;
  options.corrections = {{4, u"Email"_s, u"roto@"_s, u"bea@y.es"_s}};
  import(list, options);
  CHECK(mailed().contains(u"x@y.es"_s));
}
