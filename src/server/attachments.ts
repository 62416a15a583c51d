import { normaliseUri } from "../workspace/file-uri.js";

/** Claim sets that a person attached to articles for as long as the window lives, over what the files say themselves. */
export interface Attachments {
  /** The claim set that is attached to an article, by its normalised URI; null when none is. */
  claimSetOf(article: string): string | null;
  /** The articles that a claim set is attached to. */
  articlesOf(claimSet: string): readonly string[];
  /** Attaches a claim set to an article in place of another one; detaches with null. */
  attach(article: string, claimSet: string | null): void;
  /** Hears of each article whose claim set becomes another. */
  onDidChange(listener: (article: string) => void): void;
}

/** Nothing is attached at first. */
export function createAttachments(): Attachments {
  const byArticle = new Map<string, string>();
  const listeners: ((article: string) => void)[] = [];
  return {
    claimSetOf: (article) => byArticle.get(normaliseUri(article)) ?? null,
    articlesOf: (claimSet) => {
      const wanted = normaliseUri(claimSet);
      return [...byArticle].flatMap(([article, attached]) => (attached === wanted ? [article] : []));
    },
    attach: (article, claimSet) => {
      const key = normaliseUri(article);
      const value = claimSet === null ? null : normaliseUri(claimSet);
      if ((byArticle.get(key) ?? null) === value) return;
      if (value === null) byArticle.delete(key);
      else byArticle.set(key, value);
      for (const listener of listeners) listener(key);
    },
    onDidChange: (listener) => void listeners.push(listener),
  };
}
