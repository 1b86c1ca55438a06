// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ColumnMatcher.h"

#include <QHash>
#include <QSet>
#include <algorithm>

#include "core/base/Text.h"
#include "core/contacts/ConsentWords.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/exchange/ConsentHeadings.h"
#include "core/exchange/ExportHeaders.h"
#include "core/exchange/HeaderSynonyms.h"
#include "core/exchange/HeadingWords.h"
#include "core/exchange/NamelessColumns.h"
#include "core/exchange/SecretHeadings.h"

namespace cartera {
namespace {

/// A numbered heading: phones, e-mails and web pages are counted, the rest is not.
FieldRef numbered(const NumberedKey& key, const HeaderSynonyms& synonyms) {
  QString base = key.base;
  bool label = false;
  const HeaderSynonyms::Entry* entry = synonyms.find(base);
  for (const QStringView ending : {QStringView(u"type"), QStringView(u"label"), QStringView(u"tipo")}) {
    if (entry || !base.endsWith(ending)) continue;
    entry = synonyms.find(base.chopped(ending.size()));
    label = entry != nullptr;
  }
  if (!entry || entry->field.startsWith(u'@')) return {};
  FieldRef ref = field(entry->field);
  if (ref.base == u"email" || ref.base == u"phone" || ref.base == u"url") {
    if (key.number == 1 && !label) return ref;
    if (label && ref.base == u"url") return {};
    ref.kind.clear();
    ref.index = key.number;
    if (label) ref.part = QStringLiteral("label");
    return ref;
  }
  if (label) return {};
  return key.number == 1 || isJoinable(ref) || ref.isConsent() ? ref : FieldRef{};
}

/// Whether phones or e-mail addresses stand in a column: such cells answer nothing.
bool holdsAddresses(const std::vector<QString>& values) {
  size_t filled = 0;
  size_t addresses = 0;
  for (const QString& value : values) {
    if (value.isEmpty()) continue;
    ++filled;
    const bool isPhone = text::looksLikePhone(value) && text::phoneDigits(value).size() >= 6;
    if (text::looksLikeEmail(value) || (isPhone && sniffValue(value) != ContentKind::Date)) ++addresses;
  }
  return addresses * 3 > filled;
}

bool isUnnamed(const QString& column) {
  for (const QChar c : column)
    if (c < u'0' || c > u'9') return false;
  return true;
}

/// A spelling that only field names have.
bool isOurOwn(const QString& name) { return name.contains(u'.') || name.contains(u'[') || name.contains(u'_'); }

class Matcher {
 public:
  Matcher(const std::vector<ColumnSample>& columns, QString kind, const std::vector<CustomField>& own,
          const Layout* layout)
      : m_columns(columns), m_kind(std::move(kind)), m_layout(layout) {
    for (const CustomField& field : own) m_own.insert(customfields::idOf(field.name).value);
    for (const ColumnSample& column : columns)
      m_matches.push_back({column.name, {}, 0, MatchHow::Proposal, sniffContent(column.values), false});
  }

  std::vector<ColumnMatch> run() {
    for (size_t i = 0; i < m_columns.size(); ++i) byLayout(i);
    for (size_t i = 0; i < m_columns.size(); ++i) bySubscription(i);
    for (size_t i = 0; i < m_columns.size(); ++i) byOurName(i);
    for (size_t i = 0; i < m_columns.size(); ++i) byConsent(i);
    for (size_t i = 0; i < m_columns.size(); ++i) byHeader(i);
    for (const size_t i : m_names) byNeighbours(i);
    for (size_t i = 0; i < m_columns.size(); ++i) doubtByContent(i);
    for (size_t i = 0; i < m_columns.size(); ++i) byContent(i);
    nameWithoutHeadings();
    resolveTwice();
    for (ColumnMatch& match : m_matches)
      if (!match.field.isSet()) propose(match);
    return std::move(m_matches);
  }

 private:
  void set(size_t i, const FieldRef& ref, double sureness, MatchHow how) {
    m_matches[i].field = ref;
    m_matches[i].sureness = sureness;
    m_matches[i].how = how;
  }
  bool done(size_t i) const { return m_matches[i].field.isSet(); }

  /// What the program that wrote the list means by its headings, whatever they mean elsewhere. But for passwords.
  void byLayout(size_t i) {
    if (m_layout == nullptr || isSecretColumn(m_columns[i].name)) return;
    const auto is = m_layout->find(m_columns[i].name);
    if (is && !belies(*is, i)) set(i, is->field, 1.0, MatchHow::Layout);
  }

