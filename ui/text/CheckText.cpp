// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/CheckText.h"

#include <QCoreApplication>

namespace cartera {

namespace {

struct Entry {
  const char* code;
  const char* message;
  const char* next;
};

// %1 and on are the args of the problem; a table is named in plain words.
const Entry kProblems[] = {
    {"check.integrity", QT_TRANSLATE_NOOP("CheckText", "The file is damaged inside (%1)."),
     QT_TRANSLATE_NOOP("CheckText", "Keep it, and restore the newest backup to another name.")},
    {"check.reference",
     QT_TRANSLATE_NOOP("CheckText", "Number %2 among the %1 belongs to something among the %3 that is not there."),
     QT_TRANSLATE_NOOP("CheckText", "Another program wrote to the file. Compare with the newest backup.")},
    {"check.schema",
     QT_TRANSLATE_NOOP("CheckText", "Another program altered the file: %1 is not as Cartera writes it."),
     QT_TRANSLATE_NOOP("CheckText", "Export what you need, or restore a backup from before.")},
    {"check.journal_gap",
     QT_TRANSLATE_NOOP("CheckText",
                       "The history has holes: of device %1 there are %2 changes where there should be %3."),
     QT_TRANSLATE_NOOP("CheckText",
                       "Your data are as you see them, but some steps cannot be undone. A backup may hold them.")},
    {"check.journal", QT_TRANSLATE_NOOP("CheckText", "The history is damaged: what change %1 did cannot be read."),
     QT_TRANSLATE_NOOP(
         "CheckText",
         "Your data are as you see them, but this change cannot be undone or shown. A backup may hold it.")},
    {"check.erased",
     QT_TRANSLATE_NOOP("CheckText", "Number %2 among the %1 was erased for good and holds values again."),
     QT_TRANSLATE_NOOP("CheckText", "Another program wrote to the file, or it is a fault: please report it.")},
    {"check.derived",
     QT_TRANSLATE_NOOP("CheckText", "What the program keeps for finding and sorting is wrong for number %2 (%1: %3)."),
     QT_TRANSLATE_NOOP("CheckText",
                       "Your data are not touched. Changing that contact renews it; please report the fault.")},
    {"check.words",
     QT_TRANSLATE_NOOP("CheckText",
                       "The index of the words in notes, calls and mails is wrong: a search may pass some over."),
     QT_TRANSLATE_NOOP(
         "CheckText",
         "Your notes are not touched. Emptying the trash writes the index anew; please report the fault.")},
};

const Entry kWords[] = {
    {"contact", QT_TRANSLATE_NOOP("CheckText", "contacts"), ""},
    {"point", QT_TRANSLATE_NOOP("CheckText", "phones, e-mails and pages"), ""},
    {"address", QT_TRANSLATE_NOOP("CheckText", "addresses"), ""},
    {"membership", QT_TRANSLATE_NOOP("CheckText", "links to companies"), ""},
    {"tag", QT_TRANSLATE_NOOP("CheckText", "tags"), ""},
    {"contact_tag", QT_TRANSLATE_NOOP("CheckText", "tags of contacts"), ""},
    {"custom_field", QT_TRANSLATE_NOOP("CheckText", "fields of your own"), ""},
    {"custom_value", QT_TRANSLATE_NOOP("CheckText", "values of fields of your own"), ""},
    {"stage_entry", QT_TRANSLATE_NOOP("CheckText", "stages of contacts"), ""},
    {"interaction", QT_TRANSLATE_NOOP("CheckText", "entries of the timeline"), ""},
    {"consent_event", QT_TRANSLATE_NOOP("CheckText", "consents"), ""},
    {"suppression", QT_TRANSLATE_NOOP("CheckText", "exclusions"), ""},
    {"task", QT_TRANSLATE_NOOP("CheckText", "tasks"), ""},
    {"photo", QT_TRANSLATE_NOOP("CheckText", "photos"), ""},
    {"foreign_property", QT_TRANSLATE_NOOP("CheckText", "lines of address cards"), ""},
    {"pair_decision", QT_TRANSLATE_NOOP("CheckText", "pairs kept separate"), ""},
    {"contact_merge", QT_TRANSLATE_NOOP("CheckText", "merges"), ""},
    {"contact_merge_row", QT_TRANSLATE_NOOP("CheckText", "what merges moved"), ""},
    {"import_run", QT_TRANSLATE_NOOP("CheckText", "imports"), ""},
    {"saved_view", QT_TRANSLATE_NOOP("CheckText", "saved views"), ""},
    {"contact_key", QT_TRANSLATE_NOOP("CheckText", "names"), ""},
    {"contact_stat", QT_TRANSLATE_NOOP("CheckText", "columns of the list"), ""},
    {"point_key", QT_TRANSLATE_NOOP("CheckText", "phones, e-mails and pages"), ""},
    {"suppression_key", QT_TRANSLATE_NOOP("CheckText", "exclusions"), ""},
    {"missing", QT_TRANSLATE_NOOP("CheckText", "it is missing"), ""},
    {"stale", QT_TRANSLATE_NOOP("CheckText", "it is out of date"), ""},
    {"left_over", QT_TRANSLATE_NOOP("CheckText", "it is left over"), ""},
};

const Entry* find(const Entry* begin, const Entry* end, const QString& code) {
  for (const Entry* e = begin; e != end; ++e)
    if (code == QLatin1String(e->code)) return e;
  return nullptr;
}

QString word(const QString& arg) {
  const Entry* e = find(std::begin(kWords), std::end(kWords), arg);
  return e != nullptr ? QCoreApplication::translate("CheckText", e->message) : arg;
}

}  // namespace

bool hasCheckText(const QString& code) { return find(std::begin(kProblems), std::end(kProblems), code) != nullptr; }

ErrorSentence checkText(const FileProblem& problem) {
  const Entry* e = find(std::begin(kProblems), std::end(kProblems), problem.code);
  if (e == nullptr) return {problem.technical(), {}};
  QString message = QCoreApplication::translate("CheckText", e->message);
  // What SQLite says is quoted as it is; from the last to the first, so that a value which holds "%2" stays.
  const bool quoted = problem.code == u"check.integrity" || problem.code == u"check.schema";
  for (qsizetype n = problem.args.size(); n >= 1; --n)
    message.replace(u'%' + QString::number(n), quoted ? problem.args[n - 1] : word(problem.args[n - 1]));
  return {message, QCoreApplication::translate("CheckText", e->next)};
}

}  // namespace cartera
