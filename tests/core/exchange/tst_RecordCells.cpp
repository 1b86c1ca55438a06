// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of a record take no more room than what stands in them.
#include "core/exchange/RecordCells.h"
#include "tests/support/Catch.h"

using namespace cartera;
using namespace Qt::Literals::StringLiterals;

namespace {

using Texts = std::vector<QString>;
using Cell = RecordCells::Cell;

}  // namespace

TEST_CASE("Of the cells of a record only those that hold something are there, wherever they stand", "[record]") {
  RecordCells cells;
  cells.resize(16'384);
  cells.set(16'383, u"x"_s);
  cells.set(2, u"b"_s);
  cells.set(0, u"a"_s);
  cells.set(7, QString());
  CHECK(cells.size() == 16'384);
  CHECK(cells.filled() == std::vector<Cell>{{0, u"a"_s}, {2, u"b"_s}, {16'383, u"x"_s}});
  CHECK(cells[2] == u"b");
  CHECK(cells[3].isEmpty());
  CHECK(cells[99'999].isEmpty());
  SECTION("one is emptied by nothing in its place") {
    cells.set(2, QString());
    CHECK(cells.filled() == std::vector<Cell>{{0, u"a"_s}, {16'383, u"x"_s}});
  }
  SECTION("some beside each other are emptied at once") {
    cells.blank(1, 16'383);
    CHECK(cells.filled() == std::vector<Cell>{{0, u"a"_s}});
    CHECK(cells.size() == 16'384);
  }
  SECTION("a narrower record has lost what stood to the right") {
    cells.resize(3);
    CHECK(cells.all() == Texts{u"a"_s, QString(), u"b"_s});
  }
  SECTION("what is changed to nothing is gone") {
    cells.change([](size_t column, QString& text) { text = column == 2 ? QString() : text + u'!'; });
    CHECK(cells.filled() == std::vector<Cell>{{0, u"a!"_s}, {16'383, u"x!"_s}});
  }
}

TEST_CASE("Cells that come in any order stand in theirs, and of two in one place the later one", "[record]") {
  const RecordCells cells = RecordCells::of({{4, u"e"_s}, {1, u"b"_s}, {4, u"E"_s}, {2, u"c"_s}, {2, QString()}});
  CHECK(cells.all() == Texts{QString(), u"b"_s, QString(), QString(), u"E"_s});
  CHECK(RecordCells::of({}).empty());
  CHECK(RecordCells{u"a"_s, QString()}.size() == 2);
}
