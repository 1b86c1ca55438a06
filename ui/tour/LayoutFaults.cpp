// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/LayoutFaults.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSplitter>
#include <QStyleOption>
#include <QToolButton>

#include "ui/widgets/Buttons.h"

namespace cartera {
namespace {

constexpr const char* kLiesOver = "liesOver";
/// Rounding, and an edge that two share.
constexpr int kSlack = 1;

/// A piece of a control that was put together from several: the control is looked at.
bool isPiece(const QWidget& widget) {
  if (widget.objectName().startsWith(u"qt_") || qobject_cast<const QScrollBar*>(&widget) != nullptr ||
      qobject_cast<const QSplitterHandle*>(&widget) != nullptr)
    return true;
  for (const QWidget* p = widget.parentWidget(); p != nullptr && !p->isWindow(); p = p->parentWidget()) {
    if (qobject_cast<const QComboBox*>(p) != nullptr || qobject_cast<const QAbstractSpinBox*>(p) != nullptr ||
        qobject_cast<const QLineEdit*>(p) != nullptr || qobject_cast<const QHeaderView*>(p) != nullptr)
      return true;
  }
  return false;
}

const QAbstractScrollArea* scrollsIn(const QWidget& widget) {
  const QWidget* const parent = widget.parentWidget();
  const auto* area = parent == nullptr ? nullptr : qobject_cast<const QAbstractScrollArea*>(parent->parentWidget());
  return area != nullptr && area->viewport() == parent ? area : nullptr;
}

QString nameOf(const QWidget& widget) {
  QString words;
  if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) words = button->text();
  if (const auto* label = qobject_cast<const QLabel*>(&widget)) words = label->text();
  const QString kind = QString::fromLatin1(widget.metaObject()->className()).section(u':', -1);
  return QStringLiteral("“%1” (%2 %3)").arg(words.left(80), kind, widget.objectName());
}

QString tooSmall(const QString& name, QSize has, QSize needs) {
  return QStringLiteral("%1 has %2×%3 and needs %4×%5")
      .arg(name)
      .arg(has.width())
      .arg(has.height())
      .arg(needs.width())
      .arg(needs.height());
}

bool hasRoom(QSize has, QSize needs) {
  return has.width() + kSlack >= needs.width() && has.height() + kSlack >= needs.height();
}

void lookAtButton(const QAbstractButton& button, QStringList& wrong) {
  const bool isPlain =
      button.metaObject() == &QPushButton::staticMetaObject || button.metaObject() == &QToolButton::staticMetaObject;
  if (button.text().isEmpty()) {
    // One that holds labels of its own (a card of the first window) is as large as they need.
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    const bool hasArrow = tool != nullptr && (tool->arrowType() != Qt::NoArrow || tool->menu() != nullptr);
    if (isPlain && button.icon().isNull() && !hasArrow && button.findChildren<QWidget*>().isEmpty())
      wrong += QString(nameOf(button) % QStringLiteral(" shows nothing"));
    return;
  }
  // What surrounds the words may shrink a little: a button that Enter presses wants another frame.
  const QSize needs(button.sizeHint().width(), std::min(button.sizeHint().height(), button.fontMetrics().height() + 4));
  if (hasRoom(button.size(), needs)) return;
  const bool shortens = qobject_cast<const ShorteningButton*>(&button) != nullptr || !isPlain;
  if (shortens && button.height() + kSlack >= needs.height() && !button.toolTip().isEmpty()) return;
  wrong += tooSmall(nameOf(button), button.size(), needs);
}

void lookAtLabel(const QLabel& label, QStringList& wrong) {
  if (label.text().isEmpty()) return;
  // A word longer than its line is cut as well.
  const QSize needs =
      label.wordWrap() ? QSize(label.minimumSizeHint().width(), label.heightForWidth(label.width())) : label.sizeHint();
  if (!hasRoom(label.size(), needs)) wrong += tooSmall(nameOf(label), label.size(), needs);
}

void lookAtField(const QLineEdit& field, QStringList& wrong) {
  if (!field.text().isEmpty() || field.placeholderText().isEmpty() || !field.toolTip().isEmpty()) return;
  QStyleOptionFrame option;
  option.initFrom(&field);
  option.lineWidth = field.style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, &field);
  const QRect inner = field.style()->subElementRect(QStyle::SE_LineEditContents, &option, &field);
  const QMargins margins = field.textMargins();
  const int has = inner.width() - margins.left() - margins.right();
  const int needs = field.fontMetrics().horizontalAdvance(field.placeholderText());
  if (has < needs) {
    wrong += QStringLiteral("“%1” (%2) has %3 px and needs %4")
                 .arg(field.placeholderText(), field.objectName())
                 .arg(has)
                 .arg(needs);
  }
}

