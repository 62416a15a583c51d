import type { Said } from "../evidence/meanings.js";
import type { Conventions, Quantity } from "../quantities/quantity.js";
import type { IndexedTable } from "./index-table.js";
import type { PassageWord } from "./passage.js";
import type { SearchIndex } from "./search-index.js";

/** What evidence is searched for: a quantity as evidence meets it, and the words around it. */
export interface Asked {
  readonly said: Said;
  /** What the number usually means: "half" is a share (semantics rule 11). */
  readonly stated: Quantity;
  readonly conventions: Conventions;
  /** The words that stand in any of the tables, at most 31, with what each weighs. */
  readonly words: readonly AskedWord[];
  /** The stems of the quantity's sentence, those included that stand in no table. */
  readonly sentence: ReadonlySet<string>;
  /** The significant digits that the number is written with. */
  readonly digits: number;
}

/** A word around the quantity that some table holds. */
export interface AskedWord extends PassageWord {
  /** Its rarity times its nearness. */
  readonly weight: number;
}

/** Words are held as the bits of one number. */
const maxWords = 31;

/** What is asked, from a quantity, its conventions and the words around it. */
export function askedOf(
  said: Said,
  conventions: Conventions,
  passage: readonly PassageWord[],
  index: SearchIndex,
): Asked {
  const { stated: written } = said;
  const isShareWord = written.form === "fraction-word" && written.unit === null && Math.abs(written.high ?? 2) <= 1;
  const words = passage
    .map((word) => ({ ...word, weight: word.nearness * index.rarityOf(word.stem) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, maxWords);
  return {
    said,
    stated: isShareWord ? { ...written, unit: "1" } : written,
    conventions,
    words,
    sentence: new Set(passage.filter(({ inSentence }) => inSentence).map(({ stem }) => stem)),
    digits: significantDigits(written),
  };
}

/** What share of the words' weight a set of them holds, 0 to 1. */
export function shareOfWords({ words }: Asked, held: number): number {
  let [sum, all] = [0, 0];
  words.forEach(({ weight }, bit) => {
    all += weight;
    if ((held >>> bit) & 1) sum += weight;
  });
  return all === 0 ? 0 : sum / all;
}

/** The words that a set of stems holds, as bits. */
export function wordsIn({ words }: Asked, stems: ReadonlySet<string>): number {
  return words.reduce((held, { stem }, bit) => (stems.has(stem) ? held | (1 << bit) : held), 0);
}

/** The words that each row of a table holds in the cells that can name it, as bits. */
export function wordsOfRows({ words }: Asked, { table, naming, words: postings }: IndexedTable): Uint32Array {
  const held = new Uint32Array(table.rowCount);
  const byColumn = new Map<number, Map<number, number>>();
  words.forEach(({ stem }, bit) => {
    for (const { column, group } of postings.get(stem) ?? []) {
      const groups = byColumn.get(column) ?? new Map<number, number>();
      byColumn.set(column, groups);
      groups.set(group, (groups.get(group) ?? 0) | (1 << bit));
    }
  });
  for (const [column, groups] of byColumn) {
    const index = naming[column]?.index;
    if (!index) continue;
    const count = [...groups.keys()].reduce((sum, group) => sum + index.countOf(group), 0);
    if (count > table.rowCount / 16) {
      const byGroup = new Uint32Array(index.groupCount);
      for (const [group, bits] of groups) byGroup[group] = bits;
      for (let row = 0; row < held.length; row++) {
        held[row] = (held[row] ?? 0) | (byGroup[index.groupOf[row] ?? 0] ?? 0);
      }
      continue;
    }
    for (const [group, bits] of groups) for (const row of index.rowsOf(group)) held[row] = (held[row] ?? 0) | bits;
  }
  return held;
}

/** Digits without zeros before or, in a whole number, behind: "1,200" has two, "90.0" three, "a dozen" two. */
function significantDigits({ kind, low, high, place, form }: Quantity): number {
  if (kind === "date") return 3;
  const number = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
  if (place <= 0 || number === 0 || form === "number-word" || form === "fraction-word") return 1;
  let steps = Math.round(number / place);
  while (place >= 1 && steps > 0 && steps % 10 === 0) steps /= 10;
  const digits = String(steps).length;
  return low !== high ? digits + 1 : digits;
}
