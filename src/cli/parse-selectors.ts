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
  return value.map((one: unknown, index) => parseSelector(one, `Selector ${index} of "${name}"`, shadow));
}

function parseJson(json: string, name: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    // Only a syntax error is thrown here.
    throw new CouldNotRun(`"${name}" is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function parseSelector(value: unknown, name: string, shadow: string): QuoteSelector {
  if (typeof value !== "object" || value === null) throw new CouldNotRun(`${name} is no object.`);
  const fields = new Map<string, unknown>(Object.entries(value));
  const quote = textOf(fields.get("quote") ?? fields.get("exact"), `${name}: "quote"`);
  if (quote === undefined) throw new CouldNotRun(`${name} has no "quote".`);
  const start = positionOf(fields.get("start"), `${name}: "start"`);
  return {
    quote,
    prefix: textOf(fields.get("prefix"), `${name}: "prefix"`),
    suffix: textOf(fields.get("suffix"), `${name}: "suffix"`),
    at: positionOf(fields.get("at"), `${name}: "at"`) ?? (start === undefined ? undefined : toUnits(start, shadow)),
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

/** The offset in UTF-16 code units that a count of code points comes to. */
function toUnits(points: number, text: string): number {
  let units = 0;
  for (let left = points; left > 0 && units < text.length; left--)
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  return units;
}
