// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <functional>
#include <map>
#include <memory>

#include "core/exchange/HashedFile.h"
#include "core/exchange/PersonRecord.h"
#include "core/exchange/RecordSource.h"

namespace cartera {

/// An address book as a source of records. It is read twice: first for the fields that somebody has, which are the columns,
/// and for the lists of people in it, which are tags of their members, and contacts as well where they can be reached;
/// then one after the other. A portrait, and what no field holds, stand beside the cells.
class PeopleSource final : public RecordSource {
 public:
  using MakeReader = std::function<std::unique_ptr<PersonReader>(QIODevice&)>;
  /// Fails as its reader does, or with NotFound "source.missing", Io "source.cannot_open", Invalid `nobody` where there is
  /// nothing that may be read.
  [[nodiscard]] static Result<std::unique_ptr<PeopleSource>> open(const QString& path, const MakeReader& makeReader,
                                                                  const QString& nobody);
  [[nodiscard]] const std::vector<QString>& columns() const override { return m_columns; }
  [[nodiscard]] bool next(SourceRecord& record) override;
  [[nodiscard]] std::optional<Error> error() const override { return m_reader->error(); }
  [[nodiscard]] bool namesFields() const override { return true; }
  [[nodiscard]] std::optional<FieldType> fieldType(size_t column) const override;
  [[nodiscard]] std::vector<SourceNotice> notices() const override { return m_notices; }
  [[nodiscard]] qint64 bytesRead() const override { return m_file.pos(); }
  [[nodiscard]] qint64 bytesTotal() const override { return m_file.size(); }
  [[nodiscard]] QString sha256() const override { return QString::fromLatin1(m_file.sha256().toHex()); }

 private:
  explicit PeopleSource(const QString& path) : m_file(path) {}
  struct List;
  [[nodiscard]] Result<> look(PersonReader& reader, const QString& path, const QString& nobody);
  void learnLists(const std::vector<List>& lists, const std::function<bool(const QString&)>& isThere);
  void addTags(PersonRecord& person) const;
  void tellSecrets(const PersonRecord& person);
  void tellProblems(const PersonRecord& list);
  void tellOwn(const List& list);

  HashedFile m_file;
  std::unique_ptr<PersonReader> m_reader;
  std::vector<QString> m_columns;
  QHash<QString, size_t> m_places;
  std::map<QString, FieldType> m_types;
  /// By the name of a member: the lists they are in.
  QHash<QString, QStringList> m_lists;
  std::vector<SourceNotice> m_notices;
  /// Names of what is never taken, each told once.
  QSet<QString> m_secrets;
};

}  // namespace cartera
