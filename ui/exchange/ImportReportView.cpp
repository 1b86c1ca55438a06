// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ImportReportView.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>
#include <functional>
#include <utility>

#include "ui/exchange/ExchangeTables.h"
#include "ui/exchange/ExchangeText.h"
#include "ui/text/FieldText.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/RowDelegate.h"

namespace cartera {

using exchangetext::count;

namespace {

enum Column { Line, Name, Value, Reason, Record };
/// Of the list of those who look like another, after the line.
enum AlikeColumn { NewOne = 1, OtherOne = 2 };

/// Tells when somebody types into a cell, and when not any more.
class CorrectionDelegate final : public RowDelegate {
 public:
  using RowDelegate::RowDelegate;
  mutable int editors = 0;
  std::function<void()> ended;

  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QWidget* editor = RowDelegate::createEditor(parent, option, index);
    editor->setObjectName(QStringLiteral("import.correction"));
    const QString column = index.sibling(index.row(), Name).data().toString();
    editor->setAccessibleName(ImportReportView::tr("Correct the value of “%1”").arg(column));
    ++editors;
    return editor;
  }
  void destroyEditor(QWidget* editor, const QModelIndex& index) const override {
    RowDelegate::destroyEditor(editor, index);
    --editors;
    if (ended) ended();
  }
};

}  // namespace

