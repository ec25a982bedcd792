-- The file as a stranger meets it. Comments stand inside the CREATE statements, so that SQLite keeps them:
-- `.schema` shows them, and `schema_doc` is filled from them. The line after the opening bracket says what a
-- row is; the comment after a column says what it holds. Spans count characters, half open, as substr() does:
-- substr(text, start + 1, end - start).

CREATE TABLE meta (
  -- Facts about the file itself: versions, counts, the extractor's measured quality.
  key TEXT NOT NULL PRIMARY KEY, -- What is stated, e.g. schema_version.
  value TEXT NOT NULL -- The statement, as text.
) STRICT, WITHOUT ROWID;

CREATE TABLE schema_doc (
  -- This manual: one row for each table, view and column of the file.
  object TEXT NOT NULL, -- Table or view.
  column TEXT NOT NULL, -- Column, or empty for the table or view as a whole.
  kind TEXT NOT NULL CHECK (kind IN ('table', 'view')), -- What the object is.
  description TEXT NOT NULL, -- What it means, in a sentence.
  PRIMARY KEY (object, column)
) STRICT, WITHOUT ROWID;

CREATE TABLE queries (
  -- Canned questions, ready to run: the same in the command line, the app, notes and Datasette.
  name TEXT NOT NULL PRIMARY KEY, -- Short name by which the question is asked.
  title TEXT NOT NULL, -- The question, as one would say it.
  description TEXT NOT NULL, -- What the answer shows and how to read it.
  sql TEXT NOT NULL, -- One SELECT with :named parameters.
  position INTEGER NOT NULL -- Order in lists, counted from 1.
) STRICT, WITHOUT ROWID;

