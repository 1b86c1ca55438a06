// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactRows.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <iterator>

#include "core/base/Dates.h"
#include "core/base/Numbers.h"
#include "core/base/Text.h"
#include "core/contacts/Completeness.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/FieldKey.h"
#include "ui/contacts/ContactTexts.h"
#include "ui/text/FieldText.h"

namespace cartera::contactrows {

namespace {

QString printedCustom(const CustomValue& v, const QString& language) {
  switch (v.field.type) {
    case FieldType::Date: return contacttexts::day(v.value);
    case FieldType::Number: {
      const auto number = numbers::read(v.value, DecimalMark::Point);
      return number.value ? numbers::print(*number.value, language) : v.value;
    }
    case FieldType::YesNo:
      return v.value == QLatin1String("yes") ? QCoreApplication::translate("ContactRows", "yes")
                                             : QCoreApplication::translate("ContactRows", "no");
    default: return v.value;
  }
}

class Rows {
 public:
  Rows(const contactdata::Details& d, const QStringList& opened, const QString& language)
      : m_details(d), m_card(d.card), m_opened(opened), m_language(language) {}

  std::vector<FieldRow> all() {
    names();
    points(PointKind::Phone, true);
    points(PointKind::Email, true);
    companies();
    job();
    addresses();
    exclusions();
    consents();
    own("tax_id", &Contact::taxId, "tax_id", m_card.contact.kind == ContactKind::Company);
    tags();
    custom();
    own("owner", &Contact::owner, "owner");
    own("birthday", &Contact::birthday, "birthday");
    own("event.anniversary", &Contact::anniversary, "anniversary");
    points(PointKind::Url, false);
    points(PointKind::Social, false);
    own("language", &Contact::language, "language");
    own("preferred_channel", &Contact::preferredChannel, "preferred_channel");
    own("best_hour", &Contact::bestHour, "best_hour");
    own("likes", &Contact::likes, "likes");
    own("source", &Contact::source, "source");
    own("referred_by", &Contact::referredBy, "referred_by");
    own("status", &Contact::status, "status");
    own("nickname", &Contact::nickname, "nickname");
    own("external_id", &Contact::externalId, "external_id");
    score();
    // What nobody has filled in waits behind what somebody has.
    std::stable_partition(m_rows.begin(), m_rows.end(), [](const FieldRow& row) { return !row.isEmptyOffer; });
    nameAll();
    return std::move(m_rows);
  }

 private:
  /// Two mobile phones, two cities: a name heard alone has to say which.
  void nameAll() {
    QHash<QString, int> seen;
    for (FieldRow& row : m_rows) {
      if (row.name.isEmpty()) row.name = row.label;
      const int n = ++seen[row.name];
      if (n > 1) row.name = QCoreApplication::translate("ContactRows", "%1 %2").arg(row.name, QString::number(n));
    }
  }

  FieldRow& put(const QString& key, const QString& label, const QString& value) {
    FieldRow& row = m_rows.emplace_back();
    row.key = key;
    row.label = label;
    row.value = value;
    return row;
  }

  void own(const char* key, QString Contact::*member, const char* column, bool always = false) {
    const QString k = QLatin1String(key);
    const QString value = m_card.contact.*member;
    if (value.isEmpty() && !always && !m_opened.contains(k)) return;
    const bool date = member == &Contact::birthday || member == &Contact::anniversary;
    FieldRow& row = put(k, fieldLabel(k), date ? contacttexts::day(value) : fieldValueText(k, value));
    row.cell = {Table::Contact, m_card.contact.id.value, QLatin1String(column)};
    row.isEmptyOffer = value.isEmpty() && !m_opened.contains(k);
  }

  /// What was put since `first` is one line, called `label`; each part keeps its own name.
  void join(size_t first, const QString& label) {
    for (size_t i = first; i < m_rows.size(); ++i) {
      FieldRow& row = m_rows[i];
      row.name = row.label;
      row.isEmptyOffer = false;
      row.joins = i > first;
      if (i > first && row.value.isEmpty()) row.placeholder = row.label;
    }
    if (m_rows.size() > first + 1) m_rows[first].label = label;
  }

