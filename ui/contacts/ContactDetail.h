// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

#include "ui/contacts/ContactData.h"
#include "ui/shell/AppContext.h"

class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace cartera {

class Avatar;
class CardForm;
class ContactFieldList;
class ContactStory;
class KeptValues;
class MergedList;
class NextStepBox;
class NoteComposer;
class Pill;
class Timeline;

/// The card of one contact: who it is, what comes next, its fields, and what happened; beneath each other, or in two
/// columns when it has a page to itself. Reads when it is told to show
/// somebody and when a change concerns him; answers for somebody else than the present one are dropped.
class ContactDetail final : public QFrame {
  Q_OBJECT
 public:
  /// Narrower than this it is a page of its own.
  static constexpr int kLeastWidth = 320;
  static constexpr int kMostWidth = 460;
  /// The same for the present size of the text.
  [[nodiscard]] static int leastWidth(const Theme& theme);
  explicit ContactDetail(const AppContext& context, QWidget* parent = nullptr);

  /// An unset id shows nobody.
  void show(ContactId id);
  void onChanged(const ChangeSet& change);
  /// Whether it fills the page, with a way back.
  void setAlone(bool alone);
  void takeFocus();
  /// Takes a merge into this contact back.
  void split(ContactId other);
  /// F2: the first field.
  void startEditing();
  /// The keyboard goes to where a note, a call, a visit is written down.
  void write(InteractionKind kind);
  /// Whether a note, a next step or a form was begun, for whomever.
  [[nodiscard]] bool hasDrafts() const;
  /// Brings a form with something unsaved to the front.
  void showDrafts();
  /// Saves the notes and the next steps.
  void saveDrafts();

  /// Whose card it is; also while it is being read.
  [[nodiscard]] ContactId contact() const { return m_id; }
  /// Whether what is shown is that contact's.
  [[nodiscard]] bool isLoaded() const { return m_id.isSet() && m_details.card.contact.id == m_id; }
  [[nodiscard]] const contactdata::Details& details() const { return m_details; }
  /// The first of each; empty without one.
  [[nodiscard]] QString phone() const { return firstPoint(PointKind::Phone); }
  [[nodiscard]] QString email() const { return firstPoint(PointKind::Email); }

  [[nodiscard]] ContactFieldList& fields() const { return *m_fields; }
  [[nodiscard]] Timeline& timeline() const;
  [[nodiscard]] NoteComposer& composer() const;
  /// The form that is open, or null.
  [[nodiscard]] CardForm* form() const;
  [[nodiscard]] NextStepBox& nextStep() const { return *m_next; }
  [[nodiscard]] QString shownName() const;

 Q_SIGNALS:
  void backRequested();
  /// The card shows another state of the file.
  void loaded();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* makeHead();
  QWidget* makeFacts();
  /// One column or two, and how many fields have room.
  void fit();
  void read();
  void fill();
  void retranslate();
  void showStageMenu();
  void showMoreMenu();
  void editConsent(Channel channel);
  void editMembership(MembershipId id);
  void editExclusion(const Suppression& entry);
  void makeField();
  /// One at a time; one with something unsaved in it stays.
  [[nodiscard]] bool mayOpenForm();
  void openForm(CardForm* form);
  [[nodiscard]] QString firstPoint(PointKind kind) const;

  AppContext m_ctx;
  ContactId m_id;
  contactdata::Details m_details;
  quint64 m_generation = 0;
  QScrollArea* m_scroll;
  QBoxLayout* m_columns;
  QWidget* m_facts;
  ContactStory* m_story;
  QPushButton* m_back;
  Avatar* m_avatar;
  QLabel* m_name;
  QLabel* m_sub;
  QLabel* m_stageLabel;
  QPushButton* m_stage;
  QToolButton* m_more;
  NextStepBox* m_next;
  ContactFieldList* m_fields;
  KeptValues* m_kept;
  MergedList* m_merged;
  QPointer<CardForm> m_form;
};

}  // namespace cartera
