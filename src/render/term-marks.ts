import type { Mark } from "../core/article/render-article.js";
import type { Reading } from "../core/reading.js";
import type { Span } from "../core/text/span.js";
import { html } from "./html.js";

/** Bounds on names, their length, and the text that they are looked for in; real glossaries and articles are smaller. */
const maxNames = 300;
const maxNameLength = 100;
const maxTextLength = 500_000;

/**
 * A mark for each glossary term where the article first uses it, by its name or one of its other names, with its meaning
 * as a tool tip.
 */
export function termMarks({ article, claimSet }: Reading): readonly Mark[] {
  const text = article.shadow.text.slice(0, maxTextLength);
  let looked = 0;
  return [...claimSet.terms].flatMap(([name, { spec }]) => {
    const names = [name, ...(spec.also ?? [])].slice(0, maxNames - looked);
    looked += names.length;
    const [first] = names.flatMap((one) => firstUse(text, one) ?? []).toSorted((a, b) => a.start - b.start);
    return first
      ? [{ span: first, open: html`<dfn class="cc-term" title="${spec.means}">`.markup, close: "</dfn>" }]
      : [];
  });
}

/** The first place where a text holds a name, in whatever case, as words of their own. */
function firstUse(text: string, name: string): Span | null {
  const words = name.trim();
  if (words === "" || words.length > maxNameLength) return null;
  const literal = words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "iu").exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}
