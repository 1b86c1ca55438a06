// SPDX-License-Identifier: GPL-3.0-or-later
// All parts together, as a picture for people to look at (build/…/tour/gallery-*.png).
#include "tests/support/ui/WindowFixture.h"
#include "ui/actions/Action.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/InlineEdit.h"
#include "ui/widgets/JobsPanel.h"
#include "ui/widgets/NavRail.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/Pill.h"
#include "ui/widgets/Toast.h"
#include "ui/widgets/TopBar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace cartera;
using namespace cartera::test;

namespace {

struct Gallery {
  Theme theme;
  QMainWindow window;
  NavRail* rail = nullptr;
  Toast* toast = nullptr;
  InlineEdit* refused = nullptr;

  explicit Gallery(const Appearance& looks) {
    theme.apply(looks);
    window.resize(1366, 768);
    auto* actions = new ActionRegistry(theme, &window);
    actions->add({.id = "x.bell", .text = "Notices", .icon = "bell", .run = [] {}});
    actions->add({.id = "x.moon", .text = "Dark", .icon = "moon", .run = [] {}});
    actions->add({.id = "x.new", .text = "Nuevo…", .icon = "plus", .keys = {QKeySequence::New}, .run = [] {}});
    actions->add({.id = "x.import", .text = "Importar…", .icon = "import", .run = [] {}});
    actions->add({.id = "x.export", .text = "Exportar…", .icon = "export", .run = [] {}});
    auto* ground = new QFrame;
    ground->setProperty("role", QStringLiteral("ground"));
    window.setCentralWidget(ground);
    auto* across = new QHBoxLayout(ground);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    rail = new NavRail(theme);
    across->addWidget(rail);
    const char* const names[]{"Hoy", "Contactos", "Embudo", "Campañas", "Incidencias", "Agenda"};
    const char* const icons[]{"today", "contacts", "pipeline", "campaigns", "tickets", "agenda"};
    for (int i = 0; i < 6; ++i) {
      rail->addItem({.id = QString::fromLatin1(icons[i]), .icon = QString::fromLatin1(icons[i]), .text = names[i]});
    }
    rail->addItem(
        {.id = QStringLiteral("settings"), .icon = QStringLiteral("settings"), .text = "Ajustes", .atFoot = true});
    rail->setCurrent(QStringLiteral("contacts"));
    rail->setBadge(QStringLiteral("today"), 4);
    auto* down = new QVBoxLayout;
    down->setSpacing(0);
    across->addLayout(down, 1);
    auto* top = new TopBar(theme);
    top->setSearchText(QStringLiteral("Buscar o ejecutar una orden…   Ctrl+K"), QStringLiteral("Buscar"));
    top->addTool(actions->action("x.bell"));
    top->addTool(actions->action("x.moon"));
    top->setPrimary(actions->action("x.new"), QStringLiteral("plus"));
    down->addWidget(top);
    auto* notice = new NoticeBar(theme);
    down->addWidget(notice);
    notice->setNotice(Tone::Warn, QStringLiteral("Datos de ejemplo: cambia lo que quieras, nada se guarda en lo tuyo."),
                      QStringLiteral("Empezar con los míos"), true);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    down->addLayout(body, 1);
    body->addWidget(page(actions), 1);
    auto* edge = new QFrame;
    edge->setFixedWidth(1);
    edge->setProperty("role", QStringLiteral("sunken"));
    body->addWidget(edge);
    body->addWidget(pane());
    toast = new Toast(ground);
  }

  QWidget* page(ActionRegistry* actions) {
    auto* frame = new QFrame;
    frame->setProperty("role", QStringLiteral("page"));
    auto* v = new QVBoxLayout(frame);
    v->setContentsMargins(24, 16, 16, 16);
    v->setSpacing(12);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(QStringLiteral("Contactos"), "title"));
    head->addWidget(makeLabel(QStringLiteral("1.248"), "muted"));
    head->addStretch(1);
    head->addWidget(makeActionButton(theme, actions->action("x.import"), ButtonKind::Normal, QStringLiteral("import")));
    head->addWidget(makeActionButton(theme, actions->action("x.export"), ButtonKind::Normal, QStringLiteral("export")));
    v->addLayout(head);
    auto* chips = new QHBoxLayout;
    for (const char* text : {"Todos", "Clientes", "Inactivos > 90 días"}) {
      auto* chip = makeButton(QString::fromUtf8(text), ButtonKind::Chip);
      chip->setChecked(qstrcmp(text, "Clientes") == 0);
      chips->addWidget(chip);
    }
    chips->addStretch(1);
    v->addLayout(chips);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(makeButton(QStringLiteral("Normal")));
    buttons->addWidget(makeButton(QStringLiteral("Primary"), ButtonKind::Primary));
    buttons->addWidget(makeButton(QStringLiteral("Danger"), ButtonKind::Danger));
    buttons->addWidget(makeButton(QStringLiteral("Plain"), ButtonKind::Plain));
    buttons->addWidget(makeButton(QStringLiteral("Link"), ButtonKind::Link));
    auto* off = makeButton(QStringLiteral("Disabled"));
    off->setEnabled(false);
    buttons->addWidget(off);
    auto* check = new QCheckBox(QStringLiteral("Con cabecera"));
    check->setChecked(true);
    buttons->addWidget(check);
    buttons->addWidget(new QCheckBox(QStringLiteral("Vacía")));
    auto* combo = new QComboBox;
    combo->addItems({QStringLiteral("Excel español"), QStringLiteral("Mailchimp")});
    buttons->addWidget(combo);
    buttons->addStretch(1);
    v->addLayout(buttons);
    auto* pills = new QHBoxLayout;
    const std::pair<const char*, Tone> states[]{{"Cliente", Tone::Ok},       {"Contacto", Tone::Info},
                                                {"Inactivo", Tone::Warn},    {"Baja", Tone::Bad},
                                                {"Propuesta", Tone::Accent}, {"Archivo", Tone::Neutral}};
    for (const auto& [text, tone] : states) {
      auto* pill = new Pill(theme);
      pill->set(QString::fromUtf8(text), tone);
      pills->addWidget(pill);
    }
    for (const char* name :
         {"Lucía Peña", "Andrés Ibarra", "Marta Núñez", "Hotel Mirador", "Óscar Muñoz", "Ana Belén", "Teo"}) {
      auto* avatar = new Avatar(theme, 32);
      avatar->setName(QString::fromUtf8(name));
      pills->addWidget(avatar);
    }
    pills->addStretch(1);
    v->addLayout(pills);
    auto* jobs = new JobsPanel(theme);
    jobs->setJob({.id = 1, .title = QStringLiteral("Importar clientes-2026.csv"), .done = 340, .total = 1000});
    jobs->setJob({.id = 2, .title = QStringLiteral("Copia de seguridad"), .done = 1, .total = 1, .cancellable = false});
    v->addWidget(jobs);
    auto* empty = new EmptyState(theme);
    empty->setContent(
        {.icon = QStringLiteral("campaigns"),
         .title = QStringLiteral("Aún no hay campañas"),
         .line = QStringLiteral(
             "Elige un segmento, escribe el mensaje y exporta la lista solo con quienes han dado su consentimiento."),
         .primary = QStringLiteral("Crear campaña"),
         .secondary = QStringLiteral("Ver ejemplo")});
    v->addWidget(empty, 1);
    return frame;
  }

