// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/OpenedThings.h"

#include "core/base/Text.h"
#include "ui/settings/Settings.h"

#include <algorithm>

namespace cartera {

namespace {
const QLatin1String kContact("contact:");
const QLatin1String kAction("action:");
}  // namespace

OpenedThings::OpenedThings(SettingsStore& settings, const QString& path) : m_settings(settings) {
  if (path.isEmpty()) return;
  m_key = QStringLiteral("opened/%1").arg(text::hash63(path.toUtf8()));
  m_words = m_settings.value(m_key).toStringList().mid(0, kMost);
}

void OpenedThings::note(ContactId contact) { put(QString(kContact % QString::number(contact.value))); }

void OpenedThings::note(const QString& action) { put(QString(kAction % action)); }

void OpenedThings::put(const QString& word) {
  m_words.removeAll(word);
  m_words.prepend(word);
  m_words = m_words.mid(0, kMost);
  if (!m_key.isEmpty()) m_settings.setValue(m_key, m_words);
}

std::vector<OpenedThings::Thing> OpenedThings::newest() const {
  std::vector<Thing> out;
  for (const QString& word : m_words) {
    if (word.startsWith(kContact)) {
      const ContactId id(word.mid(kContact.size()).toLongLong());
      if (id.isSet()) out.push_back({id, {}});
    } else if (word.startsWith(kAction)) {
      out.push_back({{}, word.mid(kAction.size())});
    }
  }
  return out;
}

}  // namespace cartera
