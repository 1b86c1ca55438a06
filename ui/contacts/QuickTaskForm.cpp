// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/QuickTaskForm.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <algorithm>

#include "core/agenda/QuickWhom.h"
#include "core/base/Dates.h"
#include "ui/contacts/ContactTexts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ChoiceName.h"

namespace cartera {

namespace {

enum Field { What, Whom, Day, Hour };
constexpr const char* kNames[]{"quickWhat", "quickWhom", "quickDay", "quickTime"};
/// What the list of those who may be meant holds besides them.
constexpr qlonglong kChoose = 0;
constexpr qlonglong kNew = -1;

QString valueOf(const quickadd::Understood& understood, quickadd::PieceKind kind) {
  const quickadd::Piece* piece = understood.find(kind);
  return piece == nullptr ? QString() : piece->value;
}

}  // namespace

QuickTaskForm::QuickTaskForm(const AppContext& context, QWidget* parent) : QWidget(parent), m_ctx(context) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(12);
  grid->setVerticalSpacing(8);
  for (int i = 0; i < 4; ++i) {
    m_fields[i] = new QLineEdit(this);
    m_fields[i]->setObjectName(QLatin1String(kNames[i]));
    m_labels[i] = makeLabel({}, "muted", this);
    m_labels[i]->setBuddy(m_fields[i]);
    connect(m_fields[i], &QLineEdit::textEdited, this, [this, i] {
      m_isOwn[i] = true;
      Q_EMIT edited();
    });
  }
  m_meant = new QComboBox(this);
  m_meant->setObjectName(QStringLiteral("quickMeant"));
  m_meant->setMinimumContentsLength(16);
  m_meant->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  grid->addWidget(m_labels[What], 0, 0);
  grid->addWidget(m_fields[What], 0, 1, 1, 3);
  grid->addWidget(m_labels[Whom], 1, 0);
  grid->addWidget(m_fields[Whom], 1, 1, 1, 3);
  // A line of its own: a name with the company beside it is long.
  grid->addWidget(m_meant, 2, 1, 1, 3);
  grid->addWidget(m_labels[Day], 3, 0);
  grid->addWidget(m_fields[Day], 3, 1);
  grid->addWidget(m_labels[Hour], 3, 2);
  grid->addWidget(m_fields[Hour], 3, 3);
  grid->setColumnStretch(1, 1);
  grid->setColumnStretch(3, 1);
  m_meant->hide();
  connect(m_fields[Whom], &QLineEdit::textChanged, this, &QuickTaskForm::lookFor);
  retranslate();
}

void QuickTaskForm::retranslate() {
  //: A task in fields.
  const QString texts[]{tr("What"), tr("With"), tr("Day"), tr("Time")};
  for (int i = 0; i < 4; ++i) {
    m_labels[i]->setText(texts[i]);
    m_fields[i]->setAccessibleName(texts[i]);
  }
  setChoiceName(*m_meant, tr("Who is meant"));
  showMeant(m_rows);
}

void QuickTaskForm::take(const quickadd::Understood& understood) {
  using quickadd::PieceKind;
  const QDate day = QDate::fromString(valueOf(understood, PieceKind::Day), Qt::ISODate);
  const QString values[]{understood.title, valueOf(understood, PieceKind::Whom),
                         day.isValid() ? dates::print(day) : QString(), valueOf(understood, PieceKind::Time)};
  for (int i = 0; i < 4; ++i)
    if (!m_isOwn[i]) m_fields[i]->setText(values[i]);
  m_kind = valueOf(understood, PieceKind::Do);
  m_tags.clear();
  for (const quickadd::Piece& piece : understood.pieces)
    if (piece.kind == PieceKind::Tag) m_tags += piece.value;
}

void QuickTaskForm::clear() {
  for (int i = 0; i < 4; ++i) {
    m_fields[i]->clear();
    m_isOwn[i] = false;
  }
  m_tags.clear();
  m_kind.clear();
}

bool QuickTaskForm::isEmpty() const {
  return std::all_of(std::begin(m_fields), std::end(m_fields),
                     [](const QLineEdit* f) { return f->text().trimmed().isEmpty(); });
}

