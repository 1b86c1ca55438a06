// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

#include "tests/ui/exchange/ExchangeFixture.h"
#include "ui/exchange/ExportDialog.h"
#include "ui/exchange/ImportDialog.h"
#include "ui/exchange/ImportSession.h"

namespace cartera::test {

/// The two dialogs through which lists come in and go out, gone through as a person does: whatever the format.
struct DialogsFixture : ExchangeFixture {
  QPointer<ImportDialog> dialog;
  QPointer<ExportDialog> out;

  ~DialogsFixture() {
    delete dialog;
    delete out;
  }
  void show(const QString& list) {
    delete dialog;
    dialog = new ImportDialog(*context, list);
    showActive(*dialog);
    idle();
  }
  void idle() {
    REQUIRE(waitFor([&] { return dialog->session().busy() == ImportSession::Busy::No; }, 20000));
  }
  void toCheck() {
    click(*dialog, "import.next");
    click(*dialog, "import.next");
    idle();
    REQUIRE(dialog->page() == ImportDialog::Check);
  }
  void finish() {
    click(*dialog, "import.next");
    REQUIRE(waitFor([&] { return dialog->page() == ImportDialog::Done; }, 20000));
  }
};

}  // namespace cartera::test
