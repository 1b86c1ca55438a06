// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/quality/FaultsModel.h"
#include "ui/quality/FiguresModel.h"
#include "ui/quality/QualityData.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/Page.h"

class QLabel;

namespace cartera {

class LineTable;

/// How good the data are: what is missing, out of date, wrong or there twice, compared with earlier days; each line opens
/// who is meant, and each wrong value the card where it is put right.
class QualityPage final : public Page {
  Q_OBJECT
 public:
  explicit QualityPage(const AppContext& context, QWidget* parent = nullptr);

  [[nodiscard]] QString id() const override { return QStringLiteral("quality"); }
  void activate() override;
  void onChanged(const ChangeSet& change) override;
  [[nodiscard]] bool isSettled() const override { return !m_reading; }
  [[nodiscard]] LineTable* figures() const { return m_figuresTable; }
  [[nodiscard]] LineTable* faults() const { return m_faultsTable; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void reload();
  void show(QualitySnapshot snapshot);
  void openFigure(int row);
  void openFault(int row);
  void retranslate();
  void retranslateFaults();

  AppContext m_context;
  FiguresModel* m_figures;
  FaultsModel* m_faults;
  QLabel* m_title;
  QLabel* m_score;
  LineTable* m_figuresTable;
  QLabel* m_faultsTitle;
  QLabel* m_faultsHint;
  LineTable* m_faultsTable;
  QualitySnapshot m_snapshot;
  bool m_stale = true;
  bool m_reading = false;
};

}  // namespace cartera
