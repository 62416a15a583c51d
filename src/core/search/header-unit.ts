import { readQuantities } from "../quantities/read-quantities.js";

/**
 * The unit that a column's name states, as a claim set would: "price (USD)", "share %", "latency_ms", "revenue, million
 * USD"; null when it states none that is known.
 */
export function headerUnit(name: string): string | null {
  if (name.length > maxLength) return null;
  const known = read.get(name);
  if (known !== undefined) return known;
  const unit = unitIn(name);
  // Names are few; a table that makes up thousands of them only loses the memory of what was read.
  if (read.size >= 1_000) read.clear();
  read.set(name, unit);
  return unit;
}

const read = new Map<string, string | null>();
const maxLength = 120;

function unitIn(name: string): string | null {
  const bracketed = [...name.matchAll(/[([]([^()[\]]{1,30})[)\]]/g)].at(-1)?.[1];
  if (bracketed !== undefined) {
    const unit = unitOf(bracketed);
    if (unit !== null) return unit;
  }
  if (/%|\b(?:percent|percentage|pct)\b|_(?:percent|pct)\b/i.test(name)) return "%";
  const behind = /(?:,|\bin|\/)\s+(.{1,30})$/.exec(name)?.[1];
  const unit = behind === undefined ? null : unitOf(behind);
  if (unit !== null) return unit;
  const last = /^.*[\p{L}\d][_ ](\p{L}{1,12})$/u.exec(name)?.[1];
  return last === undefined ? null : (endings.get(last.toLowerCase()) ?? null);
}

/** What the last word of a name states: only what is never meant otherwise, in any case of letters. */
const endings: ReadonlyMap<string, string> = new Map([
  ...["ms", "s", "ns", "kWh", "MWh", "GWh", "kW", "MW", "kg", "km", "kHz", "MHz", "GHz", "kB", "MB", "GB", "TB"].map(
    (unit) => [unit.toLowerCase(), unit] as const,
  ),
  ...["USD", "EUR", "GBP", "CHF", "JPY", "rpm"].map((unit) => [unit.toLowerCase(), unit] as const),
  ["us", "µs"],
  ["sec", "s"],
  ["secs", "s"],
  ["seconds", "s"],
  ["minutes", "min"],
  ["hours", "h"],
  ["mbps", "Mb/s"],
  ["gbps", "Gb/s"],
  ["pct", "%"],
  ["percent", "%"],
]);

const scales: readonly (readonly [RegExp, string])[] = [
  [/thousands?|'?000s?|k(?=\s?[$€£]|$)/i, "thousand"],
  [/millions?|mn|mio\.?|m(?=\s?[$€£])|(?<=[$€£])\s?m(?![a-z])/i, "million"],
  [/billions?|bn|b(?=\s?[$€£])|(?<=[$€£])\s?b(?![a-z])/i, "billion"],
  [/trillions?|tn/i, "trillion"],
];

/** A unit as people write it behind a name, with a magnitude before or after it. */
function unitOf(written: string): string | null {
  const text = written.trim().replace(/^in\s+/i, "");
  for (const [word, scale] of scales) {
    const found = new RegExp(`(?<![a-z])(?:${word.source})(?![a-z])`, "i").exec(text);
    if (!found) continue;
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
      .replace(/\bof\b/, "")
      .trim();
    if (rest === "") return scale;
    const unit = plainUnit(rest);
    // "thousand tonnes" and "million visitors": what is counted is a label, not a unit.
    return unit === null ? scale : `${scale} ${unit}`;
  }
  return plainUnit(text);
}

/** A unit by itself, read as it would be behind a number in an article. */
function plainUnit(text: string): string | null {
  const known = endings.get(text.toLowerCase());
  if (/^[A-Za-z]+$/.test(text) && known !== undefined && known.toLowerCase() !== "s") return known;
  const sample = /^[^\p{L}\d%]*[$€£¥₹]$/u.test(text) || /^[A-Z]{1,2}\$$/.test(text) ? `${text}1` : `1 ${text}`;
  const [quantity, ...others] = readQuantities(sample);
  if (!quantity || others.length > 0 || quantity.counted || quantity.text.length < sample.length) return null;
  return quantity.kind === "quantity" ? quantity.unit : null;
}
