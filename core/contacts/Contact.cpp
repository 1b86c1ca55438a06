// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/Contact.h"

#include <array>

namespace cartera {

namespace {

/// The words of an enum, in its order: as they stand in the file.
template <class E, size_t N>
QString word(const std::array<const char*, N>& words, E value) {
  return QLatin1String(words[static_cast<size_t>(value)]);
}

template <class E, size_t N>
std::optional<E> value(const std::array<const char*, N>& words, QStringView text) {
  for (size_t i = 0; i < N; ++i) {
    if (text == QLatin1String(words[i])) return static_cast<E>(i);
  }
  return std::nullopt;
}

constexpr std::array<const char*, 4> kContactKinds{"person", "company", "household", "team"};
constexpr std::array<const char*, 4> kPointKinds{"email", "phone", "url", "social"};
constexpr std::array<const char*, 5> kFieldTypes{"text", "number", "date", "choice", "yesno"};
constexpr std::array<const char*, 7> kInteractionKinds{"note", "call", "visit", "email", "chat", "meeting", "other"};
constexpr std::array<const char*, 5> kChannels{"email", "sms", "phone", "post", "partners"};
constexpr std::array<const char*, 5> kConsentStates{"granted", "denied", "withdrawn", "pending", "unknown"};
constexpr std::array<const char*, 4> kSuppressionKinds{"contact", "address", "domain", "hash"};

}  // namespace

QString toText(ContactKind kind) { return word(kContactKinds, kind); }
std::optional<ContactKind> contactKindFrom(QStringView text) { return value<ContactKind>(kContactKinds, text); }
QString toText(PointKind kind) { return word(kPointKinds, kind); }
std::optional<PointKind> pointKindFrom(QStringView text) { return value<PointKind>(kPointKinds, text); }
QString toText(FieldType type) { return word(kFieldTypes, type); }
std::optional<FieldType> fieldTypeFrom(QStringView text) { return value<FieldType>(kFieldTypes, text); }
QString toText(InteractionKind kind) { return word(kInteractionKinds, kind); }
std::optional<InteractionKind> interactionKindFrom(QStringView text) {
  return value<InteractionKind>(kInteractionKinds, text);
}
QString toText(Channel channel) { return word(kChannels, channel); }
std::optional<Channel> channelFrom(QStringView text) { return value<Channel>(kChannels, text); }
QString toText(ConsentState state) { return word(kConsentStates, state); }
std::optional<ConsentState> consentStateFrom(QStringView text) { return value<ConsentState>(kConsentStates, text); }
QString toText(SuppressionKind kind) { return word(kSuppressionKinds, kind); }
std::optional<SuppressionKind> suppressionKindFrom(QStringView text) {
  return value<SuppressionKind>(kSuppressionKinds, text);
}

const std::vector<Channel>& allChannels() {
  static const std::vector<Channel> channels{Channel::Email, Channel::Sms, Channel::Phone, Channel::Post,
                                             Channel::Partners};
  return channels;
}

const QStringList& stageKeys() {
  static const QStringList keys{QStringLiteral("lead"),     QStringLiteral("prospect"), QStringLiteral("proposal"),
                                QStringLiteral("customer"), QStringLiteral("dormant"),  QStringLiteral("former")};
  return keys;
}

bool isStage(const QString& key) { return stageKeys().contains(key); }

QString displayName(const Contact& c) {
  if (!c.displayName.isEmpty()) return c.displayName;
  QStringList parts;
  for (const QString& part : {c.given, c.middle, c.family}) {
    if (!part.isEmpty()) parts.append(part);
  }
  return parts.isEmpty() ? c.nickname : parts.join(u' ');
}

}  // namespace cartera
