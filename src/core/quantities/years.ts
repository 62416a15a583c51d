import { yearSpan } from "./calendar.js";
import { readCountedNoun } from "./counted-noun.js";
import { yearAt } from "./dates.js";
import { months, yearLeaders } from "./english.js";
import { readMagnitude } from "./magnitude.js";
import { qualifiersBefore } from "./qualifiers.js";
import { date, dateWithoutYear, type Found, type Reader, type Scan } from "./scan.js";
import { digitsAt, isDash, isGlued, markAt, type Token, wordAt, writtenAt } from "./tokens.js";
import { currencyMarks } from "./unit-table.js";
import { readUnit } from "./units.js";

/** Reads a year at `at`: "2007". Four digits with a unit, a comparator or a counted noun are a number. */
export const readYear: Reader = (scan, at) => {
  const year = yearAt(scan.tokens, at);
  if (year === undefined || !isFree(scan, at) || !isYear(scan, at, year)) return undefined;
  const hasPrefix = isGlued(scan.tokens, at) && wordAt(scan.tokens, at - 1) === "fy";
  return date({ from: hasPrefix ? at - 1 : at, to: at + 1, numberFrom: at }, ...yearSpan(year));
};

/** Reads several years at `at`: "2005–2007", "2005-07", "2005/06", "between 2005 and 2007", "the 1990s". */
export const readYears: Reader = (scan, at) => {
  if (digitsAt(scan.tokens, at) === "") return undefined;
  const decade = readDecade(scan.tokens, at) ?? readWithoutCentury(scan, at) ?? readEra(scan, at);
  if (decade) return decade;
  const year = yearAt(scan.tokens, at);
  if (year === undefined || !isRecent(year) || !isFree(scan, at)) return undefined;
  const last = readLastYear(scan, at, year);
  if (!last) return undefined;
  return date({ from: last.from, to: last.to, numberFrom: at }, ...yearSpan(year, last.year), "range");
};

/** Whether four digits are likely to be a year at all. */
function isRecent(year: number): boolean {
  return year >= 1500 && year <= 2300;
}

function readDecade(tokens: readonly Token[], at: number): Found | undefined {
  const digits = digitsAt(tokens, at);
  const isDecade = isGlued(tokens, at + 1) && wordAt(tokens, at + 1) === "s" && /^[12][0-9]{2}0$/.test(digits);
  const year = Number(digits);
  return isDecade ? date({ from: at, to: at + 2 }, ...yearSpan(year, year + 9), "range") : undefined;
}

const decadeLeaders: ReadonlySet<string> = new Set(["the", "early", "mid", "late"]);

/** "44 BC", "AD 79": years that are too far from any data to be counted in days. */
function readEra(scan: Scan, at: number): Found | undefined {
  const { tokens, floor } = scan;
  const isNamed = tokens[at + 1]?.kind === "word" || tokens[at - 1]?.kind === "word";
  const digits = isNamed ? digitsAt(tokens, at) : "";
  if (digits === "" || digits.length > 4 || isGlued(tokens, at)) return undefined;
  if (eras.has(writtenAt(scan, at + 1))) return dateWithoutYear({ from: at, to: at + 2 });
  return at - 1 >= floor && writtenAt(scan, at - 1) === "AD"
    ? dateWithoutYear({ from: at - 1, to: at + 1 })
    : undefined;
}

const eras: ReadonlySet<string> = new Set(["BC", "BCE", "CE", "AD"]);

/** "'07" and "the '90s": no century, so nothing to compare. */
function readWithoutCentury({ tokens, floor }: Scan, at: number): Found | undefined {
  // "the 80s"
  const isSaid =
    digitsAt(tokens, at).length === 2 &&
    digitsAt(tokens, at).endsWith("0") &&
    decadeLeaders.has(wordAt(tokens, at - 1));
  if (isSaid && !isGlued(tokens, at) && wordAt(tokens, at + 1) === "s" && isGlued(tokens, at + 1)) {
    return dateWithoutYear({ from: at, to: at + 2 });
  }
  const mark = at - 1 >= floor && isGlued(tokens, at) ? markAt(tokens, at - 1) : "";
  const isShort = (mark === "'" || mark === "\u2019") && !isGlued(tokens, at - 1) && digitsAt(tokens, at).length === 2;
  if (!isShort) return undefined;
  const isDecade = isGlued(tokens, at + 1) && wordAt(tokens, at + 1) === "s";
  const isFree = !isGlued(tokens, at + 1) || ".,;:!?)".includes(markAt(tokens, at + 1) || " ");
  const isAfterMonth =
    months.has(wordAt(tokens, at - 2)) || ["in", "of", "since", "summer", "spring"].includes(wordAt(tokens, at - 2));
  if (!isDecade && !(isFree && (mark === "\u2019" || isAfterMonth))) return undefined;
  return dateWithoutYear({ from: at - 1, to: isDecade ? at + 2 : at + 1 });
}

/** Whether the digits stand alone: no currency, sign or point before them. */
function isFree({ tokens }: Scan, at: number): boolean {
  // "FY2023"
  if (isGlued(tokens, at) && wordAt(tokens, at - 1) === "fy") return true;
  if (!isGlued(tokens, at)) return !currencyMarks.has(markAt(tokens, at - 1));
  return freeMarks.includes(markAt(tokens, at - 1) || " ");
}

const freeMarks = "([{\"'“‘«/—–-,;";

/** The end of a run of years; "2005-07", "1996–7" and "2005/06" shorten the second. */
function readLastYear(scan: Scan, at: number, year: number): { year: number; from: number; to: number } | undefined {
  const { tokens } = scan;
  const isAfterBetween = at - 1 >= scan.floor && wordAt(tokens, at - 1) === "between";
  const isTouching = isGlued(tokens, at + 1) && isGlued(tokens, at + 2);
  const isJoined = isDash(tokens, at + 1) && isTouching;
  const isSlashed = markAt(tokens, at + 1) === "/" && isTouching;
  const word = wordAt(tokens, at + 1);
  const isWord = word === "to" || (word === "and" && isAfterBetween);
  if (!isJoined && !isSlashed && !isWord) return undefined;
  const short = isWord ? "" : digitsAt(tokens, at + 2);
  const isShort =
    (short.length === 1 || short.length === 2) && !(isGlued(tokens, at + 3) && wordAt(tokens, at + 3) !== "");
  const full = isShort ? year - (year % 10 ** short.length) + Number(short) : yearAt(tokens, at + 2);
  if (full === undefined || full <= year || !isRecent(full) || readUnit(scan, at + 3)) return undefined;
  const isLonger = isGlued(tokens, at + 3) && isGlued(tokens, at + 4) && digitsAt(tokens, at + 4) !== "";
  if (isLonger || (isSlashed && full !== year + 1)) return undefined;
  return { year: full, from: isAfterBetween ? at - 1 : at, to: at + 3 };
}

/** Whether the words around four digits leave them a year. */
function isYear(scan: Scan, at: number, year: number): boolean {
  const { tokens } = scan;
  const hasLeader = yearLeaders.has(wordAt(tokens, at - 1));
  const isUsual = year >= 1900 && year <= 2100;
  if (!isUsual && !(hasLeader && isRecent(year))) return false;
  if (readUnit(scan, at + 1) || readMagnitude(scan, at + 1, false) || wordAt(tokens, at + 1) === "of") return false;
  const { hedge, comparator } = qualifiersBefore(scan, at);
  if (comparator || (hedge && year % 100 === 0)) return false;
  return hasLeader || !readCountedNoun(scan, at + 1);
}
