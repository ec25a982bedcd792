/** Dates as sources write them, to ISO 8601 as exact as they are: `2024`, `2024-06`, `2024-06-25`. */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** 1 to 12 for a month's English name, its abbreviation or its number; undefined for anything else. */
export function monthNumber(text: string): number | undefined {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
  return number >= 1 && number <= 12 ? number : undefined;
}

/** Joins what is known; a day or month that no calendar has is left out. */
export function isoDate(year: number, month?: number, day?: number): string | undefined {
  if (!(year >= 1000 && year <= 9999)) return undefined;
  if (month === undefined) return String(year);
  const yearMonth = `${year}-${String(month).padStart(2, "0")}`;
  if (day === undefined) return yearMonth;
  const exists = day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return exists ? `${yearMonth}-${String(day).padStart(2, "0")}` : yearMonth;
}

/** Reads `2024-06-25T…`, `2024/6`, `25 June 2024`, `Jun 25, 2024`, `June 2024` or `2024`. */
export function parseDate(text: string): string | undefined {
  const numbers = /^\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/.exec(text);
  if (numbers) return isoDate(Number(numbers[1]), monthNumber(numbers[2] ?? ""), toNumber(numbers[3]));
  const year = /\b(\d{4})\b/.exec(text);
  if (!year) return undefined;
  const month = /[A-Za-z]{3,}/.exec(text.replace(/^[A-Za-z]+,/, ""));
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(text);
  return isoDate(Number(year[1]), month ? monthNumber(month[0]) : undefined, toNumber(day?.[1]));
}

function toNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
