// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/Labels.h"

#include <QHash>

namespace cartera::vcard {

namespace {

/// Types that say nothing about whose or where it is.
bool saysNothing(const QString& type) {
  static const QStringList kWords{QStringLiteral("pref"),   QStringLiteral("voice"), QStringLiteral("internet"),
                                  QStringLiteral("msg"),    QStringLiteral("text"),  QStringLiteral("x400"),
                                  QStringLiteral("dom"),    QStringLiteral("intl"),  QStringLiteral("postal"),
                                  QStringLiteral("parcel"), QStringLiteral("uri")};
  return type.isEmpty() || kWords.contains(type);
}

QString firstOther(const QStringList& types) {
  for (const QString& type : types) {
    if (saysNothing(type)) continue;
    return type.startsWith(u"x-") ? type.mid(2) : type;
  }
  return {};
}

}  // namespace

QString phoneLabel(const QStringList& types) {
  const auto has = [&](const char* type) { return types.contains(QLatin1String(type)); };
  if (has("fax")) {
    if (has("work")) return QStringLiteral("fax.work");
    return has("home") ? QStringLiteral("fax.home") : QStringLiteral("fax");
  }
  if (has("cell") || has("mobile") || has("x-mobile")) return QStringLiteral("mobile");
  if (has("pager")) return QStringLiteral("pager");
  return placeLabel(types);
}

QString placeLabel(const QStringList& types) {
  for (const char* usual : {"work", "home", "other"})
    if (types.contains(QLatin1String(usual))) return QString::fromLatin1(usual);
  return firstOther(types);
}

QString appleLabel(const QString& text) {
  if (!text.startsWith(u"_$!<") || !text.endsWith(u">!$_") || text.size() < 9) return text;
  const QString word = text.mid(4, text.size() - 8).toLower();
  static const QHash<QString, QString> kWords{{QStringLiteral("homefax"), QStringLiteral("fax.home")},
                                              {QStringLiteral("workfax"), QStringLiteral("fax.work")},
                                              {QStringLiteral("otherfax"), QStringLiteral("fax")}};
  return kWords.value(word, word);
}

QStringList phoneTypes(const QString& label) {
  static const QHash<QString, QStringList> kTypes{
      {QStringLiteral("mobile"), {QStringLiteral("CELL")}},
      {QStringLiteral("work"), {QStringLiteral("WORK"), QStringLiteral("VOICE")}},
      {QStringLiteral("home"), {QStringLiteral("HOME"), QStringLiteral("VOICE")}},
      {QStringLiteral("fax"), {QStringLiteral("FAX")}},
      {QStringLiteral("fax.work"), {QStringLiteral("WORK"), QStringLiteral("FAX")}},
      {QStringLiteral("fax.home"), {QStringLiteral("HOME"), QStringLiteral("FAX")}},
      {QStringLiteral("pager"), {QStringLiteral("PAGER")}}};
  return kTypes.value(label);
}

QStringList placeTypes(const QString& label) {
  if (label == u"work" || label == u"home") return {label.toUpper()};
  return {};
}

QString appleText(const QString& label) { return label == u"other" ? QStringLiteral("_$!<Other>!$_") : label; }

}  // namespace cartera::vcard
