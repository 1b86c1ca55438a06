-- SPDX-License-Identifier: GPL-3.0-or-later
-- Pictures and what else an address card says, people who are there twice, and how good the data were day by day.

CREATE TABLE photo(
  id INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  mime TEXT NOT NULL CHECK(mime IN ('image/jpeg', 'image/png')),
  bytes BLOB NOT NULL,             -- at most 1 MB and 4096 x 4096 pixels
  deleted_at INTEGER
);
CREATE INDEX photo_contact ON photo(contact_id);

-- Lines of a card for which there is no field here: kept as they stood, and given back with the next card.
CREATE TABLE foreign_property(
  id INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  format TEXT NOT NULL,            -- vcard
  position INTEGER NOT NULL DEFAULT 0,
  line TEXT NOT NULL,              -- unfolded, with its group and parameters
  deleted_at INTEGER
);
CREATE INDEX foreign_property_contact ON foreign_property(contact_id);

-- What a person said of two contacts that look alike: never asked again.
CREATE TABLE pair_decision(
  id INTEGER PRIMARY KEY,          -- hash of both numbers
  contact_a INTEGER NOT NULL REFERENCES contact(id),  -- the smaller number
  contact_b INTEGER NOT NULL REFERENCES contact(id),
  verdict TEXT NOT NULL CHECK(verdict IN ('separate')),
  at INTEGER NOT NULL,
  author TEXT,
  deleted_at INTEGER
);
CREATE INDEX pair_decision_a ON pair_decision(contact_a);
CREATE INDEX pair_decision_b ON pair_decision(contact_b);

-- Two contacts made one. The other lies in the trash for as long as this stands (deleted_at is set by a split); emptying
-- the trash leaves it there, and whoever erases the kept one erases both.
CREATE TABLE contact_merge(
  id INTEGER PRIMARY KEY,
  kept_id INTEGER NOT NULL REFERENCES contact(id),
  other_id INTEGER NOT NULL REFERENCES contact(id),
  at INTEGER NOT NULL,
  author TEXT,
  choices TEXT,                    -- JSON: cells of the kept one that the merge changed, as they were
  deleted_at INTEGER
);
CREATE INDEX contact_merge_kept ON contact_merge(kept_id);
CREATE INDEX contact_merge_other ON contact_merge(other_id);

-- What a merge did to the rows that hung on the other, so that a split gives each of them back.
CREATE TABLE contact_merge_row(
  id INTEGER PRIMARY KEY,
  merge_id INTEGER NOT NULL REFERENCES contact_merge(id),
  tbl INTEGER NOT NULL,            -- numbers of tables as in change_row
  row INTEGER NOT NULL,
  col TEXT NOT NULL,               -- the column that named the other
  what TEXT NOT NULL CHECK(what IN ('moved', 'hidden', 'made')),
                                   -- moved to the kept one; hidden, since the kept one has the same; made for the kept one
  deleted_at INTEGER
);
CREATE INDEX contact_merge_row_merge ON contact_merge_row(merge_id);

-- How good the data were, measured on this machine; not recorded, since it changes nothing. JSON of counts.
CREATE TABLE quality_day(day TEXT PRIMARY KEY NOT NULL, counts TEXT NOT NULL) WITHOUT ROWID;
