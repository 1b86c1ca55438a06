// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QPointer>
#include <QSize>
#include <functional>
#include <vector>

#include "core/base/Result.h"
#include "ui/theme/Theme.h"

namespace cartera {

class FileSession;
class Program;

/// Whether a picture shows nothing: fewer than a handful of colours.
[[nodiscard]] bool isBlank(const QImage& picture);

/// Saves pictures of every page and dialog of the sample shop, in both languages, light and dark, in two sizes, for people
/// to look at. UI thread; steps come from timers.
class Tour final : public QObject {
  Q_OBJECT
 public:
  /// Pictures go to `folder` as PAGE-LANGUAGE-SCHEME-WIDTH.png.
  Tour(Program& program, const QString& folder, QObject* parent = nullptr);
  void start();
  [[nodiscard]] const QStringList& pictures() const { return m_pictures; }
  [[nodiscard]] const QStringList& faults() const { return m_faults; }

 Q_SIGNALS:
  /// 0 when every picture was saved and shows something.
  void finished(int exitCode);

 private:
  struct Stop {
    QString name;
    /// Brings what is to be seen to the front and answers with it.
    std::function<QWidget*()> show;
    std::function<void()> after = {};
    QSize size;
    QString language;
    Scheme scheme;
  };
  void plan(FileSession& session);
  [[nodiscard]] bool writeList();
  void next();
  void look(int patience);
  void save(const QImage& picture);

  Program& m_program;
  QString m_folder;
  /// A list for the import dialog.
  QString m_list;
  std::vector<Stop> m_stops;
  std::size_t m_at = 0;
  QPointer<QWidget> m_shown;
  QImage m_last;
  int m_same = 0;
  QStringList m_pictures;
  QStringList m_faults;
};

/// Opens a file, waits until its window shows what stands in it, and ends. UI thread.
class SelfTest final : public QObject {
  Q_OBJECT
 public:
  SelfTest(Program& program, const QString& file, QObject* parent = nullptr);
  void start();

 Q_SIGNALS:
  /// 0 when the list was there and nothing went wrong; else the reason is on stderr.
  void finished(int exitCode);

 private:
  void look(FileSession* session, int patience);
  void fail(const QString& why);

  Program& m_program;
  QString m_file;
};

}  // namespace cartera
