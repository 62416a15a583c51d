import { readCountedNoun } from "./counted-noun.js";
import { overlongEnd } from "./digits.js";
import { functionWords, months, scoreNouns, scoreVerbs, smallNumbers, streetWords, tens } from "./english.js";
import { readFraction } from "./fractions.js";
import { labelEnd } from "./labels.js";
import { type Found, identifier, type Reader, type Scan } from "./scan.js";
import { digitsAt, gluedEnd, isCapitalised, isDash, isGlued, markAt, type Token, wordAt, writtenAt } from "./tokens.js";
import { currencyCodes, currencyMarks, pictureLines } from "./unit-table.js";
import { readUnit } from "./units.js";

/**
 * Reads digits at `at` that by their own shape measure nothing: "SPECcpu2000", "SHA-256", "3.0.3", "[3]", "1024x768",
 * "10:30", "24/7", "007", telephone numbers, footnote marks, keys longer than any number.
 */
export const readIdentifier: Reader = (scan, at) => {
  const { tokens } = scan;
  if (markAt(tokens, at) === "[") return readCitation(tokens, at);
  if (digitsAt(tokens, at) === "") {
    return wordJoints.has(tokens[at + 1]?.key ?? "") ? (readClockWords(scan, at) ?? readOdds(scan, at)) : undefined;
  }
  const overlong = overlongEnd(scan, at);
  if (overlong !== undefined) return identifier({ from: at, to: overlong });
  return (
    readTelephone(scan, at) ??
    readGlued(scan, at) ??
    readFootnote(tokens, at) ??
    readClock(scan, at) ??
    readOdds(scan, at) ??
    readStreet(scan, at) ??
    readPicture(scan, at) ??
    readSize(tokens, at) ??
    readCode(scan, at)
  );
};

/** What stands after the first word of a time of day or of odds: "half past", "seven o'clock", "three to one", "3-to-1". */
const wordJoints: ReadonlySet<string> = new Set(["past", "to", "o", "-"]);

/** "[3]", "[3, 4]", "[3–5]", from the bracket on. */
function readCitation(tokens: readonly Token[], at: number): Found | undefined {
  let to = at + 1;
  while (digitsAt(tokens, to) !== "" || markAt(tokens, to) === "," || isDash(tokens, to)) to++;
  const isCitation = markAt(tokens, to) === "]" && digitsAt(tokens, at + 1) !== "";
  return isCitation ? identifier({ from: at, to: to + 1, numberFrom: at + 1, numberTo: to }) : undefined;
}

/** Digits in a word: "SPECcpu2000", "x86", "SHA-256", "v2.1"; not "mid-2007", "sub-10", "five-6". */
function readGlued(scan: Scan, at: number): Found | undefined {
  const { tokens, floor } = scan;
  if (!isGlued(tokens, at) || at <= floor) return undefined;
  const isHyphenated = hyphens.includes(markAt(tokens, at - 1) || " ") && isGlued(tokens, at - 1);
  const word = isHyphenated ? at - 2 : at - 1;
  const name = word >= floor ? wordAt(tokens, word) : "";
  const isPrefix = prefixes.has(name) || months.has(name) || smallNumbers.has(name) || tens.has(name);
  if (!isHyphenated && (currencyCodes.has(writtenAt(scan, word)) || name === "fy")) return undefined;
  // "under-5s", "over-65s"
  const isAge = isPrefix && wordAt(tokens, at + 1) === "s" && isGlued(tokens, at + 1);
  if (name === "" || (isHyphenated && isPrefix && !isAge)) return undefined;
  return identifier({ from: runStart(tokens, word, floor), to: labelEnd(tokens, at) });
}

/** Longer dashes stand between words and numbers without joining them. */
const hyphens = "-\u2010\u2011";

const prefixes: ReadonlySet<string> = new Set(
  "mid pre post late early sub non circa under over about near almost to and or than by".split(" "),
);

/** Back over what touches the word at `at`, by a few tokens at most: "UTF" in "X-UTF-8". */
function runStart(tokens: readonly Token[], at: number, floor: number): number {
  let from = at;
  for (let step = 0; step < 2 && isGlued(tokens, from) && from - 2 >= floor; step++) {
    const isJoined = hyphens.includes(markAt(tokens, from - 1) || " ") && isGlued(tokens, from - 1);
    if (!isJoined || wordAt(tokens, from - 2) === "") break;
    from -= 2;
  }
  return from;
}

