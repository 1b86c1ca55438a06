// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/QuickContactForm.h"

#include <QGridLayout>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <algorithm>
#include <iterator>

#include "ui/contacts/QuickExtras.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

namespace {

constexpr const char* kNames[]{"quickName", "quickPhone", "quickEmail", "quickCompany"};
constexpr const char* kPartNames[]{"quickPrefix", "quickGiven", "quickFamily"};
/// Of the width, for title, given name and surnames.
constexpr int kShares[]{1, 2, 3};

bool startsWithWords(const QString& name, const QString& words) {
  return !words.isEmpty() && QString(name + u' ').startsWith(QString(words + u' '));
}
bool hasWords(const QString& name, const QString& words) {
  return QString(u' ' + name + u' ').contains(QString(u' ' + words + u' '));
}
/// A name without the words it begins with.
QString without(const QString& name, const QString& words) {
  return startsWithWords(name, words) ? name.mid(words.size()).trimmed() : name;
}
/// Phones and the like count on without a gap, when one of them was emptied.
contactfields::FieldValues renumbered(const contactfields::FieldValues& values) {
  contactfields::FieldValues out;
  QHash<QString, int> counts;
  QHash<QString, QString> names;
  for (const auto& [key, value] : values) {
    const qsizetype close = key.indexOf(u']') + 1;
    const QString base = key.section(u'[', 0, 0);
    if (close == 0 || !pointKindFrom(base)) {
      out.emplace_back(key, value);
      continue;
    }
    QString& name = names[key.left(close)];
    if (name.isEmpty()) name = QStringLiteral("%1[%2]").arg(base).arg(++counts[base]);
    out.emplace_back(QString(name + key.mid(close)), value);
  }
  return out;
}

}  // namespace

QuickContactForm::QuickContactForm(QWidget* parent) : QWidget(parent) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(12);
  grid->setVerticalSpacing(8);
  grid->setColumnStretch(1, 1);
  for (int i = 0; i < kFields; ++i) {
    m_fields[i] = new QLineEdit(this);
    m_fields[i]->setObjectName(QLatin1String(kNames[i]));
    m_labels[i] = makeLabel({}, "muted", this);
    m_labels[i]->setBuddy(m_fields[i]);
    // The parts of the name stand beneath it.
    const int row = i == Name ? 0 : i + 1;
    grid->addWidget(m_labels[i], row, 0);
    grid->addWidget(m_fields[i], row, 1);
    connect(m_fields[i], &QLineEdit::textEdited, this, [this, i] { m_isOwn[i] = true; });
  }
  makeParts(*grid);
  m_extras = new QuickExtras(*grid, kFields + 1, this);
  connect(m_fields[Name], &QLineEdit::textChanged, this, &QuickContactForm::guessName);
  for (const Field field : {Name, Phone, Email})
    connect(m_fields[field], &QLineEdit::textChanged, this, &QuickContactForm::whoChanged);
  for (const QLineEdit* field : m_fields) connect(field, &QLineEdit::textChanged, this, &QuickContactForm::changed);
  retranslate();
  showParts();
}

void QuickContactForm::makeParts(QGridLayout& grid) {
  auto* parts = new QHBoxLayout;
  parts->setSpacing(8);
  for (int i = 0; i < kParts; ++i) {
    // In a box of its own, so that one that is not needed leaves no gap.
    m_partBoxes[i] = new QWidget(this);
    auto* box = new QVBoxLayout(m_partBoxes[i]);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(2);
    m_parts[i] = new QLineEdit(this);
    m_parts[i]->setObjectName(QLatin1String(kPartNames[i]));
    m_parts[i]->setMinimumWidth(48);
    m_partLabels[i] = makeLabel({}, "small", this);
    m_partLabels[i]->setBuddy(m_parts[i]);
    box->addWidget(m_partLabels[i]);
    box->addWidget(m_parts[i]);
    parts->addWidget(m_partBoxes[i], kShares[i]);
    connect(m_parts[i], &QLineEdit::textEdited, this, [this, i] { m_corrected[i] = true; });
  }
  grid.addLayout(parts, 1, 1);
}

void QuickContactForm::retranslate() {
  const QString texts[]{tr("Name"), tr("Phone"), tr("E-mail"), tr("Company")};
  for (int i = 0; i < kFields; ++i) {
    m_labels[i]->setText(texts[i]);
    m_fields[i]->setAccessibleName(texts[i]);
  }
  const QString partTexts[]{tr("Title"), tr("Given name"), tr("Surnames")};
  for (int i = 0; i < kParts; ++i) {
    m_partLabels[i]->setText(partTexts[i]);
    m_parts[i]->setAccessibleName(partTexts[i]);
  }
  m_extras->retranslate();
}

QString QuickContactForm::text(Field field) const { return m_fields[field]->text().trimmed(); }

void QuickContactForm::setKind(ContactKind kind) {
  m_kind = kind;
  m_fields[Org]->setVisible(kind == ContactKind::Person);
  m_labels[Org]->setVisible(kind == ContactKind::Person);
  showParts();
}

void QuickContactForm::setName(const QString& name) { m_fields[Name]->setText(name); }

bool QuickContactForm::isEmpty() const {
  return text(Name).isEmpty() && text(Phone).isEmpty() && text(Email).isEmpty() && text(Org) == m_keptCompany;
}

void QuickContactForm::clear(bool another) {
  m_keptCompany = another ? text(Org) : QString();
  m_keptTags.clear();
  for (const auto& [key, value] : m_extras->values())
    if (another && key == u"tags") m_keptTags = value;
  std::fill(std::begin(m_isOwn), std::end(m_isOwn), false);
  for (const Field field : {Name, Phone, Email}) m_fields[field]->clear();
  m_fields[Org]->setText(m_keptCompany);
  m_extras->clear();
}

