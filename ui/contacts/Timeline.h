// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <vector>

#include "ui/contacts/ContactData.h"
#include "ui/contacts/TimelineFilter.h"
#include "ui/shell/AppContext.h"

namespace cartera {

/// One thing that happened, as it is shown.
struct TimelineEntry {
  QString icon;
  QString title;
  QString body;
  qint64 at = 0;
};

/// What happened with a contact, newest first: contacts made, consents, stages, where it came from, as far as the view has
/// them. While older interactions wait, what is older than the last of them is left for later.
[[nodiscard]] std::vector<TimelineEntry> timelineOf(const contactdata::Details& details,
                                                    TimelineView view = TimelineView::All);

/// The timeline as a list that is as high as what it holds, to stand in a pane that scrolls.
class Timeline final : public QListView {
  Q_OBJECT
 public:
  explicit Timeline(const AppContext& context, QWidget* parent = nullptr);
  void setEntries(std::vector<TimelineEntry> entries);
  [[nodiscard]] const std::vector<TimelineEntry>& entries() const { return m_entries; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

 private:
  class Model;
  class Delegate;
  void fitHeight();

  AppContext m_ctx;
  std::vector<TimelineEntry> m_entries;
  Model* m_model;
};

}  // namespace cartera
