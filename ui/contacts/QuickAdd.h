// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <optional>

#include "core/contacts/Contact.h"
#include "ui/shell/AppContext.h"

class QLabel;
class QPushButton;

namespace cartera {

class GrowingScroll;
class KnownHint;
class QuickContactForm;
class QuickLine;
class QuickTaskForm;

/// A new contact, or a task. One field on top understands what is typed or pasted (core/agenda/QuickAdd.h) and fills those
/// below; what was changed there by hand stays. Tells when a phone, an e-mail or a similar name is there already, before
/// anything is saved; stays open for the next one on Ctrl+Shift+Enter. Closed by Esc it keeps what was typed until it is
/// opened again. As high as what is in it, as far as a small screen has room. Never modal. UI thread.
class QuickAdd final : public QDialog {
  Q_OBJECT
 public:
  QuickAdd(const AppContext& context, QWidget* parent);
  /// In front, with the keyboard in the field on top, and with what was typed before and not saved.
  void open() override;
  /// Puts what was typed elsewhere into the field on top, to be read as a contact. What was typed here and not saved stays
  /// instead.
  void begin(const QString& typed);
  /// Whether something was typed that is not saved.
  [[nodiscard]] bool hasDraft() const;
  /// Esc; not while it saves, for then nobody would hear how that went.
  void reject() override;

 Q_SIGNALS:
  void added(cartera::ContactId id);
  /// The one that is there already is to be shown.
  void openRequested(cartera::ContactId id);

 protected:
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool focusNextPrevChild(bool next) override;

 private:
  QWidget* makeBody();
  QWidget* makeKinds();
  QWidget* makeFoot();
  void listen();
  void retranslate();
  /// `another`: for the next one, with kind, tags and company kept.
  void clear(bool another);
  /// Puts what the line says into the fields.
  void takeLine();
  void discard();
  /// The fields of a task or those of a contact.
  void setTask(bool on);
  void setKind(ContactKind kind);
  /// By a person: from then on the line does not choose any more.
  void chooseKind();
  void check(QPushButton* kind);
  /// Whether whoever is being typed is there already.
  void checkKnown();
  /// Gives everything its place, from the inside out: each part would wait a turn of the loop for what is in it, and the
  /// window would jump while somebody types.
  void settle();
  /// As high as what is in it; `shrinks`: also if that is less than before.
  void fit(bool shrinks);
  void save(bool another);
  void saveContact(bool another);
  void saveTask(bool another);
  void saved(bool another);
  void setSaving(bool saving);
  /// Unset for none.
  void showError(const std::optional<Error>& error);
  void writeError();

  AppContext m_ctx;
  bool m_isTask = false;
  bool m_isKindChosen = false;
  /// A kind is checked by the program and by no person.
  bool m_isTakingLine = false;
  GrowingScroll* m_scroll;
  QuickLine* m_line;
  QPushButton* m_person;
  QPushButton* m_company;
  QPushButton* m_household;
  QPushButton* m_taskKind;
  QuickContactForm* m_contactForm;
  QuickTaskForm* m_taskForm;
  KnownHint* m_known;
  std::optional<Error> m_refusedWith;
  QLabel* m_error;
  QPushButton* m_cancel;
  QPushButton* m_saveAnother;
  QPushButton* m_save;
  bool m_saving = false;
  /// Saves when it is known who is meant; says whether it stays open.
  std::optional<bool> m_saveWhenFound;
};

}  // namespace cartera
