import type { Reading } from "../../core/reading.js";
import type { Span } from "../../core/text/span.js";
import { exemptCommand } from "../../protocol/annotate.js";
import { toPosition } from "../positions.js";
import { isAt, namedIn, unlinkedNumberAt } from "./number-at.js";
import type { Proposal } from "./quick-fix.js";

/**
 * For a claim without evidence, or for a number that no claim speaks of: to say why it needs none.
 * @param selected in the article's source
 * @param uri the article as the editor spells it
 */
export function exemptAt(reading: Reading, selected: Span, uri: string): readonly Proposal[] {
  const { article, claims } = reading;
  const bare = claims.find(
    ({ anchor, spec }) =>
      anchor.source !== null && isAt(anchor.source, selected) && !spec.evidence?.length && spec.exempt === undefined,
  );
  const words = bare?.anchor.source ?? unlinkedNumberAt(reading, selected);
  if (!words) return [];
  const title = `Exempt “${namedIn(article.text, words)}” with a reason…`;
  const { line, character } = toPosition(article.lines.placeOf(words.start));
  const command = { title, command: exemptCommand, arguments: [uri, line, character] };
  return [{ title, act: { kind: "command", command } }];
}
