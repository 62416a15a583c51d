import { dayNumber, monthSpan } from "./calendar.js";
import { months, ordinalSuffixes, ordinals, seasonWords } from "./english.js";
import { date, dateWithoutYear, type Found, type Reader, type Scan } from "./scan.js";
import { digitsAt, isCapitalised, isDash, isGlued, markAt, type Token, wordAt } from "./tokens.js";
import { readUnit } from "./units.js";

/**
 * Reads a date that names a month, in words or digits, at `at`: "31 January 2007", "January 31, 2007", "26–28 March
 * 2007", "May 2007", "January to March 2007", "2007-01-31", "31.01.2007", "Q1 2007". As wide as it is written
 * (semantics rule 17). Years alone are read elsewhere.
 */
export const readDate: Reader = (scan, at) => {
  const { tokens } = scan;
  if (wordAt(tokens, at) !== "") return readMonthFirst(scan, at) ?? readPartOfYear(tokens, at);
  const digits = digitsAt(tokens, at).length;
  if (digits === 4) return readIso(tokens, at);
  if (digits !== 1 && digits !== 2) return undefined;
  return readNumeric(tokens, at) ?? readQuarter(scan, at) ?? readDayFirst(scan, at);
};

/** The year at `at` in four plain digits, from 1000 to 2999; undefined when more belongs to the number. */
export function yearAt(tokens: readonly Token[], at: number): number | undefined {
  const digits = digitsAt(tokens, at);
  if (digits.length !== 4 || digits < "1000" || digits > "2999" || isFraction(tokens, at + 1)) return undefined;
  return Number(digits);
}

/** Whether decimals, group marks or letters continue the digits that end before `at`. */
function isFraction(tokens: readonly Token[], at: number): boolean {
  if (!isGlued(tokens, at)) return false;
  if (wordAt(tokens, at) !== "") return true;
  const mark = markAt(tokens, at);
  return (mark === "." || mark === "," || mark === ":") && isGlued(tokens, at + 1) && digitsAt(tokens, at + 1) !== "";
}

/** "2007-01-31", "2007-01", with a time after "T", and "2007/01/31". */
function readIso(tokens: readonly Token[], at: number): Found | undefined {
  const year = digitsAt(tokens, at).length === 4 ? Number(digitsAt(tokens, at)) : 0;
  const month = joinedAt(tokens, at + 1, "-/");
  if (year < 1000 || year > 2999 || month?.length !== 2) return undefined;
  const day = joinedAt(tokens, at + 3, "-/");
  if (day !== undefined) {
    const number = day.length === 2 ? dayNumber(year, Number(month), Number(day)) : undefined;
    return number === undefined ? undefined : date({ from: at, to: timeEnd(tokens, at + 5) }, number, number);
  }
  // "2007–08" is a season and "2007-08" a month of ISO 8601, unless the words around it say season.
  const isNextYear = Number(month) === (year + 1) % 100;
  const isNamed = wordAt(tokens, at - 1) === "the" || seasonWords.has(wordAt(tokens, at + 3));
  const isSeason = markAt(tokens, at + 1) === "/" || (isNextYear && (markAt(tokens, at + 1) !== "-" || isNamed));
  if (isSeason || Number(month) < 1 || Number(month) > 12 || isFraction(tokens, at + 3)) return undefined;
  return date({ from: at, to: at + 3 }, ...monthSpan(year, Number(month)));
}

/** "31/01/2007", "01/31/2007", "31.1.2007", "01/2007"; where day and month could be swapped, from the earlier to the later day. */
function readNumeric(tokens: readonly Token[], at: number): Found | undefined {
  const first = digitsAt(tokens, at);
  const second = joinedAt(tokens, at + 1, "/.");
  if (!second) return undefined;
  const year = joinedAt(tokens, at + 3, "/.");
  const isMonth = second.length === 4 && Number(first) >= 1 && Number(first) <= 12 && markAt(tokens, at + 1) === "/";
  if (isMonth && yearAt(tokens, at + 2) !== undefined) {
    return date({ from: at, to: at + 3 }, ...monthSpan(Number(second), Number(first)));
  }
  if (second.length > 2 || year?.length !== 4) return undefined;
  if (markAt(tokens, at + 1) !== markAt(tokens, at + 3) || isFraction(tokens, at + 5)) return undefined;
  const isDotted = markAt(tokens, at + 1) === ".";
  const dayFirst = dayNumber(Number(year), Number(second), Number(first));
  const monthFirst = isDotted ? undefined : dayNumber(Number(year), Number(first), Number(second));
  const low = Math.min(dayFirst ?? monthFirst ?? Number.NaN, monthFirst ?? dayFirst ?? Number.NaN);
  const high = Math.max(dayFirst ?? monthFirst ?? Number.NaN, monthFirst ?? dayFirst ?? Number.NaN);
  return Number.isNaN(low) ? undefined : date({ from: at, to: at + 5 }, low, high);
}

