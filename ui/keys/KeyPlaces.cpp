// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyPlaces.h"

#include "ui/actions/Action.h"
#include "ui/actions/KeyText.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <iterator>

namespace cartera {
namespace {

/// The menus, by the first part of an action's id, in their order.
constexpr std::array<std::pair<const char*, const char*>, 8> kMenus{
    {{"file", QT_TRANSLATE_NOOP("Menus", "File")},
     {"exchange", "File"},
     {"edit", QT_TRANSLATE_NOOP("Menus", "Edit")},
     {"contacts", QT_TRANSLATE_NOOP("Menus", "Contact")},
     {"view", QT_TRANSLATE_NOOP("Menus", "View")},
     {"views", "View"},
     {"go", QT_TRANSLATE_NOOP("Menus", "Go")},
     {"help", QT_TRANSLATE_NOOP("Menus", "Help")}}};

/// Contexts by their names.
constexpr std::array<std::pair<const char*, const char*>, 5> kPlaces{
    {{"contacts.list", QT_TRANSLATE_NOOP("KeyPlaces", "In the list of contacts")},
     {"contacts.page", QT_TRANSLATE_NOOP("KeyPlaces", "In the list of contacts and on a card")},
     {"duplicates", QT_TRANSLATE_NOOP("KeyPlaces", "In Duplicates")},
     {"history", QT_TRANSLATE_NOOP("KeyPlaces", "In History")},
     {"trash", QT_TRANSLATE_NOOP("KeyPlaces", "In the trash")}}};
constexpr int kAfterMenus = 100;
constexpr int kFixed = 200;

template <class Table>
auto rowOf(const Table& table, const QByteArray& key) {
  return std::find_if(table.begin(), table.end(), [&key](const auto& row) { return key == row.first; });
}

struct FixedRow {
  const char* place;
  const char* text;
  int keys;
};
constexpr const char* kAnywhere = QT_TRANSLATE_NOOP("KeyPlaces", "With the keyboard through the window");
constexpr const char* kInList = QT_TRANSLATE_NOOP("KeyPlaces", "In a list");
constexpr const char* kView = QT_TRANSLATE_NOOP("KeyPlaces", "On a view that you saved");
constexpr const char* kEditing = QT_TRANSLATE_NOOP("KeyPlaces", "In a value that is being edited");
constexpr const char* kNote = QT_TRANSLATE_NOOP("KeyPlaces", "In a note or a call");
constexpr const char* kNew = QT_TRANSLATE_NOOP("KeyPlaces", "In a new contact or task");
constexpr std::array<FixedRow, 16> kFixedKeys{
    {{kAnywhere, QT_TRANSLATE_NOOP("KeyPlaces", "To what is read next"), Qt::Key_Tab},
     {kAnywhere, QT_TRANSLATE_NOOP("KeyPlaces", "To what is read before"), int(Qt::ShiftModifier) | Qt::Key_Tab},
     {kAnywhere, QT_TRANSLATE_NOOP("KeyPlaces", "Close what lies on top"), Qt::Key_Escape},
     {kAnywhere, QT_TRANSLATE_NOOP("KeyPlaces", "Show the menu bar for once"), Qt::Key_Alt},
     {kInList, QT_TRANSLATE_NOOP("KeyPlaces", "Open what is chosen"), Qt::Key_Return},
     {kInList, QT_TRANSLATE_NOOP("KeyPlaces", "Choose another one as well"), int(Qt::ShiftModifier) | Qt::Key_Down},
     {kInList, QT_TRANSLATE_NOOP("KeyPlaces", "Choose all"), int(Qt::ControlModifier) | Qt::Key_A},
     {kView, QT_TRANSLATE_NOOP("KeyPlaces", "Give it another name"), Qt::Key_F2},
     {kView, QT_TRANSLATE_NOOP("KeyPlaces", "Remove it"), Qt::Key_Delete},
     {kEditing, QT_TRANSLATE_NOOP("KeyPlaces", "Keep it"), Qt::Key_Return},
     {kEditing, QT_TRANSLATE_NOOP("KeyPlaces", "Leave it as it was"), Qt::Key_Escape},
     {kNote, QT_TRANSLATE_NOOP("KeyPlaces", "Save it"), int(Qt::ControlModifier) | Qt::Key_Return},
     {kNew, QT_TRANSLATE_NOOP("KeyPlaces", "Save what was typed"), int(Qt::ControlModifier) | Qt::Key_Return},
     {kNew, QT_TRANSLATE_NOOP("KeyPlaces", "Save it and begin another one"),
      int(Qt::ControlModifier) | int(Qt::ShiftModifier) | Qt::Key_Return},
     {kNew, QT_TRANSLATE_NOOP("KeyPlaces", "Begin another line"), int(Qt::ShiftModifier) | Qt::Key_Return},
     {kNew, QT_TRANSLATE_NOOP("KeyPlaces", "Take away what was not meant so"), Qt::Key_Delete}}};

}  // namespace

KeyPlace keyPlace(const ActionSpec& spec) {
  const QByteArray context(spec.context);
  if (context == context::kWindow) {
    const auto menu = rowOf(kMenus, QByteArray(spec.id).split('.').front());
    if (menu == kMenus.end()) return {kAfterMenus - 1, {}};
    // Import and export stand in the menu of files, views in that of the view, under names of their own.
    const auto first =
        std::find_if(kMenus.begin(), menu, [menu](const auto& m) { return qstrcmp(m.second, menu->second) == 0; });
    //: Where keys work: in the whole window; %1 is a menu.
    const QString text = QCoreApplication::translate("KeyPlaces", "Everywhere · %1");
    return {static_cast<int>(first - kMenus.begin()), text.arg(QCoreApplication::translate("Menus", menu->second))};
  }
  const auto place = rowOf(kPlaces, context);
  if (place == kPlaces.end()) return {kFixed - 1, {}};
  return {kAfterMenus + static_cast<int>(place - kPlaces.begin()),
          QCoreApplication::translate("KeyPlaces", place->second)};
}

std::vector<FixedKey> fixedKeys() {
  std::vector<FixedKey> out;
  int order = kFixed;
  const char* place = nullptr;
  for (const FixedRow& row : kFixedKeys) {
    if (row.place != place) ++order;
    place = row.place;
    // A modifier alone is no sequence, and has no text of its own.
    const QString keys =
        row.keys == Qt::Key_Alt ? QCoreApplication::translate("KeyText", "Alt") : keyText(QKeySequence(row.keys));
    out.push_back({{order, QCoreApplication::translate("KeyPlaces", row.place)},
                   QCoreApplication::translate("KeyPlaces", row.text),
                   keys});
  }
  return out;
}

}  // namespace cartera
