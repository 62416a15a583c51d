import type { ClaimReading } from "../core/claim-reading.js";
import type { Reading } from "../core/reading.js";
import { escapeMarkdown } from "./escape-markdown.js";
import { standingGlyphs } from "./hover.js";
import { standingOf, standingWords } from "./words.js";

/** A row's hover as Markdown: the claims of the article that rest on it, with their verdicts. */
export function renderRowHover({ article }: Reading, claims: readonly ClaimReading[]): string {
  const lines = claims.map((claim) => {
    const standing = standingOf(claim);
    return `- ${standingGlyphs[standing]} ${standingWords(standing)}: “${escapeMarkdown(claim.anchor.text)}”`;
  });
  const title = article.title === null ? "" : ` in _${escapeMarkdown(article.title)}_`;
  return `This row decides ${claims.length === 1 ? "a claim" : `${claims.length} claims`}${title}:\n\n${lines.join("\n")}`;
}
