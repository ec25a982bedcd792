/**
 * What a page of the app may load: nothing but its own, wherever it is served from. As the content security policy
 * that a header or a `meta` element states; who sends headers adds what only they can say.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
