import type { Article } from "../article/parse-article.js";
import { firstIndex } from "../text/first-index.js";
import type { Span } from "../text/span.js";
import { shiftQuantity } from "./move-quantity.js";
import type { Conventions, Quantity } from "./quantity.js";
import { blocksOf, readBlockWords } from "./read-quantities.js";
import { Tokenizer } from "./tokens.js";

/** A stretch of the shadow text between blank lines, as it was read. */
export interface ReadBlock {
  /** In the shadow text. */
  readonly span: Span;
  readonly words: string;
  /** With spans that count from the block's start. The same list as long as the words stay the same. */
  readonly quantities: readonly Quantity[];
}

/** An article's words, read for quantities. */
export interface ReadWords {
  /** The blocks that hold quantities, in order. */
  readonly blocks: readonly ReadBlock[];
  /** Those of them that are no code: what stands there is no statement of the text. */
  readonly prose: readonly ReadBlock[];
  /** What the next reading of the article can take over, under the same conventions. */
  readonly known: KnownWords;
}

interface KnownWords {
  /** What stands in a block that isn't read again, wherever it moves: by its tokens, with spans from the block's start. */
  readonly byTokens: WeakMap<object, readonly ReadBlock[]>;
  /** Quantities by the words that hold them, made when somebody asks. */
  readonly byWords: () => ReadonlyMap<string, readonly Quantity[]>;
}

/**
 * Reads the quantities of an article: semantics, "Reading the text". Blocks and words that were read before aren't read again.
 * @param before of an earlier version of the article, read under the same conventions
 */
export function readWords(article: Article, conventions: Conventions, before: ReadWords | null): ReadWords {
  const byTokens = before?.known.byTokens ?? new WeakMap<object, readonly ReadBlock[]>();
  const all: ReadBlock[] = [];
  const prose: ReadBlock[] = [];
  /** Those without quantities as well, so that they aren't read again either. */
  const read: ReadBlock[] = [];
  const tokenizer = new Tokenizer();
  const readIn = (text: string): readonly ReadBlock[] => {
    const found = readStretches(text, conventions, before?.known.byWords() ?? new Map(), tokenizer);
    read.push(...found);
    return found;
  };
  if (article.format === "plain") {
    for (const block of readIn(article.shadow.printed)) if (block.quantities.length > 0) all.push(block);
    return { blocks: all, prose: all, known: knownWords(byTokens, read) };
  }
  let at = 0;
  for (const block of article.blocks) {
    if (block.kind === "plain" || block.shadow.text === "") continue;
    const { tokens, shadow } = block;
    const known = byTokens.get(tokens);
    const found = known ?? readIn(shadow.printed).filter(({ quantities }) => quantities.length > 0);
    if (!known) byTokens.set(tokens, found);
    const isCode = tokens[0]?.type === "fence" || tokens[0]?.type === "code_block";
    for (const one of found) {
      const placed = at === 0 ? one : { ...one, span: shift(one.span, at) };
      all.push(placed);
      if (!isCode) prose.push(placed);
    }
    at += shadow.text.length + blockSeparator.length;
  }
  return { blocks: all, prose, known: knownWords(byTokens, [...read, ...all]) };
}

/** By itself, so that its function holds on to these blocks alone: not to the reading before, and the one before that. */
function knownWords(byTokens: KnownWords["byTokens"], blocks: readonly ReadBlock[]): KnownWords {
  let made: ReadonlyMap<string, readonly Quantity[]> | null = null;
  return {
    byTokens,
    byWords: () => {
      made ??= new Map(blocks.map(({ words, quantities }) => [words, quantities]));
      return made;
    },
  };
}

/** What parts the blocks of an article in its shadow text (`Shadow`). */
const blockSeparator = "\n\n";

/** The stretches of a text between blank lines, with their quantities. */
function readStretches(
  text: string,
  conventions: Conventions,
  known: ReadonlyMap<string, readonly Quantity[]>,
  tokenizer: Tokenizer,
): readonly ReadBlock[] {
  return [...blocksOf(text)].map((span) => {
    const words = text.slice(span.start, span.end);
    return { span, words, quantities: known.get(words) ?? readBlockWords(words, conventions, tokenizer) };
  });
}

/** All quantities, in reading order, with spans in the shadow text. */
export function quantitiesOf({ blocks }: ReadWords): readonly Quantity[] {
  return blocks.flatMap((block) => inShadow(block));
}

/** The quantities of the blocks that a stretch of the shadow text reaches into, with spans in the shadow text. */
export function quantitiesAround({ blocks }: ReadWords, { start, end }: Span): readonly Quantity[] {
  const found: Quantity[] = [];
  const first = firstIndex(blocks.length, (index) => (blocks[index]?.span.end ?? 0) > start);
  for (let index = first; (blocks[index]?.span.start ?? end) < end; index++) {
    const block = blocks[index];
    if (block) found.push(...inShadow(block));
  }
  return found;
}

function inShadow({ span, quantities }: ReadBlock): readonly Quantity[] {
  return quantities.map((quantity) => shiftQuantity(quantity, span.start));
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Keeps what is found in a block for as long as its words stay the same, so that typing elsewhere costs nothing. */
export function onceForEachBlock<Result>(find: (block: Omit<ReadBlock, "span">) => Result) {
  const known = new WeakMap<readonly Quantity[], Result>();
  return (block: ReadBlock): Result => {
    const before = known.get(block.quantities);
    if (before !== undefined) return before;
    const made = find(block);
    known.set(block.quantities, made);
    return made;
  };
}
