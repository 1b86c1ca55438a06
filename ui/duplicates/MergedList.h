// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/duplicates/DuplicateData.h"

class QLabel;
class QVBoxLayout;

namespace cartera {

/// Who was merged into a contact, when and by whom, each with the way back. Hidden while there is nobody.
class MergedList final : public QWidget {
  Q_OBJECT
 public:
  explicit MergedList(QWidget* parent = nullptr);
  /// Without buttons where the file cannot be written.
  void setMerged(const std::vector<duplicatedata::Merged>& merged, bool maySplit);

 Q_SIGNALS:
  void splitWanted(cartera::ContactId other);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();

  QLabel* m_title;
  QWidget* m_rows = nullptr;
  std::vector<duplicatedata::Merged> m_merged;
  bool m_maySplit = false;
};

}  // namespace cartera
