// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CompanyNames.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <algorithm>

#include "core/base/Text.h"
#include "core/contacts/TaxId.h"

namespace cartera::companynames {

namespace {

/// A cell of a paragraph is no name.
constexpr qsizetype kLongest = 200;

QSet<QString> setOf(const char* words) {
  const QStringList list = QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
  return {list.begin(), list.end()};
}

/// Nobody is called so.
const QSet<QString>& plainForms() {
  static const QSet<QString> kForms = setOf(
      "sl slu sll sllu slp slpu slne cb scp scoop scoopv scoopand scoopmad sccl coop gmbh ltd limited llc llp plc inc "
      "srl srls sarl sasu bv nv kg ohg lda ltda eirl sociedadlimitada sociedadanonima sociedadcivil comunidaddebienes "
      "sociedadcooperativa sociedadlimitadaunipersonal sociedadanonimaunipersonal gmbhcokg");
  return kForms;
}

/// Surnames, given names or words of daily life too.
const QSet<QString>& doubtfulForms() {
  static const QSet<QString> kForms = setOf("sa sau sal sas sc spa ag aie");
  return kForms;
}

QString lettersOf(const QString& text) {
  QString out;
  for (const QChar c : text::fold(text))
    if (c.isLetter()) out.append(c);
  return out;
}

bool isUpper(const QString& text) {
  return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLower(); });
}

/// "S.A", "S.L.": a point between letters.
bool hasInnerPoint(const QString& token) {
  const qsizetype point = token.indexOf(u'.');
  return point > 0 && point + 1 < token.size() && token[point + 1].isLetter();
}

/// Whether the words from `from` on may be one form: initials ("S", "L."), or longer words that belong to one.
bool areOfOneForm(const QStringList& tokens, qsizetype from) {
  static const QSet<QString> kWords =
      setOf("coop cooperativa sociedad limitada anonima civil unipersonal comunidad de bienes and v mad co kg gmbh");
  return std::all_of(tokens.begin() + from, tokens.end(), [](const QString& token) {
    const QString letters = lettersOf(token);
    return letters.size() == 1 || kWords.contains(letters);
  });
}

/// The words of a name, and how many at its end are a legal form (0: none).
struct FormedName {
  QStringList words;
  qsizetype form = 0;
};

FormedName formOf(const QString& name) {
  if (name.size() > kLongest) return {};
  static const QRegularExpression kBehind(QStringLiteral("\\s*\\([^()]*\\)\\s*$"));
  static const QRegularExpression kBetween(QStringLiteral("[\\s,]+"));
  QString whole = name;
  whole.remove(kBehind);
  const QStringList tokens = whole.split(kBetween, Qt::SkipEmptyParts);
  constexpr qsizetype kWordsOfForm = 4;
  for (qsizetype n = 1; n <= kWordsOfForm && n < tokens.size(); ++n) {
    const qsizetype from = tokens.size() - n;
    const QString form = lettersOf(QStringList(tokens.mid(from)).join(u' '));
    if (n > 1 && !areOfOneForm(tokens, from)) break;
    const QStringList before = tokens.mid(0, from);
    // An initial alone names no company.
    if (std::none_of(before.begin(), before.end(), [](const QString& t) { return lettersOf(t).size() > 1; })) break;
    if (plainForms().contains(form)) return {tokens, n};
    if (!doubtfulForms().contains(form)) continue;
    if (n > 1 || hasInnerPoint(tokens[from])) return {tokens, n};
    const bool behindComma = whole.contains(QRegularExpression(
        QStringLiteral(",\\s*") + QRegularExpression::escape(tokens[from]) + QStringLiteral("\\s*$")));
    if (behindComma || (isUpper(tokens[from]) && !isUpper(before.join(u' ')))) return {tokens, n};
  }
  return {};
}

}  // namespace

bool endsInLegalForm(const QString& name) { return formOf(name).form > 0; }

QString withoutLegalForm(const QString& name) {
  const FormedName formed = formOf(name);
  return formed.form == 0 ? name : QStringList(formed.words.mid(0, formed.words.size() - formed.form)).join(u' ');
}

bool isCompanyNumber(const QString& taxId) {
  const TaxIdCheck looked = taxid::check(taxId);
  return looked.kind == TaxIdKind::Cif && looked.valid;
}

}  // namespace cartera::companynames
