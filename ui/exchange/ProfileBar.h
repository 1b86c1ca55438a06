// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace cartera {

class ImportSession;

/// Mappings under a name: one is chosen from the list, or the present one is saved under what is typed there. UI thread.
class ProfileBar final : public QWidget {
  Q_OBJECT
 public:
  explicit ProfileBar(ImportSession& session, QWidget* parent = nullptr);
  /// In the order in which Tab goes through them.
  [[nodiscard]] QList<QWidget*> controls() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void translate();
  void fill();
  void refresh();

  ImportSession& m_session;
  QLabel* m_label;
  QComboBox* m_names;
  QPushButton* m_save;
  QPushButton* m_delete;
};

}  // namespace cartera
