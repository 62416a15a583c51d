import { readCountedNoun, readSingleNoun } from "./counted-noun.js";
import { directionOf } from "./direction.js";
import {
  durationWords,
  fallingMultiples,
  functionWords,
  overLeaders,
  pronounLeaders,
  smallNumbers,
} from "./english.js";
import { countsEvents } from "./multiples.js";
import { type Operand, readOperand } from "./operand.js";
import { merged, type Qualification, qualifiersAfter, qualifiersBefore } from "./qualifiers.js";
import type { QuantityForm } from "./quantity.js";
import { type Opener, readEnds, readSpread } from "./range.js";
import { type Found, identifier, type Reader, type Scan, type Stretch } from "./scan.js";
import { digitsAt, gluedEnd, isGlued, markAt, wordAt, writtenAt } from "./tokens.js";
import { readDivisors, readUnit, wordsOf } from "./units.js";

/**
 * Reads the quantity whose number starts at `at`: hedge, comparator, currency, number or range, scale, unit or counted
 * noun. A number that is glued to letters which are no unit is an identifier.
 */
export const readMeasure: Reader = (scan, at) => {
  const operand = readOperand(scan, at, scan.floor, isAfterBetween(scan, at));
  if (!operand) return undefined;
  const said = readLead(scan, operand);
  const amount = readAmount(scan, operand, said);
  const lead = spansTime(scan, said, amount) || comparesBefore(scan, said) ? withoutComparator(said, operand) : said;
  const hasTail = amount.to > amount.second.to;
  // Neither "5abc" nor "5km7" measures anything.
  const isPiece = digitsAt(scan.tokens, amount.to) !== "" || (!hasTail && wordAt(scan.tokens, amount.to) !== "");
  if (isPiece && isGlued(scan.tokens, amount.to)) {
    return identifier({ from: operand.numberFrom, to: gluedEnd(scan.tokens, amount.to) });
  }
  if (isPronoun(scan, operand, amount, lead)) return undefined;
  const { first, second, trail } = amount;
  const isEvent = amount.unit === "x" && isEventCount(scan, first, amount);
  const { unit, counted, to } = amount;
  const change = directionOf(scan, { from: lead.from, to, numberFrom: first.numberFrom, unit, counted });
  const qualified = merged(lead, trail);
  const { low, high, place } = endsOf(amount);
  return {
    kind: "quantity",
    form: formOf(amount, isEvent),
    from: lead.from,
    to,
    numberFrom: first.numberFrom,
    numberTo: second.numberTo,
    low,
    high,
    unit: isEvent ? "times" : unit,
    counted: isEvent || counted,
    comparator: comparatorOf(scan, qualified, first),
    hedge: qualified.hedge,
    direction: change?.direction ?? null,
    parts: {
      unit: amount.unitAt,
      hedge: qualified.hedgeAt,
      comparator: qualified.comparatorAt,
      direction: change && { from: change.at, to: change.at + 1 },
    },
    place,
  };
};

/** What stands before a number: hedge and comparator, "between", "a factor of". */
interface Lead extends Qualification {
  readonly from: number;
  readonly opener: Opener;
  /** "a factor of", which is the unit. */
  readonly factorAt: Stretch | null;
}

/** One number or two, with the unit: the rest of a quantity. */
interface Amount {
  readonly form: QuantityForm;
  readonly first: Operand;
  readonly second: Operand;
  readonly unit: string | null;
  readonly unitAt: Stretch | null;
  readonly counted: boolean;
  readonly trail: Qualification;
  readonly to: number;
}

function readLead(scan: Scan, operand: Operand): Lead {
  const inner = qualifiersBefore(scan, operand.from);
  const before = wordOver(scan, inner.from - 1);
  if (before === "of" && wordOver(scan, inner.from - 2) === "factor") {
    const hasArticle = wordOver(scan, inner.from - 3) === "a";
    const outer = qualifiersBefore(scan, inner.from - (hasArticle ? 3 : 2));
    const factorAt = { from: inner.from - 2, to: inner.from };
    return { ...merged(inner, outer), from: outer.from, opener: null, factorAt };
  }
  if (before !== "between") {
    const { hedge, comparator, hedgeAt, comparatorAt, from } = inner;
    return {
      hedge,
      comparator,
      hedgeAt,
      comparatorAt,
      from,
      opener: before === "from" ? "from" : null,
      factorAt: null,
    };
  }
  const outer = qualifiersBefore(scan, inner.from - 1);
  return { ...merged(inner, outer), from: outer.from, opener: "between", factorAt: null };
}

