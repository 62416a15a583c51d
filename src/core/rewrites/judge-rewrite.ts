import type { Article } from "../article/parse-article.js";
import { boundWeakness } from "../bound-weakness.js";
import { conventionsOf } from "../claims/conventions.js";
import type { ClaimSpec } from "../claims/schema.js";
import { statedQuantity } from "../claims/stated-quantity.js";
import type { Tier } from "../evidence/evidence-result.js";
import { judge } from "../evidence/judge.js";
import type { Quantity } from "../quantities/quantity.js";
import { readQuantities } from "../quantities/read-quantities.js";
import { wordingOf } from "../quantities/wording.js";
import type { Reading } from "../reading.js";
import type { Span } from "../text/span.js";
import { applyEdits, type TextEdit } from "../text/text-edit.js";
import { evaluateWords } from "./evaluate-words.js";
import type { Rewritable, Rewrite } from "./rewrite.js";
import { saysAfter } from "./says-after.js";

/** Tiers at which nothing is left to find: the number is neither cut off nor a matter of how its words are read. */
const firmTiers: readonly (Tier | null)[] = ["exact", "rounded", "hedged"];

/** Whether a judgement leaves nothing to say of the number. */
export function isFirm({ verdict, tier }: { readonly verdict: string | null; readonly tier: Tier | null }): boolean {
  return verdict === "supported" && firmTiers.includes(tier);
}

/** How much text is read around a changed number, on each side, in code units; a paragraph, mostly less. */
const maxAround = 1500;

/**
 * The rewrite that an edit comes to, if the data firmly support the claim as it reads then, and not only by a bound that
 * says next to nothing. Only its paragraph is read again, and
 * only this claim is judged, so that it costs little to ask. Null too where markup stands inside of what is replaced.
 * @param edit in the shadow text
 */
export function judgeRewrite(reading: Reading, target: Rewritable, edit: TextEdit): Rewrite | null {
  const { shadow } = reading.article;
  const { claim, quoted } = target;
  const says = saysAfter(claim.spec.says, shadow.text.slice(quoted.start, quoted.end), from(quoted.start, edit));
  if (says === null || hasMarkup(reading.article, edit.span)) return null;
  const { start, end } = paragraphAround(shadow.printed, quoted);
  const [printed = "", text = ""] = [shadow.printed, shadow.text].map((all) =>
    applyEdits(all.slice(start, end), [from(start, edit)]),
  );
  const grown = edit.text.length - (edit.span.end - edit.span.start);
  const words = {
    start: Math.min(quoted.start, edit.span.start) - start,
    end: Math.max(quoted.end, edit.span.end) + grown - start,
  };
  const stated = judged(reading, { ...claim.spec, says }, { printed, text, words });
  if (!stated || (stated.unit === null) !== (claim.stated?.unit === null)) return null;
  return { edit, reads: stated.text.replace(/\s+/g, " "), says };
}

/** Whether the source of a stretch of shadow text may hold markup, which would lose its other half with it. */
export function hasMarkup({ shadow, text }: Article, span: Span): boolean {
  const source = shadow.toSource(span);
  const words = text.slice(source.start, source.end);
  return words !== shadow.printed.slice(span.start, span.end) && /[*_~`<>[\]|\\]/.test(words);
}

/** The edit as it counts from an offset on. */
function from(offset: number, { span, text }: TextEdit): TextEdit {
  return { span: { start: span.start - offset, end: span.end - offset }, text };
}

function paragraphAround(printed: string, { start, end }: Span): Span {
  const [from, to] = [Math.max(start - maxAround, 0), Math.min(end + maxAround, printed.length)];
  const [before, behind] = [printed.slice(from, start).lastIndexOf("\n\n"), printed.slice(end, to).indexOf("\n\n")];
  return { start: before < 0 ? from : from + before + 2, end: behind < 0 ? to : end + behind };
}

/** A paragraph with a claim's words in it, as it is printed and as it is searched. */
interface Paragraph {
  readonly printed: string;
  readonly text: string;
  readonly words: Span;
}

/** The quantity that a claim states there, if it is supported, and no bound that says next to nothing. */
function judged(reading: Reading, spec: ClaimSpec, { printed, text, words }: Paragraph): Quantity | null {
  const { claimSet } = reading;
  const found = statedQuantity(text, words, readQuantities(printed, conventionsOf(claimSet)), spec.says);
  if (found.kind !== "found") return null;
  const stated = found.quantity;
  const wording = wordingOf(text, stated);
  const evidence = evaluateWords(reading, spec, { stated, wording });
  const isWeak = boundWeakness({ spec, stated, wording, evidence }, claimSet) !== null;
  return isFirm(judge(evidence, false, claimSet)) && !isWeak ? stated : null;
}