  void names() {
    const Contact& c = m_card.contact;
    const bool pieces = !c.given.isEmpty() || !c.family.isEmpty();
    own("prefix", &Contact::prefix, "prefix");
    own("given", &Contact::given, "given", pieces);
    own("middle", &Contact::middle, "middle");
    own("family", &Contact::family, "family", pieces);
    own("suffix", &Contact::suffix, "suffix");
    join(0, QCoreApplication::translate("ContactRows", "Name"));
    if (!pieces || !c.displayName.isEmpty()) {
      put(QStringLiteral("full_name"), QCoreApplication::translate("ContactRows", "Name"), c.displayName).cell = {
          Table::Contact, c.id.value, QStringLiteral("display_name")};
    }
  }

  void job() {
    const size_t first = m_rows.size();
    own("job_title", &Contact::jobTitle, "job_title");
    own("org.department", &Contact::department, "department");
    join(first, fieldLabel(QStringLiteral("job_title")));
  }

  void points(PointKind kind, bool always) {
    const QString base = toText(kind);
    int n = 0;
    for (const Point& p : m_card.points) {
      if (p.kind != kind) continue;
      ++n;
      QString name = fieldLabel(base);
      QString label = name;
      if (!p.label.isEmpty()) {
        //: A kind of field and which one of it, as in "Phone (mobile)".
        name = QCoreApplication::translate("ContactRows", "%1 (%2)").arg(name, pointLabel(p.label));
        label = kind == PointKind::Phone ? contacttexts::shortPhoneLabel(p.label) : name;
      }
      FieldRow& row = put(keyOf(base, n), label, kind == PointKind::Phone ? text::phoneDisplay(p.value) : p.value);
      row.name = name;
      row.cell = {Table::Point, p.id.value, QStringLiteral("value")};
    }
    const QString next = keyOf(base, n + 1);
    if ((n > 0 || !always) && !m_opened.contains(next)) return;
    FieldRow& row = put(next, fieldLabel(base), {});
    if (kind == PointKind::Phone) row.placeholder = QCoreApplication::translate("ContactRows", "Add a phone");
    if (kind == PointKind::Email) row.placeholder = QCoreApplication::translate("ContactRows", "Add an e-mail");
  }

  static QString keyOf(const QString& base, int n) { return QString(base + u'[' + QString::number(n) + u']'); }

  void companies() {
    const auto& all = m_card.memberships;
    if (all.empty() && (m_card.contact.kind == ContactKind::Person || m_opened.contains(QStringLiteral("org.name")))) {
      FieldRow& row = put(QStringLiteral("org.name"), fieldLabel(QStringLiteral("org.name")), {});
      row.placeholder = QCoreApplication::translate("ContactRows", "Add a company");
      row.isEmptyOffer = !m_opened.contains(QStringLiteral("org.name"));
    }
    for (size_t i = 0; i < all.size(); ++i) {
      const Membership& m = all[i].membership;
      const QString when = timeOf(m);
      const auto opens = [&](FieldRow& row) {
        row.opens = FieldRow::Opens::Membership;
        row.membership = m.id;
        //: The button beside a company: %1 is its name.
        row.opensText = QCoreApplication::translate("ContactRows", "Role and dates in %1").arg(all[i].companyName);
      };
      if (i == 0) {
        opens(put(QStringLiteral("org.name"), fieldLabel(QStringLiteral("org.name")), all[i].companyName));
        if (!when.isEmpty()) {
          //: How long somebody has been in a company.
          put(QStringLiteral("@dates:") + m.id.toString(), QCoreApplication::translate("ContactRows", "There"), when)
              .readOnly = true;
        }
      } else {
        const QString name = all[i].companyName;
        FieldRow& row =
            put(QStringLiteral("@company:") + m.id.toString(), QCoreApplication::translate("ContactRows", "Also in"),
                when.isEmpty() ? name
                               //: A company, and how long somebody has been there.
                               : QCoreApplication::translate("ContactRows", "%1 (%2)").arg(name, when));
        row.readOnly = true;
        opens(row);
      }
      // A job title that says the same is enough.
      const QString key = QStringLiteral("@role:") + m.id.toString();
      if (m.role.isEmpty() || m.role == m_card.contact.jobTitle) continue;
      FieldRow& role = put(key, QCoreApplication::translate("ContactRows", "Role"), m.role);
      role.placeholder = QCoreApplication::translate("ContactRows", "Add a role");
      role.cell = {Table::Membership, m.id.value, QStringLiteral("role")};
    }
  }

