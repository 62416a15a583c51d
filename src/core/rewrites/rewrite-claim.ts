import { parseArticle } from "../article/parse-article.js";
import type { ClaimReading } from "../claim-reading.js";
import { type Reading, readArticle } from "../reading.js";
import { relinkClaim } from "../relink-claim.js";
import { normaliseQuote } from "../text/normalise-quote.js";
import type { Shadow } from "../text/shadow.js";
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
  const { articleFile, claimSet, tables } = reading;
  const after = readArticle({ articleFile, article, claimSet, tables }, { reading, edits: [traced] });
  const now = after.claims.find((one) => one.id === id);
  if (!now || !isFirm(now))
    return refused("These words would not read as they should inside this markup. Write them by hand.");
  if (after.claims.some((one, index) => one.id !== id && isWorse(one, reading.claims[index]))) {
    return refused("Another claim is about the same words, and would no longer hold. Write them by hand.");
  }
  const edits: TextEdit[] = [];
  for (const [index, one] of after.claims.entries()) {
    const relinked = quoteAgain(after, one, reading.claims[index], one.id === id);
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
  return isLost || (now.verdict !== before?.verdict && (now.verdict === "contradicted" || now.verdict === "contested"));
}

/**
 * Lets a claim quote its words as they are after the rewrite, and the whole of its number. Null where its quote says that
 * already, where it had been edited before, and where quotes follow the article anyway.
 */
function quoteAgain(after: Reading, now: ClaimReading, before: ClaimReading | undefined, isRewritten: boolean) {
  const { shadow } = after.article;
  const quoted = now.anchor.shadow;
  if (quoted === null || (!isRewritten && before?.anchor.state === "edited")) return null;
  const whole = isRewritten ? (wholeQuote(after, now) ?? quoted) : quoted;
  const isSame = normaliseQuote(shadow.printed.slice(whole.start, whole.end)) === normaliseQuote(now.spec.quote);
  const follows = after.claimSet.data.article?.edits === "follow";
  if (isSame || (follows && whole.start === quoted.start && whole.end === quoted.end)) return null;
  return relinkClaim(after, now.id, shadow.toSource(whole));
}

function refused(message: string) {
  return { kind: "refused", message } as const;
}
