// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <optional>

#include "core/contacts/Contact.h"
#include "core/contacts/PersonName.h"
#include "ui/shell/AppContext.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace cartera {

class KnownHint;

/// A new contact in four fields. How a person's name is taken apart is shown while it is typed, and can be corrected.
/// Tells when a phone, an e-mail or a similar name is there already, before anything is saved; stays open for the next one on
/// Ctrl+Shift+Enter. Closed by Esc it keeps what was typed until it is opened again. Never modal. UI thread.
class QuickAdd final : public QDialog {
  Q_OBJECT
 public:
  QuickAdd(const AppContext& context, QWidget* parent);
  /// In front, with the keyboard in the name, and with what was typed before and not saved.
  void open() override;
  /// Puts in what was typed elsewhere: a phone, an e-mail, or else a name. What was typed here and not saved stays instead.
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
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void retranslate();
  void clear(bool keepCompany);
  void discard();
  /// Guesses the parts of the name anew. One that was corrected stays, as long as the name does not take its words back;
  /// the others get what it leaves.
  void guessName();
  void showParts();
  [[nodiscard]] PersonName nameParts() const;
  void setKind(ContactKind kind);
  /// Whether whoever is being typed is there already.
  void checkKnown();
  void save(bool another);
  void setSaving(bool saving);
  /// Unset for none.
  void showError(const std::optional<Error>& error);
  void writeError();

  AppContext m_ctx;
  ContactKind m_kind = ContactKind::Person;
  QPushButton* m_person;
  QPushButton* m_company;
  QPushButton* m_household;
  QLabel* m_labels[4];
  QLineEdit* m_name;
  /// Prefix, given name, surnames.
  QWidget* m_partBoxes[3];
  QLabel* m_partLabels[3];
  QLineEdit* m_parts[3];
  bool m_corrected[3]{};
  /// The name those parts were last compared with.
  QString m_guessed;
  QLineEdit* m_phone;
  QLineEdit* m_email;
  QLineEdit* m_org;
  KnownHint* m_known;
  std::optional<Error> m_refusedWith;
  QLabel* m_error;
  QPushButton* m_cancel;
  QPushButton* m_saveAnother;
  QPushButton* m_save;
  /// Stands there for the next one, and is no draft.
  QString m_keptCompany;
  bool m_saving = false;
};

}  // namespace cartera
