// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <vector>

#include "core/contacts/ContactFields.h"

class QGridLayout;
class QLabel;
class QLineEdit;

namespace cartera {

/// Fields of a new contact that a quick line filled and that quick add has no field of its own for: a second phone, the
/// address, what was not understood as a note. Lines of the grid of its form, behind the fields that are always there; each
/// can be changed. UI thread.
class QuickExtras final : public QObject {
  Q_OBJECT
 public:
  /// From `firstRow` of the grid on, in its first two columns.
  QuickExtras(QGridLayout& grid, int firstRow, QWidget* form);
  /// By outside keys, labels beside them ("phone[2].label"). A field that was changed by hand stays as it is while the
  /// line has it.
  void setValues(const contactfields::FieldValues& values);
  [[nodiscard]] contactfields::FieldValues values() const;
  void clear() { setValues({}); }
  void setReadOnly(bool on);
  void retranslate();

 private:
  struct Row {
    QString key, label;
    /// As it came.
    QString value;
    QLabel* name;
    QLineEdit* field;
    bool isChanged = false;
  };

  QWidget* m_form;
  QGridLayout& m_grid;
  int m_firstRow;
  std::vector<Row> m_rows;
};

}  // namespace cartera
