import { schemaMeaningOf } from "../core/claims/schema-at.js";
import { yamlCursorAt } from "../core/claims/yaml-cursor.js";
import type { LineIndex } from "../core/text/line-index.js";
import type { Span } from "../core/text/span.js";
import { escapeMarkdown } from "../render/escape-markdown.js";
import { renderEvidenceHover } from "../render/evidence-hover.js";
import { renderHover, verdictLine } from "../render/hover.js";
import { renderNameHover } from "../render/name-hover.js";
import { claimSetHere } from "./claim-set-here.js";
import { claimDeclaredAt, evidenceEntryAt } from "./places.js";
import type { Here, Session } from "./session.js";

/** A hover as Markdown, with the stretch of the claim set that it is about; without one it is about the word. */
export interface ClaimSetHover {
  readonly value: string;
  readonly span: Span | null;
  readonly lines: LineIndex;
}

/**
 * What is to be said at a place of a claim set: what a name stands for; what a key means; what an evidence entry selects
 * and comes to; and elsewhere in a claim, the claim.
 */
export function claimSetHover(here: Here, session: Session): ClaimSetHover | null {
  const at = claimSetHere(here, session);
  if (!at) return null;
  const { reading } = here;
  const options = session.display();
  const { name, lines } = at;
  const named = name ? renderNameHover(name, reading, options) : null;
  if (name && named !== null) return { value: named, span: name.span, lines };
  const claim = at.isOwn ? claimDeclaredAt(here) : null;
  const entry = claim ? evidenceEntryAt(here, claim) : null;
  const evidence = claim && entry !== null ? renderEvidenceHover(claim, entry, reading, options) : null;
  const key = session.schemaHelp ? keyAt(at.claimSet.text, at.offset) : null;
  if (key) {
    const below = evidence ?? (claim ? verdictLine(claim) : null);
    return { value: below === null ? key.value : `${key.value}\n\n${below}`, span: key.span, lines };
  }
  if (evidence !== null) return { value: evidence, span: name?.span ?? null, lines };
  return claim && { value: renderHover(claim, reading, options), span: null, lines };
}

function keyAt(text: string, offset: number): { readonly value: string; readonly span: Span } | null {
  const cursor = yamlCursorAt(text, offset);
  if (cursor?.slot !== "key" || !cursor.hasColon) return null;
  const name = text.slice(cursor.token.start, cursor.token.end);
  const meaning = schemaMeaningOf([...cursor.path, name]);
  return meaning === null
    ? null
    : { value: `**${escapeMarkdown(name)}**: ${escapeMarkdown(meaning)}`, span: cursor.token };
}