  static QString timeOf(const Membership& m) {
    const QString from = contacttexts::day(m.startedOn);
    const QString to = contacttexts::day(m.endedOn);
    if (to.isEmpty())
      return from.isEmpty() ? QString() : QCoreApplication::translate("ContactRows", "since %1").arg(from);
    if (from.isEmpty()) return QCoreApplication::translate("ContactRows", "until %1").arg(to);
    //: From one day to another.
    return QCoreApplication::translate("ContactRows", "%1 – %2").arg(from, to);
  }

  void addresses() {
    int n = 0;
    for (const Address& a : m_card.addresses) {
      ++n;
      const size_t first = m_rows.size();
      for (const contactfields::AddressPart& part : contactfields::addressParts()) addressPart(a, n, part);
      QString whole = fieldLabel(QStringLiteral("addr"));
      if (!a.label.isEmpty()) {
        whole = QCoreApplication::translate("ContactRows", "%1 (%2)").arg(whole, pointLabel(a.label));
      }
      join(first, whole);
      // A street says which address it is of also when it is all there is.
      if (first < m_rows.size() && !a.street.isEmpty()) m_rows[first].label = whole;
      if (m_card.addresses.size() == 1) continue;
      // The label is not enough when two addresses have the same.
      const QString which = a.label.isEmpty() ? QString::number(n) : pointLabel(a.label);
      for (size_t i = first; i < m_rows.size(); ++i) {
        //: A part of an address, and which address it is of: "City, home".
        m_rows[i].name = QCoreApplication::translate("ContactRows", "%1, %2").arg(m_rows[i].name, which);
      }
    }
    const size_t first = m_rows.size();
    for (const contactfields::AddressPart& part : contactfields::addressParts()) addressPart({}, n + 1, part);
    join(first, fieldLabel(QStringLiteral("addr")));
  }

  void addressPart(const Address& a, int n, const contactfields::AddressPart& part) {
    const QString column = QLatin1String(part.key);
    const QString key = keyOf(QStringLiteral("addr"), n) + u'.' + column;
    const QString value = a.*part.member;
    if (value.isEmpty() && !m_opened.contains(key)) return;
    FieldRow& row = put(key, fieldLabel(QStringLiteral("addr[1].") + column), value);
    if (a.id.isSet()) row.cell = {Table::Address, a.id.value, column};
  }

  void custom() {
    QStringList shown;
    for (const CustomValue& v : m_card.customValues) {
      const QString key = QStringLiteral("custom[") + v.field.name + u']';
      shown += key;
      put(key, v.field.name, printedCustom(v, m_language)).placeholder = expected(key);
    }
    for (const QString& key : m_opened) {
      if (key.startsWith(QLatin1String("custom[")) && !shown.contains(key))
        put(key, fieldLabel(key), {}).placeholder = expected(key);
    }
  }

  /// What a field of one's own wants to hear.
  [[nodiscard]] QString expected(const QString& key) const {
    for (const CustomField& f : m_details.customFields) {
      if (QString(QStringLiteral("custom[") + f.name + u']') != key) continue;
      if (f.type == FieldType::Choice) return f.choices.join(QStringLiteral(" / "));
      if (f.type == FieldType::Date) return QCoreApplication::translate("ContactRows", "dd/mm/yyyy");
      if (f.type == FieldType::YesNo) return QCoreApplication::translate("ContactRows", "yes or no");
    }
    return QCoreApplication::translate("ContactRows", "Value");
  }

  void tags() {
    QStringList names;
    for (const Tag& t : m_card.tags) names += t.name;
    FieldRow& row = put(QStringLiteral("tags"), fieldLabel(QStringLiteral("tags")), names.join(QStringLiteral("; ")));
    row.placeholder = QCoreApplication::translate("ContactRows", "Add tags");
    row.isEmptyOffer = names.isEmpty();
  }

