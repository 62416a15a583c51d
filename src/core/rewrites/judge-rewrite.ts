import { conventionsOf } from "../claims/conventions.js";
import { statedQuantity } from "../claims/stated-quantity.js";
import { evaluateEvidence } from "../evidence/evaluate-evidence.js";
import type { Tier } from "../evidence/evidence-result.js";
import { judge } from "../evidence/judge.js";
import type { Quantity } from "../quantities/quantity.js";
import { readQuantities } from "../quantities/read-quantities.js";
import { wordingOf } from "../quantities/wording.js";
import type { Reading } from "../reading.js";
import type { Span } from "../text/span.js";
import { applyEdits, type TextEdit } from "../text/text-edit.js";
import type { Rewritable, Rewrite } from "./rewrite.js";

/** Tiers at which nothing is left to find: the number is neither cut off nor a matter of how its words are read. */
const firmTiers: readonly (Tier | null)[] = ["exact", "rounded", "hedged"];

/** Whether a judgement leaves nothing to say of the number. */
export function isFirm({ verdict, tier }: { readonly verdict: string | null; readonly tier: Tier | null }): boolean {
  return verdict === "supported" && firmTiers.includes(tier);
}

/** How much text is read around a changed number, on each side, in code units; a paragraph, mostly less. */
const maxAround = 4000;

/**
 * The rewrite that an edit comes to, if the data support the claim as it reads then. Only its paragraph is read again, and
 * only this claim is judged, so that it costs little to ask.
 * @param edit in the shadow text
 */
export function judgeRewrite(reading: Reading, target: Rewritable, edit: TextEdit): Rewrite | null {
  const { printed } = reading.article.shadow;
  const { claim, quoted } = target;
  const { start, end } = paragraphAround(printed, quoted);
  const moved: TextEdit = { ...edit, span: { start: edit.span.start - start, end: edit.span.end - start } };
  const text = applyEdits(printed.slice(start, end), [moved]);
  const grown = edit.text.length - (edit.span.end - edit.span.start);
  const words = {
    start: Math.min(quoted.start, edit.span.start) - start,
    end: Math.max(quoted.end, edit.span.end) + grown - start,
  };
  const stated = judged(reading, target, text, words);
  if (!stated || (stated.unit === null) !== (claim.stated?.unit === null)) return null;
  return { edit, reads: stated.text.replace(/\s+/g, " ") };
}

function paragraphAround(printed: string, { start, end }: Span): Span {
  const [before, behind] = [printed.lastIndexOf("\n\n", start), printed.indexOf("\n\n", end)];
  return {
    start: Math.max(before < 0 ? 0 : before + 2, start - maxAround),
    end: Math.min(behind < 0 ? printed.length : behind, end + maxAround),
  };
}

/** The quantity that the claim states in other words, if they are supported. */
function judged(reading: Reading, { claim: { spec } }: Rewritable, text: string, words: Span): Quantity | null {
  const { claimSet, tables } = reading;
  const conventions = conventionsOf(claimSet);
  const found = statedQuantity(text, words, readQuantities(text, conventions), spec.says);
  if (found.kind !== "found") return null;
  const { quantity } = found;
  const assertion = {
    said: { stated: quantity, wording: wordingOf(text, quantity) },
    relation: spec.relation,
    isNamedReading: false,
    by: spec.by ?? null,
  };
  const results = (spec.evidence ?? []).flatMap((entry, index) =>
    evaluateEvidence(entry, index, assertion, { claimSet, tables }, conventions),
  );
  return isFirm(judge(results, false, claimSet)) ? quantity : null;
}
