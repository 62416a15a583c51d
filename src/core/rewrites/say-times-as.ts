import type { ClaimReading } from "../claim-reading.js";
import { functionWords } from "../quantities/english.js";
import { adjectivesOnly, comparatives, formsOfBe, positives } from "../quantities/english-wording.js";
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
  const edit = asManyTimes(reading.article.shadow.printed, target.stated);
  const rewrite = edit && judgeRewrite(reading, target, edit);
  return rewrite && { ...rewrite, reads: rewrite.edit.text.replace(/\s+/g, " ") };
}

function asManyTimes(printed: string, stated: Quantity): TextEdit | null {
  const { span, numberSpan, low, high, place } = stated;
  const [comparative, ...behind] = wordsBehind(printed, span.end);
  const positive = positives.get(comparative?.lower ?? "");
  if (!comparative || positive === undefined || hasIndefiniteArticle(printed, stated)) return null;
  const numeral =
    low !== null && low === high ? oneMore(printed.slice(numberSpan.start, numberSpan.end), low, place) : null;
  const than = behind.find(({ lower }) => lower === "than");
  const between = than ? behind.slice(0, behind.indexOf(than)) : behind;
  // "in less time than": it is another comparison's "than".
  if (numeral === null || (than && between.some(({ lower }) => comparatives.has(lower) || otherThan.has(lower))))
    return null;
  const stop = between.findIndex(({ lower }) => functionWords.has(lower));
  const phrase = (stop < 0 ? between : between.slice(0, stop)).map(({ lower }) => lower);
  const compared = positive === "much" ? muchOrMany(phrase) : plainWord(printed.slice(0, span.start), positive, phrase);
  if (compared === null) return null;
  const times = printed.slice(numberSpan.end, comparative.start);
  const rest = than ? `${printed.slice(comparative.end, than.start)}as` : "";
  return {
    span: { start: numberSpan.start, end: than?.end ?? comparative.end },
    text: `${numeral}${times}as${compared === "" ? "" : ` ${compared}`}${rest}`,
  };
}

/** Words whose "than" isn't that of a comparative before them. */
const otherThan: ReadonlySet<string> = new Set(["rather", "other", "sooner"]);

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
  for (const { index, 0: found, 1: word = "" } of text.matchAll(/[\s-]{1,3}(\p{L}[\p{L}\d'’-]*)/gu)) {
    const end = offset + index + found.length;
    if (offset + index !== (words.at(-1)?.end ?? offset) || words.length === mostWords) break;
    words.push({ lower: word.toLowerCase(), start: end - word.length, end });
  }
  return words;
}
