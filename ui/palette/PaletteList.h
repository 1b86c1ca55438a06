// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <vector>

#include "ui/palette/PaletteEntry.h"

namespace cartera {

class Theme;

/// The lines of the palette for its view.
class PaletteModel final : public QAbstractListModel {
  Q_OBJECT
 public:
  using QAbstractListModel::QAbstractListModel;
  void setEntries(std::vector<PaletteEntry> entries);
  /// Null for rows there are not.
  [[nodiscard]] const PaletteEntry* at(int row) const;
  /// The row of the same thing; -1 if there is none.
  [[nodiscard]] int rowOf(const PaletteEntry& entry) const;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  /// Title and, read aloud, all that the line says.
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  std::vector<PaletteEntry> m_entries;
};

/// The view: a picture, two lines, and the keys at the right. The keyboard stays in the field above it, which moves
/// through it; a screen reader hears each line as it is chosen. UI thread.
class PaletteList final : public QListView {
  Q_OBJECT
 public:
  PaletteList(const Theme& theme, PaletteModel* model, QWidget* parent = nullptr);
  /// What is chosen; null without anything.
  [[nodiscard]] const PaletteEntry* current() const;
  void choose(int row);
  /// Up or down by so many lines; from the last to the first and back by one line.
  void move(int by);
  [[nodiscard]] int rowHeight() const;
  /// Of `rows` lines, and the air around them.
  [[nodiscard]] int heightOf(int rows) const;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  const Theme& m_theme;
  PaletteModel* m_model;
};

}  // namespace cartera
