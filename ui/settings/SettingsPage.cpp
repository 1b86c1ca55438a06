// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsPage.h"

#include "ui/settings/AppSettings.h"
#include "ui/shell/Language.h"
#include "ui/text/Translations.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace cartera {

SettingsPage::SettingsPage(Theme& theme, Language& language, SettingsStore& settings, QWidget* parent)
    : Page(parent),
      m_theme(theme),
      m_language(language),
      m_settings(settings),
      m_title(makeLabel({}, "title")),
      m_keysTitle(makeLabel({}, "section")),
      m_keysText(makeLabel({}, "muted")),
      m_backupsTitle(makeLabel({}, "section")),
      m_backupsText(makeLabel({}, "muted")),
      m_author(new QLineEdit) {
  setObjectName(QStringLiteral("page.settings"));
  // On a low screen it scrolls.
  auto* scroll = new QScrollArea;
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  makeGround({}, 0)->addWidget(scroll);
  auto* inside = new QFrame;
  inside->setProperty("role", QStringLiteral("page"));
  auto* layout = new QVBoxLayout(inside);
  layout->setContentsMargins(24, 16, 24, 24);
  layout->setSpacing(20);
  layout->addWidget(m_title);
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(24);
  form->setVerticalSpacing(12);
  form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
  form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_speech = addChoice(form, "settings.language");
  m_scheme = addChoice(form, "settings.scheme");
  m_density = addChoice(form, "settings.density");
  m_size = addChoice(form, "settings.size");
  m_author->setObjectName(QStringLiteral("settings.author"));
  m_author->setMinimumWidth(260);
  m_labels += makeLabel({}, "muted");
  m_labels.back()->setBuddy(m_author);
  form->addRow(m_labels.back(), m_author);
  layout->addLayout(form);
  m_keys = makePart("settings.keys", m_keysTitle, m_keysText);
  m_backups = makePart("settings.backups", m_backupsTitle, m_backupsText);
  layout->addWidget(m_keys);
  layout->addWidget(m_backups);
  layout->addStretch(1);
  scroll->setWidget(inside);
  connect(m_author, &QLineEdit::editingFinished, this, [this] {
    const QString name = m_author->text().trimmed();
    if (name == settings::kAuthor.get(m_settings)) return;
    settings::kAuthor.set(m_settings, name);
    Q_EMIT authorChanged(name);
  });
  connect(&m_theme, &Theme::changed, this, &SettingsPage::read);
  retranslate();
}

QWidget* SettingsPage::makePart(const char* name, QLabel* title, QLabel* text) {
  auto* part = new QWidget;
  part->setObjectName(QString::fromLatin1(name));
  auto* down = new QVBoxLayout(part);
  down->setContentsMargins(0, 8, 0, 0);
  down->setSpacing(8);
  text->setWordWrap(true);
  down->addWidget(title);
  down->addWidget(text);
  part->hide();
  return part;
}

void SettingsPage::setKeys(QAction* keys) {
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(makeActionButton(m_theme, keys, ButtonKind::Normal, QStringLiteral("keyboard")));
  buttons->addStretch(1);
  static_cast<QVBoxLayout*>(m_keys->layout())->addLayout(buttons);
  m_keys->show();
}

void SettingsPage::setBackups(QAction* backUp, QAction* restore) {
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addWidget(makeActionButton(m_theme, backUp, ButtonKind::Normal, QStringLiteral("save")));
  buttons->addWidget(makeActionButton(m_theme, restore, ButtonKind::Normal, QStringLiteral("history")));
  buttons->addStretch(1);
  static_cast<QVBoxLayout*>(m_backups->layout())->addLayout(buttons);
  m_backups->show();
}

QComboBox* SettingsPage::addChoice(QFormLayout* form, const char* name) {
  auto* box = new QComboBox;
  box->setObjectName(QString::fromLatin1(name));
  box->setMinimumWidth(260);
  m_labels += makeLabel({}, "muted");
  m_labels.back()->setBuddy(box);
  form->addRow(m_labels.back(), box);
  connect(box, &QComboBox::currentIndexChanged, this, &SettingsPage::write);
  return box;
}

void SettingsPage::read() {
  if (m_reading) return;
  m_reading = true;
  const Appearance& now = m_theme.appearance();
  m_speech->setCurrentIndex(m_speech->findData(settings::kLanguage.get(m_settings)));
  m_scheme->setCurrentIndex(static_cast<int>(now.scheme));
  m_density->setCurrentIndex(static_cast<int>(now.density));
  m_size->setCurrentIndex(m_size->findData(now.textPercent));
  if (!m_author->hasFocus()) m_author->setText(settings::kAuthor.get(m_settings));
  m_reading = false;
}

void SettingsPage::write() {
  if (m_reading) return;
  Appearance wanted = m_theme.appearance();
  wanted.scheme = static_cast<Scheme>(m_scheme->currentIndex());
  wanted.density = static_cast<Density>(m_density->currentIndex());
  if (m_size->currentIndex() >= 0) wanted.textPercent = m_size->currentData().toInt();
  const QString language = m_speech->currentData().toString();
  saveAppearance(m_settings, wanted);
  settings::kLanguage.set(m_settings, language);
  m_theme.apply(wanted);
  m_language.set(language);
}

void SettingsPage::retranslate() {
  m_reading = true;
  m_title->setText(tr("Settings"));
  m_keysTitle->setText(tr("Keys"));
  m_keysText->setText(tr("Every command has its key, or can be given one."));
  m_backupsTitle->setText(tr("Backups"));
  m_backupsText->setText(tr("A checked copy is made each day the file is used, and before an import."));
  const QStringList names{tr("Language"), tr("Colours"), tr("Rows"), tr("Size of text"), tr("Your name")};
  for (int i = 0; i < names.size(); ++i) m_labels[i]->setText(names[i]);
  // A combo box is its value to a screen reader unless it is told its name.
  const QList<QWidget*> fields{m_speech, m_scheme, m_density, m_size, m_author};
  for (int i = 0; i < names.size(); ++i) fields[i]->setAccessibleName(names[i]);
  m_speech->clear();
  // Not the words of the colours below: on Linux a combo box is its value to a screen reader.
  m_speech->addItem(tr("Language of the system"), QString());
  for (const QString& code : availableLanguages()) m_speech->addItem(Language::ownName(code), code);
  m_scheme->clear();
  m_scheme->addItems({tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast")});
  m_density->clear();
  m_density->addItems({tr("Comfortable"), tr("Compact")});
  m_size->clear();
  for (int percent = 90; percent <= 140; percent += 10) {
    //: A size of text; %1 is a whole number.
    m_size->addItem(tr("%1%").arg(percent), percent);
  }
  m_author->setPlaceholderText(tr("The name of your account"));
  m_reading = false;
  read();
}

void SettingsPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Page::changeEvent(event);
}

}  // namespace cartera
