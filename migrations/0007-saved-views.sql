-- Views of the graph that a reader gave a name. They stand in the file, so that they travel with it.

CREATE TABLE saved_view (
  -- A view of the graph under a name that a reader gave it. Reading papers again leaves it alone.
  name TEXT NOT NULL PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 200), -- The name.
  address TEXT NOT NULL CHECK (address GLOB '/graph[?]*' AND length(address) <= 20000) -- All of the view, as an address of the app: what is shown, filters, places, the part that is seen.
) STRICT, WITHOUT ROWID;
