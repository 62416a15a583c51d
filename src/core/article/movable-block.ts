import type { Token } from "markdown-it";
import type { Run } from "../text/run.js";
import type { Shadow } from "../text/shadow.js";
import { ShadowBuilder } from "../text/shadow-builder.js";
import type { Span } from "../text/span.js";
import type { MarkdownBlock } from "./block.js";
import type { Leaf } from "./leaves.js";

/** A block as it was read, where it was read. */
interface ReadBlock {
  readonly tokens: readonly Token[];
  readonly leaves: readonly Leaf[];
  readonly shadow: Shadow;
  readonly shown: Span;
  readonly source: Span;
}

/**
 * A block that can move without being read again. Most blocks of a long text move with each character that is typed above
 * them, and of few of them anybody asks where each word stands: that is worked out when somebody does.
 */
export class MovableBlock implements MarkdownBlock {
  readonly kind = "markdown";
  readonly line: number;
  readonly moved: number;
  readonly #read: ReadBlock;
  #leaves: readonly Leaf[] | null = null;

  private constructor(read: ReadBlock, line: number, moved: number) {
    this.#read = read;
    this.line = line;
    this.moved = moved;
  }

  /** A block where it was read. */
  static read(tokens: readonly Token[], leaves: readonly Leaf[], line: number): MovableBlock {
    const source = { start: leaves[0]?.runs[0]?.start ?? 0, end: leaves.at(-1)?.runs.at(-1)?.end ?? 0 };
    const shadow = shadowOf(leaves);
    const shown = shadow.toSource({ start: 0, end: shadow.text.length });
    return new MovableBlock({ tokens, leaves, shadow, shown, source }, line, 0);
  }

  /** The same block so many lines and characters further down. */
  move(lines: number, characters: number): MovableBlock {
    if (lines === 0 && characters === 0) return this;
    return new MovableBlock(this.#read, this.line + lines, this.moved + characters);
  }

  get tokens(): readonly Token[] {
    return this.#read.tokens;
  }

  get shadow(): Shadow {
    return this.#read.shadow;
  }

  get shown(): Span {
    return this.#read.shown;
  }

  get leaves(): readonly Leaf[] {
    if (this.moved === 0) return this.#read.leaves;
    this.#leaves ??= this.#read.leaves.map((leaf) => ({ ...leaf, runs: leaf.runs.map((run) => this.#moveRun(run)) }));
    return this.#leaves;
  }

  get source(): Span {
    const { leaves, source } = this.#read;
    // What shows nothing stands nowhere.
    return leaves.length === 0 ? source : { start: source.start + this.moved, end: source.end + this.moved };
  }

  #moveRun(run: Run): Run {
    return { ...run, start: run.start + this.moved, end: run.end + this.moved };
  }
}

function shadowOf(leaves: readonly Leaf[]): Shadow {
  const builder = new ShadowBuilder();
  for (const { separator, runs } of leaves) {
    builder.separate(separator);
    for (const run of runs) builder.add(run);
  }
  return builder.finish();
}
