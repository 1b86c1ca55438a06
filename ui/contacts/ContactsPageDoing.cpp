// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions of the page do.
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLocale>
#include <QUrl>
#include <algorithm>

#include "ui/actions/Action.h"
#include "ui/contacts/BulkEditDialog.h"
#include "ui/contacts/ContactColumnsDialog.h"
#include "ui/contacts/ContactData.h"
#include "ui/contacts/ContactDetail.h"
#include "ui/contacts/ContactFilterBar.h"
#include "ui/contacts/ContactListModel.h"
#include "ui/contacts/ContactSorting.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/contacts/QuickAdd.h"
#include "ui/duplicates/MergeDialog.h"
#include "ui/shell/Language.h"

namespace cartera {

namespace {

/// More rows than this are not put on the clipboard at once.
constexpr size_t kMostCopied = 10'000;

}  // namespace

QuickAdd* ContactsPage::quickAdd() const { return m_quickAdd; }

void ContactsPage::newContact() {
  if (!isWritable()) return;
  if (!m_quickAdd) {
    m_quickAdd = new QuickAdd(m_ctx, window());
    connect(m_quickAdd, &QuickAdd::openRequested, this, &ContactsPage::openContact);
    connect(m_quickAdd, &QuickAdd::added, this, [this](ContactId id) {
      // The list is on its way; should the filters leave the new one out, its card is shown beside them.
      m_wanted = id;
      m_isWantedNew = true;
    });
  }
  m_quickAdd->open();
}

void ContactsPage::newContactFrom(const QString& typed) {
  newContact();
  if (m_quickAdd) m_quickAdd->begin(typed);
}

void ContactsPage::editCurrent() {
  openCurrent();
  detail().startEditing();
}

void ContactsPage::writeNote() {
  openCurrent();
  detail().write(InteractionKind::Note);
}

void ContactsPage::logCall() {
  openCurrent();
  detail().write(InteractionKind::Call);
}

void ContactsPage::logVisit() {
  openCurrent();
  detail().write(InteractionKind::Visit);
}

void ContactsPage::call() { QDesktopServices::openUrl(QUrl(QString(QStringLiteral("tel:") + m_detail->phone()))); }

void ContactsPage::mail() {
  QUrl url;
  url.setScheme(QStringLiteral("mailto"));
  url.setPath(m_detail->email());
  QDesktopServices::openUrl(url);
}

bool ContactsPage::isInTrash() const {
  if (m_detail != nullptr && m_detail->isLoaded()) return m_detail->details().card.contact.deletedAt.has_value();
  // Its card is on the way: as the list says.
  const auto parts = query::partsOf(m_model->query().where);
  const query::Filter trashed =
      query::condition(QStringLiteral("trash"), query::Comparison::Equal, {{QStringLiteral("yes"), false, {}}});
  return std::find(parts.begin(), parts.end(), trashed) != parts.end();
}

std::vector<ContactId> ContactsPage::chosen() const {
  std::vector<ContactId> ids = m_table->selectedIds();
  if (ids.empty() && m_beside.isSet()) ids.push_back(m_beside);
  return ids;
}

void ContactsPage::showBeside(ContactId id, bool says) {
  m_beside = id;
  m_saysBeside = says;
  m_wasListed = false;
  m_table->setCurrentIndex({});
  m_table->clearSelection();
  detail().show(id);
  sayBeside();
}

void ContactsPage::keepShown(const ChangeSet& change) {
  if (m_beside.isSet() || !isFiltering() || m_detail == nullptr) return;
  const ContactId shown = m_detail->contact();
  if (!shown.isSet() || m_table->currentId() != shown) return;
  const bool isAbout = std::find(change.contacts.begin(), change.contacts.end(), shown.value) != change.contacts.end();
  // Behind who is thrown away or merged comes the next row.
  if (!isAbout || change.op.code == u"contact.trash" || change.op.code == u"contact.merge") return;
  m_beside = shown;
  m_wasListed = true;
  m_table->letGo(shown);
}

/// As soon as it is known what the contact is called.
void ContactsPage::sayBeside() {
  if (m_wasListed && m_beside.isSet() && m_detail->contact() == m_beside && m_detail->isLoaded() && isInTrash()) {
    // What was thrown away is left behind.
    m_beside = {};
    onListChanged();
    return;
  }
  if (!m_saysBeside || !m_beside.isSet() || !m_detail->isLoaded() || m_detail->contact() != m_beside) return;
  m_saysBeside = false;
  const QString name = m_detail->shownName();
  if (isInTrash()) {
    m_ctx.notify.toast(tr("“%1” is in the trash").arg(name), {});
  } else if (isFiltering()) {
    m_ctx.notify.toast(tr("“%1” is not in the list: the search or the filters leave it out.").arg(name), {});
  }
}

void ContactsPage::showList() {
  if (!isVisible()) {
    if (QAction* go = m_ctx.actions.find(QStringLiteral("go.contacts"))) go->trigger();
  }
  if (isDetailAlone()) back();
}

void ContactsPage::addFilter() {
  showList();
  m_filters->addCondition();
}

void ContactsPage::chooseOrder() {
  showList();
  m_sorting->showMenu();
}

void ContactsPage::chooseColumns() {
  showList();
  openContactColumns(*m_table);
}

void ContactsPage::restoreSelected() {
  const std::vector<ContactId> ids = chosen();
  if (ids.empty() || !isWritable()) return;
  const auto n = static_cast<int>(ids.size());
  const QString name = m_detail != nullptr ? m_detail->shownName() : QString();
  const Op op{QStringLiteral("contact.restore"), {n == 1 ? name : QString::number(n)}};
  m_ctx.jobs.longJob<ChangeSet>(
      this, QStringLiteral("restore"), {},
      [op, ids](Workspace& file, JobHandle& job) {
        return contactdata::restore(file, ids, op, [&job](qint64 i, double share) { return job.progress(i, share); });
      },
      [this, name, n](Result<ChangeSet> done) {
        if (!done) {
          m_ctx.notify.error(done.error());
        } else if (n == 1) {
          m_ctx.notify.toast(tr("“%1” is out of the trash").arg(name), done->id);
        } else {
          m_ctx.notify.toast(tr("%n contacts are out of the trash", nullptr, n), done->id);
        }
      });
}

void ContactsPage::tagSelected() { openBulkEdit(m_ctx, BulkEditDialog::Kind::Tag, chosen(), window()); }
void ContactsPage::stageSelected() { openBulkEdit(m_ctx, BulkEditDialog::Kind::Stage, chosen(), window()); }
void ContactsPage::ownSelected() { openBulkEdit(m_ctx, BulkEditDialog::Kind::Owner, chosen(), window()); }

void ContactsPage::trashSelected() {
  const std::vector<ContactId> ids = chosen();
  if (ids.empty() || !isWritable()) return;
  const contacts::ContactRow* row = m_model->cached(ids.front());
  const QString name = row != nullptr ? row->name : m_detail != nullptr ? m_detail->shownName() : QString();
  // The one that stands there then is the next one, as in any list.
  m_ctx.jobs.longJob<ChangeSet>(
      this, QStringLiteral("trash"), {},
      [ids](Workspace& file, JobHandle& job) {
        return contactdata::trash(file, ids, [&job](qint64 n, double share) { return job.progress(n, share); });
      },
      [this, name, n = static_cast<int>(ids.size())](Result<ChangeSet> done) {
        if (!done) {
          m_ctx.notify.error(done.error());
        } else if (n == 1) {
          m_ctx.notify.toast(tr("“%1” is in the trash").arg(name), done->id);
        } else {
          m_ctx.notify.toast(tr("%n contacts are in the trash", nullptr, n), done->id);
        }
      });
}

bool ContactsPage::canMerge() const { return canEdit() && m_table->selectedCount() == 2; }

bool ContactsPage::canSplit() const { return canEdit() && m_detail->isLoaded() && !m_detail->details().merged.empty(); }

void ContactsPage::mergeSelected() {
  const std::vector<ContactId> two = m_table->selectedIds();
  if (two.size() != 2 || !isWritable()) return;
  auto* dialog = new MergeDialog(m_ctx, two[0], two[1], window());
  connect(dialog, &MergeDialog::merged, this, &ContactsPage::openContact);
  dialog->show();
}

void ContactsPage::splitLast() {
  if (canSplit()) m_detail->split(m_detail->details().merged.front().other);
}

void ContactsPage::copySelected() {
  std::vector<ContactId> ids = m_table->selectedIds();
  if (ids.empty()) return;
  const size_t all = ids.size();
  if (all > kMostCopied) ids.resize(kMostCopied);
  m_ctx.jobs.query<std::vector<contacts::ContactRow>>(
      this, [ids](Connection& db) { return contacts::rows(db, ids); },
      [this, all](Result<std::vector<contacts::ContactRow>> rows) {
        if (!rows) {
          m_ctx.notify.error(rows.error());
          return;
        }
        // Also those for which the window is too narrow: they were chosen.
        const std::vector<int> columns = m_table->columns().shown();
        QStringList head;
        for (const int c : columns) head += m_model->headerData(c, Qt::Horizontal, Qt::DisplayRole).toString();
        QString text = head.join(u'\t') + u'\n';
        for (const contacts::ContactRow& row : *rows) {
          QStringList cells;
          for (const int c : columns) cells += m_model->text(row, c).replace(u'\t', u' ');
          text += cells.join(u'\t') + u'\n';
        }
        QGuiApplication::clipboard()->setText(text);
        if (all <= kMostCopied) return;
        const QLocale locale(m_ctx.language.current());
        //: Both are numbers of contacts.
        m_ctx.notify.toast(tr("%1 of %2 contacts were copied. An export has them all.")
                               .arg(locale.toString(static_cast<qulonglong>(kMostCopied)),
                                    locale.toString(static_cast<qulonglong>(all))));
      });
}

}  // namespace cartera
