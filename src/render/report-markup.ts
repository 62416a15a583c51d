import { escapeXml } from "../charts/svg.js";
import { escapeHtml } from "../core/article/escape-html.js";
import { html } from "./html.js";

/**
 * The reading view's markup made fit for a page without a script: what asks the editor becomes a link inside the page,
 * marks lead to their notes, and images stand in the page itself. In our own markup text and attribute values hold no
 * bare "<", ">" or quotation mark, so that its tags are plain to see; the view's marks are completed in the same way.
 */

/** Where the parts of a page are, as fragments without "#"; null where the page has no such part. */
export interface ReportPlaces {
  noteOf(claim: string): string | null;
  markOf(claim: string): string | null;
  /** The number that leads from a mark to its note. */
  numberOf(claim: string): number | null;
  /** By the row's name, as cards show it. */
  rowOf(name: string): string | null;
  firstRowOf(claim: string): string | null;
  firstOf(verdict: string): string | null;
  isHeading(id: string): boolean;
}

/** An image of the article: what stands in for its address, or why it isn't in the page, in a few words. */
export type ReportImage =
  | { readonly kind: "data"; readonly address: string }
  | { readonly kind: "left-out"; readonly why: string };

/** Names inside a page that an article's headings can't take: theirs begin with "cc-". */
export const fragments = { note: "note-", mark: "claim-", row: "row-" } as const;

/** Turns the view's buttons into links where the page has a place to lead to, and the article's links into links of a page. */
export function withPageLinks(markup: string, places: ReportPlaces): string {
  return markup
    .replace(/<button type="button"([^<>]*)>(.*?)<\/button>/gs, (whole, attributes: string, words: string) => {
      const target = targetOf(attributes, places);
      if (target === null) return attributes.includes("cc-row-link") ? `<span${attributes}>${words}</span>` : whole;
      // A row and a place in the text are reached by following the link, also where the script runs.
      const kept = attributes.replace(/ data-action="(?:row|text)"/, "");
      return `<a href="#${target}"${kept}>${words}</a>`;
    })
    .replace(/<a href="([^"]*)"([^<>]*)>(.*?)<\/a>/gs, (whole, href: string, _rest, words: string) =>
      pageLink({ whole, href, words }, places),
    );
}

function targetOf(attributes: string, places: ReportPlaces): string | null {
  const value = (name: string): string | null => {
    const found = new RegExp(` data-${name}="([^"]*)"`).exec(attributes)?.[1];
    return found === undefined ? null : unescaped(found);
  };
  const [claim, row, verdict] = [value("claim"), value("row"), value("verdict")];
  switch (value("action")) {
    case null:
    case "select":
      return claim === null ? null : places.noteOf(claim);
    case "text":
      return claim === null ? null : places.markOf(claim);
    case "row":
      return row !== null ? places.rowOf(row) : claim === null ? null : places.firstRowOf(claim);
    case "step":
      return verdict === null ? null : places.firstOf(verdict);
    default:
      return null;
  }
}

/** Own places and the wide web stay links; a file beside the article can't come along, so its name is told. */
function pageLink(
  { whole, href, words }: Readonly<Record<"whole" | "href" | "words", string>>,
  places: ReportPlaces,
): string {
  if (/^https?:/i.test(href)) return `<a href="${href}" rel="noopener noreferrer">${words}</a>`;
  if (/^mailto:/i.test(href)) return whole;
  if (!href.startsWith("#")) return `<span class="cc-beside" title="In the article's folder: ${href}">${words}</span>`;
  if (isOwn(href)) return whole;
  const heading = `cc-${decoded(unescaped(href.slice(1)))}`;
  return places.isHeading(heading) ? `<a href="#${escapeHtml(heading)}">${words}</a>` : words;
}

function isOwn(href: string): boolean {
  return Object.values(fragments).some((prefix) => new RegExp(`^#${prefix}\\d+$`).test(href));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign stands for itself.
    return text;
  }
}

/** Gives marks their names inside the page, and each claim's last one the number of its note. */
export function withNoteNumbers(markup: string, places: ReportPlaces): string {
  const open: (string | null)[] = [];
  let waiting = "";
  let inLink = false;
  return markup.replace(/<(\/?)(mark|a)\b([^<>]*)>/g, (tag, slash: string, name: string, attributes: string) => {
    if (name === "a") {
      inLink = slash === "";
      // A link can't hold another one: the number stands behind it.
      const after = inLink ? "" : waiting;
      if (!inLink) waiting = "";
      return tag + after;
    }
    if (slash === "") {
      const claim = unescaped(/ data-claim="([^"]*)"/.exec(attributes)?.[1] ?? "");
      open.push(/class="[^"]*\bcc-last\b/.test(attributes) ? claim : null);
      return `<mark${asWords(attributes, places.markOf(claim))}>`;
    }
    const claim = open.pop() ?? null;
    const number = claim === null ? "" : noteNumber(claim, places);
    if (!inLink) return tag + number;
    waiting += number;
    return tag;
  });
}

/** A mark as words with a name; the script makes a button of it. */
function asWords(attributes: string, id: string | null): string {
  if (!attributes.includes(" tabindex=") || id === null) return attributes;
  return `${attributes.replace(/ (?:tabindex|role|aria-expanded)="[^"]*"/g, "").replace(" aria-label=", " data-name=")} id="${id}"`;
}

function noteNumber(claim: string, places: ReportPlaces): string {
  const [number, note] = [places.numberOf(claim), places.noteOf(claim)];
  if (number === null || note === null) return "";
  return html`<sup class="cc-ref"><a href="#${note}" aria-label="Note ${number}">${number}</a></sup>`.markup;
}

/** Puts images into the page, and for those that can't be there a sentence in their place. */
export function withImages(markup: string, images: ReadonlyMap<string, ReportImage>): string {
  const byWritten = new Map([...images].map(([path, image]) => [escapeHtml(path), image]));
  return markup.replace(/<img data-path="([^"]*)" alt="([^"]*)">/g, (_, path: string, alt: string) => {
    const image = byWritten.get(path);
    if (image?.kind === "data") return `<img src="${escapeXml(image.address)}" alt="${alt}">`;
    const why = image?.why ?? "it was not looked for";
    return `<span class="cc-no-image">${alt}${alt === "" ? "" : " "}(This image is not in the page: ${escapeXml(why)}.)</span>`;
  });
}

/** Unfolds what is folded, since paper can't be; the script folds it again. */
export function unfolded(markup: string): string {
  return markup.replace(/<details( class="[^"]*")?>/g, "<details$1 open data-folded>");
}

/**
 * Says of critiques that an earlier note told in full which one that is: on paper they are told once.
 * @param told the number of the note by a critique's head; grows
 */
export function withCritiquesToldOnce(markup: string, number: number, told: Map<string, number>): string {
  return markup.replace(
    /<details( class="cc-critique"[^<>]*)>\s*<summary>(.*?)<\/summary>/gs,
    (tag, rest, head: string) => {
      const earlier = told.get(head) ?? number;
      told.set(head, earlier);
      return earlier === number
        ? tag
        : `<details${rest} data-told="${earlier}">\n<summary data-told="${earlier}">${head}</summary>`;
    },
  );
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** An attribute's value as it was before it was escaped. */
function unescaped(value: string): string {
  return value.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}
