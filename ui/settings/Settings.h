// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QHash>
#include <QSettings>
#include <QString>
#include <QVariant>
#include <array>
#include <type_traits>

namespace cartera {

/// Where the window keeps how the user likes it. Never business data: that is in the file.
class SettingsStore {
 public:
  SettingsStore() = default;
  SettingsStore(const SettingsStore&) = delete;
  SettingsStore& operator=(const SettingsStore&) = delete;
  virtual ~SettingsStore() = default;
  /// The stored value, or an invalid one.
  [[nodiscard]] virtual QVariant value(const QString& key) const = 0;
  virtual void setValue(const QString& key, const QVariant& value) = 0;
  virtual void remove(const QString& key) = 0;
  /// Where it is kept, for what else the user keeps beside it; empty if it is kept nowhere.
  [[nodiscard]] virtual QString folder() const { return {}; }
};

/// Forgets everything with the process; for tests.
class MemorySettings final : public SettingsStore {
 public:
  [[nodiscard]] QVariant value(const QString& key) const override { return m_values.value(key); }
  void setValue(const QString& key, const QVariant& value) override { m_values.insert(key, value); }
  void remove(const QString& key) override { m_values.remove(key); }

 private:
  QHash<QString, QVariant> m_values;
};

/// The user's own settings file.
class UserSettings final : public SettingsStore {
 public:
  /// In the usual place of this system.
  UserSettings()
      : m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("cartera"), QStringLiteral("cartera")) {}
  explicit UserSettings(const QString& path) : m_settings(path, QSettings::IniFormat) {}
  [[nodiscard]] QVariant value(const QString& key) const override { return m_settings.value(key); }
  void setValue(const QString& key, const QVariant& value) override { m_settings.setValue(key, value); }
  void remove(const QString& key) override { m_settings.remove(key); }
  [[nodiscard]] QString folder() const override { return QFileInfo(m_settings.fileName()).absolutePath(); }

 private:
  QSettings m_settings;
};

/// The words an enumeration is stored as, in the order of its values, counted from 0. Specialise it for each enumeration
/// kept in settings: words survive a reordering of the enumeration, numbers do not.
template <class E>
struct SettingWords;

/// A setting: its key, type and default, declared once where it is used.
///
///     inline const Setting<int> kTextPercent{"appearance/text-percent", 100};
///     const int percent = kTextPercent.get(store);
///
/// A value that cannot be read as T counts as missing, so that a damaged settings file never stops the window.
template <class T>
struct Setting {
  const char* key;
  T fallback{};

  [[nodiscard]] T get(const SettingsStore& store) const {
    const QVariant v = store.value(QString::fromLatin1(key));
    if (!v.isValid()) return fallback;
    if constexpr (std::is_enum_v<T>) {
      const auto& words = SettingWords<T>::kWords;
      for (std::size_t i = 0; i < words.size(); ++i) {
        if (v.toString() == QLatin1String(words[i])) return static_cast<T>(i);
      }
      return fallback;
    } else {
      // From an INI file everything comes back as text; convert() says whether it could be read.
      QVariant read = v;
      if (!read.convert(QMetaType::fromType<T>())) return fallback;
      return read.template value<T>();
    }
  }

  void set(SettingsStore& store, const T& value) const {
    if constexpr (std::is_enum_v<T>) {
      store.setValue(QString::fromLatin1(key),
                     QString::fromLatin1(SettingWords<T>::kWords[static_cast<std::size_t>(value)]));
    } else {
      store.setValue(QString::fromLatin1(key), QVariant::fromValue(value));
    }
  }

  void reset(SettingsStore& store) const { store.remove(QString::fromLatin1(key)); }
};

}  // namespace cartera
