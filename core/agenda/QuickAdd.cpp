// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agenda/QuickAdd.h"

#include <QHash>
#include <QStringList>
#include <algorithm>

#include "core/agenda/QuickCard.h"
#include "core/agenda/QuickContact.h"
#include "core/agenda/QuickTask.h"
#include "core/base/Dates.h"
#include "core/base/Text.h"

namespace cartera::quickadd {

namespace {

/// As much of a text as is read.
Place readablePart(const QString& text) {
  qsizetype end = qMin(text.size(), kMostCharacters);
  qsizetype at = 0;
  for (int lines = 0; lines < kMostLines && at < end; ++lines) {
    const qsizetype next = text.indexOf(u'\n', at);
    at = next < 0 ? end : next + 1;
  }
  end = qMin(end, at);
  // Never between the halves of a character.
  if (end > 0 && end < text.size() && text[end - 1].isHighSurrogate()) --end;
  return {0, end};
}

/// The first line that says something.
Place firstLine(QStringView text, Place whole) {
  for (qsizetype at = whole.from; at < whole.end();) {
    qsizetype end = text.indexOf(u'\n', at);
    if (end < 0 || end > whole.end()) end = whole.end();
    if (saysSomething(text.mid(at, end - at))) return {at, end - at};
    at = end + 1;
  }
  return {};
}

bool isReach(const Piece& piece) { return piece.key == u"phone" || piece.key == u"email" || piece.key == u"url"; }

/// Whether the text is a task, and not somebody's name and address.
bool isTask(const TaskLine& task, const ContactRead& contact, bool hasMoreLines) {
  const bool hasReach = std::any_of(contact.pieces.begin(), contact.pieces.end(), isReach);
  if (hasMoreLines && hasReach) return false;
  if (task.verb == TaskSign::Strong) return true;
  // "Mail Boxes 963 12 34 56" is a shop, and "Ana García, 612 34 56 78, mañana" somebody with a note.
  if (hasReach) return task.verb == TaskSign::Weak && task.hasWhen;
  if (hasMoreLines) return false;
  return task.hasWhen || task.verb == TaskSign::Weak;
}

/// An hour without a day is today's, or tomorrow's when it has passed.
void addImpliedDay(std::vector<Piece>& pieces, const QDateTime& now) {
  const auto has = [&](PieceKind kind) {
    return std::find_if(pieces.begin(), pieces.end(), [&](const Piece& p) { return p.kind == kind; });
  };
  const auto time = has(PieceKind::Time);
  if (time == pieces.end() || has(PieceKind::Day) != pieces.end()) return;
  const QTime hour = QTime::fromString(time->value, QStringLiteral("HH:mm"));
  const QDate day = hour > now.time() ? now.date() : now.date().addDays(1);
  const Place nowhere{time->place.from, 0};
  pieces.insert(time, {PieceKind::Day, {}, {}, dates::iso(day), nowhere, QLatin1String("day.implied")});
}

/// Only words that join others: "a", "de la".
bool joinsOnly(QStringView text, Place place) {
  const std::vector<Word> words = wordsOf(text, place);
  return std::all_of(words.begin(), words.end(), [](const Word& word) {
    return isIn(word.folded, "a al de del en con por para el la los las y e at from of on with to the and for in");
  });
}

/// What no piece says.
void addRest(Understood& out, const QString& text, Place whole, const ContactRead& contact) {
  Claims claims(text.size());
  for (const Piece& piece : out.pieces) claims.take(piece.place);
  for (const Place& label : contact.labels) claims.take(label);
  for (const Place& form : contact.forms) {
    out.rest.push_back({text::clean(text.mid(form.from, form.length)), form, true});
    claims.take(form);
  }
  for (const Place& gap : claims.freeIn(text, whole)) {
    const Place place = trimmed(text, gap);
    const QString said = text::clean(text.mid(place.from, place.length)).simplified();
    if (saysSomething(said) && !joinsOnly(text, place)) out.rest.push_back({said, place, false});
  }
  std::stable_sort(out.rest.begin(), out.rest.end(),
                   [](const LeftOver& a, const LeftOver& b) { return a.place.from < b.place.from; });
}

/// The line a task stands in: from its first piece to its last; titles are of one line.
Place lineOf(const QString& readableText) { return firstLine(readableText, readablePart(readableText)); }

}  // namespace

const Piece* Understood::find(PieceKind kind) const {
  const auto it = std::find_if(pieces.begin(), pieces.end(), [&](const Piece& p) { return p.kind == kind; });
  return it == pieces.end() ? nullptr : &*it;
}

const Piece* Understood::field(QLatin1String key) const {
  const auto it = std::find_if(pieces.begin(), pieces.end(),
                               [&](const Piece& p) { return p.kind == PieceKind::Field && p.key == key; });
  return it == pieces.end() ? nullptr : &*it;
}

contactfields::FieldValues Understood::fields() const {
  contactfields::FieldValues out;
  QHash<QString, int> numbers;
  QStringList tags;
  QStringList labelled;
  for (const Piece& piece : pieces) {
    if (piece.kind == PieceKind::Tag) tags += piece.value;
    if (piece.kind != PieceKind::Field) continue;
    QString key = piece.key;
    if (pointKindFrom(key)) key += QStringLiteral("[%1]").arg(++numbers[piece.key]);
    out.emplace_back(key, piece.value);
    const QString base = key.startsWith(u"addr[") ? key.left(key.indexOf(u']') + 1) : key;
    if (piece.label.isEmpty() || labelled.contains(base)) continue;
    labelled += base;
    out.emplace_back(QString(base + u".label"), piece.label);
  }
  if (!tags.isEmpty()) out.emplace_back(QStringLiteral("tags"), tags.join(u';'));
  return out;
}

QString Understood::note() const {
  QStringList lines;
  for (const LeftOver& left : rest)
    if (!left.isForm) lines += left.text;
  return lines.join(u'\n');
}

Understood read(const QString& text, const QDateTime& now, std::optional<Shape> as) {
  if (cardIn(text.left(kMostOfCard)) >= 0) return readCard(text);
  Understood out;
  const QString clear = readable(text);
  const Place whole = readablePart(clear);
  const Place line = firstLine(clear, whole);
  if (line.length > 0) {
    const TaskLine task = readTask(clear, line, now);
    const ContactRead contact = readContact(clear, whole);
    const bool hasMoreLines = saysSomething(QStringView(clear).mid(line.end(), whole.end() - line.end()));
    out.shape = as.value_or(isTask(task, contact, hasMoreLines) ? Shape::Task : Shape::Contact);
    if (out.shape == Shape::Task) {
      out.pieces = task.pieces;
      addImpliedDay(out.pieces, now);
      out.title = titleOf(clear, line, out.pieces);
    } else {
      out.pieces = contact.pieces;
      out.contactKind = contact.kind;
    }
    addRest(out, clear, whole, out.shape == Shape::Task ? ContactRead() : contact);
  }
  if (whole.end() < text.size()) {
    out.isCut = true;
    const Place behind{whole.end(), text.size() - whole.end()};
    out.rest.push_back({text::clean(text.mid(behind.from, kMostCharacters)), behind, false});
  }
  return out;
}

Refused refusalOf(const QString& text, const Piece& piece) {
  return {piece.kind, piece.key, piece.place.length > 0 ? text.mid(piece.place.from, piece.place.length) : piece.value};
}

void withhold(Understood& understood, const QString& text, const std::vector<Refused>& refused) {
  bool changed = false;
  for (const Refused& no : refused) {
    const auto it = std::find_if(understood.pieces.begin(), understood.pieces.end(),
                                 [&](const Piece& p) { return refusalOf(text, p) == no; });
    if (it == understood.pieces.end()) continue;
    const Piece gone = *it;
    understood.pieces.erase(it);
    changed = true;
    const QString words = gone.place.length > 0 ? text::clean(text.mid(gone.place.from, gone.place.length)).simplified()
                          : gone.key.isEmpty()  ? QString()
                                                : gone.value;
    if (!words.isEmpty()) understood.rest.push_back({words, gone.place, false});
  }
  if (!changed) return;
  std::stable_sort(understood.rest.begin(), understood.rest.end(),
                   [](const LeftOver& a, const LeftOver& b) { return a.place.from < b.place.from; });
  if (understood.shape != Shape::Task) return;
  const QString clear = readable(text);
  understood.title = titleOf(clear, lineOf(clear), understood.pieces);
}

}  // namespace cartera::quickadd
