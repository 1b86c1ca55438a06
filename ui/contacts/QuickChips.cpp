// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/QuickChips.h"

#include <QAbstractButton>
#include <algorithm>

#include "ui/query/FilterChip.h"
#include "ui/text/QuickText.h"
#include "ui/widgets/FlowLines.h"

namespace cartera {

namespace {
constexpr int kGap = 8;
}  // namespace

QuickChips::QuickChips(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
  new FlowLines(FlowLines::Last::Keeps, kGap, this);
  hide();
}

void QuickChips::name(FilterChip* chip, const quickadd::Piece& piece, const QString& language) {
  const QString doubt = quickDoubtText(piece);
  const QString said = quickPieceText(piece, language);
  chip->setWords(doubt.isEmpty() ? said : QString(said + QStringLiteral(" ?")));
  chip->setAccessibleName(tr("Understood: %1").arg(said));
  chip->setAccessibleDescription(
      QString(doubt + u' ' + tr("Enter goes to its words, Delete takes it away.")).trimmed());
  chip->cross()->setToolTip(tr("It is not meant so"));
  chip->cross()->setAccessibleName(tr("Take away “%1”").arg(said));
}

void QuickChips::setPieces(const std::vector<quickadd::Piece>& pieces, const QString& language) {
  m_pieces = pieces;
  const QWidget* held = window()->focusWidget();
  const auto at = std::find(m_chips.begin(), m_chips.end(), held);
  const auto stood = at == m_chips.end() ? m_chips.size() : static_cast<size_t>(at - m_chips.begin());
  const bool hadFocus = at != m_chips.end();
  // Chips are used again: while somebody types, most of them stay what they are.
  while (m_chips.size() > pieces.size()) {
    m_chips.back()->hide();
    // It may be in the middle of telling that it goes.
    m_chips.back()->deleteLater();
    m_chips.pop_back();
  }
  while (m_chips.size() < pieces.size()) {
    auto* chip = new FilterChip(m_theme, this);
    const size_t i = m_chips.size();
    chip->setObjectName(QStringLiteral("piece.%1").arg(i));
    connect(chip, &FilterChip::removed, this, [this, i] { remove(i); });
    connect(chip, &FilterChip::clicked, this, [this, i] {
      if (i < m_pieces.size()) Q_EMIT pressed(quickadd::Piece(m_pieces[i]));
    });
    m_chips.push_back(chip);
    chip->show();
  }
  for (size_t i = 0; i < pieces.size(); ++i) name(m_chips[i], pieces[i], language);
  setVisible(!pieces.empty());
  if (hadFocus && !m_chips.empty()) m_chips[std::min(stood, m_chips.size() - 1)]->setFocus(Qt::TabFocusReason);
  std::vector<FlowLines::Part> parts;
  for (FilterChip* chip : m_chips) parts.push_back({chip, true});
  static_cast<FlowLines*>(layout())->setParts(parts);
  // At once, also where as many chips as before have other widths.
  layout()->invalidate();
  layout()->activate();
}

void QuickChips::remove(size_t i) {
  if (i >= m_pieces.size()) return;
  const bool byKeyboard = m_chips[i]->hasFocus();
  Q_EMIT removed(quickadd::Piece(m_pieces[i]));
  if (byKeyboard && m_chips.empty()) Q_EMIT emptied();
}

}  // namespace cartera
