// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/FieldChooser.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include "core/base/Text.h"
#include "core/query/FilterNames.h"
#include "ui/text/FilterWords.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/RowDelegate.h"

namespace cartera {

namespace {

constexpr int kFieldRole = Qt::UserRole;
constexpr int kKeyRole = Qt::UserRole + 1;

struct Group {
  const char* title;
  std::vector<const char*> fields;
};

const std::vector<Group>& groups() {
  static const std::vector<Group> kAll{
      {QT_TRANSLATE_NOOP("cartera::FieldChooser", "Most used"),
       {"city", "tag", "stage", "last_contact", "consent.email", "owner", "created", "text"}},
      {QT_TRANSLATE_NOOP("cartera::FieldChooser", "Contact"),
       {"name",    "given",        "family",      "nickname",          "prefix",         "kind",
        "status",  "source",       "language",    "birthday",          "birthday.month", "anniversary",
        "tax_id",  "external_id",  "referred_by", "preferred_channel", "best_hour",      "likes",
        "private", "confirmed_on", "completeness"}},
      {QT_TRANSLATE_NOOP("cartera::FieldChooser", "Company"),
       {"company", "job_title", "department", "role", "company.city", "company.stage", "company.tag", "company.owner",
        "member.name"}},
      {QT_TRANSLATE_NOOP("cartera::FieldChooser", "Phones and e-mails"),
       {"email", "phone", "phone.mobile", "url", "social"}},
      {QT_TRANSLATE_NOOP("cartera::FieldChooser", "Addresses"),
       {"street", "postcode", "region", "country", "addr.shipping.city", "addr.billing.city"}},
      {QT_TRANSLATE_NOOP("cartera::FieldChooser", "Timeline"),
       {"interactions.count", "interactions.latest", "calls.count", "calls.latest", "visits.count", "visits.latest",
        "meetings.count", "meetings.latest", "emails.count", "emails.latest", "chats.count", "chats.latest",
        "notes.count", "notes.latest"}},
      {QT_TRANSLATE_NOOP("cartera::FieldChooser", "Tasks"), {"tasks.count", "tasks.earliest", "tasks.latest"}},
      {QT_TRANSLATE_NOOP("cartera::FieldChooser", "Consent"),
       {"suppressed", "consent.sms", "consent.phone", "consent.post", "consent.partners", "consent.email.date",
        "consent.email.basis", "consent.email.source", "consent.sms.date", "consent.phone.date", "consent.post.date"}},
  };
  return kAll;
}

}  // namespace

FieldChooser::FieldChooser(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_line(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_write(makeButton(tr("Write the filter…"), ButtonKind::Link, this)) {
  m_line->setObjectName(QStringLiteral("filter.field"));
  //: In the line that finds fields of a filter: the whole filter can be written there as well.
  m_line->setPlaceholderText(tr("A field, or city = Lugo"));
  m_line->setAccessibleName(tr("Find a field"));
  m_line->installEventFilter(this);
  m_list->setObjectName(QStringLiteral("filter.fields"));
  m_list->setAccessibleName(tr("Fields"));
  m_list->setTabKeyNavigation(false);
  m_list->setItemDelegate(new RowDelegate(theme, m_list));
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setFixedHeight(theme.px(300));
  m_list->installEventFilter(this);
  m_write->setObjectName(QStringLiteral("filter.write"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  layout->addWidget(m_line);
  layout->addWidget(m_list);
  layout->addWidget(m_write, 0, Qt::AlignLeft);
  setFocusProxy(m_line);
  connect(m_line, &QLineEdit::textChanged, this, &FieldChooser::narrow);
  connect(m_list, &QListWidget::itemClicked, this, &FieldChooser::take);
  connect(m_write, &QPushButton::clicked, this, &FieldChooser::writeRequested);
  fill();
}

void FieldChooser::setCustomFields(const std::vector<CustomField>& fields) {
  if (fields == m_custom) return;
  m_custom = fields;
  const int current = m_list->currentRow();
  fill();
  if (m_line->text().isEmpty()) m_list->setCurrentRow(current);
}

void FieldChooser::fill() {
  m_list->clear();
  const auto head = [this](const QString& title) {
    auto* item = new QListWidgetItem(title, m_list);
    item->setFlags(Qt::NoItemFlags);
    item->setData(Qt::FontRole, m_theme.font(TextSize::Small, QFont::DemiBold));
    item->setData(Qt::ForegroundRole, m_theme.tokens().text2);
  };
  const auto add = [this](const QString& field) {
    const QString label = filterFieldLabel(field);
    auto* item = new QListWidgetItem(label, m_list);
    item->setData(kFieldRole, field);
    // Also by the other names it has, and those of the other language.
    const QStringList names{label, field, query::nameIn(QStringLiteral("es"), "fields", field)};
    item->setData(kKeyRole, text::searchKey(names.join(u' ')));
  };
  for (const Group& group : groups()) {
    head(tr(group.title));
    for (const char* field : group.fields) add(QLatin1String(field));
  }
  if (!m_custom.empty()) head(tr("Fields of your own"));
  for (const CustomField& f : m_custom) add(QString(QStringLiteral("custom[") + f.name + u']'));
  head(tr("Trash"));
  add(QStringLiteral("trash"));
  narrow(m_line->text());
}

void FieldChooser::narrow(const QString& typed) {
  const QStringList words = text::searchKey(typed).split(u' ', Qt::SkipEmptyParts);
  QListWidgetItem* head = nullptr;
  int first = -1;
  int best = -1;
  for (int row = 0; row < m_list->count(); ++row) {
    QListWidgetItem* item = m_list->item(row);
    const QString key = item->data(kKeyRole).toString();
    if (key.isEmpty()) {
      head = item;
      head->setHidden(true);
      continue;
    }
    const bool meant = std::all_of(words.begin(), words.end(), [&](const QString& w) { return key.contains(w); });
    item->setHidden(!meant);
    if (!meant) continue;
    head->setHidden(false);
    if (first < 0) first = row;
    // What begins like that is meant before what only has it in it.
    if (best < 0 && !words.isEmpty() && key.startsWith(words.front())) best = row;
  }
  m_list->setCurrentRow(best < 0 ? first : best);
  if (words.isEmpty()) m_list->scrollToTop();
}

void FieldChooser::step(int by) {
  for (int row = m_list->currentRow() + by; row >= 0 && row < m_list->count(); row += by) {
    const QListWidgetItem* item = m_list->item(row);
    if (item->isHidden() || item->flags() == Qt::NoItemFlags) continue;
    m_list->setCurrentRow(row);
    return;
  }
  if (by < 0) m_list->scrollToTop();
}

void FieldChooser::take() {
  static const QRegularExpression compares(QStringLiteral("[=<>]"));
  const QString typed = m_line->text().trimmed();
  const QListWidgetItem* item = m_list->currentItem();
  const bool isField = item != nullptr && !item->isHidden() && item->flags() != Qt::NoItemFlags;
  if (!typed.isEmpty() && (!isField || typed.contains(compares))) {
    Q_EMIT written(typed);
    return;
  }
  if (!isField) return;
  Q_EMIT chosen(item->data(kFieldRole).toString());
}

bool FieldChooser::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: take(); return true;
    default: return QWidget::eventFilter(watched, event);
  }
}

}  // namespace cartera
