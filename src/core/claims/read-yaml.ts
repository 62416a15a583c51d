import { Document, isAlias, isMap, isScalar, parseDocument, visit } from "yaml";
import type { Span } from "../text/span.js";

/** A YAML text as read: every scalar as the text that stands there (YAML's failsafe schema). */
export interface ReadYaml {
  readonly doc: Document;
  /** The document as plain data; of two entries with one key the later one counts. */
  readonly value: unknown;
  /** Keys that stand in their map for the second time or more. */
  readonly duplicates: readonly { readonly key: string; readonly span: Span }[];
  /** Whether something is written through an alias, so that what stands in one place counts in another. */
  readonly hasAliases: boolean;
  /** What makes the text no sound YAML, the first fault only; null when there is none. */
  readonly fault: { readonly span: Span; readonly message: string } | null;
}

/** How often one YAML anchor may be repeated: a bound on documents that expand. */
const maxAliases = 100;

/** How deep brackets may nest, and how far in a line may begin: a parser that recurses deeper can end the process. */
const maxDepth = 500;

/** Reads a YAML text. Never throws: what can be read of a faulty text is given with the fault. */
export function readYaml(text: string): ReadYaml {
  const deep = placeTooDeep(text);
  if (deep !== null) {
    const fault = { span: { start: deep, end: deep + 1 }, message: `it nests deeper than ${maxDepth} levels here` };
    return { doc: new Document(), value: {}, duplicates: [], hasAliases: false, fault };
  }
  // The library compares each key with all others of its map; `duplicateKeys` does it in one pass.
  const doc = parseDocument(text, { schema: "failsafe", uniqueKeys: false, prettyErrors: false, logLevel: "error" });
  const [error] = [...doc.errors, ...doc.warnings];
  const fault = error
    ? { span: { start: error.pos[0], end: Math.max(error.pos[1], error.pos[0] + 1) }, message: error.message }
    : null;
  return { doc, ...plainOf(doc, fault), ...peculiaritiesOf(doc) };
}

/** Where a text nests deeper than `readYaml` goes, or null. Brackets in prose count as well; there are never as many open. */
export function placeTooDeep(text: string): number | null {
  let depth = 0;
  let lead = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 91 || char === 123) depth++;
    else if (char === 93 || char === 125) depth = Math.max(depth - 1, 0);
    // Spaces, "-" and "?" at a line's start each open a level.
    if (char === 10) lead = 0;
    else if (lead >= 0) lead = char === 32 || char === 45 || char === 63 ? lead + 1 : -1;
    if (depth > maxDepth || lead > maxDepth) return at;
  }
  return null;
}

function plainOf(doc: Document, fault: ReadYaml["fault"]): Pick<ReadYaml, "value" | "fault"> {
  try {
    const value: unknown = doc.toJS({ maxAliasCount: maxAliases }) ?? {};
    if (!isCircular(value, [])) return { value, fault };
    const circle = { span: { start: 0, end: 1 }, message: "an alias stands inside what it repeats" };
    return { value: {}, fault: fault ?? circle };
  } catch (error) {
    // The library throws on aliases that expand too far or refer to nothing.
    const message = error instanceof Error ? error.message : String(error);
    return { value: {}, fault: fault ?? { span: { start: 0, end: 1 }, message } };
  }
}

function peculiaritiesOf(doc: Document): Pick<ReadYaml, "duplicates" | "hasAliases"> {
  const duplicates: { key: string; span: Span }[] = [];
  let hasAliases = false;
  visit(doc, (_, node) => {
    if (isAlias(node)) hasAliases = true;
    if (!isMap(node)) return;
    const seen = new Set<string>();
    for (const { key } of node.items) {
      if (!isScalar(key) || !key.range) continue;
      const name = String(key.value);
      if (seen.has(name)) duplicates.push({ key: name, span: { start: key.range[0], end: key.range[1] } });
      seen.add(name);
    }
  });
  return { duplicates, hasAliases };
}

/** Whether data hold themselves, as an alias inside its own anchor makes them. */
function isCircular(value: unknown, holders: readonly unknown[]): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (holders.includes(value)) return true;
  const inside = [...holders, value];
  return Object.values(value).some((entry) => isCircular(entry, inside));
}
