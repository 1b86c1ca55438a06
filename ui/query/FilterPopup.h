// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <optional>
#include <vector>

#include "core/contacts/Contact.h"
#include "core/query/Filter.h"
#include "ui/shell/AppContext.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace cartera {

class ConditionEditor;
class FieldChooser;
class PhraseEdit;

/// Makes or changes one condition of a filter: first which field, then how and with what; or the whole written as a phrase
/// (see query::readFilter). Goes when it is closed. UI thread.
class FilterPopup final : public QFrame {
  Q_OBJECT
 public:
  explicit FilterPopup(const AppContext& context, QWidget* parent);
  /// Beneath `anchor`. With a filter to be changed it begins with that: a condition that a form can make in the form,
  /// anything else as a phrase.
  void openAt(QWidget* anchor, const std::optional<query::Filter>& filter = {});

  [[nodiscard]] FieldChooser* fields() const { return m_fields; }
  [[nodiscard]] ConditionEditor* editor() const { return m_editor; }
  [[nodiscard]] PhraseEdit* phrase() const { return m_phrase; }
  [[nodiscard]] QPushButton* addButton() const { return m_add; }
  [[nodiscard]] QLabel* phraseError() const { return m_phraseError; }

 Q_SIGNALS:
  /// What was made; a chain of "and" for several conditions. Nobody is left out who would not fit the file.
  void accepted(const cartera::query::Filter& filter);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  enum class Page { Fields, Condition, Phrase };
  QWidget* makeHead();
  QWidget* makePhrasePage();
  void showPage(Page page);
  void chooseField(const QString& name);
  void write();
  void accept();
  void acceptPhrase();
  /// Whether the phrase is understood and fits the file; if not, why and where is shown.
  [[nodiscard]] std::optional<query::Filter> readPhrase();
  [[nodiscard]] Result<> whetherFits(const query::Filter& filter) const;
  void place();

  AppContext m_ctx;
  Page m_page = Page::Fields;
  bool m_changes = false;
  /// A phrase was refused once: from then on it is looked at while it is mended.
  bool m_watches = false;
  std::optional<query::Filter> m_filter;
  std::vector<CustomField> m_custom;
  bool m_customKnown = false;
  QPoint m_below;
  QToolButton* m_back;
  QLabel* m_title;
  QWidget* m_head;
  FieldChooser* m_fields;
  ConditionEditor* m_editor;
  QWidget* m_phrasePage;
  PhraseEdit* m_phrase;
  QLabel* m_phraseError;
  QLabel* m_hint;
  QPushButton* m_write;
  QPushButton* m_cancel;
  QPushButton* m_add;
  QWidget* m_foot;
};

}  // namespace cartera
