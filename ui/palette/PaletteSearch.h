// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <atomic>
#include <memory>
#include <vector>

#include "ui/actions/ActionWords.h"
#include "ui/palette/PaletteEntry.h"
#include "ui/palette/PaletteQuestion.h"
#include "ui/shell/AppContext.h"

namespace cartera {

class OpenedThings;

/// Answers what is typed into the palette: commands at once, records by the readers' threads, one question at a time, so
/// that letters that are past are not worked off. Nothing of it waits on the UI thread.
class PaletteSearch final : public QObject {
  Q_OBJECT
 public:
  PaletteSearch(const AppContext& context, const OpenedThings& opened, QObject* parent = nullptr);
  ~PaletteSearch() override;

  /// Answers later, or before it returns when no record is asked for.
  void ask(const PaletteQuestion& question);
  /// Whatever is under way is heard no more.
  void stop();
  /// Whether the last question has its answer; notes may yet come.
  [[nodiscard]] bool isAnswered() const { return m_answered == m_asked; }
  [[nodiscard]] const PaletteQuestion& question() const { return m_question; }

 Q_SIGNALS:
  /// For the newest question: once, and again when notes answer as well.
  void answered(const std::vector<cartera::PaletteEntry>& entries);
  void failed(const cartera::Error& error);

 private:
  using Entries = std::vector<PaletteEntry>;
  void fetch();
  template <class T>
  void query(std::function<Result<T>(Connection&)> fn, std::function<Entries(T)> toEntries);
  void fetchOpened();
  void fetchNotes();
  void answer(Entries records);
  void publish();
  [[nodiscard]] Entries commands(const QString& typed, std::size_t most) const;
  [[nodiscard]] Entries beginnings() const;

  AppContext m_context;
  const OpenedThings& m_opened;
  ActionWords m_words;
  PaletteQuestion m_question;
  quint64 m_asked = 0;
  quint64 m_answered = 0;
  bool m_fetching = false;
  /// What was found for the question: records, notes, and what stands behind them.
  Entries m_records, m_notes, m_rest;
  std::shared_ptr<std::atomic<bool>> m_notesPast;
};

}  // namespace cartera
