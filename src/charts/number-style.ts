import type { ClaimReading } from "../core/claim-reading.js";
import { conventionsOf } from "../core/claims/conventions.js";
import type { Reading } from "../core/reading.js";

/** How an article writes numbers: what charts write theirs like. */
export interface NumberStyle {
  readonly decimal: "." | ",";
  /** What stands between groups of three digits; empty where they stand together. */
  readonly group: string;
  /** The fewest digits before the decimals that are grouped. */
  readonly groupFrom: 4 | 5;
  /** The percent sign with the space before it, if there is one. */
  readonly percent: string;
  /** A sign of money that stands before the number, and the unit that it stands for; null where the claim has none. */
  readonly money: { readonly sign: string; readonly unit: string } | null;
}

/** How the engine writes numbers where an article shows nothing else. */
export const plainStyle: NumberStyle = { decimal: ".", group: "\u202f", groupFrom: 5, percent: "\u00a0%", money: null };

/** Quantities of an article that are looked at; the first ones tell. */
const maxQuantities = 400;

/** The style of a claim's numbers: what its own words show, else what the article's other numbers do. */
export function numberStyleOf({ stated, anchor }: ClaimReading, reading: Styled): NumberStyle {
  const own = stated?.text ?? anchor.text;
  return { ...styleIn(own, reading), money: stated?.unit ? moneyOf(own, stated.unit) : null };
}

/** The style of an article's numbers. */
export function articleStyleOf(reading: Styled): NumberStyle {
  return styleIn("", reading);
}

/** What shows the style of an article's numbers. */
type Styled = Pick<Reading, "claimSet" | "quantities">;

function styleIn(own: string, { claimSet, quantities }: Styled): NumberStyle {
  const decimal = conventionsOf(claimSet).decimals === "comma" ? "," : ".";
  const others = shownStyle(quantities);
  const mark = groupingOf(own, decimal) ?? others.mark[decimal];
  return {
    decimal,
    group: mark ?? plainStyle.group,
    groupFrom: groupFromOf(fourDigitsOf(own) ?? others.fourDigits, mark),
    percent: percentOf(own) ?? others.percent ?? plainStyle.percent,
    money: null,
  };
}

/**
 * A text that the engine printed (`printValue`), with its numbers as the style writes them: marks between thousands and
 * before decimals, the space before a percent sign, a sign of money before the number. Digits stay as they are.
 */
export function inStyle(text: string, { decimal, group, groupFrom, percent, money }: NumberStyle): string {
  const numbers = text.replace(printed, (number) => {
    const [whole = "", fraction] = number.replaceAll("\u202f", "").split(".");
    const grouped = whole.length >= groupFrom ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole;
    return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
  });
  const spaced = numbers.replace(/(?<=\d)\u00a0%/g, percent);
  if (money === null) return spaced;
  const tail = `\u00a0${money.unit}`;
  if (!spaced.endsWith(tail)) return spaced;
  return spaced.slice(0, -tail.length).replace(/(?=\d)/, money.sign);
}

/** A number as the engine prints it; digits within a unit or a name are none. */
const printed = /(?<![\p{L}\d.\u202f])\d[\d\u202f]*(?:\.\d+)?(?![\d\p{L}])/gu;

/** What the numbers of an article show; null where none shows it. */
interface ShownStyle {
  /** The mark between thousands, by the decimal mark. */
  readonly mark: Readonly<Record<NumberStyle["decimal"], string | null>>;
  /** What stands within a number of four digits. */
  readonly fourDigits: string | null;
  readonly percent: string | null;
}

const known = new WeakMap<Reading["quantities"], ShownStyle>();

function shownStyle(quantities: Reading["quantities"]): ShownStyle {
  const before = known.get(quantities);
  if (before) return before;
  const texts = quantities.slice(0, maxQuantities).flatMap(({ kind, text }) => (kind === "quantity" ? [text] : []));
  const shown = {
    mark: {
      ".": findFirst(texts, (text) => groupingOf(text, ".")),
      ",": findFirst(texts, (text) => groupingOf(text, ",")),
    },
    fourDigits: findFirst(texts, fourDigitsOf),
    percent: findFirst(texts, percentOf),
  };
  known.set(quantities, shown);
  return shown;
}

/** What the numbers of an article show of its style, as text: while it is the same, so are the styles of all claims. */
export function styleShownBy(quantities: Reading["quantities"]): string {
  return JSON.stringify(shownStyle(quantities));
}

function findFirst<T>(texts: readonly string[], look: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = look(text);
    if (found !== null) return found;
  }
  return null;
}

/** The mark between thousands; a comma or point is one unless it is the decimal mark. */
function groupingOf(text: string, decimal: "." | ","): string | null {
  const marks =
    decimal === ","
      ? /\d(?<mark>[.'’ \u00a0\u2009\u202f])\d{3}(?!\d)/u
      : /\d(?<mark>[,'’ \u00a0\u2009\u202f])\d{3}(?!\d)/u;
  const mark = marks.exec(text)?.groups?.mark;
  if (mark === undefined) return null;
  // A number is never broken at the end of a line.
  return mark === " " ? "\u00a0" : mark;
}

/** What stands behind the first of four digits; empty where they stand together. */
function fourDigitsOf(text: string): string | null {
  return /(?<![\d.,])\d([,.'’ \u00a0\u2009\u202f]?)\d{3}(?![\d])/u.exec(text)?.[1] ?? null;
}

/** Four digits stand together where the article shows it; a house that sets commas sets them there as well. */
function groupFromOf(fourDigits: string | null, mark: string | null): 4 | 5 {
  if (fourDigits !== null && mark !== null) return fourDigits === "" ? 5 : 4;
  return mark === "," || mark === "." ? 4 : 5;
}

function percentOf(text: string): string | null {
  const space = /\d([ \u00a0\u2009\u202f]?)%/u.exec(text)?.[1];
  if (space === undefined) return null;
  return space === "" ? "%" : `${space === " " ? "\u00a0" : space}%`;
}

function moneyOf(text: string, unit: string): NumberStyle["money"] {
  const sign = /([$€£¥])(?=\d)/u.exec(text)?.[1];
  return sign === undefined ? null : { sign, unit };
}
