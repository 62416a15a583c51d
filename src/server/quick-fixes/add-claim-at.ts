import type { Reading } from "../../core/reading.js";
import type { Span } from "../../core/text/span.js";
import { addClaimCommand } from "../../protocol/annotate.js";
import { toPosition } from "../positions.js";
import { namedIn, unlinkedNumberAt } from "./number-at.js";
import type { Proposal } from "./quick-fix.js";

/**
 * For words that are selected, or for a number that no claim speaks of: to make a claim of them.
 * @param selected in the article's source
 * @param uri the article as the editor spells it
 */
export function addClaimAt(reading: Reading, selected: Span, uri: string): readonly Proposal[] {
  const { article } = reading;
  const hasWords = article.text.slice(selected.start, selected.end).trim() !== "";
  const number = hasWords ? null : unlinkedNumberAt(reading, selected);
  if (!hasWords && !number) return [];
  const title = `Add a claim on “${namedIn(article.text, number ?? selected)}”`;
  // What is selected is selected still when it is chosen; a number is named by its place.
  const place = number && toPosition(article.lines.placeOf(number.start));
  const command = {
    title,
    command: addClaimCommand,
    arguments: place ? [uri, place.line, place.character] : [uri],
  };
  return [{ title, act: { kind: "command", command } }];
}
