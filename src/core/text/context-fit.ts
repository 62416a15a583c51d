import type { Contexts } from "./quote-pattern.js";
import type { Span } from "./span.js";

/** Longest context that is compared; more tells nothing new. */
export const maxContext = 200;

/** Whether exactly these contexts stand around a span of the running text, white space beside the quote aside. */
export function contextsFit(text: string, { start, end }: Span, { prefix, suffix }: Contexts): boolean {
  const before = text.charAt(start - 1) === " " ? start - 1 : start;
  const behind = text.charAt(end) === " " ? end + 1 : end;
  return (prefix === "" || text.endsWith(prefix, before)) && (suffix === "" || text.startsWith(suffix, behind));
}

/** How many characters of the contexts stand next to a span, word for word. */
export function touchingContext(text: string, { start, end }: Span, { prefix, suffix }: Contexts): number {
  const before = text.charAt(start - 1) === " " ? start - 1 : start;
  const behind = text.charAt(end) === " " ? end + 1 : end;
  let left = 0;
  while (left < prefix.length && text.charAt(before - 1 - left) === prefix.charAt(prefix.length - 1 - left)) left++;
  let right = 0;
  while (right < suffix.length && text.charAt(behind + right) === suffix.charAt(right)) right++;
  return left + right;
}
