// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/DuplicateText.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "core/duplicates/NormalForms.h"
#include "core/duplicates/Similarity.h"
#include "ui/text/FieldText.h"

namespace cartera {

namespace {

using duplicates::Agreement;
using duplicates::Field;

QString say(const char* text) { return QCoreApplication::translate("DuplicateText", text); }

QString fieldText(Field field) {
  switch (field) {
    case Field::Name: return fieldLabel(QStringLiteral("name"));
    case Field::Street:
    case Field::Street2:
    case Field::City:
    case Field::Postcode:
    case Field::Region: return fieldLabel(QStringLiteral("addr.") + toText(field));
    default: return fieldLabel(toText(field));
  }
}

QString agreementText(Agreement agreement) {
  switch (agreement) {
    case Agreement::Same: return say(QT_TRANSLATE_NOOP("DuplicateText", "the same"));
    case Agreement::Close: return say(QT_TRANSLATE_NOOP("DuplicateText", "nearly the same"));
    case Agreement::Similar: return say(QT_TRANSLATE_NOOP("DuplicateText", "similar"));
    case Agreement::OneEdit: return say(QT_TRANSLATE_NOOP("DuplicateText", "one letter or digit differs"));
    case Agreement::Most: return say(QT_TRANSLATE_NOOP("DuplicateText", "most words are the same"));
    case Agreement::Some: return say(QT_TRANSLATE_NOOP("DuplicateText", "some words are the same"));
    case Agreement::Swapped: return say(QT_TRANSLATE_NOOP("DuplicateText", "given name and surname swapped"));
    case Agreement::SwappedClose:
      return say(QT_TRANSLATE_NOOP("DuplicateText", "given name and surname swapped, and nearly the same"));
    case Agreement::Whole: return say(QT_TRANSLATE_NOOP("DuplicateText", "the same name, whole in one column"));
    case Agreement::WholeClose: return say(QT_TRANSLATE_NOOP("DuplicateText", "a similar name, whole in one column"));
    case Agreement::Divided:
      return say(QT_TRANSLATE_NOOP("DuplicateText", "the same name, divided otherwise between its columns"));
    case Agreement::Differs: break;
  }
  return say(QT_TRANSLATE_NOOP("DuplicateText", "differs"));
}

}  // namespace

QString duplicateReasonText(const duplicates::Reason& reason) {
  //: %1 is a field ("First name"), %2 how it agrees ("the same")
  return say(QT_TRANSLATE_NOOP("DuplicateText", "%1: %2"))
      .arg(fieldText(reason.field), agreementText(reason.agreement));
}

QString duplicateReasonDetail(const duplicates::Reason& reason) {
  const QString text = duplicateReasonText(reason);
  if (reason.agreement != Agreement::Close && reason.agreement != Agreement::Similar) return text;
  const double alike = duplicates::jaroWinkler(duplicates::normal::name(reason.a), duplicates::normal::name(reason.b));
  //: %1 is how a field agrees ("First name: nearly the same"), %2 how alike the two are, from 0 to 1
  return say(QT_TRANSLATE_NOOP("DuplicateText", "%1 (%2)")).arg(text, QLocale().toString(alike, 'f', 2));
}

QString mergeFieldLabel(const QString& field) {
  if (field == u"email[1]") return say(QT_TRANSLATE_NOOP("DuplicateText", "Main e-mail"));
  if (field == u"phone[1]") return say(QT_TRANSLATE_NOOP("DuplicateText", "Main phone"));
  return fieldLabel(field);
}

QString likelihoodText(double posterior) {
  constexpr double kTenths = 1000;
  //: A share in percent.
  return say(QT_TRANSLATE_NOOP("DuplicateText", "%1 %"))
      .arg(QLocale().toString(std::min(999.0, std::floor(posterior * kTenths)) / 10, 'f', 1));
}

QString certaintyText(duplicates::Certainty certainty) {
  return certainty == duplicates::Certainty::Certain ? say(QT_TRANSLATE_NOOP("DuplicateText", "certain"))
                                                     : say(QT_TRANSLATE_NOOP("DuplicateText", "possible"));
}

QString duplicateFitText(const duplicates::Model& model) {
  if (model.isFitted) return {};
  if (model.why == u"few")
    return say(QT_TRANSLATE_NOOP("DuplicateText", "There are too few records to learn from; fixed figures were used."));
  if (model.why == u"no_matches")
    return say(QT_TRANSLATE_NOOP("DuplicateText",
                                 "Nothing in the list looks like one person twice; fixed figures were used."));
  return say(QT_TRANSLATE_NOOP("DuplicateText",
                               "What the list shows is not clear enough to learn from; fixed figures were used."));
}

}  // namespace cartera
