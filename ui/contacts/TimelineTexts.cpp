// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/TimelineTexts.h"

#include <QCoreApplication>

namespace cartera::timelinetexts {

namespace {

QString say(const char* text) { return QCoreApplication::translate("TimelineTexts", text); }

}  // namespace

QString iconOf(InteractionKind kind) {
  switch (kind) {
    case InteractionKind::Call: return QStringLiteral("phone");
    case InteractionKind::Visit: return QStringLiteral("visit");
    case InteractionKind::Email: return QStringLiteral("mail");
    case InteractionKind::Chat: return QStringLiteral("chat");
    case InteractionKind::Meeting: return QStringLiteral("team");
    case InteractionKind::Note:
    case InteractionKind::Other: break;
  }
  return QStringLiteral("note");
}

QString askOf(InteractionKind kind) {
  switch (kind) {
    case InteractionKind::Call: return say(QT_TRANSLATE_NOOP("TimelineTexts", "What was said?   Ctrl+Enter saves"));
    case InteractionKind::Visit:
    case InteractionKind::Meeting: return say(QT_TRANSLATE_NOOP("TimelineTexts", "How was it?   Ctrl+Enter saves"));
    case InteractionKind::Email:
    case InteractionKind::Chat: return say(QT_TRANSLATE_NOOP("TimelineTexts", "What was written?   Ctrl+Enter saves"));
    case InteractionKind::Note:
    case InteractionKind::Other: break;
  }
  return say(QT_TRANSLATE_NOOP("TimelineTexts", "Write a note…   Ctrl+Enter saves"));
}

QStringList outcomesOf(InteractionKind kind) {
  const QString interested = say(QT_TRANSLATE_NOOP("TimelineTexts", "Interested"));
  const QString notInterested = say(QT_TRANSLATE_NOOP("TimelineTexts", "Not interested"));
  switch (kind) {
    case InteractionKind::Call:
      return {say(QT_TRANSLATE_NOOP("TimelineTexts", "No answer")),
              say(QT_TRANSLATE_NOOP("TimelineTexts", "Left a message")), interested, notInterested,
              say(QT_TRANSLATE_NOOP("TimelineTexts", "Order"))};
    case InteractionKind::Visit:
    case InteractionKind::Meeting:
      return {interested, notInterested, say(QT_TRANSLATE_NOOP("TimelineTexts", "Wants an offer")),
              say(QT_TRANSLATE_NOOP("TimelineTexts", "Order"))};
    case InteractionKind::Email:
    case InteractionKind::Chat:
      return {say(QT_TRANSLATE_NOOP("TimelineTexts", "Waits for an answer")),
              say(QT_TRANSLATE_NOOP("TimelineTexts", "Answered")), interested, notInterested};
    case InteractionKind::Note:
    case InteractionKind::Other: break;
  }
  return {};
}

QString writtenDown(InteractionKind kind) {
  switch (kind) {
    case InteractionKind::Call: return say(QT_TRANSLATE_NOOP("TimelineTexts", "The call is written down"));
    case InteractionKind::Visit: return say(QT_TRANSLATE_NOOP("TimelineTexts", "The visit is written down"));
    case InteractionKind::Meeting: return say(QT_TRANSLATE_NOOP("TimelineTexts", "The meeting is written down"));
    case InteractionKind::Email: return say(QT_TRANSLATE_NOOP("TimelineTexts", "The e-mail is written down"));
    case InteractionKind::Chat:
    case InteractionKind::Note:
    case InteractionKind::Other: break;
  }
  return say(QT_TRANSLATE_NOOP("TimelineTexts", "It is written down"));
}

QString nextAfter(InteractionKind kind) {
  return kind == InteractionKind::Call ? say(QT_TRANSLATE_NOOP("TimelineTexts", "Call again"))
                                       : say(QT_TRANSLATE_NOOP("TimelineTexts", "Call"));
}

}  // namespace cartera::timelinetexts
