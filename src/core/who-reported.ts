import type { ClaimReading } from "./claim-reading.js";
import type { EvidenceResult } from "./evidence/evidence-result.js";
import type { Reading } from "./reading.js";

/** Whose word the article's numbers rest on. All claims are named by their ids, in the claim set's order. */
export interface WhoReported {
  /** Claims that state a number and have data on it. */
  readonly numbers: readonly string[];
  /** Those of them whose data are all one party's. */
  readonly alone: readonly string[];
  /** Those of them with which no independent party agrees (semantics rule 21). */
  readonly unconfirmed: readonly string[];
  /** Who reports figures, by how many numbers they have a figure on. */
  readonly parties: readonly ReportingParty[];
  /** The claims that a document has data on, by its id. */
  readonly documents: ReadonlyMap<string, readonly string[]>;
}

/** A party that reports figures. */
export interface ReportingParty {
  readonly party: string;
  /** Numbers that it has a figure on. */
  readonly numbers: readonly string[];
  /** Those of them on which nobody else has one. */
  readonly alone: readonly string[];
}

/** Who reported what an article's claims rest on. Similar cases (`bearing: analogous`) aren't data on a number. */
export function whoReported({ claims }: Reading): WhoReported {
  const numbers = claims.filter((claim) => claim.stated !== null && figuresOf(claim).length > 0);
  const reporters = new Map(numbers.map((claim) => [claim.id, reportersOf(claim)]));
  const isAlone = ({ id }: ClaimReading): boolean => reporters.get(id)?.size === 1;
  const known = new Set([...reporters.values()].flatMap((parties) => [...parties]));
  const parties = [...known].map((party) => {
    const own = numbers.filter(({ id }) => reporters.get(id)?.has(party));
    return { party, numbers: idsOf(own), alone: idsOf(own.filter(isAlone)) };
  });
  return {
    numbers: idsOf(numbers),
    alone: idsOf(numbers.filter(isAlone)),
    unconfirmed: idsOf(numbers.filter(({ independent }) => independent === 0)),
    parties: parties.toSorted((a, b) => b.numbers.length - a.numbers.length || b.alone.length - a.alone.length),
    documents: documentsOf(claims),
  };
}

function figuresOf({ evidence }: ClaimReading): readonly EvidenceResult[] {
  return evidence.filter(({ bearing, value }) => bearing === "direct" && value !== null);
}

/** Who reports a claim's figures, as far as the data say. */
function reportersOf(claim: ClaimReading): ReadonlySet<string> {
  return new Set(figuresOf(claim).flatMap(({ reportedBy }) => reportedBy ?? []));
}

function documentsOf(claims: readonly ClaimReading[]): ReadonlyMap<string, readonly string[]> {
  const documents = new Map<string, string[]>();
  for (const { id, evidence } of claims) {
    for (const source of new Set(evidence.flatMap(({ readIn }) => readIn ?? []))) {
      const ids = documents.get(source) ?? [];
      ids.push(id);
      documents.set(source, ids);
    }
  }
  return documents;
}

function idsOf(claims: readonly ClaimReading[]): readonly string[] {
  return claims.map(({ id }) => id);
}
