// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/Exporter.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include "core/exchange/ExportCards.h"
#include "core/exchange/ListTarget.h"
#include "core/exchange/xlsx/XlsxWriter.h"
#include "core/query/FilterReader.h"
#include "core/storage/Rows.h"
#include "core/storage/Transaction.h"
#include "core/workspace/Workspace.h"

namespace cartera {

namespace {

tl::unexpected<Error> cannotWrite(const QString& path, const QString& why) {
  Error error{ErrorCode::Io, QStringLiteral("file.cannot_write"), path, {}, {}, {}};
  error.args = {why};
  return fail(std::move(error));
}

std::unique_ptr<ListWriter> makeWriter(QIODevice& device, const QString& format, const ExportProfile& profile) {
  if (format == u"xlsx") return std::make_unique<XlsxWriter>(device, XlsxStyle{profile.language, profile.dayFirst});
  return std::make_unique<CsvWriter>(device, profile.format);
}

}  // namespace

const QStringList& exportFormats() {
  static const QStringList kFormats{QStringLiteral("csv"), QStringLiteral("xlsx"), QStringLiteral("vcard"),
                                    QStringLiteral("vcard4")};
  return kFormats;
}

bool isCardFormat(const QString& format) { return format == u"vcard" || format == u"vcard4"; }

Result<QString> exportFormatOf(const QString& path) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  if (suffix == u"vcf") return QStringLiteral("vcard");
  if (suffix == u"xlsx") return suffix;
  if (suffix.isEmpty() || suffix == u"csv" || suffix == u"txt") return exportFormats().front();
  Error error{ErrorCode::Invalid, QStringLiteral("export.ending"), path, {}, {}, {}};
  error.args = {suffix};
  return fail(std::move(error));
}

QString exportKind(const ExportRequest& request) {
  const bool isSelection = request.ids && request.query.isEverybody();
  if (isSelection) return {};
  // A card is the same whatever the profile.
  const QJsonArray kind{QStringLiteral("contacts"), request.format,
                        isCardFormat(request.format) ? QString() : request.profile, request.query.text,
                        query::filterText(request.query.where)};
  return QString::fromUtf8(QJsonDocument(kind).toJson(QJsonDocument::Compact));
}

Result<bool> hasEarlierExport(const Connection& db, const ExportRequest& request) {
  const QString kind = exportKind(request);
  if (kind.isEmpty()) return false;
  return sentrows::has(db, kind);
}

Result<ExportReceipt> exportContactsTo(Connection& db, const ExportRequest& request, QIODevice& device,
                                       const ExportProgress& progress) {
  CARTERA_ASSIGN(const Snapshot snapshot, Snapshot::begin(db));
  ExportRows run(db, request, progress);
  CARTERA_TRY(run.prepare());
  CARTERA_TRY(run.follow(exportKind(request)));
  ExportReceipt receipt;
  receipt.part = request.part;
  if (isCardFormat(request.format)) {
    if (!request.columns.isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("export.card_columns"));
    if (run.profile().mailing) return fail(ErrorCode::Invalid, QStringLiteral("export.card_mailing"));
    CARTERA_TRY(exportCards(db, run, request.format, device, receipt));
    receipt.profile = request.format;
  } else {
    const auto writer = makeWriter(device, request.format, run.profile());
    CARTERA_TRY(writer->writeHeader(run.cells().header(), run.cells().kinds()));
    CARTERA_TRY(run.writeRows(*writer));
    CARTERA_TRY(writer->finish());
    receipt.profile = run.profile().key;
    receipt.columns = run.cells().fields();
    receipt.leftBehind = run.leftBehind();
    receipt.sha256 = writer->sha256();
  }
  // Gone is known who is not in the list: that has been gone through already.
  if (request.part != ExportPart::Gone) run.finishDelta();
  receipt.rows = run.rowCount();
  receipt.considered = run.considered();
  receipt.filter = request.filterText;
  receipt.excluded = run.takeExclusions();
  receipt.delta = run.deltaCounts();
  receipt.sent = run.takeSent();
  return receipt;
}

