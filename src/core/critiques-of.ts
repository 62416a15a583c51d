import type { ClaimReading } from "./claim-reading.js";
import type { ClaimSet } from "./claims/claim-set.js";
import type { CritiqueSpec, CritiqueStatus } from "./claims/schema.js";
import type { Reading } from "./reading.js";

/** A critique with everything that is known of it: what a shell shows. All texts are as the claim set has them. */
export interface CritiqueReading {
  readonly id: string;
  /** A few words that name it; null where it is called by its kind, or by its id if it has none. */
  readonly title: string | null;
  /** What kind of objection it is: `missing-measure`. */
  readonly kind: string | null;
  readonly by: CritiqueParty;
  readonly status: CritiqueStatus;
  /** Why it has that status. */
  readonly because: string | null;
  /** As it was written; null where it isn't said. */
  readonly date: string | null;
  /** Markdown, as of all bodies. */
  readonly body: string;
  /** Whether `body` is only the beginning of a text that is too long to be shown or edited. */
  readonly isCut: boolean;
  readonly settles: readonly string[];
  readonly sources: readonly CritiqueSource[];
  /** Oldest first, as the claim set has them: edits name them by their index. */
  readonly replies: readonly CritiqueReply[];
  readonly about: readonly CritiqueSubject[];
  /** The claims among what it is about, in its order. */
  readonly claims: readonly CritiquedClaim[];
}

/** Who speaks: a party by its id, with its name; the id again where no party is declared. */
export interface CritiqueParty {
  readonly id: string;
  readonly name: string;
}

/** A source in which a critique is made. */
export interface CritiqueSource {
  readonly id: string;
  /** Its id where no source is declared. */
  readonly title: string;
  /** As the claim set has it: who links to it looks what it is first. */
  readonly url: string | null;
}

export interface CritiqueReply {
  readonly by: CritiqueParty;
  readonly date: string | null;
  readonly body: string;
  readonly isCut: boolean;
}

/** Something that a critique is about; `unknown` where nothing is called so. */
export interface CritiqueSubject {
  readonly id: string;
  readonly sort: "claim" | "critique" | "source" | "table" | "missing" | "unknown";
}

/** A claim that a critique is about: `edited` where its words were changed since, `unplaced` where they aren't found. */
export interface CritiquedClaim {
  readonly id: string;
  readonly state: "placed" | "edited" | "unplaced";
}

/** Longer bodies are cut: no editor that shows them could write them either. */
export const maxBody = 100_000;

/** The critiques of a reading, in the claim set's order. */
export function critiquesOf({ claimSet, claims }: Pick<Reading, "claimSet" | "claims">): readonly CritiqueReading[] {
  const states = new Map(claims.map(({ id, anchor }) => [id, stateOf(anchor)]));
  return Object.entries(claimSet.data.critiques ?? {}).map(([id, spec]): CritiqueReading => {
    const { title = null, kind = null, status = "open", because = null, date = null, settles = [], about } = spec;
    return {
      id,
      title,
      kind,
      by: partyIn(claimSet, spec.by),
      status,
      because,
      date,
      ...cut(spec.body),
      settles,
      sources: (spec.sources ?? []).map((source) => sourceIn(claimSet, source)),
      replies: repliesOf(spec, claimSet),
      about: about.map((subject) => ({ id: subject, sort: sortOf(subject, claimSet) })),
      // One thread, one row for each claim, however often `about` names it.
      claims: [...new Set(about)].flatMap((claim) => {
        const state = states.get(claim);
        return state === undefined ? [] : [{ id: claim, state }];
      }),
    };
  });
}

function stateOf({ source, state }: ClaimReading["anchor"]): CritiquedClaim["state"] {
  if (source === null) return "unplaced";
  return state === "edited" ? "edited" : "placed";
}

function partyIn({ parties }: ClaimSet, id: string): CritiqueParty {
  return { id, name: parties.get(id)?.spec.name ?? id };
}

function sourceIn({ sources }: ClaimSet, id: string): CritiqueSource {
  const spec = sources.get(id)?.spec;
  const url = spec?.url ?? (spec?.DOI === undefined ? null : `https://doi.org/${spec.DOI}`);
  return { id, title: spec?.title ?? id, url };
}

function repliesOf({ replies = [] }: CritiqueSpec, claimSet: ClaimSet): readonly CritiqueReply[] {
  return replies.map(({ by, date = null, body }) => ({ by: partyIn(claimSet, by), date, ...cut(body) }));
}

function cut(text: string): Pick<CritiqueReply, "body" | "isCut"> {
  const isCut = text.length > maxBody;
  return { body: isCut ? `${text.slice(0, maxBody)}…` : text, isCut };
}

/** All that critiques can be about shares one space of names; should two things have one all the same, claims go first. */
function sortOf(id: string, { data, sources, tables }: ClaimSet): CritiqueSubject["sort"] {
  if (Object.hasOwn(data.claims ?? {}, id)) return "claim";
  if (Object.hasOwn(data.critiques ?? {}, id)) return "critique";
  if (sources.has(id)) return "source";
  if (tables.has(id)) return "table";
  return Object.hasOwn(data.missing ?? {}, id) ? "missing" : "unknown";
}
