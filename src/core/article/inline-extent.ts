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
      return text === "" ? null : textExtent(text, content, start);
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

function textExtent(text: string, content: string, start: number): Extent {
  if (content.startsWith(text, start)) return { text, start, end: start + text.length, literal: true };
  // An autolink: its text is the address between the angle brackets, decoded.
  const literal = content.startsWith(text, start + 1);
  return { text, start: start + 1, end: literal ? start + 1 + text.length : content.indexOf(">", start), literal };
}

/** A code span's text begins behind its backticks, and behind the one space that is stripped from each end. */
function codeExtent({ content: text, markup }: Token, content: string, start: number): Extent {
  const inside = start + markup.length;
  const stripped = content.slice(inside, inside + text.length).replaceAll("\n", " ") !== text;
  const from = stripped ? inside + 1 : inside;
  return { text, start: from, end: from + text.length, literal: true };
}