  QWidget* pane() {
    auto* frame = new QFrame;
    frame->setProperty("role", QStringLiteral("page"));
    frame->setFixedWidth(370);
    auto* v = new QVBoxLayout(frame);
    v->setContentsMargins(20, 18, 20, 18);
    v->setSpacing(12);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    auto* avatar = new Avatar(theme, 52);
    avatar->setName(QStringLiteral("Lucía Peña Ortiz"));
    head->addWidget(avatar);
    auto* names = new QVBoxLayout;
    names->addWidget(makeLabel(QStringLiteral("Lucía Peña Ortiz"), "section"));
    names->addWidget(makeLabel(QStringLiteral("Peña Decoración, S.L. · Valencia"), "muted"));
    head->addLayout(names, 1);
    v->addLayout(head);
    auto* soft = new QFrame;
    soft->setProperty("role", QStringLiteral("soft"));
    auto* box = new QVBoxLayout(soft);
    box->addWidget(makeLabel(QStringLiteral("Próximo paso"), "strong"));
    box->addWidget(makeLabel(QStringLiteral("Llamar para renovar contrato · lunes 23, 10:00")));
    v->addWidget(soft);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(2);
    const std::pair<const char*, const char*> rows[]{
        {"Teléfono", "+34 612 345 678"}, {"Correo", "lucia@penadecoracion.es"}, {"NIF", "12345678Z"}, {"Web", ""}};
    for (const auto& [label, value] : rows) {
      auto* edit = new InlineEdit;
      edit->setValue(QString::fromUtf8(value));
      edit->setPlaceholder(QStringLiteral("Añadir"));
      edit->setFieldName(QString::fromUtf8(label));
      form->addRow(makeLabel(QString::fromUtf8(label), "muted"), edit);
      refused = edit;
    }
    v->addLayout(form);
    auto* line = new QLineEdit;
    line->setPlaceholderText(QStringLiteral("Escribe una nota…   Ctrl+Intro guarda"));
    v->addWidget(line);
    auto* text = new QPlainTextEdit;
    text->setPlaceholderText(QStringLiteral("Más largo"));
    text->setMaximumHeight(80);
    v->addWidget(text);
    v->addStretch(1);
    return frame;
  }
};

}  // namespace

TEST_CASE("all parts together make a window that can be looked at", "[tour]") {
  const std::pair<const char*, Appearance> all[]{
      {"light", {.scheme = Scheme::Light}},
      {"dark", {.scheme = Scheme::Dark}},
      {"contrast", {.scheme = Scheme::HighContrast}},
      {"large", {.scheme = Scheme::Light, .textPercent = 140}},
      {"compact", {.scheme = Scheme::Light, .density = Density::Compact}},
  };
  for (const auto& [name, looks] : all) {
    Gallery g(looks);
    showActive(g.window);
    g.refused->startEditing();
    g.refused->refuse([] { return QStringLiteral("Falta el punto del dominio"); });
    g.toast->showMessage(
        QStringLiteral("«Renovación 2027» pasó a Negociación"), QStringLiteral("Deshacer"), [] {},
        QStringLiteral("Ctrl+Z"));
    QTest::qWait(30);
    CHECK(takePicture(g.window, QStringLiteral("gallery-%1").arg(QString::fromLatin1(name))));
    if (qstrcmp(name, "light") == 0) {
      g.rail->setCollapsed(true);
      g.window.resize(1024, 700);
      QTest::qWait(30);
      CHECK(takePicture(g.window, QStringLiteral("gallery-narrow")));
    }
  }
}
