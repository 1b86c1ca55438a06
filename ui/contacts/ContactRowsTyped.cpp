// SPDX-License-Identifier: GPL-3.0-or-later
// What can be added to a card, and how what is typed into it is written.
#include <QCoreApplication>
#include <algorithm>

#include "core/base/Numbers.h"
#include "core/base/Text.h"
#include "core/contacts/ContactStore.h"
#include "ui/contacts/ContactRows.h"
#include "ui/text/FieldText.h"
#include "ui/text/LanguageName.h"

namespace cartera::contactrows {

namespace {

/// Shown by its name, kept by its code.
QString channelCode(const QString& typed) {
  for (const Channel channel : allChannels()) {
    if (text::fold(channelLabel(toText(channel))) == text::fold(typed.trimmed())) return toText(channel);
  }
  return typed;
}

}  // namespace

QString newMembershipKey() { return QStringLiteral("@newmembership"); }
QString newConsentKey() { return QStringLiteral("@newconsent"); }
QString newExclusionKey() { return QStringLiteral("@newexclusion"); }
QString newFieldKey() { return QStringLiteral("@newfield"); }

std::vector<Addable> addable(const contactdata::Details& details, const QStringList& opened) {
  using Group = Addable::Group;
  std::vector<Addable> out;
  const auto numbered = [&](PointKind kind) {
    const auto n = std::count_if(details.card.points.begin(), details.card.points.end(),
                                 [&](const Point& p) { return p.kind == kind; });
    const QString base = toText(kind);
    out.push_back({QString(base + u'[' + QString::number(n + 1) + u']'), fieldLabel(base), Group::Reach});
  };
  numbered(PointKind::Phone);
  numbered(PointKind::Email);
  out.push_back({QStringLiteral("addr[%1].street").arg(details.card.addresses.size() + 1),
                 fieldLabel(QStringLiteral("addr")), Group::Reach});
  numbered(PointKind::Url);
  numbered(PointKind::Social);
  QStringList shown;
  for (const FieldRow& row : rowsOf(details, opened, {})) shown += row.key;
  for (const char* key : {"org.name", "job_title", "tax_id", "birthday", "event.anniversary", "owner", "source",
                          "referred_by", "nickname", "language", "preferred_channel", "best_hour", "likes"}) {
    const QString k = QLatin1String(key);
    if (!shown.contains(k)) out.push_back({k, fieldLabel(k), Group::Fact});
  }
  for (const CustomField& f : details.customFields) {
    const QString key = QStringLiteral("custom[") + f.name + u']';
    if (!f.archived && !shown.contains(key)) out.push_back({key, f.name, Group::Own});
  }
  if (!details.card.memberships.empty()) {
    out.push_back({newMembershipKey(), QCoreApplication::translate("ContactRows", "Another company…"), Group::Form});
  }
  out.push_back({newConsentKey(), QCoreApplication::translate("ContactRows", "Consent…"), Group::Form});
  out.push_back({newExclusionKey(), QCoreApplication::translate("ContactRows", "Never write to…"), Group::Form});
  out.push_back({newFieldKey(), QCoreApplication::translate("ContactRows", "New field…"), Group::Form});
  return out;
}

Reading<QString> writtenForm(const contactdata::Details& details, const QString& key, const QString& typed,
                             const QString& language) {
  if (key == QLatin1String("language")) return Reading<QString>::of(languageCode(typed));
  if (key == QLatin1String("preferred_channel")) return Reading<QString>::of(channelCode(typed));
  const auto isIt = [&](const CustomField& f) {
    const QString itsKey = QStringLiteral("custom[") + f.name + u']';
    return f.type == FieldType::Number && text::fold(itsKey) == text::fold(key);
  };
  const auto& fields = details.customFields;
  if (std::none_of(fields.begin(), fields.end(), isIt)) return Reading<QString>::of(typed);
  const DecimalMark mark = language == QLatin1String("es") ? DecimalMark::Comma : DecimalMark::Point;
  const Reading<Decimal> number = numbers::read(typed, mark);
  if (number.isRefused()) return {std::nullopt, number.reason};
  return Reading<QString>::of(number.value ? number.value->toString() : QString());
}

}  // namespace cartera::contactrows
