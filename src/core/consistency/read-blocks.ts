import type { Article } from "../article/parse-article.js";
import type { Quantity } from "../quantities/quantity.js";
import { blocksOf, type KnownBlocks } from "../quantities/read-quantities.js";
import type { Span } from "../text/span.js";

/**
 * Whether a text agrees with itself, told from its words alone. Nothing here knows data, claims or verdicts, and all of
 * it is quiet where it isn't sure: a false alarm costs more trust than a mistake that is overlooked.
 */

/** A block of the shadow text, as it was read. */
export interface ReadBlock {
  /** In the shadow text. */
  readonly span: Span;
  readonly words: string;
  /** With spans that count from the block's start. The same list as long as the words stay the same. */
  readonly quantities: readonly Quantity[];
}

/** The blocks of an article that hold quantities, code left out: what stands there is no statement of the text. */
export function readBlocks(article: Article, known: KnownBlocks): readonly ReadBlock[] {
  const before = read.get(known);
  if (before?.article === article) return before.found;
  const found = findBlocks(article, known);
  read.set(known, { article, found });
  return found;
}

/** Several rules look at the same blocks. */
const read = new WeakMap<KnownBlocks, { readonly article: Article; readonly found: readonly ReadBlock[] }>();

function findBlocks({ shadow, blocks }: Article, known: KnownBlocks): readonly ReadBlock[] {
  const code = blocks.flatMap((block) => {
    if (block.kind === "plain") return [];
    const [token] = block.tokens;
    if (token?.type !== "fence" && token?.type !== "code_block") return [];
    const { start, end } = block.source;
    return start < end ? [shadow.toShadow({ start, end })] : [];
  });
  const found: ReadBlock[] = [];
  let at = 0;
  for (const span of blocksOf(shadow.printed)) {
    const words = shadow.printed.slice(span.start, span.end);
    const quantities = known.get(words) ?? [];
    while ((code[at]?.end ?? Number.POSITIVE_INFINITY) <= span.start) at++;
    const isCode = (code[at]?.start ?? Number.POSITIVE_INFINITY) < span.end;
    if (quantities.length > 0 && !isCode) found.push({ span, words, quantities });
  }
  return found;
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
