import type { MarkdownIt, StateInline, Token } from "markdown-it";
import type { Span } from "../text/span.js";

/**
 * Makes markdown-it remember where inline text comes from. markdown-it gives no columns; but every rule that emits
 * text does so while the state's `pos` stands at that text, so watching the state is exact for every construct.
 */

/** A piece of an inline token's content and where it stands in the block's inline content. */
export interface Piece extends Span {
  /** Offset into the token's content. */
  readonly at: number;
  readonly length: number;
}

/** The pieces of a token's content in order. Pieces as long as their source stand for it character by character. */
export function piecesOf(token: Token): readonly Piece[] {
  const meta: unknown = token.meta;
  return isTracked(meta) ? meta.pieces(token.content) : [];
}

interface Tracked {
  readonly pieces: (content: string) => readonly Piece[];
}

function isTracked(meta: unknown): meta is Tracked {
  return typeof meta === "object" && meta !== null && "pieces" in meta;
}

/** Turns tracking on for a parser. Rules that merge text tokens are turned off, so that each keeps its place. */
export function trackInlineSource(md: MarkdownIt): void {
  md.inline.ruler2.disable("fragments_join");
  md.core.ruler.disable("text_join");
  const Plain = md.inline.State;
  md.inline.State = class extends Plain {
    constructor(...args: ConstructorParameters<typeof Plain>) {
      super(...args);
      watch(this);
    }
  };
}

/** Watches one run of the inline parser. */
function watch(state: StateInline): void {
  let pending = "";
  let pieces: Piece[] = [];
  let readAt = 0;
  Object.defineProperty(state, "pending", {
    // `pending += x` reads before it writes, and a rule may move `pos` in between: the place is where it was read.
    get: () => {
      readAt = state.pos;
      return pending;
    },
    set: (value: string) => {
      if (value.length > pending.length) {
        const length = value.length - pending.length;
        pieces.push({ at: pending.length, length, start: readAt, end: readAt + length });
      } else {
        pieces = pieces.flatMap((piece) => shortened(piece, value.length) ?? []);
      }
      pending = value;
    },
  });
  const pushPending = state.pushPending.bind(state);
  state.pushPending = () => {
    const own = pieces;
    const token = pushPending();
    token.meta = { pieces: () => own } satisfies Tracked;
    return token;
  };
  const push = state.push.bind(state);
  let last = { pos: -1, used: 0, token: null as Token | null };
  state.push = (type, tag, nesting) => {
    const token = push(type, tag, nesting);
    const pos = state.pos;
    // Delimiter runs emit several tokens without moving: each stands after the one before.
    const before = last.pos === pos && last.token?.type === type ? last.used + (last.token.content.length || 0) : 0;
    last = { pos, used: before, token };
    token.meta = { pieces: (content) => leafPieces(state.src, type, pos + before, content) } satisfies Tracked;
    return token;
  };
}

function shortened(piece: Piece, length: number): Piece | null {
  if (piece.at >= length) return null;
  const kept = Math.min(piece.length, length - piece.at);
  return { ...piece, length: kept, end: piece.start + kept };
}

/** Where the content of a token that a rule pushed itself comes from; `pos` is where its construct begins. */
function leafPieces(src: string, type: string, pos: number, content: string): readonly Piece[] {
  const whole = (start: number, end: number): readonly Piece[] => [{ at: 0, length: content.length, start, end }];
  switch (type) {
    case "text_special":
      return whole(pos, specialEnd(src, pos, content));
    case "code_inline": {
      const open = ticksAt(src, pos);
      const raw = closingTicks(src, pos + open, open) - pos - open;
      const strip = raw > content.length ? 1 : 0;
      return whole(pos + open + strip, pos + open + strip + content.length);
    }
    case "softbreak":
    case "hardbreak":
      return [{ at: 0, length: 0, start: pos, end: pos }];
    case "text":
      // An autolink's text stands behind its "<"; a decoded address is shorter than its source.
      if (src.charAt(pos) === "<" && content !== "<") return whole(pos + 1, autolinkEnd(src, pos));
      return whole(pos, pos + content.length);
    default:
      return [];
  }
}

function ticksAt(src: string, pos: number): number {
  let end = pos;
  while (src.charAt(end) === "`") end++;
  return end - pos;
}

/** Where a code span's closing run of just as many backticks stands. */
function closingTicks(src: string, from: number, ticks: number): number {
  for (let at = src.indexOf("`", from); at >= 0; ) {
    const run = ticksAt(src, at);
    if (run === ticks) return at;
    at = src.indexOf("`", at + run);
  }
  return src.length;
}

function specialEnd(src: string, pos: number, content: string): number {
  if (src.charAt(pos) === "\\")
    return pos + (content.startsWith("\\") && src.charAt(pos + 1) !== "\\" ? content.length : 1 + content.length);
  const entity = /^&[#\w]{1,40};/.exec(src.slice(pos, pos + 45));
  return pos + (entity?.[0].length ?? content.length);
}

function autolinkEnd(src: string, pos: number): number {
  const close = src.indexOf(">", pos);
  return close < 0 ? src.length : close;
}
