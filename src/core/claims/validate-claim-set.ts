import type * as z from "zod";
import type { YamlPath } from "./claim-set.js";
import { isWrittenNothing } from "./is-nothing.js";
import { type ClaimSetData, claimSetSchema } from "./schema.js";
import { withoutSound, withSound } from "./sound-entries.js";

/** Something in a claim set that doesn't fit the schema, at its place in the YAML. */
export type SchemaFault =
  | { readonly kind: "unknown-key"; readonly key: string; readonly path: YamlPath }
  | { readonly kind: "missing"; readonly path: YamlPath }
  | { readonly kind: "wrong-type"; readonly path: YamlPath; readonly message: string };

/** What fits the schema, and the faults of what doesn't. */
export interface Validated {
  readonly data: ClaimSetData;
  readonly faults: readonly SchemaFault[];
  /** The path in the YAML of a path in `data`: lists are shorter by the entries that were left out. */
  toYaml(path: YamlPath): YamlPath;
}

/** Rounds of leaving out broken entries; a round removes all that it finds, and what that breaks is left to the next. */
const maxRounds = 12;

/**
 * Validates a claim set, leaving out what is broken, so that everything else stays usable: an unknown key, a value of the
 * wrong type, an entry that lacks what it needs. Each fault is told once. Entries that were sound when they were validated
 * before, as the same objects, are taken over.
 * @param raw plain data: records, lists, text; never to be changed afterwards
 * @param version what counts as the version where none is stated
 */
export function validateClaimSet(raw: unknown, version: string): Validated {
  const all = isRecord(raw) ? raw : {};
  const { rest, sound } = withoutSound(all);
  const validated = validateAll(rest, version);
  return validated.gaveUp ? validateAll(all, version) : withSound(validated, all, sound);
}

function validateAll(raw: Tree, version: string): Validated & { readonly gaveUp: boolean } {
  const value: Tree = { countercheck: version, ...withoutEmpty(copyOf(raw) as Tree) };
  const origins: Origins = new Map();
  const faults = new Map<string, SchemaFault>();
  const toYaml = (path: YamlPath): YamlPath => originOf(value, path, origins);
  for (let round = 0; round < maxRounds; round++) {
    const result = claimSetSchema.safeParse(value);
    if (result.success) return { data: result.data, faults: [...faults.values()], toYaml, gaveUp: false };
    const found = result.error.issues.flatMap((issue) => faultsOf(issue));
    for (const { fault, path } of found) {
      const told = { ...fault, path: toYaml(path) };
      const name = JSON.stringify([told.kind, told.path, told.kind === "unknown-key" ? told.key : ""]);
      if (!faults.has(name)) faults.set(name, told);
    }
    leaveOut(
      value,
      found.map(({ remove }) => remove),
      origins,
    );
  }
  // Whatever is broken deeper than that takes its whole section with it.
  const broken = claimSetSchema.safeParse(value).error?.issues ?? [];
  for (const issue of broken) delete value[String(issue.path[0])];
  const rest = claimSetSchema.safeParse({ ...value, countercheck: String(value.countercheck ?? version) });
  return { data: rest.data ?? { countercheck: version }, faults: [...faults.values()], toYaml, gaveUp: true };
}

type Tree = Record<string | number, unknown>;
/** For each list that lost entries, the former index of each entry that is left. */
type Origins = Map<unknown[], number[]>;

interface Found {
  readonly fault: SchemaFault;
  readonly path: YamlPath;
  /** What must go for the rest to fit. */
  readonly remove: YamlPath;
}

function faultsOf(issue: z.core.$ZodIssue): readonly Found[] {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ fault: { kind: "unknown-key", key, path }, path, remove: [...path, key] }));
  }
  const missing = issue.code === "invalid_type" && issue.input === undefined && issue.message.includes("undefined");
  const fault: SchemaFault = missing
    ? { kind: "missing", path }
    : { kind: "wrong-type", path, message: wantedBy(issue) };
  return [{ fault, path, remove: path }];
}

/** What an issue says is wanted, in an author's words. */
function wantedBy(issue: z.core.$ZodIssue): string {
  if (issue.code !== "invalid_type") return issue.message;
  switch (issue.expected) {
    case "record":
    case "object":
      return "keys with values are expected";
    case "array":
      return "a list is expected";
    case "string":
      return "a text is expected";
    default:
      return issue.message;
  }
}

/**
 * Removes all paths at once, so that none shifts another: the key where it stands, the entry that holds it where a
 * needed key is absent (a claim without a quote is no claim).
 */
function leaveOut(value: Tree, paths: readonly YamlPath[], origins: Origins): void {
  const gone = new Map<Tree | unknown[], Set<string | number>>();
  for (const path of paths) {
    const target = targetOf(value, path);
    if (!target) continue;
    gone.set(target.holder, (gone.get(target.holder) ?? new Set()).add(target.key));
  }
  for (const [holder, keys] of gone) {
    if (!Array.isArray(holder)) {
      for (const key of keys) delete holder[key];
      continue;
    }
    const before = origins.get(holder) ?? holder.map((_, index) => index);
    const kept = holder.flatMap((entry, index) => (keys.has(index) ? [] : [{ entry, origin: before[index] ?? index }]));
    kept.forEach(({ entry }, index) => {
      holder[index] = entry;
    });
    holder.length = kept.length;
    origins.set(
      holder,
      kept.map(({ origin }) => origin),
    );
  }
}

/** The holder and key that a path ends at, or those of its nearest parent that is there; null above the top level. */
function targetOf(value: Tree, path: YamlPath): { holder: Tree | unknown[]; key: string | number } | null {
  for (let length = path.length; length > 0; length--) {
    const holder = path.slice(0, length - 1).reduce<unknown>(stepInto, value);
    const key = path[length - 1];
    if (key === undefined || (!isRecord(holder) && !Array.isArray(holder))) continue;
    if (Object.hasOwn(holder, key)) return { holder, key };
  }
  return null;
}

/** Sections that hold nothing yet are none: who writes them begins with their name. */
function withoutEmpty(value: Tree): Tree {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([key, held]) => key === "countercheck" || typeof held !== "string" || !isWrittenNothing(held),
    ),
  );
}

function originOf(value: Tree, path: YamlPath, origins: Origins): YamlPath {
  let holder: unknown = value;
  return path.map((step) => {
    const origin = Array.isArray(holder) && typeof step === "number" ? (origins.get(holder)?.[step] ?? step) : step;
    holder = stepInto(holder, step);
    return origin;
  });
}

function stepInto(holder: unknown, step: string | number): unknown {
  return isRecord(holder) || Array.isArray(holder) ? (holder as Tree)[step] : undefined;
}

function isRecord(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A deep copy of plain data; the reader of YAML bounds its depth and refuses circles. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copyOf(entry)]));
}
