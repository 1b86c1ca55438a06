// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>
#include <QWidget>
#include <functional>

#include "ui/contacts/ContactRows.h"
#include "ui/shell/AppContext.h"

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace cartera {

class FlowLines;
class InlineEdit;

/// The fields of one contact, each a label with a value that is edited where it stands. Every commit is one change of
/// the file. Rows keep their place and what is being typed when the contact is read again.
class ContactFieldList final : public QWidget {
  Q_OBJECT
 public:
  explicit ContactFieldList(const AppContext& context, QWidget* parent = nullptr);

  /// Shows these; what was being typed for another contact is committed to that one first.
  void setDetails(const contactdata::Details& details);
  /// Commits what is being typed. What is refused is kept, told with the contact's name, and stands in its field again
  /// when that contact is shown the next time.
  void leave();
  /// A contact that has something which was refused; unset when there is none.
  [[nodiscard]] ContactId refusedContact() const;
  void startEditing();
  /// The field of a key, or null.
  [[nodiscard]] InlineEdit* edit(const QString& key) const;
  /// Of the rows that are shown.
  [[nodiscard]] QStringList keys() const { return m_order; }
  /// So many lines have room; what is beyond them waits behind a button, until it is asked for.
  void setMostLines(int lines);
  /// Shows an empty field and opens it.
  void openField(const QString& key);
  /// The button beside a line that has more to it, or null.
  [[nodiscard]] QToolButton* opener(const QString& key) const;

 Q_SIGNALS:
  /// The form of a consent or of a membership is to be shown; an unset id is a new membership.
  void consentRequested(cartera::Channel channel);
  void membershipRequested(cartera::MembershipId id);
  /// The same of the list of exclusions, and of a field of one's own.
  void exclusionRequested(const cartera::Suppression& entry);
  void newFieldRequested();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  static constexpr int kAnyNumber = 1000;
  struct Row {
    QWidget* box = nullptr;
    QLabel* label = nullptr;
    /// One of these two: values that are edited, and words.
    InlineEdit* edit = nullptr;
    QLabel* words = nullptr;
    QToolButton* opens = nullptr;
    contactrows::FieldRow data;
  };
  /// What was typed for somebody who is not shown any more, and could not be saved.
  struct Refused {
    ContactId contact;
    QString name;
    QString key;
    QString typed;
    std::function<QString()> reason;
  };
  void keepRefused(const Refused& refused);
  /// Opens the fields again that were refused for this contact.
  void restoreRefused();
  void openRefused(ContactId contact);
  void rebuild();
  [[nodiscard]] Row makeRow(const contactrows::FieldRow& shown);
  void putAside(const QString& key);
  void makeField(Row& row, const QString& key);
  void makeOpener(Row& row);
  void fill(Row& row, const contactrows::FieldRow& shown);
  void arrange();
  void commit(const QString& key, const QString& typed);
  void showMenu(const QString& key, const QPoint& where);
  void addHistory(QMenu& menu, const QString& key);
  void openForm(const QString& key);
  void showAddMenu();
  void toggleFold();
  void showFold(const contactrows::Fold& fold);
  /// Rows that are not folded away: those that were asked for, and what is being worked in.
  [[nodiscard]] QStringList kept() const;
  void showHistory(const QString& key);
  void retranslate();

  AppContext m_ctx;
  contactdata::Details m_details;
  QStringList m_opened;
  QList<Refused> m_refused;
  /// The contact whose refused fields were asked for: they take the keyboard.
  ContactId m_asked;
  QHash<QString, Row> m_rows;
  /// Lines that this contact has not, for one that has them.
  QHash<QString, Row> m_aside;
  QStringList m_order;
  FlowLines* m_lines;
  QPushButton* m_more;
  QPushButton* m_add;
  int m_mostLines = kAnyNumber;
  bool m_isUnfolded = false;
};

}  // namespace cartera
