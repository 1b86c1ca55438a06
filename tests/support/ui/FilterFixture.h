// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/InteractionStore.h"
#include "core/query/FilterReader.h"
#include "tests/support/ui/ContactsFixture.h"
#include "ui/query/FilterChip.h"
#include "ui/query/FilterChips.h"
#include "ui/query/FilterPopup.h"

namespace cartera::test {

inline const QString kAna = QStringLiteral("Ana Gil");
inline const QString kEva = QStringLiteral("Eva Sol");
inline const QString kMar = QStringLiteral("Mar Paz");

/// Ana in Málaga, spoken to long ago; Eva in Málaga, yesterday; Mar in Madrid, never, size 40.
inline Result<> threePeople(Workspace& file) {
  CARTERA_TRY(addAll(file, {{{QStringLiteral("given"), QStringLiteral("Ana")},
                             {QStringLiteral("family"), QStringLiteral("Gil")},
                             {QStringLiteral("stage"), QStringLiteral("customer")},
                             {QStringLiteral("addr.work.city"), QStringLiteral("Málaga")}},
                            {{QStringLiteral("given"), QStringLiteral("Eva")},
                             {QStringLiteral("family"), QStringLiteral("Sol")},
                             {QStringLiteral("addr.work.city"), QStringLiteral("Málaga")}},
                            {{QStringLiteral("given"), QStringLiteral("Mar")},
                             {QStringLiteral("family"), QStringLiteral("Paz")},
                             {QStringLiteral("addr.work.city"), QStringLiteral("Madrid")}}}));
  CARTERA_ASSIGN(const auto ids, contacts::ids(file.db(), {}));
  CARTERA_TRY(file.transact({QStringLiteral("contact.edit"), {}}, [&](StoreContext& ctx) -> Result<> {
    const std::pair<size_t, QDate> calls[]{{0, QDate(2026, 5, 1)}, {1, QDate(2026, 11, 20)}};
    for (const auto& [who, day] : calls) {
      Interaction call;
      call.contact = ids[who];
      call.kind = InteractionKind::Call;
      call.at = day.startOfDay().toMSecsSinceEpoch();
      CARTERA_TRY(interactions::insert(ctx, call));
    }
    CARTERA_ASSIGN(const FieldId size, customfields::define(ctx, QStringLiteral("Talla"), FieldType::Number));
    CARTERA_TRY(customfields::set(ctx, ids[2], size, QStringLiteral("40")));
    return {};
  }));
  return {};
}

/// The page over these three, and hands for its chips and their popup.
struct FilterFixture : ContactsFixture {
  FilterFixture() : ContactsFixture(threePeople) {}
  [[nodiscard]] ContactFilterBar& bar() const { return page->filters(); }
  [[nodiscard]] FilterPopup& popup() const {
    REQUIRE(bar().popup() != nullptr);
    REQUIRE(bar().popup()->isVisible());
    return *bar().popup();
  }
  [[nodiscard]] bool isClosed() const {
    return waitFor([&] { return bar().popup() == nullptr || !bar().popup()->isVisible(); });
  }
  [[nodiscard]] QStringList chips() const {
    QStringList out;
    for (size_t i = 0; i < bar().conditions().conditions().size(); ++i) out += bar().conditions().chip(i)->words();
    return out;
  }
  void set(const char* phrase) const {
    const auto filter = query::readFilter(QString::fromUtf8(phrase));
    REQUIRE(filter);
    bar().setFilter(*filter);
  }
  /// Types into whatever has the keyboard, as a person does who sees the popup.
  static void keys(const char* text) {
    REQUIRE(QApplication::focusWidget() != nullptr);
    type(QApplication::focusWidget(), QString::fromUtf8(text));
  }
  static void key(Qt::Key k, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    REQUIRE(QApplication::focusWidget() != nullptr);
    QTest::keyClick(QApplication::focusWidget(), k, modifiers);
  }
};

}  // namespace cartera::test
