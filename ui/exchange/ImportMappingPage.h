// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace cartera {

class FieldCombo;
class FieldList;
class ImportSession;
class NoticeBar;
class ProfileBar;
class Pill;
class Theme;

/// Second page of an import: each column of the file with some of its values, and the field it goes to. What was only
/// guessed is marked, and so are columns about consent, which are never taken for anything else unasked.
class ImportMappingPage final : public QWidget {
  Q_OBJECT
 public:
  ImportMappingPage(const Theme& theme, ImportSession& session, QWidget* parent = nullptr);

 Q_SIGNALS:
  void loadWanted();
  void saveWanted();

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Row {
    /// Null until it has been in sight.
    QWidget* box = nullptr;
    bool isPlaced = false;
    QLabel* samples = nullptr;
    FieldCombo* field = nullptr;
    Pill* mark = nullptr;
  };
  void translate();
  void rebuild();
  [[nodiscard]] Row makeRow(size_t i);
  void placeRows();
  void fillRow(size_t i);
  void refresh();
  void fillDates();

  const Theme& m_theme;
  ImportSession& m_session;
  FieldList* m_fields;
  QLabel* m_title;
  QLabel* m_hint;
  NoticeBar* m_known;
  ProfileBar* m_profiles;
  QWidget* m_datesBox;
  QLabel* m_datesLabel;
  QComboBox* m_dates;
  QScrollArea* m_scroll;
  QPushButton* m_load;
  QPushButton* m_save;
  QWidget* m_box = nullptr;
  int m_rowHeight = 0;
  std::vector<Row> m_rows;
};

}  // namespace cartera
