// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/QuickLine.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStringList>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/contacts/QuickChips.h"
#include "ui/shell/Language.h"
#include "ui/text/QuickText.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

namespace {
constexpr int kMostLines = 3;
/// A line is read in a millisecond; a longer text would be felt, and is read off the UI thread.
constexpr qsizetype kShort = 1000;
constexpr int kMomentMs = 150;
/// More of what was not understood than this is only counted.
constexpr qsizetype kMostShown = 300;
}  // namespace

QuickLine::QuickLine(const AppContext& context, QWidget* parent)
    : QWidget(parent),
      m_ctx(context),
      m_edit(new QPlainTextEdit(this)),
      m_chips(new QuickChips(context.theme, this)),
      m_doubts(makeLabel({}, "small", this)),
      m_rest(makeLabel({}, "small", this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  m_edit->setObjectName(QStringLiteral("quickLine"));
  m_edit->setTabChangesFocus(true);
  m_edit->document()->setDocumentMargin(2);
  m_edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_edit->installEventFilter(this);
  m_chips->setObjectName(QStringLiteral("quickChips"));
  m_rest->setObjectName(QStringLiteral("quickRest"));
  m_doubts->setObjectName(QStringLiteral("quickDoubts"));
  for (QLabel* label : {m_doubts, m_rest}) {
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->hide();
  }
  layout->addWidget(m_edit);
  layout->addWidget(m_chips);
  layout->addWidget(m_doubts);
  layout->addWidget(m_rest);
  m_later.setSingleShot(true);
  m_later.setInterval(kMomentMs);
  connect(m_edit, &QPlainTextEdit::textChanged, this, &QuickLine::typed);
  // A narrower window has more lines.
  connect(m_edit->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
          &QuickLine::fit);
  connect(&m_later, &QTimer::timeout, this, &QuickLine::read);
  connect(m_chips, &QuickChips::removed, this, [this](const quickadd::Piece& piece) {
    m_refused.push_back(quickadd::refusalOf(m_readText, piece));
    finish();
  });
  connect(m_chips, &QuickChips::pressed, this, &QuickLine::select);
  connect(m_chips, &QuickChips::emptied, this, &QuickLine::takeKeyboard);
  retranslate();
  fit();
}

QString QuickLine::text() const { return m_edit->toPlainText(); }

void QuickLine::setText(const QString& text) {
  m_edit->setPlainText(text);
  m_edit->moveCursor(QTextCursor::End);
  settle();
}

void QuickLine::takeKeyboard() { m_edit->setFocus(Qt::OtherFocusReason); }

void QuickLine::setReadOnly(bool on) { m_edit->setReadOnly(on); }

void QuickLine::clear() {
  m_edit->clear();
  m_as.reset();
}

void QuickLine::readAs(std::optional<quickadd::Shape> shape) {
  if (m_as == shape) return;
  m_as = shape;
  if (!text().isEmpty()) finish();
}

void QuickLine::typed() {
  fit();
  // What is being read is of another text.
  ++m_asked;
  const QString typed = text();
  // What was said not to be so counts as long as the words stand there.
  const auto gone = [&](const quickadd::Refused& no) { return !typed.contains(no.words); };
  m_refused.erase(std::remove_if(m_refused.begin(), m_refused.end(), gone), m_refused.end());
  if (typed.size() <= kShort) {
    finish();
  } else {
    m_isPending = true;
    m_later.start();
  }
}

void QuickLine::finish() {
  m_later.stop();
  ++m_asked;
  const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_ctx.clock.nowMs());
  const QString typed = text();
  take(typed, quickadd::read(typed, now, m_as));
}

void QuickLine::read() {
  const quint64 mine = ++m_asked;
  const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_ctx.clock.nowMs());
  const QString typed = text();
  m_ctx.jobs.query<quickadd::Understood>(
      this,
      [typed, now, as = m_as](Connection&) -> Result<quickadd::Understood> { return quickadd::read(typed, now, as); },
      [this, mine, typed](Result<quickadd::Understood> done) {
        if (mine == m_asked && done) take(typed, *done);
      });
}

void QuickLine::take(const QString& typed, const quickadd::Understood& understood) {
  m_isPending = false;
  m_readText = typed;
  m_understood = understood;
  quickadd::withhold(m_understood, typed, m_refused);
  showWords();
  Q_EMIT understoodAnew();
}

void QuickLine::select(const quickadd::Piece& piece) {
  takeKeyboard();
  if (m_readText != text()) return;
  QTextCursor cursor = m_edit->textCursor();
  cursor.setPosition(static_cast<int>(piece.place.from));
  cursor.setPosition(static_cast<int>(piece.place.end()), QTextCursor::KeepAnchor);
  m_edit->setTextCursor(cursor);
}

void QuickLine::showWords() {
  m_chips->setPieces(m_understood.pieces, m_ctx.language.current());
  QStringList doubts;
  for (const quickadd::Piece& piece : m_understood.pieces) {
    const QString doubt = quickDoubtText(piece);
    //: Something that was understood, and why to look at it.
    if (!doubt.isEmpty()) doubts += tr("%1: %2").arg(quickPieceText(piece, m_ctx.language.current()), doubt);
  }
  if (m_understood.furtherCards > 0)
    doubts += tr("%n more card(s) not read; import them as a file.", nullptr, m_understood.furtherCards);
  m_doubts->setText(doubts.join(u'\n'));
  m_doubts->setVisible(!doubts.isEmpty());
  QStringList rest;
  for (const quickadd::LeftOver& left : m_understood.rest) rest += left.text;
  QString words = rest.join(QStringLiteral(" · "));
  if (words.size() > kMostShown) words = words.left(kMostShown) + u'…';
  const bool isTask = m_understood.shape == quickadd::Shape::Task;
  m_rest->setText(words.isEmpty() ? QString()
                  : isTask        ? tr("Stays in the text: %1").arg(words)
                                  : tr("Not understood: %1").arg(words));
  m_rest->setVisible(!words.isEmpty());
}

void QuickLine::retranslate() {
  m_edit->setPlaceholderText(tr("“call Ana tomorrow at 10”, a name and a phone, a signature…"));
  m_edit->setAccessibleName(tr("Type or paste anything"));
  m_edit->setAccessibleDescription(
      tr("A task, a name with a phone, the signature of a mail or a vCard. What was understood stands beneath."));
  showWords();
}

bool QuickLine::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_edit || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
  // Shift+Enter makes a line; Ctrl+Shift+Enter is the dialog's.
  if (!enter || (key->modifiers() & Qt::ShiftModifier) != 0) {
    if (enter && (key->modifiers() & Qt::ControlModifier) != 0) {
      event->ignore();
      return true;
    }
    return false;
  }
  Q_EMIT saveWanted();
  return true;
}

void QuickLine::fit() {
  const int lines = std::clamp(static_cast<int>(m_edit->document()->size().height()), 1, kMostLines);
  m_edit->setVerticalScrollBarPolicy(lines < kMostLines ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
  constexpr int kAir = 18;
  m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * lines + kAir);
}

}  // namespace cartera
