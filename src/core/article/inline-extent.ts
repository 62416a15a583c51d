import type { Token } from "markdown-it";
import type { Span } from "../text/span.js";
import { offsetOf } from "./track-source.js";

/** Where the text of a token stands in the inline content that it was parsed from. */
export interface Extent extends Span {
  readonly text: string;
  /** Whether the text stands there character by character; line breaks in code count, although they show as spaces. */
  readonly literal: boolean;
}

/**
 * The extent of what a token of inline content shows; null for tokens that show no text of their own, like images.
 * @param content the inline content that the token was parsed from
 */
export function inlineExtent(token: Token, content: string): Extent | null {
  const text = token.content;
  const start = offsetOf(token);
  switch (token.type) {
    case "text":
      if (text === "") return null;
      // The address of an autolink stands behind its angle bracket.
      return literalExtent(text, content.startsWith(text, start) ? start : start + 1);
    case "text_special":
      return { text, start, end: start + token.markup.length, literal: text === token.markup };
    case "code_inline":
      return codeExtent(token, content, start);
    case "softbreak":
    case "hardbreak":
      // A hard break may begin with a backslash.
      return { text: "\n", start, end: content.indexOf("\n", start) + 1, literal: false };
    default:
      return null;
  }
}

/** A code span's text begins behind its backticks, and behind the one space that is stripped from each end. */
function codeExtent({ content: text, markup }: Token, content: string, start: number): Extent {
  const inside = start + markup.length;
  const stripped = content.slice(inside, inside + text.length).replaceAll("\n", " ") !== text;
  return literalExtent(text, stripped ? inside + 1 : inside);
}

function literalExtent(text: string, start: number): Extent {
  return { text, start, end: start + text.length, literal: true };
}
