import type { ClaimSpec } from "../claims/schema.js";
import { readQuantities } from "../quantities/read-quantities.js";
import { fingerprintOf } from "../text/fingerprint.js";
import type { Example, Facts, Rule } from "./rule.js";

/** Quotes that are only a short number, with nothing that would tell it from another one. */
export const thinAnchor: Rule = {
  id: "thin-anchor",
  severity: "hint",
  reason: "A number without words around it can't be told from an equal one that is written elsewhere later.",
  examples: { bad: schools("95 %"), good: schools("95 % of all schools") },
  check: (facts) => {
    const isPinned = pinnedByOffset(facts);
    return facts.claims
      .filter(({ anchor: { state }, spec }) => (state === "exact" || state === "moved") && isThin(spec))
      .filter(({ spec }) => !isPinned(spec))
      .map(({ id, spec }) => ({
        ...facts.claimSet.locate(["claims", id, "quote"]),
        claim: id,
        message: `If this “${spec.quote}” is deleted and another is written elsewhere, nothing can tell the two apart. Pin it: store the words around it.`,
      }));
  },
};

/** Longest quote that counts as short, in code units. */
const maxThinLength = 24;

/** What was found of claims before: they stay the same while their article is edited. */
const known = new WeakMap<ClaimSpec, boolean>();

function isThin(spec: ClaimSpec): boolean {
  const thin = known.get(spec) ?? looksThin(spec);
  known.set(spec, thin);
  return thin;
}

function looksThin({ quote, prefix = "", suffix = "" }: ClaimSpec): boolean {
  return prefix.trim() === "" && suffix.trim() === "" && quote.length <= maxThinLength && isBareNumber(quote);
}

/** Whether a text is one number with its unit, and no other word: a hedge, a noun that is counted and a month are words. */
function isBareNumber(text: string): boolean {
  const [quantity, ...others] = readQuantities(text);
  if (!quantity || others.length > 0 || quantity.counted || quantity.kind === "identifier") return false;
  const { span, numberSpan, kind } = quantity;
  const beside = `${text.slice(0, span.start)} ${text.slice(span.end)}`;
  const qualifier = text.slice(span.start, numberSpan.start).replace(/\b[A-Z]{3}\s*$/, "");
  const month = kind === "date" ? text.slice(numberSpan.start, numberSpan.end) : "";
  return !/[\p{L}\p{N}]/u.test(beside) && !/\p{L}/u.test(qualifier) && !/\p{L}/u.test(month);
}

/** Tells claims whose stored offset holds: the text is the one that it counts in. The fingerprint is taken once, if ever. */
function pinnedByOffset({ article, claimSet }: Facts): (spec: ClaimSpec) => boolean {
  const stored = claimSet.data.article?.fingerprint;
  let unchanged: boolean | null = null;
  return ({ at }) => {
    if (at === undefined || stored === undefined) return false;
    unchanged ??= stored === fingerprintOf(article.shadow);
    return unchanged;
  };
}

function schools(quote: string): Example {
  return {
    article: "Access grew to 95 % of all schools.\n",
    claims: `claims:\n  access: { quote: ${quote}, exempt: shows what a quote should hold }\n`,
  };
}
