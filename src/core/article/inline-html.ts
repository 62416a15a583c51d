import type { Token } from "markdown-it";
import type { Run } from "../text/run.js";
import { escapeHtml } from "./escape-html.js";
import { type MarkPlan, markRuns } from "./mark-runs.js";
import { safeImagePath, safeLink } from "./safe-link.js";

/** What inline tokens are rendered with. */
export interface InlineOptions {
  /** The runs of a token that shows text. */
  readonly runsOf: (token: Token) => readonly Run[];
  readonly marks: MarkPlan;
  /** The address of an image, by its path relative to the article; without one its alternative text is shown. */
  readonly imageSource?: ((path: string) => string | undefined) | undefined;
}

/** The inline tokens of a block as HTML. Links that may not be followed show their text alone. */
export function inlineHtml(tokens: readonly Token[], options: InlineOptions): string {
  const links: string[] = [];
  let html = "";
  // Text that no element parts is one piece to a reader, although an escape or a line break may stand in it.
  let text: Run[] = [];
  const flush = (): void => {
    html += markRuns(text, options.marks);
    text = [];
  };
  for (const token of tokens) {
    if (token.type === "text" || token.type === "text_special" || token.type === "softbreak") {
      for (const run of options.runsOf(token)) text.push(run);
      continue;
    }
    flush();
    html += elementHtml(token, links, options);
  }
  flush();
  return html;
}

/** An element that is no text, or one of its tags. `links` holds the ends of the links that are open. */
function elementHtml(token: Token, links: string[], options: InlineOptions): string {
  switch (token.type) {
    case "code_inline":
      return `<code>${markRuns(options.runsOf(token), options.marks)}</code>`;
    case "hardbreak":
      return "<br>\n";
    case "image":
      return imageHtml(token, options);
    case "link_open": {
      const target = safeLink(String(token.attrGet("href") ?? ""));
      links.push(target === null ? "" : "</a>");
      return target === null ? "" : `<a href="${escapeHtml(target)}" rel="noopener noreferrer">`;
    }
    case "link_close":
      return links.pop() ?? "";
    default:
      // Emphasis and strikethrough.
      return token.nesting === 1 ? `<${token.tag}>` : `</${token.tag}>`;
  }
}

function imageHtml(token: Token, { imageSource }: InlineOptions): string {
  const alt = escapeHtml(altOf(token.children ?? []));
  const path = safeImagePath(String(token.attrGet("src") ?? ""));
  const address = path === null ? undefined : imageSource?.(path);
  if (address === undefined) return `<span class="cc-no-image">${alt}</span>`;
  return `<img src="${escapeHtml(address)}" alt="${alt}">`;
}

/** An image's description: the text of its label without markup. */
function altOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children }) => {
      if (type === "softbreak" || type === "hardbreak") return " ";
      return type === "image" ? altOf(children ?? []) : content;
    })
    .join("");
}
