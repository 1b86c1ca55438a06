// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>
#include <memory>

namespace cartera {

/// The language of the running window. Changing it sends QEvent::LanguageChange to every widget, whose changeEvent()
/// sets its texts again. One per QApplication; UI thread only.
class Language final : public QObject {
  Q_OBJECT
 public:
  explicit Language(QObject* parent = nullptr);
  ~Language() override;

  /// "es" or "en"; an empty text means the system's. Any other leaves everything as it is and returns false.
  bool set(const QString& wanted);
  /// "es" or "en"; empty before the first set().
  [[nodiscard]] const QString& current() const { return m_current; }

  /// What the system's user reads, out of ours.
  [[nodiscard]] static QString systemLanguage();
  /// The language's name in itself ("Español"), so that who took a wrong one finds the way back.
  [[nodiscard]] static QString ownName(const QString& language);

 Q_SIGNALS:
  void changed(const QString& language);

 private:
  std::unique_ptr<QTranslator> m_texts;
  std::unique_ptr<QTranslator> m_qtTexts;
  QString m_current;
};

}  // namespace cartera
