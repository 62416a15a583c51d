import { countOf } from "../../render/words.js";
import { type CheckReport, claimsOf } from "../check/check-report.js";
import type { Failure } from "../check/fail-on.js";
import type { Paint } from "../terminal/paint.js";

/** The sum of a check in a line: how much was read, and why it fails if it does. */
export function closingLine({ articles, outcome }: CheckReport, paint: Paint): string {
  const claims = articles.reduce((sum, article) => sum + claimsOf(article).length, 0);
  const read = `${countOf(articles.length, "article")}, ${countOf(claims, "claim")}.`;
  if (outcome.reasons.length === 0) return `${read} ${paint("green", "Nothing that fails the check.")}`;
  const reasons = outcome.reasons.map(({ kind, count }) => words[kind](count)).join(", ");
  return `${read} ${paint("red", `The check fails: ${reasons}.`)}`;
}

const words: Readonly<Record<Failure | "error", (count: number) => string>> = {
  contradicted: (count) => `${count} contradicted`,
  contested: (count) => `${count} contested`,
  unverifiable: (count) => `${count} not verifiable`,
  unplaced: (count) => `${count} unplaced`,
  edited: (count) => `${count} edited`,
  unlinked: (count) => countOf(count, "unlinked number"),
  error: (count) => countOf(count, "error"),
};
