import type { ClaimSet } from "../claim-set.js";

/** What has ids: each kind is a section of the claim set. */
export type IdKind = "claim" | "critique" | "source" | "table" | "party";

/** The section that declares the ids of a kind. */
export const sectionOf = {
  claim: "claims",
  critique: "critiques",
  source: "sources",
  table: "tables",
  party: "parties",
} as const satisfies Readonly<Record<IdKind, string>>;

/** How long an id gets, in letters and digits; a person has to read it in many places. */
const maxLength = 40;

/** How many words an id is made of. */
const maxWords = 6;

/** Words that say nothing alone. */
const small = new Set(
  "a an and at by for from has had in is it its of on or that the their this to was were with".split(" "),
);

/**
 * An id that tells what it is of: the words in lower case with hyphens between them, other than all that are taken, and
 * nothing that a YAML reader takes for a number, a date or a truth.
 * @param words from which it is made; the kind's name stands in where they hold no letters or digits
 */
export function newId(kind: IdKind, words: string, taken: ReadonlySet<string>): string {
  const id = idOfWords(words);
  const base = id === "" || isYamlSpecial(id) ? [kind, id].filter((part) => part !== "").join("-") : id;
  let unique = base;
  for (let count = 2; taken.has(unique); count++) unique = `${base}-${count}`;
  return unique;
}

/** The words as an id; empty where they hold no letters or digits. */
export function idOfWords(words: string): string {
  const all = words
    .slice(0, maxRead)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, "")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .normalize("NFC")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const telling = all.filter((word) => !small.has(word));
  let id = "";
  for (const word of (telling.length > 0 ? telling : all).slice(0, maxWords)) {
    const longer = id === "" ? [...word].slice(0, maxLength).join("") : `${id}-${word}`;
    if (longer.length > maxLength && id !== "") break;
    id = longer;
  }
  return id;
}

/** More words than these make no difference to an id. */
const maxRead = 1_000;

/** Whether a YAML reader with another schema than ours takes a text for something else than text. */
export function isYamlSpecial(text: string): boolean {
  return (
    /^(?:y|n|yes|no|on|off|true|false|null|nil|nan|inf)$/i.test(text) ||
    /^\.?\d[\d_.,]*(?:e[-+]?\d+)?$/i.test(text) ||
    /^0[xob][\da-f_]+$/i.test(text) ||
    /^\d{4}-\d{1,2}(?:-\d{1,2})?$/.test(text)
  );
}

/**
 * Ids that a new one of a kind must not be, those of included files among them. What critiques can be about shares one
 * space of names, so that `about` stays clear.
 */
export function takenIds({ data, parties, sources, tables }: ClaimSet, kind: IdKind): ReadonlySet<string> {
  if (kind === "party") return new Set(parties.keys());
  const own = [data.claims, data.critiques, data.missing].flatMap((section) => Object.keys(section ?? {}));
  return new Set([...own, ...sources.keys(), ...tables.keys()]);
}
