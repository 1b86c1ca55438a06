// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/Prompts.h"

#include <QPointer>
#include <QTimer>
#include <vector>

namespace cartera::test {

/// Answers what the window asks and remembers what it was. Like the real dialogs it answers from the event loop, later.
class FakePrompts final : public Prompts {
 public:
  /// The next path to answer with; empty means the user closed the dialog.
  QString nextPath;
  bool nextConfirm = true;
  /// The second way of the next question that has one.
  bool nextOther = false;
  std::vector<FileQuestion> files;
  std::vector<Confirmation> confirmations;
  std::vector<Message> messages;

  void openFile(QObject* guard, const FileQuestion& question, PathAnswer then) override {
    ask(guard, question, std::move(then));
  }
  void saveFile(QObject* guard, const FileQuestion& question, PathAnswer then) override {
    ask(guard, question, std::move(then));
  }
  void confirm(QObject* guard, const Confirmation& question, std::function<void()> then) override {
    confirmations.push_back(question);
    if (nextOther && question.runOther) {
      QTimer::singleShot(0, guard, question.runOther);
    } else if (nextConfirm) {
      QTimer::singleShot(0, guard, std::move(then));
    } else if (question.runStay) {
      QTimer::singleShot(0, guard, question.runStay);
    }
  }
  void inform(const Message& message) override { messages.push_back(message); }

 private:
  void ask(QObject* guard, const FileQuestion& question, PathAnswer then) {
    files.push_back(question);
    if (nextPath.isEmpty()) return;
    QTimer::singleShot(0, guard, [path = nextPath, then = std::move(then)] { then(path); });
  }
};

}  // namespace cartera::test
