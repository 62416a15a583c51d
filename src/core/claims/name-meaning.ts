import type { YamlPath } from "./claim-set.js";

/**
 * What a text in a claim set stands for: the id of something, a cell as `table/row/column`, a column of a table, or the
 * text of a column's cell. `subject` is whatever a critique can be about.
 */
export type NameKind =
  | "claim"
  | "critique"
  | "subject"
  | "source"
  | "party"
  | "table"
  | "series"
  | "reading"
  | "rule"
  | "cell"
  | "column"
  | "text-of-cell"
  | "kind-of-critique";

/** What a name stands for, and whether it is declared there. */
export interface NameMeaning {
  readonly kind: NameKind;
  readonly declares: boolean;
}

/** Sections and keys below which names are free. */
const freeSections = new Set("parties sources tables claims exempt missing critiques terms series rules".split(" "));
const freeKeys = new Set("where readings with columns allow".split(" "));

/** What the scalar at a path stands for; null for plain text. */
export function valueMeaning(path: YamlPath): NameKind | null {
  return values.get(patternOf(path)) ?? null;
}

/** What the keys of the map at a path stand for; null where the schema names them. */
export function keyMeaning(path: YamlPath): NameMeaning | null {
  const pattern = patternOf(path);
  const declared = declarations.get(pattern);
  if (declared) return { kind: declared, declares: true };
  const kind = pattern.endsWith("/where") || pattern === "tables/*/columns" ? "column" : ruleMaps.get(pattern);
  return kind ? { kind, declares: false } : null;
}

// As in "claims/*/evidence/#/where/*": a star for names that are free, # for places in a list.
function patternOf(path: YamlPath): string {
  const steps: string[] = [];
  for (const [depth, step] of path.entries()) {
    const before = steps.at(-1) ?? "";
    const isFree = depth === 1 ? freeSections.has(before) : depth > 1 && freeKeys.has(before);
    steps.push(typeof step === "number" ? "#" : isFree ? "*" : step);
  }
  return steps.join("/");
}

const declarations: ReadonlyMap<string, NameKind> = new Map([
  ["claims", "claim"],
  ["sources", "source"],
  ["parties", "party"],
  ["tables", "table"],
  ["critiques", "critique"],
  ["series", "series"],
  ["claims/*/readings", "reading"],
]);

const ruleMaps: ReadonlyMap<string, NameKind> = new Map([
  ["rules", "rule"],
  ["claims/*/allow", "rule"],
]);

const evidence = "claims/*/evidence/#";

/** What each way to select rows holds. */
const selections = [evidence, `${evidence}/baseline`, "missing/*/redraw"].flatMap((base): [string, NameKind][] => [
  [`${base}/table`, "table"],
  [`${base}/cell`, "cell"],
  [`${base}/value`, "column"],
  [`${base}/value/#`, "column"],
  [`${base}/per`, "column"],
  [`${base}/where/*`, "text-of-cell"],
  [`${base}/where/*/#`, "text-of-cell"],
]);

const ofTables = ["read-in", "reported-by", "series", "certainty", "date"].map((key): [string, NameKind] => [
  `tables/*/${key}/column`,
  "column",
]);

const values: ReadonlyMap<string, NameKind> = new Map<string, NameKind>([
  ...selections,
  ...ofTables,
  [`${evidence}/baseline`, "cell"],
  [`${evidence}/with/*`, "cell"],
  [`${evidence}/is`, "text-of-cell"],
  [`${evidence}/read-in`, "source"],
  [`${evidence}/reported-by`, "party"],
  [`${evidence}/series`, "series"],
  [`${evidence}/readings`, "reading"],
  [`${evidence}/readings/#`, "reading"],
  ["claims/*/by", "party"],
  ["claims/*/relates/contradicts/#", "claim"],
  ["claims/*/relates/qualifies/#", "claim"],
  ["claims/*/relates/rests-on/#", "claim"],
  ["critiques/*/about", "subject"],
  ["critiques/*/about/#", "subject"],
  ["critiques/*/by", "party"],
  ["critiques/*/kind", "kind-of-critique"],
  ["critiques/*/sources/#", "source"],
  ["critiques/*/replies/#/by", "party"],
  ["article/source", "source"],
  ["sources/*/party", "party"],
  ["sources/*/from", "source"],
  ["terms/*/source", "source"],
  ["tables/*/read-in", "source"],
  ["tables/*/reported-by", "party"],
  ["tables/*/series", "series"],
  ["tables/*/key", "column"],
  ["tables/*/formula", "column"],
  ["tables/*/show/#", "column"],
  ["tables/*/columns/*/unit/column", "column"],
]);
