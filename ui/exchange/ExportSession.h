// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <atomic>
#include <memory>
#include <optional>

#include "core/exchange/Exporter.h"
#include "core/workspace/JobRunner.h"

namespace cartera {

/// Whom the page in front could export, besides everybody.
struct ExportScope {
  /// The chosen rows, in their order.
  std::vector<ContactId> selection;
  /// What the list is filtered by; everybody when it is not.
  contacts::ContactQuery filter;
  /// The rows of the list when some are in it by their notes alone, which the filter does not say; else empty.
  std::vector<ContactId> listed;
  /// The list was still looking when it was asked for `listed`: then they are looked for before anything is counted.
  bool isListOpen = false;
  /// The filter in the person's words.
  QString filterText;
};

/// One export without any widget: what would be written, and the writing of it. A preview that a newer choice has
/// overtaken is stopped. Everybody is counted once for each choice of whom and for which program, until the file changes;
/// other columns need no counting. UI thread.
class ExportSession final : public QObject {
  Q_OBJECT
 public:
  /// Whom it writes: all, the filtered list, or the chosen rows.
  enum class Who { Everybody, Filter, Selection };
  /// A column as the person sees it: its key, its heading, and whether it is written.
  struct Column {
    QString field, heading;
    bool chosen = true;
    bool operator==(const Column&) const = default;
  };

  ExportSession(JobRunner& jobs, ExportScope scope, QObject* parent = nullptr);
  ~ExportSession() override;

  [[nodiscard]] const ExportScope& scope() const { return m_scope; }
  [[nodiscard]] Who who() const { return m_who; }
  void setWho(Who who);
  /// One of exportFormats().
  [[nodiscard]] QString format() const { return m_format; }
  void setFormat(const QString& format);
  [[nodiscard]] QString profile() const { return m_profile; }
  /// The columns are then the profile's own again.
  void setProfile(const QString& key);
  /// The part of the list that is written: everyone, unless it can be compared with an earlier export.
  [[nodiscard]] ExportPart part() const;
  void setPart(ExportPart part);
  /// How the list compares with the last export of this kind; nothing if there was none, or nobody has counted yet.
  [[nodiscard]] std::optional<DeltaCounts> delta() const { return m_preview ? m_preview->delta : std::nullopt; }
  [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }
  void setColumns(std::vector<Column> columns);

  /// Looks again; ends in previewChanged() or failed().
  void preview();
  /// Of the part; unset while it is being looked for.
  [[nodiscard]] const std::optional<ExportPreview>& shown() const { return m_shown; }

  /// Ends in exported() or failed().
  void write(const QString& path);
  void cancel();
  [[nodiscard]] bool isWriting() const { return m_job != 0; }
  [[nodiscard]] const std::optional<ExportReceipt>& receipt() const { return m_receipt; }

 Q_SIGNALS:
  void formatChanged();
  void previewChanged();
  void columnsChanged();
  void writingChanged();
  void progress(qint64 done, double share);
  void exported();
  void failed(const cartera::Error& error);

 private:
  [[nodiscard]] ExportRequest request() const;
  [[nodiscard]] QString choice() const;
  /// The first rows anew, beside the counts that are there.
  void sample();
  void show(ExportPreview preview);
  /// After m_preview or the part has changed.
  void tell();
  /// The kind of file has changed: everybody is counted anew only where there is something to compare with.
  void countOrSample();
  /// Who is in the list by notes is not known yet: asks, and goes on with preview().
  void lookForListed();
  [[nodiscard]] std::shared_ptr<std::atomic<bool>> overtake();

  JobRunner& m_jobs;
  ExportScope m_scope;
  Who m_who = Who::Everybody;
  QString m_format = exportFormats().front();
  QString m_profile;
  std::vector<Column> m_columns;
  /// The columns are not those the profile would write by itself.
  bool m_ownColumns = false;
  ExportPart m_part = ExportPart::Everyone;
  /// Of all parts.
  std::optional<ExportPreview> m_preview;
  std::optional<ExportPreview> m_shown;
  /// By choice(), with the profile's own columns.
  QHash<QString, ExportPreview> m_counted;
  /// How often the file has changed: what was counted before a change is not true after it.
  quint64 m_changes = 0;
  std::shared_ptr<std::atomic<bool>> m_stale;
  std::optional<ExportReceipt> m_receipt;
  int m_job = 0;
};

}  // namespace cartera
