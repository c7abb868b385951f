/**
 * How values leave the database, alike from both drivers: a whole number of eight bytes, a numeric, a date
 * and a range as text, since JavaScript has no value that keeps them; an instant in ISO 8601, in UTC.
 */
export const PARSERS: Readonly<Record<number, (text: string) => string>> = Object.fromEntries([
  // int8, numeric, date, timestamp; then the ranges and multiranges of PostgreSQL, by their fixed type numbers.
  ...[20, 1700, 1082, 1114].map((type) => [type, asIs]),
  ...[3904, 3906, 3908, 3910, 3912, 3926].map((type) => [type, asIs]),
  ...[4451, 4532, 4533, 4534, 4535, 4536].map((type) => [type, asIs]),
  [1184, instant],
])

function asIs(text: string): string {
  return text
}

// Every transaction of ours sets its time zone to UTC, so the offset is always +00: 2026-11-22 07:30:00.125+00.
function instant(text: string): string {
  return text.replace(' ', 'T').replace(/\+00(:00)?$/, 'Z')
}
