// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/Palette.h"

#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/query/FilterReader.h"
#include "ui/actions/Action.h"
#include "ui/palette/PaletteList.h"
#include "ui/palette/PaletteQuestion.h"
#include "ui/palette/PaletteSearch.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"

namespace cartera {
namespace {

constexpr int kWide = 600;
constexpr int kMostRows = 9;
constexpr int kMargin = 16;
constexpr int kShadow = 14;

bool isEnter(int key) { return key == Qt::Key_Return || key == Qt::Key_Enter; }

}  // namespace

Palette::Palette(const AppContext& context, PaletteDeeds deeds, OpenedThings& opened, QWidget* host)
    : QWidget(host),
      m_context(context),
      m_deeds(std::move(deeds)),
      m_opened(opened),
      m_search(new PaletteSearch(context, m_opened, this)),
      m_model(new PaletteModel(this)),
      m_card(new QFrame(this)),
      m_field(new QLineEdit(m_card)),
      m_line(new QFrame(m_card)),
      m_list(new PaletteList(context.theme, m_model, m_card)),
      m_none(makeLabel({}, "muted", m_card)),
      m_foot(makeLabel({}, "small", m_card)) {
  setObjectName(QStringLiteral("palette"));
  setProperty("liesOver", true);
  m_field->setObjectName(QStringLiteral("palette.field"));
  m_list->setObjectName(QStringLiteral("palette.list"));
  m_card->setProperty("role", QStringLiteral("overlay"));
  m_field->setProperty("kind", QStringLiteral("palette"));
  m_line->setProperty("role", QStringLiteral("line"));
  m_none->setAlignment(Qt::AlignCenter);
  m_none->setMinimumHeight(m_context.theme.px(64));
  m_foot->setContentsMargins(16, 4, 16, 8);
  auto* down = new QVBoxLayout(m_card);
  down->setContentsMargins(1, 1, 1, 1);
  down->setSpacing(0);
  down->addWidget(m_field);
  down->addWidget(m_line);
  down->addWidget(m_list);
  down->addWidget(m_none);
  down->addWidget(m_foot);
  hide();
  host->installEventFilter(this);
  m_field->installEventFilter(this);
  connect(m_field, &QLineEdit::textChanged, this, &Palette::onTyped);
  connect(m_search, &PaletteSearch::answered, this, &Palette::onAnswered);
  connect(m_search, &PaletteSearch::failed, this, [this](const Error& error) { m_context.notify.error(error); });
  connect(m_list, &QListView::clicked, this,
          [this] { runCurrent((QApplication::keyboardModifiers() & Qt::ControlModifier) != 0); });
  // The keyboard went to something else in the window (F6, a page, a command by its key): nothing is to be given back.
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    if (isVisible() && now != nullptr && now->window() == window() && !isAncestorOf(now)) hide();
  });
  connect(&m_context.theme, &Theme::changed, this, [this] {
    if (!isVisible()) return;
    place();
    update();
  });
  translate();
}

Palette::~Palette() = default;

bool Palette::isAnswered() const {
  return m_search->isAnswered() && m_search->question() == readPaletteQuestion(m_field->text());
}

void Palette::open(const QString& typed) {
  if (!isVisible()) m_before = QApplication::focusWidget();
  m_waiting.reset();
  if (m_field->text() == typed) {
    onTyped();
  } else {
    m_field->setText(typed);
  }
  place();
  show();
  raise();
  m_field->setFocus(Qt::ShortcutFocusReason);
  if (readPaletteQuestion(typed).kind == PaletteKind::Everything) m_field->selectAll();
}

void Palette::dismiss() {
  m_search->stop();
  m_waiting.reset();
  giveBack();
}

void Palette::giveBack() {
  const bool had = isAncestorOf(QApplication::focusWidget());
  // Before it goes: else Qt would first hand the keyboard to whatever comes next.
  if (had && m_before != nullptr && m_before->isVisible() && m_before->isEnabled()) {
    m_before->setFocus(Qt::OtherFocusReason);
  }
  hide();
}

void Palette::onTyped() {
  m_moved = false;
  m_waiting.reset();
  showFoot();
  m_search->ask(readPaletteQuestion(m_field->text()));
}

void Palette::onAnswered(std::vector<PaletteEntry> entries) {
  const PaletteEntry* const now = m_moved ? m_list->current() : nullptr;
  const std::optional<PaletteEntry> kept = now != nullptr ? std::optional(*now) : std::nullopt;
  m_model->setEntries(std::move(entries));
  const int row = kept ? std::max(m_model->rowOf(*kept), 0) : 0;
  m_list->choose(row);
  if (row == 0) m_list->scrollToTop();
  const bool hasRows = m_model->rowCount() > 0;
  m_list->setVisible(hasRows);
  m_none->setVisible(!hasRows);
  place();
  if (m_waiting) runCurrent(*std::exchange(m_waiting, {}));
}

void Palette::runCurrent(bool beside) {
  if (!isAnswered()) {
    // What is at the top is another question's.
    m_waiting = beside;
    return;
  }
  const PaletteEntry* const entry = m_list->current();
  if (entry == nullptr || !entry->enabled) return;
  run(PaletteEntry(*entry), beside);
}