void QuickContactForm::take(const quickadd::Understood& understood) {
  contactfields::FieldValues further;
  QString texts[kFields];
  QString given;
  m_phoneLabel.clear();
  if (understood.find(quickadd::PieceKind::Tag) != nullptr) m_keptTags.clear();
  for (const auto& [key, value] : understood.fields()) {
    if (key == u"full_name") {
      texts[Name] = value;
    } else if (key == u"given" || key == u"family") {
      given += (given.isEmpty() ? QString() : QStringLiteral(" ")) + value;
    } else if (key == u"phone[1]") {
      texts[Phone] = value;
    } else if (key == u"phone[1].label") {
      m_phoneLabel = value;
    } else if (key == u"email[1]") {
      texts[Email] = value;
    } else if (key == u"org.name") {
      texts[Org] = value;
    } else {
      further.emplace_back(key, value);
    }
  }
  if (texts[Name].isEmpty()) texts[Name] = given;
  if (const QString note = understood.note(); !note.isEmpty()) further.emplace_back(QStringLiteral("note"), note);
  if (!m_keptTags.isEmpty()) further.emplace_back(QStringLiteral("tags"), m_keptTags);
  m_phoneRead = texts[Phone];
  if (texts[Org].isEmpty()) texts[Org] = m_keptCompany;
  for (int i = 0; i < kFields; ++i)
    if (!m_isOwn[i] && m_fields[i]->text() != texts[i]) m_fields[i]->setText(texts[i]);
  m_extras->setValues(further);
  Q_EMIT whoChanged();
}

void QuickContactForm::guessName() {
  const QString whole = m_fields[Name]->text().simplified();
  for (int i = 0; i < kParts; ++i) {
    const QString part = m_parts[i]->text().simplified();
    // What stood in the name and does not any more was corrected there.
    if (whole.isEmpty() || (hasWords(m_guessed, part) && !hasWords(whole, part))) m_corrected[i] = false;
  }
  m_guessed = whole;
  const auto kept = [this](int i) { return m_corrected[i] ? m_parts[i]->text().simplified() : QString(); };
  PersonName guess = splitPersonName(whole);
  const QString rest = without(whole, m_corrected[Prefix] ? kept(Prefix) : guess.prefix);
  if (m_corrected[Prefix] && !kept(Prefix).isEmpty()) guess = splitPersonName(rest);
  if (m_corrected[Given] && !kept(Given).isEmpty() && startsWithWords(rest, kept(Given))) {
    guess.family = without(rest, kept(Given));
  }
  if (m_corrected[Family] && !kept(Family).isEmpty() && rest.endsWith(QString(u' ' + kept(Family)))) {
    guess.given = rest.left(rest.size() - kept(Family).size()).trimmed();
  }
  const QString texts[]{guess.prefix, guess.given, guess.family};
  for (int i = 0; i < kParts; ++i) {
    if (!m_corrected[i]) m_parts[i]->setText(texts[i]);
  }
  showParts();
}

void QuickContactForm::showParts() {
  // One word leaves nothing to guess.
  const bool isCorrected = std::any_of(std::begin(m_corrected), std::end(m_corrected), [](bool on) { return on; });
  const bool shows = m_kind == ContactKind::Person && (isCorrected || text(Name).contains(u' '));
  for (int i = 0; i < kParts; ++i) {
    m_partBoxes[i]->setVisible(shows && (i != Prefix || !m_parts[Prefix]->text().isEmpty()));
  }
}

PersonName QuickContactForm::nameParts() const {
  return {m_parts[Prefix]->text().trimmed(), m_parts[Given]->text().trimmed(), m_parts[Family]->text().trimmed()};
}

contactfields::FieldValues QuickContactForm::values() const {
  contactfields::FieldValues out;
  const auto put = [&](const char* key, const QString& value) {
    if (!value.isEmpty()) out.emplace_back(QLatin1String(key), value);
  };
  if (m_kind == ContactKind::Person) {
    const PersonName parts = nameParts();
    put("prefix", parts.prefix);
    put("given", parts.given);
    put("family", parts.family);
  } else {
    put("full_name", text(Name));
  }
  put("phone[1]", text(Phone));
  // Another number than the one that was read is not known to be a mobile.
  if (!text(Phone).isEmpty() && text(Phone) == m_phoneRead) put("phone[1].label", m_phoneLabel);
  put("email[1]", text(Email));
  if (m_kind == ContactKind::Person) put("org.name", text(Org));
  const contactfields::FieldValues more = m_extras->values();
  out.insert(out.end(), more.begin(), more.end());
  return renumbered(out);
}

QString QuickContactForm::shownName() const {
  const PersonName parts = nameParts();
  const QString name = m_kind == ContactKind::Person ? joined({{}, parts.given, parts.family}) : text(Name);
  if (!name.isEmpty()) return name;
  const contactfields::FieldValues all = values();
  return all.empty() ? QString() : all.front().second;
}

duplicates::Typed QuickContactForm::typed() const {
  duplicates::Typed out{.kind = m_kind, .name = text(Name), .email = text(Email), .phone = text(Phone)};
  for (const auto& [key, value] : m_extras->values())
    if (key == u"tax_id") out.taxId = value;
  return out;
}

void QuickContactForm::setReadOnly(bool on) {
  for (QLineEdit* field : m_fields) field->setReadOnly(on);
  for (QLineEdit* part : m_parts) part->setReadOnly(on);
  m_extras->setReadOnly(on);
}

}  // namespace cartera
