// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTemporaryDir>
#include <memory>
#include <optional>

#include "core/exchange/Importer.h"
#include "core/exchange/MappingStore.h"
#include "core/workspace/JobRunner.h"

namespace cartera {

/// One import from looking at a file to its undo, without any widget: what the pages of the dialog show and change.
/// All work runs through JobRunner; the answer of a look that was overtaken by a newer one is dropped. UI thread.
class ImportSession final : public QObject {
  Q_OBJECT
 public:
  /// What is under way; one thing at a time.
  enum class Busy { No, Looking, Rehearsing, Importing, Undoing };
  /// A column of the file and where it goes.
  struct Column {
    /// As found by looking, or as a mapping said.
    PlannedColumn found;
    /// Where it goes now.
    FieldRef field;
    /// A person has chosen: nothing to ask about any more.
    bool decided = false;

    /// Nothing is known of it, or nothing certain.
    [[nodiscard]] bool isAsked() const { return (found.how == MatchHow::Proposal || found.isUnsure) && !decided; }
  };

  /// `layouts` is the folder of the user's own layouts; empty: none.
  explicit ImportSession(JobRunner& jobs, const QString& layouts = {}, QObject* parent = nullptr);

  // The file. Each look finds everything else anew.
  void open(const QString& path);
  void setEncoding(const QByteArray& encoding);
  void setDelimiter(const QString& name);
  void setHeader(bool header);
  /// Of a workbook.
  void setSheet(const QString& name);
  [[nodiscard]] QString path() const { return m_path; }
  /// Unset until a look has succeeded.
  [[nodiscard]] const std::optional<ImportPlan>& plan() const { return m_plan; }
  /// What was wrong with the user's own layouts at the last look.
  [[nodiscard]] const std::vector<LayoutFault>& layoutFaults() const { return m_layoutFaults; }

  // The mapping.
  [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }
  /// Refused with failed() where it would keep passwords.
  void setField(size_t column, const FieldRef& field);
  [[nodiscard]] std::optional<DateOrder> dates() const { return m_dates; }
  void setDates(std::optional<DateOrder> order);
  /// Whether a column's dates can be read in two ways and nobody has said which.
  [[nodiscard]] bool asksForDates() const;
  /// Columns that a person should look at.
  [[nodiscard]] int openQuestions() const;
  /// Looks again as a mapping file says.
  void useMapping(const MappingDocument& mapping);
  [[nodiscard]] MappingDocument mapping() const;
  /// The mapping of an earlier import that is in use, if it is.
  [[nodiscard]] const std::optional<mappings::Remembered>& remembered() const { return m_remembered; }
  /// Finds the columns anew, as if there had been no earlier import.
  void forgetRemembered();

  // Mappings that were saved under a name.
  /// Their names, as far as they are known; sorted.
  [[nodiscard]] QStringList profiles() const;
  /// Looks again as it says of the columns that the file has.
  void useProfile(const QString& name);
  /// Under this name, in the place of one that has it.
  void saveProfile(const QString& name);
  void deleteProfile(const QString& name);

  // The check and the import.
  [[nodiscard]] OnDuplicate onDuplicate() const { return m_options.onDuplicate; }
  void setOnDuplicate(OnDuplicate policy) { m_options.onDuplicate = policy; }
  [[nodiscard]] bool isStrict() const { return m_options.strict; }
  void setStrict(bool strict) { m_options.strict = strict; }
  /// What was put in the place of values that were not taken; of no use any more when another file is looked at.
  [[nodiscard]] const std::vector<CellCorrection>& corrections() const { return m_options.corrections; }
  /// Checks again with this value. The last rehearsal is shown until there is another.
  void correct(const ImportProblem& problem, const QString& value);
  /// Another value for what was corrected before; what stood there takes the correction away. It is known by its line, its
  /// column and what stood there.
  void correctAgain(const CellCorrection& correction, const QString& value);
  /// Does everything without keeping it.
  void rehearse();
  [[nodiscard]] const std::optional<ImportReport>& rehearsal() const { return m_rehearsal; }
  /// As the last rehearsal said. Remembers the mapping when it is done.
  void import();
  [[nodiscard]] const std::optional<ImportReport>& report() const { return m_report; }
  /// The records that were left out, with line and reason; empty when there are none.
  [[nodiscard]] QString rejectsPath() const;
  void undoImport();
  [[nodiscard]] bool isUndone() const { return m_undone; }

  [[nodiscard]] Busy busy() const { return m_busy; }
  /// Whether a person has chosen or corrected something that no import has used yet.
  [[nodiscard]] bool hasDecisions() const;
  /// Stops a rehearsal or an import; the file stays as it was.
  void cancel();

 Q_SIGNALS:
  void planChanged();
  void mappingChanged();
  void profilesChanged();
  void busyChanged();
  void progress(qint64 done, double share);
  void rehearsed();
  void imported();
  void undone();
  /// Of whatever was under way; nothing was changed.
  void failed(const cartera::Error& error);

 private:
  struct Looked {
    ImportPlan plan;
    std::vector<LayoutFault> faults;
    std::vector<mappings::Profile> profiles;
    std::vector<CustomField> fields;
    std::optional<mappings::Remembered> remembered;
  };
  void look(const QString& path, MappingDocument said, bool ask);
  void lookAs(const std::function<void(MappingDocument&)>& correct);
  void setBusy(Busy busy);
  void start(bool dryRun, std::function<void(ImportReport)> then);
  void remember();
  void changeProfiles(const Op& op, const std::function<Result<>(StoreContext&)>& work);
  void loadProfiles();
  void stopRehearsal();
  void startRehearsal();

  JobRunner& m_jobs;
  QString m_layouts;
  std::vector<LayoutFault> m_layoutFaults;
  std::vector<mappings::Profile> m_profiles;
  /// The fields of their own that the file has.
  std::vector<CustomField> m_fields;
  QString m_path;
  MappingDocument m_said;
  std::optional<ImportPlan> m_plan;
  std::vector<Column> m_columns;
  std::optional<DateOrder> m_dates;
  bool m_datesSaid = false;
  std::optional<mappings::Remembered> m_remembered;

  ImportOptions m_options;
  /// The plan with all that was decided; what a rehearsal looked at is what is imported.
  std::shared_ptr<const ImportPlan> m_final;
  std::optional<ImportReport> m_rehearsal;
  std::optional<ImportReport> m_report;
  QTemporaryDir m_folder;
  bool m_undone = false;

  Busy m_busy = Busy::No;
  int m_job = 0;
  int m_generation = 0;
};

}  // namespace cartera
