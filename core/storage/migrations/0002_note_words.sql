-- SPDX-License-Identifier: GPL-3.0-or-later
-- The words of the timeline, for finding notes, calls and mails: an index beside interaction that holds no text of its own.
-- What lies in the trash stays in it and is left out by the question, so that taking an import back costs nothing here.

-- Without places inside a row (detail=none) and without lengths: half the size. Who asks looks at the text itself.
CREATE VIRTUAL TABLE interaction_words USING fts5(
  subject, body, outcome,
  content='interaction', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3', detail=none,
  columnsize=0
);

-- Rows without a word are counted as well: taking out one that was never put in makes the index say it is damaged.
CREATE TRIGGER interaction_words_insert AFTER INSERT ON interaction
BEGIN
  INSERT INTO interaction_words(rowid, subject, body, outcome) VALUES(new.id, new.subject, new.body, new.outcome);
END;

-- What was indexed must be told word by word to be taken out again.
CREATE TRIGGER interaction_words_update AFTER UPDATE OF id, subject, body, outcome ON interaction
  WHEN old.id IS NOT new.id OR old.subject IS NOT new.subject OR old.body IS NOT new.body OR
       old.outcome IS NOT new.outcome
BEGIN
  INSERT INTO interaction_words(interaction_words, rowid, subject, body, outcome)
    VALUES('delete', old.id, old.subject, old.body, old.outcome);
  INSERT INTO interaction_words(rowid, subject, body, outcome) VALUES(new.id, new.subject, new.body, new.outcome);
END;

CREATE TRIGGER interaction_words_delete AFTER DELETE ON interaction
BEGIN
  INSERT INTO interaction_words(interaction_words, rowid, subject, body, outcome)
    VALUES('delete', old.id, old.subject, old.body, old.outcome);
END;

INSERT INTO interaction_words(interaction_words) VALUES('rebuild');
