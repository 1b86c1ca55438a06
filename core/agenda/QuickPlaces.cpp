// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <algorithm>

#include "core/agenda/QuickContact.h"
#include "core/base/Text.h"

namespace cartera::quickadd {

namespace {

constexpr const char* kProvinces =
    "alava araba albacete alicante alacant almeria asturias avila badajoz barcelona bizkaia vizcaya burgos caceres "
    "cadiz "
    "cantabria castellon ceuta cordoba cuenca girona gerona gipuzkoa guipuzcoa granada guadalajara huelva huesca jaen "
    "leon "
    "lleida lerida lugo madrid malaga melilla murcia navarra ourense orense palencia pontevedra salamanca segovia "
    "sevilla "
    "soria tarragona teruel toledo valencia valladolid zamora zaragoza bilbao donostia vigo gijon oviedo vitoria "
    "pamplona "
    "santander logrono elche mallorca";
bool isProvince(const QString& segment) {
  const QString key = text::searchKey(segment);
  static const QStringList kOfTwo{QStringLiteral("a coruna"),         QStringLiteral("la coruna"),
                                  QStringLiteral("ciudad real"),      QStringLiteral("las palmas"),
                                  QStringLiteral("la rioja"),         QStringLiteral("illes balears"),
                                  QStringLiteral("islas baleares"),   QStringLiteral("santa cruz de tenerife"),
                                  QStringLiteral("san sebastian"),    QStringLiteral("santiago de compostela"),
                                  QStringLiteral("palma de mallorca")};
  return isIn(key, kProvinces) || kOfTwo.contains(key);
}

bool isCountry(const QString& segment) {
  static const QStringList kNames{
      QStringLiteral("espana"),        QStringLiteral("spain"),          QStringLiteral("espanya"),
      QStringLiteral("portugal"),      QStringLiteral("francia"),        QStringLiteral("france"),
      QStringLiteral("andorra"),       QStringLiteral("italia"),         QStringLiteral("italy"),
      QStringLiteral("alemania"),      QStringLiteral("germany"),        QStringLiteral("deutschland"),
      QStringLiteral("reino unido"),   QStringLiteral("united kingdom"), QStringLiteral("uk"),
      QStringLiteral("england"),       QStringLiteral("scotland"),       QStringLiteral("wales"),
      QStringLiteral("irlanda"),       QStringLiteral("ireland"),        QStringLiteral("usa"),
      QStringLiteral("united states"), QStringLiteral("estados unidos"), QStringLiteral("mexico"),
      QStringLiteral("argentina"),     QStringLiteral("chile"),          QStringLiteral("colombia"),
      QStringLiteral("peru"),          QStringLiteral("belgica"),        QStringLiteral("belgium"),
      QStringLiteral("paises bajos"),  QStringLiteral("netherlands"),    QStringLiteral("suiza"),
      QStringLiteral("switzerland"),   QStringLiteral("austria")};
  return kNames.contains(text::searchKey(segment));
}

bool isSpanishStreet(const QString& segment) {
  static const QRegularExpression kShape(
      QStringLiteral(
          "^(c/|c\\.?/"
          "|cl\\.?|calle|avda?\\.?|av\\.?|avenida|avinguda|plaza|plaça|pza\\.?|pl\\.|pº|paseo|passeig|pg\\.?|ctra\\.?|"
          "carretera|camino|camí|cno\\.?|ronda|rda\\.?|rúa|carrer|travesía|trav\\.?|glorieta|urb\\.?|urbanización|"
          "polígono|pol\\.|"
          "p\\.? ?i\\.|gran vía|partida|paraje|bulevar|callejón|costanilla)[ /.]"),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  return kShape.match(QString(segment.left(30) + u' ')).hasMatch();
}

bool isEnglishStreet(const QString& segment) {
  constexpr qsizetype kLongest = 80;
  if (segment.size() > kLongest || segment.isEmpty() || !segment[0].isDigit()) return false;
  static const QRegularExpression kShape(
      QStringLiteral(
          "^[0-9]{1,5}[A-Za-z]?([-/][0-9]{1,5})?[ ,]+[\\p{L}0-9 .'-]*\\b(street|st|road|rd|avenue|ave|lane|ln|drive|"
          "dr|way|square|sq|court|ct|place|terrace|close|crescent|boulevard|blvd|highway|park|row|hill|gardens|mews|"
          "quay|wharf|green|parade)\\.?( (north|south|east|west))?$"),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  return kShape.match(segment).hasMatch();
}

/// What goes on with a street behind a comma: a number, a floor, a door.
bool goesOn(const QString& segment) {
  static const QRegularExpression kShape(
      QStringLiteral(
          "^(n[º°o.]|núm|num|s/n|km|bajo|bajos|entlo|entresuelo|ático|local|nave|piso|planta|puerta|pta|esc|portal|"
          "bloque|blq|izq|dcha|drcha|oficina|despacho|edificio|edif|parcela|parc|floor|suite|unit|flat|apt|apartment|"
          "[0-9]{1,4}\\b(?! ?\\p{Lu}))"),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  static const QRegularExpression kFloor(
      QStringLiteral("^[0-9]{1,3}( ?[-–ºª°.] ?[0-9A-Za-z]{0,4}){0,3}( ?(izq|dcha|drcha)\\.?)?$"),
      QRegularExpression::CaseInsensitiveOption);
  return segment.size() <= 40 &&
         (kFloor.match(segment).hasMatch() || (!segment[0].isDigit() && kShape.match(segment).hasMatch()));
}

bool isTownName(const QString& text) {
  static const QRegularExpression kShape(QStringLiteral("^\\p{L}[\\p{L} .'’/-]{1,58}$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
  return kShape.match(text).hasMatch();
}

/// Reads the segments one after the other.
class PlaceReader {
 public:
  PlaceReader(ContactText& contact, Segments& segments) : m_contact(contact), m_segments(segments) {}

  void read() {
    for (m_at = 0; m_at < m_segments.size();) {
      if (!takeStreet() && !takePostcode() && !takeForeign() && !takeRegion()) ++m_at;
    }
  }

 private:
  [[nodiscard]] QString textOf(Place place) const { return m_contact.text.mid(place.from, place.length).toString(); }
  [[nodiscard]] QString here() const { return textOf(m_segments[m_at]); }
  void drop() { m_segments.erase(m_segments.begin() + static_cast<qsizetype>(m_at)); }
  void put(const char* part, Place place) { m_contact.add(part, text::clean(textOf(place)), place); }

  /// Camino and Plaza are names of people as well: a street has a number, or a floor or a postcode behind it.
  [[nodiscard]] bool hasNumber() const {
    const QString text = here();
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); })) return true;
    if (m_at + 1 >= m_segments.size()) return text.contains(u'/');
    const QString next = textOf(m_segments[m_at + 1]);
    return next[0].isDigit() || goesOn(next);
  }

  bool takeStreet() {
    const QString text = here();
    if (m_contact.has("addr[1].street")) return false;
    if (!isEnglishStreet(text) && !(isSpanishStreet(text) && hasNumber())) return false;
    Place street = m_segments[m_at];
    // "C/ Mayor 5 28013 Madrid" without a comma.
    static const QRegularExpression kPostcode(
        QStringLiteral("(?<![0-9])((?:0[1-9]|[1-4][0-9]|5[0-2])[0-9]{3})(?![0-9])"));
    if (const auto m = kPostcode.match(text); m.hasMatch() && m.capturedStart() > 6) {
      const Place behind{street.from + m.capturedStart(), street.length - m.capturedStart()};
      street = trimmed(m_contact.text, {street.from, m.capturedStart()});
      m_segments[m_at] = street;
      m_segments.insert(m_segments.begin() + static_cast<qsizetype>(m_at) + 1, behind);
    }
    drop();
    while (m_at < m_segments.size() && goesOn(here())) {
      street.length = m_segments[m_at].end() - street.from;
      drop();
    }
    put("addr[1].street", street);
    return true;
  }

  /// "28013", "28013 Madrid", "CP 28013 - Madrid (Madrid)".
  bool takePostcode() {
    static const QRegularExpression kShape(
        QStringLiteral(
            "^(?:c\\.? ?p\\.?:? *|e-)?((?:0[1-9]|[1-4][0-9]|5[0-2])[0-9]{3})(?: *[-–,]? *(\\p{L}[^0-9(]*))?$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString text = here();
    const auto m = kShape.match(text);
    if (!m.hasMatch() || m_contact.has("addr[1].postcode")) return false;
    const Place place = m_segments[m_at];
    const QString town = m.captured(2).trimmed();
    const qsizetype behindCode = m.capturedEnd(1);
    m_contact.add("addr[1].postcode", m.captured(1), {place.from, behindCode});
    drop();
    if (!town.isEmpty()) {
      if (isTownName(town)) {
        put("addr[1].city", trimmed(m_contact.text, {place.from + m.capturedStart(2), m.capturedLength(2)}));
      }
      return true;
    }
    // "28013, Madrid"
    if (m_at < m_segments.size() && !isCountry(here()) && isTownName(here()) && !isCompany(here())) {
      put("addr[1].city", m_segments[m_at]);
      drop();
    }
    return true;
  }
  /// "London SW1A 1AA", "Springfield", "IL 62704".
  bool takeForeign() {
    if (m_contact.has("addr[1].postcode")) return false;
    const QString text = here();
    const Place place = m_segments[m_at];
    static const QRegularExpression kBritish(
        QStringLiteral("^(?:(\\p{L}[\\p{L} "
                       ".'’-]{1,58}?)\\s+)?([A-Z]{1,2}[0-9][A-Z0-9]?\\s[0-9][A-Z]{2}|[A-Z][0-9][0-9W]\\s[A-Z0-9]{4})$"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression kAmerican(QStringLiteral("^([A-Z]{2})\\s+([0-9]{5}(?:-[0-9]{4})?)$"));
    auto m = kBritish.match(text);
    const bool isBritish = m.hasMatch();
    if (!isBritish) m = kAmerican.match(text);
    if (!m.hasMatch()) return false;
    if (m.capturedLength(1) > 0)
      put(isBritish ? "addr[1].city" : "addr[1].region", {place.from + m.capturedStart(1), m.capturedLength(1)});
    put("addr[1].postcode", {place.from + m.capturedStart(2), m.capturedLength(2)});
    drop();
    // The town stands before it: "1 Main St, Springfield, IL 62704".
    if (!m_contact.has("addr[1].city") && m_contact.has("addr[1].street") && m_at > 0 &&
        isTownName(textOf(m_segments[m_at - 1]))) {
      --m_at;
      put("addr[1].city", m_segments[m_at]);
      drop();
    }
    return true;
  }

  bool takeRegion() {
    const QString text = here();
    // Valencia and León are surnames when they stand first.
    const bool mayBeTown = m_at > 0 || m_contact.has("full_name") || m_contact.hasAddress();
    if (mayBeTown && isProvince(text) && !m_contact.has("addr[1].city")) {
      put("addr[1].city", m_segments[m_at]);
    } else if (m_contact.hasAddress() && isProvince(text) && !m_contact.has("addr[1].region")) {
      put("addr[1].region", m_segments[m_at]);
    } else if (m_contact.hasAddress() && isCountry(text) && !m_contact.has("addr[1].country")) {
      put("addr[1].country", m_segments[m_at]);
    } else {
      return false;
    }
    drop();
    return true;
  }

  ContactText& m_contact;
  Segments& m_segments;
  size_t m_at = 0;
};

}  // namespace

void readPlaces(ContactText& contact, Segments& segments) { PlaceReader(contact, segments).read(); }

}  // namespace cartera::quickadd
