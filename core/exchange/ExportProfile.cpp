// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ExportProfile.h"

namespace cartera {
namespace {

ExportProfile::Column column(const char* header, const char* field) {
  return {QString::fromLatin1(header), QString::fromLatin1(field)};
}

std::vector<ExportProfile> makeAll() {
  std::vector<ExportProfile> all;

  ExportProfile excelEs;
  excelEs.key = QStringLiteral("excel-es");
  excelEs.format = CsvFormat::excelEs();
  excelEs.language = QStringLiteral("es");
  excelEs.dayFirst = true;
  excelEs.decimalComma = true;
  all.push_back(excelEs);

  ExportProfile excel;
  excel.key = QStringLiteral("excel");
  excel.format = CsvFormat::excel();
  excel.language = QStringLiteral("en");
  all.push_back(excel);

  ExportProfile plain;
  plain.key = QStringLiteral("rfc4180");
  plain.format = CsvFormat::rfc4180();
  all.push_back(plain);

  ExportProfile mailchimp;
  mailchimp.key = QStringLiteral("mailchimp");
  mailchimp.format = CsvFormat::rfc4180();
  mailchimp.mailing = Channel::Email;
  mailchimp.columns = {column("Email Address", "@email"),
                       column("First Name", "@first"),
                       column("Last Name", "family"),
                       column("Address", "@address"),
                       column("Phone Number", "@phone"),
                       column("Company", "org.name"),
                       column("Tags", "@tags")};
  all.push_back(mailchimp);

  ExportProfile brevo;
  brevo.key = QStringLiteral("brevo");
  brevo.format = CsvFormat::rfc4180();
  brevo.format.delimiter = ';';
  brevo.mailing = Channel::Email;
  brevo.columns = {column("EMAIL", "@email"), column("FIRSTNAME", "@first"), column("LASTNAME", "family"),
                   column("SMS", "@sms"), column("EXT_ID", "external_id")};
  all.push_back(brevo);
  return all;
}

}  // namespace

const std::vector<ExportProfile>& ExportProfile::all() {
  static const std::vector<ExportProfile> kAll = makeAll();
  return kAll;
}

Result<ExportProfile> ExportProfile::find(const QString& key) {
  for (const ExportProfile& profile : all())
    if (profile.key == key) return profile;
  return fail(ErrorCode::Invalid, QStringLiteral("export.profile"), key);
}

}  // namespace cartera
