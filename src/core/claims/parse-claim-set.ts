import { fileFinding } from "../rules/file-finding.js";
import type { FileRuleId } from "../rules/file-rules.js";
import type { Finding, Location } from "../rules/finding.js";
import { unknownRules } from "../rules/unknown-rules.js";
import { editsBetween } from "../text/edits-between.js";
import { type LineIndex, lineIndexOf } from "../text/line-index.js";
import type { Span } from "../text/span.js";
import type { ClaimSet, Declared, YamlPath } from "./claim-set.js";
import { readYaml } from "./read-yaml.js";
import { readYamlAgain } from "./read-yaml-again.js";
import type { ClaimSetData } from "./schema.js";
import { type SchemaFault, validateClaimSet } from "./validate-claim-set.js";
import { yamlPlaces } from "./yaml-places.js";

/** The largest claim set that is read, in UTF-16 code units; a larger one gets a finding. */
export const maxClaimSetLength = 5_000_000;

/** The version of the format that this code writes. */
const formatVersion = "1";

/**
 * Parses a claim set. Never throws: a syntax error, a wrong type, an unknown key or a duplicate id becomes a finding at
 * its place, and everything else stays usable.
 * @param file the name under which the workspace knows the file
 * @param role an `included` file shares parties, sources, tables and terms, and need not say its version
 * @param earlier the file as it was before, if that is known: what comes out is the same, sooner where little changed, and
 * data that stay are the same objects
 */
export function parseClaimSet(
  file: string,
  text: string,
  role: "claim-set" | "included" = "claim-set",
  earlier: ClaimSet | null = null,
): ClaimSet {
  const lines = lineIndexOf(text);
  const findings: Finding[] = [];
  const at = (start: number, end: number): Location => ({
    file,
    start: lines.placeOf(start),
    end: lines.placeOf(Math.max(end, start)),
  });
  const inFile = ({ start, end }: Span): Location => at(start, end);
  const report = (rule: FileRuleId, location: Location, message: string): void => {
    findings.push(fileFinding(rule, location, message));
  };

  if (text.length > maxClaimSetLength) {
    report("claim-set-too-large", at(0, 0), "This claim set is larger than 5 MB and was not read. Split it.");
    return emptyClaimSet(file, text, lines, findings);
  }
  const yaml = earlier ? readYamlAgain(earlier, editsBetween(earlier.text, text), text) : readYaml(text);
  const { doc, value, duplicates, fault } = yaml;
  for (const { key, span } of duplicates) report("duplicate-id", inFile(span), duplicateMessage(key));
  // What follows a syntax error is guesswork, so that one error is all that is said; what was read stays in use.
  if (fault) {
    const message = `This is not valid YAML: ${fault.message}. What can be read stays in use.`;
    report("yaml-syntax", inFile(fault.span), message);
  }

  const { data, faults, toYaml } = validateClaimSet(value, role === "included" ? formatVersion : "");
  const places = yamlPlaces(doc);
  const locate = (path: YamlPath): Location => inFile(places.valueAt(toYaml(path)));
  const locateKey = (path: YamlPath): Location => inFile(places.keyAt(toYaml(path)));
  for (const one of fault ? [] : faults) {
    const key = one.kind === "unknown-key" ? inFile(places.keyAt([...one.path, one.key])) : null;
    if (key) report("unknown-key", key, messageOf(one));
    else report("wrong-type", inFile(places.valueAt(one.path)), messageOf(one));
  }
  const readOnly = data.countercheck !== formatVersion;
  if (readOnly && !fault) report("format-version", locate(["countercheck"]), versionMessage(data.countercheck));
  if (!fault) findings.push(...unknownRules({ data, locateKey }));
  return { file, text, yaml, data, findings, readOnly, locate, locateKey, ...declarations(file, data, locateKey) };
}

function versionMessage(found: string): string {
  const said = found === "" ? "states no version" : `says version "${found}"`;
  return `This claim set ${said}; this Countercheck reads version 1. Write \`countercheck: 1\` on its first line, or update Countercheck. Until then the file is shown but never written.`;
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
  const yaml = readYaml("");
  return {
    ...{ file, text, yaml, data, findings, readOnly: true, locate, locateKey: locate },
    ...declarations(file, data, locate),
  };
}

function duplicateMessage(key: string): string {
  return `"${key}" stands here twice; ids are unique in their list. Rename or remove one of them.`;
}

function messageOf(fault: SchemaFault): string {
  switch (fault.kind) {
    case "unknown-key":
      return `"${fault.key}" is no key of ${holderName(fault.path)}: it was ignored. Check its spelling against docs/claim-set.md.`;
    case "missing":
      return `"${nameOf(fault.path)}" is missing here: this entry was left out.`;
    case "wrong-type":
      return `"${nameOf(fault.path)}" can't be read: ${fault.message}. It was left out.`;
    default:
      return fault satisfies never;
  }
}

function holderName(path: YamlPath): string {
  return path.length === 0 ? "a claim set" : `"${path.join(".")}"`;
}

/** The last step of a path as people name it; an entry of a list by the list's name and its number. */
function nameOf(path: YamlPath): string {
  const last = path.at(-1) ?? "the claim set";
  return typeof last === "number" ? `${path.at(-2) ?? ""}[${last}]` : last;
}
