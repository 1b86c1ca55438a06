// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CodeWords.h"

#include <QHash>

#include "core/base/Text.h"

namespace cartera::codewords {

using Words = std::vector<std::pair<QString, QString>>;

namespace {

struct Word {
  const char* sort;
  const char* code;
  const char* es;
  const char* en;
};

constexpr Word kWords[] = {
    {"kind", "person", "Persona", "Person"},
    {"kind", "company", "Empresa", "Company"},
    {"kind", "household", "Hogar", "Household"},
    {"kind", "team", "Equipo", "Team"},
    {"stage", "lead", "Interesado", "Lead"},
    {"stage", "prospect", "Posible cliente", "Prospect"},
    {"stage", "proposal", "Presupuesto", "Proposal"},
    {"stage", "customer", "Cliente", "Customer"},
    {"stage", "dormant", "Inactivo", "Dormant"},
    {"stage", "former", "Antiguo", "Former"},
    {"basis", "consent", "consentimiento", "consent"},
    {"basis", "customer_relation", "relación de cliente", "customer relation"},
    {"basis", "contract", "contrato", "contract"},
    {"basis", "business_contact", "contacto profesional", "business contact"},
};

/// "consent.email.basis" and those of the other channels are one sort.
QString sortOf(const QString& field) {
  const bool isBasis = field.startsWith(QLatin1String("consent.")) && field.endsWith(QLatin1String(".basis"));
  return isBasis ? QStringLiteral("basis") : field;
}

QHash<QString, Words> wordsIn(const char* Word::*language) {
  QHash<QString, Words> out;
  for (const Word& w : kWords)
    out[QString::fromLatin1(w.sort)].emplace_back(QString::fromLatin1(w.code), QString::fromUtf8(w.*language));
  return out;
}

}  // namespace

bool has(const QString& field) {
  const QString sort = sortOf(field);
  return sort == u"kind" || sort == u"stage" || sort == u"basis";
}

const Words& of(const QString& field, const QString& language) {
  static const Words kNone;
  static const QHash<QString, Words> kSpanish = wordsIn(&Word::es);
  static const QHash<QString, Words> kEnglish = wordsIn(&Word::en);
  if (language != u"es" && language != u"en") return kNone;
  const QHash<QString, Words>& words = language == u"es" ? kSpanish : kEnglish;
  const auto it = words.constFind(sortOf(field));
  return it != words.constEnd() ? *it : kNone;
}

QString print(const QString& field, const QString& code, const QString& language) {
  for (const auto& [known, word] : of(field, language))
    if (known == code) return word;
  return code;
}

QByteArray sql(const QByteArray& column, const QString& field, const QString& language) {
  const Words& words = of(field, language);
  if (words.empty()) return column;
  QByteArray out = "CASE " + column;
  for (const auto& [code, word] : words) out += " WHEN '" + code.toUtf8() + "' THEN '" + word.toUtf8() + '\'';
  return out + " ELSE " + column + " END";
}

std::optional<QString> codeOf(const QString& field, const QString& word) {
  const QString key = text::searchKey(word);
  for (const char* language : {"es", "en"})
    for (const auto& [code, known] : of(field, QLatin1String(language)))
      if (key == text::searchKey(known)) return code;
  return std::nullopt;
}

}  // namespace cartera::codewords
