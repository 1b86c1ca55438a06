// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/MergeWays.h"

namespace cartera::merging {

const std::vector<Reference>& references() {
  static const std::vector<Reference> all = {
      {Table::Point, "contact_id", Way::MovesUnlessSame},
      {Table::Address, "contact_id", Way::MovesUnlessSame},
      {Table::Membership, "contact_id", Way::MovesUnlessSame},
      {Table::Membership, "company_id", Way::MovesUnlessSame},
      {Table::ContactTag, "contact_id", Way::Copied},
      {Table::CustomValue, "contact_id", Way::Copied},
      {Table::StageEntry, "contact_id", Way::Moves},
      {Table::Interaction, "contact_id", Way::Moves},
      {Table::ConsentEvent, "contact_id", Way::Moves},
      {Table::Suppression, "contact_id", Way::Moves},
      {Table::Task, "contact_id", Way::Moves},
      {Table::Photo, "contact_id", Way::MovesUnlessSame},
      {Table::ForeignProperty, "contact_id", Way::MovesUnlessSame},
      {Table::PairDecision, "contact_a", Way::Copied},
      {Table::PairDecision, "contact_b", Way::Copied},
      {Table::ContactMerge, "kept_id", Way::Stays},
      {Table::ContactMerge, "other_id", Way::Stays},
  };
  return all;
}

const Reference* referenceOf(Table table, const QString& column) {
  for (const Reference& r : references())
    if (r.table == table && column == QLatin1String(r.column)) return &r;
  return nullptr;
}

}  // namespace cartera::merging
