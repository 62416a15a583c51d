import createParser, { type MarkdownIt } from "markdown-it";
import { trackSource } from "./track-source.js";

/** How deep blocks may stand in each other; what stands deeper is left out, as markdown-it does. */
const maxNesting = 60;

/** The parser of all Markdown articles: CommonMark with tables and strikethrough, HTML shown as text. */
export const markdownParser = createMarkdownParser();

function createMarkdownParser(): MarkdownIt {
  const md = createParser("default", { html: false, linkify: false, typographer: false, maxNesting });
  // Addresses show as they are written: decoded, one could be made to look like another.
  md.normalizeLinkText = (address) => address;
  trackSource(md);
  return md;
}
