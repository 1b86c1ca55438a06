// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

class QCompleter;
class QStringListModel;

namespace cartera {

class Theme;

/// The phrase of a filter (see query::readFilter) as it is typed: names of fields are completed where one may stand, and
/// what is not understood is underlined. Enter is done; Tab goes on.
class PhraseEdit final : public QPlainTextEdit {
  Q_OBJECT
 public:
  explicit PhraseEdit(const Theme& theme, QWidget* parent = nullptr);
  /// Names that can be completed.
  void setNames(const QStringList& names) { m_names = names; }
  /// Underlines [from, to); an empty place is the end of what stands there.
  void mark(int from, int to);
  void unmark();
  [[nodiscard]] QCompleter* completer() const { return m_completer; }

 Q_SIGNALS:
  void submitted();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  /// The beginning of a name before the cursor; empty where none can stand.
  [[nodiscard]] QString begun() const;
  void offer();
  void insert(const QString& name);

  const Theme& m_theme;
  QStringList m_names;
  QStringListModel* m_offered;
  QCompleter* m_completer;
};

}  // namespace cartera
