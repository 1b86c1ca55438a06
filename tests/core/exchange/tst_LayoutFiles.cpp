// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts that people write themselves.
#include "core/exchange/cells/Cells.h"
#include "tests/core/exchange/LayoutFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kOwn =
    "# The till of the shop\n"
    "name = Till\n"
    "name.es = Caja\n"
    "at least 2 = KNR | TELN | MLAD\n"
    "\n"
    "[columns]\n"
    "external_id = KNR\n"
    "full_name = KNAME\n"
    "phone[n] = TELN {n}\n"
    "email[1] = MLAD\n"
    "tags = GRUPPE\n"
    "consent.email = WERB\n"
    "\n"
    "[cells]\n"
    "comma-list = GRUPPE\n"
    "\n"
    "[words WERB]\n"
    "yes = A\n"
    "no = B\n"
    "nothing = C\n"
    "\n"
    "[skip]\n"
    "GRUPPE = test\n"
    "\n"
    "[always]\n"
    "source = Caja\n";

const QByteArray kList =
    "KNR,KNAME,TELN 1,TELN 2,MLAD,GRUPPE,WERB\n"
    "7,Ana Gil,600 111 222,910 111 222,ana@x.es,\"oro, norte\",A\n"
    "8,Bea Sol,,,bea@x.es,plata,C\n"
    "9,Prueba,,,p@x.es,test,A\n";

QString faultOf(const QString& text) {
  const auto layout = Layout::parse(text);
  if (layout) return {};
  return layout.error().subject + u' ' + layout.error().detail + u' ' + layout.error().field;
}

}  // namespace

TEST_CASE_METHOD(LayoutFixture, "a layout of one's own maps a list without a click", "[layouts][own]") {
  write(u"till.txt"_s, kOwn);
  const Layouts layouts = Layouts::withFolder(folder.path());
  CHECK(layouts.faults().empty());
  plan = taken(planImport(write(u"list.csv"_s, kList), {}, {}, {}, layouts));
  REQUIRE(plan.layout);
  CHECK(plan.layout->name() == u"Till"_s);
  CHECK(plan.layout->title(u"es"_s) == u"Caja"_s);
  CHECK(plan.layout->title(u"en"_s) == u"Till"_s);
  CHECK(plan.ask.empty());
  report = taken(importContacts(*file, plan, {}));
  CHECK(report.imported == 2);
  CHECK(report.skipped == 1);
  CHECK(value(u"Ana Gil"_s, u"tags"_s) == u"norte;oro"_s);
  CHECK(value(u"Ana Gil"_s, u"consent.email"_s) == u"yes"_s);
  CHECK(value(u"Bea Sol"_s, u"consent.email"_s).isEmpty());
  CHECK(value(u"Ana Gil"_s, u"source"_s) == u"Caja"_s);
  CHECK(value(u"Ana Gil"_s, u"phone[2]"_s) == u"910 111 222"_s);
  // What the program has not been told is no list of a till.
  CHECK_FALSE(taken(planImport(path(u"list.csv"_s))).layout);
}

TEST_CASE_METHOD(LayoutFixture, "whoever sends a column elsewhere gets its cells as they stand", "[layouts][own]") {
  write(u"till.txt"_s, kOwn);
  MappingDocument said;
  said.columns.push_back({u"GRUPPE"_s, field(u"note")});
  plan = taken(planImport(write(u"list.csv"_s, kList), said, {}, {}, Layouts::withFolder(folder.path())));
  report = taken(importContacts(*file, plan, {}));
  CHECK(value(u"Ana Gil"_s, u"note"_s) == u"oro, norte"_s);
}

TEST_CASE_METHOD(LayoutFixture, "a layout of one's own takes the place of the program's of that name",
                 "[layouts][own]") {
  write(u"kit.txt"_s, "name = Kit\nat least 1 = KNR\n[columns]\nexternal_id = KNR\n");
  const Layouts layouts = Layouts::withFolder(folder.path());
  CHECK(layouts.all().size() == Layouts::builtIn().all().size());
  CHECK(Layouts::withFolder(path(u"nowhere"_s)).all().size() == Layouts::builtIn().all().size());
}

TEST_CASE_METHOD(LayoutFixture, "a faulty layout is told by its line and word, and the others are used",
                 "[layouts][own]") {
  write(u"bad.txt"_s, "name = Bad\nat least 1 = A\n\n[columns]\ngivn = A\n");
  write(u"till.txt"_s, kOwn);
  const Layouts layouts = Layouts::withFolder(folder.path());
  REQUIRE(layouts.faults().size() == 1);
  CHECK(layouts.faults()[0] == LayoutFault{u"bad.txt"_s, 5, u"layout.field"_s, u"givn"_s});
  CHECK(layouts.all().size() == Layouts::builtIn().all().size() + 1);
}

