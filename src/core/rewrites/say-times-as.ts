import type { ClaimReading } from "../claim-reading.js";
import { functionWords } from "../quantities/english.js";
import { adjectivesOnly, comparatives, comparedWords, formsOfBe, positives } from "../quantities/english-wording.js";
import type { Quantity } from "../quantities/quantity.js";
import { numeralStyle } from "../quantities/write-numeral.js";
import type { Reading } from "../reading.js";
import { looserReading } from "../reading-meaning.js";
import type { TextEdit } from "../text/text-edit.js";
import { hasIndefiniteArticle } from "./indefinite-article.js";
import { judgeRewrite } from "./judge-rewrite.js";
import { muchOrMany } from "./much-or-many.js";
import { type Rewrite, rewritable } from "./rewrite.js";

/**
 * "4 times as many parcels as" in place of "3 times more parcels than", where the data have the 4 (semantics rule 14).
 * Null where the words around it don't show plainly how "as … as" goes into them.
 */
export function sayTimesAs(reading: Reading, claim: ClaimReading): Rewrite | null {
  const target = rewritable(reading, claim);
  if (!target || looserReading(claim) !== "one-more") return null;
  const edit = timesAs(reading.article.shadow.printed, target.stated, 1);
  const rewrite = edit && judgeRewrite(reading, target, edit);
  return rewrite && { ...rewrite, reads: rewrite.edit.text.replace(/\s+/g, " ") };
}

/**
 * The edit of a shadow text that puts "N times as … as" in place of "N times more … than"; null where the words around it
 * don't show plainly how that goes.
 * @param stated with spans in the shadow text
 * @param more what is added to the number: 1 where the comparative is meant by the letter
 */
export function timesAs(printed: string, stated: Quantity, more: 0 | 1): TextEdit | null {
  const { span, numberSpan, low, high, place } = stated;
  const [comparative, ...behind] = wordsBehind(printed, span.end);
  const positive = positives.get(comparative?.lower ?? "");
  if (!comparative || positive === undefined || hasIndefiniteArticle(printed, stated)) return null;
  const written = printed.slice(numberSpan.start, numberSpan.end);
  const isOne = low !== null && low === high;
  const numeral = isOne ? (more === 0 ? written : oneMore(written, low, place)) : null;
  const than = behind.find(({ lower }) => lower === "than");
  const between = than ? behind.slice(0, behind.indexOf(than)) : behind;
  if (numeral === null || (than ? isOthers(printed, than, between) : saysThan(printed, comparative.end))) return null;
  const stop = between.findIndex(({ lower }) => functionWords.has(lower) && !comparedWords.has(lower));
  const phrase = (stop < 0 ? between : between.slice(0, stop)).map(({ lower }) => lower);
  // "3 times more the load"
  if (phrase.length === 0 && determiners.has(between[0]?.lower ?? "")) return null;
  const compared = positive === "much" ? muchOrMany(phrase) : plainWord(printed.slice(0, span.start), positive, phrase);
  if (compared === null) return null;
  const times = printed.slice(numberSpan.end, comparative.start);
  const rest = than ? `${printed.slice(comparative.end, than.start)}as` : "";
  return {
    span: { start: numberSpan.start, end: than?.end ?? comparative.end },
    text: `${numeral}${times}as${compared === "" ? "" : ` ${compared}`}${rest}`,
  };
}

const determiners: ReadonlySet<string> = new Set(
  "the a an this that these those its their his her our my your".split(" "),
);

/** Whether a "than" isn't that of the comparative: "in less time than", "more than 12,500". */
function isOthers(printed: string, { end }: Word, between: readonly Word[]): boolean {
  const isOther = between.some(({ lower }) => comparatives.has(lower) || otherThan.has(lower));
  return isOther || /^\s+\p{Sc}?\d/u.test(printed.slice(end, end + 8));
}

/** Words that take "than" themselves. */
const otherThan: ReadonlySet<string> = new Set(["rather", "other", "sooner"]);

/** Whether "than" comes in the sentence, farther off or behind a mark: it would be left alone there. */
function saysThan(printed: string, from: number): boolean {
  const sentence = printed.slice(from, from + maxSentence).split(/[.!?]\s|\n\s*\n/, 1)[0] ?? "";
  return /(?<!\p{L})than(?!\p{L})/iu.test(sentence);
}

/** How far a sentence is looked through, in code units. */
const maxSentence = 400;

/** "As fast": nothing that it would be said of may follow, and some words are no adverbs. */
function plainWord(before: string, positive: string, phrase: readonly string[]): string | null {
  const last = /(\p{L}+)\s+$/u.exec(before.slice(-20))?.[1]?.toLowerCase() ?? "";
  return phrase.length > 0 || (adjectivesOnly.has(positive) && !formsOfBe.has(last)) ? null : positive;
}

function oneMore(numeral: string, size: number, place: number): string | null {
  const style = numeralStyle(numeral, size, place);
  return style?.write(size + 1, Math.max(style.decimals, 0), "nearest") ?? null;
}

interface Word {
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** How far "than" is looked for, in words and in code units. */
const mostWords = 9;
const reach = 120;

/** The words behind an offset, up to the first mark or the paragraph's end. */
function wordsBehind(printed: string, offset: number): readonly Word[] {
  const text = printed.slice(offset, offset + reach).split(/\n\s*\n/, 1)[0] ?? "";
  const words: Word[] = [];
  for (const { index, 0: found, 1: word = "" } of text.matchAll(/[\s-]{1,3}([\p{L}\d][\p{L}\d'’-]*)/gu)) {
    const end = offset + index + found.length;
    if (offset + index !== (words.at(-1)?.end ?? offset) || words.length === mostWords) break;
    words.push({ lower: word.toLowerCase(), start: end - word.length, end });
  }
  return words;
}
