import type { ClaimReading } from "./claim-reading.js";
import { originOf } from "./moved-claim.js";
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
  const numbers = claims.filter((claim) => claim.stated !== null && saysOf(claim).hasFigures);
  const reporters = new Map(numbers.map((claim) => [claim.id, saysOf(claim).reporters]));
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

/** What a claim's evidence says of where figures come from. */
interface Says {
  readonly hasFigures: boolean;
  /** Who reports the figures, as far as the data say. */
  readonly reporters: ReadonlySet<string>;
  /** The documents that data on it were read in. */
  readonly documents: ReadonlySet<string>;
}

/** While somebody types, all claims but one say what they said. */
const known = new WeakMap<ClaimReading, Says>();

function saysOf(claim: ClaimReading): Says {
  const origin = originOf(claim);
  const before = known.get(origin);
  if (before) return before;
  const figures = claim.evidence.filter(({ bearing, value }) => bearing === "direct" && value !== null);
  const says = {
    hasFigures: figures.length > 0,
    reporters: new Set(figures.flatMap(({ reportedBy }) => reportedBy ?? [])),
    documents: new Set(claim.evidence.flatMap(({ readIn }) => readIn ?? [])),
  };
  known.set(origin, says);
  return says;
}

function documentsOf(claims: readonly ClaimReading[]): ReadonlyMap<string, readonly string[]> {
  const documents = new Map<string, string[]>();
  for (const claim of claims) {
    for (const source of saysOf(claim).documents) {
      const ids = documents.get(source) ?? [];
      ids.push(claim.id);
      documents.set(source, ids);
    }
  }
  return documents;
}

function idsOf(claims: readonly ClaimReading[]): readonly string[] {
  return claims.map(({ id }) => id);
}