  /// Two programs may have headings in common: addresses and states are known by what stands there.
  bool belies(const Layout::Column& is, size_t i) const {
    const ContentKind content = m_matches[i].content;
    if (is.field.base == u"email" && is.field.part.isEmpty())
      return content != ContentKind::Email && content != ContentKind::Empty && content != ContentKind::Unknown;
    if (!is.field.isConsent() || is.field.part != u"status") return false;
    size_t filled = 0;
    size_t readable = 0;
    for (const QString& value : m_columns[i].values) {
      if (value.isEmpty()) continue;
      ++filled;
      readable += consentwords::stateOf(value) || is.words.contains(text::searchKey(value)) ? 1 : 0;
    }
    return readable * 2 < filled;
  }
  std::optional<ConsentHeading> byWords(size_t i) const {
    return readConsentHeading(m_columns[i].name, holdsAddresses(m_columns[i].values));
  }

  /// "Status" is anything, but a column of "Active" and "Unsubscribed" is about consent, whatever its heading.
  void bySubscription(size_t i) {
    const ColumnSample& column = m_columns[i];
    if (done(i) || m_kind != u"contacts" || isOurOwn(column.name)) return;
    const QString whole = HeaderSynonyms::key(column.name);
    const HeaderSynonyms::Entry* entry = m_synonyms.find(whole);
    if ((entry && entry->consent) || byWords(i) || isSecretColumn(column.name)) return;
    const auto& values = column.distinct.empty() ? column.values : column.distinct;
    size_t filled = 0;
    size_t readable = 0;
    bool certain = false;
    for (const QString& value : values) {
      if (value.isEmpty()) continue;
      ++filled;
      readable += consentwords::stateOf(value) ? 1 : 0;
      certain = certain || consentwords::isOfSubscription(value);
    }
    if (certain && readable * 2 > filled) set(i, field(u"consent.email.status"), 0.8, MatchHow::Content);
  }

  /// What our own exports are headed with comes back as what it was. A field name that is a word of daily life ("kind",
  /// "likes") counts only beside one that nobody else writes ("addr.home.city").
  void byOurName(size_t i) {
    const QString& name = m_columns[i].name;
    if (done(i)) return;
    const FieldRef ref = ExportHeaders::builtIn().fieldOf(name);
    if (!ref.isSet() || (m_kind == u"contacts" && isOfPurchaseOrDeal(ref))) return;
    const bool daily = !isOurOwn(name) && ref.toString() == name && !m_synonyms.knows(name);
    if (!daily || isAmongOurs()) set(i, ref, 1.0, MatchHow::Header);
  }

  /// Its "optin" is for the offers of partners; "newsletter" stands beside it.
  bool isPrestaShop() const {
    return std::any_of(m_columns.begin(), m_columns.end(), [](const ColumnSample& c) {
      return c.name == u"newsletter_date_add" || c.name == u"ip_registration_newsletter";
    });
  }

  bool isAmongOurs() {
    if (!m_amongOurs)
      m_amongOurs = std::any_of(m_columns.begin(), m_columns.end(),
                                [](const ColumnSample& c) { return isOurOwn(c.name) && isKnownField(c.name); });
    return *m_amongOurs;
  }

  /// A heading that is known as it stands means what the list of headings says; of any other each word counts.
  void byConsent(size_t i) {
    if (done(i)) return;
    const QString& name = m_columns[i].name;
    const HeaderSynonyms::Entry* entry = m_synonyms.find(HeaderSynonyms::key(name));
    if (!entry) entry = m_synonyms.find(HeaderSynonyms::key(withoutAnswers(name)));
    if (entry && entry->consent) {
      const bool isOfPartners = HeaderSynonyms::key(name) == u"optin" && isPrestaShop();
      set(i, field(isOfPartners ? QStringLiteral("consent.email.partners") : entry->field), 1.0, MatchHow::Header);
      return;
    }
    const std::optional<ConsentHeading> said = byWords(i);
    if (said && (isRefusal(said->field) || !entry)) {
      set(i, said->field, said->isUnsure ? 0.4 : 0.7, MatchHow::Header);
      m_matches[i].isUnsure = said->isUnsure;
    }
    if (!entry && !said && mayBeWish(i)) {
      set(i, field(u"consent.email"), 0.4, MatchHow::Header);
      m_matches[i].isUnsure = true;
    }
    if (entry || (said && isRefusal(said->field))) return;
    // "LOPD (firmada)": what stands in parentheses may turn the rest round.
    const HeaderSynonyms::Entry* bare = m_synonyms.find(HeaderSynonyms::key(withoutParentheses(name)));
    if (!bare || !bare->consent) return;
    const FieldRef ref = field(bare->field);
    set(i, ref, 1.0, MatchHow::Header);
    m_matches[i].isUnsure = !isRefusal(ref) && (!said || said->isUnsure);
  }

