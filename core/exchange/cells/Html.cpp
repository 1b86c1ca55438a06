// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHash>

#include "core/exchange/cells/Cells.h"

namespace cartera::cells {

namespace {

QString characterOf(QStringView name) {
  static const QHash<QString, QChar> kNamed{
      {QStringLiteral("amp"), u'&'},    {QStringLiteral("lt"), u'<'},     {QStringLiteral("gt"), u'>'},
      {QStringLiteral("quot"), u'"'},   {QStringLiteral("apos"), u'\''},  {QStringLiteral("nbsp"), u' '},
      {QStringLiteral("aacute"), u'á'}, {QStringLiteral("eacute"), u'é'}, {QStringLiteral("iacute"), u'í'},
      {QStringLiteral("oacute"), u'ó'}, {QStringLiteral("uacute"), u'ú'}, {QStringLiteral("ntilde"), u'ñ'},
      {QStringLiteral("Aacute"), u'Á'}, {QStringLiteral("Eacute"), u'É'}, {QStringLiteral("Iacute"), u'Í'},
      {QStringLiteral("Oacute"), u'Ó'}, {QStringLiteral("Uacute"), u'Ú'}, {QStringLiteral("Ntilde"), u'Ñ'},
      {QStringLiteral("uuml"), u'ü'},   {QStringLiteral("ccedil"), u'ç'}, {QStringLiteral("euro"), u'€'},
      {QStringLiteral("ordf"), u'ª'},   {QStringLiteral("ordm"), u'º'}};
  if (!name.startsWith(u'#')) {
    const auto it = kNamed.constFind(name.toString());
    return it == kNamed.constEnd() ? QString() : QString(*it);
  }
  const bool isHex = name.size() > 1 && name[1].toLower() == u'x';
  bool ok = false;
  const char32_t c = isHex ? name.mid(2).toUInt(&ok, 16) : name.mid(1).toUInt(&ok, 10);
  constexpr char32_t kLast = 0x10FFFF;
  if (!ok || c < U' ' || c > kLast || (c >= 0xD800 && c <= 0xDFFF)) return {};
  return QString::fromUcs4(&c, 1);
}

bool endsLine(QStringView tag) {
  static const QStringList kTags{QStringLiteral("br"), QStringLiteral("p"),  QStringLiteral("div"),
                                 QStringLiteral("li"), QStringLiteral("tr"), QStringLiteral("h1"),
                                 QStringLiteral("h2"), QStringLiteral("h3"), QStringLiteral("ul")};
  return kTags.contains(tag);
}

/// The name of a tag, in small letters: "/P class=x" → "p".
QString nameOf(QStringView inside) {
  if (inside.startsWith(u'/')) inside = inside.mid(1);
  qsizetype n = 0;
  while (n < inside.size() && inside[n].isLetterOrNumber()) ++n;
  return inside.left(n).toString().toLower();
}

QString textOf(const QString& markup) {
  QString out;
  qsizetype i = 0;
  while (i < markup.size()) {
    const QChar c = markup[i];
    const bool isTag = c == u'<' && i + 1 < markup.size() &&
                       (markup[i + 1].isLetter() || markup[i + 1] == u'/' || markup[i + 1] == u'!');
    if (isTag) {
      qsizetype end = markup.indexOf(u'>', i);
      if (end < 0) end = markup.size();
      const QString tag = nameOf(QStringView(markup).mid(i + 1, end - i - 1));
      const bool hidesText = tag == u"script" || tag == u"style";
      if (hidesText && markup[i + 1] != u'/') {
        const qsizetype close = markup.indexOf(QString(QStringLiteral("</") + tag), end, Qt::CaseInsensitive);
        end = close < 0 ? markup.size() : qMax(close, markup.indexOf(u'>', close));
      }
      const bool opensBlock = tag != u"br" && markup[i + 1] != u'/';
      if (endsLine(tag) && !(opensBlock && (out.isEmpty() || out.endsWith(u'\n')))) out.append(u'\n');
      i = end + 1;
      continue;
    }
    const qsizetype semicolon = c == u'&' ? markup.indexOf(u';', i) : -1;
    constexpr qsizetype kLongestName = 10;
    const QString named = semicolon > i && semicolon - i <= kLongestName
                              ? characterOf(QStringView(markup).mid(i + 1, semicolon - i - 1))
                              : QString();
    if (!named.isEmpty()) {
      out.append(named);
      i = semicolon + 1;
      continue;
    }
    out.append(c);
    ++i;
  }
  QStringList lines;
  for (const QString& line : out.split(u'\n')) {
    const QString one = line.simplified();
    if (!one.isEmpty() || (!lines.isEmpty() && !lines.last().isEmpty())) lines.append(one);
  }
  while (!lines.isEmpty() && lines.last().isEmpty()) lines.removeLast();
  return lines.join(u'\n');
}

}  // namespace

void html(std::vector<Said>& said, DateOrder /*dates*/) {
  for (Said& s : said)
    if (s.value.contains(u'<') || s.value.contains(u'&')) s.value = textOf(s.value);
}

}  // namespace cartera::cells