/** "Q1 2007", "H2 of 2007": the digit at `at` touches its letter. */
function readQuarter({ tokens, floor }: Scan, at: number): Found | undefined {
  const letter = at > floor && isGlued(tokens, at) ? wordAt(tokens, at - 1) : "";
  const length = letter === "q" ? 3 : letter === "h" ? 6 : 0;
  const count = Number(digitsAt(tokens, at));
  if (length === 0 || isGlued(tokens, at - 1) || count < 1 || count * length > 12) return undefined;
  const yearIndex = wordAt(tokens, at + 1) === "of" || markAt(tokens, at + 1) === "," ? at + 2 : at + 1;
  const year = yearAt(tokens, yearIndex);
  const isAlone = !isGlued(tokens, at + 1) || ".,;:!?)".includes(markAt(tokens, at + 1) || " ");
  if (year === undefined) return isAlone ? dateWithoutYear({ from: at - 1, to: at + 1 }) : undefined;
  return date({ from: at - 1, to: yearIndex + 1 }, ...monthSpan(year, (count - 1) * length + 1, count * length));
}

/** "third quarter of 2026", "first half of 2024", "second half 2007". */
function readPartOfYear(tokens: readonly Token[], at: number): Found | undefined {
  const count = ordinals.get(wordAt(tokens, at));
  const part = wordAt(tokens, at + 1);
  const length = part === "quarter" ? 3 : part === "half" ? 6 : 0;
  if (count === undefined || length === 0 || count * length > 12) return undefined;
  const yearIndex = wordAt(tokens, at + 2) === "of" ? at + 3 : at + 2;
  const year = yearAt(tokens, yearIndex);
  if (year === undefined) return undefined;
  return date({ from: at, to: yearIndex + 1 }, ...monthSpan(year, (count - 1) * length + 1, count * length));
}

/** "31 January 2007", "31st of January", "26–28 March 2007", "between 3 and 6 May". */
function readDayFirst(scan: Scan, at: number): Found | undefined {
  const { tokens } = scan;
  const isBetween = at - 1 >= scan.floor && wordAt(tokens, at - 1) === "between";
  const days = readDays(tokens, at, isBetween);
  if (!days) return undefined;
  const monthIndex = wordAt(tokens, days.to) === "of" ? days.to + 1 : days.to;
  const month = monthAt(scan, monthIndex);
  if (month === undefined) return undefined;
  const end = afterPoint(tokens, monthIndex + 1);
  const yearIndex = markAt(tokens, end) === "," ? end + 1 : end;
  const from = isBetween && days.last > days.first ? at - 1 : at;
  return dated(tokens, from, days, month, yearIndex) ?? dateWithoutYear({ from, to: monthIndex + 1, numberFrom: at });
}

/** "January 31, 2007", "March 26–28, 2007", "May 2007", "January to March 2007", "March 26". */
function readMonthFirst(scan: Scan, at: number): Found | undefined {
  const { tokens } = scan;
  const month = monthAt(scan, at);
  if (month === undefined) return undefined;
  const end = afterPoint(tokens, at + 1);
  const days = readDays(tokens, end);
  if (days) {
    const yearIndex = markAt(tokens, days.to) === "," ? days.to + 1 : days.to;
    const full = dated(tokens, at, days, month, yearIndex);
    // "May 5 %" and "March 3 ms" are no days.
    return full ?? (readUnit(scan, days.to) ? undefined : dateWithoutYear({ from: at, to: days.to }));
  }
  const isJoined = wordAt(tokens, end) === "to" || isDash(tokens, end);
  const lastMonth = isJoined ? monthAt(scan, end + 1) : undefined;
  const lastEnd = lastMonth === undefined ? end : afterPoint(tokens, end + 2);
  const isSet = markAt(tokens, lastEnd) === "," || wordAt(tokens, lastEnd) === "of";
  const yearIndex = isSet ? lastEnd + 1 : lastEnd;
  const year = yearAt(tokens, yearIndex);
  if (year === undefined || (lastMonth ?? month) < month) return undefined;
  const form = lastMonth === undefined ? "number" : "range";
  return date({ from: at, to: yearIndex + 1 }, ...monthSpan(year, month, lastMonth ?? month), form);
}

