// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>
#include <optional>

#include "ui/duplicates/PairLines.h"

class QGridLayout;
class QLabel;
class QRadioButton;
class QScrollArea;

namespace cartera {

class Theme;

/// Two contacts side by side, line by line: where they differ, which value is to be shown, and which of the two stays. It
/// knows neither why they are shown nor what is done with them.
class PairView final : public QWidget {
  Q_OBJECT
 public:
  explicit PairView(const Theme& theme, QWidget* parent = nullptr);

  /// Another pair forgets what was chosen; the same one keeps it, by which contact said it.
  void setPair(const duplicatedata::Comparison& pair);
  void clear();
  [[nodiscard]] const std::optional<duplicatedata::Comparison>& pair() const { return m_pair; }
  /// Fields of which the value of the one that goes is to be shown.
  [[nodiscard]] QStringList take() const;
  /// The choice of a field, or null; `right` is which side of it.
  [[nodiscard]] QRadioButton* choice(const QString& field, bool right) const;
  /// The choice of who stays.
  [[nodiscard]] QRadioButton* stays(bool right) const { return m_stays[right ? 1 : 0]; }
  [[nodiscard]] const std::vector<pairlines::Line>& lines() const { return m_lines; }

 Q_SIGNALS:
  /// The other one is to stay.
  void swapWanted();
  void openWanted(cartera::ContactId contact);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  void addHead(QGridLayout* grid);
  void addSide(QGridLayout* grid, bool right);
  void addLine(QGridLayout* grid, int row, const pairlines::Line& line);
  [[nodiscard]] QWidget* makeCell(const pairlines::Line& line, bool right);
  [[nodiscard]] bool showsRight(const pairlines::Line& line) const;

  const Theme& m_theme;
  QScrollArea* m_scroll;
  std::optional<duplicatedata::Comparison> m_pair;
  std::vector<pairlines::Line> m_lines;
  /// What somebody chose: whether the value at the right is to be shown.
  QHash<QString, bool> m_chosen;
  QHash<QString, std::array<QRadioButton*, 2>> m_choices;
  std::array<QRadioButton*, 2> m_stays{};
};

}  // namespace cartera
