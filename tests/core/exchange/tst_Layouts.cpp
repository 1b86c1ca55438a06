// SPDX-License-Identifier: GPL-3.0-or-later
// Every layout on the list of its program: recognised, mapped without a click, imported once and out again.
#include <QBuffer>

#include "core/exchange/Exporter.h"
#include "tests/core/exchange/LayoutFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Addresses, consent, opt-outs and numbers of orders: right in every list.
bool mustBeRight(const QString& field) {
  const FieldRef ref = parseField(field).value_or(FieldRef{});
  return (ref.base == u"email" && ref.part.isEmpty()) || ref.isConsent() || ref.base == u"bounce" ||
         ref.is(u"order.number") || ref.is(u"order.external_id");
}

QString nameOf(const ImportPlan& plan) { return plan.layout ? plan.layout->name() : QString(); }

ImportPlan look(const QString& path) { return WorkspaceFixture::taken(planImport(path)); }

/// Columns that are not what they should be.
QStringList wrongOnes(const LayoutList& list, const ImportPlan& plan) {
  QStringList out;
  for (const LayoutList::Column& c : list.columns) {
    const auto is = std::find_if(plan.columns.begin(), plan.columns.end(),
                                 [&](const PlannedColumn& p) { return p.name == c.heading; });
    const QString field = is == plan.columns.end() ? u"(none)"_s : is->field.toString();
    if (field != c.field) out += c.heading + u" is "_s + field + u", should be "_s + c.field;
  }
  return out;
}

/// "Ana Gil <ana@x.es>", one a line.
QString namesIn(const std::map<QString, contactfields::FieldValues>& people) {
  QStringList out;
  for (const auto& [name, values] : people) {
    QString line = name;
    for (const auto& [key, value] : values)
      if (key == u"email[1]") line += u" <"_s + value + u'>';
    out += line;
  }
  return out.join(u'\n');
}

bool isAsked(const ImportPlan& plan, const QString& column) {
  return std::any_of(plan.ask.begin(), plan.ask.end(), [&](const ImportQuestion& q) {
    return q.column == column && (q.what == u"column" || q.what == u"consent");
  });
}

}  // namespace

TEST_CASE("each program's list is recognised, and its columns go where its makers say", "[layouts]") {
  QString table;
  for (const LayoutList& list : LayoutList::all()) {
    INFO(list.name.toStdString());
    const ImportPlan plan = look(list.path());
    CHECK(nameOf(plan) == list.layout);
    const QStringList wrong = wrongOnes(list, plan);
    const auto all = static_cast<qsizetype>(list.columns.size());
    const qsizetype right = all - wrong.size();
    table += u"%1 %2 of %3 columns (%4 %)\n"_s.arg(list.name, -26)
                 .arg(right, 3)
                 .arg(all, 3)
                 .arg(100.0 * static_cast<double>(right) / static_cast<double>(all), 0, 'f', 1);
    CAPTURE(wrong.join(u'\n').toStdString());
    CHECK(right * 100 >= all * 95);
    for (const LayoutList::Column& c : list.columns) {
      INFO(c.heading.toStdString());
      if (mustBeRight(c.field))
        CHECK(std::none_of(wrong.begin(), wrong.end(),
                           [&](const QString& w) { return w.startsWith(c.heading + u" is "); }));
      CHECK_FALSE(isAsked(plan, c.heading));
    }
  }
  WARN("columns mapped without a click\n" << table.toStdString());
}

