import type { Quantity } from "../quantities/quantity.js";
import type { Sentence } from "../quantities/sentences.js";
import type { Span } from "../text/span.js";
import { changeWords, emptyWords, unsureWords } from "./english-statements.js";

/** A value that a sentence gives to something, so that it can be held against others. */
export interface StatedValue {
  readonly quantity: Quantity;
  /** What it is a value of: the unit, the way it changes, the time, and all words that mean something, sorted. */
  readonly subject: string;
}

/** A subject of more words is told of once. */
const mostWords = 7;
const longestSentence = 240;

/** The value that a sentence states, when it states one of its unit and there is no doubt of what. */
export function statedValue(words: string, sentence: Sentence): StatedValue | null {
  const { span } = sentence;
  const whole = words.slice(span.start, span.end);
  if (whole.length > longestSentence || whole.includes("\t") || !sentenceEnd.test(whole)) return null;
  const clause = clauseOf(words, sentence);
  const quantities = sentence.quantities.filter((one) => one.span.start >= clause.start && one.span.end <= clause.end);
  const measured = quantities.filter(({ kind }) => kind === "quantity");
  const [quantity] = measured;
  if (!quantity || measured.length !== 1 || !isStated(quantity)) return null;
  if (quantities.some(({ kind }) => kind === "ordinal" || kind === "identifier")) return null;
  const text = words.slice(clause.start, clause.end);
  if (/\b(?:a|an) $/i.test(text.slice(0, Math.max(quantity.span.start - clause.start, 0)))) return null;
  if (/[?:`"“<>{}[\]=|()]|(?<!\p{L})['‘]/u.test(text) || unsureWords.test(text)) return null;
  const rest = quantities.reduceRight(
    (so, { span: own }) => `${so.slice(0, own.start - clause.start)} ${so.slice(own.end - clause.start)}`,
    text,
  );
  const noun = quantity.counted ? quantity.unit : null;
  const names = [...new Set([...wordsOf(rest), ...wordsOf(noun ?? "")])].sort();
  if (names.length < 1 || names.length > mostWords) return null;
  const dates = quantities.filter(({ kind, low }) => kind === "date" && low !== null);
  // Without a time, a second word or "The bridge is", too many things are called the same.
  const isTold = dates.length > 0 || (quantity.unit !== null && (names.length > 1 || definite.test(text)));
  if (!isTold) return null;
  const change = quantity.direction ?? (changeWords.test(rest) ? "change" : "level");
  const time = dates.map(({ low, high }) => `${low}..${high}`).sort();
  // A unit may be spelled in two ways, so that it is compared only once the subjects are alike.
  const unit = quantity.unit === "%" || quantity.unit === "points" ? quantity.unit : "";
  return { quantity, subject: [unit, change, ...time, ...names].join(" ") };
}

/**
 * The words that say what a number is of. "The 14 % rise in revenue in 2024" says it all by itself; else the sentence, up
 * to a comma behind its first number where nothing follows that says where or when.
 */
function clauseOf(words: string, { span, quantities }: Sentence): Span {
  const first = quantities.find(({ kind }) => kind === "quantity");
  if (!first) return span;
  const behind = words.slice(first.span.end, span.end);
  const before = words.slice(span.start, first.span.start);
  const phrase = changeNoun.exec(behind);
  if (phrase && /\bthe $/i.test(before)) {
    return { start: first.span.start, end: first.span.end + phrase[0].length };
  }
  const comma = /, (?!(?:in|on|at|for|of|among|under|by|with|within|from|to|during|and|or|while|but)\b)/.exec(behind);
  return { start: span.start, end: comma ? first.span.end + comma.index : span.end };
}

const changeNoun =
  /^ (?:rise|increase|growth|gain|fall|drop|decline|decrease|reduction|cut|loss) (?:in|of) [^,.;:()]{3,60}(?=[,.;:)])/i;

/** One known thing and what it measures: "The journey takes". */
const definite = /^The \p{L}+ (?:is|was|takes|took|has|had|weighs|weighed|measures|costs?|lasts?|lasted) /u;

/** A list's entry is no statement: it stands below words that say what it is of. */
const sentenceEnd = /[.!][")’”]?\s*$/;

function isStated({ text, form, low, high, comparator, unit, hedge }: Quantity): boolean {
  const isNumber = form === "number" || form === "number-word" || form === "range";
  // "A 64-bit integer" is a kind of integer, no value of one.
  if (/^[\d.,]+-\p{L}/u.test(text)) return false;
  return (
    isNumber &&
    low !== null &&
    high !== null &&
    comparator === "=" &&
    unit !== "x" &&
    hedge !== "below" &&
    hedge !== "above"
  );
}

/** The words that tell what is meant, in their plainest form. */
function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu) ?? []).flatMap((word) => {
    const plain = word.replace(/['’]s?$/, "");
    return emptyWords.has(plain) || changeWords.test(plain) ? [] : [stemOf(plain)];
  });
}

/** "reduced", "reduces" and "reducing" are one word here, "exports" and "export" as well. */
function stemOf(word: string): string {
  if (word.length < 5) return word.replace(/(?<=..)s$/, "");
  return word.replace(/(?:ies|y)$/, "i").replace(/(?<=...)(?:e[sd]|ing|s|ed|e)$/, "");
}
