// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyListModel.h"

#include "core/base/Text.h"
#include "ui/actions/Action.h"
#include "ui/keys/KeyPlaces.h"

#include <QSet>
#include <algorithm>

namespace cartera {
namespace {

/// Keys are compared without blanks: "ctrl + m" is "Ctrl+M".
QString bareKeys(const QString& keys) { return text::fold(keys).remove(u' '); }

bool holdsKeys(const QStringList& keys, const QString& wanted) {
  return !wanted.isEmpty() && std::any_of(keys.begin(), keys.end(), [&wanted](const QString& k) {
    const QString bare = bareKeys(k);
    // "K" alone is a key, and not each that has the letter in it; nor is "Ctrl+E" that of Enter.
    return wanted.section(u'+', -1).size() == 1 ? bare == wanted : bare.contains(wanted);
  });
}

}  // namespace

KeyListModel::KeyListModel(const ActionRegistry& actions, QObject* parent)
    : QAbstractListModel(parent), m_actions(actions), m_words(actions) {}

std::vector<KeyListModel::Line> KeyListModel::lines(const QString& typed, KeyFilter filter) const {
  const QString wanted = bareKeys(typed);
  const QStringList words = text::searchKey(typed).split(u' ', Qt::SkipEmptyParts);
  const auto isOfPlace = [&words](const QString& place) {
    return !words.isEmpty() && beginWordsOf(words, text::searchKey(place));
  };
  QSet<QString> meant;
  for (const ActionSpec* spec : m_words.find(typed)) meant.insert(QString::fromLatin1(spec->id));
  std::vector<Line> out;
  for (const ActionSpec& spec : m_actions.specs()) {
    const QAction& action = *m_actions.action(spec.id);
    const KeyPlace place = keyPlace(spec);
    Line line{place.order,
              place.text,
              action.text(),
              spec.icon ? QString::fromLatin1(spec.icon) : QString(),
              QString::fromLatin1(spec.id),
              allKeysTexts(action)};
    line.isOwn = m_actions.ownKeys().contains(line.action);
    if (filter == KeyFilter::WithKeys && line.keys.isEmpty()) continue;
    if (filter == KeyFilter::Own && !line.isOwn) continue;
    if (meant.contains(line.action) || holdsKeys(line.keys, wanted) || isOfPlace(line.place)) {
      out.push_back(std::move(line));
    }
  }
  for (const FixedKey& key : fixedKeys()) {
    // Those are nobody's choice.
    if (filter == KeyFilter::Own) break;
    const QStringList keys{key.keys};
    if (wanted.isEmpty() || holdsKeys(keys, wanted) || isOfPlace(key.place.text) ||
        (!words.isEmpty() && beginWordsOf(words, text::searchKey(key.text)))) {
      out.push_back({key.place.order, key.place.text, key.text, {}, {}, keys});
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const Line& a, const Line& b) { return a.order < b.order; });
  return out;
}

void KeyListModel::show(const QString& typed, KeyFilter filter) {
  beginResetModel();
  m_lines.clear();
  int order = -1;
  for (Line& line : lines(typed, filter)) {
    if (line.order != order) m_lines.push_back({line.order, line.place, line.place, {}, {}, {}, true});
    order = line.order;
    m_lines.push_back(std::move(line));
  }
  endResetModel();
}

int KeyListModel::lineCount() const {
  return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(), [](const Line& l) { return !l.isHead; }));
}

int KeyListModel::rowOf(const QString& action) const {
  const auto it = std::find_if(m_lines.begin(), m_lines.end(),
                               [&action](const Line& l) { return !l.isHead && l.action == action; });
  return it == m_lines.end() ? -1 : static_cast<int>(it - m_lines.begin());
}

int KeyListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant KeyListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Line& line = m_lines[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole: return line.text;
    case Qt::AccessibleTextRole:
      if (line.isHead) return line.text;
      return (QStringList{line.text, line.keys.isEmpty() ? tr("no key") : line.keys.join(QStringLiteral(", ")),
                          line.place} +
              (line.isOwn ? QStringList{tr("your own")} : QStringList()))
          .join(QStringLiteral(", "));
    case keyrole::kHead: return line.isHead;
    case keyrole::kKeys: return line.keys;
    case keyrole::kIcon: return line.icon;
    case keyrole::kAction: return line.action;
    case keyrole::kOwn: return line.isOwn;
    default: return {};
  }
}

Qt::ItemFlags KeyListModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return {};
  // The arrow keys pass over the heads.
  if (m_lines[static_cast<std::size_t>(index.row())].isHead) return Qt::NoItemFlags;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}  // namespace cartera
