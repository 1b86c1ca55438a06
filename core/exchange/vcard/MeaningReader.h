// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>

#include "core/exchange/vcard/KeptParameters.h"
#include "core/exchange/vcard/Meaning.h"

namespace cartera::vcard {

/// Reads one card. For meaningOf() alone.
class MeaningReader {
 public:
  explicit MeaningReader(const Card& card) : m_card(card) {}
  [[nodiscard]] PersonRecord read();

 private:
  /// A phone, address, web page, … until the preferred one is known.
  struct Entry {
    QString value;
    QString label;
    int preference = 0;
    /// Of addresses: part and value.
    contactfields::FieldValues parts;
    QString group;
    QStringList types;
  };
  using Take = bool (MeaningReader::*)(const Property&);
  [[nodiscard]] static const QHash<QString, Take>& takers();

  // Each answers whether it has taken the property; what is not taken is kept as it stands.
  bool name(const Property& p);
  bool fullName(const Property& p);
  bool organisation(const Property& p);
  bool plain(const Property& p);
  bool nickname(const Property& p);
  bool note(const Property& p);
  bool categories(const Property& p);
  bool uid(const Property& p);
  bool birthday(const Property& p);
  bool anniversary(const Property& p);
  bool appleDate(const Property& p);
  bool related(const Property& p);
  bool kind(const Property& p);
  bool showAs(const Property& p);
  bool member(const Property& p);
  bool photo(const Property& p);
  bool ownField(const Property& p);
  bool android(const Property& p);
  bool nothing(const Property&) { return true; }
  bool email(const Property& p);
  bool phone(const Property& p);
  bool url(const Property& p);
  bool instantMessage(const Property& p);
  bool socialProfile(const Property& p);
  bool handle(const Property& p);
  bool address(const Property& p);
  bool addressLabel(const Property& p);

  [[nodiscard]] QString textOf(const Property& p) const;
  [[nodiscard]] QString labelOf(const Property& p, bool isPhone = false) const;
  bool set(const QString& key, const QString& value) { return m_out.set(key, value); }
  void setOwn(const QString& key, const QString& value);
  bool addEntry(std::vector<Entry>& list, Entry entry, const Property& p);
  bool addMember(const char* base, const QString& value, const QString& label);
  bool takePicture(const Property& p, const QByteArray& bytes);
  void keepForeign(const Property& p);
  void keepParameters(const Property& p);
  /// Where the property that is read stands; see KeptParameters.h.
  void standsAs(const char* name, const QString& value, const QString& label = {}) {
    m_place = {QLatin1String(name), label, value};
  }
  [[nodiscard]] const char* nameOf(const std::vector<Entry>& list) const;
  void tell(const Property& p, const char* reason, const QString& value = {});
  void tellOdd(const Property& p);
  void collectLabels();
  void putPoints(const char* base, std::vector<Entry>& list);
  void putAddresses();
  void settleNames();
  void keepLabels();

  const Card& m_card;
  PersonRecord m_out;
  QHash<QString, QString> m_labels;  // by group
  QSet<QString> m_foreignGroups, m_takenGroups;
  QSet<QString> m_alternatives;
  std::vector<Entry> m_emails, m_phones, m_urls, m_socials, m_addresses;
  QStringList m_notes, m_tags;
  QString m_fullName, m_organisation, m_kind;
  std::map<QString, int> m_counts;
  Place m_place;
  bool m_showsAsCompany = false;
  bool m_saysNobody = false;
};

}  // namespace cartera::vcard
