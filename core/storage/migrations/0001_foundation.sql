-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema. README.md beside ../ explains it for people with an SQLite tool.
-- Rules I1-I8 of the journal bind every recorded table: id first and the only key, deleted_at instead of DELETE,
-- no UNIQUE, no generated columns, no cascades; columns are only ever appended.

-- What the file knows about itself (device number, file id, language, versions of derived data). Not recorded.
CREATE TABLE meta(key TEXT PRIMARY KEY NOT NULL, value TEXT) WITHOUT ROWID;

-- The journal. Not recorded by itself.
CREATE TABLE change(
  id INTEGER PRIMARY KEY,          -- stamp: hybrid logical clock << 10 | device
  dev INTEGER NOT NULL,            -- which laptop
  seq INTEGER NOT NULL,            -- 1, 2, 3, ... on that laptop
  at INTEGER NOT NULL,             -- UTC milliseconds, for people
  author TEXT NOT NULL,
  schema INTEGER NOT NULL,         -- user_version it was written under
  kind INTEGER NOT NULL,           -- 1 action, 2 bulk, 3 undo, 4 redo, 5 log, 6 erase
  grp INTEGER,                     -- bulk: the first change of the group
  undoes INTEGER,                  -- undo, redo: the action (or group) that is switched off or on again
  label TEXT NOT NULL,             -- JSON: [code, rows, args...], made a sentence when shown
  deps TEXT,
  purge TEXT,
  cs BLOB NOT NULL,                -- framed and maybe compressed changeset of SQLite's session extension
  UNIQUE(dev, seq)
);
CREATE INDEX change_undoes ON change(undoes) WHERE undoes IS NOT NULL;
CREATE INDEX change_grp ON change(grp) WHERE grp IS NOT NULL;
CREATE TABLE change_row(tbl INTEGER NOT NULL, row INTEGER NOT NULL, change INTEGER NOT NULL,
  PRIMARY KEY(tbl, row, change)) WITHOUT ROWID;
-- Key columns of a table without rowid stand first and in the order of the key: with any other order the quick_check of
-- SQLite 3.40 reads them in the wrong place and calls a good file damaged.
CREATE TABLE change_range(tbl INTEGER NOT NULL, lo INTEGER NOT NULL, hi INTEGER NOT NULL, change INTEGER NOT NULL,
  PRIMARY KEY(tbl, lo, hi, change)) WITHOUT ROWID;
CREATE TABLE cell_clock(tbl INTEGER NOT NULL, row INTEGER NOT NULL, col INTEGER NOT NULL, stamp INTEGER NOT NULL,
  PRIMARY KEY(tbl, row, col)) WITHOUT ROWID;
CREATE TABLE peer(dev INTEGER PRIMARY KEY, seq INTEGER NOT NULL);
CREATE TABLE conflict(tbl INTEGER NOT NULL, row INTEGER NOT NULL, col INTEGER NOT NULL, stamp INTEGER NOT NULL,
  loser TEXT, winner TEXT, PRIMARY KEY(tbl, row, col, stamp)) WITHOUT ROWID;

-- Recorded tables ---------------------------------------------------------------------------------------------------

CREATE TABLE import_run(
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL, author TEXT, file TEXT, sha256 TEXT, format TEXT, mapping TEXT, counts TEXT,
  deleted_at INTEGER
);

-- People, companies, households and teams: one table with a kind, so that everything else points at one thing.
CREATE TABLE contact(
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK(kind IN ('person', 'company', 'household', 'team')),
  display_name TEXT,               -- the name as a whole: companies, or people whose name came in one piece
  prefix TEXT, given TEXT, middle TEXT, family TEXT, suffix TEXT, nickname TEXT,
  job_title TEXT, department TEXT,
  tax_id TEXT,
  language TEXT,
  birthday TEXT,                   -- ISO date, or --MM-DD without a year
  anniversary TEXT,
  stage TEXT,                      -- lifecycle: lead, prospect, proposal, customer, dormant, former
  status TEXT,
  owner TEXT,
  source TEXT,
  referred_by TEXT,
  preferred_channel TEXT, best_hour TEXT, likes TEXT,
  private INTEGER,
  photo_url TEXT,
  external_id TEXT, external_id2 TEXT,
  confirmed_on TEXT,               -- ISO date of the last time somebody confirmed these data
  extra TEXT,                      -- JSON: columns of an import that are kept and shown, not mapped
  import_run_id INTEGER REFERENCES import_run(id),
  import_key INTEGER,              -- fingerprint and occurrence of the row it came from
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
);
CREATE INDEX contact_external ON contact(external_id) WHERE external_id IS NOT NULL;
CREATE INDEX contact_import_key ON contact(import_key) WHERE import_key IS NOT NULL;
CREATE INDEX contact_import_run ON contact(import_run_id) WHERE import_run_id IS NOT NULL;
CREATE INDEX contact_deleted ON contact(deleted_at) WHERE deleted_at IS NOT NULL;

