// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "core/exchange/vcard/ContentLines.h"

namespace cartera::vcard {

/// The versions differ in how text is packed and escaped.
enum class Version { V21, V30, V40 };

/// One property of a card: `item1.TEL;TYPE=WORK:+34 600`. Its value is still packed as it lay in the file; see Value.h.
struct Property {
  qint64 line = 0;
  QString group;
  /// In capitals.
  QString name;
  /// `name` in capitals; a bare word of 2.1 ("CELL", "QUOTED-PRINTABLE") stands under what it means.
  struct Parameter {
    QString name;
    QStringList values;
    bool operator==(const Parameter&) const = default;
  };
  std::vector<Parameter> parameters;
  QByteArray value;
  /// The value was longer than may be kept.
  bool isCut = false;
  /// Its parameters are no UTF-8; they were read as windows-1252.
  bool isRepaired = false;

  /// The first value of a parameter; empty if there is none.
  [[nodiscard]] QString parameter(QStringView parameterName) const;
  /// All values of all TYPE parameters, in small letters.
  [[nodiscard]] QStringList types() const;
  [[nodiscard]] bool hasType(QStringView type) const { return types().contains(type.toString()); }
  [[nodiscard]] bool isQuotedPrintable() const;
  [[nodiscard]] bool isBase64() const;
  /// 1 (most) to 100; 101 where nothing is said.
  [[nodiscard]] int preference() const;
};

/// Nothing for a line that is none.
[[nodiscard]] std::optional<Property> parseProperty(const ContentLine& line);

}  // namespace cartera::vcard
