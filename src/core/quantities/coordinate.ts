import type { Found } from "./scan.js";
import { isGlued, type Source, wordAt } from "./tokens.js";

/**
 * Gives quantities that are told in one breath what only one of them says: the unit of the last in "3.1, 2.4 and 0.9 %",
 * the unit of the first in "from 22 seconds to nine", and the direction of the first in both and in "fell $2, or 2.6 %".
 * `found` are the quantities of a block in reading order.
 */
export function coordinate({ tokens }: Source, found: readonly Found[]): readonly Found[] {
  if (found.length < 2) return found;
  const joined = found.slice();
  for (let index = joined.length - 2; index >= 0; index--) {
    const one = joined[index];
    const next = joined[index + 1];
    const after = joined[index + 2];
    if (!one || !next || !takesUnit(one) || !givesUnit(next) || next.hedge || next.comparator !== "=") continue;
    const joint = wordsBetween(tokens, one, next);
    const isListed =
      joint === "," && after !== undefined && givesUnit(after) && lastJoints.has(wordsBetween(tokens, next, after));
    if (isListed || pairJoints.has(joint)) joined[index] = { ...one, unit: next.unit };
  }
  let last: Found | undefined;
  for (let index = 0; index < joined.length; index++) {
    const next = joined[index];
    if (next?.kind !== "quantity") continue;
    if (last) joined[index] = withShared(tokens, last, next);
    last = joined[index];
  }
  return joined;
}

/** `next` with what it shares with the quantity before it. */
function withShared(tokens: Source["tokens"], one: Found, next: Found): Found {
  const joint = wordsBetween(tokens, one, next);
  const given = takesUnit(next) && givesUnit(one) && joint === "to" ? { ...next, unit: one.unit } : next;
  const isRestated = joint === ", or" || joint === "(" || joint === "or";
  const isListed =
    given.unit === one.unit &&
    given.unit !== "x" &&
    (joint === "," || lastJoints.has(joint) || isParallel(tokens, one, next));
  const isShared = given.direction === null && given.low !== null && (isRestated || isListed) && isLed(one);
  return isShared
    ? { ...given, direction: one.direction, parts: { ...given.parts, direction: one.parts.direction } }
    : given;
}

/** What stands before the last member of a list; between two numbers of which only the second has a unit. */
const lastJoints: ReadonlySet<string> = new Set(["and", "or", ", and", ", or", "and by", "and then"]);
const pairJoints: ReadonlySet<string> = new Set(["and", "or", "to", "versus", "against"]);

/** "by 36 % in Brazil and 49 % in Colombia", "by 40 % by 2030 and by 70 % later". */
function isParallel(tokens: Source["tokens"], one: Found, next: Found): boolean {
  if (next.from <= one.to || next.from > one.to + widestMember) return false;
  for (let at = one.to; at < next.from; at++) if (".;:!?".includes(tokens[at]?.key ?? ".")) return false;
  const hasBy = wordAt(tokens, next.from - 1) === "by";
  const joint = tokens[next.from - (hasBy ? 2 : 1)]?.key ?? "";
  if (joint !== "and" && joint !== ",") return false;
  const follower = wordAt(tokens, one.to);
  return hasBy || (follower === wordAt(tokens, next.to) && places.has(follower));
}

/** Words that say where or when a change was. */
const places: ReadonlySet<string> = new Set(["in", "for", "among", "at", "on", "over"]);

/** Tokens of a member of a list after its number: "in the Czech Republic, and". */
const widestMember = 8;

function takesUnit({ kind, unit, form, low, comparator }: Found): boolean {
  const isPlain = form === "number" || form === "range" || form === "number-word";
  return kind === "quantity" && unit === null && low !== null && isPlain && comparator === "=";
}

function givesUnit({ kind, unit, counted, form }: Found): boolean {
  return kind === "quantity" && unit !== null && !counted && form !== "multiple" && form !== "vague";
}

/** Whether a word of change stands before the number: "fell 3 % and 4 %", not "3 % lower, and 4 %". */
function isLed({ from, parts }: Found): boolean {
  return parts.direction !== null && parts.direction.from < from;
}

/** The words between two quantities when they are few, "" when they touch or are many. */
function wordsBetween(tokens: Source["tokens"], one: Found, next: Found): string {
  if (next.from <= one.to || next.from > one.to + mostBetween) return "";
  const words = [];
  for (let at = one.to; at < next.from; at++) words.push(wordAt(tokens, at) || (tokens[at]?.key ?? ""));
  return isGlued(tokens, next.from) && words.at(-1) !== "(" ? "" : words.join(" ");
}

/** "and by", ", and". */
const mostBetween = 2;
