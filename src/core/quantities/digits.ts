import { timesPowerOfTen } from "./decimal.js";
import type { Numeral } from "./numeral.js";
import { digitsAt, isDash, isGlued, markAt, type Source, type Token, wordAt } from "./tokens.js";

/**
 * Reads a number in digits at `at`: group marks (comma, apostrophe, or a space that isn't ASCII, always before three
 * digits; where decimals have a comma, a point), decimals (also without a leading zero), a vulgar fraction, an exponent ("1.5e-8", "3 × 10^6").
 * Numbers of more digits than any measurement has are no numbers.
 */
export function readDigits(source: Source, at: number): Numeral | undefined {
  const { tokens } = source;
  const { whole, decimals, to: end } = readLiteral(source, at);
  if (whole === "" && decimals === "") return readVulgar(tokens, at);
  if (whole.length + decimals.length > mostDigits) return undefined;
  const vulgar = decimals === "" ? (readVulgar(tokens, end) ?? readMixed(tokens, end)) : undefined;
  const power = whole === "10" ? readRaised(tokens, end) : undefined;
  const mantissa = power ? 1 : Number(decimals === "" ? whole : `${whole}.${decimals}`);
  if (vulgar) return { ...vulgar, from: at, value: mantissa + (vulgar.value ?? 0), form: "number" };
  const { exponent, to } = power ?? readExponent(tokens, end);
  const value = timesPowerOfTen(mantissa, exponent);
  const place = timesPowerOfTen(1, exponent - decimals.length);
  return { from: at, to, value, place, form: "number", exponent: exponent === 0 ? null : 0 };
}

/** The end of a number at `at` that has more digits than any measurement, such as a key; undefined for other tokens. */
export function overlongEnd(source: Source, at: number): number | undefined {
  const { tokens } = source;
  // Most numbers are one token or two, and are told without reading them.
  const isShort = digitsAt(tokens, at).length <= mostDigits && groupMarkAt(source, at + 1) === "";
  if (isShort && !isGlued(tokens, at + 2)) return undefined;
  const { whole, decimals, to } = readLiteral(source, at);
  return whole.length + decimals.length > mostDigits ? to : undefined;
}

/** Whether a number in digits starts at `at`, with digits or with a decimal point before them. */
export function startsNumber(tokens: readonly Token[], at: number): boolean {
  if (digitsAt(tokens, at) !== "" || vulgarFractions.has(markAt(tokens, at))) return true;
  return markAt(tokens, at) === "." && isGlued(tokens, at + 1) && digitsAt(tokens, at + 1) !== "";
}

/** More digits than any number in prose has: what is longer is a key or a serial. */
const mostDigits = 30;

/** Larger exponents leave the range of doubles. */
const largestExponent = 99;

/** The digits before and after the decimal point, without group marks, and the token after them. */
interface Literal {
  readonly whole: string;
  readonly decimals: string;
  readonly to: number;
}

function readLiteral(source: Source, at: number): Literal {
  const { tokens } = source;
  const { digits, to } = readWhole(source, at);
  if (markAt(tokens, to) !== (source.decimals === "comma" ? "," : ".")) return { whole: digits, decimals: "", to };
  const isPlaced = digits === "" ? isFree(tokens, at) : isGlued(tokens, to);
  const decimals = isPlaced && isGlued(tokens, to + 1) ? digitsAt(tokens, to + 1) : "";
  return { whole: digits, decimals, to: decimals === "" ? to : to + 2 };
}

interface Digits {
  readonly digits: string;
  readonly to: number;
}

/** Whether nothing is glued before a decimal point but a mark that opens: "subject.3" has a footnote. */
function isFree(tokens: readonly Token[], at: number): boolean {
  if (!isGlued(tokens, at)) return true;
  const before = markAt(tokens, at - 1);
  return before !== "" && !closingMarks.includes(before);
}

const closingMarks = ".,;:!?)]}\"'”’»%";

function readWhole(source: Source, at: number): Digits {
  const { tokens } = source;
  let digits = digitsAt(tokens, at);
  if (digits === "") return { digits, to: at };
  let to = at + 1;
  if (digits.length > 3 || digits === "0") return { digits, to };
  const indian = source.decimals === "comma" ? undefined : readIndian(source, at);
  if (indian) return indian;
  const groupMark = groupMarkAt(source, to);
  while (groupMark !== "" && groupMarkAt(source, to) === groupMark) {
    const next = to + (groupMark === " " ? 0 : 1);
    digits += digitsAt(tokens, next);
    to = next + 1;
  }
  return { digits, to };
}

/** "12,34,567": groups of two digits before the last, of three; undefined for other groups. */
function readIndian({ tokens }: Source, at: number): Digits | undefined {
  let digits = digitsAt(tokens, at);
  let to = at + 1;
  const isJoined = (): boolean => markAt(tokens, to) === "," && isGlued(tokens, to) && isGlued(tokens, to + 1);
  while (digits.length <= mostDigits && isJoined() && digitsAt(tokens, to + 1).length === 2) {
    digits += digitsAt(tokens, to + 1);
    to += 2;
  }
  if (to === at + 1 || !isJoined() || digitsAt(tokens, to + 1).length !== 3) return undefined;
  return { digits: digits + digitsAt(tokens, to + 1), to: to + 2 };
}

