import MarkdownIt from "markdown-it";
import { type Html, html, safeUrl, trusted } from "./html.js";

/** Longest text that is rendered, in UTF-16 code units; what follows is cut, with a word that says so. */
const maxLength = 20_000;

/**
 * Markdown of critiques and replies: strangers' text. No HTML, no images, no tables (their alignment is a style
 * attribute, which the view's policy refuses), and links to http and https only.
 */
const markdown = new MarkdownIt({ html: false, linkify: false }).disable(["image", "table"]);
markdown.validateLink = (address) => safeUrl(address) !== null;

/** Safe HTML of a critique's or a reply's Markdown. */
export function renderMarkdown(text: string): Html {
  const body = trusted(markdown.render(text.slice(0, maxLength)));
  return text.length > maxLength
    ? html`${body}<p class="cc-soft">The rest is cut here; the claim set has it all.</p>`
    : body;
}
