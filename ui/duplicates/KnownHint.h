// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <atomic>
#include <memory>
#include <optional>

#include "core/contacts/ContactStore.h"
#include "core/duplicates/AlreadyThere.h"
#include "ui/shell/AppContext.h"

class QLabel;
class QPushButton;

namespace cartera {

/// A word beside a field that is being typed into: whoever this may be is there already, with the way there. It asks a
/// reader, keeps nobody from typing on, and is hidden while there is nobody.
class KnownHint final : public QFrame {
  Q_OBJECT
 public:
  explicit KnownHint(const AppContext& context, QWidget* parent = nullptr);

  /// Looks who that may be; what was asked before is given up.
  void check(const duplicates::Typed& typed);
  void clear();
  [[nodiscard]] bool isShown() const { return m_known.has_value(); }
  [[nodiscard]] QLabel* label() const { return m_text; }
  [[nodiscard]] QPushButton* openButton() const { return m_open; }

 Q_SIGNALS:
  /// Somebody is known now, or nobody any more.
  void changed();
  void openWanted(cartera::ContactId contact);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Someone {
    duplicates::Known known;
    QString name;
  };
  void show(std::optional<Someone> someone);
  void retranslate();

  AppContext m_context;
  QLabel* m_text;
  QPushButton* m_open;
  std::optional<Someone> m_known;
  /// The number of the newest question: readers pass over older ones.
  std::shared_ptr<std::atomic<quint64>> m_newest = std::make_shared<std::atomic<quint64>>(0);
};

}  // namespace cartera
