import type { Article } from "./parse-article.js";

/** A heading of an article, outside lists and quotes. */
export interface Heading {
  /** Its words as a reader sees them, white space as single spaces. */
  readonly text: string;
  /** Its line in the source, from 0. */
  readonly line: number;
}

/** The headings of an article in their order; plain text has none. */
export function headingsOf({ blocks }: Pick<Article, "blocks">): readonly Heading[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "markdown" || block.tokens[0]?.type !== "heading_open") return [];
    const words = block.leaves.flatMap(({ runs }) => runs.map(({ text }) => text)).join("");
    return [{ text: words.replace(/\s+/g, " ").trim(), line: block.line }];
  });
}
