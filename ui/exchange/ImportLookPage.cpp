// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ImportLookPage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/exchange/ExchangeTables.h"
#include "ui/exchange/ExchangeText.h"
#include "ui/exchange/ImportSession.h"
#include "ui/text/Translations.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ToolTip.h"

namespace cartera {

namespace {

constexpr int kRowsShown = 10;

QComboBox* makeCombo(const QString& name) {
  auto* combo = new QComboBox;
  combo->setObjectName(name);
  combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  return combo;
}

void setItems(QComboBox* combo, const QList<std::pair<QString, QString>>& items, const QString& current) {
  const QSignalBlocker quiet(combo);
  combo->clear();
  for (const auto& [text, data] : items) combo->addItem(text, data);
  combo->setCurrentIndex(combo->findData(current));
}

}  // namespace

ImportLookPage::ImportLookPage(const Theme& theme, ImportSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_title(makeLabel({}, "section")),
      m_file(makeLabel({}, "strong")),
      m_other(makeButton({}, ButtonKind::Link)),
      m_sheetLabel(makeLabel({}, "muted")),
      m_sheet(makeCombo(QStringLiteral("import.sheet"))),
      m_encodingLabel(makeLabel({}, "muted")),
      m_encoding(makeCombo(QStringLiteral("import.encoding"))),
      m_delimiterLabel(makeLabel({}, "muted")),
      m_delimiter(makeCombo(QStringLiteral("import.delimiter"))),
      m_header(new QCheckBox),
      m_count(makeLabel({}, "muted")),
      m_layout(makeLabel({}, "muted")),
      m_odd(makeLabel({}, "muted")),
      m_rows(new TextTable(this)),
      m_view(makeTextTable(theme, m_rows, QStringLiteral("import.preview"))) {
  m_other->setObjectName(QStringLiteral("import.other"));
  m_header->setObjectName(QStringLiteral("import.header"));
  m_sheetLabel->setBuddy(m_sheet);
  m_encodingLabel->setBuddy(m_encoding);
  m_delimiterLabel->setBuddy(m_delimiter);
  m_odd->setWordWrap(true);
  m_layout->setObjectName(QStringLiteral("import.layout"));
  m_layout->setTextFormat(Qt::PlainText);

  auto* file = new QHBoxLayout;
  file->setSpacing(12);
  file->addWidget(m_file);
  file->addWidget(m_count);
  file->addWidget(m_layout);
  file->addWidget(m_other);
  file->addStretch(1);
  auto* how = new QHBoxLayout;
  how->setSpacing(8);
  how->addWidget(m_sheetLabel);
  how->addWidget(m_sheet);
  how->addWidget(m_encodingLabel);
  how->addWidget(m_encoding);
  how->addSpacing(12);
  how->addWidget(m_delimiterLabel);
  how->addWidget(m_delimiter);
  how->addStretch(1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(12);
  layout->addWidget(m_title);
  layout->addLayout(file);
  layout->addLayout(how);
  layout->addWidget(m_header);
  layout->addWidget(m_view, 1);
  layout->addWidget(m_odd);

  connect(m_other, &QPushButton::clicked, this, &ImportLookPage::otherFileWanted);
  connect(m_sheet, &QComboBox::activated, this, [this](int i) { m_session.setSheet(m_sheet->itemData(i).toString()); });
  connect(m_encoding, &QComboBox::activated, this,
          [this](int i) { m_session.setEncoding(m_encoding->itemData(i).toString().toLatin1()); });
  connect(m_delimiter, &QComboBox::activated, this,
          [this](int i) { m_session.setDelimiter(m_delimiter->itemData(i).toString()); });
  connect(m_header, &QCheckBox::toggled, this, [this](bool on) { m_session.setHeader(on); });
  connect(&session, &ImportSession::planChanged, this, &ImportLookPage::refresh);
  // What was chosen and could not be read is not what is shown.
  connect(&session, &ImportSession::failed, this, &ImportLookPage::refresh);
  translate();
}

void ImportLookPage::translate() {
  m_title->setText(tr("Does it look right?"));
  m_other->setText(tr("Another file…"));
  m_sheetLabel->setText(tr("S&heet:"));
  m_sheet->setAccessibleName(tr("Sheet"));
  m_encodingLabel->setText(tr("&Characters:"));
  m_encoding->setAccessibleName(tr("Characters"));
  m_delimiterLabel->setText(tr("Columns &divided by:"));
  m_delimiter->setAccessibleName(tr("Columns divided by"));
  m_header->setText(tr("The &first row has the headings"));
  m_view->setAccessibleName(tr("First rows of the file"));
  refresh();
}

void ImportLookPage::refresh() {
  const bool there = m_session.plan().has_value();
  const bool isCsv = there && m_session.plan()->isCsv();
  const bool hasSheets = there && m_session.plan()->sheets.size() > 1;
  for (QWidget* w : std::initializer_list<QWidget*>{m_header, m_count, m_view}) w->setVisible(there);
  for (QWidget* w : std::initializer_list<QWidget*>{m_encodingLabel, m_encoding, m_delimiterLabel, m_delimiter})
    w->setVisible(isCsv);
  m_header->setVisible(there && !m_session.plan()->namesFields);
  for (QWidget* w : std::initializer_list<QWidget*>{m_sheetLabel, m_sheet}) w->setVisible(hasSheets);
  m_odd->hide();
  m_layout->hide();
  if (!there) return;
  const ImportPlan& plan = *m_session.plan();
  m_file->setText(QFileInfo(plan.path).fileName());
  m_file->setToolTip(plainToolTip(plan.path));
  m_count->setText(tr("%n record(s) in %1 columns", nullptr, static_cast<int>(plan.records))
                       .arg(exchangetext::count(static_cast<qint64>(plan.columns.size()))));

  if (plan.layout) {
    m_layout->setText(tr("Recognised as: %1").arg(plan.layout->title(currentLanguage())));
    m_layout->show();
  }

  QList<std::pair<QString, QString>> sheets;
  for (const QString& name : plan.sheets) sheets.append({name, name});
  // One that is hidden, and was named by a mapping.
  if (!plan.sheets.contains(plan.sheet)) sheets.append({plan.sheet, plan.sheet});
  setItems(m_sheet, sheets, plan.sheet);
  QList<std::pair<QString, QString>> encodings;
  for (const QByteArray& e : csvEncodings()) encodings.append({exchangetext::encoding(e), QString::fromLatin1(e)});
  setItems(m_encoding, encodings, QString::fromLatin1(plan.dialect.encoding));
  const QString delimiter = csvDelimiterName(plan.dialect);
  QStringList names{QStringLiteral(";"), QStringLiteral(","), QStringLiteral("tab"), QStringLiteral("|"),
                    QStringLiteral("whitespace")};
  if (!names.contains(delimiter)) names.append(delimiter);
  QList<std::pair<QString, QString>> delimiters;
  for (const QString& name : names) delimiters.append({exchangetext::delimiter(name), name});
  setItems(m_delimiter, delimiters, delimiter);
  {
    const QSignalBlocker quiet(m_header);
    m_header->setChecked(plan.dialect.header);
  }

  QStringList header;
  for (const PlannedColumn& c : plan.columns) header += exchangetext::columnName(m_session.plan(), c.name);
  std::vector<QStringList> rows;
  for (const auto& cells : plan.preview) {
    if (rows.size() == kRowsShown) break;
    rows.emplace_back(cells.begin(), cells.end());
  }
  m_rows->setContent(header, std::move(rows));
  fitColumns(m_view, 200);
  if (plan.warningCount > 0) {
    const ImportPlan::Warning& first = plan.warnings.front();
    const auto n = static_cast<int>(plan.warningCount);
    const QString what = exchangetext::reason(first.reason, first.value);
    const QString place = exchangetext::count(first.line);
    if (!plan.isSheet()) {
      m_odd->setText(tr("%n line(s) look odd, the first is line %1: %2", nullptr, n).arg(place, what));
    } else if (first.column.isEmpty()) {
      m_odd->setText(tr("%n row(s) look odd, the first is row %1: %2", nullptr, n).arg(place, what));
    } else {
      m_odd->setText(
          tr("%n row(s) look odd, the first is row %1, column %2: %3", nullptr, n).arg(place, first.column, what));
    }
    m_odd->show();
  }
}

void ImportLookPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) translate();
  QWidget::changeEvent(event);
}

}  // namespace cartera