/** The mark that joins the three digits that follow to a number that ends before `at`: "," "'" " ", or "" for none. */
function groupMarkAt({ text, tokens, decimals }: Source, at: number): string {
  const isJoined = isGlued(tokens, at);
  if (!isJoined) return digitsAt(tokens, at).length === 3 && isWideSpace(text, tokens, at) ? " " : "";
  const mark = markAt(tokens, at);
  const comma = decimals === "comma" ? "." : ",";
  const isMark = mark === comma || mark === "'" || mark === "\u2019";
  if (!isMark || !isGlued(tokens, at + 1) || digitsAt(tokens, at + 1).length !== 3) return "";
  return mark === comma ? comma : "'";
}

/** Whether one space that isn't ASCII (no-break, thin, figure …) stands before the token at `at`. */
function isWideSpace(text: string, tokens: readonly Token[], at: number): boolean {
  const start = tokens[at]?.start ?? 0;
  return tokens[at - 1]?.end === start - 1 && text.charCodeAt(start - 1) > 0x7f;
}

function readExponent(tokens: readonly Token[], at: number): { readonly exponent: number; readonly to: number } {
  if (wordAt(tokens, at) === "e" && isGlued(tokens, at)) {
    const power = readPower(tokens, at + 1);
    return power && isGlued(tokens, at + 1) ? power : { exponent: 0, to: at };
  }
  const isTimes = markAt(tokens, at) === "×" || wordAt(tokens, at) === "x";
  const raised = isTimes && digitsAt(tokens, at + 1) === "10" ? readRaised(tokens, at + 2) : undefined;
  return raised ?? { exponent: 0, to: at };
}

/** The power that ten is raised to at `at`: "^6", "⁻³". */
function readRaised(tokens: readonly Token[], at: number): { exponent: number; to: number } | undefined {
  return markAt(tokens, at) === "^" ? readPower(tokens, at + 1) : readSuperscript(tokens, at);
}

function readPower(tokens: readonly Token[], at: number): { exponent: number; to: number } | undefined {
  const isNegative = isDash(tokens, at);
  const signs = isNegative || markAt(tokens, at) === "+" ? 1 : 0;
  const digits = digitsAt(tokens, at + signs);
  if (digits === "" || digits.length > 3 || Number(digits) > largestExponent) return undefined;
  return { exponent: isNegative ? -Number(digits) : Number(digits), to: at + signs + 1 };
}

function readSuperscript(tokens: readonly Token[], at: number): { exponent: number; to: number } | undefined {
  const isNegative = markAt(tokens, at) === "⁻";
  let to = at + (isNegative ? 1 : 0);
  let digits = "";
  while (to < at + 4 && isGlued(tokens, to)) {
    const digit = superscripts.indexOf(markAt(tokens, to) || "?");
    if (digit < 0) break;
    digits += digit;
    to++;
  }
  if (digits === "" || Number(digits) > largestExponent) return undefined;
  return { exponent: isNegative ? -Number(digits) : Number(digits), to };
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** "1/2" after a whole number and a space or a hyphen: "3 1/2", "2-1/4". */
function readMixed(tokens: readonly Token[], at: number): Numeral | undefined {
  const from = tokens[at]?.kind === "mark" ? at + 1 : at;
  if (markAt(tokens, from + 1) !== "/") return undefined;
  const isHyphenated = isDash(tokens, at) && isGlued(tokens, at) && isGlued(tokens, from);
  if (from > at && !isHyphenated) return undefined;
  const isSlashed = isGlued(tokens, from + 1) && isGlued(tokens, from + 2);
  const numerator = Number(digitsAt(tokens, from) || Number.NaN);
  const denominator = Number(digitsAt(tokens, from + 2) || Number.NaN);
  const isCommon = [2, 3, 4, 8, 16, 32].includes(denominator) && numerator > 0 && numerator < denominator;
  if (!isSlashed || !isCommon || (isGlued(tokens, from + 3) && digitsAt(tokens, from + 4) !== "")) return undefined;
  const place = 1 / denominator;
  return { from, to: from + 3, value: numerator / denominator, place, form: "fraction-word", exponent: null };
}

function readVulgar(tokens: readonly Token[], at: number): Numeral | undefined {
  const parts = vulgarFractions.get(markAt(tokens, at));
  if (!parts) return undefined;
  return { from: at, to: at + 1, value: parts.value, place: parts.place, form: "fraction-word", exponent: null };
}

const vulgarFractions: ReadonlyMap<string, { readonly value: number; readonly place: number }> = new Map([
  ["½", { value: 1 / 2, place: 0.1 }],
  ["⅓", { value: 1 / 3, place: 0.08 }],
  ["⅔", { value: 2 / 3, place: 0.08 }],
  ["¼", { value: 1 / 4, place: 0.08 }],
  ["¾", { value: 3 / 4, place: 0.08 }],
  ["⅕", { value: 1 / 5, place: 0.06 }],
  ["⅖", { value: 2 / 5, place: 0.06 }],
  ["⅗", { value: 3 / 5, place: 0.06 }],
  ["⅘", { value: 4 / 5, place: 0.06 }],
  ["⅛", { value: 1 / 8, place: 0.04 }],
  ["⅜", { value: 3 / 8, place: 0.04 }],
  ["⅝", { value: 5 / 8, place: 0.04 }],
  ["⅞", { value: 7 / 8, place: 0.04 }],
]);
