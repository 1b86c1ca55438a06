// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <memory>

#include "core/contacts/ContactFields.h"
#include "core/contacts/ContactStore.h"
#include "core/storage/Statement.h"
#include "core/workspace/Workspace.h"
#include "tests/support/Catch.h"

namespace cartera::test {

/// A real file in a folder of its own, open for writing, with a clock that stands still.
struct WorkspaceFixture {
  QTemporaryDir folder;
  FixedClock clock{1'790'000'000'000};  // 2026-09-21
  std::unique_ptr<Workspace> file;

  WorkspaceFixture() {
    REQUIRE(folder.isValid());
    file = create(QStringLiteral("shop.cartera"));
  }
  [[nodiscard]] QString path(const QString& name) const { return folder.filePath(name); }
  [[nodiscard]] OpenOptions options() const {
    OpenOptions o;
    o.author = QStringLiteral("Ana");
    return o;
  }
  std::unique_ptr<Workspace> create(const QString& name) {
    return taken(Workspace::create(path(name), QStringLiteral("es"), options(), clock));
  }
  void reopen() {
    const QString p = file->path();
    file.reset();
    file = taken(Workspace::open(p, options(), clock));
  }
  QString write(const QString& name, const QByteArray& bytes) const {
    QFile f(path(name));
    REQUIRE(f.open(QIODevice::WriteOnly));
    f.write(bytes);
    return f.fileName();
  }
  [[nodiscard]] static QByteArray bytes(const QString& path) {
    QFile f(path);
    REQUIRE(f.open(QIODevice::ReadOnly));
    return f.readAll();
  }
  [[nodiscard]] qint64 number(const QByteArray& sql) const {
    auto n = file->db().scalar(sql);
    if (!n) FAIL(n.error().detail.toStdString());
    return *n;
  }
  [[nodiscard]] QString text(const QByteArray& sql) const {
    auto t = file->db().scalarText(sql);
    if (!t) FAIL(t.error().detail.toStdString());
    return *t;
  }
  /// Everybody who is not in the trash, as flat keys by shown name.
  [[nodiscard]] std::map<QString, contactfields::FieldValues> everybody() const { return everybody(*file); }
  [[nodiscard]] static std::map<QString, contactfields::FieldValues> everybody(Workspace& w) {
    std::map<QString, contactfields::FieldValues> out;
    const auto ids = taken(contacts::ids(w.db(), {}));
    for (const auto id : ids) {
      const auto card = taken(contacts::card(w.db(), id));
      QString name = displayName(card.contact);
      while (out.count(name) > 0) name += u'\'';
      out[name] = contactfields::flatten(card);
    }
    return out;
  }
  [[nodiscard]] QString value(const QString& name, const QString& key) const {
    const auto all = everybody();
    const auto it = all.find(name);
    if (it == all.end()) {
      QString names;
      for (const auto& entry : all) names += entry.first + u'|';
      FAIL("nobody is called " + name.toStdString() + " among " + names.toStdString());
    }
    for (const auto& [k, v] : it->second)
      if (k == key) return v;
    return {};
  }
  template <class T>
  static T taken(Result<T> r) {
    if (!r) FAIL(r.error().subject.toStdString() + ": " + r.error().detail.toStdString());
    return std::move(*r);
  }
};

}  // namespace cartera::test
