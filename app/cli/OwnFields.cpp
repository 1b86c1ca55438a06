// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/OwnFields.h"

#include "app/cli/Printing.h"
#include "core/base/Text.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/SuppressionStore.h"
#include "core/query/FilterNames.h"
#include "ui/text/FieldText.h"

namespace cartera::cli {

namespace {

const QString kSuppressed = QStringLiteral("suppressed");

}  // namespace

Result<CustomField> ownField(const KeyValues& values) {
  CustomField field;
  Error refused{ErrorCode::Invalid, QStringLiteral("values.refused"), {}, {}, {}, {}};
  for (const auto& [key, value] : values) {
    if (key == u"name") {
      field.name = text::clean(value);
    } else if (key == u"type") {
      const auto type = fieldTypeFrom(value.trimmed());
      if (type) field.type = *type;
      if (!type) refused.fields.push_back({key, QStringLiteral("type.unknown"), value});
    } else if (key == u"choices") {
      field.choices = customfields::readChoices(value);
    } else {
      refused.fields.push_back({key, QStringLiteral("key.unknown"), value});
    }
  }
  if (!refused.fields.empty()) return fail(refused);
  return field;
}

Result<std::optional<ExclusionWish>> takeExclusions(KeyValues& values) {
  std::optional<ExclusionWish> wish;
  KeyValues others;
  Error refused{ErrorCode::Invalid, QStringLiteral("values.refused"), {}, {}, {}, {}};
  for (const auto& [key, value] : values) {
    if (key != kSuppressed) {
      others.emplace_back(key, value);
      continue;
    }
    if (!wish) wish.emplace();
    wish->lifts = value.trimmed().isEmpty();
    for (const QString& part : value.split(u';', Qt::SkipEmptyParts)) {
      const QString word = text::fold(text::clean(part));
      const QString spelled = query::spelled("parts", word);
      const auto channel = channelFrom(spelled.isEmpty() ? word : spelled);
      if (!channel && word != u"all" && word != u"todo" && word != u"todos") {
        refused.fields.push_back({key, QStringLiteral("exclusion.channel"), part});
      } else {
        wish->channels.push_back(channel);
      }
    }
  }
  if (!refused.fields.empty()) return fail(refused);
  values = others;
  return wish;
}

Result<> applyExclusions(const StoreContext& ctx, ContactId id, const ExclusionWish& wish) {
  if (wish.lifts) {
    CARTERA_ASSIGN(const ContactCard card, contacts::card(ctx.db, id));
    CARTERA_TRY(suppressions::lift(ctx, id, suppressions::addressesOf(card)));
    return {};
  }
  for (const auto& channel : wish.channels) {
    Suppression entry;
    entry.kind = SuppressionKind::Contact;
    entry.contact = id;
    entry.channel = channel;
    entry.reason = QStringLiteral("asked");
    entry.source = QStringLiteral("typed");
    CARTERA_TRY(suppressions::add(ctx, entry));
  }
  return {};
}

Result<ShownExclusions> exclusionsOf(Connection& db, const ContactCard& card) {
  ShownExclusions out;
  CARTERA_ASSIGN(const auto entries, suppressions::concerning(db, card.contact.id, suppressions::addressesOf(card)));
  for (const Suppression& e : entries) {
    const QString channel = e.channel ? toText(*e.channel) : QString();
    out.json.append(QJsonObject{{QStringLiteral("kind"), toText(e.kind)},
                                {QStringLiteral("channel"), channel.isEmpty() ? QStringLiteral("all") : channel},
                                {QStringLiteral("value"), e.value},
                                {QStringLiteral("reason"), e.reason},
                                {QStringLiteral("at"), instant(e.at)}});
    QStringList parts{exclusionChannelLabel(channel)};
    if (!e.value.isEmpty() && e.kind != SuppressionKind::Hash) parts += e.value;
    if (!e.reason.isEmpty()) parts += exclusionReasonLabel(e.reason);
    parts += instantForPeople(e.at);
    out.lines.emplace_back(fieldLabel(kSuppressed), parts.join(QStringLiteral(", ")));
  }
  return out;
}

}  // namespace cartera::cli
