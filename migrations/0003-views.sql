-- The questions that people ask of the file, each answered by one SELECT with no JOIN. Names in the columns are the
-- names to show; summaries (edge, cell, entity_count) are made when an ingest ends.

CREATE VIEW v_edges (
  -- The graph: what leads to what, in how many papers, and the words of the surest of them.
  source_type, -- Type of the node that the edge leads from; paper where a paper proposes nothing with a name.
  source, -- Its name; the title for a paper.
  relation, -- What is said: proposes, is-a, applies, targets, runs, evaluated-on, builds-on, compared-with.
  target_type, -- Type of the node that it leads to.
  target, -- Its name.
  papers, -- How many papers say so.
  first_year, -- Year of the first of them, where known.
  quote, -- The sentence of the surest claim.
  confidence, -- Confidence of the surest claim, 0 to 1.
  source_slug, -- Address of the source.
  target_slug, -- Address of the target.
  edge_id -- Row of `edge`.
) AS
SELECT s.type, s.name, e.relation, t.type, t.name, e.papers, e.first_year, q.text, e.confidence, s.slug, t.slug, e.id
FROM edge e
JOIN entity s ON s.id = e.source
JOIN entity t ON t.id = e.target
JOIN claim c ON c.id = e.claim
JOIN sentence q ON q.id = c.sentence
UNION ALL
SELECT 'paper', p.title, e.relation, t.type, t.name, e.papers, e.first_year, q.text, e.confidence, p.slug, t.slug, e.id
FROM edge e
JOIN paper p ON p.id = e.source_paper
JOIN entity t ON t.id = e.target
JOIN claim c ON c.id = e.claim
JOIN sentence q ON q.id = c.sentence;

CREATE VIEW v_measurements (
  -- Every quantitative result with its conditions; what the text does not say is NULL.
  paper, -- Title of the paper.
  year, -- Its year, where known.
  subject, -- What achieves it; NULL where the paper names nothing.
  metric, -- Kind of metric: speedup, latency, memory, quality, …
  name, -- The metric in the text's own words.
  value, -- The number as written; the lower end of a range.
  value_max, -- The upper end of a range.
  unit, -- x, %, pp, ms, tokens/s, …; empty for a bare number.
  qualifier, -- = stated, <= up to, >= at least, ~ about.
  change, -- increase, decrease, or absolute for a level reached.
  speedup, -- The gain as "times as fast" where it is a gain in speed; see measurement.speedup.
  baseline, -- What it is compared with: an entity's name or the text's words.
  hardware, -- The device that it was measured on.
  model, -- The model that it was measured on.
  dataset, -- The dataset that it was measured on.
  quote, -- The few words that carry the number.
  sentence, -- The sentence that they stand in.
  confidence, -- How sure the extractor is, 0 to 1.
  paper_slug, -- Address of the paper.
  measurement_id -- Row of `measurement`.
) AS
SELECT p.title, p.year, s.name, m.metric, m.name, m.value, m.value_max, m.unit, m.qualifier, m.change, m.speedup,
  coalesce(b.name, m.baseline_text), h.name, o.name, d.name, m.quote, q.text, m.confidence, p.slug, m.id
FROM measured r
JOIN measurement m ON m.id = r.measurement
JOIN paper p ON p.id = m.paper
JOIN sentence q ON q.id = m.sentence
LEFT JOIN entity s ON s.id = r.subject
LEFT JOIN entity b ON b.id = r.baseline
LEFT JOIN entity h ON h.id = r.hardware
LEFT JOIN entity o ON o.id = r.model
LEFT JOIN entity d ON d.id = r.dataset;

CREATE VIEW v_technique_hardware (
  -- Which techniques target which hardware, rolled up both hierarchies: a paper on weight-only-quantization for A100 counts for quantization on GPU too.
  technique, -- The technique.
  hardware, -- The device, family or class.
  papers, -- Papers whose contribution applies the technique and targets the hardware.
  methods, -- How many methods and models these papers propose.
  best_speedup, -- Greatest gain in speed that these papers report for their own contribution there, as "times as fast".
  best_speedup_quote, -- The words that state it.
  best_speedup_is_tied, -- 1 where the text ties that number to the hardware; 0 where it names no device and the paper targets nothing else.
  first_year -- Year of the first of these papers.
) AS
SELECT t.name, h.name, c.papers, c.methods, c.best_speedup, m.quote, c.best_is_tied, c.first_year
FROM cell c
JOIN entity t ON t.id = c.row_entity
JOIN entity h ON h.id = c.column_entity
LEFT JOIN measurement m ON m.id = c.best_measurement
WHERE c.row_type = 'technique' AND c.column_type = 'hardware';

