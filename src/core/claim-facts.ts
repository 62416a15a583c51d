import type { ClaimReading } from "./claim-reading.js";
import type { ClaimSet } from "./claims/claim-set.js";
import type { ClaimKind } from "./claims/schema.js";
import { articleParty } from "./evidence/provenance.js";
import { partyName } from "./headline.js";
import { isCounted } from "./is-counted.js";
import { originOf } from "./moved-claim.js";
import type { Interval } from "./quantities/interval.js";

/** What a list of claims tells of a claim beside its words and its verdict: plain text and numbers to sort by. */
export interface ClaimFacts {
  /** Whose word it is, as readers know them; "the article" where nobody is named. */
  readonly party: string;
  readonly kind: ClaimKind | null;
  /** The quantity as the text writes it; null when the words hold none. */
  readonly stated: Amount | null;
  /** What the data have against it; null when there are none. */
  readonly value: Amount | null;
  /** Titles of the documents in which the evidence was read, each once. */
  readonly sources: readonly string[];
  /** How many critiques are about it. */
  readonly critiques: number;
}

/** A quantity as people read it, with what sorts it: sizes compare within one unit. */
export interface Amount {
  readonly text: string;
  /** Empty where there is no unit. */
  readonly unit: string;
  /** Null where the words name no number. */
  readonly size: number | null;
}

/** Values that one claim's facts name; the rest are told by their number. */
const maxValues = 3;

const known = new WeakMap<ClaimReading, { readonly claimSet: ClaimSet; readonly facts: ClaimFacts }>();

/** The facts of a claim; the same object as long as the claim says the same, wherever it stands. */
export function claimFacts(claim: ClaimReading, claimSet: ClaimSet): ClaimFacts {
  const origin = originOf(claim);
  const before = known.get(origin);
  if (before?.claimSet === claimSet) return before.facts;
  const facts = factsOf(claim, claimSet);
  known.set(origin, { claimSet, facts });
  return facts;
}

function factsOf(claim: ClaimReading, claimSet: ClaimSet): ClaimFacts {
  const { spec, evidence, critiques } = claim;
  const speaker = spec.by ?? articleParty(claimSet);
  const sources = new Set(evidence.flatMap(({ readIn }) => readIn ?? []));
  return {
    party: speaker === null ? "the article" : partyName(claimSet, speaker),
    kind: spec.kind ?? null,
    stated: statedAmount(claim),
    value: valueAmount(claim),
    sources: [...sources].map((id) => claimSet.sources.get(id)?.spec.title ?? id),
    critiques: critiques.length,
  };
}

function statedAmount({ stated, spec, readByAnnotator }: ClaimReading): Amount | null {
  if (stated === null) return null;
  const text = readByAnnotator ? (spec.means ?? stated.text) : stated.text;
  return { text, unit: stated.unit ?? "", size: sizeOf(stated) };
}

/** The values that count; where none does, what else the data hold, in parentheses. */
function valueAmount({ evidence }: ClaimReading): Amount | null {
  const counted = evidence.filter(isCounted);
  const told = (counted.length > 0 ? counted : evidence).filter(({ text }) => text !== "");
  const [first] = told;
  if (!first) return null;
  const texts = [...new Set(told.map(({ text }) => text))];
  const more = texts.length > maxValues ? ` and ${texts.length - maxValues} more` : "";
  const list = `${texts.slice(0, maxValues).join("; ")}${more}`;
  return { text: counted.length > 0 ? list : `(${list})`, unit: first.unit ?? "", size: sizeOf(first.written) };
}

function sizeOf(ends: Pick<Interval, "low" | "high"> | null): number | null {
  return ends?.low ?? ends?.high ?? null;
}
