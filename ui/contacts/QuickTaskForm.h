// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "core/agenda/QuickAdd.h"
#include "core/contacts/ContactStore.h"
#include "ui/contacts/QuickTaskData.h"
#include "ui/shell/AppContext.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace cartera {

/// A task in four fields: what, with whom, on which day and when. Whom: those of that name are looked for while it is
/// typed; one alone is taken, among several a person chooses, and somebody new can be made. UI thread.
class QuickTaskForm final : public QWidget {
  Q_OBJECT
 public:
  QuickTaskForm(const AppContext& context, QWidget* parent);
  /// Fields that were changed by hand stay as they are.
  void take(const quickadd::Understood& understood);
  void clear();
  [[nodiscard]] bool isEmpty() const;
  /// What is to be written, or what is missing: Invalid "task.title", "quick.whom" (choose), "quick.nobody" (say whom),
  /// "quick.day", "quick.time" (`detail` as it stands). The keyboard goes where it is mended.
  [[nodiscard]] Result<contactdata::PlannedTask> planned();
  /// Those who may be meant are still being looked for; found() comes.
  [[nodiscard]] bool isLooking() const { return m_asked != m_answered; }
  void setReadOnly(bool on);
  void retranslate();

 Q_SIGNALS:
  void found();
  void edited();

 private:
  void lookFor();
  void showMeant(const std::vector<contacts::ContactRow>& rows);
  [[nodiscard]] QDateTime now() const;

  AppContext m_ctx;
  QLabel* m_labels[4];
  /// What, whom, day, time.
  QLineEdit* m_fields[4];
  bool m_isOwn[4]{};
  QComboBox* m_meant;
  std::vector<contacts::ContactRow> m_rows;
  QString m_kind;
  QStringList m_tags;
  quint64 m_asked = 0;
  quint64 m_answered = 0;
};

}  // namespace cartera
