// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <algorithm>

#include "core/base/Dates.h"
#include "core/sample/SampleReach.h"
#include "core/sample/SampleTraits.h"

namespace cartera::sample {

namespace {

constexpr int kContacts = 302;
constexpr int kHouseholds = 8;

class People {
 public:
  People(Plan& plan, Maker& maker)
      : m_plan(plan), m(maker), m_random(maker.random), m_traits(plan.fields, maker), m_reach(maker) {}

  void make() {
    addFields();
    addCompanies();
    addHouseholds();
    addCompanyStaff();
    while (m_plan.people.size() < kContacts) addPrivatePerson();
    numberCustomers();
    addReferrals();
    moveSomeToTrash();
  }

 private:
  void addFields() {
    const Rows& names = m.lists.rows("field");
    const std::array<FieldType, 4> types{FieldType::Choice, FieldType::Number, FieldType::Date, FieldType::YesNo};
    for (size_t i = 0; i < types.size(); ++i) {
      CustomField field;
      field.name = m.say(names[i]);
      field.type = types[i];
      if (types[i] == FieldType::Choice) {
        for (const Row& choice : m.lists.rows("field.choice")) field.choices.append(m.say(choice));
      }
      m_plan.fields.push_back(field);
    }
  }

  // Companies and households -----------------------------------------------------------------------------------------

  void addCompanies() {
    int number = 10'311;
    for (const Row& row : m.lists.rows("company")) {
      PlannedContact p;
      p.contact.kind = ContactKind::Company;
      p.contact.displayName = row[2];
      const auto& trades = m.lists.rows("trade");
      const Row* trade = &trades.front();
      for (const Row& t : trades) {
        if (t[0] == row[0]) trade = &t;
      }
      p.segment = (*trade)[4] == QLatin1String("pro") ? Segment::Pro : Segment::Firm;
      p.productGroups = (*trade)[3].split(u',');
      p.tags.append(m.say(*trade, 1));
      m_traits.setCreated(p);
      const Known known = m_traits.drawKnown();
      // No such series was ever given out: the two digits behind the letter are those of a province.
      number += m_random.between(11, 700);
      if (known != Known::Little) p.contact.taxId = cifOf(row[1][0], number);
      const Row& town = m_reach.drawTown();
      QString name = row[2].section(QStringLiteral(", "), 0, 0);
      name.replace(QStringLiteral("Comunidad de Propietarios"), QStringLiteral("CP"));
      p.mailDomain = Reach::slug(name).left(30) + QStringLiteral(".example");
      m_reach.addPhone(p, town[5], "work");
      const bool mobile = m_random.percent(45);
      if (mobile && p.segment == Segment::Pro) m_reach.addMobile(p);
      if (known != Known::Little) {
        m_reach.addEmail(p, QStringLiteral("info"), p.mailDomain, "work");
        const bool second = m_random.percent(25);
        if (second)
          m_reach.addEmail(p, m.spanish ? QStringLiteral("facturas") : QStringLiteral("accounts"), p.mailDomain,
                           "billing");
        const bool industrial = m_random.percent(40);
        m_reach.addAddress(p, town, industrial && p.segment == Segment::Pro, "work");
        const bool delivery = m_random.percent(18);
        if (delivery) m_reach.addAddress(p, town, true, "shipping");
      }
      if (known == Known::Much)
        Reach::addPoint(p, PointKind::Url, "work", QStringLiteral("https://www.") + p.mailDomain);
      p.contact.language = QStringLiteral("es");
      m_traits.addCommon(p, known);
      m_traits.addCustom(p, false);
      m_plan.people.push_back(p);
    }
  }

  void addHouseholds() {
    for (int i = 0; i < kHouseholds; ++i) {
      PlannedContact home;
      home.contact.kind = ContactKind::Household;
      home.productGroups = homeGroups();
      m_traits.setCreated(home);
      const Row& town = m_reach.drawTown();
      m_reach.addAddress(home, town, false, "home");
      m_reach.addPhone(home, town[5], "home");
      home.contact.owner = staff()[static_cast<size_t>(i) % 3];
      m_traits.setStages(home);
      const size_t place = m_plan.people.size();
      m_plan.people.push_back(home);
      QStringList surnames;
      for (int member = 0; member < 2; ++member) {
        PlannedContact p = person(home.createdOn);
        p.addresses = home.addresses;
        surnames.append(p.firstSurname);
        PlannedMembership belongs;
        belongs.company = place;
        belongs.membership.role = m.say(m.lists.rows("role.home")[static_cast<size_t>(member)]);
        p.memberships.push_back(belongs);
        m_plan.people.push_back(p);
      }
      m_plan.people[place].contact.displayName = m.say(m.lists.rows("household")[0]).arg(surnames.join(u' '));
    }
  }