ImportReportView::ImportReportView(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_sum(makeLabel({}, "muted")),
      m_duplicates(makeLabel({}, "muted")),
      m_companies(makeLabel({}, "muted")),
      m_problems(makeButton({}, ButtonKind::Chip)),
      m_replaced(makeButton({}, ButtonKind::Chip)),
      m_kept(makeButton({}, ButtonKind::Chip)),
      m_further(makeButton({}, ButtonKind::Chip)),
      m_alike(makeButton({}, ButtonKind::Chip)),
      m_corrected(makeButton({}, ButtonKind::Chip)),
      m_hint(makeLabel({}, "small")),
      m_fine(makeLabel({}, "muted")),
      m_table(new TextTable(this)),
      m_view(makeTextTable(theme, m_table, QStringLiteral("import.problems"))) {
  static constexpr std::array<const char*, kFigures> kNames{"new", "updated", "unchanged", "skipped"};
  auto* figures = new QHBoxLayout;
  figures->setSpacing(12);
  for (size_t i = 0; i < kFigures; ++i) {
    auto* card = new QFrame;
    card->setProperty("role", QStringLiteral("card"));
    m_figures[i] = makeLabel({}, "figure");
    m_figures[i]->setObjectName(QStringLiteral("import.count.%1").arg(QLatin1String(kNames[i])));
    m_names[i] = makeLabel({}, "muted");
    auto* box = new QVBoxLayout(card);
    box->setContentsMargins(16, 10, 16, 10);
    box->setSpacing(0);
    box->addWidget(m_figures[i]);
    box->addWidget(m_names[i]);
    figures->addWidget(card, 1);
  }
  m_sum->setObjectName(QStringLiteral("import.sum"));
  m_problems->setObjectName(QStringLiteral("import.show.problems"));
  m_replaced->setObjectName(QStringLiteral("import.show.replaced"));
  m_kept->setObjectName(QStringLiteral("import.show.kept"));
  m_further->setObjectName(QStringLiteral("import.show.further"));
  m_alike->setObjectName(QStringLiteral("import.show.alike"));
  m_corrected->setObjectName(QStringLiteral("import.show.corrected"));
  m_hint->setObjectName(QStringLiteral("import.hint"));
  m_hint->setWordWrap(true);
  m_duplicates->setWordWrap(true);
  m_companies->setWordWrap(true);
  auto* group = new QButtonGroup(this);
  group->addButton(m_problems);
  group->addButton(m_replaced);
  group->addButton(m_kept);
  group->addButton(m_further);
  group->addButton(m_alike);
  group->addButton(m_corrected);
  m_problems->setChecked(true);
  m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_view->horizontalHeader()->setStretchLastSection(false);
  auto* chips = new QHBoxLayout;
  chips->setSpacing(8);
  chips->addWidget(m_problems);
  chips->addWidget(m_replaced);
  chips->addWidget(m_kept);
  chips->addWidget(m_further);
  chips->addWidget(m_alike);
  chips->addWidget(m_corrected);
  chips->addStretch(1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  layout->addLayout(figures);
  layout->addWidget(m_sum);
  layout->addWidget(m_duplicates);
  layout->addWidget(m_companies);
  layout->addSpacing(4);
  layout->addLayout(chips);
  layout->addWidget(m_fine);
  layout->addWidget(m_hint);
  layout->addWidget(m_view, 1);
  layout->addStretch(0);
  auto* delegate = new CorrectionDelegate(theme, m_view);
  m_view->setItemDelegate(delegate);
  m_table->setEditable([this](int row, int column) { return column == Value && mayEdit(row); });
  m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_view->installEventFilter(this);
  // Queued: the table is not to be filled anew inside the closing of its editor.
  const auto onEnded = [this] {
    if (isTyping()) return;
    const bool isStale = std::exchange(m_isStale, false);
    if (const auto report = std::exchange(m_waiting, std::nullopt)) {
      setReport(*report);
    } else if (isStale) {
      fillTable();
    }
  };
  delegate->ended = [this, onEnded] { QMetaObject::invokeMethod(this, onEnded, Qt::QueuedConnection); };
  connect(m_view, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { editRow(index.row()); });
  connect(m_view, &QTableView::clicked, this, &ImportReportView::openCell);
  connect(m_table, &TextTable::edited, this, [this](int row, int, const QString& text) { onEdited(row, text); });
  connect(group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton*, bool on) {
    if (on) fillTable();
  });
  translate();
}

bool ImportReportView::isTyping() const {
  return static_cast<const CorrectionDelegate*>(m_view->itemDelegate())->editors > 0;
}

void ImportReportView::setReport(const std::optional<ImportReport>& report) {
  // What is being typed is not pulled away.
  if (isTyping()) {
    m_waiting = report;
    return;
  }
  take(report);
}

void ImportReportView::setCorrections(const QStringList& columns, const std::vector<CellCorrection>& corrections) {
  m_mayCorrect = true;
  m_columns = columns;
  m_corrections = corrections;
  m_corrected->setText(tr("Corrected: %1").arg(count(static_cast<qint64>(corrections.size()))));
  m_corrected->setVisible(!corrections.empty());
  if (corrections.empty() && m_corrected->isChecked()) {
    m_problems->setChecked(true);
  } else if (m_corrected->isChecked() && m_corrections != m_shownCorrections) {
    // Values that were not taken wait for the next check; what was corrected is known now.
    fillTable();
  }
}

const std::vector<ImportProblem>& ImportReportView::listed() const {
  static const std::vector<ImportProblem> kNone;
  if (!m_report || m_corrected->isChecked() || m_alike->isChecked()) return kNone;
  if (m_further->isChecked()) return m_report->further;
  if (m_replaced->isChecked()) return m_report->replaced;
  return m_kept->isChecked() ? m_report->kept : m_report->problems;
}

void ImportReportView::setContactsThere(bool there) {
  if (m_contactsThere == there) return;
  m_contactsThere = there;
  fillTable();
}

void ImportReportView::openCell(const QModelIndex& cell) {
  if (!m_contactsThere || !m_alike->isChecked() || !m_report || cell.column() == Line) return;
  const auto row = static_cast<size_t>(cell.row());
  if (row >= m_report->lookAlikes.size()) return;
  const ImportLookAlike& pair = m_report->lookAlikes[row];
  Q_EMIT contactWanted(cell.column() == OtherOne ? pair.other : pair.contact);
}

bool ImportReportView::mayEdit(int row) const {
  if (!m_mayCorrect || row < 0) return false;
  if (m_corrected->isChecked()) return static_cast<size_t>(row) < m_shownCorrections.size();
  // What was kept lost against what is in the file, what was added or overwritten did not; there is nothing wrong with it.
  if (m_kept->isChecked() || m_further->isChecked() || m_replaced->isChecked() ||
      static_cast<size_t>(row) >= listed().size())
    return false;
  return m_columns.contains(listed()[static_cast<size_t>(row)].column);
}

void ImportReportView::editRow(int row) {
  if (!mayEdit(row)) return;
  const QModelIndex cell = m_table->index(row, Value);
  m_view->setCurrentIndex(cell);
  m_view->edit(cell);
}

void ImportReportView::onEdited(int row, const QString& text) {
  const auto at = static_cast<size_t>(row);
  if (m_corrected->isChecked()) {
    if (at >= m_shownCorrections.size()) return;
    const CellCorrection correction = m_shownCorrections[at];
    Q_EMIT correctedAgain(correction, text);
  } else if (at < listed().size()) {
    const ImportProblem problem = listed()[at];
    Q_EMIT corrected(problem, text);
  }
}

bool ImportReportView::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_view && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int row = m_view->currentIndex().row();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    // The editor lets it through, and the button of the dialog would take it.
    if (enter && isTyping()) return true;
    if (enter && m_contactsThere && m_alike->isChecked()) {
      // The line is of the new one.
      openCell(m_table->index(row, qMax(int(NewOne), m_view->currentIndex().column())));
      return true;
    }
    if ((key == Qt::Key_F2 || enter) && mayEdit(row)) {
      editRow(row);
      return true;
    }
    if (key == Qt::Key_Delete && m_corrected->isChecked() && mayEdit(row)) {
      const CellCorrection correction = m_shownCorrections[static_cast<size_t>(row)];
      Q_EMIT correctedAgain(correction, correction.was);
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void ImportReportView::take(const std::optional<ImportReport>& report) {
  m_report = report;
  if (m_report) {
    const bool onlyReplaced = m_report->problemCount == 0 && m_report->replacedCount > 0;
    const bool onlyKept = m_report->problemCount == 0 && m_report->replacedCount == 0 && m_report->keptCount > 0;
    const bool isFine = m_report->problemCount == 0 && m_report->replacedCount == 0 && m_report->keptCount == 0;
    const bool onlyFurther = isFine && m_report->furtherCount > 0;
    const bool onlyAlike = isFine && m_report->furtherCount == 0 && m_report->duplicates > 0;
    const bool stays =
        (m_corrected->isChecked() && !m_corrections.empty()) || (m_alike->isChecked() && m_report->duplicates > 0);
    QPushButton* first = onlyAlike      ? m_alike
                         : onlyFurther  ? m_further
                         : onlyKept     ? m_kept
                         : onlyReplaced ? m_replaced
                                        : m_problems;
    if (!stays) first->setChecked(true);
  }
  refresh();
}

void ImportReportView::translate() {
  m_names[New]->setText(tr("New"));
  m_names[Updated]->setText(tr("Updated"));
  m_names[Unchanged]->setText(tr("Unchanged"));
  m_names[LeftOut]->setText(tr("Left out"));
  m_corrected->setText(tr("Corrected: %1").arg(count(static_cast<qint64>(m_corrections.size()))));
  m_corrected->setVisible(!m_corrections.empty());
  m_fine->setText(tr("Every value was taken as it stands."));
  refresh();
}

void ImportReportView::refresh() {
  const bool there = m_report.has_value();
  const ImportReport none;
  const ImportReport& r = there ? *m_report : none;
  const std::array<qint64, kFigures> numbers{r.imported, r.updated, r.unchanged, r.skipped};
  for (size_t i = 0; i < kFigures; ++i) m_figures[i]->setText(there ? count(numbers[i]) : QString(QChar(0x2013)));
  m_sum->setText(
      there ? tr("%1 records read = %2 new + %3 updated + %4 unchanged + %5 left out")
                  .arg(count(r.read), count(r.imported), count(r.updated), count(r.unchanged), count(r.skipped))
            : tr("Counting…"));
  m_duplicates->setVisible(r.duplicates > 0);
  m_duplicates->setText(tr("%n contact(s) share an e-mail, phone or tax number with another: worth a look.", nullptr,
                           static_cast<int>(r.duplicates)));
  m_companies->setVisible(r.companies > 0);
  m_companies->setText(
      tr("%n new contact(s) are companies by legal form or tax number: %1", nullptr, static_cast<int>(r.companies))
          .arg(r.companyNames.join(QStringLiteral(" · ")) +
               (r.companies > r.companyNames.size() ? QStringLiteral(" …") : QString())));
  m_problems->setText(tr("Problems: %1").arg(count(r.problemCount)));
  m_replaced->setText(tr("Overwritten: %1").arg(count(r.replacedCount)));
  m_replaced->setVisible(r.replacedCount > 0);
  m_kept->setText(tr("Kept as they were: %1").arg(count(r.keptCount)));
  m_problems->setVisible(r.problemCount > 0 || !m_corrections.empty());
  m_kept->setVisible(r.keptCount > 0);
  m_further->setText(tr("Further e-mails and phones: %1").arg(count(r.furtherCount)));
  m_further->setVisible(r.furtherCount > 0);
  m_alike->setText(tr("Possible duplicates: %1").arg(count(r.duplicates)));
  m_alike->setVisible(r.duplicates > 0);
  m_fine->setVisible(there && r.problemCount == 0 && r.keptCount == 0 && r.replacedCount == 0);
  fillTable();
}

void ImportReportView::fillTable() {
  if (isTyping()) {
    m_isStale = true;
    return;
  }
  const bool replaced = m_replaced->isChecked();
  const bool kept = m_kept->isChecked() || m_further->isChecked();
  const bool corrected = m_corrected->isChecked();
  const bool alike = m_alike->isChecked();
  m_view->setAccessibleName(alike                    ? tr("Contacts that share something with another")
                            : corrected              ? tr("Values that were corrected")
                            : m_further->isChecked() ? tr("Values that were added")
                            : replaced               ? tr("Values that were overwritten")
                            : kept                   ? tr("Values that were kept")
                                                     : tr("Values that were not taken"));
  const int row = m_view->currentIndex().row();
  std::vector<QStringList> rows;
  for (const ImportProblem& p : listed()) {
    // What concerns no line has none.
    // What is not a matter of a cell is told by its field.
    const bool isField = kept || replaced || (m_mayCorrect && !m_columns.contains(p.column));
    rows.push_back({p.line > 0 ? count(p.line) : QString(), isField ? fieldLabel(p.column) : p.column, p.value,
                    p.now.isEmpty() ? exchangetext::reason(p.reason, p.value) : p.now,
                    p.skipped ? tr("left out") : p.contact});
  }
  m_shownCorrections.clear();
  if (corrected) {
    m_shownCorrections = m_corrections;
    for (const CellCorrection& c : m_shownCorrections) {
      rows.push_back({count(c.line), c.column, c.is, tr("In the file: “%1”").arg(c.was), tr("corrected")});
    }
  }
  if (alike && m_report) {
    for (const ImportLookAlike& p : m_report->lookAlikes) rows.push_back({count(p.line), p.name, p.otherName});
  }
  m_hint->setText(alike ? tr("Click a name to see the contact.")
                        : tr("A value is corrected where it stands: double-click it, or press F2. Nothing is written "
                             "yet."));
  m_hint->setVisible((alike ? m_contactsThere : m_mayCorrect && !kept && !replaced) && !rows.empty());
  m_view->setVisible(!rows.empty());
  const QString place = m_isSheet ? tr("Row") : tr("Line");
  QStringList head{place, tr("Column"), replaced ? tr("Before") : tr("Value"), replaced ? tr("Now") : tr("Reason"),
                   tr("Record")};
  if (alike) head = QStringList{place, tr("Contact"), tr("Shares an e-mail, phone or tax number with")};
  m_table->setContent(head, std::move(rows));
  fitColumns(m_view, alike ? 340 : 200);
  if (m_table->columnCount() > Reason) m_view->horizontalHeader()->setSectionResizeMode(Reason, QHeaderView::Stretch);
  // The next one is where the last one was.
  if (row >= 0 && m_table->rowCount() > 0)
    m_view->setCurrentIndex(m_table->index(qMin(row, m_table->rowCount() - 1), Value));
}

void ImportReportView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) translate();
  QWidget::changeEvent(event);
}

}  // namespace cartera
