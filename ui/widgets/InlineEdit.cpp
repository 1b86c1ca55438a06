// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/InlineEdit.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ToolTip.h"

#include <QAccessible>
#include <QFocusEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionFrame>
#include <QVBoxLayout>
#include <utility>

namespace cartera {

/// A line edit that, while nobody edits it, ends in "…" where there is no room for all of it. Its text stays whole for
/// copying and for screen readers.
class ValueLine final : public QLineEdit {
 public:
  explicit ValueLine(QWidget* parent) : QLineEdit(parent) {
    connect(this, &QLineEdit::textChanged, this, [this] {
      if (m_isSnug) updateGeometry();
    });
  }
  void setSnug(bool snug) {
    m_isSnug = snug;
    updateGeometry();
  }
  [[nodiscard]] QSize sizeHint() const override {
    QSize size = QLineEdit::sizeHint();
    if (!m_isSnug) return size;
    const QString& shown = text().isEmpty() ? placeholderText() : text();
    const int asTyped = fontMetrics().horizontalAdvance(shown) + kAround;
    // Who types may type more than stood there.
    size.setWidth(isReadOnly() ? qMax(asTyped, kLeastTarget) : qMax(asTyped, size.width()));
    return size;
  }
  [[nodiscard]] QSize minimumSizeHint() const override {
    const QSize size = QLineEdit::minimumSizeHint();
    return m_isSnug ? QSize(kLeastTarget, size.height()) : size;
  }

 protected:
  void paintEvent(QPaintEvent* event) override {
    QStyleOptionFrame panel;
    initStyleOption(&panel);
    // Where QLineEdit itself writes: two pixels inside its contents.
    const QRect room = style()->subElementRect(QStyle::SE_LineEditContents, &panel, this).adjusted(2, 0, -2, 0);
    if (!isReadOnly() || hasSelectedText() || fontMetrics().horizontalAdvance(text()) <= room.width()) {
      QLineEdit::paintEvent(event);
      return;
    }
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &panel, &painter, this);
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
  }

 private:
  /// Edge, padding and what QLineEdit leaves inside it, on both sides.
  static constexpr int kAround = 17;
  /// Smaller cannot be hit.
  static constexpr int kLeastTarget = 24;
  bool m_isSnug = false;
};

// A read-only line edit serves as the label: a screen reader then hears a named field with a value, and Ctrl+C works.
InlineEdit::InlineEdit(QWidget* parent)
    : QWidget(parent), m_field(new ValueLine(this)), m_error(makeLabel({}, "error", this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  layout->addWidget(m_field);
  layout->addWidget(m_error);
  m_error->setWordWrap(true);
  m_error->hide();
  m_field->setReadOnly(true);
  m_field->setProperty("inline", true);
  m_field->installEventFilter(this);
  setFocusProxy(m_field);
  describe();
}

QLineEdit* InlineEdit::field() const { return m_field; }

void InlineEdit::setSnug(bool snug) { m_field->setSnug(snug); }

void InlineEdit::setFoot(QWidget* foot) { layout()->addWidget(foot); }

void InlineEdit::setReadOnly(bool readOnly) {
  m_readOnly = readOnly;
  describe();
}

// A closed value is a read-only line, and those get no accents: a dead key has to open it like any other letter.
void InlineEdit::describe() {
  if (!m_editing) m_field->setAttribute(Qt::WA_InputMethodEnabled, !m_readOnly);
  const QString how = m_readOnly ? QString() : tr("Click or type to change it");
  const QString value = plainToolTip(m_value);
  // What looks like mark-up has become mark-up, and needs its line break in it.
  const QString both = value == m_value ? QString(m_value + u'\n' + how) : plainToolTip(QString(m_value + u'\n' + how));
  m_field->setToolTip(m_value.isEmpty() ? how : how.isEmpty() ? value : both);
  if (m_error->text().isEmpty()) m_field->setAccessibleDescription(how);
}

void InlineEdit::setValue(const QString& value) {
  m_value = value;
  m_before = value;
  if (m_editing) {
    // What was opened and not touched follows: left as it is, the old text is nobody's wish.
    if (m_field->text() != m_opened) return;
    m_opened = value;
    m_field->setText(value);
    m_field->selectAll();
    return;
  }
  m_field->setText(value);
  m_field->setCursorPosition(0);
  describe();
}

void InlineEdit::setFieldName(const QString& name) { m_field->setAccessibleName(name); }

void InlineEdit::setPlaceholder(const QString& text) { m_field->setPlaceholderText(text); }

QString InlineEdit::errorText() const { return m_error->text(); }

void InlineEdit::startEditing() { begin(true); }

void InlineEdit::begin(bool takeFocus) {
  if (m_editing || m_readOnly) return;
  m_editing = true;
  m_before = m_value;
  m_opened = m_value;
  m_field->setReadOnly(false);
  setStyleProperty(m_field, "inline", false);
  if (takeFocus) m_field->setFocus(Qt::OtherFocusReason);
  m_field->selectAll();
  Q_EMIT editingChanged(true);
}

void InlineEdit::refuse(const Reason& reason) { reopen(m_field->text(), reason, true); }

void InlineEdit::reopen(const QString& typed, const Reason& reason, bool takeFocus) {
  const QString before = m_before;
  m_value = before;
  begin(takeFocus);
  m_before = before;
  // What was refused is not in the file, whatever the field showed meanwhile.
  m_opened = before;
  m_field->setText(typed);
  showError(reason);
}

bool InlineEdit::commit() {
  // Left as it was opened: the file may have moved on since, and nobody wished the old text back.
  if (m_field->text() == m_opened) {
    revert();
    return true;
  }
  const QString text = m_field->text().trimmed();
  if (text != m_before && m_check) {
    if (!m_check(text).isEmpty()) {
      showError([check = m_check, text] { return check(text); });
      return false;
    }
  }
  const bool isNew = text != m_before;
  m_value = text;
  leave();
  // m_before stays what it was until setValue(), so that refuse() can go back to it.
  if (isNew) Q_EMIT committed(text);
  return true;
}

void InlineEdit::abandon() {
  if (m_editing) revert();
}

void InlineEdit::revert() {
  m_value = m_before;
  leave();
}

void InlineEdit::leave() {
  m_editing = false;
  showError(nullptr);
  m_field->setReadOnly(true);
  m_field->setText(m_value);
  m_field->setCursorPosition(0);
  m_field->deselect();
  describe();
  setStyleProperty(m_field, "inline", true);
  Q_EMIT editingChanged(false);
}

void InlineEdit::showError(const Reason& reason) {
  m_reason = reason;
  showReason();
  if (!m_error->text().isEmpty()) {
    QAccessibleEvent alert(m_error, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
  }
}

void InlineEdit::showReason() {
  const QString reason = m_reason ? m_reason() : QString();
  m_error->setText(reason);
  m_error->setVisible(!reason.isEmpty());
  m_field->setAccessibleDescription(reason);
  if (reason.isEmpty()) describe();
  setStyleProperty(m_field, "invalid", !reason.isEmpty());
}

void InlineEdit::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  if (m_reason) showReason();
  // Why a value may not be changed is said by whoever knows it.
  if (!m_readOnly) describe();
}

bool InlineEdit::isTyping(const QKeyEvent& event) {
  if (event.matches(QKeySequence::Paste)) return true;
  // As QLineEdit decides it: with Ctrl alone it is a shortcut, with Ctrl and Alt a letter of the third level.
  const auto with = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier | Qt::GroupSwitchModifier);
  if (with != 0 && with != (Qt::ControlModifier | Qt::AltModifier)) return false;
  // A blank alone would empty the value without anybody seeing it.
  return !event.text().isEmpty() && event.text().at(0).isPrint() && !event.text().at(0).isSpace();
}