  /// "Marketing" and "permiso" may be anything, but where nothing but yes and no stands below them they may be a wish.
  [[nodiscard]] bool mayBeWish(size_t i) const {
    static const QSet<QString> kWords{QStringLiteral("marketing"),   QStringLiteral("permiso"),
                                      QStringLiteral("permisos"),    QStringLiteral("permission"),
                                      QStringLiteral("permissions"), QStringLiteral("mailings")};
    if (!kWords.contains(HeaderSynonyms::key(withoutAnswers(m_columns[i].name)))) return false;
    const ColumnSample& column = m_columns[i];
    const auto& values = column.distinct.empty() ? column.values : column.distinct;
    const bool isEmpty = std::all_of(values.begin(), values.end(), [](const QString& v) { return v.isEmpty(); });
    return !isEmpty && std::all_of(values.begin(), values.end(), [](const QString& v) {
      return v.isEmpty() || consentwords::stateOf(v) || consentwords::isNothingSaid(v);
    });
  }

  /// Whether the column can only say that somebody is not to be written to.
  static bool isRefusal(const FieldRef& ref) {
    return ref.base == u"bounce" || ref.base == u"suppressed" || ref.part.startsWith(u"optout");
  }

  void byHeader(size_t i) {
    if (done(i)) return;
    const QString& name = m_columns[i].name;
    const QString whole = HeaderSynonyms::key(name);
    if (isSecretColumn(name)) {
      set(i, field(u"ignore"), 1.0, MatchHow::Header);
      return;
    }
    if (isOwnField(i)) return set(i, customField(name), 1.0, MatchHow::Header);
    const QString bare = HeaderSynonyms::key(withoutParentheses(name));
    const HeaderSynonyms::Entry* entry = m_synonyms.find(whole);
    double sureness = 1.0;
    if (!entry && bare != whole) {
      entry = m_synonyms.find(bare);
      sureness = 0.9;
    }
    if (entry && entry->field.startsWith(u'@')) {
      m_names.push_back(i);
      return;
    }
    FieldRef ref;
    if (entry) {
      ref = field(entry->field);
    } else {
      sureness = 0.9;
      const NumberedKey number = splitNumber(whole);
      if (number.number > 0) ref = numbered(number, m_synonyms);
    }
    if (m_kind == u"contacts" && isOfPurchaseOrDeal(ref)) ref = FieldRef{};
    if (ref.isSet() && !contradicts(ref, m_matches[i].content)) set(i, ref, sureness, MatchHow::Header);
  }

  // Addresses and phones are never put where no mailing looks for them.
  [[nodiscard]] bool isOwnField(size_t i) const {
    const ContentKind content = m_matches[i].content;
    if (content == ContentKind::Email || content == ContentKind::Phone) return false;
    const HeaderSynonyms::Entry* entry = m_synonyms.find(HeaderSynonyms::key(m_columns[i].name));
    if (entry && (entry->field.startsWith(u"email") || entry->field.startsWith(u"phone"))) return false;
    return m_own.contains(customfields::idOf(m_columns[i].name).value);
  }

  /// "Socio" is a member's name in one list and a yes or no in the next: no name is made of crosses, dates or addresses.
  static bool contradicts(const FieldRef& ref, ContentKind content) {
    const bool isName = ref.base == u"full_name" || ref.base == u"given" || ref.base == u"family" ||
                        ref.base == u"display_name" || ref.is(u"org.name");
    return isName && (content == ContentKind::YesNo || content == ContentKind::Date || content == ContentKind::Email);
  }

  /// "Nom" is the family name beside "Prénom", and the given name beside "Cognoms"; so with "Nombre", "Name", "Nome".
  void byNeighbours(size_t i) {
    bool family = false;
    bool given = false;
    for (size_t j = 0; j < m_matches.size(); ++j) {
      if (j == i || m_matches[j].how == MatchHow::Context) continue;
      family = family || m_matches[j].field.is(u"family");
      given = given || m_matches[j].field.is(u"given");
    }
    if (family)
      set(i, field(u"given"), 0.95, MatchHow::Context);
    else if (given)
      set(i, field(u"family"), 0.95, MatchHow::Context);
    else
      set(i, field(u"full_name"), 0.9, MatchHow::Context);
  }

