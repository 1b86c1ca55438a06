// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/CardWriter.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

#include "core/base/Text.h"
#include "core/exchange/CompanyNames.h"
#include "core/exchange/vcard/Foreign.h"
#include "core/exchange/vcard/KeptParameters.h"
#include "core/exchange/vcard/Labels.h"
#include "core/exchange/vcard/Meaning.h"
#include "core/exchange/vcard/Value.h"

namespace cartera::vcard {

namespace {

/// The fields that have a property of their own, by the first word of their name.
bool hasProperty(const QString& key, Version version) {
  static const QSet<QString> kNames{
      QStringLiteral("full_name"), QStringLiteral("given"),       QStringLiteral("middle"),
      QStringLiteral("family"),    QStringLiteral("prefix"),      QStringLiteral("suffix"),
      QStringLiteral("nickname"),  QStringLiteral("org.name"),    QStringLiteral("org.department"),
      QStringLiteral("job_title"), QStringLiteral("birthday"),    QStringLiteral("event.anniversary"),
      QStringLiteral("photo_url"), QStringLiteral("external_id"), QStringLiteral("tags"),
      QStringLiteral("note"),      QStringLiteral("cartera.id")};
  if (kNames.contains(key)) return true;
  if (key == u"language") return version == Version::V40;
  static const QStringList kBases{QStringLiteral("email"),  QStringLiteral("phone"), QStringLiteral("url"),
                                  QStringLiteral("social"), QStringLiteral("addr"),  QStringLiteral("relation"),
                                  QStringLiteral("event")};
  const auto end = std::find_if(key.begin(), key.end(), [](QChar c) { return c == u'.' || c == u'['; });
  return kBases.contains(key.left(end - key.begin()));
}

bool isInstantMessage(const QString& value) {
  static const QRegularExpression kScheme(
      QStringLiteral("^(?:xmpp|skype|aim|icq|msnim|msn|ymsgr|sips?|gtalk|irc|matrix|whatsapp|tg|im):\\S"),
      QRegularExpression::CaseInsensitiveOption);
  return kScheme.match(value).hasMatch();
}

/// An address that no reader takes for an escaped text.
bool isLink(const QString& value) {
  static const QRegularExpression kLink(QStringLiteral("^[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s\\\\,;]+$"));
  return kLink.match(value).hasMatch();
}

bool isFormattedOnly(const Address& a) {
  for (const QString* part : {&a.street, &a.street2, &a.street3, &a.poBox, &a.postcode, &a.city, &a.region, &a.country})
    if (!part->isEmpty()) return false;
  return true;
}

/// An address as MeaningReader names its place.
QString placeOf(const Address& a) {
  if (isFormattedOnly(a)) return a.formatted;
  return QStringList{a.poBox, a.street2, a.street, a.city, a.region, a.postcode, a.country}.join(u';');
}

/// Whether a piece of a line is nothing but the beginning or end of a card, and blanks.
bool isFrameAlone(QByteArrayView piece) {
  const QByteArrayView bare = piece.trimmed();
  return bare.compare("BEGIN:VCARD", Qt::CaseInsensitive) == 0 || bare.compare("END:VCARD", Qt::CaseInsensitive) == 0;
}

/// Writes one card.
class Printer {
 public:
  Printer(const ContactCard& card, const Beside& beside, Version version, Unsaid& unsaid)
      : m_card(card),
        m_beside(beside),
        m_version(version),
        m_unsaid(unsaid),
        m_values(contactfields::flatten(card)),
        m_foreign(beside.foreign),
        m_kept(m_foreign) {
    for (const QString& line : m_foreign) {
      const auto end =
          std::find_if(line.begin(), line.end(), [](QChar c) { return c == u'.' || c == u';' || c == u':'; });
      if (end != line.end() && *end == u'.') m_groups.insert(line.left(end - line.begin()).toLower());
    }
  }

  QByteArray print() {
    put(QStringLiteral("BEGIN:VCARD"));
    put(is40() ? QStringLiteral("VERSION:4.0") : QStringLiteral("VERSION:3.0"));
    names();
    points(PointKind::Email, "EMAIL");
    points(PointKind::Phone, "TEL");
    addresses();
    points(PointKind::Url, "URL");
    points(PointKind::Social, "X-SOCIALPROFILE");
    rest();
    ownFields();
    for (const QString& line : m_foreign) put(fitting(line));
    m_unsaid.parameters = m_unsaid.parameters || m_kept.areLeft();
    put(QStringLiteral("END:VCARD"));
    return std::move(m_out);
  }

