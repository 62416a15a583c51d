import type { LeafPiece } from "../core/article/leaf-pieces.js";

/** What the Markdown preview adds to an article: marks around words, and notes under blocks. All HTML is escaped. */
export interface PreviewModel {
  /** The article's source as it was read. */
  readonly text: string;
  readonly marks: readonly PreviewMark[];
  /** Charts and cards, as HTML, by the first line of the top-level block that they stand under, from 0. */
  readonly notes: ReadonlyMap<number, string>;
  /** What stands above the article, as HTML. */
  readonly head: string;
}

/** A piece of a claim's words. */
export interface PreviewMark extends LeafPiece {
  /** The opening tag of the mark, and of its last part where elements split it. */
  readonly open: string;
  readonly openLast: string;
}
