// SPDX-License-Identifier: GPL-3.0-or-later
// Rows whose cells have slipped. Nobody can say what is whose, but a no in one is somebody's.
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

#include "core/base/Text.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/ConsentWords.h"
#include "core/exchange/CellValues.h"
#include "core/exchange/ImportRow.h"

namespace cartera {

namespace {

bool isDate(const QString& value) { return dates::guess({value}) != DateOrder::None; }

/// Only what cannot be the name or the town of the column beside it.
bool isExclusion(const QString& value) {
  static const QSet<QString> kWords{QStringLiteral("all"),      QStringLiteral("todo"),     QStringLiteral("todos"),
                                    QStringLiteral("email"),    QStringLiteral("e mail"),   QStringLiteral("sms"),
                                    QStringLiteral("phone"),    QStringLiteral("telefono"), QStringLiteral("post"),
                                    QStringLiteral("partners"), QStringLiteral("terceros")};
  const QString first = value.section(u';', 0, 0).section(u':', 0, 0);
  const auto state = consentwords::stateOf(value);
  return kWords.contains(text::searchKey(first)) || (state && *state != ConsentState::Denied);
}

bool refuses(const FieldRef& field, const QString& value) {
  const auto state = consentwords::stateOf(value);
  if (field.base == QLatin1String("suppressed")) return isExclusion(value);
  if (field.part == QLatin1String("optout_date") || field.is(u"bounce.date")) return isDate(value);
  if (field.part == QLatin1String("optout") || field.base == QLatin1String("bounce")) {
    const bool yes = state && (*state == ConsentState::Granted || *state == ConsentState::Withdrawn);
    return yes || isDate(value);
  }
  const bool isAnswer =
      field.part.isEmpty() || field.part == QLatin1String("status") || field.part == QLatin1String("partners");
  return isAnswer && state && consents::isNo(*state);
}

std::vector<Channel> channelsOf(const FieldRef& field) {
  if (field.base == QLatin1String("suppressed")) return allChannels();
  if (field.base == QLatin1String("bounce")) return {Channel::Email};
  if (field.part == QLatin1String("partners")) return {Channel::Partners};
  const auto channel = channelFrom(field.kind);
  return channel ? std::vector<Channel>{*channel} : std::vector<Channel>();
}

/// A word that says no, by itself. A nought may count anything.
bool isWordOfNo(const QString& value) {
  const auto state = consentwords::stateOf(value);
  return state && consents::isNo(*state) &&
         std::any_of(value.begin(), value.end(), [](QChar c) { return c.isLetter(); });
}

/// The cells of a line whatever parts them.
std::vector<QString> partsOf(const QString& line) {
  static const QRegularExpression kDelimiters(QStringLiteral("[,;\\t|]"));
  std::vector<QString> out;
  for (QString part : line.split(kDelimiters)) {
    part = part.trimmed();
    if (part.size() > 1 && part.startsWith(u'"') && part.endsWith(u'"')) part = part.mid(1, part.size() - 2);
    out.push_back(std::move(part));
  }
  return out;
}

/// Where the only e-mail address of a row stands if that is the only column of addresses; else -1.
qsizetype soleAddress(const ImportPlan& plan, const RecordCells& cells) {
  qsizetype column = -1;
  for (size_t i = 0; i < plan.columns.size(); ++i) {
    const FieldRef& f = plan.columns[i].field;
    if (f.base != u"email" || !f.part.isEmpty()) continue;
    if (column >= 0) return -1;
    column = static_cast<qsizetype>(i);
  }
  for (const auto& [c, text] : cells.filled())
    if (text.contains(u'@') && static_cast<qsizetype>(c) != column) return -1;
  const bool isThere = column >= 0 && column < static_cast<qsizetype>(cells.size()) &&
                       text::looksLikeEmail(cells[static_cast<size_t>(column)]);
  return isThere ? column : -1;
}

}  // namespace

SlippedRow RowReader::readSlipped(const SourceRecord& record, qsizetype before, qsizetype behind) const {
  SlippedRow out;
  out.line = record.line;
  RecordCells cells;
  for (const auto& [column, cell] : record.cells.filled()) {
    const QString value = text::clean(cell);
    cells.set(column, value);
    if (value.isEmpty() || value.size() > 4000) continue;
    const QStringList emails = cellvalues::emails(value);
    if (!emails.isEmpty() || text::looksLikeEmail(value)) out.emails += emails.isEmpty() ? QStringList{value} : emails;
    const QStringList phones = cellvalues::phones(value);
    const bool isPhone = text::looksLikePhone(value) && text::phoneDigits(value).size() >= 9;
    if (!phones.isEmpty() || isPhone) out.phones += phones.isEmpty() ? QStringList{value} : phones;
  }
  const auto refuse = [&out](Channel channel) {
    if (std::find(out.refused.begin(), out.refused.end(), channel) == out.refused.end()) out.refused.push_back(channel);
  };
  if (m_plan.listOf != ListOf::Anybody) refuse(Channel::Email);
  const qsizetype address = before == 0 ? soleAddress(m_plan, cells) : -1;
  for (qsizetype i = 0; i < static_cast<qsizetype>(m_plan.columns.size()); ++i) {
    const FieldRef& field = m_plan.columns[static_cast<size_t>(i)].field;
    if (!field.isConsent() && field.base != QLatin1String("bounce")) continue;
    // All that stands before an address in its place has not slipped, nor has the column right behind it.
    const qsizetype reach = i <= address + 1 ? 0 : behind;
    for (const auto& [place, value] : cells.filled()) {
      const auto c = static_cast<qsizetype>(place);
      if (c > i + reach) break;
      if (c < i - before || !refuses(field, value)) continue;
      for (const Channel channel : channelsOf(field)) refuse(channel);
    }
  }
  return out;
}

SlippedRow RowReader::readPasted(const SourceRecord& record) const {
  SourceRecord line;
  line.line = record.line;
  size_t next = 0;
  for (const auto& [column, cell] : record.cells.filled())
    for (const QString& part : partsOf(cell)) line.cells.set(next++, part);
  const auto wide = static_cast<qsizetype>(std::max(line.cells.size(), m_plan.columns.size()));
  SlippedRow out = readSlipped(line, wide, wide);
  // Our own headings may have no answer at all where the pasted ones have.
  const auto& parts = line.cells.filled();
  const bool saysNo = std::any_of(parts.begin(), parts.end(),
                                  [](const RecordCells::Cell& part) { return isWordOfNo(text::clean(part.text)); });
  if (saysNo) out.refused = allChannels();
  return out;
}

}  // namespace cartera
