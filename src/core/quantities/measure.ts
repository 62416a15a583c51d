import { readCountedNoun } from "./counted-noun.js";
import { directionOf } from "./direction.js";
import { functionWords, pronounLeaders } from "./english.js";
import { countsEvents } from "./multiples.js";
import { type Operand, readOperand } from "./operand.js";
import { merged, type Qualification, qualifiersAfter, qualifiersBefore } from "./qualifiers.js";
import type { QuantityForm } from "./quantity.js";
import { type Opener, readEnds, readSpread } from "./range.js";
import { type Found, identifier, type Reader, type Scan, type Stretch } from "./scan.js";
import { digitsAt, gluedEnd, isGlued, wordAt, writtenAt } from "./tokens.js";
import { readDivisors, readUnit, wordsOf } from "./units.js";

/**
 * Reads the quantity whose number starts at `at`: hedge, comparator, currency, number or range, scale, unit or counted
 * noun. A number that is glued to letters which are no unit is an identifier.
 */
export const readMeasure: Reader = (scan, at) => {
  const operand = readOperand(scan, at, scan.floor, isAfterBetween(scan, at));
  if (!operand) return undefined;
  const lead = readLead(scan, operand);
  const amount = readAmount(scan, operand, lead);
  const hasTail = amount.to > amount.second.to;
  // Neither "5abc" nor "5km7" measures anything.
  const isPiece = digitsAt(scan.tokens, amount.to) !== "" || (!hasTail && wordAt(scan.tokens, amount.to) !== "");
  if (isPiece && isGlued(scan.tokens, amount.to)) {
    return identifier({ from: operand.numberFrom, to: gluedEnd(scan.tokens, amount.to) });
  }
  if (isPronoun(scan, operand, amount, lead)) return undefined;
  const { first, second, trail } = amount;
  const isEvent = amount.unit === "x" && isEventCount(scan, first, amount);
  const change = directionOf(scan, lead.from, amount.to, amount.counted);
  const said = merged(lead, trail);
  return {
    kind: "quantity",
    form: formOf(amount, isEvent),
    from: lead.from,
    to: amount.to,
    numberFrom: first.numberFrom,
    numberTo: second.numberTo,
    ...endsOf(amount),
    unit: isEvent ? "times" : amount.unit,
    counted: isEvent || amount.counted,
    comparator: said.comparator ?? "=",
    hedge: said.hedge,
    direction: change?.direction ?? null,
    parts: {
      unit: amount.unitAt,
      hedge: said.hedgeAt,
      comparator: said.comparatorAt,
      direction: change && { from: change.at, to: change.at + 1 },
    },
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
    return { ...inner, opener: before === "from" ? "from" : null, factorAt: null };
  }
  const outer = qualifiersBefore(scan, inner.from - 1);
  return { ...merged(inner, outer), from: outer.from, opener: "between", factorAt: null };
}

function readAmount(scan: Scan, operand: Operand, { opener, factorAt }: Lead): Amount {
  const given = factorAt ? "x" : operand.currency;
  const givenAt = factorAt ?? operand.currencyAt;
  const ends = readSpread(scan, operand) ?? readEnds(scan, operand, opener);
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
  const late = early.to > amount.to ? early : qualifiersAfter(scan.tokens, tail.to);
  return { ...amount, ...tail, trail: late, to: Math.max(tail.to, late.to) };
}

function readTail(
  scan: Scan,
  amount: Omit<Amount, "counted" | "trail">,
  at: number,
): Pick<Amount, "unit" | "unitAt" | "counted" | "to"> {
  if (amount.first.form === "multiple" || amount.first.form === "orders")
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
  if (unit) return { ...unit, unitAt: wordsOf(scan, at, unit.to), counted: false };
  // "half as many": a ratio, of which the noun is not the unit.
  if (amount.first.form === "fraction-word" && amount.first.exponent === null)
    return { unit: wordAt(scan.tokens, at) === "as" ? "x" : null, unitAt: null, counted: false, to: at };
  const noun = readCountedNoun(scan, at);
  return noun
    ? { ...noun, unitAt: wordsOf(scan, at, noun.to), counted: true }
    : { unit: null, unitAt: null, counted: false, to: at };
}

function formOf(amount: Amount, isEvent: boolean): QuantityForm {
  if (isEvent && amount.form === "multiple") return "number-word";
  return amount.unit === "x" && amount.form === "number" && !isEvent ? "multiple" : amount.form;
}

/** The ends in ascending order: the ends of a range, or of x ± e. */
function endsOf({ form, first, second }: Amount): Pick<Found, "low" | "high" | "place"> {
  if (first.value === null || second.value === null) return { low: null, high: null, place: 0 };
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
  if (!isOne || amount.unit !== null || amount.form !== "number-word" || lead.hedge || lead.comparator) return false;
  const next = wordAt(tokens, operand.to);
  return next === "" || functionWords.has(next) || pronounLeaders.has(wordAt(tokens, operand.from - 1));
}

function isAfterBetween(scan: Scan, at: number): boolean {
  return [1, 2, 3].some((back) => wordOver(scan, at - back) === "between");
}

/** The word at `index` unless it belongs to a quantity already found. */
function wordOver(scan: Scan, index: number): string {
  return index < scan.floor ? "" : wordAt(scan.tokens, index);
}