Result<ExportReceipt> exportContacts(Connection& db, const ExportRequest& request, const ExportProgress& progress) {
  CARTERA_TRY(refuseListTarget(request.path, db.path()));
  const bool isNew = !QFileInfo::exists(request.path);
  if (!isNew && !request.overwrite) return fail(ErrorCode::Conflict, QStringLiteral("file.exists"), request.path);
  QSaveFile file(request.path);
  if (!file.open(QIODevice::WriteOnly)) return cannotWrite(request.path, file.errorString());
  // People's data: nobody else on the machine need read them. A file that is there keeps the rights it was given.
  if (isNew) file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
  auto receipt = exportContactsTo(db, request, file, progress);
  if (!receipt) {
    Error error = receipt.error();
    if (error.subject == u"export.cell_too_long" || error.subject == u"export.too_many_rows")
      error.detail = request.path;
    if (error.subject != u"file.write") return fail(std::move(error));
    if (error.code == ErrorCode::DiskFull) return fail(ErrorCode::DiskFull, QStringLiteral("disk.full"), request.path);
    return cannotWrite(request.path, error.detail);
  }
  if (!file.commit()) {
    if (file.error() == QFileDevice::ResourceError)
      return fail(ErrorCode::DiskFull, QStringLiteral("disk.full"), request.path);
    return cannotWrite(request.path, file.errorString());
  }
  receipt->file = request.path;
  return receipt;
}

namespace {

/// Cards are shown as the table of what stands in them.
ExportRequest asList(ExportRequest request) {
  if (isCardFormat(request.format)) request.format = exportFormats().front();
  return request;
}

void fillHeadings(const ExportRows& run, ExportPreview& preview) {
  preview.header = run.cells().header();
  preview.columns = run.cells().fields();
}

}  // namespace

Result<ExportPreview> exportSample(Connection& db, const ExportRequest& request, int limit) {
  const auto enough = QStringLiteral("export.enough");
  CARTERA_ASSIGN(const Snapshot snapshot, Snapshot::begin(db));
  const ExportProgress none;
  const ExportRequest shown = asList(request);
  ExportRows run(db, shown, none);
  CARTERA_TRY(run.prepare());
  ExportPreview preview;
  const Result<> read = run.each([&](const ContactCard& card, const QString& address) -> Result<bool> {
    CARTERA_ASSIGN(QStringList cells, run.rowOf(card, address));
    preview.firstRows.push_back(std::move(cells));
    if (static_cast<int>(preview.firstRows.size()) >= limit) return fail(ErrorCode::Cancelled, enough);
    return true;
  });
  if (!read && read.error().subject != enough) return fail(read.error());
  fillHeadings(run, preview);
  preview.rows = static_cast<qint64>(preview.firstRows.size());
  preview.considered = preview.rows;
  return preview;
}

