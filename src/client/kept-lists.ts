import { itemsAfter, type ListEdition } from "../protocol/items-after.js";

/** The last editions of a list that the server told, each of which it tells the changes of. */
export interface KeptLists<Item> {
  /**
   * Asks for the list of an article as it is now.
   * @param ask asks for what changed since an edition, or for all since 0, and gives the list within its answer
   */
  ask<Answer>(
    article: string,
    ask: (since: number) => Promise<Answer>,
    listOf: (answer: Answer) => ListEdition<Item>,
  ): Promise<{ readonly answer: Answer; readonly items: readonly Item[] }>;
  /** Forgets all: a server that starts anew knows no editions. */
  clear(): void;
}

/** Articles whose lists are kept: as many as the server remembers. */
const mostArticles = 4;

/** Keeps the list of few articles as it was told last. */
export function createKeptLists<Item extends object>(): KeptLists<Item> {
  const known = new Map<string, { readonly edition: number; readonly items: readonly Item[] }>();
  return {
    ask: async (article, ask, listOf) => {
      // Another answer may come in between: what this one tells is a change of what was known when it was asked for.
      const before = known.get(article);
      const answer = await ask(before?.edition ?? 0);
      const { edition, items: pieces } = listOf(answer);
      const items = itemsAfter(before?.items ?? [], pieces);
      if (edition > (known.get(article)?.edition ?? -1)) {
        known.delete(article);
        known.set(article, { edition, items });
        for (const [oldest] of known) if (known.size > mostArticles) known.delete(oldest);
      }
      return { answer, items };
    },
    clear: () => known.clear(),
  };
}
