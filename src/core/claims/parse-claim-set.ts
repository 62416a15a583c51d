import type * as z from "zod";
import type { Finding, Location, Severity } from "../rules/finding.js";
import { type LineIndex, lineIndexOf } from "../text/line-index.js";
import type { Span } from "../text/span.js";
import type { ClaimSet, Declared, YamlPath } from "./claim-set.js";
import { readYaml } from "./read-yaml.js";
import { type ClaimSetData, claimSetSchema } from "./schema.js";
import { yamlPlaces } from "./yaml-places.js";

/** The largest claim set that is read, in UTF-16 code units; a larger one gets a finding. */
export const maxClaimSetLength = 5_000_000;
/** Rounds of leaving out broken entries; each removes everything that the round before reported. */
const maxRounds = 12;

/** The version of the format that this code writes. */
const formatVersion = "1";

/**
 * Parses a claim set. Never throws: a syntax error, a wrong type, an unknown key or a duplicate id becomes a finding at
 * its place, and everything else stays usable.
 * @param file the name under which the workspace knows the file
 * @param role an `included` file shares parties, sources, tables and terms, and need not say its version
 */
export function parseClaimSet(file: string, text: string, role: "claim-set" | "included" = "claim-set"): ClaimSet {
  const lines = lineIndexOf(text);
  const findings: Finding[] = [];
  const at = (start: number, end: number): Location => ({
    file,
    start: lines.placeOf(start),
    end: lines.placeOf(Math.max(end, start)),
  });
  const inFile = ({ start, end }: Span): Location => at(start, end);
  const report = (rule: string, severity: Severity, location: Location, message: string): void => {
    findings.push({ ...location, rule, severity, message });
  };

  if (text.length > maxClaimSetLength) {
    report("claim-set-too-large", "error", at(0, 0), "This claim set is larger than 5 MB and was not read. Split it.");
    return emptyClaimSet(file, text, lines, findings);
  }
  const { doc, value, duplicates, fault } = readYaml(text);
  for (const { key, span } of duplicates) report("duplicate-id", "error", inFile(span), duplicateMessage(key));
  // What follows a syntax error is guesswork, so that one error is all that is said; what was read stays in use.
  if (fault) {
    const message = `This is not valid YAML: ${fault.message}. What can be read stays in use.`;
    report("yaml-syntax", "error", inFile(fault.span), message);
  }

  const places = yamlPlaces(doc);
  const locate = (path: YamlPath): Location => inFile(places.valueAt(path));
  const locateKey = (path: YamlPath): Location => inFile(places.keyAt(path));
  const data = validate(withVersion(value, role), (issue, path) => {
    if (fault) return;
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        report("unknown-key", "warning", locateKey([...path, key]), unknownKeyMessage(key, path));
      }
    } else {
      report("wrong-type", "error", locate(path), wrongTypeMessage(issue, path));
    }
  });
  const readOnly = data.countercheck !== formatVersion;
  if (readOnly && !fault)
    report("format-version", "error", locate(["countercheck"]), versionMessage(data.countercheck));
  return { file, text, data, findings, readOnly, locate, locateKey, ...declarations(file, data, locateKey) };
}

/** The parsed document with an empty version where a claim set states none, so that one finding tells it. */
function withVersion(value: unknown, role: "claim-set" | "included"): unknown {
  const record = isRecord(value) ? value : {};
  return { ...record, countercheck: record.countercheck ?? (role === "included" ? formatVersion : "") };
}

function versionMessage(found: string): string {
  const said = found === "" ? "states no version" : `says version "${found}"`;
  return `This claim set ${said}; this Countercheck reads version 1. Write \`countercheck: 1\` on its first line, or update Countercheck. Until then the file is shown but never written.`;
}

/** Zod's issues, of which unknown keys are told apart. */
type Issue = z.core.$ZodIssue;

/** Validates, leaving out what is broken until the rest fits; `onIssue` hears of every fault once. */
function validate(raw: unknown, onIssue: (issue: Issue, path: YamlPath) => void): ClaimSetData {
  const value = isRecord(raw) ? structuredCopy(raw) : {};
  if (!isRecord(value)) return { countercheck: formatVersion };
  const seen = new Set<string>();
  for (let round = 0; round < maxRounds; round++) {
    const result = claimSetSchema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
      const name = `${issue.code} ${path.join("/")}`;
      const removed = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...path, key]) : [path];
      if (!seen.has(name)) onIssue(issue, path);
      seen.add(name);
      for (const one of removed) leaveOut(value, one, issue);
    }
  }
  return { countercheck: formatVersion };
}

/**
 * Removes what an issue speaks of from `value`: the key itself when it stands there, its parent entry when a required
 * key is absent (a claim without a quote is no claim).
 */
function leaveOut(value: Record<string, unknown>, path: YamlPath, issue: Issue): void {
  const parents: unknown[] = [value];
  for (const step of path.slice(0, -1)) {
    const parent = parents.at(-1);
    parents.push(
      isRecord(parent) || Array.isArray(parent) ? (parent as Record<string | number, unknown>)[step] : undefined,
    );
  }
  const last = path.at(-1);
  if (last === undefined) return;
  const holder = parents.at(-1);
  if (last === "countercheck" && path.length === 1) {
    value.countercheck = typeof value.countercheck === "string" ? value.countercheck : "";
    return;
  }
  if (isRecord(holder) && Object.hasOwn(holder, last)) {
    delete holder[last];
    return;
  }
  if (Array.isArray(holder) && typeof last === "number") {
    holder.splice(last, 1);
    return;
  }
  if (issue.code !== "unrecognized_keys" && path.length > 1) leaveOut(value, path.slice(0, -1), issue);
}

function declarations(file: string, data: ClaimSetData, locateKey: (path: YamlPath) => Location) {
  const declared = <Spec>(section: string, entries: Record<string, Spec> | undefined): Map<string, Declared<Spec>> =>
    new Map(
      Object.entries(entries ?? {}).map(([id, spec]) => [id, { spec, file, location: locateKey([section, id]) }]),
    );
  return {
    parties: declared("parties", data.parties),
    sources: declared("sources", data.sources),
    tables: declared("tables", data.tables),
    terms: declared("terms", data.terms),
    series: declared("series", data.series),
  };
}

function emptyClaimSet(file: string, text: string, lines: LineIndex, findings: readonly Finding[]): ClaimSet {
  const data: ClaimSetData = { countercheck: formatVersion };
  const start = lines.placeOf(0);
  const locate = (): Location => ({ file, start, end: start });
  return { file, text, data, findings, readOnly: true, locate, locateKey: locate, ...declarations(file, data, locate) };
}

function duplicateMessage(key: string): string {
  return `"${key}" stands here twice; ids are unique in their list. Rename or remove one of them.`;
}

function unknownKeyMessage(key: string, path: YamlPath): string {
  const holder = path.length === 0 ? "a claim set" : `"${path.join(".")}"`;
  return `"${key}" is no key of ${holder}: it was ignored. Check its spelling against docs/claim-set.md.`;
}

function wrongTypeMessage(issue: Issue, path: YamlPath): string {
  const name = String(path.at(-1) ?? "the claim set");
  if (issue.code === "invalid_type" && issue.input === undefined && issue.message.includes("undefined")) {
    return `"${name}" is missing here: this entry was left out.`;
  }
  return `"${name}" can't be read: ${issue.message}. It was left out.`;
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A deep copy of plain data (lists, records, scalars). */
function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, structuredCopy(entry)]));
}
