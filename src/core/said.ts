import type { Article } from "./article/parse-article.js";
import type { ClaimAnchor } from "./claim-reading.js";
import type { ClaimSpec } from "./claims/schema.js";
import { meantQuantity, type Stated, statedQuantity } from "./claims/stated-quantity.js";
import type { Said } from "./evidence/meanings.js";
import type { Conventions } from "./quantities/quantity.js";
import { quantitiesAround, type ReadWords } from "./quantities/read-words.js";
import { wordingOf } from "./quantities/wording.js";

/** What words are read from. */
export interface SaidInput {
  readonly article: Article;
  readonly conventions: Conventions;
  /** The article's words, read for quantities. */
  readonly words: ReadWords;
}

/** What the annotator reads into the words (`means`); null where nothing is read into them. */
export function saidByAnnotator(means: string | undefined, conventions: Conventions): Said | null {
  const quantity = means === undefined ? null : meantQuantity(means, conventions);
  return quantity && { stated: quantity, wording: wordingOf(means ?? "", quantity) };
}

/** What the article's words state; null where they state no one quantity. */
export function saidInArticle(found: Stated, { shadow }: Article): Said | null {
  return found.kind === "found" ? { stated: found.quantity, wording: wordingOf(shadow.text, found.quantity) } : null;
}

/** What a claim says in one of its readings: what that one's `means` or `says` names, else what the claim says anyway. */
export function saidInReading(
  reading: NonNullable<ClaimSpec["readings"]>[string],
  said: Said | null,
  { shadow }: Pick<ClaimAnchor, "shadow">,
  { article, conventions, words }: SaidInput,
): Said | null {
  const piece =
    reading.says === undefined || shadow === null
      ? null
      : saidInArticle(
          statedQuantity(article.shadow.text, shadow, quantitiesAround(words, shadow), reading.says),
          article,
        );
  return saidByAnnotator(reading.means, conventions) ?? piece ?? said;
}
