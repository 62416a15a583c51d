import { isMap, isScalar, isSeq } from "yaml";
import type { ClaimSet, YamlPath } from "../claims/claim-set.js";
import type { Span } from "../text/span.js";

/** A text of a claim set that names a file or an address. */
export interface LinkText {
  readonly span: Span;
  readonly text: string;
  readonly to: "article" | "include" | "address" | { readonly table: string };
}

/** How many links are given of a claim set. */
const maxLinks = 5_000;

/** Every file and every web address that a claim set names, where it stands. Addresses of other kinds are left out. */
export function linksIn({ yaml: { doc } }: Pick<ClaimSet, "yaml">): readonly LinkText[] {
  const found: LinkText[] = [];
  const visit = (node: unknown, path: YamlPath): void => {
    if (found.length >= maxLinks) return;
    if (isSeq(node)) for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
    if (isMap(node))
      for (const { key, value } of node.items) visit(value, [...path, isScalar(key) ? String(key.value) : ""]);
    if (!isScalar(node) || !node.range || typeof node.value !== "string") return;
    const to = targetOf(path, node.value);
    if (to) found.push({ span: { start: node.range[0], end: node.range[1] }, text: node.value, to });
  };
  for (const section of ["article", "include", "tables", "sources"]) {
    visit(isMap(doc.contents) ? doc.contents.get(section, true) : null, [section]);
  }
  return found;
}

function targetOf(path: YamlPath, text: string): LinkText["to"] | null {
  const [section, second, third] = path;
  if (section === "article") return second === "path" && path.length === 2 ? "article" : null;
  if (section === "include") return path.length === 2 ? "include" : null;
  if (path.length !== 3) return null;
  if (section === "tables") return third === "path" ? { table: String(second) } : null;
  return third === "url" && /^https?:\/\/[^\s/]/i.test(text) ? "address" : null;
}
