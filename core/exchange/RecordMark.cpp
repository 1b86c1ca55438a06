// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/RecordMark.h"

#include <QSet>
#include <QStringList>

#include "core/base/Text.h"

namespace cartera::recordmark {

namespace {

constexpr qsizetype kFileDigits = 8;

QSet<QString> wordsOf(const QString& name) {
  QSet<QString> out;
  for (const QString& word : text::searchKey(name).split(u' ', Qt::SkipEmptyParts)) out.insert(word);
  return out;
}

}  // namespace

Result<QString> fileNumber(const Connection& db) {
  CARTERA_ASSIGN(const QString whole, db.scalarText("SELECT value FROM meta WHERE key = 'file_id'"));
  return whole.left(kFileDigits);
}

QString print(const QString& fileNumber, ContactId contact) {
  return fileNumber.isEmpty() ? QString() : QString(fileNumber + u'-' + contact.toString());
}

ContactId read(const QString& mark, const QString& fileNumber) {
  const QString text = mark.trimmed();
  if (fileNumber.isEmpty() || !text.startsWith(QString(fileNumber + u'-'), Qt::CaseInsensitive)) return {};
  bool ok = false;
  const qint64 id = text.mid(fileNumber.size() + 1).toLongLong(&ok);
  return ok && id > 0 ? ContactId(id) : ContactId();
}

bool namesAgree(const QString& a, const QString& b) {
  const QSet<QString> left = wordsOf(a);
  const QSet<QString> right = wordsOf(b);
  if (left.isEmpty() || right.isEmpty()) return true;
  qsizetype common = 0;
  for (const QString& word : left) common += right.contains(word) ? 1 : 0;
  return common * 2 > std::min(left.size(), right.size());
}

}  // namespace cartera::recordmark
