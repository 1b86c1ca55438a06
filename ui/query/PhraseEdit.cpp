// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/PhraseEdit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QStringListModel>

#include "core/query/FilterNames.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/RowDelegate.h"

namespace cartera {

namespace {
constexpr qsizetype kMostOffered = 10;
}

PhraseEdit::PhraseEdit(const Theme& theme, QWidget* parent)
    : QPlainTextEdit(parent), m_theme(theme), m_offered(new QStringListModel(this)) {
  setTabChangesFocus(true);
  m_completer = new QCompleter(m_offered, this);
  m_completer->setWidget(this);
  m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  m_completer->popup()->setItemDelegate(new RowDelegate(theme, this));
  connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &PhraseEdit::insert);
}

void PhraseEdit::mark(int from, int to) {
  const int size = static_cast<int>(toPlainText().size());
  if (from >= to) {
    to = qMin(from, size);
    from = to - 1;
  }
  QTextEdit::ExtraSelection place;
  place.cursor = textCursor();
  place.cursor.setPosition(qBound(0, from, size));
  place.cursor.setPosition(qBound(0, to, size), QTextCursor::KeepAnchor);
  place.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
  place.format.setUnderlineColor(m_theme.tokens().bad);
  place.format.setBackground(m_theme.tokens().badSoft);
  setExtraSelections({place});
}

void PhraseEdit::unmark() { setExtraSelections({}); }

QString PhraseEdit::begun() const {
  // Behind the beginning, a bracket, or what joins conditions; the rest is a name of one word or of several.
  static const QRegularExpression shape(
      QStringLiteral("(?:^|[(\\[]|\\b(?:and|or|not|y|e|o|u|no)\\s)\\s*([\\w.][\\w. ]*)$"),
      QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
  QTextCursor cursor = textCursor();
  const auto m = shape.match(toPlainText().left(cursor.position()));
  return m.captured(1);
}

void PhraseEdit::offer() {
  const QString key = query::nameKey(begun());
  QStringList offered;
  if (!key.isEmpty()) {
    for (const QString& name : m_names) {
      const QString its = query::nameKey(name);
      if (its.startsWith(key) && its != key) offered += name;
      if (offered.size() == kMostOffered) break;
    }
  }
  m_offered->setStringList(offered);
  if (offered.isEmpty()) {
    m_completer->popup()->hide();
    return;
  }
  QRect at = cursorRect();
  at.setWidth(m_theme.px(240));
  m_completer->complete(at.translated(4, 6));
}

void PhraseEdit::insert(const QString& name) {
  QTextCursor cursor = textCursor();
  const auto size = static_cast<int>(begun().size());
  cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, size);
  cursor.insertText(QString(name + u' '));
  setTextCursor(cursor);
}

void PhraseEdit::keyPressEvent(QKeyEvent* event) {
  const bool isOpen = m_completer->popup()->isVisible();
  const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (isOpen && (enters || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Escape)) {
    // The list of names takes it, if one of them is chosen there.
    if (m_completer->popup()->currentIndex().isValid() || event->key() == Qt::Key_Escape) {
      event->ignore();
      return;
    }
    m_completer->popup()->hide();
  }
  if (enters) {
    Q_EMIT submitted();
    return;
  }
  if (event->key() == Qt::Key_Escape) {
    event->ignore();
    return;
  }
  const QString before = toPlainText();
  QPlainTextEdit::keyPressEvent(event);
  if (toPlainText() != before) offer();
}

}  // namespace cartera
