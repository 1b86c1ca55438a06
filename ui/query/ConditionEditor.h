// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

#include "core/query/FilterWays.h"
#include "ui/shell/AppContext.h"

class QComboBox;
class QCompleter;
class QLabel;
class QLineEdit;
class QSpinBox;
class QStringListModel;

namespace cartera {

class ValueChecks;

/// One condition over a field that is chosen already: how to compare, and the value in an editor fit for its type. Texts
/// are completed from those the file has; several of them are chosen from a list.
class ConditionEditor final : public QWidget {
  Q_OBJECT
 public:
  explicit ConditionEditor(const AppContext& context, QWidget* parent = nullptr);
  void setField(const query::FieldSpec& field, const std::vector<CustomField>& customFields);
  /// A condition of that field, to be changed; one that query::wayOf() knows.
  void setCondition(const query::Filter& condition);
  /// What was chosen; nothing while the value is missing or not understood, which is then said.
  [[nodiscard]] std::optional<query::Filter> condition();
  void showError(const QString& text);
  /// To how it is compared; where there is one way only, or several values, to the value.
  void takeFocus();
  [[nodiscard]] const query::FieldSpec& field() const { return m_field; }
  [[nodiscard]] bool isEmpty() const { return m_field.name.isEmpty(); }

  [[nodiscard]] QComboBox* ways() const { return m_ways; }
  [[nodiscard]] QLineEdit* line() const { return m_line; }
  [[nodiscard]] QComboBox* choice() const { return m_choice; }
  [[nodiscard]] ValueChecks* values() const { return m_values; }
  [[nodiscard]] QSpinBox* amount() const { return m_amount; }
  [[nodiscard]] QComboBox* unit() const { return m_unit; }

 Q_SIGNALS:
  /// Enter in the line of the value, where it chooses nothing from the list beneath.
  void submitted();
  /// It has another height.
  void resized();

 private:
  [[nodiscard]] query::Way way() const;
  void showValue();
  void focusValue();
  void complete(const QString& typed);

  AppContext m_ctx;
  query::FieldSpec m_field;
  query::ValueType m_type = query::ValueType::Text;
  QComboBox* m_ways;
  QLineEdit* m_line;
  QComboBox* m_choice;
  ValueChecks* m_values;
  QSpinBox* m_amount;
  QComboBox* m_unit;
  QWidget* m_counted;
  QLabel* m_error;
  QCompleter* m_completer;
  QStringListModel* m_offered;
  QStringList m_known;
};

}  // namespace cartera