  void addCompanyStaff() {
    const size_t companies = m.lists.rows("company").size();
    for (size_t i = 0; i < companies; ++i) {
      const int dice = m_random.below(100);
      const int people = dice < 12 ? 0 : dice < 88 ? 1 : 2;
      for (int n = 0; n < people; ++n) addStaff(i, n);
    }
    // Some work for two: a second membership, the first one ended or not.
    for (size_t i = companies + 3 * kHouseholds; i + 9 < m_plan.people.size(); i += 11) {
      PlannedContact& p = m_plan.people[i];
      PlannedMembership second;
      second.company = static_cast<size_t>(m_random.below(static_cast<int>(companies)));
      const int years = m_random.between(3, 9);
      const bool ended = m_random.percent(60);
      if (second.company == p.memberships.front().company) continue;
      second.membership.role = m.say(m_random.pick(rolesIn(m_plan.people[second.company])));
      second.membership.startedOn = dates::iso(p.createdOn.addYears(-years));
      if (ended) second.membership.endedOn = dates::iso(p.createdOn.addDays(-40));
      p.memberships.push_back(second);
    }
  }

  const Rows& rolesIn(const PlannedContact& firm) const {
    const char* roles = "role";
    for (const Row& t : m.lists.rows("trade")) {
      if (m.say(t, 1) != firm.tags.front()) continue;
      if (t[0] == QLatin1String("community")) roles = "role.community";
      if (t[0] == QLatin1String("town") || t[0] == QLatin1String("school")) roles = "role.public";
    }
    return m.lists.rows(roles);
  }

  void addStaff(size_t company, int n) {
    // A copy: the list of people grows below.
    const PlannedContact firm = m_plan.people[company];
    PlannedContact p = person(firm.createdOn);
    p.segment = firm.segment;
    p.productGroups = firm.productGroups;
    const Rows& list = rolesIn(firm);
    const int role = n == 0 ? m_random.below(std::min(4, static_cast<int>(list.size())))
                            : m_random.below(static_cast<int>(list.size()));
    const int years = m_random.between(0, 14);
    const bool dated = m_random.percent(70);
    PlannedMembership belongs;
    belongs.company = company;
    belongs.membership.role = m.say(list[static_cast<size_t>(role)]);
    belongs.membership.isPrimary = true;
    if (dated)
      belongs.membership.startedOn = dates::iso(QDate(firm.createdOn.year() - years, 1 + role, 1).addYears(-1));
    p.memberships.push_back(belongs);
    p.contact.jobTitle = belongs.membership.role;
    const bool mail = m_random.percent(65);
    if (mail) m_reach.addEmail(p, Reach::slug(p.contact.given.section(u' ', 0, 0)), firm.mailDomain, "work");
    p.rhythm = std::max(1, p.rhythm / 2);
    m_plan.people.push_back(p);
  }

  // People -----------------------------------------------------------------------------------------------------------

  static QStringList homeGroups() {
    return {QStringLiteral("home"),   QStringLiteral("paint"), QStringLiteral("tools"),
            QStringLiteral("garden"), QStringLiteral("plumb"), QStringLiteral("electric")};
  }

  QString surname() {
    const bool particle = m_random.percent(5);
    return m_random.pick(m.lists.rows(particle ? "family.particle" : "family"))[0];
  }

  /// Two surnames as most people have; every eighth a name of another part of Spain or of the world.
  void name(PlannedContact& p) {
    const int turn = m_people++ % 8;
    const Rows& regional = m.lists.rows("regional");
    const Rows& foreign = m.lists.rows("foreign");
    Contact& c = p.contact;
    c.language = QStringLiteral("es");
    if (turn == 3 && m_regional < regional.size()) {
      const Row& row = regional[m_regional++];
      c.given = row[1];
      c.family = row[2] + u' ' + row[3];
      c.language = row[4];
      p.firstSurname = row[2];
      return;
    }
    if (turn == 6 && m_foreign < foreign.size()) {
      const Row& row = foreign[m_foreign++];
      c.given = row[1];
      c.family = row[2];
      c.language = row[3];
      p.firstSurname = row[2];
      m_isForeign = true;
      return;
    }
    do {
      const bool woman = m_random.percent(50);
      c.given = m_random.pick(m.lists.rows(woman ? "given.f" : "given.m"))[0];
      p.firstSurname = surname();
      QString second = surname();
      // "Sanz de Bremond" is one; with another behind it nobody could tell where it ends.
      c.family = p.firstSurname + u' ' + second;
    } while (m_names.contains(c.given + c.family));
    m_names.insert(c.given + c.family);
    const bool called = m_random.percent(40);
    for (const Row& row : m.lists.rows("nickname")) {
      if (called && row[0] == c.given) c.nickname = row[1];
    }
  }