  /// A heading that its values contradict is still followed, but a person should look.
  void doubtByContent(size_t i) {
    ColumnMatch& match = m_matches[i];
    if (match.content == ContentKind::Empty || match.content == ContentKind::Unknown) return;
    const bool mail = match.content == ContentKind::Email;
    if (match.field.base == u"email" && match.field.part.isEmpty() && !mail) match.sureness = 0.3;
    if ((match.field.base == u"phone" || match.field.base == u"given" || match.field.base == u"family" ||
         match.field.base == u"addr") &&
        mail)
      match.sureness = 0.3;
  }

  void byContent(size_t i) {
    if (done(i)) return;
    const bool unnamed = isUnnamed(m_columns[i].name);
    const auto take = [&](const char16_t* name) {
      set(i, field(QStringView(name)), unnamed ? 0.7 : 0.6, MatchHow::Content);
    };
    switch (m_matches[i].content) {
      case ContentKind::Email: take(u"email[1]"); break;
      case ContentKind::TaxId: take(u"tax_id"); break;
      case ContentKind::Url: take(u"url[1]"); break;
      case ContentKind::Phone:
        // A named column of nine digits may be a delivery note; only without a name is it likely a phone.
        if (unnamed) take(u"phone[1]");
        break;
      case ContentKind::Postcode:
        if (unnamed) take(u"addr.home.postcode");
        break;
      default: break;
    }
  }

  /// In a list without headings the values alone say which columns are names and towns.
  void nameWithoutHeadings() {
    if (!std::all_of(m_columns.begin(), m_columns.end(), [](const ColumnSample& c) { return isUnnamed(c.name); }))
      return;
    std::vector<std::vector<QString>> open(m_columns.size());
    for (size_t i = 0; i < m_columns.size(); ++i)
      if (!done(i) && m_matches[i].content == ContentKind::Unknown && areNames(m_columns[i].values))
        open[i] = m_columns[i].values;
    for (const nameless::Found& found : nameless::find(open))
      set(found.column, found.field, found.isGuess ? 0.4 : 0.7, MatchHow::Content);
  }

  /// No value may be pushed out by another column: the second e-mail becomes email[2], the second of what there is only
  /// one of becomes a proposal. The surer column keeps the field, of equals the first.
  void resolveTwice() {
    std::vector<size_t> order;
    for (size_t i = 0; i < m_matches.size(); ++i) order.push_back(i);
    std::stable_sort(order.begin(), order.end(),
                     [this](size_t a, size_t b) { return m_matches[a].sureness > m_matches[b].sureness; });
    QSet<QString> taken;
    std::vector<size_t> twice;
    for (const size_t i : order) {
      const FieldRef& ref = m_matches[i].field;
      // Each day of contact is one of its own.
      const bool isMany = ref.isConsent() || ref.base == u"bounce" || ref.is(u"last_activity");
      if (!ref.isSet() || isJoinable(ref) || isMany) continue;
      if (taken.contains(ref.toString()))
        twice.push_back(i);
      else
        taken.insert(ref.toString());
    }
    std::sort(twice.begin(), twice.end());
    // Where the search for a free number goes on, so that thousands of columns of one kind stay cheap.
    QHash<QString, int> numbers;
    for (const size_t i : twice) {
      FieldRef ref = m_matches[i].field;
      const bool counted = ref.base == u"email" || ref.base == u"phone" || ref.base == u"url";
      if (!counted || !ref.part.isEmpty()) {
        // Known well enough not to be asked about.
        const bool isKnown = m_matches[i].how == MatchHow::Layout;
        set(i, isKnown ? field(u"extra") : FieldRef{}, isKnown ? 1.0 : 0.0,
            isKnown ? MatchHow::Layout : MatchHow::Proposal);
        continue;
      }
      ref.kind.clear();
      int& next = numbers[ref.base];
      next = std::max(next, 2);
      for (ref.index = next; taken.contains(ref.toString());) ++ref.index;
      next = ref.index + 1;
      taken.insert(ref.toString());
      m_matches[i].field = ref;
    }
  }

  void propose(ColumnMatch& match) const {
    match.field = customField(match.column);
    match.sureness = 0.2;
    match.how = MatchHow::Proposal;
  }

  const std::vector<ColumnSample>& m_columns;
  QString m_kind;
  const Layout* m_layout;
  QSet<qint64> m_own;
  const HeaderSynonyms& m_synonyms = HeaderSynonyms::generic();
  std::vector<ColumnMatch> m_matches;
  std::vector<size_t> m_names;
  std::optional<bool> m_amongOurs;
};

}  // namespace

std::vector<ColumnMatch> matchColumns(const std::vector<ColumnSample>& columns, const QString& kind,
                                      const std::vector<CustomField>& own, const Layout* layout) {
  return Matcher(columns, kind, own, layout).run();
}

}  // namespace cartera