function readAmount(scan: Scan, operand: Operand, { opener, factorAt }: Lead): Amount {
  const given = factorAt ? "x" : operand.currency;
  const givenAt = factorAt ?? operand.currencyAt;
  const ownUnit = readUnit(scan, operand.to);
  const ends = readSpread(scan, operand, ownUnit) ?? readEnds(scan, operand, ownUnit, opener);
  if (ends && ends.form !== "pair") {
    const { form, unit, unitAt } = ends;
    return withUnit(scan, { ...ends, form, unit: unit ?? given, unitAt: unitAt ?? givenAt });
  }
  const first = ends?.first ?? operand;
  const single = withUnit(scan, {
    form: operand.form,
    first,
    second: first,
    unit: given,
    unitAt: givenAt,
    to: operand.to,
  });
  return single.unit === null && ends ? { ...single, unit: ends.unit, unitAt: ends.unitAt } : single;
}

/** Looks for a unit, then for a counted noun, with qualifiers before or after: "5 or more guests", "5 % or more". */
function withUnit(scan: Scan, amount: Omit<Amount, "counted" | "trail">): Amount {
  const early = qualifiersAfter(scan.tokens, amount.to);
  const at = early.to;
  const tail = readTail(scan, amount, at);
  const half = tail.to > at ? readHalfMore(scan, amount, tail.to) : undefined;
  const to = half?.to ?? tail.to;
  const late = early.to > amount.to ? early : qualifiersAfter(scan.tokens, to);
  const { first, second } = half?.ends ?? amount;
  const { unit, unitAt, counted } = tail;
  return { form: amount.form, first, second, unit, unitAt, counted, trail: late, to: Math.max(to, late.to) };
}

/** "and a half" after a unit: "an hour and a half". */
function readHalfMore(
  { tokens }: Scan,
  { first, second }: Pick<Amount, "first" | "second">,
  at: number,
): { readonly to: number; readonly ends: Pick<Amount, "first" | "second"> } | undefined {
  const isHalf = wordAt(tokens, at) === "and" && wordAt(tokens, at + 1) === "a" && wordAt(tokens, at + 2) === "half";
  if (!isHalf || first !== second || first.form !== "number-word" || first.value === null) return undefined;
  const whole = { ...first, value: first.value + 0.5, place: 0.1 };
  return { to: at + 3, ends: { first: whole, second: whole } };
}

function readTail(
  scan: Scan,
  amount: Omit<Amount, "counted" | "trail">,
  at: number,
): Pick<Amount, "unit" | "unitAt" | "counted" | "to"> {
  if (amount.second.form === "multiple" || amount.second.form === "orders")
    return { unit: "x", unitAt: null, counted: false, to: at };
  if (amount.unit !== null) {
    const to = amount.first.currency === null ? at : readDivisors(scan, at);
    const divisors = writtenAt(scan, at, to);
    const joint = isGlued(scan.tokens, at) ? "" : " ";
    return {
      unit: divisors === "" ? amount.unit : `${amount.unit}${joint}${divisors}`,
      unitAt: amount.unitAt,
      counted: false,
      to,
    };
  }
  const unit = readUnit(scan, at);
  // Pounds by the thousand are money.
  const isMoney = (unit?.unit === "pounds" || unit?.unit === "pound") && (amount.second.exponent ?? 0) >= 3;
  if (unit && isMoney) return { unit: "GBP", unitAt: wordsOf(scan, at, unit.to), counted: false, to: unit.to };
  if (unit) return { unit: unit.unit, unitAt: wordsOf(scan, at, unit.to), counted: false, to: unit.to };
  // "half as many": a ratio, of which the noun is not the unit.
  if (amount.first.form === "fraction-word" && amount.first.exponent === null)
    return { unit: wordAt(scan.tokens, at) === "as" ? "x" : null, unitAt: null, counted: false, to: at };
  const isOne = amount.second.value === 1 && amount.first === amount.second && amount.second.place === 1;
  const noun = isOne ? readSingleNoun(scan, at) : readCountedNoun(scan, at);
  return noun
    ? { unit: noun.unit, unitAt: wordsOf(scan, at, noun.to), counted: true, to: noun.to }
    : { unit: null, unitAt: null, counted: false, to: at };
}

