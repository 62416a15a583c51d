import createParser, { type Env, type MarkdownIt, type Token } from "markdown-it";
import { trackSource } from "./track-source.js";

/** How deep blocks may stand in each other: a list and its item are two. */
const maxNesting = 100;

/** The link reference definitions of a text, by label; undefined where it has none. */
export type References = NonNullable<Env["references"]> | undefined;

/** What the parser makes of a Markdown text. */
export interface ParsedMarkdown {
  readonly tokens: readonly Token[];
  readonly references: References;
}

/**
 * The tokens of a Markdown article: CommonMark with tables and strikethrough, HTML shown as text. Null when blocks are
 * nested so deeply that the parser would leave some out.
 * @param known definitions that stand elsewhere, when only a part of a text is parsed; they come before its own
 */
export function parseMarkdown(text: string, known?: References): ParsedMarkdown | null {
  const env: Env = known === undefined ? {} : { references: Object.create(known) };
  const tokens = parser.parse(text, env);
  return tokens.some(isTooDeep) ? null : { tokens, references: env.references };
}

const parser = createMarkdownParser();

function createMarkdownParser(): MarkdownIt {
  const md = createParser("default", { html: false, linkify: false, typographer: false, maxNesting });
  // Addresses show as they are written: decoded, one could be made to look like another.
  md.normalizeLinkText = (address) => address;
  // A link that must not be followed is a link nonetheless: its words are shown, and `safeLink` leaves its target out.
  md.validateLink = () => true;
  trackSource(md);
  return md;
}

/** Whether a token opens a container whose content stands at the depth at which the parser stops. */
function isTooDeep({ type, level }: Token): boolean {
  return level >= maxNesting - 1 && (type === "blockquote_open" || type === "list_item_open");
}
