// SPDX-License-Identifier: GPL-3.0-or-later
// Debian 12 has Catch2 2.13, Ubuntu 24.04 has 3: this header lets the tests compile with both.
#pragma once
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif

#include <QByteArray>
#include <QDate>
#include <QString>

namespace Catch {
template <>
struct StringMaker<QString> {
  static std::string convert(const QString& s) { return '"' + s.toStdString() + '"'; }
};
template <>
struct StringMaker<QByteArray> {
  static std::string convert(const QByteArray& b) { return '"' + b.toStdString() + '"'; }
};
template <>
struct StringMaker<QDate> {
  static std::string convert(const QDate& d) { return d.toString(Qt::ISODate).toStdString(); }
};
}  // namespace Catch
