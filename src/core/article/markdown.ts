import createParser, { type MarkdownIt } from "markdown-it";
import { trackInlineSource } from "./inline-source.js";

/** How deep blocks and inline marks may nest before the rest is plain text. */
const maxNesting = 60;

/** The parser of all Markdown articles: CommonMark with tables and strikethrough, HTML shown as text. */
export const markdown = createMarkdown();

function createMarkdown(): MarkdownIt {
  const md = createParser("default", { html: false, linkify: false, typographer: false, maxNesting });
  trackInlineSource(md);
  return md;
}