void Palette::run(const PaletteEntry& entry, bool beside) {
  // First, for a command may ask where the keyboard is.
  dismiss();
  switch (entry.kind) {
    case PaletteEntry::Kind::Contact:
    case PaletteEntry::Kind::Note:
      m_opened.note(entry.contact);
      m_deeds.openContact(entry.contact, beside);
      break;
    case PaletteEntry::Kind::Tag:
      m_context.showContacts(query::filterText(
          query::condition(QStringLiteral("tag"), query::Comparison::Equal, {{entry.what, false, {}}})));
      break;
    case PaletteEntry::Kind::Command:
      m_opened.note(entry.what);
      m_context.actions.find(entry.what)->trigger();
      break;
    case PaletteEntry::Kind::Create: m_deeds.createContact(entry.what); break;
  }
}

bool Palette::onKey(int key, Qt::KeyboardModifiers with) {
  const bool ctrl = (with & Qt::ControlModifier) != 0;
  switch (key) {
    case Qt::Key_Escape: dismiss(); return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
    case Qt::Key_Down:
    case Qt::Key_Tab:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
      m_moved = true;
      const bool isPage = key == Qt::Key_PageUp || key == Qt::Key_PageDown;
      const bool isUp = key == Qt::Key_Up || key == Qt::Key_Backtab || key == Qt::Key_PageUp;
      m_list->move((isUp ? -1 : 1) * (isPage ? kMostRows - 1 : 1));
      return true;
    }
    default: break;
  }
  if (!isEnter(key)) return false;
  runCurrent(ctrl);
  return true;
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
  if (watched == m_field) {
    if (event->type() == QEvent::ShortcutOverride) {
      const int key = static_cast<QKeyEvent*>(event)->key();
      if (key == Qt::Key_Escape || isEnter(key)) {
        event->accept();
        return true;
      }
    }
    if (event->type() == QEvent::KeyPress) {
      const auto* key = static_cast<QKeyEvent*>(event);
      if (onKey(key->key(), key->modifiers())) return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void Palette::place() {
  const QSize room = parentWidget()->size();
  setGeometry(QRect(QPoint(), room));
  const int width = std::min(m_context.theme.px(kWide), room.width() - 2 * kMargin);
  const int top = std::clamp(room.height() / 8, kMargin, m_context.theme.px(90));
  const int around = m_field->sizeHint().height() + 1 + m_foot->sizeHint().height() + 2;
  const int fits = (room.height() - top - kMargin - around - m_list->heightOf(0)) / m_list->rowHeight();
  const int rows = std::clamp(m_model->rowCount(), 1, std::max(1, std::min(kMostRows, fits)));
  const QRect before = m_card->geometry();
  m_list->setFixedHeight(m_list->heightOf(rows));
  m_card->setFixedWidth(width);
  m_card->adjustSize();
  m_card->move((room.width() - width) / 2, top);
  // The page is painted anew beneath whatever is: no more than where the card was and is, with its shade.
  const int shade = 2 * kShadow;
  if (m_card->geometry() != before) update(m_card->geometry().united(before).adjusted(-shade, -shade, shade, shade));
}

void Palette::paintEvent(QPaintEvent*) {
  const Tokens& t = m_context.theme.tokens();
  QPainter painter(this);
  QColor dim = t.dark ? t.sunken : t.text;
  dim.setAlphaF(t.dark ? 0.6F : 0.35F);
  painter.fillRect(rect(), dim);
  // Frames that fade outwards; a blurred effect would be made anew with each letter.
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  QColor shade = t.dark ? t.sunken : t.text;
  for (int i = 1; i <= kShadow; ++i) {
    shade.setAlphaF(0.12F * static_cast<float>((kShadow - i + 1) * (kShadow - i + 1)) / (kShadow * kShadow));
    painter.setPen(QPen(shade, 2));
    painter.drawRoundedRect(QRectF(m_card->geometry()).adjusted(-i, -i + 4, i, i + 4), 10 + i, 10 + i);
  }
}

void Palette::mousePressEvent(QMouseEvent* event) {
  if (!m_card->geometry().contains(event->pos())) dismiss();
}

void Palette::showFoot() {
  const PaletteQuestion question = readPaletteQuestion(m_field->text());
  const QString gap = QStringLiteral("    ");
  if (question == PaletteQuestion()) {
    m_foot->setText(QStringList{tr("> commands"), tr("@ contacts"), tr("# tags"), tr("? keys")}.join(gap));
  } else {
    const bool isCommands = question.kind == PaletteKind::Commands || question.kind == PaletteKind::Keys;
    QStringList hints{tr("↑ ↓ choose"), isCommands ? tr("Enter run") : tr("Enter open")};
    if (question.kind == PaletteKind::Everything || question.kind == PaletteKind::Contacts) {
      hints += tr("Ctrl+Enter open in the pane");
    }
    m_foot->setText((hints + QStringList{tr("Esc close")}).join(gap));
  }
  const char* none = QT_TR_NOOP("Nothing matches.");
  if (question.kind == PaletteKind::Tags) none = QT_TR_NOOP("No tag is called that.");
  if (question.kind == PaletteKind::Commands) none = QT_TR_NOOP("No command is called that.");
  if (question.kind == PaletteKind::Keys) none = QT_TR_NOOP("No command with a key is called that.");
  if (question.kind == PaletteKind::Contacts && question.text.isEmpty()) none = QT_TR_NOOP("Nobody was opened yet.");
  m_none->setText(tr(none));
}

void Palette::translate() {
  m_field->setPlaceholderText(tr("Search or run a command…"));
  m_field->setAccessibleName(tr("Search or run a command"));
  m_field->setAccessibleDescription(tr("The arrow keys choose, Enter opens"));
  m_list->setAccessibleName(tr("What was found"));
  showFoot();
  if (isVisible()) onTyped();
}

void Palette::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) translate();
  QWidget::changeEvent(event);
}

}  // namespace cartera
