import type { ClaimReading } from "../claim-reading.js";
import type { ClaimSet } from "../claims/claim-set.js";
import { conventionsOf } from "../claims/conventions.js";
import { agreesWithNumber } from "../evidence/agrees-with-number.js";
import type { EvidenceResult } from "../evidence/evidence-result.js";
import { printNumber } from "../evidence/print-value.js";
import { isCounted } from "../is-counted.js";
import { highOf, lowOf, pointAt } from "../quantities/interval.js";
import type { Quantity } from "../quantities/quantity.js";
import { onClaim } from "./claim-location.js";
import type { Example, Rule } from "./rule.js";

/** Bounds that are true and say next to nothing (semantics rule 8). */
export const weakBound: Rule = {
  id: "weak-bound",
  severity: "information",
  reason: "“More than 50 %” is true of 90 %, and lets a reader think of 51 %.",
  semantics: [8],
  examples: { bad: voters("more than 50 %"), good: voters("more than 85 %") },
  check: (facts) =>
    facts.claims.flatMap((claim) => {
      const message = claim.verdict === null ? null : weakness(claim, facts.claimSet);
      return message === null ? [] : [onClaim(facts, claim, message)];
    }),
};

/** The share of the number beyond which a bound is far off. */
const farOff = 0.25;
/** Whole numbers up to this are bounds that nobody misunderstands: "at least 2". */
const smallBound = 10;
/** How a bound begins that names the most there is. */
const upTo = /^\s*up to\b/i;

/** What makes the bound weak, as a sentence; null where one of the figures that agree lies near it. */
function weakness(claim: ClaimReading, claimSet: ClaimSet): string | null {
  const { stated } = claim;
  if (stated === null || stated.kind !== "quantity" || stated.comparator === "=" || stated.low === null) return null;
  const agreeing = claim.evidence.filter((result) => isCounted(result) && result.agrees === true);
  const isOfSeveral = agreeing.length > 1 || agreeing.some((result) => comparesSeveral(claim, result));
  if (upTo.test(stated.text) && isOfSeveral) return notReached(stated, agreeing, claimSet);
  const told = agreeing.map((result) => distant(claim, result));
  return told.includes(null) ? null : (told[0] ?? null);
}

/** Whether a result compares several rows with the bound, and not one value that they come to. */
function comparesSeveral({ spec }: ClaimReading, { entry, rows }: EvidenceResult): boolean {
  const { aggregate } = spec.evidence?.[entry] ?? {};
  return rows.length > 1 && (aggregate === "max" || aggregate === "each" || aggregate === "envelope");
}

/** "Up to x" names the most there is: the largest of the values must be x itself. */
function notReached(stated: Quantity, results: readonly EvidenceResult[], claimSet: ClaimSet): string | null {
  const ends = results.map(({ written }) => (written === null ? Number.NaN : highOf(written)));
  const most = Math.max(...ends);
  if (!Number.isFinite(most) || agreesWithNumber(stated, pointAt(most), conventionsOf(claimSet))) return null;
  return `“${stated.text.trim()}” is true, but the most that the data have is ${printNumber(most)}. Name that.`;
}

function distant({ stated, wording }: ClaimReading, { written, text }: EvidenceResult): string | null {
  if (stated === null || stated.low === null || written === null) return null;
  const bound = stated.low;
  const isSmall = Number.isInteger(bound) && stated.place >= 1 && Math.abs(bound) <= smallBound;
  if (isSmall || wording?.isPValue) return null;
  const nearest = stated.comparator.startsWith(">") ? lowOf(written) - bound : bound - highOf(written);
  if (!Number.isFinite(nearest) || nearest <= farOff * Math.abs(bound)) return null;
  return `“${stated.text.trim()}” is true, but far from the figure in the data, ${text}. Say that, or a nearer bound.`;
}

function voters(bound: string): Example {
  return {
    article: `In the village ${bound} of voters took part.\n`,
    claims: `tables:
  votes: { path: votes.csv, key: place, columns: { turnout: { unit: "%" } } }
claims:
  turnout:
    quote: ${bound} of voters
    evidence: [{ cell: votes/village/turnout }]
`,
    tables: { "votes.csv": "place,turnout\nvillage,90\n" },
  };
}
