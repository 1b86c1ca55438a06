// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ViewDialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include "core/base/Text.h"
#include "ui/contacts/ContactListModel.h"
#include "ui/contacts/ListLayout.h"
#include "ui/text/ErrorText.h"
#include "ui/text/FilterWords.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

using Home = ContactView::Home;

namespace {

/// What is pressed is no smaller; in pixels.
constexpr int kTarget = 26;

}  // namespace

ViewDialog::ViewDialog(const ContactViews& views, QWidget* window)
    : QDialog(window),
      m_views(views),
      m_nameLabel(makeLabel({}, "muted", this)),
      m_name(new QLineEdit(this)),
      m_note(makeLabel({}, "small", this)),
      m_whoLabel(makeLabel({}, "muted", this)),
      m_own(new QRadioButton(this)),
      m_shared(new QRadioButton(this)),
      m_keepsLabel(makeLabel({}, "muted", this)),
      m_keeps(makeLabel({}, nullptr, this)),
      m_cancel(makeButton({}, ButtonKind::Plain, this)),
      m_save(makeButton({}, ButtonKind::Primary, this)) {
  setObjectName(QStringLiteral("viewDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  setModal(false);
  setMinimumWidth(420);
  m_name->setObjectName(QStringLiteral("viewName"));
  m_note->setObjectName(QStringLiteral("viewNote"));
  m_own->setObjectName(QStringLiteral("viewOwn"));
  m_shared->setObjectName(QStringLiteral("viewShared"));
  m_keeps->setObjectName(QStringLiteral("viewKeeps"));
  m_save->setObjectName(QStringLiteral("viewSave"));
  m_nameLabel->setBuddy(m_name);
  for (QLabel* text : {m_note, m_keeps}) text->setWordWrap(true);
  for (QRadioButton* choice : {m_own, m_shared}) choice->setMinimumHeight(kTarget);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(24, 20, 24, 20);
  layout->setSpacing(4);
  layout->addWidget(m_nameLabel);
  layout->addWidget(m_name);
  layout->addWidget(m_note);
  layout->addSpacing(8);
  layout->addWidget(m_whoLabel);
  layout->addWidget(m_own);
  layout->addWidget(m_shared);
  layout->addSpacing(8);
  layout->addWidget(m_keepsLabel);
  layout->addWidget(m_keeps);
  layout->addStretch(1);
  layout->addSpacing(12);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addStretch(1);
  buttons->addWidget(m_cancel);
  buttons->addWidget(m_save);
  layout->addLayout(buttons);
  m_save->setDefault(true);
  m_own->setChecked(true);
  m_shared->setEnabled(views.canShare());
  connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_save, &QPushButton::clicked, this, &ViewDialog::decide);
  connect(m_name, &QLineEdit::textChanged, this, &ViewDialog::look);
  connect(m_own, &QRadioButton::toggled, this, &ViewDialog::look);
  retranslate();
  m_name->setFocus(Qt::OtherFocusReason);
}

void ViewDialog::begin(const views::SavedView& view, Home home) {
  m_is = {Home::BuiltIn, view};
  fill(home);
}

void ViewDialog::begin(const ContactView& saved) {
  m_is = saved;
  fill(saved.home);
}

void ViewDialog::fill(Home home) {
  (home == Home::Shared ? m_shared : m_own)->setChecked(true);
  m_name->setText(m_is.view.name);
  m_name->selectAll();
  retranslate();
}

Home ViewDialog::home() const { return m_shared->isChecked() ? Home::Shared : Home::Own; }

bool ViewDialog::hasDrafts() const {
  const QString name = text::clean(m_name->text());
  return isVisible() && !name.isEmpty() && (name != m_is.view.name || (m_is.isSaved() && home() != m_is.home));
}

void ViewDialog::showDrafts() {
  show();
  raise();
  activateWindow();
}

void ViewDialog::retranslate() {
  setWindowTitle(m_is.isSaved() ? tr("View of the list") : tr("Save as a view"));
  m_nameLabel->setText(tr("Name"));
  m_name->setAccessibleName(m_nameLabel->text());
  m_whoLabel->setText(tr("For whom"));
  m_own->setText(tr("Only for me, on this computer"));
  m_shared->setText(tr("For everybody who opens the file"));
  m_shared->setToolTip(m_views.canShare() ? QString() : tr("The file is open for reading only."));
  m_keepsLabel->setText(tr("What it keeps"));
  const views::SavedView& view = m_is.view;
  QStringList keeps;
  keeps += view.filter.isEverybody() ? tr("Everybody") : filterWords(view.filter);
  if (!view.search.isEmpty()) keeps += tr("What is searched for: “%1”").arg(view.search);
  const auto title = [](int column) { return ContactListModel::titleOf(column); };
  const contacts::Order order = ListLayout::orderOf(view.order);
  if (!order.isBest()) {
    const QString by = title(ContactListModel::columnOf(order.by));
    keeps += order.isDescending ? tr("Sorted by %1, downwards").arg(by) : tr("Sorted by %1, upwards").arg(by);
  }
  QStringList columns;
  for (const int column : ContactColumns::from(view.columns).shown()) columns += title(column);
  keeps += tr("Columns: %1").arg(columns.join(QStringLiteral(", ")));
  m_keeps->setText(keeps.join(u'\n'));
  m_cancel->setText(tr("Cancel"));
  m_save->setText(tr("Save"));
  look();
}

void ViewDialog::look() {
  setStyleProperty(m_name, "invalid", false);
  const ContactView* const other = m_views.named(home(), m_name->text());
  const bool replaces = other != nullptr && !m_is.isSaved() && !text::searchKey(m_name->text()).isEmpty();
  m_note->setProperty("role", QStringLiteral("small"));
  setStyleProperty(m_note, "role", QStringLiteral("small"));
  m_note->setText(replaces ? tr("Takes the place of the view “%1”.").arg(other->view.name) : QString());
  m_note->setVisible(replaces);
  m_save->setText(replaces ? tr("Replace") : tr("Save"));
  fit();
}

void ViewDialog::fit() {
  // A window asks its words what they need in height only once, in another width than they get.
  layout()->activate();
  setMinimumHeight(layout()->totalHeightForWidth(qMax(width(), minimumWidth())));
}

void ViewDialog::refuse(const char* subject, const QString& detail) {
  const Error error{ErrorCode::Invalid, QLatin1String(subject), detail, {}, {}, {}};
  setStyleProperty(m_name, "invalid", true);
  setStyleProperty(m_note, "role", QStringLiteral("error"));
  m_note->setText(errorLine(error));
  m_note->setVisible(true);
  fit();
  m_name->setFocus(Qt::OtherFocusReason);
  m_name->selectAll();
}

void ViewDialog::decide() {
  const QString name = text::clean(m_name->text());
  if (text::searchKey(name).isEmpty()) {
    refuse("view.name", name);
    return;
  }
  for (const QString& unread : m_views.unreadable(home())) {
    if (text::searchKey(unread) != text::searchKey(name)) continue;
    refuse("view.unreadable", unread);
    return;
  }
  // A new one takes the place of another, as the dialog says; one that has a name already does not.
  const ContactView* const other = m_views.named(home(), name);
  if (m_is.isSaved() && other != nullptr && other->key() != m_is.key()) {
    refuse("view.taken", other->view.name);
    return;
  }
  Q_EMIT decided(name, home());
  accept();
}

void ViewDialog::resizeEvent(QResizeEvent* event) {
  QDialog::resizeEvent(event);
  fit();
}

void ViewDialog::changeEvent(QEvent* event) {
  QDialog::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace cartera
