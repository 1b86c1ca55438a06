// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/agenda/QuickAdd.h"
#include "core/contacts/PersonName.h"
#include "core/duplicates/AlreadyThere.h"

class QGridLayout;
class QLabel;
class QLineEdit;

namespace cartera {

class QuickExtras;

/// A new contact in fields: name, phone, e-mail, company, and whatever else a quick line filled. How a person's name is
/// taken apart is shown while it is typed, and can be corrected. UI thread.
class QuickContactForm final : public QWidget {
  Q_OBJECT
 public:
  explicit QuickContactForm(QWidget* parent);
  /// Fields that were changed by hand stay as they are.
  void take(const quickadd::Understood& understood);
  void setKind(ContactKind kind);
  [[nodiscard]] ContactKind kind() const { return m_kind; }
  /// `another`: company and tags stay for the next one.
  void clear(bool another);
  void setName(const QString& name);
  /// Nothing was typed; what was kept from the one before does not count.
  [[nodiscard]] bool isEmpty() const;
  /// What is to be written, by outside names.
  [[nodiscard]] contactfields::FieldValues values() const;
  /// What the contact is called, or what else there is to call it by.
  [[nodiscard]] QString shownName() const;
  /// By what it may be known already.
  [[nodiscard]] duplicates::Typed typed() const;
  void setReadOnly(bool on);
  void retranslate();

 Q_SIGNALS:
  /// Something changed that typed() tells.
  void whoChanged();
  void changed();

 private:
  enum Field { Name, Phone, Email, Org, kFields };
  enum Part { Prefix, Given, Family, kParts };

  void makeParts(QGridLayout& grid);
  [[nodiscard]] QString text(Field field) const;
  /// Guesses the parts of the name anew. One that was corrected stays, as long as the name does not take its words back;
  /// the others get what it leaves.
  void guessName();
  void showParts();
  [[nodiscard]] PersonName nameParts() const;

  ContactKind m_kind = ContactKind::Person;
  QLabel* m_labels[kFields];
  QLineEdit* m_fields[kFields];
  /// Changed by hand.
  bool m_isOwn[kFields]{};
  QWidget* m_partBoxes[kParts];
  QLabel* m_partLabels[kParts];
  QLineEdit* m_parts[kParts];
  bool m_corrected[kParts]{};
  /// The name those parts were last compared with.
  QString m_guessed;
  QuickExtras* m_extras;
  /// What a line says the phone is, and of which number.
  QString m_phoneLabel, m_phoneRead;
  /// They stand there for the next one, and are no draft.
  QString m_keptCompany;
  QString m_keptTags;
};

}  // namespace cartera
