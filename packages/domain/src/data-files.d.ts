/** Data files are imported as what they hold; see scripts/data-files.mjs. */
declare module "*.yaml" {
  const value: unknown;
  export default value;
}
declare module "*.sql" {
  const text: string;
  export default text;
}
declare module "*?text" {
  const text: string;
  export default text;
}
declare module "*.fingerprint" {
  const fingerprint: string;
  export default fingerprint;
}
declare module "*?base64" {
  const base64: string;
  export default base64;
}
