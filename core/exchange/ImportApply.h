// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <deque>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "core/contacts/BulkContacts.h"
#include "core/contacts/CardDrawer.h"
#include "core/contacts/RefusedAddresses.h"
#include "core/exchange/CompanyDirectory.h"
#include "core/exchange/ImportRow.h"
#include "core/storage/StoreContext.h"

namespace cartera {

/// What becomes of the no of a row that is left out: it has none, or nobody's; it held before; it holds from now on.
enum class Heeded { No, Before, Now };

/// Writes rows into contacts: makes new ones, fills or overwrites known ones, and brings consents in without ever
/// weakening a no. New ones go in in bulk, as far as that can be; known ones, and what only the stores can tell, through
/// the stores. One per import, gone before its recording ends; thread of the connection.
class ImportApply {
 public:
  /// `sameFile` are earlier imports of the very same file: what they told is not told again. `sortKeys` must outlive it;
  /// null: every row goes through the stores. `directory` must outlive it, too.
  ImportApply(const ImportPlan& plan, ImportRunId run, std::vector<ImportRunId> sameFile, CompanyDirectory& directory,
              const text::SortKeys* sortKeys);
  /// Cells of the list have been corrected: a doubt that the very same file left may be settled by it.
  void heedCorrections() { m_isCorrected = true; }

  /// The number of a company that the row does not name is kept as it stands: many share it, and a person must never be
  /// known by it.
  static void keepNumberWithoutCompany(ImportRow& row);
  /// A company of the file of which nothing but its name is known, brought along by its people: a row of that name tells
  /// more of it. Unset if there is none.
  [[nodiscard]] Result<ContactId> knownByNameAlone(const StoreContext& ctx, const ImportRow& row) const;
  /// A new contact; unset if nothing in the row can name it. Values that the store refuses become problems of the row
  /// and are kept with the contact as they stood.
  [[nodiscard]] Result<ContactId> create(const StoreContext& ctx, ImportRow& row, qint64 importKey);
  /// Whether the last create() wrote anything through the stores.
  [[nodiscard]] bool usedStores() const { return m_usedStores; }

  /// A no that is on record already, said again by another list: kept, so that it stands when the first import is undone,
  /// but no change of the contact.
  struct Repeats {
    std::vector<ConsentEvent> consents;
    std::vector<Suppression> suppressions;
    /// Not told by an earlier import of the very same file.
    bool news = false;
  };
  /// What a row says beyond, or against, a contact.
  struct Difference {
    contactfields::FieldValues fills;
    contactfields::FieldValues differs;
    /// Of the fills the e-mails and phones that go in beside another one, under the key that the row has for them.
    contactfields::FieldValues further = {};
    /// A value of the contact in the place of which another one is to be written, under the key that the row has for it.
    struct Replaced {
      QString key, was, now;
    };
    /// Only where the list overwrites.
    std::vector<Replaced> replaced = {};
    std::vector<ConsentEvent> consents;
    Repeats repeats;
    /// An answer that nobody can read, over a yes on record: it waits until somebody has asked.
    std::vector<ConsentEvent> doubts;
    std::vector<Suppression> suppressions;
    /// Contacts with them that no entry of their timeline tells of.
    std::vector<Interaction> meetings;
    /// Columns kept as they stand that are new to the contact, and those that stand there with another value.
    contactfields::FieldValues extra;
    contactfields::FieldValues extraDiffers;
    /// A portrait for somebody without one, and another one than is there.
    std::optional<Picture> photo = {};
    std::optional<Picture> photoDiffers = {};
    /// Lines of a card that are new to the contact.
    QStringList foreign = {};
    /// What is to be written of fields.
    [[nodiscard]] contactfields::FieldValues added(bool overwrites) const {
      contactfields::FieldValues all = fills;
      if (overwrites) all.insert(all.end(), differs.begin(), differs.end());
      return all;
    }
    [[nodiscard]] bool isEmpty() const {
      return !photo && !photoDiffers && foreign.isEmpty() && fills.empty() && differs.empty() && consents.empty() &&
             doubts.empty() && suppressions.empty() && meetings.empty() && extra.empty() && extraDiffers.empty();
    }
    /// Whether nothing is to be written, unless what differs is.
    [[nodiscard]] bool saysNothingNew() const {
      return !photo && foreign.isEmpty() && fills.empty() && consents.empty() && doubts.empty() &&
             suppressions.empty() && meetings.empty() && extra.empty() && repeats.consents.empty() &&
             repeats.suppressions.empty() && !repeats.news;
    }
  };
  /// `overwrites`: what differs is to be written in the place of what is there. Otherwise another e-mail or phone is a
  /// further one.
  [[nodiscard]] Result<Difference> difference(const StoreContext& ctx, ContactId contact, const ImportRow& row,
                                              bool overwrites = false);
  /// Writes the fills, and with `overwrite` what differs as well. Answers whether something changed.
  [[nodiscard]] Result<bool> update(const StoreContext& ctx, ContactId contact, ImportRow& row,
                                    const Difference& difference, bool overwrite);

