import type { Found } from "./scan.js";
import { isGlued, type Source, wordAt } from "./tokens.js";

/**
 * Gives quantities that are told in one breath what only one of them says: the unit of the last in "3.1, 2.4 and 0.9 %",
 * the unit of the first in "from 22 seconds to nine", and the direction of the first in both and in "fell $2, or 2.6 %".
 * `found` are the quantities of a block in reading order.
 */
export function coordinate({ tokens }: Source, found: readonly Found[]): readonly Found[] {
  if (found.length < 2) return found;
  const joined = [...found];
  for (let index = joined.length - 2; index >= 0; index--) {
    const [one, next] = [joined[index], joined[index + 1]];
    if (!one || !next || !needsUnit(one) || !givesUnit(next)) continue;
    if (listJoints.has(wordsBetween(tokens, one, next))) joined[index] = { ...one, unit: next.unit };
  }
  for (let index = 1; index < joined.length; index++) {
    const [one, next] = [joined[index - 1], joined[index]];
    if (!one || !next || one.kind !== "quantity" || next.kind !== "quantity") continue;
    const between = wordsBetween(tokens, one, next);
    let given = next;
    if (needsUnit(next) && givesUnit(one) && between === "to") given = { ...given, unit: one.unit };
    const shares =
      listJoints.has(between) && between !== "to" ? given.unit === one.unit : between === ", or" || between === "(";
    if (shares && given.direction === null && one.direction !== null && directionIsBefore(one) && given.high !== null) {
      given = { ...given, direction: one.direction, parts: { ...given.parts, direction: one.parts.direction } };
    }
    joined[index] = given;
  }
  return joined;
}

/** What stands between members of a list, or before and after, as words with single spaces. */
const listJoints: ReadonlySet<string> = new Set([
  ",",
  "and",
  "or",
  ", and",
  ", or",
  "to",
  "versus",
  "against",
  "and by",
  ", then",
]);

function needsUnit({ kind, unit, form, low }: Found): boolean {
  return (
    kind === "quantity" &&
    unit === null &&
    low !== null &&
    (form === "number" || form === "range" || form === "number-word")
  );
}

function givesUnit({ kind, unit, counted, form }: Found): boolean {
  return kind === "quantity" && unit !== null && !counted && form !== "multiple" && form !== "vague";
}

/** Whether the word of change stands before the number: "fell 3 % and 4 %", not "3 % lower, and 4 %". */
function directionIsBefore({ from, parts }: Found): boolean {
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
