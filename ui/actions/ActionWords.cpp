// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/ActionWords.h"

#include "core/base/Text.h"
#include "ui/actions/Action.h"
#include "ui/text/Translations.h"

#include <QTranslator>
#include <algorithm>

namespace cartera {
namespace {

enum Rank { Begins, InText, OtherBegins, OtherInText, InAll, Inside, None };

}  // namespace

bool beginWordsOf(const QStringList& words, const QString& key) {
  const QString text = QString(u' ' % key);
  return std::all_of(words.begin(), words.end(),
                     [&text](const QString& word) { return text.contains(QString(u' ' % word)); });
}

ActionWords::ActionWords(const ActionRegistry& actions)
    : m_actions(actions), m_spanish(makeTranslator(QStringLiteral("es"))) {}

ActionWords::~ActionWords() = default;

void ActionWords::update() const {
  const auto& specs = m_actions.specs();
  m_entries.resize(specs.size());
  for (std::size_t i = 0; i < specs.size(); ++i) {
    Entry& entry = m_entries[i];
    // Another text may have been set (ActionRegistry::setText).
    if (entry.text == specs[i].text) continue;
    entry.text = specs[i].text;
    entry.english = text::searchKey(QString::fromUtf8(specs[i].text));
    entry.spanish = text::searchKey(m_spanish->translate("Actions", specs[i].text));
    entry.all = QString(entry.english % u' ' % entry.spanish);
    if (specs[i].words == nullptr) continue;
    entry.all += u' ' % text::searchKey(QString::fromUtf8(specs[i].words)) % u' ' %
                 text::searchKey(m_spanish->translate("ActionWords", specs[i].words));
  }
}

std::vector<const ActionSpec*> ActionWords::find(const QString& typed) const {
  update();
  const QString wanted = text::searchKey(typed);
  const QStringList words = wanted.split(u' ', Qt::SkipEmptyParts);
  const bool isSpanish = currentLanguage() == u"es";
  const auto rank = [&](const Entry& e) {
    const QString& shown = isSpanish ? e.spanish : e.english;
    const QString& other = isSpanish ? e.english : e.spanish;
    if (shown.startsWith(wanted)) return Begins;
    if (beginWordsOf(words, shown)) return InText;
    if (other.startsWith(wanted)) return OtherBegins;
    if (beginWordsOf(words, other)) return OtherInText;
    if (beginWordsOf(words, e.all)) return InAll;
    const bool holds = std::all_of(words.begin(), words.end(), [&e](const QString& w) { return e.all.contains(w); });
    return holds ? Inside : None;
  };
  // Signs alone are no words, and mean nobody.
  if (words.isEmpty() && !typed.trimmed().isEmpty()) return {};
  std::vector<std::pair<Rank, const ActionSpec*>> found;
  for (std::size_t i = 0; i < m_entries.size(); ++i) {
    if (const Rank r = rank(m_entries[i]); r != None) found.emplace_back(r, &m_actions.specs()[i]);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<const ActionSpec*> out;
  out.reserve(found.size());
  for (const auto& [r, spec] : found) out.push_back(spec);
  return out;
}

}  // namespace cartera