CREATE VIEW v_method_hardware (
  -- Which methods target which hardware; a method for A100 counts for Ampere and GPU too.
  method, -- The method (or model) that papers propose.
  hardware, -- The device, family or class.
  papers, -- Papers that say so.
  best_speedup, -- Greatest gain in speed reported for the method there, as "times as fast".
  quote, -- The words that state it.
  best_speedup_is_tied, -- 1 where the text ties that number to the hardware; 0 where it names no device and the paper targets nothing else.
  first_year -- Year of the first of these papers.
) AS
SELECT r.name, h.name, c.papers, c.best_speedup, m.quote, c.best_is_tied, c.first_year
FROM cell c
JOIN entity r ON r.id = c.row_entity
JOIN entity h ON h.id = c.column_entity
LEFT JOIN measurement m ON m.id = c.best_measurement
WHERE c.row_type = 'method' AND c.column_type = 'hardware';

CREATE VIEW v_gaps (
  -- What nobody here has tried: techniques in use that no paper of this file reports on a class of hardware in use.
  technique, -- The technique.
  hardware, -- The hardware class.
  technique_papers, -- Papers whose contribution applies the technique, on any hardware.
  hardware_papers -- Papers whose contribution targets the class, with any technique.
) AS
SELECT t.name, h.name, tn.in_use, hn.in_use
FROM entity t
JOIN entity_count tn ON tn.entity = t.id AND tn.in_use > 0
JOIN hardware_fact f ON f.is_class = 1
JOIN entity h ON h.id = f.entity
JOIN entity_count hn ON hn.entity = h.id AND hn.in_use > 0
WHERE t.type = 'technique' AND NOT EXISTS (
  SELECT 1 FROM cell c
  WHERE c.row_type = 'technique' AND c.column_type = 'hardware' AND c.row_entity = t.id AND c.column_entity = h.id);

CREATE VIEW v_conflicts (
  -- The same subject, metric, model and hardware with different values in different papers. Where a condition is NULL the text does not say it, and the difference may lie there.
  subject, -- What achieves it.
  metric, -- Kind of metric.
  change, -- increase, decrease, or absolute for a level reached.
  unit, -- Unit of the values.
  model, -- The model that it was measured on.
  hardware, -- The device that it was measured on.
  dataset, -- The dataset that it was measured on.
  papers, -- Papers that give a value.
  lowest, -- Least value.
  highest, -- Greatest value.
  lowest_quote, -- The words that state the least.
  highest_quote, -- The words that state the greatest.
  lowest_paper, -- Paper that states the least.
  highest_paper -- Paper that states the greatest.
) AS
SELECT s.name, lm.metric, lm.change, lm.unit, o.name, h.name, d.name, c.papers, lm.value, hm.value, lm.quote, hm.quote,
  lp.title, hp.title
FROM conflict c
JOIN measured r ON r.measurement = c.lowest
JOIN measurement lm ON lm.id = c.lowest JOIN paper lp ON lp.id = lm.paper
JOIN measurement hm ON hm.id = c.highest JOIN paper hp ON hp.id = hm.paper
JOIN entity s ON s.id = r.subject
LEFT JOIN entity o ON o.id = r.model
LEFT JOIN entity h ON h.id = r.hardware
LEFT JOIN entity d ON d.id = r.dataset;

CREATE VIEW v_provenance (
  -- Why is this edge here? Every claim with its paper, its sentence, the place of its words and the rule that drew it.
  claim, -- The claim in words: subject, relation, object.
  paper, -- Title of the paper.
  sentence, -- The sentence that it stands on.
  start, -- First character, in paper.text, of the words that name the object.
  end, -- Character after the last.
  quote, -- These words.
  rule, -- Rule that drew the claim.
  confidence, -- How sure the extractor is, 0 to 1.
  subject, -- Name of the subject; NULL where it is the paper itself.
  relation, -- What is said.
  object, -- Name of the object.
  paper_slug, -- Address of the paper.
  claim_id -- Row of `claim`.
) AS
SELECT coalesce(sc.name, 'this paper') || ' ' || c.relation || ' ' || oc.name, p.title, q.text, c.start, c.end, c.quote,
  c.rule, c.confidence, sc.name, c.relation, oc.name, p.slug, c.id
FROM claim c
JOIN paper p ON p.id = c.paper
JOIN sentence q ON q.id = c.sentence
JOIN entity o ON o.id = c.object JOIN entity oc ON oc.id = o.canonical
LEFT JOIN entity s ON s.id = c.subject LEFT JOIN entity sc ON sc.id = s.canonical;

