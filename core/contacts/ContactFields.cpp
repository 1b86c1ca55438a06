// SPDX-License-Identifier: GPL-3.0-or-later
// The reading side: a card as keys and values. The writing side is ContactFieldsApply.cpp.
#include "core/contacts/ContactFields.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include "core/contacts/ConsentStore.h"
#include "core/contacts/FieldKey.h"

namespace cartera::contactfields {

namespace {

class Writer {
 public:
  void put(const QString& key, const QString& value) {
    if (!value.isEmpty()) m_values.emplace_back(key, value);
  }
  void put(const char* key, const QString& value) {
    if (!value.isEmpty()) m_values.emplace_back(QLatin1String(key), value);
  }
  [[nodiscard]] FieldValues take() { return std::move(m_values); }

 private:
  FieldValues m_values;
};

QString isoInstant(qint64 ms) {
  return ms == 0 ? QString()
                 : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

QString numbered(const QString& base, int n) { return base + u'[' + QString::number(n) + u']'; }

void putPoints(Writer& out, const ContactCard& card, PointKind kind) {
  const QString base = toText(kind);
  QSet<QString> used;
  int n = 0;
  for (const Point& p : card.points) {
    if (p.kind != kind) continue;
    ++n;
    const bool usual = (kind == PointKind::Phone && isUsualPhoneLabel(p.label)) ||
                       (kind == PointKind::Url && isUsualUrlLabel(p.label));
    if (usual && !used.contains(p.label)) {
      used.insert(p.label);
      out.put(base + u'.' + p.label, p.value);
      continue;
    }
    out.put(numbered(base, n), p.value);
    out.put(numbered(base, n) + QStringLiteral(".label"), p.label);
  }
}

void putAddresses(Writer& out, const ContactCard& card) {
  QSet<QString> used;
  int n = 0;
  for (const Address& a : card.addresses) {
    ++n;
    QString prefix = numbered(QStringLiteral("addr"), n) + u'.';
    if (isUsualAddressLabel(a.label) && !used.contains(a.label)) {
      used.insert(a.label);
      prefix = QStringLiteral("addr.") + a.label + u'.';
    } else {
      out.put(prefix + QStringLiteral("label"), a.label);
    }
    for (const AddressPart& part : addressParts()) out.put(prefix + QLatin1String(part.key), a.*part.member);
  }
}

void putConsents(Writer& out, const ContactCard& card) {
  for (const Channel channel : allChannels()) {
    const auto e = consents::current(card.consents, channel);
    if (!e) continue;
    // Consent to be passed on to partners has its key beside that of e-mail.
    const QString key = channel == Channel::Partners ? QStringLiteral("consent.email.partners")
                                                     : QStringLiteral("consent.") + toText(channel);
    switch (e->state) {
      case ConsentState::Granted: out.put(key, QStringLiteral("yes")); break;
      case ConsentState::Denied:
      case ConsentState::Withdrawn: out.put(key, QStringLiteral("no")); break;
      case ConsentState::Pending:
      case ConsentState::Unknown: out.put(key, toText(e->state)); break;
    }
    if (channel == Channel::Partners) continue;
    const QJsonObject evidence = QJsonDocument::fromJson(e->evidence.toUtf8()).object();
    if (e->state == ConsentState::Withdrawn) {
      out.put(key + QStringLiteral(".optout"), QStringLiteral("yes"));
      out.put(key + QStringLiteral(".optout_date"), isoInstant(e->at));
      out.put(key + QStringLiteral(".optout_reason"), evidence.value(QStringLiteral("reason")).toString());
    } else {
      out.put(key + QStringLiteral(".date"), isoInstant(e->at));
    }
    out.put(key + QStringLiteral(".basis"), e->basis);
    for (const char* part : {"ip", "confirmed", "confirm_ip"})
      out.put(key + u'.' + QLatin1String(part), evidence.value(QLatin1String(part)).toString());
  }
}

/// What was kept under a key of its own comes out under it, the rest as it is.
void putExtra(Writer& out, const QString& extra) {
  QJsonObject rest = QJsonDocument::fromJson(extra.toUtf8()).object();
  for (const QString& key : rest.keys()) {
    const auto parsed = parseKey(key);
    if (!parsed || parsed->group != FieldGroup::ExtraMember) continue;
    out.put(key, rest.value(key).toString());
    rest.remove(key);
  }
  if (!rest.isEmpty()) out.put("extra", QString::fromUtf8(QJsonDocument(rest).toJson(QJsonDocument::Compact)));
}

}  // namespace

FieldValues flatten(const ContactCard& card) {
  const Contact& c = card.contact;
  Writer out;
  out.put("kind", toText(c.kind));
  out.put("full_name", displayName(c));
  // Names first, then how to reach them, then the rest: the order of a card.
  const auto putText = [&](size_t from, size_t to) {
    for (size_t i = from; i < to; ++i) out.put(textFields()[i].key, c.*textFields()[i].member);
  };
  constexpr size_t kNames = 7;
  putText(0, kNames);
  if (!card.memberships.empty()) out.put("org.name", card.memberships.front().companyName);
  putText(kNames, 10);
  putPoints(out, card, PointKind::Email);
  putPoints(out, card, PointKind::Phone);
  putAddresses(out, card);
  putPoints(out, card, PointKind::Url);
  putPoints(out, card, PointKind::Social);
  out.put("birthday", c.birthday);
  out.put("event.anniversary", c.anniversary);
  out.put("stage", c.stage);
  putText(10, textFields().size());
  if (c.isPrivate) out.put("private", QStringLiteral("yes"));
  out.put("confirmed", c.confirmedOn);
  QStringList tags;
  for (const Tag& t : card.tags) tags.append(t.name);
  out.put("tags", tags.join(u';'));
  for (const CustomValue& v : card.customValues) out.put(QStringLiteral("custom[") + v.field.name + u']', v.value);
  putConsents(out, card);
  QStringList notes;
  for (const Interaction& n : card.notes) notes.append(n.body);
  out.put("note", notes.join(QStringLiteral("\n\n")));
  putExtra(out, c.extra);
  out.put("created", isoInstant(c.createdAt));
  return out.take();
}

bool isKnown(const QString& key) { return parseKey(key).has_value(); }

}  // namespace cartera::contactfields
