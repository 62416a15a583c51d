import type { Reading } from "../../core/reading.js";
import { overlaps, type Span, touches } from "../../core/text/span.js";
import { findEvidenceCommand } from "../../protocol/suggest-evidence.js";
import { toPosition } from "../positions.js";
import type { Proposal } from "./quick-fix.js";

/** The longest number that a title names, in code units. */
const maxNamed = 40;

/**
 * For a number of the article that no claim speaks of, or for a claim without evidence: to search for it.
 * @param selected in the article's source
 * @param uri the article as the editor spells it
 */
export function findEvidenceAt(reading: Reading, selected: Span, uri: string): readonly Proposal[] {
  const number = numberAt(reading, selected);
  if (!number) return [];
  const { article } = reading;
  const named = article.text.slice(number.start, number.end).replace(/\s+/g, " ");
  const title = `Find evidence for “${named.length > maxNamed ? `${named.slice(0, maxNamed - 1)}…` : named}”`;
  const { line, character } = toPosition(article.lines.placeOf(number.start));
  const command = { title, command: findEvidenceCommand, arguments: [uri, line, character] };
  return [{ title, act: { kind: "command", command } }];
}

function numberAt({ quantities, coverage, claims }: Reading, selected: Span): Span | null {
  const isAt = (span: Span): boolean =>
    selected.start === selected.end ? touches(span, selected.start) : overlaps(span, selected);
  const unlinked = coverage.unlinkedSpans.filter((number) => {
    const whole = quantities.find(({ numberSpan }) => numberSpan.start === number.start);
    return isAt(whole?.span ?? number);
  });
  const [only, second] = unlinked;
  if (only && !second) return quantities.find(({ numberSpan }) => numberSpan.start === only.start)?.span ?? only;
  const bare = claims.find(
    ({ anchor, spec }) => anchor.source && isAt(anchor.source) && !spec.evidence?.length && spec.exempt === undefined,
  );
  return bare && !bare.readByAnnotator ? (bare.stated?.span ?? null) : null;
}
