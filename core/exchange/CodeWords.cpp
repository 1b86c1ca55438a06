// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CodeWords.h"

namespace cartera::codewords {

using Words = std::vector<std::pair<QString, QString>>;

const Words& of(const QString& field, const QString& language) {
  static const Words kNone;
  static const Words kKinds{{QStringLiteral("person"), QStringLiteral("Persona")},
                            {QStringLiteral("company"), QStringLiteral("Empresa")},
                            {QStringLiteral("household"), QStringLiteral("Hogar")},
                            {QStringLiteral("team"), QStringLiteral("Equipo")}};
  static const Words kStages{{QStringLiteral("lead"), QStringLiteral("Interesado")},
                             {QStringLiteral("prospect"), QStringLiteral("Posible cliente")},
                             {QStringLiteral("proposal"), QStringLiteral("Presupuesto")},
                             {QStringLiteral("customer"), QStringLiteral("Cliente")},
                             {QStringLiteral("dormant"), QStringLiteral("Inactivo")},
                             {QStringLiteral("former"), QStringLiteral("Antiguo")}};
  if (language != u"es") return kNone;
  if (field == u"kind") return kKinds;
  return field == u"stage" ? kStages : kNone;
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

}  // namespace cartera::codewords
