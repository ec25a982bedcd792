-- When things first met, and in which paper; what was done in which year; what each paper is about. The table of cells is derived: it is made
-- anew, and filled at the end of the next ingest.

DROP TABLE cell;

CREATE TABLE cell (
  -- Summary: cells of the matrices, rolled up both hierarchies: papers whose contribution ties the row to the column.
  row_type TEXT NOT NULL, -- Type of the row's entity.
  column_type TEXT NOT NULL, -- Type of the column's entity.
  row_entity INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE, -- The row, e.g. a technique.
  column_entity INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE, -- The column, e.g. a device or class.
  papers INTEGER NOT NULL, -- Papers that tie them, or anything narrower.
  methods INTEGER NOT NULL, -- Methods and models that these papers propose.
  first_year INTEGER, -- Year of the first of these papers.
  first_paper INTEGER REFERENCES paper (id) ON DELETE SET NULL, -- The first of these papers; NULL where none has a date.
  best_speedup REAL, -- Greatest gain in speed of these papers' own contributions that belongs to the cell.
  best_measurement INTEGER REFERENCES measurement (id) ON DELETE SET NULL, -- The measurement that it comes from.
  best_is_tied INTEGER CHECK (best_is_tied IN (0, 1)), -- 1 where the text ties that number to the column; 0 where it names no other of the column's type than what the column holds.
  PRIMARY KEY (row_type, column_type, row_entity, column_entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX cell_row ON cell (row_entity);
CREATE INDEX cell_column ON cell (column_entity);
CREATE INDEX cell_first_paper ON cell (first_paper);
CREATE INDEX cell_best_measurement ON cell (best_measurement);

CREATE TABLE year_cell (
  -- Summary: what papers' own contributions are about in each year, rolled up the hierarchies.
  row_type TEXT NOT NULL, -- Type of the row's entity.
  row_entity INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE, -- The row, e.g. a technique.
  year INTEGER NOT NULL, -- Year of publication.
  papers INTEGER NOT NULL, -- Papers of that year about it or anything narrower.
  methods INTEGER NOT NULL, -- Methods and models that these papers propose.
  best_speedup REAL, -- Greatest gain in speed that these papers report for their own contribution.
  best_measurement INTEGER REFERENCES measurement (id) ON DELETE SET NULL, -- The measurement that it comes from.
  PRIMARY KEY (row_type, row_entity, year)
) STRICT, WITHOUT ROWID;
CREATE INDEX year_cell_row ON year_cell (row_entity);
CREATE INDEX year_cell_best_measurement ON year_cell (best_measurement);

CREATE TABLE paper_topic (
  -- Summary: what each paper's own contribution is about, rolled up: a paper on A100 is one on GPU too.
  paper INTEGER NOT NULL REFERENCES paper (id) ON DELETE CASCADE, -- The paper.
  entity INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE, -- The technique, model class, model or hardware.
  is_direct INTEGER NOT NULL CHECK (is_direct IN (0, 1)), -- 1 where the paper says so itself; 0 where it follows from something narrower.
  PRIMARY KEY (entity, paper)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_topic_paper ON paper_topic (paper);

CREATE VIEW v_adoption (
  -- When did each technique first meet each class of hardware, and in which paper? The first in this file, that is.
  technique, -- The technique.
  hardware, -- The hardware class.
  first_year, -- Year of the first paper that brings them together; NULL where none of them has a date.
  paper, -- Title of that paper.
  papers, -- Papers that do so by now.
  technique_slug, -- Address of the technique.
  hardware_slug, -- Address of the hardware class.
  paper_slug -- Address of the paper.
) AS
SELECT t.name, h.name, c.first_year, p.title, c.papers, t.slug, h.slug, p.slug
FROM cell c
JOIN hardware_fact f ON f.entity = c.column_entity AND f.is_class = 1
JOIN entity t ON t.id = c.row_entity
JOIN entity h ON h.id = c.column_entity
LEFT JOIN paper p ON p.id = c.first_paper
WHERE c.row_type = 'technique' AND c.column_type = 'hardware';

UPDATE meta SET value = 'stale' WHERE key = 'summaries';
