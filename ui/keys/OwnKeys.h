// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include "ui/actions/Action.h"

namespace cartera {

class SettingsStore;

/// The keys somebody chose himself, as the settings hold them: one text an action. What cannot be read is passed over.
[[nodiscard]] ActionKeys readKeys(const QStringList& stored);
[[nodiscard]] QStringList writeKeys(const ActionKeys& keys);

/// What stands against a key for an action.
struct KeyObjection {
  enum class Why {
    None,
    /// A letter, which is typed wherever one types, or a key that moves about in every control.
    Typed,
    /// Another action has it where both would be heard.
    Taken
  };
  Why why = Why::None;
  /// Who has it.
  const ActionSpec* by = nullptr;
};
/// Letters alone are right where the actions of the place have such keys by themselves, because nothing is typed there.
[[nodiscard]] KeyObjection objectionTo(const ActionRegistry& actions, const ActionSpec& spec, const QKeySequence& keys);

/// Gives the actions of a window the keys somebody chose, and keeps each new choice. Another window of the program reads
/// them when it comes to the front. UI thread.
class OwnKeys final : public QObject {
  Q_OBJECT
 public:
  /// Both outlive `window`, which owns it.
  OwnKeys(ActionRegistry& actions, SettingsStore& settings, QWidget* window);
  /// An empty list takes the action's keys away.
  void set(const QString& action, const QList<QKeySequence>& keys);
  /// The same, and whoever has these keys where both would be heard loses them.
  void take(const ActionSpec& action, const QKeySequence& keys);
  /// Back to those the program came with. Where others have them by now, those lose them.
  void putBack(const QString& action);
  void putAllBack();
  [[nodiscard]] bool isOwn(const QString& action) const;
  [[nodiscard]] bool hasAny() const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void read();
  void keep(const ActionKeys& keys);
  static void release(ActionKeys& keys, const ActionRegistry& actions, const ActionSpec& by,
                      const QList<QKeySequence>& wanted);

  ActionRegistry& m_actions;
  SettingsStore& m_settings;
  QStringList m_stored;
};

}  // namespace cartera