  /// Only what the row refuses: nobody who is passed over goes on being written to. Answers whether it was news.
  [[nodiscard]] Result<bool> refuse(const StoreContext& ctx, const Difference& difference);
  /// What a row that is left out, and is nobody's, refuses for its addresses.
  [[nodiscard]] Result<Heeded> refuseAddresses(const StoreContext& ctx, const ImportRow& row);

  /// A refusal in a row whose cells have slipped: whoever has an address in it, and a yes on record, waits until somebody
  /// has asked. To be called behind all rows of the list, with the indexes on.
  [[nodiscard]] Result<Heeded> doubtSlipped(const StoreContext& ctx, const SlippedRow& row);

  /// A yes that this list gives for an address which it leaves in doubt on another line.
  struct Doubt {
    qint64 line = 0;
    /// Nobody can read it; else it waits for a confirmation.
    bool isUnread = false;
  };
  struct DoubtedYes {
    Doubt doubt;
    ContactId contact;
    Channel channel = Channel::Email;
    qint64 address = 0;  // its hash
    [[nodiscard]] bool operator<(const DoubtedYes& o) const {
      return std::tie(doubt.line, contact.value, channel, address) <
             std::tie(o.doubt.line, o.contact.value, o.channel, o.address);
    }
  };
  /// Behind all rows: those that stood further up than the doubt, by its line. Forgets them.
  [[nodiscard]] std::vector<DoubtedYes> takeDoubtedYes();
  /// It waits until somebody has asked, and is told. With the indexes on. Answers whether it was news.
  [[nodiscard]] Result<bool> doubtYes(const StoreContext& ctx, const DoubtedYes& yes);

  /// Whether a no was said again that an earlier import had told: reason enough to keep an import without other news.
  [[nodiscard]] bool saidAgain() const { return m_saidAgain; }
  /// What was not taken because something else is on record (a yes of the file that met a no, a company's number), since
  /// the last call.
  [[nodiscard]] std::vector<ImportProblem> takeKept();
  /// After each chunk: what the keys in the file know by now.
  void forget() { m_suppressedNow.clear(); }

