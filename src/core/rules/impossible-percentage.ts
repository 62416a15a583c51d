import type { ClaimReading } from "../claim-reading.js";
import { wrongShares } from "../consistency/wrong-shares.js";
import { printNumber } from "../evidence/print-value.js";
import { possibleValues } from "../possible-values.js";
import { onceForEachBlock, type ReadBlock } from "../quantities/read-words.js";
import { onClaim } from "./claim-location.js";
import type { Draft, Example, Facts, Rule } from "./rule.js";

/** Percentages and means that whole things can't give (semantics rule 18). */
export const impossiblePercentage: Rule = {
  id: "impossible-percentage",
  severity: "warning",
  reason: "Of 28 whole answers only some means and percentages can come out; any other one has a mistake in it.",
  semantics: [18],
  examples: { bad: answers("5.19"), good: answers("5.21") },
  byClaim: true,
  check: (facts) => [
    ...facts.claims.flatMap((claim) => {
      const message = impossible(claim);
      return message === null ? [] : [onClaim(facts, claim, message)];
    }),
    ...facts.known.words.prose.flatMap((block) => inWords(facts, block)),
  ],
};

/** What a text says itself of the whole things: "6 of 28 pupils (18 %)". */
function inWords({ article, articleFile }: Facts, block: ReadBlock): readonly Draft[] {
  return sharesOf(block).map(({ span, share, part, whole }) => {
    const { start, end } = article.shadow.toSource({
      start: block.span.start + span.start,
      end: block.span.start + span.end,
    });
    const value = printNumber((100 * part) / whole, 3);
    const message = `${printNumber(part)} of ${printNumber(whole)} is ${value}\u00a0%, not ${share.text.trim()}. Look which of the three is wrong.`;
    return { file: articleFile, start: article.lines.placeOf(start), end: article.lines.placeOf(end), message };
  });
}

const sharesOf = onceForEachBlock(wrongShares);

function impossible({ stated, spec, anchor }: ClaimReading): string | null {
  if (stated === null || spec.n === undefined || anchor.shadow === null) return null;
  const values = possibleValues(stated, spec.relation, spec.n);
  if (values === null || values.isPossible) return null;
  const unit = values.kind === "percentage" ? "\u00a0%" : "";
  const nearest = values.nearest.map((value) => `${printNumber(value)}${unit}`).join(" and ");
  const what =
    values.kind === "percentage" ? `a percentage of ${spec.n} whole things` : `the mean of ${spec.n} whole values`;
  return `“${stated.text.trim()}” can't be ${what}; the nearest possible are ${nearest}.`;
}

function answers(mean: string): Example {
  return {
    article: `The 28 pupils gave the lesson a mean mark of ${mean}.\n`,
    claims: `tables:
  marks: { path: marks.csv, key: lesson }
claims:
  marks:
    quote: a mean mark of ${mean}
    n: 28
    evidence: [{ cell: marks/first/mean }]
`,
    tables: { "marks.csv": `lesson,mean\nfirst,${mean}\n` },
  };
}
