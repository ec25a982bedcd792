import terms from "./terms.yaml";

/** Our own terms with what they mean, as they stand in terms.yaml. */
export const OWN_TERMS = terms as {
  readonly classes: Readonly<Record<string, string>>;
  readonly relations: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
};

/** Vocabularies, ours and others', by the prefixes under which the documents name them. */
export const PREFIXES = {
  ag: "urn:accelgraph:terms:",
  dcterms: "http://purl.org/dc/terms/",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "https://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;
