// SPDX-License-Identifier: GPL-3.0-or-later
// What the properties of a card mean, but for how somebody is reached (MeaningPoints.cpp) and what is kept as it stands
// (MeaningKept.cpp).
#include "core/exchange/vcard/Meaning.h"

#include <QRegularExpression>
#include <algorithm>

#include "core/base/ControlCharacters.h"
#include "core/base/Dates.h"
#include "core/base/Text.h"
#include "core/exchange/FieldNames.h"
#include "core/exchange/SecretHeadings.h"
#include "core/exchange/vcard/MeaningReader.h"
#include "core/exchange/vcard/Value.h"

namespace cartera::vcard {

namespace {

const QString kUuid = QStringLiteral("urn:uuid:");
const QString kOurUid = QStringLiteral("cartera-");

/// A UID as it is compared and kept: 4.0 writes the same one as a URI.
QString bareUid(const QString& uid) { return uid.startsWith(kUuid, Qt::CaseInsensitive) ? uid.mid(kUuid.size()) : uid; }

/// Whether text::clean() takes something out of its text.
bool losesControls(const Property& p) {
  if (p.isBase64()) return false;
  const QByteArray bytes = unpacked(p);
  return std::any_of(bytes.begin(), bytes.end(), [](char c) { return text::isLost(static_cast<unsigned char>(c)); });
}

bool isUri(const Property& p) {
  const QString value = p.parameter(u"VALUE").toLower();
  return value == u"uri" || value == u"url" || value == u"cid" || value == u"content-id";
}

}  // namespace

QString uidOfMark(const QString& mark) { return kOurUid + mark; }

QString markOfUid(const QString& uid) {
  static const QRegularExpression kMark(QStringLiteral("^cartera-([0-9a-f]{8}-[0-9]+)$"));
  const auto found = kMark.match(uid);
  return found.hasMatch() ? found.captured(1) : QString();
}

QString cardDate(const QString& text) {
  const QString plain = text.trimmed();
  static const QRegularExpression kDate(QStringLiteral("^(?:(\\d{4})-?|--)(\\d{2})-?(\\d{2})(?:[T ][0-9:.,Zz+-]*)?$"));
  const auto found = kDate.match(plain);
  if (!found.hasMatch()) return plain;
  // Apple's calendar needs a year: 1604, the first leap year of it, stands for none. So does 0000 elsewhere.
  const int year = found.captured(1).toInt();
  const PartialDate date{year == 1604 ? 0 : year, found.captured(2).toInt(), found.captured(3).toInt()};
  constexpr int kLeap = 2000;
  return QDate::isValid(date.hasYear() ? date.year : kLeap, date.month, date.day) ? date.toIso() : plain;
}

PersonRecord meaningOf(const Card& card) { return MeaningReader(card).read(); }

bool CardPeople::next(PersonRecord& person) {
  Card card;
  if (!m_cards.next(card)) return false;
  person = meaningOf(card);
  return true;
}

const QHash<QString, MeaningReader::Take>& MeaningReader::takers() {
  using R = MeaningReader;
  static const QHash<QString, Take> kAll = [] {
    QHash<QString, Take> all;
    const auto put = [&all](Take take, std::initializer_list<const char*> names) {
      for (const char* name : names) all.insert(QString::fromLatin1(name), take);
    };
    put(&R::name, {"N"});
    put(&R::fullName, {"FN"});
    put(&R::organisation, {"ORG"});
    put(&R::plain, {"TITLE", "LANG"});
    put(&R::nickname, {"NICKNAME", "X-NICKNAME"});
    put(&R::note, {"NOTE"});
    put(&R::categories, {"CATEGORIES"});
    put(&R::uid, {"UID"});
    put(&R::birthday, {"BDAY"});
    put(&R::anniversary, {"ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-KADDRESSBOOK-X-ANNIVERSARY"});
    put(&R::appleDate, {"X-ABDATE"});
    put(&R::related, {"RELATED", "X-ABRELATEDNAMES"});
    put(&R::kind, {"KIND", "X-ADDRESSBOOKSERVER-KIND"});
    put(&R::showAs, {"X-ABSHOWAS"});
    put(&R::member, {"MEMBER", "X-ADDRESSBOOKSERVER-MEMBER"});
    put(&R::photo, {"PHOTO"});
    put(&R::ownField, {"X-CARTERA-FIELD"});
    put(&R::android, {"X-ANDROID-CUSTOM"});
    // Of the file, not of anybody; X-ABLABEL is read beforehand.
    put(&R::nothing, {"PRODID", "REV", "X-ABLABEL", "X-CARTERA-KEPT"});
    put(&R::email, {"EMAIL"});
    put(&R::phone, {"TEL"});
    put(&R::url, {"URL", "X-ABURL"});
    put(&R::instantMessage, {"IMPP"});
    put(&R::socialProfile, {"X-SOCIALPROFILE", "SOCIALPROFILE"});
    put(&R::handle, {"X-SKYPE", "X-SKYPE-USERNAME", "X-JABBER", "X-AIM", "X-ICQ", "X-MSN", "X-YAHOO", "X-QQ",
                     "X-GOOGLE-TALK", "X-GTALK", "X-TWITTER", "X-TELEGRAM"});
    put(&R::address, {"ADR"});
    put(&R::addressLabel, {"LABEL"});
    return all;
  }();
  return kAll;
}

PersonRecord MeaningReader::read() {
  m_out.line = m_card.line;
  m_out.refused = m_card.refused;
  m_out.problems = m_card.problems;
  collectLabels();
  for (const Property& p : m_card.properties) {
    if (p.isCut && p.name != u"PHOTO") {
      tell(p, "card.line_too_long");
      continue;
    }
    if (p.value.trimmed().isEmpty()) continue;
    tellOdd(p);
    if (const QString alternative = p.parameter(u"ALTID"); !alternative.isEmpty()) {
      // The same thing in another language or script: the first one is it.
      const QString key = p.name + u' ' + alternative;
      if (m_alternatives.contains(key)) {
        keepForeign(p);
        continue;
      }
      m_alternatives.insert(key);
    }
    const auto it = takers().constFind(p.name);
    m_place = {};
    if (it == takers().constEnd() || !(this->**it)(p)) {
      keepForeign(p);
      continue;
    }
    keepParameters(p);
    if (!p.group.isEmpty()) m_takenGroups.insert(p.group.toLower());
  }
  putPoints("email", m_emails);
  putPoints("phone", m_phones);
  putPoints("url", m_urls);
  putPoints("social", m_socials);
  putAddresses();
  settleNames();
  set(QStringLiteral("note"), m_notes.join(QStringLiteral("\n\n")));
  set(QStringLiteral("tags"), m_tags.join(u';'));
  keepLabels();
  // Our own words about a field come last: they say what the card itself cannot.
  for (const Property& p : m_card.properties)
    if (p.name == u"X-CARTERA-FIELD" && !p.isCut) ownField(p);
  return std::move(m_out);
}

QString MeaningReader::textOf(const Property& p) const { return text(p, m_card.version); }

/// Beats what the card says in its own words.
void MeaningReader::setOwn(const QString& key, const QString& value) {
  for (auto& [k, v] : m_out.values) {
    if (k != key) continue;
    v = value;
    return;
  }
  m_out.values.emplace_back(key, value);
}

void MeaningReader::tell(const Property& p, const char* reason, const QString& value) {
  m_out.problems.push_back({p.name, QLatin1String(reason), value});
}

/// What is not read as it stands. Cards of 2.1 hardly ever say in which letters they are written: those of the system, for
/// all that is known.
void MeaningReader::tellOdd(const Property& p) {
  if (p.name == u"PHOTO") return;
  const bool isSaid = m_card.version != Version::V21 || !p.parameter(u"CHARSET").isEmpty();
  const bool isOfOtherLetters = isSaid && (p.isRepaired || isGuessed(p));
  const bool isCleaned = losesControls(p);
  if (!isOfOtherLetters && !isCleaned) return;
  const bool isSecret = isSecretProperty(p.name) || isSecretProperty(m_labels.value(p.group.toLower()));
  constexpr qsizetype kShown = 80;
  const QString shown = isSecret ? QString() : text::clean(textOf(p)).left(kShown);
  if (isOfOtherLetters) tell(p, "encoding.bytes", shown);
  if (isCleaned) tell(p, "cell.control", shown);
}

bool MeaningReader::name(const Property& p) {
  static const char* const kParts[] = {"family", "given", "middle", "prefix", "suffix"};
  const QStringList found = parts(p, m_card.version, QStringLiteral(" "));
  for (const char* part : kParts)
    if (!m_out.value(QLatin1String(part)).isEmpty()) return false;
  QStringList all;
  for (qsizetype i = 0; i < 5; ++i) {
    all += text::clean(found.value(i));
    set(QLatin1String(kParts[i]), all.back());
  }
  standsAs("N", all.join(u';'));
  return true;
}

bool MeaningReader::fullName(const Property& p) {
  if (!m_fullName.isEmpty()) return false;
  m_fullName = text::clean(textOf(p));
  standsAs("FN", m_fullName);
  return true;
}

bool MeaningReader::organisation(const Property& p) {
  if (!m_organisation.isEmpty()) return false;
  QStringList units = parts(p, m_card.version, QStringLiteral(", "));
  m_organisation = text::clean(units.takeFirst());
  units.removeAll(QString());
  const QString department = units.join(QStringLiteral(", "));
  set(QStringLiteral("org.department"), department);
  standsAs("ORG", QString(m_organisation + u';' + department));
  return true;
}

bool MeaningReader::plain(const Property& p) {
  const QString key = p.name == u"TITLE" ? QStringLiteral("job_title") : QStringLiteral("language");
  standsAs(p.name == u"TITLE" ? "TITLE" : "LANG", textOf(p).trimmed());
  return set(key, m_place.value);
}

bool MeaningReader::nickname(const Property& p) {
  standsAs("NICKNAME", list(p, m_card.version).join(QStringLiteral(", ")));
  return set(QStringLiteral("nickname"), m_place.value);
}

bool MeaningReader::note(const Property& p) {
  m_notes += textOf(p);
  standsAs("NOTE", m_notes.back());
  return true;
}

bool MeaningReader::categories(const Property& p) {
  for (const QString& said : list(p, m_card.version)) {
    const QString tag = tagAmongOthers(said);
    if (tag != said) tell(p, "tag.semicolon", said);
    // Google's word for everybody.
    if (tag != u"myContacts" && !m_tags.contains(tag)) m_tags += tag;
  }
  standsAs("CATEGORIES", {});
  return true;
}

bool MeaningReader::uid(const Property& p) {
  const QString uid = bareUid(textOf(p).trimmed());
  m_out.names += uid.toLower();
  standsAs("UID", {});
  const QString mark = markOfUid(uid);
  return mark.isEmpty() ? set(QStringLiteral("external_id"), uid) : set(QStringLiteral("cartera.id"), mark);
}

bool MeaningReader::birthday(const Property& p) {
  QString date = cardDate(textOf(p));
  // The year that stands for none is named by the card.
  const QString omitted = p.parameter(u"X-APPLE-OMIT-YEAR");
  if (!omitted.isEmpty() && date.startsWith(QString(omitted + u'-'))) date = u"--" + date.mid(omitted.size() + 1);
  standsAs("BDAY", date);
  return set(QStringLiteral("birthday"), date);
}

bool MeaningReader::anniversary(const Property& p) {
  standsAs("ANNIVERSARY", cardDate(textOf(p)));
  return set(QStringLiteral("event.anniversary"), m_place.value);
}

bool MeaningReader::addMember(const char* base, const QString& value, const QString& label) {
  const int n = ++m_counts[QLatin1String(base)];
  if (n > kMostOfAKind) return false;
  const QString key = QLatin1String(base) + QStringLiteral("[%1]").arg(n);
  set(key, value);
  return set(key + QStringLiteral(".label"), label);
}

bool MeaningReader::appleDate(const Property& p) {
  const QString label = labelOf(p);
  if (label == u"anniversary" && m_out.value(QStringLiteral("event.anniversary")).isEmpty()) return anniversary(p);
  standsAs("EVENT", cardDate(textOf(p)), label);
  return addMember("event", m_place.value, label);
}

bool MeaningReader::related(const Property& p) {
  const QString who = text::clean(textOf(p));
  static const QRegularExpression kUri(QStringLiteral("^[a-zA-Z][a-zA-Z0-9+.-]*:\\S+$"));
  // The address of a card in another program says nothing to anybody.
  if (p.name == u"RELATED" && p.parameter(u"VALUE") != u"text" && kUri.match(who).hasMatch()) return false;
  standsAs("RELATED", who, labelOf(p));
  return addMember("relation", who, m_place.label);
}

bool MeaningReader::kind(const Property& p) {
  const QString said = textOf(p).trimmed().toLower();
  if (said == u"group") {
    m_out.isGroup = true;
  } else if (said == u"org" || said == u"organization") {
    m_kind = QStringLiteral("company");
  } else if (said == u"individual") {
    m_kind = QStringLiteral("person");
  } else {
    return false;
  }
  return true;
}

bool MeaningReader::showAs(const Property& p) {
  if (textOf(p).trimmed().compare(u"COMPANY", Qt::CaseInsensitive) != 0) return false;
  m_kind = QStringLiteral("company");
  return true;
}

bool MeaningReader::member(const Property& p) {
  m_out.members += bareUid(textOf(p).trimmed()).toLower();
  return true;
}

bool MeaningReader::ownField(const Property& p) {
  const QStringList found = parts(p, Version::V30, QStringLiteral(","));
  const QString key = found.value(0);
  const auto ref = parseField(key);
  if (found.size() != 2 || found[1].isEmpty() || !ref || key == u"ignore") return false;
  setOwn(key, found[1]);
  if (key == u"kind") m_kind = found[1];
  if (ref->base == u"custom" && ref->part.isEmpty())
    if (const auto type = fieldTypeFrom(p.parameter(u"TYPE").toLower()); type && type != FieldType::Choice)
      m_out.types[key] = *type;
  return true;
}

/// "vnd.android.cursor.item/nickname;Ani;1;…": what phones keep besides the standard.
bool MeaningReader::android(const Property& p) {
  const QStringList found = parts(p, m_card.version, QStringLiteral(", "));
  const QString sort = found.value(0).section(u'/', 1);
  const QString value = text::clean(found.value(1));
  if (value.isEmpty()) return false;
  if (sort == u"nickname") return set(QStringLiteral("nickname"), value);
  if (sort == u"relation") return addMember("relation", value, text::clean(found.value(3)));
  if (sort != u"contact_event") return false;
  const QString type = found.value(2);
  if (type == u"1") return set(QStringLiteral("event.anniversary"), cardDate(value));
  if (type == u"3") return set(QStringLiteral("birthday"), cardDate(value));
  return addMember("event", cardDate(value), text::clean(found.value(3)));
}

bool MeaningReader::photo(const Property& p) {
  if (p.isCut) {
    tell(p, "photo.bytes");
    return true;
  }
  if (p.isBase64()) return takePicture(p, unpacked(p));
  const QString value = textOf(p).trimmed();
  if (value.startsWith(u"data:", Qt::CaseInsensitive)) {
    const qsizetype comma = value.indexOf(u',');
    if (comma > 0 && value.left(comma).endsWith(u";base64", Qt::CaseInsensitive))
      return takePicture(p, QByteArray::fromBase64(value.mid(comma + 1).toLatin1()));
    tell(p, "photo.kind", value.left(60));
    return true;
  }
  static const QRegularExpression kAddress(QStringLiteral("^[a-zA-Z][a-zA-Z0-9+.-]*:"));
  if (isUri(p) || kAddress.match(value).hasMatch()) {
    // Never fetched: whoever wrote the card would learn who reads it.
    set(QStringLiteral("photo_url"), value);
    standsAs("PHOTO", value);
    tell(p, "photo.remote", value);
    return true;
  }
  return takePicture(p, QByteArray::fromBase64(value.toLatin1()));
}

bool MeaningReader::takePicture(const Property& p, const QByteArray& bytes) {
  PictureLook look = lookAtPicture(bytes);
  if (!look.picture) {
    m_out.problems.push_back({p.name, look.fault, look.value.isEmpty() ? p.types().join(u' ') : look.value});
  } else if (!m_out.photo) {
    m_out.photo = std::move(look.picture);
    standsAs("PHOTO", QString::fromLatin1(bytes.toBase64()));
  } else if (m_out.photo->bytes != bytes) {
    tell(p, "photo.second");
  }
  return true;
}

void MeaningReader::settleNames() {
  if (m_out.isGroup) {
    m_out.groupName = m_fullName.isEmpty() ? m_out.value(QStringLiteral("family")) : m_fullName;
    set(QStringLiteral("org.name"), m_organisation);
  } else {
    m_out.takeNames(m_fullName, m_organisation, m_kind);
  }
}

}  // namespace cartera::vcard
