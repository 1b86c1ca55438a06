// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/contacts/ContactData.h"
#include "ui/shell/AppContext.h"

class QLabel;

namespace cartera {

/// What a field held before, and who changed it when. Goes when something else is clicked.
class FieldHistoryPopup final : public QFrame {
  Q_OBJECT
 public:
  FieldHistoryPopup(const AppContext& context, const QString& field, QWidget* parent);
  /// Reads it and stands at `where` (on the screen) when it is there.
  void showFor(const contactdata::Cell& cell, const QPoint& where);

 private:
  void fill(const std::vector<contactdata::PastValue>& past);

  AppContext m_ctx;
  QLabel* m_title;
  QLabel* m_text;
};

}  // namespace cartera
