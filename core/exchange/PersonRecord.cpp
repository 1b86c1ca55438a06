// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/PersonRecord.h"

#include <algorithm>

#include "core/base/Text.h"

namespace cartera {

namespace {

const QString kCompany = QStringLiteral("company");

QStringList sortedWords(const QString& text) {
  QStringList words = text::searchKey(text).split(u' ', Qt::SkipEmptyParts);
  words.sort();
  return words;
}

bool isSame(const QString& a, const QString& b) { return !a.isEmpty() && text::searchKey(a) == text::searchKey(b); }

bool isNameKey(const QString& key) {
  return key == u"given" || key == u"middle" || key == u"family" || key == u"prefix" || key == u"suffix" ||
         key == u"full_name";
}

bool isAddressKey(const QString& key) {
  return key.endsWith(u']') && (key.startsWith(u"email[") || key.startsWith(u"phone[") || key.startsWith(u"url[") ||
                                key.startsWith(u"social["));
}

}  // namespace

QString PersonRecord::value(const QString& key) const {
  for (const auto& [k, v] : values)
    if (k == key) return v;
  return {};
}

bool PersonRecord::set(const QString& key, const QString& value) {
  if (value.isEmpty()) return true;
  for (const auto& [k, v] : values)
    if (k == key) return v == value;
  values.emplace_back(key, value);
  return true;
}

bool PersonRecord::isReached() const {
  return std::any_of(values.begin(), values.end(),
                     [](const auto& kv) { return isAddressKey(kv.first) || kv.first.startsWith(u"addr["); });
}

QStringList PersonRecord::ownWords() const {
  QStringList out;
  for (const auto& [key, value] : values)
    if (!isNameKey(key) && key != u"external_id" && key != u"cartera.id" && !key.endsWith(u".label")) out += value;
  for (const QString& kept : foreign)
    if (!kept.startsWith(QLatin1String("X-CARTERA-KEPT"))) out += kept;
  return out;
}

void PersonRecord::becomeContact() {
  isGroup = false;
  std::erase_if(values, [](const auto& kv) { return isNameKey(kv.first) || kv.first == u"kind"; });
  set(QStringLiteral("full_name"), groupName);
  set(QStringLiteral("kind"), QStringLiteral("team"));
}

QString tagAmongOthers(QString name) { return name.replace(u';', u','); }

void PersonRecord::takeNames(const QString& whole, QString organisation, QString kind) {
  const QString given = value(QStringLiteral("given"));
  const QString middle = value(QStringLiteral("middle"));
  const QString family = value(QStringLiteral("family"));
  QString core = QString(given + u' ' + middle + u' ' + family).simplified();
  if (kind.isEmpty() && isSame(organisation, whole) && (core.isEmpty() || isSame(core, whole))) {
    // Outlook writes the name of a company as a surname, too.
    kind = kCompany;
    core.clear();
    std::erase_if(
        values, [](const auto& kv) { return kv.first == u"given" || kv.first == u"middle" || kv.first == u"family"; });
  }
  if (kind == kCompany && isSame(organisation, whole)) organisation.clear();
  set(QStringLiteral("kind"), kind);
  set(QStringLiteral("org.name"), organisation);
  if (whole.isEmpty()) return;
  if (core.isEmpty()) {
    // A card must have a name: without one it is called as its address, or as where somebody works.
    const bool isAddress = (kind != kCompany && organisation == whole) ||
                           std::any_of(values.begin(), values.end(),
                                       [&](const auto& kv) { return kv.second == whole && isAddressKey(kv.first); });
    if (!isAddress) set(QStringLiteral("full_name"), whole);
    return;
  }
  const QStringList words = sortedWords(whole);
  const QString prefix = value(QStringLiteral("prefix"));
  const QString suffix = value(QStringLiteral("suffix"));
  for (const QString& said : {core, QString(prefix + u' ' + core), QString(core + u' ' + suffix),
                              QString(prefix + u' ' + core + u' ' + suffix)})
    if (sortedWords(said) == words) return;
  set(QStringLiteral("full_name"), whole);
}

}  // namespace cartera
