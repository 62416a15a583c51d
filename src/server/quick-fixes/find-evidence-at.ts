import type { Reading } from "../../core/reading.js";
import type { Span } from "../../core/text/span.js";
import { findEvidenceCommand } from "../../protocol/suggest-evidence.js";
import { toPosition } from "../positions.js";
import { bareClaimNumberAt, namedIn, unlinkedNumberAt } from "./number-at.js";
import type { Proposal } from "./quick-fix.js";

/**
 * For a number of the article that no claim speaks of, or for a claim without evidence: to search for it.
 * @param selected in the article's source
 * @param uri the article as the editor spells it
 */
export function findEvidenceAt(reading: Reading, selected: Span, uri: string): readonly Proposal[] {
  const number = unlinkedNumberAt(reading, selected) ?? bareClaimNumberAt(reading, selected);
  if (!number) return [];
  const { article } = reading;
  const title = `Find evidence for “${namedIn(article.text, number)}”`;
  const { line, character } = toPosition(article.lines.placeOf(number.start));
  const command = { title, command: findEvidenceCommand, arguments: [uri, line, character] };
  return [{ title, act: { kind: "command", command } }];
}
