// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/SuppressionStore.h"

#include <QCryptographicHash>
#include <QUuid>
#include <algorithm>

#include "core/base/Text.h"
#include "core/storage/Rows.h"

namespace cartera::suppressions {

namespace {

const QString kColumns =
    QStringLiteral("s.id, s.kind, s.channel, s.contact_id, s.value, s.reason, s.source, s.at, s.import_run_id");

Suppression read(Statement& s) {
  Suppression x;
  x.id = s.id<SuppressionId>(0);
  x.kind = suppressionKindFrom(s.text(1)).value_or(SuppressionKind::Address);
  x.channel = channelFrom(s.text(2));
  x.contact = s.id<ContactId>(3);
  x.value = s.text(4);
  x.reason = s.text(5);
  x.source = s.text(6);
  x.at = s.integer(7);
  x.importRun = s.id<ImportRunId>(8);
  return x;
}

QString channelText(const Suppression& s) { return s.channel ? toText(*s.channel) : QString(); }

Result<QString> storedSalt(Connection& db) {
  return db.scalarText("SELECT value FROM meta WHERE key = 'suppression.salt'");
}

/// The hashes of an address that may stand on the list of this file, with its own salt first.
Result<QStringList> hashesOf(Connection& db, const QString& normal) {
  CARTERA_ASSIGN(const QStringList salts, suppressions::fileSalts(db));
  QStringList hashes;
  for (const QString& one : salts) hashes += suppressions::hashOf(one, normal);
  return hashes;
}

/// The salt belongs to the file: it is made once and copied with it, so that all laptops agree.
Result<QString> salt(Connection& db) {
  CARTERA_ASSIGN(const QString present, storedSalt(db));
  if (!present.isEmpty()) return present;
  const QString made = QUuid::createUuid().toString(QUuid::WithoutBraces);
  CARTERA_TRY(suppressions::takeSalt(db, made));
  return made;
}

bool isHash(const QString& hex) {
  return hex.size() == 64 && std::all_of(hex.begin(), hex.end(),
                                         [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

/// An address whose hash stands on the list for this channel is not written down again: nothing is kept of whom the hash
/// stands for. Answers the hash, empty if there is none.
Result<QString> hashOnList(Connection& db, const QString& normal, const QString& channel) {
  CARTERA_ASSIGN(const QStringList hashes, hashesOf(db, normal));
  Statement s(db, QStringLiteral("SELECT 1 FROM suppression_key k JOIN suppression s ON s.id = k.suppression_id WHERE "
                                 "k.kind = 'hash' AND k.key = :key AND (k.channel IS NULL OR k.channel = :channel) AND "
                                 "s.deleted_at IS NULL LIMIT 1"));
  for (const QString& hash : hashes) {
    s.bind(":key", hash).bind(":channel", channel);
    CARTERA_ASSIGN(const bool found, s.next());
    if (found) return hash;
    s.reset();
  }
  return QString();
}

/// The entry as the list holds it; Invalid if it says nothing.
Result<Suppression> normalised(Connection& db, Suppression s) {
  const QString key = suppressions::keyOf(s);
  if (key.isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("suppression.value"), s.value);
  s.value = s.kind == SuppressionKind::Contact ? QString() : key;
  if (s.kind != SuppressionKind::Address) return s;
  CARTERA_ASSIGN(const QString hash, hashOnList(db, key, channelText(s)));
  if (hash.isEmpty()) return s;
  s.kind = SuppressionKind::Hash;
  s.value = hash;
  return s;
}

/// The entries that hold and say the same as this one, which is normalised, the oldest first.
Result<std::vector<Suppression>> sameSaying(Connection& db, const Suppression& x) {
  Statement s(db, QStringLiteral("SELECT ") + kColumns +
                      QStringLiteral(" FROM suppression_key k JOIN suppression s ON s.id = k.suppression_id WHERE "
                                     "k.kind = :kind AND k.key = :key AND coalesce(s.channel, '') = :channel AND "
                                     "s.deleted_at IS NULL ORDER BY s.at, s.id"));
  s.bind(":kind", toText(x.kind)).bind(":key", suppressions::keyOf(x)).bindText(":channel", channelText(x));
  return collect(s, read);
}

/// Said by several, shown once: the oldest of each.
std::vector<Suppression> eachOnce(std::vector<Suppression> entries) {
  std::stable_sort(entries.begin(), entries.end(), [](const Suppression& a, const Suppression& b) {
    return std::make_pair(a.at, a.id.value) < std::make_pair(b.at, b.id.value);
  });
  std::vector<Suppression> out;
  for (Suppression& entry : entries) {
    const bool isNew = std::none_of(out.begin(), out.end(), [&](const Suppression& e) {
      return e.kind == entry.kind && e.channel == entry.channel && suppressions::keyOf(e) == suppressions::keyOf(entry);
    });
    if (isNew) out.push_back(std::move(entry));
  }
  return out;
}

/// suppression_key is derived, but an import must see what it added itself a moment ago.
Result<> announce(Connection& db, const Suppression& x) {
  const QString key = keyOf(x);
  if (key.isEmpty()) return {};
  Statement s(db, QStringLiteral("INSERT INTO suppression_key(suppression_id, kind, channel, key) VALUES(:id, :kind, "
                                 ":channel, :key) ON CONFLICT(suppression_id) DO UPDATE SET kind = excluded.kind, "
                                 "channel = excluded.channel, key = excluded.key"));
  s.bind(":id", x.id).bind(":kind", toText(x.kind)).bind(":channel", channelText(x)).bind(":key", key);
  return s.run();
}

using Keys = std::vector<std::pair<QString, QString>>;

/// What suppression_key may hold against a contact and an address: kind and key.
Result<Keys> keysOf(Connection& db, ContactId contact, const QString& address) {
  Keys keys;
  if (contact.isSet()) keys.emplace_back(QStringLiteral("contact"), contact.toString());
  const QString normal = suppressions::normalAddress(address);
  if (!normal.isEmpty()) {
    keys.emplace_back(QStringLiteral("address"), normal);
    // ana@news.example.es is also forbidden by example.es.
    QString domain = normal.contains(u'@') ? suppressions::normalDomain(normal) : QString();
    while (domain.contains(u'.')) {
      keys.emplace_back(QStringLiteral("domain"), domain);
      domain = domain.mid(domain.indexOf(u'.') + 1);
    }
    keys.emplace_back(QStringLiteral("hash"), suppressions::hashOf({}, normal));
    CARTERA_ASSIGN(const QStringList hashes, hashesOf(db, normal));
    for (const QString& hash : hashes) keys.emplace_back(QStringLiteral("hash"), hash);
  }
  return keys;
}

}  // namespace

QString normalAddress(const QString& address) {
  const QString email = text::emailKey(address);
  if (!email.isEmpty()) return email;
  return text::looksLikePhone(address) ? text::phoneKey(address) : QString();
}

qint64 addressHash(const QString& address) {
  const QString normal = normalAddress(address);
  return normal.isEmpty() ? 0 : text::hash63(normal.toUtf8());
}

QString normalDomain(const QString& domain) {
  QString d = text::clean(domain).toLower();
  const qsizetype at = d.lastIndexOf(u'@');
  if (at >= 0) d = d.mid(at + 1);
  while (d.endsWith(u'.')) d.chop(1);
  const qsizetype dot = d.indexOf(u'.');
  return dot > 0 && !d.contains(u' ') ? d : QString();
}

QString hashOf(const QString& salt, const QString& normalAddress) {
  return QString::fromLatin1(
      QCryptographicHash::hash((salt + normalAddress).toUtf8(), QCryptographicHash::Sha256).toHex());
}

bool concerns(std::optional<Channel> channel, const QString& normal) {
  if (normal.isEmpty()) return false;
  if (!channel) return true;
  const bool mail = normal.contains(u'@');
  switch (*channel) {
    case Channel::Email: return mail;
    case Channel::Sms:
    case Channel::Phone: return !mail;
    case Channel::Post: return false;
    case Channel::Partners: return true;
  }
  return false;
}

Result<QStringList> fileSalts(Connection& db) {
  Statement s(db, QStringLiteral("SELECT value FROM meta WHERE key = 'suppression.salt' OR key LIKE "
                                 "'suppression.salt.%' ORDER BY length(key), key"));
  QStringList salts;
  CARTERA_TRY(s.each([&](const Statement& r) { salts += r.text(0); }));
  return salts;
}

Result<> takeSalt(Connection& db, const QString& salt) {
  CARTERA_ASSIGN(const QStringList present, fileSalts(db));
  if (salt.isEmpty() || present.contains(salt)) return {};
  const QString key = present.isEmpty() ? QStringLiteral("suppression.salt")
                                        : QStringLiteral("suppression.salt.") + QString::number(present.size() + 1);
  Statement s(db, QStringLiteral("INSERT INTO meta(key, value) VALUES(:key, :salt)"));
  s.bind(":key", key).bind(":salt", salt);
  return s.run();
}

QString keyOf(const Suppression& s) {
  switch (s.kind) {
    case SuppressionKind::Contact: return s.contact.isSet() ? s.contact.toString() : QString();
    case SuppressionKind::Address: return normalAddress(s.value);
    case SuppressionKind::Domain: return normalDomain(s.value);
    case SuppressionKind::Hash: {
      const QString hex = text::clean(s.value).toLower();
      return isHash(hex) ? hex : QString();
    }
  }
  return {};
}

Result<SuppressionId> add(const StoreContext& ctx, Suppression said) {
  CARTERA_ASSIGN(Suppression s, normalised(ctx.db, std::move(said)));
  CARTERA_ASSIGN(const std::vector<Suppression> present, sameSaying(ctx.db, s));
  for (const Suppression& p : present)
    if (s.importRun.isSet() && p.importRun == s.importRun) return p.id;
  const QString natural = QStringLiteral("suppression:") + toText(s.kind) + u':' + channelText(s) + u':' + keyOf(s);
  s.id = SuppressionId(text::hash63(natural.toUtf8()));
  // Whoever says it again says it for himself: it holds when the other saying is taken back. The number of an entry that
  // was lifted or erased is not used again either: that one may come back by itself.
  Statement taken(ctx.db, QStringLiteral("SELECT 1 FROM suppression WHERE id = :id"));
  taken.bind(":id", s.id);
  CARTERA_ASSIGN(const bool found, taken.next());
  if (found) s.id = SuppressionId(text::hash63(QString(natural % u'+' % QString::number(ctx.ids.next())).toUtf8()));
  if (s.at == 0) s.at = ctx.clock.nowMs();
  CARTERA_TRY(insertRow(ctx.db, "suppression", s.id.value,
                        {{"kind", toText(s.kind)},
                         {"channel", column(channelText(s))},
                         {"contact_id", idOrNull(s.contact.value)},
                         {"value", column(s.value)},
                         {"reason", column(s.reason)},
                         {"source", column(s.source)},
                         {"at", column(s.at)},
                         {"import_run_id", idOrNull(s.importRun.value)}}));
  CARTERA_TRY(announce(ctx.db, s));
  return s.id;
}

Result<std::vector<ImportRunId>> saidBy(Connection& db, const Suppression& entry) {
  std::vector<ImportRunId> runs;
  if (keyOf(entry).isEmpty()) return runs;
  CARTERA_ASSIGN(const Suppression s, normalised(db, entry));
  CARTERA_ASSIGN(const std::vector<Suppression> present, sameSaying(db, s));
  for (const Suppression& p : present) runs.push_back(p.importRun);
  return runs;
}

Result<SuppressionId> addHashed(const StoreContext& ctx, const QString& address, std::optional<Channel> channel,
                                const QString& reason) {
  const QString normal = normalAddress(address);
  if (normal.isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("suppression.value"), address);
  CARTERA_ASSIGN(const QString fileSalt, salt(ctx.db));
  Suppression s;
  s.kind = SuppressionKind::Hash;
  s.channel = channel;
  s.value = hashOf(fileSalt, normal);
  s.reason = reason;
  return add(ctx, s);
}

Result<bool> remove(const StoreContext& ctx, SuppressionId id) {
  Statement get(ctx.db, QStringLiteral("SELECT ") + kColumns +
                            QStringLiteral(" FROM suppression s WHERE s.id = :id AND s.deleted_at IS NULL"));
  get.bind(":id", id);
  CARTERA_ASSIGN(const bool found, get.next());
  if (!found) return false;
  const Suppression entry = read(get);
  get.reset();
  CARTERA_ASSIGN(std::vector<Suppression> all, sameSaying(ctx.db, entry));
  if (all.empty()) all.push_back(entry);
  Statement key(ctx.db, QStringLiteral("DELETE FROM suppression_key WHERE suppression_id = :id"));
  for (const Suppression& s : all) {
    CARTERA_TRY(setDeleted(ctx.db, "suppression", s.id.value, ctx.clock.nowMs()));
    key.bind(":id", s.id);
    CARTERA_TRY(key.run());
  }
  return true;
}

Result<std::vector<Suppression>> all(Connection& db) {
  Statement s(db, QStringLiteral("SELECT ") + kColumns +
                      QStringLiteral(" FROM suppression s WHERE s.deleted_at IS NULL ORDER BY s.at, s.id"));
  return collect(s, read);
}

Result<std::optional<Suppression>> find(Connection& db, ContactId contact, Channel channel, const QString& address) {
  CARTERA_ASSIGN(const Keys keys, keysOf(db, contact, address));
  Statement s(db, QStringLiteral("SELECT ") + kColumns +
                      QStringLiteral(" FROM suppression_key k JOIN suppression s ON s.id = k.suppression_id WHERE "
                                     "k.kind = :kind AND k.key = :key AND (k.channel IS NULL OR k.channel = :channel) "
                                     "AND s.deleted_at IS NULL ORDER BY s.at, s.id LIMIT 1"));
  for (const auto& [kind, key] : keys) {
    s.bind(":kind", kind).bind(":key", key).bind(":channel", toText(channel));
    CARTERA_ASSIGN(const bool found, s.next());
    if (found) return read(s);
    s.reset();
  }
  return std::nullopt;
}

Result<std::vector<Suppression>> concerning(Connection& db, ContactId contact, const QStringList& addresses) {
  std::vector<Suppression> out;
  Statement s(db, QStringLiteral("SELECT ") + kColumns +
                      QStringLiteral(" FROM suppression_key k JOIN suppression s ON s.id = k.suppression_id WHERE "
                                     "k.kind = :kind AND k.key = :key AND s.deleted_at IS NULL"));
  const auto collectFor = [&](ContactId who, const QString& address) -> Result<> {
    CARTERA_ASSIGN(const Keys keys, keysOf(db, who, address));
    for (const auto& [kind, key] : keys) {
      s.bind(":kind", kind).bind(":key", key);
      for (;;) {
        CARTERA_ASSIGN(const bool found, s.next());
        if (!found) break;
        Suppression entry = read(s);
        const bool isNew = std::none_of(out.begin(), out.end(), [&](const auto& e) { return e.id == entry.id; });
        if (isNew) out.push_back(std::move(entry));
      }
      s.reset();
    }
    return {};
  };
  CARTERA_TRY(collectFor(contact, {}));
  for (const QString& address : addresses) CARTERA_TRY(collectFor({}, address));
  return eachOnce(std::move(out));
}

Result<int> lift(const StoreContext& ctx, ContactId contact, const QStringList& addresses) {
  CARTERA_ASSIGN(const std::vector<Suppression> present, concerning(ctx.db, contact, addresses));
  int lifted = 0;
  for (const Suppression& s : present) {
    if (s.kind == SuppressionKind::Domain) continue;
    CARTERA_ASSIGN(const bool removed, remove(ctx, s.id));
    lifted += removed ? 1 : 0;
  }
  return lifted;
}

QStringList addressesOf(const ContactCard& card) {
  QStringList out;
  for (const Point& p : card.points) {
    if (p.kind == PointKind::Email || p.kind == PointKind::Phone) out += p.value;
  }
  return out;
}

}  // namespace cartera::suppressions
