// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <functional>
#include <vector>

class QWidget;

namespace cartera {

class Theme;

/// Where an action's keys work. "window" means everywhere; a page or pane has a name of its own ("contacts.list").
namespace context {
inline constexpr const char* kWindow = "window";
}

/// One thing the user can ask for, as data beside the feature it belongs to. Menus, tool bars, the palette and the key
/// sheet are all made from these.
///
///     {.id = "edit.undo", .text = QT_TRANSLATE_NOOP("Actions", "Undo"), .icon = "undo", .keys = {QKeySequence::Undo},
///      .run = [this] { m_workspace.undo(); }}
struct ActionSpec {
  /// Unique, with dots: "contacts.import".
  const char* id = nullptr;
  /// English, marked with QT_TRANSLATE_NOOP("Actions", …). "…" at its end when it asks before it acts.
  const char* text = nullptr;
  /// What else people look for it by, parted by commas, or null: English, marked with QT_TRANSLATE_NOOP("ActionWords", …).
  const char* words = nullptr;
  /// Name of an icon, or null.
  const char* icon = nullptr;
  /// The first one is shown beside the text.
  QList<QKeySequence> keys = {};
  const char* context = context::kWindow;
  /// Asked by ActionRegistry::refresh(); missing means always.
  std::function<bool()> enabled = {};
  /// What it wants when it is not enabled, or null: a short sentence in English, marked with
  /// QT_TRANSLATE_NOOP("ActionNeeds", …). Null as well where a file that can only be read is the one reason.
  const char* needs = nullptr;
  std::function<void()> run = {};
  /// Makes the action checkable; asked by refresh().
  std::function<bool()> checked = {};
};

/// Keys by the ids of actions.
using ActionKeys = QHash<QString, QList<QKeySequence>>;

/// All actions of one window, made into QActions. The main window owns it; there may be several. UI thread only.
/// Follows the language (QEvent::LanguageChange of its window) and the theme.
class ActionRegistry final : public QObject {
  Q_OBJECT
 public:
  /// Keys of context "window" are bound to `window`.
  ActionRegistry(const Theme& theme, QWidget* window);

  /// Asserts that the id is new. The QAction belongs to the registry; its object name is the id.
  QAction* add(ActionSpec spec);
  void add(std::vector<ActionSpec> specs);

  /// The action, or null when there is none of this id.
  [[nodiscard]] QAction* find(const QString& id) const;
  /// The action, which must exist.
  [[nodiscard]] QAction* action(const char* id) const;
  [[nodiscard]] const std::vector<ActionSpec>& specs() const { return m_specs; }
  /// How it was declared, or null. Valid until the next add().
  [[nodiscard]] const ActionSpec* spec(const QString& id) const;

  /// Another text for an action whose meaning depends on what is chosen: a source text of context "Actions". The tool
  /// tip goes with it, and both follow the language.
  void setText(const char* id, const char* text);

  /// Keys that take the place of those of the specs, also for actions that are added later; whoever is not among them has
  /// the keys of his spec.
  void setOwnKeys(ActionKeys keys);
  [[nodiscard]] const ActionKeys& ownKeys() const { return m_ownKeys; }

  /// Keys of the actions of `context` work while `widget` or a child of it has the focus; both added before and after
  /// this call. Several widgets may share a context.
  void bindContext(const char* context, QWidget* widget);

  /// Whether what the action works on is on the screen: something of its page, or of the window.
  [[nodiscard]] bool isInPlace(const ActionSpec& spec) const;

  /// Asks every action again whether it is enabled and checked. Cheap; call it when the selection or the file changes.
  void refresh();

  /// What is wrong with a set of actions, one line each: an id or a key twice where both would be heard, a missing id,
  /// text or run. Empty when all is well. For tests.
  [[nodiscard]] static QStringList problems(const std::vector<ActionSpec>& specs);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void translate(std::size_t i);
  void bind(QAction* action, const char* context);

  const Theme& m_theme;
  QWidget* m_window;
  std::vector<ActionSpec> m_specs;
  std::vector<QAction*> m_actions;
  QHash<QString, QAction*> m_byId;
  ActionKeys m_ownKeys;
  QMultiHash<QByteArray, QPointer<QWidget>> m_contexts;
};

/// Whether keys of both contexts can be heard at the same time: one is the window's, or they are parts of one page
/// ("contacts.list" and "contacts.page").
[[nodiscard]] bool areHeardTogether(const char* context, const char* other);

/// The keys as they are written for people (see keyText), or an empty text.
[[nodiscard]] QString keysText(const QAction& action);
/// All of them, the one that is shown beside the text first.
[[nodiscard]] QStringList allKeysTexts(const QAction& action);

}  // namespace cartera
