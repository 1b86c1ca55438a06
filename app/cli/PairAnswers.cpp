// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/PairAnswers.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "app/cli/Printing.h"
#include "ui/text/DuplicateText.h"

namespace cartera::cli {

namespace {

QJsonObject oddsJson(const duplicates::FieldSpec& spec, const duplicates::FieldOdds& odds) {
  QJsonObject m;
  QJsonObject u;
  for (int level = duplicates::levelsOf(spec.type) - 1; level >= 0; --level) {
    const QString name = toText(duplicates::agreementAt(spec.type, level));
    m.insert(name, odds.m[static_cast<size_t>(level)]);
    u.insert(name, odds.u[static_cast<size_t>(level)]);
  }
  return {{QStringLiteral("m"), m}, {QStringLiteral("u"), u}};
}

}  // namespace

QJsonArray reasonsJson(const std::vector<duplicates::Reason>& reasons) {
  QJsonArray out;
  for (const auto& r : reasons)
    out.append(QJsonObject{{QStringLiteral("field"), toText(r.field)},
                           {QStringLiteral("agreement"), toText(r.agreement)},
                           {QStringLiteral("a"), r.a},
                           {QStringLiteral("b"), r.b},
                           {QStringLiteral("weight"), r.weight}});
  return out;
}

QJsonObject fitJson(const duplicates::Analysis& analysis) {
  const duplicates::Model& model = analysis.model;
  QJsonObject fields;
  for (const auto& spec : duplicates::fieldSpecs())
    fields.insert(toText(spec.field), oddsJson(spec, model.of(spec.field)));
  QJsonArray skipped;
  for (const auto& s : analysis.skipped)
    skipped.append(QJsonObject{{QStringLiteral("key"), toText(s.key)},
                               {QStringLiteral("why"), s.why},
                               {QStringLiteral("keys"), s.keys},
                               {QStringLiteral("members"), s.members}});
  return {{QStringLiteral("fitted"), model.isFitted},
          {QStringLiteral("why"), model.why},
          {QStringLiteral("lambda"), model.lambda},
          {QStringLiteral("households"), model.households},
          {QStringLiteral("rounds"), model.rounds},
          {QStringLiteral("records"), analysis.records},
          {QStringLiteral("compared"), analysis.compared},
          {QStringLiteral("fields"), fields},
          {QStringLiteral("skipped"), skipped}};
}

QString fitText(const duplicates::Analysis& analysis) {
  QString out = pairs({{QCoreApplication::translate("Cli", "Records"), QString::number(analysis.records)},
                       {QCoreApplication::translate("Cli", "Pairs compared"), QString::number(analysis.compared)},
                       {QCoreApplication::translate("Cli", "Pairs found"), QString::number(analysis.pairs.size())}});
  const QString why = duplicateFitText(analysis.model);
  if (!why.isEmpty()) out += why + u'\n';
  qint64 keys = 0;
  for (const auto& s : analysis.skipped) keys += s.keys;
  if (keys > 0)
    out += QCoreApplication::translate("Cli", "%n value(s) that very many share were passed over.", nullptr,
                                       asCount(keys)) +
           u'\n';
  return out;
}

QString likelihood(double posterior) {
  constexpr double kTenths = 1000;
  return QString::number(std::min(999.0, std::floor(posterior * kTenths)) / 10, 'f', 1) + QStringLiteral(" %");
}

QString reasonsText(const std::vector<duplicates::Reason>& reasons, size_t most) {
  QStringList out;
  for (size_t i = 0; i < std::min(most, reasons.size()); ++i) out += duplicateReasonText(reasons[i]);
  return out.join(QStringLiteral(" · "));
}

duplicates::Progress comparing(Session& session) {
  return [&session](double share) {
    session.progress(QCoreApplication::translate("Cli", "Comparing"), static_cast<qint64>(share * 1000), 1000);
    return !interrupt::requested();
  };
}

}  // namespace cartera::cli
