const FORMS: readonly (readonly [string, RegExp])[] = [
  ["small", /^[a-z][a-z -]*$/],
  ["capital words", /^(?:(?:[A-Z\d]\S*|of|and|for|the|in) )+[A-Z\d]\S*$/],
  ["words", / /],
  ["short capitals", /^[A-Z]{2,3}s?$/],
  ["capitals with a digit", /^[A-Z\d.+/-]*\d[A-Z\d.+/-]*$/],
  ["capitals", /^[A-Z.+/-]+s?$/],
  ["capital inside and digit", /(?=.*\d)(?:[a-z][A-Z]|[A-Z]{2}[a-z])/],
  ["capital inside", /[a-z][A-Z]|[A-Z]{2}[a-z]/],
  ["hyphen", /-/],
  ["digit", /\d/],
];

/** How a name is written. */
export const formOf = (name: string): string => FORMS.find(([, pattern]) => pattern.test(name))?.[0] ?? "capital";