-- Phones, e-mails, web and social handles.
CREATE TABLE point(
  id INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  kind TEXT NOT NULL CHECK(kind IN ('email', 'phone', 'url', 'social')),
  label TEXT,                      -- work, home, mobile, fax, ... or free
  value TEXT NOT NULL,             -- as it was written
  is_primary INTEGER NOT NULL DEFAULT 0,
  position INTEGER NOT NULL DEFAULT 0,
  deleted_at INTEGER
);
CREATE INDEX point_contact ON point(contact_id);

CREATE TABLE address(
  id INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  label TEXT,
  street TEXT, street2 TEXT, street3 TEXT, po_box TEXT, postcode TEXT, city TEXT, region TEXT, country TEXT,
  formatted TEXT,
  is_primary INTEGER NOT NULL DEFAULT 0,
  position INTEGER NOT NULL DEFAULT 0,
  deleted_at INTEGER
);
CREATE INDEX address_contact ON address(contact_id);

-- A person in a company (or household), with role and dates.
CREATE TABLE membership(
  id INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  company_id INTEGER NOT NULL REFERENCES contact(id),
  role TEXT, department TEXT, started_on TEXT, ended_on TEXT,
  is_primary INTEGER NOT NULL DEFAULT 0,
  position INTEGER NOT NULL DEFAULT 0,
  deleted_at INTEGER
);
CREATE INDEX membership_contact ON membership(contact_id);
CREATE INDEX membership_company ON membership(company_id);

CREATE TABLE tag(id INTEGER PRIMARY KEY, name TEXT NOT NULL, colour TEXT, archived INTEGER, deleted_at INTEGER);
CREATE TABLE contact_tag(
  id INTEGER PRIMARY KEY,          -- hash of contact and tag
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  tag_id INTEGER NOT NULL REFERENCES tag(id),
  deleted_at INTEGER
);
CREATE INDEX contact_tag_contact ON contact_tag(contact_id);
CREATE INDEX contact_tag_tag ON contact_tag(tag_id);

CREATE TABLE custom_field(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK(type IN ('text', 'number', 'date', 'choice', 'yesno')),
  choices TEXT,                    -- JSON array
  position INTEGER NOT NULL DEFAULT 0,
  archived INTEGER,
  deleted_at INTEGER
);
CREATE TABLE custom_value(
  id INTEGER PRIMARY KEY,          -- hash of contact and field
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  field_id INTEGER NOT NULL REFERENCES custom_field(id),
  value TEXT,                      -- decimals with a point, ISO dates, yes/no
  deleted_at INTEGER
);
CREATE INDEX custom_value_contact ON custom_value(contact_id);
CREATE INDEX custom_value_field ON custom_value(field_id);

CREATE TABLE stage_entry(
  id INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  stage TEXT NOT NULL,
  entered_at INTEGER NOT NULL,
  deleted_at INTEGER
);
CREATE INDEX stage_entry_contact ON stage_entry(contact_id);

-- What happened with whom: notes, calls, visits, mails, chats.
CREATE TABLE interaction(
  id INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  kind TEXT NOT NULL CHECK(kind IN ('note', 'call', 'visit', 'email', 'chat', 'meeting', 'other')),
  direction TEXT,                  -- in, out
  at INTEGER NOT NULL,
  minutes INTEGER,
  subject TEXT,
  body TEXT,
  outcome TEXT,
  author TEXT,
  import_run_id INTEGER REFERENCES import_run(id),
  deleted_at INTEGER
);
CREATE INDEX interaction_contact ON interaction(contact_id, at);

-- Append-only: who said yes or no to what, when, and how it can be shown.
CREATE TABLE consent_event(
  id INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  channel TEXT NOT NULL CHECK(channel IN ('email', 'sms', 'phone', 'post', 'partners')),
  state TEXT NOT NULL CHECK(state IN ('granted', 'denied', 'withdrawn', 'pending', 'unknown')),
  basis TEXT,                      -- consent, customer_relation, contract, business_contact
  at INTEGER NOT NULL,             -- when the person said it
  source TEXT,                     -- form, paper, import file and line, phone call
  text_version TEXT,               -- what they agreed to
  evidence TEXT,                   -- JSON: ip, confirmed, confirm_ip, reason, file
  address TEXT,                    -- the address it was said for, if one
  recorded_at INTEGER NOT NULL,
  recorded_by TEXT,
  import_run_id INTEGER REFERENCES import_run(id),
  deleted_at INTEGER
);
CREATE INDEX consent_event_contact ON consent_event(contact_id, channel, at);