void lookAtChoice(const QComboBox& box, QStringList& wrong) {
  if (box.currentText().isEmpty() || box.isEditable() || !box.toolTip().isEmpty()) return;
  QStyleOptionComboBox option;
  option.initFrom(&box);
  option.editable = false;
  const int has = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box).width();
  const int needs = box.fontMetrics().horizontalAdvance(box.currentText());
  if (has < needs) {
    wrong +=
        QStringLiteral("“%1” (%2) has %3 px and needs %4").arg(box.currentText(), box.objectName()).arg(has).arg(needs);
  }
}

void lookAtHeadings(const QHeaderView& header, QStringList& wrong) {
  if (header.orientation() != Qt::Horizontal || header.model() == nullptr) return;
  for (int i = 0; i < header.count(); ++i) {
    if (header.isSectionHidden(i)) continue;
    const QString title = header.model()->headerData(i, Qt::Horizontal).toString();
    if (title.isEmpty() || header.model()->headerData(i, Qt::Horizontal, Qt::ToolTipRole).isValid()) continue;
    const int needs = header.fontMetrics().horizontalAdvance(title);
    if (header.sectionSize(i) < needs) {
      wrong += QStringLiteral("heading “%1” (%2) has %3 px and needs %4")
                   .arg(title, header.parentWidget()->objectName())
                   .arg(header.sectionSize(i))
                   .arg(needs);
    }
  }
}

void lookOutside(const QWidget& widget, QStringList& wrong) {
  QRect room = widget.parentWidget()->rect().adjusted(-kSlack, -kSlack, kSlack, kSlack);
  if (const QAbstractScrollArea* const area = scrollsIn(widget)) {
    if (qobject_cast<const QAbstractItemView*>(area) != nullptr) return;
    // Both ways, unless it does not scroll that way.
    constexpr int kFar = 1 << 20;
    if (area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff) room.adjust(-kFar, 0, kFar, 0);
    if (area->verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOff) room.adjust(0, -kFar, 0, kFar);
  }
  if (room.contains(widget.geometry()) || widget.size().isEmpty()) return;
  const QRect at = widget.geometry();
  wrong += QStringLiteral("%1 at %2,%3 %4×%5 reaches out of %6 %7×%8")
               .arg(nameOf(widget))
               .arg(at.x())
               .arg(at.y())
               .arg(at.width())
               .arg(at.height())
               .arg(nameOf(*widget.parentWidget()))
               .arg(widget.parentWidget()->width())
               .arg(widget.parentWidget()->height());
}

void lookAtNeighbours(const QWidget& parent, QStringList& wrong) {
  if (qobject_cast<const QAbstractScrollArea*>(&parent) != nullptr) return;
  QList<const QWidget*> parts;
  for (const QObject* child : parent.children()) {
    const auto* part = qobject_cast<const QWidget*>(child);
    if (part == nullptr || part->isWindow() || !part->isVisible() || part->size().isEmpty() || isPiece(*part) ||
        part->property(kLiesOver).toBool())
      continue;
    if (const QAbstractScrollArea* const area = scrollsIn(*part);
        area != nullptr && qobject_cast<const QAbstractItemView*>(area) != nullptr)
      continue;
    parts += part;
  }
  for (qsizetype i = 0; i < parts.size(); ++i) {
    for (qsizetype k = i + 1; k < parts.size(); ++k) {
      const QRect both = parts[i]->geometry().intersected(parts[k]->geometry());
      if (both.width() > kSlack && both.height() > kSlack)
        wrong += QStringLiteral("%1 and %2 lie over each other").arg(nameOf(*parts[i]), nameOf(*parts[k]));
    }
  }
}

}  // namespace

bool isBlank(const QImage& picture) {
  QSet<QRgb> colours;
  for (int y = 0; y < picture.height(); y += 3) {
    for (int x = 0; x < picture.width(); x += 3) {
      colours.insert(picture.pixel(x, y));
      if (colours.size() > 6) return false;
    }
  }
  return true;
}

QStringList layoutFaults(const QWidget& window) {
  QStringList wrong;
  lookAtNeighbours(window, wrong);
  for (const QWidget* widget : window.findChildren<QWidget*>()) {
    if (!widget->isVisible() || widget->window() != window.window()) continue;
    if (const auto* header = qobject_cast<const QHeaderView*>(widget)) lookAtHeadings(*header, wrong);
    if (isPiece(*widget)) continue;
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
      lookAtButton(*button, wrong);
    } else if (const auto* label = qobject_cast<const QLabel*>(widget)) {
      lookAtLabel(*label, wrong);
    } else if (const auto* field = qobject_cast<const QLineEdit*>(widget)) {
      lookAtField(*field, wrong);
    } else if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
      lookAtChoice(*box, wrong);
    }
    lookOutside(*widget, wrong);
    lookAtNeighbours(*widget, wrong);
  }
  return wrong;
}

}  // namespace cartera
