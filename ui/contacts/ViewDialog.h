// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/contacts/ContactViews.h"
#include "ui/shell/Drafts.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace cartera {

/// A view's name, and whom it is for; beneath it what the view keeps. Not modal; gone when it is closed. Says what was
/// decided and saves nothing itself. UI thread.
class ViewDialog final : public QDialog, public DraftHolder {
  Q_OBJECT
 public:
  /// `views` outlives it.
  ViewDialog(const ContactViews& views, QWidget* window);
  /// For a new one; its name, if it has one, is a proposal.
  void begin(const views::SavedView& view, ContactView::Home home = ContactView::Home::Own);
  /// For one that was saved.
  void begin(const ContactView& saved);
  [[nodiscard]] const views::SavedView& view() const { return m_is.view; }

  [[nodiscard]] bool hasDrafts() const override;
  void showDrafts() override;

 Q_SIGNALS:
  void decided(const QString& name, cartera::ContactView::Home home);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  [[nodiscard]] ContactView::Home home() const;
  void fill(ContactView::Home home);
  void retranslate();
  /// What a name like this one would do.
  void look();
  void decide();
  /// As high as its words need.
  void fit();
  void refuse(const char* subject, const QString& detail);

  const ContactViews& m_views;
  ContactView m_is;
  QLabel* m_nameLabel;
  QLineEdit* m_name;
  QLabel* m_note;
  QLabel* m_whoLabel;
  QRadioButton* m_own;
  QRadioButton* m_shared;
  QLabel* m_keepsLabel;
  QLabel* m_keeps;
  QPushButton* m_cancel;
  QPushButton* m_save;
};

}  // namespace cartera