  void consents() {
    int n = 0;
    for (const Channel channel : allChannels()) {
      const auto event = consents::current(m_card.consents, channel);
      if (!event) continue;
      const QDate day = QDateTime::fromMSecsSinceEpoch(event->at).date();
      //: A channel, what the person said to it, and when: "E-mail: yes · 12/03/2026".
      const QString text =
          QCoreApplication::translate("ContactRows", "%1: %2 · %3")
              .arg(channelLabel(toText(channel)), consentLabel(toText(event->state)), dates::print(day));
      FieldRow& row = put(QStringLiteral("@consent:") + toText(channel),
                          n++ == 0 ? QCoreApplication::translate("ContactRows", "Consent") : QString(), text);
      row.readOnly = true;
      row.opens = FieldRow::Opens::Consent;
      row.channel = channel;
      //: The button beside a consent: %1 is the channel.
      row.opensText =
          QCoreApplication::translate("ContactRows", "Change the consent: %1").arg(channelLabel(toText(channel)));
    }
    if (n == 0 && m_card.contact.kind == ContactKind::Person) {
      FieldRow& row = put(QStringLiteral("@consent"), QCoreApplication::translate("ContactRows", "Consent"),
                          QCoreApplication::translate("ContactRows", "nobody asked yet"));
      row.readOnly = true;
      row.isEmptyOffer = true;
      row.opens = FieldRow::Opens::Consent;
      row.opensText = QCoreApplication::translate("ContactRows", "Write down a consent");
    }
  }

  void exclusions() {
    int n = 0;
    for (const Suppression& s : m_details.exclusions) {
      const QString channel = exclusionChannelLabel(s.channel ? toText(*s.channel) : QString());
      const QString day = dates::print(QDateTime::fromMSecsSinceEpoch(s.at).date());
      const QString reason = exclusionReasonLabel(s.reason);
      //: A channel on which nobody may write, why, and since when: "E-mail: unsubscribed · 12/03/2026".
      QString text = QCoreApplication::translate("ContactRows", "%1: %2 · %3").arg(channel, reason, day);
      if (reason.isEmpty()) text = QCoreApplication::translate("ContactRows", "%1 · %2").arg(channel, day);
      FieldRow& row = put(QStringLiteral("@excluded:") + s.id.toString(),
                          n++ == 0 ? QCoreApplication::translate("ContactRows", "Never write to") : QString(), text);
      row.readOnly = true;
      row.opens = FieldRow::Opens::Exclusion;
      row.exclusion = s;
      //: The button beside an entry of the list of exclusions: %1 is the channel.
      row.opensText = QCoreApplication::translate("ContactRows", "Never write to: %1").arg(channel);
    }
  }

  void score() {
    const Completeness c = completeness(completenessFacts(m_card));
    const QString percent = QCoreApplication::translate("ContactRows", "%1%").arg(c.percent);
    if (c.missing.empty()) {
      put(QStringLiteral("@score"), QCoreApplication::translate("ContactRows", "Complete"), percent).readOnly = true;
      return;
    }
    QStringList missing;
    for (const Completeness::Missing& m : c.missing) missing += fieldLabel(nameOfMissing(m.key)).toLower();
    put(QStringLiteral("@score"), QCoreApplication::translate("ContactRows", "Complete"),
        QCoreApplication::translate("ContactRows", "%1, without: %2").arg(percent, missing.join(QStringLiteral(", "))))
        .readOnly = true;
  }

  static QString nameOfMissing(const QString& key) {
    if (key == QLatin1String("address")) return QStringLiteral("addr");
    if (key == QLatin1String("web")) return QStringLiteral("url");
    return key;
  }

  const contactdata::Details& m_details;
  const ContactCard& m_card;
  const QStringList& m_opened;
  const QString& m_language;
  std::vector<FieldRow> m_rows;
};

}  // namespace

std::vector<FieldRow> rowsOf(const contactdata::Details& details, const QStringList& opened, const QString& language) {
  return Rows(details, opened, language).all();
}

Fold foldedTo(std::vector<FieldRow> rows, int mostLines, const QStringList& kept) {
  Fold fold;
  int line = 0;
  for (size_t first = 0; first < rows.size();) {
    size_t end = first + 1;
    while (end < rows.size() && rows[end].joins) ++end;
    const auto from = rows.begin() + static_cast<std::ptrdiff_t>(first);
    const auto to = rows.begin() + static_cast<std::ptrdiff_t>(end);
    // A button that hides one line saves none.
    const bool isLast = end == rows.size() && fold.folded.empty();
    const bool stays = ++line <= mostLines || isLast ||
                       std::any_of(from, to, [&](const FieldRow& row) { return kept.contains(row.key); });
    auto& into = stays ? fold.shown : fold.folded;
    into.insert(into.end(), std::make_move_iterator(from), std::make_move_iterator(to));
    first = end;
  }
  return fold;
}

}  // namespace cartera::contactrows
