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
  const byParty = new Map<string, { readonly numbers: string[]; readonly alone: string[] }>();
  const documents = new Map<string, string[]>();
  const [numbers, alone, unconfirmed]: [string[], string[], string[]] = [[], [], []];
  for (const claim of claims) {
    const { id, stated, independent } = claim;
    const says = saysOf(claim);
    for (const document of says.documents) listIn(documents, document).push(id);
    if (stated === null || !says.hasFigures) continue;
    const isAlone = says.reporters.size === 1;
    numbers.push(id);
    if (isAlone) alone.push(id);
    if (independent === 0) unconfirmed.push(id);
    for (const party of says.reporters) {
      const own = byParty.get(party) ?? { numbers: [], alone: [] };
      byParty.set(party, own);
      own.numbers.push(id);
      if (isAlone) own.alone.push(id);
    }
  }
  const parties = [...byParty].map(([party, own]) => ({ party, ...own }));
  return {
    numbers,
    alone,
    unconfirmed,
    parties: parties.toSorted((a, b) => b.numbers.length - a.numbers.length || b.alone.length - a.alone.length),
    documents,
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

function listIn(lists: Map<string, string[]>, key: string): string[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