/** "over" before a length of time that something happened over: "sales doubled over 5 years", "940 m over seven miles". */
function spansTime(scan: Scan, { comparatorAt }: Lead, amount: Amount): boolean {
  if (!comparatorAt || comparatorAt.to > comparatorAt.from + 1 || wordAt(scan.tokens, comparatorAt.from) !== "over") {
    return false;
  }
  if (scan.floor === comparatorAt.from && scan.previous?.kind === "quantity") return true;
  if (!durationWords.has(amount.unit ?? "")) return false;
  const follower = wordAt(scan.tokens, amount.to);
  if (follower === "ago" || follower === "old" || follower === "later" || follower === "earlier") return false;
  const before = wordOver(scan, comparatorAt.from - 1);
  return !functionWords.has(before) && !overLeaders.has(before);
}

/** "higher than" right after a quantity compares that one: "20 % higher than 150". */
function comparesBefore({ tokens, floor, previous }: Scan, { comparatorAt }: Lead): boolean {
  if (!comparatorAt || previous?.kind !== "quantity" || comparatorAt.from !== floor) return false;
  if (previous.counted || previous.unit === null) return false;
  return (
    wordAt(tokens, comparatorAt.to - 1) === "than" &&
    previous.direction !== null &&
    previous.parts.direction?.from === floor
  );
}

/** The lead without its comparator, which turned out to be none. */
function withoutComparator(lead: Lead, operand: Operand): Lead {
  const from = lead.hedgeAt?.from ?? operand.from;
  return { ...lead, comparator: null, comparatorAt: null, from };
}

/** The comparator; "more than halved" is less than half. */
function comparatorOf(scan: Scan, { comparator }: Qualification, first: Operand): Found["comparator"] {
  if (!fallingMultiples.has(wordAt(scan.tokens, first.numberFrom))) return comparator ?? "=";
  return comparator === ">" ? "<" : comparator === "<" ? ">" : (comparator ?? "=");
}

function formOf(amount: Amount, isEvent: boolean): QuantityForm {
  if (isEvent && amount.form === "multiple") return "number-word";
  return amount.unit === "x" && amount.form === "number" && !isEvent ? "multiple" : amount.form;
}

/** The ends in ascending order: the ends of a range, or of x ± e. */
function endsOf({ form, first, second }: Amount): Pick<Found, "low" | "high" | "place"> {
  if (first.value === null || second.value === null) return { low: null, high: null, place: 0 };
  if (first === second) return { low: first.value, high: first.value, place: first.place };
  const place = Math.min(first.place, second.place);
  if (form === "spread") return { low: first.value - second.value, high: first.value + second.value, place };
  return { low: Math.min(first.value, second.value), high: Math.max(first.value, second.value), place };
}

function isEventCount(scan: Scan, operand: Operand, amount: Amount): boolean {
  const isNamed = wordAt(scan.tokens, amount.to - 1) === "times" || wordAt(scan.tokens, operand.numberFrom) === "twice";
  return isNamed && countsEvents(scan.tokens, operand.from, amount.to);
}

/** Whether "one" stands for a thing: "this one", "one of them", "if you read only one". */
function isPronoun(scan: Scan, operand: Operand, amount: Amount, lead: Lead): boolean {
  const { tokens } = scan;
  const isOne = wordAt(tokens, operand.numberFrom) === "one" && operand.numberTo === operand.numberFrom + 1;
  if (!isOne || lead.hedge || lead.comparator) return false;
  const before = wordAt(tokens, operand.from - 1);
  if (before === "at" && idiomNouns.has(wordAt(tokens, operand.to))) return true;
  if (amount.unit !== null || amount.form !== "number-word") return false;
  const next = wordAt(tokens, operand.to);
  // "one of her last ten matches", "a majority of one"
  if (next === "of" && [2, 3, 4].some((ahead) => isCount(scan, operand.to + ahead))) return false;
  if (next === "" && before === "of") return false;
  const isGenitive = ["'", "\u2019"].includes(markAt(tokens, operand.to + 1)) && wordAt(tokens, operand.to + 2) === "s";
  return next === "" || next === "another" || functionWords.has(next) || isGenitive || pronounLeaders.has(before);
}

/** "at one point", "at one time". */
const idiomNouns: ReadonlySet<string> = new Set(["point", "time", "stage"]);

function isCount({ tokens }: Scan, at: number): boolean {
  return digitsAt(tokens, at) !== "" || (smallNumbers.get(wordAt(tokens, at)) ?? 0) > 1;
}

function isAfterBetween(scan: Scan, at: number): boolean {
  return (
    wordOver(scan, at - 1) === "between" || wordOver(scan, at - 2) === "between" || wordOver(scan, at - 3) === "between"
  );
}

/** The word at `index` unless it belongs to a quantity already found. */
function wordOver(scan: Scan, index: number): string {
  return index < scan.floor ? "" : wordAt(scan.tokens, index);
}
