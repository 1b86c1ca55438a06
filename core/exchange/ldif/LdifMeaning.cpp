// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDate>
#include <QHash>
#include <QMap>
#include <QSet>
#include <algorithm>

#include "core/base/ControlCharacters.h"
#include "core/base/Dates.h"
#include "core/base/Text.h"
#include "core/exchange/CsvDecode.h"
#include "core/exchange/SecretHeadings.h"
#include "core/exchange/ldif/LdifReader.h"

namespace cartera::ldif {

namespace {

constexpr int kMostOfAKind = 50;
constexpr qsizetype kForeignLines = 500;
constexpr qsizetype kForeignChars = 256 * 1024;
/// Longer ones are no piece of a date.
constexpr qsizetype kPieceChars = 80;

/// Where an attribute goes: a field; a phone, e-mail or page of a label; a part of an address of a label.
struct Target {
  enum class Kind { Field, Point, Address, Nothing } kind = Kind::Field;
  QString key;
  QString label;
};

/// Thunderbird's names, those of the schema behind them, and the older ones.
const QHash<QString, Target>& targets() {
  using K = Target::Kind;
  static const QHash<QString, Target> kAll = [] {
    QHash<QString, Target> all;
    const auto put = [&all](K kind, const char* key, const char* label, std::initializer_list<const char*> names) {
      for (const char* name : names)
        all.insert(QString::fromLatin1(name), {kind, QString::fromLatin1(key), QString::fromLatin1(label)});
    };
    put(K::Field, "given", "", {"givenname", "gn"});
    put(K::Field, "family", "", {"sn", "surname"});
    put(K::Field, "nickname", "", {"mozillanickname", "xmozillanickname"});
    put(K::Field, "job_title", "", {"title"});
    put(K::Field, "org.department", "", {"ou", "department", "departmentnumber", "orgunit"});
    put(K::Field, "note", "", {"description", "notes"});
    put(K::Field, "external_id", "", {"uid", "entryuuid"});
    put(K::Field, "language", "", {"preferredlanguage"});
    for (const char16_t n : {u'1', u'2', u'3', u'4'}) {
      const Target target{K::Field, QString(QStringLiteral("custom[Custom ") + QChar(n) + u']'), {}};
      all.insert(QString(QStringLiteral("mozillacustom") + QChar(n)), target);
      all.insert(QString(QStringLiteral("custom") + QChar(n)), target);
    }
    put(K::Point, "email", "", {"mail", "mozillasecondemail", "xmozillasecondemail"});
    put(K::Point, "phone", "work", {"telephonenumber"});
    put(K::Point, "phone", "home", {"homephone"});
    put(K::Point, "phone", "mobile", {"mobile", "cellphone", "carphone"});
    put(K::Point, "phone", "fax", {"facsimiletelephonenumber", "fax"});
    put(K::Point, "phone", "pager", {"pager", "pagerphone"});
    put(K::Point, "url", "work", {"mozillaworkurl", "workurl"});
    put(K::Point, "url", "home", {"mozillahomeurl", "homeurl"});
    put(K::Point, "url", "", {"labeleduri"});
    put(K::Point, "social", "aim", {"nsaimid", "nscpaimscreenname"});
    put(K::Address, "street", "work", {"street", "streetaddress"});
    put(K::Address, "street2", "work", {"mozillaworkstreet2"});
    put(K::Address, "city", "work", {"l", "locality"});
    put(K::Address, "region", "work", {"st", "region"});
    put(K::Address, "postcode", "work", {"postalcode", "zip"});
    put(K::Address, "country", "work", {"c", "countryname", "co"});
    put(K::Address, "po_box", "work", {"postofficebox"});
    put(K::Address, "street", "home", {"mozillahomestreet", "homestreet"});
    put(K::Address, "street2", "home", {"mozillahomestreet2"});
    put(K::Address, "city", "home", {"mozillahomelocalityname"});
    put(K::Address, "region", "home", {"mozillahomestate"});
    put(K::Address, "postcode", "home", {"mozillahomepostalcode"});
    put(K::Address, "country", "home", {"mozillahomecountryname"});
    // Of the directory and of the program, not of anybody.
    put(K::Nothing, "", "",
        {"dn", "objectclass", "modifytimestamp", "mozillausehtmlmail", "xmozillausehtmlmail",
         "mozillauseconversation"});
    return all;
  }();
  return kAll;
}

std::string_view bytesOf(const Attribute& a) { return {a.value.constData(), static_cast<size_t>(a.value.size())}; }

/// Certificates and the like are no text in any letters.
bool isBinary(const Attribute& a) {
  return std::any_of(a.value.begin(), a.value.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r';
  });
}

bool isCleaned(const Attribute& a) {
  return std::any_of(a.value.begin(), a.value.end(),
                     [](char c) { return text::isLost(static_cast<unsigned char>(c)); });
}

QString textOf(const Attribute& a) {
  const std::string_view view = bytesOf(a);
  if (isStrictUtf8(view)) return text::clean(QString::fromUtf8(a.value));
  const std::string repaired = repairUtf8(view);
  return text::clean(QString::fromUtf8(repaired.data(), static_cast<qsizetype>(repaired.size())));
}

/// The name of an entry as lists of people have it: blanks around its parts mean nothing.
QString nameKey(const QString& dn) {
  QStringList parts;
  for (const QString& part : dn.toLower().split(u',')) parts += part.trimmed();
  return parts.join(u',');
}

/// Reads one entry.
class Meaning {
 public:
  explicit Meaning(const Entry& entry) : m_entry(entry) {}

