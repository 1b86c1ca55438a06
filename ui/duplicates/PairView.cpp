// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/PairView.h"

#include <QButtonGroup>
#include <QDateTime>
#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextLayout>
#include <QVBoxLayout>

#include "core/base/Dates.h"
#include "ui/text/FieldText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ToolTip.h"

namespace cartera {

namespace {

using pairlines::Way;

enum GridColumn { Label, Mark, Left, Right };

/// A value that can be chosen. A long one takes several lines, which a radio button does not make by itself; what is more
/// ends in "…". Its name stays whole.
class ValueChoice final : public QRadioButton {
 public:
  ValueChoice(const QString& text, QWidget* parent) : QRadioButton(parent), m_text(text) {
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    // A click leaves the keyboard where it is: in the list of pairs.
    setFocusPolicy(Qt::TabFocus);
    setAutoExclusive(false);
    wrap();
  }
  [[nodiscard]] QSize sizeHint() const override {
    // Several lines have the air of the labels beside them.
    constexpr int kAir = 10;
    const auto lines = static_cast<int>(text().count(u'\n')) + 1;
    const QSize hint = QRadioButton::sizeHint();
    return {hint.width(), qMax(hint.height(), lines * fontMetrics().lineSpacing() + kAir)};
  }
  [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

 protected:
  void resizeEvent(QResizeEvent* event) override {
    QRadioButton::resizeEvent(event);
    wrap();
  }

 private:
  void wrap() {
    constexpr int kDotAndAir = 30;
    constexpr int kMostLines = 4;
    const QString whole = m_text.simplified();
    const int room = qMax(kDotAndAir, width() - kDotAndAir);
    QTextLayout layout(whole, font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    bool isWhole = true;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
      line.setLineWidth(room);
      if (lines.size() == kMostLines - 1) {
        const QString rest = whole.mid(line.textStart());
        lines += fontMetrics().elidedText(rest, Qt::ElideRight, room);
        isWhole = lines.last() == rest;
        break;
      }
      lines += whole.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    setToolTip(isWhole ? QString() : plainToolTip(m_text));
    setText(lines.join(u'\n').replace(u'&', QStringLiteral("&&")));
  }

  QString m_text;
};

QString markOf(Way way) {
  switch (way) {
    case Way::Same: return QStringLiteral("=");
    case Way::Choose: return QString(QChar(0x2260));
    case Way::Both: return QStringLiteral("+");
    case Way::Stricter: return QString(QChar(0x2260));
  }
  return {};
}

QString explained(const pairlines::Line& line) {
  switch (line.way) {
    case Way::Same: return PairView::tr("The same");
    case Way::Choose:
      return merging::isMain(line.field) ? PairView::tr("Both stay: choose which one is the main one")
                                         : PairView::tr("They differ: choose which one is shown");
    case Way::Both: return PairView::tr("All of it stays");
    case Way::Stricter: return PairView::tr("They differ: the stricter answer holds");
  }
  return {};
}

/// A long address has no blank where its line could be broken: it may break behind its signs (U+200B, seen by nobody).
QString breakable(const QString& text) {
  static const QRegularExpression kLong(QStringLiteral("\\S{20}"));
  if (!text.contains(kLong)) return text;
  static const QRegularExpression kSigns(QStringLiteral("([@./_?&=-])(?=\\S)"));
  return QString(text).replace(kSigns, QStringLiteral("\\1\u200b"));
}

QFrame* makeHairline(QWidget* parent) {
  auto* line = new QFrame(parent);
  line->setProperty("role", QStringLiteral("line"));
  return line;
}

}  // namespace

PairView::PairView(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_scroll(new QScrollArea(this)) {
  setObjectName(QStringLiteral("pairView"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setWidgetResizable(true);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  layout->addWidget(m_scroll);
}

void PairView::setPair(const duplicatedata::Comparison& pair) {
  const auto idsOf = [](const duplicatedata::Comparison& c) {
    return std::pair(c.left.card.contact.id, c.right.card.contact.id);
  };
  const bool another = !m_pair || idsOf(*m_pair) != idsOf(pair);
  if (another) m_chosen.clear();
  m_pair = pair;
  m_lines = pairlines::linesOf(pair);
  rebuild();
  if (another) m_scroll->verticalScrollBar()->setValue(0);
}

void PairView::clear() {
  m_pair.reset();
  m_lines.clear();
  m_chosen.clear();
  rebuild();
}

QStringList PairView::take() const {
  QStringList out;
  if (!m_pair) return out;
  for (const auto& line : m_lines)
    if (line.way == Way::Choose && showsRight(line) != m_pair->keepsRight) out += line.field;
  return out;
}

bool PairView::showsRight(const pairlines::Line& line) const { return m_chosen.value(line.field, line.showsRight); }

QRadioButton* PairView::choice(const QString& field, bool right) const {
  return m_choices.value(field, std::array<QRadioButton*, 2>{})[right ? 1 : 0];
}

void PairView::rebuild() {
  m_choices.clear();
  m_stays = {};
  const int offset = m_scroll->verticalScrollBar()->value();
  if (!m_pair) {
    delete m_scroll->takeWidget();
    return;
  }
  // The choice somebody makes with the keyboard is made anew with the rest: the keyboard stays with it.
  const QString focused = m_scroll->widget() != nullptr && m_scroll->widget()->focusWidget() != nullptr &&
                                  m_scroll->widget()->focusWidget()->hasFocus()
                              ? m_scroll->widget()->focusWidget()->objectName()
                              : QString();
  auto* body = new QFrame;
  body->setProperty("role", QStringLiteral("page"));
  auto* grid = new QGridLayout(body);
  grid->setContentsMargins(24, 4, 24, 12);
  grid->setHorizontalSpacing(12);
  grid->setVerticalSpacing(0);
  grid->setColumnMinimumWidth(Label, m_theme.px(112));
  grid->setColumnMinimumWidth(Mark, m_theme.px(18));
  grid->setColumnStretch(Left, 1);
  grid->setColumnStretch(Right, 1);
  addHead(grid);
  int row = 2;
  for (const auto& line : m_lines) {
    grid->addWidget(makeHairline(body), row, Label, 1, 4);
    addLine(grid, row + 1, line);
    row += 2;
  }
  grid->setRowStretch(row, 1);
  delete m_scroll->takeWidget();
  m_scroll->setWidget(body);
  body->show();
  m_scroll->verticalScrollBar()->setValue(offset);
  if (!focused.isEmpty()) {
    if (auto* again = body->findChild<QWidget*>(focused)) again->setFocus(Qt::OtherFocusReason);
  }
}

void PairView::addHead(QGridLayout* grid) {
  auto* both = new QButtonGroup(grid->parentWidget());
  for (const bool right : {false, true}) {
    addSide(grid, right);
    both->addButton(m_stays[right ? 1 : 0]);
  }
  m_stays[m_pair->keepsRight ? 1 : 0]->setChecked(true);
  for (const bool right : {false, true})
    connect(m_stays[right ? 1 : 0], &QRadioButton::toggled, this, [this, right](bool on) {
      if (on && m_pair && right != m_pair->keepsRight) Q_EMIT swapWanted();
    });
}

void PairView::addSide(QGridLayout* grid, bool right) {
  const duplicatedata::Side& side = right ? m_pair->right : m_pair->left;
  auto* box = new QWidget;
  auto* across = new QHBoxLayout(box);
  across->setContentsMargins(0, 4, 0, 8);
  across->setSpacing(10);
  auto* avatar = new Avatar(m_theme, 40, box);
  avatar->setName(side.name);
  across->addWidget(avatar, 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  auto* name = new ShorteningButton(QString(side.name).replace(u'&', QStringLiteral("&&")), ButtonKind::Link, box);
  name->setObjectName(right ? QStringLiteral("pair.open.right") : QStringLiteral("pair.open.left"));
  name->setAccessibleName(tr("Open %1").arg(side.name));
  name->setToolTip(plainToolTip(tr("Open %1").arg(side.name)));
  name->setProperty("beside", QStringLiteral("chips"));
  // A long name must not push the other side away.
  name->setMinimumWidth(60);
  name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  connect(name, &QPushButton::clicked, this, [this, id = side.card.contact.id] { Q_EMIT openWanted(id); });
  words->addWidget(name);
  const QDate since = QDateTime::fromMSecsSinceEpoch(side.card.contact.createdAt).date();
  auto* sub = makeLabel(
      tr("%1 · %2 % complete · in the file since %3")
          .arg(kindLabel(toText(side.card.contact.kind)), QLocale().toString(side.completeness), dates::print(since)),
      "small", box);
  sub->setContentsMargins(4, 0, 0, 0);
  sub->setWordWrap(true);
  words->addWidget(sub);
  auto* stays = new QRadioButton(tr("This one stays"), box);
  stays->setObjectName(right ? QStringLiteral("pair.stays.right") : QStringLiteral("pair.stays.left"));
  stays->setAccessibleName(tr("%1 stays").arg(side.name));
  stays->setFocusPolicy(Qt::TabFocus);
  stays->setMinimumHeight(m_theme.px(26));
  // Beneath the words above it.
  auto* indented = new QHBoxLayout;
  indented->addSpacing(4);
  indented->addWidget(stays, 1);
  words->addLayout(indented);
  across->addLayout(words, 1);
  m_stays[right ? 1 : 0] = stays;
  grid->addWidget(box, 0, right ? Right : Left);
}

void PairView::addLine(QGridLayout* grid, int row, const pairlines::Line& line) {
  QWidget* body = grid->parentWidget();
  auto* label = makeLabel(line.label, "muted", body);
  label->setWordWrap(true);
  label->setContentsMargins(0, 5, 0, 5);
  auto* mark = makeLabel(markOf(line.way), line.way == Way::Same || line.way == Way::Both ? "muted" : "strong", body);
  mark->setObjectName(QString(QStringLiteral("pair.mark.") + line.field));
  mark->setContentsMargins(0, 5, 0, 5);
  mark->setToolTip(explained(line));
  mark->setAccessibleName(tr("%1: %2").arg(line.label, explained(line)));
  grid->addWidget(label, row, Label, Qt::AlignTop);
  grid->addWidget(mark, row, Mark, Qt::AlignTop | Qt::AlignHCenter);
  std::array<QWidget*, 2> cells{makeCell(line, false), makeCell(line, true)};
  grid->addWidget(cells[0], row, Left, Qt::AlignTop);
  grid->addWidget(cells[1], row, Right, Qt::AlignTop);
  if (line.way != Way::Choose) return;
  auto* either = new QButtonGroup(body);
  std::array<QRadioButton*, 2> buttons{static_cast<QRadioButton*>(cells[0]), static_cast<QRadioButton*>(cells[1])};
  for (QRadioButton* button : buttons) either->addButton(button);
  buttons[showsRight(line) ? 1 : 0]->setChecked(true);
  connect(buttons[1], &QRadioButton::toggled, this,
          [this, field = line.field](bool right) { m_chosen.insert(field, right); });
  m_choices.insert(line.field, buttons);
}

QWidget* PairView::makeCell(const pairlines::Line& line, bool right) {
  const QString& text = right ? line.right : line.left;
  const QString shown = text.isEmpty() ? QString(QChar(0x2013)) : text;
  const QString said = text.isEmpty() ? tr("nothing") : text.simplified();
  if (line.way == Way::Choose) {
    auto* choice = new ValueChoice(shown, nullptr);
    choice->setObjectName(QStringLiteral("pair.choice.%1.%2").arg(line.field, right ? u"right" : u"left"));
    choice->setAccessibleName(tr("%1: %2").arg(line.label, said));
    choice->setMinimumHeight(m_theme.px(28));
    return choice;
  }
  auto* label = makeLabel(breakable(shown), line.way == Way::Same || text.isEmpty() ? "muted" : nullptr);
  label->setObjectName(QStringLiteral("pair.value.%1.%2").arg(line.field, right ? u"right" : u"left"));
  label->setWordWrap(true);
  label->setContentsMargins(0, 5, 0, 5);
  label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  return label;
}

void PairView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::LanguageChange || !m_pair) return;
  m_lines = pairlines::linesOf(*m_pair);
  rebuild();
}

}  // namespace cartera
