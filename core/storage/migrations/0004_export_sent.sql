-- SPDX-License-Identifier: GPL-3.0-or-later
-- What went out with the exports of each kind, so that the next one can say who is new, changed or gone since. Of this
-- machine, like quality_day, and not recorded: the file has gone out whatever is undone here, and a million contacts a night
-- are nothing for a history.

CREATE TABLE export_sent(
  kind TEXT PRIMARY KEY NOT NULL,  -- JSON: what, format, profile, whom
  at INTEGER NOT NULL,             -- when somebody last took out all, or what was new and changed
  erased INTEGER NOT NULL DEFAULT 0,  -- who was among them and has been erased since
  sent BLOB NOT NULL               -- contacts with a digest of what was written of each (core/storage/SentRows.h)
);
