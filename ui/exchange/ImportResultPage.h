// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/contacts/Contact.h"

class QLabel;
class QPushButton;

namespace cartera {

class IconLabel;
class ImportReportView;
class ImportSession;
class Theme;

/// Last page of an import: what it did, the records it left out, and its undo.
class ImportResultPage final : public QWidget {
  Q_OBJECT
 public:
  ImportResultPage(const Theme& theme, ImportSession& session, QWidget* parent = nullptr);

 Q_SIGNALS:
  void saveRejectsWanted();
  /// Whoever is new is to be compared with everybody.
  void duplicatesWanted();
  void contactWanted(cartera::ContactId id);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void translate();
  void refresh();

  ImportSession& m_session;
  IconLabel* m_icon;
  QLabel* m_title;
  ImportReportView* m_report;
  QPushButton* m_rejects;
  QPushButton* m_undo;
  QPushButton* m_duplicates;
};

}  // namespace cartera
