// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/QuickText.h"

#include <QCoreApplication>
#include <QLocale>

#include "core/base/Dates.h"
#include "core/contacts/FieldKey.h"
#include "ui/text/FieldText.h"

namespace cartera {

namespace {

struct Doubt {
  const char* key;
  const char* sentence;
};
constexpr Doubt kDoubts[] = {
    {"day.repeats", QT_TRANSLATE_NOOP("QuickText", "Tasks do not repeat themselves: this is the first day.")},
    {"day.past", QT_TRANSLATE_NOOP("QuickText", "That day has passed.")},
    {"day.chosen", QT_TRANSLATE_NOOP("QuickText", "No day was said: this is the first one.")},
    {"day.part", QT_TRANSLATE_NOOP("QuickText", "The day is kept, the part of the day is not.")},
    {"day.before", QT_TRANSLATE_NOOP("QuickText", "The day itself is kept, not the one before.")},
    {"day.weekday", QT_TRANSLATE_NOOP("QuickText", "That date is another day of the week.")},
    {"day.implied", QT_TRANSLATE_NOOP("QuickText", "No day was said: the next time it is that hour.")},
    {"time.afternoon", QT_TRANSLATE_NOOP("QuickText", "The hour is taken for the afternoon.")},
    {"time.end", QT_TRANSLATE_NOOP("QuickText", "The beginning is kept, the end is not.")},
    {"name.guessed", QT_TRANSLATE_NOOP("QuickText", "Taken for surnames and given name.")},
    {"company.guessed", QT_TRANSLATE_NOOP("QuickText", "Taken for the company.")},
    {"tax_id.control", QT_TRANSLATE_NOOP("QuickText", "The control character of the tax number does not fit.")}};

}  // namespace

QString quickFieldText(const QString& key, const QString& label) {
  if (!label.isEmpty()) {
    const QString base = key.section(u'[', 0, 0);
    const QString usual = key.startsWith(u"addr[")
                              ? QString(QStringLiteral("addr.") + label + u'.' + key.section(u'.', -1))
                              : QString(base + u'.' + label);
    if (contactfields::isKnown(usual)) return fieldLabel(usual);
  }
  // The first address needs no number.
  if (key.startsWith(u"addr[1]."))
    return fieldLabel(QString(QStringLiteral("addr.other.") + key.mid(8))).section(QStringLiteral(" ("), 0, 0);
  return fieldLabel(key.endsWith(u"[1]") ? key.chopped(3) : key);
}

QString quickPieceText(const quickadd::Piece& piece, const QString& language) {
  using quickadd::PieceKind;
  switch (piece.kind) {
    case PieceKind::Do:
      return piece.value == u"todo" ? QCoreApplication::translate("QuickText", "To do") : interactionLabel(piece.value);
    //: Whom a task is done with.
    case PieceKind::Whom: return QCoreApplication::translate("QuickText", "With %1").arg(piece.value);
    case PieceKind::Day: {
      const QDate day = QDate::fromString(piece.value, Qt::ISODate);
      return QLocale(language).dayName(day.dayOfWeek()) + u' ' + dates::print(day);
    }
    case PieceKind::Time: return piece.value;
    case PieceKind::Tag: return QString(u'#' + piece.value);
    case PieceKind::Field: break;
  }
  //: A field and what is in it.
  return QCoreApplication::translate("QuickText", "%1: %2")
      .arg(quickFieldText(piece.key, piece.label), fieldValueText(piece.key, piece.value));
}

QString quickDoubtText(const quickadd::Piece& piece) {
  for (const Doubt& doubt : kDoubts)
    if (piece.doubt == QLatin1String(doubt.key)) return QCoreApplication::translate("QuickText", doubt.sentence);
  return {};
}

}  // namespace cartera
