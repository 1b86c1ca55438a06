// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/Layouts.h"

#include <QDir>
#include <QFile>
#include <algorithm>

#include "core/exchange/HeaderSynonyms.h"

// A static library's resources are registered by hand, outside all namespaces.
static void registerLayouts() { Q_INIT_RESOURCE(cartera_layouts); }

namespace cartera {

namespace {

/// A layout has some hundred lines; what is larger is some other file.
constexpr qint64 kLargestLayout = 1024 * 1024;

/// They lie in the same folder and are none.
bool isOther(const QString& file) {
  return file == u"generic.txt" || file == u"export_headers.txt" || file == u"CMakeLists.txt";
}

}  // namespace

const Layouts& Layouts::builtIn() {
  static const Layouts kBuiltIn = [] {
    registerLayouts();
    Layouts out;
    out.readFolder(QStringLiteral(":/cartera/layouts"));
    Q_ASSERT_X(out.m_faults.empty(), "Layouts", "a layout of the program is wrong");
    return out;
  }();
  return kBuiltIn;
}

Layouts Layouts::withFolder(const QString& folder) {
  Layouts out;
  if (!folder.isEmpty()) out.readFolder(folder);
  for (const auto& one : builtIn().m_all) {
    const bool isReplaced =
        std::any_of(out.m_all.begin(), out.m_all.end(), [&](const auto& own) { return own->name() == one->name(); });
    if (!isReplaced) out.m_all.push_back(one);
  }
  return out;
}

void Layouts::readFolder(const QString& folder) {
  const QDir dir(folder);
  for (const QString& name : dir.entryList({QStringLiteral("*.txt")}, QDir::Files | QDir::Readable, QDir::Name)) {
    if (isOther(name)) continue;
    QFile file(dir.filePath(name));
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestLayout) {
      m_faults.push_back({name, 0, QStringLiteral("layout.unreadable"), {}});
      continue;
    }
    Result<Layout> layout = Layout::parse(QString::fromUtf8(file.readAll()));
    if (layout) {
      m_all.push_back(std::make_shared<const Layout>(std::move(*layout)));
    } else {
      const Error& e = layout.error();
      m_faults.push_back({name, e.detail.toInt(), e.subject, e.field});
    }
  }
}

std::shared_ptr<const Layout> Layouts::recognise(const std::vector<ColumnSample>& columns) const {
  QSet<QString> keys;
  for (const ColumnSample& column : columns) keys.insert(HeaderSynonyms::key(column.name));
  std::shared_ptr<const Layout> best;
  std::ptrdiff_t most = 0;
  for (const auto& layout : m_all) {
    if (!layout->fits(keys)) continue;
    const std::ptrdiff_t known = std::count_if(columns.begin(), columns.end(),
                                               [&](const ColumnSample& c) { return layout->find(c.name).has_value(); });
    const bool isBetter = !best || (best->isFallback() && !layout->isFallback()) ||
                          (best->isFallback() == layout->isFallback() && known > most);
    if (!isBetter) continue;
    best = layout;
    most = known;
  }
  if (best && !best->isFallback()) return best;
  const auto ordered = byOrder(columns);
  return ordered ? ordered : best;
}

std::shared_ptr<const Layout> Layouts::byOrder(const std::vector<ColumnSample>& columns) const {
  for (const auto& layout : m_all) {
    const std::vector<FieldRef>& order = layout->order();
    if (order.empty() || columns.size() < order.size() || columns.size() > order.size() + 1) continue;
    // Addresses where they belong and nowhere else; a list that has none is not known.
    bool hasAddress = false;
    bool fits = true;
    std::vector<QString> names;
    for (size_t i = 0; i < columns.size(); ++i) {
      names.push_back(columns[i].name);
      const bool isMail = i < order.size() && order[i].base == u"email";
      const ContentKind content = sniffContent(columns[i].values);
      if (content == ContentKind::Email) {
        fits = fits && isMail;
        hasAddress = hasAddress || isMail;
      } else if (isMail) {
        fits = fits && content == ContentKind::Empty;
      }
    }
    if (fits && hasAddress) return std::make_shared<const Layout>(layout->inOrder(names));
  }
  return nullptr;
}

}  // namespace cartera
