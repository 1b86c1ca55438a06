// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <utility>
#include <vector>

class QFormLayout;
class QLabel;

namespace cartera {

/// What an import could not read, or was told to keep as it was: one line for each column, as it stood in the list. To be
/// read and copied; hidden while there is nothing.
class KeptValues final : public QWidget {
  Q_OBJECT
 public:
  using Lines = std::vector<std::pair<QString, QString>>;

  explicit KeptValues(QWidget* parent = nullptr);
  /// Column and value, in the order they are to stand in.
  void setLines(const Lines& lines);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  QLabel* m_title;
  QLabel* m_hint;
  QFormLayout* m_form;
  Lines m_lines;
};

/// The lines in what the file has of a contact (Contact::extra). Empty for what is no object. Pure.
[[nodiscard]] KeptValues::Lines keptLines(const QString& json);

}  // namespace cartera
