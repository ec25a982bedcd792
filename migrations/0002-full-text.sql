-- Full-text search that keeps words whole: "LLaMA-7B", "2.3x" and "H_2O" are one word each, a full stop at the end
-- of a sentence is no part of the word before it, and the parts of such words are found too (column `parts`). The text
-- is prepared by SQL alone, so that any SQLite can bring the index up to date.
--   SELECT p.title FROM paper_search JOIN paper p ON p.id = paper_search.rowid
--   WHERE paper_search MATCH '"LLaMA-7B" speedup*' ORDER BY bm25(paper_search, 8, 1, 0.5);

CREATE VIEW paper_search_text (
  -- What paper_search indexes: the words of each paper, whole and in parts.
  id, -- The paper.
  title, -- Words of the title; hyphens, dots and underscores inside a word are kept.
  abstract, -- Words of the abstract, likewise.
  parts -- All words, split at hyphens, dots and underscores.
) AS SELECT
  id,
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(' ' || title || ' ', char(10), ' '), '×', 'x'), '...', ' '), '. ', ' '), '.,', ','), '.;', ';'), '.:', ':'), '.)', ')'), '."', '"'), '.”', '”'), '.''', ' '), '--', ' '), ' -', ' '), '- ', ' '), '(-', '('), '-)', ')'), ' .', ' '),
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(' ' || abstract || ' ', char(10), ' '), '×', 'x'), '...', ' '), '. ', ' '), '.,', ','), '.;', ';'), '.:', ':'), '.)', ')'), '."', '"'), '.”', '”'), '.''', ' '), '--', ' '), ' -', ' '), '- ', ' '), '(-', '('), '-)', ')'), ' .', ' '),
  replace(replace(replace(replace(replace((title || ' ' || abstract), '×', 'x'), '-', ' '), '.', ' '), '_', ' '), '+', ' ')
FROM paper;

CREATE VIRTUAL TABLE paper_search USING fts5 (
  title, abstract, parts,
  content = 'paper_search_text', content_rowid = 'id',
  tokenize = "unicode61 remove_diacritics 2 tokenchars '-._+'"
);

-- New and changed papers are indexed when an ingest ends, all in one statement:
--   INSERT INTO paper_search (rowid, title, abstract, parts)
--   SELECT id, title, abstract, parts FROM paper_search_text WHERE id NOT IN (SELECT id FROM paper_search_docsize);
-- What goes or changes leaves the index at once, while its old words are still known.
CREATE TRIGGER paper_search_delete BEFORE DELETE ON paper
WHEN EXISTS (SELECT 1 FROM paper_search_docsize WHERE id = old.id) BEGIN
  INSERT INTO paper_search (paper_search, rowid, title, abstract, parts)
  SELECT 'delete', id, title, abstract, parts FROM paper_search_text WHERE id = old.id;
END;
CREATE TRIGGER paper_search_update BEFORE UPDATE OF title, abstract ON paper
WHEN EXISTS (SELECT 1 FROM paper_search_docsize WHERE id = old.id) BEGIN
  INSERT INTO paper_search (paper_search, rowid, title, abstract, parts)
  SELECT 'delete', id, title, abstract, parts FROM paper_search_text WHERE id = old.id;
END;

CREATE VIEW entity_search_text (
  -- What entity_search indexes: the names of each entity, whole and in parts.
  id, -- The entity.
  name, -- Its name.
  aliases, -- Its other names.
  parts -- All of them, split at hyphens, dots and underscores.
) AS SELECT id, name, aliases, replace(replace(replace(replace(replace((name || ' ' || aliases), '×', 'x'), '-', ' '), '.', ' '), '_', ' '), '+', ' ')
FROM (
  SELECT e.id, e.name, coalesce((
    SELECT group_concat(name, ' ') FROM (
      SELECT a.name FROM entity s JOIN alias a ON a.entity = s.id WHERE s.canonical = e.id
      UNION
      SELECT s.name FROM entity s WHERE s.canonical = e.id AND s.id <> e.id
    )), '') AS aliases
  FROM entity e WHERE e.canonical = e.id
);

-- Filled anew when an ingest ends.
CREATE VIRTUAL TABLE entity_search USING fts5 (
  name, aliases, parts,
  content = 'entity_search_text', content_rowid = 'id',
  tokenize = "unicode61 remove_diacritics 2 tokenchars '-._+'"
);
