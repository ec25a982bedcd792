-- Corrections by hand beyond merge and split: a name is right (accept), is of another type (retype), or names nothing
-- (reject). Each can be undone, and the state before holds again. The ledger is made anew, because SQLite cannot widen
-- a CHECK; its rows stay.

DROP VIEW v_merges;
CREATE TABLE ledger_before AS SELECT * FROM alias_ledger;
DROP TABLE alias_ledger;

CREATE TABLE alias_ledger (
  -- Every decision on a name: that it means what another does, or does not after all; that it is right, of another
  -- type, or no entity. Of one name the newest row by a user holds, else the newest row; an undo lets the row hold
  -- that it restores. Decisions are kept by type and key, so they survive a new reading of the papers.
  id INTEGER PRIMARY KEY, -- Number of the decision, in order.
  action TEXT NOT NULL CHECK (action IN ('merge', 'split', 'accept', 'retype', 'reject', 'undo')), -- Put together, taken apart, found right, given another type, found to name nothing; or the decision before is taken back.
  type TEXT NOT NULL, -- Type of the name.
  key TEXT NOT NULL, -- The name, with spelling folded.
  name TEXT NOT NULL, -- The name as first written.
  into_type TEXT, -- Type of the entity that it was found to mean; after a split, of the one that it was taken from; NULL where there is none.
  into_key TEXT, -- Key of that entity.
  into_name TEXT, -- Its name at that time.
  reason TEXT NOT NULL, -- Why, in words.
  decided_by TEXT NOT NULL CHECK (decided_by IN ('rule', 'lexicon', 'user')), -- Who decided.
  restores INTEGER REFERENCES alias_ledger (id) -- For an undo, the earlier decision by hand that holds again; NULL where there was none.
) STRICT;
INSERT INTO alias_ledger (id, action, type, key, name, into_type, into_key, into_name, reason, decided_by)
  SELECT id, action, type, key, name, into_type, into_key, into_name, reason, decided_by FROM ledger_before ORDER BY id;
DROP TABLE ledger_before;
CREATE INDEX alias_ledger_name ON alias_ledger (type, key);
CREATE INDEX alias_ledger_into ON alias_ledger (into_type, into_key);
CREATE INDEX alias_ledger_decider ON alias_ledger (decided_by, type, key);
CREATE INDEX alias_ledger_restores ON alias_ledger (restores);

CREATE TABLE left_out (
  -- A name that a paper uses and that was rejected by hand: nothing counts it. Kept, so that an undo finds the papers.
  paper INTEGER NOT NULL REFERENCES paper (id) ON DELETE CASCADE, -- The paper.
  type TEXT NOT NULL, -- Type of the name that was rejected.
  key TEXT NOT NULL, -- The name that was rejected, with spelling folded.
  name TEXT NOT NULL, -- The name as the paper spells it.
  PRIMARY KEY (paper, type, key, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX left_out_name ON left_out (type, key);

CREATE TABLE inbox (
  -- Summary: what a reader may want to decide, in the order of the papers that it touches. A decision by hand on the name closes it.
  id INTEGER PRIMARY KEY, -- Place in the list, counted from 1.
  kind TEXT NOT NULL CHECK (kind IN ('unsure', 'duplicate', 'conflict')), -- The extractor was unsure of the name; another name looks like it; papers differ on its values.
  entity INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE, -- The entity that is to be decided on.
  other INTEGER REFERENCES entity (id) ON DELETE CASCADE, -- The entity that it looks like.
  papers INTEGER NOT NULL, -- Papers that name it.
  confidence REAL, -- The extractor's greatest confidence in it.
  suggestion TEXT NOT NULL CHECK (suggestion IN ('accept', 'retype', 'reject', 'merge', 'split')), -- What seems right.
  reason TEXT NOT NULL -- Why it is asked, in words.
) STRICT;
CREATE INDEX inbox_kind ON inbox (kind);
CREATE INDEX inbox_entity ON inbox (entity);
CREATE INDEX inbox_other ON inbox (other);

CREATE VIEW v_corrections (
  -- What was decided by hand and holds now, each by its name.
  name, -- The name.
  type, -- Its type.
  action, -- accept, retype, reject, merge or split.
  into_type, -- Type of what it means since, or was kept apart from.
  into_name, -- Name of that.
  reason, -- Why.
  key, -- The name with spelling folded.
  into_key, -- Key of what it means since.
  ledger_id -- Row of `alias_ledger`.
) AS
SELECT h.name, h.type, h.action, h.into_type, h.into_name, h.reason, h.key, h.into_key, h.id
FROM (SELECT max(id) AS id FROM alias_ledger WHERE decided_by = 'user' GROUP BY type, key) n
JOIN alias_ledger l ON l.id = n.id
JOIN alias_ledger h ON h.id = CASE WHEN l.action = 'undo' THEN l.restores ELSE l.id END;

CREATE VIEW v_merges (
  -- Why are these one? Every decision that holds now: which name means which thing, who decided, and why.
  name, -- The name.
  type, -- Its type.
  means, -- The thing that it was found to mean; NULL where it was split off.
  reason, -- Why.
  decided_by, -- rule, lexicon or user.
  action, -- merge, split, or retype where it means the same name as another type.
  ledger_id -- Row of `alias_ledger`.
) AS
SELECT l.name, l.type, CASE WHEN l.action <> 'split' THEN e.name END, l.reason, l.decided_by, l.action, l.id
FROM alias_ledger l
LEFT JOIN entity e ON e.type = l.into_type AND e.key = l.into_key
WHERE l.action IN ('merge', 'split', 'retype') AND (
  l.id IN (SELECT ledger_id FROM v_corrections)
  OR (l.decided_by <> 'user'
    AND l.id = (SELECT max(id) FROM alias_ledger n WHERE n.type = l.type AND n.key = l.key AND n.decided_by <> 'user')
    AND NOT EXISTS (SELECT 1 FROM v_corrections c WHERE c.type = l.type AND c.key = l.key)));

CREATE VIEW v_inbox (
  -- What is left to decide, in the order of the papers that it touches.
  kind, -- unsure, duplicate or conflict.
  type, -- Type of the name.
  name, -- The name.
  papers, -- Papers that name it.
  confidence, -- The extractor's greatest confidence in it.
  suggestion, -- What seems right: accept, retype, reject, merge or split.
  other_type, -- Type of what it looks like.
  other, -- The name that it looks like.
  reason, -- Why it is asked.
  slug, -- Address of the name.
  other_slug -- Address of the other.
) AS
SELECT i.kind, e.type, e.name, i.papers, i.confidence, i.suggestion, o.type, o.name, i.reason, e.slug, o.slug
FROM inbox i JOIN entity e ON e.id = i.entity LEFT JOIN entity o ON o.id = i.other;

-- A file from before gets its inbox at the end of the next ingest.
UPDATE meta SET value = 'stale' WHERE key = 'summaries';
