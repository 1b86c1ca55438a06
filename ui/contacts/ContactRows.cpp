// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactRows.h"

#include <QCoreApplication>
#include <QHash>

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
    own("job_title", &Contact::jobTitle, "job_title");
    own("org.department", &Contact::department, "department");
    own("tax_id", &Contact::taxId, "tax_id", m_card.contact.kind == ContactKind::Company);
    addresses();
    points(PointKind::Url, false);
    points(PointKind::Social, false);
    own("birthday", &Contact::birthday, "birthday");
    own("event.anniversary", &Contact::anniversary, "anniversary");
    own("owner", &Contact::owner, "owner");
    own("source", &Contact::source, "source");
    own("referred_by", &Contact::referredBy, "referred_by");
    own("language", &Contact::language, "language");
    own("status", &Contact::status, "status");
    own("preferred_channel", &Contact::preferredChannel, "preferred_channel");
    own("best_hour", &Contact::bestHour, "best_hour");
    own("likes", &Contact::likes, "likes");
    own("external_id", &Contact::externalId, "external_id");
    custom();
    tags();
    consents();
    exclusions();
    score();
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
    put(k, fieldLabel(k), date ? contacttexts::day(value) : value).cell = {Table::Contact, m_card.contact.id.value,
                                                                           QLatin1String(column)};
  }

  void names() {
    const Contact& c = m_card.contact;
    const bool pieces = !c.given.isEmpty() || !c.family.isEmpty();
    own("prefix", &Contact::prefix, "prefix");
    own("given", &Contact::given, "given", pieces);
    own("middle", &Contact::middle, "middle");
    own("family", &Contact::family, "family", pieces);
    own("suffix", &Contact::suffix, "suffix");
    if (!pieces || !c.displayName.isEmpty()) {
      put(QStringLiteral("full_name"), QCoreApplication::translate("ContactRows", "Name"), c.displayName).cell = {
          Table::Contact, c.id.value, QStringLiteral("display_name")};
    }
    own("nickname", &Contact::nickname, "nickname");
  }

  void points(PointKind kind, bool always) {
    const QString base = toText(kind);
    int n = 0;
    for (const Point& p : m_card.points) {
      if (p.kind != kind) continue;
      ++n;
      const QString label =
          p.label.isEmpty()
              ? fieldLabel(base)
              //: A kind of field and which one of it, as in "Phone (mobile)".
              : QCoreApplication::translate("ContactRows", "%1 (%2)").arg(fieldLabel(base), pointLabel(p.label));
      put(keyOf(base, n), label, kind == PointKind::Phone ? text::phoneDisplay(p.value) : p.value).cell = {
          Table::Point, p.id.value, QStringLiteral("value")};
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
      put(QStringLiteral("org.name"), fieldLabel(QStringLiteral("org.name")), {}).placeholder =
          QCoreApplication::translate("ContactRows", "Add a company");
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
      for (const contactfields::AddressPart& part : contactfields::addressParts()) {
        const QString column = QLatin1String(part.key);
        const QString key = keyOf(QStringLiteral("addr"), n) + u'.' + column;
        const QString value = a.*part.member;
        if (value.isEmpty() && !m_opened.contains(key)) continue;
        // The first line says which address it is.
        QString label = fieldLabel(QStringLiteral("addr[1].") + column);
        if (part.member == &Address::street && !a.label.isEmpty()) {
          label = QCoreApplication::translate("ContactRows", "%1 (%2)")
                      .arg(fieldLabel(QStringLiteral("addr")), pointLabel(a.label));
        }
        FieldRow& row = put(key, label, value);
        row.cell = {Table::Address, a.id.value, column};
        if (m_card.addresses.size() > 1) {
          // The label is not enough when two addresses have the same.
          const QString which = a.label.isEmpty() ? QString::number(n) : pointLabel(a.label);
          //: A part of an address, and which address it is of: "City, home".
          row.name = QCoreApplication::translate("ContactRows", "%1, %2")
                         .arg(fieldLabel(QStringLiteral("addr[1].") + column), which);
        }
      }
    }
    for (const contactfields::AddressPart& part : contactfields::addressParts()) {
      const QString key = keyOf(QStringLiteral("addr"), n + 1) + u'.' + QLatin1String(part.key);
      if (m_opened.contains(key)) put(key, fieldLabel(QStringLiteral("addr[1].") + QLatin1String(part.key)), {});
    }
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
    put(QStringLiteral("tags"), fieldLabel(QStringLiteral("tags")), names.join(QStringLiteral("; "))).placeholder =
        QCoreApplication::translate("ContactRows", "Add tags");
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

QString newMembershipKey() { return QStringLiteral("@newmembership"); }
QString newConsentKey() { return QStringLiteral("@newconsent"); }
QString newExclusionKey() { return QStringLiteral("@newexclusion"); }
QString newFieldKey() { return QStringLiteral("@newfield"); }

std::vector<FieldRow> rowsOf(const contactdata::Details& details, const QStringList& opened, const QString& language) {
  return Rows(details, opened, language).all();
}

std::vector<Addable> addable(const contactdata::Details& details, const QStringList& opened) {
  using Group = Addable::Group;
  std::vector<Addable> out;
  const auto numbered = [&](PointKind kind) {
    const auto n = std::count_if(details.card.points.begin(), details.card.points.end(),
                                 [&](const Point& p) { return p.kind == kind; });
    const QString base = toText(kind);
    out.push_back({QString(base + u'[' + QString::number(n + 1) + u']'), fieldLabel(base), Group::Reach});
  };
  numbered(PointKind::Phone);
  numbered(PointKind::Email);
  out.push_back({QStringLiteral("addr[%1].street").arg(details.card.addresses.size() + 1),
                 fieldLabel(QStringLiteral("addr")), Group::Reach});
  numbered(PointKind::Url);
  numbered(PointKind::Social);
  QStringList shown;
  for (const FieldRow& row : rowsOf(details, opened, {})) shown += row.key;
  for (const char* key : {"org.name", "job_title", "tax_id", "birthday", "event.anniversary", "owner", "source",
                          "referred_by", "nickname", "language", "preferred_channel", "best_hour", "likes"}) {
    const QString k = QLatin1String(key);
    if (!shown.contains(k)) out.push_back({k, fieldLabel(k), Group::Fact});
  }
  for (const CustomField& f : details.customFields) {
    const QString key = QStringLiteral("custom[") + f.name + u']';
    if (!f.archived && !shown.contains(key)) out.push_back({key, f.name, Group::Own});
  }
  if (!details.card.memberships.empty()) {
    out.push_back({newMembershipKey(), QCoreApplication::translate("ContactRows", "Another company…"), Group::Form});
  }
  out.push_back({newConsentKey(), QCoreApplication::translate("ContactRows", "Consent…"), Group::Form});
  out.push_back({newExclusionKey(), QCoreApplication::translate("ContactRows", "Never write to…"), Group::Form});
  out.push_back({newFieldKey(), QCoreApplication::translate("ContactRows", "New field…"), Group::Form});
  return out;
}

Reading<QString> writtenForm(const contactdata::Details& details, const QString& key, const QString& typed,
                             const QString& language) {
  const auto isIt = [&](const CustomField& f) {
    const QString itsKey = QStringLiteral("custom[") + f.name + u']';
    return f.type == FieldType::Number && text::fold(itsKey) == text::fold(key);
  };
  const auto& fields = details.customFields;
  if (std::none_of(fields.begin(), fields.end(), isIt)) return Reading<QString>::of(typed);
  const DecimalMark mark = language == QLatin1String("es") ? DecimalMark::Comma : DecimalMark::Point;
  const Reading<Decimal> number = numbers::read(typed, mark);
  if (number.isRefused()) return {std::nullopt, number.reason};
  return Reading<QString>::of(number.value ? number.value->toString() : QString());
}

}  // namespace cartera::contactrows
