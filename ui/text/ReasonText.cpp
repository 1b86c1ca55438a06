// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ReasonText.h"

#include <QCoreApplication>

namespace cartera {

namespace {

struct Entry {
  const char* reason;
  const char* text;
};

const Entry kReasons[] = {
    // Values
    {"date.expected", QT_TRANSLATE_NOOP("ReasonText", "“%1” is no date.")},
    {"date.impossible", QT_TRANSLATE_NOOP("ReasonText", "“%1” is a day that does not exist.")},
    {"date.ambiguous", QT_TRANSLATE_NOOP("ReasonText", "“%1” can be read as two different days.")},
    {"date.future", QT_TRANSLATE_NOOP("ReasonText", "“%1” is a day that is still to come.")},
    {"date.year", QT_TRANSLATE_NOOP("ReasonText", "“%1” has no year.")},
    {"date.time", QT_TRANSLATE_NOOP("ReasonText", "“%1” has no valid time of day.")},
    {"number.expected", QT_TRANSLATE_NOOP("ReasonText", "“%1” is no number.")},
    {"number.ambiguous", QT_TRANSLATE_NOOP("ReasonText", "“%1” can be read as two different numbers.")},
    {"number.grouping", QT_TRANSLATE_NOOP("ReasonText", "The points and commas of “%1” do not fit a number.")},
    {"number.exponent",
     QT_TRANSLATE_NOOP("ReasonText", "A spreadsheet has cut the digits of “%1”; they cannot be recovered.")},
    {"number.rounded",
     QT_TRANSLATE_NOOP("ReasonText",
                       "“%1” has more digits than a spreadsheet keeps of a number, so the last ones may be others than "
                       "were typed.")},
    {"number.range", QT_TRANSLATE_NOOP("ReasonText", "“%1” has too many digits.")},
    {"money.precision", QT_TRANSLATE_NOOP("ReasonText", "“%1” is finer than the currency allows.")},
    {"phone.short", QT_TRANSLATE_NOOP("ReasonText", "“%1” is too short for a phone number.")},
    {"tax_id.check", QT_TRANSLATE_NOOP("ReasonText", "The control character of “%1” does not fit.")},
    {"postcode.shape", QT_TRANSLATE_NOOP("ReasonText", "“%1” is no Spanish postcode.")},
    {"date.old", QT_TRANSLATE_NOOP("ReasonText", "“%1” is too long ago for a birthday.")},
    {"email.expected", QT_TRANSLATE_NOOP("ReasonText", "“%1” is no e-mail address.")},
    {"email.name",
     QT_TRANSLATE_NOOP("ReasonText",
                       "The address of “%1” came in; the name is not the contact's, and was kept beside it.")},
    {"phone.expected", QT_TRANSLATE_NOOP("ReasonText", "“%1” is no phone number.")},
    {"postcode.short",
     QT_TRANSLATE_NOOP("ReasonText", "“%1” has four digits; its first zero may be lost. It was kept as it is.")},
    {"choice.expected", QT_TRANSLATE_NOOP("ReasonText", "“%1” is none of the choices of this field.")},
    {"yesno.expected", QT_TRANSLATE_NOOP("ReasonText", "“%1” is neither yes nor no.")},
    {"exclusion.channel",
     QT_TRANSLATE_NOOP("ReasonText", "“%1” is none of all, email, sms, phone, post and partners.")},
    {"type.unknown", QT_TRANSLATE_NOOP("ReasonText", "“%1” is none of text, number, date, yesno and choice.")},
    {"stage.unknown", QT_TRANSLATE_NOOP("ReasonText", "There is no stage “%1”.")},
    {"kind.unknown", QT_TRANSLATE_NOOP("ReasonText", "“%1” is not a kind of contact.")},
    {"time.expected", QT_TRANSLATE_NOOP("ReasonText", "“%1” is no time of day.")},
    {"key.unknown", QT_TRANSLATE_NOOP("ReasonText", "There is no such field.")},
    {"key.unknown.task",
     QT_TRANSLATE_NOOP("ReasonText",
                       "There is no such field; a task has title, kind, due, time, owner, contact, note and done.")},
    {"key.unknown.entry",
     QT_TRANSLATE_NOOP("ReasonText", "There is no such field; a note has kind, at, subject, text and contact.")},
    {"field.unknown", QT_TRANSLATE_NOOP("ReasonText", "There is no field called “%1”.")},
    {"value.empty", QT_TRANSLATE_NOOP("ReasonText", "The value is empty.")},
    {"name.missing", QT_TRANSLATE_NOOP("ReasonText", "There is no name, company, e-mail or phone.")},
    {"consent.refused", QT_TRANSLATE_NOOP("ReasonText", "A refusal is on record; it stays.")},
    {"refusal.kept", QT_TRANSLATE_NOOP("ReasonText", "The row was left out, but what it refuses holds.")},
    {"task.title", QT_TRANSLATE_NOOP("ReasonText", "A task needs a title.")},
    {"contact.missing", QT_TRANSLATE_NOOP("ReasonText", "There is no contact “%1”.")},
    // Places of a file
    {"quote.unclosed",
     QT_TRANSLATE_NOOP("ReasonText", "A quotation mark opens and never closes; it was read as text.")},
    {"quote.stray", QT_TRANSLATE_NOOP("ReasonText", "There is a quotation mark inside the value; it was kept.")},
    {"quote.literal",
     QT_TRANSLATE_NOOP("ReasonText", "Too many quotation marks never close; from here on they are read as text.")},
    {"row.short", QT_TRANSLATE_NOOP("ReasonText", "The row has fewer cells than the header.")},
    {"names.turned", QT_TRANSLATE_NOOP("ReasonText", "Names such as “%1” are read with the surnames first.")},
    {"column.secret",
     QT_TRANSLATE_NOOP(
         "ReasonText",
         "“%1” is left out, because it looks like passwords or access codes. If it is something else, give "
         "the column another heading in the list.")},
    {"names.companies", QT_TRANSLATE_NOOP("ReasonText", "Names with a legal form come in as companies: %1.")},
    {"dates.assumed", QT_TRANSLATE_NOOP("ReasonText", "Dates such as “%1” are read with the day first.")},
    {"row.long", QT_TRANSLATE_NOOP("ReasonText", "The row has more cells than the header.")},
    {"row.endless", QT_TRANSLATE_NOOP("ReasonText", "The line is longer than any row of a list can be.")},
    {"row.header_repeated", QT_TRANSLATE_NOOP("ReasonText", "The header is repeated here.")},
    {"row.title", QT_TRANSLATE_NOOP("ReasonText", "“%1” stands above the headings; it was read as a title.")},
    {"row.total", QT_TRANSLATE_NOOP("ReasonText", "“%1” is a line of totals, not a contact.")},
    {"row.shifted",
     QT_TRANSLATE_NOOP("ReasonText", "The cells have slipped: “%1” stands where the e-mail address should be.")},
    {"row.item", QT_TRANSLATE_NOOP("ReasonText", "It is a further article of the order above, and nobody's.")},
    {"row.layout", QT_TRANSLATE_NOOP("ReasonText", "Rows with “%1” here are left out of lists of this program.")},
    {"columns.later",
     QT_TRANSLATE_NOOP("ReasonText",
                       "Orders and deals are not brought in yet, only whose they are. These columns stay out: %1.")},
    {"layout.syntax", QT_TRANSLATE_NOOP("ReasonText", "“%1” is not understood.")},
    {"layout.section",
     QT_TRANSLATE_NOOP("ReasonText", "There is no section “%1”, but columns, cells, words, skip and always.")},
    {"layout.field", QT_TRANSLATE_NOOP("ReasonText", "There is no field called “%1”.")},
    {"layout.form", QT_TRANSLATE_NOOP("ReasonText", "There is no change of cells called “%1”.")},
    {"layout.heading", QT_TRANSLATE_NOOP("ReasonText", "“%1” is none of the columns above.")},
    {"layout.twice", QT_TRANSLATE_NOOP("ReasonText", "“%1” stands for two fields.")},
    {"layout.name", QT_TRANSLATE_NOOP("ReasonText", "The layout has no name.")},
    {"layout.marks",
     QT_TRANSLATE_NOOP("ReasonText", "Nothing says how a list is recognised; “at least 2 = …” is missing.")},
    {"layout.unreadable", QT_TRANSLATE_NOOP("ReasonText", "The file cannot be read.")},
    {"row.empty", QT_TRANSLATE_NOOP("ReasonText", "The row is empty.")},
    {"cell.error", QT_TRANSLATE_NOOP("ReasonText", "The spreadsheet shows an error here (%1); there is no value.")},
    {"cell.formula",
     QT_TRANSLATE_NOOP("ReasonText",
                       "A formula whose result is not in the file; open it in a spreadsheet and save it again.")},
    {"cell.damaged", QT_TRANSLATE_NOOP("ReasonText", "The text of this cell is missing in the file.")},
    // Address cards
    {"card.cut", QT_TRANSLATE_NOOP("ReasonText", "The file ends in the middle of this card; it was left out.")},
    {"card.no_end",
     QT_TRANSLATE_NOOP("ReasonText",
                       "The end of the card is missing; it was read up to the beginning of the next one.")},
    {"card.outside", QT_TRANSLATE_NOOP("ReasonText", "These lines belong to nobody: “%1”.")},
    {"card.too_large", QT_TRANSLATE_NOOP("ReasonText", "It is larger than anybody's card can be.")},
    {"card.line_unreadable", QT_TRANSLATE_NOOP("ReasonText", "A line cannot be read: “%1”.")},
    {"card.line_too_long", QT_TRANSLATE_NOOP("ReasonText", "It is too long and was not kept.")},
    {"card.too_many",
     QT_TRANSLATE_NOOP("ReasonText", "There are more of them than a contact can have: “%1” was not taken.")},
    {"card.version", QT_TRANSLATE_NOOP("ReasonText", "The version “%1” of vCard is not known; it was read as 3.0.")},
    {"card.agent",
     QT_TRANSLATE_NOOP("ReasonText",
                       "The card of somebody else stands within this one; it was kept with it as it is.")},
    {"card.list", QT_TRANSLATE_NOOP("ReasonText", "The list of people “%1” becomes a tag of its members.")},
    {"card.list_missing", QT_TRANSLATE_NOOP("ReasonText", "Some members of the list are not in the file: %1.")},
    {"entry.line_unreadable", QT_TRANSLATE_NOOP("ReasonText", "A line cannot be read: “%1”.")},
    {"entry.base64", QT_TRANSLATE_NOOP("ReasonText", "The value is damaged and was not taken: “%1”.")},
    {"entry.link", QT_TRANSLATE_NOOP("ReasonText", "The value lies in another place, which is never opened: %1.")},
    {"entry.no_line_end",
     QT_TRANSLATE_NOOP("ReasonText", "The file ends in the middle of a line; the last value may be cut.")},
    {"photo.remote", QT_TRANSLATE_NOOP("ReasonText", "The picture lies on the web and was not fetched: %1.")},
    {"photo.kind", QT_TRANSLATE_NOOP("ReasonText", "The picture is neither a JPEG nor a PNG; it was not taken.")},
    {"photo.bytes", QT_TRANSLATE_NOOP("ReasonText", "The picture is larger than 1 MB; it was not taken.")},
    {"photo.pixels",
     QT_TRANSLATE_NOOP("ReasonText", "The picture is larger than 4096 × 4096 pixels (%1); it was not taken.")},
    {"photo.second", QT_TRANSLATE_NOOP("ReasonText", "A contact has one picture; the further ones were not taken.")},
    {"cell.nul", QT_TRANSLATE_NOOP("ReasonText", "There is a zero character in the value.")},
    {"encoding.bytes",
     QT_TRANSLATE_NOOP("ReasonText", "Some letters were written in another encoding; they were read as windows-1252.")},
    {"bom.inside", QT_TRANSLATE_NOOP("ReasonText", "Files seem to have been joined here.")},
    {"duplicate.skipped", QT_TRANSLATE_NOOP("ReasonText", "The contact is there already, and it was left alone.")},
    {"value.kept", QT_TRANSLATE_NOOP("ReasonText", "The contact has another value already; it was kept.")},
    {"value.present", QT_TRANSLATE_NOOP("ReasonText", "The contact has another value already; it was kept.")},
    {"consent.other_address",
     QT_TRANSLATE_NOOP("ReasonText",
                       "The consent is for “%1”, which is not an address of the contact; it was not taken.")},
    {"consent.doubted_above",
     QT_TRANSLATE_NOOP("ReasonText",
                       "An earlier line gives an answer that is no clear yes: no mailing until somebody has asked.")},
    {"consent.doubted_below",
     QT_TRANSLATE_NOOP("ReasonText",
                       "An earlier line gives a yes for “%1”, and this one an answer that is no clear yes: no mailing "
                       "until somebody has asked.")},
    {"consent.newer", QT_TRANSLATE_NOOP("ReasonText", "A newer yes is on record, and holds.")},
    {"consent.alone", QT_TRANSLATE_NOOP("ReasonText", "It says something about consent, but neither yes nor no.")},
    {"consent.channel", QT_TRANSLATE_NOOP("ReasonText", "This channel of consent is not known.")},
    {"consent.expected", QT_TRANSLATE_NOOP("ReasonText", "“%1” is neither a consent nor a refusal.")},
    {"consent.unsure",
     QT_TRANSLATE_NOOP("ReasonText", "What the column asks is not certain; “%1” is not taken for a consent.")},
    {"consent.doubted",
     QT_TRANSLATE_NOOP("ReasonText", "“%1” may be a refusal: no mailing until somebody says what the column is.")},
    {"consent.left",
     QT_TRANSLATE_NOOP("ReasonText",
                       "“%1” may say that they have left or want no mail: no mailing until somebody has asked.")},
    {"list.unsubscribed",
     QT_TRANSLATE_NOOP("ReasonText", "The name “%1” says that everybody in this list has unsubscribed.")},
    {"list.bounced",
     QT_TRANSLATE_NOOP("ReasonText", "The name “%1” says that mail to everybody in this list bounces.")},
    {"rejects.cannot_write",
     QT_TRANSLATE_NOOP("ReasonText", "The import is done, but the file of the records left out (%1) was not written.")},
    {"mapping.no_column", QT_TRANSLATE_NOOP("ReasonText", "The list has no such column.")},
    // Undo
    {"changed.later", QT_TRANSLATE_NOOP("ReasonText", "It was changed again later; the newer value stays.")},
    {"used.later", QT_TRANSLATE_NOOP("ReasonText", "Something was added to it later; it stays.")},
    {"kept.with", QT_TRANSLATE_NOOP("ReasonText", "It belongs to a record that stays; it stays with it.")},
    {"erased", QT_TRANSLATE_NOOP("ReasonText", "It was erased for good; nothing brings it back.")},
    // Exclusions of an export
    {"no_address", QT_TRANSLATE_NOOP("ReasonText", "no valid e-mail address")},
    {"suppressed", QT_TRANSLATE_NOOP("ReasonText", "on the list of exclusions")},
    {"opted_out", QT_TRANSLATE_NOOP("ReasonText", "does not want to be written to")},
    {"no_consent", QT_TRANSLATE_NOOP("ReasonText", "no consent")},
    {"refused_address", QT_TRANSLATE_NOOP("ReasonText", "the address said no under another name")},
    {"same_address", QT_TRANSLATE_NOOP("ReasonText", "the same address again")},
    {"missing", QT_TRANSLATE_NOOP("ReasonText", "not there any more")},
    {"trashed", QT_TRANSLATE_NOOP("ReasonText", "in the trash")},
    {"unchanged", QT_TRANSLATE_NOOP("ReasonText", "as in the last export")},
    {"erased", QT_TRANSLATE_NOOP("ReasonText", "erased since, so that nobody knows who it was")},
    // What stays behind in an export
    {"left.order", QT_TRANSLATE_NOOP("ReasonText", "which phone, web page or address comes first")},
    {"left.timeline", QT_TRANSLATE_NOOP("ReasonText", "calls, visits and messages")},
    {"left.notes", QT_TRANSLATE_NOOP("ReasonText", "the days, titles and authors of notes, and where each one ends")},
    {"left.tasks", QT_TRANSLATE_NOOP("ReasonText", "tasks")},
    {"left.stages", QT_TRANSLATE_NOOP("ReasonText", "since when somebody is at a stage")},
    {"left.photo", QT_TRANSLATE_NOOP("ReasonText", "portraits")},
    {"left.foreign", QT_TRANSLATE_NOOP("ReasonText", "what cards of other programs say besides")},
    {"left.memberships", QT_TRANSLATE_NOOP("ReasonText", "further companies of a person")},
    {"left.roles", QT_TRANSLATE_NOOP("ReasonText", "what somebody is in their company and since when")},
    {"left.consents",
     QT_TRANSLATE_NOOP("ReasonText", "earlier answers about mailings, where each came from, and the text agreed to")},
    {"left.exclusions", QT_TRANSLATE_NOOP("ReasonText", "why and since when somebody is on the list of exclusions")},
    {"left.fields",
     QT_TRANSLATE_NOOP("ReasonText", "what kind of field some of your own are, and which ones are put away")},
    {"left.tags", QT_TRANSLATE_NOOP("ReasonText", "the colours of tags, and which ones are put away")},
    {"left.decisions", QT_TRANSLATE_NOOP("ReasonText", "who was merged with whom, and who was kept separate")},
    {"left.parameters",
     QT_TRANSLATE_NOOP("ReasonText",
                       "details that other programs noted beside a value that has changed or has no place")},
    {"left.choices", QT_TRANSLATE_NOOP("ReasonText", "what the choices of fields of your own are")},
};

const Entry* findEntry(const QString& reason) {
  for (const auto& e : kReasons)
    if (reason == QLatin1String(e.reason)) return &e;
  return nullptr;
}

}  // namespace

bool hasReasonText(const QString& reason) { return findEntry(reason) != nullptr; }

QString reasonText(const QString& reason, const QString& value) {
  const Entry* entry = findEntry(reason);
  if (entry == nullptr) return reason;
  QString text = QCoreApplication::translate("ReasonText", entry->text);
  return text.replace(QStringLiteral("%1"), value);
}

}  // namespace cartera
