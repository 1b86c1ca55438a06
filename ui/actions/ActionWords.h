// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

class QTranslator;

namespace cartera {

class ActionRegistry;
struct ActionSpec;

/// Finds actions by words of their text and of what else they are called, in both languages whichever is shown: who works
/// in English may have learned the program in Spanish. Case and accents do not matter. UI thread.
class ActionWords final {
 public:
  /// The registry must outlive it; actions may come later.
  explicit ActionWords(const ActionRegistry& actions);
  ~ActionWords();

  /// Those that hold all the words, the best first: whose text begins with them or has them at the beginning of
  /// its words, the same in the other language, who has them together with his other names, and then inside words. All of them for no words.
  [[nodiscard]] std::vector<const ActionSpec*> find(const QString& typed) const;

 private:
  struct Entry {
    const char* text = nullptr;
    /// Searchable forms: the texts, and everything.
    QString english, spanish, all;
  };
  void update() const;

  const ActionRegistry& m_actions;
  std::unique_ptr<QTranslator> m_spanish;
  mutable std::vector<Entry> m_entries;
};

/// Whether each of the words begins a word of the text. Both are search keys (text::searchKey).
[[nodiscard]] bool beginWordsOf(const QStringList& words, const QString& key);

}  // namespace cartera
