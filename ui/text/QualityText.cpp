// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/QualityText.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

#include "core/quality/QualityFigures.h"

namespace cartera {

namespace {

struct Entry {
  const char* key;
  const char* label;
  const char* explained;
};

const Entry kEntries[] = {
    {"contacts", QT_TRANSLATE_NOOP("QualityText", "Contacts"),
     QT_TRANSLATE_NOOP("QualityText", "Everybody outside the trash.")},
    {"completeness", QT_TRANSLATE_NOOP("QualityText", "Completeness"),
     QT_TRANSLATE_NOOP("QualityText", "The mean of the percent that each card shows.")},
    {"unreachable", QT_TRANSLATE_NOOP("QualityText", "Cannot be reached"),
     QT_TRANSLATE_NOOP("QualityText", "Neither an e-mail nor a phone.")},
    {"no_email", QT_TRANSLATE_NOOP("QualityText", "Without e-mail"),
     QT_TRANSLATE_NOOP("QualityText", "No e-mail address at all.")},
    {"no_phone", QT_TRANSLATE_NOOP("QualityText", "Without phone"),
     QT_TRANSLATE_NOOP("QualityText", "No phone number at all.")},
    {"no_owner", QT_TRANSLATE_NOOP("QualityText", "Without owner"),
     QT_TRANSLATE_NOOP("QualityText", "Nobody is said to look after them.")},
    {"stale", QT_TRANSLATE_NOOP("QualityText", "Out of date"),
     QT_TRANSLATE_NOOP("QualityText",
                       "Entered more than %1 days ago, and since then neither spoken to nor confirmed.")},
    {"invalid", QT_TRANSLATE_NOOP("QualityText", "With a wrong value"),
     QT_TRANSLATE_NOOP("QualityText",
                       "An e-mail, phone, tax number, Spanish postcode or birthday that cannot be right.")},
    {"duplicate", QT_TRANSLATE_NOOP("QualityText", "There twice"),
     QT_TRANSLATE_NOOP("QualityText", "Same name and e-mail or phone, or same tax number, and not kept separate.")},
};

const Entry* find(const QString& key) {
  const auto* it = std::find_if(std::begin(kEntries), std::end(kEntries),
                                [&](const Entry& e) { return key == QLatin1String(e.key); });
  return it == std::end(kEntries) ? nullptr : it;
}

}  // namespace

QString qualityLabel(const QString& key) {
  const Entry* e = find(key);
  return e == nullptr ? key : QCoreApplication::translate("QualityText", e->label);
}

QString qualityExplained(const QString& key) {
  const Entry* e = find(key);
  if (e == nullptr) return {};
  const QString text = QCoreApplication::translate("QualityText", e->explained);
  return text.contains(QLatin1String("%1")) ? text.arg(quality::kStaleDays) : text;
}

}  // namespace cartera
