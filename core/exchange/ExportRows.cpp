// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ExportRows.h"

#include <QSet>
#include <algorithm>

#include "core/base/Text.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactFields.h"
#include "core/exchange/ExportHeaders.h"
#include "core/exchange/LeavingWords.h"
#include "core/exchange/RecordMark.h"

namespace cartera {

namespace {

/// Contacts read at a time, and between two looks at the cancel button.
constexpr size_t kStretch = 200;
constexpr size_t kDirectStretch = 1'000;
/// Up to here the cards that were read to find the columns are kept for the rows: some tens of megabytes.
constexpr size_t kKept = 5'000;

/// Fields of a row that no card holds.
const QString kMark = QStringLiteral("cartera.id");
const QString kExcluded = QStringLiteral("suppressed");
const QString kLastContact = QStringLiteral("last_activity");

const QString kUnchanged = QStringLiteral("unchanged");

/// The cards of a stretch; nothing where there is no such contact. The one place that reads contacts for an export.
Result<std::vector<std::optional<ContactCard>>> readCards(Connection& db, const ContactId* ids, size_t count) {
  std::vector<std::optional<ContactCard>> cards;
  cards.reserve(count);
  for (size_t i = 0; i < count; ++i) {
    auto card = contacts::card(db, ids[i]);
    if (!card && card.error().code != ErrorCode::NotFound) return fail(std::move(card.error()));
    cards.push_back(card ? std::optional<ContactCard>(std::move(*card)) : std::nullopt);
  }
  return cards;
}

/// Whether an import finds the contact by what is in the list (see RowMatcher).
bool isKnownAgain(const ContactCard& card) {
  return !card.contact.externalId.isEmpty() || !text::taxIdKey(card.contact.taxId).isEmpty() ||
         std::any_of(card.points.begin(), card.points.end(), [](const Point& p) {
           return (p.kind == PointKind::Email && !text::emailKey(p.value).isEmpty()) ||
                  (p.kind == PointKind::Phone && !text::phoneKey(p.value).isEmpty());
         });
}

/// Whether the basis alone lets somebody be written to: the word for it in a stranger's list would not.
bool standsOnBasis(const ContactCard& card) {
  return std::any_of(allChannels().begin(), allChannels().end(), [&card](Channel channel) {
    const auto answer = consents::current(card.consents, channel);
    return answer && answer->state != ConsentState::Granted && consents::allows(answer);
  });
}

/// Looks for values that an import of any list would take for a reason to ask before anybody writes to them. Of this file
/// it is known what they said.
class LeavingLook {
 public:
  bool isSuspect(const QString& key, const QString& value) {
    const bool isRead = key == u"tags" || key == u"note" || key == u"status" || key == u"stage" || key == u"extra" ||
                        key.startsWith(u"custom[");
    if (!isRead || m_harmless.contains(value)) return false;
    if (leaving::mayBeRead(value)) return true;
    // States and tags are the same few, over and over.
    if (value.size() <= kShort && m_harmless.size() < kMost) m_harmless.insert(value);
    return false;
  }

