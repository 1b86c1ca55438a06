// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QVariant>
#include <functional>

#include "core/base/Result.h"
#include "core/contacts/Contact.h"
#include "core/query/FilterFields.h"

namespace cartera::query {

/// Writes what must hold for one value, an SQL expression, as an SQL condition that is never NULL. For FilterSql alone.
class Predicate {
 public:
  /// `bind` keeps a value and answers the name it is bound to.
  Predicate(const QDate& today, std::function<QString(const QVariant&)> bind)
      : m_today(today), m_bind(std::move(bind)) {}

  /// By the type and source of the field. The comparison is neither NotEqual nor Empty.
  [[nodiscard]] Result<QString> of(const Filter& f, const FieldSpec& field, const QString& expression) const;
  /// A match key of point_key.
  [[nodiscard]] Result<QString> ofPoint(const Filter& f, const FieldSpec& field, const QString& expression) const;
  /// Whether phones are asked for what their keys, the last nine digits, do not hold: parts, or numbers too short for one.
  [[nodiscard]] static bool needsDigits(const Filter& f);
  /// cartera_phone() of a phone.
  [[nodiscard]] QString ofDigits(const Filter& f, const QString& expression) const;
  /// The text value of a custom field, read by the type it has in this file.
  [[nodiscard]] Result<QString> ofCustom(const Filter& f, const CustomField& field, const QString& expression) const;

  /// Whether one of its values is this word.
  [[nodiscard]] static bool asks(const Filter& f, QStringView word);
  /// Whether a count of none is meant by a comparison of numbers: "calls.count < 3" means those without calls, too.
  [[nodiscard]] static bool holdsForZero(const Filter& f);

 private:
  [[nodiscard]] QString text(const Filter& f, const QString& expression,
                             const std::function<QString(const QString&)>& key) const;
  [[nodiscard]] QString number(const Filter& f, const QString& expression) const;
  [[nodiscard]] QString date(const Filter& f, const QString& expression) const;
  [[nodiscard]] QString instant(const Filter& f, const QString& expression) const;
  [[nodiscard]] QString findText(const Filter& f) const;
  [[nodiscard]] QDate day(const Value& value) const;

  QDate m_today;
  std::function<QString(const QVariant&)> m_bind;
};

}  // namespace cartera::query
