// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "core/contacts/Contact.h"

class QLineEdit;
class QListWidget;
class QPushButton;

namespace cartera {

class Theme;

/// The fields of filters in groups, with a line that finds them by any part of what they are called, in whatever language
/// they are typed. The keyboard stays in the line: arrows choose, Enter takes; what is no field but a whole filter is
/// handed on as it was written.
class FieldChooser final : public QWidget {
  Q_OBJECT
 public:
  explicit FieldChooser(const Theme& theme, QWidget* parent = nullptr);
  /// Fields of this file's own, at the end.
  void setCustomFields(const std::vector<CustomField>& fields);
  [[nodiscard]] QLineEdit* line() const { return m_line; }
  [[nodiscard]] QListWidget* list() const { return m_list; }

 Q_SIGNALS:
  /// By its one name.
  void chosen(const QString& field);
  /// What was typed is no field: "city = Lugo", or a word too much.
  void written(const QString& phrase);
  /// The filter is to be written instead.
  void writeRequested();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fill();
  void narrow(const QString& typed);
  void step(int by);
  void take();

  const Theme& m_theme;
  std::vector<CustomField> m_custom;
  QLineEdit* m_line;
  QListWidget* m_list;
  QPushButton* m_write;
};

}  // namespace cartera
