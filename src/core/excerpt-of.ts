import type { Article } from "./article/parse-article.js";
import type { Span } from "./text/span.js";

/** A place with the words around it, on one line, and where the place stands in them: UTF-16, half open. */
export interface Excerpt extends Span {
  readonly text: string;
}

/** Longest stretch before and behind the place. */
const before = 40;
const behind = 80;

/** The words of a paragraph around a place in the article's source; where more stands beside them, an ellipsis says so. */
export function excerptOf({ shadow }: Pick<Article, "shadow">, source: Span): Excerpt {
  const { printed } = shadow;
  const place = shadow.toShadow(source);
  const ahead = printed.slice(Math.max(place.start - before, 0), place.start);
  const after = printed.slice(place.end, place.end + behind);
  const [line = ""] = after.split("\n");
  const lead = ahead.slice(ahead.lastIndexOf("\n") + 1);
  const opensParagraph = lead.length < ahead.length || place.start <= before;
  const closesParagraph = line.length < after.length || place.end + behind >= printed.length;
  // A word that was cut in two is left out.
  const shownLead = opensParagraph ? lead : `…${lead.replace(/^\S*\s/, "")}`;
  const shownLine = closesParagraph ? line : `${line.replace(/\s\S*$/, "")}…`;
  const words = printed.slice(place.start, place.end).replace(/\n+/g, " ");
  const start = shownLead.length;
  return { text: `${shownLead}${words}${shownLine}`, start, end: start + words.length };
}
