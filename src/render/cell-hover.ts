import type { ClaimReading } from "../core/claim-reading.js";
import type { Reading } from "../core/reading.js";
import { claimLink } from "./command-link.js";
import { escapeMarkdown } from "./escape-markdown.js";
import { type HoverOptions, standingGlyphs } from "./hover.js";
import { standingOf, standingWords } from "./words.js";

/** Claims beyond these are told by their number. */
const maxClaims = 12;

/** A cell's hover as Markdown: the claims of the article that rest on it, with their verdicts. */
export function renderCellHover(
  { article, articleFile }: Reading,
  claims: readonly ClaimReading[],
  { commands }: Pick<HoverOptions, "commands">,
): string {
  const lines = claims.slice(0, maxClaims).map((claim) => {
    const standing = standingOf(claim);
    const words = `“${escapeMarkdown(claim.anchor.text)}”`;
    const shown = commands ? claimLink(words, articleFile, claim.id) : words;
    return `- ${standingGlyphs[standing]} ${standingWords(standing)}: ${shown}`;
  });
  if (claims.length > maxClaims) lines.push(`- … and ${claims.length - maxClaims} more`);
  const title = article.title === null ? "" : ` in _${escapeMarkdown(article.title)}_`;
  return `This cell decides ${claims.length === 1 ? "a claim" : `${claims.length} claims`}${title}:\n\n${lines.join("\n")}`;
}
