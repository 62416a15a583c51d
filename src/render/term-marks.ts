import type { Mark } from "../core/article/render-article.js";
import type { Reading } from "../core/reading.js";
import { overlaps, type Span } from "../core/text/span.js";
import { html } from "./html.js";

/** Bounds on names, their length, and the text that they are looked for in; real glossaries and articles are smaller. */
const maxNames = 300;
const maxNameLength = 100;
const maxTextLength = 500_000;

/**
 * A mark for each glossary term where the article first uses it, by its name or one of its other names, with its meaning
 * as a tool tip, which the page shows on focus as well.
 */
export function termMarks({ article, claimSet, claims }: Reading): readonly Mark[] {
  if (claimSet.terms.size === 0) return [];
  const printed = article.shadow.text.slice(0, maxTextLength);
  const lower = printed.toLowerCase();
  // Few letters change their length with their case; a text that holds one is searched as it stands.
  const text = lower.length === printed.length ? lower : printed;
  // A mark takes the focus itself, and nothing in it may take it again.
  const isMarked = (span: Span): boolean => claims.some(({ anchor }) => anchor.shadow && overlaps(anchor.shadow, span));
  let looked = 0;
  return [...claimSet.terms].flatMap(([name, { spec }]) => {
    const names = [name, ...(spec.also ?? [])].slice(0, maxNames - looked);
    looked += names.length;
    const [first] = names.flatMap((one) => firstUse(text, one) ?? []).toSorted((a, b) => a.start - b.start);
    return first
      ? [
          {
            span: first,
            open: html`<dfn class="cc-term" title="${spec.means}"${!isMarked(first) && html` tabindex="0"`}>`.markup,
            close: "</dfn>",
          },
        ]
      : [];
  });
}

/** The first place where a text in lower case holds a name as words of their own. */
function firstUse(text: string, name: string): Span | null {
  const words = name.trim().toLowerCase();
  if (words === "" || words.length > maxNameLength) return null;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (!isInWord(text, start) && !isInWord(text, end)) return { start, end };
  }
  return null;
}

/** Whether letters or digits stand on both sides of an offset. */
function isInWord(text: string, offset: number): boolean {
  return wordCharacter.test(text.charAt(offset - 1)) && wordCharacter.test(text.charAt(offset));
}

const wordCharacter = /[\p{L}\p{N}]/u;
