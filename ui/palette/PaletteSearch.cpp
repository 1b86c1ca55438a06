// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/PaletteSearch.h"

#include <QHash>
#include <limits>
#include <utility>

#include "core/base/Clock.h"
#include "ui/palette/OpenedThings.h"
#include "ui/shell/Language.h"

namespace cartera {

namespace {

/// Behind records there is room for so many commands; a question for commands alone shows them all.
constexpr std::size_t kMostCommands = 5;
constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
/// What the palette offers to whoever has opened nothing yet.
constexpr const char* kBeginnings[]{"contacts.new", "exchange.import", "exchange.export", "contacts.filter",
                                    "go.history",   "go.duplicates",   "help.keys"};

}  // namespace

PaletteSearch::PaletteSearch(const AppContext& context, const OpenedThings& opened, QObject* parent)
    : QObject(parent), m_context(context), m_opened(opened), m_words(context.actions) {}

PaletteSearch::~PaletteSearch() { stop(); }

void PaletteSearch::ask(const PaletteQuestion& question) {
  stop();
  m_question = question;
  ++m_asked;
  m_context.actions.refresh();
  fetch();
}

void PaletteSearch::stop() {
  if (m_notesPast) m_notesPast->store(true);
  m_notesPast.reset();
}

std::vector<PaletteEntry> PaletteSearch::commands(const QString& typed, std::size_t most) const {
  Entries here;
  Entries elsewhere;
  const bool isReadOnly = m_context.jobs.whyReadOnly().has_value();
  for (const ActionSpec* spec : m_words.find(typed)) {
    // It would only close what it opens.
    if (qstrcmp(spec->id, "go.anything") == 0) continue;
    PaletteEntry entry = commandEntry(m_context.actions, *spec, isReadOnly);
    if (m_question.kind == PaletteKind::Keys && entry.keys.isEmpty()) continue;
    (entry.enabled ? here : elsewhere).push_back(std::move(entry));
  }
  // What cannot be run is shown behind what can, with the reason: otherwise it would look as if it did not exist.
  here.insert(here.end(), std::make_move_iterator(elsewhere.begin()), std::make_move_iterator(elsewhere.end()));
  if (here.size() > most) here.resize(most);
  return here;
}

std::vector<PaletteEntry> PaletteSearch::beginnings() const {
  Entries out;
  for (const char* id : kBeginnings) {
    const ActionSpec* const spec = m_context.actions.spec(QString::fromLatin1(id));
    if (spec == nullptr) continue;
    PaletteEntry entry = commandEntry(m_context.actions, *spec, m_context.jobs.whyReadOnly().has_value());
    if (entry.enabled) out.push_back(std::move(entry));
  }
  return out;
}

template <class T>
void PaletteSearch::query(std::function<Result<T>(Connection&)> fn, std::function<Entries(T)> toEntries) {
  m_fetching = true;
  m_context.jobs.query<T>(this, std::move(fn),
                          [this, asked = m_asked, toEntries = std::move(toEntries)](Result<T> found) {
                            m_fetching = false;
                            if (asked != m_asked) {
                              if (!isAnswered()) fetch();
                              return;
                            }
                            if (!found) Q_EMIT failed(found.error());
                            // Commands without records are better than nothing.
                            answer(found ? toEntries(std::move(*found)) : Entries{});
                          });
}

void PaletteSearch::fetch() {
  if (m_question.kind == PaletteKind::Commands || m_question.kind == PaletteKind::Keys) {
    answer({});
    return;
  }
  if (m_fetching) return;
  const QString typed = m_question.text;
  if (m_question.kind == PaletteKind::Tags) {
    query<QStringList>([typed](Connection& db) { return palettedata::findTags(db, typed); },
                       [](const QStringList& tags) {
                         Entries out;
                         for (const QString& tag : tags) out.push_back(tagEntry(tag));
                         return out;
                       });
    return;
  }
  if (typed.isEmpty()) {
    fetchOpened();
    return;
  }
  query<std::vector<palettedata::FoundContact>>(
      [typed, search = m_context.jobs.search()](Connection& db) {
        return palettedata::findContacts(db, *search, typed);
      },
      [](const std::vector<palettedata::FoundContact>& found) {
        Entries out;
        for (const auto& contact : found) out.push_back(contactEntry(contact));
        return out;
      });
}

void PaletteSearch::fetchOpened() {
  const std::vector<OpenedThings::Thing> things = m_opened.newest();
  std::vector<ContactId> ids;
  for (const auto& thing : things)
    if (thing.contact.isSet()) ids.push_back(thing.contact);
  using Rows = std::vector<contacts::ContactRow>;
  query<Rows>([ids](Connection& db) -> Result<Rows> { return contacts::rows(db, ids); },
              [this, things](const Rows& rows) {
                QHash<qint64, const contacts::ContactRow*> rowOf;
                for (const auto& row : rows) rowOf.insert(row.id.value, &row);
                Entries out;
                for (const auto& thing : things) {
                  if (thing.contact.isSet()) {
                    // Gone for good since.
                    if (const auto* row = rowOf.value(thing.contact.value)) out.push_back(contactEntry({*row, {}}));
                    continue;
                  }
                  const ActionSpec* const spec = m_context.actions.spec(thing.action);
                  if (spec == nullptr || m_question.kind == PaletteKind::Contacts) continue;
                  out.push_back(commandEntry(m_context.actions, *spec, m_context.jobs.whyReadOnly().has_value()));
                }
                return out;
              });
}

void PaletteSearch::answer(Entries records) {
  m_answered = m_asked;
  m_records = std::move(records);
  m_notes.clear();
  m_rest.clear();
  const QString& typed = m_question.text;
  switch (m_question.kind) {
    case PaletteKind::Commands:
    case PaletteKind::Keys: m_rest = commands(typed, kAll); break;
    case PaletteKind::Tags: break;
    case PaletteKind::Everything:
      if (!typed.isEmpty()) {
        m_rest = commands(typed, kMostCommands);
      } else if (m_records.empty()) {
        m_rest = beginnings();
      }
      [[fallthrough]];
    case PaletteKind::Contacts:
      if (!typed.isEmpty() && !m_context.jobs.whyReadOnly()) m_rest.push_back(createEntry(m_context.actions, typed));
  }
  publish();
  // A single letter stands in too many of them.
  if (m_question.kind == PaletteKind::Everything && typed.size() > 1) fetchNotes();
}

void PaletteSearch::fetchNotes() {
  m_notesPast = std::make_shared<std::atomic<bool>>(false);
  m_context.jobs.query<std::vector<search::FoundNote>>(
      this,
      [typed = m_question.text, search = m_context.jobs.search(), past = m_notesPast](Connection& db) {
        return palettedata::findNotes(db, *search, typed, [past] { return past->load(); });
      },
      [this, asked = m_asked](Result<std::vector<search::FoundNote>> found) {
        if (asked != m_asked || !m_notesPast || !found || found->empty()) return;
        for (const search::FoundNote& note : *found)
          m_notes.push_back(noteEntry(note, m_context.clock.today(), m_context.language.current()));
        publish();
      },
      JobRunner::Length::Long);
}

void PaletteSearch::publish() {
  Entries all = m_records;
  all.insert(all.end(), m_notes.begin(), m_notes.end());
  all.insert(all.end(), m_rest.begin(), m_rest.end());
  Q_EMIT answered(all);
}

}  // namespace cartera
