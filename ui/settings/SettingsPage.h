// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Page.h"

class QAction;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace cartera {

class Language;
class SettingsStore;
class Theme;

/// How the user wants the window: language, colours, density, size of text, and the name changes are signed with.
/// Everything holds at once; there is no Save.
class SettingsPage final : public Page {
  Q_OBJECT
 public:
  SettingsPage(Theme& theme, Language& language, SettingsStore& settings, QWidget* parent = nullptr);

  [[nodiscard]] QString id() const override { return QStringLiteral("settings"); }
  void activate() override { read(); }
  void onChanged(const ChangeSet&) override {}
  /// Where keys are looked up and changed.
  void setKeys(QAction* keys);
  /// Where copies are made and put back: two actions of the file.
  void setBackups(QAction* backUp, QAction* restore);

 Q_SIGNALS:
  /// The user's name, when it was edited.
  void authorChanged(const QString& name);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  QComboBox* addChoice(QFormLayout* form, const char* name);
  /// A part with a heading, a text and room for buttons; hidden until it has some.
  [[nodiscard]] static QWidget* makePart(const char* name, QLabel* title, QLabel* text);
  void read();
  void write();
  void retranslate();

  Theme& m_theme;
  Language& m_language;
  SettingsStore& m_settings;
  QLabel* m_title;
  QWidget* m_keys;
  QLabel* m_keysTitle;
  QLabel* m_keysText;
  QWidget* m_backups;
  QLabel* m_backupsTitle;
  QLabel* m_backupsText;
  QList<QLabel*> m_labels;
  QComboBox* m_speech;
  QComboBox* m_scheme;
  QComboBox* m_density;
  QComboBox* m_size;
  QLineEdit* m_author;
  bool m_reading = false;
};

}  // namespace cartera
