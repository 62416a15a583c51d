import type { Verdict } from "../core/claims/schema.js";
import { printNumber } from "../core/evidence/print-value.js";
import { verdictWords } from "../core/verdict-words.js";

/** Words for standings, kinds and counts. They stand apart from `words.ts`, which is too heavy for the webview's script. */

/** How a claim is shown: by its verdict, or as exempt. */
export type Standing = Verdict | "exempt";

/** The standing as people read it. */
export function standingWords(standing: Standing): string {
  return standing === "exempt" ? "No evidence needed" : verdictWords[standing];
}

/** A kind as people read it: "missing-measure" is "Missing measure". */
export function kindWords(kind: string): string {
  const words = kind.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How often something occurs: "1 claim", "12 claims". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${printNumber(count)} ${count === 1 ? one : many}`;
}