bool InlineEdit::onKey(int key) {
  const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
  if (!m_editing) {
    if (key != Qt::Key_F2 && !enter) return false;
    startEditing();
    return true;
  }
  if (enter) {
    commit();
    return true;
  }
  if (key == Qt::Key_Escape) {
    revert();
    return true;
  }
  // Tab goes on its way, unless the value was refused.
  if (key == Qt::Key_Tab || key == Qt::Key_Backtab) return !commit();
  return false;
}

bool InlineEdit::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_field || m_readOnly) return QWidget::eventFilter(watched, event);
  switch (event->type()) {
    case QEvent::ShortcutOverride: {
      // Esc and Enter of an open field, and F2 of a closed one, are ours even when the window has a use for them.
      const auto* press = static_cast<QKeyEvent*>(event);
      const int key = press->key();
      const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
      if ((m_editing && key == Qt::Key_Escape) || key == Qt::Key_F2 || enter || (!m_editing && isTyping(*press))) {
        event->accept();
        return true;
      }
      // Opened and not touched it has nothing to undo: the window has.
      const bool isTouched =
          m_field->isUndoAvailable() || m_field->isRedoAvailable() || (m_editing && m_field->text() != m_opened);
      if (press->matches(QKeySequence::Undo) && !isTouched) {
        event->ignore();
        return true;
      }
      break;
    }
    case QEvent::KeyPress: {
      m_justClicked = false;
      const auto* key = static_cast<QKeyEvent*>(event);
      const bool plain = (key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == 0;
      if (plain && onKey(key->key())) return true;
      // Everything is selected now, and the field takes the key in its place.
      if (!m_editing && isTyping(*key)) startEditing();
      break;
    }
    case QEvent::InputMethod: {
      const auto* composed = static_cast<QInputMethodEvent*>(event);
      const bool isText = !composed->commitString().isEmpty() || !composed->preeditString().isEmpty();
      if (!m_editing && isText) startEditing();
      break;
    }
    case QEvent::MouseButtonPress: m_justClicked = false; break;
    case QEvent::MouseButtonRelease: {
      const auto* mouse = static_cast<QMouseEvent*>(event);
      const bool isClick = mouse->button() == Qt::LeftButton && m_field->rect().contains(mouse->pos());
      // Who dragged over it wants to copy a piece.
      if (!m_editing && isClick && !m_field->hasSelectedText()) {
        startEditing();
        m_justClicked = true;
      }
      break;
    }
    case QEvent::MouseButtonDblClick:
      // Two clicks select everything too, as one does.
      if (!m_editing || m_justClicked) {
        m_justClicked = false;
        startEditing();
        m_field->selectAll();
        return true;
      }
      break;
    case QEvent::FocusOut: {
      // A menu or another window is not leaving the field; what was typed waits.
      const auto reason = static_cast<QFocusEvent*>(event)->reason();
      const bool stays = reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason;
      if (m_editing && !stays) commit();
      break;
    }
    default: break;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace cartera
