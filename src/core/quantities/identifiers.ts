import { overlongEnd } from "./digits.js";
import { months, smallNumbers, tens } from "./english.js";
import { readFraction } from "./fractions.js";
import { labelEnd } from "./labels.js";
import { type Found, identifier, type Reader, type Scan } from "./scan.js";
import { digitsAt, isDash, isGlued, markAt, type Token, wordAt } from "./tokens.js";
import { readUnit } from "./units.js";

/**
 * Reads digits at `at` that by their own shape measure nothing: "SPECcpu2000", "SHA-256", "3.0.3", "[3]", "1024x768",
 * "10:30", "24/7", "007", telephone numbers, footnote marks, keys longer than any number.
 */
export const readIdentifier: Reader = (scan, at) => {
  const { tokens } = scan;
  if (markAt(tokens, at) === "[") return readCitation(tokens, at);
  if (digitsAt(tokens, at) === "") return undefined;
  const overlong = overlongEnd(scan, at);
  if (overlong !== undefined) return identifier({ from: at, to: overlong });
  return (
    readGlued(scan, at) ??
    readTelephone(scan, at) ??
    readFootnote(tokens, at) ??
    readClock(tokens, at) ??
    readSize(tokens, at) ??
    readCode(scan, at)
  );
};

/** "[3]", "[3, 4]", "[3–5]", from the bracket on. */
function readCitation(tokens: readonly Token[], at: number): Found | undefined {
  let to = at + 1;
  while (digitsAt(tokens, to) !== "" || markAt(tokens, to) === "," || isDash(tokens, to)) to++;
  const isCitation = markAt(tokens, to) === "]" && digitsAt(tokens, at + 1) !== "";
  return isCitation ? identifier({ from: at, to: to + 1, numberFrom: at + 1, numberTo: to }) : undefined;
}

/** Digits in a word: "SPECcpu2000", "x86", "SHA-256", "v2.1"; not "mid-2007", "sub-10", "five-6". */
function readGlued({ tokens, floor }: Scan, at: number): Found | undefined {
  if (!isGlued(tokens, at) || at <= floor) return undefined;
  const isHyphenated = hyphens.includes(markAt(tokens, at - 1) || " ") && isGlued(tokens, at - 1);
  const word = isHyphenated ? at - 2 : at - 1;
  const name = word >= floor ? wordAt(tokens, word) : "";
  const isPrefix = prefixes.has(name) || months.has(name) || smallNumbers.has(name) || tens.has(name);
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
  const isPlus = at - 1 >= floor && markAt(tokens, at - 1) === "+" && isGlued(tokens, at);
  const isBracketed = at - 1 >= floor && markAt(tokens, at - 1) === "(" && markAt(tokens, at + 1) === ")";
  if (!isPlus && !isBracketed) return undefined;
  let to = at + 1;
  let digits = digitsAt(tokens, at).length;
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
  return isTelephone ? identifier({ from: at - 1, to }) : undefined;
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

/** "10:30", "10:30:15 pm", "5 pm", and ratios such as "16:9". */
function readClock(tokens: readonly Token[], at: number): Found | undefined {
  let to = at + 1;
  while (
    markAt(tokens, to) === ":" &&
    isGlued(tokens, to) &&
    isGlued(tokens, to + 1) &&
    digitsAt(tokens, to + 1) !== ""
  )
    to += 2;
  const isClock = to > at + 1;
  const half = wordAt(tokens, to);
  const isHour = digitsAt(tokens, at).length <= 2 && Number(digitsAt(tokens, at)) <= 24;
  const isPointed = (half === "a" || half === "p") && markAt(tokens, to + 1) === "." && wordAt(tokens, to + 2) === "m";
  if (isHour && (half === "am" || half === "pm")) return identifier({ from: at, to: to + 1 });
  if (isHour && isPointed && isGlued(tokens, to + 2)) return identifier({ from: at, to: to + 3 });
  return isClock ? identifier({ from: at, to }) : undefined;
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
  const to = labelEnd(tokens, at);
  const isVersion = joins(tokens, at + 1, ".") && joins(tokens, at + 3, ".");
  const isGrouped = joinsDash(tokens, at + 1) && joinsDash(tokens, at + 3);
  const isSlashed = joins(tokens, at + 1, "/") && !readFraction(scan, at);
  const isPadded = digits.length > 1 && digits.startsWith("0");
  const isScore = joinsDash(tokens, at + 1) && isDescending(tokens, at) && !readUnit(scan, at + 3);
  return isVersion || isGrouped || isSlashed || isPadded || isScore ? identifier({ from: at, to }) : undefined;
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

/** "3–2", a score, and "555-0199": the second number is no upper end. With a unit the order is a slip. */
function isDescending(tokens: readonly Token[], at: number): boolean {
  const second = digitsAt(tokens, at + 2);
  const isPlain = !isGlued(tokens, at + 3) || '.,;:!?)"”’'.includes(markAt(tokens, at + 3) || " ");
  const isPadded = second.length > 1 && second.startsWith("0");
  return isPlain && (isPadded || Number(digitsAt(tokens, at)) > Number(second));
}
