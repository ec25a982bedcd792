/** The ways in, as the bar, the palette and the page titles name them. */
export const WAYS = [
  { href: "/", name: "Ask", hint: "Questions with live answers" },
  { href: "/graph", name: "Graph", hint: "Around one name, step by step" },
  { href: "/matrix", name: "Matrix", hint: "Techniques by hardware, and what is missing" },
  { href: "/compare", name: "Compare", hint: "Numbers side by side, like with like" },
  { href: "/papers", name: "Papers", hint: "Texts with every mention marked" },
  { href: "/inbox", name: "Inbox", hint: "Names to decide on, with one key each" },
  { href: "/sql", name: "SQL", hint: "Any question to the file" },
] as const;
