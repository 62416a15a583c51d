import { encloses, type Span, touches } from "../text/span.js";
import { safeLink } from "./safe-link.js";

/** What a text says of a source that it refers to. */
export interface Reference {
  /** Words that may be the source's title; empty where only its address is told. */
  readonly title: string;
  /** Where it can be read on the web; null where the text doesn't say, or says several addresses. */
  readonly url: string | null;
}

interface Found extends Reference {
  readonly span: Span;
}

/**
 * The source that a stretch of an article's source refers to. Where the span is empty: the link, footnote, address, DOI or
 * citation key there, or null. Else the words of the stretch, with the one address that stands in or around them.
 */
export function referenceAt(text: string, span: Span): Reference | null {
  const [from, to] = [Math.max(0, span.start - around), Math.min(text.length, span.end + around, span.start + maxSpan)];
  const near = text.slice(from, to);
  const at = { start: span.start - from, end: Math.min(span.end, to) - from };
  const kinds = [linksIn(near), labelsIn(near, text), addressesIn(near), doisIn(near), keysIn(near)];
  if (span.start === span.end) {
    for (const found of kinds) {
      const here = found.find((one) => touches(one.span, at.start));
      if (here) return { title: here.title, url: here.url };
    }
    return null;
  }
  const inside = kinds.flat().filter((one) => encloses(at, one.span) || encloses(one.span, at));
  const urls = new Set(inside.flatMap(({ url }) => url ?? []));
  const [only = null] = urls.size === 1 ? urls : [];
  return { title: titleOf(near.slice(at.start, at.end)), url: only };
}

/** How far around a place a link may reach, in UTF-16 code units. */
const around = 2_000;
/** The longest stretch that is looked at. */
const maxSpan = 10_000;
/** The longest title that is offered: a person goes on from there. */
const maxTitle = 300;

const linkPattern =
  /\[([^[\]]{1,500})\]\(\s{0,9}<?([^\s<>()]{1,2000}(?:\([^\s<>()]{0,200}\)[^\s<>()]{0,500}){0,9})>?(?:\s{1,9}(?:"[^"]{0,500}"|'[^']{0,500}'))?\s{0,9}\)/g;
const addressPattern = /https?:\/\/[^\s<>"'`[\]{}|\\^]{1,2000}/gi;
const doiPattern = /(?<![\w/.])(?:doi:\s?)?10\.\d{4,9}\/[^\s<>"[\]{}|\\^]{1,200}/gi;

/** `[words](address)`. */
function linksIn(near: string): readonly Found[] {
  return [...near.matchAll(linkPattern)].map((match) => found(match, titleOf(match[1] ?? ""), match[2] ?? ""));
}

/** `[words][label]`, `[words]` and `[^note]`, with what the whole text says of the label. */
function labelsIn(near: string, text: string): readonly Found[] {
  const labels = [...near.matchAll(/\[([^[\]]{1,500})\](?:\[([^[\]]{0,500})\])?/g)];
  const definitions = labels.length > 0 ? definitionsIn(text) : new Map<string, string>();
  return labels.flatMap((match) => {
    const [, words = "", label = ""] = match;
    const said = definitions.get(labelOf(label || words));
    if (said === undefined) return [];
    if (!words.startsWith("^"))
      return found(match, titleOf(words), said.split(/\s/, 1)[0]?.replace(/^<|>$/g, "") ?? "");
    const [address] = [...addressesIn(said), ...doisIn(said)];
    return { span: spanOf(match), title: titleOf(said), url: address?.url ?? null };
  });
}

/** What stands behind `[label]:` on lines of the text; the first of a label counts. */
function definitionsIn(text: string): ReadonlyMap<string, string> {
  const lines = text.matchAll(/^ {0,3}\[([^\]\n]{1,500})\]:[ \t]{0,9}(\S[^\n]{0,2000})/gm);
  return new Map([...lines].toReversed().map(([, label = "", said = ""]) => [labelOf(label), said]));
}

function labelOf(written: string): string {
  return written.trim().replace(/\s+/g, " ").toLowerCase();
}

/** Addresses that stand in the text as they are. */
function addressesIn(near: string): readonly Found[] {
  return [...near.matchAll(addressPattern)].map((match) => {
    const address = withoutEnd(match[0]);
    return { span: { start: match.index, end: match.index + address.length }, title: "", url: webAddress(address) };
  });
}

function doisIn(near: string): readonly Found[] {
  return [...near.matchAll(doiPattern)].map((match) => {
    const written = withoutEnd(match[0]);
    const doi = written.replace(/^doi:\s?/i, "");
    return {
      span: { start: match.index, end: match.index + written.length },
      title: "",
      url: `https://doi.org/${doi}`,
    };
  });
}

/** `[@smith2020, p. 3]`: the key is all that the text tells. */
function keysIn(near: string): readonly Found[] {
  return [...near.matchAll(/(?<![\p{L}\p{N}@])@([\p{L}\p{N}][\p{L}\p{N}_:.#$%&+?<>~/-]{0,200})/gu)].map((match) => {
    const key = withoutEnd(match[1] ?? "");
    return { span: { start: match.index, end: match.index + key.length + 1 }, title: key, url: null };
  });
}

function found(match: RegExpExecArray, title: string, target: string): Found {
  return { span: spanOf(match), title, url: webAddress(target) };
}

function spanOf({ index, 0: whole }: RegExpExecArray): Span {
  return { start: index, end: index + whole.length };
}

/** A target that leads to the web; a claim set's source is read elsewhere than in the article's folder. */
function webAddress(target: string): string | null {
  const safe = safeLink(target);
  return safe !== null && /^https?:/i.test(safe) ? safe : null;
}

/** Without what ends the sentence, and without a bracket that was opened before. */
function withoutEnd(written: string): string {
  let end = written.length;
  let open = written.split("(").length - written.split(")").length;
  while (end > 0) {
    const last = written.charAt(end - 1);
    if (last === ")" && open < 0) open++;
    else if (!/[.,;:!?*_'’”]/.test(last)) break;
    end--;
  }
  return written.slice(0, end);
}

/** Words as a title: on one line, without links, addresses, emphasis and the quotes around them. */
function titleOf(words: string): string {
  const plain = words
    .replace(linkPattern, "$1")
    .replace(/<?https?:\/\/[^\s<>()]{1,2000}>?/gi, " ")
    .replace(doiPattern, " ")
    .replace(/\[\^[^[\]]{1,500}\]/g, " ")
    .replace(/\[([^[\]]{1,500})\](?:\[[^[\]]{0,500}\])?/g, "$1")
    .replace(/[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, "")
    .replace(/[([]\s{0,9}[)\]]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\s,;:.(]+$/, "");
  const [, quoted = plain] = /^["“„'‘«»]([^"“„”«»]+)["”“'’»«]$/.exec(plain) ?? [];
  return [...quoted].slice(0, maxTitle).join("");
}
