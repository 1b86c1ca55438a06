// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/AddressBooks.h"

#include "core/exchange/PeopleSource.h"
#include "core/exchange/ldif/LdifReader.h"
#include "core/exchange/vcard/Meaning.h"

namespace cartera {

namespace {

template <class Reader>
Result<std::unique_ptr<RecordSource>> openPeople(const QString& path, const QString& nobody) {
  const auto make = [](QIODevice& device) -> std::unique_ptr<PersonReader> { return std::make_unique<Reader>(device); };
  CARTERA_ASSIGN(auto source, PeopleSource::open(path, make, nobody));
  return std::unique_ptr<RecordSource>(std::move(source));
}

/// The start as plain text, whatever its encoding: marks and the zeros of UTF-16 go.
QByteArray plain(QByteArray head) {
  if (head.startsWith("\xEF\xBB\xBF")) head.remove(0, 3);
  if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF")) head.remove(0, 2).replace('\0', "");
  return head.trimmed().toLower();
}

}  // namespace

Result<> lookAtPeople(const MappingDocument&, ImportPlan&) { return {}; }

bool isCardStart(const QByteArray& head) {
  const QByteArray text = plain(head);
  // Some words may stand above the first card.
  return text.startsWith("begin:vcard") || text.contains("\nbegin:vcard") || text.contains("\rbegin:vcard");
}

Result<std::unique_ptr<RecordSource>> openCards(const ImportPlan& plan) {
  return openPeople<vcard::CardPeople>(plan.path, QStringLiteral("source.no_cards"));
}

bool isLdifStart(const QByteArray& head) {
  for (const QByteArray& line : plain(head).split('\n')) {
    if (line.trimmed().isEmpty() || line.startsWith('#') || line.startsWith("version:")) continue;
    return line.startsWith("dn:");
  }
  return false;
}

Result<std::unique_ptr<RecordSource>> openLdif(const ImportPlan& plan) {
  return openPeople<ldif::People>(plan.path, QStringLiteral("source.no_entries"));
}

}  // namespace cartera
