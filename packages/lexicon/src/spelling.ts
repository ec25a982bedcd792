/** Ids: of entries, and of names that the lexicon does not know, from their spelling alone. */
import { type EntityType, fingerprint, nameKey, slugify } from "@accelgraph/domain";

const GREEK: Readonly<Record<string, string>> = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  ε: "epsilon",
  θ: "theta",
  λ: "lambda",
  μ: "mu",
  π: "pi",
  ρ: "rho",
  σ: "sigma",
  τ: "tau",
  φ: "phi",
  χ: "chi",
  ψ: "psi",
  ω: "omega",
};

/** Id of a listed or derived entry: the type, a colon, and the slug of its canonical name. */
export function idOf(type: EntityType, name: string): string {
  return `${type}:${slugify(latin(name))}`;
}

/**
 * The id of an unknown name: equal for names whose `nameKey` is equal, so "FooQuant-2", "FooQuant 2" and
 * "FooQuant2" are one thing and "FooQuant" another. What slugs cannot hold is kept apart by a fingerprint.
 */
export function spelledId(type: EntityType, name: string): string {
  const key = latin(nameKey(name));
  const slug = slugify(key);
  const isWhole = /^[a-z0-9.+]+$/.test(key) && key.length <= 60;
  return `${type}:${isWhole ? slug : `${slug.slice(0, 60)}-${fingerprint(key).slice(0, 8)}`}`;
}

function latin(text: string): string {
  return [...text].map((char) => GREEK[char.toLowerCase()] ?? char).join("");
}