 private:
  [[nodiscard]] bool is40() const { return m_version == Version::V40; }
  void put(const QString& line) { m_out += foldedLine(line); }
  /// What other programs said beside a value.
  [[nodiscard]] QString kept(const char* name, const QString& value, const QString& label = {}) {
    return m_kept.of({QLatin1String(name), label, value});
  }
  void text(const char* name, const QString& value) {
    if (!value.isEmpty()) put(QLatin1String(name) + kept(name, value) + u':' + escaped(value));
  }

  [[nodiscard]] QString value(const QString& key) const {
    for (const auto& [k, v] : m_values)
      if (k == key) return v;
    return {};
  }

  void own(const QString& key, const QString& value) {
    QString head = QStringLiteral("X-CARTERA-FIELD");
    if (key.startsWith(u"custom[") && key.endsWith(u']')) {
      const auto type = m_beside.types.constFind(key.mid(7, key.size() - 8));
      // A choice has choices, which only its file knows: it goes as text.
      if (type != m_beside.types.constEnd() && *type != FieldType::Choice)
        head += QStringLiteral(";TYPE=") + toText(*type);
    }
    put(head + u':' + escaped(key) + u';' + escaped(value));
    // Nobody misses these: what anybody is, and their name, stand in the card as well as it can say them.
    const bool isMissed = key != u"kind" && key != u"display_name" && key != u"created";
    if (isMissed && !m_unsaid.onlyOurs.contains(key)) m_unsaid.onlyOurs.append(key);
  }

  /// A group that nothing else in the card has.
  QString newGroup() {
    QString name;
    do {
      name = QStringLiteral("item%1").arg(++m_items);
    } while (m_groups.contains(name));
    return name;
  }

  void names() {
    const Contact& c = m_card.contact;
    const QString company = m_card.memberships.empty() ? QString() : m_card.memberships.front().companyName;
    QString shown = displayName(c);
    QString organisation = company;
    if (c.kind == ContactKind::Company && organisation.isEmpty()) organisation = shown;
    // A card must have a name.
    if (shown.isEmpty()) shown = organisation;
    if (shown.isEmpty() && !m_card.points.empty()) shown = m_card.points.front().value;
    put(QStringLiteral("FN") + kept("FN", shown) + u':' + escaped(shown));
    put(QStringLiteral("N") + kept("N", QStringList{c.family, c.given, c.middle, c.prefix, c.suffix}.join(u';')) +
        u':' +
        QStringList{escaped(c.family), escaped(c.given), escaped(c.middle), escaped(c.prefix), escaped(c.suffix)}.join(
            u';'));
    text("NICKNAME", c.nickname);
    if (c.kind == ContactKind::Company) put(is40() ? QStringLiteral("KIND:org") : QStringLiteral("X-ABShowAs:COMPANY"));
    if (c.kind == ContactKind::Person && is40()) put(QStringLiteral("KIND:individual"));
    if (!organisation.isEmpty() || !c.department.isEmpty())
      put(QStringLiteral("ORG") + kept("ORG", QString(organisation + u';' + c.department)) + u':' +
          escaped(organisation) + (c.department.isEmpty() ? QString() : QString(u';' + escaped(c.department))));
    text("TITLE", c.jobTitle);
    // What a reader would otherwise conclude from the name.
    const bool hasParts = !(c.given.isEmpty() && c.middle.isEmpty() && c.family.isEmpty());
    const bool isAddress = std::any_of(m_card.points.begin(), m_card.points.end(),
                                       [&c](const Point& p) { return p.value == c.displayName; });
    if (!c.displayName.isEmpty() && (hasParts || isAddress || c.displayName == company))
      own(QStringLiteral("display_name"), c.displayName);
    const bool looksLikeCompany = (!hasParts && companynames::endsInLegalForm(shown)) ||
                                  companynames::endsInLegalForm(c.given) ||
                                  text::searchKey(company) == text::searchKey(shown);
    const bool isSaid =
        c.kind == ContactKind::Company || (c.kind == ContactKind::Person && (is40() || !looksLikeCompany));
    if (!isSaid) own(QStringLiteral("kind"), toText(c.kind));
  }

