// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/KnownHint.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

KnownHint::KnownHint(const AppContext& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_text(makeLabel({}, nullptr, this)),
      m_open(makeButton({}, ButtonKind::Link, this)) {
  setObjectName(QStringLiteral("knownHint"));
  setProperty("tone", QStringLiteral("warn"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(12, 6, 8, 6);
  layout->addWidget(new IconLabel(context.theme, QStringLiteral("warning"), 20, &Tokens::warn, this));
  m_text->setObjectName(QStringLiteral("knownText"));
  m_text->setWordWrap(true);
  layout->addWidget(m_text, 1);
  m_open->setObjectName(QStringLiteral("knownOpen"));
  layout->addWidget(m_open);
  connect(m_open, &QPushButton::clicked, this, [this] {
    if (m_known) Q_EMIT openWanted(m_known->known.contact);
  });
  hide();
}

void KnownHint::check(const duplicates::Typed& typed) {
  if (typed.name.isEmpty() && typed.email.isEmpty() && typed.phone.isEmpty() && typed.taxId.isEmpty()) {
    clear();
    return;
  }
  const quint64 mine = ++*m_newest;
  m_context.jobs.query<std::optional<Someone>>(
      this,
      [typed, mine, newest = m_newest,
       search = m_context.jobs.search()](Connection& db) -> Result<std::optional<Someone>> {
        // Whoever types fast asks for every letter.
        if (mine != newest->load()) return std::optional<Someone>();
        CARTERA_ASSIGN(const auto known, duplicates::alreadyThere(db, *search, typed));
        if (known.empty()) return std::optional<Someone>();
        CARTERA_ASSIGN(const auto rows, contacts::rows(db, {known.front().contact}));
        if (rows.empty()) return std::optional<Someone>();
        return std::optional<Someone>(Someone{known.front(), rows.front().name});
      },
      [this, mine](Result<std::optional<Someone>> found) {
        // A word beside the field is nothing to tell an error for.
        if (mine == m_newest->load()) show(found.value_or(std::nullopt));
      });
}

void KnownHint::clear() {
  ++*m_newest;
  show(std::nullopt);
}

void KnownHint::show(std::optional<Someone> someone) {
  const bool was = m_known.has_value();
  m_known = std::move(someone);
  retranslate();
  setVisible(m_known.has_value());
  if (was || m_known) Q_EMIT changed();
}

void KnownHint::retranslate() {
  m_open->setText(tr("Open"));
  if (!m_known) return;
  const QString& name = m_known->name;
  m_open->setAccessibleName(tr("Open %1").arg(name));
  switch (m_known->known.by) {
    case duplicates::KnownBy::Email: m_text->setText(tr("Already there: %1 (same e-mail)").arg(name)); break;
    case duplicates::KnownBy::Phone: m_text->setText(tr("Already there: %1 (same phone)").arg(name)); break;
    case duplicates::KnownBy::TaxId: m_text->setText(tr("Already there: %1 (same tax number)").arg(name)); break;
    case duplicates::KnownBy::Name: m_text->setText(tr("Already there: %1 (similar name)").arg(name)); break;
  }
}

void KnownHint::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace cartera
