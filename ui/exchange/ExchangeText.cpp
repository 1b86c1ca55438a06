// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ExchangeText.h"

#include "core/exchange/FieldNames.h"
#include "ui/text/ErrorText.h"
#include "ui/text/FieldText.h"
#include "ui/text/ReasonText.h"

namespace cartera::exchangetext {

namespace {

QString say(const char* text) { return QCoreApplication::translate("Exchange", text); }

bool isSpanish() { return QLocale().language() == QLocale::Spanish; }

}  // namespace

QString count(qint64 n) {
  // QLocale of 6.4 groups Spanish numbers wrongly.
  QString digits = QString::number(n < 0 ? -n : n);
  for (qsizetype at = digits.size() - 3; at > 0; at -= 3) digits.insert(at, isSpanish() ? u'.' : u',');
  if (n < 0) digits.prepend(QChar(0x2212));
  return digits;
}

QString encoding(const QByteArray& name) {
  if (name == "utf-8") return say(QT_TRANSLATE_NOOP("Exchange", "Unicode (UTF-8)"));
  if (name == "utf-8-twice") return say(QT_TRANSLATE_NOOP("Exchange", "Unicode, garbled (“Ã±” for “ñ”)"));
  if (name == "windows-1252") return say(QT_TRANSLATE_NOOP("Exchange", "Western, Windows (windows-1252)"));
  if (name == "iso-8859-15") return say(QT_TRANSLATE_NOOP("Exchange", "Western (ISO 8859-15)"));
  if (name == "macintosh") return say(QT_TRANSLATE_NOOP("Exchange", "Western, old Mac (MacRoman)"));
  if (name == "ibm850") return say(QT_TRANSLATE_NOOP("Exchange", "Western, DOS (CP850)"));
  return say(QT_TRANSLATE_NOOP("Exchange", "Unicode (%1)")).arg(QString::fromLatin1(name).toUpper());
}

QString delimiter(const QString& name) {
  if (name == u";") return say(QT_TRANSLATE_NOOP("Exchange", "Semicolon ( ; )"));
  if (name == u",") return say(QT_TRANSLATE_NOOP("Exchange", "Comma ( , )"));
  if (name == u"tab") return say(QT_TRANSLATE_NOOP("Exchange", "Tab"));
  if (name == u"|") return say(QT_TRANSLATE_NOOP("Exchange", "Bar ( | )"));
  if (name == u"whitespace") return say(QT_TRANSLATE_NOOP("Exchange", "Blanks"));
  return name;
}

QString moment(qint64 utcMs) {
  return QLocale().toString(QDateTime::fromMSecsSinceEpoch(utcMs).toLocalTime(), QStringLiteral("d MMM yyyy, HH:mm"));
}

QString newsOf(const DeltaCounts& delta) {
  const auto counted = [](const char* text, qint64 n) {
    return QCoreApplication::translate("Exchange", text, nullptr, static_cast<int>(n)).arg(count(n));
  };
  QStringList parts;
  //: Of a list, since it was last exported: "12 new, 5 changed, 3 no longer in it".
  if (delta.fresh > 0) parts += counted(QT_TRANSLATE_N_NOOP("Exchange", "%1 new"), delta.fresh);
  if (delta.changed > 0) parts += counted(QT_TRANSLATE_N_NOOP("Exchange", "%1 changed"), delta.changed);
  if (delta.gone > 0) parts += counted(QT_TRANSLATE_N_NOOP("Exchange", "%1 no longer in it"), delta.gone);
  return parts.isEmpty() ? say(QT_TRANSLATE_NOOP("Exchange", "nothing is new")) : parts.join(QStringLiteral(", "));
}

QString goneText(const DeltaCounts& delta) {
  const auto counted = [](const char* text, qint64 n) {
    return QCoreApplication::translate("Exchange", text, nullptr, static_cast<int>(n));
  };
  QString out = delta.gone > 0 ? counted(QT_TRANSLATE_N_NOOP("Exchange",
                                                             "%n contact(s) went out before and are no longer "
                                                             "in the list."),
                                         delta.gone)
                               : say(QT_TRANSLATE_NOOP("Exchange", "Whoever went out before is still in the list."));
  if (delta.erased > 0)
    out += u' ' + counted(QT_TRANSLATE_N_NOOP("Exchange", "%n more was erased for good: take them off there by hand."),
                          delta.erased);
  return out;
}

QString excluded(const QString& reason, qint64 n) {
  //: Who stays out of a list, and how many of them.
  const char* text = QT_TRANSLATE_NOOP("Exchange", "for other reasons (%1)");
  if (reason == u"no_address") text = QT_TRANSLATE_NOOP("Exchange", "without an address (%1)");
  if (reason == u"suppressed") text = QT_TRANSLATE_NOOP("Exchange", "on the list of exclusions (%1)");
  if (reason == u"opted_out") text = QT_TRANSLATE_NOOP("Exchange", "who said no (%1)");
  if (reason == u"no_consent") text = QT_TRANSLATE_NOOP("Exchange", "without consent (%1)");
  if (reason == u"refused_address")
    text = QT_TRANSLATE_NOOP("Exchange", "whose address said no under another name (%1)");
  if (reason == u"same_address") text = QT_TRANSLATE_NOOP("Exchange", "with the address of somebody before (%1)");
  if (reason == u"missing") text = QT_TRANSLATE_NOOP("Exchange", "not there any more (%1)");
  if (reason == u"unchanged") text = QT_TRANSLATE_NOOP("Exchange", "as in the last export (%1)");
  if (reason == u"erased") text = QT_TRANSLATE_NOOP("Exchange", "erased for good since (%1)");
  if (reason == u"trashed") text = QT_TRANSLATE_NOOP("Exchange", "in the trash (%1)");
  return say(text).arg(count(n));
}

QString funnel(qint64 considered, qint64 rows, const std::vector<Exclusion>& excludedOnes) {
  QStringList parts;
  for (const Exclusion& e : excludedOnes) parts += excluded(e.reason, e.count);
  const int n = static_cast<int>(rows);
  QString numbers = QCoreApplication::translate("Exchange", "All %n contact(s)", nullptr, n);
  if (considered != rows) {
    //: How many contacts go into a list, and of how many: "153 of 300 contacts go into it".
    numbers =
        QCoreApplication::translate("Exchange", "%1 of %2 contacts go into it").arg(count(rows), count(considered));
  }
  if (parts.isEmpty()) return numbers;
  //: %1 says how many go into the list, %2 who stays out of it: "who said no (97), without an address (31)".
  return QCoreApplication::translate("Exchange", "%1. Left out: %2").arg(numbers, parts.join(QStringLiteral(", ")));
}

QString profileName(const QString& key, const QString& format) {
  if (key == u"excel-es") return say(QT_TRANSLATE_NOOP("Exchange", "Excel in Spanish"));
  if (key == u"excel") return say(QT_TRANSLATE_NOOP("Exchange", "Excel in English"));
  if (key == u"rfc4180" && format != u"csv") return say(QT_TRANSLATE_NOOP("Exchange", "Plain table"));
  if (key == u"rfc4180") return say(QT_TRANSLATE_NOOP("Exchange", "Plain CSV"));
  if (key == u"mailchimp") return QStringLiteral("Mailchimp");
  if (key == u"brevo") return QStringLiteral("Brevo");
  return key;
}

QString columnName(const std::optional<ImportPlan>& plan, const QString& name) {
  return plan && plan->namesFields ? fieldLabel(name) : name;
}

QString formatName(const QString& key) {
  if (key == u"csv") return say(QT_TRANSLATE_NOOP("Exchange", "CSV text"));
  if (key == u"xlsx") return say(QT_TRANSLATE_NOOP("Exchange", "Excel workbook"));
  if (key == u"vcard") return say(QT_TRANSLATE_NOOP("Exchange", "Address cards"));
  if (key == u"vcard4") return say(QT_TRANSLATE_NOOP("Exchange", "vCard 4.0"));
  return key;
}

QString profileLine(const QString& key, const QString& format) {
  if (format == u"xlsx" && key == u"excel-es") {
    return say(QT_TRANSLATE_NOOP("Exchange", "Spanish headings, dates as 21/11/2026."));
  }
  if (format == u"xlsx" && key == u"excel") {
    return say(QT_TRANSLATE_NOOP("Exchange", "English headings, ISO dates."));
  }
  if (key == u"excel-es") {
    return say(QT_TRANSLATE_NOOP("Exchange", "Semicolons, decimal comma, dates as 21/11/2026. Formulas are disarmed."));
  }
  if (key == u"excel") {
    return say(QT_TRANSLATE_NOOP("Exchange", "Commas, decimal point, ISO dates. Formulas are disarmed."));
  }
  if (key == u"rfc4180") {
    return say(QT_TRANSLATE_NOOP("Exchange", "For other programs: every value as it is kept, formulas too."));
  }
  if (key == u"mailchimp" || key == u"brevo") {
    return say(QT_TRANSLATE_NOOP("Exchange", "A mailing list: only whoever may be written to."));
  }
  return {};
}

QString field(const QString& name) {
  if (name == u"ignore") return say(QT_TRANSLATE_NOOP("Exchange", "Leave out"));
  const auto parsed = parseField(name);
  if (parsed && parsed->base == u"custom" && !parsed->key.isEmpty() && parsed->part.isEmpty()) {
    return say(QT_TRANSLATE_NOOP("Exchange", "Own field: %1")).arg(parsed->key);
  }
  return fieldLabel(name);
}

QString reason(const QString& key, const QString& value) { return reasonText(key, value); }

QString error(const Error& error) { return errorLine(error); }

}  // namespace cartera::exchangetext
