// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <algorithm>

#include "core/agenda/QuickContact.h"
#include "core/base/Dates.h"
#include "core/base/Text.h"
#include "core/contacts/TaxId.h"
#include "core/exchange/HeaderSynonyms.h"

// How somebody is reached: what has a shape of its own, with the word before it that says what it is.
namespace cartera::quickadd {

namespace {

/// The field that a word before a value names: "Móvil" → phone.mobile; empty if it names none.
QString fieldOfLabel(const QString& label) {
  const QString key = HeaderSynonyms::key(label);
  struct Short {
    const char* key;
    const char* field;
  };
  // What signatures have and headings of lists have not.
  static constexpr Short kShort[] = {{"t", "phone"},
                                     {"tf", "phone"},
                                     {"tfo", "phone"},
                                     {"p", "phone"},
                                     {"m", "phone.mobile"},
                                     {"mov", "phone.mobile"},
                                     {"mob", "phone.mobile"},
                                     {"telmovil", "phone.mobile"},
                                     {"c", "phone.mobile"},
                                     {"f", "phone.fax"},
                                     {"e", "email"},
                                     {"w", "url"},
                                     {"d", "phone.work"},
                                     {"directo", "phone.work"},
                                     {"direct", "phone.work"},
                                     {"office", "phone.work"},
                                     {"oficina", "phone.work"},
                                     {"trabajo", "phone.work"},
                                     {"work", "phone.work"},
                                     {"casa", "phone.home"},
                                     {"centralita", "phone.work"},
                                     {"telfax", "phone"},
                                     {"wa", "phone.whatsapp"},
                                     {"dir", "addr.work.street"},
                                     {"nif", "tax_id"},
                                     {"cif", "tax_id"},
                                     {"web", "url"}};
  for (const Short& s : kShort)
    if (key == QLatin1String(s.key)) return QLatin1String(s.field);
  if (key.isEmpty()) return {};
  const HeaderSynonyms::Entry* entry = HeaderSynonyms::generic().find(key);
  if (entry == nullptr || entry->consent) return {};
  return entry->field == u"@name" ? QStringLiteral("full_name") : entry->field;
}

/// The label that ends where a value begins: its field, and where it starts. Three words at most: "Tel. móvil:".
struct Label {
  QString field;
  qsizetype from = 0;
};
Label labelBefore(const ContactText& contact, Place line, Place value) {
  const QStringView text = contact.text;
  qsizetype behind = value.from;
  while (behind > line.from && QStringView(u" :.\t=(<").contains(text[behind - 1])) --behind;
  Label best{{}, value.from};
  qsizetype from = behind;
  for (int words = 0; words < 3 && from > line.from; ++words) {
    while (from > line.from && (text[from - 1].isLetter() || text[from - 1] == u'-' || text[from - 1] == u'º')) --from;
    const Place label{from, behind - from};
    if (label.length == 0 || !contact.claims.isFree(label)) break;
    const QString field = fieldOfLabel(text.mid(from, behind - from).toString());
    if (!field.isEmpty()) best = {field, from};
    qsizetype next = from;
    while (next > line.from && QStringView(u" ./").contains(text[next - 1])) --next;
    if (next == from) break;
    from = next;
  }
  return best;
}

QString labelOf(const QString& field, const char* base) {
  const QString start = QLatin1String(base) + u'.';
  return field.startsWith(start) ? field.mid(start.size()) : QString();
}

void readEmails(ContactText& contact, Place line) {
  static const QRegularExpression kShape(
      QStringLiteral("[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}"),
      QRegularExpression::UseUnicodePropertiesOption);
  auto matches = kShape.globalMatch(contact.text.mid(line.from, line.length).toString());
  while (matches.hasNext()) {
    const auto m = matches.next();
    Place place{line.from + m.capturedStart(), m.capturedLength()};
    while (place.length > 0 && QStringView(u".'-").contains(contact.text[place.end() - 1])) --place.length;
    while (place.length > 0 && QStringView(u".'-").contains(contact.text[place.from])) {
      ++place.from;
      --place.length;
    }
    const QString value = contact.text.mid(place.from, place.length).toString();
    if (!text::looksLikeEmail(value) || !contact.claims.isFree(place)) continue;
    Place whole = place;
    if (contact.text.mid(line.from, place.from - line.from).endsWith(u"mailto:", Qt::CaseInsensitive)) whole.from -= 7;
    const Label label = labelBefore(contact, line, whole);
    if (label.field.startsWith(u"email")) whole.from = label.from;
    whole.length = place.end() - whole.from;
    // The same address twice in a signature is one.
    const bool known = std::any_of(contact.pieces.begin(), contact.pieces.end(), [&](const Piece& p) {
      return p.key == u"email" && text::emailKey(p.value) == text::emailKey(value);
    });
    if (known) {
      contact.claims.take(whole);
    } else {
      contact.add("email", value, whole);
    }
  }
}

void readUrls(ContactText& contact, Place line) {
  static const QRegularExpression kShape(
      QStringLiteral(
          "(?:https?://|www\\.)[^\\s<>|,;()\"]+|(?<![\\p{L}\\p{N}@._/-])(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{1,62}\\.){1,3}"
          "(?:es|com|net|org|eu|cat|gal|eus|info|io|shop|biz|co\\.uk|ie|de|fr|pt)(?:/"
          "[^\\s<>|,;()\"]*)?(?![\\p{L}\\p{N}@.-])"),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  auto matches = kShape.globalMatch(contact.text.mid(line.from, line.length).toString());
  while (matches.hasNext()) {
    const auto m = matches.next();
    Place place{line.from + m.capturedStart(), m.capturedLength()};
    while (place.length > 0 && QStringView(u".:!?'").contains(contact.text[place.end() - 1])) --place.length;
    if (!contact.claims.isFree(place) || place.length < 5) continue;
    const Label label = labelBefore(contact, line, place);
    const qsizetype from = label.field.startsWith(u"url") ? label.from : place.from;
    contact.add("url", contact.text.mid(place.from, place.length).toString(), {from, place.end() - from});
  }
}

void readTags(ContactText& contact, Place line) {
  static const QRegularExpression kShape(
      QStringLiteral("(?<![^\\s(,;])#(\\p{L}[\\p{L}\\p{N}\\p{M}_-]{0,60})(?![\\p{L}\\p{N}#])"),
      QRegularExpression::UseUnicodePropertiesOption);
  auto matches = kShape.globalMatch(contact.text.mid(line.from, line.length).toString());
  while (matches.hasNext()) {
    const auto m = matches.next();
    const Place place{line.from + m.capturedStart(), m.capturedLength()};
    if (!contact.claims.isFree(place)) continue;
    contact.claims.take(place);
    contact.pieces.push_back({PieceKind::Tag, {}, {}, text::clean(m.captured(1)), place, {}});
  }
}

void readTaxIds(ContactText& contact, Place line) {
  static const QRegularExpression kShape(
      QStringLiteral("(?<![\\p{L}\\p{N}])(?:ES[ -]?)?(?:[A-Z][ .-]?[0-9]{7}[ "
                     ".-]?[A-Z0-9]|[0-9]{1,2}\\.?[0-9]{3}\\.?[0-9]{3}[ .-]?[A-Z])"
                     "(?![\\p{L}\\p{N}])"),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  auto matches = kShape.globalMatch(contact.text.mid(line.from, line.length).toString());
  while (matches.hasNext()) {
    const auto m = matches.next();
    const Place place{line.from + m.capturedStart(), m.capturedLength()};
    if (!contact.claims.isFree(place) || contact.has("tax_id")) continue;
    const TaxIdCheck check = taxid::check(m.captured());
    const Label label = labelBefore(contact, line, place);
    const bool isLabelled = label.field == u"tax_id";
    if (check.kind == TaxIdKind::None || check.kind == TaxIdKind::Foreign || (!check.valid && !isLabelled)) continue;
    const qsizetype from = isLabelled ? label.from : place.from;
    contact.add("tax_id", m.captured(), {from, place.end() - from}, {}, check.valid ? "" : "tax_id.control");
  }
}

/// Where the first phone of a run of figures ends, when two stand beside each other: "963 12 34 56 612345678".
qsizetype endOfFirst(QStringView run) {
  constexpr int kMost = 15;
  const QString digits = text::phoneDigits(run);
  const bool plus = run.startsWith(u'+') || run.startsWith(u"00");
  const bool spain = plus && digits.startsWith(u"34");
  if (digits.size() <= (spain ? 11 : plus ? kMost : 11) && !(digits.size() > 9 && !plus && digits[0] >= u'6'))
    return run.size();
  if (plus && !spain) return run.size();
  const int wanted = (spain ? 11 : 9) + (run.startsWith(u"00") ? 2 : 0);
  int seen = 0;
  for (qsizetype i = 0; i < run.size(); ++i) {
    if (!run[i].isDigit()) continue;
    if (++seen < wanted) continue;
    // Only where a number ends as it was written: "+34 963 12 34 56 12" is none of ours.
    return i + 1 < run.size() && run[i + 1].isSpace() ? i + 1 : run.size();
  }
  return run.size();
}

bool isPhone(const QString& run, bool isLabelled) {
  if (!text::looksLikePhone(run)) return false;
  const QString digits = text::phoneDigits(run);
  if (isLabelled) return true;
  if (run.startsWith(u'+') || !text::phoneE164(run).isEmpty()) return true;
  static const QRegularExpression kAmerican(QStringLiteral("^\\(?[2-9][0-9]{2}\\)?[ .-][2-9][0-9]{2}[ .-][0-9]{4}$"));
  static const QRegularExpression kBritish(QStringLiteral("^\\(?0[1-9][0-9]{1,4}\\)?[ -]?[0-9]{3,4}[ -]?[0-9]{3,4}$"));
  return (kAmerican.match(run).hasMatch() && digits.size() == 10) ||
         (kBritish.match(run).hasMatch() && digits.size() >= 10 && digits.size() <= 11);
}

QString usualLabel(const QString& value, const QString& said) {
  if (!said.isEmpty()) return said;
  const QString e164 = text::phoneE164(value);
  return e164.startsWith(u"+346") || e164.startsWith(u"+347") ? QStringLiteral("mobile") : QString();
}

void readPhones(ContactText& contact, Place line) {
  static const QRegularExpression kRun(
      QStringLiteral("(?<![\\p{L}\\p{N}.,/#€$£-])[+(]?[0-9](?:[ .()-]{0,3}[0-9]){5,40}(?![\\p{L}\\p{N}€%/])"),
      QRegularExpression::UseUnicodePropertiesOption);
  const QString whole = contact.text.mid(line.from, line.length).toString();
  qsizetype at = line.from;
  while (at < line.end()) {
    const auto m = kRun.match(whole, at - line.from);
    if (!m.hasMatch()) return;
    Place place{line.from + m.capturedStart(), m.capturedLength()};
    if (place.from > 0 && contact.text[place.from] != u'(' && contact.text[place.from - 1] == u'(') {
      // "(+34) 612…": the bracket opens before the plus.
      const QString with = QString(u'(' + m.captured());
      if (with.count(u'(') == with.count(u')')) place = {place.from - 1, place.length + 1};
    }
    at = place.end();
    if (!contact.claims.isFree(place)) continue;
    QString run = contact.text.mid(place.from, place.length).toString();
    const qsizetype first = endOfFirst(run);
    if (first < run.size()) {
      place.length = first;
      run = run.left(first);
      at = place.end();
    }
    const Label before = labelBefore(contact, line, place);
    const bool isPhoneLabel = before.field.startsWith(u"phone") || before.field == u"org.phone";
    const bool isOther = !before.field.isEmpty() && !isPhoneLabel && before.from < place.from;
    if (isOther || !isPhone(run, isPhoneLabel)) continue;
    QString said = before.field == u"org.phone" ? QStringLiteral("work") : labelOf(before.field, "phone");
    Place all{isPhoneLabel ? before.from : place.from, 0};
    all.length = place.end() - all.from;
    // "612 345 678 (móvil)"
    static const QRegularExpression kBehind(QStringLiteral("^ ?\\(([\\p{L} .]{2,20})\\)"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    const auto behind =
        kBehind.match(contact.text.mid(place.end(), qMin<qsizetype>(30, line.end() - place.end())).toString());
    if (behind.hasMatch() && fieldOfLabel(behind.captured(1)).startsWith(u"phone")) {
      said = labelOf(fieldOfLabel(behind.captured(1)), "phone");
      all.length += behind.capturedLength();
    }
    contact.add("phone", run, all, usualLabel(run, said));
  }
}

}  // namespace

void readReach(ContactText& contact, Place line) {
  readEmails(contact, line);
  readUrls(contact, line);
  readTags(contact, line);
  readTaxIds(contact, line);
  readPhones(contact, line);
}

void readLabelled(ContactText& contact, Place line) {
  const QStringView text = contact.text;
  constexpr qsizetype kLongestLabel = 40;
  const qsizetype colon = text.mid(line.from, qMin(line.length, kLongestLabel)).indexOf(u':');
  if (colon <= 0 || text.mid(line.from + colon).startsWith(u"://")) return;
  const QString field = fieldOfLabel(text.mid(line.from, colon).trimmed().toString());
  const Place value = trimmed(text, {line.from + colon + 1, line.end() - line.from - colon - 1});
  if (field.isEmpty() || value.length == 0 || !contact.claims.isFree(value)) return;
  const QString said = text::clean(text.mid(value.from, value.length));
  const Place whole{line.from, value.end() - line.from};
  static const QStringList kWhole{QStringLiteral("full_name"), QStringLiteral("org.name"),
                                  QStringLiteral("job_title"), QStringLiteral("org.department"),
                                  QStringLiteral("given"),     QStringLiteral("family"),
                                  QStringLiteral("nickname")};
  if (kWhole.contains(field)) {
    if (!contact.has(field.toLatin1().constData())) contact.add(field.toLatin1().constData(), said, whole);
  } else if (field == u"birthday") {
    const auto day = dates::readPartial(said, DateOrder::Dmy);
    if (day.value) contact.add("birthday", day.value->toIso(), whole);
  } else if (field == u"note") {
    contact.add("note", said, whole);
  } else if (field.startsWith(u"addr.")) {
    const QByteArray key = QByteArray("addr[1].") + field.section(u'.', -1).toLatin1();
    // "Dirección: C/ Mayor 5, 28013 Madrid": the word goes, and what stands behind it is looked at.
    if (key == "addr[1].street") {
      contact.labels.push_back({line.from, value.from - line.from});
      contact.claims.take(contact.labels.back());
    } else if (!contact.has(key.constData())) {
      contact.add(key.constData(), said, whole);
    }
  } else if (field == u"url" && !said.contains(u' ') && said.contains(u'.') && !said.contains(u'@')) {
    contact.add("url", said, whole);
  }
}

}  // namespace cartera::quickadd
