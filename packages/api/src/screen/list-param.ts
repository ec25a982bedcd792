/** A parameter that holds a list: `a,b`. */
export function listParam(params: URLSearchParams, name: string): string[] {
  return (params.get(name) ?? "").split(",").filter(Boolean);
}
