// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>
#include <functional>
#include <optional>

#include "ui/palette/OpenedThings.h"
#include "ui/palette/PaletteEntry.h"
#include "ui/shell/AppContext.h"

class QFrame;
class QLabel;
class QLineEdit;

namespace cartera {

class PaletteList;
class PaletteModel;
class PaletteSearch;

/// What the palette does with what is chosen, beside running commands.
struct PaletteDeeds {
  /// The card in front with the keyboard in it, or (`beside`) in the pane, with the keyboard in the list.
  std::function<void(ContactId contact, bool beside)> openContact;
  /// A new contact is begun with what was typed.
  std::function<void(const QString& typed)> createContact;
};

/// Ctrl+K: one line over the window that finds records and commands, and opens or runs what is chosen. It has the keyboard
/// until it closes and gives it back to what had it before. UI thread.
class Palette final : public QWidget {
  Q_OBJECT
 public:
  /// Covers `host`, which owns it. What the context refers to outlives it.
  Palette(const AppContext& context, PaletteDeeds deeds, OpenedThings& opened, QWidget* host);
  ~Palette() override;

  /// In front, with `typed` in its line, chosen so that the next letter takes its place unless a sign stands in front.
  void open(const QString& typed = {});
  /// Esc: as if it had never been there.
  void dismiss();

  [[nodiscard]] QLineEdit* field() const { return m_field; }
  [[nodiscard]] PaletteList* list() const { return m_list; }
  [[nodiscard]] const PaletteModel& model() const { return *m_model; }
  /// Whether the list answers what stands in the line.
  [[nodiscard]] bool isAnswered() const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void translate();
  void onTyped();
  void onAnswered(std::vector<PaletteEntry> entries);
  bool onKey(int key, Qt::KeyboardModifiers with);
  void runCurrent(bool beside);
  void run(const PaletteEntry& entry, bool beside);
  void showFoot();
  void place();
  void giveBack();

  AppContext m_context;
  PaletteDeeds m_deeds;
  OpenedThings& m_opened;
  PaletteSearch* m_search;
  PaletteModel* m_model;
  QFrame* m_card;
  QLineEdit* m_field;
  QFrame* m_line;
  PaletteList* m_list;
  QLabel* m_none;
  QLabel* m_foot;
  QPointer<QWidget> m_before;
  /// The choice was moved, and stays on the same thing when more is found.
  bool m_moved = false;
  /// Enter came before the answer did; whether it was Ctrl+Enter.
  std::optional<bool> m_waiting;
};

}  // namespace cartera
