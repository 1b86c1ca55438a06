// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/FieldHint.h"

#include <QLineEdit>
#include <memory>

#include "core/contacts/FieldKey.h"
#include "ui/duplicates/KnownHint.h"
#include "ui/widgets/InlineEdit.h"

namespace cartera {

namespace {

/// Where a value of this key belongs in what is typed; null for keys nobody is known by.
QString duplicates::Typed::*memberOf(const QString& key) {
  const auto parsed = contactfields::parseKey(key);
  if (!parsed) return nullptr;
  if (parsed->group == contactfields::FieldGroup::Text)
    return parsed->member == &Contact::taxId ? &duplicates::Typed::taxId : nullptr;
  if (parsed->group != contactfields::FieldGroup::Point || !parsed->part.isEmpty()) return nullptr;
  if (parsed->pointKind == PointKind::Email) return &duplicates::Typed::email;
  return parsed->pointKind == PointKind::Phone ? &duplicates::Typed::phone : nullptr;
}

}  // namespace

void watchForKnown(const AppContext& context, InlineEdit& edit, const QString& key, std::function<ContactId()> self) {
  const auto member = memberOf(key);
  if (member == nullptr) return;
  const auto last = std::make_shared<QString>();
  QObject::connect(edit.field(), &QLineEdit::textEdited, &edit,
                   [&edit, context, member, last, self = std::move(self)](const QString& typed) {
                     auto* hint = edit.findChild<KnownHint*>();
                     if (hint == nullptr) {
                       hint = new KnownHint(context, &edit);
                       edit.setFoot(hint);
                       QObject::connect(hint, &KnownHint::openWanted, &edit, context.openContact);
                     }
                     duplicates::Typed who;
                     *last = typed.trimmed();
                     who.*member = *last;
                     who.self = self();
                     hint->check(who);
                   });
  // What was put back by Esc is nobody's any more; what was saved may well be.
  QObject::connect(&edit, &InlineEdit::editingChanged, &edit, [&edit, last](bool editing) {
    auto* hint = edit.findChild<KnownHint*>();
    if (hint != nullptr && !editing && edit.value() != *last) hint->clear();
  });
}

}  // namespace cartera
