// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ImportMappingPage.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/exchange/ExchangeText.h"
#include "ui/exchange/FieldCombo.h"
#include "ui/exchange/ImportSession.h"
#include "ui/exchange/ProfileBar.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ChoiceName.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/Pill.h"
#include "ui/widgets/ToolTip.h"

namespace cartera {

namespace {

/// One line that ends in "…" where there is no room, and says the whole in its tool tip.
class OneLine final : public QLabel {
 public:
  explicit OneLine(const QString& text) : QLabel(text) {
    setTextFormat(Qt::PlainText);
    setProperty("role", QStringLiteral("small"));
    setToolTip(plainToolTip(text));
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
      m_profiles(new ProfileBar(session)),
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
  layout->addWidget(m_profiles);
  layout->addWidget(m_known);
  layout->addWidget(m_hint);
  layout->addWidget(m_datesBox);
  layout->addWidget(m_scroll, 1);

  m_scroll->viewport()->installEventFilter(this);
  connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &ImportMappingPage::placeRows);
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
  // All at once, before there are lists that would have to hear of each.
  for (const auto& column : m_session.columns())
    static_cast<void>(m_fields->rowOf(customField(column.found.name).toString()));
  m_box = new QFrame;
  m_box->setProperty("role", QStringLiteral("page"));
  m_rows.resize(m_session.columns().size());
  m_scroll->setWidget(m_box);
  m_rowHeight = 0;
  if (!m_rows.empty()) {
    m_rows[0] = makeRow(0);
    m_rowHeight = m_rows[0].box->sizeHint().height();
  }
  m_box->setMinimumHeight(m_rowHeight * static_cast<int>(m_rows.size()));
  placeRows();
  refresh();
}

ImportMappingPage::Row ImportMappingPage::makeRow(size_t i) {
  const ImportSession::Column& column = m_session.columns()[i];
  Row row;
  row.box = new QWidget(m_box);
  auto* grid = new QGridLayout(row.box);
  grid->setContentsMargins(0, 0, 12, 0);
  grid->setHorizontalSpacing(16);
  grid->setVerticalSpacing(0);
  grid->setColumnStretch(0, 1);
  grid->setColumnMinimumWidth(2, m_theme.px(260));
  grid->setColumnMinimumWidth(3, m_theme.px(130));
  row.samples = new OneLine(samplesOf(column.found.samples));
  row.field = new FieldCombo(m_fields, customField(column.found.name));
  row.field->setObjectName(QStringLiteral("import.field.%1").arg(i));
  row.field->setAccessibleDescription(row.samples->text());
  row.mark = new Pill(m_theme);
  auto* text = new QVBoxLayout;
  text->setContentsMargins(0, 8, 0, 8);
  text->setSpacing(2);
  auto* name = makeLabel(exchangetext::columnName(m_session.plan(), column.found.name), "strong");
  name->setTextFormat(Qt::PlainText);
  text->addWidget(name);
  text->addWidget(row.samples);
  grid->addLayout(text, 0, 0);
  grid->addWidget(new IconLabel(m_theme, QStringLiteral("arrow-right"), 16), 0, 1);
  grid->addWidget(row.field, 0, 2, Qt::AlignVCenter);
  setChoiceName(*row.field,
                tr("Field for the column “%1”").arg(exchangetext::columnName(m_session.plan(), column.found.name)));
  // The line in it is a thing of its own to a screen reader.
  row.field->lineEdit()->setAccessibleName(row.field->accessibleName());
  grid->addWidget(row.mark, 0, 3, Qt::AlignLeft | Qt::AlignVCenter);
  auto* hairline = new QFrame;
  hairline->setProperty("role", QStringLiteral("line"));
  grid->addWidget(hairline, 1, 0, 1, 4);
  connect(row.field, &FieldCombo::chosen, this, [this, i](const FieldRef& field) { m_session.setField(i, field); });
  return row;
}

/// A list of 500 columns opens at once: only what is in sight, and a little more for Tab to go on to, is made.
void ImportMappingPage::placeRows() {
  if (m_rowHeight <= 0) return;
  constexpr int kMore = 4;
  const int top = m_scroll->verticalScrollBar()->value() / m_rowHeight - kMore;
  const int bottom = top + m_scroll->viewport()->height() / m_rowHeight + 2 * kMore + 1;
  const int last = static_cast<int>(m_rows.size()) - 1;
  for (int i = qMax(0, top); i <= qMin(bottom, last); ++i) {
    Row& row = m_rows[static_cast<size_t>(i)];
    const bool isNew = !row.isPlaced;
    if (!row.box) row = makeRow(static_cast<size_t>(i));
    row.isPlaced = true;
    row.box->setGeometry(0, i * m_rowHeight, m_scroll->viewport()->width(), m_rowHeight);
    if (!isNew) continue;
    row.box->show();
    fillRow(static_cast<size_t>(i));
    QWidget* before = m_dates;
    for (int j = i - 1; j >= 0 && before == m_dates; --j) {
      if (m_rows[static_cast<size_t>(j)].isPlaced) before = m_rows[static_cast<size_t>(j)].field;
    }
    setTabOrder(before, row.field);
  }
  const auto end = std::find_if(m_rows.rbegin(), m_rows.rend(), [](const Row& row) { return row.isPlaced; });
  if (end != m_rows.rend()) setTabOrder(end->field, m_load);
  setTabOrder(m_load, m_save);
  QWidget* before = m_save;
  for (QWidget* control : m_profiles->controls()) {
    setTabOrder(before, control);
    before = control;
  }
}

void ImportMappingPage::fillRow(size_t i) {
  const ImportSession::Column& column = m_session.columns()[i];
  const Row& row = m_rows[i];
  row.field->setField(column.field);
  const bool isOfOther = !column.isAsked() && !column.field.isConsent() && !column.field.is(u"ignore");
  const bool isUnsure = column.found.isUnsure || (isOfOther && column.found.sureness < 0.5);
  if (column.found.dates == DateOrder::Ambiguous && !m_session.dates() && !column.field.is(u"ignore")) {
    row.mark->set(tr("Which dates?"), Tone::Warn);
  } else if (isUnsure && !column.decided) {
    row.mark->set(tr("Not sure"), Tone::Warn);
  } else if (column.isAsked()) {
    row.mark->set(tr("Proposal"), Tone::Warn);
  } else if (isOfPurchaseOrDeal(column.field)) {
    //: Of a column about orders, which cannot be imported so far.
    row.mark->set(tr("Not brought in yet"), Tone::Neutral);
  } else if (column.field.isConsent()) {
    row.mark->set(tr("Consent"), Tone::Info);
  } else if (column.field.is(u"ignore")) {
    row.mark->set(tr("Left out"), Tone::Neutral);
  } else {
    row.mark->set({}, Tone::Neutral);
  }
}

void ImportMappingPage::refresh() {
  if (m_rows.size() != m_session.columns().size()) return;
  fillDates();
  for (size_t i = 0; i < m_rows.size(); ++i) {
    if (m_rows[i].isPlaced) fillRow(i);
  }
  const int questions = m_session.openQuestions();
  m_hint->setText(questions == 0 ? tr("All columns are known. What is left out is not stored.")
                                 : tr("%n column(s) should be looked at: what is in them is kept, unless you "
                                      "choose “Leave out”.",
                                      nullptr, questions));
  if (m_session.remembered()) {
    m_known->setNotice(Tone::Info, tr("Mapped like “%1”, which was imported before.").arg(m_session.remembered()->name),
                       tr("Start afresh"));
  } else {
    m_known->clear();
  }
}

bool ImportMappingPage::eventFilter(QObject* watched, QEvent* event) {
  const bool done = QWidget::eventFilter(watched, event);
  if (watched == m_scroll->viewport() && event->type() == QEvent::Resize) {
    // All that are there, also out of sight: they are as wide as the page.
    for (Row& row : m_rows) {
      if (row.box) row.box->resize(m_scroll->viewport()->width(), row.box->height());
    }
    placeRows();
  }
  return done;
}

void ImportMappingPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) translate();
  QWidget::changeEvent(event);
}

}  // namespace cartera
