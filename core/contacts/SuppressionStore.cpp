// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/SuppressionStore.h"

#include <QCryptographicHash>
#include <QUuid>
#include <algorithm>

#include "core/base/Text.h"
#include "core/storage/Erase.h"
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

/// The salt belongs to the file: it is made once and copied with it, so that all laptops agree.
Result<QString> salt(Connection& db) {
  CARTERA_ASSIGN(const QString present, storedSalt(db));
  if (!present.isEmpty()) return present;
  const QString made = QUuid::createUuid().toString(QUuid::WithoutBraces);
  Statement s(db, QStringLiteral("INSERT INTO meta(key, value) VALUES('suppression.salt', :salt)"));
  s.bind(":salt", made);
  CARTERA_TRY(s.run());
  return made;
}

bool isHash(const QString& hex) {
  return hex.size() == 64 && std::all_of(hex.begin(), hex.end(),
                                         [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

/// An address whose hash stands on the list for this channel is not written down again: nothing is kept of whom the hash
/// stands for.
Result<SuppressionId> hashedEntry(Connection& db, const QString& normal, const QString& channel) {
  CARTERA_ASSIGN(const QString fileSalt, storedSalt(db));
  if (fileSalt.isEmpty()) return SuppressionId();
  Statement s(db,
              QStringLiteral("SELECT s.id FROM suppression_key k JOIN suppression s ON s.id = k.suppression_id WHERE "
                             "k.kind = 'hash' AND k.key = :key AND (k.channel IS NULL OR k.channel = :channel) AND "
                             "s.deleted_at IS NULL LIMIT 1"));
  s.bind(":key", suppressions::hashOf(fileSalt, normal)).bind(":channel", channel);
  CARTERA_ASSIGN(const bool found, s.next());
  return found ? s.id<SuppressionId>(0) : SuppressionId();
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
    CARTERA_ASSIGN(const QString fileSalt, storedSalt(db));
    if (!fileSalt.isEmpty()) keys.emplace_back(QStringLiteral("hash"), suppressions::hashOf(fileSalt, normal));
  }
  return keys;
}

}  // namespace

QString normalAddress(const QString& address) {
  const QString email = text::emailKey(address);
  if (!email.isEmpty()) return email;
  return text::looksLikePhone(address) ? text::phoneKey(address) : QString();
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

Result<SuppressionId> add(const StoreContext& ctx, Suppression s) {
  const QString key = keyOf(s);
  if (key.isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("suppression.value"), s.value);
  if (s.kind == SuppressionKind::Contact) {
    s.value.clear();
  } else {
    s.value = key;
  }
  if (s.kind == SuppressionKind::Address) {
    CARTERA_ASSIGN(const SuppressionId hashed, hashedEntry(ctx.db, key, channelText(s)));
    if (hashed.isSet()) return hashed;
  }
  QString natural = QStringLiteral("suppression:") + toText(s.kind) + u':' + channelText(s) + u':' + key;
  s.id = SuppressionId(text::hash63(natural.toUtf8()));
  // The number of an entry that was erased is not used again.
  for (;;) {
    CARTERA_ASSIGN(const bool erased, erase::isMarked(ctx.db, Table::Suppression, s.id.value));
    if (!erased) break;
    natural += u'+';
    s.id = SuppressionId(text::hash63(natural.toUtf8()));
  }
  if (s.at == 0) s.at = ctx.clock.nowMs();

  Statement present(
      ctx.db, QStringLiteral("SELECT deleted_at, reason, source, at, import_run_id FROM suppression WHERE id = :id"));
  present.bind(":id", s.id);
  CARTERA_ASSIGN(const bool found, present.next());
  const bool removed = found && !present.isNull(0);
  Columns was;
  if (removed) {
    was = {{"deleted_at", present.integer(0)},
           {"reason", column(present.text(1))},
           {"source", column(present.text(2))},
           {"at", column(present.integer(3))},
           {"import_run_id", idOrNull(present.integer(4))}};
  }
  present.reset();
  if (!found) {
    CARTERA_TRY(insertRow(ctx.db, "suppression", s.id.value,
                          {{"kind", toText(s.kind)},
                           {"channel", column(channelText(s))},
                           {"contact_id", idOrNull(s.contact.value)},
                           {"value", column(s.value)},
                           {"reason", column(s.reason)},
                           {"source", column(s.source)},
                           {"at", column(s.at)},
                           {"import_run_id", idOrNull(s.importRun.value)}}));
  } else if (removed) {
    // It holds again for what is said now, not for what was said before it was lifted.
    CARTERA_TRY(updateRow(ctx.db, "suppression", s.id.value, was,
                          {{"deleted_at", QVariant()},
                           {"reason", column(s.reason)},
                           {"source", column(s.source)},
                           {"at", column(s.at)},
                           {"import_run_id", idOrNull(s.importRun.value)}}));
  }
  CARTERA_TRY(announce(ctx.db, s));
  return s.id;
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
  CARTERA_ASSIGN(const bool changed, setDeleted(ctx.db, "suppression", id.value, ctx.clock.nowMs()));
  Statement s(ctx.db, QStringLiteral("DELETE FROM suppression_key WHERE suppression_id = :id"));
  s.bind(":id", id);
  CARTERA_TRY(s.run());
  return changed;
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
  std::sort(out.begin(), out.end(), [](const Suppression& a, const Suppression& b) {
    return std::make_pair(a.at, a.id.value) < std::make_pair(b.at, b.id.value);
  });
  return out;
}

Result<int> lift(const StoreContext& ctx, ContactId contact, const QStringList& addresses) {
  CARTERA_ASSIGN(const std::vector<Suppression> present, concerning(ctx.db, contact, addresses));
  int lifted = 0;
  for (const Suppression& s : present) {
    if (s.kind != SuppressionKind::Contact && s.kind != SuppressionKind::Address) continue;
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
