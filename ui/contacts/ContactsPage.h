// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

#include "core/contacts/ContactStore.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/Page.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace cartera {

class ContactDetail;
class ContactFilterBar;
class ContactListModel;
class ContactSorting;
class ContactTable;
class ContactViewing;
class ContactViews;
class SelectionBar;
class EmptyState;
class QuickAdd;

/// Contacts: the list with its search and filters, and beside it the card of the current one. In a narrow window the
/// card is a page of its own with a way back.
class ContactsPage final : public Page {
  Q_OBJECT
 public:
  explicit ContactsPage(const AppContext& context, QWidget* parent = nullptr);
  ~ContactsPage() override;

  [[nodiscard]] QString id() const override { return QStringLiteral("contacts"); }
  void activate() override;
  void onChanged(const ChangeSet& change) override;
  [[nodiscard]] QList<QWidget*> parts() const override { return {m_list, m_detailPlace}; }
  [[nodiscard]] std::function<void()> wayBack() override;
  [[nodiscard]] bool hasInnerBack() const override { return isDetailAlone(); }
  void innerBack() override { back(); }
  void focusSearch() override;
  [[nodiscard]] bool hasDrafts() const override;
  void saveDrafts() override;
  void showDrafts() override;
  [[nodiscard]] bool isSettled() const override;

  /// Shows a contact's card. When the filters leave it out of the list they stay as they are: the card stands beside a
  /// list in which nobody is chosen, and a notice says so.
  void openContact(ContactId id);
  /// The keyboard goes into the card that is shown, as soon as it is read; with `list` into the list beside it, where
  /// there is one.
  void takeKeyboard(bool list);

  /// Everybody a filter means, whatever was searched or filtered before.
  void showWhere(const query::Filter& filter);

  // What the actions ask for; see ContactsActions.cpp.
  void newContact();
  /// With what was typed elsewhere as its name, phone or e-mail, whichever it looks like.
  void newContactFrom(const QString& typed);
  void editCurrent();
  void tagSelected();
  void stageSelected();
  void ownSelected();
  void trashSelected();
  void mergeSelected();
  void splitLast();
  void restoreSelected();
  void addFilter();
  void chooseOrder();
  void chooseColumns();
  void copySelected();
  void writeNote();
  void logCall();
  void logVisit();
  void call();
  void mail();
  void back();
  /// The list, not the card alone, nor another page.
  void showList();
  [[nodiscard]] bool isWritable() const;
  [[nodiscard]] bool hasCurrent() const;
  [[nodiscard]] bool canEdit() const { return isWritable() && hasCurrent() && !isInTrash(); }
  [[nodiscard]] bool canRestore() const { return isWritable() && hasCurrent() && isInTrash(); }
  [[nodiscard]] bool canMerge() const;
  [[nodiscard]] bool canSplit() const;
  [[nodiscard]] bool hasPhone() const;
  [[nodiscard]] bool hasEmail() const;
  [[nodiscard]] bool isDetailAlone() const;

  /// What the list shows now.
  [[nodiscard]] const contacts::ContactQuery& query() const;
  /// The same in words; empty for everybody.
  [[nodiscard]] QString queryWords() const;
  /// All rows when some are in the list by their notes alone, which query() does not say; else none.
  [[nodiscard]] std::vector<ContactId> listedWithNotes() const;
  /// Whether some may yet come into the list by their notes: listedWithNotes() does not know of them.
  [[nodiscard]] bool isLookingIntoNotes() const;
  [[nodiscard]] ContactTable& table() const { return *m_table; }
  /// Made now if it was not needed before.
  [[nodiscard]] ContactDetail& detail();
  [[nodiscard]] QLineEdit& search() const { return *m_search; }
  [[nodiscard]] ContactFilterBar& filters() const { return *m_filters; }
  /// The views of the list; null while the page is made.
  [[nodiscard]] ContactViewing* viewing() const { return m_viewing; }
  [[nodiscard]] QuickAdd* quickAdd() const;

 Q_SIGNALS:
  /// The first rows were on the screen, or it is known that there are none, and the card stands beside them: nobody waits
  /// for the rest.
  void painted();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void makeList();
  QWidget* makeHead();
  void finishFirstPicture();
  void adoptActions();
  void retranslate();
  void applyQuery();
  void clearFilters();
  /// Whether the contact whose card is shown lies in the trash.
  [[nodiscard]] bool isInTrash() const;
  /// Its card beside a list that has it not.
  void showBeside(ContactId id, bool says);
  void sayBeside();
  /// Whoever a change takes out of what is searched for loses the row, and not the card one is at.
  void keepShown(const ChangeSet& change);
  /// What is chosen; without that the contact whose card is shown.
  [[nodiscard]] std::vector<ContactId> chosen() const;
  [[nodiscard]] bool isFiltering() const;
  void onCurrent(ContactId id);
  bool selectAndShow(ContactId id);
  void onListChanged();
  /// Why the list is empty, in its place.
  void showNothing();
  void openCurrent();
  void fit();

  AppContext m_ctx;
  ContactListModel* m_model;
  QSplitter* m_splitter;
  QLabel* m_title;
  QLabel* m_count;
  QLineEdit* m_search;
  ContactFilterBar* m_filters;
  QPushButton* m_import = nullptr;
  QPushButton* m_export = nullptr;
  QStackedWidget* m_stack;
  ContactTable* m_table = nullptr;
  ContactSorting* m_sorting = nullptr;
  ContactViews* m_views = nullptr;
  ContactViewing* m_viewing = nullptr;
  SelectionBar* m_selection = nullptr;
  EmptyState* m_empty;
  EmptyState* m_nothing;
  QWidget* m_list;
  /// Where the card is to stand, until it is made: it takes as long as the list does to paint.
  QWidget* m_detailPlace = nullptr;
  ContactDetail* m_detail = nullptr;
  bool m_isPainted = false;
  QPointer<QuickAdd> m_quickAdd;
  /// To be shown when the list has it.
  ContactId m_wanted;
  bool m_isWantedNew = false;
  /// Whose card is shown though the list has it not, and whether that is still to be said.
  ContactId m_beside;
  bool m_saysBeside = false;
  /// Whether it was in the list until a change.
  bool m_wasListed = false;
  bool m_narrow = false;
  bool m_detailOpen = false;
};

}  // namespace cartera
