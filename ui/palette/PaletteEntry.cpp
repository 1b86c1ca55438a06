// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/PaletteEntry.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include "ui/contacts/ContactTexts.h"
#include "ui/keys/KeyPlaces.h"
#include "ui/text/FieldText.h"

namespace cartera {

namespace {

QString words(const char* text) { return QCoreApplication::translate("PaletteEntry", text); }

/// What a line is, and what is said of it.
QString both(const QString& what, const QString& more) {
  return more.isEmpty() ? what : QString(what % QStringLiteral(" · ") % more);
}

const char* iconOf(ContactKind kind) {
  switch (kind) {
    case ContactKind::Company: return "company";
    case ContactKind::Household: return "household";
    case ContactKind::Team: return "team";
    case ContactKind::Person: break;
  }
  return "person";
}

QString commandTitle(const QAction& action) {
  // What is checked is undone by running it again; that is read aloud as well.
  //: A command of the palette that is switched on ("Dark colours: on").
  return action.isCheckable() && action.isChecked()
             ? words(QT_TRANSLATE_NOOP("PaletteEntry", "%1: on")).arg(action.text())
             : action.text();
}

}  // namespace

PaletteEntry contactEntry(const palettedata::FoundContact& found) {
  const contacts::ContactRow& row = found.contact;
  PaletteEntry out;
  out.kind = PaletteEntry::Kind::Contact;
  out.contact = row.id;
  out.title = row.name;
  out.icon = QLatin1String(iconOf(row.kind));
  const bool isPerson = row.kind == ContactKind::Person;
  out.second = isPerson ? words(QT_TRANSLATE_NOOP("PaletteEntry", "Contact")) : kindLabel(toText(row.kind));
  out.second = both(out.second, isPerson && !row.company.isEmpty() ? row.company : row.city);
  if (!found.match.isEmpty()) out.second = both(out.second, contacttexts::matchLine(found.match).text);
  return out;
}

PaletteEntry noteEntry(const search::FoundNote& found, const QDate& today, const QString& language) {
  PaletteEntry out;
  out.kind = PaletteEntry::Kind::Note;
  out.contact = found.contact.id;
  out.title = found.snippet.text;
  out.icon = QStringLiteral("note");
  const QDate day = QDateTime::fromMSecsSinceEpoch(found.note.at).date();
  out.second = both(both(interactionLabel(toText(found.note.kind)), found.contact.name),
                    contacttexts::shortDay(day, today, language));
  return out;
}

PaletteEntry tagEntry(const QString& name) {
  PaletteEntry out;
  out.kind = PaletteEntry::Kind::Tag;
  out.what = name;
  out.title = name;
  out.icon = QStringLiteral("tag");
  out.second = words(QT_TRANSLATE_NOOP("PaletteEntry", "Tag · all who have it"));
  return out;
}

PaletteEntry commandEntry(const ActionRegistry& actions, const ActionSpec& spec, bool isReadOnly) {
  const QAction& action = *actions.action(spec.id);
  PaletteEntry out;
  out.kind = PaletteEntry::Kind::Command;
  out.what = QString::fromLatin1(spec.id);
  out.title = commandTitle(action);
  out.icon = spec.icon ? QString::fromLatin1(spec.icon) : QStringLiteral("chevron-right");
  out.keys = allKeysTexts(action).mid(0, 1);
  out.second = words(QT_TRANSLATE_NOOP("PaletteEntry", "Command"));
  const bool isHere = actions.isInPlace(spec);
  out.enabled = isHere && action.isEnabled();
  if (out.enabled) return out;
  if (!isHere) {
    out.second = both(out.second, keyPlace(spec).text);
  } else if (isReadOnly && spec.needs == nullptr) {
    out.second = both(out.second, words(QT_TRANSLATE_NOOP("PaletteEntry", "This file can only be read")));
  } else {
    out.second = both(out.second, spec.needs ? QCoreApplication::translate("ActionNeeds", spec.needs)
                                             : words(QT_TRANSLATE_NOOP("PaletteEntry", "Not possible now")));
  }
  return out;
}

PaletteEntry createEntry(const ActionRegistry& actions, const QString& name) {
  PaletteEntry out;
  out.kind = PaletteEntry::Kind::Create;
  out.what = name;
  out.title = words(QT_TRANSLATE_NOOP("PaletteEntry", "New contact “%1”…")).arg(name);
  out.icon = QStringLiteral("plus");
  out.second = words("Command");
  if (const QAction* action = actions.find(QStringLiteral("contacts.new"))) out.keys = allKeysTexts(*action).mid(0, 1);
  return out;
}

}  // namespace cartera
