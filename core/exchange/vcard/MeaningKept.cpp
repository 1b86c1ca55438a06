// SPDX-License-Identifier: GPL-3.0-or-later
// What no field holds of a card is kept as it stands, with its label, and never a secret.
#include "core/exchange/SecretHeadings.h"
#include "core/exchange/vcard/Foreign.h"
#include "core/exchange/vcard/Labels.h"
#include "core/exchange/vcard/MeaningReader.h"

namespace cartera::vcard {

void MeaningReader::keepForeign(const Property& p) {
  const QString label = p.name == u"X-ABLABEL" ? QString() : m_labels.value(p.group.toLower());
  if (isSecretProperty(p.name) || isSecretProperty(label)) {
    m_out.secrets += isSecretProperty(p.name) ? p.name : label;
    return;
  }
  if (m_out.foreign.size() >= kForeignLines) {
    tell(p, "card.too_many", textOf(p).left(80));
    return;
  }
  QString line = foreignLine(p, m_card.version);
  if (line.size() > kForeignChars) {
    tell(p, "card.line_too_long");
    return;
  }
  if (!p.group.isEmpty()) m_foreignGroups.insert(p.group.toLower());
  m_out.foreign.append(std::move(line));
}

void MeaningReader::keepParameters(const Property& p) {
  if (m_place.name.isEmpty()) return;
  QString line = keptLine(p, m_place);
  if (line.isEmpty()) return;
  if (m_out.foreign.size() >= kForeignLines || line.size() > kForeignChars)
    return tell(p, "card.too_many", line.left(80));
  m_out.foreign.append(std::move(line));
}

void MeaningReader::collectLabels() {
  for (const Property& p : m_card.properties)
    if (p.name == u"X-ABLABEL" && !p.group.isEmpty() && !p.isCut)
      m_labels.insert(p.group.toLower(), appleLabel(textOf(p).trimmed()));
}

/// The label of something that is kept as it stands is kept beside it.
void MeaningReader::keepLabels() {
  for (const Property& p : m_card.properties) {
    if (p.name != u"X-ABLABEL" || p.isCut) continue;
    const QString group = p.group.toLower();
    if (m_foreignGroups.contains(group) || !m_takenGroups.contains(group)) keepForeign(p);
  }
}

}  // namespace cartera::vcard