/** "+44 20 7946 0958", "(650) 427-5000". */
function readTelephone({ tokens, floor }: Scan, at: number): Found | undefined {
  // "0113 496 0999", "01 23 45 67 89"
  const first = digitsAt(tokens, at);
  const isNational = first.startsWith("0") && first.length > 1 && first.length <= 5 && first.charAt(1) !== "0";
  const before = at - 1 >= floor ? markAt(tokens, at - 1) : "";
  const isPlus = before === "+" && isGlued(tokens, at);
  const isBracketed = before === "(" && markAt(tokens, at + 1) === ")";
  if (!isPlus && !isBracketed && !isNational) return undefined;
  let to = at + 1;
  let digits = first.length;
  let groups = 1;
  while (digits < mostTelephoneDigits) {
    const isSeparated = isDash(tokens, to) || ["(", ")", "."].includes(markAt(tokens, to));
    const next = isSeparated ? to + 1 : to;
    if (digitsAt(tokens, next) === "") break;
    digits += digitsAt(tokens, next).length;
    groups++;
    to = next + 1;
  }
  const isTelephone = groups >= 2 && digits >= 8 && digits <= mostTelephoneDigits;
  return isTelephone ? identifier({ from: isNational && !isPlus && !isBracketed ? at : at - 1, to }) : undefined;
}

/** ITU-T E.164 allows fifteen. */
const mostTelephoneDigits = 15;

/** A small number that touches the end of a word with its punctuation: `Hypervisors"2 Who`, "this subject.3". */
function readFootnote(tokens: readonly Token[], at: number): Found | undefined {
  const mark = isGlued(tokens, at) ? markAt(tokens, at - 1) : "";
  const isClosed = mark !== "" && '.,;:!?)"”’»'.includes(mark) && isGlued(tokens, at - 1);
  const isAfterWord = isClosed && digitsAt(tokens, at - 2) === "";
  const isFree = !isGlued(tokens, at + 1) || ".,;:)".includes(markAt(tokens, at + 1) || " ");
  const isLong = digitsAt(tokens, at).length > 2 || (isGlued(tokens, at + 1) && isGlued(tokens, at + 2));
  return isAfterWord && isFree && !isLong ? identifier({ from: at, to: at + 1 }) : undefined;
}

/** "10:30", "10:30:15 pm", "5 pm", "9.30 am", "17h30", "1700 GMT", "5 o'clock", and ratios such as "16:9" and "1:25,000". */
function readClock(scan: Scan, at: number): Found | undefined {
  const { tokens } = scan;
  let to = at + 1;
  while (joins(tokens, to, ":")) to += 2;
  const isClock = to > at + 1;
  if (isClock) while (joins(tokens, to, ",") || joins(tokens, to, ".")) to += 2;
  const digits = digitsAt(tokens, at);
  const isHour = digits.length <= 2 && Number(digits) <= 24;
  const isPointed = isHour && joins(tokens, at + 1, ".") && digitsAt(tokens, at + 2).length === 2;
  const pointed = isPointed ? halfOfDayEnd(tokens, at + 3) : undefined;
  const half = pointed ?? (isHour ? halfOfDayEnd(tokens, to) : undefined);
  if (half !== undefined) return identifier({ from: at, to: zoneEnd(scan, half) });
  if (isClock) return identifier({ from: at, to: zoneEnd(scan, to) });
  const zone = digits.length === 4 && Number(digits) < 2400 && Number(digits) % 100 < 60 ? zoneEnd(scan, to) : to;
  return zone > to ? identifier({ from: at, to: zone }) : undefined;
}

/** The end of "am", "p.m.", "o'clock", or "h" with minutes at `at`. */
function halfOfDayEnd(tokens: readonly Token[], at: number): number | undefined {
  const word = wordAt(tokens, at);
  if (word === "am" || word === "pm" || word === "noon") return at + 1;
  if ((word === "a" || word === "p") && markAt(tokens, at + 1) === "." && wordAt(tokens, at + 2) === "m") {
    return isGlued(tokens, at + 2) ? at + 3 : undefined;
  }
  const isHourly = word === "h" && isGlued(tokens, at) && isGlued(tokens, at + 1);
  if (isHourly && digitsAt(tokens, at + 1).length === 2) return at + 2;
  const isApostrophe = markAt(tokens, at + 1) === "'" || markAt(tokens, at + 1) === "\u2019";
  return word === "o" && isApostrophe && wordAt(tokens, at + 2) === "clock" ? at + 3 : undefined;
}

