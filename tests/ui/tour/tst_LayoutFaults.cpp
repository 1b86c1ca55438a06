// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever looks for faults of the layout finds those that are made here, and nothing in a window that is as it should be.
#include "tests/support/ui/WindowFixture.h"
#include "ui/tour/LayoutFaults.h"
#include "ui/widgets/Buttons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTableView>

using namespace cartera;
using namespace cartera::test;
using namespace Qt::StringLiterals;

namespace {

struct Looked {
  LightTheme looks;
  QWidget window;
  Looked() { window.resize(600, 400); }
  template <class W>
  W& put(W* part, const QRect& where) {
    part->setParent(&window);
    part->setGeometry(where);
    part->show();
    return *part;
  }
  /// Shows the window, and joins what is found; empty for nothing.
  std::string found() {
    window.show();
    return layoutFaults(window).join(u'\n').toStdString();
  }
  [[nodiscard]] bool isFound(const char* what) { return found().find(what) != std::string::npos; }
};

}  // namespace

TEST_CASE_METHOD(Looked, "a window in which everything has its room has no faults") {
  auto* rows = new QVBoxLayout(&window);
  rows->addWidget(new QLabel(u"Ferretería Núñez"_s));
  auto* text = new QLabel(u"Calle Colón 14, 46004 Valencia, junto a la plaza del Ayuntamiento y la estación"_s);
  text->setWordWrap(true);
  rows->addWidget(text);
  auto* line = new QHBoxLayout;
  line->addWidget(new QPushButton(u"Save"_s));
  line->addWidget(new QPushButton(u"Cancel"_s));
  rows->addLayout(line);
  auto* box = new QComboBox;
  box->addItems({u"Light"_s, u"As the system has it"_s});
  rows->addWidget(box);
  auto* field = new QLineEdit;
  field->setPlaceholderText(u"Search"_s);
  rows->addWidget(field);
  rows->addWidget(new QCheckBox(u"Only those who may be written to"_s));
  CHECK(found().empty());
}

TEST_CASE_METHOD(Looked, "a label that is cut is found: its line, its last lines, and a word longer than the line") {
  auto& label = put(new QLabel(u"Ferretería Núñez e Hijos"_s), {10, 10, 40, 20});
  CHECK(isFound("Ferretería Núñez e Hijos"));
  label.resize(label.sizeHint());
  CHECK(found().empty());
  label.setWordWrap(true);
  label.resize(80, 14);
  CHECK(isFound("Ferretería Núñez e Hijos"));
  label.setText(u"Electroencefalografista"_s);
  label.resize(60, 200);
  CHECK(isFound("Electroencefalografista"));
}

TEST_CASE_METHOD(Looked, "a button or a check box with less room than its words is found") {
  auto& button = put(new QPushButton(u"Keep them separate"_s), {10, 10, 60, 32});
  CHECK(isFound("Keep them separate"));
  button.resize(button.sizeHint());
  CHECK(found().empty());
  auto& check = put(new QCheckBox(u"Only those who may be written to"_s), {10, 80, 90, 24});
  CHECK(isFound("Only those who may be written to"));
  check.resize(check.sizeHint());
  CHECK(found().empty());
}

TEST_CASE_METHOD(Looked, "a button that shortens its words is a fault unless a tool tip has them") {
  auto& button = put(new ShorteningButton(u"A view with a long name"_s, ButtonKind::Normal), {10, 10, 70, 40});
  CHECK(isFound("A view with a long name"));
  button.setToolTip(button.text());
  CHECK(found().empty());
}

TEST_CASE_METHOD(Looked, "a button with neither words nor a picture is found") {
  put(new QPushButton, {10, 10, 60, 32});
  CHECK(isFound("shows nothing"));
}

TEST_CASE_METHOD(Looked, "neighbours that lie over each other are found, unless one does so on purpose") {
  put(new QLineEdit, {10, 10, 200, 30});
  auto& over = put(new QPushButton(u"Go"_s), {190, 10, 120, 40});
  CHECK(isFound("lie over each other"));
  over.setProperty("liesOver", true);
  CHECK(found().empty());
}

TEST_CASE_METHOD(Looked, "neighbours are looked at where they stand deeper inside, too") {
  auto& group = put(new QWidget, {0, 0, 400, 200});
  auto* first = new QLineEdit(&group);
  first->setGeometry(10, 10, 100, 30);
  auto* second = new QLineEdit(&group);
  second->setGeometry(10, 30, 100, 30);
  CHECK(isFound("lie over each other"));
}

TEST_CASE_METHOD(Looked, "what reaches out of its place is found, what scrolls there is not") {
  auto& group = put(new QWidget, {0, 0, 100, 100});
  auto* part = new QLineEdit(&group);
  part->setGeometry(50, 10, 90, 30);
  CHECK(isFound("reaches out of"));
  part->setGeometry(5, 10, 90, 30);
  CHECK(found().empty());

  auto& area = put(new QScrollArea, {200, 0, 150, 150});
  auto* inside = new QWidget;
  inside->resize(120, 900);
  area.setWidget(inside);
  CHECK(found().empty());
  area.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  CHECK(isFound("reaches out of"));
}

TEST_CASE_METHOD(Looked, "a choice, a hint and a heading that are cut are found") {
  auto& box = put(new QComboBox, {10, 10, 60, 32});
  box.addItem(u"Those who bought last year"_s);
  CHECK(isFound("Those who bought last year"));
  box.resize(300, 32);
  CHECK(found().empty());
  auto& field = put(new QLineEdit, {10, 60, 60, 32});
  field.setPlaceholderText(u"Name, phone or e-mail"_s);
  CHECK(isFound("Name, phone or e-mail"));
  field.resize(300, 32);
  CHECK(found().empty());
  auto& table = put(new QTableView, {10, 120, 400, 200});
  QStandardItemModel model(2, 2);
  model.setHorizontalHeaderLabels({u"Last contact of all"_s, u"Town"_s});
  table.setModel(&model);
  table.setColumnWidth(0, 30);
  CHECK(isFound("Last contact of all"));
  table.setColumnWidth(0, 300);
  CHECK(found().empty());
}

TEST_CASE_METHOD(Looked, "what is hidden is not looked at") {
  put(new QLabel(u"Ferretería Núñez e Hijos"_s), {10, 10, 40, 20}).hide();
  CHECK(found().empty());
}
