import createParser, { type MarkdownIt, type Token } from "markdown-it";

/**
 * Makes markdown-it remember where text comes from. It gives blocks their lines, but nothing a column; and all that is
 * needed is at hand while it parses: a rule ahead of all others sees where each inline construct begins, and a table's
 * first cell is made while its row is the current line.
 */
export function trackSource(md: MarkdownIt): void {
  // Rules that merge text would lose where its parts came from.
  md.inline.ruler2.disable("fragments_join");
  md.core.ruler.disable("text_join");
  md.inline.State = TrackedInline;
  md.block.State = TrackedBlock;
  md.inline.ruler.before("text", "track_source", (state, silent) => {
    if (!silent && state instanceof TrackedInline) state.beginConstruct();
    return false;
  });
}

/** Where the construct that a token of inline content comes from begins, as an offset into that content. */
export function offsetOf(token: Token): number {
  return noteOf(token, "offset");
}

/** Length of a table row's text: it ends with its source line, and what stands before it are marks of containers. */
export function rowLengthOf(row: Token): number {
  return noteOf(row, "rowLength");
}

class TrackedInline extends createParser.StateInline {
  #construct = 0;
  /** Where the text begins that no token holds yet. */
  #pendingFrom = 0;
  /** The last token of the current construct. */
  #last: Token | null = null;

  beginConstruct(): void {
    this.#construct = this.pos;
    this.#last = null;
    if (this.pending === "") this.#pendingFrom = this.pos;
  }

  override pushPending(): Token {
    const token = super.pushPending();
    token.meta = { offset: this.#pendingFrom };
    return token;
  }

  override push(...args: Parameters<InstanceType<typeof createParser.StateInline>["push"]>): Token {
    const token = super.push(...args);
    // A run of delimiters is one construct of several tokens: each stands after the one before.
    const last = this.#last?.type === "text" ? this.#last : null;
    token.meta = { offset: last ? offsetOf(last) + last.content.length : this.#construct };
    this.#last = token;
    return token;
  }
}

class TrackedBlock extends createParser.StateBlock {
  override push(...args: Parameters<InstanceType<typeof createParser.StateBlock>["push"]>): Token {
    const row = this.tokens.at(-1);
    if (row?.type === "tr_open" && row.map) row.meta = { rowLength: this.#lengthOf(row.map[0]) };
    return super.push(...args);
  }

  #lengthOf(line: number): number {
    return (this.eMarks[line] ?? 0) - (this.bMarks[line] ?? 0) - (this.tShift[line] ?? 0);
  }
}

function noteOf(token: Token, key: "offset" | "rowLength"): number {
  const note = token.meta?.[key];
  return typeof note === "number" ? note : 0;
}
