// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/Prompts.h"

#include "core/base/Text.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QVBoxLayout>
#include <utility>

namespace cartera {
namespace {

/// What a question stands over: the window that asks, so that it waits for the answer too.
QWidget* placeOf(QObject* guard, QWidget* window) {
  auto* const asking = qobject_cast<QWidget*>(guard);
  return asking != nullptr && asking->isVisible() ? asking->window() : window;
}

void askFile(QWidget* window, QObject* guard, const FileQuestion& question, Prompts::PathAnswer then, bool save) {
  auto* dialog = new QFileDialog(placeOf(guard, window), question.title);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
  dialog->setFileMode(save ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
  dialog->setNameFilters(question.filters);
  dialog->setDefaultSuffix(question.suffix);
  if (!question.start.isEmpty()) {
    const QFileInfo start(question.start);
    if (start.isDir()) {
      dialog->setDirectory(start.absoluteFilePath());
    } else {
      dialog->setDirectory(start.absolutePath());
      if (save) dialog->selectFile(start.fileName());
    }
  }
  QObject::connect(dialog, &QFileDialog::fileSelected, guard, [then = std::move(then)](const QString& path) {
    if (!path.isEmpty()) then(path);
  });
  dialog->open();
}

}  // namespace

void WindowPrompts::openFile(QObject* guard, const FileQuestion& question, PathAnswer then) {
  askFile(m_window, guard, question, std::move(then), false);
}

void WindowPrompts::saveFile(QObject* guard, const FileQuestion& question, PathAnswer then) {
  askFile(m_window, guard, question, std::move(then), true);
}

void WindowPrompts::confirm(QObject* guard, const Confirmation& question, std::function<void()> then) {
  auto* dialog = new QDialog(placeOf(guard, m_window));
  dialog->setObjectName(QStringLiteral("confirm"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(question.title);
  auto* layout = new QVBoxLayout(dialog);
  layout->setContentsMargins(24, 24, 24, 16);
  layout->setSpacing(12);
  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(new IconLabel(m_theme, question.destructive ? QStringLiteral("warning") : QStringLiteral("info"), 28,
                                question.destructive ? &Tokens::bad : &Tokens::info),
                  0, Qt::AlignTop);
  auto* title = makeLabel(question.title, "section");
  title->setWordWrap(true);
  head->addWidget(title, 1);
  layout->addLayout(head);
  auto* text = makeLabel(question.text);
  text->setWordWrap(true);
  text->setMinimumWidth(360);
  layout->addWidget(text);
  auto* go = makeButton(question.go, question.destructive ? ButtonKind::Danger : ButtonKind::Primary);
  go->setObjectName(QStringLiteral("confirm.go"));
  QWidget* first = nullptr;
  if (!question.typed.isEmpty()) {
    const QString ask = QCoreApplication::translate("Prompts", "Type “%1” to go ahead:").arg(question.typed);
    auto* label = makeLabel(ask, "muted");
    auto* field = new QLineEdit;
    field->setObjectName(QStringLiteral("confirm.typed"));
    field->setAccessibleName(ask);
    label->setBuddy(field);
    layout->addWidget(label);
    layout->addWidget(field);
    go->setEnabled(false);
    first = field;
    QObject::connect(field, &QLineEdit::textChanged, go, [go, word = question.typed](const QString& typed) {
      // It is to be meant, not to be spelled.
      go->setEnabled(text::fold(typed.simplified()) == text::fold(word));
    });
  }
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addStretch(1);
  auto* stay = makeButton(question.stay.isEmpty() ? QCoreApplication::translate("Prompts", "Cancel") : question.stay);
  stay->setObjectName(QStringLiteral("confirm.cancel"));
  buttons->addWidget(stay);
  if (!question.other.isEmpty()) {
    auto* other = makeButton(question.other, ButtonKind::Danger);
    other->setObjectName(QStringLiteral("confirm.other"));
    other->setAutoDefault(false);
    buttons->addWidget(other);
    constexpr int kOther = 2;
    QObject::connect(other, &QPushButton::clicked, dialog, [dialog] { dialog->done(kOther); });
    QObject::connect(dialog, &QDialog::finished, guard, [run = question.runOther](int how) {
      if (how == kOther && run) run();
    });
  }
  buttons->addWidget(go);
  layout->addSpacing(4);
  layout->addLayout(buttons);
  QObject::connect(stay, &QPushButton::clicked, dialog, &QDialog::reject);
  QObject::connect(go, &QPushButton::clicked, dialog, &QDialog::accept);
  QObject::connect(dialog, &QDialog::accepted, guard, [then = std::move(then)] { then(); });
  QObject::connect(dialog, &QDialog::finished, guard, [run = question.runStay](int how) {
    if (how == QDialog::Rejected && run) run();
  });
  // Enter on what destroys has to be meant.
  if (question.destructive && question.typed.isEmpty()) {
    stay->setFocus();
  } else if (question.destructive) {
    // Whoever has typed it means it; before that the button is grey and Enter does nothing.
    stay->setAutoDefault(false);
    go->setDefault(true);
  } else {
    go->setDefault(true);
    go->setFocus();
  }
  dialog->open();
  if (first != nullptr) first->setFocus();
}

void WindowPrompts::inform(const Message& message) {
  auto* box = new QMessageBox(message.isWarning ? QMessageBox::Warning : QMessageBox::Information, message.title,
                              message.text, QMessageBox::Ok, m_window);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setTextFormat(Qt::PlainText);
  box->setDetailedText(message.details);
  box->open();
}

}  // namespace cartera
