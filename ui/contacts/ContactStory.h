// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/contacts/ContactData.h"
#include "ui/contacts/NoteComposer.h"
#include "ui/contacts/TimelineFilter.h"
#include "ui/shell/AppContext.h"

class QLabel;
class QPushButton;

namespace cartera {

class Timeline;

/// What happened with a contact, and where more of it is written down. UI thread.
class ContactStory final : public QWidget {
  Q_OBJECT
 public:
  explicit ContactStory(const AppContext& context, QWidget* parent = nullptr);
  /// Whose notes are written from now on; what it shows follows.
  void setContact(ContactId id);
  void setDetails(const contactdata::Details& details);
  /// Whether a note was begun, for whomever.
  [[nodiscard]] bool hasDrafts() const;
  void saveDrafts();
  /// What is to be read of what happened.
  [[nodiscard]] contactdata::Kinds kinds() const { return kindsOf(m_filter->view()); }
  [[nodiscard]] Timeline& timeline() const { return *m_timeline; }
  [[nodiscard]] NoteComposer& composer() const { return *m_composer; }

 Q_SIGNALS:
  /// A call, a visit: what comes next can be asked. Not for a note.
  void written(cartera::InteractionKind kind);
  /// Other kinds() are to be shown.
  void viewChanged();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void retranslate();
  void fill();
  /// `asks`: whoever wrote it is still there.
  void save(ContactId id, NoteDraft draft, bool asks);
  void showOlder();

  AppContext m_ctx;
  ContactId m_id;
  contactdata::Details m_details;
  /// Which answers are still about what is shown.
  quint64 m_generation = 0;
  QLabel* m_title;
  TimelineFilter* m_filter;
  QLabel* m_nothing;
  NoteComposer* m_composer;
  Timeline* m_timeline;
  QPushButton* m_older;
};

}  // namespace cartera
