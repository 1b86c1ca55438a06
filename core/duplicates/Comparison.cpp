// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/Comparison.h"

namespace cartera::duplicates {

const std::array<FieldSpec, kFields>& fieldSpecs() {
  static constexpr std::array<FieldSpec, kFields> kSpecs{{
      {Field::Given, FieldType::Name, "given", false},
      {Field::Family, FieldType::Name, "family", true},
      {Field::Name, FieldType::Tokens, "full_name", false},
      {Field::Birthday, FieldType::Code, "birthday", false},
      {Field::TaxId, FieldType::Code, "tax_id", false},
      {Field::Email, FieldType::Code, "email", false},
      {Field::Phone, FieldType::Code, "phone", true},
      {Field::Street, FieldType::Tokens, "street", true},
      {Field::Street2, FieldType::Tokens, "street2", true},
      {Field::City, FieldType::Name, "city", true},
      {Field::Postcode, FieldType::Code, "postcode", true},
      {Field::Region, FieldType::Name, "region", true},
      {Field::Organisation, FieldType::Tokens, "org.name", true},
  }};
  return kSpecs;
}

const FieldSpec& specOf(Field field) { return fieldSpecs()[static_cast<size_t>(field)]; }

QString toText(Agreement agreement) {
  switch (agreement) {
    case Agreement::Same: return QStringLiteral("same");
    case Agreement::Close: return QStringLiteral("close");
    case Agreement::Similar: return QStringLiteral("similar");
    case Agreement::OneEdit: return QStringLiteral("one_edit");
    case Agreement::Most: return QStringLiteral("most");
    case Agreement::Some: return QStringLiteral("some");
    case Agreement::Swapped: return QStringLiteral("swapped");
    case Agreement::SwappedClose: return QStringLiteral("swapped_close");
    case Agreement::Whole: return QStringLiteral("whole");
    case Agreement::WholeClose: return QStringLiteral("whole_close");
    case Agreement::Divided: return QStringLiteral("divided");
    case Agreement::Differs: break;
  }
  return QStringLiteral("differs");
}

QString toText(Field field) { return QString::fromLatin1(specOf(field).name); }

int levelsOf(FieldType type) { return type == FieldType::Code ? 3 : 4; }

Agreement agreementAt(FieldType type, int level) {
  if (level <= 0) return Agreement::Differs;
  if (level == levelsOf(type) - 1) return Agreement::Same;
  if (type == FieldType::Code) return Agreement::OneEdit;
  if (type == FieldType::Name) return level == 2 ? Agreement::Close : Agreement::Similar;
  return level == 2 ? Agreement::Most : Agreement::Some;
}

}  // namespace cartera::duplicates
