/** Days since 1970-01-01 (UTC) of a day of the Gregorian calendar; undefined when there is no such day. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  const time = new Date(Date.UTC(year, month - 1, day));
  const isReal = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return isReal ? time.getTime() / millisecondsPerDay : undefined;
}

/** First and last day of a run of whole months, in days since 1970-01-01 (UTC); months count from 1. */
export function monthSpan(year: number, firstMonth: number, lastMonth = firstMonth): readonly [number, number] {
  const first = Date.UTC(year, firstMonth - 1, 1) / millisecondsPerDay;
  return [first, Date.UTC(year, lastMonth, 1) / millisecondsPerDay - 1];
}

/** First and last day of a run of whole years, in days since 1970-01-01 (UTC). */
export function yearSpan(firstYear: number, lastYear = firstYear): readonly [number, number] {
  return [monthSpan(firstYear, 1)[0], monthSpan(lastYear, 12)[1]];
}

const millisecondsPerDay = 86_400_000;
