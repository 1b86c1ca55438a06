// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFileInfo>

#include "ui/contacts/Timeline.h"
#include "ui/contacts/TimelineTexts.h"
#include "ui/text/FieldText.h"

namespace cartera {

namespace {

TimelineEntry entryOf(const Interaction& i) {
  QString title = interactionLabel(toText(i.kind));
  //: A kind of contact and how long it took: "Call, 6 min".
  if (i.minutes) title = QCoreApplication::translate("Timeline", "%1, %2 min").arg(title).arg(*i.minutes);
  //: A kind of contact and what it was about: "E-mail: your order".
  if (!i.subject.isEmpty()) title = QCoreApplication::translate("Timeline", "%1: %2").arg(title, i.subject);
  QString body = i.body.trimmed();
  if (!i.outcome.isEmpty()) body += (body.isEmpty() ? QString() : QStringLiteral("\n")) + i.outcome;
  return {timelinetexts::iconOf(i.kind), title, body, i.at};
}

}  // namespace

std::vector<TimelineEntry> timelineOf(const contactdata::Details& d, TimelineView view) {
  std::vector<TimelineEntry> out;
  for (const Interaction& i : d.interactions) {
    if (shows(view, i.kind)) out.push_back(entryOf(i));
  }
  if (view != TimelineView::All && view != TimelineView::Changes) return out;
  const qint64 since = d.moreInteractions && !out.empty() ? out.back().at : 0;
  const auto put = [&](TimelineEntry entry) {
    if (entry.at >= since) out.push_back(std::move(entry));
  };
  for (const ConsentEvent& c : d.card.consents) {
    //: A channel and what the person said to it.
    put({QStringLiteral("consent"),
         QCoreApplication::translate("Timeline", "Consent to %1: %2")
             .arg(channelLabel(toText(c.channel)), consentLabel(toText(c.state))),
         c.source, c.at});
  }
  for (const StageEntry& s : d.card.stageEntries) {
    put({QStringLiteral("pipeline"),
         QCoreApplication::translate("Timeline", "Stage: %1").arg(stageLabel(s.stage)),
         {},
         s.enteredAt});
  }
  if (!d.importedFrom.isEmpty()) {
    put({QStringLiteral("import"),
         QCoreApplication::translate("Timeline", "Imported from %1").arg(QFileInfo(d.importedFrom).fileName()),
         {},
         d.importedAt});
  } else {
    put({QStringLiteral("plus"),
         QCoreApplication::translate("Timeline", "Added to the file"),
         {},
         d.card.contact.createdAt});
  }
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.at > b.at; });
  return out;
}

}  // namespace cartera
