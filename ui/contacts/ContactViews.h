// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <optional>
#include <vector>

#include "core/contacts/Contact.h"
#include "core/contacts/SavedViews.h"
#include "ui/contacts/OwnViews.h"
#include "ui/shell/AppContext.h"

namespace cartera {

/// One view of the list of contacts, with where it lives.
struct ContactView {
  enum class Home {
    /// The program's own; has no order and no columns.
    BuiltIn,
    /// In the settings of this computer, for this file.
    Own,
    /// In the file, for everybody who opens it.
    Shared
  };
  Home home = Home::BuiltIn;
  /// Of a built-in one the name is a word such as "customer"; see shownName().
  views::SavedView view;
  /// Why it shows nobody: it asks for a field of one's own that the file has no longer, or has otherwise.
  std::optional<Error> fault = {};

  /// Tells it from all others: "customer", "own/Dormidos", "shared/Dormidos".
  [[nodiscard]] QString key() const;
  /// In the language of the texts.
  [[nodiscard]] QString shownName() const;
  [[nodiscard]] bool isSaved() const { return home != Home::BuiltIn; }
  bool operator==(const ContactView&) const = default;
};

/// The views of the list: those of the program, those a person keeps on this computer, and those the file keeps for
/// everybody. Reads the latter behind the first rows and follows every change of them, undo included. What fails is told
/// by the notifier and leaves everything as it was. UI thread.
class ContactViews final : public QObject {
  Q_OBJECT
 public:
  using Home = ContactView::Home;
  using Then = std::function<void(const QString& key)>;
  /// The key of everybody.
  static constexpr const char* kAll = "all";

  ContactViews(const AppContext& context, QObject* parent);

  /// In the order of their chips; the first one is everybody.
  [[nodiscard]] const std::vector<ContactView>& all() const { return m_all; }
  /// Null when there is none.
  [[nodiscard]] const ContactView* find(const QString& key) const;
  /// The saved one of this name, case and accents aside.
  [[nodiscard]] const ContactView* named(Home home, const QString& name) const;
  /// The names of saved ones that nobody can read here, and of those of one home.
  [[nodiscard]] QStringList unreadable() const;
  [[nodiscard]] const QStringList& unreadable(Home home) const;
  /// Whether the file can be written.
  [[nodiscard]] bool canShare() const;

  /// Keeps a view, in place of the one of that name; never of one that cannot be read. `then` hears its key as soon as it
  /// is there.
  void save(Home home, const views::SavedView& wanted, const Then& then = {});
  /// Gives a saved one another name, or another home, or both.
  void move(const ContactView& from, Home home, const QString& name, const Then& then = {});
  void remove(const ContactView& view);
  void onChanged(const ChangeSet& change);
  /// Asks the file which ones it keeps.
  void readShared();

  /// The one that was looked at last in this file; everybody when there is none.
  [[nodiscard]] QString last() const;
  void remember(const ContactView& view);

 Q_SIGNALS:
  /// There are others, or they are otherwise.
  void changed();

 private:
  /// What the file says of views, and what decides whether they fit.
  struct Read {
    std::vector<views::SavedView> views;
    QStringList unreadable;
    std::vector<CustomField> fields;
  };
  void setShared(std::vector<views::SavedView> views);
  void followGiven(const Op& op);
  /// One's own in place of what is kept as `insteadOf`, with a toast that takes it back.
  void putOwn(const views::SavedView& view, const QString& insteadOf, const QString& told);
  /// False, with an error, when the name is that of one that cannot be read.
  [[nodiscard]] bool mayTake(Home home, const QString& name);
  /// Into the file, and away from this computer.
  void give(const views::SavedView& own, const views::SavedView& as, const std::function<void()>& then);
  /// Out of the file; `then` runs while it is still among the views.
  void takeOut(const views::SavedView& shared, const QString& told, const std::function<void()>& then);
  void putShared(const views::SavedView& view, const QString& insteadOf);
  void rebuild();
  void write(const Op& op, std::function<Result<>(StoreContext&)> work, const QString& told,
             std::function<void()> then);

  AppContext m_ctx;
  OwnViews m_own;
  std::vector<views::SavedView> m_shared;
  /// Nothing until the file has been asked.
  std::optional<std::vector<CustomField>> m_fields;
  QStringList m_unreadableOwn;
  QStringList m_unreadableShared;
  /// Given to the file since it was opened: should that be undone, they are one's own again.
  std::vector<views::SavedView> m_given;
  std::vector<ContactView> m_all;
  /// Of two answers that of the later question counts.
  quint64 m_asked = 0;
};

}  // namespace cartera
