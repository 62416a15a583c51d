import type { ClaimReading } from "./claim-reading.js";
import type { OtherReading } from "./evidence/evidence-result.js";
import { printNumber } from "./evidence/print-value.js";
import { isCounted } from "./is-counted.js";
import { positives } from "./quantities/english-wording.js";
import type { Quantity } from "./quantities/quantity.js";

/**
 * What a claim's words must mean for the data to fit, where that is not what they usually mean: "“3 times faster” means
 * 4 times as fast" (semantics rules 12 to 14, 17). Null where no other reading of them fits, or they hold no number.
 * @param reading default: the first by which a result that counts agrees
 */
export function readingMeaning(claim: ClaimReading, reading = alternateReading(claim)): string | null {
  const { stated, wording } = claim;
  if (reading === null || stated === null || wording === null) return null;
  return `“${wording.phrase}${wording.isPart ? " …" : ""}” means ${meaningOf(reading, stated, wording.phrase)}`;
}

function alternateReading({ evidence }: ClaimReading): OtherReading | null {
  return evidence.find((result) => isCounted(result) && result.tier === "alternate")?.reading ?? null;
}

/** The reading by which alone the results that count agree; null where one agrees by the usual reading. */
export function looserReading({ evidence }: Pick<ClaimReading, "evidence">): OtherReading | null {
  const agreeing = evidence.filter((result) => isCounted(result) && result.agrees === true);
  return agreeing.some(({ tier }) => tier !== "alternate") ? null : (agreeing[0]?.reading ?? null);
}

function meaningOf(reading: OtherReading, stated: Quantity, phrase: string): string {
  const number = numberWords(stated, 0);
  switch (reading) {
    case "points":
      return `${number} percentage ${number === "1" ? "point" : "points"}`;
    case "deficit":
      return `${number}\u00a0${stated.unit ?? ""} less than that`;
    case "within":
      return `at most ${printNumber(stated.high ?? 0)}\u00a0${stated.unit ?? ""} away from that`;
    case "one-more":
      return `${numberWords(stated, 1)} times as ${comparedAs(phrase)}`;
    case "time":
      return `${number}\u00a0% ${stated.direction === "down" ? "more" : "less"} time`;
    case "speed":
      return `${number}\u00a0% less speed`;
    case "iec":
      return `units of 1024 and not of 1000`;
    default:
      return reading satisfies never;
  }
}

function numberWords({ low, high }: Quantity, more: number): string {
  const [from, to] = [printNumber((low ?? 0) + more), printNumber((high ?? 0) + more)];
  return from === to ? from : `${from}–${to}`;
}

/** The plain word of the comparative that a phrase ends with: "3 times faster" is 4 times as fast. */
function comparedAs(phrase: string): string {
  return positives.get(phrase.split(/[\s-]/).at(-1)?.toLowerCase() ?? "") ?? "much";
}
