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
