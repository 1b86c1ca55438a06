// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx/XlsxNumberFormat.h"

#include <QHash>
#include <algorithm>

namespace cartera {

namespace {

/// More than any program takes.
constexpr qsizetype kMostFormats = 65'536;

/// What is left of a code without "quoted", \escaped and [bracketed] text; [h], [m] and [s] count.
QString bareCode(QStringView code, bool& elapsed) {
  QString out;
  for (qsizetype i = 0; i < code.size(); ++i) {
    const QChar c = code[i];
    if (c == u'"') {
      const qsizetype end = code.indexOf(u'"', i + 1);
      i = end < 0 ? code.size() : end;
    } else if (c == u'[') {
      const qsizetype end = code.indexOf(u']', i + 1);
      const QString inside = code.mid(i + 1, (end < 0 ? code.size() : end) - i - 1).toString().toLower();
      const bool isUnit =
          !inside.isEmpty() && QStringLiteral("hms").contains(inside[0]) && inside.count(inside[0]) == inside.size();
      elapsed = elapsed || isUnit;
      if (isUnit) out += inside;
      i = end < 0 ? code.size() : end;
    } else if (c == u'\\' || c == u'_' || c == u'*') {
      ++i;
    } else {
      out += c.toLower();
    }
  }
  return out;
}

}  // namespace

XlsxNumberFormat XlsxNumberFormat::of(QStringView code) {
  XlsxNumberFormat out;
  QString bare = bareCode(code, out.elapsed);
  if (bare.startsWith(u"general")) return {};
  bare.remove(QStringLiteral("am/pm")).remove(QStringLiteral("a/p"));
  out.time = out.elapsed || bare.contains(u'h') || bare.contains(u's');
  out.date = bare.contains(u'y') || bare.contains(u'd') || (bare.contains(u'm') && !out.time);
  const QString first = bare.section(u';', 0, 0);
  if (first.size() > 1 && first.count(u'0') == first.size())
    out.zeros = static_cast<int>(std::min<qsizetype>(first.size(), 30));
  return out;
}

XlsxNumberFormat XlsxNumberFormat::builtIn(int id) {
  XlsxNumberFormat out;
  out.date = (id >= 14 && id <= 17) || id == 22;
  out.time = (id >= 18 && id <= 22) || (id >= 45 && id <= 47);
  out.elapsed = id == 46;
  return out;
}

void XlsxStyles::read(XlsxXml& xml) {
  QHash<int, XlsxNumberFormat> own;
  QString part;
  while (xml.next()) {
    if (!xml.isStart()) continue;
    if (xml.depth() == 2) {
      part = xml.name().toString();
      if (part != u"numFmts" && part != u"cellXfs") xml.skip();
    } else if (xml.depth() == 3 && part == u"numFmts" && xml.name() == u"numFmt") {
      own.insert(xml.attribute(u"numFmtId").toInt(), XlsxNumberFormat::of(xml.attribute(u"formatCode")));
    } else if (xml.depth() == 3 && part == u"cellXfs" && xml.name() == u"xf") {
      const int id = xml.attribute(u"numFmtId").toInt();
      const auto it = own.constFind(id);
      m_styles.push_back(it != own.constEnd() ? *it : XlsxNumberFormat::builtIn(id));
    }
    if (own.size() > kMostFormats || static_cast<qsizetype>(m_styles.size()) > kMostFormats) xml.refuse("xlsx.damaged");
  }
}

XlsxNumberFormat XlsxStyles::of(qsizetype style) const {
  return style >= 0 && style < static_cast<qsizetype>(m_styles.size()) ? m_styles[static_cast<size_t>(style)]
                                                                       : XlsxNumberFormat{};
}

}  // namespace cartera
