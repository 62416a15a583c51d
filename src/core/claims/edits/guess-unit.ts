import { isPhysical } from "../../evidence/units.js";

/** Units that people put at the end of a column's name, and how they are written in a claim set. */
const endings: ReadonlyMap<string, string> = new Map([
  ["%", "%"],
  ["pct", "%"],
  ["percent", "%"],
  ["percentage", "%"],
  ["seconds", "s"],
  ["secs", "s"],
  ["ms", "ms"],
  ["kg", "kg"],
  ["km", "km"],
  ["kw", "kW"],
  ["kwh", "kWh"],
  ["gb", "GB"],
  ["usd", "USD"],
  ["eur", "EUR"],
  ["gbp", "GBP"],
]);

const currencies: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
]);

/** No unit is longer than this. */
const maxLength = 20;

/**
 * The unit that a column's name states, in brackets or as its last word: "price [EUR]", "share_pct". Null when it states
 * none that is known. It is a proposal for a person to look at, never more (semantics rule 17).
 */
export function guessUnit(header: string): string | null {
  const name = header.trim();
  const bracketed = /[([]([^()[\]]+)[)\]]$/.exec(name.slice(-maxLength - 2))?.[1]?.trim();
  if (bracketed !== undefined) {
    const known = endings.get(bracketed.toLowerCase()) ?? currencies.get(bracketed);
    return known ?? (isPhysical(bracketed) ? bracketed : null);
  }
  const last = /(?:^|[\s_-])([^\s_-]+)$/.exec(name.slice(-maxLength))?.[1] ?? "";
  return endings.get(last.toLowerCase()) ?? null;
}
