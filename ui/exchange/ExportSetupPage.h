// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

class QLabel;
class QListWidget;
class QRadioButton;
class QTableView;
class QToolButton;

namespace cartera {

class ExportSession;
class TextTable;
class Theme;

/// What is exported, for which program, with which columns; beside it the first rows, and who stays out.
class ExportSetupPage final : public QWidget {
  Q_OBJECT
 public:
  ExportSetupPage(const Theme& theme, ExportSession& session, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Choice {
    QRadioButton* button = nullptr;
    QLabel* line = nullptr;
    QString key;
  };
  [[nodiscard]] QWidget* makeChoices();
  [[nodiscard]] QWidget* makeParts();
  /// The numbers of each part; hidden where there is nothing to compare with.
  void showParts();
  void translate();
  void nameProfiles();
  void fillColumns();
  void takeColumns();
  void moveColumn(int by);
  void refresh();

  const Theme& m_theme;
  ExportSession& m_session;
  QLabel* m_whoTitle;
  std::vector<QRadioButton*> m_who;
  /// The filter in words.
  QLabel* m_filter;
  QWidget* m_partBox = nullptr;
  QLabel* m_partTitle;
  /// In the order of ExportPart.
  std::vector<QRadioButton*> m_parts;
  std::vector<QLabel*> m_partLines;
  QLabel* m_profileTitle;
  std::vector<Choice> m_profiles;
  QLabel* m_formatTitle;
  std::vector<QRadioButton*> m_formats;
  QLabel* m_columnsTitle;
  QListWidget* m_columns;
  QToolButton* m_up;
  QToolButton* m_down;
  QLabel* m_previewTitle;
  QLabel* m_funnel;
  TextTable* m_rows;
  QTableView* m_view;
};

}  // namespace cartera
