import { comparatives, majorityWords, meritWords, minorityWords, positives, speedWords } from "./english-wording.js";
import type { Quantity } from "./quantity.js";

/** What the words around a quantity say of how it is meant, as far as a rule of judging depends on it. */
export interface Wording {
  /** The quantity with the comparative or the "of" that follows it, on one line: "3 times faster". */
  readonly phrase: string;
  /** Whether the words compare speeds, better and worse, or just sizes (semantics rules 13, 14). */
  readonly aspect: "speed" | "merit" | "size";
  /** Whether a comparative follows the number: "3 times faster", not "3 times the load" (rule 14). */
  readonly isComparative: boolean;
  /** Whether "of" follows the number: "5 % of bare metal" (rule 13). */
  readonly isPart: boolean;
  /** Whether "within" comes before the number: "within 5 % of bare metal" (rule 13). */
  readonly isWithin: boolean;
  /** Whether the number is a p-value: "p < .05" (rule 8). */
  readonly isPValue: boolean;
  /** The part of a whole that the words assert: "most (52 %)" (rule 19). */
  readonly part: "majority" | "minority" | null;
}

/** How far around a quantity words count, in characters: a clause, not a paragraph. */
export const wordingReach = 60;
/** How many words before a number "most" and "a minority" may stand. */
const nearWords = 5;

/** The wording of a quantity in the text that it was read from. */
export function wordingOf(text: string, { span, direction }: Pick<Quantity, "span" | "direction">): Wording {
  const before = text.slice(Math.max(span.start - wordingReach, 0), span.start).replace(/^.*[.;:!?\n]\s/su, "");
  const after = text.slice(span.end, span.end + wordingReach);
  const follower = /^[\s-]{1,3}(\p{L}+)/u.exec(after);
  const follows = follower?.[1]?.toLowerCase() ?? "";
  const isComparative = comparatives.has(follows);
  const isPart = follows === "of";
  const end = span.end + ((isComparative || isPart ? follower?.[0].length : undefined) ?? 0);
  const words = wordsOf(before);
  return {
    phrase: text.slice(span.start, end).replace(/\s+/g, " ").trim(),
    aspect: aspectOf(after, words, follows, direction),
    isComparative,
    isPart,
    isWithin: words.at(-1) === "within" && /\s$/.test(before),
    isPValue: /(?:^|[^\p{L}])p(?:[\s-]values?)?(?:\s+(?:of|was|is))?\s*$/iu.test(before),
    part: partOf(words.slice(-nearWords)),
  };
}

function aspectOf(
  after: string,
  words: readonly string[],
  follows: string,
  direction: Quantity["direction"],
): Wording["aspect"] {
  const equated = /^\s+as\s+(\p{L}+?)(?:ly)?(?!\p{L})/iu.exec(after)?.[1]?.toLowerCase();
  const asMuch = equated === undefined ? null : aspectOfWord(comparativeOf.get(equated) ?? "");
  if (asMuch !== null) return asMuch;
  const own = aspectOfWord(follows);
  if (own !== null || comparatives.has(follows)) return own ?? "size";
  // Without a word of change the number is a level, whatever stands in the clause.
  if (direction === null) return "size";
  return words.toReversed().flatMap((word) => aspectOfWord(word) ?? [])[0] ?? "size";
}

/** Comparatives by their plain words: "4 times as fast" speaks of what "4 times faster" does. */
const comparativeOf: ReadonlyMap<string, string> = new Map([...positives].map(([word, plain]) => [plain, word]));

function aspectOfWord(word: string): "speed" | "merit" | null {
  if (speedWords.has(word)) return "speed";
  return meritWords.has(word) ? "merit" : null;
}

/** "at most 52 %" asserts no majority, nor does "the most". */
function partOf(words: readonly string[]): Wording["part"] {
  const isOther = (index: number): boolean => ["at", "the"].includes(words[index - 1] ?? "");
  if (words.some((word, index) => majorityWords.has(word) && !(word === "most" && isOther(index)))) return "majority";
  return words.some((word) => minorityWords.has(word)) ? "minority" : null;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
