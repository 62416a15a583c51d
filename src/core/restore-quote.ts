import { type Article, parseArticle } from "./article/parse-article.js";
import { combinesAt } from "./text/characters.js";
import type { Shadow } from "./text/shadow.js";
import { ShadowBuilder } from "./text/shadow-builder.js";
import type { Span } from "./text/span.js";
import { applyEdits, type TextEdit } from "./text/text-edit.js";

/**
 * The edit of an article's source that brings the words of a quote back where an edited claim stands now. It replaces
 * the smallest stretch that covers the change, so that markup around it stays. Null when no such edit gives the quote.
 * @param at where the claim stands now, in the article's shadow text
 */
export function restoreQuote(article: Article, at: Span, quote: string): TextEdit | null {
  const old = shadowOf(quote);
  const change = smallestChange(article, at, old);
  const candidates = [change, { ...change, text: asMarkdown(change.text) }, whole(article, at, old)];
  return candidates.find((edit) => isRestored(article, edit, at, old)) ?? null;
}

function shadowOf(text: string): Shadow {
  const builder = new ShadowBuilder();
  builder.add({ text, start: 0, end: text.length, literal: true });
  return builder.finish();
}

function smallestChange({ shadow }: Article, at: Span, old: Shadow): TextEdit {
  const now = shadow.text.slice(at.start, at.end);
  const least = Math.min(now.length, old.text.length);
  let head = 0;
  while (head < least && now.charAt(head) === old.text.charAt(head)) head++;
  while (head > 0 && (splitsCharacter(now, head) || splitsCharacter(old.text, head))) head--;
  const [ofNow, ofOld] = [now.length, old.text.length];
  let tail = 0;
  while (tail < least - head && now.charAt(ofNow - 1 - tail) === old.text.charAt(ofOld - 1 - tail)) tail++;
  while (tail > 0 && (splitsCharacter(now, ofNow - tail) || splitsCharacter(old.text, ofOld - tail))) tail--;
  const changed = { start: at.start + head, end: at.end - tail };
  return { span: sourceOf(shadow, changed), text: old.printed.slice(head, ofOld - tail) };
}

/** The source of a stretch; for an empty one the place after the character before it, where words are typed. */
function sourceOf(shadow: Shadow, { start, end }: Span): Span {
  if (end > start || start === 0) return shadow.toSource({ start, end });
  const before = shadow.toSource({ start: start - 1, end: start });
  return { start: before.end, end: before.end };
}

function splitsCharacter(text: string, at: number): boolean {
  return /^[\udc00-\udfff]/.test(text.charAt(at)) || (at < text.length && combinesAt(text, at));
}

function whole({ shadow, format }: Article, at: Span, { printed }: Shadow): TextEdit {
  return { span: shadow.toSource(at), text: format === "markdown" ? asMarkdown(printed) : printed };
}

/** Text with the characters escaped that Markdown would take for markup. */
function asMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&#|~]/g, "\\$&");
}

/** Whether the quote stands in the edited article where the claim stood, and the text before it is as it was. */
function isRestored(article: Article, edit: TextEdit, at: Span, old: Shadow): boolean {
  const { shadow } = parseArticle(applyEdits(article.text, [edit]), { format: article.format });
  return (
    shadow.text.startsWith(old.text, at.start) &&
    shadow.text.length - article.shadow.text.length === old.text.length - (at.end - at.start)
  );
}