  /// Type parameters, and an X-ABLabel behind the property where these cannot say it.
  void labelled(const QString& name, const QString& label, const QStringList& types, bool isPreferred,
                const QString& more, const QString& value) {
    QStringList all = types;
    if (isPreferred && !is40()) all += QStringLiteral("PREF");
    QString head = name;
    if (!all.isEmpty())
      head += QStringLiteral(";TYPE=") + (is40() && all.size() > 1 ? u'"' + all.join(u',') + u'"' : all.join(u','));
    if (isPreferred && is40()) head += QStringLiteral(";PREF=1");
    head += more;
    if (label.isEmpty() || !types.isEmpty()) return put(head + u':' + value);
    const QString group = newGroup();
    put(group + u'.' + head + u':' + value);
    put(group + QStringLiteral(".X-ABLabel:") + escaped(appleText(label)));
  }

  void points(PointKind kind, const char* name) {
    const auto count =
        std::count_if(m_card.points.begin(), m_card.points.end(), [kind](const Point& p) { return p.kind == kind; });
    bool isFirst = true;
    for (const Point& p : m_card.points) {
      if (p.kind != kind) continue;
      QStringList types = kind == PointKind::Phone ? phoneTypes(p.label) : placeTypes(p.label);
      QString property = QString::fromLatin1(name);
      if (kind == PointKind::Social) {
        types.clear();
        static const QRegularExpression kWord(QStringLiteral("^[a-z0-9-]+$"));
        const bool isWord = kWord.match(p.label).hasMatch() && !p.label.startsWith(u"x-") && p.label != u"pref";
        if (isInstantMessage(p.value) && isWord) {
          put(QStringLiteral("IMPP;X-SERVICE-TYPE=") + p.label + kept("SOCIAL", p.value, p.label) + u':' +
              escaped(p.value));
          continue;
        }
        if (isWord && placeLabel({p.label}) == p.label) types = QStringList{p.label};
      }
      const bool isPreferred = isFirst && count > 1 && kind != PointKind::Social;
      isFirst = false;
      const QString more = kept(kind == PointKind::Social ? "SOCIAL" : name, p.value, p.label);
      labelled(property, p.label, types, isPreferred, more, escaped(p.value));
    }
  }

  void addresses() {
    bool isFirst = true;
    for (const Address& a : m_card.addresses) {
      const bool isWhole = isFormattedOnly(a);
      QString more;
      const auto parameter = [&more](const char* name, const QString& value) {
        if (!value.isEmpty()) more += QLatin1String(name) + u'=' + parameterText(value);
      };
      // Without a street the second line of it would come back as one.
      const bool isSecondAlone = a.street.isEmpty();
      if (isSecondAlone) parameter(";X-CARTERA-STREET2", a.street2);
      parameter(";X-CARTERA-STREET3", a.street3);
      if (isWhole) {
        more += QStringLiteral(";X-CARTERA-FORMATTED=1");
      } else {
        // Whoever reads LABEL takes a backslash for the beginning of a code.
        const QString packed = QString(a.formatted).replace(u'\\', QStringLiteral("\\\\"));
        parameter(is40() ? ";LABEL" : ";X-CARTERA-LABEL", is40() ? packed : a.formatted);
      }
      const QStringList values{escaped(a.poBox),
                               isSecondAlone ? QString() : escaped(a.street2),
                               escaped(isWhole ? a.formatted : a.street),
                               escaped(a.city),
                               escaped(a.region),
                               escaped(a.postcode),
                               escaped(a.country)};
      more += kept("ADR", placeOf(a), a.label);
      labelled(QStringLiteral("ADR"), a.label, placeTypes(a.label), isFirst && m_card.addresses.size() > 1, more,
               values.join(u';'));
      isFirst = false;
    }
  }

  void rest() {
    const Contact& c = m_card.contact;
    const auto date = [this](const QString& iso) {
      // 4.0 has the basic form alone; a year that is not known is two dashes in both.
      return is40() ? (iso.startsWith(u"--") ? u"--" + iso.mid(2).remove(u'-') : QString(iso).remove(u'-')) : iso;
    };
    if (!c.birthday.isEmpty()) put(QStringLiteral("BDAY") + kept("BDAY", c.birthday) + u':' + date(c.birthday));
    if (!c.anniversary.isEmpty())
      put((is40() ? QStringLiteral("ANNIVERSARY") : QStringLiteral("X-ANNIVERSARY")) +
          kept("ANNIVERSARY", c.anniversary) + u':' + date(c.anniversary));
    for (const auto& [key, said] : m_values) {
      if (key.endsWith(u".label")) continue;
      const QString label = value(key + QStringLiteral(".label"));
      if (key.startsWith(u"relation["))
        labelled(is40() ? QStringLiteral("RELATED;VALUE=text") : QStringLiteral("X-ABRELATEDNAMES"), label, {}, false,
                 kept("RELATED", said, label), escaped(said));
      if (key.startsWith(u"event["))
        labelled(QStringLiteral("X-ABDATE"), label, {}, false, kept("EVENT", said, label), escaped(said));
    }
    QStringList tags;
    for (const Tag& t : m_card.tags) tags += escaped(t.name);
    if (!tags.isEmpty()) put(QStringLiteral("CATEGORIES") + kept("CATEGORIES", {}) + u':' + tags.join(u','));
    text("NOTE", value(QStringLiteral("note")));
    if (is40()) text("LANG", c.language);
    picture();
    static const QRegularExpression kUuid(QStringLiteral("^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"));
    QString uid = c.externalId.isEmpty() ? uidOfMark(m_beside.mark) : c.externalId;
    if (is40() && kUuid.match(uid).hasMatch()) uid.prepend(QStringLiteral("urn:uuid:"));
    put(QStringLiteral("UID") + kept("UID", {}) + u':' + escaped(uid));
  }