CREATE VIEW v_entities (
  -- Everything that the papers speak of, with what is known of it and how often it comes up.
  type, -- technique, model-class, method, model, hardware or dataset.
  name, -- Its name.
  slug, -- Its address.
  aliases, -- Other names, separated by " · ".
  papers, -- Papers that name it.
  papers_below, -- Papers that name it or anything narrower.
  in_use, -- Papers whose contribution proposes, applies, targets, runs or evaluates on it or anything narrower.
  claims, -- Claims with it as subject or object.
  measurements, -- Measurements of it, on it or against it.
  compared, -- Papers that compare with it.
  first_year, -- Year of the first paper that names it.
  best_speedup, -- Greatest gain in speed reported with it as subject.
  broader, -- The next broader entities, separated by " · ".
  vendor, -- Maker, for hardware.
  class, -- Hardware class, for hardware.
  memory_gb, -- Memory in gigabytes, for hardware.
  family, -- Family, for a model.
  parameters, -- Number of parameters, for a model.
  released, -- Year of release, for hardware and models.
  definition, -- What it is, in a sentence.
  entity_id -- Row of `entity`.
) AS
SELECT e.type, e.name, e.slug,
  (SELECT group_concat(name, ' · ') FROM (
    SELECT a.name FROM entity s JOIN alias a ON a.entity = s.id WHERE s.canonical = e.id
    UNION SELECT s.name FROM entity s WHERE s.canonical = e.id AND s.id <> e.id ORDER BY 1)),
  coalesce(n.papers, 0), coalesce(n.papers_below, 0), coalesce(n.in_use, 0), coalesce(n.claims, 0),
  coalesce(n.measurements, 0), coalesce(n.compared, 0), n.first_year, n.best_speedup,
  (SELECT group_concat(name, ' · ') FROM (
    SELECT b.name FROM broader x JOIN entity b ON b.id = x.parent WHERE x.child = e.id ORDER BY 1)),
  hf.vendor, hf.class, hf.memory_gb, mf.family, mf.parameters, coalesce(hf.year, mf.year), e.definition, e.id
FROM entity e
LEFT JOIN entity_count n ON n.entity = e.id
LEFT JOIN hardware_fact hf ON hf.entity = e.id
LEFT JOIN model_fact mf ON mf.entity = e.id
WHERE e.canonical = e.id;

CREATE VIEW v_papers (
  -- The papers, with what was found in each.
  title, -- Title.
  year, -- Year of publication.
  published, -- Date of publication, as exact as the source.
  techniques, -- Techniques of the paper's own contribution, separated by " · ".
  proposes, -- What it proposes.
  hardware, -- Hardware that it targets.
  models, -- Models and model classes that it runs.
  claims, -- Number of claims.
  measurements, -- Number of measurements.
  in_scope, -- 0 where the paper is not about computing.
  sources, -- Number of entries that it was read from.
  doi, -- Digital object identifier.
  arxiv_id, -- arXiv number.
  url, -- Address.
  slug, -- Address within this file.
  paper_id -- Row of `paper`.
) AS
SELECT p.title, p.year, p.published,
  (SELECT group_concat(name, ' · ') FROM (SELECT DISTINCT k.name FROM claim c JOIN entity o ON o.id = c.object JOIN entity k ON k.id = o.canonical
    WHERE c.paper = p.id AND k.type = 'technique' ORDER BY 1)),
  (SELECT group_concat(name, ' · ') FROM (SELECT DISTINCT k.name FROM claim c JOIN entity o ON o.id = c.object JOIN entity k ON k.id = o.canonical
    WHERE c.paper = p.id AND c.relation = 'proposes' ORDER BY 1)),
  (SELECT group_concat(name, ' · ') FROM (SELECT DISTINCT k.name FROM claim c JOIN entity o ON o.id = c.object JOIN entity k ON k.id = o.canonical
    WHERE c.paper = p.id AND c.relation = 'targets' ORDER BY 1)),
  (SELECT group_concat(name, ' · ') FROM (SELECT DISTINCT k.name FROM claim c JOIN entity o ON o.id = c.object JOIN entity k ON k.id = o.canonical
    WHERE c.paper = p.id AND c.relation = 'runs' ORDER BY 1)),
  (SELECT count(*) FROM claim c WHERE c.paper = p.id),
  (SELECT count(*) FROM measurement m WHERE m.paper = p.id),
  p.in_scope,
  (SELECT count(*) FROM source s WHERE s.paper = p.id),
  p.doi, p.arxiv_id, p.url, p.slug, p.id
FROM paper p;

CREATE VIEW v_merges (
  -- Why are these one? Every decision that holds now: which name means which thing, who decided, and why.
  name, -- The name.
  type, -- Its type.
  means, -- The thing that it was found to mean; NULL where it was split off.
  reason, -- Why.
  decided_by, -- rule, lexicon or user.
  action, -- merge or split.
  ledger_id -- Row of `alias_ledger`.
) AS
SELECT l.name, l.type, e.name, l.reason, l.decided_by, l.action, l.id
FROM alias_ledger l
LEFT JOIN entity e ON e.type = l.into_type AND e.key = l.into_key
WHERE l.id = (SELECT max(id) FROM alias_ledger n WHERE n.type = l.type AND n.key = l.key);