-- Who is never written to: by contact, address, domain or hash; wins over any later import.
CREATE TABLE suppression(
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK(kind IN ('contact', 'address', 'domain', 'hash')),
  channel TEXT,                    -- NULL: every channel
  contact_id INTEGER REFERENCES contact(id),
  value TEXT,
  reason TEXT,
  source TEXT,
  at INTEGER NOT NULL,
  import_run_id INTEGER REFERENCES import_run(id),
  deleted_at INTEGER
);
CREATE INDEX suppression_contact ON suppression(contact_id) WHERE contact_id IS NOT NULL;

CREATE TABLE task(
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT,                       -- call, visit, email, todo, ...
  due_on TEXT,                     -- ISO date
  due_time TEXT,                   -- HH:MM, local; NULL is any time that day
  owner TEXT,
  contact_id INTEGER REFERENCES contact(id),
  record_kind TEXT,                -- deal, ticket, campaign, ... and the number of that record
  record_id INTEGER,
  note TEXT,
  done_at INTEGER,
  created_at INTEGER NOT NULL,
  created_by TEXT,
  deleted_at INTEGER
);
CREATE INDEX task_contact ON task(contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX task_open ON task(due_on) WHERE done_at IS NULL AND deleted_at IS NULL;

CREATE TABLE import_mapping(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  header_key TEXT,                 -- folded header, so that the next file like it maps itself
  mapping TEXT NOT NULL,           -- the JSON document of a mapping file
  used_at INTEGER,
  deleted_at INTEGER
);

-- Who took what out, when, and how many: asked for by data protection law.
CREATE TABLE export_run(
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL, author TEXT, file TEXT, profile TEXT, what TEXT, filter TEXT, columns TEXT, counts TEXT, sha256 TEXT,
  deleted_at INTEGER
);

-- Derived tables: never recorded, renewed with every row the journal writes, rebuilt at any time ---------------------

CREATE TABLE contact_key(
  contact_id INTEGER PRIMARY KEY,
  live INTEGER NOT NULL,           -- 1: not in the trash
  name TEXT NOT NULL,              -- as shown
  name_key TEXT NOT NULL,          -- folded, for finding
  sort_key BLOB NOT NULL,          -- by the file's language, for lists
  tax_key TEXT,
  find_text TEXT NOT NULL          -- everything a search looks at, folded
);
CREATE INDEX contact_key_list ON contact_key(live, sort_key);
CREATE INDEX contact_key_name ON contact_key(name_key);
CREATE INDEX contact_key_tax ON contact_key(tax_key) WHERE tax_key IS NOT NULL;

CREATE TABLE point_key(point_id INTEGER PRIMARY KEY, contact_id INTEGER NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL);
CREATE INDEX point_key_key ON point_key(kind, key);

CREATE TABLE suppression_key(suppression_id INTEGER PRIMARY KEY, kind TEXT NOT NULL, channel TEXT, key TEXT NOT NULL);
CREATE INDEX suppression_key_key ON suppression_key(kind, key);

CREATE TABLE contact_stat(
  contact_id INTEGER PRIMARY KEY,
  last_contact_at INTEGER,
  interactions INTEGER NOT NULL,
  completeness INTEGER NOT NULL,   -- percent
  email TEXT, phone TEXT, city TEXT, company TEXT   -- the primary ones, for the list
);

-- Plain words for outside tools -------------------------------------------------------------------------------------

CREATE VIEW v_contacts AS
  SELECT c.id, c.kind, k.name, c.given, c.family, s.company, s.email, s.phone, s.city, c.tax_id, c.stage, c.owner,
         c.source, c.birthday, date(c.created_at / 1000, 'unixepoch') AS created,
         datetime(s.last_contact_at / 1000, 'unixepoch') AS last_contact, s.completeness
  FROM contact c JOIN contact_key k ON k.contact_id = c.id LEFT JOIN contact_stat s ON s.contact_id = c.id
  WHERE c.deleted_at IS NULL;
CREATE VIEW v_interactions AS
  SELECT i.id, i.contact_id, k.name AS contact, datetime(i.at / 1000, 'unixepoch') AS at, i.kind, i.direction, i.minutes,
         i.subject, i.body, i.outcome, i.author
  FROM interaction i JOIN contact_key k ON k.contact_id = i.contact_id WHERE i.deleted_at IS NULL AND k.live = 1;
CREATE VIEW v_consents AS
  SELECT e.id, e.contact_id, k.name AS contact, e.channel, e.state, e.basis, datetime(e.at / 1000, 'unixepoch') AS at,
         e.source, e.text_version, e.evidence
  FROM consent_event e JOIN contact_key k ON k.contact_id = e.contact_id WHERE e.deleted_at IS NULL;
CREATE VIEW v_tasks AS
  SELECT t.id, t.title, t.due_on, t.due_time, t.owner, t.contact_id, k.name AS contact,
         datetime(t.done_at / 1000, 'unixepoch') AS done
  FROM task t LEFT JOIN contact_key k ON k.contact_id = t.contact_id WHERE t.deleted_at IS NULL;
