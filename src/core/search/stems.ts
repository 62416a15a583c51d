/** Longest text whose words are looked at, in UTF-16 code units: a cell may hold a book. */
const maxLength = 400;

/** Words that stand in any sentence and tell no row from another. */
const stopWords: ReadonlySet<string> = new Set(
  "a about above after all also an and are as at be been before but by did do for from had has have he her his how if in into is it its just more most much no not of on only or our over per she so some than that the their them there these they this those to under up was we were what when where which while who will with would".split(
    " ",
  ),
);

const months = "january february march april may june july august september october november december".split(" ");

/**
 * The words of a text, a name or a cell as they are compared: in lower case, without accents, endings cut off simply;
 * `snake_case` and `camelCase` taken apart, stop words left out. A date written 2024-03 also gives its year and month.
 */
export function stemsOf(text: string): readonly string[] {
  return [...wordsByStem(text).keys()];
}

/** The same, each with the word as it is written; of several words with one stem the first. */
export function wordsByStem(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { stem, word } of eachStem(text)) if (!found.has(stem)) found.set(stem, word);
  return found;
}

/** Every word that counts, with its stem and where it starts. */
export function* eachStem(
  text: string,
): Generator<{ readonly stem: string; readonly word: string; readonly at: number }> {
  const piece = text.slice(0, maxLength);
  for (const { 0: word, index } of piece.matchAll(pattern)) {
    if (/^\d/.test(word)) {
      yield { stem: word, word, at: index };
      const [, year, month] = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(word) ?? [];
      if (year !== undefined) yield { stem: year, word: year, at: index };
      const named = month === undefined ? undefined : months[Number(month) - 1];
      if (named !== undefined) yield { stem: stemOf(named), word: named, at: index };
      continue;
    }
    const plain = word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    if (!stopWords.has(plain)) yield { stem: stemOf(plain), word, at: index };
  }
}

/** Dates, codes like p99, numbers and versions; words, of which a capital after a small letter starts another. */
const pattern =
  /(?<![\p{L}\d])\p{L}{1,3}\d[\p{L}\d]*|\d{4}-\d{2}(?:-\d{2})?(?!\d)|\d+(?:[.,]\d+)*|\p{Lu}+[\p{Ll}\p{Lo}\p{M}]*|[\p{Ll}\p{Lo}\p{M}]+|\p{L}+/gu;

/** A word without its ending, as far as that can be told by its letters. */
function stemOf(word: string): string {
  let stem = word;
  if (stem.length > 4 && stem.endsWith("ies")) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 4 && /(?:ss|x|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (stem.length > 3 && /[^sui]s$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.length > 6 && stem.endsWith("ing")) stem = stem.slice(0, -3);
  else if (stem.length > 5 && /[^e]ed$/.test(stem)) stem = stem.slice(0, -2);
  if (stem.length > 4 && /[ey]$/.test(stem)) stem = stem.slice(0, -1);
  return stem;
}