/** Past the name of a time zone at `at`. */
function zoneEnd(scan: Scan, at: number): number {
  return wordAt(scan.tokens, at).length > 2 && zones.has(writtenAt(scan, at)) ? at + 1 : at;
}

const zones: ReadonlySet<string> = new Set("GMT UTC BST CET CEST EST EDT CST CDT MST MDT PST PDT IST JST".split(" "));

/** "seven o'clock", "half past four", "quarter to five". */
function readClockWords({ tokens, floor }: Scan, at: number): Found | undefined {
  if (smallNumbers.has(wordAt(tokens, at))) {
    const end = halfOfDayEnd(tokens, at + 1);
    if (end !== undefined && !isGlued(tokens, at + 1)) return identifier({ from: at, to: end });
  }
  const isPart =
    wordAt(tokens, at) === "half" || wordAt(tokens, at) === "quarter" || smallNumbers.has(wordAt(tokens, at));
  const relation = wordAt(tokens, at + 1);
  const hour = smallNumbers.get(wordAt(tokens, at + 2)) ?? Number(digitsAt(tokens, at + 2) || Number.NaN);
  const isTold = relation === "past" || (relation === "to" && wordAt(tokens, at) === "quarter");
  if (!isPart || !isTold || !(hour >= 1 && hour <= 12)) return undefined;
  const isArticle = at - 1 >= floor && wordAt(tokens, at - 1) === "a" && wordAt(tokens, at) === "quarter";
  return identifier({ from: isArticle ? at - 1 : at, to: halfOfDayEnd(tokens, at + 3) ?? at + 3, numberFrom: at });
}

/** "three to one", "ten to 1": odds; "from three to one" goes down. */
function readOdds({ tokens, floor }: Scan, at: number): Found | undefined {
  const isHyphenated = wordAt(tokens, at + 2) === "to" && isDash(tokens, at + 1) && isGlued(tokens, at + 1);
  const joint = isHyphenated ? at + 2 : at + 1;
  if (!isHyphenated && wordAt(tokens, joint) !== "to") return undefined;
  const first = smallNumbers.get(wordAt(tokens, at)) ?? Number(digitsAt(tokens, at) || 0);
  const end = isHyphenated ? joint + 2 : joint + 1;
  const last = tokens[end]?.key ?? "";
  const isOdds = first > 1 && (last === "one" || last === "1");
  const isPlain = !isGlued(tokens, end + 1) || ".,;:!?)".includes(markAt(tokens, end + 1) || " ");
  if (!isOdds || !isPlain || (at > floor && wordAt(tokens, at - 1) === "from")) return undefined;
  const next = wordAt(tokens, end + 1);
  const isFree = next === "" || functionWords.has(next) || isHyphenated;
  return isFree ? identifier({ from: at, to: end + 1 }) : undefined;
}

/** "14 Mill Lane", "221B Baker Street". */
function readStreet(scan: Scan, at: number): Found | undefined {
  const { tokens } = scan;
  if (tokens[at + 1]?.kind !== "word" || digitsAt(tokens, at).length > 4) return undefined;
  const end = gluedEnd(tokens, at + 1);
  if (end > at + 2) return undefined;
  for (let name = end; name < end + 3 && isCapitalised(scan, name) && !isGlued(tokens, name); name++) {
    if (name > end && streetWords.has(wordAt(tokens, name)))
      return identifier({ from: at, to: name + 1, numberTo: end });
  }
  return undefined;
}

/** "4K" and "8K", when they count nothing, and "1080p": sizes of pictures. */
function readPicture(scan: Scan, at: number): Found | undefined {
  const { tokens } = scan;
  if (!isGlued(tokens, at + 1) || isCurrencyBefore(scan, at)) return undefined;
  const letter = writtenAt(scan, at + 1);
  const isLines = letter === "p" && pictureLines.has(digitsAt(tokens, at));
  const isNamed = letter === "K" && /^[2458]$/.test(digitsAt(tokens, at)) && !readCountedNoun(scan, at + 2);
  return isLines || isNamed ? identifier({ from: at, to: at + 2 }) : undefined;
}