  void picture() {
    if (const QString& link = m_card.contact.photoUrl; isLink(link))
      put(QStringLiteral("PHOTO;VALUE=uri") + kept("PHOTO", link) + u':' + link);
    if (!m_beside.photo) return;
    const QString packed = QString::fromLatin1(m_beside.photo->bytes.toBase64());
    const QString& mime = m_beside.photo->mime;
    const QString more = kept("PHOTO", packed);
    if (is40())
      return put(QStringLiteral("PHOTO") + more + QStringLiteral(":data:") + mime + QStringLiteral(";base64,") +
                 packed);
    put(QStringLiteral("PHOTO;ENCODING=b;TYPE=") + mime.section(u'/', 1).toUpper() + more + u':' + packed);
  }

  void ownFields() {
    // A reader of 3.0 would find no language, and everybody is somebody's "kind".
    for (const auto& [key, said] : m_values) {
      const bool isWritten = key == u"photo_url" ? isLink(said) : hasProperty(key, m_version);
      if (!isWritten && key != u"kind" && key != u"display_name") own(key, said);
    }
    for (const auto& [key, said] : m_beside.fields)
      if (!said.isEmpty()) own(key, said);
  }

  /// A line that came in a card of the other version: inline data are packed in another way there.
  [[nodiscard]] QString fitting(const QString& line) const {
    static const QRegularExpression kPacked(QStringLiteral("^([^:]*);ENCODING=b(;[^:]*)?:([A-Za-z0-9+/=]*)$"));
    if (!is40()) return line;
    const auto found = kPacked.match(line);
    if (!found.hasMatch()) return line;
    return found.captured(1) + found.captured(2) + QStringLiteral(":data:application/octet-stream;base64,") +
           found.captured(3);
  }

  const ContactCard& m_card;
  const Beside& m_beside;
  Version m_version;
  Unsaid& m_unsaid;
  contactfields::FieldValues m_values;
  QStringList m_foreign;
  KeptParameters m_kept;
  QSet<QString> m_groups;
  int m_items = 0;
  QByteArray m_out;
};

}  // namespace

QByteArray foldedLine(const QString& line) {
  constexpr qsizetype kWidth = 75;
  const QByteArray utf8 = line.toUtf8();
  QByteArray out;
  out.reserve(utf8.size() + utf8.size() / 24 + 8);
  const auto mark = std::find_if(utf8.begin(), utf8.end(), [](char c) { return c == ':' || c == ';'; });
  const qsizetype nameEnd = mark == utf8.end() ? 0 : mark - utf8.begin() + 1;
  qsizetype from = 0;
  do {
    const qsizetype width = kWidth - (from > 0 ? 1 : 0);
    qsizetype to = std::min(from + width, utf8.size());
    // Half a name could be the next line of a picture that stands before it.
    if (from == 0) to = std::max(to, nameEnd);
    // Back to the first byte of the character that would be cut.
    while (to < utf8.size() && (static_cast<unsigned char>(utf8[to]) & 0xC0) == 0x80) --to;
    // Readers that look for cards which are indented would find one.
    if (from > 0 && isFrameAlone(QByteArrayView(utf8).sliced(from, to - from))) to = utf8.indexOf(':', from) + 1;
    if (from > 0) out += ' ';
    out += utf8.mid(from, to - from) + "\r\n";
    from = to;
  } while (from < utf8.size());
  return out;
}

QByteArray printCard(const ContactCard& card, const Beside& beside, Version version, Unsaid& unsaid) {
  return Printer(card, beside, version, unsaid).print();
}

}  // namespace cartera::vcard
