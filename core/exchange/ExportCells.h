// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <vector>

#include "core/contacts/ContactFields.h"
#include "core/exchange/ExportProfile.h"
#include "core/exchange/ListWriter.h"
#include "core/exchange/MailingFunnel.h"

namespace cartera {

/// A field by its number, when it goes by its label in the list of all ("phone[1]" is also "phone.mobile"); empty for
/// fields without a number.
[[nodiscard]] QString valueByNumber(const ContactCard& card, const QString& field);

/// Makes the cells of a row from a contact: which field, in which words, for one profile.
class ExportCells {
 public:
  /// `fields` empty: the fixed columns of the profile. `asked`: a person chose them, and "phone[1]" is then the first
  /// phone whatever its label; unasked, each value has one column. `funnel` is there for mailing lists.
  ExportCells(const ExportProfile& profile, const QStringList& fields, bool asked,
              const std::vector<CustomField>& custom, MailingFunnel* funnel);

  [[nodiscard]] QStringList header() const;
  /// What the columns hold, in their order.
  [[nodiscard]] std::vector<CellKind> kinds() const;
  /// The fields, in the order of the columns.
  [[nodiscard]] QStringList fields() const;
  /// `address` is the one the funnel let through; `beyond` holds fields that are not on the card itself.
  [[nodiscard]] Result<QStringList> row(const ContactCard& card, const QString& address,
                                        const contactfields::FieldValues& beyond = {}) const;

  /// Which fields of a flattened contact a spreadsheet is given unasked: all but those that repeat others.
  [[nodiscard]] static bool isWorthAColumn(const QString& field);

 private:
  enum class Kind { Text, Date, Number, YesNo, Code, Special };
  struct Column {
    QString header;
    QString field;
    Kind kind = Kind::Text;
  };
  [[nodiscard]] static Kind kindOf(const QString& field, const QHash<QString, FieldType>& custom);
  [[nodiscard]] QString shaped(const Column& column, const QString& value) const;
  [[nodiscard]] QString shapedDate(const QString& iso) const;
  [[nodiscard]] Result<QString> special(const QString& field, const ContactCard& card, const QString& address) const;

  ExportProfile m_profile;
  std::vector<Column> m_columns;
  bool m_asked;
  MailingFunnel* m_funnel;
};

}  // namespace cartera
