// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a matcher knows by a number of another program: each list has its own, and a contact keeps two of them.
#include <algorithm>
#include <set>

#include "core/base/Text.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/PointStore.h"
#include "core/duplicates/MergeStore.h"
#include "core/exchange/RecordMark.h"
#include "core/exchange/RowMatcher.h"
#include "core/storage/RawRows.h"

namespace cartera {

namespace {

qint64 hashOf(std::string_view text) { return text::hash63({text.data(), static_cast<qsizetype>(text.size())}); }

/// A number and what stands beside it.
qint64 pairOf(std::string_view number, std::string_view beside) {
  QByteArray whole(number.data(), static_cast<qsizetype>(number.size()));
  whole += '\x1f';
  whole.append(beside.data(), static_cast<qsizetype>(beside.size()));
  return text::hash63(whole);
}

std::string_view viewOf(const QByteArray& bytes) { return {bytes.constData(), static_cast<size_t>(bytes.size())}; }

}  // namespace

void RowMatcher::addNumber(const Sought& sought, QSet<qint64>& numbers) {
  if (sought.externalId.isEmpty()) return;
  const std::string_view number = viewOf(sought.externalId);
  if (!sought.name.isEmpty()) numbers.insert(pairOf(number, viewOf(sought.name)));
  for (const Key& key : sought.keys)
    if (key.kind == Key::Kind::Email) numbers.insert(pairOf(number, viewOf(key.key)));
}

Result<bool> RowMatcher::hasOwnRow(std::string_view number, std::string_view name, const Sought& sought,
                                   const Key& key) {
  if (!m_readNumbers) return false;
  if (!m_listNumbers) {
    CARTERA_ASSIGN(m_listNumbers, m_readNumbers());
  }
  return m_listNumbers->contains(pairOf(number, name)) ||
         m_listNumbers->contains(pairOf(number, viewOf(sought.name))) ||
         m_listNumbers->contains(pairOf(number, viewOf(key.key)));
}

void RowMatcher::rememberNumber(const Sought& sought, ContactId contact) {
  if (!sought.externalId.isEmpty()) m_numbered.insert(contact.value);
}

void RowMatcher::rememberSecondNumber(const QString& number, ContactId contact) {
  const qint64 key = text::hash63(number.toUtf8());
  if (!number.isEmpty() && !m_secondNumbers.contains(key, contact)) m_secondNumbers.insert(key, contact);
}

Result<> RowMatcher::findByExternalId(const Sought& sought, Answer& answer) {
  std::vector<ContactId> found;
  m_byExternal.bindText(1, viewOf(sought.externalId));
  m_byExternal.bindText(2, viewOf(sought.name));
  for (;;) {
    CARTERA_ASSIGN(const bool there, m_byExternal.next());
    if (!there) break;
    const ContactId id(RawRow(m_byExternal.raw()).integer(0));
    if (std::find(found.begin(), found.end(), id) == found.end()) found.push_back(id);
  }
  for (const ContactId id : found) {
    if (id == answer.copied) continue;
    CARTERA_ASSIGN(const bool other, isSomebodyElse(sought, id));
    if (!other) {
      if (!answer.same.isSet()) answer.same = id;
      // Only a yes has to ask who else has the number.
      if (!sought.saysYes) return {};
      continue;
    }
    answer.sameNumber.push_back(id);
    if (!answer.similar.isSet()) answer.similar = id;
  }
  return {};
}

Result<> RowMatcher::readSecondNumbers() {
  if (m_hasSecondNumbers) return {};
  m_hasSecondNumbers = true;
  return eachRaw(m_db,
                 "SELECT external_id2, id FROM contact WHERE external_id2 IS NOT NULL AND (deleted_at IS NULL OR id IN "
                 "(SELECT other_id FROM contact_merge WHERE deleted_at IS NULL))",
                 {}, [this](const RawRow& row) {
                   const qint64 key = hashOf(row.text(0));
                   const ContactId contact(row.integer(1));
                   if (!m_secondNumbers.contains(key, contact)) m_secondNumbers.insert(key, contact);
                   return true;
                 });
}

Result<std::vector<ContactId>> RowMatcher::ownersOfSecondNumber(const QByteArray& number) {
  std::vector<ContactId> out;
  for (ContactId id : m_secondNumbers.values(text::hash63(number))) {
    CARTERA_ASSIGN(const Contact holder, contacts::get(m_db, id));
    if (holder.externalId2.toUtf8() != number) continue;
    if (holder.deletedAt) {
      CARTERA_ASSIGN(id, merging::keptFor(m_db, id));
      CARTERA_ASSIGN(const Contact kept, contacts::get(m_db, id));
      if (kept.deletedAt) continue;
    }
    out.push_back(id);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

Result<> RowMatcher::findBySecondNumber(const Sought& sought, Answer& answer) {
  CARTERA_TRY(readSecondNumbers());
  if (m_secondNumbers.isEmpty()) return {};
  CARTERA_ASSIGN(const auto owners, ownersOfSecondNumber(sought.externalId));
  for (const ContactId id : owners) {
    if (id == answer.copied) continue;
    CARTERA_ASSIGN(const Likeness like, likeness(sought, id));
    if (like.isNamesake) {
      answer.same = id;
      return {};
    }
    // The lists number different people alike: a first name and the number are nobody yet.
    if (!answer.same.isSet() && (like.sharesAddress || like.namesAgree)) answer.same = id;
  }
  return {};
}

Result<RowMatcher::Likeness> RowMatcher::likeness(const Sought& sought, ContactId contact) const {
  Likeness out;
  CARTERA_ASSIGN(const Contact there, contacts::get(m_db, contact));
  QList<QByteArray> names{text::searchKey(displayName(there)).toUtf8()};
  if (m_mergedNames) names += m_mergedNames->values(contact.value);
  for (const QByteArray& name : names) {
    if (sought.name.isEmpty() || name.isEmpty()) {
      out.isNameless = true;
      continue;
    }
    out.isNamesake = out.isNamesake || name == sought.name;
    if (!recordmark::namesAgree(QString::fromUtf8(sought.name), QString::fromUtf8(name))) continue;
    (sought.name.contains(' ') && name.contains(' ') ? out.namesAgree : out.firstNameAgrees) = true;
  }
  // A list that comes every month finds most of its people so.
  if (out.isNamesake || out.namesAgree) return out;
  std::set<QByteArray> theirs;
  const auto add = [&theirs](Key::Kind kind, const QString& key) {
    if (!key.isEmpty()) theirs.insert(memoryKey({kind, key.toUtf8()}));
  };
  CARTERA_ASSIGN(const auto points, points::ofContact(m_db, contact));
  for (const Point& p : points) {
    if (p.kind == PointKind::Email) add(Key::Kind::Email, text::emailKey(p.value));
    if (p.kind == PointKind::Phone) add(Key::Kind::Phone, text::phoneKey(p.value));
  }
  add(Key::Kind::Tax, text::taxIdKey(there.taxId));
  out.sharesAddress = std::any_of(sought.keys.begin(), sought.keys.end(),
                                  [&](const Key& key) { return theirs.count(memoryKey(key)) > 0; });
  // Companies are renamed, and their customers' and their own numbers are two series: a person is never one of them.
  out.mayBeRenamed = there.kind != ContactKind::Person && !sought.isPerson && (theirs.empty() || sought.keys.empty());
  return out;
}

Result<bool> RowMatcher::isSomebodyElse(const Sought& sought, ContactId contact) const {
  CARTERA_ASSIGN(const Likeness like, likeness(sought, contact));
  return !(like.isNameless || like.isNamesake || like.namesAgree || like.firstNameAgrees || like.sharesAddress ||
           like.mayBeRenamed);
}

}  // namespace cartera
