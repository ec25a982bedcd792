-- Look up by any spelling, and by family: "any Ampere", "every LLaMA".

-- ASCII case does not matter when a name is looked up.
CREATE INDEX entity_name_nocase ON entity (name COLLATE NOCASE);
CREATE INDEX alias_name_nocase ON alias (name COLLATE NOCASE);

CREATE VIEW v_names (
  -- Every name of everything: WHERE name = 'nvidia a100' COLLATE NOCASE finds what it means.
  name, -- A name: the one shown, an alias, a spelling that was merged, or the address (slug).
  means, -- The name to show of the thing that it means.
  type, -- What kind of thing that is.
  slug, -- Its address.
  papers, -- Papers that name it or anything narrower.
  entity_id -- Its row of `entity`.
) AS
SELECT n.name, c.name, c.type, c.slug, coalesce(k.papers_below, 0), c.id
FROM entity n JOIN entity c ON c.id = n.canonical LEFT JOIN entity_count k ON k.entity = c.id
UNION
SELECT a.name, c.name, c.type, c.slug, coalesce(k.papers_below, 0), c.id
FROM alias a JOIN entity n ON n.id = a.entity JOIN entity c ON c.id = n.canonical LEFT JOIN entity_count k ON k.entity = c.id
UNION
SELECT n.slug, c.name, c.type, c.slug, coalesce(k.papers_below, 0), c.id
FROM entity n JOIN entity c ON c.id = n.canonical LEFT JOIN entity_count k ON k.entity = c.id;

CREATE VIEW v_families (
  -- The hierarchies by name: WHERE family = 'Ampere' lists Ampere itself and all that belongs to it.
  family, -- The broader thing.
  member, -- The narrower thing, or the broader itself.
  type, -- Type of the member.
  depth, -- Steps between them; 0 for itself.
  papers, -- Papers that name the member.
  family_slug, -- Address of the family.
  member_slug -- Address of the member.
) AS
SELECT f.name, m.name, m.type, a.depth, coalesce(k.papers, 0), f.slug, m.slug
FROM ancestor a
JOIN entity f ON f.id = a.ancestor
JOIN entity m ON m.id = a.descendant
LEFT JOIN entity_count k ON k.entity = m.id;

CREATE VIEW v_best (
  -- What has worked, best first: the greatest gains in speed at a device, model, dataset or technique, or anything narrower. WHERE name = 'GPU' ORDER BY rank.
  type, -- Type of the thing.
  name, -- Its name.
  rank, -- Place, counted from 1; 50 at most are kept.
  subject, -- What achieves it; NULL where the paper names nothing.
  speedup, -- The gain as "times as fast".
  qualifier, -- = stated, <= up to, >= at least, ~ about.
  baseline, -- What it is compared with.
  hardware, -- The device that it was measured on, where the text says so.
  model, -- The model that it was measured on, where the text says so.
  quote, -- The few words that carry the number.
  paper, -- Title of the paper.
  year, -- Its year, where known.
  is_tied, -- 1 where the text ties the number to the thing; 0 where it names no other and the paper deals with nothing else.
  slug, -- Address of the thing.
  paper_slug, -- Address of the paper.
  measurement_id -- Row of `measurement`.
) AS
SELECT e.type, e.name, b.rank, s.name, m.speedup, m.qualifier, coalesce(l.name, m.baseline_text), h.name, o.name,
  m.quote, p.title, p.year, b.is_tied, e.slug, p.slug, m.id
FROM best_result b
JOIN entity e ON e.id = b.entity
JOIN measurement m ON m.id = b.measurement
JOIN measured r ON r.measurement = m.id
JOIN paper p ON p.id = m.paper
LEFT JOIN entity s ON s.id = r.subject
LEFT JOIN entity l ON l.id = r.baseline
LEFT JOIN entity h ON h.id = r.hardware
LEFT JOIN entity o ON o.id = r.model;
