import type { Quantity } from "../quantities/quantity.js";

/**
 * Whether the word behind the number stays right: "1 hour" can't become "3 hour", nor "two servers" "one servers". Signs,
 * symbols, "percent" and "times" have no plural, and behind a magnitude word all nouns are in it.
 */
export function agreesInNumber(printed: string, { numberSpan, parts: { unit } }: Quantity, numeral: string): boolean {
  const isOne = (text: string): boolean => /(?<![\d.,'’]|\d\s)(?:1|one)$/i.test(text);
  if (unit === null || isOne(printed.slice(numberSpan.start, numberSpan.end)) === isOne(numeral)) return true;
  const isBehindMagnitude = /\p{L}/u.test(printed.slice(numberSpan.end, unit.start));
  return isBehindMagnitude || !noun.test(printed.slice(unit.start, unit.end));
}

/** A word that may have a plural; shorter ones are symbols. */
const noun = /(?<!\p{L})(?!(?:percent|per|cent|pct|times|fold)(?!\p{L}))\p{Ll}{3,}/u;
