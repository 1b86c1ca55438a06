// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ExportSetupPage.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/exchange/ExchangeTables.h"
#include "ui/exchange/ExchangeText.h"
#include "ui/exchange/ExportSession.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EnterPresses.h"
#include "ui/widgets/RowDelegate.h"

namespace cartera {

namespace {

QToolButton* makeTool(const Theme& theme, const QString& icon, const QString& name) {
  auto* button = new QToolButton;
  button->setObjectName(name);
  button->setIcon(theme.icon(icon));
  button->setFocusPolicy(Qt::TabFocus);
  pressOnEnter(*button);
  return button;
}

/// As wide as its content, whatever the language and the size of the text; scrolls only from top to bottom.
class ChoiceScroll final : public QScrollArea {
 public:
  explicit ChoiceScroll(int least) : m_least(least) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Tab goes through the choices, and the keys that scroll belong to them.
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
  }
  [[nodiscard]] QSize sizeHint() const override { return {wholeWidth(), 400}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {wholeWidth(), 160}; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (watched == widget() && event->type() == QEvent::LayoutRequest) updateGeometry();
    return QScrollArea::eventFilter(watched, event);
  }

 private:
  [[nodiscard]] int wholeWidth() const {
    const int content = widget() != nullptr ? widget()->minimumSizeHint().width() : 0;
    return qMax(m_least, content) + verticalScrollBar()->sizeHint().width();
  }
  int m_least;
};

}  // namespace

