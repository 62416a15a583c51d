import { irregularPlurals, singularWithS } from "../quantities/english.js";
import { comparedWords, massNouns } from "../quantities/english-wording.js";

/**
 * What stands between "as" and the words behind "more" once it says "as … as": "as many parcels", "as much water", and
 * nothing before what isn't an amount, "as likely". Null where that can't be told without a dictionary.
 * @param phrase the words behind "more", in lower case, up to "than" or to a word that can't be of it
 */
export function muchOrMany(phrase: readonly string[]): "many" | "much" | "" | null {
  const [first, ...more] = phrase;
  const last = phrase.at(-1);
  if (first === undefined || last === undefined) return "much";
  // "more efficient parcels" may be more parcels, or parcels that are more efficient.
  if (isCompared(first)) return more.length === 0 ? "" : null;
  if (isMass(last)) return "much";
  return phrase.some(isPlural) ? "many" : null;
}

function isCompared(word: string): boolean {
  const end = word.split("-").at(-1) ?? "";
  return !massNouns.has(end) && (comparedWords.has(end) || /..(?:ful|ous|able|ible|ive|ly)$/.test(end));
}

function isMass(word: string): boolean {
  return massNouns.has(word) || /..(?:tion|sion|ment|ness|ity)$/.test(word);
}

function isPlural(word: string): boolean {
  const isRegular = /.[^sui]s$/.test(word) && !singularWithS.has(word);
  return !massNouns.has(word) && (isRegular || irregularPlurals.has(word));
}