  PlannedContact person(const QDate& notBefore) {
    PlannedContact p;
    m_isForeign = false;
    name(p);
    p.productGroups = homeGroups();
    m_traits.setCreated(p, notBefore);
    const Known known = m_traits.drawKnown();
    const Row& town = m_reach.drawTown();
    m_reach.addMobile(p);
    const bool landLine = m_random.percent(22);
    if (landLine && known != Known::Little) m_reach.addPhone(p, town[5], "home");
    if (m_isForeign) m_reach.addPhoneAbroad(p);
    if (known != Known::Little) {
      const int mail = m_random.below(10);
      m_reach.addEmail(p, Reach::slug(p.contact.given.section(u' ', 0, 0)) + u'.' + Reach::slug(p.firstSurname),
                       mail < 7   ? QStringLiteral("correo.example")
                       : mail < 9 ? QStringLiteral("example.com")
                                  : QStringLiteral("example.org"),
                       "home");
    }
    if (known == Known::Much) m_reach.addAddress(p, town, false, "home");
    addIdentity(p, known);
    m_traits.addCommon(p, known);
    m_traits.addCustom(p, true);
    return p;
  }

  void addIdentity(PlannedContact& p, Known known) {
    // From 99 million up no NIF was ever given, nor a NIE of Z9.
    const int nif = m_random.between(99'000'000, 99'999'999);
    const bool hasNif = m_random.percent(known == Known::Much ? 75 : 25);
    if (hasNif && known != Known::Little)
      p.contact.taxId = m_isForeign ? nieOf(u'Z', nif % 1'000'000 + 9'000'000) : nifOf(nif);
    const int year = m_random.between(1946, 2004);
    const int month = m_random.between(1, 12);
    const int day = m_random.between(1, 28);
    const bool hasBirthday = m_random.percent(60);
    const bool withYear = m_random.percent(80);
    if (hasBirthday && known == Known::Much) p.contact.birthday = PartialDate{withYear ? year : 0, month, day}.toIso();
    const QString job = m.pickText("job");
    const bool hasJob = m_random.percent(25);
    if (hasJob && known == Known::Much) p.contact.jobTitle = job;
  }

  void addPrivatePerson() { m_plan.people.push_back(person({})); }

  /// Customer numbers grow with the age of the card, as a counter would give them.
  void numberCustomers() {
    std::vector<PlannedContact*> customers;
    for (PlannedContact& p : m_plan.people) {
      if (stageKeys().indexOf(p.contact.stage) >= 3) customers.push_back(&p);
    }
    std::stable_sort(customers.begin(), customers.end(), [](const PlannedContact* a, const PlannedContact* b) {
      return a->contact.createdAt < b->contact.createdAt;
    });
    int number = 0;
    for (PlannedContact* p : customers)
      p->contact.externalId = QStringLiteral("C-%1").arg(++number, 4, 10, QLatin1Char('0'));
  }

  void addReferrals() {
    const QString byWord = m.say(m.lists.rows("source")[4]);
    for (PlannedContact& p : m_plan.people) {
      if (p.contact.source != byWord) continue;
      const PlannedContact& other = m_random.pick(m_plan.people);
      if (other.createdOn < p.createdOn) p.contact.referredBy = displayName(other.contact);
    }
  }

  /// Two cards that somebody made twice and threw away.
  void moveSomeToTrash() {
    for (size_t n = 1; n <= 2; ++n) {
      PlannedContact& p = m_plan.people[m_plan.people.size() - 3 * n];
      p.endedOn = p.createdOn;
      p.trashedAt = shopTime(p.createdOn, p.createdOn == m.today ? 9 * 60 : 20 * 60);
    }
  }

  Plan& m_plan;
  Maker& m;
  Random& m_random;
  Traits m_traits;
  Reach m_reach;
  QSet<QString> m_names;
  int m_people = 0;
  size_t m_regional = 0;
  size_t m_foreign = 0;
  bool m_isForeign = false;
};

}  // namespace

void addPeople(Plan& plan, Maker& maker) { People(plan, maker).make(); }

}  // namespace cartera::sample
