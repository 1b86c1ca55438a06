// SPDX-License-Identifier: GPL-3.0-or-later
// Phones, e-mails, pages, handles and addresses by their keys.
#include <algorithm>

#include "core/contacts/AddressStore.h"
#include "core/contacts/FieldEntries.h"
#include "core/contacts/PointStore.h"

namespace cartera::contactfields {

namespace {

/// Numbered ones take the places of numbered ones in the order of their numbers; the others stay where they are.
template <class W>
void sortIndexed(std::vector<W>& wanted) {
  std::vector<W> numbered;
  for (const W& w : wanted) {
    if (w.index > 0) numbered.push_back(w);
  }
  std::stable_sort(numbered.begin(), numbered.end(), [](const W& a, const W& b) { return a.index < b.index; });
  size_t next = 0;
  for (W& w : wanted) {
    if (w.index > 0) w = numbered[next++];
  }
}

/// What the entries say of one point.
struct WantedPoint {
  int index = 0;
  QString usualLabel;
  std::optional<QString> value, label;
};

std::vector<WantedPoint> wantedPoints(PointKind kind, const Entries& entries) {
  std::vector<WantedPoint> wanted;
  for (const Entry& e : entries) {
    if (e.field.group != FieldGroup::Point || e.field.pointKind != kind) continue;
    auto it = std::find_if(wanted.begin(), wanted.end(), [&](const WantedPoint& w) {
      return w.index == e.field.index && w.usualLabel == e.field.label;
    });
    if (it == wanted.end()) it = wanted.insert(wanted.end(), WantedPoint{e.field.index, e.field.label, {}, {}});
    (e.field.part.isEmpty() ? it->value : it->label) = e.value;
  }
  sortIndexed(wanted);
  return wanted;
}

/// What they say of one address.
struct WantedAddress {
  int index = 0;
  QString usualLabel;
  std::vector<std::pair<QString, QString>> parts;

  void into(Address& a) const {
    for (const auto& [part, value] : parts) {
      if (part == QLatin1String("label")) a.label = value;
      for (const AddressPart& p : addressParts()) {
        if (part == QLatin1String(p.key)) a.*p.member = value;
      }
    }
  }
};

std::vector<WantedAddress> wantedAddresses(const Entries& entries) {
  std::vector<WantedAddress> wanted;
  for (const Entry& e : entries) {
    if (e.field.group != FieldGroup::Address) continue;
    auto it = std::find_if(wanted.begin(), wanted.end(), [&](const WantedAddress& w) {
      return w.index == e.field.index && w.usualLabel == e.field.label;
    });
    if (it == wanted.end()) it = wanted.insert(wanted.end(), WantedAddress{e.field.index, e.field.label, {}});
    it->parts.emplace_back(e.field.part, e.value);
  }
  sortIndexed(wanted);
  return wanted;
}

Result<bool> setPoint(const StoreContext& ctx, ContactId id, PointKind kind, const Point* present,
                      const std::optional<QString>& value, const std::optional<QString>& label) {
  if (present != nullptr && value && value->isEmpty()) {
    return points::remove(ctx, present->id);
  }
  Point p = present != nullptr ? *present : Point{};
  p.contact = id;
  p.kind = kind;
  if (value) p.value = *value;
  if (label) p.label = *label;
  if (present != nullptr) return points::update(ctx, p);
  if (p.value.isEmpty()) return false;
  CARTERA_TRY(points::add(ctx, p));
  return true;
}

Result<bool> setAddress(const StoreContext& ctx, const Address& a) {
  if (a.id.isSet()) return addresses::isEmpty(a) ? addresses::remove(ctx, a.id) : addresses::update(ctx, a);
  if (addresses::isEmpty(a)) return false;
  CARTERA_TRY(addresses::add(ctx, a));
  return true;
}

}  // namespace

void addNewPoints(PointKind kind, const Entries& entries, std::vector<Point>& points) {
  for (const WantedPoint& w : wantedPoints(kind, entries)) {
    if (!w.value || w.value->isEmpty()) continue;
    Point p;
    p.kind = kind;
    p.value = *w.value;
    p.label = w.index > 0 ? w.label.value_or(QString()) : w.usualLabel;
    points.push_back(std::move(p));
  }
}

std::vector<Address> newAddresses(const Entries& entries) {
  std::vector<Address> out;
  for (const WantedAddress& w : wantedAddresses(entries)) {
    Address a;
    a.label = w.usualLabel;
    w.into(a);
    if (!addresses::isEmpty(a)) out.push_back(a);
  }
  return out;
}

/// Numbers count the points there were before; higher ones are new, in their order, wherever they stood.
Result<bool> applyPoints(const StoreContext& ctx, ContactId id, PointKind kind, const Entries& entries) {
  const std::vector<WantedPoint> wanted = wantedPoints(kind, entries);
  if (wanted.empty()) return false;
  CARTERA_ASSIGN(const std::vector<Point> all, points::ofContact(ctx.db, id));
  std::vector<Point> present;
  std::copy_if(all.begin(), all.end(), std::back_inserter(present), [&](const Point& p) { return p.kind == kind; });
  bool changed = false;
  for (const WantedPoint& w : wanted) {
    const Point* found = nullptr;
    if (w.index > 0) {
      if (static_cast<size_t>(w.index) <= present.size()) found = &present[static_cast<size_t>(w.index) - 1];
    } else {
      for (const Point& p : present) {
        if (found == nullptr && p.label == w.usualLabel) found = &p;
      }
    }
    CARTERA_ASSIGN(const bool set, setPoint(ctx, id, kind, found, w.value,
                                            w.index > 0 ? w.label : std::optional<QString>(w.usualLabel)));
    changed = changed || set;
  }
  return changed;
}

Result<bool> applyAddresses(const StoreContext& ctx, ContactId id, const Entries& entries) {
  const std::vector<WantedAddress> wanted = wantedAddresses(entries);
  if (wanted.empty()) return false;
  CARTERA_ASSIGN(const std::vector<Address> present, addresses::ofContact(ctx.db, id));
  bool changed = false;
  for (const WantedAddress& w : wanted) {
    Address a;
    a.contact = id;
    a.label = w.usualLabel;
    if (w.index > 0 && static_cast<size_t>(w.index) <= present.size()) {
      a = present[static_cast<size_t>(w.index) - 1];
    } else if (w.index == 0) {
      const auto it =
          std::find_if(present.begin(), present.end(), [&](const Address& x) { return x.label == w.usualLabel; });
      if (it != present.end()) a = *it;
    }
    w.into(a);
    CARTERA_ASSIGN(const bool set, setAddress(ctx, a));
    changed = changed || set;
  }
  return changed;
}

}  // namespace cartera::contactfields
