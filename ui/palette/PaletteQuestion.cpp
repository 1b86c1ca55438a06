// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/PaletteQuestion.h"

namespace cartera {

PaletteQuestion readPaletteQuestion(const QString& typed) {
  const QString text = typed.trimmed();
  const auto rest = [&text] { return text.mid(1).trimmed(); };
  switch (text.isEmpty() ? u'\0' : text.front().unicode()) {
    case u'>': return {PaletteKind::Commands, rest()};
    case u'@': return {PaletteKind::Contacts, rest()};
    case u'#': return {PaletteKind::Tags, rest()};
    case u'?': return {PaletteKind::Keys, rest()};
    default: return {PaletteKind::Everything, text};
  }
}

}  // namespace cartera
