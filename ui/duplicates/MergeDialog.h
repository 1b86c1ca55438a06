// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/duplicates/DuplicateData.h"
#include "ui/shell/AppContext.h"

class QLabel;
class QPushButton;

namespace cartera {

class PairView;

/// Two contacts that somebody chose, side by side, to be made one. The window beside it goes on; what changes there shows
/// here. Gone when it is closed.
class MergeDialog final : public QDialog {
  Q_OBJECT
 public:
  MergeDialog(const AppContext& context, ContactId left, ContactId right, QWidget* window);

  [[nodiscard]] PairView* view() const { return m_view; }
  [[nodiscard]] QPushButton* mergeButton() const { return m_merge; }
  [[nodiscard]] QString errorText() const;

 Q_SIGNALS:
  void merged(cartera::ContactId kept);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  /// Unset: as core proposes.
  void read(ContactId keep);
  void merge();
  void showError(const std::optional<Error>& error);
  void retranslate();

  AppContext m_context;
  ContactId m_left, m_right;
  PairView* m_view;
  QLabel* m_hint;
  QLabel* m_error;
  QPushButton* m_swap;
  QPushButton* m_cancel;
  QPushButton* m_merge;
  std::optional<Error> m_refused;
  quint64 m_reading = 0;
  bool m_merging = false;
};

}  // namespace cartera
