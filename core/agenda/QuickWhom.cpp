// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agenda/QuickWhom.h"

#include <QStringList>
#include <algorithm>
#include <functional>

#include "core/base/Text.h"
#include "core/search/ContactFinder.h"

namespace cartera::quickadd {

namespace {

/// Looked at before the likeliest are taken: names stand beside companies, towns and tags.
constexpr int kLookedAt = 60;

QStringList wordsOf(const QString& whom) {
  QStringList words = text::searchKey(whom).split(u' ', Qt::SkipEmptyParts);
  static const QStringList kJoining{QStringLiteral("de"), QStringLiteral("del"),  QStringLiteral("en"),
                                    QStringLiteral("at"), QStringLiteral("from"), QStringLiteral("of"),
                                    QStringLiteral("la"), QStringLiteral("el")};
  words.erase(std::remove_if(words.begin(), words.end(), [](const QString& w) { return kJoining.contains(w); }),
              words.end());
  return words;
}

bool hasWords(const QString& name, const QStringList& words) {
  const QStringList own = text::searchKey(name).split(u' ', Qt::SkipEmptyParts);
  return std::all_of(words.begin(), words.end(), [&](const QString& word) { return own.contains(word); });
}

}  // namespace

Result<std::vector<contacts::ContactRow>> whoIsMeant(Connection& db, const search::ContactSearch& search,
                                                     const QString& whom) {
  QStringList words = wordsOf(whom);
  std::vector<contacts::ContactRow> rows;
  while (rows.empty() && !words.isEmpty()) {
    contacts::ContactQuery query;
    query.text = words.join(u' ');
    CARTERA_ASSIGN(const std::vector<ContactId> ids, search::listIds(db, search, query, kLookedAt));
    CARTERA_ASSIGN(rows, contacts::rows(db, ids));
    if (rows.empty()) words.removeLast();
  }
  const auto isExact = [key = text::searchKey(whom)](const contacts::ContactRow& row) {
    return text::searchKey(row.name) == key;
  };
  if (std::any_of(rows.begin(), rows.end(), isExact)) {
    rows.erase(std::remove_if(rows.begin(), rows.end(), std::not_fn(isExact)), rows.end());
  } else if (std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return hasWords(row.name, words); })) {
    // "Ana" is not Mariana where there is an Ana.
    rows.erase(std::remove_if(rows.begin(), rows.end(), [&](const auto& row) { return !hasWords(row.name, words); }),
               rows.end());
  }
  if (rows.size() > kMostMeant) rows.resize(kMostMeant);
  return rows;
}

}  // namespace cartera::quickadd