TEST_CASE("a list is recognised whatever the order of its columns, with others among them and in any case",
          "[layouts]") {
  QTemporaryDir folder;
  for (const LayoutList& list : LayoutList::all()) {
    if (list.needsAllSigns()) continue;
    INFO(list.name.toStdString());
    const std::vector<QStringList> rows = list.rows();
    // As Mailchimp's: the name says something too.
    const QString path = folder.filePath(list.name + u".csv"_s);
    const auto lookAt = [&](const std::vector<QStringList>& variant) {
      QFile file(path);
      REQUIRE(file.open(QIODevice::WriteOnly));
      file.write(csvOf(variant));
      file.close();
      return look(path);
    };
    const auto headings = [&](const std::function<QString(const QString&)>& change) {
      std::vector<QStringList> variant = rows;
      for (QString& h : variant[0]) h = change(h);
      return variant;
    };

    std::vector<QStringList> turned = rows;
    for (QStringList& row : turned) std::reverse(row.begin(), row.end());
    for (QStringList& row : turned) std::rotate(row.begin(), row.begin() + row.size() / 3, row.end());
    const ImportPlan shuffled = lookAt(turned);
    CHECK(nameOf(shuffled) == list.layout);
    CHECK(wrongOnes(list, shuffled).join(u'\n') == QString());

    std::vector<QStringList> more = rows;
    for (size_t i = 0; i < more.size(); ++i) {
      more[i].prepend(i == 0 ? u"Qzx color"_s : u"verde"_s);
      more[i].insert(more[i].size() / 2, i == 0 ? u"Wvk talla"_s : u"mediana"_s);
    }
    const ImportPlan mixed = lookAt(more);
    CHECK(nameOf(mixed) == list.layout);
    CHECK(wrongOnes(list, mixed).join(u'\n') == QString());
    CHECK(isAsked(mixed, u"Qzx color"_s));
    CHECK(isAsked(mixed, u"Wvk talla"_s));

    for (const bool upper : {true, false}) {
      const auto change = [upper](const QString& h) { return upper ? h.toUpper() : h.toLower(); };
      LayoutList other = list;
      for (LayoutList::Column& c : other.columns) c.heading = change(c.heading);
      const ImportPlan plan = lookAt(headings(change));
      CHECK(nameOf(plan) == list.layout);
      CHECK(wrongOnes(other, plan).join(u'\n') == QString());
    }
  }
}

TEST_CASE("a list that lacks a column is recognised all the same", "[layouts]") {
  QTemporaryDir folder;
  for (const LayoutList& list : LayoutList::all()) {
    if (list.needsAllSigns()) continue;
    const std::vector<QStringList> rows = list.rows();
    for (size_t missing = 0; missing < list.columns.size(); ++missing) {
      INFO(list.name.toStdString() << " without " << list.columns[missing].heading.toStdString());
      std::vector<QStringList> fewer = rows;
      for (QStringList& row : fewer) row.removeAt(static_cast<qsizetype>(missing));
      QFile file(folder.filePath(u"list.csv"_s));
      REQUIRE(file.open(QIODevice::WriteOnly));
      file.write(csvOf(fewer));
      file.close();
      const ImportPlan plan = look(file.fileName());
      if (!list.columns[missing].isOnlySign) CHECK(nameOf(plan) == list.layout);
    }
  }
}

TEST_CASE_METHOD(LayoutFixture, "each program's list comes in once, the second time without effect, and goes out again",
                 "[layouts][import]") {
  for (const LayoutList& list : LayoutList::all()) {
    INFO(list.name.toStdString());
    file.reset();
    file = create(list.name + u".cartera"_s);
    bring(list.path());
    CHECK(report.imported > 0);
    // Rows of further articles, and those that the program itself had deleted.
    CHECK(toldBut({u"row.item"_s, u"row.layout"_s}) == QString());
    const auto before = everybody();
    clock.advance(1000);
    bring(list.path());
    CHECK(report.imported + report.updated == 0);
    CHECK(everybody() == before);

    ExportRequest request;
    request.profile = u"excel"_s;
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    taken(exportContactsTo(file->db(), request, out));
    const auto other = create(list.name + u"-again.cartera"_s);
    taken(importContacts(*other, taken(planImport(write(u"out.csv"_s, out.data()))), {}));
    CHECK(namesIn(everybody(*other)) == namesIn(before));
    CHECK(taken(file->check()).empty());
  }
}
