import type { Reading } from "../../core/reading.js";
import type { Span } from "../../core/text/span.js";
import { raiseCritiqueCommand } from "../../protocol/critiques.js";
import type { Proposal } from "./quick-fix.js";

/** For claims that a span of the article's source touches: to raise a critique of each. */
export function raiseCritique({ articleFile, claims }: Reading, at: Span): readonly Proposal[] {
  const touched = claims.filter(({ anchor: { source } }) => source && source.start <= at.end && at.start <= source.end);
  return touched.slice(0, maxOffered).map(({ id, anchor }): Proposal => {
    const title = touched.length === 1 ? "Raise a critique…" : `Raise a critique of “${shortened(anchor.text)}”…`;
    const command = { title, command: raiseCritiqueCommand, arguments: [articleFile, id] };
    return { title, act: { kind: "command", command } };
  });
}

/** Most claims of a selection to which it is offered. */
const maxOffered = 5;
/** Longest part of a claim's words in a title, in code units. */
const maxQuoted = 40;

function shortened(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > maxQuoted ? `${line.slice(0, maxQuoted - 1)}…` : line;
}