 private:
  [[nodiscard]] Result<> consentsOf(const StoreContext& ctx, ContactId contact, const ImportRow& row,
                                    const std::vector<ConsentEvent>& onRecord, Difference& out, bool isNew = false);
  /// What is told of a consent (its day, its basis) where nobody says whether there was one: neither a yes nor a no.
  [[nodiscard]] ConsentEvent proofOf(ContactId contact, const ImportedConsent& c, const ImportRow& row) const;
  /// In its place: asked, and not answered in words that can be read.
  [[nodiscard]] static ConsentEvent doubtOf(ConsentEvent event);
  /// The same of somebody whose answer is on record: kept beside it, as it stands.
  [[nodiscard]] contactfields::FieldValues proofsBeside(const ImportRow& row,
                                                        const std::vector<ConsentEvent>& onRecord) const;
  [[nodiscard]] Result<> meetingsOf(const StoreContext& ctx, ContactId contact, const ImportRow& row,
                                    Difference& out) const;
  [[nodiscard]] static Result<> writeMeetings(const StoreContext& ctx, const Difference& difference);
  /// What cards bring besides fields.
  [[nodiscard]] Result<> cardOf(const StoreContext& ctx, ContactId contact, const ImportRow& row,
                                Difference& out) const;
  [[nodiscard]] Result<> writeCard(const StoreContext& ctx, ContactId contact, const Difference& difference,
                                   bool overwrite = false) const;
  [[nodiscard]] Result<> exclusionsOf(const StoreContext& ctx, ContactId contact, const ImportRow& row,
                                      Difference& out);
  [[nodiscard]] Suppression suppressionOf(const ImportRow& row, const char* reason) const;
  /// Without each yes that was given for an address the contact does not have (another one is on record): it must not be
  /// used for that one.
  [[nodiscard]] Result<std::vector<ConsentEvent>> forTheirAddresses(const StoreContext& ctx, ContactId contact,
                                                                    const ImportRow& row,
                                                                    std::vector<ConsentEvent> events);
  /// Puts an entry among what is new, or among what is said again.
  [[nodiscard]] Result<> exclude(const StoreContext& ctx, const Suppression& entry, bool there, Difference& out) const;
  /// `isNew`: the contact was inserted in bulk a moment ago.
  [[nodiscard]] Result<> writeConsents(const StoreContext& ctx, const Difference& difference, bool isNew = false);
  /// In bulk, all of it; or nothing, if the stores must do it.
  [[nodiscard]] Result<std::optional<ContactId>> insertInBulk(const StoreContext& ctx, ContactKind kind,
                                                              const QString& company, const ImportRow& row,
                                                              qint64 importKey);
  [[nodiscard]] Result<> join(const StoreContext& ctx, ContactId contact, const QString& company);
  [[nodiscard]] Result<ContactId> companyNamed(const StoreContext& ctx, const QString& name);
  /// As it is shown; empty if nothing names it.
  [[nodiscard]] Result<QString> nameOf(const StoreContext& ctx, ContactId company);
  [[nodiscard]] Result<ContactId> adopt(const StoreContext& ctx, ContactKind kind, ImportRow& row);
  [[nodiscard]] Result<> mark(const StoreContext& ctx, ContactId contact, qint64 importKey);
  [[nodiscard]] Result<> writeExtra(const StoreContext& ctx, ContactId contact, const contactfields::FieldValues& extra,
                                    bool overwrite = false);
  /// Values of one group of fields that the store refuses become problems of the row; the others are written.
  [[nodiscard]] Result<bool> applyValues(const StoreContext& ctx, ContactId contact, ImportRow& row,
                                         contactfields::FieldValues values);
  [[nodiscard]] contactfields::ApplyOptions applyOptions() const;
  /// The addresses a channel writes to, of the row and of a contact that is there.
  [[nodiscard]] static Result<QStringList> addressesOf(const StoreContext& ctx, Channel channel, const ImportRow& row,
                                                       ContactId contact);
  [[nodiscard]] RefusedAddresses& refusedAddresses(const StoreContext& ctx);
  /// Whether a yes would be one to an address of somebody who said no.
  [[nodiscard]] Result<bool> isRefused(const StoreContext& ctx, Channel channel, const QStringList& addresses);
  /// `contact` unset: nobody who is there yet.
  [[nodiscard]] Result<> rememberNo(const StoreContext& ctx, ContactId contact, Channel channel, const ImportRow& row);
  /// The same of the addresses for which this list gave an answer that is no clear one.
  [[nodiscard]] Result<> rememberDoubt(const StoreContext& ctx, ContactId contact, const ImportedConsent& consent,
                                       const ImportRow& row);
  /// Whether a yes to one of the addresses is in doubt. What only waits for its confirmation says nothing against a yes
  /// that others than this list have given.
  [[nodiscard]] bool isDoubted(Channel channel, const QStringList& addresses,
                               const std::optional<ConsentEvent>& holds) const;
  void rememberYes(ContactId contact, Channel channel, const QStringList& addresses);
  /// Whether the very same file, which may come in twice, has said it; another one that says the same says it again.
  [[nodiscard]] bool wasTold(const std::vector<ConsentEvent>& onRecord, Channel channel, ConsentState state) const;
  [[nodiscard]] Result<bool> isSuppressed(const StoreContext& ctx, ContactId contact, Channel channel,
                                          const QString& address);
  [[nodiscard]] Result<> defineFields(const StoreContext& ctx);

  const ImportPlan& m_plan;
  ImportRunId m_run;
  std::vector<ImportRunId> m_sameFile;
  QString m_source;
  bool m_fieldsDefined = false;
  bool m_saidAgain = false;
  bool m_isCorrected = false;
  struct Bulk {
    Bulk(const StoreContext& ctx, const text::SortKeys& sortKeys) : drawer(ctx), contacts(ctx, sortKeys) {}
    CardDrawer drawer;
    BulkContacts contacts;
  };
  const text::SortKeys* m_sortKeys;
  std::unique_ptr<Bulk> m_bulk;
  bool m_usedStores = false;
  CompanyDirectory& m_directory;
  QHash<QString, ContactId> m_companies;
  QHash<qint64, QString> m_companyNames;
  /// Companies that this import made because somebody works there, and that had no row of their own yet.
  QHash<QString, ContactId> m_bareCompanies;
  QSet<QString> m_suppressedNow;  // channel and address
  /// Of whom a line of this list gave an answer that nobody can read.
  std::set<std::pair<qint64, Channel>> m_doubted;
  /// For which addresses, as hashes, this list gave an answer that is no clear one, and where first.
  std::map<std::pair<qint64, Channel>, Doubt> m_doubtedAddresses;
  /// For which it gave a yes, and whose; sixteen bytes each in a list of a million.
  std::map<Channel, std::deque<std::pair<qint64, qint64>>> m_yes;
  /// Whether there is any exclusion at all: most files have none, and then nobody is looked for.
  std::optional<bool> m_anySuppression;
  std::optional<RefusedAddresses> m_refusedAddresses;
  std::vector<ImportProblem> m_kept;
};

}  // namespace cartera
