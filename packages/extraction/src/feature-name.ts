const namesOf = new Map<string, Map<string, string>>();

/**
 * The name of a feature that is made of two words of closed vocabularies. Each is made once: it costs more to put
 * a name together, and to look that up by, than to find it here.
 */
export function nameOf(first: string, second: string): string {
  const names = namesOf.get(first) ?? new Map<string, string>();
  const known = names.get(second);
  if (known !== undefined) return known;
  const name = `${first} ${second}`;
  namesOf.set(first, names.set(second, name));
  return name;
}