 private:
  static constexpr qsizetype kShort = 40;
  static constexpr qsizetype kMost = 500;
  QSet<QString> m_harmless;
};

}  // namespace

void ExclusionCounts::add(const QString& reason, ContactId who) {
  Exclusion& e = m_byReason[reason];
  e.reason = reason;
  ++e.count;
  e.who.push_back(who);
}

void ExclusionCounts::count(const QString& reason, qint64 more) {
  if (more == 0) return;
  Exclusion& e = m_byReason[reason];
  e.reason = reason;
  e.count += more;
}

std::vector<Exclusion> ExclusionCounts::take() {
  std::vector<Exclusion> out;
  QStringList order = {QStringLiteral("missing"), QStringLiteral("trashed")};
  order += MailingFunnel::reasons();
  order += {QStringLiteral("unchanged"), QStringLiteral("erased")};
  for (const QString& reason : order)
    if (const auto it = m_byReason.find(reason); it != m_byReason.end()) out.push_back(std::move(it->second));
  return out;
}

ExportRows::LastContacts::LastContacts(Connection& db)
    : m_read(db, QStringLiteral("SELECT max(at) FROM interaction WHERE contact_id = :id AND kind <> 'note' AND "
                                "deleted_at IS NULL")) {}

Result<QString> ExportRows::LastContacts::of(ContactId contact) {
  m_read.reset();
  m_read.bind(":id", contact);
  CARTERA_ASSIGN(const bool found, m_read.next());
  const auto at = found ? m_read.optInteger(0) : std::nullopt;
  m_read.reset();
  return at ? QDateTime::fromMSecsSinceEpoch(*at, Qt::UTC).toString(Qt::ISODate) : QString();
}

ExportRows::ExportRows(Connection& db, const ExportRequest& request, const ExportProgress& progress)
    : m_db(db), m_request(request), m_progress(progress) {}

Result<> ExportRows::prepare() {
  CARTERA_ASSIGN(m_profile, ExportProfile::find(m_request.profile));
  if (!exportFormats().contains(m_request.format))
    return fail(ErrorCode::Invalid, QStringLiteral("export.format"), m_request.format);
  m_profile.typedCells = m_request.format == u"xlsx";
  for (const QString& column : m_request.columns) {
    const bool special = std::any_of(m_profile.columns.begin(), m_profile.columns.end(),
                                     [&](const ExportProfile::Column& c) { return c.field == column; });
    if (!special) CARTERA_TRY(parseField(column));
  }
  if (m_request.ids) {
    m_ids = *m_request.ids;
  } else {
    CARTERA_ASSIGN(m_ids, contacts::ids(m_db, m_request.query));
    // As they lie in the file: by name each of them would be looked for somewhere else.
    std::sort(m_ids.begin(), m_ids.end(), [](ContactId a, ContactId b) { return a.value < b.value; });
  }
  CARTERA_ASSIGN(m_custom, customfields::all(m_db));
  if (m_profile.mailing) m_funnel.emplace(m_db, *m_profile.mailing);
  QStringList fields = m_request.columns;
  const bool find = fields.isEmpty() && m_profile.columns.empty() && !isCardFormat(m_request.format);
  m_total = static_cast<qint64>(m_ids.size()) * (find ? 2 : 1);
  if (find) {
    CARTERA_ASSIGN(fields, fieldsInUse());
  }
  CARTERA_ASSIGN(m_fileNumber, recordmark::fileNumber(m_db));
  // Whoever is to be taken off a mailing list is known there by the address, and nothing else need go out.
  const bool isGone = m_request.part == ExportPart::Gone;
  if (isGone && m_funnel) fields = QStringList{QStringLiteral("@email")};
  m_cells.emplace(m_profile, fields, !m_request.columns.isEmpty(), m_custom, m_funnel ? &*m_funnel : nullptr);
  // Chosen, "phone[1]" is the first phone; found, it may stand for another one (see ExportCells).
  if (!m_funnel && !m_request.columns.isEmpty()) m_direct = DirectRows::plan(m_cells->fields(), m_profile.language);
  return {};
}

Result<QStringList> ExportRows::rowOf(const ContactCard& card, const QString& address) {
  contactfields::FieldValues beyond;
  for (const QString& field : m_cells->fields()) {
    if (field == kMark) beyond.emplace_back(kMark, recordmark::print(m_fileNumber, card.contact.id));
    if (field == kLastContact) {
      CARTERA_ASSIGN(const QString at, m_lastContacts.of(card.contact.id));
      beyond.emplace_back(kLastContact, at);
    }
    if (field != kExcluded) continue;
    CARTERA_ASSIGN(const auto entries, m_exclusionReader.of(card));
    beyond.emplace_back(kExcluded, exclusions::print(entries, m_profile.language));
  }
  return m_cells->row(card, address, beyond);
}

QString ExportRows::markOf(ContactId contact) const { return recordmark::print(m_fileNumber, contact); }

Result<contactfields::FieldValues> ExportRows::exclusionsOf(const ContactCard& card) {
  CARTERA_ASSIGN(const auto entries, m_exclusionReader.of(card));
  contactfields::FieldValues out;
  if (!entries.empty()) out.emplace_back(kExcluded, exclusions::print(entries, {}));
  return out;
}

Result<> ExportRows::each(const Write& write) {
  return eachCard(
      [&](const ContactCard& card) -> Result<> {
        QString address;
        if (m_funnel) {
          CARTERA_ASSIGN(const MailingFunnel::Verdict verdict, m_funnel->judge(card));
          if (!verdict.passes()) {
            m_exclusions.add(verdict.reason, card.contact.id);
            return {};
          }
          address = verdict.address;
        }
        CARTERA_ASSIGN(const bool taken, write(card, address));
        if (taken) {
          ++m_rows;
        } else {
          m_exclusions.count(kUnchanged, 1);
        }
        return {};
      },
      &m_exclusions);
}

Result<> ExportRows::writeRows(ListWriter& writer) {
  if (m_request.part == ExportPart::Gone) return writeGone(writer);
  if (m_direct) return writeDirectly(writer);
  return each([&](const ContactCard& card, const QString& address) -> Result<bool> {
    CARTERA_ASSIGN(const QStringList cells, rowOf(card, address));
    if (m_delta && !takes(card.contact.id, m_digest->of(cells), address)) return false;
    CARTERA_TRY(writer.writeRow(cells));
    return true;
  });
}

/// Whether those in the trash were asked for.
bool ExportRows::meansTrash() const {
  return !m_request.ids && !m_profile.mailing && query::speaksOf(m_request.query.where, QStringLiteral("trash"));
}

Result<> ExportRows::writeDirectly(ListWriter& writer) {
  const bool trashToo = meansTrash();
  const auto write = [&](const DirectRows::Row& row) -> Result<> {
    if (row.exists && (!row.trashed || trashToo)) {
      if (!m_delta || takes(row.id, m_digest->of(row.cells), {})) {
        ++m_rows;
        CARTERA_TRY(writer.writeRow(row.cells));
      } else {
        m_exclusions.count(kUnchanged, 1);
      }
    } else {
      m_exclusions.add(row.exists ? QStringLiteral("trashed") : QStringLiteral("missing"), row.id);
    }
    const bool isLook = ++m_done % static_cast<qint64>(kDirectStretch) == 0 || m_done == m_total;
    if (isLook && m_progress && !m_progress(m_done, m_total))
      return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    return {};
  };
  if (!m_request.ids && m_request.query.isEverybody()) return m_direct->eachOfMost(m_db, m_ids, write);
  for (size_t from = 0; from < m_ids.size(); from += kDirectStretch)
    CARTERA_TRY(m_direct->each(m_db, &m_ids[from], std::min(kDirectStretch, m_ids.size() - from), write));
  return {};
}

Result<> ExportRows::eachCard(const std::function<Result<>(const ContactCard&)>& fn, ExclusionCounts* left) {
  const bool trashToo = meansTrash();
  for (size_t from = 0; from < m_ids.size(); from += kStretch) {
    const size_t count = std::min(kStretch, m_ids.size() - from);
    const bool again = from < m_kept.size();
    std::vector<std::optional<ContactCard>> cards;
    if (!again) {
      CARTERA_ASSIGN(cards, readCards(m_db, &m_ids[from], count));
    }
    for (size_t i = 0; i < count; ++i) {
      const std::optional<ContactCard>& card = again ? m_kept[from + i] : cards[i];
      if (card && (!card->contact.deletedAt || trashToo)) {
        CARTERA_TRY(fn(*card));
      } else if (left != nullptr) {
        left->add(card ? QStringLiteral("trashed") : QStringLiteral("missing"), m_ids[from + i]);
      }
    }
    if (m_keeps && !again) std::move(cards.begin(), cards.end(), std::back_inserter(m_kept));
    m_done += static_cast<qint64>(count);
    if (m_progress && !m_progress(m_done, m_total)) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
  }
  return {};
}

/// Every field that at least one of them has, in the order of the formats; users' fields in the order of the file.
Result<QStringList> ExportRows::fieldsInUse() {
  QHash<QString, int> seen;
  QStringList fields;
  for (const CustomField& f : m_custom)
    seen.insert(QString(QStringLiteral("custom[") + f.name + u']'), static_cast<int>(seen.size()));
  QSet<QString> used;
  bool unknown = false;
  LeavingLook leavingLook;
  const auto collect = [&](const contactfields::FieldValues& values) {
    for (const auto& entry : values) {
      unknown = unknown || leavingLook.isSuspect(entry.first, entry.second);
      if (used.contains(entry.first) || !ExportCells::isWorthAColumn(entry.first)) continue;
      used.insert(entry.first);
      fields.append(entry.first);
      if (!seen.contains(entry.first)) seen.insert(entry.first, static_cast<int>(seen.size()));
    }
  };
  const bool inWords = !m_profile.language.isEmpty();
  bool excluded = false;
  bool met = false;
  m_keeps = m_ids.size() <= kKept;
  m_behind.emplace(m_db, LeftBehind::In::List);
  CARTERA_TRY(eachCard(
      [&](const ContactCard& card) -> Result<> {
        if (!excluded) {
          CARTERA_ASSIGN(const auto entries, m_exclusionReader.of(card));
          excluded = !entries.empty();
          if (excluded) m_behind->seeExclusion();
        }
        if (!met) {
          CARTERA_ASSIGN(const QString at, m_lastContacts.of(card.contact.id));
          met = !at.isEmpty();
        }
        unknown = unknown || !isKnownAgain(card) || (inWords && standsOnBasis(card));
        const contactfields::FieldValues values = contactfields::flatten(card);
        CARTERA_TRY(m_behind->see(card, values));
        collect(values);
        return {};
      },
      nullptr));
  // A file of nobody still has a heading.
  if (fields.isEmpty())
    fields = QStringList{QStringLiteral("given"), QStringLiteral("family"), QStringLiteral("email[1]")};
  if (excluded) fields.append(kExcluded);
  if (met) fields.append(kLastContact);
  const ExportHeaders& headers = ExportHeaders::builtIn();
  std::sort(fields.begin(), fields.end(), [&](const QString& a, const QString& b) {
    const auto rankA = headers.rank(a);
    const auto rankB = headers.rank(b);
    return rankA != rankB ? rankA < rankB : seen.value(a) < seen.value(b);
  });
  // Out of the way of people, for the way back. Only where it is needed: two files that hold the same give out the
  // same list.
  if (unknown) fields.append(kMark);
  return fields;
}

}  // namespace cartera