interface Days {
  readonly first: number;
  readonly last: number;
  readonly to: number;
}

function dated(
  tokens: readonly Token[],
  from: number,
  days: Days,
  month: number,
  yearIndex: number,
): Found | undefined {
  const year = yearAt(tokens, yearIndex);
  if (year === undefined) return undefined;
  const first = dayNumber(year, month, days.first);
  const last = dayNumber(year, month, days.last);
  if (first === undefined || last === undefined || last < first) return undefined;
  return date({ from, to: Math.max(yearIndex + 1, days.to) }, first, last, first === last ? "number" : "range");
}

/** "26", "26th", "26–28", "26 to 28". */
function readDays(tokens: readonly Token[], at: number, isBetween = false): Days | undefined {
  const first = readDay(tokens, at);
  if (!first) return undefined;
  const joint = wordAt(tokens, first.to);
  const isJoined = isDash(tokens, first.to) || joint === "to" || (joint === "and" && isBetween);
  const last = isJoined ? readDay(tokens, first.to + 1) : undefined;
  if (isJoined && !last) return undefined;
  return { first: first.day, last: last?.day ?? first.day, to: last?.to ?? first.to };
}

function readDay(tokens: readonly Token[], at: number): { readonly day: number; readonly to: number } | undefined {
  const digits = digitsAt(tokens, at);
  const day = Number(digits);
  if (digits === "" || digits.length > 2 || day < 1 || day > 31) return undefined;
  const isRanked = isGlued(tokens, at + 1) && ordinalSuffixes.has(wordAt(tokens, at + 1));
  const to = isRanked ? at + 2 : at + 1;
  return isFraction(tokens, to) && markAt(tokens, to) !== ","
    ? undefined
    : isGroup(tokens, to)
      ? undefined
      : { day, to };
}

/** Whether "," and exactly three digits continue the number: "March 2,400". */
function isGroup(tokens: readonly Token[], at: number): boolean {
  return isFraction(tokens, at) && digitsAt(tokens, at + 1).length === 3;
}

/** The month at `at`, with a capital: "may" and "march" are verbs. */
function monthAt(scan: Scan, at: number): number | undefined {
  return isCapitalised(scan, at) ? months.get(wordAt(scan.tokens, at)) : undefined;
}

/** Past the point of an abbreviated month: "Jan. 31". */
function afterPoint(tokens: readonly Token[], at: number): number {
  const isPoint = markAt(tokens, at) === "." && isGlued(tokens, at) && wordAt(tokens, at - 1).length <= 4;
  return isPoint && digitsAt(tokens, at + 1) !== "" ? at + 1 : at;
}

/** The digits that the mark at `at` joins to what stands before it, when the mark is one of `marks`; "-" is any dash. */
function joinedAt(tokens: readonly Token[], at: number, marks: string): string | undefined {
  const mark = isDash(tokens, at) ? "-" : markAt(tokens, at);
  const isJoined = mark !== "" && marks.includes(mark) && isGlued(tokens, at) && isGlued(tokens, at + 1);
  return isJoined ? digitsAt(tokens, at + 1) || undefined : undefined;
}

/** The end of a clock time after a date: "T10:00:00Z". */
function timeEnd(tokens: readonly Token[], at: number): number {
  if (!isGlued(tokens, at) || wordAt(tokens, at) !== "t" || !isGlued(tokens, at + 1)) return at;
  let to = at + 1;
  while (isGlued(tokens, to) && (digitsAt(tokens, to) !== "" || ":.+-".includes(markAt(tokens, to) || " "))) to++;
  return isGlued(tokens, to) && wordAt(tokens, to) === "z" ? to + 1 : to;
}
