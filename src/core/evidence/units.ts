import Qty from "js-quantities";

/**
 * The share of one that a unit of pure numbers stands for. "1" is a bare ratio, "x" a multiple; points are differences
 * of percentages and convert like them (semantics rule 12 judges which one the words mean).
 */
const pureNumbers: Readonly<Record<string, number>> = {
  "1": 1,
  x: 1,
  "%": 0.01,
  points: 0.01,
  "basis points": 0.0001,
  "‰": 0.001,
};

/** Longest unit that is looked up; longer text is no unit. */
const maxUnitLength = 40;

/**
 * A function that turns numbers in unit `from` into numbers in unit `to`, or null when the two are of different
 * dimensions. Counted nouns and unknown units convert only into themselves (semantics rule 17); `null` stands for no
 * unit at all and converts into counted nouns, since those are labels.
 */
export function conversion(from: string | null, to: string | null): ((value: number) => number) | null {
  if (from === to) return (value) => value;
  const pureFrom = pureNumber(from);
  const pureTo = pureNumber(to);
  if (pureFrom !== null && pureTo !== null) return (value) => roundDust((value * pureFrom) / pureTo);
  if (pureFrom !== null || pureTo !== null) return null;
  const [scaledFrom, scaledTo] = [scaled(from), scaled(to)];
  if (scaledFrom.factor !== 1 || scaledTo.factor !== 1) {
    const convert = conversion(scaledFrom.unit, scaledTo.unit);
    return convert && ((value) => convert(roundDust((value * scaledFrom.factor) / scaledTo.factor)));
  }
  if (from === null || to === null) return isPhysical(from ?? to) ? null : (value) => value;
  if (isPhysical(from) !== isPhysical(to)) return null;
  if (!isPhysical(from)) return sameNoun(from, to) ? (value) => value : null;
  try {
    const convert = Qty.swiftConverter(spelled(from), spelled(to));
    return (value) => roundDust(convert(value));
  } catch {
    // js-quantities throws on units of different kinds; there is no conversion then.
    return null;
  }
}

/** Whether js-quantities knows the unit as one with a dimension. */
export function isPhysical(unit: string | null): boolean {
  if (unit === null || unit.length > maxUnitLength) return false;
  const known = physical.get(unit);
  if (known !== undefined) return known;
  const parsed = Qty.parse(spelled(scaled(unit).unit ?? unit));
  const is = parsed !== null && !parsed.isUnitless();
  // Units are few; a text that makes up thousands of them only loses the memory of what was looked up.
  if (physical.size >= maxKnownUnits) physical.clear();
  physical.set(unit, is);
  return is;
}

/** What was looked up already: parsing a unit costs more than all else in a comparison. */
const physical = new Map<string, boolean>();
const maxKnownUnits = 1_000;

/** Whether the unit is a percentage or another fixed share of one. */
export function isShare(unit: string | null): boolean {
  return unit !== null && Object.hasOwn(pureNumbers, unit) && unit !== "1" && unit !== "x";
}

/** Whether the unit is one of differences of percentages (semantics rule 12). */
export function isPoints(unit: string | null): boolean {
  return unit === "points" || unit === "basis points";
}

/** Whether values in the unit are percentages, as such or as ratios of one (semantics rule 12). */
export function isPercentage(unit: string | null): boolean {
  return unit === "%" || unit === "‰" || unit === "1";
}

/** Whether the unit is one of time, of which less is faster (semantics rule 14). */
export function isTime(unit: string | null): boolean {
  return isPhysical(unit) && conversion(unit, "s") !== null;
}

function pureNumber(unit: string | null): number | null {
  return unit !== null && Object.hasOwn(pureNumbers, unit) ? (pureNumbers[unit] ?? null) : null;
}

const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** A unit with the magnitude word that may stand before it: "million USD", "thousand". */
function scaled(unit: string | null): { readonly factor: number; readonly unit: string | null } {
  if (unit === null || unit.length > maxUnitLength) return { factor: 1, unit };
  const [word = "", rest = ""] = unit.split(/\s+(.*)/s);
  const factor = Object.hasOwn(scales, word) ? scales[word] : undefined;
  return factor === undefined ? { factor: 1, unit } : { factor, unit: rest === "" ? null : rest };
}

/** One sign for micro, one for kilo before bytes and bits, and temperatures as js-quantities spells them (rule 17). */
function spelled(unit: string): string {
  return unit
    .replaceAll("\u03bc", "\u00b5")
    .replace(/^K(?=(?:B|b|bit|bps|Bps)(?![A-Za-z]))/, "k")
    .replace(/^°([CF])$/, "temp$1");
}

function sameNoun(a: string, b: string): boolean {
  const singular = (noun: string): string => noun.toLowerCase().replace(/s$/, "");
  return singular(a) === singular(b);
}

/** Rounds away the dust of a multiplication: 0.95 × 100 is 95, not 94.99999999999999. */
function roundDust(value: number): number {
  return Number.parseFloat(value.toPrecision(14));
}
