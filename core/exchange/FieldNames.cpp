// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/FieldNames.h"

#include <QSet>
#include <QStringList>

#include "core/exchange/FieldVocabulary.h"

namespace cartera {
namespace {

QStringList listOf(const char* words) { return QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts); }

QSet<QString> setOf(const QStringList& list) { return {list.begin(), list.end()}; }

/// Fields that are one word, or words with points that are always the same.
bool isPlain(const QString& name) {
  static const QSet<QString> kNames = setOf(fieldVocabulary().plain);
  return kNames.contains(name);
}

bool isAddressPart(const QString& part) { return fieldVocabulary().addressParts.contains(part); }

bool isConsentPart(const QString& part) { return part.isEmpty() || fieldVocabulary().consentParts.contains(part); }

bool isOneOf(const QString& word, std::initializer_list<const char16_t*> words) {
  for (const char16_t* w : words)
    if (word == QStringView(w)) return true;
  return false;
}

tl::unexpected<Error> unknown(QStringView name) {
  return fail(ErrorCode::Invalid, QStringLiteral("field.unknown"), name.toString(), name.toString());
}

/// `base[…]` with an optional `.part`.
Result<FieldRef> parseIndexed(QStringView name, qsizetype bracket) {
  FieldRef ref;
  ref.base = name.left(bracket).toString();
  // The name of a custom field may itself hold brackets: the last one closes, unless ".label" follows it.
  QStringView inner = name.mid(bracket + 1);
  const qsizetype close = inner.lastIndexOf(u']');
  if (close < 1) return unknown(name);
  const QStringView behind = inner.mid(close + 1);
  inner = inner.left(close);
  if (!behind.isEmpty()) {
    if (!behind.startsWith(u'.') || behind.size() < 2) return unknown(name);
    ref.part = behind.mid(1).toString();
  }
  bool digits = inner.size() <= 4;
  for (const QChar c : inner) digits = digits && c >= u'0' && c <= u'9';
  if (digits) {
    ref.index = inner.toInt();
    if (ref.index < 1 || inner[0] == u'0') {
      // A field of a user's may be called "007".
      if (ref.base != u"custom" || !ref.part.isEmpty()) return unknown(name);
      ref.index = 0;
      ref.key = inner.toString();
    }
  } else if (ref.base == u"custom" && inner.trimmed().size() == inner.size()) {
    ref.key = inner.toString();
  } else {
    return unknown(name);
  }
  if (ref.base == u"addr")
    return isAddressPart(ref.part) || ref.part == u"label" ? Result<FieldRef>(ref) : Result<FieldRef>(unknown(name));
  if (!fieldVocabulary().counted.contains(ref.base)) return unknown(name);
  if (!ref.part.isEmpty() && (ref.part != u"label" || !ref.key.isEmpty())) return unknown(name);
  return ref;
}

}  // namespace

const FieldVocabulary& fieldVocabulary() {
  static const FieldVocabulary kAll{
      listOf(
          "full_name display_name given middle family prefix suffix nickname kind language birthday birthday.year "
          "birthday.month birthday.day event.anniversary org.name org.department org.phone org.external_id job_title "
          "tax_id "
          "phone.mobile phone.work phone.home phone.other phone.fax phone.fax.work phone.fax.home phone.pager "
          "phone.preferred phone.whatsapp url.work url.home tags note owner source stage status created updated "
          "last_activity referred_by private photo_url external_id external_id2 bounce bounce.date "
          "order.number order.external_id order.date order.paid order.status order.total order.currency order.note "
          "order.tags order.extra item.sku item.name item.qty item.price item.extra orders.count orders.total "
          "deal.name deal.stage deal.amount deal.close deal.pipeline deal.extra deal.external_id "
          "confirmed preferred_channel best_hour likes cartera.id suppressed extra ignore"),
      listOf("email phone url social custom relation event"),
      listOf("home work other billing shipping"),
      listOf("street street2 street3 city region postcode country po_box formatted"),
      listOf("email sms phone post"),
      listOf("date ip confirmed confirm_ip basis status optout optout_date optout_reason partners")};
  return kAll;
}

QString FieldRef::toString() const {
  QString text = base;
  if (index > 0) text += QString(u'[' + QString::number(index) + u']');
  if (!key.isEmpty()) text += QString(u'[' + key + u']');
  if (!kind.isEmpty()) text += QString(u'.' + kind);
  if (!part.isEmpty()) text += QString(u'.' + part);
  return text;
}

Result<FieldRef> parseField(QStringView name) {
  if (const qsizetype bracket = name.indexOf(u'['); bracket > 0) return parseIndexed(name, bracket);
  const QString text = name.toString();
  FieldRef ref;
  if (text == u"email" || text == u"phone" || text == u"url") {
    ref.base = text;
    ref.index = 1;
    return ref;
  }
  const QStringList words = text.split(u'.');
  if (words.size() == 3 && words[0] == u"addr") {
    if (!fieldVocabulary().addressLabels.contains(words[1]) || !isAddressPart(words[2])) return unknown(name);
    return FieldRef{words[0], words[1], 0, words[2], {}};
  }
  if ((words.size() == 2 || words.size() == 3) && words[0] == u"consent") {
    const QString part = words.value(2);
    if (!fieldVocabulary().consentChannels.contains(words[1]) || !isConsentPart(part) ||
        (words.size() == 3 && part.isEmpty()))
      return unknown(name);
    return FieldRef{words[0], words[1], 0, part, {}};
  }
  if (!isPlain(text)) return unknown(name);
  ref.base = words[0];
  ref.kind = words.mid(1).join(u'.');
  return ref;
}

bool isKnownField(QStringView name) { return parseField(name).has_value(); }

FieldRef field(QStringView name) {
  const Result<FieldRef> ref = parseField(name);
  Q_ASSERT_X(ref.has_value(), "field", "unknown field name");
  return ref.value_or(FieldRef{});
}

FieldRef customField(const QString& key) {
  FieldRef ref;
  ref.base = QStringLiteral("custom");
  ref.key = key;
  return ref;
}

bool isJoinable(const FieldRef& ref) {
  if (ref.base == u"addr") return ref.part.startsWith(u"street");
  return isOneOf(ref.base, {u"family", u"given", u"middle", u"note", u"tags", u"extra", u"ignore"}) ||
         ref.is(u"order.note") || (isOfPurchaseOrDeal(ref) && ref.kind == u"extra");
}

bool isOfPurchaseOrDeal(const FieldRef& ref) {
  return ref.base == u"order" || ref.base == u"item" || ref.base == u"deal";
}

}  // namespace cartera