Result<ExportPreview> exportPreview(Connection& db, const ExportRequest& request, int limit,
                                    const ExportProgress& progress) {
  CARTERA_ASSIGN(const Snapshot snapshot, Snapshot::begin(db));
  ExportRequest shown = asList(request);
  shown.part = ExportPart::Everyone;
  ExportRows run(db, shown, progress);
  CARTERA_TRY(run.prepare());
  CARTERA_TRY(run.follow(exportKind(request)));
  const bool compares = run.isFollowed() && run.delta().hasEarlier();
  CardTexts texts(db, run, request.format);
  ExportPreview preview;
  const auto isRoom = [limit](const std::vector<QStringList>& rows) { return static_cast<int>(rows.size()) < limit; };
  CARTERA_TRY(run.each([&](const ContactCard& card, const QString& address) -> Result<bool> {
    if (!compares && !isRoom(preview.firstRows)) return true;
    CARTERA_ASSIGN(QStringList cells, run.rowOf(card, address));
    if (compares) {
      quint64 digest = 0;
      if (isCardFormat(request.format)) {
        CARTERA_ASSIGN(const QByteArray text, texts.of(card));
        digest = CardTexts::digest(text);
      } else {
        digest = run.digest().of(cells);
      }
      const QByteArray key = address.toUtf8();
      const auto news = run.delta().note(card.contact.id, digest, {key.constData(), static_cast<size_t>(key.size())});
      if (news != ExportDelta::News::Same && isRoom(preview.firstChanges)) preview.firstChanges.push_back(cells);
    }
    if (isRoom(preview.firstRows)) preview.firstRows.push_back(std::move(cells));
    return true;
  }));
  fillHeadings(run, preview);
  preview.rows = run.rowCount();
  preview.considered = run.considered();
  preview.excluded = run.takeExclusions();
  if (!compares) return preview;
  run.finishDelta();
  preview.delta = run.deltaCounts();
  preview.goneHeader = preview.header;
  if (run.profile().mailing) {
    preview.goneHeader = QStringList{preview.header.value(0)};
    const SentRows& gone = run.delta().gone();
    for (size_t i = 0; i < gone.size() && isRoom(preview.firstGone); ++i) {
      const std::string_view address = gone.address(i);
      preview.firstGone.push_back({QString::fromUtf8(address.data(), static_cast<qsizetype>(address.size()))});
    }
    return preview;
  }
  CARTERA_TRY(run.eachGone(
      [&](const ContactCard& card) -> Result<> {
        CARTERA_ASSIGN(QStringList cells, run.rowOf(card, {}));
        preview.firstGone.push_back(std::move(cells));
        return {};
      },
      limit));
  return preview;
}

ExportPreview ExportPreview::of(ExportPart part) const {
  ExportPreview out = *this;
  if (part == ExportPart::Everyone || !delta) return out;
  if (part == ExportPart::Changes) {
    out.rows = delta->fresh + delta->changed;
    if (delta->same > 0) out.excluded.push_back({QStringLiteral("unchanged"), delta->same, {}});
    out.firstRows = firstChanges;
    return out;
  }
  out.header = goneHeader;
  out.columns = columns.mid(0, goneHeader.size());
  out.rows = delta->gone;
  out.considered = delta->gone + delta->erased;
  out.excluded.clear();
  if (delta->erased > 0) out.excluded.push_back({QStringLiteral("erased"), delta->erased, {}});
  out.firstRows = firstGone;
  return out;
}

Result<ChangeSet> logExport(Workspace& workspace, ExportReceipt& receipt) {
  receipt.logged = false;
  if (!workspace.isWritable()) return ChangeSet{};
  QJsonObject excluded;
  for (const Exclusion& e : receipt.excluded) excluded.insert(e.reason, e.count);
  QJsonObject counts{{QStringLiteral("considered"), receipt.considered},
                     {QStringLiteral("rows"), receipt.rows},
                     {QStringLiteral("excluded"), excluded}};
  if (receipt.part != ExportPart::Everyone) counts.insert(QStringLiteral("part"), toText(receipt.part));
  const auto json = [](const QJsonDocument& document) {
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
  };
  const Op op{QStringLiteral("export"), {receipt.file, QString::number(receipt.rows)}, ChangeKind::Log};
  CARTERA_ASSIGN(const ChangeSet change, workspace.transact(op, [&](StoreContext& ctx) -> Result<> {
    if (receipt.sent) CARTERA_TRY(keepSent(ctx.db, *receipt.sent, ctx.clock.nowMs()));
    return insertRow(ctx.db, "export_run", ctx.ids.next(),
                     {{"at", column(ctx.clock.nowMs())},
                      {"author", column(ctx.author)},
                      {"file", column(receipt.file)},
                      {"profile", column(receipt.profile)},
                      {"what", column(QStringLiteral("contacts"))},
                      {"filter", column(receipt.filter)},
                      {"columns", column(json(QJsonDocument(QJsonArray::fromStringList(receipt.columns))))},
                      {"counts", column(json(QJsonDocument(counts)))},
                      {"sha256", column(QString::fromLatin1(receipt.sha256))}});
  }));
  receipt.logged = true;
  return change;
}

}  // namespace cartera
