-- Matrices of a type against itself: techniques that papers bring together, methods that papers compare or build on.
-- The table of cells is derived: it is made anew, and filled at the end of the next ingest.

DROP TABLE cell;

CREATE TABLE cell (
  -- Summary: cells of the matrices, rolled up both hierarchies: papers whose contribution ties the row to the column. Of techniques among each other, papers that bring both together; of methods, papers that compare the row with the column or build it on that.
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

UPDATE meta SET value = 'stale' WHERE key = 'summaries';
