// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/NoticeBar.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EnterPresses.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <utility>

namespace cartera {
namespace {

struct Look {
  const char* word;
  const char16_t* icon;
  TokenRole role;
};

Look lookOf(Tone tone) {
  switch (tone) {
    case Tone::Warn: return {"warn", u"warning", &Tokens::warn};
    case Tone::Bad: return {"bad", u"warning", &Tokens::bad};
    case Tone::Ok: return {"ok", u"check-circle", &Tokens::ok};
    default: return {"info", u"info", &Tokens::info};
  }
}

}  // namespace

NoticeBar::NoticeBar(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_icon(new IconLabel(theme, {}, 18, &Tokens::info, this)),
      m_label(makeLabel({}, nullptr, this)),
      m_other(makeButton({}, ButtonKind::Normal, this)),
      m_button(makeButton({}, ButtonKind::Normal, this)),
      m_close(new QToolButton(this)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(24, 6, 12, 6);
  layout->setSpacing(10);
  m_label->setWordWrap(true);
  layout->addWidget(m_icon);
  layout->addWidget(m_label, 1);
  layout->addWidget(m_other);
  layout->addWidget(m_button);
  layout->addWidget(m_close);
  m_close->setIcon(theme.icon(QStringLiteral("close"), &Tokens::text));
  m_close->setIconSize(QSize(18, 18));
  m_close->setFocusPolicy(Qt::TabFocus);
  pressOnEnter(*m_close);
  m_close->setAccessibleName(tr("Close notice"));
  m_close->setToolTip(tr("Close notice"));
  connect(m_close, &QToolButton::clicked, this, [this] {
    clear();
    Q_EMIT closed();
  });
  connect(m_button, &QPushButton::clicked, this, &NoticeBar::buttonClicked);
  connect(m_other, &QPushButton::clicked, this, &NoticeBar::otherClicked);
  m_other->hide();
  hide();
}

void NoticeBar::showText(const QString& text) {
  m_label->setText(text);
  setAccessibleName(text);
}

void NoticeBar::setNotice(Tone tone, std::function<QString()> text) {
  setNotice(tone, text(), {}, true);
  m_text = std::move(text);
}

void NoticeBar::setNotice(Tone tone, const QString& text, const QString& button, bool closable) {
  m_text = nullptr;
  const Look look = lookOf(tone);
  m_icon->setIcon(QString::fromUtf16(look.icon), look.role);
  setStyleProperty(this, "tone", QString::fromLatin1(look.word));
  showText(text);
  m_button->setText(button);
  m_button->setVisible(!button.isEmpty());
  m_close->setVisible(closable);
  setOther({});
  setMinimumHeight(44);
  show();
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void NoticeBar::setOther(const QString& button) {
  m_other->setText(button);
  m_other->setVisible(!button.isEmpty());
}

void NoticeBar::clear() { hide(); }

QString NoticeBar::text() const { return m_label->text(); }

void NoticeBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    m_close->setAccessibleName(tr("Close notice"));
    m_close->setToolTip(tr("Close notice"));
    if (m_text) showText(m_text());
  }
  QFrame::changeEvent(event);
}

}  // namespace cartera
