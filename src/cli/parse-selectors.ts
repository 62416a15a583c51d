import type { QuoteSelector } from "../core/text/place-quote.js";
import { CouldNotRun } from "./could-not-run.js";

/**
 * Reads quote selectors: `quote`, `prefix`, `suffix` and `at`, or the W3C names `exact` and `start`. W3C positions count
 * code points, ours UTF-16 code units. Anything else throws a sentence that names the selector.
 * @param shadow the text that positions count in
 */
export function parseSelectors(json: string, name: string, shadow: string): readonly QuoteSelector[] {
  const value = parseJson(json, name);
  if (!Array.isArray(value)) throw new CouldNotRun(`"${name}" must hold a JSON list of selectors: [{ "quote": … }].`);
  const toUnits = codePointsOf(shadow);
  return value.map((one: unknown, index) => parseSelector(one, `Selector ${index} of "${name}"`, toUnits));
}

function parseJson(json: string, name: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    // Only a syntax error is thrown here.
    throw new CouldNotRun(`"${name}" is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** The offset in UTF-16 code units that a count of code points comes to. */
type ToUnits = (points: number) => number;

function parseSelector(value: unknown, name: string, toUnits: ToUnits): QuoteSelector {
  if (typeof value !== "object" || value === null) throw new CouldNotRun(`${name} is no object.`);
  const fields = new Map<string, unknown>(Object.entries(value));
  const quote = textOf(fields.get("quote") ?? fields.get("exact"), `${name}: "quote"`);
  if (quote === undefined) throw new CouldNotRun(`${name} has no "quote".`);
  const start = positionOf(fields.get("start"), `${name}: "start"`);
  return {
    quote,
    prefix: textOf(fields.get("prefix"), `${name}: "prefix"`),
    suffix: textOf(fields.get("suffix"), `${name}: "suffix"`),
    at: positionOf(fields.get("at"), `${name}: "at"`) ?? (start === undefined ? undefined : toUnits(start)),
  };
}

function textOf(value: unknown, name: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw new CouldNotRun(`${name} must be a text.`);
  return value;
}

function positionOf(value: unknown, name: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0) {
    throw new CouldNotRun(`${name} must be a whole number from 0.`);
  }
  return value;
}

/** How many code points lie between two offsets that are kept, so that no position is counted from the start. */
const stride = 1024;

/** Counts code points of a text; positions past its end are at its end. */
function codePointsOf(text: string): ToUnits {
  let kept: readonly number[] | null = null;
  return (points) => {
    kept ??= offsetsOf(text);
    const nearest = Math.min(Math.floor(points / stride), kept.length - 1);
    let units = kept[nearest] ?? 0;
    for (let left = points - nearest * stride; left > 0 && units < text.length; left--) units += widthAt(text, units);
    return units;
  };
}

/** The offset of every code point whose number the stride divides. */
function offsetsOf(text: string): readonly number[] {
  const offsets = [0];
  let points = 0;
  for (let units = 0; units < text.length; ) {
    units += widthAt(text, units);
    points++;
    if (points % stride === 0) offsets.push(units);
  }
  return offsets;
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
