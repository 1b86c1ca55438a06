// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/RowsAhead.h"

#include "tests/support/Catch.h"

using namespace cartera;

namespace {

/// A list of names without a file.
class Names final : public RecordSource {
 public:
  explicit Names(int rows) : m_rows(rows) {}
  const std::vector<QString>& columns() const override { return m_columns; }
  bool next(SourceRecord& record) override {
    while (held) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    if (m_at == m_rows) return false;
    record = {};
    record.line = ++m_at + 1;
    *given = m_at;
    record.cells = {QStringLiteral("Ana %1").arg(m_at), QStringLiteral("ana%1@example.es").arg(m_at)};
    return true;
  }
  std::optional<Error> error() const override { return wrong; }
  qint64 bytesRead() const override { return m_at; }
  qint64 bytesTotal() const override { return m_rows; }
  QString sha256() const override { return QString::number(m_at); }

  std::atomic<bool> held = false;
  std::optional<Error> wrong;
  /// How many were asked for; outlives the list.
  std::shared_ptr<std::atomic<int>> given = std::make_shared<std::atomic<int>>(0);

 private:
  std::vector<QString> m_columns{QStringLiteral("name"), QStringLiteral("mail")};
  int m_rows;
  int m_at = 0;
};

ImportPlan planOfNames() {
  ImportPlan plan;
  PlannedColumn name;
  name.name = QStringLiteral("name");
  name.field.base = QStringLiteral("full_name");
  PlannedColumn mail;
  mail.name = QStringLiteral("mail");
  mail.field.base = QStringLiteral("email");
  mail.field.index = 1;
  plan.columns = {name, mail};
  return plan;
}

const QDate kToday(2026, 11, 22);
const auto kGoOn = [] { return true; };

}  // namespace

TEST_CASE("Rows come one after the other, as they would without being read ahead", "[ahead][import]") {
  constexpr int kRows = 5'000;
  const ImportPlan plan = planOfNames();
  const RowReader reader(plan, kToday);
  Names alone(kRows);
  auto source = std::make_unique<Names>(kRows);
  RowsAhead rows(std::move(source), plan, kToday, {});
  SourceRecord record;
  int read = 0;
  for (; alone.next(record); ++read) {
    const auto next = rows.next(kGoOn);
    REQUIRE(next);
    REQUIRE(*next != nullptr);
    const ImportRow expected = reader.read(record);
    REQUIRE((*next)->row.line == expected.line);
    REQUIRE((*next)->row.values == expected.values);
    REQUIRE((*next)->row.fingerprint == expected.fingerprint);
    REQUIRE((*next)->sought.name == RowMatcher::soughtBy(expected).name);
    REQUIRE((*next)->bytesRead == read + 1);
  }
  CHECK(read == kRows);
  const auto end = rows.next(kGoOn);
  REQUIRE(end);
  CHECK(*end == nullptr);
  CHECK(rows.sha256() == QString::number(kRows));
}

TEST_CASE("A corrected cell is read as it is now, and known by what stood there", "[ahead][import]") {
  const ImportPlan plan = planOfNames();
  RowsAhead rows(std::make_unique<Names>(2), plan, kToday,
                 {{3, QStringLiteral("name"), QStringLiteral("Ana 2"), QStringLiteral("Eva")}});
  RowsAhead asItStands(std::make_unique<Names>(2), plan, kToday, {});
  REQUIRE(rows.next(kGoOn).value_or(nullptr) != nullptr);
  REQUIRE(asItStands.next(kGoOn).value_or(nullptr) != nullptr);
  RowsAhead::Row* const corrected = rows.next(kGoOn).value_or(nullptr);
  RowsAhead::Row* const stood = asItStands.next(kGoOn).value_or(nullptr);
  REQUIRE(corrected != nullptr);
  REQUIRE(stood != nullptr);
  CHECK(corrected->row.value(QStringLiteral("full_name")) == QStringLiteral("Eva"));
  CHECK(stood->row.value(QStringLiteral("full_name")) == QStringLiteral("Ana 2"));
  CHECK(corrected->row.fingerprint == stood->row.fingerprint);
}

TEST_CASE("While a slow file is waited for, an import can be cancelled", "[ahead][import]") {
  const ImportPlan plan = planOfNames();
  auto source = std::make_unique<Names>(10);
  Names& names = *source;
  names.held = true;
  RowsAhead rows(std::move(source), plan, kToday, {});
  int asked = 0;
  const auto next = rows.next([&] { return ++asked < 3; });
  REQUIRE_FALSE(next);
  CHECK(next.error().code == ErrorCode::Cancelled);
  CHECK(asked == 3);
  names.held = false;
}

TEST_CASE("A file that cannot be read to its end is told after the rows before", "[ahead][import]") {
  const ImportPlan plan = planOfNames();
  auto source = std::make_unique<Names>(300);
  source->wrong = Error{ErrorCode::Io, QStringLiteral("source.cannot_read"), {}, {}, {}, {}};
  RowsAhead rows(std::move(source), plan, kToday, {});
  for (int i = 0; i < 300; ++i) REQUIRE(rows.next(kGoOn).value_or(nullptr) != nullptr);
  const auto end = rows.next(kGoOn);
  REQUIRE_FALSE(end);
  CHECK(end.error().code == ErrorCode::Io);
}

TEST_CASE("A list that is given up in the middle is read no further", "[ahead][import]") {
  const ImportPlan plan = planOfNames();
  auto source = std::make_unique<Names>(1'000'000);
  const auto given = source->given;
  {
    RowsAhead rows(std::move(source), plan, kToday, {});
    REQUIRE(rows.next(kGoOn).value_or(nullptr) != nullptr);
  }
  CHECK(*given > 0);
  CHECK(*given < 10'000);
}
