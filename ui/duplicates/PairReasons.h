// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "ui/duplicates/DuplicateData.h"

class QLabel;

namespace cartera {

class Pill;
class Theme;

/// How likely two contacts are one, and what speaks for it and against it, in words.
class PairReasons final : public QWidget {
  Q_OBJECT
 public:
  explicit PairReasons(const Theme& theme, QWidget* parent = nullptr);
  /// Null: nothing to say.
  void setPair(const duplicatedata::FoundPair* found);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void explain();

  std::optional<duplicatedata::FoundPair> m_found;
  Pill* m_certainty;
  QLabel* m_for;
  QLabel* m_against;
  QLabel* m_merged;
};

}  // namespace cartera
