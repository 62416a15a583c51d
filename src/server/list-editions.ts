import type { ListEdition } from "../protocol/items-after.js";
import type { WireRange } from "../protocol/lsp.js";
import { inRuns, linesBetween } from "./kept-runs.js";

/** What editors were sent last of a list of each article, so that they are sent no more than what changed. */
export interface ListEditions<Item> {
  /** The list as it is now, for an editor that has the edition `since`: whole where that one is unknown by now, or 0. */
  next(uri: string, since: number, items: readonly Item[]): ListEdition<Item>;
}

/** Articles whose lists are remembered, and editions of each: whoever asks has the last one, or the one before. */
const mostArticles = 4;
const mostEditions = 2;

interface Edition {
  readonly number: number;
  /** The place of each item, by its id. */
  readonly places: ReadonlyMap<string, Place>;
}

interface Place {
  readonly index: number;
  readonly range: WireRange | null;
  /** All that the item says but its range, as text. */
  readonly text: string;
}

/**
 * Remembers the last editions of few articles; who asks for a change of an older one gets all.
 * @param idOf what names an item, which no two of a list share
 */
export function createListEditions<Item extends object>(idOf: (item: Item) => string): ListEditions<Item> {
  const byArticle = new Map<string, readonly Edition[]>();
  let last = 0;
  return {
    next: (uri, since, items) => {
      const known = byArticle.get(uri) ?? [];
      const before = known.find(({ number }) => number === since);
      const places = new Map(items.map((item, index) => [idOf(item), placeOf(item, index)]));
      const edition = ++last;
      byArticle.delete(uri);
      byArticle.set(uri, [{ number: edition, places }, ...known].slice(0, mostEditions));
      for (const [oldest] of byArticle) if (byArticle.size > mostArticles) byArticle.delete(oldest);
      if (!before) return { edition, since: 0, items };
      const pieces = inRuns(items, (item) => {
        const [then, now] = [before.places.get(idOf(item)), places.get(idOf(item))];
        const lines = then && now?.text === then.text ? linesBetween(then.range, now.range) : null;
        return then && lines !== null ? { from: then.index, lines } : null;
      });
      return { edition, since, items: pieces };
    },
  };
}

function placeOf(item: object, index: number): Place {
  const { range = null } = item as { readonly range?: WireRange | null };
  return { index, range, text: JSON.stringify(range === null ? item : { ...item, range: "somewhere" }) };
}