  PersonRecord read() {
    m_out.line = m_entry.line;
    m_out.refused = m_entry.refused;
    m_out.problems = m_entry.problems;
    for (FieldError& p : m_out.problems)
      if (isSecretProperty(p.field)) p.value.clear();
    for (const Attribute& a : m_entry.attributes) take(a);
    birthday();
    if (m_classes.contains(QStringLiteral("groupofnames")) ||
        m_classes.contains(QStringLiteral("groupofuniquenames"))) {
      m_out.isGroup = true;
      m_out.groupName = m_name;
      m_out.set(QStringLiteral("org.name"), m_organisation);
      return std::move(m_out);
    }
    const bool isCompany =
        m_classes.contains(QStringLiteral("organization")) && !m_classes.contains(QStringLiteral("person"));
    m_out.takeNames(m_name, m_organisation, isCompany ? QStringLiteral("company") : QString());
    return std::move(m_out);
  }

 private:
  void take(const Attribute& a) {
    if (a.isLink) return tell(a, "entry.link", QString::fromUtf8(a.value));
    const QString value = a.name == u"jpegphoto" ? QString() : textOf(a);
    if (a.name == u"jpegphoto") return photo(a);
    if (value.isEmpty()) return;
    // The name of the entry says again what stands in it.
    if (a.name != u"dn" && !isStrictUtf8(bytesOf(a))) {
      if (!isBinary(a)) tell(a, "encoding.bytes", value.left(80));
    } else if (a.name != u"dn" && isCleaned(a)) {
      tell(a, "cell.control", value.left(80));
    }
    if (a.name == u"objectclass") m_classes.insert(value.toLower());
    if (a.name == u"dn") m_out.names += nameKey(value);
    if (a.name == u"member" || a.name == u"uniquemember") {
      m_out.members += nameKey(value);
    } else if ((a.name == u"cn" || a.name == u"commonname" || a.name == u"displayname") && m_name.isEmpty()) {
      m_name = value;
    } else if ((a.name == u"o" || a.name == u"company" || a.name == u"organizationname") && m_organisation.isEmpty()) {
      m_organisation = value;
    } else if ((a.name == u"birthyear" || a.name == u"birthmonth" || a.name == u"birthday") &&
               value.size() <= kPieceChars) {
      m_birth.insert(a.name, value);
    } else if ((a.name != u"cn" && a.name != u"displayname") || value != m_name) {
      place(a, value);
    }
  }

