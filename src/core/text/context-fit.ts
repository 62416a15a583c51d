import searchApproximately from "approx-string-match";
import type { Span } from "./span.js";

/** What stands around a quote, normalised and trimmed; empty where a selector doesn't say. */
export interface Contexts {
  readonly prefix: string;
  readonly suffix: string;
}

/** Longest context that is compared; more tells nothing new. */
export const maxContext = 200;
/** How far a context may have moved away from its quote. */
const slack = 8;

/** Whether exactly these contexts stand around a span of the shadow text. */
export function contextsFit(text: string, { start, end }: Span, { prefix, suffix }: Contexts): boolean {
  return (
    (prefix === "" || textBefore(text, start).endsWith(prefix)) &&
    (suffix === "" || textAfter(text, end).startsWith(suffix))
  );
}

/**
 * Whether a context holds a span: on one side at least, the word next to it is the one that the context has there.
 * Without that, a context only resembles its surroundings, as the next row of a table does.
 */
export function contextsHold(text: string, span: Span, { prefix, suffix }: Contexts): boolean {
  const nearest = { prefix: lastWord.exec(prefix)?.[0] ?? "", suffix: firstWord.exec(suffix)?.[0] ?? "" };
  return (
    (nearest.prefix !== "" && contextsFit(text, span, { ...nearest, suffix: "" })) ||
    (nearest.suffix !== "" && contextsFit(text, span, { ...nearest, prefix: "" }))
  );
}

/** Words with what stands between them and the quote, such as "%": alone, that would hold nothing. */
const lastWord = /\S*[^\p{L}\p{N}]*$/u;
const firstWord = /^[^\p{L}\p{N}]*\S*/u;

/**
 * How similar what stands around a span is to the contexts, from 0 to 1: the average of those that are stated, 1 when
 * none is.
 */
export function contextSimilarity(text: string, { start, end }: Span, { prefix, suffix }: Contexts): number {
  const scores: number[] = [];
  if (prefix !== "") scores.push(similarity(textBefore(text, start).slice(-prefix.length - slack), prefix));
  if (suffix !== "") scores.push(similarity(textAfter(text, end).slice(0, suffix.length + slack), suffix));
  return scores.length === 0 ? 1 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** The text before an offset as contexts are stored: the white space next to the quote left out, blocks run together. */
function textBefore(text: string, offset: number): string {
  return runTogether(text.slice(Math.max(0, offset - 2 * maxContext), offset)).trimEnd();
}

function textAfter(text: string, offset: number): string {
  return runTogether(text.slice(offset, offset + 2 * maxContext)).trimStart();
}

/** Text across blocks, rows and cells as it comes from a clipboard: what parts them is a space. */
function runTogether(text: string): string {
  return text.replace(/[\t\n]+/g, " ");
}

/** Share of `wanted` that can be found in `found`, by edit distance (Myers' bit-parallel algorithm). */
function similarity(found: string, wanted: string): number {
  const matches = searchApproximately(found, wanted, wanted.length);
  const errors = matches.reduce((least, match) => Math.min(least, match.errors), wanted.length);
  return 1 - errors / wanted.length;
}
