// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

#include "core/exchange/FieldNames.h"

namespace cartera {

/// The fields an import can fill, by what people call them; shared by all combos of one page. What a mapping names
/// beyond the usual ones is added when it is met.
class FieldList final : public QStandardItemModel {
  Q_OBJECT
 public:
  explicit FieldList(QObject* parent = nullptr);
  /// Row of the field, which is added when it is not there.
  [[nodiscard]] int rowOf(const QString& field);
  /// After the language changed.
  void translate();
  static constexpr int kFieldRole = Qt::UserRole;
  /// Label without case and accents, for searching.
  static constexpr int kKeyRole = Qt::UserRole + 1;
};

/// Where a column goes. Typing searches, without regard to case and accents; what is not a field goes back to what was
/// chosen. The wheel does nothing, so that scrolling a long list of these never changes one.
class FieldCombo final : public QComboBox {
  Q_OBJECT
 public:
  /// `own` is the field of its own that the column would get.
  FieldCombo(FieldList* fields, const FieldRef& own, QWidget* parent = nullptr);
  [[nodiscard]] FieldRef field() const;
  /// Does not emit chosen().
  void setField(const FieldRef& field);

 Q_SIGNALS:
  /// A person chose.
  void chosen(const cartera::FieldRef& field);

 protected:
  void wheelEvent(QWheelEvent* event) override;

 private:
  void takeText();
  void choose(const QString& name);

  FieldList* m_fields;
  QSortFilterProxyModel* m_found;
  QString m_field;
};

}  // namespace cartera
