// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <vector>

#include "ui/actions/ActionWords.h"

namespace cartera {

class ActionRegistry;

/// What the key sheet reads beside Qt's roles.
namespace keyrole {
/// true: the line is the name of a place, above what can be done there.
inline constexpr int kHead = Qt::UserRole + 1;
/// QStringList: as they are written for people.
inline constexpr int kKeys = Qt::UserRole + 2;
/// Name of an icon, or empty.
inline constexpr int kIcon = Qt::UserRole + 3;
/// The action's id; empty for keys that belong to a control.
inline constexpr int kAction = Qt::UserRole + 4;
/// true: somebody chose these keys himself.
inline constexpr int kOwn = Qt::UserRole + 5;
}  // namespace keyrole

/// Which lines the sheet has.
enum class KeyFilter { WithKeys, All, Own };

/// All keys, grouped by the place where they work, out of the actions of a window and what controls do by themselves. A line
/// is found by the words of its action in both languages (ActionWords), by its place, and by its keys. UI thread.
class KeyListModel final : public QAbstractListModel {
  Q_OBJECT
 public:
  /// The registry must outlive it.
  explicit KeyListModel(const ActionRegistry& actions, QObject* parent = nullptr);
  /// Reads everything anew: also when the language has changed.
  void show(const QString& typed, KeyFilter filter);
  /// Without the heads.
  [[nodiscard]] int lineCount() const;
  /// The line of an action; -1 if it has none.
  [[nodiscard]] int rowOf(const QString& action) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  struct Line {
    int order = 0;
    QString place, text, icon, action;
    QStringList keys;
    bool isHead = false;
    bool isOwn = false;
  };
  [[nodiscard]] std::vector<Line> lines(const QString& typed, KeyFilter filter) const;

  const ActionRegistry& m_actions;
  ActionWords m_words;
  std::vector<Line> m_lines;
};

}  // namespace cartera