void QuickTaskForm::setReadOnly(bool on) {
  for (QLineEdit* field : m_fields) field->setReadOnly(on);
  m_meant->setEnabled(!on);
}

QDateTime QuickTaskForm::now() const { return QDateTime::fromMSecsSinceEpoch(m_ctx.clock.nowMs()); }

void QuickTaskForm::lookFor() {
  const quint64 mine = ++m_asked;
  const QString whom = m_fields[Whom]->text().trimmed();
  if (whom.isEmpty()) {
    m_answered = mine;
    showMeant({});
    Q_EMIT found();
    return;
  }
  using Rows = std::vector<contacts::ContactRow>;
  m_ctx.jobs.query<Rows>(
      this,
      [whom, search = m_ctx.jobs.search()](Connection& db) -> Result<Rows> {
        return quickadd::whoIsMeant(db, *search, whom);
      },
      [this, mine](Result<Rows> rows) {
        // Whoever is not found can be chosen as somebody new.
        if (mine != m_asked) return;
        m_answered = mine;
        showMeant(rows.value_or(Rows()));
        Q_EMIT found();
      });
}

void QuickTaskForm::showMeant(const std::vector<contacts::ContactRow>& rows) {
  const qlonglong before = m_meant->currentData().toLongLong();
  m_rows = rows;
  m_meant->clear();
  const QString whom = m_fields[Whom]->text().trimmed();
  m_meant->setVisible(!whom.isEmpty());
  if (whom.isEmpty()) return;
  if (rows.size() != 1) m_meant->addItem(rows.empty() ? tr("Nobody of that name") : tr("Who is meant?"), kChoose);
  for (const contacts::ContactRow& row : rows) {
    const QString second = contacttexts::secondLine(row);
    //: Somebody, and the company or what they are.
    m_meant->addItem(second.isEmpty() ? row.name : tr("%1 · %2").arg(row.name, second), qlonglong(row.id.value));
  }
  m_meant->addItem(tr("New contact “%1”").arg(whom), kNew);
  // What was chosen stays chosen while the text goes on.
  const int again = before > 0 ? m_meant->findData(before) : -1;
  m_meant->setCurrentIndex(qMax(again, 0));
}

Result<contactdata::PlannedTask> QuickTaskForm::planned() {
  const auto refuse = [&](QWidget* where, const char* subject, const QString& detail = {}) {
    where->setFocus(Qt::OtherFocusReason);
    return fail(ErrorCode::Invalid, QLatin1String(subject), detail);
  };
  contactdata::PlannedTask out;
  out.task.title = m_fields[What]->text().trimmed();
  out.task.kind = m_kind;
  out.tags = m_tags;
  if (out.task.title.isEmpty()) return refuse(m_fields[What], "task.title");
  const QString whom = m_fields[Whom]->text().trimmed();
  if (whom.isEmpty()) return refuse(m_fields[Whom], "quick.nobody");
  const qlonglong chosen = m_meant->currentData().toLongLong();
  if (chosen == kChoose) return refuse(m_meant, "quick.whom", whom);
  if (chosen == kNew) {
    out.newName = whom;
  } else {
    out.task.contact = ContactId(chosen);
  }
  const QString day = m_fields[Day]->text().trimmed();
  const QString hour = m_fields[Hour]->text().trimmed();
  if (!day.isEmpty()) {
    out.task.dueOn = valueOf(quickadd::read(day, now(), quickadd::Shape::Task), quickadd::PieceKind::Day);
    if (out.task.dueOn.isEmpty()) return refuse(m_fields[Day], "quick.day", day);
  }
  if (!hour.isEmpty()) {
    out.task.dueTime = valueOf(quickadd::read(hour, now(), quickadd::Shape::Task), quickadd::PieceKind::Time);
    if (out.task.dueTime.isEmpty()) return refuse(m_fields[Hour], "quick.time", hour);
    if (day.isEmpty()) return refuse(m_fields[Day], "quick.day");
  }
  return out;
}

}  // namespace cartera