ExportSetupPage::ExportSetupPage(const Theme& theme, ExportSession& session, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_session(session),
      m_whoTitle(makeLabel({}, "section")),
      m_filter(makeLabel({}, "small")),
      m_partTitle(makeLabel({}, "section")),
      m_profileTitle(makeLabel({}, "section")),
      m_formatTitle(makeLabel({}, "section")),
      m_columnsTitle(makeLabel({}, "section")),
      m_columns(new QListWidget),
      m_up(makeTool(theme, QStringLiteral("arrow-up"), QStringLiteral("export.up"))),
      m_down(makeTool(theme, QStringLiteral("arrow-down"), QStringLiteral("export.down"))),
      m_previewTitle(makeLabel({}, "section")),
      m_funnel(makeLabel({}, "strong")),
      m_rows(new TextTable(this)),
      m_view(makeTextTable(theme, m_rows, QStringLiteral("export.preview"))) {
  m_columns->setObjectName(QStringLiteral("export.columns"));
  m_columns->setDragDropMode(QAbstractItemView::InternalMove);
  m_columns->setTabKeyNavigation(false);
  m_columns->setItemDelegate(new RowDelegate(theme, m_columns));
  m_funnel->setObjectName(QStringLiteral("export.funnel"));
  m_funnel->setWordWrap(true);
  // Five rows beneath the headings; fewer on a low screen.
  m_view->setMinimumHeight(theme.px(28) * 2 + 24);
  m_view->setMaximumHeight(theme.px(28) * 6 + 24);

  auto* columnsHead = new QHBoxLayout;
  columnsHead->addWidget(m_columnsTitle, 1);
  columnsHead->addWidget(m_up);
  columnsHead->addWidget(m_down);
  auto* right = new QVBoxLayout;
  right->setSpacing(8);
  right->addWidget(m_previewTitle);
  right->addWidget(m_funnel);
  right->addWidget(m_view);
  right->addLayout(columnsHead);
  right->addWidget(m_columns, 1);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(24);
  layout->addWidget(makeChoices());
  layout->addLayout(right, 1);

  connect(m_columns, &QListWidget::itemChanged, this, &ExportSetupPage::takeColumns);
  connect(m_columns->model(), &QAbstractItemModel::rowsMoved, this, &ExportSetupPage::takeColumns);
  connect(m_columns, &QListWidget::currentRowChanged, this, &ExportSetupPage::refresh);
  connect(m_up, &QToolButton::clicked, this, [this] { moveColumn(-1); });
  connect(m_down, &QToolButton::clicked, this, [this] { moveColumn(1); });
  connect(&session, &ExportSession::columnsChanged, this, &ExportSetupPage::fillColumns);
  connect(&session, &ExportSession::previewChanged, this, &ExportSetupPage::refresh);
  translate();
  setFocusProxy(m_who[static_cast<size_t>(session.who())]);
}

QWidget* ExportSetupPage::makeChoices() {
  auto* box = new QWidget;
  box->setProperty("role", QStringLiteral("page"));
  auto* layout = new QVBoxLayout(box);
  layout->setContentsMargins(0, 0, 8, 0);
  layout->setSpacing(6);
  layout->addWidget(m_whoTitle);
  auto* who = new QButtonGroup(this);
  static constexpr std::array<const char*, 3> kNames{"export.everybody", "export.filter", "export.selection"};
  for (int i = 0; i < 3; ++i) {
    auto* button = new QRadioButton;
    button->setObjectName(QLatin1String(kNames[static_cast<size_t>(i)]));
    who->addButton(button, i);
    layout->addWidget(button);
    m_who.push_back(button);
    if (i == 1) layout->addWidget(m_filter);
  }
  m_filter->setObjectName(QStringLiteral("export.filterWords"));
  m_filter->setWordWrap(true);
  m_filter->setIndent(24);
  m_filter->setVisible(!m_session.scope().filter.isEverybody() && !m_session.scope().filterText.isEmpty());
  m_who[1]->setVisible(!m_session.scope().filter.isEverybody());
  m_who[2]->setVisible(!m_session.scope().selection.empty());
  m_who[static_cast<size_t>(m_session.who())]->setChecked(true);
  layout->addWidget(makeParts());
  layout->addSpacing(12);
  layout->addWidget(m_profileTitle);
  auto* profiles = new QButtonGroup(this);
  for (const ExportProfile& profile : ExportProfile::all()) {
    Choice choice;
    choice.key = profile.key;
    choice.button = new QRadioButton;
    choice.button->setObjectName(QString(QStringLiteral("export.profile.") % profile.key));
    choice.line = makeLabel({}, "small");
    choice.line->setWordWrap(true);
    choice.line->setIndent(24);
    profiles->addButton(choice.button, static_cast<int>(m_profiles.size()));
    layout->addWidget(choice.button);
    layout->addWidget(choice.line);
    layout->addSpacing(2);
    m_profiles.push_back(choice);
  }
  layout->addSpacing(10);
  layout->addWidget(m_formatTitle);
  auto* formats = new QButtonGroup(this);
  // One below the other, as the programs: side by side there is no room for four names.
  for (const QString& format : exportFormats()) {
    auto* button = new QRadioButton;
    button->setObjectName(QString(QStringLiteral("export.format.") % format));
    button->setChecked(format == m_session.format());
    formats->addButton(button, static_cast<int>(m_formats.size()));
    layout->addWidget(button);
    m_formats.push_back(button);
  }
  layout->addStretch(1);
  connect(formats, &QButtonGroup::idToggled, this, [this](int id, bool on) {
    if (!on) return;
    m_session.setFormat(exportFormats()[id]);
    nameProfiles();
  });
  connect(who, &QButtonGroup::idToggled, this, [this](int id, bool on) {
    if (on) m_session.setWho(static_cast<ExportSession::Who>(id));
  });
  connect(profiles, &QButtonGroup::idToggled, this, [this](int id, bool on) {
    if (on) m_session.setProfile(m_profiles[static_cast<size_t>(id)].key);
  });
  auto* scroll = new ChoiceScroll(m_theme.px(290));
  scroll->setObjectName(QStringLiteral("export.choices"));
  scroll->setWidget(box);
  return scroll;
}

QWidget* ExportSetupPage::makeParts() {
  m_partBox = new QWidget;
  auto* layout = new QVBoxLayout(m_partBox);
  layout->setContentsMargins(0, 12, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(m_partTitle);
  auto* parts = new QButtonGroup(this);
  for (const ExportPart part : {ExportPart::Everyone, ExportPart::Changes, ExportPart::Gone}) {
    auto* button = new QRadioButton;
    button->setObjectName(QString(QStringLiteral("export.part.") % toText(part)));
    button->setChecked(part == ExportPart::Everyone);
    auto* line = makeLabel({}, "small");
    line->setWordWrap(true);
    line->setIndent(24);
    parts->addButton(button, static_cast<int>(part));
    layout->addWidget(button);
    layout->addWidget(line);
    m_parts.push_back(button);
    m_partLines.push_back(line);
  }
  m_partLines[0]->hide();
  m_partBox->hide();
  connect(parts, &QButtonGroup::idToggled, this, [this](int id, bool on) {
    if (on) m_session.setPart(static_cast<ExportPart>(id));
  });
  return m_partBox;
}

void ExportSetupPage::showParts() {
  const auto& preview = m_session.shown();
  // While it is counted it stays as it was: nothing jumps.
  if (!preview) return;
  const auto delta = m_session.delta();
  m_partBox->setVisible(delta.has_value());
  if (!delta) return;
  m_partTitle->setText(tr("Which of them?"));
  const auto named = [](const QString& text, qint64 n) {
    return QString(text % u" (" % exchangetext::count(n) % u')');
  };
  const bool isMailing = preview->columns.value(0).startsWith(u'@');
  //: Of the contacts that were just chosen, all of them.
  m_parts[0]->setText(named(tr("Ever&yone"), delta->fresh + delta->changed + delta->same));
  //: Contacts that are new to a list that was exported before, or have other values in it.
  m_parts[1]->setText(named(tr("Only &new and changed"), delta->fresh + delta->changed));
  DeltaCounts news = *delta;
  news.gone = 0;
  //: %1 is a moment, %2 "12 new, 5 changed".
  m_partLines[1]->setText(tr("Since %1: %2").arg(exchangetext::moment(delta->since), exchangetext::newsOf(news)));
  //: Contacts that went out with an earlier export and are not in the list any more.
  m_parts[2]->setText(named(tr("Only those &gone"), delta->gone));
  m_partLines[2]->setText(isMailing ? tr("Addresses to take off there: who said no, was removed or has another one.")
                                    : tr("Who went out before and is no longer in the list."));
  for (size_t i = 1; i < m_parts.size(); ++i) m_parts[i]->setAccessibleDescription(m_partLines[i]->text());
}

void ExportSetupPage::translate() {
  m_whoTitle->setText(tr("Whom?"));
  m_who[0]->setText(tr("&All contacts"));
  m_who[1]->setText(tr("The &filtered list"));
  m_filter->setText(m_session.scope().filterText);
  m_who[1]->setAccessibleDescription(m_filter->text());
  m_who[2]->setText(tr("The %n &selected contact(s)", nullptr, static_cast<int>(m_session.scope().selection.size())));
  m_profileTitle->setText(tr("For which program?"));
  nameProfiles();
  m_formatTitle->setText(tr("As which file?"));
  for (size_t i = 0; i < m_formats.size(); ++i)
    m_formats[i]->setText(exchangetext::formatName(exportFormats()[static_cast<qsizetype>(i)]));
  m_columnsTitle->setText(tr("Columns"));
  m_columns->setAccessibleName(tr("Columns"));
  m_up->setText(tr("Column up"));
  m_up->setToolTip(tr("Column up"));
  m_up->setAccessibleName(tr("Column up"));
  m_down->setText(tr("Column down"));
  m_down->setToolTip(tr("Column down"));
  m_down->setAccessibleName(tr("Column down"));
  m_previewTitle->setText(tr("Preview"));
  m_view->setAccessibleName(tr("First rows of the export"));
  refresh();
}

/// What a profile is good for depends on the kind of file.
void ExportSetupPage::nameProfiles() {
  for (const Choice& c : m_profiles) {
    c.button->setText(exchangetext::profileName(c.key, m_session.format()));
    c.line->setText(exchangetext::profileLine(c.key, m_session.format()));
    c.button->setAccessibleDescription(c.line->text());
  }
  // A card has no columns, and its readers take it as it is.
  const bool isList = !isCardFormat(m_session.format());
  m_profileTitle->setVisible(isList);
  for (const Choice& c : m_profiles) {
    c.button->setVisible(isList);
    c.line->setVisible(isList);
  }
  for (QWidget* w : std::initializer_list<QWidget*>{m_columnsTitle, m_columns, m_up, m_down}) w->setVisible(isList);
}

void ExportSetupPage::fillColumns() {
  const QSignalBlocker quiet(m_columns);
  m_columns->clear();
  for (const ExportSession::Column& c : m_session.columns()) {
    auto* item = new QListWidgetItem(c.heading, m_columns);
    item->setData(Qt::UserRole, c.field);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
    item->setCheckState(c.chosen ? Qt::Checked : Qt::Unchecked);
  }
  m_columns->setCurrentRow(0);
}

void ExportSetupPage::takeColumns() {
  std::vector<ExportSession::Column> columns;
  bool any = false;
  for (int row = 0; row < m_columns->count(); ++row) {
    const QListWidgetItem* item = m_columns->item(row);
    columns.push_back({item->data(Qt::UserRole).toString(), item->text(), item->checkState() == Qt::Checked});
    any = any || columns.back().chosen;
  }
  // A file without columns is none; no column at all means the profile's own to the exporter.
  if (!any && m_columns->count() > 0) {
    if (auto* item = m_columns->currentItem()) item->setCheckState(Qt::Checked);
    return;
  }
  m_session.setColumns(std::move(columns));
}

void ExportSetupPage::moveColumn(int by) {
  const int row = m_columns->currentRow();
  const int to = row + by;
  if (row < 0 || to < 0 || to >= m_columns->count()) return;
  {
    const QSignalBlocker quiet(m_columns);
    m_columns->insertItem(to, m_columns->takeItem(row));
    m_columns->setCurrentRow(to);
  }
  takeColumns();
}

void ExportSetupPage::refresh() {
  for (const Choice& c : m_profiles) {
    if (c.key != m_session.profile() || c.button->isChecked()) continue;
    const QSignalBlocker quiet(c.button->group());
    c.button->setChecked(true);
  }
  const int row = m_columns->currentRow();
  m_up->setEnabled(row > 0);
  m_down->setEnabled(row >= 0 && row + 1 < m_columns->count());
  const auto& preview = m_session.shown();
  setProperty("settled", preview.has_value());
  showParts();
  if (!preview) {
    m_funnel->setText(tr("Counting…"));
    return;
  }
  const bool isGone = m_session.part() == ExportPart::Gone;
  // Of those who are gone a mailing list is given the address, whatever else it holds.
  m_columns->setEnabled(!isGone || preview->columns.size() > 1 || !preview->columns.value(0).startsWith(u'@'));
  m_funnel->setText(isGone ? exchangetext::goneText(*m_session.delta())
                           : exchangetext::funnel(preview->considered, preview->rows, preview->excluded));
  m_rows->setContent(preview->header, preview->firstRows);
  fitColumns(m_view, 180);
}

void ExportSetupPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) translate();
  QWidget::changeEvent(event);
}

}  // namespace cartera
