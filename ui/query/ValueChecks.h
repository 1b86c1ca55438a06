// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <utility>
#include <vector>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace cartera {

class Theme;

/// Several values, chosen by their check marks. The keyboard stays in the line: letters narrow the list, arrows walk
/// through it, Enter checks what they stand on, or takes what was typed as a value of its own; with nothing typed Space
/// checks and Enter is done. A few codes stand in a list alone.
class ValueChecks final : public QWidget {
  Q_OBJECT
 public:
  explicit ValueChecks(const Theme& theme, QWidget* parent = nullptr);
  /// Codes with what they are called, and no others.
  void setChoices(const std::vector<std::pair<QString, QString>>& choices);
  /// Values the file has; others can be typed. What is checked stays so.
  void setKnown(const QStringList& values);
  void setChecked(const QStringList& values);
  /// In the order of the list. What stands in the line and was not taken yet is one of them.
  [[nodiscard]] QStringList checked() const;
  void takeFocus();

  [[nodiscard]] QLineEdit* line() const { return m_line; }
  [[nodiscard]] QListWidget* list() const { return m_list; }

 Q_SIGNALS:
  void submitted();
  void changed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QListWidgetItem* add(const QString& value, const QString& label, int row);
  [[nodiscard]] QListWidgetItem* find(const QString& value) const;
  void narrow(const QString& typed);
  void step(int by);
  void take();
  void fit();

  const Theme& m_theme;
  bool m_isOpen = true;
  /// The mark of a row when it was pressed.
  Qt::CheckState m_pressed = Qt::Unchecked;
  QLineEdit* m_line;
  QListWidget* m_list;
};

}  // namespace cartera
