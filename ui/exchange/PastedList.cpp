// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/PastedList.h"

#include <QFile>

namespace cartera {

namespace {

QString endingOf(const QString& text) {
  if (text.trimmed().startsWith(u"BEGIN:VCARD", Qt::CaseInsensitive)) return QStringLiteral(".vcf");
  return text.contains(u'\t') ? QStringLiteral(".tsv") : QStringLiteral(".csv");
}

}  // namespace

Result<PastedList> pastedList(const QString& text, const QString& name) {
  if (text.trimmed().isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("paste.empty"));
  PastedList out;
  out.folder = std::make_unique<QTemporaryDir>();
  out.path = out.folder->filePath(name + endingOf(text));
  QFile file(out.path);
  const QByteArray bytes = text.toUtf8();
  if (!out.folder->isValid() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
    return fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), out.path);
  return out;
}

}  // namespace cartera