CREATE TABLE query_parameter (
  -- The :named parameters of the canned questions.
  query TEXT NOT NULL REFERENCES queries (name) ON DELETE CASCADE, -- The question.
  name TEXT NOT NULL, -- The parameter, without its colon.
  position INTEGER NOT NULL, -- Order in a form, counted from 1.
  description TEXT NOT NULL, -- What to give.
  example TEXT NOT NULL, -- A value that works, used where none is given.
  entity_type TEXT CHECK (entity_type IN ('technique', 'model-class', 'method', 'model', 'hardware', 'dataset')), -- Type of the entity whose name is wanted; NULL for a number or free text.
  PRIMARY KEY (query, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE paper (
  -- A title and an abstract, with what the sources say of them. One row per paper, however often it was read.
  id INTEGER PRIMARY KEY, -- Number of the paper within this file.
  slug TEXT NOT NULL UNIQUE, -- Readable address, made from the title.
  title TEXT NOT NULL, -- Title as written.
  abstract TEXT NOT NULL, -- Abstract as written; empty where the source gives none.
  text TEXT GENERATED ALWAYS AS (title || char(10) || abstract) VIRTUAL, -- Title, line feed, abstract: what every span points into.
  published TEXT CHECK (published GLOB '[0-9][0-9][0-9][0-9]*'), -- ISO 8601 date, as exact as the source: 2024, 2024-06 or 2024-06-25.
  year INTEGER GENERATED ALWAYS AS (CAST(substr(published, 1, 4) AS INTEGER)) VIRTUAL, -- Year of publication.
  doi TEXT, -- Digital object identifier, without https://doi.org/.
  arxiv_id TEXT, -- arXiv number, without its version.
  url TEXT, -- Address given by the source.
  in_scope INTEGER NOT NULL CHECK (in_scope IN (0, 1)), -- 0 where the paper is not about computing at all; nothing is extracted then.
  content_hash TEXT NOT NULL, -- Fingerprint of the entry that is stored: unchanged entries are skipped.
  extractor_version TEXT NOT NULL -- Version of the extractor that read it: papers of another version are read again.
) STRICT;
CREATE INDEX paper_year ON paper (year);
CREATE INDEX paper_title ON paper (title);

CREATE TABLE paper_key (
  -- What identifies a paper: any of these in a new source leads to the same row.
  key TEXT NOT NULL PRIMARY KEY, -- doi:…, arxiv:… or title: and the normalised title.
  paper INTEGER NOT NULL REFERENCES paper (id) ON DELETE CASCADE -- The paper.
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_key_paper ON paper_key (paper);

CREATE TABLE paper_author (
  -- Who wrote a paper, where the source says so.
  paper INTEGER NOT NULL REFERENCES paper (id) ON DELETE CASCADE, -- The paper.
  position INTEGER NOT NULL, -- Place in the list of authors, counted from 1.
  name TEXT NOT NULL, -- Name as written.
  PRIMARY KEY (paper, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_author_name ON paper_author (name);

CREATE TABLE source (
  -- Where a paper was read: a row for each entry of a file that speaks of it.
  paper INTEGER NOT NULL REFERENCES paper (id) ON DELETE CASCADE, -- The paper.
  file TEXT NOT NULL, -- File or address.
  content_hash TEXT NOT NULL, -- Fingerprint of the entry; it differs from the paper's where sources differ.
  line INTEGER NOT NULL, -- Line on which the entry starts, counted from 1.
  PRIMARY KEY (paper, file, content_hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_file ON source (file);

CREATE TABLE entity (
  -- A thing that papers speak of, under one spelling of its name. Names that were found to mean the same thing
  -- share `canonical`; rows with canonical = id are the things themselves. See alias_ledger for the reasons.
  id INTEGER PRIMARY KEY, -- Number of the entity within this file.
  canonical INTEGER NOT NULL REFERENCES entity (id), -- The thing that this name means: itself, unless merged.
  slug TEXT NOT NULL UNIQUE, -- Readable address, e.g. llava-next-7b.
  type TEXT NOT NULL CHECK (type IN ('technique', 'model-class', 'method', 'model', 'hardware', 'dataset')), -- What kind of thing it is.
  name TEXT NOT NULL, -- Name to show.
  key TEXT NOT NULL, -- Name with spelling folded (case, hyphens, spaces): equal keys are equal names.
  entry TEXT, -- Its entry in the lexicon, where it is known there.
  definition TEXT, -- What it is, in a sentence, where the lexicon says so.
  UNIQUE (type, key)
) STRICT;
CREATE INDEX entity_canonical ON entity (canonical);
CREATE INDEX entity_name ON entity (name);
CREATE INDEX entity_entry ON entity (entry);

CREATE TABLE hardware_fact (
  -- What the lexicon knows of a device or a class of devices.
  entity INTEGER NOT NULL PRIMARY KEY REFERENCES entity (id) ON DELETE CASCADE, -- The hardware.
  vendor TEXT, -- Maker, e.g. NVIDIA.
  class TEXT, -- Hardware class, e.g. GPU, edge device.
  memory_gb REAL, -- Memory in gigabytes; NULL where it is not known or varies.
  year INTEGER, -- Year of release.
  is_class INTEGER NOT NULL CHECK (is_class IN (0, 1)) -- 1 for a class such as GPU or FPGA, 0 for a device or a family.
) STRICT;
CREATE INDEX hardware_fact_class ON hardware_fact (class);

CREATE TABLE model_fact (
  -- What the lexicon knows of a model.
  entity INTEGER NOT NULL PRIMARY KEY REFERENCES entity (id) ON DELETE CASCADE, -- The model.
  family TEXT, -- Family, e.g. LLaMA.
  parameters REAL, -- Number of parameters.
  year INTEGER -- Year of release.
) STRICT;
CREATE INDEX model_fact_family ON model_fact (family);

CREATE TABLE broader (
  -- The hierarchies: weight-only-quantization is narrower than post-training-quantization, A100 than Ampere.
  child INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE, -- The narrower entity.
  parent INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE, -- The next broader one.
  PRIMARY KEY (child, parent)
) STRICT, WITHOUT ROWID;
CREATE INDEX broader_parent ON broader (parent);

CREATE TABLE ancestor (
  -- All of the hierarchies at once: "any Ampere" is WHERE ancestor = (SELECT id FROM entity WHERE slug = 'ampere').
  descendant INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE, -- The narrower entity.
  ancestor INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE, -- The broader one, or the entity itself.
  depth INTEGER NOT NULL, -- Least number of steps between them; 0 for the entity itself.
  PRIMARY KEY (descendant, ancestor)
) STRICT, WITHOUT ROWID;
CREATE INDEX ancestor_ancestor ON ancestor (ancestor);

CREATE TABLE alias (
  -- Other forms under which an entity can be looked up.
  id INTEGER PRIMARY KEY, -- Number of the row.
  entity INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE, -- The entity.
  name TEXT NOT NULL, -- The other form.
  key TEXT NOT NULL, -- The form with spelling folded.
  source TEXT NOT NULL CHECK (source IN ('lexicon', 'text', 'user')), -- Who says so.
  paper INTEGER REFERENCES paper (id) ON DELETE CASCADE -- The paper whose text gives the form; NULL for lexicon and user.
) STRICT;
CREATE UNIQUE INDEX alias_once ON alias (entity, name, source, coalesce(paper, 0));
CREATE INDEX alias_key ON alias (key);
CREATE INDEX alias_paper ON alias (paper);

CREATE TABLE alias_ledger (
  -- Every decision that two names mean one thing, or do not after all. The newest row for a name holds. Decisions
  -- are kept by type and key, so they survive a new reading of the papers.
  id INTEGER PRIMARY KEY, -- Number of the decision, in order.
  action TEXT NOT NULL CHECK (action IN ('merge', 'split')), -- Put together, or taken apart.
  type TEXT NOT NULL, -- Type of the name.
  key TEXT NOT NULL, -- The name, with spelling folded.
  name TEXT NOT NULL, -- The name as first written.
  into_type TEXT, -- Type of the entity that it was found to mean; NULL for a split.
  into_key TEXT, -- Key of that entity; NULL for a split.
  into_name TEXT, -- Its name at that time; NULL for a split.
  reason TEXT NOT NULL, -- Why, in words.
  decided_by TEXT NOT NULL CHECK (decided_by IN ('rule', 'lexicon', 'user')) -- Who decided.
) STRICT;
CREATE INDEX alias_ledger_name ON alias_ledger (type, key);
CREATE INDEX alias_ledger_into ON alias_ledger (into_type, into_key);

CREATE TABLE sentence (
  -- A sentence of a paper that some claim, role or measurement stands on.
  id INTEGER PRIMARY KEY, -- Number of the sentence within this file.
  paper INTEGER NOT NULL REFERENCES paper (id) ON DELETE CASCADE, -- The paper.
  start INTEGER NOT NULL, -- First character in paper.text, counted from 0.
  end INTEGER NOT NULL, -- Character after the last.
  text TEXT NOT NULL, -- The words: substr(paper.text, start + 1, end - start).
  CHECK (0 <= start AND start < end),
  UNIQUE (paper, start, end)
) STRICT;

CREATE TABLE appearance (
  -- A paper names an entity in a role: proposed, target, used, compared or only mentioned.
  paper INTEGER NOT NULL REFERENCES paper (id) ON DELETE CASCADE, -- The paper.
  entity INTEGER NOT NULL REFERENCES entity (id), -- The entity, by the name that the paper uses.
  role TEXT NOT NULL CHECK (role IN ('proposed', 'target', 'used', 'compared', 'mentioned')), -- What the entity is to the paper.
  name TEXT NOT NULL, -- The name as the paper spells it.
  sentence INTEGER NOT NULL REFERENCES sentence (id), -- The sentence that shows the role.
  rule TEXT NOT NULL, -- Rule that decided the role.
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- 0 to 1, for entity and role together.
  PRIMARY KEY (paper, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX appearance_entity ON appearance (entity, role);
CREATE INDEX appearance_sentence ON appearance (sentence);

CREATE TABLE mention (
  -- One place of a paper's text that names an entity.
  id INTEGER PRIMARY KEY, -- Number of the mention within this file.
  paper INTEGER NOT NULL REFERENCES paper (id) ON DELETE CASCADE, -- The paper.
  entity INTEGER NOT NULL REFERENCES entity (id), -- The entity, by the name that the paper uses.
  start INTEGER NOT NULL, -- First character in paper.text, counted from 0.
  end INTEGER NOT NULL, -- Character after the last.
  quote TEXT NOT NULL, -- The words: substr(paper.text, start + 1, end - start).
  rule TEXT NOT NULL, -- Rule that found it.
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- How sure the extractor is, 0 to 1.
  CHECK (0 <= start AND start < end)
) STRICT;
CREATE INDEX mention_paper ON mention (paper, start);
CREATE INDEX mention_entity ON mention (entity);

CREATE TABLE claim (
  -- What a paper says: subject, relation, object, with the words that it stands on.
  id INTEGER PRIMARY KEY, -- Number of the claim within this file.
  paper INTEGER NOT NULL REFERENCES paper (id) ON DELETE CASCADE, -- The paper that says so.
  subject INTEGER REFERENCES entity (id), -- The entity that it is said of; NULL where it is said of the paper itself.
  relation TEXT NOT NULL CHECK (relation IN ('proposes', 'is-a', 'applies', 'targets', 'runs', 'evaluated-on', 'builds-on', 'compared-with')), -- What is said.
  object INTEGER NOT NULL REFERENCES entity (id), -- The entity that the relation leads to.
  sentence INTEGER NOT NULL REFERENCES sentence (id), -- The sentence that it stands on.
  start INTEGER NOT NULL, -- First character, in paper.text, of the words that name the object; of the sentence where it does not name it.
  end INTEGER NOT NULL, -- Character after the last.
  quote TEXT NOT NULL, -- These words: substr(paper.text, start + 1, end - start).
  rule TEXT NOT NULL, -- Rule that drew the claim.
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- How sure the extractor is, 0 to 1.
  CHECK (0 <= start AND start < end)
) STRICT;
CREATE INDEX claim_paper ON claim (paper);
CREATE INDEX claim_subject ON claim (subject, relation);
CREATE INDEX claim_object ON claim (object, relation);
CREATE INDEX claim_sentence ON claim (sentence);
CREATE INDEX claim_confidence ON claim (confidence);

CREATE TABLE measurement (
  -- A quantitative result. What the text does not tie to the number is NULL.
  id INTEGER PRIMARY KEY, -- Number of the measurement within this file.
  paper INTEGER NOT NULL REFERENCES paper (id) ON DELETE CASCADE, -- The paper that reports it.
  metric TEXT NOT NULL CHECK (metric IN ('speedup', 'latency', 'throughput', 'memory', 'energy', 'compute', 'size', 'sparsity', 'quality', 'cost', 'utilization', 'acceptance', 'area', 'other')), -- What is measured, by kind.
  name TEXT NOT NULL, -- The metric in the text's own words.
  value REAL NOT NULL, -- The number as written; the lower end of a range.
  value_max REAL, -- The upper end of a range.
  unit TEXT NOT NULL, -- x, %, pp, ms, tokens/s, …; empty for a bare number.
  qualifier TEXT NOT NULL CHECK (qualifier IN ('=', '<=', '>=', '~')), -- Stated as such, up to, at least, about.
  change TEXT NOT NULL CHECK (change IN ('increase', 'decrease', 'absolute')), -- A gain, a loss, or the level reached.
  subject INTEGER REFERENCES entity (id), -- What achieves it.
  baseline INTEGER REFERENCES entity (id), -- The named entity that it is compared with.
  baseline_text TEXT, -- What it is compared with, in the text's words.
  hardware INTEGER REFERENCES entity (id), -- The device that it was measured on.
  model INTEGER REFERENCES entity (id), -- The model that it was measured on.
  dataset INTEGER REFERENCES entity (id), -- The dataset that it was measured on.
  sentence INTEGER NOT NULL REFERENCES sentence (id), -- The sentence that states it.
  start INTEGER NOT NULL, -- First character of the quote in paper.text, counted from 0.
  end INTEGER NOT NULL, -- Character after the last.
  quote TEXT NOT NULL, -- The few words that carry the number: substr(paper.text, start + 1, end - start).
  rule TEXT NOT NULL, -- Rule that found it.
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- How sure the extractor is, 0 to 1.
  speedup REAL GENERATED ALWAYS AS (
    CASE
      WHEN metric NOT IN ('speedup', 'latency', 'throughput') OR change = 'absolute' THEN NULL
      WHEN unit = 'x' AND coalesce(value_max, value) >= 1 THEN coalesce(value_max, value)
      WHEN unit = '%' AND (metric = 'latency' OR change = 'decrease') AND coalesce(value_max, value) < 100
        THEN CASE WHEN change = 'decrease' AND metric <> 'throughput' THEN 100.0 / (100 - coalesce(value_max, value)) END
      WHEN unit = '%' AND metric <> 'latency' AND change = 'increase' THEN 1 + coalesce(value_max, value) / 100
    END) VIRTUAL, -- The gain as "times as fast", so that it can be ranked: 2.3x is 2.3; 13% faster is 1.13; 20% less time is 1.25. NULL where it is no gain in speed.
  CHECK (0 <= start AND start < end)
) STRICT;
CREATE INDEX measurement_paper ON measurement (paper);
CREATE INDEX measurement_subject ON measurement (subject);
CREATE INDEX measurement_baseline ON measurement (baseline);
CREATE INDEX measurement_hardware ON measurement (hardware);
CREATE INDEX measurement_model ON measurement (model);
CREATE INDEX measurement_dataset ON measurement (dataset);
CREATE INDEX measurement_sentence ON measurement (sentence);
CREATE INDEX measurement_metric ON measurement (metric);
CREATE INDEX measurement_speedup ON measurement (speedup);

CREATE TABLE position (
  -- Where a node stands in a picture, so that the same file gives the same picture.
  layout TEXT NOT NULL, -- Name of the picture.
  node_type TEXT NOT NULL CHECK (node_type IN ('entity', 'paper')), -- Which table the node is of.
  node INTEGER NOT NULL, -- Its id there.
  x REAL NOT NULL, -- To the right.
  y REAL NOT NULL, -- Downwards.
  PRIMARY KEY (layout, node_type, node)
) STRICT, WITHOUT ROWID;

-- Summaries: made from the tables above when an ingest ends, so that questions over many papers answer at once.

CREATE TABLE edge (
  -- Summary: all claims that say the same, as one edge of the graph. Made from `claim`, over canonical entities.
  id INTEGER PRIMARY KEY, -- Number of the edge within this file.
  source INTEGER REFERENCES entity (id), -- The entity that it leads from; NULL where it leads from a paper.
  source_paper INTEGER REFERENCES paper (id) ON DELETE CASCADE, -- The paper that it leads from; NULL where it leads from an entity.
  relation TEXT NOT NULL, -- What is said.
  target INTEGER NOT NULL REFERENCES entity (id), -- The entity that it leads to.
  papers INTEGER NOT NULL, -- How many papers say so.
  first_year INTEGER, -- Year of the first of them.
  confidence REAL NOT NULL, -- Confidence of the surest claim.
  claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE, -- The surest claim: its sentence is the edge's quote.
  CHECK ((source IS NULL) <> (source_paper IS NULL))
) STRICT;
CREATE INDEX edge_source ON edge (source, relation, papers);
CREATE INDEX edge_source_paper ON edge (source_paper);
CREATE INDEX edge_target ON edge (target, relation, papers);
CREATE INDEX edge_claim ON edge (claim);
CREATE INDEX edge_papers ON edge (papers);

CREATE TABLE entity_count (
  -- Summary: how much the file says of each canonical entity.
  entity INTEGER NOT NULL PRIMARY KEY REFERENCES entity (id) ON DELETE CASCADE, -- The entity.
  papers INTEGER NOT NULL, -- Papers that name it.
  papers_below INTEGER NOT NULL, -- Papers that name it or anything narrower.
  in_use INTEGER NOT NULL, -- Papers whose contribution proposes, applies, targets, runs or evaluates on it or anything narrower.
  claims INTEGER NOT NULL, -- Claims with it as subject or object.
  measurements INTEGER NOT NULL, -- Measurements of it, on it or against it.
  compared INTEGER NOT NULL, -- Papers that compare with it.
  first_year INTEGER, -- Year of the first paper that names it.
  best_speedup REAL -- Greatest gain in speed reported with it as subject.
) STRICT;
CREATE INDEX entity_count_papers ON entity_count (papers);

CREATE TABLE cell (
  -- Summary: cells of the matrices, rolled up both hierarchies: papers whose contribution ties the row to the column.
  row_type TEXT NOT NULL, -- Type of the row's entity.
  column_type TEXT NOT NULL, -- Type of the column's entity.
  row_entity INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE, -- The row, e.g. a technique.
  column_entity INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE, -- The column, e.g. a device or class.
  papers INTEGER NOT NULL, -- Papers that tie them, or anything narrower.
  methods INTEGER NOT NULL, -- Methods and models that these papers propose.
  first_year INTEGER, -- Year of the first of these papers.
  best_speedup REAL, -- Greatest gain in speed of these papers' own contributions that belongs to the cell.
  best_measurement INTEGER REFERENCES measurement (id) ON DELETE SET NULL, -- The measurement that it comes from.
  best_is_tied INTEGER CHECK (best_is_tied IN (0, 1)), -- 1 where the text ties that number to the column; 0 where it names no other of the column's type than what the column holds.
  PRIMARY KEY (row_type, column_type, row_entity, column_entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX cell_row ON cell (row_entity);
CREATE INDEX cell_column ON cell (column_entity);
CREATE INDEX cell_best_measurement ON cell (best_measurement);

CREATE TABLE conflict (
  -- Summary: the same subject, metric, change, unit, model, hardware and dataset with different values in different papers.
  lowest INTEGER NOT NULL REFERENCES measurement (id) ON DELETE CASCADE, -- The measurement of least value.
  highest INTEGER NOT NULL REFERENCES measurement (id) ON DELETE CASCADE, -- The measurement of greatest value.
  papers INTEGER NOT NULL, -- Papers that give a value.
  PRIMARY KEY (lowest, highest)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_highest ON conflict (highest);
CREATE INDEX conflict_papers ON conflict (papers);

CREATE TABLE measured (
  -- Summary: what each measurement is about, as canonical entities. Made from `measurement`, where names stand as the papers use them.
  measurement INTEGER NOT NULL PRIMARY KEY REFERENCES measurement (id) ON DELETE CASCADE, -- The measurement.
  subject INTEGER REFERENCES entity (id), -- What achieves it.
  baseline INTEGER REFERENCES entity (id), -- What it is compared with.
  hardware INTEGER REFERENCES entity (id), -- The device that it was measured on.
  model INTEGER REFERENCES entity (id), -- The model that it was measured on.
  dataset INTEGER REFERENCES entity (id) -- The dataset that it was measured on.
) STRICT;
CREATE INDEX measured_subject ON measured (subject);
CREATE INDEX measured_baseline ON measured (baseline);
CREATE INDEX measured_hardware ON measured (hardware);
CREATE INDEX measured_model ON measured (model);
CREATE INDEX measured_dataset ON measured (dataset);

CREATE TABLE best_result (
  -- Summary: the greatest gains in speed that papers report for their own contribution at a device, model, dataset or technique, or anything narrower; 50 at most for each.
  entity INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE, -- The device, model, model class, dataset or technique.
  rank INTEGER NOT NULL, -- Place among them, counted from 1.
  measurement INTEGER NOT NULL REFERENCES measurement (id) ON DELETE CASCADE, -- The measurement.
  is_tied INTEGER NOT NULL CHECK (is_tied IN (0, 1)), -- 1 where the text ties the number to the entity; 0 where it names no other and the paper deals with nothing else.
  PRIMARY KEY (entity, rank)
) STRICT, WITHOUT ROWID;
CREATE INDEX best_result_measurement ON best_result (measurement);
