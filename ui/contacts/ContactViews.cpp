// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactViews.h"

#include <QCoreApplication>
#include <QPointer>
#include <algorithm>

#include "core/base/Text.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/query/FilterReader.h"
#include "core/query/FilterSql.h"
#include "core/workspace/Workspace.h"
#include "ui/text/OpText.h"

namespace cartera {

namespace {

using Home = ContactView::Home;

/// The program's own: a word, whom it means, and what its chip says.
struct BuiltIn {
  const char* name;
  const char* where;
  const char* text;
};

// Who has a task that should have been done is among those of today: it is to be done today, if not yesterday.
const BuiltIn kFirst[] = {
    {ContactViews::kAll, "", QT_TRANSLATE_NOOP("ContactViews", "All")},
    {"customer", "stage = customer", QT_TRANSLATE_NOOP("ContactViews", "Customers")},
    {"asleep", "stage in (customer, dormant) and last_contact < 90 days ago",
     QT_TRANSLATE_NOOP("ContactViews", "Asleep > 90 days")},
    {"today", "tasks[done = no and due <= today]", QT_TRANSLATE_NOOP("ContactViews", "With tasks today")},
    {"mail", "consent.email = yes", QT_TRANSLATE_NOOP("ContactViews", "Agree to e-mail")},
};
/// Behind those that were saved.
const BuiltIn kLast[] = {
    {"people", "kind = person", QT_TRANSLATE_NOOP("ContactViews", "People")},
    {"companies", "kind = company", QT_TRANSLATE_NOOP("ContactViews", "Companies")},
};

ContactView viewOf(const BuiltIn& one) {
  // A test reads each of them.
  return {Home::BuiltIn,
          {QLatin1String(one.name), query::readFilter(QLatin1String(one.where)).value_or(query::Filter()), {}, {}, {}}};
}

/// An own one goes into the file, and leaves this computer.
const QString kShare = QStringLiteral("view.share");

bool isCalled(const views::SavedView& view, const QString& name) {
  return text::searchKey(view.name) == text::searchKey(name);
}

}  // namespace

QString ContactView::key() const {
  switch (home) {
    case Home::Own: return QStringLiteral("own/") + view.name;
    case Home::Shared: return QStringLiteral("shared/") + view.name;
    case Home::BuiltIn: break;
  }
  return view.name;
}

QString ContactView::shownName() const {
  if (isSaved()) return view.name;
  const auto shown = [this](const auto& table) -> const char* {
    for (const BuiltIn& one : table)
      if (view.name == QLatin1String(one.name)) return one.text;
    return nullptr;
  };
  const char* text = shown(kFirst);
  if (text == nullptr) text = shown(kLast);
  return QCoreApplication::translate("ContactViews", text);
}

ContactViews::ContactViews(const AppContext& context, QObject* parent)
    : QObject(parent), m_ctx(context), m_own(context.settings, context.jobs.fileId()) {
  // Until the file has been asked: the list begins with it.
  if (const auto last = m_own.last(); last.view && last.key == ContactView{Home::Shared, *last.view}.key())
    m_shared = {*last.view};
  rebuild();
}

const ContactView* ContactViews::find(const QString& key) const {
  const auto it = std::find_if(m_all.begin(), m_all.end(), [&](const ContactView& v) { return v.key() == key; });
  return it == m_all.end() ? nullptr : &*it;
}

const ContactView* ContactViews::named(Home home, const QString& name) const {
  const auto it = std::find_if(m_all.begin(), m_all.end(), [&](const ContactView& v) {
    return v.isSaved() && v.home == home && isCalled(v.view, name);
  });
  return it == m_all.end() ? nullptr : &*it;
}

bool ContactViews::canShare() const { return !m_ctx.jobs.whyReadOnly().has_value(); }

const QStringList& ContactViews::unreadable(Home home) const {
  return home == Home::Shared ? m_unreadableShared : m_unreadableOwn;
}

QStringList ContactViews::unreadable() const { return m_unreadableOwn + m_unreadableShared; }

void ContactViews::rebuild() {
  std::vector<ContactView> saved;
  for (views::SavedView& view : m_own.all()) saved.push_back({Home::Own, std::move(view)});
  for (const views::SavedView& view : m_shared) saved.push_back({Home::Shared, view});
  std::stable_sort(saved.begin(), saved.end(), [](const ContactView& a, const ContactView& b) {
    return text::searchKey(a.view.name) < text::searchKey(b.view.name);
  });
  for (ContactView& one : saved)
    if (const auto fits = m_fields ? query::checkFilter(one.view.filter, *m_fields) : Result<>(); !fits)
      one.fault = fits.error();
  std::vector<ContactView> all;
  for (const BuiltIn& one : kFirst) all.push_back(viewOf(one));
  all.insert(all.end(), std::make_move_iterator(saved.begin()), std::make_move_iterator(saved.end()));
  for (const BuiltIn& one : kLast) all.push_back(viewOf(one));
  m_unreadableOwn = m_own.unreadable();
  if (all == m_all) return;
  m_all = std::move(all);
  Q_EMIT changed();
}

void ContactViews::setShared(std::vector<views::SavedView> views) {
  m_shared = std::move(views);
  rebuild();
}

void ContactViews::putShared(const views::SavedView& view, const QString& insteadOf) {
  std::vector<views::SavedView> views;
  for (const views::SavedView& other : m_shared)
    if (!isCalled(other, view.name) && !isCalled(other, insteadOf)) views.push_back(other);
  views.push_back(view);
  setShared(std::move(views));
}

void ContactViews::readShared() {
  m_ctx.jobs.query<Read>(
      this,
      [](Connection& db) -> Result<Read> {
        Read read;
        CARTERA_ASSIGN(read.views, views::all(db));
        CARTERA_ASSIGN(read.unreadable, views::unreadable(db));
        CARTERA_ASSIGN(read.fields, customfields::all(db));
        return read;
      },
      [this, asked = ++m_asked](Result<Read> read) {
        if (asked != m_asked) return;
        if (read) {
          m_unreadableShared = std::move(read->unreadable);
          m_fields = std::move(read->fields);
          setShared(std::move(read->views));
        } else {
          m_ctx.notify.error(read.error());
        }
      });
}

void ContactViews::onChanged(const ChangeSet& change) {
  if (change.touches(Table::SavedView)) followGiven(change.op);
  if (change.touches(Table::SavedView) || change.touches(Table::CustomField)) readShared();
}

void ContactViews::followGiven(const Op& op) {
  if (op.code != kShare || op.args.isEmpty()) return;
  const QString name = op.args.front();
  const auto given = std::find_if(m_given.rbegin(), m_given.rend(), [&](const auto& v) { return isCalled(v, name); });
  if (given == m_given.rend()) return;
  const ContactView* const own = named(Home::Own, name);
  if (op.kind == ChangeKind::Undo && own == nullptr) m_own.put(*given);
  if (op.kind == ChangeKind::Redo && own != nullptr && own->view == *given) m_own.remove(name);
  rebuild();
}

void ContactViews::putOwn(const views::SavedView& view, const QString& insteadOf, const QString& told) {
  std::vector<views::SavedView> before;
  for (const QString& name : {insteadOf, view.name}) {
    const ContactView* const there = named(Home::Own, name);
    if (there == nullptr) continue;
    before.push_back(there->view);
    m_own.remove(name);
    // The same one under both names is there once.
    if (isCalled(there->view, view.name)) break;
  }
  m_own.put(view);
  rebuild();
  // The toast may outlive the page.
  m_ctx.notify.undoable(told, [self = QPointer(this), name = view.name, before] {
    if (!self) return;
    self->m_own.remove(name);
    for (const views::SavedView& one : before) self->m_own.put(one);
    self->rebuild();
  });
}

void ContactViews::write(const Op& op, std::function<Result<>(StoreContext&)> work, const QString& told,
                         std::function<void()> then) {
  m_ctx.jobs.command<ChangeSet>(
      this, [op, work = std::move(work)](Workspace& file) { return file.transact(op, work); },
      [this, told, then = std::move(then)](Result<ChangeSet> done) {
        if (!done) {
          m_ctx.notify.error(done.error());
          return;
        }
        then();
        m_ctx.notify.toast(told, done->id);
      });
}

void ContactViews::save(Home home, const views::SavedView& wanted, const Then& then) {
  views::SavedView view = wanted;
  view.name = text::clean(wanted.name);
  if (!mayTake(home, view.name)) return;
  const auto tell = [then, key = ContactView{home, view}.key()] {
    if (then) then(key);
  };
  if (home == Home::Own) {
    putOwn(view, {}, tr("View “%1” saved on this computer").arg(view.name));
    tell();
    return;
  }
  write(
      {QStringLiteral("view.save"), {view.name}},
      [view](const StoreContext& ctx) -> Result<> { return views::save(ctx, view); },
      tr("View “%1” saved in the file, for everybody").arg(view.name),
      [this, view, tell] {
        // Its own change is on the way; nobody waits for it.
        putShared(view, {});
        tell();
      });
}

void ContactViews::move(const ContactView& from, Home home, const QString& name, const Then& then) {
  views::SavedView view = from.view;
  view.name = text::clean(name);
  if (home == from.home && view.name == from.view.name) return;
  if (!mayTake(home, view.name)) return;
  const ContactView* const other = named(home, view.name);
  if (other != nullptr && other->key() != from.key()) {
    m_ctx.notify.error({ErrorCode::Conflict, QStringLiteral("view.taken"), other->view.name, {}, {}, {}});
    return;
  }
  const auto tell = [then, key = ContactView{home, view}.key()] {
    if (then) then(key);
  };
  if (from.home == Home::Own && home == Home::Own) {
    putOwn(view, from.view.name, opText({QStringLiteral("view.rename"), {from.view.name, view.name}}));
    tell();
  } else if (from.home == Home::Own) {
    give(from.view, view, tell);
  } else if (home == Home::Own) {
    takeOut(from.view, tr("View “%1” is only on this computer now").arg(view.name), [this, view, tell] {
      m_own.put(view);
      rebuild();
      tell();
    });
  } else {
    const Op op{QStringLiteral("view.rename"), {from.view.name, view.name}};
    write(
        op, [op](const StoreContext& ctx) -> Result<> { return views::rename(ctx, op.args.front(), op.args.back()); },
        opText(op),
        [this, view, old = from.view.name, tell] {
          putShared(view, old);
          tell();
        });
  }
}

bool ContactViews::mayTake(Home home, const QString& name) {
  for (const QString& unread : unreadable(home)) {
    if (text::searchKey(unread) != text::searchKey(name)) continue;
    m_ctx.notify.error({ErrorCode::Conflict, QStringLiteral("view.unreadable"), unread, {}, {}, {}});
    return false;
  }
  return true;
}

void ContactViews::give(const views::SavedView& own, const views::SavedView& as, const std::function<void()>& then) {
  write(
      {kShare, {as.name}}, [as](const StoreContext& ctx) -> Result<> { return views::save(ctx, as); },
      tr("View “%1” saved in the file, for everybody").arg(as.name),
      [this, own, as, then] {
        m_given.push_back(as);
        putShared(as, {});
        then();
        // At last: meanwhile there are both, and who shows the one may go on to the other.
        m_own.remove(own.name);
        rebuild();
      });
}

void ContactViews::takeOut(const views::SavedView& shared, const QString& told, const std::function<void()>& then) {
  write(
      {QStringLiteral("view.remove"), {shared.name}},
      [name = shared.name](const StoreContext& ctx) -> Result<> {
        CARTERA_TRY(views::remove(ctx, name));
        return {};
      },
      told,
      [this, name = shared.name, then] {
        if (then) then();
        std::vector<views::SavedView> left = m_shared;
        left.erase(std::remove_if(left.begin(), left.end(), [&](const auto& v) { return isCalled(v, name); }),
                   left.end());
        setShared(std::move(left));
      });
}

void ContactViews::remove(const ContactView& view) {
  const QString told = tr("View “%1” removed").arg(view.view.name);
  if (view.home != Home::Own) {
    takeOut(view.view, told, {});
    return;
  }
  m_own.remove(view.view.name);
  rebuild();
  // The toast may outlive the page.
  m_ctx.notify.undoable(told, [self = QPointer(this), kept = view.view] {
    if (!self) return;
    self->m_own.put(kept);
    self->rebuild();
  });
}

QString ContactViews::last() const {
  const QString key = m_own.last().key;
  return find(key) != nullptr ? key : QString::fromLatin1(kAll);
}

void ContactViews::remember(const ContactView& view) {
  const QString key = view.key();
  if (key == QLatin1String(kAll)) {
    m_own.setLast({});
  } else {
    m_own.setLast({key, view.home == Home::Shared ? std::optional(view.view) : std::nullopt});
  }
}

}  // namespace cartera