TEST_CASE("each fault of a layout has a name", "[layouts][own]") {
  const QString head = u"name = X\nat least 1 = A\n"_s;
  CHECK(faultOf(u"at least 1 = A\n"_s) == u"layout.name 1 "_s);
  CHECK(faultOf(u"name = X\n"_s) == u"layout.marks 1 X"_s);
  CHECK(faultOf(u"name X\n"_s) == u"layout.syntax 1 name X"_s);
  CHECK(faultOf(u"name = X\nat least 3 = A | B\n"_s) == u"layout.syntax 2 at least 3"_s);
  CHECK(faultOf(head + u"[colums]\n"_s) == u"layout.section 3 colums"_s);
  CHECK(faultOf(head + u"[columns]\ngiven = A | B\nfamily = C | a\n"_s) == u"layout.twice 5 a"_s);
  CHECK(faultOf(head + u"[columns]\nemail[n] = Mail\n"_s) == u"layout.syntax 4 Mail"_s);
  CHECK(faultOf(head + u"[columns]\ngiven = A\n[cells]\nshout = A\n"_s) == u"layout.form 6 shout"_s);
  CHECK(faultOf(head + u"[columns]\ngiven = A\n[cells]\nhtml = B\n"_s) == u"layout.heading 6 B"_s);
  CHECK(faultOf(head + u"[words B]\nyes = 1\n"_s) == u"layout.heading 3 B"_s);
  CHECK(faultOf(head + u"[skip]\nB = 1\n"_s) == u"layout.heading 4 B"_s);
  CHECK(faultOf(head + u"[always]\nconsent.email = yes\n"_s) == u"layout.field 4 consent.email"_s);
  CHECK(faultOf(QChar(0xFEFF) + head).isEmpty());
}

TEST_CASE("the layouts that the program comes with are sound and have names of their own", "[layouts]") {
  QSet<QString> names;
  for (const auto& layout : Layouts::builtIn().all()) names.insert(layout->name());
  CHECK(Layouts::builtIn().faults().empty());
  CHECK(names.size() == static_cast<qsizetype>(Layouts::builtIn().all().size()));
  // Each has a list that shows it.
  QSet<QString> shown;
  for (const LayoutList& list : LayoutList::all()) shown.insert(list.layout);
  CHECK(shown == names);
}

TEST_CASE_METHOD(LayoutFixture, "a list that only resembles a program's is taken for nobody's", "[layouts]") {
  const auto recognised = [this](const QByteArray& csv) {
    plan = taken(planImport(write(u"list.csv"_s, csv)));
    return !plan.layout || plan.layout->isFallback() ? QString() : plan.layout->name();
  };
  CHECK(recognised("First Name,Last Name,Do not call,Email\nAna,Gil,no,a@x.es\n") == QString());
  CHECK(recognised("Name,Company,Company Name,Zip,Tax ID,Salesperson\nAna,X,X,1,2,Pau\n") == QString());
  CHECK(recognised("Nombre,Apellidos,Calle,Comercial,Estado,Particular\nAna,Gil,Sol 1,Pau,activo,sí\n") == QString());
  CHECK(recognised("Order ID,Order number,Order date,Email\n1,2,2024-01-30,a@x.es\n") == QString());
  CHECK(recognised("first_name,email,status,City\nAna,a@x.es,VIP,Soria\n") == QString());
  // One that is recognised wrongly does no harm to whom may be written to.
  CHECK(recognised("Email,Date Created,Tags,Status\na@x.es,2024-01-30,x,VIP\nb@x.es,2024-01-31,x,Gold\n") ==
        u"ActiveCampaign"_s);
  CHECK(fieldOf(u"Status"_s) != u"consent.email.status"_s);
  recognised("Subscriber,Name,Last name,Groups,E-mail\nyes,Ana,Gil,x,a@x.es\nno,Bea,Sol,x,b@x.es\n");
  CHECK(fieldOf(u"Subscriber"_s) != u"email[1]"_s);
  CHECK(fieldOf(u"E-mail"_s) == u"email[1]"_s);
}

TEST_CASE("markup becomes text, and nothing in it is run or lost", "[layouts][cells]") {
  const auto text = [](const char16_t* markup) {
    std::vector<cells::Said> said{{field(u"note"), QString::fromUtf16(markup)}};
    cells::html(said, DateOrder::None);
    return said[0].value;
  };
  CHECK(text(u"<p>Uno</p><p>Dos &amp; tres</p>") == u"Uno\nDos & tres"_s);
  CHECK(text(u"<ul><li>a</li><li>b</li></ul>") == u"a\nb"_s);
  CHECK(text(u"a<br/>b &lt;c&gt; &#233; &#x20AC;") == u"a\nb <c> é €"_s);
  CHECK(text(u"x<script>alert(1)</script>y") == u"xy"_s);
  CHECK(text(u"3 < 5 y 7 > 2 & R&D") == u"3 < 5 y 7 > 2 & R&D"_s);
  CHECK(text(u"<p") == QString());
  CHECK(text(u"&#0;&#xD800;&nope;") == u"&#0;&#xD800;&nope;"_s);
}

TEST_CASE("every change of cells that a layout can name is there", "[layouts][cells]") {
  for (const QString& name : cells::formNames()) {
    INFO(name.toStdString());
    REQUIRE(cells::formNamed(name));
    std::vector<cells::Said> said{{field(u"note"), u"plain"_s}};
    cells::formNamed(name)(said, DateOrder::None);
    // What it does not understand stays as it was.
    REQUIRE(said.size() == 1);
    CHECK(said[0].value == u"plain"_s);
  }
}
