// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ExportReceiptPage.h"

#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/exchange/ExchangeText.h"
#include "ui/exchange/ExportSession.h"
#include "ui/text/FieldText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

namespace {
QString grouped(const QString& sum) {
  constexpr qsizetype kGroup = 16;
  QStringList groups;
  for (qsizetype at = 0; at < sum.size(); at += kGroup) groups += sum.mid(at, kGroup);
  return groups.join(u' ');
}
}  // namespace

using exchangetext::count;

ExportReceiptPage::ExportReceiptPage(const Theme& theme, ExportSession& session, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_session(session),
      m_title(makeLabel({}, "section")),
      m_box(new QWidget),
      m_copy(makeButton({})) {
  m_title->setObjectName(QStringLiteral("export.result"));
  m_copy->setObjectName(QStringLiteral("export.copy"));
  setButtonIcon(m_copy, theme.icon(QStringLiteral("copy")));
  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(new IconLabel(theme, QStringLiteral("check-circle"), 24, &Tokens::ok));
  head->addWidget(m_title, 1);
  auto* foot = new QHBoxLayout;
  foot->addWidget(m_copy);
  foot->addStretch(1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(16);
  layout->addLayout(head);
  layout->addWidget(m_box);
  layout->addLayout(foot);
  layout->addStretch(1);
  new QVBoxLayout(m_box);
  m_box->layout()->setContentsMargins(0, 0, 0, 0);
  connect(m_copy, &QPushButton::clicked, this, [this] {
    QGuiApplication::clipboard()->setText(text());
    m_copy->setText(tr("Copied"));
  });
  connect(&session, &ExportSession::exported, this, &ExportReceiptPage::refresh);
  translate();
}

ExportReceiptPage::Lines ExportReceiptPage::lines() const {
  Lines out;
  if (!m_session.receipt()) return out;
  const ExportReceipt& r = *m_session.receipt();
  out.append({tr("File"), QDir::toNativeSeparators(r.file)});
  const bool isCards = isCardFormat(r.profile);
  out.append({tr("For"), isCards ? exchangetext::formatName(r.profile) : exchangetext::profileName(r.profile)});
  if (!r.filter.isEmpty()) out.append({tr("Filter"), r.filter});
  const bool isGone = r.part == ExportPart::Gone;
  out.append({tr("Contacts"), isGone && r.delta ? exchangetext::goneText(*r.delta)
                                                : exchangetext::funnel(r.considered, r.rows, r.excluded)});
  if (r.delta && !isGone)
    out.append({tr("Since the last one"),
                QString(exchangetext::moment(r.delta->since) % u": " % exchangetext::newsOf(*r.delta))});
  QStringList headings;
  for (const auto& column : m_session.columns()) {
    if (r.columns.contains(column.field)) headings += column.heading;
  }
  if (!isCards)
    out.append({tr("Columns"), tr("%1: %2").arg(count(r.columns.size()), headings.join(QStringLiteral(", ")))});
  QStringList ours;
  for (const QString& field : r.onlyOurs) ours += fieldLabel(field);
  ours.removeDuplicates();
  //: Fields of an address card that other programs pass over.
  if (!ours.isEmpty()) out.append({tr("Only for Cartera"), ours.join(QStringLiteral("; "))});
  QStringList behind;
  for (const QString& what : r.leftBehind) behind += exchangetext::reason(what, {});
  if (!behind.isEmpty())
    out.append({isCards ? tr("Not in the cards") : tr("Not in the list"), behind.join(QStringLiteral("; "))});
  //: What tells one state of a file from every other; %1 is a long number.
  out.append({tr("Fingerprint"),
              tr("%1 (SHA-256: shows later whether the file is still the same)").arg(QString::fromLatin1(r.sha256))});
  out.append({tr("History"), r.logged ? tr("The export is noted in the history of the file.")
                                      : tr("Not noted: the file can only be read.")});
  return out;
}

QString ExportReceiptPage::text() const {
  QString out;
  for (const auto& [name, value] : lines()) out += QString(name % QStringLiteral(": ") % value % QChar(u'\n'));
  return out;
}

void ExportReceiptPage::translate() {
  m_copy->setText(tr("Copy receipt"));
  refresh();
}

void ExportReceiptPage::refresh() {
  if (!m_session.receipt()) return;
  const ExportReceipt& r = *m_session.receipt();
  m_title->setText(
      tr("%n contact(s) written to %1", nullptr, static_cast<int>(r.rows)).arg(QFileInfo(r.file).fileName()));
  m_copy->setText(tr("Copy receipt"));
  while (QLayoutItem* item = m_box->layout()->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  auto* card = new QFrame;
  card->setProperty("role", QStringLiteral("card"));
  auto* grid = new QGridLayout(card);
  grid->setContentsMargins(16, 16, 16, 16);
  grid->setHorizontalSpacing(16);
  grid->setVerticalSpacing(10);
  grid->setColumnStretch(1, 1);
  int row = 0;
  const QString sum = QString::fromLatin1(r.sha256);
  for (const auto& [name, value] : lines()) {
    // A hash has no blank where it could be broken: in groups, here, which are easier to compare as well.
    QString shown = value;
    auto* label = makeLabel(shown.replace(sum, grouped(sum)));
    label->setObjectName(QStringLiteral("export.receipt.%1").arg(row));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    grid->addWidget(makeLabel(name, "muted"), row, 0, Qt::AlignTop);
    grid->addWidget(label, row++, 1);
  }
  m_box->layout()->addWidget(card);
}

void ExportReceiptPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) translate();
  QWidget::changeEvent(event);
}

}  // namespace cartera
