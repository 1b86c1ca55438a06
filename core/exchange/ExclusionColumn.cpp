// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ExclusionColumn.h"

#include <algorithm>

#include "core/base/Text.h"
#include "core/contacts/ConsentWords.h"
#include "core/contacts/SuppressionStore.h"

namespace cartera::exclusions {

namespace {

struct Word {
  const char16_t* word;
  std::optional<Channel> channel;
};

/// The first of a channel is its key, the second its Spanish word; all are read.
const Word kWords[] = {{u"all", std::nullopt},           {u"todo", std::nullopt},
                       {u"email", Channel::Email},       {u"e-mail", Channel::Email},
                       {u"sms", Channel::Sms},           {u"SMS", Channel::Sms},
                       {u"phone", Channel::Phone},       {u"teléfono", Channel::Phone},
                       {u"post", Channel::Post},         {u"correo postal", Channel::Post},
                       {u"partners", Channel::Partners}, {u"terceros", Channel::Partners}};

QString wordOf(std::optional<Channel> channel, bool spanish) {
  const Word* found =
      std::find_if(std::begin(kWords), std::end(kWords), [&](const Word& w) { return w.channel == channel; });
  if (spanish) ++found;
  return QString::fromUtf16(found->word);
}

const Word* find(const QString& text) {
  const QString key = text::searchKey(text);
  const Word* found = std::find_if(std::begin(kWords), std::end(kWords),
                                   [&](const Word& w) { return text::searchKey(QString::fromUtf16(w.word)) == key; });
  return found == std::end(kWords) ? nullptr : found;
}

}  // namespace

QString print(const std::vector<Entry>& entries, const QString& language) {
  QStringList out;
  for (const Entry& e : entries) {
    const QString word = wordOf(e.channel, language == u"es");
    out.append(e.address.isEmpty() ? word : QString(word + QStringLiteral(": ") + e.address));
  }
  return out.join(QStringLiteral("; "));
}

std::vector<Entry> read(const QString& cell) {
  std::vector<Entry> out;
  const auto add = [&](const Entry& e) {
    if (std::find(out.begin(), out.end(), e) == out.end()) out.push_back(e);
  };
  for (const QString& part : cell.split(u';', Qt::SkipEmptyParts)) {
    const QString text = text::clean(part);
    if (text.isEmpty() || consentwords::isPlainNo(text)) continue;
    const qsizetype colon = text.indexOf(u':');
    const Word* word = find(colon < 0 ? text : text.left(colon));
    const QString address = colon < 0 || word == nullptr ? QString() : text::clean(text.mid(colon + 1));
    const bool usable = address.isEmpty() || !suppressions::normalAddress(address).isEmpty();
    add(word == nullptr ? Entry{} : Entry{word->channel, usable ? address : QString()});
  }
  return out;
}

Result<std::vector<Entry>> Reader::of(const ContactCard& card) {
  if (!m_any) {
    CARTERA_ASSIGN(const qint64 any, m_db.scalar("SELECT EXISTS(SELECT 1 FROM suppression WHERE deleted_at IS NULL)"));
    m_any = any != 0;
  }
  std::vector<Entry> out;
  if (!*m_any) return out;
  const auto ask = [&](ContactId who, const QString& address, std::initializer_list<Channel> channels) -> Result<> {
    for (const Channel channel : channels) {
      CARTERA_ASSIGN(const auto found, suppressions::find(m_db, who, channel, address));
      if (!found) continue;
      const Entry entry{found->channel ? std::optional(channel) : std::nullopt, address};
      if (std::find(out.begin(), out.end(), entry) == out.end()) out.push_back(entry);
    }
    return {};
  };
  CARTERA_TRY(
      ask(card.contact.id, {}, {Channel::Email, Channel::Sms, Channel::Phone, Channel::Post, Channel::Partners}));
  for (const Point& p : card.points) {
    if (p.kind == PointKind::Email) CARTERA_TRY(ask({}, p.value, {Channel::Email, Channel::Partners}));
    if (p.kind == PointKind::Phone) CARTERA_TRY(ask({}, p.value, {Channel::Sms, Channel::Phone}));
  }
  return out;
}

}  // namespace cartera::exclusions
