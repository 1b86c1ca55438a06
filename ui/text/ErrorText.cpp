// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include "core/query/FilterNames.h"
#include "ui/text/FieldText.h"
#include "ui/text/ReasonText.h"
#include "ui/text/Translations.h"

namespace cartera {

namespace {

/// %1 is what the error is about, %2 and on are its args. At the start of a sentence %1 is a file, shown in quotes.
struct Entry {
  const char* subject;
  const char* message;
  const char* next;
};

// A sentence that names a file starts with it, because SQLite's own failures do not say which one: "The file" stands in.
const Entry kFiles[] = {
    {"file.missing", QT_TRANSLATE_NOOP("ErrorText", "%1 does not exist."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the name and the folder.")},
    {"file.directory", QT_TRANSLATE_NOOP("ErrorText", "%1 is a folder, not a file."),
     QT_TRANSLATE_NOOP("ErrorText", "Name the file inside it.")},
    {"file.not_regular", QT_TRANSLATE_NOOP("ErrorText", "%1 is not an ordinary file."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose a file on a disk.")},
    {"file.empty", QT_TRANSLATE_NOOP("ErrorText", "%1 is empty (0 bytes). Its content was lost before it got here."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was written to it. Restore a backup, or look for another copy.")},
    {"file.foreign", QT_TRANSLATE_NOOP("ErrorText", "%1 is not a Cartera file."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was written to it. If it is a list, make a new file and import it.")},
    {"file.other_database", QT_TRANSLATE_NOOP("ErrorText", "%1 is a database of another program."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was written to it. Choose a file made by Cartera.")},
    {"file.truncated",
     QT_TRANSLATE_NOOP("ErrorText", "%1 is cut off: its end is missing, as after a copy that broke off."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was written to it. Copy it again, or restore a backup.")},
    {"file.damaged", QT_TRANSLATE_NOOP("ErrorText", "%1 is damaged inside."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Nothing was written to it. Keep it, and restore the newest backup to another name.")},
    {"file.too_new", QT_TRANSLATE_NOOP("ErrorText", "%1 was made by a newer version of Cartera."),
     QT_TRANSLATE_NOOP("ErrorText", "Update Cartera. Until then only its information and a backup are available.")},
    {"file.readonly", QT_TRANSLATE_NOOP("ErrorText", "%1 cannot be written here, so it is open for reading only."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask for permission to write to the file and its folder, or work on a copy.")},
    {"file.linked",
     QT_TRANSLATE_NOOP("ErrorText",
                       "%1 has a second name (a hard link), so it is open for reading only: written under two names it "
                       "would be damaged."),
     QT_TRANSLATE_NOOP("ErrorText", "Remove the other name, or work on a copy.")},
    {"file.in_use", QT_TRANSLATE_NOOP("ErrorText", "%1 is in use by %2 (%3 on %4, since %5)."),
     QT_TRANSLATE_NOOP("ErrorText", "Close it there and try again. Reading works meanwhile.")},
    {"file.altered",
     QT_TRANSLATE_NOOP("ErrorText", "%1 was altered by another program (%2), so it is open for reading only."),
     QT_TRANSLATE_NOOP("ErrorText", "Export what you need, or restore a backup from before.")},
    {"file.exists", QT_TRANSLATE_NOOP("ErrorText", "%1 is there already; no file of Cartera is made over another one."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another name.")},
    {"file.vanished", QT_TRANSLATE_NOOP("ErrorText", "%1 was moved, replaced or removed while it was open."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The last change was not saved. Put the file back where it was and open it again.")},
    {"file.cannot_open", QT_TRANSLATE_NOOP("ErrorText", "%1 cannot be opened."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask for permission to read the file and its folder.")},
    {"file.cannot_write", QT_TRANSLATE_NOOP("ErrorText", "%1 cannot be written."),
     QT_TRANSLATE_NOOP("ErrorText", "Check that the folder exists and that you may write there.")},
    {"paste.empty", QT_TRANSLATE_NOOP("ErrorText", "No text was copied."),
     QT_TRANSLATE_NOOP("ErrorText", "Mark the cells in the sheet, or the lines of the list, and copy them first.")},
    {"file.io", QT_TRANSLATE_NOOP("ErrorText", "%1 could not be read or written: the disk reported a failure."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed. Check the disk or the network drive, then try again.")},
    {"file.read", QT_TRANSLATE_NOOP("ErrorText", "Reading the file failed (%1)."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the disk it is on, then try again.")},
    {"file.write", QT_TRANSLATE_NOOP("ErrorText", "Writing the file failed (%1)."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the space on the disk, then try again.")},
    {"file.busy", QT_TRANSLATE_NOOP("ErrorText", "%1 is being written by somebody else right now."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed. Try again in a moment.")},
    {"file.opened_for_reading", QT_TRANSLATE_NOOP("ErrorText", "%1 was opened for reading only."),
     QT_TRANSLATE_NOOP("ErrorText", "Open it for writing to make changes.")},
    {"folder.missing", QT_TRANSLATE_NOOP("ErrorText", "%1 cannot be made: its folder does not exist."),
     QT_TRANSLATE_NOOP("ErrorText", "Make the folder first, or choose another one.")},
    {"disk.full", QT_TRANSLATE_NOOP("ErrorText", "The disk is full."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed. Make room and try again.")},
    {"cancelled", QT_TRANSLATE_NOOP("ErrorText", "Stopped."), QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed.")},
    {"backup.no_folder", QT_TRANSLATE_NOOP("ErrorText", "There is no folder for automatic backups."),
     QT_TRANSLATE_NOOP("ErrorText", "Name a file for the backup.")},
};

const Entry kJournal[] = {
    {"file.not_open", QT_TRANSLATE_NOOP("ErrorText", "No file is open."),
     QT_TRANSLATE_NOOP("ErrorText", "Open one first.")},
    {"undo.already", QT_TRANSLATE_NOOP("ErrorText", "This change is undone already."),
     QT_TRANSLATE_NOOP("ErrorText", "Redo brings it back.")},
    {"undo.nothing", QT_TRANSLATE_NOOP("ErrorText", "There is nothing to undo."), ""},
    {"redo.nothing", QT_TRANSLATE_NOOP("ErrorText", "There is nothing to redo."), ""},
    {"undo.impossible",
     QT_TRANSLATE_NOOP("ErrorText",
                       "This entry only records something that left the file as it was; it cannot be undone."),
     ""},
    {"undo.erase", QT_TRANSLATE_NOOP("ErrorText", "What was erased for good cannot be brought back."),
     QT_TRANSLATE_NOOP("ErrorText", "A backup made before still has it.")},
    {"erase.not_in_trash", QT_TRANSLATE_NOOP("ErrorText", "Record %1 is not in the trash, so it was not erased."),
     QT_TRANSLATE_NOOP("ErrorText", "Move it to the trash first.")},
    {"erase.confirm",
     QT_TRANSLATE_NOOP("ErrorText",
                       "Records that would be erased for good: %1. It cannot be undone; backups made before still have "
                       "them."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed. Add --yes to do it.")},
    {"contact.erased", QT_TRANSLATE_NOOP("ErrorText", "Record %1 was erased for good; nothing can be written to it."),
     QT_TRANSLATE_NOOP("ErrorText", "Add the contact again.")},
    {"change.missing", QT_TRANSLATE_NOOP("ErrorText", "There is no change %1."),
     QT_TRANSLATE_NOOP("ErrorText", "The history lists them all.")},
    {"journal.damaged", QT_TRANSLATE_NOOP("ErrorText", "Part of the history is damaged and cannot be read."),
     QT_TRANSLATE_NOOP("ErrorText", "Your data are not touched. Make a backup, and check the file.")},
    {"journal.columns",
     QT_TRANSLATE_NOOP("ErrorText", "Part of the history was written by a newer version and cannot be read."),
     QT_TRANSLATE_NOOP("ErrorText", "Update Cartera.")},
    {"journal.delete",
     QT_TRANSLATE_NOOP("ErrorText", "A record was to be removed without the trash; this was stopped."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed. Please report this fault.")},
    {"table.unknown",
     QT_TRANSLATE_NOOP("ErrorText", "The history speaks of a part of the file that this version does not know."),
     QT_TRANSLATE_NOOP("ErrorText", "Update Cartera.")},
    {"sqlite.driver", QT_TRANSLATE_NOOP("ErrorText", "The database component of this computer is missing or broken."),
     QT_TRANSLATE_NOOP("ErrorText", "Install Qt's SQLite driver (libqt6sql6-sqlite).")},
    {"sqlite.mismatch",
     QT_TRANSLATE_NOOP("ErrorText", "Two different versions of SQLite are loaded at once, so nothing is opened."),
     QT_TRANSLATE_NOOP("ErrorText", "Install Cartera and Qt from the same system.")},
    {"internal", QT_TRANSLATE_NOOP("ErrorText", "Something went wrong inside Cartera."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed. Please report this fault.")},
};

const Entry kRecords[] = {
    {"contact.missing", QT_TRANSLATE_NOOP("ErrorText", "There is no contact %1."),
     QT_TRANSLATE_NOOP("ErrorText", "Find it by name first.")},
    {"record.not_yet", QT_TRANSLATE_NOOP("ErrorText", "Record %1 was not there yet: it was made on %2."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask for a later day.")},
    {"point.missing", QT_TRANSLATE_NOOP("ErrorText", "This phone, e-mail or page is not there any more."),
     QT_TRANSLATE_NOOP("ErrorText", "Look at the contact again.")},
    {"address.missing", QT_TRANSLATE_NOOP("ErrorText", "This address is not there any more."),
     QT_TRANSLATE_NOOP("ErrorText", "Look at the contact again.")},
    {"membership.missing", QT_TRANSLATE_NOOP("ErrorText", "This link to a company is not there any more."),
     QT_TRANSLATE_NOOP("ErrorText", "Look at the contact again.")},
    {"membership.self", QT_TRANSLATE_NOOP("ErrorText", "A contact cannot belong to itself."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another company.")},
    {"interaction.missing", QT_TRANSLATE_NOOP("ErrorText", "There is no entry %1 in the timeline."), ""},
    {"task.missing", QT_TRANSLATE_NOOP("ErrorText", "There is no task %1."), ""},
    {"quick.nobody", QT_TRANSLATE_NOOP("ErrorText", "The task is for nobody yet."),
     QT_TRANSLATE_NOOP("ErrorText", "Say with whom it is done.")},
    {"quick.whom", QT_TRANSLATE_NOOP("ErrorText", "It is not clear who is meant by “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose one, or make a new contact.")},
    {"quick.day", QT_TRANSLATE_NOOP("ErrorText", "The task needs a day that can be read."),
     QT_TRANSLATE_NOOP("ErrorText", "Write one, such as “tomorrow” or 15/12.")},
    {"quick.time", QT_TRANSLATE_NOOP("ErrorText", "“%1” is no time of the day."),
     QT_TRANSLATE_NOOP("ErrorText", "Write one such as 10:30, or leave it empty.")},
    {"task.title", QT_TRANSLATE_NOOP("ErrorText", "A task needs a title."),
     QT_TRANSLATE_NOOP("ErrorText", "Write what is to be done.")},
    {"tag.empty", QT_TRANSLATE_NOOP("ErrorText", "A tag needs a name."), ""},
    {"tag.missing", QT_TRANSLATE_NOOP("ErrorText", "There is no tag %1."), ""},
    {"tag.renamed", QT_TRANSLATE_NOOP("ErrorText", "This name would make another tag of it."),
     QT_TRANSLATE_NOOP("ErrorText", "Make a new tag and put it on the contacts.")},
    {"field.missing", QT_TRANSLATE_NOOP("ErrorText", "There is no field %1."), ""},
    {"field.empty", QT_TRANSLATE_NOOP("ErrorText", "A field needs a name."), ""},
    {"field.exists", QT_TRANSLATE_NOOP("ErrorText", "There is a field called “%1” already."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another name, or use that one.")},
    {"field.choices", QT_TRANSLATE_NOOP("ErrorText", "“%1” has nothing to choose from."),
     QT_TRANSLATE_NOOP("ErrorText", "Name the choices, with semicolons between them.")},
    {"field.unknown", QT_TRANSLATE_NOOP("ErrorText", "There is no field called “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "“cartera-cli help fields” names them all.")},
    {"name.missing", QT_TRANSLATE_NOOP("ErrorText", "A contact needs a name, a company, an e-mail or a phone."),
     QT_TRANSLATE_NOOP("ErrorText", "Give one of them.")},
    {"value.empty", QT_TRANSLATE_NOOP("ErrorText", "The value is empty."), ""},
    {"values.refused", QT_TRANSLATE_NOOP("ErrorText", "Some values were not taken."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed. Correct them and try again.")},
    {"suppression.value",
     QT_TRANSLATE_NOOP("ErrorText", "“%1” is no address, domain or phone to put on the list of exclusions."), ""},
    {"stage.unknown", QT_TRANSLATE_NOOP("ErrorText", "There is no stage “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "Stages are lead, prospect, proposal, customer, dormant and former.")},
    {"custom.refused", QT_TRANSLATE_NOOP("ErrorText", "The value does not fit its field."), ""},
};

// %2 is what was expected instead.
const Entry kFilters[] = {
    {"filter.field", QT_TRANSLATE_NOOP("ErrorText", "“%1” is not a field that can be asked for."),
     QT_TRANSLATE_NOOP("ErrorText", "Perhaps one of these is meant: %2.")},
    {"filter.custom", QT_TRANSLATE_NOOP("ErrorText", "This file has no field of its own called “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "It has: %2.")},
    {"filter.cut", QT_TRANSLATE_NOOP("ErrorText", "The filter ends too early."),
     QT_TRANSLATE_NOOP("ErrorText", "What is missing: %2")},
    {"filter.field_expected", QT_TRANSLATE_NOOP("ErrorText", "A condition was expected in place of “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "A condition is like: %2.")},
    {"filter.comma", QT_TRANSLATE_NOOP("ErrorText", "A comma stands between values."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Several values stand in brackets: %2 in (A, B). One that holds a comma stands in quotes.")},
    {"filter.comma_number",
     QT_TRANSLATE_NOOP("ErrorText", "The comma in “%1” may part two values or be a decimal one."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Put a blank behind a comma that parts values, and a number with decimals in quotes.")},
    {"filter.ambiguous", QT_TRANSLATE_NOOP("ErrorText", "“%1” may be one value or several conditions."),
     QT_TRANSLATE_NOOP("ErrorText", "One value stands in quotes: %2. Several stand in brackets: city in (A, B).")},
    {"filter.too_long", QT_TRANSLATE_NOOP("ErrorText", "The filter has more than %2 conditions."),
     QT_TRANSLATE_NOOP("ErrorText", "Many values of one field stand in brackets: city in (A, B).")},
    {"filter.operator_expected", QT_TRANSLATE_NOOP("ErrorText", "It is not said how to compare with “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "Possible are: %2.")},
    {"filter.operator", QT_TRANSLATE_NOOP("ErrorText", "The field %2 cannot be compared with “%1”."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Texts can be equal, contain and start with; numbers and dates be less or greater.")},
    {"filter.value_expected", QT_TRANSLATE_NOOP("ErrorText", "A value is missing."),
     QT_TRANSLATE_NOOP("ErrorText", "Expected is: %2.")},
    {"filter.value", QT_TRANSLATE_NOOP("ErrorText", "“%1” is not possible for this field."),
     QT_TRANSLATE_NOOP("ErrorText", "Expected is: %2.")},
    {"filter.bracket", QT_TRANSLATE_NOOP("ErrorText", "A bracket is missing: “%2” was expected before “%1”."), ""},
    {"filter.quote", QT_TRANSLATE_NOOP("ErrorText", "A quote that is opened here is never closed."),
     QT_TRANSLATE_NOOP("ErrorText", "Put one behind the value as well: city = \"A, B\".")},
    {"filter.end", QT_TRANSLATE_NOOP("ErrorText", "“%1” does not fit here: the filter was complete before it."),
     QT_TRANSLATE_NOOP("ErrorText", "Join conditions with and, or, not.")},
    {"filter.too_deep", QT_TRANSLATE_NOOP("ErrorText", "The filter has too many brackets inside each other."),
     QT_TRANSLATE_NOOP("ErrorText", "Write it with fewer.")},
};

/// What filters expect, where it is no name or code.
const Entry kExpected[] = {
    {"number", QT_TRANSLATE_NOOP("ErrorText", "a number"), ""},
    {"date", QT_TRANSLATE_NOOP("ErrorText", "a date like 31/12/2026, today or 90 days ago"), ""},
    {"yesno", QT_TRANSLATE_NOOP("ErrorText", "yes or no"), ""},
    {"yes, no", QT_TRANSLATE_NOOP("ErrorText", "yes or no"), ""},
    {"city = Sevilla", QT_TRANSLATE_NOOP("ErrorText", "city = Sevilla"), ""},
    {"due < today", QT_TRANSLATE_NOOP("ErrorText", "due < today"), ""},
    {"at > 90 days ago", QT_TRANSLATE_NOOP("ErrorText", "at > 90 days ago"), ""},
    {"state = yes", QT_TRANSLATE_NOOP("ErrorText", "state = yes"), ""},
    {"value", QT_TRANSLATE_NOOP("ErrorText", "a value; in quotes when it holds brackets or commas"), ""},
    {"choice", QT_TRANSLATE_NOOP("ErrorText", "one of the choices of the field"), ""},
    {"= != < <= > >= contains, is empty, in (…)",
     QT_TRANSLATE_NOOP("ErrorText", "= != < <= > >= contains, is empty, in (…)"), ""},
};

const Entry kExchange[] = {
    {"source.missing", QT_TRANSLATE_NOOP("ErrorText", "%1 does not exist."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the name and the folder.")},
    {"source.directory", QT_TRANSLATE_NOOP("ErrorText", "%1 is a folder, not a list."),
     QT_TRANSLATE_NOOP("ErrorText", "Name the file inside it.")},
    {"source.cannot_open", QT_TRANSLATE_NOOP("ErrorText", "%1 cannot be opened."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask for permission to read the file and its folder.")},
    {"source.not_regular", QT_TRANSLATE_NOOP("ErrorText", "%1 is not an ordinary file."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose a file on a disk.")},
    {"source.changed", QT_TRANSLATE_NOOP("ErrorText", "%1 has changed since it was looked at. Nothing was imported."),
     QT_TRANSLATE_NOOP("ErrorText", "Start the import again, so that you see what the file says now.")},
    {"source.spreadsheet",
     QT_TRANSLATE_NOOP("ErrorText", "%1 is a spreadsheet (xlsx, ods) or an archive, not a CSV file."),
     QT_TRANSLATE_NOOP("ErrorText", "Open it in its program, save it as CSV and import that.")},
    {"source.old_excel", QT_TRANSLATE_NOOP("ErrorText", "%1 is an old Excel file (xls)."),
     QT_TRANSLATE_NOOP("ErrorText", "Open it in its program, save it as XLSX or CSV and import that.")},
    {"source.database", QT_TRANSLATE_NOOP("ErrorText", "%1 is a database, not a list."),
     QT_TRANSLATE_NOOP("ErrorText", "If Cartera made it, open it and export a list from there.")},
    {"source.pdf", QT_TRANSLATE_NOOP("ErrorText", "%1 is a PDF document, not a list."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask for the list as XLSX or CSV from where it came.")},
    {"source.web_page", QT_TRANSLATE_NOOP("ErrorText", "%1 is a web page, not a list, whatever its name says."),
     QT_TRANSLATE_NOOP("ErrorText", "Open it in a spreadsheet, save it as XLSX or CSV and import that.")},
    {"source.opendocument", QT_TRANSLATE_NOOP("ErrorText", "%1 is an OpenDocument spreadsheet (ods)."),
     QT_TRANSLATE_NOOP("ErrorText", "Open it in its program, save it as XLSX or CSV and import that.")},
    {"source.document", QT_TRANSLATE_NOOP("ErrorText", "%1 is a document or a presentation, not a list."),
     QT_TRANSLATE_NOOP("ErrorText", "Copy its table into a spreadsheet, save that as XLSX or CSV and import it.")},
    {"source.xlsb", QT_TRANSLATE_NOOP("ErrorText", "%1 is a binary Excel workbook (xlsb)."),
     QT_TRANSLATE_NOOP("ErrorText", "Open it in its program, save it as XLSX or CSV and import that.")},
    {"source.not_xlsx", QT_TRANSLATE_NOOP("ErrorText", "%1 is not an Excel workbook (xlsx), whatever its name says."),
     QT_TRANSLATE_NOOP("ErrorText", "If it is a list in text, give it a name that ends in .csv and import that.")},
    {"xlsx.damaged", QT_TRANSLATE_NOOP("ErrorText", "%1 is an Excel workbook that is damaged or cut off."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was read. Copy it again, or open it in its program and save it anew.")},
    {"xlsx.too_large",
     QT_TRANSLATE_NOOP("ErrorText", "%1 holds more than 256 MB in one part, or 512 MB in all, once it is unpacked."),
     QT_TRANSLATE_NOOP("ErrorText", "Divide the list, or save it as CSV: that may be of any length.")},
    {"xlsx.ratio",
     QT_TRANSLATE_NOOP("ErrorText",
                       "%1 unpacks to more than 200 times its size, as files do that are made to fill a disk."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was read. If the list is yours, save it as CSV and import that.")},
    {"xlsx.false_size",
     QT_TRANSLATE_NOOP("ErrorText",
                       "%1 gives a false account of how large its parts are, as files do that are made to do harm."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Nothing was read. If the list is yours, open it in its program and save it anew.")},
    {"xlsx.entities",
     QT_TRANSLATE_NOOP("ErrorText", "%1 holds definitions that no workbook has and that serve to do harm."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was read. Ask where the file comes from.")},
    {"xlsx.cell_too_long", QT_TRANSLATE_NOOP("ErrorText", "%1 has a cell of more than a million characters."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was read. Shorten the cell, or look where the file comes from.")},
    {"xlsx.too_many_rows", QT_TRANSLATE_NOOP("ErrorText", "%1 has more rows than any workbook can have (1,048,576)."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was read. Look where the file comes from.")},
    {"xlsx.too_many_columns",
     QT_TRANSLATE_NOOP("ErrorText", "%1 has more columns than any workbook can have (16,384), in row %2."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was read. Look where the file comes from.")},
    {"xlsx.no_sheet", QT_TRANSLATE_NOOP("ErrorText", "%1 has no sheet “%2”."),
     QT_TRANSLATE_NOOP("ErrorText", "It has %3.")},
    {"source.encrypted", QT_TRANSLATE_NOOP("ErrorText", "%1 is protected by a password."),
     QT_TRANSLATE_NOOP("ErrorText", "Open it in its program, save it without a password and import that.")},
    {"source.xml", QT_TRANSLATE_NOOP("ErrorText", "%1 is an XML file, not a list."),
     QT_TRANSLATE_NOOP("ErrorText", "Open it in a spreadsheet, save it as XLSX or CSV and import that.")},
    {"source.archive", QT_TRANSLATE_NOOP("ErrorText", "%1 is a compressed archive, not a list."),
     QT_TRANSLATE_NOOP("ErrorText", "Unpack it, and import the list that is inside.")},
    {"source.format", QT_TRANSLATE_NOOP("ErrorText", "Lists of the format “%1” are not known."),
     QT_TRANSLATE_NOOP("ErrorText", "“cartera-cli help import” names those that are.")},
    {"source.no_cards", QT_TRANSLATE_NOOP("ErrorText", "%1 holds no address card (vCard)."),
     QT_TRANSLATE_NOOP("ErrorText", "Export the contacts again where they come from, or choose another file.")},
    {"source.no_entries", QT_TRANSLATE_NOOP("ErrorText", "%1 holds no entry of an address book (LDIF)."),
     QT_TRANSLATE_NOOP("ErrorText", "Export the address book again where it comes from, or choose another file.")},
    {"source.ldif_changes",
     QT_TRANSLATE_NOOP("ErrorText",
                       "The file is a list of changes to a directory (changetype, line %1), not an address book."),
     QT_TRANSLATE_NOOP("ErrorText", "Export the address book itself as LDIF and import that.")},
    {"source.too_many_fields", QT_TRANSLATE_NOOP("ErrorText", "The people in %1 have more fields than can be."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another file, or divide this one.")},
    {"source.endless_line", QT_TRANSLATE_NOOP("ErrorText", "Line %1 never ends; this is no address book."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another file.")},
    {"source.endless_record",
     QT_TRANSLATE_NOOP("ErrorText", "What begins in line %1 never ends; this is no address book."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another file.")},
    {"source.empty_cards",
     QT_TRANSLATE_NOOP("ErrorText",
                       "From line %1 on there is one empty card behind the other; this is no address book."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another file.")},
    {"source.cannot_read", QT_TRANSLATE_NOOP("ErrorText", "The file cannot be read to its end (%1)."),
     QT_TRANSLATE_NOOP("ErrorText", "Copy it to this computer and try again.")},
    {"rejects.over_source",
     QT_TRANSLATE_NOOP("ErrorText", "%1 is the list to be imported; nothing is written over it."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another name.")},
    {"rejects.over_mapping",
     QT_TRANSLATE_NOOP("ErrorText", "%1 is the mapping file; the left-out records are not written over it."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another name.")},
    {"mapping.no_column",
     QT_TRANSLATE_NOOP("ErrorText", "The mapping names a column that the list does not have: “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed. Correct the mapping, or choose the list it was made for.")},
    {"mapping.secret",
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "“%1” may hold passwords, access codes or bank cards; these are kept in no note and in no field of your own."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Nothing was changed. Leave the column out, or give it the field that says what it is.")},
    {"import.kind", QT_TRANSLATE_NOOP("ErrorText", "Records of the kind “%1” cannot be imported yet."),
     QT_TRANSLATE_NOOP("ErrorText", "Contacts can.")},
    {"import.nothing", QT_TRANSLATE_NOOP("ErrorText", "There was nothing to import."), ""},
    {"export.profile", QT_TRANSLATE_NOOP("ErrorText", "There is no export profile “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "There are excel-es, excel, rfc4180, mailchimp and brevo.")},
    {"export.format", QT_TRANSLATE_NOOP("ErrorText", "A list cannot be written in the format “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "There are csv and xlsx.")},
    {"export.cell_too_long",
     QT_TRANSLATE_NOOP("ErrorText",
                       "%1 was not written: “%3” in row %2 has %4 characters, and a cell of a workbook holds 32,767."),
     QT_TRANSLATE_NOOP("ErrorText", "Leave that column out, or export as CSV.")},
    {"export.too_many_rows", QT_TRANSLATE_NOOP("ErrorText", "%1 was not written: a sheet holds 1,048,576 rows."),
     QT_TRANSLATE_NOOP("ErrorText", "Export fewer contacts at a time, or as CSV.")},
    {"export.card_columns", QT_TRANSLATE_NOOP("ErrorText", "An address card always holds all there is to it."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose no columns, or export a list.")},
    {"export.card_mailing",
     QT_TRANSLATE_NOOP("ErrorText", "A profile for mailings writes a list of addresses, not address cards."),
     QT_TRANSLATE_NOOP("ErrorText", "Leave the profile out, or export as CSV.")},
    {"export.ending", QT_TRANSLATE_NOOP("ErrorText", "%1 was not written: a list cannot be a “.%2” file."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Let the name end in .csv, .xlsx or .vcf, or say with --format how it is to be written.")},
    {"export.over_database",
     QT_TRANSLATE_NOOP("ErrorText", "%1 is a database or belongs to one; no list ever goes over it."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another name.")},
    {"analyze.over_source", QT_TRANSLATE_NOOP("ErrorText", "%1 is the list itself; the answer never goes over it."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another name.")},
    {"pair.same", QT_TRANSLATE_NOOP("ErrorText", "Both are the same contact."),
     QT_TRANSLATE_NOOP("ErrorText", "Name two different ones.")},
    {"merge.same", QT_TRANSLATE_NOOP("ErrorText", "A contact cannot be merged into itself."),
     QT_TRANSLATE_NOOP("ErrorText", "Name two different ones.")},
    {"merge.trashed", QT_TRANSLATE_NOOP("ErrorText", "“%1” lies in the trash or was merged already."),
     QT_TRANSLATE_NOOP("ErrorText", "Take it out of the trash first, or merge the contact it was merged into.")},
    {"pair.changed", QT_TRANSLATE_NOOP("ErrorText", "“%1” or the other one changed meanwhile; nothing was merged."),
     QT_TRANSLATE_NOOP("ErrorText", "Look at the two once more.")},
    {"merge.field", QT_TRANSLATE_NOOP("ErrorText", "The two do not differ in a field called “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "Name fields in which they differ.")},
    {"merge.circle",
     QT_TRANSLATE_NOOP("ErrorText", "That would merge contacts into each other, and none would be left."),
     QT_TRANSLATE_NOOP("ErrorText", "Split them first.")},
    {"merge.moved_on",
     QT_TRANSLATE_NOOP("ErrorText", "What “%1” had went on to others with later merges, and would stay there."),
     QT_TRANSLATE_NOOP("ErrorText", "Split them instead, the one merged last first.")},
    {"undo.merged",
     QT_TRANSLATE_NOOP("ErrorText", "This change added “%1”, who was merged with another contact since."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Undo the merge first, in the history; or split the two and put the one you do not want in the trash.")},
    {"undo.half_erased",
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "The one whom “%1” had been merged with was erased for good, so this cannot be switched any more."),
     QT_TRANSLATE_NOOP("ErrorText", "“%1” stays as it is.")},
    {"undo.unmade", QT_TRANSLATE_NOOP("ErrorText", "“%1” is not there any more: the adding of them was undone."),
     QT_TRANSLATE_NOOP("ErrorText", "Redo that first, in the history.")},
    {"split.nothing", QT_TRANSLATE_NOOP("ErrorText", "Nobody was merged here."),
     QT_TRANSLATE_NOOP("ErrorText", "The history shows which contacts were merged.")},
    {"split.inside", QT_TRANSLATE_NOOP("ErrorText", "“%1”, who was kept, was itself merged into somebody else since."),
     QT_TRANSLATE_NOOP("ErrorText", "Split that one first.")},
    {"contact.merged", QT_TRANSLATE_NOOP("ErrorText", "“%1” was merged into another contact."),
     QT_TRANSLATE_NOOP("ErrorText", "Split the two, and it is back with all that is its own.")},
    {"erase.merged",
     QT_TRANSLATE_NOOP("ErrorText", "This contact was merged into “%1”, where all that was its own is now."),
     QT_TRANSLATE_NOOP("ErrorText", "Erase that one, which takes both, or split them first.")},
    {"series.columns",
     QT_TRANSLATE_NOOP("ErrorText", "Which columns of %1 hold the period and the figure cannot be told."),
     QT_TRANSLATE_NOOP("ErrorText", "Let it have the columns id, period and value, or period and value.")},
    {"series.horizon", QT_TRANSLATE_NOOP("ErrorText", "Nothing can be forecast for %1 periods."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask for one period or more.")},
    {"series.season", QT_TRANSLATE_NOOP("ErrorText", "A season cannot have %1 periods."),
     QT_TRANSLATE_NOOP("ErrorText", "Months have 12, quarters 4, weeks 52, days 7; 1 says that there are none.")},
    {"series.not_finite", QT_TRANSLATE_NOOP("ErrorText", "Figure %1 of the series is no number."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct it there.")},
    {"series.too_large", QT_TRANSLATE_NOOP("ErrorText", "Figure %1 of the series is larger than any amount of sales."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct it there.")},
    {"duplicates.no_fields", QT_TRANSLATE_NOOP("ErrorText", "No column of %1 is known that could be compared."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Say with a mapping file what the columns are: names, birthday, e-mail, phone, address.")},
    {"csv.empty", QT_TRANSLATE_NOOP("ErrorText", "The list holds no rows."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another file.")},
    {"csv.encoding", QT_TRANSLATE_NOOP("ErrorText", "The encoding %1 is not known."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose utf-8, utf-16 or windows-1252.")},
    {"csv.record_too_long",
     QT_TRANSLATE_NOOP("ErrorText",
                       "Line %1 goes on for more than 8 MB, and where the next one begins cannot be told."),
     QT_TRANSLATE_NOOP("ErrorText", "A record may have 8 MB. Look at that line, or choose another file.")},
    {"csv.endless_line", QT_TRANSLATE_NOOP("ErrorText", "Line %1 does not end; this is no list."),
     QT_TRANSLATE_NOOP("ErrorText", "A line may have 128 MB. Look at it, or choose another file.")},
    {"csv.too_many_columns", QT_TRANSLATE_NOOP("ErrorText", "Line %1 has more than %2 columns; no list has so many."),
     QT_TRANSLATE_NOOP("ErrorText", "Check what divides the columns, or choose another file.")},
    {"mapping.json", QT_TRANSLATE_NOOP("ErrorText", "The mapping file is not valid JSON (at byte %1)."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct it there.")},
    {"mapping.columns", QT_TRANSLATE_NOOP("ErrorText", "The mapping file has no “columns”."),
     QT_TRANSLATE_NOOP("ErrorText", "Name each column and its field under “columns”.")},
    {"mapping.field", QT_TRANSLATE_NOOP("ErrorText", "The mapping file names a field that does not exist: “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "“cartera-cli help fields” names them all.")},
    {"mapping.key", QT_TRANSLATE_NOOP("ErrorText", "The mapping file has a key that is not known: “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "Take it away or correct it.")},
    {"mapping.value", QT_TRANSLATE_NOOP("ErrorText", "The mapping file has a value that is not understood: %1."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct it.")},
    {"layout.field", QT_TRANSLATE_NOOP("ErrorText", "A layout of lists is faulty in line %1."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct it there.")},
    {"layout.form", QT_TRANSLATE_NOOP("ErrorText", "A layout of lists is faulty in line %1."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct it there.")},
    {"layout.heading", QT_TRANSLATE_NOOP("ErrorText", "A layout of lists is faulty in line %1."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct it there.")},
    {"layout.marks", QT_TRANSLATE_NOOP("ErrorText", "A layout of lists is faulty in line %1."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct it there.")},
    {"layout.name", QT_TRANSLATE_NOOP("ErrorText", "A layout of lists is faulty in line %1."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct it there.")},
    {"layout.section", QT_TRANSLATE_NOOP("ErrorText", "A layout of lists is faulty in line %1."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct it there.")},
    {"layout.syntax", QT_TRANSLATE_NOOP("ErrorText", "A layout of lists is faulty in line %1."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct it there.")},
    {"layout.twice", QT_TRANSLATE_NOOP("ErrorText", "A layout of lists is faulty in line %1."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct it there.")},
    {"layouts.folder", QT_TRANSLATE_NOOP("ErrorText", "There is no folder of layouts %1."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the name.")},
    {"mapping.name_too_long", QT_TRANSLATE_NOOP("ErrorText", "The name of a saved mapping has %2 letters at most."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed. Choose a shorter one.")},
    {"mapping.nothing_to_save",
     QT_TRANSLATE_NOOP("ErrorText", "There is no mapping to save: %1 says itself what each of its values is."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was imported. Leave --save-mapping out.")},
    {"sidefile.too_large", QT_TRANSLATE_NOOP("ErrorText", "%1 is larger than %2 MB and cannot be a mapping."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose the mapping file.")},
    {"mapping.name", QT_TRANSLATE_NOOP("ErrorText", "A saved mapping needs a name."),
     QT_TRANSLATE_NOOP("ErrorText", "Type one with a letter or a number in it.")},
    {"mapping.not_saved", QT_TRANSLATE_NOOP("ErrorText", "No mapping called “%1” is saved in this file."),
     QT_TRANSLATE_NOOP("ErrorText", "Saved are: %2")},
    {"mapping.unknown",
     QT_TRANSLATE_NOOP("ErrorText", "%1 is neither a mapping file nor a mapping saved in this file."),
     QT_TRANSLATE_NOOP("ErrorText", "Saved are: %2")},
    {"view.missing", QT_TRANSLATE_NOOP("ErrorText", "The view “%1” is not there any more."),
     QT_TRANSLATE_NOOP("ErrorText", "Somebody removed or renamed it. Save it again if you need it.")},
    {"view.name", QT_TRANSLATE_NOOP("ErrorText", "A view needs a name."),
     QT_TRANSLATE_NOOP("ErrorText", "Type one with a letter or a number in it.")},
    {"view.taken", QT_TRANSLATE_NOOP("ErrorText", "There is a view called “%1” already."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another name.")},
    {"view.unreadable", QT_TRANSLATE_NOOP("ErrorText", "A newer version of the program saved the view “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "It stays as it is. Choose another name.")},
};

const Entry* findEntry(const QString& subject) {
  const auto look = [&](const auto& table) -> const Entry* {
    for (const auto& entry : table)
      if (subject == QLatin1String(entry.subject)) return &entry;
    return nullptr;
  };
  if (const auto* e = look(kFiles)) return e;
  if (const auto* e = look(kJournal)) return e;
  if (const auto* e = look(kRecords)) return e;
  if (const auto* e = look(kFilters)) return e;
  return look(kExchange);
}

QString say(const char* text) { return *text == '\0' ? QString() : QCoreApplication::translate("ErrorText", text); }

/// What a file is called in a sentence. SQLite's failures carry its words and the SQL instead of a path.
QString fileName(const QString& detail) {
  const QString name =
      detail.contains(QLatin1String(" in: ")) || detail.isEmpty() ? QString() : QFileInfo(detail).fileName();
  return name.isEmpty() ? QCoreApplication::translate("ErrorText", "The file")
                        : QCoreApplication::translate("ErrorText", "“%1”").arg(name);
}

bool isAboutFile(const Entry& entry) { return entry.message[0] == '%'; }

/// What a filter expected, in words of the language: names and codes as people of it write them, who may type them so.
QString expectedText(const Error& error, const QString& expected) {
  for (const Entry& e : kExpected)
    if (expected == QString::fromUtf8(e.subject)) return say(e.message);
  const bool areValues =
      error.subject == QLatin1String("filter.value") || error.subject == QLatin1String("filter.value_expected");
  const char* section = areValues ? "values" : "fields";
  if (error.subject == QLatin1String("filter.custom") || error.subject == QLatin1String("filter.ambiguous"))
    return expected;
  QStringList out;
  for (const QString& one : expected.split(QStringLiteral(", "))) {
    QString name = query::nameIn(currentLanguage(), section, one);
    if (name == one) name = query::nameIn(currentLanguage(), "relation", one);
    // As people answer.
    if (name == u"granted") name = QStringLiteral("yes");
    if (name == u"denied") name = QStringLiteral("no");
    if (!out.contains(name)) out += name;
  }
  return out.join(QStringLiteral(", "));
}

QStringList argsOf(const Error& error) {
  QStringList args = error.args;
  if (error.subject.startsWith(QLatin1String("filter.")) && !args.isEmpty()) args[0] = expectedText(error, args[0]);
  if (error.subject == QLatin1String("file.in_use") && args.size() == 4) {
    const auto since = QDateTime::fromString(args[3], Qt::ISODate).toLocalTime();
    if (since.isValid()) args[3] = since.toString(QStringLiteral("dd/MM/yyyy HH:mm"));
    for (auto& a : args)
      if (a.isEmpty()) a = QStringLiteral("?");
  }
  if (error.subject == QLatin1String("record.not_yet") && !args.isEmpty()) {
    const auto made = QDateTime::fromString(args[0], Qt::ISODate).toLocalTime();
    if (made.isValid()) args[0] = made.toString(QStringLiteral("dd/MM/yyyy HH:mm"));
  }
  return args;
}

/// All values at once, so that a "%2" inside a value is left alone.
QString filled(const QString& text, const QString& first, const QStringList& args) {
  QString out;
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (text[i] == u'%' && i + 1 < text.size() && text[i + 1].isDigit()) {
      const int n = text[i + 1].digitValue();
      if (n == 1) out += first;
      if (n >= 2 && n - 2 < args.size()) out += args[n - 2];
      ++i;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace

QString refusalText(const Error& error) {
  if (error.fields.empty()) return errorLine(error);
  const FieldError& first = error.fields.front();
  return reasonText(first.reason, first.value);
}

bool hasErrorText(const QString& subject) { return findEntry(subject) != nullptr; }

ErrorSentence errorText(const Error& error) {
  const Entry* entry = findEntry(error.subject);
  if (entry == nullptr && error.fields.empty()) {
    // A refusal of one value carries its reason as the subject.
    if (hasReasonText(error.subject)) {
      const QString reason = reasonText(error.subject, error.detail);
      return {error.field.isEmpty() ? reason : QString(fieldLabel(error.field) + QStringLiteral(": ") + reason), {}};
    }
    entry = findEntry(QStringLiteral("internal"));
  }
  ErrorSentence out;
  if (entry != nullptr) {
    const QString first = isAboutFile(*entry) ? fileName(error.detail) : error.detail;
    out = {filled(say(entry->message), first, argsOf(error)), filled(say(entry->next), first, argsOf(error))};
  }
  QStringList refused;
  for (const auto& f : error.fields)
    if (f.reason != error.subject)
      refused += fieldLabel(f.field) + QStringLiteral(": ") + reasonText(f.reason, f.value);
  if (!refused.isEmpty()) {
    if (!out.message.isEmpty()) out.message += u' ';
    out.message += refused.join(u' ');
  }
  return out;
}

QString errorLine(const Error& error) {
  const auto sentence = errorText(error);
  return sentence.next.isEmpty() ? sentence.message : QString(sentence.message + u' ' + sentence.next);
}

}  // namespace cartera
