// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/ContactIndex.h"

#include <algorithm>

namespace cartera::search {

namespace {

/// Between the parts of a line. A control character, so that no word reaches over it and none can hold it.
constexpr char kPart = '\x1f';
constexpr char kLine = '\n';

std::string_view view(const QByteArray& bytes) { return {bytes.constData(), static_cast<size_t>(bytes.size())}; }

/// "a\nb" as a line of the block. Starts with a sign, so that the first word has a boundary before it.
void appendLine(std::string& to, std::string_view text) {
  const auto from = static_cast<std::ptrdiff_t>(to.size());
  to += kPart;
  to += text;
  std::replace(to.begin() + from, to.end(), kLine, kPart);
  to += kLine;
}

/// The word the block is scanned for: the longest is the rarest, near enough.
std::string_view rarest(const SearchWords& words) {
  const auto longest = std::max_element(words.words.begin(), words.words.end(),
                                        [](const QByteArray& a, const QByteArray& b) { return a.size() < b.size(); });
  return view(*longest);
}

}  // namespace

void ContactIndex::Builder::add(ContactId id, qint64 importance, std::string_view text) {
  const size_t from = m_text.size();
  appendLine(m_text, text);
  m_lines.push_back({importance, id.value, static_cast<uint32_t>(from), static_cast<uint32_t>(m_text.size() - from)});
}

ContactIndex ContactIndex::Builder::build() && {
  std::sort(m_lines.begin(), m_lines.end(), [](const Line& a, const Line& b) {
    return a.importance != b.importance ? a.importance > b.importance : a.id > b.id;
  });
  ContactIndex out;
  out.m_text.reserve(m_text.size());
  out.m_begin.reserve(m_lines.size() + 1);
  out.m_ids.reserve(m_lines.size());
  out.m_importance.reserve(m_lines.size());
  for (const Line& line : m_lines) {
    out.m_text.append(m_text, line.from, line.size);
    out.m_begin.push_back(static_cast<uint32_t>(out.m_text.size()));
    out.m_ids.push_back(line.id);
    out.m_importance.push_back(line.importance);
  }
  return out;
}

ContactIndex::ContactIndex(const std::vector<IndexedContact>& contacts) {
  Builder builder;
  for (const IndexedContact& c : contacts) builder.add(c.id, c.importance, view(c.text));
  *this = std::move(builder).build();
}

void ContactIndex::append(const IndexedContact& contact) {
  appendLine(m_text, view(contact.text));
  m_begin.push_back(static_cast<uint32_t>(m_text.size()));
  m_ids.push_back(contact.id.value);
  m_importance.push_back(contact.importance);
}

std::string_view ContactIndex::line(size_t index) const {
  return std::string_view(m_text).substr(m_begin[index], m_begin[index + 1] - m_begin[index]);
}

ContactIndex::Match ContactIndex::match(std::string_view line, const SearchWords& words) {
  // The digits of a phone are found wherever they stand in it: nobody types the country first.
  if (!words.digits.isEmpty() && line.find(view(words.digits)) != std::string_view::npos) return Match::Start;
  Match all = Match::Start;
  for (const QByteArray& word : words.words) {
    const std::string_view needle = view(word);
    size_t at = line.find(needle);
    if (at == std::string_view::npos) return Match::None;
    // A word that begins with a sign ("@hotmail") has its boundary in itself.
    if (isBoundary(needle.front())) continue;
    while (at != std::string_view::npos && !isBoundary(line[at - 1])) at = line.find(needle, at + 1);
    if (at == std::string_view::npos) all = Match::Fragment;
  }
  return all;
}

bool ContactIndex::isBefore(const Found& a, const Found& b) {
  if (a.hit.fragment != b.hit.fragment) return !a.hit.fragment;
  if (a.importance != b.importance) return a.importance > b.importance;
  return a.hit.id.value > b.hit.id.value;
}

Hits ContactIndex::find(const SearchWords& words, int limit, ScanKind kind) const {
  Hits out;
  if (words.isEmpty() || limit <= 0) return out;
  const auto wanted = static_cast<size_t>(limit);
  const std::string_view anchor = rarest(words);
  const bool anchorIsSign = isBoundary(anchor.front());

  std::vector<Found> starts;
  std::vector<Found> fragments;
  size_t index = 0;
  size_t at = 0;
  // One more than wanted is looked for, to be able to say that there are more.
  while (starts.size() <= wanted) {
    // With enough fragments only word starts can still change the answer; digits count as one wherever they stand.
    const bool onlyStarts = fragments.size() > wanted && !anchorIsSign && words.digits.isEmpty();
    at = findBytes(m_text, anchor, at, onlyStarts, kind);
    if (at == std::string_view::npos) break;
    // Mostly the next line or one nearby: a search from where we are, in growing steps.
    size_t step = 1;
    while (index + step < m_ids.size() && m_begin[index + step] <= at) step *= 2;
    const auto from = m_begin.begin() + static_cast<std::ptrdiff_t>(index);
    const auto to = m_begin.begin() + static_cast<std::ptrdiff_t>(std::min(index + step, m_ids.size()) + 1);
    index = static_cast<size_t>(std::upper_bound(from, to, static_cast<uint32_t>(at)) - m_begin.begin()) - 1;

    const Match m = match(line(index), words);
    if (m != Match::None && !(m == Match::Fragment && fragments.size() > wanted) &&
        (m_replaced.empty() || m_replaced.count(m_ids[index]) == 0)) {
      auto& into = m == Match::Start ? starts : fragments;
      into.push_back({m_importance[index], {ContactId(m_ids[index]), m == Match::Fragment}});
    }
    at = m_begin[index + 1];
  }

  std::vector<Found> found = std::move(starts);
  found.insert(found.end(), fragments.begin(), fragments.end());
  std::string one;
  for (const auto& [id, contact] : m_tail) {
    one.clear();
    appendLine(one, view(contact.text));
    const Match m = match(one, words);
    if (m != Match::None) found.push_back({contact.importance, {ContactId(id), m == Match::Fragment}});
  }
  std::sort(found.begin(), found.end(), isBefore);
  out.more = found.size() > wanted;
  found.resize(std::min(found.size(), wanted));
  out.hits.reserve(found.size());
  for (const Found& f : found) out.hits.push_back(f.hit);
  return out;
}

bool ContactIndex::holds(std::string_view text, const SearchWords& words) {
  if (words.isEmpty()) return false;
  std::string one;
  appendLine(one, text);
  return match(one, words) != Match::None;
}

void ContactIndex::put(IndexedContact contact) {
  m_replaced.insert(contact.id.value);
  const qint64 id = contact.id.value;
  m_tail.insert_or_assign(id, std::move(contact));
}

void ContactIndex::remove(ContactId id) {
  m_replaced.insert(id.value);
  m_tail.erase(id.value);
}

ContactIndex ContactIndex::renewed() const {
  std::vector<IndexedContact> tail;
  tail.reserve(m_tail.size());
  for (const auto& entry : m_tail) tail.push_back(entry.second);
  const auto isEarlier = [](qint64 importance, qint64 id, const IndexedContact& other) {
    return importance != other.importance ? importance > other.importance : id > other.id.value;
  };
  std::sort(tail.begin(), tail.end(),
            [&](const IndexedContact& a, const IndexedContact& b) { return isEarlier(a.importance, a.id.value, b); });

  ContactIndex out;
  out.m_text.reserve(m_text.size());
  out.m_begin.reserve(m_begin.size() + tail.size());
  out.m_ids.reserve(m_ids.size() + tail.size());
  out.m_importance.reserve(m_ids.size() + tail.size());
  auto next = tail.begin();
  for (size_t i = 0; i < m_ids.size(); ++i) {
    if (m_replaced.count(m_ids[i]) > 0) continue;
    for (; next != tail.end() && !isEarlier(m_importance[i], m_ids[i], *next); ++next) out.append(*next);
    out.m_text += line(i);
    out.m_begin.push_back(static_cast<uint32_t>(out.m_text.size()));
    out.m_ids.push_back(m_ids[i]);
    out.m_importance.push_back(m_importance[i]);
  }
  for (; next != tail.end(); ++next) out.append(*next);
  return out;
}

size_t ContactIndex::size() const {
  size_t replacedInBlock = 0;
  if (!m_replaced.empty()) {
    replacedInBlock = static_cast<size_t>(
        std::count_if(m_ids.begin(), m_ids.end(), [this](qint64 id) { return m_replaced.count(id) > 0; }));
  }
  return m_ids.size() - replacedInBlock + m_tail.size();
}

size_t ContactIndex::bytes() const {
  return m_text.capacity() + m_begin.capacity() * sizeof(uint32_t) +
         (m_ids.capacity() + m_importance.capacity()) * sizeof(qint64);
}

}  // namespace cartera::search
