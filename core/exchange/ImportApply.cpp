// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ImportApply.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/base/Text.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/storage/Statement.h"

namespace cartera {

namespace {

const QString kOrg = QStringLiteral("org.name");

/// What a row says of a person's company, not of the person.
bool isOfCompany(const QString& key) {
  return key == QLatin1String("org.phone") || key == QLatin1String("org.external_id") ||
         key == QLatin1String("org.tax_id");
}

/// A company alone in a row is a company, not a person without a name.
ContactKind kindOf(ImportRow& row) {
  const auto said = row.kindSaid();
  row.take(QStringLiteral("kind"));
  const bool named = row.isNamed();
  const QString org = row.value(kOrg);
  const ContactKind kind = said.value_or(!named && !org.isEmpty() ? ContactKind::Company : ContactKind::Person);
  if (kind == ContactKind::Company && !named && !org.isEmpty()) {
    row.take(kOrg);
    row.values.emplace_back(QStringLiteral("display_name"), org);
  }
  return kind;
}

QString extraOf(const Connection& db, ContactId contact) {
  Statement s(db, QStringLiteral("SELECT extra FROM contact WHERE id = :id"));
  s.bind(":id", contact);
  const auto found = s.next();
  return found && *found ? s.text(0) : QString();
}

/// What is kept beside a contact, and this; what is there already stays, unless it is overwritten. The same text if
/// nothing is new.
QString withExtra(const QString& extra, const contactfields::FieldValues& values, bool overwrite = false) {
  if (values.empty()) return extra;
  const QJsonObject before = extra.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(extra.toUtf8()).object();
  QJsonObject after = before;
  for (const auto& [column, value] : values)
    if (overwrite || !after.contains(column)) after.insert(column, value);
  return after == before ? extra : QString::fromUtf8(QJsonDocument(after).toJson(QJsonDocument::Compact));
}

/// What a row says that no field of a contact takes.
contactfields::FieldValues beside(const ImportRow& row) {
  contactfields::FieldValues out = row.extra;
  out.insert(out.end(), row.untaken.begin(), row.untaken.end());
  return out;
}

/// What a row of a person says of the company is the company's.
contactfields::FieldValues takeOfCompany(ImportRow& row) {
  contactfields::FieldValues out;
  for (const auto& kv : row.values) {
    if (isOfCompany(kv.first)) out.push_back(kv);
  }
  for (const auto& kv : out) row.take(kv.first);
  return out;
}

}  // namespace

ImportApply::ImportApply(const ImportPlan& plan, ImportRunId run, std::vector<ImportRunId> sameFile,
                         CompanyDirectory& directory, const text::SortKeys* sortKeys)
    : m_plan(plan),
      m_run(run),
      m_sameFile(std::move(sameFile)),
      m_source(QStringLiteral("import ") + QFileInfo(plan.path).fileName()),
      m_sortKeys(sortKeys),
      m_directory(directory) {}

Result<> ImportApply::defineFields(const StoreContext& ctx) {
  if (m_fieldsDefined) return {};
  m_fieldsDefined = true;
  std::vector<std::pair<QString, FieldType>> fields;
  for (const auto& c : m_plan.columns)
    if (c.field.base == QLatin1String("custom") && !c.field.key.isEmpty()) fields.emplace_back(c.field.key, c.type);
  return customfields::defineAll(ctx, fields);
}

void ImportApply::keepNumberWithoutCompany(ImportRow& row) {
  const QString key = QStringLiteral("org.external_id");
  const QString number = row.value(key);
  if (number.isEmpty() || !row.value(kOrg).isEmpty()) return;
  if (row.kindSaid().value_or(ContactKind::Person) != ContactKind::Person) return;
  row.take(key);
  row.extra.emplace_back(key, number);
}

Result<ContactId> ImportApply::create(const StoreContext& ctx, ImportRow& row, qint64 importKey) {
  m_usedStores = true;
  CARTERA_TRY(defineFields(ctx));
  const ContactKind kind = kindOf(row);
  QString company = kind == ContactKind::Person ? row.value(kOrg) : QString();
  row.take(kOrg);
  contactfields::FieldValues ofCompany;
  if (!company.isEmpty()) ofCompany = takeOfCompany(row);
  CARTERA_ASSIGN(const ContactId adopted, adopt(ctx, kind, row));
  if (adopted.isSet()) {
    CARTERA_TRY(mark(ctx, adopted, importKey));
    return adopted;
  }
  bool inBulk = false;
  const auto make = [&]() -> Result<ContactId> {
    CARTERA_ASSIGN(const std::optional<ContactId> whole, insertInBulk(ctx, kind, company, row, importKey));
    inBulk = whole.has_value();
    return inBulk ? Result<ContactId>(*whole) : contactfields::create(ctx, kind, row.values, applyOptions());
  };
  auto made = make();
  if (!made && made.error().code == ErrorCode::Invalid && m_plan.namesFields && !company.isEmpty() &&
      made.error().fields ==
          std::vector<FieldError>{{QStringLiteral("full_name"), QStringLiteral("name.missing"), {}}}) {
    // Somebody of a company, and no more is known.
    row.values.emplace_back(kOrg, std::exchange(company, {}));
    made = make();
  }
  if (!made && made.error().code == ErrorCode::Invalid && !made.error().fields.empty()) {
    // What the store refuses is told and kept as it stood; the rest of the row is good.
    for (const auto& f : made.error().fields) {
      if (f.reason == QLatin1String("name.missing")) return ContactId();
      row.problems.push_back({row.line, f.field, f.value, f.reason, false});
      row.extra.emplace_back(f.field, f.value);
      row.take(f.field);
    }
    made = make();
  }
  if (!made) {
    if (made.error().code == ErrorCode::Invalid) return ContactId();
    return fail(made.error());
  }
  if (!inBulk) {
    CARTERA_TRY(mark(ctx, *made, importKey));
    if (!company.isEmpty()) CARTERA_TRY(join(ctx, *made, company));
  }
  m_usedStores = !inBulk || !ofCompany.empty();
  if (!ofCompany.empty()) CARTERA_TRY(applyValues(ctx, *made, row, std::move(ofCompany)));
  if (!inBulk) CARTERA_TRY(writeExtra(ctx, *made, beside(row)));
  Difference difference;
  CARTERA_TRY(consentsOf(ctx, *made, row, {}, difference, true));
  CARTERA_TRY(writeConsents(ctx, difference, inBulk));
  CARTERA_TRY(meetingsOf(ctx, *made, row, difference));
  CARTERA_TRY(writeMeetings(ctx, difference));
  CARTERA_TRY(cardOf(ctx, *made, row, difference));
  CARTERA_TRY(writeCard(ctx, *made, difference));
  if (kind == ContactKind::Company || kind == ContactKind::Household) CARTERA_TRY(m_directory.learn(*made));
  return *made;
}

contactfields::ApplyOptions ImportApply::applyOptions() const {
  contactfields::ApplyOptions options;
  options.addTags = true;
  options.source = m_source;
  options.importRun = m_run;
  return options;
}

Result<std::optional<ContactId>> ImportApply::insertInBulk(const StoreContext& ctx, ContactKind kind,
                                                           const QString& company, const ImportRow& row,
                                                           qint64 importKey) {
  if (m_sortKeys == nullptr || ctx.bulk == nullptr) return std::nullopt;
  if (!m_bulk) m_bulk = std::make_unique<Bulk>(ctx, *m_sortKeys);
  CARTERA_ASSIGN(std::optional<ContactCard> card, m_bulk->drawer.draw(kind, row.values, m_run));
  if (!card) return std::nullopt;
  card->contact.importKey = importKey;
  card->contact.extra = withExtra(card->contact.extra, beside(row));
  if (!company.isEmpty()) {
    CardMembership m;
    CARTERA_ASSIGN(m.membership.company, companyNamed(ctx, company));
    CARTERA_ASSIGN(m.companyName, nameOf(ctx, m.membership.company));
    card->memberships.push_back(std::move(m));
  }
  CARTERA_ASSIGN(const ContactId made, m_bulk->contacts.insert(*std::move(card)));
  return made;
}

Result<bool> ImportApply::applyValues(const StoreContext& ctx, ContactId contact, ImportRow& row,
                                      contactfields::FieldValues values) {
  auto applied = contactfields::apply(ctx, contact, values, applyOptions());
  if (!applied && applied.error().code == ErrorCode::Invalid && !applied.error().fields.empty()) {
    for (const auto& f : applied.error().fields) {
      row.problems.push_back({row.line, f.field, f.value, f.reason, false});
      values.erase(std::remove_if(values.begin(), values.end(), [&](const auto& kv) { return kv.first == f.field; }),
                   values.end());
    }
    applied = contactfields::apply(ctx, contact, values, applyOptions());
  }
  if (!applied) return fail(applied.error());
  for (const auto& k : applied->kept) m_kept.push_back({row.line, k.field, k.value, k.reason, false});
  return applied->changed;
}

Result<> ImportApply::mark(const StoreContext& ctx, ContactId contact, qint64 importKey) {
  Statement s(ctx.db, QStringLiteral("UPDATE contact SET import_key = :k, import_run_id = :r WHERE id = :id"));
  s.bind(":k", importKey).bind(":r", m_run).bind(":id", contact);
  return s.run();
}

Result<> ImportApply::writeExtra(const StoreContext& ctx, ContactId contact, const contactfields::FieldValues& extra,
                                 bool overwrite) {
  if (extra.empty()) return {};
  const QString before = extraOf(ctx.db, contact);
  const QString after = withExtra(before, extra, overwrite);
  if (after == before) return {};
  Statement s(ctx.db, QStringLiteral("UPDATE contact SET extra = :x WHERE id = :id"));
  s.bind(":x", after).bind(":id", contact);
  return s.run();
}

Result<bool> ImportApply::update(const StoreContext& ctx, ContactId contact, ImportRow& row,
                                 const Difference& difference, bool overwrite) {
  const bool againstIt =
      overwrite && !(difference.differs.empty() && difference.extraDiffers.empty() && !difference.photoDiffers);
  if (!againstIt && difference.saysNothingNew()) return false;
  CARTERA_TRY(defineFields(ctx));
  m_companyNames.remove(contact.value);  // it may get another one
  contactfields::FieldValues values = difference.added(overwrite);
  bool changed = false;
  for (const auto& [key, value] : values) {
    if (key == kOrg) {
      CARTERA_TRY(join(ctx, contact, value));
      changed = true;
    }
  }
  values.erase(std::remove_if(values.begin(), values.end(), [](const auto& kv) { return kv.first == kOrg; }),
               values.end());
  CARTERA_ASSIGN(const bool applied, applyValues(ctx, contact, row, std::move(values)));
  if (applied) CARTERA_TRY(m_directory.learn(contact));
  CARTERA_TRY(writeExtra(ctx, contact, difference.extra));
  if (overwrite) CARTERA_TRY(writeExtra(ctx, contact, difference.extraDiffers, true));
  Difference said = difference;
  CARTERA_ASSIGN(said.consents, forTheirAddresses(ctx, contact, row, difference.consents));
  CARTERA_TRY(writeConsents(ctx, said));
  CARTERA_TRY(writeMeetings(ctx, difference));
  CARTERA_TRY(writeCard(ctx, contact, difference, overwrite));
  return changed || applied || difference.photo || (overwrite && difference.photoDiffers) ||
         !difference.foreign.isEmpty() || !difference.meetings.empty() || !difference.extra.empty() ||
         (overwrite && !difference.extraDiffers.empty()) || !said.consents.empty() || !difference.doubts.empty() ||
         !difference.suppressions.empty();
}

Result<bool> ImportApply::refuse(const StoreContext& ctx, const Difference& difference) {
  Difference refusals;
  for (const auto& e : difference.consents)
    if (consents::isNo(e.state)) refusals.consents.push_back(e);
  refusals.doubts = difference.doubts;
  refusals.suppressions = difference.suppressions;
  refusals.repeats = difference.repeats;
  CARTERA_TRY(writeConsents(ctx, refusals));
  return !refusals.isEmpty();
}

std::vector<ImportProblem> ImportApply::takeKept() { return std::exchange(m_kept, {}); }

}  // namespace cartera
