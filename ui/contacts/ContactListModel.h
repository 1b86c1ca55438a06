// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QSet>
#include <QTimer>
#include <atomic>
#include <memory>
#include <optional>
#include <vector>

#include "core/contacts/ContactOrder.h"
#include "core/contacts/ContactStore.h"
#include "core/search/FileSearch.h"
#include "core/workspace/JobRunner.h"

namespace cartera {

/// The list of contacts: the numbers of all that match, in order, and a cache of the rows that were looked at.
/// data() reads the cache and nothing else; what is missing is fetched in pages by the readers and shown when it comes.
/// Answers to questions that are no longer asked are dropped. To words the first answer is who has them in the own data,
/// the best first; a second one adds who is found by notes, calls and mails alone. UI thread.
class ContactListModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  /// What can stand beside each other; ContactColumns says what does.
  enum Column { Name, Phone, Stage, LastContact, City, Email, Company, Owner, Completeness, kColumns };
  /// What the delegate reads beside Qt's roles.
  enum Role {
    /// The line beneath the name: the company, or what the contact is.
    SecondLineRole = Qt::UserRole + 1,
    /// One of stageKeys(), or empty.
    StageRole,
    /// A search::Snippet: what was found where the name does not tell it, with what it is in front ("Note: …"). Invalid
    /// when there is nothing to tell, or not yet.
    MatchRole
  };

  ContactListModel(JobRunner& jobs, const Clock& clock, QObject* parent = nullptr);

  /// Asks for another list. The old one stays until the first rows of the new one are there.
  void ask(const contacts::ContactQuery& query, const contacts::Order& order);
  void setQuery(const contacts::ContactQuery& query) { ask(query, m_order); }
  [[nodiscard]] const contacts::ContactQuery& query() const { return m_query; }
  /// The same in another order. Who is found by notes alone stays at the end.
  void setOrder(const contacts::Order& order);
  /// In the language of the texts.
  [[nodiscard]] static QString titleOf(int column);
  [[nodiscard]] const contacts::Order& order() const { return m_order; }
  /// Why the question has no answer: it does not fit the file.
  [[nodiscard]] const std::optional<Error>& refusal() const { return m_refusal; }
  /// What a column is sorted by.
  [[nodiscard]] static contacts::SortBy sortOf(int column);
  /// The column a list is sorted by, or -1.
  [[nodiscard]] static int columnOf(contacts::SortBy by);
  /// Something was changed in the file: rows concerned are read again, and the order if it may be another. Selections
  /// stay with their contacts.
  void refresh(const ChangeSet& change);
  /// Whether all of the present query is here.
  [[nodiscard]] bool isComplete() const { return m_complete; }
  /// Of the notes that answer only the newest were looked at.
  [[nodiscard]] bool hasOnlyNewestNotes() const { return m_onlyNewestNotes; }
  /// Those of the list that are in it by their notes alone.
  [[nodiscard]] const QHash<qint64, search::NotedContact>& noted() const { return m_noted; }
  /// In the order of the list.
  [[nodiscard]] const std::vector<ContactId>& ids() const { return m_ids; }
  /// Invalid outside the list.
  [[nodiscard]] ContactId idAt(int row) const;
  /// -1 if it is not in the list.
  [[nodiscard]] int rowOf(ContactId id) const;
  /// The row if it was fetched already.
  [[nodiscard]] const contacts::ContactRow* cached(ContactId id) const { return m_rows.object(id.value); }
  /// A row as a column writes it.
  [[nodiscard]] QString text(const contacts::ContactRow& row, int column) const;
  /// After a change of language or theme.
  void retranslate();

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 Q_SIGNALS:
  /// All of the present query is here; the count is final.
  void completed();
  void failed(const cartera::Error& error);
  void orderChanged();

 private:
  using Ids = std::vector<ContactId>;
  /// The question, with the day it is asked on: yesterday's "90 days ago" is another one.
  [[nodiscard]] contacts::ContactQuery onToday() const;
  /// The question is another one, or has another answer: what is under way for it counts no more.
  void askAnew();
  /// Answers whether it is another one.
  bool takeOrder(const contacts::Order& order);
  void fetchIds();
  void fetchFirst(quint64 generation);
  void fetchAll(quint64 generation);
  /// Who is found by the own data is known: `ids`. Ends the answer, or asks the notes.
  void findNoted(Ids ids, quint64 generation);
  void addNoted(search::NotedContacts found);
  /// Starts again if the question has changed meanwhile, and says so.
  [[nodiscard]] bool isOutdated(quint64 generation);
  /// The question could not be answered.
  void refuse(const Error& error);
  void finish(Ids ids);
  /// Turns the list into `wanted` by the smallest steps, so that views keep selection and place.
  void become(Ids wanted);
  void removeRuns(const QSet<qint64>& keep, size_t from, size_t to);
  void reorder(const Ids& wanted);
  void insertRuns(const Ids& wanted);

  struct Fetched {
    std::vector<contacts::ContactRow> rows;
    std::vector<search::Match> matches;
  };
  void keep(std::vector<contacts::ContactRow> rows);
  void keep(const std::vector<search::MatchQuestion>& asked, std::vector<search::Match> matches);
  [[nodiscard]] bool tellsMatches() const { return !m_foreign && !m_query.text.isEmpty(); }
  [[nodiscard]] QVariant matchOf(qint64 id) const;
  void ask(int row) const;
  void fetchRows();

  JobRunner& m_jobs;
  const Clock& m_clock;
  contacts::ContactQuery m_query;
  contacts::Order m_order;
  std::optional<Error> m_refusal;
  Ids m_ids;
  quint64 m_generation = 0;
  /// The first rows or the ids are under way; the notes have no part in it.
  bool m_fetching = false;
  /// The list on screen answers an older query.
  bool m_foreign = true;
  bool m_complete = false;
  /// So many rows in front are there by their own data.
  size_t m_own = 0;
  QHash<qint64, search::NotedContact> m_noted;
  bool m_onlyNewestNotes = false;
  /// Stops the question to the notes that is under way.
  std::shared_ptr<std::atomic<bool>> m_notesPast;

  mutable QCache<qint64, contacts::ContactRow> m_rows{8192};
  /// Cached, but changed since.
  QSet<qint64> m_stale;
  QSet<qint64> m_underWay;
  /// Why those are found that were looked at; empty ones where there is nothing to tell.
  mutable QCache<qint64, search::Match> m_matches{8192};
  QSet<qint64> m_matchesUnderWay;
  /// What they are of; another one with each answer to another question.
  quint64 m_matchGeneration = 0;
  quint64 m_rowGeneration = 0;
  mutable QList<int> m_wantedPages;
  mutable QTimer m_fetchSoon;
};

}  // namespace cartera

Q_DECLARE_METATYPE(cartera::search::Snippet)
