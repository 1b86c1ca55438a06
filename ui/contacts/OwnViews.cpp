// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/OwnViews.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/base/Text.h"
#include "ui/settings/Settings.h"

namespace cartera {

namespace {

const QString kName = QStringLiteral("name");
const QString kView = QStringLiteral("view");
const QString kKey = QStringLiteral("key");

QJsonObject jsonOf(const views::SavedView& view) {
  return {{kName, view.name}, {kView, QJsonDocument::fromJson(views::write(view)).object()}};
}

std::optional<views::SavedView> viewOf(const QJsonObject& json) {
  const QString name = json.value(kName).toString();
  if (text::searchKey(name).isEmpty()) return std::nullopt;
  return views::read(name, QJsonDocument(json.value(kView).toObject()).toJson(QJsonDocument::Compact));
}

QJsonArray without(const QJsonArray& kept, const QString& name) {
  QJsonArray out;
  const QString key = text::searchKey(name);
  for (const auto& one : kept)
    if (text::searchKey(one.toObject().value(kName).toString()) != key) out.append(one);
  return out;
}

QJsonDocument read(const SettingsStore& settings, const QString& key) {
  return QJsonDocument::fromJson(settings.value(key).toString().toUtf8());
}

void write(SettingsStore& settings, const QString& key, const QJsonDocument& json) {
  settings.setValue(key, QString::fromUtf8(json.toJson(QJsonDocument::Compact)));
}

}  // namespace

OwnViews::OwnViews(SettingsStore& settings, const QString& fileId) : m_settings(settings), m_fileId(fileId) {}

QString OwnViews::key(const char* what) const {
  return QStringLiteral("views/") + m_fileId + u'/' + QLatin1String(what);
}

std::vector<views::SavedView> OwnViews::all() const {
  std::vector<views::SavedView> out;
  const QJsonArray kept = read(m_settings, key("own")).array();
  for (const auto& one : kept)
    if (auto view = viewOf(one.toObject())) out.push_back(std::move(*view));
  views::sortByName(out);
  return out;
}

QStringList OwnViews::unreadable() const {
  QStringList out;
  const QJsonArray kept = read(m_settings, key("own")).array();
  for (const auto& one : kept)
    if (const QJsonObject json = one.toObject(); !viewOf(json)) out += json.value(kName).toString();
  out.removeAll(QString());
  return out;
}

void OwnViews::put(const views::SavedView& view) {
  QJsonArray kept = without(read(m_settings, key("own")).array(), view.name);
  kept.append(jsonOf(view));
  write(m_settings, key("own"), QJsonDocument(kept));
}

void OwnViews::remove(const QString& name) {
  const QJsonArray kept = without(read(m_settings, key("own")).array(), name);
  if (kept.isEmpty()) {
    m_settings.remove(key("own"));
  } else {
    write(m_settings, key("own"), QJsonDocument(kept));
  }
}

OwnViews::Last OwnViews::last() const {
  const QJsonObject kept = read(m_settings, key("last")).object();
  return {kept.value(kKey).toString(), viewOf(kept)};
}

void OwnViews::setLast(const Last& last) {
  if (last.key.isEmpty()) {
    m_settings.remove(key("last"));
    return;
  }
  QJsonObject json = last.view ? jsonOf(*last.view) : QJsonObject();
  json.insert(kKey, last.key);
  write(m_settings, key("last"), QJsonDocument(json));
}

}  // namespace cartera
