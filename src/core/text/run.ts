import type { Span } from "./span.js";

/** A piece of rendered text and the source that it comes from. */
export interface Run extends Span {
  readonly text: string;
  /**
   * Whether the text stands in the source character by character; if not (an entity, an escape, a line break of two
   * characters) it comes from its source as a whole.
   */
  readonly literal: boolean;
}
