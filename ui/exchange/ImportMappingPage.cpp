// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ImportMappingPage.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/exchange/ExchangeText.h"
#include "ui/exchange/FieldCombo.h"
#include "ui/exchange/ImportSession.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/Pill.h"

namespace cartera {

namespace {

/// One line that ends in "…" where there is no room, and says the whole in its tool tip.
class OneLine final : public QLabel {
 public:
  explicit OneLine(const QString& text) : QLabel(text) {
    setTextFormat(Qt::PlainText);
    setProperty("role", QStringLiteral("small"));
    setToolTip(text.toHtmlEscaped());
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width()));
  }
};

QString samplesOf(const std::vector<QString>& values) {
  QStringList shown;
  for (const QString& v : values) {
    QString one = v.simplified();
    if (one.size() > 32) one = QString(one.left(31) % QChar(0x2026));
    shown += one;
  }
  return shown.join(QStringLiteral(" · "));
}

}  // namespace

ImportMappingPage::ImportMappingPage(const Theme& theme, ImportSession& session, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_session(session),
      m_fields(new FieldList(this)),
      m_title(makeLabel({}, "section")),
      m_hint(makeLabel({}, "muted")),
      m_known(new NoticeBar(theme)),
      m_datesBox(new QWidget),
      m_datesLabel(makeLabel({})),
      m_dates(new QComboBox),
      m_scroll(new QScrollArea),
      m_load(makeButton({}, ButtonKind::Link)),
      m_save(makeButton({}, ButtonKind::Link)) {
  m_dates->setObjectName(QStringLiteral("import.dates"));
  m_load->setObjectName(QStringLiteral("import.mapping.load"));
  m_save->setObjectName(QStringLiteral("import.mapping.save"));
  m_known->button()->setObjectName(QStringLiteral("import.mapping.afresh"));
  m_hint->setWordWrap(true);
  m_datesLabel->setBuddy(m_dates);
  m_scroll->setWidgetResizable(true);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(m_title);
  head->addStretch(1);
  head->addWidget(m_load);
  head->addWidget(m_save);
  auto* dates = new QHBoxLayout(m_datesBox);
  dates->setContentsMargins(0, 0, 0, 0);
  dates->setSpacing(8);
  dates->addWidget(m_datesLabel);
  dates->addWidget(m_dates);
  dates->addStretch(1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(12);
  layout->addLayout(head);
  layout->addWidget(m_known);
  layout->addWidget(m_hint);
  layout->addWidget(m_datesBox);
  layout->addWidget(m_scroll, 1);

  connect(m_load, &QPushButton::clicked, this, &ImportMappingPage::loadWanted);
  connect(m_save, &QPushButton::clicked, this, &ImportMappingPage::saveWanted);
  connect(m_known, &NoticeBar::buttonClicked, this, [this] { m_session.forgetRemembered(); });
  connect(m_dates, &QComboBox::activated, this, [this](int i) {
    const QString name = m_dates->itemData(i).toString();
    m_session.setDates(name.isEmpty() ? std::nullopt : dates::orderFromName(name));
  });
  connect(&session, &ImportSession::planChanged, this, &ImportMappingPage::rebuild);
  connect(&session, &ImportSession::mappingChanged, this, &ImportMappingPage::refresh);
  translate();
}

void ImportMappingPage::translate() {
  m_title->setText(tr("Which column goes where?"));
  m_load->setText(tr("Open mapping…"));
  m_save->setText(tr("Save mapping…"));
  m_datesLabel->setText(tr("&Dates are written as:"));
  m_dates->setAccessibleName(tr("Dates are written as"));
  m_fields->translate();
  rebuild();
}

void ImportMappingPage::fillDates() {
  bool any = m_session.dates().has_value();
  for (const auto& c : m_session.columns()) any = any || c.found.dates == DateOrder::Ambiguous;
  m_datesBox->setVisible(any);
  const QSignalBlocker quiet(m_dates);
  m_dates->clear();
  m_dates->addItem(m_session.asksForDates() ? tr("Please choose") : tr("As found"), QString());
  m_dates->addItem(tr("Day, month, year"), QStringLiteral("dmy"));
  m_dates->addItem(tr("Month, day, year"), QStringLiteral("mdy"));
  m_dates->addItem(tr("Year, month, day"), QStringLiteral("ymd"));
  m_dates->addItem(tr("Eight digits: 20261121"), QStringLiteral("yyyymmdd"));
  const QString name = m_session.dates() ? dates::orderName(*m_session.dates()) : QString();
  m_dates->setCurrentIndex(qMax(0, m_dates->findData(name)));
}

void ImportMappingPage::rebuild() {
  m_rows.clear();
  auto* box = new QFrame;
  box->setProperty("role", QStringLiteral("page"));
  auto* grid = new QGridLayout(box);
  grid->setContentsMargins(0, 0, 12, 0);
  grid->setHorizontalSpacing(16);
  grid->setVerticalSpacing(0);
  grid->setColumnStretch(0, 1);
  grid->setColumnMinimumWidth(2, m_theme.px(260));
  grid->setColumnMinimumWidth(3, m_theme.px(130));
  int line = 0;
  for (size_t i = 0; i < m_session.columns().size(); ++i) {
    const ImportSession::Column& column = m_session.columns()[i];
    Row row;
    row.name = makeLabel(column.found.name, "strong");
    row.samples = new OneLine(samplesOf(column.found.samples));
    row.field = new FieldCombo(m_fields, customField(column.found.name));
    row.field->setObjectName(QStringLiteral("import.field.%1").arg(i));
    row.field->setAccessibleName(tr("Field for the column “%1”").arg(column.found.name));
    row.field->setAccessibleDescription(row.samples->text());
    row.mark = new Pill(m_theme);
    auto* text = new QVBoxLayout;
    text->setContentsMargins(0, 8, 0, 8);
    text->setSpacing(2);
    text->addWidget(row.name);
    text->addWidget(row.samples);
    grid->addLayout(text, line, 0);
    grid->addWidget(new IconLabel(m_theme, QStringLiteral("arrow-right"), 16), line, 1);
    grid->addWidget(row.field, line, 2, Qt::AlignVCenter);
    grid->addWidget(row.mark, line, 3, Qt::AlignLeft | Qt::AlignVCenter);
    ++line;
    auto* hairline = new QFrame;
    hairline->setProperty("role", QStringLiteral("line"));
    grid->addWidget(hairline, line++, 0, 1, 4);
    connect(row.field, &FieldCombo::chosen, this, [this, i](const FieldRef& field) { m_session.setField(i, field); });
    m_rows.push_back(row);
  }
  grid->setRowStretch(line, 1);
  m_scroll->setWidget(box);
  QWidget* before = m_dates;
  for (const Row& row : m_rows) {
    setTabOrder(before, row.field);
    before = row.field;
  }
  setTabOrder(before, m_load);
  setTabOrder(m_load, m_save);
  refresh();
}

void ImportMappingPage::refresh() {
  if (m_rows.size() != m_session.columns().size()) return;
  fillDates();
  for (size_t i = 0; i < m_rows.size(); ++i) {
    const ImportSession::Column& column = m_session.columns()[i];
    const Row& row = m_rows[i];
    row.field->setField(column.field);
    const bool asked = column.found.how == MatchHow::Proposal && !column.decided;
    if (column.found.dates == DateOrder::Ambiguous && !m_session.dates() && !column.field.is(u"ignore")) {
      row.mark->set(tr("Which dates?"), Tone::Warn);
    } else if (asked) {
      row.mark->set(tr("Proposal"), Tone::Warn);
    } else if (column.field.isConsent()) {
      row.mark->set(tr("Consent"), Tone::Info);
    } else if (column.field.is(u"ignore")) {
      row.mark->set(tr("Left out"), Tone::Neutral);
    } else if (column.found.sureness < 0.5 && !column.decided) {
      row.mark->set(tr("Not sure"), Tone::Warn);
    } else {
      row.mark->set({}, Tone::Neutral);
    }
  }
  const int questions = m_session.openQuestions();
  m_hint->setText(questions == 0 ? tr("All columns are known. What is left out is not stored.")
                                 : tr("%n column(s) should be looked at: a field of its own keeps the values, "
                                      "“Leave out” does not store them.",
                                      nullptr, questions));
  if (m_session.remembered()) {
    m_known->setNotice(Tone::Info, tr("Mapped like “%1”, which was imported before.").arg(m_session.remembered()->name),
                       tr("Start afresh"));
  } else {
    m_known->clear();
  }
}

void ImportMappingPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) translate();
  QWidget::changeEvent(event);
}

}  // namespace cartera