function isCurrencyBefore({ tokens }: Scan, at: number): boolean {
  return currencyMarks.has(markAt(tokens, at - 1));
}

/** "1024x768", "1920 × 1080"; not powers of ten. */
function readSize(tokens: readonly Token[], at: number): Found | undefined {
  let to = at + 1;
  while (isTimes(tokens, to) && digitsAt(tokens, to + 1) !== "" && !isPowerOfTen(tokens, to + 1)) to += 2;
  return to > at + 1 ? identifier({ from: at, to }) : undefined;
}

function isTimes(tokens: readonly Token[], at: number): boolean {
  return markAt(tokens, at) === "×" || (wordAt(tokens, at) === "x" && isGlued(tokens, at) === isGlued(tokens, at + 1));
}

function isPowerOfTen(tokens: readonly Token[], at: number): boolean {
  const next = markAt(tokens, at + 1);
  return digitsAt(tokens, at) === "10" && isGlued(tokens, at + 1) && next !== "" && "^⁻⁰¹²³⁴⁵⁶⁷⁸⁹".includes(next);
}

/** Versions and addresses with two points, three groups with dashes, slashes that make no fraction, leading zeros. */
function readCode(scan: Scan, at: number): Found | undefined {
  const { tokens } = scan;
  const digits = digitsAt(tokens, at);
  const isGroups =
    scan.decimals === "comma" && digitsAt(tokens, at + 2).length === 3 && digitsAt(tokens, at + 4).length === 3;
  const isVersion = joins(tokens, at + 1, ".") && joins(tokens, at + 3, ".") && !isGroups;
  const isGrouped = joinsDash(tokens, at + 1) && joinsDash(tokens, at + 3);
  const isSlashed = joins(tokens, at + 1, "/") && !readFraction(scan, at);
  const isPadded = digits.length > 1 && digits.startsWith("0");
  const isScore =
    joinsDash(tokens, at + 1) && (isDescending(tokens, at) || isTold(scan, at)) && !readUnit(scan, at + 3);
  const isPlan = markAt(tokens, at + 1) === "(" && isGlued(tokens, at + 1) && wordAt(tokens, at + 2).length === 1;
  // "401(k)"
  if (isPlan && isGlued(tokens, at + 2) && markAt(tokens, at + 3) === ")") return identifier({ from: at, to: at + 4 });
  return isVersion || isGrouped || isSlashed || isPadded || isScore
    ? identifier({ from: at, to: labelEnd(tokens, at) })
    : undefined;
}

/** "a 2-3 defeat", "lost 1-2": a score in any order. */
function isTold(scan: Scan, at: number): boolean {
  const { tokens } = scan;
  if (isGlued(tokens, at + 3) && !".,;:!?)".includes(markAt(tokens, at + 3) || " ")) return false;
  if (scoreNouns.has(wordAt(tokens, at + 3))) return true;
  return scoreVerbs.has(wordAt(tokens, at - 1)) && !readCountedNoun(scan, at + 3) && digitsAt(tokens, at).length <= 2;
}

/** Whether `mark` at `at` joins digits to digits. */
function joins(tokens: readonly Token[], at: number, mark: string): boolean {
  return (
    markAt(tokens, at) === mark && isGlued(tokens, at) && isGlued(tokens, at + 1) && digitsAt(tokens, at + 1) !== ""
  );
}

function joinsDash(tokens: readonly Token[], at: number): boolean {
  return isDash(tokens, at) && joins(tokens, at, markAt(tokens, at));
}

/** "3–2" or "1-1", a score, and "555-0199": the second number is no upper end. With a unit the order is a slip. */
function isDescending(tokens: readonly Token[], at: number): boolean {
  const second = digitsAt(tokens, at + 2);
  const continues = isGlued(tokens, at + 4) && digitsAt(tokens, at + 4) !== "";
  const isPlain = !isGlued(tokens, at + 3) || ('.,;:!?)"”’'.includes(markAt(tokens, at + 3) || " ") && !continues);
  const isPadded = second.length > 1 && second.startsWith("0");
  return isPlain && (isPadded || Number(digitsAt(tokens, at)) >= Number(second));
}
