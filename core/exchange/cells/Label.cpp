// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHash>

#include "core/base/Text.h"
#include "core/exchange/cells/Cells.h"

namespace cartera::cells {

namespace {

QHash<QString, QString> wordsOf(std::initializer_list<std::pair<const char*, const char16_t*>> lists) {
  QHash<QString, QString> out;
  for (const auto& [name, list] : lists)
    for (const QString& word : QString::fromUtf16(list).split(u'|')) out.insert(word, QLatin1String(name));
  return out;
}

}  // namespace

QString usualLabel(const QString& word) {
  static const QHash<QString, QString> kUsual =
      wordsOf({{"home", u"home|casa|particular|personal|domicilio|domicile|maison|privat"},
               {"work", u"work|trabajo|business|office|oficina|feina|travail|bureau"},
               {"mobile", u"mobile|movil|cell|celular|mobil|portable"},
               {"other", u"other|otro|otra|altre|altra|autre"},
               {"fax.work", u"work fax|fax trabajo|fax del trabajo|fax feina"},
               {"fax.home", u"home fax|fax casa|fax particular"},
               {"pager", u"pager|busca|buscapersonas"}});
  return kUsual.value(text::searchKey(word), word);
}

void label(std::vector<Said>& said, DateOrder /*dates*/) {
  for (Said& s : said) {
    if (s.value.startsWith(u'*')) s.value = s.value.mid(1).trimmed();
    s.value = usualLabel(s.value);
  }
}

}  // namespace cartera::cells
