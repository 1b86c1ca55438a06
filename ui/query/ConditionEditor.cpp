// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/ConditionEditor.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QStringListModel>
#include <QVBoxLayout>

#include "core/base/Text.h"
#include "core/query/FilterValues.h"
#include "ui/query/ValueChecks.h"
#include "ui/shell/Language.h"
#include "ui/text/FilterWords.h"
#include "ui/text/ReasonText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ChoiceName.h"
#include "ui/widgets/RowDelegate.h"

namespace cartera {

using query::DateUnit;
using query::Value;
using query::ValueType;
using query::Way;

namespace {
/// What "more than … ago" begins with: a quarter of a year, as people ask.
constexpr int kUsualDays = 90;
constexpr qsizetype kMostOffered = 12;
}  // namespace

ConditionEditor::ConditionEditor(const AppContext& context, QWidget* parent)
    : QWidget(parent),
      m_ctx(context),
      m_ways(new QComboBox(this)),
      m_line(new QLineEdit(this)),
      m_choice(new QComboBox(this)),
      m_values(new ValueChecks(context.theme, this)),
      m_amount(new QSpinBox),
      m_unit(new QComboBox),
      m_counted(new QWidget(this)),
      m_error(makeLabel({}, "error", this)),
      m_offered(new QStringListModel(this)) {
  m_ways->setObjectName(QStringLiteral("filter.way"));
  m_line->setObjectName(QStringLiteral("filter.value"));
  m_line->setAccessibleName(tr("Value"));
  m_choice->setObjectName(QStringLiteral("filter.choice"));
  m_amount->setObjectName(QStringLiteral("filter.amount"));
  m_amount->setAccessibleName(tr("How many"));
  m_amount->setRange(1, 10'000);
  m_amount->setValue(kUsualDays);
  m_amount->setButtonSymbols(QAbstractSpinBox::NoButtons);
  m_unit->setObjectName(QStringLiteral("filter.unit"));
  for (const DateUnit unit : {DateUnit::Day, DateUnit::Week, DateUnit::Month, DateUnit::Year})
    m_unit->addItem(unitLabel(unit), static_cast<int>(unit));
  auto* counted = new QHBoxLayout(m_counted);
  counted->setContentsMargins(0, 0, 0, 0);
  counted->setSpacing(8);
  counted->addWidget(m_amount, 1);
  counted->addWidget(m_unit, 1);
  setChoiceName(*m_ways, tr("How to compare"));
  setChoiceName(*m_choice, tr("Value"));
  setChoiceName(*m_unit, tr("Unit"));
  m_error->setObjectName(QStringLiteral("filter.error"));
  m_error->setWordWrap(true);
  m_completer = new QCompleter(m_offered, this);
  m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  m_completer->popup()->setItemDelegate(new RowDelegate(context.theme, this));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  layout->addWidget(m_ways);
  layout->addWidget(m_line);
  layout->addWidget(m_choice);
  layout->addWidget(m_values);
  layout->addWidget(m_counted);
  layout->addWidget(m_error);
  connect(m_ways, &QComboBox::currentIndexChanged, this, &ConditionEditor::showValue);
  connect(m_ways, &QComboBox::activated, this, &ConditionEditor::focusValue);
  connect(m_values, &ValueChecks::submitted, this, &ConditionEditor::submitted);
  connect(m_values, &ValueChecks::changed, this, [this] { showError({}); });
  connect(m_line, &QLineEdit::textChanged, this, [this] { showError({}); });
  connect(m_line, &QLineEdit::textEdited, this, &ConditionEditor::complete);
  connect(m_line, &QLineEdit::returnPressed, this, [this] {
    QAbstractItemView* const list = m_completer->popup();
    if (list->isVisible() && list->currentIndex().isValid()) return;
    list->hide();
    Q_EMIT submitted();
  });
  showError({});
}

void ConditionEditor::setField(const query::FieldSpec& field, const std::vector<CustomField>& customFields) {
  m_field = field;
  m_type = query::typeOf(field, customFields);
  m_ways->clear();
  for (const Way way : query::waysOf(field, m_type)) m_ways->addItem(wayLabel(way), static_cast<int>(way));
  m_choice->clear();
  if (m_type == ValueType::YesNo) {
    for (const char* code : {"yes", "no"}) {
      const QString value = QLatin1String(code);
      // Whatever the field: a yes of it is a yes.
      m_choice->addItem(filterValueText(QStringLiteral("private"), {value, false, {}}), value);
    }
  } else {
    for (const QString& code : query::choicesOf(field, customFields))
      m_choice->addItem(filterChoiceLabel(field.name, code), code);
  }
  std::vector<std::pair<QString, QString>> choices;
  choices.reserve(static_cast<size_t>(m_choice->count()));
  for (int i = 0; i < m_choice->count(); ++i)
    choices.emplace_back(m_choice->itemData(i).toString(), m_choice->itemText(i));
  m_values->setChoices(choices);
  m_line->clear();
  m_line->setCompleter(nullptr);
  m_line->setPlaceholderText(m_type == ValueType::Date ? tr("31/12/2026, today, 90 days ago") : QString());
  m_known.clear();
  showValue();
  if (m_type != ValueType::Text) return;
  m_ctx.jobs.query<QStringList>(
      this, [field](Connection& db) { return query::knownValues(db, field); },
      [this, name = field.name](Result<QStringList> known) {
        // Completion is a help: without it one types. Another field may have been chosen meanwhile.
        if (!known || name != m_field.name || known->isEmpty()) return;
        m_known = std::move(*known);
        m_line->setCompleter(m_completer);
        complete(m_line->text());
        m_values->setKnown(m_known);
        Q_EMIT resized();
      });
}

void ConditionEditor::setCondition(const query::Filter& condition) {
  const auto known = query::wayOf(condition);
  if (!known) return;
  int index = m_ways->findData(static_cast<int>(*known));
  // A way this form does not offer first, such as "is not" of a day, it still shows.
  if (index < 0) {
    m_ways->addItem(wayLabel(*known), static_cast<int>(*known));
    index = m_ways->count() - 1;
  }
  m_ways->setCurrentIndex(index);
  if (condition.values.empty()) return;
  const Value& value = condition.values.front();
  if (*known == Way::AnyOf) {
    QStringList values;
    for (const Value& v : condition.values) values += v.text;
    m_values->setChecked(values);
  } else if (query::isCounted(*known)) {
    m_amount->setValue(std::abs(value.relative.amount));
    m_unit->setCurrentIndex(m_unit->findData(static_cast<int>(value.relative.unit)));
  } else if (m_choice->count() > 0) {
    m_choice->setCurrentIndex(m_choice->findData(value.text));
  } else {
    // A text stands there as it was written; days and numbers as they are read.
    m_line->setText(m_type == ValueType::Text ? value.text : filterValueText(m_field.name, value));
  }
  showValue();
}

Way ConditionEditor::way() const { return static_cast<Way>(m_ways->currentData().toInt()); }

void ConditionEditor::showValue() {
  showError({});
  const bool counted = query::isCounted(way());
  const bool bare = query::isBare(way());
  const bool several = way() == Way::AnyOf;
  const bool single = !counted && !bare && !several;
  m_counted->setVisible(counted);
  m_values->setVisible(several);
  m_choice->setVisible(single && m_choice->count() > 0);
  m_line->setVisible(single && m_choice->count() == 0);
  // With one way there is nothing to choose.
  m_ways->setVisible(m_ways->count() > 1);
  Q_EMIT resized();
}

void ConditionEditor::focusValue() {
  if (query::isBare(way())) return;
  if (way() == Way::AnyOf) {
    m_values->takeFocus();
  } else if (query::isCounted(way())) {
    m_amount->setFocus(Qt::TabFocusReason);
    m_amount->selectAll();
  } else if (m_choice->count() == 0) {
    m_line->setFocus(Qt::TabFocusReason);
  } else {
    m_choice->setFocus(Qt::TabFocusReason);
  }
}

void ConditionEditor::takeFocus() {
  // Whoever opens a list of values wants another one in it, or one less.
  if (m_ways->count() > 1 && way() != Way::AnyOf) {
    m_ways->setFocus(Qt::TabFocusReason);
  } else {
    focusValue();
  }
}

void ConditionEditor::complete(const QString& typed) {
  const QString key = text::searchKey(typed);
  QStringList offered;
  for (const bool first : {true, false}) {
    for (const QString& value : m_known) {
      const QString its = text::searchKey(value);
      if (its.startsWith(key) == first && its.contains(key)) offered += value;
      if (offered.size() >= kMostOffered) break;
    }
  }
  m_offered->setStringList(offered.mid(0, kMostOffered));
}

void ConditionEditor::showError(const QString& text) {
  m_error->setText(text);
  m_error->ensurePolished();
  m_error->setFixedHeight(qMax(0, m_error->heightForWidth(maximumWidth())));
  m_error->setVisible(!text.isEmpty());
  m_line->setProperty("invalid", !text.isEmpty());
  setStyleProperty(m_line, "invalid", !text.isEmpty());
  if (text.isEmpty()) return;
  QAccessibleEvent alert(m_error, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

std::optional<query::Filter> ConditionEditor::condition() {
  if (way() == Way::AnyOf) {
    std::vector<Value> values;
    for (const QString& v : m_values->checked()) values.push_back({v, false, {}});
    if (!values.empty()) return query::conditionOf(m_field, way(), values);
    showError(tr("A value is missing."));
    m_values->takeFocus();
    return std::nullopt;
  }
  Value value;
  if (query::isCounted(way())) {
    const bool past = way() == Way::LongerAgo || way() == Way::ShorterAgo;
    value.isRelative = true;
    value.relative = {past ? -m_amount->value() : m_amount->value(),
                      static_cast<DateUnit>(m_unit->currentData().toInt())};
  } else if (m_choice->count() > 0) {
    value.text = m_choice->currentData().toString();
  } else if (!query::isBare(way())) {
    const DecimalMark mark = m_ctx.language.current() == u"es" ? DecimalMark::Comma : DecimalMark::Point;
    const Reading<Value> read = query::readValue(m_field, m_type, way(), m_line->text(), mark);
    if (!read.value) {
      showError(read.isRefused() ? reasonText(read.reason, m_line->text().trimmed()) : tr("A value is missing."));
      m_line->setFocus(Qt::OtherFocusReason);
      return std::nullopt;
    }
    value = *read.value;
  }
  return query::conditionOf(m_field, way(), {value});
}

}  // namespace cartera
