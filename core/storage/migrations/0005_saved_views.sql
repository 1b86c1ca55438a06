-- SPDX-License-Identifier: GPL-3.0-or-later
-- Views of the list that everybody who opens the file has; a person's own are in the settings of the window.

CREATE TABLE saved_view(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  content TEXT NOT NULL,           -- the JSON document of core/contacts/SavedViews.h
  deleted_at INTEGER
);