  void place(const Attribute& a, const QString& value) {
    const auto it = targets().constFind(a.name);
    if (it == targets().constEnd()) return keep(a, value);
    switch (it->kind) {
      case Target::Kind::Nothing: return;
      case Target::Kind::Field:
        if (!m_out.set(it->key, value)) keep(a, value);
        return;
      case Target::Kind::Point: return point(a, *it, value);
      case Target::Kind::Address: {
        if (!m_addresses.contains(it->label)) m_addresses += it->label;
        const QString key = QStringLiteral("addr[%1].").arg(m_addresses.indexOf(it->label) + 1);
        if (!m_out.set(key + it->key, value)) return keep(a, value);
        m_out.set(key + QStringLiteral("label"), it->label);
        return;
      }
    }
  }

  void point(const Attribute& a, const Target& target, const QString& value) {
    int& n = m_counts[target.key];
    if (n == kMostOfAKind) {
      tell(a, "card.too_many", value.left(80));
      return keep(a, value);
    }
    const QString key = target.key + QStringLiteral("[%1]").arg(++n);
    m_out.set(key, value);
    m_out.set(key + QStringLiteral(".label"), target.label);
  }

  void photo(const Attribute& a) {
    PictureLook look = lookAtPicture(a.value);
    if (!look.picture) {
      m_out.problems.push_back({a.name, look.fault, look.value});
    } else if (!m_out.photo) {
      m_out.photo = std::move(look.picture);
    } else {
      tell(a, "photo.second", {});
    }
  }

  /// Comes in three pieces.
  void birthday() {
    const QString year = m_birth.value(QStringLiteral("birthyear"));
    const QString month = m_birth.value(QStringLiteral("birthmonth"));
    const QString day = m_birth.value(QStringLiteral("birthday"));
    if (month.isEmpty() || day.isEmpty()) {
      // A year alone is no day that comes again.
      for (auto it = m_birth.cbegin(); it != m_birth.cend(); ++it)
        m_out.foreign += it.key() + QStringLiteral(": ") + it.value();
      return;
    }
    const PartialDate date{year.toInt(), month.toInt(), day.toInt()};
    const bool isYear = date.hasYear() || year.isEmpty() || QString(year).remove(u'0').isEmpty();
    constexpr int kLeap = 2000;
    const bool isDate = isYear && QDate::isValid(date.hasYear() ? date.year : kLeap, date.month, date.day);
    // Pieces that are none are told and put right as any date of a list.
    m_out.set(QStringLiteral("birthday"),
              isDate ? date.toIso() : QString(day + u'/' + month + (year.isEmpty() ? QString() : u'/' + year)));
  }

  void keep(const Attribute& a, const QString& value) {
    if (isSecretProperty(a.name)) {
      m_out.secrets += a.name;
      return;
    }
    if (m_out.foreign.size() >= kForeignLines || value.size() > kForeignChars)
      return tell(a, "card.too_many", value.left(80));
    m_out.foreign += a.name + QStringLiteral(": ") + value;
  }

  void tell(const Attribute& a, const char* reason, const QString& value) {
    m_out.problems.push_back({a.name, QLatin1String(reason), isSecretProperty(a.name) ? QString() : value});
  }

  const Entry& m_entry;
  PersonRecord m_out;
  QSet<QString> m_classes;
  QString m_name, m_organisation;
  QMap<QString, QString> m_birth;
  QHash<QString, int> m_counts;
  QStringList m_addresses;
};

}  // namespace

PersonRecord meaningOf(const Entry& entry) { return Meaning(entry).read(); }

}  // namespace cartera::ldif
