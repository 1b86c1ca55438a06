// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace cartera {

class ImportSession;
class TextTable;
class Theme;

/// First page of an import: how the file is written, found by looking and correctable, above its first rows.
class ImportLookPage final : public QWidget {
  Q_OBJECT
 public:
  ImportLookPage(const Theme& theme, ImportSession& session, QWidget* parent = nullptr);

 Q_SIGNALS:
  void otherFileWanted();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void translate();
  void refresh();

  ImportSession& m_session;
  QLabel* m_title;
  QLabel* m_file;
  QPushButton* m_other;
  QLabel* m_sheetLabel;
  QComboBox* m_sheet;
  QLabel* m_encodingLabel;
  QComboBox* m_encoding;
  QLabel* m_delimiterLabel;
  QComboBox* m_delimiter;
  QCheckBox* m_header;
  QLabel* m_count;
  QLabel* m_layout;
  QLabel* m_odd;
  TextTable* m_rows;
  QTableView* m_view;
};

}  // namespace cartera
