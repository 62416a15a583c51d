import type { Token } from "markdown-it";
import { inlineTokens } from "../core/article/leaf-pieces.js";
import { plainWords } from "../core/article/plain-words.js";
import type { PreviewMark, PreviewModel } from "./preview-model.js";

/**
 * The tokens of a preview's own parser with marks and notes added to copies of them. A mark whose words its line doesn't
 * have is left out. Marks are split where elements begin and end, so that all stays well nested.
 */
export function markTokens(tokens: readonly Token[], { marks, notes, head }: Omit<PreviewModel, "text">): Token[] {
  const [first] = tokens;
  if (!first) return [];
  const html: MakeHtml = (type, content) =>
    Object.assign(likeToken(first), { ...blank, type, content, block: type === "html_block" });
  const byLine = new Map<number, PreviewMark[]>();
  for (const mark of marks) byLine.set(mark.line, [...(byLine.get(mark.line) ?? []), mark]);
  const children = new Map<Token, Token[]>();
  for (const { token, line } of inlineTokens({ line: 0, tokens })) {
    for (const mark of byLine.get(line) ?? []) {
      children.set(token, withMark(children.get(token) ?? token.children ?? [], mark, html));
    }
  }
  const marked: Token[] = head === "" ? [] : [html("html_block", head)];
  let depth = 0;
  let line = 0;
  for (const token of tokens) {
    if (depth === 0 && token.map) line = token.map[0];
    depth += token.nesting;
    const own = children.get(token);
    marked.push(own ? Object.assign(likeToken(token), token, { children: own }) : token);
    const note = depth === 0 && token.block ? notes.get(line) : undefined;
    if (note !== undefined) marked.push(html("html_block", note));
  }
  return marked;
}

/** Makes a token that shows HTML as it is. */
type MakeHtml = (type: "html_inline" | "html_block", content: string) => Token;

const blank = {
  tag: "",
  attrs: null,
  map: null,
  nesting: 0,
  level: 0,
  children: null,
  markup: "",
  info: "",
  meta: null,
  hidden: false,
};

/** An empty token of the class of another: the parser is the editor's, and so are its classes. */
function likeToken(token: Token): Token {
  return Object.create(Object.getPrototypeOf(token));
}

/** The children of an inline token with the words of a mark wrapped; as they were where the words aren't there. */
function withMark(children: readonly Token[], { text, nth, open, openLast }: PreviewMark, html: MakeHtml): Token[] {
  const shown = children.map(shownBy);
  const plain = plainWords(shown.join(""));
  const place = placeOf(plain.text, text, nth);
  if (place < 0) return [...children];
  const start = plain.offsets[place] ?? 0;
  const end = (plain.offsets[place + text.length - 1] ?? 0) + 1;
  let next = 0;
  return children.flatMap((child, index) => {
    const words = shown[index] ?? "";
    const at = next;
    next += words.length;
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, words.length)];
    if (from >= to || !isWrapped(child)) return [child];
    const tag = at + to === end ? openLast : open;
    const wrap = (inner: Token): readonly Token[] => [html("html_inline", tag), inner, html("html_inline", "</mark>")];
    // Code is marked whole: it is one element.
    if (child.type === "code_inline") return wrap(child);
    return [
      ...textToken(child, words.slice(0, from)),
      ...textToken(child, words.slice(from, to)).flatMap(wrap),
      ...textToken(child, words.slice(to)),
    ];
  });
}

function shownBy({ type, content }: Token): string {
  if (type === "text" || type === "text_special" || type === "code_inline") return content;
  return type === "softbreak" || type === "hardbreak" ? "\n" : "";
}

function isWrapped({ type }: Token): boolean {
  return type === "text" || type === "text_special" || type === "code_inline";
}

/** The nth place of a text, from 0; -1 where there are fewer. */
function placeOf(text: string, wanted: string, nth: number): number {
  let place = text.indexOf(wanted);
  for (let count = 0; count < nth && place >= 0; count++) place = text.indexOf(wanted, place + 1);
  return place;
}

/** A copy of a text token with other text; none for no text. */
function textToken(like: Token, content: string): readonly Token[] {
  if (content === "") return [];
  return [Object.assign(likeToken(like), like, { content })];
}
