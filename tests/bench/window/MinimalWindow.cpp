// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/MinimalWindow.h"

#include <QHeaderView>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolBar>

#include "tests/bench/raw/RawDb.h"

namespace cartera::bench {

namespace {
constexpr int kColumns = 6;

std::vector<qint64> firstIds(const QString& file) {
  const raw::Db db(file);
  std::vector<qint64> out;
  raw::Stmt s(db, "SELECT contact_id FROM contact_key WHERE live = 1 ORDER BY sort_key, contact_id LIMIT 50");
  while (s.next()) out.push_back(s.integer(0));
  return out;
}
}  // namespace

struct RawListModel::Raw {
  raw::Db db;
  raw::Stmt row;
  explicit Raw(const QString& file)
      : db(file),
        row(db,
            "SELECT k.name, t.phone, c.stage, t.last_contact_at, t.city, t.email FROM contact c JOIN contact_key k ON "
            "k.contact_id = c.id JOIN contact_stat t ON t.contact_id = c.id WHERE c.id = ?1") {}
};

RawListModel::RawListModel(const QString& file, std::vector<qint64> ids)
    : m_raw(std::make_unique<Raw>(file)), m_ids(std::move(ids)) {}
RawListModel::~RawListModel() = default;

int RawListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}
int RawListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant RawListModel::data(const QModelIndex& index, int role) const {
  if (role != Qt::DisplayRole || !index.isValid()) return {};
  const qint64 id = m_ids[static_cast<size_t>(index.row())];
  const QStringList* row = m_rows.object(id);
  if (row == nullptr) {
    auto* fresh = new QStringList;
    m_raw->row << id;
    while (m_raw->row.next()) {
      for (int i = 0; i < kColumns; ++i) {
        const std::string_view text = m_raw->row.text(i);
        fresh->append(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
      }
    }
    m_rows.insert(id, fresh);
    row = fresh;
  }
  return row->value(index.column());
}

MinimalWindow::MinimalWindow(const QString& file, std::vector<qint64> ids) : m_table(new QTableView) {
  menuBar()->addMenu(QStringLiteral("File"))->addAction(QStringLiteral("Quit"));
  addToolBar(QStringLiteral("Tools"))->addAction(QStringLiteral("New"));
  statusBar()->showMessage(QStringLiteral("Ready"));
  m_table->setModel(new RawListModel(file, ids.empty() ? firstIds(file) : std::move(ids)));
  m_table->model()->setParent(m_table);
  m_table->setShowGrid(false);
  m_table->verticalHeader()->hide();
  m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  setCentralWidget(m_table);
}

}  // namespace cartera::bench
