import { parseArticle } from "../article/parse-article.js";
import type { ClaimReading } from "../claim-reading.js";
import type { ClaimSet } from "../claims/claim-set.js";
import { editSelector } from "../claims/edit-selector.js";
import type { ClaimSpec } from "../claims/schema.js";
import { type Reading, readArticle } from "../reading.js";
import { relinkClaim } from "../relink-claim.js";
import { normaliseQuote } from "../text/normalise-quote.js";
import type { Shadow } from "../text/shadow.js";
import type { Span } from "../text/span.js";
import { applyEdits, type TextEdit } from "../text/text-edit.js";
import { wholeQuote } from "../whole-quote.js";
import { isFirm } from "./judge-rewrite.js";
import { type RewriteKind, rewrites } from "./table-of-rewrites.js";

/** The edits of article and claim set that a rewrite comes to, or a sentence on why there are none. */
export type RewriteEdits =
  | { readonly kind: "edits"; readonly article: readonly TextEdit[]; readonly claimSet: readonly TextEdit[] }
  | { readonly kind: "refused"; readonly message: string };

/**
 * Rewrites a claim in the article, and lets it quote the new words, so that nothing is left to accept: so do the other
 * claims whose words are among them. The article is read anew with them, and what doesn't mend the claim, or changes what
 * is said of another for the worse, is refused.
 */
export function rewriteClaim(reading: Reading, id: string, kind: RewriteKind): RewriteEdits {
  const claim = reading.claims.find((one) => one.id === id);
  const rewrite = claim && rewrites[kind](reading, claim);
  if (!claim || !rewrite) return refused("This no longer mends the claim: look at its evidence again.");
  const edit = sourceEdit(reading.article.shadow, rewrite.edit);
  const { text, format } = reading.article;
  const article = parseArticle(applyEdits(text, [edit]), { format });
  const traced = { ...edit, was: text.slice(edit.span.start, edit.span.end) };
  const { articleFile, tables } = reading;
  const claimSet = withSays(reading.claimSet, id, rewrite.says);
  const after = readArticle({ articleFile, article, claimSet, tables }, { reading, edits: [traced] });
  const now = after.claims.find((one) => one.id === id);
  if (!now || !isFirm(now))
    return refused("These words would not read as they should inside this markup. Write them by hand.");
  if (after.claims.some((one, index) => one.id !== id && isWorse(one, reading.claims[index]))) {
    return refused("Another claim is about the same words, and would no longer hold. Write them by hand.");
  }
  const edits: TextEdit[] = [];
  for (const [index, one] of after.claims.entries()) {
    const before = reading.claims[index];
    const relinked = one.id === id ? quoteRewritten(after, one, claim) : quoteAgain(after, one, before);
    if (relinked?.kind === "refused") return relinked;
    edits.push(...(relinked?.edits ?? []));
  }
  return { kind: "edits", article: [edit], claimSet: edits.toSorted((a, b) => a.span.start - b.span.start) };
}

/** The edit in the article's source; markup around the words stays where it is. */
function sourceEdit(shadow: Shadow, { span, text }: TextEdit): TextEdit {
  return { span: shadow.toSource(span), text };
}

function isWorse(now: ClaimReading, before: ClaimReading | undefined): boolean {
  const isLost = now.anchor.source === null && before?.anchor.source !== null;
  return isLost || (now.verdict !== before?.verdict && now.verdict !== "supported");
}

/** Lets the rewritten claim quote the whole of its new number, unless its quote follows the article anyway. */
function quoteRewritten(after: Reading, now: ClaimReading, { spec, anchor }: ClaimReading) {
  const { claimSet } = after;
  const quoted = wholeQuote(after, now) ?? now.anchor.shadow;
  const says = now.spec.says === spec.says ? undefined : now.spec.says;
  const isGrown = quoted?.start !== now.anchor.shadow?.start || quoted?.end !== now.anchor.shadow?.end;
  if (quoted === null) return null;
  if (claimSet.data.article?.edits === "follow" && !isGrown) {
    return says === undefined ? null : editSelector(claimSet, now.id, anchor.selector, says);
  }
  const isSame = isQuote(after.article.shadow, quoted, spec.quote);
  return isSame && says === undefined ? null : relinkClaim(after, now.id, after.article.shadow.toSource(quoted), says);
}

/** Lets another claim quote the new words among its own, unless it had been edited before, or follows the article anyway. */
function quoteAgain(
  { article, claimSet }: Reading,
  { id, spec, anchor }: ClaimReading,
  before: ClaimReading | undefined,
) {
  if (anchor.shadow === null || anchor.source === null || before?.anchor.state === "edited") return null;
  if (claimSet.data.article?.edits === "follow" || isQuote(article.shadow, anchor.shadow, spec.quote)) return null;
  return relinkClaim({ article, claimSet }, id, anchor.source);
}

function isQuote({ printed }: Shadow, { start, end }: Span, quote: string): boolean {
  return normaliseQuote(printed.slice(start, end)) === normaliseQuote(quote);
}

/** The claim set with another `says` of a claim, to read the article by before anything is written. */
function withSays(claimSet: ClaimSet, id: string, says: ClaimSpec["says"]): ClaimSet {
  const { claims } = claimSet.data;
  const spec = claims?.[id];
  if (!spec || spec.says === says) return claimSet;
  return { ...claimSet, data: { ...claimSet.data, claims: { ...claims, [id]: { ...spec, says } } } };
}

function refused(message: string) {
  return { kind: "refused", message } as const;
}
